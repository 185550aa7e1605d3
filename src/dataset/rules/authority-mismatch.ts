import { authorityByGssCode } from "../../domain/authorities.js";
import { defineRule } from "./define-rule.js";

const FIELDS = [
  ["name", "name", "name"],
  ["dfe_code", "dfeCode", "Department for Education code"],
  ["ofsted_urn", "ofstedUrn", "Ofsted URN"],
  ["region", "region", "region"],
] as const;

export const authorityMismatch = defineRule<{ field: string; found: string; wanted: string; code: string }>({
  name: "authority-mismatch",
  severity: "error",
  summary: "An authority's name and other codes are those of its GSS code.",
  message: ({ field, found, wanted, code }) =>
    `The ${field} is “${found}”, but the authority of ${code} has “${wanted}”`,
  *check({ local_authority: own, grades }) {
    const authority = own === null ? null : authorityByGssCode(own.gss_code);
    if (own !== null && authority !== null) {
      for (const [key, property, field] of FIELDS) {
        const found = own[key];
        const wanted = authority[property];
        if (found !== null && wanted !== null && found !== wanted) {
          yield { path: ["local_authority", key], values: { field, found, wanted, code: own.gss_code } };
        }
      }
      const atDate = own.gss_code_at_date === null ? authority : authorityByGssCode(own.gss_code_at_date);
      if (atDate !== null && atDate !== authority) {
        yield {
          path: ["local_authority", "gss_code_at_date"],
          values: {
            field: "authority of gss_code_at_date",
            found: atDate.name,
            wanted: authority.name,
            code: own.gss_code,
          },
        };
      }
    }
    for (const [index, { local_authority: other }] of grades.entries()) {
      const named = authorityByGssCode(other?.gss_code ?? "");
      if (other !== null && named !== null && named.name !== other.name) {
        yield {
          path: ["grades", index, "local_authority", "name"],
          values: { field: "name", found: other.name, wanted: named.name, code: other.gss_code ?? "" },
        };
      }
    }
  },
});
