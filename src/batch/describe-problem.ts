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

/** Why the operating system refused, in words; the codes are those of POSIX. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  EISDIR: "it is a folder",
  ELOOP: "its links go round in a circle",
  EIO: "the disk reports a fault",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
};

/** Why a file could not be opened or read, for people. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return REASONS[code] ?? (code === "" ? error.message : code);
}
