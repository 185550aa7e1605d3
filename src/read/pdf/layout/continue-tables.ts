import { append, largest } from "./append.js";
import { wordsOfPieces } from "./compose-runs.js";
import { type CellDraft, type Draft, type RowDraft, type TableDraft, eachText } from "./draft.js";
import { isSentenceOpen } from "./join-pages.js";

/** Points by which the columns of two parts of a table may stand apart. */
const SAME_COLUMN = 12;

/**
 * Makes one table of two that a page break parts, and keeps a header row that is repeated on every page once. A row
 * that the break cuts is whole again.
 */
export function continueTables(blocks: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const block of blocks) {
    const upper = joined.at(-1);
    if (block.kind === "table") dropRepeatedHeaders(block);
    if (upper?.kind === "table" && block.kind === "table" && goesOn(upper, block)) joinTables(upper, block);
    else joined.push(block);
  }
  return joined;
}

function dropRepeatedHeaders(table: TableDraft): void {
  const header = table.rows[0];
  if (header === undefined || !header.header) return;
  const words = wordsOfRow(header);
  table.rows = table.rows.filter((row, index) => index === 0 || wordsOfRow(row) !== words);
}

function goesOn(upper: TableDraft, lower: TableDraft): boolean {
  const last = pagesOf(upper).at(-1);
  const first = pagesOf(lower)[0];
  if (last === undefined || first !== last + 1) return false;
  const own = lower.rows.filter((row) => row.header).map(wordsOfRow);
  const known = new Set(upper.rows.filter((row) => row.header).map(wordsOfRow));
  if (own.some((words) => !known.has(words))) return false;
  const above = columnEdges(upper);
  const below = columnEdges(lower);
  if (above.size === 0 || largest(above.keys()) !== largest(below.keys())) return false;
  return [...below].every(([column, edge]) => Math.abs((above.get(column) ?? edge) - edge) <= SAME_COLUMN);
}

function joinTables(upper: TableDraft, lower: TableDraft): void {
  const rows = lower.rows.filter((row) => !row.header);
  const cut = upper.rows.at(-1);
  const [first, ...rest] = rows;
  if (first !== undefined && cut !== undefined && !cut.header && isCut(cut, first)) {
    for (const cell of first.cells) append(cellAt(cut, cell.column)?.blocks ?? [], cell.blocks);
    append(upper.rows, rest);
  } else append(upper.rows, rows);
}

/** The lower part of a row has nothing new in its first column, and goes on in the middle of a sentence elsewhere. */
function isCut(upper: RowDraft, lower: RowDraft): boolean {
  const named = lower.cells.find((cell) => cell.column === 0);
  if (named !== undefined && wordsOfCell(named) !== "") return false;
  return lower.cells.some((cell) => {
    const above = cellAt(upper, cell.column);
    const words = wordsOfCell(cell);
    return above !== undefined && words !== "" && isSentenceOpen(wordsOfCell(above), words);
  });
}

function cellAt(row: RowDraft, column: number): CellDraft | undefined {
  return row.cells.find((cell) => cell.column === column);
}

/** Left edge of the words of each column. */
function columnEdges(table: TableDraft): Map<number, number> {
  const edges = new Map<number, number>();
  for (const row of table.rows)
    for (const cell of row.cells)
      eachText(cell.blocks, ({ pieces }) => {
        const left = pieces[0]?.run.box.left;
        if (left !== undefined) edges.set(cell.column, Math.min(edges.get(cell.column) ?? left, left));
      });
  return edges;
}

function pagesOf(table: TableDraft): number[] {
  const pages = new Set<number>();
  for (const row of table.rows)
    for (const cell of row.cells)
      eachText(cell.blocks, ({ pieces }) => {
        for (const { page } of pieces) pages.add(page);
      });
  return [...pages].sort((a, b) => a - b);
}

function wordsOfRow(row: RowDraft): string {
  return row.cells.map(wordsOfCell).join("\t");
}

function wordsOfCell(cell: CellDraft): string {
  const words: string[] = [];
  eachText(cell.blocks, ({ pieces }) => {
    words.push(wordsOfPieces(pieces));
  });
  return words.join(" ");
}
