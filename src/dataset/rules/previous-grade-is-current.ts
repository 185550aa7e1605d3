import { defineRule } from "./define-rule.js";

export const previousGradeIsCurrent = defineRule<{ judgement: string }>({
  name: "previous-grade-is-current",
  severity: "error",
  summary: "A grade of an earlier inspection stands in other words than this inspection's.",
  message: ({ judgement }) =>
    `The same words prove ${judgement} as this inspection's grade and as an earlier inspection's`,
  *check(record) {
    const current = new Map<string, number>();
    for (const [index, { judgement, previous, evidence }] of record.grades.entries()) {
      if (!previous) current.set(`${judgement}|${evidence.start}|${evidence.end}`, index);
    }
    for (const [index, { judgement, previous, evidence }] of record.grades.entries()) {
      const same = previous ? current.get(`${judgement}|${evidence.start}|${evidence.end}`) : undefined;
      if (same !== undefined) {
        yield { path: ["grades", index, "previous"], values: { judgement }, related: [["grades", same]] };
      }
    }
  },
});
