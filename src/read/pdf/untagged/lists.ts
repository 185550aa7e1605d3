import type { PrintedLabel } from "../../printed-label.js";
import { follows } from "../../printed-label.js";
import {
  type CellDraft,
  type Draft,
  type ItemDraft,
  itemDraft,
  type TableDraft,
  type TextDraft,
} from "../layout/draft.js";
import type { Block, TableBlock } from "./table-block.js";
import { piecesOfBlock, type TextBlock } from "./text-block.js";

/** Points by which a label must be indented to stand under the one before it. */
const INDENT_STEP = 6;

/** Turns blocks into drafts: labelled ones into lists nested as they are indented, with the paragraphs of each item. */
export function draftBlocks(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  let open: OpenItem[] = [];
  for (const block of blocks) {
    const { label } = block.kind === "text" ? block : { label: null };
    if (block.kind === "text" && label !== null && isItem(block)) {
      const opened: OpenItem = { item: labelledItem(block, label), block, label, edge: label.left - block.flow.shift };
      while (open.length > 0 && !standsUnderItem(opened, open.at(-1))) open.pop();
      addItem(open.at(-1)?.item.blocks ?? drafts, opened.item);
      open.push(opened);
      continue;
    }
    while (open.length > 0 && !isBesideLabel(block, open.at(-1))) open.pop();
    const around = open.at(-1)?.item.blocks ?? drafts;
    around.push(block.kind === "text" ? draftText(block) : draftTable(block));
    if (block.kind === "table") open = [];
  }
  return drafts;
}

interface OpenItem {
  readonly item: ItemDraft;
  readonly block: TextBlock;
  readonly label: PrintedLabel;
  /** Where its label stands, columns laid over each other. */
  readonly edge: number;
}

function labelledItem(block: TextBlock, label: PrintedLabel): ItemDraft {
  return { ...itemDraft([{ ...draftText(block), label: null }]), label };
}

function addItem(blocks: Draft[], item: ItemDraft): void {
  const last = blocks.at(-1);
  if (last?.kind === "list") last.items.push(item);
  else blocks.push({ kind: "list", items: [item] });
}

function standsUnderItem(item: OpenItem, above: OpenItem | undefined): boolean {
  if (above === undefined) return true;
  // Numbers set flush right ("9." over "10.") are no indentation.
  const counts = item.label.kind !== "bullet" && follows(above.label, item.label);
  if (!counts && item.edge > above.edge + INDENT_STEP) return true;
  if (counts || item.edge < above.edge - INDENT_STEP) return false;
  return item.label.style !== above.label.style && item.label.kind === "bullet" && above.block.text.endsWith(":");
}

function draftText(block: TextBlock): TextDraft {
  return { kind: "text", pieces: piecesOfBlock(block), label: block.label, headingDepth: block.depth };
}

/** Numbers with several levels ("3.1") and numbers of headings count paragraphs and sections, not items. */
function isItem({ label, depth }: TextBlock): boolean {
  return label !== null && depth === 0 && label.kind !== "multilevel" && label.kind !== "reference";
}

/** A paragraph without label whose words begin where the item's do, to the right of the item's label. */
function isBesideLabel(block: Block, above: OpenItem | undefined): boolean {
  if (above === undefined || block.kind !== "text" || block.label !== null || block.depth > 0) return false;
  if (block.boxed !== above.block.boxed) return false;
  const em = above.block.size;
  const indent = indentOf(block);
  if (Math.abs(block.size - em) > 0.1 * em || (block.bold && !above.block.bold)) return false;
  return indent > above.edge + 0.8 * em && Math.abs(indent - indentOf(above.block)) < 0.8 * em;
}

/** Where a block's words begin, columns laid over each other. */
function indentOf(block: TextBlock): number {
  return block.textLeft - block.flow.shift;
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
