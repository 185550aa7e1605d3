import { plainWords } from "../../text/plain-words.js";
import { shorten } from "../../text/shorten.js";
import { defineRule } from "./define-rule.js";

/** Lists of which an item is its text; in these the same text twice is one item twice, wherever it stands. */
const LISTS = ["improvement_areas", "strengths", "recommendations"] as const;

/** In these the same words can be said twice of two things ("That the report be noted"), but not at one place. */
const LISTS_BY_PLACE = ["findings", "decisions", "actions"] as const;

export const duplicateItem = defineRule<{ list: string; text: string }>({
  name: "duplicate-item",
  severity: "warning",
  summary: "An item stands once in its list.",
  message: ({ list, text }) => `${list} holds this item twice: “${shorten(text, 60)}”`,
  *check(record) {
    for (const list of LISTS) {
      const items: readonly PlacedItem[] = record[list];
      yield* repeats(list, items, ({ text, listed, evidence }) =>
        // Long reports say a sentence of their summary again further on; a list does not.
        listed === false ? `${evidence.start}|${plainWords(text)}` : plainWords(text),
      );
    }
    for (const list of LISTS_BY_PLACE) {
      const items: readonly PlacedItem[] = record[list];
      yield* repeats(list, items, ({ text, evidence }) => `${evidence.start}|${plainWords(text)}`);
    }
  },
});

interface PlacedItem {
  readonly text: string;
  readonly listed?: boolean;
  readonly evidence: { readonly start: number };
}

function* repeats<Item extends { readonly text: string }>(
  list: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Generator<{ path: [string, number]; values: { list: string; text: string }; related: [string, number][] }> {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else yield { path: [list, index], values: { list, text: item.text }, related: [[list, before]] };
  }
}
