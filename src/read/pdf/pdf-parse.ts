import type { Box } from "../../document/tree.js";
import { cleanLetters, isPlaced } from "./clean-run.js";
import { readFontFace } from "./font-face.js";
import { emptyPage, type PageContent, type PdfRun, type StructureElement } from "./page-content.js";
import {
  EdgeCollector,
  type Matrix,
  type ToShown,
  apply,
  boxBetween,
  combine,
  isLargeImage,
  isRule,
  roundPoints,
} from "./page-geometry.js";
import { type EngineLimits, type EngineOutcome, INVISIBLE_TEXT, metadataKeys, type PdfEngine } from "./pdf-engine.js";

/**
 * pdf-parse, for files that pdfium cannot read and as the check on its letters. Its own text has neither places nor
 * fonts, so pages are taken from the pdf.js document that it opens. Element paths are those of one page only: pdf.js
 * does not say which elements of two pages are one.
 */
export const pdfParseEngine: PdfEngine = {
  name: "pdf-parse",
  async read(bytes, limits) {
    const { PDFParse } = await import("pdf-parse");
    // pdf.js takes the bytes away from their owner.
    const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, stopAtErrors: false });
    try {
      const { info } = await parser.getInfo();
      const { doc } = parser as unknown as { readonly doc: PdfjsDocument };
      return await readDocument(doc, (info ?? {}) as Readonly<Record<string, unknown>>, limits);
    } catch (error) {
      const encrypted = error instanceof Error && error.name === "PasswordException";
      return { status: "failed", reason: encrypted ? "encrypted" : "damaged" };
    } finally {
      await parser.destroy().catch(() => undefined);
    }
  },
};

/*
 * The parts of pdf.js 5 that are used; its own declarations are not part of pdf-parse's interface.
 */

interface PdfjsDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfjsPage>;
  readonly getMarkInfo: () => Promise<{ readonly Marked?: boolean } | null>;
}

type Transform = readonly [number, number, number, number, number, number];

interface PdfjsPage {
  readonly getViewport: (options: { readonly scale: number }) => {
    readonly width: number;
    readonly height: number;
    readonly transform: Transform;
  };
  readonly getTextContent: (options: {
    readonly includeMarkedContent: boolean;
    readonly disableNormalization: boolean;
  }) => Promise<{
    readonly items: readonly (TextItem | MarkItem)[];
  }>;
  readonly getStructTree: () => Promise<StructNode | null>;
  readonly getOperatorList: () => Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
  }>;
  readonly commonObjs: {
    readonly has: (id: string) => boolean;
    readonly get: (id: string) => { readonly name?: string };
  };
  readonly cleanup: () => void;
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: Transform;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

interface MarkItem {
  readonly type: "beginMarkedContent" | "beginMarkedContentProps" | "endMarkedContent";
  readonly id?: string | null;
  readonly tag?: string;
}

interface StructNode {
  readonly role: string;
  readonly children: readonly (StructNode | { readonly type: string; readonly id: string })[];
}

/** Operators of pdf.js's drawing list. */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const SET_TEXT_RENDERING_MODE = 38;
const SHOW_TEXT = 44;
const FORM_BEGIN = 74;
const FORM_END = 75;
const PAINT_IMAGE_MASK = 83;
const PAINT_IMAGE = 85;
const PAINT_INLINE_IMAGE = 86;
const CONSTRUCT_PATH = 91;

const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;

/** Parts of a font's size that letters reach above and below their baseline. */
const ASCENT = 0.75;
const DESCENT = 0.2;

async function readDocument(
  document: PdfjsDocument,
  info: Readonly<Record<string, unknown>>,
  { maxPages }: EngineLimits,
): Promise<EngineOutcome> {
  const pageCount = document.numPages;
  if (pageCount > maxPages) return { status: "failed", reason: "too-many-pages", pageCount };
  const tagged = (await document.getMarkInfo())?.Marked === true;
  const pages: PageContent[] = [];
  const unreadablePages: number[] = [];
  for (let number = 1; number <= pageCount; number++) {
    try {
      pages.push(await readPage(await document.getPage(number), number, tagged));
    } catch {
      unreadablePages.push(number);
      pages.push(emptyPage(number));
    }
  }
  const metadata: Record<string, string> = {};
  for (const key of metadataKeys) {
    const value = info[key];
    if (typeof value === "string" && value !== "") metadata[key] = value;
  }
  return { status: "read", content: { pages, tagged, unreadablePages, metadata } };
}

async function readPage(page: PdfjsPage, number: number, tagged: boolean): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = transform;
  const toShown: ToShown = (x, y) => apply({ a, b, c, d, e, f }, x, y);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  // The drawing list makes pdf.js load the fonts, whose names alone tell bold letters.
  const operators = await page.getOperatorList();
  const { rules, largeImages, invisible } = readDrawing(
    operators.fnArray,
    operators.argsArray,
    toShown,
    width * height,
  );
  const runs = readRuns(items, page, toShown, invisible);
  const tree = tagged ? await page.getStructTree() : null;
  const structure = tree?.children.flatMap((child, index) => toElement(child, `p${number}.${index}`)) ?? [];
  page.cleanup();
  return { number, width, height, runs, structure: structure.length === 0 ? null : structure, rules, largeImages };
}

function toElement(node: StructNode["children"][number], path: string): StructureElement[] {
  if (!("role" in node)) return [];
  const children = node.children.flatMap((child, index): (StructureElement | number)[] => {
    if ("role" in child) return toElement(child, `${path}.${index}`);
    const id = child.type === "content" ? readContentId(child.id) : null;
    return id === null ? [] : [id];
  });
  return [{ role: node.role, path, children, columnSpan: 1, rowSpan: 1 }];
}

