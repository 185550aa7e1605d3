import { overlaps } from "../span.js";
import type { DateExpression } from "./date-expression.js";
import { type DatedParts, type DateParts, formatEdtfInterval, precisionOf } from "./edtf.js";
import { findWebAddresses } from "./find-web-addresses.js";
import { dash, gap, lead, space } from "./fragments.js";
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
  let scanned = scanDates(text);
  if (scanned.length === 0) return [];
  const addresses = findWebAddresses(text);
  if (addresses.length > 0) scanned = scanned.filter((date) => !addresses.some((address) => overlaps(address, date)));
  return joinNeighbours(scanned, text)
    .filter((date) => date.certain)
    .map((date) => toExpression(date, text));
}

type Connector = "range" | "and" | "comma";

/** "the end of", "early", "mid-": words before the second date of a range that stand for no other date. */
const vague = `(?:(?:the${space})?(?:early|mid|late|(?:beginning|start|middle|end)${space}of)(?:${space}|-)(?:the${space})?)?`;
const RANGE = new RegExp(
  `^(?:${gap}${dash}${gap}|,?${space}(?:up${space})?(?:to|until|till|through)${space})${vague}${lead}$`,
  "iu",
);
const AND = new RegExp(`^(?:,?${space}(?:and|or|&)${space}|${gap}[/&]${gap})${vague}${lead}$`, "iu");
const COMMA = new RegExp(`^,${space}${lead}$`, "iu");
const BETWEEN_BEFORE = new RegExp(`\\bbetween${space}${vague}${lead}$`, "iu");
/** A date that was changed from one to another is two dates. */
const CHANGED_BEFORE =
  /\b(?:moved|deferred|postponed|rescheduled|re-scheduled|changed|extended|slipped|revised|amended|brought forward|put back)\b[^.;]{0,30}\bfrom\s$/iu;

/** How far back the words before a date are looked at, and how long the words between two joined dates can be. */
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
  if (next.start - date.end > REACH) return null;
  const connector = connectorOf(text.slice(date.end, next.start));
  if (connector === null) return null;
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  const list =
    connector !== "range" && !(connector === "and" && BETWEEN_BEFORE.test(before) && date.last.year !== null);
  if (list) {
    if (date.last.year !== null || precisionOf(date.last) !== precisionOf(next.first)) return null;
    if (connector === "comma" && !next.list) return null;
  } else if (connector === "range" && CHANGED_BEFORE.test(before)) return null;
  const ends = shareYear(date, next);
  if (ends === null) return null;
  const problem = date.problem ?? next.problem;
  return { start: date.start, end: next.end, ...ends, problem, certain: true, list };
}

function connectorOf(between: string): Connector | null {
  if (RANGE.test(between)) return "range";
  if (AND.test(between)) return "and";
  return COMMA.test(between) ? "comma" : null;
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
