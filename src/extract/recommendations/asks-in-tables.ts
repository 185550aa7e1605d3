import type { Block } from "../../document/blocks.js";
import { cellAt, type CellView, type RowView, type TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import type { SectionTree } from "../../sections/section.js";
import type { Ask } from "./ask.js";
import { askingLabel, asks, leadsToList } from "./asking-words.js";

/** A number that a cell holds as words. */
const TYPED_NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s{1,3}/u;

/** "Officer Recommendations: That Cabinet:" in one cell of a form. */
const LABEL_AND_LEAD =
  /^(?:\p{L}[\p{L} ]{2,20} ?\/ ?)?(?:officer |the )?recommendations?(?:\(s\))?\s?[:–-]\s?(?:that [^.:]{2,40}:?|[^.:]{2,60}:)$/iu;

/**
 * What stands in a table under or beside the word "Recommendation(s)": a box of one column, a row of the header table
 * that gives the paper's author and wards as well, or the numbered rows of a form.
 */
export function asksInTables(view: DocumentView, sections: SectionTree): Ask[] {
  return view.tables.flatMap((table): Ask[] => {
    const found = table.rows.findIndex((row) => isLabel(view.blocksIn(cellAt(row, 0)?.node ?? table.node)[0]));
    const label = table.rows[found];
    const name = label === undefined ? undefined : cellAt(label, 0);
    if (label === undefined || name === undefined) return [];
    const below = view.blocksIn(name.node).slice(1);
    const beside = label.cells.find(({ column, text }) => column > 0 && text.trim() !== "");
    if (beside !== undefined && isColumnName(label, beside, found)) return [];
    const blocks =
      below.length > 0
        ? below
        : beside === undefined
          ? rowsBelow(table, found + 1).flatMap(({ node }) => view.blocksIn(node))
          : view.blocksIn(beside.node);
    return blocks.flatMap((block) => asksIn(view, block, blocks.length, sections));
  });
}

function isLabel(block: Block | undefined): boolean {
  const words = block?.text.trim() ?? "";
  return words.length <= 120 && (askingLabel.test(words) || LABEL_AND_LEAD.test(words));
}

/** The cells under the label: all rows of a table of one column; in a form, as far as its rows are numbered. */
function rowsBelow(table: TableView, from: number): CellView[] {
  const filled = table.rows.map(({ cells }) => cells.filter(({ text }) => text.trim() !== ""));
  const isForm = filled.some(({ length }) => length > 1) || filled.some(([cell]) => isField(cell?.text ?? ""));
  const rows = filled.slice(from);
  const end = rows.findIndex(([cell, other]) => other !== undefined || (isForm && !isNumbered(cell)));
  return (end < 0 ? rows : rows.slice(0, end)).flat();
}

function isField(words: string): boolean {
  return NEXT_FIELD.test(words) && !asks.test(words);
}

const NEXT_FIELD = /^\p{Lu}[^:.]{2,50}:(?:\s|$)/u;

function isNumbered(cell: CellView | undefined): boolean {
  const [child] = cell?.node.children ?? [];
  return (
    cell !== undefined &&
    (TYPED_NUMBER.test(cell.text) ||
      child?.type === "list" ||
      (child?.type === "paragraph" && child.data.label !== undefined))
  );
}

/** "Recommendation | Response | Lead" names the columns of a tracker; beside a label stands what is asked. */
function isColumnName(row: RowView, beside: CellView, index: number): boolean {
  const filled = row.cells.filter(({ text }) => text.trim() !== "").length;
  return filled > 2 || ((row.header || index === 0) && !ASK.test(beside.text.trim()));
}

const ASK = /^(?:that|to)\b|\b(?:asked|recommended|invited|requested) to\b/iu;

function asksIn(view: DocumentView, block: Block, count: number, sections: SectionTree): Ask[] {
  if (block.listDepth > 1 || block.text.trim() === "") return [];
  if (count > 1 && (leadsToList.test(block.text.trim()) || (asks.test(block.text) && /:\s?$/u.test(block.text))))
    return [];
  const number = block.label === null ? (TYPED_NUMBER.exec(block.text)?.[0].length ?? 0) : 0;
  const span = block.item?.data.span ?? { start: block.start + number, end: block.end };
  const text = view.wordsOf(span);
  return [{ text, span, section: sections.sectionOf(block), rule: "recommendations/table", rank: 75 }];
}
