import { append } from "../layout/append.js";
import {
  type CellDraft,
  type Draft,
  type ItemDraft,
  type NoteDraft,
  type RowDraft,
  itemDraft,
  textDraft,
} from "../layout/draft.js";
import type { OrderedPiece, TaggedElement } from "./element.js";

/** Drafts of the body and the notes that stood among them. */
export interface DraftedBody {
  readonly blocks: Draft[];
  readonly notes: NoteDraft[];
}

const inlineRoles = new Set([
  "Annot",
  "Code",
  "Em",
  "Link",
  "Quote",
  "RB",
  "RP",
  "RT",
  "Reference",
  "Ruby",
  "Span",
  "Strong",
  "Sub",
  "WP",
  "WT",
  "Warichu",
]);
const textRoles = new Set(["BibEntry", "Caption", "Formula", "P", "TOCI", "Title"]);
const noteRoles = new Set(["EndNote", "FENote", "Note"]);
const rowGroupRoles = new Set(["TBody", "TFoot", "THead"]);
const HEADING = /^H([1-6])?$/;

/** Drafts what an element of the structure tree holds. */
export function draftBlocks(root: TaggedElement): DraftedBody {
  const notes: NoteDraft[] = [];
  return { blocks: draftElement(root, notes), notes };
}

function draftElement(element: TaggedElement, notes: NoteDraft[]): Draft[] {
  if (element.first === Number.POSITIVE_INFINITY) return [];
  if (noteRoles.has(element.role)) {
    notes.push({ label: null, blocks: draftContents(element, notes) });
    return [];
  }
  if (element.role === "L") return draftList(element, notes);
  if (element.role === "LI") return draftList({ ...element, children: [element], pieces: [] }, notes);
  if (element.role === "Table") return draftTable(element, notes);
  const heading = HEADING.exec(element.role);
  if (heading !== null) return draftText(element, Number(heading[1] ?? 1), notes);
  if (textRoles.has(element.role)) return draftText(element, 0, notes);
  return draftContents(element, notes);
}

/** A text element is one block however its letters are scattered; blocks tagged inside it follow. */
function draftText(element: TaggedElement, headingDepth: number, notes: NoteDraft[]): Draft[] {
  const pieces: OrderedPiece[] = [];
  const inner: TaggedElement[] = [];
  gatherInline(element, pieces, inner);
  pieces.sort(byOrder);
  const blocks = inner.flatMap((child) => draftElement(child, notes));
  return pieces.length === 0 ? blocks : [textDraft(pieces, headingDepth), ...blocks];
}

