import { codes } from "../diagnostics/codes/index.js";
import { describeUnknownCode } from "../text/unknown-code.js";
import { CliError } from "./cli-error.js";

/** What `--strict` and `--fail-on CODE…` ask for. */
export interface FailureOptions {
  readonly strict: boolean;
  readonly failOn: readonly string[];
}

/** What of a diagnostic or problem decides whether the process ends with code 1. */
interface Graded {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
}

/**
 * Tells which diagnostics make the process end with code 1: errors always, warnings when strict, and whatever code was
 * named. A name that ends in "/*" stands for a whole room ("resolve/*").
 *
 * @throws CliError for a code that does not exist, with the one that was probably meant; a misspelt code would
 * otherwise let everything pass.
 */
export function mustFail(
  { strict, failOn }: FailureOptions,
  known: readonly string[] = Object.keys(codes),
): (problem: Graded) => boolean {
  const named = new Set<string>();
  for (const code of failOn) {
    const room = code.endsWith("/*") ? code.slice(0, -1) : null;
    const meant = known.filter((candidate) => (room === null ? candidate === code : candidate.startsWith(room)));
    if (meant.length === 0) throw new CliError(`--fail-on: ${describeUnknownCode(code, known)}`);
    for (const candidate of meant) named.add(candidate);
  }
  return ({ code, severity }) => severity === "error" || (strict && severity === "warning") || named.has(code);
}
