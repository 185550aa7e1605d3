import type { Block } from "../../document/blocks.js";

/** How many blocks the head of a paper takes at the most: its front sheet with a table of labels. */
const HEAD_BLOCKS = 40;

/** The number of a first chapter: "1.", "1.0", "1.1", "I.", "A.", "(1)". */
const FIRST_NUMBER = /^\(?(?:1(?:\.[01])?|I|A)[.)]{0,2}$/u;

/** What councils call a paper's first chapters. */
const FIRST_CHAPTER =
  /^(?:\d{1,2}(?:\.\d{0,2})?\.?\s|[IVX]{1,4}\.\s)?(?:(?:the )?(?:purpose|aims?)(?: (?:of|and) .{3,60})?|(?:executive |report |brief )?summary(?: .{0,40})?|recommend(?:ations?|ed)\b.{0,60}|introduction|background|context|reasons? for .{3,50}|what (?:cabinet|members|the|this|you|we|happened)\b.{0,60}|(?:the )?decision|(?:the )?issues?|why\b.{0,40}|overview|in brief|key (?:points|messages|issues))\s?[:?.]?$/iu;

/**
 * Index of the block at which a paper's argument begins and its head ends: the first numbered chapter, or one of the
 * chapters that papers open with.
 */
export function endOfHead(blocks: readonly Block[]): number {
  const head = blocks.slice(0, HEAD_BLOCKS);
  const end = head.findIndex((block, index) => index > 0 && opensChapter(block));
  return end < 0 ? head.length : end;
}

/** Whether a block is the heading of one of a paper's first chapters. */
export function opensChapter(block: Block): boolean {
  if (block.cell !== null) return false;
  if (FIRST_NUMBER.test(block.label ?? "")) return true;
  return (
    (block.kind === "heading" || block.bold || block.text === block.text.toUpperCase()) &&
    FIRST_CHAPTER.test(block.text.trim())
  );
}
