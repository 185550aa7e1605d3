import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Candidate } from "./candidate.js";
import type { ExtractionContext, Extractor } from "./define-extractor.js";

/** Everything that a stage's extractors read. */
export interface StageResult {
  readonly candidates: readonly Candidate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the extractors of one stage that read documents of this kind. */
export function runStage(extractors: readonly Extractor[], context: ExtractionContext): StageResult {
  const candidates: Candidate[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const extractor of extractors) {
    if (extractor.applies?.(context) === false) continue;
    for (const extracted of extractor.read(context)) {
      if ("diagnostic" in extracted) diagnostics.push(extracted.diagnostic);
      else candidates.push(extracted);
    }
  }
  return { candidates, diagnostics };
}
