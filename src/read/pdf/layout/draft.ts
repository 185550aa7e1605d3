import type { PrintedLabel } from "../../printed-label.js";
import type { PdfRun } from "../page-content.js";

/*
 * Drafts are blocks that still know their print: what the passes between a page's runs and the document tree work on.
 * Unlike tree nodes they are changed in place.
 */

/** Letters of a run with the page they stand on; `text` is what is left of the run's letters (a label may be cut off). */
export interface Piece {
  readonly run: PdfRun;
  readonly page: number;
  readonly text: string;
}

/** A heading or paragraph. */
export interface TextDraft {
  readonly kind: "text";
  pieces: Piece[];
  label: PrintedLabel | null;
  /** 1 to 6 for a heading, 0 for a paragraph. */
  headingDepth: number;
}

export interface ItemDraft {
  label: PrintedLabel | null;
  /** What the file itself calls the item's label, as printed; null where it does not say. */
  taggedLabel: string | null;
  /** Left edge of the printed label (points from the page's left); null where none was printed. */
  edge: number | null;
  blocks: Draft[];
}

/** An item whose label is not known yet. */
export function itemDraft(blocks: Draft[], taggedLabel: string | null = null): ItemDraft {
  return { label: null, taggedLabel, edge: null, blocks };
}

export interface ListDraft {
  readonly kind: "list";
  items: ItemDraft[];
}

export interface CellDraft {
  column: number;
  columnSpan: number;
  rowSpan: number;
  header: boolean;
  blocks: Draft[];
}

export interface RowDraft {
  header: boolean;
  cells: CellDraft[];
}

export interface TableDraft {
  readonly kind: "table";
  rows: RowDraft[];
}

export type Draft = TextDraft | ListDraft | TableDraft;

/** A footnote or endnote and the mark in front of it. */
export interface NoteDraft {
  label: string | null;
  blocks: Draft[];
}

export function textDraft(pieces: Piece[], headingDepth = 0): TextDraft {
  return { kind: "text", pieces, label: null, headingDepth };
}

/** Visits every heading and paragraph in reading order, those in lists and tables included. */
export function eachText(drafts: readonly Draft[], visit: (draft: TextDraft) => void): void {
  for (const draft of drafts) {
    if (draft.kind === "text") visit(draft);
    else if (draft.kind === "list") for (const item of draft.items) eachText(item.blocks, visit);
    else for (const row of draft.rows) for (const cell of row.cells) eachText(cell.blocks, visit);
  }
}

/** Every sequence of blocks: the given one and, innermost last, those of the items and cells in it. */
export function eachSequence(drafts: Draft[], visit: (blocks: Draft[]) => void): void {
  visit(drafts);
  for (const draft of drafts) {
    if (draft.kind === "list") for (const item of draft.items) eachSequence(item.blocks, visit);
    else if (draft.kind === "table")
      for (const row of draft.rows) for (const cell of row.cells) eachSequence(cell.blocks, visit);
  }
}

/** The first heading or paragraph of a block, wherever it stands inside; null where there is none. */
export function firstText(draft: Draft): TextDraft | null {
  return endText(draft, "first");
}

/** The last heading or paragraph of a block. */
export function lastText(draft: Draft): TextDraft | null {
  return endText(draft, "last");
}

function endText(draft: Draft, end: "first" | "last"): TextDraft | null {
  if (draft.kind === "text") return draft;
  const inner =
    draft.kind === "list"
      ? draft.items.flatMap((item) => item.blocks)
      : draft.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  const order = end === "first" ? inner : inner.reverse();
  for (const block of order) {
    const text = endText(block, end);
    if (text !== null) return text;
  }
  return null;
}
