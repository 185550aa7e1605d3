import { expectedJudgements } from "../../domain/frameworks.js";
import { defineRule } from "./define-rule.js";

export const gradeMissingWithoutReason = defineRule<{ judgement: string; framework: string }>({
  name: "grade-missing-without-reason",
  severity: "error",
  summary: "An inspection report grades every judgement of its framework, or says why one has no grade.",
  message: ({ judgement, framework }) =>
    `The report has no grade for ${judgement}, which the framework ${framework} asks for, and grades_missing does not say why`,
  *check(record) {
    const { framework, inspection, document_type: documentType, inspection_type: type, grades } = record;
    if (framework === null) return;
    const { expected } = expectedJudgements(
      framework,
      inspection.start_date ?? inspection.end_date,
      documentType,
      type,
    );
    const told = new Set([
      ...grades.filter(({ previous, local_authority: other }) => !previous && other === null).map((g) => g.judgement),
      ...record.grades_missing.map(({ judgement }) => judgement),
    ]);
    for (const judgement of expected) {
      if (!told.has(judgement))
        yield { path: ["grades"], values: { judgement, framework }, related: [["grades_missing"]] };
    }
  },
});
