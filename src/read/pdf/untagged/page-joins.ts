import type { FlowBlocks } from "./page-flow.js";
import type { LinePiece } from "./segment.js";
import {
  type Block,
  cellText,
  filledCells,
  isFrame,
  openFrames,
  type TableBlock,
  type TableCellBlock,
  type TableRowBlock,
} from "./table-block.js";
import type { TextBlock } from "./text-block.js";
import { firstWordWidth } from "./text-line.js";

/*
 * What a page or column break has parted is put together again: a paragraph or list item whose sentence runs on, a
 * table whose columns stand at the same places.
 */

const SENTENCE_END = /[.!?:;]["'”’)\]]*$/u;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;
/** Column edges of two parts of a table differ by at most this, in points: outer borders can be double. */
const SAME_COLUMN = 8;

/** The blocks of all columns and pages in reading order, parted ones joined. */
export function joinFlows(flows: readonly FlowBlocks[]): Block[] {
  const blocks: Block[] = [];
  for (const flow of flows) {
    openIfContinued(blocks.at(-1), flow.blocks).forEach((block, index) => {
      const above = index === 0 ? blocks.at(-1) : undefined;
      if (above === undefined) blocks.push(block);
      else if (above.kind === "text" && block.kind === "text" && continuesText(above, block))
        blocks[blocks.length - 1] = joinText(above, block);
      else if (above.kind === "table" && block.kind === "table" && continuesTable(above, block))
        joinTable(above, block);
      else blocks.push(block);
    });
  }
  return openFrames(blocks);
}

/** A box at the top of a column whose words go on from the text before it is no box of its own. */
function openIfContinued(above: Block | undefined, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined || !isFrame(first) || above?.kind !== "text") return blocks;
  const [opened, ...more] = openFrames([first]);
  return opened?.kind === "text" && continuesText(above, opened) ? [opened, ...more, ...rest] : blocks;
}

function continuesText(above: TextBlock, block: TextBlock): boolean {
  if (block.label !== null || Math.abs(above.size - block.size) > 0.09 * above.size) return false;
  const last = above.lines.at(-1);
  const first = block.lines[0];
  if (last === undefined || first === undefined) return false;
  const room = above.flow.right - last.right;
  const isFull = room < firstWordWidth(first.pieces) + 1.2 * first.size;
  const alike = looksAlike(last.pieces.at(-1), first.pieces[0]);
  // Nothing but its own words stands indented beside an item's label, so a full stop at a page's end proves nothing.
  if (SENTENCE_END.test(above.text))
    return isFull && alike && above.boxed === block.boxed && standsBesideLabel(above, block);
  if (STARTS_LOWER.test(block.text)) return true;
  if (!alike) return false;
  return isFull && !(block.bold && block.lines.length <= 2);
}

function looksAlike(end: LinePiece | undefined, start: LinePiece | undefined): boolean {
  return end?.run.bold === start?.run.bold && end?.run.italic === start?.run.italic;
}

function standsBesideLabel(above: TextBlock, block: TextBlock): boolean {
  if (above.label === null || above.textLeft < above.label.left + above.size) return false;
  const shift = block.textLeft - block.flow.shift - (above.textLeft - above.flow.shift);
  return Math.abs(shift) < 0.3 * above.size;
}

function joinText(above: TextBlock, block: TextBlock): TextBlock {
  return {
    ...above,
    lastPage: block.lastPage,
    lines: [...above.lines, ...block.lines],
    text: `${above.text} ${block.text}`,
    bold: above.bold && block.bold,
    italic: above.italic && block.italic,
  };
}

function continuesTable(above: TableBlock, block: TableBlock): boolean {
  if (above.ruled !== block.ruled || above.lastPage === block.page) return false;
  const shift = (block.columns[0] ?? 0) - (above.columns[0] ?? 0);
  return (
    Math.abs(shift) < 40 &&
    above.columns.length === block.columns.length &&
    above.columns.every((place, index) => Math.abs((block.columns[index] ?? 0) - place - shift) <= SAME_COLUMN)
  );
}

