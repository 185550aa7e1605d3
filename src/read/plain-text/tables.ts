import { paragraphNode, tableCellNode, tableNode, tableRowNode } from "../../document/build.js";
import type { TableNode, TableRowNode } from "../../document/tree.js";
import { looksLikeHeaderRow } from "../header-row.js";
import { NO_PLACE, toRuns } from "../inline-buffer.js";
import { parseMarks } from "./marks.js";

/** Makes a table of the words of its cells; the first row names the columns where it looks like it. */
export function toTable(rows: readonly (readonly string[])[], header = looksLikeHeaderRow(rows)): TableNode {
  return tableNode(
    rows.map((row, index) => toRow(row, header && index === 0)),
    NO_PLACE,
  );
}

function toRow(cells: readonly string[], header: boolean): TableRowNode {
  return tableRowNode(
    header,
    cells.map((cell, column) => {
      const paragraphs = cell
        .split("\n")
        .map((part) => toRuns(parseMarks(part)))
        .filter((runs) => runs.length > 0)
        .map((runs) => paragraphNode(runs, NO_PLACE));
      return tableCellNode({ column, header }, paragraphs, NO_PLACE);
    }),
    NO_PLACE,
  );
}
