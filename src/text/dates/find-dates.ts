import type { DateExpression } from "./date-expression.js";
import { type DatedParts, type DateParts, formatEdtfInterval, precisionOf } from "./edtf.js";
import { isInsideAddress } from "./inside-address.js";
import { connectorOf, LONGEST_CONNECTOR, skipLeadWords, wordsBefore } from "./connectors.js";
import { type ScannedDate, scanDates } from "./scan-dates.js";

/**
 * Finds every date expression of a text, in order, none inside another.
 *
 * Dates stand in British order (day first). Two dates joined by a range word or sign make one interval; so do dates
 * that share one printed month or year ("April and May 2014", "30 April and 1 May 2019") and two whole dates after
 * "between". A bare year, a financial year, and what only looks like a date (telephone, minute and section numbers,
 * references, Acts, web addresses) is none.
 *
 * The text may be a sentence or a page; a date never runs over an empty line or a tab.
 */
export function findDates(text: string): DateExpression[] {
  const scanned = scanDates(text).filter((date) => !isInsideAddress(text, date));
  return joinNeighbours(scanned, text)
    .filter((date) => date.certain)
    .map((date) => toExpression(date, text));
}

/** A date that was changed from one to another is two dates. */
const CHANGED_BEFORE =
  /\b(?:moved|deferred|postponed|rescheduled|re-scheduled|changed|extended|slipped|revised|amended|brought forward|put back)\b[^.;]{0,30}\bfrom\s$/iu;

/** How far back the words before a date are looked at. */
const REACH = 60;

interface JoinedDate extends ScannedDate {
  /** Joined of dates that share a year, so that a comma before it goes on with the list. */
  readonly list: boolean;
}

/** Joins from the right, where a shared year stands. */
function joinNeighbours(scanned: readonly ScannedDate[], text: string): JoinedDate[] {
  const joined: JoinedDate[] = [];
  for (let index = scanned.length - 1; index >= 0; index--) {
    const date = scanned[index];
    if (date === undefined) continue;
    const next = joined.at(-1);
    const both = next === undefined ? null : join(date, next, text);
    if (both === null) joined.push({ ...date, list: false });
    else joined[joined.length - 1] = both;
  }
  return joined.reverse();
}

function join(date: ScannedDate, next: JoinedDate, text: string): JoinedDate | null {
  if (next.start - date.end > LONGEST_CONNECTOR) return null;
  const connector = connectorOf(text.slice(date.end, next.start));
  if (connector === null) return null;
  const between = connector === "and" && date.last.year !== null && isAfterBetween(text, date.start);
  const list = connector !== "range" && !between;
  if (list) {
    if (date.last.year !== null || precisionOf(date.last) !== precisionOf(next.first)) return null;
    if (connector === "comma" && !next.list) return null;
  } else if (connector === "range" && CHANGED_BEFORE.test(text.slice(Math.max(0, date.start - REACH), date.start))) {
    return null;
  }
  const ends = shareYear(date, next);
  if (ends === null) return null;
  const problem = date.problem ?? next.problem;
  return { start: date.start, end: next.end, ...ends, problem, certain: true, list };
}

/** "between 3 May 2021 and 14 May 2021", "between Monday 3 May 2021 and …". */
function isAfterBetween(text: string, offset: number): boolean {
  return skipLeadWords(wordsBefore(text, offset, 4)).at(-1) === "between";
}

/**
 * The ends of an interval; an end without a year takes the other's, and the year before or after it where the interval
 * runs over New Year ("November to January 2019"). Null where the first end is later than the second.
 */
function shareYear(date: ScannedDate, next: ScannedDate): { first: DateParts; last: DateParts } | null {
  let { first } = date;
  let { last } = next;
  const overNewYear = dayOfYear(first) > dayOfYear(last);
  if (first.year === null && last.year !== null) first = { ...first, year: overNewYear ? last.year - 1 : last.year };
  else if (last.year === null && first.year !== null)
    last = { ...last, year: overNewYear ? first.year + 1 : first.year };
  if (first.year !== null && last.year !== null) {
    const from = first.year * 500 + dayOfYear(first);
    const to = last.year * 500 + dayOfYear({ ...last, day: last.day ?? 31 });
    if (from > to) return null;
  }
  return { first, last };
}

/** Orders dates inside a year; a season stands at its first month. */
function dayOfYear({ month, day, season }: DateParts): number {
  const inYear = month ?? (season === null ? 1 : (season - 20) * 3);
  return inYear * 32 + (day ?? 0);
}

function toExpression(date: ScannedDate, text: string): DateExpression {
  const { start, end, first, last, problem } = date;
  const single = first === last;
  const precision = precisionOf(first.day === null || last.day === null ? { ...first, day: null } : first);
  const dated = first.year !== null && last.year !== null;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: problem ?? (single ? "date" : "interval"),
    precision,
    edtf: dated && problem === null ? formatEdtfInterval(first as DatedParts, last as DatedParts) : null,
    yearStated: dated,
    first,
    last,
  };
}
