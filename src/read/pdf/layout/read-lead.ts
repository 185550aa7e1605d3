import { wordsOfPieces } from "./compose-runs.js";
import type { Piece } from "./draft.js";

/** A gap wider than this part of the letters' size is a tab and no word space. */
const TAB_GAP = 0.75;
/** A printed label is no longer than this. */
const MAX_LABEL = 12;

/**
 * The words of a block with a tab where a wide gap stands behind its first few letters: the gap is what tells the
 * label of "12   Services" from the number in "12 services".
 */
export function readLead(pieces: readonly Piece[]): string {
  const words = wordsOfPieces(pieces);
  let letters = 0;
  for (let index = 0; index + 1 < pieces.length && letters <= MAX_LABEL; index++) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (piece === undefined || next === undefined) break;
    letters += piece.text.replace(/\s+/g, "").length;
    if (letters === 0 || letters > MAX_LABEL) continue;
    const gap = next.run.box.left - piece.run.box.right;
    const oneLine = next.page === piece.page && Math.abs(next.run.baseline - piece.run.baseline) < next.run.size / 2;
    if (!oneLine || gap < next.run.size * TAB_GAP) continue;
    const end = endOfLetters(words, letters);
    return `${words.slice(0, end)}\t${words.slice(end).trimStart()}`;
  }
  return words;
}

/** The offset behind a number of letters, white space not counted. */
function endOfLetters(words: string, letters: number): number {
  let left = letters;
  let offset = 0;
  while (offset < words.length && left > 0) if (words[offset++] !== " ") left--;
  return offset;
}
