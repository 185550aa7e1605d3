import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { RootChild } from "../document/tree.js";

/** What the reader of a text format makes of decoded text; `index.ts` puts the rest of the document around it. */
export interface ParsedDocument {
  readonly children: RootChild[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}
