import { codes } from "./codes/index.js";
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
