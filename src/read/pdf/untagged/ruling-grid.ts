import type { Box } from "../../../document/tree.js";
import type { PdfRun } from "../page-content.js";
import { areaOf } from "../page-geometry.js";
import { boxAround } from "./extents.js";
import type { Wall } from "./segment.js";

/** One cell of a drawn grid: its box and the grid rows and columns that it covers. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A grid of drawn lines. `columns` are the places of its vertical lines, left to right, one more than columns. */
export interface Grid extends Box {
  readonly cells: readonly GridCell[];
  /** The cell around a point. */
  readonly cellAt: (x: number, y: number) => GridCell | undefined;
  readonly columns: readonly number[];
}

/** The drawn lines of a page, pieces of one line put together. */
export interface Ruling {
  readonly across: readonly AcrossLine[];
  readonly walls: readonly Wall[];
}

/** A horizontal line. */
export interface AcrossLine {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Thickest box that is a line and not a shape, in points. */
const MAX_THICKNESS = 3;
/** Lines of one border, drawn once for each of two cells, lie at most this far apart. */
const SAME_LINE = 3;
/** Lines that end this far from each other meet. */
const MEETING = 3.5;
/** A page with more lines than this is a drawing. */
const MAX_LINES = 1500;
/** A grid with more cells than this is graph paper. */
const MAX_CELLS = 10_000;

/** Words closer than this to each other, in ems, stand in one sentence and not in two cells. */
const WORD_GAP = 0.45;
/** Height of a line of text, in points, as far as it matters for counting how many a wall passes. */
const LINE_HEIGHT = 13;

/**
 * Sorts a page's drawn lines into horizontal and vertical ones and joins those that continue each other. Vertical
 * lines that stand between the words of a sentence are the edges of a highlighter's colour, not of cells.
 */
export function readRuling(rules: readonly Box[], runs: readonly PdfRun[]): Ruling {
  const across: Stroke[] = [];
  const down: Stroke[] = [];
  for (const rule of rules) {
    const width = rule.right - rule.left;
    const height = rule.bottom - rule.top;
    if (height <= MAX_THICKNESS && width > height)
      across.push({ at: (rule.top + rule.bottom) / 2, from: rule.left, to: rule.right });
    else if (width <= MAX_THICKNESS && height > width)
      down.push({ at: (rule.left + rule.right) / 2, from: rule.top, to: rule.bottom });
  }
  const joinedAcross = joinStrokes(across);
  const joinedDown = joinStrokes(down);
  if (joinedAcross.length + joinedDown.length > MAX_LINES) return { across: [], walls: [] };
  return {
    across: joinedAcross.map(({ at, from, to }) => ({ y: at, left: from, right: to })),
    walls: dropWallsInText(
      joinedDown.map(({ at, from, to }) => ({ x: at, top: from, bottom: to })),
      runs,
    ),
  };
}

function dropWallsInText(walls: readonly Wall[], runs: readonly PdfRun[]): Wall[] {
  const sorted = [...walls].sort((a, b) => a.x - b.x);
  const crossed = new Map<Wall, number>();
  const cross = (from: number, to: number, baseline: number): void => {
    for (let index = firstAt(sorted, from); index < sorted.length; index++) {
      const wall = sorted[index];
      if (wall === undefined || wall.x > to) return;
      if (wall.top < baseline && wall.bottom > baseline - 3) crossed.set(wall, (crossed.get(wall) ?? 0) + 1);
    }
  };
  let before: PdfRun | undefined;
  for (const run of runs) {
    if (run.text.trim() === "") continue;
    cross(run.box.left + 2, run.box.right - 2, run.baseline);
    const gap = before === undefined ? Infinity : run.box.left - before.box.right;
    if (before !== undefined && gap < WORD_GAP * run.size && Math.abs(before.baseline - run.baseline) < 1)
      cross(before.box.right - 1, run.box.left + 1, run.baseline);
    before = run;
  }
  return walls.filter((wall) => (crossed.get(wall) ?? 0) < Math.max(1, (0.3 * (wall.bottom - wall.top)) / LINE_HEIGHT));
}

/** Index of the first wall at or right of a place. */
function firstAt(walls: readonly Wall[], x: number): number {
  let low = 0;
  let high = walls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((walls[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The grids that a page's lines form, largest first. Lines that cross nothing (underlines, separators) form none. */
export function findGrids({ across, walls }: Ruling): Grid[] {
  const groups = new Groups(across.length + walls.length);
  across.forEach((line, index) => {
    walls.forEach((wall, wallIndex) => {
      const meets =
        wall.x >= line.left - MEETING &&
        wall.x <= line.right + MEETING &&
        line.y >= wall.top - MEETING &&
        line.y <= wall.bottom + MEETING;
      if (meets) groups.join(index, across.length + wallIndex);
    });
  });
  const members = new Map<number, { across: AcrossLine[]; walls: Wall[] }>();
  const memberOf = (index: number): { across: AcrossLine[]; walls: Wall[] } => {
    const root = groups.find(index);
    const found = members.get(root) ?? { across: [], walls: [] };
    members.set(root, found);
    return found;
  };
  across.forEach((line, index) => memberOf(index).across.push(line));
  walls.forEach((wall, index) => memberOf(across.length + index).walls.push(wall));
  return [...members.values()]
    .filter((group) => group.across.length >= 1 && group.walls.length >= 1)
    .map((group) => layOutGrid(group))
    .filter((grid) => grid !== null)
    .sort((a, b) => areaOf(b) - areaOf(a));
}

function layOutGrid({ across, walls }: { across: AcrossLine[]; walls: Wall[] }): Grid | null {
  const { left, right, top, bottom } = boxAround([
    ...across.map((line) => ({ left: line.left, right: line.right, top: line.y, bottom: line.y })),
    ...walls.map((wall) => ({ left: wall.x, right: wall.x, top: wall.top, bottom: wall.bottom })),
  ]);
  const xs = withEnds(gather(walls.map((wall) => wall.x)), left, right);
  const ys = withEnds(gather(across.map((line) => line.y)), top, bottom);
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  if (columnCount < 1 || rowCount < 1 || columnCount * rowCount > MAX_CELLS) return null;

  const cellAt = (row: number, column: number): number => row * columnCount + column;
  const groups = new Groups(columnCount * rowCount);
  for (let boundary = 1; boundary < columnCount; boundary++) {
    const x = xs[boundary] ?? 0;
    const near = walls.filter((wall) => Math.abs(wall.x - x) <= SAME_LINE);
    for (let row = 0; row < rowCount; row++) {
      const stretches = near.map((wall) => ({ from: wall.top, to: wall.bottom }));
      if (!isCovered(stretches, ys[row] ?? 0, ys[row + 1] ?? 0))
        groups.join(cellAt(row, boundary - 1), cellAt(row, boundary));
    }
  }
  for (let boundary = 1; boundary < rowCount; boundary++) {
    const y = ys[boundary] ?? 0;
    const near = across.filter((line) => Math.abs(line.y - y) <= SAME_LINE);
    for (let column = 0; column < columnCount; column++) {
      const stretches = near.map((line) => ({ from: line.left, to: line.right }));
      if (!isCovered(stretches, xs[column] ?? 0, xs[column + 1] ?? 0))
        groups.join(cellAt(boundary - 1, column), cellAt(boundary, column));
    }
  }

  const extents: Extent[] = [];
  const extentOf = new Map<number, number>();
  const owners = new Int32Array(columnCount * rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const root = groups.find(cellAt(row, column));
      const known = extentOf.get(root) ?? extents.length;
      const extent = extents[known];
      if (extent === undefined) {
        extentOf.set(root, known);
        extents.push({ top: row, left: column, bottom: row, right: column });
      } else {
        extent.bottom = Math.max(extent.bottom, row);
        extent.left = Math.min(extent.left, column);
        extent.right = Math.max(extent.right, column);
      }
      owners[cellAt(row, column)] = known;
    }
  }
  const cells = placeCells(extents, xs, ys);
  return {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
    columns: [...startsOf(extents, "left").map((column) => xs[column] ?? 0), xs.at(-1) ?? 0],
    cellAt: (x, y) => {
      const column = lastUpTo(xs, x);
      const row = lastUpTo(ys, y);
      if (column < 0 || row < 0 || column >= columnCount || row >= rowCount) return undefined;
      return cells[owners[cellAt(row, column)] ?? 0];
    },
  };
}

/** Rows and columns of the drawn grid that a cell covers. */
interface Extent {
  readonly top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Places the cells on a grid without the lines at which no cell begins: underlines in a cell, a picture's borders. */
function placeCells(extents: readonly Extent[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const rows = startsOf(extents, "top");
  const columns = startsOf(extents, "left");
  return extents.map((extent) => {
    const row = lastUpTo(rows, extent.top);
    const column = lastUpTo(columns, extent.left);
    return {
      left: xs[extent.left] ?? 0,
      right: xs[extent.right + 1] ?? 0,
      top: ys[extent.top] ?? 0,
      bottom: ys[extent.bottom + 1] ?? 0,
      row,
      column,
      rowSpan: lastUpTo(rows, extent.bottom) - row + 1,
      columnSpan: lastUpTo(columns, extent.right) - column + 1,
    };
  });
}

function startsOf(extents: readonly Extent[], edge: "top" | "left"): number[] {
  return [...new Set(extents.map((extent) => extent[edge]))].sort((a, b) => a - b);
}

/** Index of the last of rising numbers that is not above a value; -1 where all are. */
function lastUpTo(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function joinStrokes(strokes: Stroke[]): Stroke[] {
  strokes.sort((a, b) => a.at - b.at);
  const joined: Stroke[] = [];
  for (let first = 0; first < strokes.length;) {
    let last = first + 1;
    const at = strokes[first]?.at ?? 0;
    while (last < strokes.length && (strokes[last]?.at ?? 0) - at <= 1) last++;
    let open: { at: number; from: number; to: number } | undefined;
    for (const stroke of strokes.slice(first, last).sort((a, b) => a.from - b.from)) {
      if (open !== undefined && stroke.from <= open.to + MEETING) open.to = Math.max(open.to, stroke.to);
      else {
        open = { ...stroke };
        joined.push(open);
      }
    }
    first = last;
  }
  return joined;
}

/** Places of lines, those that stand for one border taken together. */
function gather(places: number[]): number[] {
  places.sort((a, b) => a - b);
  const gathered: number[] = [];
  let first = -Infinity;
  for (const place of places) {
    if (place - first <= SAME_LINE) continue;
    gathered.push(place);
    first = place;
  }
  return gathered;
}

/** Adds the outer borders that a table drawn with open sides leaves out. */
function withEnds(places: number[], first: number, last: number): number[] {
  const inner = [...places];
  if (inner.length === 0 || (inner[0] ?? 0) - first > 3 * SAME_LINE) inner.unshift(first);
  if (last - (inner.at(-1) ?? 0) > 3 * SAME_LINE) inner.push(last);
  return inner;
}

/** Whether lines cover most of a stretch. */
function isCovered(lines: readonly { from: number; to: number }[], from: number, to: number): boolean {
  let covered = 0;
  let reached = from;
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const end = Math.min(line.to, to);
    if (end <= reached) continue;
    covered += end - Math.max(line.from, reached);
    reached = end;
  }
  return covered >= 0.6 * (to - from);
}

/** Things that belong together, found by joining pairs. */
class Groups {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const first = this.find(a);
    const second = this.find(b);
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second);
  }
}
