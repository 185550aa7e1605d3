import type { CellDraft, Draft, ItemDraft, TableDraft, TextDraft } from "../layout/draft.js";
import type { Block, TableBlock } from "./table-block.js";
import { piecesOfBlock, type TextBlock } from "./text-block.js";

/** Turns blocks into drafts: labelled ones into items, with the paragraphs that stand under an item's words inside it. */
export function draftBlocks(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  let open: { readonly item: ItemDraft; readonly block: TextBlock } | null = null;
  for (const block of blocks) {
    if (block.kind === "table") {
      drafts.push(draftTable(block));
      open = null;
    } else if (isItem(block)) {
      const item: ItemDraft = { label: block.label, taggedLabel: null, blocks: [{ ...draftText(block), label: null }] };
      drafts.push({ kind: "list", items: [item] });
      open = { item, block };
    } else if (open !== null && standsUnder(block, open.block)) open.item.blocks.push(draftText(block));
    else {
      drafts.push(draftText(block));
      open = null;
    }
  }
  return drafts;
}

function draftText(block: TextBlock): TextDraft {
  return { kind: "text", pieces: piecesOfBlock(block), label: block.label, headingDepth: block.depth };
}

/** Numbers with several levels ("3.1") and numbers of headings count paragraphs and sections, not items. */
function isItem({ label, depth }: TextBlock): boolean {
  return label !== null && depth === 0 && label.kind !== "multilevel" && label.kind !== "reference";
}

/** A paragraph without label whose words begin where the item's do, to the right of the item's label. */
function standsUnder(block: TextBlock, item: TextBlock): boolean {
  if (block.label !== null || block.depth > 0 || item.label === null) return false;
  const em = item.size;
  const indent = block.textLeft - block.flow.left;
  const words = item.textLeft - item.flow.left;
  const label = item.label.left - item.flow.left;
  return indent > label + 0.8 * em && Math.abs(indent - words) < 0.8 * em;
}

function draftTable(table: TableBlock): TableDraft {
  return {
    kind: "table",
    rows: table.rows.map(({ header, cells }) => ({
      header,
      cells: cells.map(({ column, columnSpan, rowSpan, blocks }): CellDraft => ({
        column,
        columnSpan,
        rowSpan,
        header,
        blocks: draftBlocks(blocks),
      })),
    })),
  };
}
