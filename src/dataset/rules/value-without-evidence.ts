import type { InspectionRecord } from "../../record/schema.js";
import type { Path } from "../problem.js";
import { defineRule } from "./define-rule.js";

/** `other` and a null are the absence of a value, which nothing on a page can prove. */
export const valueWithoutEvidence = defineRule<{ field: string; value: string }>({
  name: "value-without-evidence",
  severity: "error",
  summary: "Every value that was taken from the document carries its proof.",
  message: ({ field, value }) => `${field} is “${value}”, but no evidence with that field's name proves it`,
  *check(record) {
    for (const { path, value, field, proven } of values(record)) {
      if (value !== null && value !== "other" && !proven.has(field)) {
        yield { path, values: { field: path.join("."), value } };
      }
    }
  },
});

interface ProvableValue {
  readonly path: Path;
  readonly field: string;
  readonly value: string | null;
  readonly proven: ReadonlySet<string>;
}

function* values(record: InspectionRecord): Generator<ProvableValue> {
  const own = fieldsOf(record.evidence);
  for (const field of [
    "document_type",
    "framework",
    "inspection_type",
    "title",
    "committee",
    "meeting_date",
  ] as const) {
    yield { path: [field], field, value: record[field], proven: own };
  }
  const { inspection, header } = record;
  const visit = fieldsOf(inspection.evidence);
  for (const field of ["start_date", "end_date", "published_date", "lead_inspector"] as const) {
    yield { path: ["inspection", field], field, value: inspection[field], proven: visit };
  }
  yield {
    path: ["inspection", "inspectors"],
    field: "inspectors",
    value: inspection.inspectors[0] ?? null,
    proven: visit,
  };
  const head = fieldsOf(header.evidence);
  for (const field of ["author", "portfolio_holder", "contact", "wards", "key_decision", "classification"] as const) {
    yield { path: ["header", field], field, value: header[field], proven: head };
  }
}

function fieldsOf(evidence: readonly { readonly field: string }[]): ReadonlySet<string> {
  return new Set(evidence.map(({ field }) => field));
}
