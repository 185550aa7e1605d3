import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { candidatesFor } from "./candidates-for.js";
import { plainWords } from "../text/plain-words.js";
import type { Candidate, CandidateFor, SingleField, ValueOf } from "../extract/candidate.js";

/** The value that was chosen for a field and the candidates that say otherwise with the same weight. */
export interface Chosen<F extends SingleField> {
  readonly chosen: CandidateFor<F> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Chooses one of a field's candidates: what is stated stands above what is inferred, then the higher rank, then the
 * earlier place. Another value of the same weight is a conflict of the document with itself and is reported.
 */
export function resolveSingle<F extends SingleField>(field: F, candidates: readonly Candidate[]): Chosen<F> {
  const mine = candidatesFor(field, candidates);
  const ordered = [...mine].sort(byWeight);
  const chosen = ordered[0] ?? null;
  if (chosen === null) return { chosen, diagnostics: [] };
  const rival = ordered.find(
    (other) => other.rank === chosen.rank && other.basis === chosen.basis && keyOf(other.value) !== keyOf(chosen.value),
  );
  if (rival === undefined) return { chosen, diagnostics: [] };
  const conflict = diagnostic(
    "resolve/conflicting-values",
    {
      field: fieldInWords(field),
      chosen: showValue(chosen.value),
      other: showValue(rival.value),
    },
    chosen.evidence,
    rival.evidence,
  );
  return { chosen, diagnostics: [conflict] };
}

/** Orders candidates of one field, the one to take first. */
function byWeight<F extends SingleField>(a: CandidateFor<F>, b: CandidateFor<F>): number {
  const basis = Number(a.basis === "inferred") - Number(b.basis === "inferred");
  return basis || b.rank - a.rank || a.evidence.start - b.evidence.start;
}

function keyOf(value: ValueOf<SingleField>): string {
  return plainWords(showValue(value));
}

function showValue(value: ValueOf<SingleField>): string {
  return typeof value === "string" ? value : value.authority.name;
}

function fieldInWords(field: SingleField): string {
  return field.replace(/^(inspection|header)\./u, "").replaceAll("_", " ");
}
