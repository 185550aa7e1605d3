import { textRun } from "../../../document/build.js";
import type { Box, TextRun } from "../../../document/tree.js";
import { normalise } from "../../../normalise/index.js";
import { type MappedText, offsetFrom } from "../../../text/mapped-text.js";
import type { Piece } from "./draft.js";

interface ComposedText {
  readonly mapped: MappedText;
  readonly words: string;
}

/** Composed texts by their pieces: passes ask for the same words again and again, and arrays of pieces never change. */
const composed = new WeakMap<readonly Piece[], ComposedText>();

/** The words of pieces as the document's text will show them. */
export function wordsOfPieces(pieces: readonly Piece[]): string {
  return compose(pieces).words;
}

function compose(pieces: readonly Piece[]): ComposedText {
  let text = composed.get(pieces);
  if (text === undefined) {
    const mapped = normalise(joinPieces(pieces));
    text = { mapped, words: mapped.text.trim() };
    composed.set(pieces, text);
  }
  return text;
}

/** The raw letters of pieces, line ends kept, a line end between pieces of different pages. */
function joinPieces(pieces: readonly Piece[]): string {
  let text = "";
  let page = pieces[0]?.page;
  for (const piece of pieces) {
    if (piece.page !== page) text += "\n";
    page = piece.page;
    text += piece.text;
  }
  return text;
}

/** Makes the runs of a block from its pieces: normalised, and one run for all neighbours of one page and kind. */
export function composeRuns(pieces: readonly Piece[]): TextRun[] {
  const { mapped, words } = compose(pieces);
  const { text } = mapped;
  const end = text.trimEnd().length;
  const runs: TextRun[] = [];
  let offset = text.length - text.trimStart().length;
  if (words === "") return runs;
  let sourceEnd = 0;
  let page = pieces[0]?.page;
  let open: OpenRun | null = null;
  for (const piece of pieces) {
    if (piece.page !== page) sourceEnd++;
    page = piece.page;
    sourceEnd += piece.text.length;
    const to = Math.min(offsetFrom(mapped, sourceEnd), end);
    if (to <= offset) continue;
    const letters = text.slice(offset, to);
    offset = to;
    if (open !== null && (letters === " " || isAlike(open.piece, piece))) extend(open, letters, piece.run.box);
    else {
      if (open !== null) runs.push(close(open));
      open = { piece, letters, ...piece.run.box };
    }
  }
  if (open !== null) runs.push(close(open));
  return runs;
}

interface OpenRun {
  readonly piece: Piece;
  letters: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extend(open: OpenRun, letters: string, box: Box): void {
  open.letters += letters;
  if (letters === " ") return;
  if (box.left < open.left) open.left = box.left;
  if (box.top < open.top) open.top = box.top;
  if (box.right > open.right) open.right = box.right;
  if (box.bottom > open.bottom) open.bottom = box.bottom;
}

function close({ piece, letters, left, top, right, bottom }: OpenRun): TextRun {
  const { bold, italic, size } = piece.run;
  return textRun(letters, { page: piece.page, box: { left, top, right, bottom } }, { bold, italic, size });
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
