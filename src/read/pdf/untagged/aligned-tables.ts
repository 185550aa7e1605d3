import { boxAround, greatest, least } from "./extents.js";
import { isLabelAlone } from "./line-label.js";
import type { PageMeasures } from "./measures.js";
import { readPlainFlow } from "./plain-flow.js";
import { type LinePiece, type Segment, trimPieces } from "./segment.js";
import { markHeaderRows, type TableBlock, type TableRowBlock } from "./table-block.js";

/** A table told from alignment and the rows of segments that it takes up. */
export interface AlignedTable {
  readonly first: number;
  readonly end: number;
  readonly table: TableBlock;
}

/** White space that stays free between two columns, in ems: less is a word space of a justified line. */
const MIN_GUTTER = 0.6;
/** Rows with text in more than one column that make a table. */
const MIN_ROWS = 3;
/** Rows that make one where the left column holds names of what the right one holds ("Meeting date:"). */
const MIN_LABELLED_ROWS = 2;
/** Space in leadings that ends a table when no further row follows it. */
const END_SPACE = 2.4;

const PAGE_REFERENCE = /^(?:\(?(?:pages?|pp?\.?)?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\)?|[ivxl]{1,5})$/i;
const NAMES_A_VALUE = /:$/;

type Row = readonly Segment[];

/** Rows that one table has at most; a page holds about sixty lines. */
const MAX_ROWS = 300;

/** Finds tables that no lines are drawn for: three rows and more whose cells stand under each other. */
export function findAlignedTables(printed: readonly Row[], measures: PageMeasures): AlignedTable[] {
  const found: AlignedTable[] = [];
  const { rows, starts } = putCentredCellsBeside(printed);
  for (let first = 0; first < rows.length;) {
    const stretch = cellsOf(rows[first] ?? []).length < 2 ? null : growStretch(rows, first, measures);
    const below = stretch === null ? null : growStretch(rows, first + 1, measures);
    // Names of columns can be so wide that they leave no white space: the rows under them show the columns.
    const names = below === null ? null : splitNames(rows[first] ?? [], below);
    const wider = names !== null && below !== null && below.gutters.length > (stretch?.gutters.length ?? 0);
    const chosen = wider ? { ...below, rows: [names, ...below.rows] } : stretch;
    const table = chosen === null ? null : readStretch(chosen, measures);
    if (table === null || chosen === null) first++;
    else {
      found.push({ first: starts[first] ?? first, end: starts[chosen.end] ?? printed.length, table });
      first = chosen.end;
    }
  }
  return found;
}

/** A value centred beside a name of two lines stands on a baseline between theirs: it is put into the upper row. */
function putCentredCellsBeside(printed: readonly Row[]): { rows: Row[]; starts: number[] } {
  const rows: Row[] = [];
  const starts: number[] = [];
  printed.forEach((row, index) => {
    const above = rows.at(-1);
    const [first] = row;
    const fits =
      above !== undefined &&
      first !== undefined &&
      first.baseline - baselineOf(above) < 0.8 * first.size &&
      row.every((cell) => above.every((other) => cell.left > other.right || cell.right < other.left));
    if (fits) rows[rows.length - 1] = [...above, ...row].sort((a, b) => a.left - b.left);
    else {
      rows.push(row);
      starts.push(index);
    }
  });
  return { rows, starts };
}

/** A row of names parted where the cells under it begin; null where a column finds no name beginning at its edge. */
function splitNames(row: Row, { rows, gutters }: Stretch): Row | null {
  const cells = rows.flat();
  const names: Segment[] = [];
  const edges = [-Infinity, ...gutters.map((gutter) => gutter.right)];
  for (const [column, edge] of edges.entries()) {
    const next = edges[column + 1] ?? Infinity;
    const inColumn = cells.filter((cell) => cell.left >= edge - 1 && cell.left < next - 1);
    const left = least(inColumn, (cell) => cell.left);
    const pieces = row
      .flatMap((segment) => segment.pieces)
      .filter(({ run }) => run.box.left >= edge - 1 && run.box.left < next - 1);
    const [first] = pieces;
    const [whole] = row;
    if (first === undefined || whole === undefined || Math.abs(first.run.box.left - left) > 0.3 * whole.size)
      return null;
    names.push(partOf(whole, pieces));
  }
  return names;
}

/** Some pieces of a segment as a segment of their own. */
function partOf(segment: Segment, pieces: readonly LinePiece[]): Segment {
  return {
    ...segment,
    pieces: trimPieces(pieces),
    text: pieces
      .map((piece) => piece.text)
      .join("")
      .trim(),
    left: least(pieces, ({ run }) => run.box.left),
    right: greatest(pieces, ({ run }) => run.box.right),
  };
}

/** Letters begin at most this far from their column's edge, in points: their own side bearing. */
const SIDE_BEARING = 1.3;
/** A gap before them that is more than a word space, in ems. */
const CELL_GAP = 0.45;

