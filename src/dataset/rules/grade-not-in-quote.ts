import { gradeInitials, gradeWords } from "../../domain/grades.js";
import { defineRule } from "./define-rule.js";

const GRADE_BY_WORDS = new Map([...gradeWords, ...gradeInitials]);

/** Longest first, so that "inadequate" is never read as "adequate". */
const ANY_GRADE = new RegExp(
  `\\b(?:${[...GRADE_BY_WORDS.keys()].map((words) => words.replaceAll(" ", "\\s{1,3}")).join("|")})\\b`,
  "giu",
);

export const gradeNotInQuote = defineRule<{ judgement: string; grade: string; printed: string }>({
  name: "grade-not-in-quote",
  severity: "error",
  summary: "The quote that proves a grade holds the grade's word.",
  message: ({ judgement, grade, printed }) =>
    printed === ""
      ? `${judgement} is ${grade}, but the quote that proves it holds no grade`
      : `${judgement} is ${grade}, but the quote that proves it says ${printed}`,
  *check(record) {
    for (const [index, { judgement, grade, evidence }] of record.grades.entries()) {
      const printed = new Set(
        [...evidence.quote.matchAll(ANY_GRADE)].map(([words]) =>
          GRADE_BY_WORDS.get(words.toLowerCase().replace(/\s+/gu, " ")),
        ),
      );
      if (!printed.has(grade)) {
        yield {
          path: ["grades", index, "grade"],
          values: { judgement, grade, printed: [...printed].join(", ") },
          related: [["grades", index, "evidence", "quote"]],
        };
      }
    }
  },
});
