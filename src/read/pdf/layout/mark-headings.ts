import { wordsOfPieces } from "./compose-runs.js";
import { type Draft, type Piece, type TextDraft, eachSequence } from "./draft.js";

/** Longer than this nothing is a heading, whatever its tag says. */
const MAX_HEADING = 160;
/** An untagged bold line is a heading up to this length. */
const MAX_BOLD_HEADING = 140;
/** How it ends: like a sentence, or like a line that goes on. */
const SENTENCE = /[.;,](?:[’”")\]]{0,2})$/;
/** A line of a table of contents: words, dots or a gap, and a page number. */
const CONTENTS_LINE = /(?:\.{3,}|\s)\s?\d{1,3}$/;

/**
 * Tells headings from paragraphs: by tag, unless the tag stands on body text; else by being one short bold or large
 * line of its own. Then gives all of them depths by size and weight, since writers mix tagged and merely bold ones.
 */
export function markHeadings(blocks: Draft[]): void {
  const headings: TextDraft[] = [];
  const bodySize = commonSize(blocks);
  const contents = findContentsLines(blocks);
  eachSequence(blocks, (sequence) => {
    if (sequence !== blocks) return;
    for (const draft of sequence) {
      if (draft.kind !== "text") continue;
      draft.headingDepth = !contents.has(draft) && isHeading(draft, bodySize) ? Math.max(1, draft.headingDepth) : 0;
      if (draft.headingDepth > 0) headings.push(draft);
    }
  });
  rankDepths(headings);
}

function isHeading(draft: TextDraft, bodySize: number): boolean {
  const words = wordsOfPieces(draft.pieces);
  if (words.length > MAX_HEADING || SENTENCE.test(words) || !/\p{L}/u.test(words)) return false;
  if (draft.headingDepth > 0) return true;
  const letters = draft.pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (words.length > MAX_BOLD_HEADING) return false;
  return letters.every(({ run }) => run.bold) || letters.every(({ run }) => run.size >= bodySize + 2);
}

/** Lines of a table of contents: a row of lines that end with page numbers under, at the least, two others. */
function findContentsLines(blocks: readonly Draft[]): Set<TextDraft> {
  const lines = new Set<TextDraft>();
  let row: TextDraft[] = [];
  const close = (): void => {
    if (row.length >= 3) for (const line of row) lines.add(line);
    row = [];
  };
  for (const block of blocks) {
    if (block.kind === "text" && CONTENTS_LINE.test(wordsOfPieces(block.pieces))) row.push(block);
    else close();
  }
  close();
  return lines;
}

/** The size of most letters. */
function commonSize(blocks: Draft[]): number {
  const letters = new Map<number, number>();
  eachSequence(blocks, (sequence) => {
    for (const draft of sequence) {
      if (draft.kind !== "text") continue;
      for (const { run, text } of draft.pieces) {
        const size = Math.round(run.size);
        letters.set(size, (letters.get(size) ?? 0) + text.length);
      }
    }
  });
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [12, 0])[0];
}

function rankDepths(headings: readonly TextDraft[]): void {
  const looks = headings.map(lookOf);
  const ranked = [...new Set(looks)].sort((a, b) => b - a);
  headings.forEach((heading, index) => {
    heading.headingDepth = Math.min(6, ranked.indexOf(looks[index] ?? 0) + 1);
  });
}

/** One number for a heading's size and weight: larger stands above smaller, bold above plain. */
function lookOf(heading: TextDraft): number {
  const first: Piece | undefined = heading.pieces.find(({ text }) => text.trim() !== "");
  return first === undefined ? 0 : Math.round(first.run.size) * 2 + (first.run.bold ? 1 : 0);
}
