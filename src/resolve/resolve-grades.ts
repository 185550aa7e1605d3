import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { expectedJudgements } from "../domain/frameworks.js";
import { inWords } from "../domain/in-words.js";
import type { Candidate, CandidateFor } from "../extract/candidate.js";
import type { Identity } from "../extract/identity.js";
import type { MissingGradeRecord } from "../record/schema.js";
import { candidatesFor } from "./candidates-for.js";

/** The grades of a document, the judgements that have none, and the places that do not agree. */
export interface ResolvedGrades {
  readonly graded: readonly CandidateFor<"grades">[];
  readonly missing: readonly MissingGradeRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

const TWO_GRADES = "The document gives two grades for this judgement, and nothing tells which one was awarded.";

/**
 * Chooses one grade a judgement: the higher rank. Two grades of the same rank are none: a wrong grade is worse than a
 * missing one. A report that gives two grades for one judgement is reported with both places; a judgement that its
 * framework has and the report lacks gets a reason.
 */
export function resolveGrades(candidates: readonly Candidate[], identity: Identity): ResolvedGrades {
  const byJudgement = new Map<string, CandidateFor<"grades">[]>();
  for (const candidate of candidatesFor("grades", candidates)) {
    const { judgement, authority, previous } = candidate.value;
    const key = [judgement, authority?.name ?? "", previous].join("|");
    const rivals = byJudgement.get(key);
    if (rivals === undefined) byJudgement.set(key, [candidate]);
    else rivals.push(candidate);
  }
  const graded: CandidateFor<"grades">[] = [];
  const diagnostics: Diagnostic[] = [];
  const unreadable: MissingGradeRecord[] = [];
  for (const rivals of byJudgement.values()) {
    const [chosen, ...others] = rivals.toSorted((a, b) => b.rank - a.rank || a.evidence.start - b.evidence.start);
    if (chosen === undefined) continue;
    const other = others.find(({ value }) => value.grade !== chosen.value.grade);
    const undecided = other !== undefined && other.rank === chosen.rank;
    if (!undecided) graded.push(chosen);
    if (other === undefined) continue;
    const args = {
      judgement: inWords(chosen.value.judgement),
      chosen: inWords(chosen.value.grade),
      other: inWords(other.value.grade),
    };
    const code = undecided ? "resolve/undecided-grade" : "resolve/conflicting-grades";
    diagnostics.push(diagnostic(code, args, chosen.evidence, other.evidence));
    if (undecided && chosen.value.authority === null && !chosen.value.previous)
      unreadable.push({ judgement: chosen.value.judgement, status: "unreadable", reason: TWO_GRADES });
  }
  graded.sort((a, b) => a.evidence.start - b.evidence.start);
  const missing = [
    ...unreadable,
    ...missingGrades(graded, identity).filter((each) =>
      unreadable.every(({ judgement }) => judgement !== each.judgement),
    ),
  ];
  for (const { judgement } of missing.filter(({ status }) => status === "not_found")) {
    diagnostics.push(diagnostic("resolve/grade-not-found", { judgement: inWords(judgement) }));
  }
  return { graded, missing, diagnostics };
}

function missingGrades(graded: readonly CandidateFor<"grades">[], identity: Identity): MissingGradeRecord[] {
  const { framework, documentType, inspectionType, startDate, endDate, documentDate } = identity;
  const own = new Set(
    graded.filter(({ value }) => value.authority === null && !value.previous).map(({ value }) => value.judgement),
  );
  const date = startDate ?? endDate ?? documentDate;
  const { expected, notReported } = expectedJudgements(framework, date, documentType, inspectionType);
  const missing = expected.map((judgement): MissingGradeRecord => ({
    judgement,
    status: "not_found",
    reason: "Reports of this framework grade this judgement; no grade for it was found in the document.",
  }));
  const absent = notReported.map(({ judgement, reason }): MissingGradeRecord => ({
    judgement,
    status: "not_reported",
    reason,
  }));
  return [...missing, ...absent].filter(({ judgement }) => !own.has(judgement));
}
