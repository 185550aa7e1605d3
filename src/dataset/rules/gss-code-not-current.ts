import { authorityByGssCode, currentGssCode } from "../../domain/authorities.js";
import { defineRule } from "./define-rule.js";

/** Joins with today's statistics fail on an old code; the old one has a field of its own, gss_code_at_date. */
export const gssCodeNotCurrent = defineRule<{ code: string; current: string; authority: string }>({
  name: "gss-code-not-current",
  severity: "error",
  summary: "gss_code is the authority's code today, for an abolished one its last.",
  message: ({ code, current, authority }) => `${authority} has the GSS code ${current} today, not ${code}`,
  *check({ local_authority: own }) {
    const authority = own === null ? null : authorityByGssCode(own.gss_code);
    if (own === null || authority === null) return;
    const current = currentGssCode(authority);
    if (own.gss_code !== current) {
      yield {
        path: ["local_authority", "gss_code"],
        values: { code: own.gss_code, current, authority: authority.name },
      };
    }
  },
});
