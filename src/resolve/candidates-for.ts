import type { Candidate, CandidateFor, Field } from "../extract/candidate.js";

/** The candidates of one field. */
export function candidatesFor<F extends Field>(field: F, candidates: readonly Candidate[]): CandidateFor<F>[] {
  return candidates.filter((candidate) => candidate.field === field) as unknown as CandidateFor<F>[];
}
