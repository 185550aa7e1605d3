import type { Box } from "../../document/tree.js";
import { cleanLetters, isPlaced } from "./clean-run.js";
import { type FontFace, readFontFace } from "./font-face.js";
import {
  EdgeCollector,
  type Matrix,
  type ToShown,
  apply,
  combine,
  isLargeImage,
  isRule,
  roundPoints,
  shownBox,
} from "./page-geometry.js";
import { emptyPage, type PageContent, type PdfRun, type StructureElement } from "./page-content.js";
import {
  type EngineLimits,
  type EngineOutcome,
  INVISIBLE_TEXT,
  metadataKeys,
  type PdfContent,
  type PdfEngine,
} from "./pdf-engine.js";
import { discardPdfium, loadPdfium, type Pdfium, type PdfiumMemory } from "./pdfium-module.js";

/** pdfium compiled to WebAssembly: the engine that reads nearly every file. */
export const pdfiumEngine: PdfEngine = {
  name: "pdfium",
  async read(bytes, limits) {
    const pdfium = await loadPdfium();
    try {
      return readDocument(pdfium, bytes, limits);
    } catch {
      // A trap inside pdfium (a file made to break it, or too large for its memory) leaves its heap in an unknown state.
      discardPdfium();
      return { status: "failed", reason: "damaged" };
    }
  },
};

const PASSWORD_ERROR = 4;

function readDocument(pdfium: Pdfium, bytes: Uint8Array, { maxPages }: EngineLimits): EngineOutcome {
  const { call, memory } = pdfium;
  const file = call.malloc(bytes.length);
  if (file === 0) return { status: "failed", reason: "damaged" };
  new Uint8Array(memory.buffer).set(bytes, file);
  const document = call.FPDF_LoadMemDocument(file, bytes.length, 0);
  try {
    if (document === 0) {
      const encrypted = call.FPDF_GetLastError() === PASSWORD_ERROR;
      return { status: "failed", reason: encrypted ? "encrypted" : "damaged" };
    }
    const pageCount = call.FPDF_GetPageCount(document);
    if (pageCount <= 0) return { status: "failed", reason: "damaged" };
    if (pageCount > maxPages) return { status: "failed", reason: "too-many-pages", pageCount };
    const content = new DocumentReading(pdfium, document).read(pageCount);
    return { status: "read", content };
  } finally {
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(file);
  }
}

/** Bytes of working memory kept in pdfium's heap while a document is read. */
const SCRATCH_BYTES = 256;
const PATH_OBJECT = 2;
const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;
const SPACE = 0x20;
const FILL_AND_STROKE_TEXT = 2;
/** Deeper than any real structure or form nesting; a guard against files made to exhaust the stack. */
const MAX_DEPTH = 64;
/** Paths with more segments than this are drawings. */
const MAX_PATH_SEGMENTS = 400;
/** Forms drawn inside forms can multiply without end; no real page has as many objects. */
const MAX_SHAPES = 100_000;
/** A page with fewer runs may be a picture of a page; its images are looked at. */
const FEW_RUNS = 20;

class DocumentReading {
  readonly #call: Pdfium["call"];
  readonly #memory: PdfiumMemory;
  readonly #document: number;
  #scratch = 0;
  #spanNames: { columns: number; rows: number } = { columns: 0, rows: 0 };
  #text = 0;
  #textBytes = 0;
  #floatView = new Float32Array(0);
  #doubleView = new Float64Array(0);
  #words = new Uint16Array(0);

  constructor({ call, memory }: Pdfium, document: number) {
    this.#call = call;
    this.#memory = memory;
    this.#document = document;
  }

