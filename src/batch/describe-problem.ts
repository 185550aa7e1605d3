import { adviceOf, messageOf, severityOf } from "../diagnostics/describe.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FileDiagnostic } from "./protocol.js";

/** A diagnostic about a file as a whole in the words that the dataset keeps. */
export function describeProblem(problem: Diagnostic): FileDiagnostic {
  return {
    code: problem.code,
    severity: severityOf(problem),
    message: messageOf(problem),
    evidence: [],
    advice: adviceOf(problem),
  };
}
