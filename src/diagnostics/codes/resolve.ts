import { defineCode } from "./define-code.js";

/** Codes of the resolve stage: two places of one document that do not agree. */
export const resolveCodes = {
  "resolve/conflicting-values": defineCode<{ field: string; chosen: string; other: string }>({
    severity: "warning",
    summary: "Two places of the document give different values for one field.",
    message: ({ field, chosen, other }) =>
      `The document gives two values for ${field}: “${chosen}” (taken) and “${other}”.`,
    advice: "Look at both places and decide which one the document means.",
  }),
  "resolve/conflicting-grades": defineCode<{ judgement: string; chosen: string; other: string }>({
    severity: "warning",
    summary: "The document gives two grades for one judgement.",
    message: ({ judgement, chosen, other }) =>
      `The document grades ${judgement} as ${chosen} in one place (taken) and as ${other} in another.`,
    advice: "Look at both places: the summary table is what the inspectorate published; a heading may be a misprint.",
  }),
  "resolve/undecided-grade": defineCode<{ judgement: string; chosen: string; other: string }>({
    severity: "warning",
    summary: "The document gives two grades for one judgement in places of equal weight; none is taken.",
    message: ({ judgement, chosen, other }) =>
      `The document grades ${judgement} as ${chosen} in one place and as ${other} in another; none is taken.`,
    advice: "Look at both places and enter the grade by hand; the record lists the judgement under grades_missing.",
  }),
  "resolve/grade-not-found": defineCode<{ judgement: string }>({
    severity: "warning",
    summary: "The framework has a judgement for which the document's grade was not found.",
    message: ({ judgement }) => `No grade was found for ${judgement}, which a report of this framework should hold.`,
    advice: "Look at the summary of the document; the record lists the judgement under grades_missing.",
  }),
  "resolve/dates-out-of-order": defineCode<{ earlier: string; earlierDate: string; later: string; laterDate: string }>({
    severity: "warning",
    summary: "Two dates of the document stand in an order that cannot be.",
    message: ({ earlier, earlierDate, later, laterDate }) =>
      `${earlier} (${earlierDate}) should not come after ${later} (${laterDate}), and it does.`,
    advice: "Look at both places: one of the dates is misprinted.",
  }),
  "resolve/count-and-percentage-differ": defineCode<{
    judgement: string;
    grade: string;
    count: number;
    total: number;
    percent: number;
    share: number;
  }>({
    severity: "warning",
    summary: "A printed percentage is not the share of the count that stands beside it.",
    message: ({ judgement, grade, count, total, percent, share }) =>
      `For ${judgement}, ${grade} is printed as ${percent}%, but ${count} of ${total} are ${share}%.`,
    advice:
      "Use the counts, if they add up to the number of inspections that the paper names; ask the author otherwise.",
  }),
  "resolve/deadline-past": defineCode<{ due: string; written: string }>({
    severity: "info",
    summary: "An action that is not completed was due before the paper was written.",
    message: ({ due, written }) => `The action was due by ${due}; the paper of ${written} does not call it completed.`,
    advice: "Ask whether the action is late or its status out of date.",
  }),
  "resolve/area-left-out": defineCode<{ area: string; told: number; listed: number }>({
    severity: "warning",
    summary: "A paper leaves out an area for improvement that the appended letter or report lists.",
    message: ({ area, told, listed }) =>
      `The appended letter lists ${listed} areas for improvement, the paper ${told}; nothing in the paper answers to “${area}”.`,
    advice: "Take the areas from the letter's own record in the same file, not from the paper.",
  }),
  "resolve/nothing-recognised": defineCode({
    severity: "warning",
    summary: "Nothing was recognised in the document but its text.",
    message: () =>
      "Nothing was recognised in this document: no title, no kind of paper, no grade, no finding, no action.",
    advice: "Check that it is the right file; `ilacs outline` shows how it was read.",
  }),
  "resolve/report-value-not-found": defineCode<{ fields: string }>({
    severity: "warning",
    summary: "A value was not found that reports and letters of the inspectorate tell as a rule.",
    message: ({ fields }) => `Not found in this report or letter: ${fields}.`,
    advice: "Look at its first and last pages and enter the value by hand; the record leaves the field empty.",
  }),
  "resolve/paper-value-not-found": defineCode<{ fields: string }>({
    severity: "info",
    summary: "A value was not found that council papers of this kind tell as a rule.",
    message: ({ fields }) => `Not found in this paper: ${fields}.`,
    advice: "Look at its head; the meeting's page on the council's website may tell what the paper does not.",
  }),
} as const;
