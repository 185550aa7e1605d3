import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { DocumentView } from "../../document/view.js";
import { edtfBounds } from "../../text/dates/edtf.js";
import { findDates } from "../../text/dates/find-dates.js";
import { type PlacedSentence, sentencesOf } from "./sentences-of.js";

interface Visit {
  readonly text: string;
  readonly first: string;
  readonly last: string;
  readonly sentence: PlacedSentence;
}

/** Words that make a span of days one of being on site. */
const ON_SITE = /\b(?:visit\w*|inspect(?:ion|ions|ed|ors?)|on[- ]site|fieldwork|in the (?:borough|county|city))\b/iu;

/** The words around a date that belong to an inspection of something else, or to none. */
const OTHER =
  /\b(?:school|home|college|academy|nursery|peer|lga|cqc|police|hmicfrs|consultation|half[- ]term|fostering agency|previous|last|earlier)\b/iu;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const LONGEST_VISIT_DAYS = 45;
/** Two monitoring visits lie months apart: spans of days this close are one visit printed twice. */
const CLOSEST_VISITS_DAYS = 21;
const REACH = 110;
/** A paper that names more visits than this is a list of them. */
const MOST_VISITS = 60;

/** Dates of one visit that differ between two places of a paper. */
export function visitDates(view: DocumentView): Diagnostic[] {
  const visits = distinct(sentencesOf(view, ON_SITE).flatMap(visitsIn)).slice(0, MOST_VISITS);
  const found: Diagnostic[] = [];
  for (const [index, one] of visits.entries()) {
    for (const other of visits.slice(index + 1)) {
      if (one.sentence.block === other.sentence.block || !isOneVisit(one, other)) continue;
      found.push(
        diagnostic("extract/visit-dates-differ", { one: one.text, other: other.text }, one.sentence, other.sentence),
      );
    }
  }
  return found;
}

/** Each span of days once, where it is first printed. */
function distinct(visits: readonly Visit[]): Visit[] {
  const byDays = new Map<string, Visit>();
  for (const visit of visits) {
    const days = `${visit.first}/${visit.last}`;
    if (!byDays.has(days)) byDays.set(days, visit);
  }
  return [...byDays.values()];
}

function visitsIn(sentence: PlacedSentence): Visit[] {
  return findDates(sentence.text).flatMap((date): Visit[] => {
    const bounds = date.kind === "interval" && date.edtf !== null ? edtfBounds(date.edtf) : null;
    const [first = "", last = ""] = date.edtf?.split("/") ?? [];
    if (bounds === null || !DAY.test(first) || !DAY.test(last) || daysBetween(first, last) > LONGEST_VISIT_DAYS)
      return [];
    const around = sentence.text.slice(Math.max(0, date.start - REACH), date.end + REACH / 2);
    if (!ON_SITE.test(around) || OTHER.test(around)) return [];
    return [{ text: date.text, first, last, sentence }];
  });
}

/** Spans that share a day, or that are as long as each other and only some days apart. */
function isOneVisit(one: Visit, other: Visit): boolean {
  if (one.first <= other.last && other.first <= one.last) return true;
  const isAsLong = daysBetween(one.first, one.last) === daysBetween(other.first, other.last);
  return isAsLong && Math.abs(daysBetween(one.first, other.first)) <= CLOSEST_VISITS_DAYS;
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
