import { wordsOfPieces } from "./compose-runs.js";
import { dropLeadingLetters } from "./drop-leading-letters.js";
import { type Draft, type Piece, type TextDraft, eachSequence, eachText } from "./draft.js";

/** Longer than this nothing is a heading, whatever its tag says. */
const MAX_HEADING = 160;
/** An untagged bold line is a heading up to this length. */
const MAX_BOLD_HEADING = 140;
/** How it ends: like a sentence, or like a line that goes on. */
const SENTENCE = /[.;,](?:[’”")\]]{0,2})$/;
const LETTER = /\p{L}/u;
/** A bold word between two lines of a title ("and") is no heading of its own. */
const BEGINS_LIKE_HEADING = /^[^\p{L}]{0,12}(?!\p{Ll}{1,3}$)\p{L}/u;
/** A line of a table of contents: words, dots or a gap, and a page number. */
const CONTENTS_LINE = /(?:\.{3,}|\s)\s?\d{1,3}$/;

/** A field of a report's or letter's own particulars, printed in bold with its value: "Lead inspector: A Name". */
const PARTICULARS =
  /^(?:(?:inspection|visit|report|lead|dates?|published|publication|previous|contact|author|tel(?:ephone)?|e-?mail|web(?:site)?|urn|to|from|cc|ref(?:erence)?|our ref|your ref|meeting|time|venue|place)\b[^:]{0,40}):\s?\S/i;

/** A heading that looks like the text around it is short. */
const MAX_PLAIN_HEADING = 80;

/** Takes heading tags off body text (Word's "heading" styles get used for whole numbered paragraphs). */
export function demoteHeadings(blocks: Draft[]): void {
  const bodySize = commonSize(blocks);
  eachText(blocks, (draft) => {
    if (draft.headingDepth === 0) return;
    const words = wordsOfPieces(draft.pieces);
    const plain = words.length > MAX_PLAIN_HEADING && !standsOut(draft, bodySize);
    if (plain || words.length > MAX_HEADING || SENTENCE.test(words)) draft.headingDepth = 0;
  });
}

/** "Yours sincerely": the bold lines after it are names and ranks. */
const CLOSING = /^yours\s(?:sincerely|faithfully|truly)\b/i;

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
    let closedOn: number | undefined;
    for (const draft of sequence) {
      if (draft.kind !== "text") continue;
      const page = draft.pieces[0]?.page;
      if (CLOSING.test(wordsOfPieces(draft.pieces))) closedOn = page;
      const signature = closedOn !== undefined && page === closedOn && draft.headingDepth === 0;
      const heading = !contents.has(draft) && !signature && isHeading(draft, bodySize);
      draft.headingDepth = heading ? Math.max(1, draft.headingDepth) : 0;
      if (heading) headings.push(draft);
    }
  });
  numberHeadings(blocks);
  rankDepths(headings);
}

/** "2 Background" over paragraphs "2.1", "2.2": the bare number is the heading's label. */
const BARE_NUMBER = /^(\d{1,2})\s(?=\p{Lu})/u;
/** How far behind a heading its first numbered paragraph stands. */
const NUMBERED_WITHIN = 6;

function numberHeadings(blocks: readonly Draft[]): void {
  blocks.forEach((draft, index) => {
    if (draft.kind !== "text" || draft.headingDepth === 0 || draft.label !== null) return;
    const number = BARE_NUMBER.exec(wordsOfPieces(draft.pieces))?.[1];
    if (number === undefined) return;
    const below = blocks.slice(index + 1, index + 1 + NUMBERED_WITHIN);
    if (!below.some((block) => block.kind === "text" && block.label?.text.startsWith(`${number}.`) === true)) return;
    draft.label = { text: number, kind: "number", style: "#", value: Number(number), roman: null };
    draft.pieces = dropLeadingLetters(draft.pieces, number);
  });
}

function isHeading(draft: TextDraft, bodySize: number): boolean {
  const words = wordsOfPieces(draft.pieces);
  if (words.length > MAX_HEADING || SENTENCE.test(words) || !/\p{L}/u.test(words)) return false;
  if (PARTICULARS.test(words)) return false;
  if (draft.headingDepth > 0) return true;
  return words.length <= MAX_BOLD_HEADING && BEGINS_LIKE_HEADING.test(words) && standsOut(draft, bodySize);
}

/** Whether all letters are bold, or all clearly larger than most of the document's. */
function standsOut(draft: TextDraft, bodySize: number): boolean {
  const letters = draft.pieces.filter(({ text }) => LETTER.test(text));
  if (letters.length === 0) return false;
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
