import { defineRule } from "./define-rule.js";

/** `local_authority` on a grade says that the grade is not this authority's, so naming this one hides its own grade. */
export const ownAuthorityAsOther = defineRule<{ authority: string; judgement: string }>({
  name: "own-authority-as-other",
  severity: "error",
  summary: "Only another authority's grade names an authority.",
  message: ({ authority, judgement }) =>
    `The grade for ${judgement} names ${authority} as another authority, but the record is ${authority}'s own`,
  *check({ local_authority: own, grades }) {
    for (const [index, { judgement, local_authority: other }] of grades.entries()) {
      if (own !== null && other !== null && other.name === own.name) {
        yield { path: ["grades", index, "local_authority"], values: { authority: own.name, judgement } };
      }
    }
  },
});
