import type { Block } from "../../document/blocks.js";
import { cellAt, type RowView, type TableView } from "../../document/table-view.js";
import type { ListItemNode } from "../../document/tree.js";
import type { DocumentView } from "../../document/view.js";
import type { ListedItem } from "../fragments/listed-items.js";
import { type Lean, leanOf } from "./leads.js";
import { toItem } from "./listings.js";

/** The longest name of a column; a first row of longer cells names none. */
const LONGEST_NAME = 90;

/** Columns of plans and trackers that speak of actions, not of what was found. */
const OTHER_COLUMN =
  /\b(?:actions?|progress|update|rag|status|lead|owner|by when|timescales?|deadline|success|outcome|measures?|impact|evidence|risks?|judgements?|grades?|count|%|percent|change|trend|target)\b|^(?:outstanding|good|requires improvement(?: to be good)?|ri|inadequate|adequate)$/iu;

/** A column of strengths or of areas for improvement: its name's lean and its items. */
export interface LeaningColumn {
  readonly lean: Exclude<Lean, "judged">;
  readonly name: string;
  readonly items: readonly ListedItem[];
  /** Whether it stands in a plan beside the actions that answer it: plans name again what the paper lists elsewhere. */
  readonly inPlan: boolean;
}

/** The columns of a table whose names say that they hold strengths or what needs to improve. */
export function leaningColumns(view: DocumentView, table: TableView): LeaningColumn[] {
  const { names, body } = namedColumns(table);
  const columns: LeaningColumn[] = [];
  for (const [column, name] of names.entries()) {
    if (name === "" || names.indexOf(name) !== column || name.length > LONGEST_NAME || OTHER_COLUMN.test(name))
      continue;
    const lean = leanOf(name);
    if (lean === null || lean === "judged") continue;
    const inPlan = names.some(
      (other) => other !== name && /\b(?:actions?|progress|owner|lead|by when|what (?:we|will))\b/iu.test(other),
    );
    columns.push({ lean, name, inPlan, items: body.flatMap((row) => itemsInCell(view, row, column, names)) });
  }
  return columns;
}

/** The names of a table's columns and the rows under them: those marked as header, else the first row's. */
export function namedColumns(table: TableView): { names: readonly string[]; body: readonly RowView[] } {
  if (table.headers.some((header) => header !== "")) {
    return { names: table.headers, body: table.rows.filter((row) => !row.header) };
  }
  const [first, ...body] = table.rows;
  const names = Array.from({ length: table.columnCount }, (_, column) =>
    first === undefined ? "" : (cellAt(first, column)?.text ?? ""),
  );
  return { names, body };
}

/** A cell's items: its list items where it holds a list, else its paragraphs where it holds several, else the cell. */
function itemsInCell(view: DocumentView, row: RowView, column: number, names: readonly string[]): ListedItem[] {
  const cell = cellAt(row, column);
  if (cell === undefined || cell.column !== column || cell.text === "" || names.includes(cell.text)) return [];
  return piecesOf(view, view.blocksIn(cell.node), cell);
}

/** Divides a cell into what it lists. */
export function piecesOf(
  view: DocumentView,
  blocks: readonly Block[],
  cell: { start: number; end: number },
): ListedItem[] {
  const items = new Map<ListItemNode, string | null>();
  for (const { item, listDepth, label } of blocks) {
    if (item !== null && listDepth === 1 && !items.has(item)) items.set(item, label);
  }
  if (items.size > 0) return [...items].map(([item, label]) => toItem(view, item.data.span, label));
  return [toItem(view, cell, null)];
}
