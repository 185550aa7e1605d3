import type { Span } from "../text/span.js";
import type {
  BlockNode,
  Box,
  FurnitureNode,
  HeadingNode,
  ListItemNode,
  ListNode,
  NoteNode,
  ParagraphNode,
  RootNode,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextRun,
} from "./tree.js";

/** Where a block stands inside a table. */
export interface CellPlace {
  readonly table: TableNode;
  readonly row: TableRowNode;
  readonly cell: TableCellNode;
}

/**
 * One heading or paragraph, wherever it stands: the flat view of the tree that sections and extractors read.
 *
 * `label` is the printed number or bullet of the block itself or, for the first block of a list item, of the item.
 * `item` is the innermost list item around it and `listDepth` how deep that is (0 outside lists).
 */
export interface Block extends Span {
  readonly index: number;
  readonly kind: "heading" | "paragraph";
  readonly node: HeadingNode | ParagraphNode;
  readonly text: string;
  readonly page: number | null;
  readonly lastPage: number | null;
  readonly box: Box | null;
  readonly label: string | null;
  /** 1 to 6 for a heading, 0 for a paragraph. */
  readonly headingDepth: number;
  /** Whether every letter is bold. */
  readonly bold: boolean;
  readonly list: ListNode | null;
  readonly item: ListItemNode | null;
  readonly listDepth: number;
  readonly cell: CellPlace | null;
  readonly note: NoteNode | null;
}

interface Surroundings {
  readonly list: ListNode | null;
  readonly item: ListItemNode | null;
  readonly itemLabel: string | null;
  readonly listDepth: number;
  readonly cell: CellPlace | null;
  readonly note: NoteNode | null;
}

const OUTSIDE: Surroundings = { list: null, item: null, itemLabel: null, listDepth: 0, cell: null, note: null };

/** The headings and paragraphs of the body in reading order, those in lists and tables included; then the notes'. */
export function listBlocks(root: RootNode, text: string): Block[] {
  const blocks: Block[] = [];
  for (const child of root.children) {
    if (child.type === "furniture") continue;
    if (child.type === "footnoteDefinition") {
      for (const block of child.children) collect(block, { ...OUTSIDE, note: child }, text, blocks);
    } else collect(child, OUTSIDE, text, blocks);
  }
  return blocks;
}

/** The page headers and footers of a document. */
export function listFurniture(root: RootNode): FurnitureNode[] {
  return root.children.filter((child) => child.type === "furniture");
}

function collect(node: BlockNode, around: Surroundings, text: string, blocks: Block[]): void {
  switch (node.type) {
    case "heading":
    case "paragraph":
      blocks.push(toBlock(node, around, text, blocks.length));
      break;
    case "list":
      for (const item of node.children) {
        item.children.forEach((child, index) => {
          const itemLabel = index === 0 ? (item.data.label ?? null) : null;
          collect(child, { ...around, list: node, item, itemLabel, listDepth: around.listDepth + 1 }, text, blocks);
        });
      }
      break;
    case "table":
      for (const row of node.children)
        for (const cell of row.children)
          for (const child of cell.children)
            collect(child, { ...OUTSIDE, note: around.note, cell: { table: node, row, cell } }, text, blocks);
      break;
  }
}

function toBlock(node: HeadingNode | ParagraphNode, around: Surroundings, text: string, index: number): Block {
  const { span } = node.data;
  const { itemLabel, ...rest } = around;
  return {
    index,
    kind: node.type,
    node,
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    page: node.children[0]?.data.page ?? node.data.page,
    lastPage: node.children.at(-1)?.data.page ?? node.data.page,
    box: node.data.box ?? null,
    label: node.data.label ?? itemLabel,
    headingDepth: node.type === "heading" ? node.depth : 0,
    bold: isBold(node.children),
    ...rest,
  };
}

function isBold(runs: readonly TextRun[]): boolean {
  return runs.length > 0 && runs.every((run) => run.data.bold === true || run.value.trim() === "");
}
