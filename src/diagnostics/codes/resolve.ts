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
} as const;
