import type { Box } from "../../../document/tree.js";
import type { TextBlock } from "./text-block.js";

/** What stands in a column of print: text or a table. */
export type Block = TextBlock | TableBlock;

export interface TableCellBlock {
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly blocks: Block[];
}

export interface TableRowBlock {
  header: boolean;
  readonly cells: TableCellBlock[];
}

/** A table as print shows it; `columns` are the left edges of its columns and its right edge. */
export interface TableBlock extends Box {
  readonly kind: "table";
  readonly page: number;
  lastPage: number;
  readonly columns: readonly number[];
  readonly rows: TableRowBlock[];
  /** Whether its lines are drawn; a table told from alignment alone is less sure. */
  readonly ruled: boolean;
}

/** The words of a cell. */
export function cellText(cell: TableCellBlock): string {
  return cell.blocks.map((block) => (block.kind === "text" ? block.text : "")).join(" ");
}

/** The cells of a row that hold something. */
export function filledCells(row: TableRowBlock): TableCellBlock[] {
  return row.cells.filter((cell) => cell.blocks.length > 0);
}

/** The text blocks of a row's cells. */
export function textsOfRow(row: TableRowBlock): TextBlock[] {
  return row.cells.flatMap((cell) => cell.blocks.filter((block) => block.kind === "text"));
}

/** Marks the rows at the top that name the columns: bold throughout over rows that are not, or short words over long ones. */
export function markHeaderRows(rows: readonly TableRowBlock[], columnCount: number): void {
  const first = rows[0];
  if (first === undefined || rows.length < 2) return;
  const isBold = (row: TableRowBlock): boolean => {
    const texts = textsOfRow(row);
    return texts.length > 0 && texts.every((text) => text.bold);
  };
  let boldRows = 0;
  let named = false;
  for (const row of rows) {
    // Under the row of names a bold row of one cell is a heading inside the table.
    const several = filledCells(row).length > 1;
    if (!isBold(row) || (named && !several)) break;
    named ||= several;
    boldRows++;
  }
  if (boldRows > 0 && boldRows <= 3 && boldRows < rows.length) {
    for (const row of rows.slice(0, boldRows)) row.header = true;
    return;
  }
  if (boldRows !== 0 || columnCount < 3 || rows.length < 3) return;
  const names = first.cells.map(cellText);
  const rest = rows.slice(1).flatMap((row) => row.cells.map((cell) => cellText(cell).length));
  const average = rest.reduce((sum, length) => sum + length, 0) / Math.max(1, rest.length);
  first.header =
    first.cells.length === columnCount &&
    names.every((name) => /^\p{L}/u.test(name) && name.length <= 50 && !/[.;,]$/.test(name)) &&
    average > 1.5 * (names.join("").length / names.length);
}

/** Whether a table is one box around text. */
export function isFrame(block: Block): block is TableBlock {
  return block.kind === "table" && block.rows.length === 1 && block.columns.length === 2;
}

/** What stands in the boxes of a table of one column. */
function unbox(cells: readonly TableCellBlock[]): Block[] {
  return cells.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === "text" ? { ...block, boxed: true } : block)),
  );
}

/** Replaces boxes that stand alone by what they hold. */
export function openFrames(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (isFrame(block) ? unbox(block.rows[0]?.cells ?? []) : [block]));
}

/** Letters above which a cell that takes up a whole row holds running text. */
const PROSE = 300;

/** Names of columns without anything under them are no names: the title of a box and the grade beside it. */
function asBody(row: TableRowBlock): TableRowBlock {
  return { ...row, header: false };
}

/** In a column of boxes each box may hold one statement with its bullets; more than that is running text. */
function isProse(cell: TableCellBlock, isBox: boolean): boolean {
  const plain = cell.blocks.filter((block) => block.kind !== "text" || block.label === null).length;
  return cellText(cell).length > PROSE && !(isBox && plain <= 1);
}

/**
 * Cuts a table at rows that are one cell of running text: a report's summary stands in a box under the grade, and its
 * last sentence can go on outside of any box on the next page.
 */
export function cutAtProse(table: TableBlock): Block[] {
  const parts: Block[] = [];
  let rows: TableRowBlock[] = [];
  const close = (): void => {
    if (rows.length > 0) parts.push({ ...table, rows: rows.every((row) => row.header) ? rows.map(asBody) : rows });
    rows = [];
  };
  for (const row of table.rows) {
    const [only, ...more] = filledCells(row);
    if (only !== undefined && more.length === 0 && isProse(only, table.columns.length === 2)) {
      close();
      parts.push(...unbox([only]));
    } else rows.push(row);
  }
  if (parts.length === 0) return [table];
  close();
  return parts;
}
