import { boxAround, greatest, least } from "./extents.js";
import { isLabelAlone } from "./line-label.js";
import type { Segment } from "./segment.js";
import type { TableBlock } from "./table-block.js";
import { groupIntoRows } from "./text-line.js";

/** A stretch of a page from top to bottom: one column, or several side by side, left to right. */
export interface Band {
  readonly columns: readonly BandColumn[];
}

export interface BandColumn {
  readonly segments: readonly Segment[];
  readonly tables: readonly TableBlock[];
}

/** Columns have at least this many lines each; two lines side by side are a table's row or a letter's head. */
const MIN_LINES = 3;
const MIN_GUTTER = 6;
/** Left edges this close are one edge. */
const SAME_EDGE = 4;
/** Left edges that are looked at; columns are among those that most lines share. */
const MAX_EDGES = 30;
const MID_SENTENCE_START = /^\p{Ll}/u;

interface Row {
  readonly segments: readonly Segment[];
  readonly table: TableBlock | null;
  readonly top: number;
  readonly bottom: number;
}

/** Splits a page into bands, so that columns are read one after the other and full-width lines between them in place. */
export function splitIntoBands(segments: readonly Segment[], tables: readonly TableBlock[]): Band[] {
  const rows: Row[] = [
    ...groupIntoRows(segments).map((row) => ({ segments: row, table: null, ...extent(row) })),
    ...tables.map((table) => ({ segments: [], table, top: table.top, bottom: table.bottom })),
  ].sort((a, b) => a.top - b.top);
  return splitRows(rows, 0);
}

function extent(row: readonly Segment[]): { top: number; bottom: number } {
  const { top, bottom } = boxAround(row);
  return { top, bottom };
}

function splitRows(rows: readonly Row[], depth: number): Band[] {
  const found = rows.length < MIN_LINES || depth > 6 ? null : findColumns(rows);
  if (found === null) return rows.length === 0 ? [] : [{ columns: [toColumn(rows)] }];
  const { first, end, gutter } = found;
  const inside = rows.slice(first, end);
  const left = inside.map((row) => side(row, (item) => item.left < gutter)).filter(isFilled);
  const right = inside.map((row) => side(row, (item) => item.left >= gutter)).filter(isFilled);
  const columns = [...flatten(splitRows(left, depth + 1)), ...flatten(splitRows(right, depth + 1))];
  return [...splitRows(rows.slice(0, first), depth + 1), { columns }, ...splitRows(rows.slice(end), depth + 1)];
}

/** Columns inside a column are read in place. */
function flatten(bands: readonly Band[]): BandColumn[] {
  return bands.flatMap((band) => band.columns);
}

function side(row: Row, belongs: (item: { readonly left: number }) => boolean): Row {
  const segments = row.segments.filter(belongs);
  const table = row.table !== null && belongs(row.table) ? row.table : null;
  return { ...row, segments, table };
}

function isFilled(row: Row): boolean {
  return row.segments.length > 0 || row.table !== null;
}

function toColumn(rows: readonly Row[]): BandColumn {
  return {
    segments: rows.flatMap((row) => row.segments),
    tables: rows.flatMap((row) => (row.table === null ? [] : [row.table])),
  };
}

interface FoundColumns {
  readonly first: number;
  readonly end: number;
  readonly gutter: number;
  readonly lines: number;
}

function findColumns(rows: readonly Row[]): FoundColumns | null {
  let best: FoundColumns | null = null;
  for (const edge of commonLeftEdges(rows)) {
    const gutter = edge - 1;
    let first = -1;
    for (let index = 0; index <= rows.length; index++) {
      const row = rows[index];
      if (row !== undefined && !crosses(row, gutter)) {
        if (first < 0) first = index;
        continue;
      }
      if (first >= 0) {
        const found = judgeBand(rows, first, index, gutter);
        if (found !== null && (best === null || found.lines > best.lines)) best = found;
      }
      first = -1;
    }
  }
  return best;
}

/** Left edges of several segments that have text to their left somewhere: where a second column may begin. */
function commonLeftEdges(rows: readonly Row[]): number[] {
  const lefts = rows.flatMap((row) => row.segments.map((segment) => segment.left)).sort((a, b) => a - b);
  const edges: { readonly at: number; readonly count: number }[] = [];
  for (let index = 0; index < lefts.length;) {
    const edge = lefts[index] ?? 0;
    let end = index;
    while (end < lefts.length && (lefts[end] ?? 0) - edge <= SAME_EDGE) end++;
    if (end - index >= 2 && edge > (lefts[0] ?? 0) + 60) edges.push({ at: edge, count: end - index });
    index = end;
  }
  if (edges.length > MAX_EDGES) edges.sort((a, b) => b.count - a.count);
  return edges.slice(0, MAX_EDGES).map(({ at }) => at);
}

