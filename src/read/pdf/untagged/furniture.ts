import type { Box } from "../../../document/tree.js";
import { isPageNumber } from "../layout/collect-furniture.js";
import type { PageMeasures } from "./measures.js";
import type { LinePiece, Segment } from "./segment.js";
import { groupIntoRows, makeLine } from "./text-line.js";

/** What stands above and below the text of each page, and what is left of the page without it. */
export interface FurnitureOfPage {
  readonly lines: readonly (readonly LinePiece[])[];
  readonly body: readonly Segment[];
}

export interface PageOfSegments {
  readonly height: number;
  readonly segments: readonly Segment[];
  /** Boxes of the grids drawn on the page: a table's header row recurs over pages like a page header. */
  readonly grids: readonly Box[];
}

/** Page headers stand in this share of the page's height at its top, footers at its bottom. */
const ZONE = 0.16;
/** A page's number stands closer to the edge than that. */
const NUMBER_ZONE = 0.1;
/** Heights at which a repeated line stands differ by at most this, in points. */
const SAME_HEIGHT = 4;
const MAX_LINES = 8;
/** What committee software stamps on the pages of a pack. */
const STAMP =
  /^(?:agenda item(?: no\.?)?:?\s{0,3}\d{1,3}[a-z]?|minute item:?\s{0,3}\d{1,4}|(?:public )?document pack|appendix [a-z0-9]{1,3})$/i;

/**
 * Finds page headers and footers: lines at the edge of a page that stand at the same height with the same words, their
 * numbers aside, on another page as well; page numbers; the stamps of committee software.
 */
export function findFurniture(pages: readonly PageOfSegments[], measures: readonly PageMeasures[]): FurnitureOfPage[] {
  const edges = pages.map((page) => readEdges(page));
  const repeated = countRepeats(edges);
  return pages.map((page, index) => {
    const own = edges[index] ?? { top: [], bottom: [] };
    const bodySize = measures[index]?.bodySize ?? 0;
    const rows = [
      ...takeFromEdge(own.top, index, page.height, repeated, bodySize),
      ...takeFromEdge(own.bottom, index, page.height, repeated, bodySize).reverse(),
    ];
    const taken = new Set(rows.flat());
    const body = taken.size === 0 ? page.segments : page.segments.filter((segment) => !taken.has(segment));
    const worded = rows.map((row) => row.filter((segment) => row.length === 1 || !isPageNumber(segment.text)));
    return { lines: worded.filter((row) => row.length > 0).map((row) => makeLine(row).pieces), body };
  });
}

interface EdgeLine {
  readonly segments: readonly Segment[];
  readonly words: string;
  readonly key: string;
  /** Distance of the baseline from the nearer edge: pages of a pack differ in height. */
  readonly fromEdge: number;
}

interface Edges {
  readonly top: readonly EdgeLine[];
  readonly bottom: readonly EdgeLine[];
}

/** The outermost lines of a page, from the edge inwards. */
function readEdges({ height, segments, grids }: PageOfSegments): Edges {
  const tables = grids.filter((grid) => grid.bottom > ZONE * height && grid.top < (1 - ZONE) * height);
  const free = tables.length === 0 ? segments : segments.filter((segment) => !tables.some((box) => isIn(segment, box)));
  // What stands beyond a table's header row, seen from the edge, is no page header either.
  const first = Math.min(...tables.map((grid) => grid.top), ZONE * height);
  const last = Math.max(...tables.map((grid) => grid.bottom), (1 - ZONE) * height);
  const top = free.filter((segment) => segment.baseline < first);
  const bottom = free.filter((segment) => segment.baseline > last);
  return {
    top: groupIntoRows(top)
      .slice(0, MAX_LINES)
      .map((row) => toEdgeLine(row, "top", height)),
    bottom: groupIntoRows(bottom)
      .reverse()
      .slice(0, MAX_LINES)
      .map((row) => toEdgeLine(row, "bottom", height)),
  };
}

function isIn({ left, right, baseline }: Segment, box: Box): boolean {
  const x = (left + right) / 2;
  return x > box.left && x < box.right && baseline > box.top && baseline < box.bottom + 2;
}

function toEdgeLine(segments: readonly Segment[], edge: "top" | "bottom", height: number): EdgeLine {
  const words = segments.map((segment) => segment.text).join(" ");
  const key = `${edge} ${words.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, "")}`;
  const baseline = segments[0]?.baseline ?? 0;
  return { segments, words, key, fromEdge: edge === "top" ? baseline : height - baseline };
}

type Repeats = Map<string, { readonly page: number; readonly fromEdge: number }[]>;

function countRepeats(edges: readonly Edges[]): Repeats {
  const repeats: Repeats = new Map();
  edges.forEach(({ top, bottom }, page) => {
    for (const { key, fromEdge } of [...top, ...bottom]) {
      const places = repeats.get(key);
      if (places === undefined) repeats.set(key, [{ page, fromEdge }]);
      else places.push({ page, fromEdge });
    }
  });
  return repeats;
}

function takeFromEdge(
  lines: readonly EdgeLine[],
  page: number,
  height: number,
  repeated: Repeats,
  bodySize: number,
): (readonly Segment[])[] {
  const taken: (readonly Segment[])[] = [];
  for (const line of lines) {
    const numbersOnly = line.segments.every((segment) => isPageNumber(segment.text));
    const isFurniture =
      (numbersOnly && line.fromEdge < NUMBER_ZONE * height) ||
      (STAMP.test(line.words) && line.fromEdge < NUMBER_ZONE * height) ||
      isRepeated(repeated, line, page, bodySize);
    if (!isFurniture) break;
    taken.push(line.segments);
  }
  return taken;
}

/** Pages between which a header may be missing: blank pages, title pages, left and right pages that differ. */
const NEIGHBOURS = 2;

/** A line in bold or large letters must recur on three pages: two pages can begin with a heading of the same words. */
function isRepeated(repeated: Repeats, line: EdgeLine, page: number, bodySize: number): boolean {
  const near = (repeated.get(line.key) ?? []).filter(
    (place) => place.page !== page && Math.abs(place.fromEdge - line.fromEdge) <= SAME_HEIGHT,
  );
  const neighbours = near.filter((place) => Math.abs(place.page - page) <= NEIGHBOURS);
  return isHeadingLike(line, bodySize)
    ? near.length >= 2 && neighbours.length >= 1
    : neighbours.length >= 1 || near.length >= 3;
}

function isHeadingLike(line: EdgeLine, bodySize: number): boolean {
  return line.segments.some(
    (segment) => segment.size > 1.15 * bodySize || segment.pieces.every((piece) => piece.run.bold),
  );
}
