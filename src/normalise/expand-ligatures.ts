import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/** Typeset ligatures (U+FB00 to U+FB06): print for letters, and in the way of every search. */
const LIGATURE = /[\ufb00-\ufb06]/g;

/** Writes typeset ligatures as the letters that they are: "oﬃce" as "office". */
export function expandLigatures(text: MappedText): MappedText {
  return replaceMapped(text, LIGATURE, ([ligature]) => ligature.normalize("NFKC"));
}
