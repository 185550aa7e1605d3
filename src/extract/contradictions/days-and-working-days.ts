import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { DocumentView } from "../../document/view.js";
import { printedNumber } from "../fragments/printed-number.js";
import { type PlacedSentence, sentencesOf } from "./sentences-of.js";

const SPAN = /\b(?<count>\d{2,3}|[a-z]{5,7}(?:-[a-z]{3,5})?)\s(?<working>working\s|calendar\s)?days?\b/giu;

/** What the law gives a council days for: its answer to the inspectorate. */
const ANSWER =
  /\b(?:plan|statement|response|respon[ds]\w*|submit\w*|publish\w*|publication|ofsted|inspector|secretary of state)\b/iu;

/** Shorter spans are set for many things at once: ten days for this, ten working days for that. */
const FEWEST_DAYS = 20;

/** A time for the answer that is given in days here and in as many working days there. */
export function daysAndWorkingDays(view: DocumentView): Diagnostic[] {
  const plain = new Map<number, PlacedSentence>();
  const working = new Map<number, PlacedSentence>();
  for (const sentence of sentencesOf(view, /\bdays?\b/iu)) {
    if (!ANSWER.test(sentence.text)) continue;
    for (const { groups } of sentence.text.matchAll(SPAN)) {
      const count = printedNumber(groups?.["count"] ?? "");
      if (count === null || count < FEWEST_DAYS) continue;
      const spans = groups?.["working"]?.toLowerCase().startsWith("working") === true ? working : plain;
      if (!spans.has(count)) spans.set(count, sentence);
    }
  }
  return [...plain].flatMap(([count, place]) => {
    const other = working.get(count);
    return other === undefined ? [] : [diagnostic("extract/days-and-working-days", { count }, place, other)];
  });
}