  read(pageCount: number): PdfContent {
    const call = this.#call;
    this.#scratch = call.malloc(SCRATCH_BYTES);
    this.#spanNames = { columns: this.#newCString("ColSpan"), rows: this.#newCString("RowSpan") };
    const pages: PageContent[] = [];
    const unreadablePages: number[] = [];
    try {
      const tagged = call.FPDFCatalog_IsTagged(this.#document) !== 0;
      for (let index = 0; index < pageCount; index++) {
        const page = call.FPDF_LoadPage(this.#document, index);
        if (page === 0) {
          unreadablePages.push(index + 1);
          pages.push(emptyPage(index + 1));
          continue;
        }
        pages.push(this.#readPage(page, index + 1, tagged));
        call.FPDF_ClosePage(page);
      }
      return { pages, tagged, unreadablePages, metadata: this.#readMetadata() };
    } finally {
      for (const pointer of [this.#scratch, this.#spanNames.columns, this.#spanNames.rows, this.#text])
        if (pointer !== 0) call.free(pointer);
    }
  }

  #readPage(page: number, number: number, tagged: boolean): PageContent {
    const { width, height, toShown } = this.#readGeometry(page);
    const runs = this.#readRuns(page, toShown, !tagged);
    const structure = tagged ? this.#readStructure(page) : null;
    const used = structure !== null && structure.length > 0 ? structure : null;
    const withRules = used === null || holdsTable(used);
    const wanted = withRules || runs.length < FEW_RUNS || runs.some((run) => run.invisible);
    const { rules, largeImages } = wanted
      ? this.#readShapes(page, toShown, width * height, withRules)
      : { rules: [], largeImages: 0 };
    return { number, width, height, runs, structure: used, rules, largeImages };
  }

  #readGeometry(page: number): { width: number; height: number; toShown: ToShown } {
    const call = this.#call;
    call.FPDF_GetPageBoundingBox(page, this.#scratch);
    const { 0: left = 0, 1: top = 0, 2: right = 0, 3: bottom = 0 } = this.#floats();
    const across = measure(right - left);
    const up = measure(top - bottom);
    switch (call.FPDFPage_GetRotation(page)) {
      case 1:
        return { width: up, height: across, toShown: (x, y) => ({ x: y - bottom, y: x - left }) };
      case 2:
        return { width: across, height: up, toShown: (x, y) => ({ x: right - x, y: y - bottom }) };
      case 3:
        return { width: up, height: across, toShown: (x, y) => ({ x: top - y, y: right - x }) };
      default:
        return { width: across, height: up, toShown: (x, y) => ({ x: x - left, y: top - y }) };
    }
  }

  #readRuns(page: number, toShown: ToShown, splitAtSpaces: boolean): PdfRun[] {
    const call = this.#call;
    const textPage = call.FPDFText_LoadPage(page);
    if (textPage === 0) return [];
    const runs: PdfRun[] = [];
    const fonts = new Map<number, FontFace>();
    const count = call.FPDFText_CountChars(textPage);
    const letters = this.#readText(textPage, count);
    let object = 0;
    let first = 0;
    let lastOwn = 0;
    let lastPrinted = -1;
    let split = false;
    const flush = (end: number, continues: boolean): void => {
      if (object !== 0) {
        const text = cleanLetters(letters.slice(first, end));
        const last = runs.length - 1;
        const before = runs[last];
        // Word draws every other space as an object of its own.
        if (text.trim() === "") {
          if (before !== undefined) runs[last] = { ...before, text: before.text + text };
        } else {
          const lastLetter = lastPrinted < first ? lastOwn : lastPrinted;
          const run = this.#describeRun(
            textPage,
            object,
            text,
            [first, lastLetter],
            split || continues,
            fonts,
            toShown,
          );
          if (isPlaced(run)) runs.push(run);
        }
      }
      split = continues;
    };
    for (let index = 0; index < count; index++) {
      const owner = call.FPDFText_GetTextObject(textPage, index);
      if (owner === 0) continue;
      if (owner !== object) {
        flush(index, false);
        object = owner;
        first = index;
        lastPrinted = -1;
      } else if (index - lastOwn > 1 && this.#isWideGap(textPage, object, lastOwn, index)) {
        flush(index, true);
        first = index;
      }
      if (splitAtSpaces && letters.charCodeAt(index) !== SPACE) {
        // The same with a space character of the object's own in the gap.
        const before = lastPrinted < first ? first : lastPrinted;
        if (
          before < index &&
          lastOwn >= before &&
          lastPrinted < lastOwn &&
          this.#isWideGap(textPage, object, before, index)
        ) {
          flush(index, true);
          first = index;
        }
        lastPrinted = index;
      }
      lastOwn = index;
    }
    flush(count, false);
    call.FPDFText_ClosePage(textPage);
    return runs;
  }

  /** One object can draw the cells of a whole row: a gap wider than any word space begins a run of its own. */
  #isWideGap(textPage: number, object: number, before: number, after: number): boolean {
    const left = this.#readCharBox(textPage, before);
    const right = this.#readCharBox(textPage, after);
    const size = this.#readFontSize(object) * this.#readScale(textPage, after).scale;
    return right.left - left.right > 1.2 * size;
  }

  #describeRun(
    textPage: number,
    object: number,
    text: string,
    [first, last]: readonly [number, number],
    partOfObject: boolean,
    fonts: Map<number, FontFace>,
    toShown: ToShown,
  ): PdfRun {
    const call = this.#call;
    const size = this.#readFontSize(object);
    const { scale, slanted } = this.#readScale(textPage, first);
    const font = call.FPDFTextObj_GetFont(object);
    let face = fonts.get(font);
    if (face === undefined) {
      face = this.#readFont(font);
      fonts.set(font, face);
    }
    const mode = call.FPDFTextObj_GetTextRenderMode(object);
    const markedContentId = call.FPDFPageObj_GetMarkedContentID(object);
    const origin = this.#readOrigin(textPage, first);
    const baseline = toShown(origin.x, origin.y).y;
    return {
      text,
      box: this.#readRunBox(textPage, object, origin, [first, last], partOfObject, toShown),
      baseline: roundPoints(baseline),
      fontName: face.name,
      size: roundPoints(size * scale),
      bold: face.bold || mode === FILL_AND_STROKE_TEXT,
      italic: face.italic || slanted,
      markedContentId: markedContentId < 0 ? null : markedContentId,
      artifact: markedContentId < 0 && this.#isArtifact(object),
      invisible: mode === INVISIBLE_TEXT,
    };
  }

  /**
   * The object's own bounds, unless it is split or drawn inside a form: those bounds are in the form's space, which
   * shows by the first letter not lying in them. Then the boxes of the first and last letter serve.
   */
  #readRunBox(
    textPage: number,
    object: number,
    origin: { readonly x: number; readonly y: number },
    [first, last]: readonly [number, number],
    partOfObject: boolean,
    toShown: ToShown,
  ): Box {
    const at = this.#scratch;
    if (!partOfObject && this.#call.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) !== 0) {
      const { 0: left = 0, 1: bottom = 0, 2: right = 0, 3: top = 0 } = this.#floats();
      const slack = 2 + (top - bottom);
      const inside =
        origin.x >= left - slack && origin.x <= right + slack && origin.y >= bottom - slack && origin.y <= top + slack;
      if (inside) return shownBox(left, bottom, right, top, toShown);
    }
    const a = this.#readCharBox(textPage, first);
    const b = this.#readCharBox(textPage, last);
    return shownBox(
      Math.min(a.left, b.left),
      Math.min(a.bottom, b.bottom),
      Math.max(a.right, b.right),
      Math.max(a.top, b.top),
      toShown,
    );
  }