/** A row whose segments are parted where a piece begins at a column's edge: cells so full that they nearly touch. */
function splitAtEdges(row: Row, gutters: readonly Gutter[]): Row {
  return row.flatMap((segment) => {
    const at = segment.pieces.findIndex(({ run }, index) => {
      const before = segment.pieces[index - 1]?.run;
      const gap = before === undefined ? 0 : run.box.left - before.box.right;
      return gap > CELL_GAP * run.size && gutters.some((each) => Math.abs(each.right - run.box.left) <= SIDE_BEARING);
    });
    if (at <= 0) return [segment];
    return [partOf(segment, segment.pieces.slice(0, at)), partOf(segment, segment.pieces.slice(at))];
  });
}

interface Cell {
  readonly left: number;
  readonly right: number;
}

/** The cells of a row: its segments, a bullet or number taken together with the words after it. */
function cellsOf(row: Row): Cell[] {
  const cells: { left: number; right: number }[] = [];
  let labelled = false;
  for (const { left, right, text } of row) {
    const last = cells.at(-1);
    if (last !== undefined && labelled) last.right = right;
    else cells.push({ left, right });
    labelled = cells.length === 1 && !(last !== undefined && labelled) && isLabelAlone(text);
  }
  return cells;
}

interface Gutter {
  left: number;
  right: number;
}

interface Stretch {
  /** Its rows, cells that nearly touch parted. */
  readonly rows: readonly Row[];
  readonly end: number;
  readonly gutters: readonly Gutter[];
}

/** The rows from `first` on through which the white space between columns stays free. */
function growStretch(rows: readonly Row[], first: number, measures: PageMeasures): Stretch | null {
  let gutters: Gutter[] = [];
  const lead = rows[first] ?? [];
  cellsOf(lead).forEach((cell, index, cells) => {
    const next = cells[index + 1];
    if (next !== undefined) gutters.push({ left: cell.right, right: next.left });
  });
  const grown: Row[] = [lead];
  let end = first + 1;
  let settled = end;
  let kept = gutters;
  for (; end < Math.min(rows.length, first + MAX_ROWS); end++) {
    const row = rows[end] ?? [];
    const em = row[0]?.size ?? 0;
    const space = (baselineOf(row) - baselineOf(rows[end - 1] ?? [])) / measures.leading(em);
    if (space > END_SPACE * 1.5) break;
    const whole = narrow(gutters, row, MIN_GUTTER * em);
    const parted = whole === null ? splitAtEdges(row, gutters) : row;
    const narrowed = whole ?? narrow(gutters, parted, CELL_GAP * em);
    if (narrowed === null) break;
    gutters = narrowed;
    grown.push(parted);
    if (cellsOf(parted).length >= 2 || (space <= 1.3 && settled === end)) {
      settled = end + 1;
      kept = gutters;
    }
  }
  return settled - first < 2 ? null : { rows: grown.slice(0, settled - first), end: settled, gutters: kept };
}

function baselineOf(row: Row): number {
  return row[0]?.baseline ?? 0;
}

/** The gutters that a row leaves free; null where it runs across one. A cell of its own inside one makes two. */
function narrow(gutters: readonly Gutter[], row: Row, least: number): Gutter[] | null {
  const result: Gutter[] = [];
  for (const gutter of gutters) {
    let open: Gutter[] = [{ ...gutter }];
    for (const { left, right } of cellsOf(row)) {
      const next: Gutter[] = [];
      for (const part of open) {
        if (right <= part.left || left >= part.right) next.push(part);
        else if (left < part.left + least && right > part.right - least) return null;
        else if (left < part.left + least) next.push({ left: right, right: part.right });
        else if (right > part.right - least) next.push({ left: part.left, right: left });
        else next.push({ left: part.left, right: left }, { left: right, right: part.right });
      }
      open = next;
    }
    if (open.some((part) => part.right - part.left < least)) return null;
    result.push(...open);
  }
  return result;
}

function readStretch({ rows, gutters }: Stretch, measures: PageMeasures): TableBlock | null {
  const columnOf = (segment: Segment): number => gutters.filter((gutter) => segment.left >= gutter.right - 1).length;
  const columnCount = gutters.length + 1;
  const many = rows.filter((row) => new Set(row.map(columnOf)).size >= 2);
  if (!isTable(rows, many, columnOf, columnCount)) return null;
  const segments = rows.flat();
  const box = boxAround(segments);
  const { left, right } = box;
  const edges = [left, ...gutters.map((gutter) => gutter.right), right];
  const tableRows = groupTableRows(rows, columnOf, measures).map((row): TableRowBlock => ({
    header: false,
    cells: edges.slice(0, -1).map((edge, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      blocks: readPlainFlow(
        row.filter((segment) => columnOf(segment) === column),
        [],
        { left: edge, right: gutters[column]?.left ?? right, shift: 0 },
        measures,
      ),
    })),
  }));
  markHeaderRows(tableRows, columnCount);
  const page = segments[0]?.page ?? 0;
  return {
    kind: "table",
    page,
    lastPage: page,
    columns: edges,
    rows: tableRows,
    ruled: false,
    ...box,
  };
}

