import { type InlinePiece, noMarks, rawText } from "./inline-buffer.js";
import { endsClosed, endsOpen, startsLower } from "./line-ends.js";
import { splitLabel } from "./printed-label.js";

/** A break that the author set (`<br>`, two spaces at a Markdown line's end), as it stands in a piece's text. */
export const HARD_BREAK = "\u2028";
/** A line end of the source that the page does not show. */
export const SOFT_BREAK = "\n";

/** A line that is shorter than this was broken on purpose. */
const SHORT_LINE = 60;
const labelledValue = /^\p{Lu}[\p{L}\p{N}’'()/&, -]{1,45}[:?](?:\s|$)/u;
const dateStart =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}{2,8},?\s\d{4}|\d{1,2}[.:]\d{2}\s?[ap]\.?m)/iu;

interface InlineLine {
  readonly pieces: InlinePiece[];
  readonly hard: boolean;
}

/**
 * Splits inline text at its line breaks into the paragraphs that a reader of the page sees. A break is a mere wrap
 * where the words run on: the line is long or the next one goes on in lower case, and no number or "Label:" begins.
 * In a heading the words are one, except for a date below them. An empty line always parts.
 */
export function splitLines(pieces: readonly InlinePiece[], heading: boolean): InlinePiece[][] {
  if (!pieces.some((piece) => /[\n\u2028]/u.test(piece.text))) return [[...pieces]];
  const joined: InlinePiece[][] = [];
  let previous: string | null = null;
  for (const line of breakLines(pieces)) {
    const raw = rawText(line.pieces);
    const text = raw.trim();
    if (text === "") {
      if (line.hard) previous = null;
      continue;
    }
    const last = joined.at(-1);
    if (last !== undefined && previous !== null && runsOn(previous, text, raw, line.hard, heading)) {
      last.push({ text: " ", marks: last.at(-1)?.marks ?? noMarks });
      for (const piece of line.pieces) last.push(piece);
    } else joined.push(line.pieces);
    previous = text;
  }
  return joined;
}

function runsOn(previous: string, text: string, raw: string, hard: boolean, heading: boolean): boolean {
  if (heading) return !hard || !dateStart.test(text);
  if (splitLabel(raw) !== null || labelledValue.test(text)) return false;
  if (!hard) return true;
  if (endsClosed(previous)) return false;
  return previous.length >= SHORT_LINE || endsOpen(previous) || startsLower(text);
}

function breakLines(pieces: readonly InlinePiece[]): InlineLine[] {
  const lines: InlineLine[] = [{ pieces: [], hard: false }];
  for (const { text, marks } of pieces) {
    for (const part of text.split(/(?<=[\n\u2028])|(?=[\n\u2028])/u)) {
      if (part === HARD_BREAK || part === SOFT_BREAK) lines.push({ pieces: [], hard: part === HARD_BREAK });
      else if (part !== "") lines.at(-1)?.pieces.push({ text: part, marks });
    }
  }
  return lines;
}
