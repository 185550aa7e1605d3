import { defineRule } from "./define-rule.js";

/**
 * "Adequate" was replaced by "requires improvement" when the single inspection framework began in November 2013; an
 * earlier inspection's grade may still be quoted in a later document.
 */
export const gradeNotInScale = defineRule<{ judgement: string; grade: string; framework: string }>({
  name: "grade-not-in-scale",
  severity: "error",
  summary: "A grade is one that the framework awards.",
  message: ({ judgement, grade, framework }) =>
    `${judgement} is ${grade}, which the framework ${framework} does not award`,
  *check(record) {
    const { framework } = record;
    if (framework === null || framework === "pre_sif") return;
    for (const [index, { judgement, grade, previous }] of record.grades.entries()) {
      if (grade === "adequate" && !previous) {
        yield { path: ["grades", index, "grade"], values: { judgement, grade, framework } };
      }
    }
  },
});
