import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { DocumentView } from "../../document/view.js";
import { findDates } from "../../text/dates/find-dates.js";
import { type PlacedSentence, sentencesOf } from "./sentences-of.js";

const ANSWER =
  /\b(?:(?:action|improvement) plan|(?:written )?statement of (?:proposed )?action|written (?:statement|response)|action statement)\b/iu;
const TO_OFSTED = /\b(?:ofsted|chief inspector|hmci|secretary of state|inspectorate)\b/iu;
const DUE =
  /\b(?:by|before|no later than|not later than|on or before|until|deadline (?:is|of)|due (?:on|by)|that date is)\s(?:\p{L}{3,9}day,? )?(?:the )?$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The day by which the council's answer has to be with the inspectorate, where two places give two. */
export function submissionDates(view: DocumentView): Diagnostic[] {
  const byDay = new Map<string, { readonly text: string; readonly sentence: PlacedSentence }>();
  for (const sentence of sentencesOf(view, ANSWER)) {
    if (!TO_OFSTED.test(sentence.text)) continue;
    for (const date of findDates(sentence.text)) {
      if (date.edtf === null || !DAY.test(date.edtf) || !DUE.test(sentence.text.slice(0, date.start))) continue;
      if (!byDay.has(date.edtf)) byDay.set(date.edtf, { text: date.text, sentence });
    }
  }
  const [first, ...others] = byDay.values();
  if (first === undefined) return [];
  return others.map((other) =>
    diagnostic(
      "extract/submission-dates-differ",
      { one: first.text, other: other.text },
      first.sentence,
      other.sentence,
    ),
  );
}
