import type { Block } from "../../document/blocks.js";
import type { RowView, TableView } from "../../document/table-view.js";
import { cellAt } from "../../document/table-view.js";
import type { ListItemNode, TableRowNode } from "../../document/tree.js";
import type { DocumentView } from "../../document/view.js";
import type { Section } from "../../sections/section.js";
import type { Span } from "../../text/span.js";

/** One item that a section lists: its words without bullet or number, and the printed number where it has one. */
export interface ListedItem extends Span {
  readonly text: string;
  readonly number: string | null;
}

/** A sentence that says that there is nothing to list: "There are no areas for priority action." */
const NOTHING_TO_LIST =
  /^(?:(?:the|this) (?:inspection|inspectors|visit) (?:did|have|has) not (?:find|found|identify|identified) any\b|(?:inspectors|we) did not (?:find|identify) any areas\b|there (?:are|were) (?:currently )?no\b|no (?:areas?|priority|immediate|recommendations?|further)\b|none\b|not applicable\b|n\/a\b)/iu;

/** A sentence that leads into the items, numbered like them: "… the authority should take the following action." */
const LEAD_IN = /\b(?:the following(?: \p{L}{1,20}){0,3}|as follows)\s?[:.]?$/iu;

/** A column of such a table that does not hold the items themselves: who is responsible, a number, a date. */
const OTHER_COLUMN = /\b(?:responsible|body|bodies|owner|lead|ref(?:erence)?|no\.?|number|date|timescale)\b/iu;
const ITEM_COLUMN = /\b(?:areas?|actions?|improvements?|recommendations?|strengths?)\b/iu;

/**
 * The items that a section lists, in order: list items whole with their sub-items, numbered paragraphs, rows of a
 * table, or, where it has none of these, its paragraphs. Lead-in sentences and statements that there is nothing to
 * list are none.
 */
export function listedItems(view: DocumentView, section: Section): ListedItem[] {
  const items: ListedItem[] = [];
  const prose: ListedItem[] = [];
  const seen = new Set<ListItemNode | RowView>();
  const outermost = section.blocks.filter(({ listDepth, item }) => listDepth === 1 && item !== null);
  const rows = rowsOf(view, section);
  for (const block of section.blocks) {
    if (block.cell !== null) {
      const row = rows.get(block.cell.row);
      if (row === undefined || seen.has(row.row)) continue;
      seen.add(row.row);
      const item = itemOfRow(view, row.table, row.row);
      if (item !== null) items.push(item);
    } else if (block.item !== null) {
      const top = topItem(outermost, block);
      if (seen.has(top)) continue;
      seen.add(top);
      items.push(itemOf(view, top.data.span, block.label));
    } else if (block.label !== null && block.kind === "paragraph") {
      items.push(itemOf(view, block, block.label));
    } else if (block.kind === "paragraph" && !block.text.trim().endsWith(":")) {
      prose.push(itemOf(view, block, null));
    }
  }
  const listed = items.length > 0 ? items : prose;
  return listed.filter(
    // The page number beside a line of a table of contents is no item.
    (item) =>
      /\p{L}/u.test(item.text) && !NOTHING_TO_LIST.test(item.text) && !(listed.length > 1 && LEAD_IN.test(item.text)),
  );
}

function itemOf(view: DocumentView, span: Span, label: string | null): ListedItem {
  return { start: span.start, end: span.end, text: view.wordsOf(span), number: printedNumber(label) };
}

/** The number of a label such as "12." or "(a)"; a bullet has none. */
function printedNumber(label: string | null): string | null {
  const plain = label?.replace(/^[(\s]+|[).\s]+$/gu, "") ?? "";
  return /[\p{L}\p{N}]/u.test(plain) && plain.length <= 8 && plain !== "o" ? plain : null;
}

/** The outermost list item of the section in which a block stands. */
function topItem(outermost: readonly Block[], block: Block): ListItemNode {
  // Outermost items follow each other and never overlap, so the last that begins before the block is the only one.
  let low = 0;
  let high = outermost.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = outermost[middle]?.item;
    if (item !== undefined && item !== null && item.data.span.start <= block.start) low = middle + 1;
    else high = middle;
  }
  const around = outermost[low - 1]?.item ?? null;
  return around !== null && block.end <= around.data.span.end ? around : (block.item as ListItemNode);
}

/** The rows of the tables that stand in a section, by their nodes. */
function rowsOf(view: DocumentView, section: Section): ReadonlyMap<TableRowNode, { table: TableView; row: RowView }> {
  const nodes = new Set(section.blocks.map(({ cell }) => cell?.table));
  const rows = new Map<TableRowNode, { table: TableView; row: RowView }>();
  if (nodes.size === 1 && nodes.has(undefined)) return rows;
  for (const table of view.tables) {
    if (!nodes.has(table.node)) continue;
    for (const row of table.rows) rows.set(row.node, { table, row });
  }
  return rows;
}

/** A row's item: the column whose name says that it holds them, else the longest cell of a column that is not another's. */
function itemOfRow(view: DocumentView, table: TableView, row: RowView): ListedItem | null {
  if (row.header) return null;
  const named = table.headers.findIndex((header) => ITEM_COLUMN.test(header));
  const cell =
    named >= 0
      ? cellAt(row, named)
      : row.cells
          .filter(({ column }) => !OTHER_COLUMN.test(table.headers[column] ?? ""))
          .toSorted((a, b) => b.text.length - a.text.length)[0];
  if (cell === undefined || cell.text === "") return null;
  const isHeader = row === table.rows[0] && ITEM_COLUMN.test(cell.text) && cell.text.length < 60;
  return isHeader ? null : itemOf(view, cell, null);
}
