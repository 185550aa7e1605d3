import type { Box } from "../../document/tree.js";

/**
 * What either PDF engine gives for a page: runs of letters in content-stream order, the structure tree where the file
 * is tagged, and drawn lines where it is not. Everything later (`tagged/`, `untagged/`) works on this alone.
 */
export interface PageContent {
  /** 1-based. */
  readonly number: number;
  /** PDF points, after the page's rotation. */
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
  /** The page's part of the structure tree; null when the file is not tagged. */
  readonly structure: readonly StructureElement[] | null;
  /** Drawn lines (thin rectangles included), for ruled tables; only on pages that are untagged or hold tagged tables. */
  readonly rules: readonly Box[];
  /**
   * How many images cover more than a twentieth of the page: a page with images and no letters is a scan. Counted only
   * where letters are few or invisible, or rules are read.
   */
  readonly largeImages: number;
}

/** What is given for a page that an engine cannot open. */
export function emptyPage(number: number): PageContent {
  return { number, width: 0, height: 0, runs: [], structure: null, rules: [], largeImages: 0 };
}

/** Letters of one font, size and place, as the content stream draws them; spaces that the engine worked out included. */
export interface PdfRun {
  readonly text: string;
  readonly box: Box;
  /** Distance of the baseline from the page's top, in points. */
  readonly baseline: number;
  readonly fontName: string;
  /** In points as shown, transformation applied. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Marked-content id that ties the run to the structure tree; null where it has none. */
  readonly markedContentId: number | null;
  /** Marked as page furniture by the file itself. */
  readonly artifact: boolean;
  /** Invisible letters: the text that optical character recognition lays over a scan. */
  readonly invisible: boolean;
}

/** An element of the structure tree, with the standard role that its own name stands for. */
export interface StructureElement {
  readonly role: string;
  /** Identifies the element over pages: its index path from the root. */
  readonly path: string;
  /** Child elements and marked-content ids, in structure order. */
  readonly children: readonly (StructureElement | number)[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}
