import type { Span } from "./span.js";

/*
 * Sentences of running English. One pass: every full stop, question or exclamation mark is looked at once, with the
 * word before it and the letter after it; nothing is searched backwards further than two words.
 */

/** Abbreviations after which a capital goes on with the same sentence, without their last full stop. */
const MID_SENTENCE = new Set([
  "e.g",
  "eg",
  "i.e",
  "ie",
  "cf",
  "mr",
  "mrs",
  "ms",
  "mx",
  "dr",
  "prof",
  "rev",
  "revd",
  "hon",
  "sir",
  "cllr",
  "st",
  "v",
  "vs",
  "viz",
  "ca",
  "approx",
  "incl",
  "ref",
]);

/** Abbreviations that go on with the same sentence only before a number: "No. 5", "para. 12", "Art. 8". */
const BEFORE_NUMBER = new Set([
  "no",
  "nos",
  "p",
  "pp",
  "para",
  "paras",
  "vol",
  "fig",
  "art",
  "s",
  "ss",
  "reg",
  "tel",
  "ext",
]);

/** What is told apart by letters: a capital after one of these is no initial. */
const LETTERED = new Set([
  "plan",
  "appendix",
  "annex",
  "part",
  "option",
  "category",
  "grade",
  "group",
  "class",
  "type",
  "box",
]);

const CLOSING = new Set(["’", "”", "'", '"', ")", "]", "»"]);
const OPENING = new Set(["‘", "“", "'", '"', "(", "[", "«"]);
/** Bullets that survive inside a line where a reader could not tell the list. */
const BULLETS = new Set(["•", "◼", "◾", "▪", "■", "●", "➢", "✓", "\uf06e", "\uf0a7", "\uf0b7"]);

const CANDIDATE = /[.!?…•◼◾▪■●➢✓\uf06e\uf0a7\uf0b7]/gu;

/**
 * Splits a text into sentences.
 *
 * Full stops inside numbers, abbreviations and initials do not end one; closing quotes and brackets belong to the
 * sentence before, footnote digits glued to the full stop to none. A bullet inside the text begins a sentence.
 *
 * @param text words with single spaces or line breaks between them
 * @param offset what is added to every offset, so that spans fit a larger text
 * @returns spans in order, without white space at either end
 */
export function splitSentences(text: string, offset = 0): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    pushTrimmed(spans, text, start, end, offset);
    start = next;
  };
  // Marks that follow each other ("....", "?!") end at one place, which is looked for once.
  let marks = { end: 0, afterNote: 0, next: 0 };
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const at = match.index;
    if (at < start) continue;
    const mark = match[0];
    if (BULLETS.has(mark)) {
      close(at, at + mark.length);
      continue;
    }
    if (at + 1 > marks.end) marks = endOfMarks(text, at);
    const { end, afterNote, next } = marks;
    if (next >= text.length) break;
    const glued = next === afterNote;
    if (glued ? !isGluedBoundary(text, at, end, next) : !beginsSentence(text, next)) continue;
    if (mark === "." && goesOn(text, start, at, next)) continue;
    // Digits before a capital are a footnote mark only where they are glued to the full stop: "needs.2 The".
    close(end, glued ? end : next);
  }
  pushTrimmed(spans, text, start, text.length, offset);
  return spans;
}

/** Where the closing marks behind a mark end, then the digits of a note, then white space. */
function endOfMarks(text: string, at: number): { end: number; afterNote: number; next: number } {
  const end = skip(text, at + 1, isClosingMark);
  const afterNote = skip(text, end, isDigit);
  return { end, afterNote, next: skip(text, afterNote, isSpace) };
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number, offset: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (end > start) spans.push({ start: start + offset, end: end + offset });
}

/** "… good.The next": readers lose the space where a line is set tight; a web address has small letters after the dot. */
function isGluedBoundary(text: string, at: number, end: number, next: number): boolean {
  return (
    end === next && isLower(text, at - 1) && isLower(text, at - 2) && isUpper(text, next) && isLower(text, next + 1)
  );
}

function beginsSentence(text: string, at: number): boolean {
  let first = at;
  while (first < text.length && OPENING.has(text.charAt(first))) first++;
  return isUpper(text, first) || isDigit(text, first) || BULLETS.has(text.charAt(first));
}

/** Whether the full stop at `at` belongs to an abbreviation or initial, so that the sentence goes on. */
function goesOn(text: string, start: number, at: number, next: number): boolean {
  let from = at;
  while (from > start && !isSpace(text, from - 1) && !OPENING.has(text.charAt(from - 1))) from--;
  const word = text.slice(from, at);
  if (word === "") return false;
  const lower = word.toLowerCase();
  if (MID_SENTENCE.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return isDigit(text, next);
  // A single capital is an initial ("led by J. Smith", "Anne B. Smith"), but "plan B. The" ends a sentence.
  if (word.length === 1 && isUpper(text, from)) return !LETTERED.has(wordBefore(text, start, from));
  return false;
}

function wordBefore(text: string, start: number, from: number): string {
  let end = from;
  while (end > start && isSpace(text, end - 1)) end--;
  let begin = end;
  while (begin > start && !isSpace(text, begin - 1)) begin--;
  return text.slice(begin, end).toLowerCase();
}

function skip(text: string, from: number, test: (text: string, at: number) => boolean): number {
  let at = from;
  while (at < text.length && test(text, at)) at++;
  return at;
}

function isClosingMark(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return CLOSING.has(letter) || letter === "." || letter === "!" || letter === "?";
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isUpper(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function isLower(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase();
}
