import { edtfBounds } from "../../text/dates/edtf.js";
import { findDates } from "../../text/dates/find-dates.js";
import type { ExtractionContext } from "../define-extractor.js";

/** What tells of the past: a date in such a sentence had come when the paper was written. */
const PAST = /\b(?:was|were|had|took|has|have|prepared|received|reported|judged|found|published|stood|completed)\b/iu;
const FUTURE = /\b(?:will|would|is to|are to|due|expected|planned|scheduled|anticipated)\b/iu;

/**
 * The day from which words such as "this autumn" are counted: the meeting's, else the document's, else the last date of
 * which the paper speaks in the past. ISO 8601; null where it gives none.
 */
export function referenceDate({ view, identity }: ExtractionContext): string | null {
  const known = identity.meetingDate ?? identity.documentDate;
  if (known !== null) return known;
  let latest: string | null = null;
  for (const { text } of view.blocks) {
    if (!/\b20\d{2}\b/u.test(text)) continue;
    for (const { edtf, start } of findDates(text)) {
      const from = Math.max(text.lastIndexOf(". ", start), 0);
      const sentence = text.slice(from, start + 120);
      if (edtf === null || FUTURE.test(sentence) || !PAST.test(sentence)) continue;
      const last = edtfBounds(edtf)?.first ?? null;
      if (last !== null && (latest === null || last > latest)) latest = last;
    }
  }
  return latest;
}
