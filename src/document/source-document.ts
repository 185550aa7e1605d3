import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { RootNode } from "./tree.js";

/** The formats that can be read, told from the bytes. */
export type DocumentFormat = "pdf" | "docx" | "html" | "markdown" | "plain-text";

/** What kind of text a PDF holds; `none` for formats without pages is never used (they are `untagged`). */
export type TextLayer = "tagged" | "untagged" | "ocr" | "none";

/** One printed page: its 1-based number, the span of its body in the document's text, and its letters. */
export interface PageInfo {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Letters and digits printed on the page, page headers and footers included. 0 tells a blank or scanned page. */
  readonly characters: number;
}

/** What a reader gives: the tree with runs and pages, not yet laid out as text (every span is 0..0). */
export interface ReadDocument {
  readonly format: DocumentFormat;
  readonly mediaType: string;
  readonly engine: string;
  readonly textLayer: TextLayer;
  readonly pages: readonly PageInfo[];
  readonly root: RootNode;
  /** Title, author and the like from the file's own metadata; never a source of record values, only of hints. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that was read and laid out: spans are set and `text` is what `ilacs text` prints. */
export interface SourceDocument extends ReadDocument {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly text: string;
}
