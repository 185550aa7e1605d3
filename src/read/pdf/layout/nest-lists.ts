import { append } from "./append.js";
import { follows } from "../../printed-label.js";
import { wordsOfPieces } from "./compose-runs.js";
import { type Draft, type ItemDraft, type ListDraft, type TextDraft, firstText } from "./draft.js";

/** Points by which an item must be indented to stand under the one before it. */
const INDENT_STEP = 7;

/** Makes one list of neighbouring lists (Word opens a new one for every page and often for every item). */
export function joinLists(blocks: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind === "list" && before?.kind === "list") append(before.items, block.items);
    else joined.push(block);
  }
  return joined;
}

/** Points that tell an indented paragraph from one at the page's own edge. */
const SAME_EDGE = 3;

/** Puts a paragraph that stands at the edge of an item's words, not of its bullet, into that item. */
export function continueItems(blocks: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const block of blocks) {
    const before = kept.at(-1);
    const item = before?.kind === "list" ? before.items.at(-1) : undefined;
    if (block.kind === "text" && item !== undefined && belongsTo(item, block)) item.blocks.push(block);
    else kept.push(block);
  }
  return kept;
}

function belongsTo(item: ItemDraft, block: TextDraft): boolean {
  const first = item.blocks[0];
  if (item.label?.kind !== "bullet" || first?.kind !== "text" || block.label !== null || block.headingDepth > 0)
    return false;
  const edge = block.pieces.find(({ text }) => text.trim() !== "")?.run.box.left ?? 0;
  const words = first.pieces.find(({ text }) => text.trim() !== "");
  if (words === undefined || block.pieces.every(({ run }) => run.bold)) return false;
  return (
    Math.abs(edge - words.run.box.left) < SAME_EDGE && item.edge !== null && words.run.box.left > item.edge + SAME_EDGE
  );
}

/**
 * Nests items under the ones that lead into them, by indentation and bullet style, as a reader of the page would.
 * Writers tag "–" items under a "◼" item as its neighbours.
 */
export function nestItems(list: ListDraft): void {
  const open: OpenItem[] = [];
  const top: ItemDraft[] = [];
  for (const item of list.items) {
    const place = placeItem(item);
    while (open.length > 0 && !standsUnder(place, open.at(-1))) open.pop();
    const parent = open.at(-1);
    if (parent === undefined) top.push(item);
    else {
      const last = parent.item.blocks.at(-1);
      if (last?.kind === "list") last.items.push(item);
      else parent.item.blocks.push({ kind: "list", items: [item] });
    }
    open.push(place);
  }
  list.items = top;
}

/** Parts a list where its numbering changes style ("(4)", then "6)"): two lists stood next to each other. */
export function partLists(blocks: readonly Draft[]): Draft[] {
  return blocks.flatMap((block): Draft[] => {
    if (block.kind !== "list") return [block];
    const lists: ListDraft[] = [];
    for (const item of block.items) {
      const open = lists.at(-1);
      const before = open?.items.at(-1);
      if (open === undefined || (before !== undefined && changesStyle(before, item)))
        lists.push({ kind: "list", items: [item] });
      else open.items.push(item);
    }
    return lists;
  });
}

function changesStyle(before: ItemDraft, item: ItemDraft): boolean {
  if (before.label === null || item.label === null || before.label.kind === "bullet") return false;
  return before.label.style !== item.label.style && !follows(before.label, item.label);
}

interface OpenItem {
  readonly item: ItemDraft;
  readonly indent: number;
  readonly style: string;
  readonly leadsIn: boolean;
}

function placeItem(item: ItemDraft): OpenItem {
  const first = item.blocks[0];
  const text = first === undefined ? null : firstText(first);
  const piece = text?.pieces.find(({ text: letters }) => letters.trim() !== "");
  return {
    item,
    indent: item.edge ?? piece?.run.box.left ?? 0,
    style: item.label?.style ?? "",
    leadsIn: text !== null && wordsOfPieces(text.pieces).endsWith(":"),
  };
}

function standsUnder(place: OpenItem, above: OpenItem | undefined): boolean {
  if (above === undefined) return true;
  if (above.item.label !== null && place.item.label !== null && follows(above.item.label, place.item.label)) {
    if (above.item.label.kind !== "bullet" || Math.abs(place.indent - above.indent) < INDENT_STEP) return false;
  }
  if (place.indent >= above.indent + INDENT_STEP) return true;
  if (place.indent <= above.indent - INDENT_STEP) return false;
  return above.style !== place.style && above.leadsIn;
}
