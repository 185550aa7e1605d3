import { append } from "./append.js";
import { wordsOfPieces } from "./compose-runs.js";
import type { Draft, ItemDraft, TextDraft } from "./draft.js";

/** A bold line of a list longer than this is no heading. */
const MAX_HEADING = 120;
const SENTENCE_END = /[.;,]$/;

/**
 * Word numbers the headings and paragraphs of council papers as one list of many levels. A short bold "2. Background"
 * is a heading, "2.1 …" a paragraph with that number; both leave the list, and what was nested in them follows.
 */
export function freeParagraphs(blocks: readonly Draft[]): Draft[] {
  const freed: Draft[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "list") append(freed, freeItems(block.items, blocks[index + 1]));
    else freed.push(block);
  });
  return freed;
}

function freeItems(items: readonly ItemDraft[], after: Draft | undefined): Draft[] {
  const drafts: Draft[] = [];
  let kept: ItemDraft[] = [];
  const flush = (): void => {
    if (kept.length > 0) drafts.push({ kind: "list", items: kept });
    kept = [];
  };
  items.forEach((item, index) => {
    const [first, ...more] = item.blocks;
    const numbered = item.label?.kind === "multilevel" || isHeading(item, items[index + 1], after);
    if (first?.kind !== "text" || first.label !== null || !numbered) {
      kept.push(item);
      return;
    }
    flush();
    first.label = item.label;
    drafts.push(first, ...freeParagraphs(more));
  });
  flush();
  return drafts;
}

/** Bold and short, with something under it that is not: a list of bold items has none of them as its heading. */
function isHeading(item: ItemDraft, next: ItemDraft | undefined, after: Draft | undefined): boolean {
  const first = item.blocks[0];
  if (item.label?.kind !== "number" || first?.kind !== "text" || !isBold(first)) return false;
  const words = wordsOfPieces(first.pieces);
  if (words.length > MAX_HEADING || SENTENCE_END.test(words)) return false;
  if (item.blocks.length > 1) return true;
  const follower = next?.blocks[0] ?? (after?.kind === "list" ? after.items[0]?.blocks[0] : after);
  return follower !== undefined && !(follower.kind === "text" && isBold(follower));
}

function isBold(draft: TextDraft): boolean {
  return draft.pieces.every(({ run, text }) => run.bold || text.trim() === "");
}
