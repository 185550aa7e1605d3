import { defineCode } from "./define-code.js";

/** Codes of `ilacs batch`: what happens to a file around its reading, and what is wrong with archives. */
export const batchCodes = {
  "batch/crashed": defineCode<{ how: string }>({
    severity: "error",
    summary: "The process that read the file broke down.",
    message: ({ how }) => `The process that read the file broke down (${how}); the other files are not touched by it.`,
    advice: "This is a fault of ilacs, not of the document: please report it with the file.",
  }),
  "batch/time-limit": defineCode<{ seconds: number }>({
    severity: "error",
    summary: "Reading the file took longer than the time limit.",
    message: ({ seconds }) => `Reading the file took longer than the time limit of ${seconds} s and was stopped.`,
    advice: "Run the batch again with a higher --time-limit; files that are finished are not read again.",
  }),
  "batch/memory-limit": defineCode<{ megabytes: number }>({
    severity: "error",
    summary: "Reading the file took more memory than the limit.",
    message: ({ megabytes }) => `Reading the file took more than the memory limit of ${megabytes} MB and was stopped.`,
    advice: "Run the batch again with a higher --memory-limit; files that are finished are not read again.",
  }),
  "batch/too-large": defineCode<{ bytes: number; limit: number }>({
    severity: "error",
    summary: "The file is larger than the size limit, so it was not opened.",
    message: ({ bytes, limit }) => `The file has ${bytes} bytes, more than the limit of ${limit}, and was not opened.`,
    advice: "Split the file, or run the batch again with a higher --max-bytes.",
  }),
  "batch/unreadable": defineCode<{ reason: string }>({
    severity: "error",
    summary: "The file could not be opened or read from the disk.",
    message: ({ reason }) => `The file could not be read from the disk: ${reason}.`,
    advice: "Check that the file exists and that you may read it, then run the batch again.",
  }),
  "batch/not-a-file": defineCode<{ kind: string }>({
    severity: "error",
    summary: "The input is neither a file nor a folder.",
    message: ({ kind }) => `The input is ${kind}, not a file or a folder, and was not opened.`,
    advice: "Give a file, a folder, a pattern or a zip archive.",
  }),
  "batch/same-bytes": defineCode<{ other: string }>({
    severity: "info",
    summary: "Another file of the batch has the same bytes.",
    message: ({ other }) => `The file has the same bytes as ${other}; the tables count the two as one document.`,
    advice: "Nothing is wrong; delete one of the two if you did not mean to keep both.",
  }),
  "batch/archive-unreadable": defineCode<{ reason: string }>({
    severity: "error",
    summary: "The zip archive is damaged or is none.",
    message: ({ reason }) => `The zip archive could not be read to its end: ${reason}.`,
    advice: "Fetch the archive again, or unpack it with another program and give the folder.",
  }),
  "batch/archive-too-many-members": defineCode<{ limit: number }>({
    severity: "error",
    summary: "The zip archive holds more files than the limit.",
    message: ({ limit }) => `The zip archive holds more than ${limit} files; none of them was read.`,
    advice: "Unpack the archive and give the folder.",
  }),
  "batch/archive-bomb": defineCode<{ reason: string }>({
    severity: "error",
    summary: "The zip archive is built so that it unpacks to far more than it holds.",
    message: ({ reason }) => `The archive is built like a decompression bomb and was not unpacked: ${reason}.`,
    advice: "Do not open it; ask where it came from. If it is sound, unpack it yourself and give the folder.",
  }),
  "batch/archive-unsafe-name": defineCode<{ name: string }>({
    severity: "error",
    summary: "A name in the zip archive leads out of the archive.",
    message: ({ name }) => `The archive's member “${name}” has a name that leads out of the archive; it was not read.`,
    advice: "Ask where the archive came from; a sound program never writes such names.",
  }),
  "batch/archive-link": defineCode({
    severity: "error",
    summary: "A member of the zip archive is a link to another file.",
    message: () => "The archive's member is a link to another file, not a document; it was not followed.",
    advice: "Pack the document itself instead of a link to it.",
  }),
  "batch/archive-encrypted": defineCode({
    severity: "error",
    summary: "A member of the zip archive needs a password.",
    message: () => "The archive's member is encrypted, and ilacs takes no passwords.",
    advice: "Unpack the archive with its password and give the folder.",
  }),
  "batch/archive-method": defineCode<{ method: number }>({
    severity: "error",
    summary: "A member of the zip archive is packed in a way that ilacs does not read.",
    message: ({ method }) => `The archive's member is packed by method ${method}; only stored and deflated are read.`,
    advice: "Unpack the archive with another program and give the folder.",
  }),
  "batch/archive-member-damaged": defineCode<{ reason: string }>({
    severity: "error",
    summary: "A member of the zip archive is damaged.",
    message: ({ reason }) => `The archive's member could not be unpacked: ${reason}.`,
    advice: "Fetch the archive again; the other members are not touched by it.",
  }),
  "batch/archive-nested": defineCode({
    severity: "error",
    summary: "A member of the zip archive is a zip archive itself.",
    message: () => "The archive's member is a zip archive itself; archives in archives are not opened.",
    advice: "Unpack the outer archive and give the folder; the archives in it are then read.",
  }),
  "batch/repeated-name": defineCode({
    severity: "error",
    summary: "Two inputs have the same name, so only the first was read.",
    message: () => "Another input has the same name; only the first one was read.",
    advice: "Give the two files different names, or unpack the archive that holds both.",
  }),
} as const;
