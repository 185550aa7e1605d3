import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/** Soft hyphens, zero-width spaces and joiners, direction marks, byte-order marks: nothing that a reader sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/** Drops characters that print nothing and would split words for every search. */
export function dropInvisibleCharacters(text: MappedText): MappedText {
  return replaceMapped(text, INVISIBLE, "");
}
