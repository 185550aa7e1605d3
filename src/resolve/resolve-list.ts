import type { Candidate, CandidateFor, ListField } from "../extract/candidate.js";
import { candidatesFor } from "./candidates-for.js";
import { overlaps } from "../text/span.js";

/**
 * Settles a list field: where two rules read overlapping words the higher rank stands, then the longer quote; the
 * rest is put into the document's order.
 */
export function resolveList<F extends ListField>(field: F, candidates: readonly Candidate[]): CandidateFor<F>[] {
  const mine = candidatesFor(field, candidates);
  const byWeight = [...mine].sort(
    (a, b) => b.rank - a.rank || length(b) - length(a) || a.evidence.start - b.evidence.start,
  );
  const kept = new Intervals();
  const settled = byWeight.filter((candidate) => kept.addIfFree(candidate.evidence.start, candidate.evidence.end));
  return settled.sort((a, b) => a.evidence.start - b.evidence.start);
}

/**
 * Settles a list whose items may share words (two grades in one sentence, a date inside a range): only the very same
 * place and value is one item.
 */
export function resolveSharedList<F extends ListField>(
  field: F,
  candidates: readonly Candidate[],
  keyOf: (candidate: CandidateFor<F>) => string,
): CandidateFor<F>[] {
  const mine = candidatesFor(field, candidates);
  const byKey = new Map<string, CandidateFor<F>>();
  for (const candidate of mine) {
    const key = keyOf(candidate);
    const known = byKey.get(key);
    if (known === undefined || candidate.rank > known.rank) byKey.set(key, candidate);
  }
  return [...byKey.values()].sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
}

const length = (candidate: CandidateFor<ListField>): number => candidate.evidence.end - candidate.evidence.start;

/** Spans that do not overlap, kept in order so that a new one is tested against its neighbours alone. */
class Intervals {
  readonly #spans: { start: number; end: number }[] = [];

  addIfFree(start: number, end: number): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = this.#spans[middle];
      if (span !== undefined && span.start < start) low = middle + 1;
      else high = middle;
    }
    const span = { start, end };
    const before = this.#spans[low - 1];
    const after = this.#spans[low];
    if ((before !== undefined && overlaps(before, span)) || (after !== undefined && overlaps(after, span)))
      return false;
    this.#spans.splice(low, 0, span);
    return true;
  }
}
