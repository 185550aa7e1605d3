import { append } from "./append.js";
import { looksLikeHeaderRow, namesColumns, namesMinutes } from "../../header-row.js";
import { type PrintedLabel, wholeLabel } from "../../printed-label.js";
import type { Box } from "../../../document/tree.js";
import { wordsOfPieces } from "./compose-runs.js";
import {
  type CellDraft,
  type Draft,
  type RowDraft,
  type TableDraft,
  type TextDraft,
  eachText,
  firstText,
  itemDraft,
  lastText,
} from "./draft.js";

/*
 * Word tables are used for layout: a whole letter in one cell, its date, addressee and body in rows, a grade table in
 * the middle of such a table, bullets in one column and their text in the next. What pairs cells stays a table.
 */

/** Letters of a cell above which it holds running text and not a value, a heading or a name. */
const PROSE = 300;
/** Points that a line between two rows is long at the least. */
const MIN_DIVIDER = 100;
/** A row that stands alone is a pair of a label and a value up to this many letters a cell. */
const PAIR = 150;

type Rules = ReadonlyMap<number, readonly Box[]>;

/** Replaces layout tables by what they hold, in the given blocks and in all cells and items inside them. */
export function unwrapTables(drafts: readonly Draft[], rules: Rules): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind === "table") return unwrapTable(draft, rules);
    if (draft.kind === "list") for (const item of draft.items) item.blocks = unwrapTables(item.blocks, rules);
    return [draft];
  });
}

function unwrapTable(table: TableDraft, rules: Rules): Draft[] {
  for (const row of table.rows) for (const cell of row.cells) cell.blocks = unwrapTables(cell.blocks, rules);
  const rows = table.rows.map((row) => ({ row, filled: filledCells(row) }));
  const pairs = rows.filter(({ filled }) => filled.length > 1);
  const singles = rows.filter(({ filled }) => filled.length === 1);
  if (pairs.length === 0)
    return unwrapColumn(
      singles.map(({ filled }) => blocksOf(filled)),
      rules,
    );
  const holdsProse = singles.some(({ filled }) => isProse(filled));
  if (!holdsProse && singles.length < pairs.length) {
    return toTable(rows.filter(({ filled }) => filled.length > 0).map(({ row }) => row));
  }
  return cutAtSingles(rows);
}

/** A heading over boxes of this kind says that each box is an item, even where there is one alone. */
const LISTED = /\b(?:improve|recommend|action|priorit|strength|effective)/i;
/** An item in a box has at least this many letters: shorter ones are headings, names and dates. */
const BOXED_ITEM = 60;

/**
 * A table of one column is layout, unless lines divide its rows and each row is one statement: a boxed list, such as
 * the areas for improvement of area SEND reports. Its rows become items without a label.
 */
function unwrapColumn(rows: readonly Draft[][], rules: Rules): Draft[] {
  const drafts: Draft[] = [];
  const boxes = rows.flatMap(cutHeading);
  for (let start = 0; start < boxes.length;) {
    let end = start;
    while (
      end < boxes.length &&
      isStatement(boxes[end]) &&
      (end === start || isDivided(boxes[end - 1], boxes[end], rules))
    )
      end++;
    const above = start === 0 ? undefined : boxes[start - 1];
    const alone = end - start === 1 && isDivided(above, boxes[start], rules) && LISTED.test(wordsOfBox(above));
    if (end - start > 1 || alone) {
      const items = boxes.slice(start, end).map((blocks) => itemDraft(blocks));
      drafts.push({ kind: "list", items });
    } else {
      end = start + 1;
      append(drafts, boxes[start] ?? []);
    }
    start = end;
  }
  return drafts;
}

/** Parts a bold line that begins a cell from the statement after it. */
function cutHeading(blocks: Draft[]): Draft[][] {
  const filled = blocks.filter(hasWords);
  const [first, second] = filled;
  if (first?.kind !== "text" || second?.kind !== "text") return [filled];
  const short = wordsOfPieces(first.pieces).length < BOXED_ITEM;
  return short && isBold(first) && !isBold(second) ? [[first], filled.slice(1)] : [filled];
}

function isBold(draft: TextDraft): boolean {
  return draft.pieces.every(({ run, text }) => run.bold || text.trim() === "");
}

