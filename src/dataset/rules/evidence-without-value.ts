import { defineRule } from "./define-rule.js";

export const evidenceWithoutValue = defineRule<{ field: string }>({
  name: "evidence-without-value",
  severity: "warning",
  summary: "Evidence proves a field that has a value.",
  message: ({ field }) => `This evidence proves ${field}, which the record leaves empty or does not have`,
  *check(record) {
    const groups = [
      { path: [] as const, values: record, evidence: record.evidence },
      { path: ["header"] as const, values: record.header, evidence: record.header.evidence },
      { path: ["inspection"] as const, values: record.inspection, evidence: record.inspection.evidence },
    ];
    for (const { path, values, evidence } of groups) {
      const fields = new Map<string, unknown>(Object.entries(values));
      for (const [index, { field }] of evidence.entries()) {
        const value = fields.get(field) ?? null;
        if (value === null || (Array.isArray(value) && value.length === 0)) {
          yield { path: [...path, "evidence", index, "field"], values: { field: [...path, field].join(".") } };
        }
      }
    }
  },
});
