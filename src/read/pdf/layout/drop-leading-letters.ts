import type { Piece } from "./draft.js";

/** Cuts a label and the white space around it off the beginning of pieces. */
export function dropLeadingLetters(pieces: readonly Piece[], label: string): Piece[] {
  let left = label.replace(/\s/g, "").length;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    let cut = 0;
    while (cut < piece.text.length) {
      const blank = piece.text[cut]?.trim() === "";
      if (left === 0 && !blank) break;
      if (!blank) left--;
      cut++;
    }
    if (cut < piece.text.length)
      return [...kept, { ...piece, text: piece.text.slice(cut) }, ...pieces.slice(pieces.indexOf(piece) + 1)];
  }
  return kept;
}