function joinTable(above: TableBlock, block: TableBlock): void {
  const headers = above.rows.filter((row) => row.header).map(rowText);
  const rows = block.rows.filter((row, index) => index >= headers.length || !headers.includes(rowText(row)));
  const repeated = rows.length < block.rows.length;
  for (const row of rows) if (repeated || headers.length > 0) row.header = false;
  const [first, ...rest] = rows;
  const cut = above.rows.at(-1);
  continueSpans(above.rows, rows);
  const goesOn =
    first !== undefined &&
    cut !== undefined &&
    !cut.header &&
    (continuesRow(cut, first) || lacksItsName(first, above.rows));
  if (goesOn) joinRow(cut, first);
  else if (first !== undefined) above.rows.push(first);
  above.rows.push(...rest);
  above.lastPage = block.lastPage;
}

/** A cell that spans rows and is cut by the page goes on below as an empty one: it spans those rows as well. */
function continueSpans(above: readonly TableRowBlock[], rows: readonly TableRowBlock[]): void {
  const [first] = rows;
  for (const empty of first?.cells.filter((cell) => cell.blocks.length === 0 && cell.rowSpan >= 1) ?? []) {
    const upper = spanningCell(above, empty.column);
    if (upper === undefined || first === undefined) continue;
    upper.rowSpan += empty.rowSpan;
    first.cells.splice(first.cells.indexOf(empty), 1);
  }
}

/** The cell of a column that spans several rows down to the last. */
function spanningCell(rows: readonly TableRowBlock[], column: number): TableCellBlock | undefined {
  for (let back = 2; back <= rows.length; back++) {
    const cell = rows.at(-back)?.cells.find((each) => each.column === column);
    if (cell !== undefined) return cell.rowSpan === back ? cell : undefined;
  }
  return undefined;
}

function rowText(row: TableRowBlock): string {
  return row.cells.map(cellText).join("\t");
}

/** A row cut by a page break: below it goes on in some cells, in the middle of a sentence. */
function continuesRow(cut: TableRowBlock, row: TableRowBlock): boolean {
  let goesOn = false;
  for (const cell of row.cells) {
    const below = cell.blocks[0];
    const above = cut.cells.find(({ column }) => column === cell.column);
    const upper = above?.blocks.at(-1);
    if (below === undefined) continue;
    if (below.kind !== "text" || upper?.kind !== "text") return false;
    if (below.label !== null && isSameList(upper, below)) return true;
    if (below.label !== null && cell.column === 0) return false;
    if (SENTENCE_END.test(upper.text)) continue;
    if (STARTS_LOWER.test(below.text)) goesOn = true;
  }
  return goesOn;
}

/** A row without the reference or name that all rows of the table begin with: it stands on the page before. */
function lacksItsName(row: TableRowBlock, rows: readonly TableRowBlock[]): boolean {
  const isNamed = ({ cells }: TableRowBlock): boolean => (cells[0]?.blocks.length ?? 0) > 0;
  const body = rows.filter((each) => !each.header && each.cells.length === row.cells.length);
  const few = 2 * filledCells(row).length <= row.cells.length;
  return few && !isNamed(row) && row.cells.length > 2 && body.length >= 2 && body.every(isNamed);
}

/** Bullets of one list on both sides of the break, the upper one left without a full stop. */
function isSameList(upper: TextBlock, below: TextBlock): boolean {
  return upper.label?.kind === "bullet" && upper.label.style === below.label?.style && !upper.text.endsWith(".");
}

function joinRow(cut: TableRowBlock, row: TableRowBlock): void {
  row.cells.forEach((cell) => {
    const blocks = cut.cells.find(({ column }) => column === cell.column)?.blocks;
    if (blocks === undefined) return;
    const [below, ...rest] = cell.blocks;
    const upper = blocks.at(-1);
    if (below?.kind === "text" && upper?.kind === "text" && continuesText(upper, below))
      blocks[blocks.length - 1] = joinText(upper, below);
    else if (below !== undefined) blocks.push(below);
    blocks.push(...rest);
  });
}
