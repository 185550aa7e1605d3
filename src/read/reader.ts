import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReadDocument } from "../document/source-document.js";

/** Limits on what is read, so that a hostile or huge file ends in an error and not in a hang. */
export interface ReadLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
}

/** 200 MB and 3,000 pages: the largest council packs seen have about 1,300 pages. */
export const defaultReadLimits: ReadLimits = { maxBytes: 200 * 1024 * 1024, maxPages: 3000 };

/** The engines that read PDFs, the one that is tried first first. */
export const pdfEngines = ["pdfium", "pdf-parse"] as const;

export type PdfEngineName = (typeof pdfEngines)[number];
export type PdfEngineChoice = "auto" | PdfEngineName;

export interface ReadOptions {
  readonly limits: ReadLimits;
  /** Which engine reads PDFs; the other one is taken when the first fails, unless one was asked for by name. */
  readonly pdfEngine: PdfEngineChoice;
}

/** A file that was read, or the errors that say why it could not be. A reader never throws for a bad document. */
export type ReadOutcome =
  | { readonly status: "read"; readonly document: ReadDocument }
  | { readonly status: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** Reads one format. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadOutcome>;
