import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/** A letter followed by combining marks. Some PDF writers draw an accent as a character of its own. */
const DECOMPOSED = /[^\p{M}\s]\p{M}{1,8}/gu;
const MARK = /\p{M}/u;

/** Joins letters with the combining accents after them (Unicode form NFC). */
export function composeLetters(text: MappedText): MappedText {
  if (!MARK.test(text.text)) return text;
  return replaceMapped(text, DECOMPOSED, ([letters]) => letters.normalize("NFC"));
}