function isTable(
  rows: readonly Row[],
  many: readonly Row[],
  columnOf: (segment: Segment) => number,
  columnCount: number,
): boolean {
  const segments = rows.flat();
  const inLast = segments.filter((segment) => columnOf(segment) === columnCount - 1);
  // A table of contents or an agenda with page numbers at the right margin.
  if (inLast.every((segment) => PAGE_REFERENCE.test(segment.text))) return false;
  if (!isAligned(many, columnOf, columnCount) || isProse(many, columnOf)) return false;
  const names = many.flatMap((row) => row.filter((segment) => columnOf(segment) === 0));
  const named = names.filter((segment) => NAMES_A_VALUE.test(segment.text) || segment.pieces.every((p) => p.run.bold));
  if (many.length >= MIN_LABELLED_ROWS && named.length >= 0.7 * many.length && names.length >= MIN_LABELLED_ROWS)
    return true;
  return many.length >= MIN_ROWS && many.length >= 0.3 * rows.length;
}

const LEFT_OPEN = /[\p{Ll},]$/u;
const GOES_ON = /^\p{Ll}/u;

/** Whether sentences run across the white space: the stretched spaces of justified lines that happen to meet. */
function isProse(rows: readonly Row[], columnOf: (segment: Segment) => number): boolean {
  const running = rows.filter((row) =>
    row.some((segment, index) => {
      const before = row[index - 1];
      const parted = before !== undefined && columnOf(before) !== columnOf(segment);
      const drawnOn = parted && segment.order === before.order + 1;
      return drawnOn && LEFT_OPEN.test(before.text) && GOES_ON.test(segment.text);
    }),
  );
  return running.length > 0.4 * rows.length;
}

/** Whether the cells of each column begin, end or centre at one place in most rows. */
function isAligned(rows: readonly Row[], columnOf: (segment: Segment) => number, columnCount: number): boolean {
  for (let column = 1; column < columnCount; column++) {
    const cells = rows.flatMap((row) => row.filter((segment) => columnOf(segment) === column).slice(0, 1));
    if (cells.length < 2) continue;
    const em = cells[0]?.size ?? 10;
    const agrees = [
      (cell: Segment) => cell.left,
      (cell: Segment) => cell.right,
      (cell: Segment) => (cell.left + cell.right) / 2,
    ].some((edge) => {
      const places = cells.map(edge).sort((a, b) => a - b);
      const middle = places[places.length >> 1] ?? 0;
      return places.filter((place) => Math.abs(place - middle) < 0.6 * em).length >= 0.6 * places.length;
    });
    if (!agrees) return false;
  }
  return true;
}

/**
 * Groups printed rows to table rows. A writer draws a cell's lines one after the other and then the next cell, so a
 * step back to an earlier column begins a row; where the order of drawing tells nothing (it goes line by line), white
 * space and the first column do.
 */
function groupTableRows(
  rows: readonly Row[],
  columnOf: (segment: Segment) => number,
  measures: PageMeasures,
): Segment[][] {
  const drawn = groupByDrawing(rows, columnOf, measures);
  return drawn ?? groupBySpace(rows, columnOf, measures);
}

function groupByDrawing(
  rows: readonly Row[],
  columnOf: (segment: Segment) => number,
  measures: PageMeasures,
): Segment[][] | null {
  const groups: Segment[][] = [];
  let wraps = false;
  let last: Segment | undefined;
  for (const segment of rows.flat().sort((a, b) => a.order - b.order)) {
    const group = groups.at(-1);
    if (group === undefined || last === undefined) groups.push([segment]);
    else {
      const column = columnOf(segment);
      const sameCell = column === columnOf(last);
      const space = (segment.baseline - last.baseline) / measures.leading(segment.size);
      const stepsBack = column < columnOf(last) || (sameCell && (space > 1.5 || space < -0.5));
      if (stepsBack) groups.push([segment]);
      else {
        if (sameCell && space > 0.5) wraps = true;
        group.push(segment);
      }
    }
    last = segment;
  }
  let bottom = -Infinity;
  for (const group of groups) {
    if (least(group, (segment) => segment.baseline) < bottom - 1) return null;
    bottom = greatest(group, (segment) => segment.baseline);
  }
  return wraps || groups.length < rows.length ? groups : null;
}

function groupBySpace(
  rows: readonly Row[],
  columnOf: (segment: Segment) => number,
  measures: PageMeasures,
): Segment[][] {
  const groups: Segment[][] = [];
  let above = -Infinity;
  for (const row of rows) {
    const space = (baselineOf(row) - above) / measures.leading(row[0]?.size ?? 0);
    const begins = row.some((segment) => columnOf(segment) === 0 && !/^\p{Ll}/u.test(segment.text));
    const group = groups.at(-1);
    if (group === undefined || space > 1.4 || begins) groups.push([...row]);
    else group.push(...row);
    above = baselineOf(row);
  }
  return groups;
}
