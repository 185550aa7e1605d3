import type { Block } from "../../document/blocks.js";
import { fieldOf } from "../fragments/header-values.js";
import { bodyDidBelow, decisionLike, findLeadIn } from "./lead-ins.js";

/** What stands under one item of an agenda: its heading as printed and the blocks up to the next item. */
export interface AgendaItem {
  readonly heading: Block | null;
  /** The heading that names its business; "Purpose:" and "Subject" are chapters and labels below that. */
  readonly title: Block | null;
  readonly blocks: readonly Block[];
}

const LONGEST_HEADING = 160;

/** Headings inside an item, which open no item of their own. */
const INSIDE_AN_ITEM =
  /^(?:\([^()]{1,60}\)|minutes|issue - .{0,80}|(?:additional|supporting|background|related) (?:documents?|papers)|\(?(?:agenda )?item \w{1,6}\)?|(?:un)?restricted items?|part [a-z0-9]|recommendations?(?:\(s\))?|(?:alternative |other )?options? .{0,60}|(?:reasons?|rationale)(?:\(s\))?(?: .{0,60})?|discussion|conclusions?|consideration|resource implications|key decision|(?:for|against|abstain(?:ed)?|abstentions?)\b.{0,20}|(?:amendment|motion|substantive motion) .{0,30}|vote|action.{0,20}|meeting ended.{0,40})\s?[:.]?$/iu;

/** Chapters of a page that holds one decision, and the page's own name. */
const CHAPTER =
  /^(?:purpose(?: of (?:the )?(?:report|decision|item))?|summary|background|introduction|description|agenda item|(?:decision|issue) details)\s?:?$/iu;

/** The item in which the last meeting's minutes are approved; without a number the word heads a page's own minutes. */
const NUMBERED_MINUTES = /^[A-Z]{0,4}\d{1,4}(?:\/\d{2,4})?[.)]?\sminutes\b/iu;

/** The number of a minute: "28/17", "412", "76." */
const MINUTE_NUMBER = /^(?:[A-Z]{0,4}\d{1,4}\/\d{2,4}|\d{1,4}[.)]?)$/u;
const NUMBERED_TITLE = /^(?:[A-Z]{0,4}\d{1,4}\/\d{2,4}|\d{1,4}\.?)\s{1,3}\p{Lu}[^.;:]{3,150}$/u;

/** Divides minutes by their items. Blocks before the first item's heading stand in an item without one. */
export function agendaItems(blocks: readonly Block[]): AgendaItem[] {
  const items: { heading: Block | null; title: Block | null; blocks: Block[] }[] = [
    { heading: null, title: null, blocks: [] },
  ];
  for (const block of blocks) {
    if (opensItem(block)) {
      const namesNoBusiness = CHAPTER.test(block.text.trim()) || fieldOf(block.text) !== null;
      const title = namesNoBusiness ? (items.at(-1)?.title ?? null) : block;
      items.push({ heading: block, title, blocks: [] });
    } else items.at(-1)?.blocks.push(block);
  }
  return items;
}

/** The item's number and title as printed. */
export function titleOf({ title }: AgendaItem): string | null {
  if (title === null) return null;
  return [title.label, title.text].filter((part) => part !== null && part !== "").join(" ");
}

/** A numbered title in bold type that a reader took for the next item of the list above it. */
function isTitleInList({ bold, label }: Block, text: string): boolean {
  return (
    bold && /^\d{1,3}[.)]?$/u.test(label ?? "") && /^\p{Lu}[^.;:,]{3,110}$/u.test(text) && !decisionLike.test(text)
  );
}

function opensItem(block: Block): boolean {
  const text = block.text.trim();
  if (text.length > LONGEST_HEADING || block.cell !== null || text === "") return false;
  const isNumberedMinutes = NUMBERED_MINUTES.test(text) || (block.label !== null && /^minutes\b/iu.test(text));
  if (((INSIDE_AN_ITEM.test(text) || bodyDidBelow.test(text)) && !isNumberedMinutes) || findLeadIn(text) !== null)
    return false;
  if (block.kind === "heading") return true;
  if (block.item !== null) return isTitleInList(block, text);
  if (/[.;,:]$/u.test(text) || /^that\b/iu.test(text)) return false;
  const numbered = MINUTE_NUMBER.test(block.label ?? "") && block.label?.includes("/") === true;
  return block.bold || numbered || (block.label === null && NUMBERED_TITLE.test(text));
}
