import type { CodeSummary } from "./structure-codes.js";

/** What `ilacs verify` can report. */
export const verifyCodes = [
  {
    code: "verify/source-missing",
    severity: "error",
    summary: "The file that a record was read from is among the sources.",
  },
  {
    code: "verify/source-changed",
    severity: "error",
    summary: "The source has the bytes that the record was read from.",
  },
  { code: "verify/source-unreadable", severity: "error", summary: "The source can be read." },
  { code: "verify/quote-changed", severity: "error", summary: "A quote's words stand at its place in the document." },
  { code: "verify/page-wrong", severity: "error", summary: "A quote stands on the page that its evidence names." },
] as const satisfies readonly CodeSummary[];

export type VerifyCode = (typeof verifyCodes)[number]["code"];
