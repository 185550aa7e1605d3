import { textRun } from "../../../document/build.js";
import type { Box, TextRun } from "../../../document/tree.js";
import { normalise } from "../../../normalise/index.js";
import { originOf } from "../../../text/mapped-text.js";
import type { Piece } from "./draft.js";

/** The raw letters of pieces, line ends kept, a line end between pieces of different pages. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = "";
  let page = pieces[0]?.page;
  for (const piece of pieces) {
    if (piece.page !== page) text += "\n";
    page = piece.page;
    text += piece.text;
  }
  return text;
}

const knownWords = new WeakMap<readonly Piece[], string>();

/** The words of pieces as the document's text will show them. Remembered for each array: passes ask again and again. */
export function wordsOfPieces(pieces: readonly Piece[]): string {
  let words = knownWords.get(pieces);
  if (words === undefined) {
    words = normalise(joinPieces(pieces)).text.trim();
    knownWords.set(pieces, words);
  }
  return words;
}

/** Makes the runs of a block from its pieces: normalised, and one run for all neighbours of one page and kind. */
export function composeRuns(pieces: readonly Piece[]): TextRun[] {
  const normalised = normalise(joinPieces(pieces));
  const { text } = normalised;
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  const runs: TextRun[] = [];
  let offset = start;
  let sourceEnd = 0;
  let page = pieces[0]?.page;
  let open: OpenRun | null = null;
  for (const piece of pieces) {
    if (piece.page !== page) sourceEnd++;
    page = piece.page;
    sourceEnd += piece.text.length;
    const from = offset;
    while (offset < end && originOf(normalised, offset) < sourceEnd) offset++;
    if (offset === from) continue;
    const letters = text.slice(from, offset);
    if (open !== null && (letters === " " || isAlike(open.piece, piece))) extend(open, letters, piece.run.box);
    else {
      if (open !== null) runs.push(close(open));
      open = { piece, letters, box: piece.run.box };
    }
  }
  if (open !== null) runs.push(close(open));
  return runs;
}

interface OpenRun {
  readonly piece: Piece;
  letters: string;
  box: Box;
}

function extend(open: OpenRun, letters: string, box: Box): void {
  open.letters += letters;
  if (letters.trim() !== "") open.box = coverBoxes(open.box, box);
}

function close({ piece, letters, box }: OpenRun): TextRun {
  const { bold, italic, size } = piece.run;
  return textRun(letters, { page: piece.page, box }, { bold, italic, size });
}

function isAlike(a: Piece, b: Piece): boolean {
  return (
    a.page === b.page &&
    a.run.bold === b.run.bold &&
    a.run.italic === b.run.italic &&
    Math.abs(a.run.size - b.run.size) < 0.75
  );
}

/** The smallest box around two. */
export function coverBoxes(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
