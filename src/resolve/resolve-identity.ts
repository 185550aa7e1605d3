import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Candidate, CandidateFor } from "../extract/candidate.js";
import type { Identity } from "../extract/identity.js";
import { resolveSingle } from "./resolve-single.js";

/** The single-valued fields of a record, each as the candidate that was chosen for it. */
export type ChosenFields = { readonly [F in SettledField]: CandidateFor<F> | null };

/** Every single-valued field. */
export const settledFields = [
  "document_type",
  "framework",
  "inspection_type",
  "title",
  "committee",
  "meeting_date",
  "document_date",
  "local_authority",
  "inspection.start_date",
  "inspection.end_date",
  "inspection.published_date",
  "inspection.lead_inspector",
  "header.author",
  "header.portfolio_holder",
  "header.contact",
  "header.wards",
  "header.key_decision",
  "header.classification",
] as const;

export type SettledField = (typeof settledFields)[number];

/** What is known of a document after some stages: the identity for the next stage, the choices, and the conflicts. */
export interface Settled {
  readonly identity: Identity;
  readonly fields: ChosenFields;
  readonly diagnostics: readonly Diagnostic[];
}

/** Chooses a value for every single-valued field from all candidates found so far. */
export function resolveIdentity(candidates: readonly Candidate[]): Settled {
  const diagnostics: Diagnostic[] = [];
  const chosen = Object.fromEntries(
    settledFields.map((field) => {
      const result = resolveSingle(field, candidates);
      for (const problem of result.diagnostics) diagnostics.push(problem);
      return [field, result.chosen];
    }),
  ) as unknown as ChosenFields;
  const identity: Identity = {
    documentType: chosen.document_type?.value ?? null,
    framework: chosen.framework?.value ?? null,
    inspectionType: chosen.inspection_type?.value ?? null,
    title: chosen.title?.value ?? null,
    committee: chosen.committee?.value ?? null,
    meetingDate: chosen.meeting_date?.value ?? null,
    documentDate:
      chosen.document_date?.value ??
      chosen["inspection.published_date"]?.value ??
      chosen.meeting_date?.value ??
      chosen["inspection.end_date"]?.value ??
      null,
    authority: chosen.local_authority?.value.authority ?? null,
    startDate: chosen["inspection.start_date"]?.value ?? null,
    endDate: chosen["inspection.end_date"]?.value ?? null,
    publishedDate: chosen["inspection.published_date"]?.value ?? null,
  };
  return { identity, fields: chosen, diagnostics };
}
