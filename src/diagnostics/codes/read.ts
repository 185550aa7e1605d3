import { defineCode } from "./define-code.js";

/** Codes of the reading stage: files that cannot be read, or only in part. */
export const readCodes = {
  "read/empty-file": defineCode({
    severity: "error",
    summary: "The file has no bytes, or none that are text.",
    message: () => "The file is empty.",
    advice: "Fetch the file again; a download that failed often leaves an empty file behind.",
  }),
  "read/too-large": defineCode<{ bytes: number; limit: number }>({
    severity: "error",
    summary: "The file is larger than the limit.",
    message: ({ bytes, limit }) => `The file has ${bytes} bytes, more than the limit of ${limit}.`,
    advice: "Raise the limit with --max-bytes if the file is what you expect it to be.",
  }),
  "read/text-too-large": defineCode<{ bytes: number; limit: number }>({
    severity: "error",
    summary: "A web page or text file is larger than any document.",
    message: ({ bytes, limit }) =>
      `The text has ${(bytes / 1048576).toFixed(1)} MB; web pages and text of more than ${(limit / 1048576).toFixed(0)} MB are not read.`,
    advice: "Give the paper itself; a text of that size is a data file or many documents in one.",
  }),
  "read/not-a-document": defineCode<{ kind: string; hint: string }>({
    severity: "error",
    summary: "The file is something else than a document that can be read.",
    message: ({ kind, hint }) => `The file is ${kind}, not a document that can be read. ${hint}`,
    advice: "Give a PDF, a Word document (.docx), a web page, Markdown or plain text.",
  }),
  "read/html-error-page": defineCode<{ title: string }>({
    severity: "error",
    summary: "The file is the web page that a site answers with when it has no document to give.",
    message: ({ title }) => `The file is a web page that says “${title}”, not a document.`,
    advice: "Open the address in a browser, sign in or correct it if need be, and download the document again.",
  }),
  "read/format-not-as-named": defineCode<{ extension: string; format: string }>({
    severity: "info",
    summary: "The file holds another format than its name says; it was read as what it is.",
    message: ({ extension, format }) => `The file is named “.${extension}” but is ${format}; it was read as that.`,
    advice: "Rename the file if other tools stumble over it.",
  }),
  "read/decoded-as-windows-1252": defineCode({
    severity: "info",
    summary: "The text is not UTF-8 and was read as Windows-1252.",
    message: () => "The text is not valid UTF-8 and was read as Windows-1252 (the older Western European encoding).",
    advice: "Look at quotation marks, dashes and pound signs; save the file as UTF-8 if they came out wrong.",
  }),
  "read/no-text": defineCode<{ format: string }>({
    severity: "error",
    summary: "The document opens but holds no text.",
    message: ({ format }) => `The file is ${format} without any text in it.`,
    advice: "Look whether its text is a picture; if so run text recognition over it first.",
  }),
  "read/damaged-docx": defineCode({
    severity: "error",
    summary: "The Word document is cut off or damaged.",
    message: () => "The Word document cannot be opened: its package is cut off or damaged.",
    advice: "Download it again, or open it in Word, let it repair the file, and save a copy.",
  }),
  "read/encrypted-docx": defineCode({
    severity: "error",
    summary: "The Office document is protected by a password.",
    message: () => "The document is protected by a password and cannot be read.",
    advice: "Open it with its password and save a copy without.",
  }),
  "read/unpacks-too-large": defineCode<{ limit: number }>({
    severity: "error",
    summary: "The Word document unpacks to far more text than a document has.",
    message: ({ limit }) =>
      `The Word document unpacks to more than ${(limit / 1048576).toFixed(0)} MB of text, which no real paper does.`,
    advice: "Do not trust the file; ask its sender for a PDF.",
  }),
  "read/nested-too-deep": defineCode<{ limit: number }>({
    severity: "warning",
    summary: "The document nests its parts deeper than any real one; the inner levels were flattened.",
    message: ({ limit }) =>
      `Parts of the document are nested more than ${limit} levels deep; the inner levels were flattened.`,
    advice: "Look whether lists and tables of the record are as the document shows them.",
  }),
  "read/markup-cut": defineCode<{ tags: number; limit: number }>({
    severity: "warning",
    summary: "A web page or Word document has more markup than is read; the rest was left out.",
    message: ({ tags, limit }) => `The document has ${tags} pieces of markup; it was cut off after ${limit}.`,
    advice: "Split the document; what stands at its end is not in the record.",
  }),
  "read/table-cut": defineCode<{ cells: number; limit: number }>({
    severity: "warning",
    summary: "A table has more cells than are read; the rest was left out.",
    message: ({ cells, limit }) => `A table has ${cells} cells; only its first ${limit} were read.`,
    advice: "Tables of that size are data files; extract from the report that speaks about them.",
  }),
  "read/damaged-pdf": defineCode<{ cutOff: boolean }>({
    severity: "error",
    summary: "The PDF cannot be opened: it is cut off or damaged.",
    message: ({ cutOff }) =>
      cutOff
        ? "The PDF is cut off: its end is missing and nothing could be read from it."
        : "The PDF is damaged: nothing could be read from it.",
    advice: "Download it again; if that gives the same, ask whoever published it for a whole copy.",
  }),
  "read/encrypted-pdf": defineCode({
    severity: "error",
    summary: "The PDF is protected by a password.",
    message: () => "The PDF is protected by a password and cannot be read.",
    advice: "Open it with its password, print or save it as a PDF without one, and give that.",
  }),
  "read/too-many-pages": defineCode<{ pages: number; limit: number }>({
    severity: "error",
    summary: "The PDF has more pages than the limit.",
    message: ({ pages, limit }) => `The PDF has ${pages} pages, more than the limit of ${limit}.`,
    advice: "Raise the limit with --max-pages if the file is what you expect it to be.",
  }),
  "read/no-text-layer": defineCode<{ pages: number }>({
    severity: "error",
    summary: "The PDF is a scan: its pages are pictures without text.",
    message: ({ pages }) =>
      `The PDF has no text: ${pages === 1 ? "its page is a picture" : `its ${pages} pages are pictures`} or blank.`,
    advice: "Run text recognition (OCR) over it first, or ask for the original document.",
  }),
  "read/page-without-text": defineCode<{ pages: readonly number[]; pictures: readonly number[] }>({
    severity: "warning",
    summary: "Some pages have no text: they are pictures or blank, and nothing was read from them.",
    message: ({ pages, pictures }) => {
      const kind =
        pictures.length === 0
          ? ""
          : pictures.length === pages.length
            ? "; what they show is a picture"
            : `; ${listPages(pictures)} ${pictures.length === 1 ? "shows a picture" : "show pictures"}`;
      return `${capitalise(listPages(pages))} ${pages.length === 1 ? "has" : "have"} no text${kind}.`;
    },
    advice: "Look at these pages: what they show is not in the record.",
  }),
  "read/unreadable-page": defineCode<{ pages: readonly number[] }>({
    severity: "warning",
    summary: "Some pages are damaged and could not be opened; the others were read.",
    message: ({ pages }) => `${capitalise(listPages(pages))} could not be opened; the rest of the PDF was read.`,
    advice: "Download the file again; what stands on these pages is not in the record.",
  }),
  "read/partial-text": defineCode({
    severity: "warning",
    summary: "The PDF is cut off or damaged; what could be recovered was read.",
    message: () => "The PDF is cut off or damaged; what could be recovered of it was read.",
    advice: "Download the file again and compare: text may be missing from the record.",
  }),
  "read/garbled-text": defineCode<{ pages: readonly number[] }>({
    severity: "warning",
    summary: "The letters of some pages cannot be told: their fonts do not say which letters they draw.",
    message: ({ pages }) =>
      `The text of ${listPages(pages)} cannot be told from the file: its fonts lack the needed tables.`,
    advice: "Look at these pages; text recognition (OCR) over them would give their words.",
  }),
  "read/recognised-text": defineCode({
    severity: "warning",
    summary: "The PDF is a scan whose text comes from text recognition (OCR), which makes mistakes.",
    message: () => "The text of this PDF comes from text recognition over scanned pages and may have misread words.",
    advice: "Check names, dates and grades against the page before using the record.",
  }),
  "read/second-engine": defineCode<{ first: string; second: string }>({
    severity: "info",
    summary: "The PDF was read by the second engine because the first could not read it or found no text.",
    message: ({ first, second }) => `${first} could not read this PDF or found no text in it; ${second} read it.`,
    advice: "Nothing to do; the file may be slightly damaged.",
  }),
} as const;

/** "page 3", "pages 3, 4 and 9". */
function listPages(pages: readonly number[]): string {
  const [last, ...before] = [...pages].reverse();
  if (before.length === 0) return `page ${last}`;
  return `pages ${before.reverse().join(", ")} and ${last}`;
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
