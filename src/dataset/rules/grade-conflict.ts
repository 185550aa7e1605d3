import { defineRule } from "./define-rule.js";

export const gradeConflict = defineRule<{ judgement: string; first: string; second: string }>({
  name: "grade-conflict",
  severity: "error",
  summary: "A judgement has one grade in one inspection.",
  message: ({ judgement, first, second }) => `${judgement} is ${second} here and ${first} elsewhere in this record`,
  *check(record) {
    const graded = new Map<string, { grade: string; index: number }>();
    for (const [index, { judgement, grade, local_authority: other, previous }] of record.grades.entries()) {
      // Earlier inspections can be several, each with a grade of its own.
      if (previous) continue;
      const key = `${judgement}|${other?.name ?? ""}`;
      const first = graded.get(key);
      if (first === undefined) {
        graded.set(key, { grade, index });
      } else if (first.grade !== grade) {
        yield {
          path: ["grades", index, "grade"],
          values: { judgement, first: first.grade, second: grade },
          related: [["grades", first.index, "grade"]],
        };
      }
    }
    for (const [index, { judgement, status }] of record.grades_missing.entries()) {
      const own = graded.get(`${judgement}|`);
      if (own !== undefined) {
        yield {
          path: ["grades_missing", index],
          values: { judgement, first: own.grade, second: status },
          related: [["grades", own.index]],
        };
      }
    }
  },
});
