import type { Block } from "../../document/blocks.js";
import type { ListItemNode } from "../../document/tree.js";
import type { DocumentView } from "../../document/view.js";
import { endsAsLead } from "../fragments/lead-end.js";
import type { ListedItem } from "../fragments/listed-items.js";

/** A block that introduces a list, and what it lists. */
export interface Listing {
  readonly lead: Block;
  readonly items: readonly ListedItem[];
}

/** A paragraph set between the items of a list that answers the item above: "Response: …". */
const ANSWER =
  /^(?:(?:our|the council['’]s|council|officer|management|service) )?(?:response|answer|action taken|progress|update|what we (?:have done|did|are doing))\s?[:–-]\s/iu;

/** A printed number of one level: "1.", "(ii)", "a)"; paragraphs of a report carry two ("3.1"). */
const SIMPLE_LABEL = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]{0,2}$/iu;

/** The longest heading between numbered paragraphs. */
const LONGEST_SUBHEADING = 220;

/**
 * The lists of a document, each with the block that introduces it: a heading, a paragraph or an item around it. A list
 * goes on over answers printed between its items and over the page's end. Lists in tables are left out.
 */
export function listListings(view: DocumentView): Listing[] {
  const blocks = view.blocks.filter((block) => block.cell === null);
  const listings: Listing[] = [];
  for (const [index, lead] of blocks.entries()) {
    const items = itemsUnder(view, blocks, index, lead);
    if (items.length > 0) listings.push({ lead, items });
  }
  return listings;
}

function itemsUnder(view: DocumentView, blocks: readonly Block[], index: number, lead: Block): ListedItem[] {
  const next = blocks[index + 1];
  if (next === undefined) return [];
  if (next.item !== null && next.listDepth > lead.listDepth) return listItems(view, blocks, index + 1, next);
  if (lead.item !== null) return leadsBullets(lead, next) ? listItems(view, blocks, index + 1, next) : [];
  // A table between a lead-in and the next number is what the lead-in introduces.
  if (next.index === lead.index + 1 && isNumbered(next) && introduces(lead, next)) {
    return numberedItems(view, blocks, index + 1);
  }
  return [];
}

/** Papers that number or letter every paragraph set "5. We will:" and its bullets as two lists at one depth. */
function leadsBullets(lead: Block, next: Block): boolean {
  if (next.item === null || next.list === lead.list || next.listDepth !== lead.listDepth) return false;
  const isCounted = /\d|^\(?[a-np-z][.)]/iu.test(lead.label ?? "");
  return endsAsLead(lead.text) && isCounted && !/[\p{L}\p{N}]/u.test(next.label ?? "");
}

/**
 * Whether a block can introduce numbered paragraphs: words that end with a colon, or a heading when the numbers begin
 * under it. Papers that number all their paragraphs go on counting from section to section.
 */
function introduces(lead: Block, next: Block): boolean {
  if (endsAsLead(lead.text) || /;\s?$/u.test(lead.text)) return true;
  return (lead.kind === "heading" || lead.bold) && /^\(?(?:1|a|i)[.)]{0,2}$/iu.test(next.label ?? "");
}

function isNumbered(block: Block): boolean {
  return block.kind === "paragraph" && block.item === null && block.label !== null && SIMPLE_LABEL.test(block.label);
}

function listItems(view: DocumentView, blocks: readonly Block[], from: number, first: Block): ListedItem[] {
  const depth = first.listDepth;
  const seen = new Set<ListItemNode>();
  const items: ListedItem[] = [];
  let answered = false;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.listDepth > depth) continue;
    if (block.listDepth === depth && block.item !== null) {
      if (block.list !== first.list && !goesOn(first, items.length, block) && !answered) break;
      if (seen.has(block.item)) continue;
      seen.add(block.item);
      items.push(toItem(view, block.item.data.span, block.label));
    } else if (block.item === null && depth === 1 && ANSWER.test(block.text)) answered = true;
    else break;
  }
  return items;
}

/** A list that goes on after a page's end has the same bullet or the next number. */
function goesOn(first: Block, count: number, block: Block): boolean {
  if (first.label === block.label) return true;
  const number = Number(block.label?.replace(/\D/gu, ""));
  return Number.isFinite(number) && number === count + 1 && /\d/u.test(first.label ?? "");
}

