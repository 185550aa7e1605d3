import type { ProblemSeverity } from "./problem.js";

/** A code with its severity and what it asks for, in one sentence. */
export interface CodeSummary {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly summary: string;
}

/**
 * What must hold before a rule can look at a record. These cannot be switched off: a record that is no record would
 * pass every rule unseen.
 */
export const structureCodes = [
  { code: "dataset/not-json", severity: "error", summary: "Every line or file is JSON, in UTF-8." },
  {
    code: "dataset/schema-version",
    severity: "error",
    summary: "Every record was written in the version of the schema that this ilacs reads.",
  },
  { code: "dataset/schema", severity: "error", summary: "Every record fits the record's schema." },
  { code: "dataset/empty", severity: "error", summary: "A dataset holds at least one record." },
] as const satisfies readonly CodeSummary[];

export type StructureCode = (typeof structureCodes)[number]["code"];
