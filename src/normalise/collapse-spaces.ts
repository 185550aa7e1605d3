import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/** White space that is not already one plain space: line ends, tabs, no-break and thin spaces, and rows of any. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Writes every stretch of white space, line ends included, as one space. */
export function collapseSpaces(text: MappedText): MappedText {
  return replaceMapped(text, SPACES, " ");
}