function numberedItems(view: DocumentView, blocks: readonly Block[], from: number): ListedItem[] {
  const items: ListedItem[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (isNumbered(block)) items.push(toItem(view, block, block.label));
    else if (!ANSWER.test(block.text) || block.item !== null) break;
  }
  return items;
}

/** The longest line of a list that has lost its bullets, or never had any. */
const LONGEST_UNMARKED = 200;
/** A line that is a label and its value, or leads on, is no item of such a list. */
const NOT_AN_ITEM = /^[^:]{2,40}:\s/u;

/**
 * The lines of a list without bullets or numbers, as pages lose them and plain text is typed: plain paragraphs of one
 * shape after a lead-in – each but the last ends with a semicolon or a comma, each begins in lower case, or each is a
 * short phrase without a full stop. Anything else ends the list; fewer than two make none.
 */
export function unmarkedItems(view: DocumentView, lead: Block): ListedItem[] {
  const first = view.blocks[lead.index + 1];
  if (first === undefined || !isPlain(first, lead)) return [];
  const shape = shapeOf(first.text.trim());
  if (shape === null) return [];
  const items: Block[] = [];
  for (let at = lead.index + 1; at < view.blocks.length; at++) {
    const block = view.blocks[at];
    if (block === undefined || !isPlain(block, lead)) break;
    if (NOT_AN_ITEM.test(block.text) || endsAsLead(block.text)) break;
    const text = block.text.trim();
    if (text.length > LONGEST_UNMARKED) break;
    if (shape === "parted" && shapeOf(text) !== "parted") {
      // "…; and" has said that one more follows.
      items.push(block);
      break;
    }
    if (shape === "lower" ? !/^\p{Ll}/u.test(text) : shape === "phrase" && shapeOf(text) !== "phrase") break;
    items.push(block);
    if (shape === "lower" && text.endsWith(".")) break;
  }
  return items.length > 1 ? items.map((block) => toItem(view, block, null)) : [];
}

function isPlain(block: Block, lead: Block): boolean {
  const isText = block.kind === "paragraph" && block.item === null && block.cell === null;
  return isText && block.label === null && !block.bold && block.note === lead.note;
}

function shapeOf(text: string): "parted" | "lower" | "phrase" | null {
  if (/(?:[;,]|[;,] and)$/u.test(text)) return "parted";
  if (/^\p{Ll}/u.test(text)) return "lower";
  return text.length <= LONGEST_PHRASE && !/[.!?:]$/u.test(text) && text.includes(" ") ? "phrase" : null;
}

const LONGEST_PHRASE = 110;

/**
 * Short lines that stand as sub-headings between numbered paragraphs, under a lead-in that counted them ("the five
 * areas that inspectors named:"), then each area as a line with what was done below it.
 */
export function subheadingItems(view: DocumentView, lead: Block, count: number): ListedItem[] {
  const items: ListedItem[] = [];
  const from = view.blockAfter(lead.start) + 1;
  for (let at = from; at < view.blocks.length; at++) {
    const [block, below] = [view.blocks[at], view.blocks[at + 1]];
    if (block === undefined) break;
    if (items.length === count || (block.kind === "heading" && items.length === 0 && at > from)) break;
    const isLine =
      block.cell === null && block.item === null && block.label === null && block.text.length <= LONGEST_SUBHEADING;
    if (!isLine || below === undefined || !(below.label !== null || block.kind === "heading" || block.bold)) continue;
    if (/[.:]$/u.test(block.text.trimEnd()) && block.kind !== "heading") continue;
    items.push(toItem(view, block, null));
  }
  return items.length === count ? items : [];
}

export function toItem(view: DocumentView, span: { start: number; end: number }, label: string | null): ListedItem {
  const plain = label?.replace(/^[(\s]+|[).\s]+$/gu, "") ?? "";
  const number = /[\p{L}\p{N}]/u.test(plain) && plain.length <= 8 && plain !== "o" ? plain : null;
  return { start: span.start, end: span.end, text: view.wordsOf(span), number };
}
