import type { DiagnosticRecord, InspectionRecord } from "./record/schema.js";

/** What `extract` may be told. */
export interface ExtractOptions {
  /** The path or name under which records and diagnostics speak of the document. */
  readonly file: string;
  readonly pdfEngine?: "auto" | "pdfium" | "pdf-parse";
  readonly maxBytes?: number;
  readonly maxPages?: number;
}

/**
 * What `extract` gives: `extracted` with a record a document; `partial` with records and an error that tells what is
 * missing from them; `failed` with no record and at least one error.
 */
export interface ExtractionResult {
  readonly status: "extracted" | "partial" | "failed";
  readonly records: readonly InspectionRecord[];
  /** Of the file as a whole; a record carries its own. */
  readonly diagnostics: readonly DiagnosticRecord[];
}

/** Extracts the records of one document from its bytes. Never throws for a bad document. */
export async function extract(_bytes: Uint8Array, _options: ExtractOptions): Promise<ExtractionResult> {
  throw new Error("not built yet");
}
