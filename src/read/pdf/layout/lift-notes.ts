import { dropLeadingLetters } from "./drop-leading-letters.js";
import { type Draft, type NoteDraft, type Piece, type TextDraft, eachText } from "./draft.js";
import { wordsOfPieces } from "./compose-runs.js";
import { joinPages } from "./join-pages.js";

/** "1", "12", "1,2", "*", "†": what a note's mark looks like. */
const MARK = /^[[(]?(?:\d{1,3}(?:,\s?\d{1,3}){0,4}|[*†‡§]{1,3})[\])]?$/;
/** Units whose raised digit is an exponent. */
const UNIT = /(?:^|[\s\d])(?:k|c|m)?m\s?$/;
const NOTE_START = /^\s*(\d{1,3}|[*†‡§]{1,3})(?=[\s\p{L}‘“"'])/u;

/** With the white space that an engine sees after it. */
const MAX_MARK = 24;

/** How much smaller and how much higher (as parts of the letters' size) a mark is than the words that it hangs on. */
const MARK_SIZE = 0.85;
const MARK_RISE = 0.12;

/**
 * Takes the marks of footnotes out of running text ("improve¹" is "improve") and puts each note's own mark on its label.
 *
 * A mark is told by its print alone, smaller and higher than the words around it, since writers tag them in every way.
 */
export function liftNotes(body: readonly Draft[], notes: readonly NoteDraft[]): NoteDraft[] {
  eachText(body, removeMarks);
  removeLoneMarks(body);
  return notes.flatMap(splitNote);
}

/** Empties blocks that hold nothing but the mark of the block before them, tagged as a paragraph of its own. */
function removeLoneMarks(body: readonly Draft[]): void {
  let before: TextDraft | null = null;
  eachText(body, (draft) => {
    const [mark, ...more] = draft.pieces;
    if (
      mark !== undefined &&
      more.length === 0 &&
      before !== null &&
      isMark(mark, [...before.pieces, mark], before.pieces.length)
    )
      draft.pieces = [];
    else before = draft;
  });
}

function removeMarks(draft: TextDraft): void {
  const { pieces } = draft;
  if (!pieces.some((piece, index) => isMark(piece, pieces, index))) return;
  const kept: Piece[] = [];
  let removed = false;
  pieces.forEach((piece, index) => {
    if (isMark(piece, pieces, index)) {
      removed = true;
      return;
    }
    const before = kept.at(-1);
    if (removed && before !== undefined) kept[kept.length - 1] = closeGap(before, piece);
    removed = false;
    kept.push(piece);
  });
  draft.pieces = kept;
}

/** Around a raised mark an engine sees line ends that are none: "schools⏎²⏎, of whom". */
function closeGap(before: Piece, after: Piece): Piece {
  const sameLine = before.page === after.page && Math.abs(before.run.baseline - after.run.baseline) < 1;
  const words = before.text.trimEnd();
  if (sameLine && /^\s*[,.;:!?)’”]/.test(after.text)) return { ...before, text: words };
  const apart = words !== before.text || /^\s/.test(after.text);
  return apart || !/^[\p{L}\p{N}(‘“]/u.test(after.text) ? before : { ...before, text: `${before.text} ` };
}

function isMark(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (piece.text.length > MAX_MARK || !MARK.test(piece.text.trim())) return false;
  const words = nearestWords(pieces, index);
  if (words === null) return false;
  const { run } = piece;
  const rise = words.run.baseline - run.baseline;
  const smallAndHigh = run.size <= words.run.size * MARK_SIZE && rise >= words.run.size * MARK_RISE;
  return smallAndHigh && rise < words.run.size && !UNIT.test(words.text);
}

/** The words on the mark's own line: before it, or after it where it begins the line. */
function nearestWords(pieces: readonly Piece[], index: number): Piece | null {
  const mark = pieces[index];
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
      const piece = pieces[at];
      if (piece === undefined || mark === undefined || piece.page !== mark.page) break;
      if (piece.text.trim() === "" || piece.run.size < mark.run.size) continue;
      if (Math.abs(piece.run.baseline - mark.run.baseline) < piece.run.size) return piece;
      break;
    }
  }
  return null;
}

/** One tag can hold all notes of a page: each block that begins with a mark is a note of its own. */
function splitNote(note: NoteDraft): NoteDraft[] {
  const notes: NoteDraft[] = [];
  for (const block of note.blocks) {
    const mark = block.kind === "text" ? NOTE_START.exec(wordsOfPieces(block.pieces))?.[1] : undefined;
    const open = notes.at(-1);
    if (block.kind === "text" && mark !== undefined) {
      block.pieces = dropLeadingLetters(block.pieces, mark);
      notes.push({ label: mark, blocks: [block] });
    } else if (open === undefined) notes.push({ label: note.label, blocks: [block] });
    else open.blocks.push(block);
  }
  for (const split of notes) split.blocks = joinPages(split.blocks);
  return notes;
}
