/** The judgements that have had a name of their own since 2013. */
export const namedJudgements = [
  "overall_effectiveness",
  "impact_of_leaders",
  "help_and_protection",
  "in_care_and_care_leavers",
  "in_care",
  "care_leavers",
  "looked_after_and_permanence",
  "adoption",
  "leadership_management_and_governance",
  "lscb_effectiveness",
] as const;

export type NamedJudgement = (typeof namedJudgements)[number];

/** What is graded: a named judgement, or `other:` and an older framework's words in lower case joined by "_". */
export type Judgement = NamedJudgement | `other:${string}`;
