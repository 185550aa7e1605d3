import type { Element } from "hast";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { tableCellNode, tableNode, tableRowNode } from "../../document/build.js";
import type { BlockNode, TableCellNode, TableNode } from "../../document/tree.js";
import { looksLikeHeaderRow } from "../header-row.js";
import { NO_PLACE } from "../inline-buffer.js";
import { MOST_CELLS } from "../table-limit.js";
import { printMarks } from "../paragraph-mark.js";
import { childElements, roleOf, visibleText } from "./elements.js";

const WIDEST_SPAN = 100;

/** A cell of a table's grid. */
export interface GridCell {
  readonly element: Element;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Whether the markup says that the row names the columns. */
  readonly header: boolean;
}

/** Reads the rows of a table element, spans worked out to grid columns as in the HTML standard's table model. */
export function readGrid(table: Element, diagnostics: Diagnostic[]): GridRow[] {
  const rows: GridRow[] = [];
  /** For each column, how many further rows a cell from above covers. */
  const covered: number[] = [];
  let count = 0;
  let kept = 0;
  for (const { row, head } of listRows(table)) {
    const cells: GridCell[] = [];
    let column = 0;
    const elements = childElements(row).filter((cell) => cell.tagName === "td" || cell.tagName === "th");
    count += elements.length;
    if (count > MOST_CELLS) continue;
    for (const element of elements) {
      while ((covered[column] ?? 0) > 0) column++;
      const columnSpan = spanOf(element, "colSpan");
      const rowSpan = spanOf(element, "rowSpan");
      for (let index = column; index < column + columnSpan; index++) covered[index] = rowSpan;
      cells.push({ element, column, columnSpan, rowSpan });
      column += columnSpan;
    }
    kept += elements.length;
    covered.forEach((rowsLeft, index) => {
      if (rowsLeft > 0) covered[index] = rowsLeft - 1;
    });
    const heads = elements.filter((cell) => cell.tagName === "th").length;
    if (cells.length > 0) rows.push({ cells, header: head || (heads === elements.length && heads > 0) });
  }
  if (count > MOST_CELLS) diagnostics.push(diagnostic("read/table-cut", { cells: count, limit: kept }));
  return rows;
}

function listRows(table: Element): { row: Element; head: boolean }[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === "tr") return [{ row: child, head: false }];
    if (!/^t(?:head|body|foot)$/u.test(child.tagName)) return [];
    return childElements(child)
      .filter((row) => row.tagName === "tr")
      .map((row) => ({ row, head: child.tagName === "thead" }));
  });
}

function spanOf(element: Element, name: "colSpan" | "rowSpan"): number {
  const value = Number(element.properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : 1;
}

/** A data table, and the words of a first row that spans it all and is its title. */
export interface TitledTable {
  readonly title: BlockNode[];
  readonly table: TableNode;
}

/** Makes a data table of a grid whose cells have been read; column names are told from markup, bold type or words. */
export function toTable(rows: readonly GridRow[], blocksOf: (cell: Element) => BlockNode[]): TitledTable {
  const read = rows.map((row) => ({
    header: row.header,
    cells: row.cells.map((cell) => ({ ...cell, blocks: blocksOf(cell.element) })),
  }));
  const width = read.reduce(
    (most, row) =>
      Math.max(
        most,
        row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0),
      ),
    0,
  );
  const only = read[0]?.cells.length === 1 ? read[0].cells[0] : undefined;
  const spans = only !== undefined && width > 1 && only.columnSpan >= width;
  const body = spans ? read.slice(1) : read;
  const marked = body.some((row) => row.header) && body.some((row) => !row.header);
  const guessed = !marked && namesColumns(body.map((row) => row.cells.map((cell) => cell.blocks)));
  const titled = spans && (marked || guessed);
  const table = tableNode(
    (titled ? body : read).map((row) => {
      const header = (marked && row.header) || (guessed && row === body[0]);
      return tableRowNode(
        header,
        row.cells.map(({ element, column, columnSpan, rowSpan, blocks }): TableCellNode =>
          tableCellNode({ column, columnSpan, rowSpan, header: header || isRowHeader(element) }, blocks, NO_PLACE),
        ),
        NO_PLACE,
      );
    }),
    NO_PLACE,
  );
  return { title: titled ? (only?.blocks ?? []) : [], table };
}

/** Whether a first row names the columns: by bold type that the second row does not have, or by its words. */
function namesColumns(rows: readonly (readonly (readonly BlockNode[])[])[]): boolean {
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.length < 2) return false;
  const bold =
    first.every((cell) => cell.length === 0 || isBold(cell)) &&
    first.some((cell) => isBold(cell)) &&
    !second.every((cell) => cell.length === 0 || isBold(cell));
  // Bold over bold in the first of two columns: that column holds labels, not the first row.
  const labels = first.length === 2 && second[0] !== undefined && isBold(second[0]);
  return (bold && !labels) || looksLikeHeaderRow(rows.map((row) => row.map((cell) => wordsOf(cell))));
}

function isRowHeader(element: Element): boolean {
  return element.tagName === "th" || roleOf(element) === "rowheader";
}

function isBold(blocks: readonly BlockNode[]): boolean {
  return (
    blocks.length > 0 &&
    blocks.every(
      (block) =>
        block.type === "heading" ||
        (block.type === "paragraph" && block.children.every((run) => run.data.bold === true)),
    )
  );
}

function wordsOf(blocks: readonly BlockNode[]): string {
  return blocks
    .map((block) =>
      block.type === "heading" || block.type === "paragraph"
        ? block.children.map((run) => run.value).join("")
        : block.type === "list"
          ? block.children.map((item) => wordsOf(item.children)).join(" ")
          : "…",
    )
    .join(" ");
}

/** The visible words of an element in one line. */
export function cellText(element: Element): string {
  return printMarks(visibleText(element))
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}
