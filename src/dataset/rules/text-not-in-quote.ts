import type { InspectionRecord } from "../../record/schema.js";
import { defineRule } from "./define-rule.js";

const TEXT_LISTS = ["improvement_areas", "strengths", "findings", "recommendations", "decisions", "actions"] as const;

/** Below this share of its words in the quote, a text was reworded and not only tidied. */
const WANTED_SHARE = 0.9;

/**
 * The quote is the document's text with its line breaks and marks; the item's text is the same words tidied up. So the
 * words are compared, not the characters.
 */
export const textNotInQuote = defineRule<{ words: string }>({
  name: "text-not-in-quote",
  severity: "warning",
  summary: "An item's text is made of the words of its quote.",
  message: ({ words }) => `The text has words that its quote does not hold: ${words}`,
  *check(record) {
    for (const [list, index, text, quote] of texts(record)) {
      // Nearly every text is its quote unchanged.
      if (quote.includes(text)) continue;
      const wanted = wordsOf(text);
      // A word that the page broke over two lines is two in the quote; then it is looked for without the break.
      const printed = new Set(wordsOf(quote));
      const letters = quote.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
      const missing = wanted.filter((word) => !printed.has(word) && !letters.includes(word));
      if (missing.length > 0 && 1 - missing.length / wanted.length < WANTED_SHARE) {
        yield {
          path: [list, index, "text"],
          values: { words: [...new Set(missing)].slice(0, 6).join(", ") },
          related: [[list, index, "evidence", "quote"]],
        };
      }
    }
  },
});

function* texts(record: InspectionRecord): Generator<readonly [string, number, string, string]> {
  for (const list of TEXT_LISTS) {
    for (const [index, { text, evidence }] of record[list].entries()) yield [list, index, text, evidence.quote];
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
