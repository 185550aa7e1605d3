import type { Evidence } from "../../src/document/evidence.js";
import type { Candidate, CandidateFor, Field, ValueOf } from "../../src/extract/candidate.js";

interface Weight {
  readonly rank?: number;
  readonly basis?: "stated" | "inferred";
  readonly start?: number;
  readonly length?: number;
}

/** A candidate that says a value at a place. */
export function makeCandidate<F extends Field>(
  field: F,
  value: ValueOf<F>,
  { rank = 50, basis = "stated", start = 0, length = 5 }: Weight = {},
): Candidate {
  const quote = "x".repeat(length);
  const evidence = { page: 1, start, end: start + length, quote, section: null, rule: "test" } as unknown as Evidence;
  const made: CandidateFor<F> = { field, value, evidence, basis, rank };
  return made as unknown as Candidate;
}
