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
} as const;
