import type { Block } from "../../document/blocks.js";
import { cellAt, type RowView, type TableView } from "../../document/table-view.js";
import type { ListItemNode } from "../../document/tree.js";
import type { DocumentView } from "../../document/view.js";
import type { ListedItem } from "../fragments/listed-items.js";
import { isPraise } from "./item-verdict.js";
import { type Lean, leanOf } from "./leads.js";
import { toItem } from "./listings.js";

/** The longest name of a column; a first row of longer cells names none. */
const LONGEST_NAME = 90;

/** Columns of plans and trackers that speak of actions, not of what was found. */
const OTHER_COLUMN =
  /\b(?:actions?|progress|update|rag|status|lead|owner|by when|timescales?|deadline|success|outcome|measures?|impact|evidence|risks?|judge?ments?|grades?|count|%|percent|change|trend|target)\b|^(?:outstanding|good|requires improvement(?: to be good)?|ri|inadequate|adequate)$/iu;

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
  const rows = leaningRows(view, table);
  if (rows.length > 0) return rows;
  const columns: LeaningColumn[] = [];
  for (const [column, name] of names.entries()) {
    if (name === "" || names.indexOf(name) !== column || name.length > LONGEST_NAME || OTHER_COLUMN.test(name))
      continue;
    const inPlan = names.some((other) => other !== name && PLANS.test(other));
    const lean = leanOf(name) ?? (isOtherSide(name, names) ? "improvement" : null);
    const items = (): ListedItem[] => body.flatMap((row) => itemsInCell(view, row, column, names));
    // What is answered by an action has to improve, unless the words praise it.
    if (lean === "judged" && inPlan && INSPECTORATE.test(name)) {
      columns.push({ lean: "improvement", name, inPlan, items: items().filter(({ text }) => !isPraise(text)) });
    } else if (lean !== null && lean !== "judged") columns.push({ lean, name, inPlan, items: items() });
  }
  return columns;
}

/** "What we need to do next" and "Even better if" beside "What is going well": the other half of a sheet of two sides. */
const OTHER_SIDE =
  /^(?:what (?:else )?(?:(?:do )?(?:we|they|the (?:council|service)) (?:still )?(?:need|have|must)|(?:still )?(?:needs|has)) to (?:be done|do|change|happen|develop)(?: (?:next|now|better|more|differently|further))?|(?:what is |what['’]s )?not (?:yet )?(?:there|embedded)(?: yet)?|to (?:do|develop|work on)(?: next)?)\s?\??$/iu;

function isOtherSide(name: string, names: readonly string[]): boolean {
  const others = names.filter((other) => other !== name && other !== "");
  return OTHER_SIDE.test(name.trim()) && others.length === 1 && others.every((other) => leanOf(other) === "strength");
}

/** Names of the column that holds the items of a table whose heading says what they are. */
const MAIN_COLUMN =
  /^(?:areas?|issues?|themes?|matters?|findings?|points?|recommendations?|what(?: was said)?|descriptions?|details?)$/iu;

/** The items of a table under a heading that leans: its column of areas, issues or themes. */
export function mainColumn(view: DocumentView, table: TableView): ListedItem[] {
  const { names, body } = namedColumns(table);
  const column = names.findIndex((name) => MAIN_COLUMN.test(name.trim()));
  return column < 0 ? [] : body.flatMap((row) => itemsInCell(view, row, column, names));
}

/** What stands beside a finding in a plan: what is done about it. */
const PLANS = /\b(?:actions?|progress|owner|lead|by when|response|what (?:we|will|has been|is being))\b/iu;
const INSPECTORATE = /\b(?:ofsted|inspect\w+|hmi)\b/iu;

/** Tables of two columns whose first column names what the second lists: "Strengths | early help; stable homes". */
function leaningRows(view: DocumentView, table: TableView): LeaningColumn[] {
  if (table.columnCount !== 2 || table.headers.some((name) => PLANS.test(name) || leanOf(name) !== null)) return [];
  const found = table.rows.flatMap((row): (LeaningColumn & { readonly row: RowView })[] => {
    if (row.header) return [];
    const [name, list] = [cellAt(row, 0), cellAt(row, 1)];
    if (name === undefined || list === undefined || name === list || list.text === "") return [];
    if (name.text.length > LONGEST_ROW_NAME || OTHER_COLUMN.test(name.text)) return [];
    const [lean, other] = [leanOf(name.text), leanOf(list.text)];
    if (lean === null || lean === "judged" || (other !== null && list.text.length < LONGEST_ROW_NAME)) return [];
    return [{ lean, name: name.text, inPlan: false, items: piecesOf(view, view.blocksIn(list.node), list), row }];
  });
  // A first row alone names the columns under it.
  return found.length === 1 && found[0]?.row === table.rows[0] ? [] : found;
}

const LONGEST_ROW_NAME = 60;

/** The names of a table's columns and the rows under them: those marked as header, else the first row's. */
export function namedColumns(table: TableView): { names: readonly string[]; body: readonly RowView[] } {
  if (table.headers.some((header) => header !== "")) {
    return { names: table.headers, body: table.rows.filter((row) => !row.header) };
  }
  const [first, ...body] = table.rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
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
  const [only, second] = blocks;
  if (only !== undefined && second === undefined) {
    const cuts = only.text.split(/;\s/u);
    if (cuts.length > 2) return partsOf(only.text, only.start, cuts);
  }
  const areWhole = blocks.every(({ text }) => /^[\p{Lu}\d•]/u.test(text.trim()) || /[.;]$/u.test(text.trim()));
  if (second !== undefined && areWhole) return blocks.map((block) => toItem(view, block, block.label));
  return [toItem(view, cell, null)];
}

/** "a; b; c" in one cell. */
function partsOf(text: string, offset: number, cuts: readonly string[]): ListedItem[] {
  let from = 0;
  return cuts.map((cut) => {
    const start = text.indexOf(cut, from);
    from = start + cut.length;
    const and = /^and /u.exec(cut)?.[0].length ?? 0;
    return {
      start: offset + start + and,
      end: offset + from,
      text: cut.slice(and).replace(/\s+/gu, " "),
      number: null,
    };
  });
}
