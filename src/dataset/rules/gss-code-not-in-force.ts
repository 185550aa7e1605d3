import { authorityByGssCode } from "../../domain/authorities.js";
import { possibleDocumentDates } from "../document-date.js";
import { defineRule } from "./define-rule.js";

export const gssCodeNotInForce = defineRule<{ code: string; from: string | null; to: string | null; written: string }>({
  name: "gss-code-not-in-force",
  severity: "error",
  summary: "gss_code_at_date was in force when the document was written.",
  message: ({ code, from, to, written }) =>
    `The GSS code ${code} was in force ${from === null ? "" : `from ${from} `}${to === null ? "" : `to ${to}`}`.trimEnd() +
    `, but the document was written on ${written}`,
  *check(record) {
    const code = record.local_authority?.gss_code_at_date ?? null;
    const authority = code === null ? null : authorityByGssCode(code);
    const period = authority?.gssCodes.find((candidate) => candidate.code === code);
    const [written, ...otherDates] = possibleDocumentDates(record);
    if (code === null || period === undefined || written === undefined) return;
    const { from, to } = period;
    const holds = (day: string): boolean => (from === null || day >= from) && (to === null || day <= to);
    if (![written, ...otherDates].some(holds)) {
      yield { path: ["local_authority", "gss_code_at_date"], values: { code, from, to, written } };
    }
  },
});
