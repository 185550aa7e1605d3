import type { PageContent, PdfRun, StructureElement } from "../../../src/read/pdf/page-content.js";

/** What a run is drawn with; places are points from the top left of an A4 page. */
export interface Drawn {
  readonly x?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly artifact?: boolean;
}

const LETTER_WIDTH = 0.5;

/** A run on a baseline, tied to the structure by its marked-content id. Letters are half as wide as their size. */
export function run(
  markedContentId: number | null,
  baseline: number,
  text: string,
  { x = 72, size = 12, bold = false, artifact = false }: Drawn = {},
): PdfRun {
  const box = {
    left: x,
    top: baseline - size * 0.75,
    right: x + text.trimEnd().length * size * LETTER_WIDTH,
    bottom: baseline + size * 0.2,
  };
  const fontName = bold ? "Tahoma-Bold" : "Tahoma";
  return { text, box, baseline, fontName, size, bold, italic: false, markedContentId, artifact, invisible: false };
}

type Child = number | Element;
export interface Element {
  readonly role: string;
  readonly children: readonly Child[];
}

/** An element of a structure tree. */
export function element(role: string, ...children: readonly Child[]): Element {
  return { role, children };
}

/** A tagged page; `at` makes the paths of its elements, which are the same on two pages only if it is the same. */
export function taggedPage(
  number: number,
  elements: readonly Element[],
  runs: readonly PdfRun[],
  at = `page-${number}`,
): PageContent {
  const structure = elements.map((child, index) => withPath(child, `${at}.${index}`));
  return { number, width: 595, height: 842, runs, structure, rules: [], largeImages: 0 };
}

function withPath({ role, children }: Element, path: string): StructureElement {
  return {
    role,
    path,
    columnSpan: 1,
    rowSpan: 1,
    children: children.map((child, index) => (typeof child === "number" ? child : withPath(child, `${path}.${index}`))),
  };
}
