import { endsClosed, endsOpen, startsLower } from "../line-ends.js";
import type { GrowingText } from "./join-lines.js";
import type { Chunk, Line } from "./lines.js";

/** A file whose lines are longer than this holds one paragraph a line. */
const WIDEST_WRAP = 180;
const NARROWEST_WRAP = 40;
/** A single paragraph tells its own width only when its lines are those of running text. */
const WIDE_ENOUGH_ALONE = 60;
/** Text set in a proportional font and then saved line by line is ragged: a full line has this much of the width. */
const FULL_SHARE = 0.78;
/** A chunk much narrower than the file's running text is an address or a list of short lines, not a paragraph. */
const NARROW_SHARE = 0.7;

/** How a file's lines are broken: at a width, or only where a paragraph ends (`width` null). */
export interface Wrapping {
  readonly width: number | null;
  /** Characters of the file's longest line: how far its lines reach where nothing was wrapped. */
  readonly longest: number;
  /** Chunks that are wrapped each for itself in a file that otherwise is not. */
  readonly alone: ReadonlySet<Chunk>;
}

/**
 * Tells whether a text file was wrapped to a width: chunks of three and more lines whose lines, but for the last, are
 * all nearly as long as the longest.
 */
export function measureWrapping(chunks: readonly Chunk[]): Wrapping {
  const widths: number[] = [];
  const alone = new Set<Chunk>();
  let wrappedLines = 0;
  let longLines = 0;
  const longest = chunks.reduce((most, { width }) => Math.max(most, width), 0);
  for (const chunk of chunks) {
    const { lines, width } = chunk;
    for (const line of lines) if (line.text.length > WIDEST_WRAP) longLines++;
    if (lines.length < 3 || width < NARROWEST_WRAP || width > WIDEST_WRAP || mayBeList(lines)) continue;
    let full = 0;
    for (let index = 0; index < lines.length - 1; index++) {
      if ((lines[index]?.text.length ?? 0) >= FULL_SHARE * width) full++;
    }
    if (full === lines.length - 1 && width >= WIDE_ENOUGH_ALONE) alone.add(chunk);
    if (full >= (lines.length - 1) * 0.6) {
      wrappedLines += lines.length;
      widths.push(width);
    }
  }
  if (widths.length === 0 || longLines > wrappedLines) return { width: null, longest, alone };
  widths.sort((a, b) => a - b);
  return { width: widths[Math.floor(widths.length * 0.75)] ?? null, longest, alone };
}

/**
 * Whether a line goes on in the next one of its chunk: its words reach so far that the next word did not fit, or it
 * ends with a word that cannot be the last.
 */
export function runsOn(line: Line, next: Line, chunk: Chunk, wrapping: Wrapping): boolean {
  const text = line.text.trim();
  const following = next.text.trim();
  if (endsOpen(text)) return true;
  if (/\p{L}-$/u.test(text) && /^\p{L}/u.test(following)) return true;
  // "(Pages" / "3 - 12)" and a remark in brackets under a name.
  if (/\([^)]{0,60}$/u.test(text) && /^[^(]{0,60}\)/u.test(following)) return true;
  if (/^\([^)]{1,60}\)$/u.test(following) && !endsClosed(text)) return true;
  if (isFull(line, following, chunk, wrapping)) return true;
  return text.length >= 25 && !endsClosed(text) && startsLower(following);
}

const LEADS_IN = /:\s?[-–]?$/u;

/** Whether all lines, or all below a lead-in, begin in lower case: a list without bullets tells no width. */
function mayBeList(lines: readonly Line[]): boolean {
  const below = lines.slice(lines.findLastIndex(({ text }) => LEADS_IN.test(text)) + 1);
  return below.length >= FEWEST_LIST_LINES && below.every(({ text }) => startsLower(text.trim()));
}

/** Width of the widest page that a list without bullets is typed on, where a file does not tell its own. */
const USUAL_WIDTH = 80;
/** Lines this much shorter than the page were ended on purpose, each for itself. */
const SHORT_SHARE = 0.85;
/** One line below a lead-in is no list. */
const FEWEST_LIST_LINES = 2;

/**
 * The lines of a list without bullets below a lead-in with a colon: though they begin in lower case, none reaches so
 * far that the next word would not have fitted, and none ends with a word that must go on.
 */
export function typedListLines(chunk: Chunk, followsLeadIn: boolean, wrapping: Wrapping): ReadonlySet<Line> {
  const { lines } = chunk;
  const colon = lines.findLastIndex(({ text }) => LEADS_IN.test(text));
  if (colon < 0 && !followsLeadIn) return NO_LINES;
  const below = lines.slice(colon + 1);
  if (below.length < FEWEST_LIST_LINES) return NO_LINES;
  const width = wrapping.width ?? Math.max(USUAL_WIDTH, wrapping.longest);
  const isTyped = below.every(({ text }, index) => {
    const following = below[index + 1]?.text.trim();
    if (!startsLower(text.trim())) return false;
    if (following === undefined) return true;
    const firstWord = /^\S{1,60}/u.exec(following)?.[0].length ?? 0;
    return !endsOpen(text.replace(/[;,] and$/u, ";")) && text.length + 1 + firstWord < SHORT_SHARE * width;
  });
  return isTyped ? new Set(below) : NO_LINES;
}

const NO_LINES: ReadonlySet<Line> = new Set();

/** Whether the next word would not have fitted on a line. */
export function isFull(line: Line, following: string, chunk: Chunk, wrapping: Wrapping): boolean {
  const width = wrapWidth(chunk, wrapping);
  if (width === null) return false;
  const firstWord = /^\S{1,60}/u.exec(following)?.[0].length ?? 0;
  return line.text.length + 1 + firstWord > width || line.text.length >= FULL_SHARE * width;
}

function wrapWidth(chunk: Chunk, wrapping: Wrapping): number | null {
  const { width } = chunk;
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  if (wrapping.width === null) return wrapping.alone.has(chunk) ? width : null;
  return width >= NARROW_SHARE * wrapping.width ? wrapping.width : null;
}

/**
 * Whether a paragraph that an empty line ends goes on after it: text taken from a PDF breaks a sentence at the foot of
 * each page. A list of short lines without bullets does not.
 */
export function runsOnOverGap(text: GrowingText, next: string): boolean {
  if (text.length < 60 || !startsLower(next)) return false;
  const end = text.tail.slice(-2);
  return /[\p{L}\p{N}]$/u.test(end) || (text.length > 150 && /[,–(]$/u.test(end));
}