/** pdf.js writes "p30R_mc5" for the marked content 5 of the page that is object 30. */
function readContentId(id: string | null | undefined): number | null {
  const digits = /_mc(\d{1,9})$/.exec(id ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

interface OpenMark {
  readonly id: number | null;
  readonly artifact: boolean;
}

function readRuns(
  items: readonly (TextItem | MarkItem)[],
  page: PdfjsPage,
  toShown: ToShown,
  invisible: boolean,
): PdfRun[] {
  const runs: PdfRun[] = [];
  const marks: OpenMark[] = [];
  const fonts = new Map<string, ReturnType<typeof readFontFace>>();
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") marks.pop();
      else marks.push({ id: readContentId(item.id), artifact: item.tag === "Artifact" });
      continue;
    }
    const text = cleanLetters(item.str) + (item.hasEOL ? "\n" : "");
    const before = runs.at(-1);
    if (text.trim() === "") {
      if (before !== undefined) runs[runs.length - 1] = { ...before, text: before.text + text };
      continue;
    }
    let face = fonts.get(item.fontName);
    if (face === undefined) {
      face = readFontFace(nameOfFont(page, item.fontName));
      fonts.set(item.fontName, face);
    }
    const [a, , c, d, x, y] = item.transform;
    const size = Math.hypot(c, d);
    const box = boxBetween(toShown(x, y - size * DESCENT), toShown(x + item.width, y + size * ASCENT));
    const markedContentId = marks.findLast((mark) => mark.id !== null)?.id ?? null;
    const run: PdfRun = {
      text,
      box,
      baseline: roundPoints(toShown(x, y).y),
      fontName: face.name,
      size: roundPoints(size),
      bold: face.bold,
      italic: face.italic || (a !== 0 && c / a > 0.1),
      markedContentId,
      artifact: markedContentId === null && marks.some((mark) => mark.artifact),
      invisible,
    };
    if (isPlaced(run)) runs.push(run);
  }
  return runs;
}

function nameOfFont(page: PdfjsPage, id: string): string {
  return page.commonObjs.has(id) ? (page.commonObjs.get(id).name ?? "") : "";
}

/** Drawn lines, large images, and whether all of a page's letters are invisible. */
function readDrawing(
  operators: readonly number[],
  operands: readonly unknown[],
  toShown: ToShown,
  pageArea: number,
): { rules: Box[]; largeImages: number; invisible: boolean } {
  const rules: Box[] = [];
  let largeImages = 0;
  let shown = false;
  let hidden = false;
  let matrix: Matrix | null = null;
  let mode = 0;
  const saved: { matrix: Matrix | null; mode: number }[] = [];
  operators.forEach((operator, index) => {
    const given = operands[index];
    switch (operator) {
      case SAVE:
        saved.push({ matrix, mode });
        break;
      case FORM_BEGIN:
        saved.push({ matrix, mode });
        if (Array.isArray(given) && isTransform(given[0])) matrix = combine(toMatrix(given[0]), matrix);
        break;
      case RESTORE:
      case FORM_END:
        ({ matrix, mode } = saved.pop() ?? { matrix: null, mode: 0 });
        break;
      case TRANSFORM:
        if (isTransform(given)) matrix = combine(toMatrix(given), matrix);
        break;
      case SET_TEXT_RENDERING_MODE:
        mode = Array.isArray(given) ? Number(given[0]) : 0;
        break;
      case SHOW_TEXT:
        if (mode === INVISIBLE_TEXT) hidden = true;
        else shown = true;
        break;
      case PAINT_IMAGE:
      case PAINT_IMAGE_MASK:
      case PAINT_INLINE_IMAGE: {
        const from = apply(matrix, 0, 0);
        const to = apply(matrix, 1, 1);
        if (isLargeImage(boxBetween(toShown(from.x, from.y), toShown(to.x, to.y)), pageArea)) largeImages++;
        break;
      }
      case CONSTRUCT_PATH:
        if (Array.isArray(given)) collectRules(given, matrix, toShown, rules);
        break;
    }
  });
  return { rules, largeImages, invisible: hidden && !shown };
}

/** A path comes as its drawing operator, its points and its bounds. */
function collectRules(given: readonly unknown[], matrix: Matrix | null, toShown: ToShown, rules: Box[]): void {
  const [, paths, bounds] = given;
  const at = (x: number, y: number): { x: number; y: number } => {
    const inPage = apply(matrix, x, y);
    return toShown(inPage.x, inPage.y);
  };
  if (bounds instanceof Float32Array && bounds.length === 4) {
    const [left = 0, bottom = 0, right = 0, top = 0] = bounds;
    const whole = boxBetween(at(left, bottom), at(right, top));
    if (isRule(whole)) {
      rules.push(whole);
      return;
    }
  }
  const points: unknown = Array.isArray(paths) ? paths[0] : null;
  if (!(points instanceof Float32Array)) return;
  const edges = new EdgeCollector(rules);
  for (let index = 0; index < points.length;) {
    const operator = points[index++];
    const steps = operator === CURVE_TO ? 6 : operator === MOVE_TO || operator === LINE_TO ? 2 : 0;
    const point = at(points[index + steps - 2] ?? 0, points[index + steps - 1] ?? 0);
    if (operator === MOVE_TO) edges.moveTo(point);
    else if (operator === LINE_TO) edges.lineTo(point);
    else if (operator === CURVE_TO) edges.curveTo(point);
    else edges.close();
    index += steps;
  }
  edges.close();
}

function isTransform(value: unknown): value is Transform {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 6;
}

function toMatrix([a, b, c, d, e, f]: Transform): Matrix {
  return { a, b, c, d, e, f };
}