  #readText(textPage: number, count: number): string {
    const call = this.#call;
    if (count <= 0) return "";
    const needed = 2 * count + 2;
    if (needed > this.#textBytes) {
      if (this.#text !== 0) call.free(this.#text);
      this.#text = call.malloc(needed);
      this.#textBytes = needed;
    }
    const written = call.FPDFText_GetText(textPage, 0, count, this.#text) - 1;
    if (written === count) return Buffer.from(this.#memory.buffer, this.#text, 2 * count).toString("utf16le");
    // The whole text and the letters have come apart (a letter outside the basic plane): go letter by letter.
    let letters = "";
    for (let index = 0; index < count; index++) {
      const code = call.FPDFText_GetUnicode(textPage, index);
      letters += code > 0xffff ? "\ufffd" : String.fromCharCode(code);
    }
    return letters;
  }

  #readFont(font: number): FontFace {
    const length = this.#call.FPDFFont_GetBaseFontName(font, this.#scratch, SCRATCH_BYTES);
    if (font === 0 || length <= 1 || length > SCRATCH_BYTES) return readFontFace("");
    return readFontFace(Buffer.from(this.#memory.buffer, this.#scratch, length - 1).toString("latin1"));
  }

  #isArtifact(object: number): boolean {
    const call = this.#call;
    const count = call.FPDFPageObj_CountMarks(object);
    for (let index = 0; index < count; index++) {
      const mark = call.FPDFPageObj_GetMark(object, index);
      if (mark === 0 || call.FPDFPageObjMark_GetName(mark, this.#scratch, SCRATCH_BYTES - 8, this.#scratch + 248) === 0)
        continue;
      if (this.#readWideString() === "Artifact") return true;
    }
    return false;
  }

  #readStructure(page: number): StructureElement[] {
    const call = this.#call;
    const tree = call.FPDF_StructTree_GetForPage(page);
    if (tree === 0) return [];
    const elements: StructureElement[] = [];
    const count = call.FPDF_StructTree_CountChildren(tree);
    for (let index = 0; index < count; index++) {
      const element = call.FPDF_StructTree_GetChildAtIndex(tree, index);
      if (element !== 0) elements.push(this.#readElement(element, String(index), 0));
    }
    call.FPDF_StructTree_Close(tree);
    return elements;
  }

  #readElement(element: number, path: string, depth: number): StructureElement {
    const call = this.#call;
    const role =
      call.FPDF_StructElement_GetType(element, this.#scratch, SCRATCH_BYTES) > 0 ? this.#readWideString() : "";
    const children: (StructureElement | number)[] = [];
    const count = depth < MAX_DEPTH ? call.FPDF_StructElement_CountChildren(element) : 0;
    for (let index = 0; index < count; index++) {
      const markedContentId = call.FPDF_StructElement_GetChildMarkedContentID(element, index);
      if (markedContentId >= 0) {
        children.push(markedContentId);
        continue;
      }
      const child = call.FPDF_StructElement_GetChildAtIndex(element, index);
      if (child !== 0) children.push(this.#readElement(child, `${path}.${index}`, depth + 1));
    }
    const isCell = role === "TD" || role === "TH";
    return {
      role,
      path,
      children,
      columnSpan: isCell ? this.#readSpan(element, this.#spanNames.columns) : 1,
      rowSpan: isCell ? this.#readSpan(element, this.#spanNames.rows) : 1,
    };
  }

  #readSpan(element: number, name: number): number {
    const call = this.#call;
    const count = call.FPDF_StructElement_GetAttributeCount(element);
    for (let index = 0; index < count; index++) {
      const attribute = call.FPDF_StructElement_GetAttributeAtIndex(element, index);
      const value = attribute === 0 ? 0 : call.FPDF_StructElement_Attr_GetValue(attribute, name);
      if (value === 0 || call.FPDF_StructElement_Attr_GetNumberValue(value, this.#scratch) === 0) continue;
      const { 0: span = 1 } = this.#floats();
      if (span >= 1 && span <= 100) return Math.round(span);
    }
    return 1;
  }

  #readShapes(
    page: number,
    toShown: ToShown,
    pageArea: number,
    withRules: boolean,
  ): { rules: Box[]; largeImages: number } {
    const rules: Box[] = [];
    let largeImages = 0;
    let left = MAX_SHAPES;
    const visit = (object: number, outer: Matrix | null, depth: number): void => {
      if (left-- <= 0) return;
      const type = this.#call.FPDFPageObj_GetType(object);
      if (type === IMAGE_OBJECT) {
        const box = this.#readObjectBox(object, outer, toShown);
        if (box !== null && isLargeImage(box, pageArea)) largeImages++;
      } else if (type === PATH_OBJECT && withRules) {
        this.#collectRules(object, outer, toShown, rules);
      } else if (type === FORM_OBJECT && depth < MAX_DEPTH) {
        const matrix = combine(this.#readMatrix(object), outer);
        const count = this.#call.FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count; index++) {
          const inner = this.#call.FPDFFormObj_GetObject(object, index);
          if (inner !== 0) visit(inner, matrix, depth + 1);
        }
      }
    };
    const count = this.#call.FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index++) {
      const object = this.#call.FPDFPage_GetObject(page, index);
      if (object !== 0) visit(object, null, 0);
    }
    return { rules, largeImages };
  }

  #readObjectBox(object: number, outer: Matrix | null, toShown: ToShown): Box | null {
    const at = this.#scratch;
    if (this.#call.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return null;
    const { 0: left = 0, 1: bottom = 0, 2: right = 0, 3: top = 0 } = this.#floats();
    const from = apply(outer, left, bottom);
    const to = apply(outer, right, top);
    return shownBox(from.x, from.y, to.x, to.y, toShown);
  }

  /** The straight lines that a path draws: itself where it is thin, the edges of its boxes where it is not. */
  #collectRules(path: number, outer: Matrix | null, toShown: ToShown, rules: Box[]): void {
    const call = this.#call;
    const whole = this.#readObjectBox(path, outer, toShown);
    if (whole === null) return;
    if (isRule(whole)) {
      rules.push(whole);
      return;
    }
    const count = call.FPDFPath_CountSegments(path);
    if (count > MAX_PATH_SEGMENTS) return;
    const matrix = combine(this.#readMatrix(path), outer);
    const at = this.#scratch;
    const edges = new EdgeCollector(rules);
    for (let index = 0; index < count; index++) {
      const segment = call.FPDFPath_GetPathSegment(path, index);
      if (segment === 0 || call.FPDFPathSegment_GetPoint(segment, at, at + 4) === 0) continue;
      const { 0: px = 0, 1: py = 0 } = this.#floats();
      const inPage = apply(matrix, px, py);
      const point = toShown(inPage.x, inPage.y);
      const type = call.FPDFPathSegment_GetType(segment);
      if (type === MOVE_TO) edges.moveTo(point);
      else if (type === LINE_TO) edges.lineTo(point);
      else edges.curveTo(point);
    }
    edges.close();
  }

  #readMetadata(): Record<string, string> {
    const call = this.#call;
    const metadata: Record<string, string> = {};
    for (const key of metadataKeys) {
      const name = this.#newCString(key);
      const length = call.FPDF_GetMetaText(this.#document, name, 0, 0);
      if (length > 2) {
        const buffer = call.malloc(length);
        call.FPDF_GetMetaText(this.#document, name, buffer, length);
        metadata[key] = Buffer.from(this.#memory.buffer, buffer, length - 2).toString("utf16le");
        call.free(buffer);
      }
      call.free(name);
    }
    return metadata;
  }

  #readFontSize(object: number): number {
    this.#call.FPDFTextObj_GetFontSize(object, this.#scratch);
    return Math.abs(this.#floats()[0] ?? 0);
  }

  #readScale(textPage: number, char: number): { scale: number; slanted: boolean } {
    if (this.#call.FPDFText_GetMatrix(textPage, char, this.#scratch) === 0) return { scale: 1, slanted: false };
    const { 0: a = 1, 1: b = 0, 2: c = 0, 3: d = 1 } = this.#floats();
    return { scale: Math.hypot(c, d), slanted: b === 0 && a !== 0 && c / a > 0.1 };
  }

  #readMatrix(object: number): Matrix {
    this.#call.FPDFPageObj_GetMatrix(object, this.#scratch);
    const { 0: a = 1, 1: b = 0, 2: c = 0, 3: d = 1, 4: e = 0, 5: f = 0 } = this.#floats();
    return { a, b, c, d, e, f };
  }

  #readOrigin(textPage: number, char: number): { x: number; y: number } {
    const at = this.#scratch;
    this.#call.FPDFText_GetCharOrigin(textPage, char, at, at + 8);
    const { 0: x = 0, 1: y = 0 } = this.#doubles();
    return { x, y };
  }

  #readCharBox(textPage: number, char: number): { left: number; right: number; bottom: number; top: number } {
    const at = this.#scratch;
    this.#call.FPDFText_GetCharBox(textPage, char, at, at + 8, at + 16, at + 24);
    const { 0: left = 0, 1: right = 0, 2: bottom = 0, 3: top = 0 } = this.#doubles();
    return { left, right, bottom, top };
  }

  /** The working memory as floats; the view is made anew when pdfium's memory has grown. */
  #floats(): Float32Array {
    if (this.#floatView.buffer !== this.#memory.buffer)
      this.#floatView = new Float32Array(this.#memory.buffer, this.#scratch, SCRATCH_BYTES / 4);
    return this.#floatView;
  }

  #doubles(): Float64Array {
    if (this.#doubleView.buffer !== this.#memory.buffer)
      this.#doubleView = new Float64Array(this.#memory.buffer, this.#scratch, SCRATCH_BYTES / 8);
    return this.#doubleView;
  }

  /** The zero-terminated UTF-16 string at the start of the working memory. */
  #readWideString(): string {
    if (this.#words.buffer !== this.#memory.buffer)
      this.#words = new Uint16Array(this.#memory.buffer, this.#scratch, SCRATCH_BYTES / 2);
    let text = "";
    for (const code of this.#words) {
      if (code === 0) break;
      text += String.fromCharCode(code);
    }
    return text;
  }

  #newCString(text: string): number {
    const pointer = this.#call.malloc(text.length + 1);
    Buffer.from(this.#memory.buffer, pointer, text.length + 1).write(`${text}\0`, "latin1");
    return pointer;
  }
}

const LINE_TO = 0;
const MOVE_TO = 2;

/** Word tags tables that only lay out a page; drawn lines help to tell those from the others. */
function holdsTable(elements: readonly (StructureElement | number)[]): boolean {
  return elements.some((child) => typeof child !== "number" && (child.role === "Table" || holdsTable(child.children)));
}

/** A page's width or height; 0 where a damaged file gives none. */
function measure(points: number): number {
  return Number.isFinite(points) && points > 0 ? roundPoints(points) : 0;
}
