import { authorityByGssCode } from "../../domain/authorities.js";
import type { InspectionRecord } from "../../record/schema.js";
import type { Path } from "../problem.js";
import { defineRule } from "./define-rule.js";

export const gssCodeUnknown = defineRule<{ code: string; authority: string }>({
  name: "gss-code-unknown",
  severity: "error",
  summary: "A GSS code belongs or belonged to an English authority with children's services.",
  message: ({ code, authority }) =>
    `No English authority with children's services has or had the GSS code “${code}” (${authority})`,
  *check(record) {
    for (const { path, code, authority } of gssCodes(record)) {
      if (code !== null && authorityByGssCode(code) === null) yield { path, values: { code, authority } };
    }
  },
});

function* gssCodes(
  record: InspectionRecord,
): Generator<{ readonly path: Path; readonly code: string | null; readonly authority: string }> {
  const { local_authority: own, grades } = record;
  if (own !== null) {
    yield { path: ["local_authority", "gss_code"], code: own.gss_code, authority: own.name };
    yield { path: ["local_authority", "gss_code_at_date"], code: own.gss_code_at_date, authority: own.name };
  }
  for (const [index, { local_authority: other }] of grades.entries()) {
    if (other !== null) {
      yield { path: ["grades", index, "local_authority", "gss_code"], code: other.gss_code, authority: other.name };
    }
  }
}