function crosses(row: Row, gutter: number): boolean {
  const covers = (item: { readonly left: number; readonly right: number }): boolean =>
    item.left < gutter && item.right > gutter - MIN_GUTTER / 2;
  return row.segments.some(covers) || (row.table !== null && covers(row.table));
}

function judgeBand(rows: readonly Row[], first: number, end: number, gutter: number): FoundColumns | null {
  const isRight = (segment: Segment): boolean => segment.left >= gutter;
  const hasRight = (row: Row | undefined): boolean => row?.segments.some(isRight) === true;
  while (first < end && !hasRight(rows[first])) first++;
  let last = end;
  while (last > first && !hasRight(rows[last - 1])) last--;
  const right = rows.slice(first, last).flatMap((row) => row.segments.filter(isRight));
  if (right.length < 2) return null;
  const reach = least(right, (segment) => segment.left) - MIN_GUTTER;
  const firstOfRight = least(right, (segment) => segment.order);
  // A longer first column: what was drawn before the second one began. Other lines below are no part of the columns.
  const belongsToFirst = (row: Row): boolean =>
    row.table === null && row.segments.every((segment) => segment.order < firstOfRight && segment.right < reach);
  while (last < end) {
    const row = rows[last];
    if (row === undefined || !belongsToFirst(row) || isFarBelow(rows[last - 1], row)) break;
    last++;
  }
  const left = rows.slice(first, last).flatMap((row) => row.segments.filter((segment) => !isRight(segment)));
  return areColumns(left, right) ? { first, end: last, gutter, lines: Math.min(left.length, right.length) } : null;
}

/** White space that ends columns, in letter sizes from baseline to baseline. */
const COLUMN_END = 3;

function isFarBelow(above: Row | undefined, row: Row): boolean {
  const [segment] = row.segments;
  if (above === undefined || segment === undefined) return false;
  return row.bottom - above.bottom > COLUMN_END * segment.size;
}

function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const reachOfLeft = greatest(left, (segment) => segment.right);
  const edgeOfRight = least(right, (segment) => segment.left);
  if (edgeOfRight - reachOfLeft < MIN_GUTTER) return false;
  if (left.filter((segment) => isLabelAlone(segment.text)).length > 0.5 * left.length) return false;
  const overlap = Math.min(lowest(left), lowest(right)) - Math.max(highest(left), highest(right));
  if (overlap < 0.5 * Math.min(lowest(left) - highest(left), lowest(right) - highest(right))) return false;
  const changes = countSideChanges(left, right);
  if (changes <= 1) return true;
  if (left.length < 2 * MIN_LINES || right.length < 2 * MIN_LINES) return false;
  return (
    isProse(left, edgeOfRight) &&
    isProse(
      right,
      greatest(right, (segment) => segment.right),
    )
  );
}

function highest(segments: readonly Segment[]): number {
  return least(segments, (segment) => segment.baseline);
}

function lowest(segments: readonly Segment[]): number {
  return greatest(segments, (segment) => segment.baseline);
}

/** How often the content stream goes from one side to the other: once for columns, row by row for a table. */
function countSideChanges(left: readonly Segment[], right: readonly Segment[]): number {
  const sides = [
    ...left.map(({ order }) => ({ order, isRight: false })),
    ...right.map(({ order }) => ({ order, isRight: true })),
  ].sort((a, b) => a.order - b.order);
  return sides.filter((each, index) => index > 0 && each.isRight !== sides[index - 1]?.isRight).length;
}

/** Whether lines fill their column and sentences run from line to line; numbers and bullets stand aside. */
function isProse(segments: readonly Segment[], right: number): boolean {
  const lines = segments.filter((segment) => !isLabelAlone(segment.text));
  if (lines.length < 2 * MIN_LINES) return false;
  const left = least(segments, (line) => line.left);
  const filled = lines.filter((line) => line.right - left > 0.65 * (right - left)).length;
  const running = lines.filter((line) => MID_SENTENCE_START.test(line.text)).length;
  return filled >= 0.5 * lines.length && running >= 0.25 * lines.length;
}
