import {
  furnitureNode,
  headingNode,
  listItemNode,
  listNode,
  noteNode,
  paragraphNode,
  rootNode,
  tableCellNode,
  tableNode,
  tableRowNode,
} from "../../../document/build.js";
import type {
  BlockNode,
  Box,
  FurnitureNode,
  HeadingNode,
  NoteNode,
  PlaceData,
  RootNode,
  TableRowNode,
  TextRun,
} from "../../../document/tree.js";
import { composeRuns, coverBoxes } from "./compose-runs.js";
import type { Draft, ItemDraft, ListDraft, NoteDraft, RowDraft, TableDraft, TextDraft } from "./draft.js";
import type { FurnitureDraft } from "./collect-furniture.js";

/** Makes the document tree from drafts: body, then notes, then page headers and footers. Empty blocks are left out. */
export function buildTree(
  body: readonly Draft[],
  notes: readonly NoteDraft[],
  furniture: readonly FurnitureDraft[],
): RootNode {
  return rootNode([
    ...toBlocks(body),
    ...notes.flatMap((note, index) => toNote(note, index)),
    ...furniture.flatMap(toFurniture),
  ]);
}

function toBlocks(drafts: readonly Draft[]): BlockNode[] {
  const blocks: BlockNode[] = [];
  for (const draft of drafts) {
    const block = draft.kind === "text" ? toText(draft) : draft.kind === "list" ? toList(draft) : toTable(draft);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function toText(draft: TextDraft): BlockNode | null {
  const runs = composeRuns(draft.pieces);
  if (runs.length === 0) return null;
  const at = placeOf(runs);
  const label = draft.label?.text;
  if (draft.headingDepth > 0) return headingNode(draft.headingDepth as HeadingNode["depth"], runs, at, label);
  return paragraphNode(runs, at, label);
}

function toList(draft: ListDraft): BlockNode | null {
  const items = draft.items.flatMap((item) => {
    const blocks = toBlocks(item.blocks);
    return blocks.length === 0 ? [] : [listItemNode(blocks, placeOf(blocks), item.label?.text)];
  });
  return items.length === 0 ? null : listNode(isOrdered(draft.items), items, placeOf(items));
}

function isOrdered(items: readonly ItemDraft[]): boolean {
  return items.some(({ label }) => label !== null && label.kind !== "bullet");
}

function toTable(draft: TableDraft): BlockNode | null {
  const rows = draft.rows.map(toRow);
  if (rows.every((row) => row.children.every((cell) => cell.children.length === 0))) return null;
  return tableNode(rows, placeOf(rows.flatMap((row) => (row.data.page === null ? [] : [row]))));
}

function toRow(draft: RowDraft): TableRowNode {
  const cells = draft.cells.map(({ blocks, ...cell }) => {
    const children = toBlocks(blocks);
    return tableCellNode(cell, children, placeOf(children));
  });
  return tableRowNode(draft.header, cells, placeOf(cells.filter((cell) => cell.data.page !== null)));
}

function toNote(draft: NoteDraft, index: number): NoteNode[] {
  const blocks = toBlocks(draft.blocks);
  if (blocks.length === 0) return [];
  return [noteNode(`note-${index + 1}`, draft.label ?? undefined, blocks, placeOf(blocks))];
}

function toFurniture({ role, pieces, lastPage }: FurnitureDraft): FurnitureNode[] {
  const runs = composeRuns(pieces);
  return runs.length === 0 ? [] : [furnitureNode(role, runs, { ...placeOf(runs), lastPage })];
}

/** The page of the first node, and the box around all that stand on it. */
function placeOf(nodes: readonly (BlockNode | TextRun | { readonly data: PlaceData })[]): {
  page: number | null;
  box?: Box;
} {
  const page = nodes[0]?.data.page ?? null;
  let box: Box | undefined;
  for (const { data } of nodes) {
    if (data.page !== page || data.box === undefined) continue;
    box = box === undefined ? data.box : coverBoxes(box, data.box);
  }
  return box === undefined ? { page } : { page, box };
}
