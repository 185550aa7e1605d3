import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CandidateFor, ListField } from "../extract/candidate.js";
import type { Identity } from "../extract/identity.js";
import type { MissingGradeRecord } from "../record/schema.js";
import type { ChosenFields } from "./resolve-identity.js";

/** A document with one value a field: what the record is written from. */
export interface ResolvedDocument {
  readonly identity: Identity;
  readonly fields: ChosenFields;
  readonly lists: { readonly [F in ListField]: readonly CandidateFor<F>[] };
  readonly gradesMissing: readonly MissingGradeRecord[];
  readonly diagnostics: readonly Diagnostic[];
}
