import type { PageMeasures } from "./measures.js";
import type { Grid, GridCell } from "./ruling-grid.js";
import type { Segment } from "./segment.js";
import {
  type Block,
  cellText,
  markHeaderRows,
  type TableBlock,
  type TableCellBlock,
  type TableRowBlock,
} from "./table-block.js";
import { readPlainFlow } from "./plain-flow.js";

/** Tables that lines are drawn for, and the segments that stand in none. */
export interface RuledTables {
  readonly tables: readonly TableBlock[];
  readonly rest: readonly Segment[];
}

/** Space between a cell's border and its words, in points, where the words do not tell. */
const MAX_PADDING = 9;
/** Letters up to which a box among boxes is one statement. */
const MAX_BOX = 1200;

/** Reads a page's grids as tables, a grid inside a cell as a table in that cell. */
export function readRuledTables(
  grids: readonly Grid[],
  segments: readonly Segment[],
  page: number,
  measures: PageMeasures,
): RuledTables {
  // Smallest first: what an inner table has taken, the table around it finds as a block.
  let rest = segments;
  let tables: TableBlock[] = [];
  for (const grid of [...grids].reverse()) {
    const inside: Segment[] = [];
    const outside: Segment[] = [];
    for (const segment of rest) (liesIn(segment, grid) ? inside : outside).push(segment);
    const innerTables = tables.filter((table) => liesIn(table, grid));
    const table =
      inside.length === 0 && innerTables.length === 0 ? null : readGrid(grid, inside, innerTables, page, measures);
    if (table === null) continue;
    rest = outside;
    tables = [...tables.filter((each) => !innerTables.includes(each)), table];
  }
  return { tables, rest };
}

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function liesIn(item: Placed, box: Placed): boolean {
  const x = (item.left + item.right) / 2;
  const y = (item.top + item.bottom) / 2;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function readGrid(
  grid: Grid,
  segments: readonly Segment[],
  innerTables: readonly TableBlock[],
  page: number,
  measures: PageMeasures,
): TableBlock | null {
  const filled = new Map<GridCell, { segments: Segment[]; tables: TableBlock[] }>();
  const contentOf = (item: Placed): { segments: Segment[]; tables: TableBlock[] } | undefined => {
    const cell = grid.cells.find((each) => liesIn(item, each));
    if (cell === undefined) return undefined;
    const known = filled.get(cell) ?? { segments: [], tables: [] };
    filled.set(cell, known);
    return known;
  };
  for (const segment of segments) contentOf(segment)?.segments.push(segment);
  for (const table of innerTables) contentOf(table)?.tables.push(table);
  if (hugsItsText([...filled])) return null;
  const rowsUsed = new Set([...filled.keys()].map((cell) => cell.row));
  const columnsUsed = new Set([...filled.keys()].map((cell) => cell.column));
  // A frame around text, or a picture: no table. Boxes under each other can be a list, which is told later.
  if (filled.size < 2 || (columnsUsed.size < 2 && !areShort([...filled.values()]))) return null;

  const rows: TableRowBlock[] = [];
  const rowOf = new Map<number, TableRowBlock>();
  for (const row of [...rowsUsed].sort((a, b) => a - b)) {
    const made: TableRowBlock = { header: false, cells: [] };
    rowOf.set(row, made);
    rows.push(made);
  }
  for (const cell of grid.cells) {
    const row = rowOf.get(cell.row);
    if (row === undefined) continue;
    const content = filled.get(cell);
    const rowSpan = [...rowsUsed].filter((used) => used >= cell.row && used < cell.row + cell.rowSpan).length;
    const blocks = content === undefined ? [] : readCell(cell, content.segments, content.tables, measures);
    row.cells.push({ column: cell.column, columnSpan: cell.columnSpan, rowSpan, blocks } satisfies TableCellBlock);
  }
  if (columnsUsed.size < 2 && rows.some((row, index) => continuesSentence(rows[index - 1], row))) return null;
  markHeaderRows(rows, grid.columns.length - 1);
  const { left, right, top, bottom, columns } = grid;
  return { kind: "table", page, lastPage: page, columns, rows, ruled: true, left, right, top, bottom };
}

/** Cells leave room around their words; a highlighter's colour does not. */
const MIN_PADDING = 1.25;

function hugsItsText(filled: readonly (readonly [GridCell, { readonly segments: readonly Segment[] }])[]): boolean {
  const paddings = filled
    .filter(([, { segments }]) => segments.length > 0)
    .map(([cell, { segments }]) => Math.min(...segments.map((segment) => segment.left)) - cell.left)
    .sort((a, b) => a - b);
  return paddings.length > 0 && (paddings[paddings.length >> 1] ?? 0) < MIN_PADDING;
}

/** A line between two halves of a sentence is an underline or the edge of a highlighter's colour, not of a box. */
function continuesSentence(above: TableRowBlock | undefined, row: TableRowBlock): boolean {
  const upper = above?.cells.map(cellText).join(" ") ?? "";
  return /[\p{L},]$/u.test(upper) && /^\p{Ll}/u.test(row.cells.map(cellText).join(" "));
}

function areShort(boxes: readonly { readonly segments: readonly Segment[] }[]): boolean {
  return boxes.every(({ segments }) => segments.reduce((sum, { text }) => sum + text.length, 0) < MAX_BOX);
}

function readCell(
  cell: GridCell,
  segments: readonly Segment[],
  tables: readonly TableBlock[],
  measures: PageMeasures,
): Block[] {
  const textLeft = Math.min(...segments.map((segment) => segment.left), cell.right);
  const padding = Math.min(Math.max(textLeft - cell.left, 1), MAX_PADDING);
  return readPlainFlow(
    segments,
    tables,
    { left: cell.left + padding, right: cell.right - padding, shift: 0 },
    measures,
  );
}
