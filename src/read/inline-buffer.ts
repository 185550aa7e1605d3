import { textRun } from "../document/build.js";
import type { TextRun } from "../document/tree.js";
import { cleanText } from "./clean-text.js";

/** Marks of inline text. */
export interface InlineMarks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | undefined;
}

export const noMarks: InlineMarks = { bold: false, italic: false, link: undefined };

/** A stretch of source text with its marks, white space as the source has it. */
export interface InlinePiece {
  readonly text: string;
  readonly marks: InlineMarks;
}

/** No format of ours has pages. */
export const NO_PLACE = { page: null } as const;

/** The source text of pieces, white space as it stands. */
export function rawText(pieces: readonly InlinePiece[]): string {
  return pieces.length === 1 ? (pieces[0]?.text ?? "") : pieces.map((piece) => piece.text).join("");
}

/** The pieces from an offset into their joined text on; marks stay. */
export function piecesFrom(pieces: readonly InlinePiece[], offset: number): InlinePiece[] {
  if (offset <= 0) return [...pieces];
  const kept: InlinePiece[] = [];
  let position = 0;
  for (const piece of pieces) {
    const end = position + piece.text.length;
    if (end > offset) kept.push({ ...piece, text: piece.text.slice(Math.max(0, offset - position)) });
    position = end;
  }
  return kept;
}

/** Makes runs of pieces: single spaces, none at either end, neighbours with the same marks joined. */
export function toRuns(pieces: readonly InlinePiece[]): TextRun[] {
  const merged: { text: string; marks: InlineMarks }[] = [];
  let endsWithSpace = true;
  for (const { text, marks } of pieces) {
    let clean = cleanText(text);
    if (endsWithSpace && clean.startsWith(" ")) clean = clean.slice(1);
    if (clean === "") continue;
    endsWithSpace = clean.endsWith(" ");
    const last = merged.at(-1);
    // A space alone takes the marks of what stands before it, so that bold words stay one run.
    if (last !== undefined && (clean === " " || sameMarks(last.marks, marks))) last.text += clean;
    else merged.push({ text: clean, marks });
  }
  const last = merged.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return merged
    .filter(({ text }) => text !== "")
    .map(({ text, marks }) => textRun(text, NO_PLACE, { bold: marks.bold, italic: marks.italic, link: marks.link }));
}

function sameMarks(a: InlineMarks, b: InlineMarks): boolean {
  return a === b || (a.bold === b.bold && a.italic === b.italic && a.link === b.link);
}
