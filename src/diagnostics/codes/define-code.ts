import type { Severity } from "../diagnostic.js";

/** One kind of diagnostic: how grave it is, a line for the list of codes, its sentence, and what to do about it. */
export interface CodeDefinition<Args> {
  readonly severity: Severity;
  readonly summary: string;
  /** The sentence shown to a person: what was wrong and where, with the values involved. */
  readonly message: (args: Args) => string;
  /** What to do about it, in one sentence. */
  readonly advice: string;
}

/** Defines a code; `Args` are the typed values that its sentence needs. */
export function defineCode<Args extends object = Record<never, never>>(
  definition: CodeDefinition<Args>,
): CodeDefinition<Args> {
  return definition;
}
