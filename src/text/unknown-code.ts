import { closest, distance } from "fastest-levenshtein";

/** The sentence for a code that does not exist, with the known one that was probably meant. */
export function describeUnknownCode(code: string, known: readonly string[]): string {
  const near = closest(code, known);
  return distance(code, near) <= Math.max(3, near.length / 2.5)
    ? `There is no code “${code}”; did you mean “${near}”?`
    : `There is no code “${code}”`;
}
