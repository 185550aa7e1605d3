import { least } from "./extents.js";
import type { PageMeasures } from "./measures.js";
import { readPlainFlow } from "./plain-flow.js";
import type { Grid, GridCell } from "./ruling-grid.js";
import type { Segment } from "./segment.js";
import {
  type Block,
  cellText,
  filledCells,
  markHeaderRows,
  type TableBlock,
  type TableRowBlock,
} from "./table-block.js";

/** Tables that lines are drawn for, and the segments that stand in none. */
export interface RuledTables {
  readonly tables: readonly TableBlock[];
  readonly rest: readonly Segment[];
}

/** Space between a cell's border and its words, in points, where the words do not tell. */
const MAX_PADDING = 9;
/** Letters up to which a box among boxes is one statement. */
const MAX_BOX = 1500;

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
    const cell = grid.cellAt((item.left + item.right) / 2, (item.top + item.bottom) / 2);
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
  const isBoxes = grid.columns.slice(1).filter((_, column) => widthOf(grid, column) > MAX_BORDER).length < 2;
  // A frame around a page is no table. Boxes can be a list that goes on from page to page, which is told later.
  if (isBoxes && !areShort([...filled.values()])) return null;

  const rowOrder = [...rowsUsed].sort((a, b) => a - b);
  // Double borders make columns that hold nothing; a wide empty column can hold something on another page.
  const columnOrder = grid.columns
    .slice(0, -1)
    .map((_, column) => column)
    .filter((column) => columnsUsed.has(column) || widthOf(grid, column) > MAX_BORDER);
  const between = (order: readonly number[], from: number, to: number): number =>
    order.filter((used) => used >= from && used < to).length;
  const rows = rowOrder.map((): TableRowBlock => ({ header: false, cells: [] }));
  for (const cell of grid.cells) {
    const row = rows[rowOrder.indexOf(cell.row)];
    const columnSpan = between(columnOrder, cell.column, cell.column + cell.columnSpan);
    if (row === undefined || columnSpan === 0) continue;
    const content = filled.get(cell);
    row.cells.push({
      column: between(columnOrder, 0, cell.column),
      columnSpan,
      rowSpan: between(rowOrder, cell.row, cell.row + cell.rowSpan),
      blocks: content === undefined ? [] : readCell(cell, content.segments, content.tables, measures),
    });
  }
  if (isBoxes && rows.some((row, index) => continuesSentence(rows[index - 1], row))) return null;
  markHeaderRows(rows, columnOrder.length);
  const { left, right, top, bottom } = grid;
  const box = { left, right, top, bottom };
  if (isBoxes) {
    // Boxes under each other, whatever lines their double borders draw.
    const boxes = rows.map((row): TableRowBlock => ({
      header: row.header,
      cells: filledCells(row).map(({ blocks }) => ({ column: 0, columnSpan: 1, rowSpan: 1, blocks })),
    }));
    return { kind: "table", page, lastPage: page, columns: [left, right], rows: boxes, ruled: true, ...box };
  }
  const columns = [...columnOrder.map((column) => grid.columns[column] ?? left), right];
  return { kind: "table", page, lastPage: page, columns, rows, ruled: true, ...box };
}

/** Cells leave room around their words; a highlighter's colour does not. */
const MIN_PADDING = 1.25;

function hugsItsText(filled: readonly (readonly [GridCell, { readonly segments: readonly Segment[] }])[]): boolean {
  const paddings = filled
    .filter(([, { segments }]) => segments.length > 0)
    .map(([cell, { segments }]) => least(segments, (segment) => segment.left) - cell.left)
    .sort((a, b) => a - b);
  return paddings.length > 0 && (paddings[paddings.length >> 1] ?? 0) < MIN_PADDING;
}

/** A line between two halves of a sentence is an underline or the edge of a highlighter's colour, not of a box. */
function continuesSentence(above: TableRowBlock | undefined, row: TableRowBlock): boolean {
  const upper = above?.cells.map(cellText).join(" ") ?? "";
  return /[\p{L},]$/u.test(upper) && /^\p{Ll}/u.test(row.cells.map(cellText).join(" "));
}

/** Widest gap between the two lines of a double border, in points. */
const MAX_BORDER = 12;

function widthOf(grid: Grid, column: number): number {
  return (grid.columns[column + 1] ?? 0) - (grid.columns[column] ?? 0);
}

function areShort(
  boxes: readonly { readonly segments: readonly Segment[]; readonly tables: readonly unknown[] }[],
): boolean {
  return boxes.every(
    ({ segments, tables }) => tables.length === 0 && segments.reduce((sum, { text }) => sum + text.length, 0) < MAX_BOX,
  );
}

function readCell(
  cell: GridCell,
  segments: readonly Segment[],
  tables: readonly TableBlock[],
  measures: PageMeasures,
): Block[] {
  const textLeft = Math.min(
    least(segments, (segment) => segment.left),
    cell.right,
  );
  const padding = Math.min(Math.max(textLeft - cell.left, 1), MAX_PADDING);
  return readPlainFlow(
    segments,
    tables,
    { left: cell.left + padding, right: cell.right - padding, shift: 0 },
    measures,
  );
}
