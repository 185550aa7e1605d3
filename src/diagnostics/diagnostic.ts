import type { Span } from "../text/span.js";
import type { DiagnosticArguments, DiagnosticCode } from "./codes/index.js";

/** `error`: no record, or a record that must not be used; `warning`: look at it; `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** A place in a document that a diagnostic points to. */
export interface DiagnosticPlace extends Span {
  readonly page: number | null;
}

/** Something that a careful reader should know, as code and typed arguments; the words are in `codes/`. */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  [C in Code]: {
    readonly code: C;
    readonly args: DiagnosticArguments<C>;
    /** The place that it is about, then the other place involved where there is one. */
    readonly places: readonly DiagnosticPlace[];
  };
}[Code];

/** Makes a diagnostic. The arguments are those that the code's sentence needs; places are optional. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  args: DiagnosticArguments<Code>,
  ...places: readonly DiagnosticPlace[]
): Diagnostic {
  return { code, args, places } as unknown as Diagnostic;
}
