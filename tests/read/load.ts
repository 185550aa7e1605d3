import type { DiagnosticCode } from "../../src/diagnostics/codes/index.js";
import type { SourceDocument } from "../../src/document/source-document.js";
import { type LoadOutcome, loadSource } from "../../src/read/index.js";
import { defaultReadLimits } from "../../src/read/reader.js";
import { describeTree } from "./describe-tree.js";

/** Loads bytes or text under a name. */
export function load(content: string | Uint8Array, file = "paper"): Promise<LoadOutcome> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return loadSource(bytes, { file, limits: defaultReadLimits, pdfEngine: "auto" });
}

/** Loads what must be readable. */
export async function loadDocument(content: string | Uint8Array, file?: string): Promise<SourceDocument> {
  const outcome = await load(content, file);
  if (outcome.status === "failed") throw new Error(`not read: ${outcome.diagnostics.map(({ code }) => code).join()}`);
  return outcome.document;
}

/** The tree of a document, as `describeTree` notes it down. */
export async function treeOf(content: string | Uint8Array): Promise<string> {
  return describeTree((await loadDocument(content)).root).trimEnd();
}

/** The codes of the diagnostics that loading gives, with the status in front. */
export async function codesOf(content: string | Uint8Array, file?: string): Promise<[string, ...DiagnosticCode[]]> {
  const outcome = await load(content, file);
  const diagnostics = outcome.status === "failed" ? outcome.diagnostics : outcome.document.diagnostics;
  return [outcome.status, ...diagnostics.map(({ code }) => code)];
}
