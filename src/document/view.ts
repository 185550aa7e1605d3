import type { Span } from "../text/span.js";
import { type Block, listBlocks, listFurniture } from "./blocks.js";
import type { SourceDocument } from "./source-document.js";
import { type TableView, viewTable } from "./table-view.js";
import type { FurnitureNode, TableCellNode, TableNode } from "./tree.js";

/** Which of a file's documents a view shows: 1-based number, how many there are, and its pages (null without pages). */
export interface Part {
  readonly number: number;
  readonly of: number;
  readonly firstPage: number | null;
  readonly lastPage: number | null;
}

/**
 * One document to extract from: a whole file, or a part of a pack. Offsets are always those of the file's text.
 */
export interface DocumentView {
  readonly document: SourceDocument;
  readonly part: Part;
  /** The file's whole text. */
  readonly text: string;
  /** Body blocks in reading order (`note` is null on all of them). */
  readonly blocks: readonly Block[];
  readonly tables: readonly TableView[];
  /** Blocks of footnotes and endnotes. */
  readonly notes: readonly Block[];
  /** Page headers and footers that stand on the part's pages. */
  readonly furniture: readonly FurnitureNode[];
  /** The words of a span: its letters without labels, blocks joined by one space. */
  readonly wordsOf: (span: Span) => string;
  /** The page on which an offset stands; null where the format has no pages. */
  readonly pageAt: (offset: number) => number | null;
  /** The body blocks that stand in a table, or in one of its cells. */
  readonly blocksIn: (place: TableNode | TableCellNode) => readonly Block[];
  /** Index in `blocks` of the first block that ends after an offset; their number where none does. */
  readonly blockAfter: (offset: number) => number;
}

/** Views a whole file as one document. */
export function viewDocument(document: SourceDocument): DocumentView {
  const all = listBlocks(document.root, document.text);
  const firstPage = document.pages[0]?.number ?? null;
  const lastPage = document.pages.at(-1)?.number ?? null;
  return makeView(document, all, { number: 1, of: 1, firstPage, lastPage });
}

/** Views some of a file's blocks as a document of its own. Notes and furniture are those of the part's pages. */
export function viewPart(document: SourceDocument, blocks: readonly Block[], part: Part): DocumentView {
  return makeView(document, blocks, part);
}

function makeView(document: SourceDocument, all: readonly Block[], part: Part): DocumentView {
  const { text } = document;
  const wordsOf = (span: Span): string => wordsIn(all, text, span);
  const furniture = listFurniture(document.root);
  const body = all.filter((block) => block.note === null);
  let places: ReadonlyMap<TableNode | TableCellNode, readonly Block[]> | undefined;
  const tables = [...new Set(body.map((block) => block.cell?.table).filter((table) => table !== undefined))];
  return {
    document,
    part,
    text,
    blocks: body,
    tables: tables.map((table: TableNode) => viewTable(table, wordsOf)),
    notes: all.filter((block) => block.note !== null),
    furniture: furniture.filter((node) => onPages(node, part)),
    wordsOf,
    pageAt: (offset) => pageAt(all, offset) ?? furniturePageAt(furniture, offset),
    blocksIn: (place) => (places ??= groupByPlace(body)).get(place) ?? [],
    blockAfter: (offset) => firstEndingAfter(body, offset),
  };
}

function onPages(node: FurnitureNode, part: Part): boolean {
  const { page, lastPage } = node.data;
  if (page === null || part.firstPage === null || part.lastPage === null) return true;
  return page <= part.lastPage && (lastPage ?? page) >= part.firstPage;
}

function groupByPlace(blocks: readonly Block[]): ReadonlyMap<TableNode | TableCellNode, readonly Block[]> {
  const places = new Map<TableNode | TableCellNode, Block[]>();
  for (const block of blocks) {
    if (block.cell === null) continue;
    for (const place of [block.cell.table, block.cell.cell]) {
      const own = places.get(place);
      if (own === undefined) places.set(place, [block]);
      else own.push(block);
    }
  }
  return places;
}

function wordsIn(blocks: readonly Block[], text: string, span: Span): string {
  const words: string[] = [];
  for (let index = firstEndingAfter(blocks, span.start); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.start >= span.end) break;
    words.push(text.slice(Math.max(block.start, span.start), Math.min(block.end, span.end)).trim());
  }
  return words.filter((part) => part !== "").join(" ");
}

function pageAt(blocks: readonly Block[], offset: number): number | null {
  const block = blocks[firstEndingAfter(blocks, offset)];
  if (block === undefined) return null;
  if (block.page === block.lastPage) return block.page;
  const run = block.node.children.find((child) => offset < child.data.span.end);
  return run?.data.page ?? block.page;
}

/** Page headers and footers stand behind the body in the text and keep the page on which they are first printed. */
function furniturePageAt(furniture: readonly FurnitureNode[], offset: number): number | null {
  const node = furniture.find(({ data: { span } }) => span.start <= offset && offset < span.end);
  return node?.data.page ?? null;
}

/** Index of the first block that ends after an offset; blocks stand in text order, so this halves its way there. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && block.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
