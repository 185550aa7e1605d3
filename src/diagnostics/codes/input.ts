import { defineCode } from "./define-code.js";

/** Codes of the command line: inputs that cannot be opened. */
export const inputCodes = {
  "input/not-found": defineCode<{ file: string }>({
    severity: "error",
    summary: "There is no file of that name.",
    message: ({ file }) => `There is no file “${file}”.`,
    advice: "Check the spelling and the folder that you are in.",
  }),
  "input/folder": defineCode<{ file: string }>({
    severity: "error",
    summary: "A folder was given where a file is needed.",
    message: ({ file }) => `“${file}” is a folder, not a document.`,
    advice: "Name the files, or use `ilacs batch` for all documents of a folder.",
  }),
  "input/not-readable": defineCode<{ file: string; reason: string }>({
    severity: "error",
    summary: "The file exists and could not be opened.",
    message: ({ file, reason }) => `“${file}” could not be opened: ${reason}.`,
    advice: "Check that you may read it and that it is not locked by another program.",
  }),
} as const;
