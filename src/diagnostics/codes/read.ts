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
    message: ({ limit }) => `Parts of the document are nested more than ${limit} levels deep; the inner levels were flattened.`,
    advice: "Look whether lists and tables of the record are as the document shows them.",
  }),
  "read/table-cut": defineCode<{ cells: number; limit: number }>({
    severity: "warning",
    summary: "A table has more cells than are read; the rest was left out.",
    message: ({ cells, limit }) => `A table has ${cells} cells; only its first ${limit} were read.`,
    advice: "Tables of that size are data files; extract from the report that speaks about them.",
  }),
} as const;
