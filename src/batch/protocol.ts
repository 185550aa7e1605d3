import type { PdfEngineChoice } from "../read/reader.js";
import type { DiagnosticRecord } from "../record/schema.js";

/** A diagnostic about a file as a whole, with what to do about it. */
export interface FileDiagnostic extends DiagnosticRecord {
  readonly advice: string | null;
}

/** Where a packed file stands inside its zip archive. */
export interface ArchiveMember {
  readonly headerOffset: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly deflated: boolean;
  readonly crc32: number;
}

/** Where an input's bytes are: a file, or a member of an archive. */
export interface FileLocation {
  readonly path: string;
  readonly member: ArchiveMember | null;
}

/** Options of the extraction that change what a record says; they are part of what makes a finished file finished. */
export interface ExtractionSettings {
  readonly pdfEngine: PdfEngineChoice;
  readonly maxBytes: number;
  readonly maxPages: number;
}

/** What a worker process is started with, as JSON in its first argument. */
export interface WorkerSettings {
  /** URL of the module whose `extract` is called. */
  readonly extractModule: string;
  readonly extraction: ExtractionSettings;
  /** The file to which it appends the lines of the records. */
  readonly spool: string;
  readonly memoryLimitBytes: number;
}

/** Asks a worker for a file. */
export interface ReadRequest {
  readonly type: "read";
  readonly file: string;
  readonly location: FileLocation;
}

/** To a worker: a file to read; then, when it has told the file's hash, whether to extract it. */
export type ToWorker = ReadRequest | { readonly type: "extract" } | { readonly type: "skip" };

/** One record's line in a spool: its length in bytes and where in it the file's name stands, as JSON with quotes. */
export type LineShape = readonly [bytes: number, fileAt: number, fileBytes: number];

/**
 * From a worker. `memory` is its resident set in bytes, so that one that has grown can be replaced. `cannot-write` is
 * the whole batch's trouble and not the file's: its spool takes no more.
 */
export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "hashed"; readonly sha256: string; readonly bytes: number }
  | { readonly type: "skipped" }
  | { readonly type: "unreadable"; readonly diagnostic: FileDiagnostic }
  | { readonly type: "threw"; readonly problem: string }
  | { readonly type: "cannot-write"; readonly reason: string }
  | (ExtractedFile & { readonly type: "extracted"; readonly memory: number });

/** What a file gave, as it lies in a spool. */
export interface ExtractedFile {
  readonly status: "extracted" | "partial" | "failed";
  readonly pages: number;
  readonly diagnostics: readonly FileDiagnostic[];
  readonly offset: number;
  readonly length: number;
  readonly crc32: number;
  readonly lines: readonly LineShape[];
}
