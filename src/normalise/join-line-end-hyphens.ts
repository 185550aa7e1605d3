import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/**
 * A hyphen at a line's end, with the line end.
 *
 *     decision-⏎making        short-⏎and long-term
 */
const LINE_END_HYPHEN = /[-\u2010\u2011][ \t]{0,4}\n\s{0,8}/g;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const CONJUNCTION = /^(?:and|or)\b/;

/**
 * Joins a word that a line end divided after its hyphen. The hyphen stays: these documents break words only at
 * hyphens of their own. Before "and" and "or" it stands for a left-out word ("short- and long-term"), and a space
 * follows.
 */
export function joinLineEndHyphens(text: MappedText): MappedText {
  if (!text.text.includes("\n")) return text;
  return replaceMapped(text, LINE_END_HYPHEN, (match) => {
    const { input, index } = match;
    const after = index + match[0].length;
    if (!ENDS_IN_WORD.test(input.slice(Math.max(0, index - 2), index))) return null;
    const hyphen = match[0].charAt(0);
    return CONJUNCTION.test(input.slice(after, after + 4)) ? `${hyphen} ` : hyphen;
  });
}