/** A container's own letters become paragraphs between its blocks. */
function draftContents(element: TaggedElement, notes: NoteDraft[]): Draft[] {
  const own: OrderedPiece[] = [];
  const inner: TaggedElement[] = [];
  gatherInline(element, own, inner);
  own.sort(byOrder);
  const drafts: Draft[] = [];
  let taken = 0;
  const takeUpTo = (order: number): void => {
    const from = taken;
    while (taken < own.length && (own[taken]?.order ?? 0) < order) taken++;
    if (taken > from) drafts.push(textDraft(own.slice(from, taken)));
  };
  for (const child of inner) {
    takeUpTo(child.first);
    append(drafts, draftElement(child, notes));
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return drafts;
}

function gatherInline(element: TaggedElement, pieces: OrderedPiece[], inner: TaggedElement[]): void {
  append(pieces, element.pieces);
  for (const child of element.children) {
    if (inlineRoles.has(child.role)) gatherInline(child, pieces, inner);
    else if (child.first !== Number.POSITIVE_INFINITY) inner.push(child);
  }
}

/** Letters tied to an element that should hold none itself: a list, a table, a row. */
function draftOwn({ pieces }: TaggedElement): Draft[] {
  return pieces.length === 0 ? [] : [textDraft([...pieces])];
}

function draftList(element: TaggedElement, notes: NoteDraft[]): Draft[] {
  const drafts: Draft[] = [];
  let items: ItemDraft[] = [];
  const flush = (): void => {
    if (items.length > 0) drafts.push({ kind: "list", items });
    items = [];
  };
  append(drafts, draftOwn(element));
  for (const child of element.children) {
    if (child.role === "LI") items.push(draftItem(child, notes));
    else if (child.role === "L" && items.length > 0) append(items.at(-1)?.blocks ?? [], draftList(child, notes));
    else {
      const blocks = draftElement(child, notes);
      if (blocks.length === 0) continue;
      flush();
      append(drafts, blocks);
    }
  }
  flush();
  return drafts;
}

const itemRoles = new Set(["LBody", "Lbl", "P", "Div", "NonStruct"]);

/**
 * An item's label and body are read as one, in content order: Word puts the body's letters into the label's tag and
 * the other way round. Which letters are the label is told later from the letters themselves.
 */
function draftItem(element: TaggedElement, notes: NoteDraft[]): ItemDraft {
  const drafts: Draft[] = [];
  const labels: string[] = [];
  let own: OrderedPiece[] = [];
  const flush = (): void => {
    own.sort(byOrder);
    if (own.length > 0) drafts.push(textDraft(own));
    own = [];
  };
  const visit = (parent: TaggedElement): void => {
    const inner: TaggedElement[] = [];
    gatherInline(parent, own, inner);
    for (const child of inner) {
      if (child.role === "Lbl")
        append(
          labels,
          child.pieces.map(({ text }) => text),
        );
      if (itemRoles.has(child.role) && child.role !== "P") visit(child);
      else if (child.role === "P" && drafts.length === 0 && !hasLetters(own)) visit(child);
      else {
        flush();
        append(drafts, draftElement(child, notes));
      }
    }
  };
  visit(element);
  flush();
  return itemDraft(drafts, labels.length === 0 ? null : labels.join("").trim());
}

const LETTER = /[\p{L}\p{N}]/u;

function hasLetters(pieces: readonly OrderedPiece[]): boolean {
  return pieces.some((piece) => LETTER.test(piece.text));
}

function draftTable(element: TaggedElement, notes: NoteDraft[]): Draft[] {
  const before: Draft[] = [];
  const rows: RowDraft[] = [];
  const occupied: number[] = [];
  const visit = (parent: TaggedElement, inHead: boolean): void => {
    append(before, draftOwn(parent));
    for (const child of parent.children) {
      if (child.role === "TR") rows.push(draftRow(child, inHead, occupied, notes));
      else if (rowGroupRoles.has(child.role)) visit(child, child.role === "THead");
      else append(before, draftElement(child, notes));
    }
  };
  visit(element, false);
  return [...before, { kind: "table", rows }];
}

/** `occupied[column]` counts the rows below in which a cell from above still stands. */
function draftRow(element: TaggedElement, inHead: boolean, occupied: number[], notes: NoteDraft[]): RowDraft {
  const cells: CellDraft[] = [];
  let column = 0;
  const skipOccupied = (): void => {
    while ((occupied[column] ?? 0) > 0) {
      occupied[column] = (occupied[column] ?? 0) - 1;
      column++;
    }
  };
  for (const child of element.children) {
    skipOccupied();
    const { columnSpan, rowSpan } = child;
    const isCell = child.role === "TD" || child.role === "TH";
    const blocks = isCell ? draftContents(child, notes) : draftElement(child, notes);
    if (!isCell && blocks.length === 0) continue;
    cells.push({ column, columnSpan, rowSpan, header: child.role === "TH", blocks });
    for (let index = 0; index < columnSpan; index++) occupied[column++] = rowSpan - 1;
  }
  skipOccupied();
  const own = draftOwn(element);
  if (own.length > 0) cells.push({ column, columnSpan: 1, rowSpan: 1, header: false, blocks: own });
  const header = cells.length > 0 && (inHead || cells.every((cell) => cell.header));
  return { header, cells };
}

function byOrder(a: OrderedPiece, b: OrderedPiece): number {
  return a.order - b.order;
}
