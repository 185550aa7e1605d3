import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/**
 * A hyphen between letters or digits at a line's end, with what begins the next line.
 *
 *     decision-⏎making        short-⏎and long-term
 */
const LINE_END_HYPHEN = /(?<=[\p{L}\p{N}])([-\u2010\u2011])[ \t]*\n[ \t]*(?=(\p{L}{0,4}))/gu;
const CONJUNCTION = /^(?:and|or)$/;

/**
 * Joins a word that a line end divided after its hyphen. The hyphen stays: these documents break words only at
 * hyphens of their own. Before "and" and "or" it stands for a left-out word ("short- and long-term"), and a space
 * follows.
 */
export function joinLineEndHyphens(text: MappedText): MappedText {
  if (!text.text.includes("\n")) return text;
  return replaceMapped(text, LINE_END_HYPHEN, ([, hyphen = "-", next = ""]) =>
    CONJUNCTION.test(next) ? `${hyphen} ` : hyphen,
  );
}
