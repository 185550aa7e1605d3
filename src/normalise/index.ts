import { mapText, type MappedText } from "../text/mapped-text.js";
import { collapseSpaces } from "./collapse-spaces.js";
import { composeLetters } from "./compose-letters.js";
import { dropInvisibleCharacters } from "./drop-invisible-characters.js";
import { expandLigatures } from "./expand-ligatures.js";
import { joinLineEndHyphens } from "./join-line-end-hyphens.js";
import { nameSymbolCharacters } from "./name-symbol-characters.js";

/** Changes text in one way and keeps track of where each character came from. */
export type Normaliser = (text: MappedText) => MappedText;

/**
 * Every normaliser, in order. Invisible characters go first, since they hide what the others look for; line-end
 * hyphens must be joined while the line ends still stand.
 */
export const normalisers: readonly Normaliser[] = [
  dropInvisibleCharacters,
  expandLigatures,
  composeLetters,
  nameSymbolCharacters,
  joinLineEndHyphens,
  collapseSpaces,
];

/** Normalises a block's text: letters as printed, line ends joined, one space between words. Quotes stay as printed. */
export function normalise(source: string): MappedText {
  return normalisers.reduce((text, normaliser) => normaliser(text), mapText(source));
}
