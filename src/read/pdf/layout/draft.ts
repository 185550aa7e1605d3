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

/** A heading or paragraph. `tagged` is the depth that a heading tag gave it, null without one. */
export interface TextDraft {
  readonly kind: "text";
  pieces: Piece[];
  label: string | null;
  /** 1 to 6 for a heading, 0 for a paragraph. */
  headingDepth: number;
}

export interface ItemDraft {
  label: string | null;
  blocks: Draft[];
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
