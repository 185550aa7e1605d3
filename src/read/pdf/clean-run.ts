import type { PdfRun } from "./page-content.js";

const UNCLEAN = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/;
/** pdfium's mark for a hyphen at a line's end, which it gives without the line end. */
const LINE_END_HYPHEN = /\ufffe/g;
const LINE_END = /\r\n?|\x85/g;
/** Control characters are never print: they stand for letters that the font does not name. */
const UNNAMED = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
const NOTHING = /\uffff/g;

/** Letters as an engine gives them, with plain line ends, and U+FFFD where the font does not say which letter it draws. */
export function cleanLetters(letters: string): string {
  if (!UNCLEAN.test(letters)) return letters;
  return letters
    .replace(LINE_END_HYPHEN, "-\n")
    .replace(LINE_END, "\n")
    .replace(NOTHING, "")
    .replace(UNNAMED, "\ufffd");
}

/** No page is larger than this (points), and no letter stands further off. */
const FAR = 100_000;

/** Whether a run has a place and a size. Damaged files draw letters nowhere, at no size or at none that is a number. */
export function isPlaced({ box, baseline, size }: PdfRun): boolean {
  const places = [box.left, box.top, box.right, box.bottom, baseline];
  return size > 0 && size < FAR && places.every((place) => Math.abs(place) < FAR);
}
