import { append, largest, smallest } from "./append.js";
import { wordsOfPieces } from "./compose-runs.js";
import { type Draft, type Piece, type TextDraft, firstText, lastText } from "./draft.js";

/*
 * Word opens a new paragraph, list item or list on every page: what runs over a page break is joined again here.
 * Measured on 13,407 tagged pages (numbering stays whole in all but 20 of 39,663 places): an item without its label at
 * the top of a page goes on; other blocks go on where the upper one ends without a full stop and the lower one begins
 * small.
 */

const SENTENCE_END = /[.!?:;][)\]’”"'\d]{0,4}$/;
const BEGINS_SMALL = /^[(‘“"']?\p{Ll}/u;
const OPEN_END =
  /(?:[,–—(-]|\b(?:a|an|and|are|as|at|be|between|but|by|for|from|has|have|in|into|is|it|its|not|of|on|or|our|than|that|the|their|there|these|this|those|to|was|were|which|who|whose|with|within))$/i;

/** How many blocks back the upper part of a sentence may stand: a box or a figure can lie between. */
const LOOK_BACK = 14;

/** Joins what a page break, or a tag that ends in the middle of a sentence, has parted in a sequence of blocks. */
export function joinPages(blocks: readonly Draft[]): Draft[] {
  const single = blocks.flatMap(partItems);
  const joined: Draft[] = [];
  single.forEach((block, index) => {
    const upper = joined.at(-1);
    const rest =
      upper === undefined ? null : (joinOver(upper, block, single[index + 1]) ?? joinBehindBox(joined, block));
    append(joined, rest ?? [block]);
  });
  return joined;
}

/** A list of several items as lists of one: an item's rest can be tagged as the next item of the same list. */
function partItems(block: Draft): Draft[] {
  return block.kind === "list" ? block.items.map((item) => ({ kind: "list", items: [item] })) : [block];
}

/** A sentence left open before a box at a page's bottom goes on at the top of the next page. */
function joinBehindBox(joined: readonly Draft[], lower: Draft): Draft[] | null {
  const right = firstText(lower);
  if (right === null || !BEGINS_SMALL.test(wordsOfPieces(right.pieces))) return null;
  const page = right.pieces[0]?.page ?? 0;
  const nearest = joined.at(-1);
  if (nearest === undefined || lastText(nearest)?.pieces.at(-1)?.page !== page - 1) return null;
  for (let back = 2; back <= LOOK_BACK; back++) {
    const upper = joined.at(-back);
    const left = upper === undefined ? null : lastText(upper);
    if (upper === undefined || left === null || left.pieces.at(-1)?.page !== page - 1) return null;
    if (left.headingDepth === 0 && left.pieces.length > 1 && isLeftOpen(left)) return joinOver(upper, lower, undefined);
  }
  return null;
}

function isLeftOpen(left: TextDraft): boolean {
  const words = wordsOfPieces(left.pieces);
  return words.length > 60 && !SENTENCE_END.test(words) && !left.pieces.every(({ run }) => run.bold);
}

/**
 * Joins `lower` onto `upper` where it goes on there and gives what is left of it; null where they stay apart. `next`
 * stands after `lower`.
 */
function joinOver(upper: Draft, lower: Draft, next: Draft | undefined): Draft[] | null {
  if (upper.kind === "table" || lower.kind === "table") return null;
  const left = lastText(upper);
  const right = firstText(lower);
  if (left === null || right === null || left.headingDepth > 0 || right.headingDepth > 0) return null;
  const item = lower.kind === "list" ? lower.items[0] : undefined;
  if (item !== undefined ? item.label !== null || item.blocks[0] !== right : right.label !== null) return null;
  const goesOn = meetAtPageBreak(left, right)
    ? isLostItem(upper, lower, next) || continuesText(left, right)
    : isSameSentence(left, right, upper.kind === "list");
  if (!goesOn) return null;
  left.pieces = [...left.pieces, ...right.pieces];
  // Nested lists and further paragraphs of the lower item.
  const rest = item?.blocks.slice(1) ?? [];
  const home = upper.kind === "list" ? upper.items.at(-1) : undefined;
  if (home === undefined) return rest;
  append(home.blocks, rest);
  return [];
}

function meetAtPageBreak(left: TextDraft, right: TextDraft): boolean {
  const from = left.pieces.at(-1)?.page;
  const to = right.pieces[0]?.page;
  return from !== undefined && to === from + 1;
}

/** Points by which a first line may stand further in than the next. */
const MAX_INDENT = 15;

/** Two tags on one sentence: the next line of the same page, at the same left edge, goes on small. */
function isSameSentence(left: TextDraft, right: TextDraft, fromItem: boolean): boolean {
  const above = left.pieces.at(-1);
  const below = right.pieces[0];
  if (above === undefined || below === undefined || above.page !== below.page || !looksAlike(above, below))
    return false;
  const drop = below.run.baseline - above.run.baseline;
  const start = lineStart(left, above);
  const shift = below.run.box.left - start;
  const nextLine = drop >= above.run.size * 0.8 && drop <= above.run.size * 1.6;
  // A first line can stand further in than the others: by an indent, or behind a note's mark.
  if (!nextLine || shift > 3 || shift < -MAX_INDENT) return false;
  const before = wordsOfPieces(left.pieces);
  if (SENTENCE_END.test(before)) return false;
  const small = BEGINS_SMALL.test(wordsOfPieces(right.pieces));
  const open = OPEN_END.test(before);
  if (!small && !open) return false;
  return (small && (fromItem || open)) || hasLines(left.pieces) || fillsItsLine(left, right);
}

/** The left edge of the line on which a piece stands. */
function lineStart(draft: TextDraft, piece: Piece): number {
  const line = draft.pieces.filter(
    ({ run, page }) => page === piece.page && Math.abs(run.baseline - piece.run.baseline) < run.size / 2,
  );
  return smallest(line.map(({ run }) => run.box.left));
}

/** An item without label between items that have one: its label stands on the page before. */
function isLostItem(upper: Draft, lower: Draft, next: Draft | undefined): boolean {
  const label = upper.kind === "list" ? upper.items.at(-1)?.label : upper.kind === "text" ? upper.label : null;
  if (lower.kind !== "list" || label === null || label === undefined) return false;
  return next?.kind !== "list" || next.items[0]?.label !== null;
}

function continuesText(left: TextDraft, right: TextDraft): boolean {
  const before = wordsOfPieces(left.pieces);
  const after = wordsOfPieces(right.pieces);
  if (!looksAlike(left.pieces.at(-1), right.pieces[0])) return false;
  return isSentenceOpen(before, after) || (!SENTENCE_END.test(before) && fillsItsLine(left, right));
}

/** Whether the words before a break leave a sentence open that those after it go on with. */
export function isSentenceOpen(before: string, after: string): boolean {
  return !SENTENCE_END.test(before) && (BEGINS_SMALL.test(after) || OPEN_END.test(before));
}

function looksAlike(a: Piece | undefined, b: Piece | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a.run.size - b.run.size) < 1.1;
}

/** Whether the next word would not have found room at the end of the last line: then the line end is no paragraph end. */
export function fillsItsLine(left: TextDraft, right: TextDraft): boolean {
  const last = left.pieces.at(-1);
  const next = right.pieces[0];
  if (last === undefined || next === undefined) return false;
  const above = left.pieces.filter((piece) => piece.page === last.page && piece.text.trim() !== "");
  const below = right.pieces.filter((piece) => piece.page === next.page && piece.text.trim() !== "");
  // Two lone lines (a name and a title) show no margin that one of them could fill.
  if (!hasLines(above) && !hasLines(below)) return false;
  const margin = largest([...above, ...below].map(({ run }) => run.box.right));
  const lastLine = above.filter(({ run }) => Math.abs(run.baseline - last.run.baseline) < run.size / 2);
  const end = largest(lastLine.map(({ run }) => run.box.right));
  const word = (/^\S{1,40}/.exec(wordsOfPieces(right.pieces))?.[0].length ?? 0) + 1;
  return margin - end < word * last.run.size * 0.55;
}

function hasLines(pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  return first !== undefined && pieces.some(({ run }) => Math.abs(run.baseline - first.run.baseline) > run.size);
}
