import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Candidate } from "../extract/candidate.js";
import { crossChecks } from "./cross-checks/index.js";
import { resolveGrades } from "./resolve-grades.js";
import { resolveIdentity } from "./resolve-identity.js";
import { resolveList, resolveSharedList } from "./resolve-list.js";
import type { ResolvedDocument } from "./resolved-document.js";
import { standInForUnlisted } from "./unlisted-findings.js";

/** Chooses among all candidates of a document and says what its careful reader should know. */
export function resolveDocument(
  candidates: readonly Candidate[],
  diagnostics: readonly Diagnostic[],
): ResolvedDocument {
  const settled = resolveIdentity(candidates);
  const grades = resolveGrades(candidates, settled.identity);
  const findings = resolveList("findings", candidates);
  const resolved: ResolvedDocument = {
    identity: settled.identity,
    fields: settled.fields,
    gradesMissing: grades.missing,
    lists: {
      grades: grades.graded,
      "inspection.inspectors": resolveSharedList("inspection.inspectors", candidates, ({ value }) => value),
      grade_counts: resolveSharedList("grade_counts", candidates, ({ value, evidence }) =>
        [value.judgement, value.grade, value.as_at, evidence.start].join("|"),
      ),
      ...standInForUnlisted(settled.identity, {
        improvement_areas: resolveList("improvement_areas", candidates),
        strengths: resolveList("strengths", candidates),
        findings,
      }),
      findings,
      recommendations: resolveList("recommendations", candidates),
      decisions: resolveList("decisions", candidates),
      actions: resolveList("actions", candidates),
      risks: resolveList("risks", candidates),
      dates: resolveSharedList("dates", candidates, ({ value, evidence, basis }) =>
        [value.edtf, evidence.start, basis].join("|"),
      ),
      people: resolveSharedList("people", candidates, ({ value }) => `${value.name}|${value.role}`),
    },
    diagnostics: [...diagnostics, ...settled.diagnostics, ...grades.diagnostics],
  };
  return { ...resolved, diagnostics: [...resolved.diagnostics, ...crossChecks.flatMap((check) => check(resolved))] };
}
