import { batchCodes } from "./batch.js";
import { extractCodes } from "./extract.js";
import { inputCodes } from "./input.js";
import { readCodes } from "./read.js";
import { recordCodes } from "./record.js";
import { resolveCodes } from "./resolve.js";

/** Every diagnostic that exists, by code. A code without a page in docs/diagnostics or without a test fails the check. */
export const codes = {
  ...inputCodes,
  ...readCodes,
  ...extractCodes,
  ...resolveCodes,
  ...recordCodes,
  ...batchCodes,
} as const;

export type DiagnosticCode = keyof typeof codes;
export type DiagnosticArguments<Code extends DiagnosticCode> = Parameters<(typeof codes)[Code]["message"]>[0];
