import { expectedJudgements } from "../../domain/frameworks.js";
import { defineRule } from "./define-rule.js";

export const missingGradeReasonWrong = defineRule<{ judgement: string; status: string; framework: string }>({
  name: "missing-grade-reason-wrong",
  severity: "error",
  summary: "The reason why a grade is missing agrees with the framework.",
  message: ({ judgement, status, framework }) =>
    status === "not_reported"
      ? `${judgement} is said to be no judgement of the framework ${framework}, but it is one`
      : `${judgement} is said to be ${status.replace("_", " ")}, but the framework ${framework} has no such judgement`,
  *check(record) {
    const { framework, inspection, document_type: documentType, inspection_type: type } = record;
    const date = inspection.start_date ?? inspection.end_date;
    // Without a date it is not known which edition of the framework holds.
    if (framework === null || date === null) return;
    const { expected, notReported } = expectedJudgements(framework, date, documentType, type);
    for (const [index, { judgement, status }] of record.grades_missing.entries()) {
      const wrong =
        status === "not_reported"
          ? expected.includes(judgement)
          : notReported.some((reported) => reported.judgement === judgement);
      if (wrong) yield { path: ["grades_missing", index, "status"], values: { judgement, status, framework } };
    }
  },
});
