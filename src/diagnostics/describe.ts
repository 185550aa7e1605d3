import { codes, type DiagnosticCode } from "./codes/index.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

/** How grave a diagnostic is. */
export function severityOf(problem: Diagnostic): Severity {
  return codes[problem.code].severity;
}

/** The sentence that tells a person what was wrong. */
export function messageOf(problem: Diagnostic): string {
  const message = codes[problem.code].message as (args: unknown) => string;
  return message(problem.args);
}

/** What a person can do about it. */
export function adviceOf(problem: Diagnostic): string {
  return codes[problem.code].advice;
}

/** The same for a code that was written down, in a record or a dataset; null for one that this version does not know. */
export function adviceForCode(code: string): string | null {
  return isCode(code) ? codes[code].advice : null;
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(codes, code);
}
