import { defineRule } from "./define-rule.js";

/** Focused and monitoring visits end in a letter without graded judgements (ILACS framework, "Focused visits"). */
const UNGRADED = new Map([
  ["focused_visit_letter", "focused visit"],
  ["monitoring_visit_letter", "monitoring visit"],
]);

export const gradesInUngradedVisit = defineRule<{ judgement: string; visit: string }>({
  name: "grades-in-ungraded-visit",
  severity: "error",
  summary: "A focused or monitoring visit awards no grade.",
  message: ({ judgement, visit }) =>
    `${judgement} is graded as this document's own outcome, but a ${visit} awards no grade`,
  *check(record) {
    const visit = UNGRADED.get(record.document_type);
    if (visit === undefined) return;
    for (const [index, { judgement, previous, local_authority: other }] of record.grades.entries()) {
      if (!previous && other === null) yield { path: ["grades", index], values: { judgement, visit } };
    }
  },
});
