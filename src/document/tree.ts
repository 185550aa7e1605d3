import type { Data, Literal, Parent } from "unist";
import type { Span } from "../text/span.js";

/*
 * The document tree: mdast (https://github.com/syntax-tree/mdast) with what proving a value needs on top.
 *
 * Readers build it; `lay-out-text.ts` writes the document's text from it and sets every `span`. Node types and their
 * nesting are mdast's, except that a table cell holds blocks (council tables keep lists and paragraphs in cells) and
 * that page headers and footers are nodes of their own (`furniture`). Everything added stands in `data`.
 */

/** A rectangle on a page in PDF points, origin at the top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a node stands. `span` is set when the text is laid out; a page is 1-based and null where a format has none. */
export interface PlaceData extends Data {
  span: Span;
  page: number | null;
  box?: Box;
}

/** A run of letters of one kind: the only node that carries characters. */
export interface TextRun extends Literal {
  type: "text";
  value: string;
  data: PlaceData & { bold?: boolean; italic?: boolean; size?: number; link?: string };
}

export interface HeadingNode extends Parent {
  type: "heading";
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  children: TextRun[];
  data: PlaceData & { label?: string };
}

/** A paragraph; `label` is its printed number ("12", "2.1", "3.1.4"), which stands outside its span. */
export interface ParagraphNode extends Parent {
  type: "paragraph";
  children: TextRun[];
  data: PlaceData & { label?: string };
}

export interface ListNode extends Parent {
  type: "list";
  ordered: boolean;
  children: ListItemNode[];
  data: PlaceData;
}

/** A list item; `label` is its bullet or number as printed ("◼", "2.1", "(a)"), which stands outside its span. */
export interface ListItemNode extends Parent {
  type: "listItem";
  children: BlockNode[];
  data: PlaceData & { label?: string };
}

export interface TableNode extends Parent {
  type: "table";
  children: TableRowNode[];
  data: PlaceData;
}

/** A row of a table; `header` where the row names the columns. A header row repeated on a new page is kept once. */
export interface TableRowNode extends Parent {
  type: "tableRow";
  children: TableCellNode[];
  data: PlaceData & { header: boolean };
}

/** A cell; `column` is the 0-based grid column at which it begins, spans count grid columns and rows. */
export interface TableCellNode extends Parent {
  type: "tableCell";
  children: BlockNode[];
  data: PlaceData & { header: boolean; column: number; columnSpan: number; rowSpan: number };
}

/** A footnote or endnote, out of the running text; its mark in the running text is removed. */
export interface NoteNode extends Parent {
  type: "footnoteDefinition";
  identifier: string;
  label?: string;
  children: BlockNode[];
  data: PlaceData;
}

/** A page header or footer, out of the running text; the same words on many pages are kept once, with the first page. */
export interface FurnitureNode extends Parent {
  type: "furniture";
  role: "header" | "footer";
  children: TextRun[];
  data: PlaceData & { lastPage: number | null };
}

export type BlockNode = HeadingNode | ParagraphNode | ListNode | TableNode;
export type RootChild = BlockNode | NoteNode | FurnitureNode;

/** The document: blocks in reading order, then notes, then page furniture. */
export interface RootNode extends Parent {
  type: "root";
  children: RootChild[];
  data: PlaceData;
}

export type TreeNode = RootNode | RootChild | ListItemNode | TableRowNode | TableCellNode | TextRun;
