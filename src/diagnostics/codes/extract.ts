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
  "extract/days-and-working-days": defineCode<{ count: number }>({
    severity: "warning",
    summary: "A time is given in days in one place and in working days in another.",
    message: ({ count }) => `The paper speaks of ${count} days in one place and of ${count} working days in another.`,
    advice: "Look up the regulation or the inspectorate's letter: the two end weeks apart.",
  }),
  "extract/visit-dates-differ": defineCode<{ one: string; other: string }>({
    severity: "warning",
    summary: "The dates of one visit differ between two places.",
    message: ({ one, other }) => `The paper gives “${one}” for a visit in one place and “${other}” in another.`,
    advice: "Check the inspectorate's own letter or report for the dates on site.",
  }),
  "extract/submission-dates-differ": defineCode<{ one: string; other: string }>({
    severity: "warning",
    summary: "The day by which the answer must be with the inspectorate differs between two places.",
    message: ({ one, other }) =>
      `The plan is to be with the inspectorate by “${one}” in one place and by “${other}” in another.`,
    advice: "Count from the day on which the report was received, and ask the author which date stands.",
  }),
  "extract/listed-count-differs": defineCode<{ stated: number; things: string; listed: number }>({
    severity: "warning",
    summary: "A sentence counts what it lists, and the list holds another number.",
    message: ({ stated, things, listed }) => `The paper speaks of ${stated} ${things}; the list below holds ${listed}.`,
    advice: "Compare the list with the inspectorate's report: an item may be missing, or two may stand in one.",
  }),
  "extract/action-count-differs": defineCode<{ stated: number; listed: number }>({
    severity: "warning",
    summary: "A sentence counts the actions of a plan, and its tables hold another number.",
    message: ({ stated, listed }) => `The paper speaks of ${stated} actions; its tables hold ${listed}.`,
    advice:
      "Compare the plan with the version before: an action may have been dropped, or the sentence not brought up to date.",
  }),
  "extract/told-grades-differ": defineCode<{ grade: string; stated: number; held: number }>({
    severity: "warning",
    summary: "A sentence counts judgements of one grade, and the table of grades holds another number.",
    message: ({ grade, stated, held }) =>
      `The paper tells of ${stated} graded ${grade}; its table of grades holds ${held}.`,
    advice: "Check the grades in the inspectorate's own report.",
  }),
  "extract/total-differs": defineCode<{ column: string; stated: number; sum: number }>({
    severity: "warning",
    summary: "The rows of a table do not add up to its total.",
    message: ({ column, stated, sum }) =>
      `${column === "" ? "A column" : `The column “${column}”`} gives ${stated} as its total; its rows add up to ${sum}.`,
    advice: "Take neither number before the author has said which row is wrong.",
  }),
  "extract/sample-count-differs": defineCode<{ stated: number; named: number }>({
    severity: "warning",
    summary: "A sample is said to hold one number of councils, and the paper names another.",
    message: ({ stated, named }) => `The paper speaks of a sample of ${stated} and names ${named} councils in it.`,
    advice: "Count by the names: the sentence was most likely not brought up to date.",
  }),
  "extract/parts-exceed-whole": defineCode<{ stated: number; sum: number }>({
    severity: "warning",
    summary: "The parts that a sentence counts are more than the whole that it gives.",
    message: ({ stated, sum }) => `The sentence gives ${stated} in all, and parts that add up to ${sum}.`,
    advice: "Take none of the numbers before the author has said which is wrong.",
  }),
  "extract/rag-count-differs": defineCode<{ colour: string; stated: number; listed: number }>({
    severity: "warning",
    summary: "A sentence counts actions by colour, and the table holds another number.",
    message: ({ colour, stated, listed }) => `The paper counts ${stated} rated ${colour}; its tables hold ${listed}.`,
    advice: "Take neither number before the author has said which is up to date.",
  }),
  "extract/rag-meanings-differ": defineCode<{ colour: string; one: string; other: string }>({
    severity: "warning",
    summary: "One colour means two things in one paper.",
    message: ({ colour, one, other }) => `“${colour}” stands for “${one}” in one key and for “${other}” in another.`,
    advice: "Read each table by the key that stands with it, and do not add their colours up.",
  }),
  "extract/overall-holds-other": defineCode<{ heading: string; judgement: string }>({
    severity: "warning",
    summary: "A column headed overall stands in a table about another judgement.",
    message: ({ heading, judgement }) => `A column headed “${heading}” stands in a table about “${judgement}”.`,
    advice: "Check in the reports themselves which judgement the grades of that column are.",
  }),
} as const;
