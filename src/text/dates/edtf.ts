import { addDays, addMonths, daysInMonth, fromIsoDay, toIsoDay, toIsoMonth } from "./calendar.js";
import { firstMonthOfSeason, type SeasonNumber } from "./lexicon.js";

/*
 * Extended Date/Time Format, level 1 (https://www.loc.gov/standards/datetime/): the part of it that printed dates need.
 * A day (2018-10-04), a month (2018-06), a season (2023-23) and an interval of days or months (2018-06-11/2018-06-22).
 * An interval of seasons is level 2; it is written as the months that they last.
 */

/** A date as printed, in numbers. `season` stands in place of a month; what is not printed is null. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: SeasonNumber | null;
}

/** A date whose year is known. */
export type DatedParts = DateParts & { readonly year: number };

/** How fine a date is. */
export type DatePrecision = "day" | "month" | "season" | "year";

/** How fine the parts of a date are. */
export function precisionOf(parts: DateParts): DatePrecision {
  if (parts.day !== null) return "day";
  if (parts.month !== null) return "month";
  return parts.season === null ? "year" : "season";
}

/** Writes one date as EDTF. */
export function formatEdtf(parts: DatedParts): string {
  const { year, month, day, season } = parts;
  if (season !== null) return toIsoMonth(year, season);
  if (month === null) return String(year).padStart(4, "0");
  return day === null ? toIsoMonth(year, month) : toIsoDay(year, month, day);
}

/** Writes an interval as EDTF; a single date where both ends are the same. */
export function formatEdtfInterval(first: DatedParts, last: DatedParts): string {
  const from = formatEdtf(first);
  const to = formatEdtf(last);
  if (from === to) return from;
  return `${first.season === null ? from : firstDayOf(from).slice(0, 7)}/${last.season === null ? to : lastDayOf(to).slice(0, 7)}`;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Whether a value is a date that a record may hold: EDTF as described above, and a date that exists. */
export function isEdtf(value: string): boolean {
  const [from, to, ...rest] = value.split("/");
  if (from === undefined || rest.length > 0 || !isSingle(from)) return false;
  if (to === undefined) return true;
  return isSingle(to) && !isSeason(from) && !isSeason(to) && firstDayOf(from) <= lastDayOf(to);
}

function isSingle(value: string): boolean {
  const found = DATE.exec(value);
  if (found === null) return false;
  if (found[3] !== undefined) return fromIsoDay(value) !== null;
  const month = found[2] === undefined ? 1 : Number(found[2]);
  return (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
}

function isSeason(value: string): boolean {
  return value.length === 7 && Number(value.slice(5)) > 12;
}

/** The first and last day that an EDTF value covers, as ISO 8601; null for what is not EDTF. */
export function edtfBounds(value: string): { readonly first: string; readonly last: string } | null {
  if (!isEdtf(value)) return null;
  const [from = value, to = from] = value.split("/");
  return { first: firstDayOf(from), last: lastDayOf(to) };
}

function firstDayOf(single: string): string {
  const [year = 0, month = 1, day = 1] = single.split("-").map(Number);
  return toIsoDay(year, month > 12 ? firstMonthOfSeason[month as SeasonNumber] : month, day);
}

function lastDayOf(single: string): string {
  const [year = 0, month = 12, day] = single.split("-").map(Number);
  if (day !== undefined) return single;
  if (month <= 12) return toIsoDay(year, month, daysInMonth(month, year));
  const after = addMonths(year, firstMonthOfSeason[month as SeasonNumber], 3);
  return addDays(toIsoDay(after.year, after.month, 1), -1);
}
