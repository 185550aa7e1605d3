import { defineCode } from "./define-code.js";

/** Codes of the sections and extract stages: what a document should hold and does not, or holds oddly. */
export const extractCodes = {
  "extract/several-lead-inspectors": defineCode<{ names: string }>({
    severity: "info",
    summary: "The document names more than one lead inspector.",
    message: ({ names }) => `The document names more than one lead inspector (${names}); none is taken.`,
    advice: "Name the one you mean by hand; the record leaves lead_inspector empty.",
  }),
} as const;
