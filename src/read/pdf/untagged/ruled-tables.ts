import type { PageMeasures } from "./measures.js";
import type { Grid, GridCell } from "./ruling-grid.js";
import type { Segment } from "./segment.js";
import { type Block, markHeaderRows, type TableBlock, type TableCellBlock, type TableRowBlock } from "./table-block.js";
import { readPlainFlow } from "./plain-flow.js";

/** Tables that lines are drawn for, and the segments that stand in none. */
export interface RuledTables {
  readonly tables: readonly TableBlock[];
  readonly rest: readonly Segment[];
}

/** Space between a cell's border and its words, in points, where the words do not tell. */
const MAX_PADDING = 9;

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
  return x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1;
}

function readGrid(
  grid: Grid,
  segments: readonly Segment[],
  innerTables: readonly TableBlock[],
  page: number,
  measures: PageMeasures,
): TableBlock | null {
  const filled = new Map<GridCell, { segments: Segment[]; tables: TableBlock[] }>();
  for (const cell of grid.cells) {
    const held = segments.filter((segment) => liesIn(segment, cell));
    const tables = innerTables.filter((table) => liesIn(table, cell));
    if (held.length > 0 || tables.length > 0) filled.set(cell, { segments: held, tables });
  }
  const rowsUsed = new Set([...filled.keys()].map((cell) => cell.row));
  const columnsUsed = new Set([...filled.keys()].map((cell) => cell.column));
  // A frame around text, or a picture: no table.
  if (filled.size < 2 || columnsUsed.size < 2) return null;

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
  markHeaderRows(rows, grid.columns.length - 1);
  const { left, right, top, bottom, columns } = grid;
  return { kind: "table", page, lastPage: page, columns, rows, ruled: true, left, right, top, bottom };
}

function readCell(
  cell: GridCell,
  segments: readonly Segment[],
  tables: readonly TableBlock[],
  measures: PageMeasures,
): Block[] {
  const textLeft = Math.min(...segments.map((segment) => segment.left), cell.right);
  const padding = Math.min(Math.max(textLeft - cell.left, 1), MAX_PADDING);
  return readPlainFlow(segments, tables, { left: cell.left + padding, right: cell.right - padding }, measures);
}
