import { defineCode } from "./define-code.js";

/** Codes of the reading stage: files that cannot be read, or only in part. */
export const readCodes = {
  "read/empty-file": defineCode({
    severity: "error",
    summary: "The file has no bytes, or none that are text.",
    message: () => "The file is empty.",
    advice: "Fetch the file again; a download that failed often leaves an empty file behind.",
  }),
} as const;