function isStatement(blocks: readonly Draft[] | undefined): boolean {
  const [first, ...more] = blocks ?? [];
  if (first?.kind !== "text" || more.some((block) => block.kind !== "list")) return false;
  return wordsOfPieces(first.pieces).length >= BOXED_ITEM && first.label === null;
}

function isDivided(upper: readonly Draft[] | undefined, lower: readonly Draft[] | undefined, rules: Rules): boolean {
  const last = upper?.at(-1);
  const first = lower?.[0];
  const above = last === undefined ? undefined : lastText(last)?.pieces.at(-1);
  const below = first === undefined ? undefined : firstText(first)?.pieces[0];
  if (above === undefined || below === undefined || above.page !== below.page) return false;
  const from = above.run.box.bottom - 4;
  const to = below.run.box.top + 4;
  const left = Math.min(above.run.box.left, below.run.box.left);
  return (rules.get(above.page) ?? []).some(
    (rule) => rule.top >= from && rule.bottom <= to && rule.left <= left + 20 && rule.right - rule.left > MIN_DIVIDER,
  );
}

function wordsOfBox(blocks: readonly Draft[] | undefined): string {
  return (blocks ?? []).map((block) => (block.kind === "text" ? wordsOfPieces(block.pieces) : "")).join(" ");
}

interface CountedRow {
  readonly row: RowDraft;
  readonly filled: readonly CellDraft[];
}

/** A mixed table: rows that pair cells stay tables, what stands between them is running text. */
function cutAtSingles(rows: readonly CountedRow[]): Draft[] {
  const drafts: Draft[] = [];
  let open: RowDraft[] = [];
  const close = (): void => {
    if (open.length > 0) append(drafts, toTable(open));
    open = [];
  };
  for (const { row, filled } of rows) {
    if (filled.length > 1 || (filled.length === 1 && fitsIn(row, open.at(-1)))) open.push(row);
    else {
      close();
      append(drafts, blocksOf(filled));
    }
  }
  close();
  return drafts;
}

/** A row with one short value and empty cells beside it goes on a table; one cell over the whole width does not. */
function fitsIn(row: RowDraft, above: RowDraft | undefined): boolean {
  const same = above !== undefined && row.cells.length > 1 && row.cells.length === above.cells.length;
  return same && !isProse(filledCells(row)) && filledCells(row).every((cell) => lettersOf(cell) <= PAIR);
}

function toTable(rows: RowDraft[]): Draft[] {
  const hung = readMargin(rows);
  if (hung !== null) return hung;
  const leading: Draft[] = [];
  const kept = [...rows];
  // A title above the first pair of cells is no row of theirs.
  while (kept[0] !== undefined && filledCells(kept[0]).length === 1)
    append(leading, blocksOf(filledCells(kept.shift())));
  if (kept.length === 1 && !isPair(filledCells(kept[0]))) return [...leading, ...blocksOf(filledCells(kept[0]))];
  return [...leading, { kind: "table", rows: dropEmptyColumns(kept) }];
}

/** One row that says what something is: a short label, then its value ("Lead inspector:", a name and a rank). */
function isPair(cells: readonly CellDraft[]): boolean {
  return cells.every((cell, index) => {
    const blocks = cell.blocks.filter(hasWords).length;
    return lettersOf(cell) <= PAIR && blocks <= (index === 0 ? 1 : 3);
  });
}

/** A row whose first cell is a printed label, with what stands beside it; null where a cell of the page before goes on. */
interface HungRow {
  readonly label: PrintedLabel | null;
  readonly beside: readonly CellDraft[];
}

/**
 * Numbers or bullets hung in a margin: rows of a label and a text and nothing else are a list. Under column names they
 * are data, unless whole agenda items stand beside them, as in minutes that Word sets in a table ("No." | "Item", or
 * "Minute" | "Discussion" | "Action by"): these are running
 * text, and the names of the columns say nothing that the page does not show.
 */
