import { edtfBounds } from "../../text/dates/edtf.js";
import { findDates } from "../../text/dates/find-dates.js";
import type { DocumentView } from "../../document/view.js";
import type { ExtractionContext } from "../define-extractor.js";

/** The days from which a paper's words for dates are read, ISO 8601; null where it does not tell. */
export interface Clock {
  /** The day of writing: what "this autumn" and "in six months" count from. */
  readonly reference: string | null;
  readonly nextMeeting: string | null;
}

/** Reads the days from which a paper's words for dates count. */
export function readClock(context: ExtractionContext): Clock {
  return { reference: referenceDate(context), nextMeeting: nextMeetingDate(context.view) };
}

/** What tells of the past: a date in such a sentence had come when the paper was written. */
const PAST = /\b(?:was|were|had|took|has|have|prepared|received|reported|judged|found|published|stood|completed)\b/iu;
const FUTURE = /\b(?:will|would|is to|are to|due|expected|planned|scheduled|anticipated)\b/iu;

/**
 * The day from which words such as "this autumn" are counted: the meeting's, else the document's, else the last day of
 * its head lines or of which it speaks in the past. ISO 8601; null where it gives none.
 */
function referenceDate({ view, identity }: ExtractionContext): string | null {
  const known = identity.meetingDate ?? identity.documentDate;
  if (known !== null) return known;
  let latest: string | null = null;
  for (const [index, { text }] of view.blocks.entries()) {
    if (!/\b20\d{2}\b/u.test(text)) continue;
    const isHead = index < HEAD_BLOCKS && text.length < LONGEST_HEAD_LINE && !OF_INSPECTION.test(text);
    for (const { edtf, start, precision } of findDates(text)) {
      const from = Math.max(text.lastIndexOf(". ", start), 0);
      const sentence = text.slice(from, start + 120);
      const isPast = PAST.test(sentence) || (isHead && precision === "day" && !AHEAD.test(text.slice(0, start)));
      if (edtf === null || FUTURE.test(sentence) || !isPast) continue;
      const last = edtfBounds(edtf)?.first ?? null;
      if (last !== null && (latest === null || last > latest)) latest = last;
    }
  }
  return latest;
}

/** The lines over a paper that print its own day: "Version 4, 12 July 2024", "Briefing for members, 9 May 2022". */
const HEAD_BLOCKS = 8;
const LONGEST_HEAD_LINE = 160;
const OF_INSPECTION = /\b(?:inspect\w{0,6}|visit\w{0,4})\b/iu;
const AHEAD = /\b(?:next|deadline|by|until|from|to|valid|review)\b[^,;]{0,25}$/iu;

const NEXT_MEETING = /\bnext meeting\b/iu;

/** The day of the next meeting where the paper prints it: on the line that says so, or under a heading that does. */
function nextMeetingDate({ blocks }: DocumentView): string | null {
  for (const [index, { text }] of blocks.entries()) {
    const at = NEXT_MEETING.exec(text)?.index;
    if (at === undefined) continue;
    const here = findDates(text.slice(at)).find(({ edtf, start }) => edtf !== null && start < 80);
    if (here !== undefined) return here.edtf;
    const below = text.length < 60 ? findDates(blocks[index + 1]?.text ?? "")[0] : undefined;
    if (below?.edtf !== undefined && below.edtf !== null) return below.edtf;
  }
  return null;
}
