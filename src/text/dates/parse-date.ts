import { daysInMonth } from "./calendar.js";
import type { DateExpression } from "./date-expression.js";
import { type DatedParts, formatEdtf } from "./edtf.js";
import { findDates } from "./find-dates.js";

/** Words that may stand before the one date of a label's value or a table cell, without changing it. */
const WORDS_BEFORE: ReadonlySet<string> = new Set(
  (
    "date dated due on by before until from in for to since of the end early mid late beginning start middle no later " +
    "than week commencing ending w/c w/e wc " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
  ).split(" "),
);

const AFTER =
  /^[\s,;:.)(-]{0,4}(?:(?:at|from|@|-|\u2013)?\s{0,3}(?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|noon|hrs|hours)|\d{1,2}[.:]\d{2}|noon|midday)[\s,;:.)(-]{0,4}(?:(?:to|-|\u2013)\s{0,3}\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)?\.?)?)?[\s.,;)]{0,3}$/iu;

/** Forms that are dates only where nothing else stands: in running text they are references as often. */
const MONTH_AND_YEAR = /^(?<month>0?[1-9]|1[0-2])[/.-](?<year>20\d{2})$/u;
const DASHED = /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{2})$/u;

/**
 * Reads words that are one date and nothing else: a label's value or a table cell ("Thursday, 4 October 2018 at 2.00 pm",
 * "by end of March 2024", "03/2024"). Null where they hold no date, several, or other words as well.
 */
export function parseDate(words: string): DateExpression | null {
  const [date, ...others] = findDates(words);
  if (date === undefined) return parseFigures(words);
  if (others.length > 0) return null;
  const alone = isOnlyLead(words.slice(0, date.start)) && AFTER.test(words.slice(date.end));
  return alone ? date : null;
}

function isOnlyLead(before: string): boolean {
  return before
    .toLowerCase()
    .split(/[\s(]{1,40}/u)
    .map((word) => word.replace(/[:,.\u2013-]{1,2}$/u, ""))
    .every((word) => word === "" || WORDS_BEFORE.has(word));
}

function parseFigures(words: string): DateExpression | null {
  const text = words.trim();
  const start = words.indexOf(text);
  const found = MONTH_AND_YEAR.exec(text) ?? DASHED.exec(text);
  if (found === null) return null;
  const day = found.groups?.day === undefined ? null : Number(found.groups.day);
  const month = Number(found.groups?.month);
  const printedYear = Number(found.groups?.year);
  const year = printedYear < 100 ? 2000 + printedYear : printedYear;
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysInMonth(month, year)))) return null;
  const parts: DatedParts = { year, month, day, season: null };
  const precision = day === null ? "month" : "day";
  const edtf = formatEdtf(parts);
  return {
    start,
    end: start + text.length,
    text,
    kind: "date",
    precision,
    edtf,
    yearStated: true,
    first: parts,
    last: parts,
  };
}
