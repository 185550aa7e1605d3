import { defineCode } from "./define-code.js";

/** Codes of the record stage. */
export const recordCodes = {
  "record/invalid": defineCode<{ path: string; problem: string }>({
    severity: "error",
    summary: "The record that was built does not fit its schema; it is withheld.",
    message: ({ path, problem }) => `The record does not fit its schema at ${path}: ${problem}.`,
    advice: "This is a fault of ilacs, not of the document: please report it with the file.",
  }),
  "record/fault": defineCode<{ part: number; reason: string }>({
    severity: "error",
    summary: "A rule failed on the document; the record is withheld.",
    message: ({ part, reason }) => `Document ${part} of the file could not be worked through: ${reason}.`,
    advice: "This is a fault of ilacs, not of the document: please report it with the file.",
  }),
} as const;
