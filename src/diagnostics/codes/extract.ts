import { defineCode } from "./define-code.js";

/** Codes of the sections and extract stages: what a document should hold and does not, or holds oddly. */
export const extractCodes = {
  "extract/impossible-date": defineCode<{ words: string }>({
    severity: "warning",
    summary: "A printed date does not exist.",
    message: ({ words }) => `“${words}” is no date of any calendar; nothing was taken from it.`,
    advice: "Look at the place: a day too many or a year with a digit too many is most often a slip of the writer.",
  }),
  "extract/local-authority-not-found": defineCode<{ named: string }>({
    severity: "warning",
    summary: "The document does not say which local authority it is about.",
    message: ({ named }) =>
      named === ""
        ? "The document names no English local authority."
        : `The document does not say whose it is; it names only in passing: ${named}.`,
    advice: "Look at where the file came from and add the authority by hand; the record leaves local_authority empty.",
  }),
  "extract/several-lead-inspectors": defineCode<{ names: string }>({
    severity: "info",
    summary: "The document names more than one lead inspector.",
    message: ({ names }) => `The document names more than one lead inspector (${names}); none is taken.`,
    advice: "Name the one you mean by hand; the record leaves lead_inspector empty.",
  }),
  "extract/empty-heading": defineCode<{ heading: string }>({
    severity: "warning",
    summary: "A heading that promises content has nothing under it.",
    message: ({ heading }) => `Nothing stands under the heading “${heading}”.`,
    advice: "Look at the page: either the text was lost when the file was made, or the writers left the section empty.",
  }),
  "extract/template-remnant": defineCode<{ words: string }>({
    severity: "warning",
    summary: "Text of a template was never filled in.",
    message: ({ words }) => `The document still holds “${words}”, which a template asks its writer to replace.`,
    advice: "Look at the place: what should stand there is missing from the document.",
  }),
  "extract/running-title-dates-differ": defineCode<{ printed: string; start: string; end: string }>({
    severity: "warning",
    summary: "A page header or footer prints other inspection dates than the report.",
    message: ({ printed, start, end }) =>
      `A page header or footer prints “${printed}” as the dates; the report itself says ${start} to ${end} (taken).`,
    advice: "The header or footer was most likely copied from another report; check the dates on the first page.",
  }),
} as const;