function readMargin(rows: readonly RowDraft[]): Draft[] | null {
  const [first, ...others] = rows;
  const words = rows.map((row) => row.cells.map(wordsOf));
  const marked = first !== undefined && others.length > 0 && (first.header || looksLikeHeaderRow(words));
  // Word marks the first row of any table as one to repeat, the first item of a list too.
  const named = marked && wholeLabel(words[0]?.[0] ?? "") === null;
  const hung = (named ? others : rows).map(readHungRow);
  if (hung.includes(null)) return null;
  const read = hung.filter((row) => row !== null);
  const whole = read.some(({ beside }) => beside.some((cell) => cell.blocks.filter(hasWords).length >= WHOLE_ITEM));
  const widest = Math.max(...read.map(({ beside }) => beside.length));
  if (widest > 1 && !(named && whole && widest === 2 && namesMinutes(words[0] ?? []))) return null;
  if (read.filter(({ label }) => label !== null).length < read.length / 2 || (named && !whole)) return null;
  const drafts: Draft[] = named && !namesColumns(words) ? blocksOf(filledCells(first)) : [];
  for (const { label, beside } of read) append(drafts, hang(label, blocksOf(beside), whole));
  return drafts;
}

/** An agenda item in a cell has at least so many blocks: its title, what was said, what was decided. */
const WHOLE_ITEM = 3;

function readHungRow(row: RowDraft): HungRow | null {
  const filled = filledCells(row);
  const [mark, ...beside] = filled;
  if (mark === undefined) return null;
  if (mark.column > (row.cells[0]?.column ?? 0)) return { label: null, beside: filled };
  const label = labelOf(wordsOf(mark));
  return label === null || beside.length === 0 ? null : { label, beside };
}

/** The label that words are, and nothing else. A narrow column breaks a minute's number: "28/1" over "7". */
function labelOf(words: string): PrintedLabel | null {
  const whole = wholeLabel(words);
  if (whole !== null || !/\s/u.test(words)) return whole;
  const closed = wholeLabel(words.replace(/\s+/gu, ""));
  return closed?.kind === "reference" ? closed : null;
}

/** A minute's number goes in front of its first paragraph; what stands beside other labels is an item of a list. */
function hang(label: PrintedLabel | null, blocks: Draft[], whole: boolean): Draft[] {
  const [first] = blocks;
  if (label === null) return blocks;
  if (label.kind !== "reference" || !whole || first?.kind !== "text" || first.label !== null) {
    return [{ kind: "list", items: [{ ...itemDraft(blocks), label }] }];
  }
  first.label = label;
  return blocks;
}

function dropEmptyColumns(rows: readonly RowDraft[]): RowDraft[] {
  const used = new Set(rows.flatMap((row) => filledCells(row).map((cell) => cell.column)));
  const columns = [...used].sort((a, b) => a - b);
  const place = (column: number): number => columns.filter((used) => used < column).length;
  return rows.map((row) => ({
    header: row.header,
    cells: row.cells.flatMap((cell) => {
      const column = place(cell.column);
      const columnSpan = place(cell.column + cell.columnSpan) - column;
      return columnSpan < 1 ? [] : [{ ...cell, column, columnSpan }];
    }),
  }));
}

function filledCells(row: RowDraft | undefined): CellDraft[] {
  return row?.cells.filter((cell) => cell.blocks.some(hasWords)) ?? [];
}

function hasWords(draft: Draft): boolean {
  if (draft.kind === "text") return wordsOfPieces(draft.pieces) !== "";
  return draft.kind === "table" || draft.items.some((item) => item.blocks.some(hasWords));
}

function blocksOf(cells: readonly CellDraft[]): Draft[] {
  return cells.flatMap((cell) => cell.blocks);
}

function isProse(cells: readonly CellDraft[]): boolean {
  return cells.some((cell) => lettersOf(cell) > PROSE || cell.blocks.some((block) => block.kind !== "text"));
}

function lettersOf(cell: CellDraft): number {
  return cell.blocks.reduce((sum, block) => sum + countLetters(block), 0);
}

function countLetters(draft: Draft): number {
  if (draft.kind === "text") return wordsOfPieces(draft.pieces).length;
  if (draft.kind === "list")
    return draft.items.reduce(
      (sum, { blocks }) => blocks.reduce((inner, block) => inner + countLetters(block), sum),
      0,
    );
  return draft.rows.reduce((sum, row) => row.cells.reduce((inner, cell) => inner + lettersOf(cell), sum), 0);
}

/** The words of a cell; a number that is tagged as an item without words counts as one. */
function wordsOf(cell: CellDraft): string {
  const words: string[] = [];
  eachText(cell.blocks, ({ label, pieces }) => {
    words.push(label === null ? wordsOfPieces(pieces) : `${label.text} ${wordsOfPieces(pieces)}`);
  });
  return words.join(" ").trim();
}
