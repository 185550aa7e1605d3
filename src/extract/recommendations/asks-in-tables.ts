import type { Block } from "../../document/blocks.js";
import { cellAt, type CellView, type RowView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import type { SectionTree } from "../../sections/section.js";
import type { Ask } from "./ask.js";
import { askingLabel, asks, leadsToList } from "./asking-words.js";

/** A number that a cell holds as words. */
const TYPED_NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s{1,3}/u;

/**
 * What stands in a table under or beside the word "Recommendation(s)": a box of one column, or a row of the header table
 * that gives the paper's author and wards as well.
 */
export function asksInTables(view: DocumentView, sections: SectionTree): Ask[] {
  return view.tables.flatMap((table): Ask[] => {
    const found = table.rows.findIndex((row) => askingLabel.test(cellAt(row, 0)?.text.trim() ?? ""));
    const label = table.rows[found];
    if (label === undefined) return [];
    const beside = label.cells.find(({ column, text }) => column > 0 && text.trim() !== "");
    if (beside !== undefined && isColumnName(label, beside, found)) return [];
    if (beside === undefined && table.rows.some(({ cells }) => cells.filter(({ text }) => text !== "").length > 1)) {
      return [];
    }
    const cells = beside === undefined ? table.rows.slice(found + 1).flatMap((row) => row.cells) : [beside];
    const blocks = cells.flatMap(({ node }) => view.blocksIn(node));
    return blocks.flatMap((block) => asksIn(view, block, blocks.length, sections));
  });
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
