import { isPageNumber } from "../layout/collect-furniture.js";
import type { PageMeasures } from "./measures.js";
import type { Segment } from "./segment.js";
import { groupIntoRows } from "./text-line.js";

/** What stands above and below the text of each page, and what is left of the page without it. */
export interface FurnitureOfPage {
  readonly lines: readonly (readonly Segment[])[];
  readonly body: readonly Segment[];
}

export interface PageOfSegments {
  readonly height: number;
  readonly segments: readonly Segment[];
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
    const lines = [
      ...takeFromEdge(own.top, index, page.height, repeated, bodySize),
      ...takeFromEdge(own.bottom, index, page.height, repeated, bodySize),
    ];
    const taken = new Set(lines.flat());
    return { lines, body: taken.size === 0 ? page.segments : page.segments.filter((segment) => !taken.has(segment)) };
  });
}

interface EdgeLine {
  readonly segments: readonly Segment[];
  readonly words: string;
  readonly key: string;
  readonly baseline: number;
}

interface Edges {
  readonly top: readonly EdgeLine[];
  readonly bottom: readonly EdgeLine[];
}

/** The outermost lines of a page, from the edge inwards. */
function readEdges({ height, segments }: PageOfSegments): Edges {
  const top = segments.filter((segment) => segment.baseline < ZONE * height);
  const bottom = segments.filter((segment) => segment.baseline > (1 - ZONE) * height);
  return {
    top: groupIntoRows(top).slice(0, MAX_LINES).map(toEdgeLine),
    bottom: groupIntoRows(bottom).reverse().slice(0, MAX_LINES).map(toEdgeLine),
  };
}

function toEdgeLine(segments: readonly Segment[]): EdgeLine {
  const words = segments.map((segment) => segment.text).join(" ");
  const key = words.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, "");
  return { segments, words, key, baseline: segments[0]?.baseline ?? 0 };
}

type Repeats = Map<string, { readonly page: number; readonly baseline: number }[]>;

function countRepeats(edges: readonly Edges[]): Repeats {
  const repeats: Repeats = new Map();
  edges.forEach(({ top, bottom }, page) => {
    for (const { key, baseline } of [...top, ...bottom]) {
      const places = repeats.get(key);
      if (places === undefined) repeats.set(key, [{ page, baseline }]);
      else places.push({ page, baseline });
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
    const fromEdge = Math.min(line.baseline, height - line.baseline) / height;
    const numbersOnly = line.segments.every((segment) => isPageNumber(segment.text));
    const isFurniture =
      (numbersOnly && fromEdge < NUMBER_ZONE) ||
      (STAMP.test(line.words) && fromEdge < NUMBER_ZONE) ||
      (repeats(repeated, line, page) && !isHeadingLike(line, bodySize));
    if (!isFurniture) break;
    taken.push(line.segments);
  }
  return taken;
}

function repeats(repeated: Repeats, line: EdgeLine, page: number): boolean {
  const places = repeated.get(line.key) ?? [];
  return places.some((place) => place.page !== page && Math.abs(place.baseline - line.baseline) <= SAME_HEIGHT);
}

/** Larger than the running text: a heading that happens to begin two pages. */
function isHeadingLike(line: EdgeLine, bodySize: number): boolean {
  return line.segments.some((segment) => segment.size > 1.3 * bodySize);
}
