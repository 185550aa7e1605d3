import { hasJudgement } from "../../domain/frameworks.js";
import { defineRule } from "./define-rule.js";

export const judgementNotInFramework = defineRule<{ judgement: string; framework: string; date: string | null }>({
  name: "judgement-not-in-framework",
  severity: "error",
  summary: "A graded judgement is one that the framework had when the inspection began.",
  message: ({ judgement, framework, date }) =>
    date === null
      ? `The framework ${framework} has no judgement ${judgement}`
      : `The framework ${framework} had no judgement ${judgement} on ${date}`,
  *check({ framework, inspection, grades }) {
    if (framework === null) return;
    const date = inspection.start_date ?? inspection.end_date;
    for (const [index, { judgement, previous, local_authority: other }] of grades.entries()) {
      if (previous || other !== null || hasJudgement(framework, judgement, date)) continue;
      yield { path: ["grades", index, "judgement"], values: { judgement, framework, date }, related: [["framework"]] };
    }
  },
});
