import type { PdfEngineName } from "../reader.js";
import type { PageContent } from "./page-content.js";

/** A PDF as an engine gives it, before anything is made of its letters. */
export interface PdfContent {
  readonly pages: readonly PageContent[];
  /** Whether the file says that its structure is tagged. */
  readonly tagged: boolean;
  /** Numbers of pages that the engine could not open. */
  readonly unreadablePages: readonly number[];
  /** Title, author and the like, empty ones left out. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The entries of a file's document information (ISO 32000-1, 14.3.3) that are kept. */
export const metadataKeys = ["Title", "Author", "Subject", "Creator", "Producer", "CreationDate", "ModDate"] as const;

/** The text rendering mode that paints nothing (ISO 32000-1, 9.3.6): how recognised words lie over a scan. */
export const INVISIBLE_TEXT = 3;

/** Why an engine gives nothing: `damaged` covers everything that is no readable PDF, faults of the engine included. */
export type EngineFailure =
  | { readonly status: "failed"; readonly reason: "damaged" | "encrypted" }
  | { readonly status: "failed"; readonly reason: "too-many-pages"; readonly pageCount: number };

export type EngineOutcome = { readonly status: "read"; readonly content: PdfContent } | EngineFailure;

export interface EngineLimits {
  readonly maxPages: number;
}

/** One way to get at a PDF's letters, marks and structure. Never throws for a bad file. */
export interface PdfEngine {
  readonly name: PdfEngineName;
  readonly read: (bytes: Uint8Array, limits: EngineLimits) => Promise<EngineOutcome>;
}
