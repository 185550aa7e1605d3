import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/** A letter followed by combining marks. Some PDF writers draw an accent as a character of its own. */
const DECOMPOSED = /[^\p{M}\s]\p{M}{1,8}/gu;
const COMBINING = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/;

/** Joins letters with the combining accents after them (Unicode form NFC). */
export function composeLetters(text: MappedText): MappedText {
  if (!COMBINING.test(text.text)) return text;
  return replaceMapped(text, DECOMPOSED, ([letters]) => letters.normalize("NFC"));
}
