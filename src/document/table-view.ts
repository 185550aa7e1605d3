import type { Span } from "../text/span.js";
import type { TableCellNode, TableNode, TableRowNode } from "./tree.js";

/** A cell with its words: blocks joined by one space, labels left out. */
export interface CellView extends Span {
  readonly node: TableCellNode;
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
}

/** A row; `cellAt(column)` gives the cell that covers a grid column. */
export interface RowView extends Span {
  readonly node: TableRowNode;
  readonly header: boolean;
  readonly cells: readonly CellView[];
}

/** A table as rows and cells. `headers[column]` is the column's name, "" where it has none. */
export interface TableView extends Span {
  readonly node: TableNode;
  readonly rows: readonly RowView[];
  readonly headers: readonly string[];
  readonly columnCount: number;
}

/** Reads a table node as rows of cells with their words. */
export function viewTable(node: TableNode, wordsOf: (span: Span) => string): TableView {
  const rows = node.children.map((row): RowView => ({
    node: row,
    ...row.data.span,
    header: row.data.header,
    cells: row.children.map((cell): CellView => ({
      node: cell,
      ...cell.data.span,
      text: wordsOf(cell.data.span),
      column: cell.data.column,
      columnSpan: cell.data.columnSpan,
    })),
  }));
  const columnCount = rows.reduce(
    (most, row) => row.cells.reduce((widest, cell) => Math.max(widest, cell.column + cell.columnSpan), most),
    0,
  );
  const headers = Array.from({ length: columnCount }, (_, column) =>
    rows
      .filter((row) => row.header)
      .map((row) => cellAt(row, column)?.text ?? "")
      .filter((words, index, all) => words !== "" && all.indexOf(words) === index)
      .join(" "),
  );
  return { node, ...node.data.span, rows, headers, columnCount };
}

/** The cell of a row that covers a grid column. */
export function cellAt(row: RowView, column: number): CellView | undefined {
  return row.cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
}
