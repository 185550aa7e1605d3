import { listEvidence, type PlacedEvidence } from "../list-evidence.js";
import { defineRule } from "./define-rule.js";

/**
 * Quotes are slices of one text, so where two of them overlap they must hold the same characters. A quote that was
 * edited by hand is found in this way without the source.
 */
export const evidenceDisagrees = defineRule<{ here: string; there: string }>({
  name: "evidence-disagrees",
  severity: "error",
  summary: "Two quotes that overlap hold the same words where they do.",
  message: ({ here, there }) => `The quote reads “${here}” where another quote of the same place reads “${there}”`,
  *check(record) {
    const places = [...listEvidence(record)]
      .filter(({ evidence }) => evidence.quote.length === evidence.end - evidence.start)
      .toSorted((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
    // The quote that reaches furthest so far is the one that an overlapping quote must agree with.
    let widest: PlacedEvidence | undefined;
    for (const place of places) {
      if (widest !== undefined && place.evidence.start < widest.evidence.end) {
        const difference = firstDifference(widest, place);
        if (difference !== null) yield { path: [...place.path, "quote"], values: difference, related: [widest.path] };
      }
      if (widest === undefined || place.evidence.end > widest.evidence.end) widest = place;
    }
  },
});

const SHOWN = 40;

function firstDifference(
  { evidence: wide }: PlacedEvidence,
  { evidence: narrow }: PlacedEvidence,
): { here: string; there: string } | null {
  const end = Math.min(wide.end, narrow.end);
  const there = wide.quote.slice(narrow.start - wide.start, end - wide.start);
  const here = narrow.quote.slice(0, end - narrow.start);
  if (here === there) return null;
  let at = 0;
  while (here[at] === there[at]) at++;
  const from = Math.max(0, here.lastIndexOf(" ", at) + 1);
  return { here: here.slice(from, from + SHOWN), there: there.slice(from, from + SHOWN) };
}
