import type { DocumentView } from "./document/view.js";
import { type Diagnostic, diagnostic } from "./diagnostics/diagnostic.js";
import { severityOf } from "./diagnostics/describe.js";
import type { SourceDocument } from "./document/source-document.js";
import type { Candidate } from "./extract/candidate.js";
import { unknownIdentity } from "./extract/identity.js";
import { stages } from "./extract/index.js";
import { runStage } from "./extract/run-stage.js";
import { loadSource } from "./read/index.js";
import { defaultReadLimits, type PdfEngineChoice } from "./read/reader.js";
import { assembleRecord, toDiagnosticRecord } from "./record/assemble.js";
import type { DiagnosticRecord, InspectionRecord } from "./record/schema.js";
import { areasLeftOut } from "./resolve/cross-checks/areas-left-out.js";
import { resolveDocument } from "./resolve/resolve-document.js";
import { resolveIdentity } from "./resolve/resolve-identity.js";
import type { ResolvedDocument } from "./resolve/resolved-document.js";
import { splitParts } from "./sections/split-parts.js";
import { detectSections } from "./sections/detect-sections.js";

/** For commands that report a file before it is read: they load this module alone. */
export { toDiagnosticRecord } from "./record/assemble.js";

/** What `extract` may be told. */
export interface ExtractOptions {
  /** The path or name under which records and diagnostics speak of the document; "document" when none is given. */
  readonly file?: string;
  readonly pdfEngine?: PdfEngineChoice;
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

/** What `readText` gives: the document with its text and tree, or the errors that say why it could not be read. */
export type ReadResult =
  | { readonly status: "read"; readonly document: SourceDocument }
  | { readonly status: "failed"; readonly diagnostics: readonly DiagnosticRecord[] };

/** Reads a document without extracting from it: its text, to which evidence offsets refer, and its tree. */
export async function readText(bytes: Uint8Array, options: ExtractOptions = {}): Promise<ReadResult> {
  const { file = "document", pdfEngine = "auto", maxBytes, maxPages } = options;
  const outcome = await loadSafely(bytes, {
    file,
    pdfEngine,
    limits: {
      maxBytes: maxBytes ?? defaultReadLimits.maxBytes,
      maxPages: maxPages ?? defaultReadLimits.maxPages,
    },
  });
  if (outcome.status === "read") return outcome;
  return { status: "failed", diagnostics: outcome.diagnostics.map((problem) => toDiagnosticRecord(problem, "")) };
}

/** Parsing libraries can give up on hostile nesting with an exception; for the caller that is a file that failed. */
async function loadSafely(...given: Parameters<typeof loadSource>): ReturnType<typeof loadSource> {
  try {
    return await loadSource(...given);
  } catch (error) {
    return { status: "failed", diagnostics: [diagnostic("record/fault", { part: 1, reason: faultIn(error) })] };
  }
}

function faultIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Extracts the records of one document from its bytes. Never throws for a bad document. */
export async function extract(bytes: Uint8Array, options: ExtractOptions = {}): Promise<ExtractionResult> {
  const outcome = await readText(bytes, options);
  if (outcome.status === "failed") return { status: "failed", records: [], diagnostics: outcome.diagnostics };
  const { document } = outcome;
  const records: InspectionRecord[] = [];
  const problems: Diagnostic[] = [...document.diagnostics];
  const parts = resolveParts(document, problems);
  const across = areasLeftOut(parts.map(({ resolved }) => resolved));
  for (const [index, { view, resolved }] of parts.entries()) {
    const diagnostics = [...resolved.diagnostics, ...(across[index] ?? [])];
    const assembled = assembleRecord(view, { ...resolved, diagnostics });
    if (assembled.status === "valid") records.push(assembled.record);
    else problems.push(diagnostic("record/invalid", { path: assembled.path, problem: assembled.problem }));
  }
  const failed = problems.some((problem) => severityOf(problem) === "error");
  return {
    status: records.length === 0 ? "failed" : failed ? "partial" : "extracted",
    records,
    diagnostics: problems.map((problem) => toDiagnosticRecord(problem, document.text)),
  };
}

/**
 * Resolves each document of a file. A fault in the rules costs the part that it strikes and is reported as what it is;
 * the other parts, and the other files of a run, go on.
 */
function resolveParts(
  document: SourceDocument,
  problems: Diagnostic[],
): { readonly view: DocumentView; readonly resolved: ResolvedDocument }[] {
  return splitParts(document).flatMap((view) => {
    try {
      return [{ view, resolved: resolveView(view) }];
    } catch (error) {
      problems.push(diagnostic("record/fault", { part: view.part.number, reason: faultIn(error) }));
      return [];
    }
  });
}

function resolveView(view: DocumentView): ResolvedDocument {
  const candidates: Candidate[] = [];
  const diagnostics: Diagnostic[] = [];
  let identity = unknownIdentity;
  let sections = detectSections(view, null);
  for (const stage of stages) {
    const found = runStage(stage, { view, sections, identity });
    for (const candidate of found.candidates) candidates.push(candidate);
    for (const problem of found.diagnostics) diagnostics.push(problem);
    const before = identity;
    identity = resolveIdentity(candidates).identity;
    const { documentType, framework } = identity;
    if (documentType !== before.documentType || framework !== before.framework)
      sections = detectSections(view, documentType, framework);
  }
  return resolveDocument(candidates, diagnostics);
}
