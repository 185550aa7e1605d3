import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { PageInfo, TextLayer } from "../../document/source-document.js";
import type { Reader } from "../reader.js";
import { buildPdfTree } from "./build-pdf-tree.js";
import type { PageContent } from "./page-content.js";
import type { EngineFailure, EngineLimits, PdfContent, PdfEngine } from "./pdf-engine.js";

/**
 * Reads a PDF: pages from an engine, then a tree from tags where the file has them and from print where not.
 *
 * pdfium reads; pdf-parse takes over where pdfium cannot open the file or finds no letters though no page is a
 * picture, unless one of them was asked for by name.
 */
export const readPdf: Reader = async (bytes, { limits, pdfEngine }) => {
  const outcome = await readContent(bytes, limits, pdfEngine);
  if (outcome.status === "failed") return { status: "failed", diagnostics: [explainFailure(outcome, bytes, limits)] };
  const { content, engine } = outcome;
  const { pages, metadata } = content;
  const infos = pages.map(describePage);
  if (infos.every(({ characters }) => characters === 0)) return { status: "failed", diagnostics: explainNoText(pages) };
  const { root, tagged } = buildPdfTree(pages);
  const recognised = isRecognised(pages);
  const textLayer: TextLayer = recognised ? "ocr" : tagged ? "tagged" : "untagged";
  return {
    status: "read",
    document: {
      format: "pdf",
      mediaType: "application/pdf",
      engine: engine.name,
      textLayer,
      pages: infos,
      root,
      metadata,
      diagnostics: [
        ...outcome.notes,
        ...(recognised ? [diagnostic("read/recognised-text", {})] : []),
        ...reportPages(content, infos, bytes),
      ],
    },
  };
};

type ContentOutcome =
  | EngineFailure
  | {
      readonly status: "read";
      readonly content: PdfContent;
      readonly engine: PdfEngine;
      readonly notes: readonly Diagnostic[];
    };

async function readContent(
  bytes: Uint8Array,
  limits: EngineLimits,
  wanted: "auto" | PdfEngine["name"],
): Promise<ContentOutcome> {
  const engine = await loadEngine(wanted === "auto" ? "pdfium" : wanted);
  const first = await engine.read(bytes, limits);
  const read: ContentOutcome = first.status === "read" ? { ...first, engine, notes: [] } : first;
  if (wanted !== "auto") return read;
  const again = first.status === "read" ? lacksText(first.content.pages) : first.reason === "damaged";
  if (!again) return read;
  const other = await loadEngine("pdf-parse");
  const second = await other.read(bytes, limits);
  if (second.status !== "read" || !hasLetters(second.content.pages)) return read;
  const note = diagnostic("read/second-engine", { first: engine.name, second: other.name });
  return { ...second, engine: other, notes: [note] };
}

async function loadEngine(name: PdfEngine["name"]): Promise<PdfEngine> {
  return name === "pdfium"
    ? (await import("./pdfium.js")).pdfiumEngine
    : (await import("./pdf-parse.js")).pdfParseEngine;
}

/** No letters at all, and no picture that would explain it. */
function lacksText(pages: readonly PageContent[]): boolean {
  return !hasLetters(pages) && pages.every((page) => page.largeImages === 0);
}

function hasLetters(pages: readonly PageContent[]): boolean {
  return pages.some((page) => page.runs.length > 0);
}

function explainFailure(failure: EngineFailure, bytes: Uint8Array, limits: EngineLimits): Diagnostic {
  switch (failure.reason) {
    case "encrypted":
      return diagnostic("read/encrypted-pdf", {});
    case "too-many-pages":
      return diagnostic("read/too-many-pages", { pages: failure.pageCount, limit: limits.maxPages });
    case "damaged":
      return diagnostic("read/damaged-pdf", { cutOff: isCutOff(bytes) });
  }
}

/** Pictures of pages, or letters of which none can be told. */
function explainNoText(pages: readonly PageContent[]): Diagnostic[] {
  const garbled = pages.filter(isGarbled);
  if (garbled.length === 0) return [diagnostic("read/no-text-layer", { pages: pages.length })];
  return [
    diagnostic("read/no-text", { format: "a PDF" }),
    diagnostic("read/garbled-text", { pages: numbersOf(garbled) }),
  ];
}

/** A whole PDF ends with a mark; writers may put some bytes after it. */
const END_MARK = "%%EOF";
const END_BYTES = 2048;

function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-END_BYTES).includes(END_MARK);
}

function reportPages(content: PdfContent, infos: readonly PageInfo[], bytes: Uint8Array): Diagnostic[] {
  const { pages, unreadablePages } = content;
  const reports: Diagnostic[] = [];
  if (isCutOff(bytes)) reports.push(diagnostic("read/partial-text", {}));
  if (unreadablePages.length > 0) reports.push(diagnostic("read/unreadable-page", { pages: unreadablePages }));
  const garbled = pages.filter(isGarbled);
  const explained = new Set([...unreadablePages, ...numbersOf(garbled)]);
  const empty = pages.filter((page, index) => infos[index]?.characters === 0 && !explained.has(page.number));
  if (empty.length > 0) {
    const pictures = empty.filter((page) => page.largeImages > 0);
    reports.push(diagnostic("read/page-without-text", { pages: numbersOf(empty), pictures: numbersOf(pictures) }));
  }
  if (garbled.length > 0) reports.push(diagnostic("read/garbled-text", { pages: numbersOf(garbled) }));
  return reports;
}

function numbersOf(pages: readonly PageContent[]): number[] {
  return pages.map((page) => page.number);
}

/** Share of a page's letters that must be without meaning before its text counts as garbled. */
const GARBLED_SHARE = 0.2;
const MEANINGLESS = /[\ufffd\ue000-\uf01f\uf100-\uf8ff]/g;

function isGarbled({ runs }: PageContent): boolean {
  let letters = 0;
  let meaningless = 0;
  for (const { text } of runs) {
    letters += text.length;
    meaningless += text.match(MEANINGLESS)?.length ?? 0;
  }
  return letters > 0 && meaningless > letters * GARBLED_SHARE;
}

/** Text recognition lays invisible letters over a picture of the page. */
function isRecognised(pages: readonly PageContent[]): boolean {
  let invisible = 0;
  let visible = 0;
  for (const { runs } of pages) {
    for (const run of runs) {
      if (run.invisible) invisible += run.text.length;
      else visible += run.text.length;
    }
  }
  return invisible > visible && pages.some((page) => page.largeImages > 0);
}

function describePage({ number, width, height, runs }: PageContent): PageInfo {
  let characters = 0;
  for (const { text } of runs)
    for (let index = 0; index < text.length; index++) if (isLetterOrDigit(text.charCodeAt(index))) characters++;
  return { number, width, height, characters };
}

/** ASCII letters and digits and everything from "À" on but punctuation and symbols; exact enough for counting. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff) && (code < 0xe000 || code > 0xf8ff) && code !== 0xfffd;
}
