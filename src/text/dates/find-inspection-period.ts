import type { Span } from "../span.js";
import type { DateExpression } from "./date-expression.js";
import { edtfBounds, formatEdtfInterval, type DatedParts } from "./edtf.js";
import { findDates } from "./find-dates.js";

/** When inspectors were on site, and where the document says so. Both dates are ISO 8601 days. */
export interface InspectionPeriod extends Span {
  readonly startDate: string;
  readonly endDate: string;
  /** The printed periods, first to last: two where the inspectors came back. */
  readonly periods: readonly DateExpression[];
  /** Whether the year is printed with the days; else it was taken from the date of writing. */
  readonly yearStated: boolean;
}

/** What may stand between two periods of one inspection. */
const BETWEEN_PERIODS = /^(?:[\s,;&/–-]|\band\b|\bthen\b|\bplus\b|\bagain\b|\bfrom\b|\bbetween\b|\bon\b){0,20}$/iu;

/**
 * Reads the days on site from the words of an inspection date line ("Inspection dates: 3 to 14 May 2021") or of a first
 * sentence. Several periods are one inspection: it runs from the first day of the first to the last day of the last. Days
 * whose year is printed after a later period take that year. Days without any year take the one that puts them before
 * the day of writing, where that is given ("Between 3 May and 7 May, Ofsted … undertook"). Only whole days are read;
 * null where there are none.
 */
export function findInspectionPeriod(words: string, written: string | null = null): InspectionPeriod | null {
  const periods: DateExpression[] = [];
  for (const date of findDates(words)) {
    if (date.precision !== "day" || date.kind.startsWith("impossible")) {
      if (periods.length > 0) break;
      continue;
    }
    const before = periods.at(-1);
    if (before !== undefined && !BETWEEN_PERIODS.test(words.slice(before.end, date.start))) break;
    periods.push(date);
  }
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const printed = periods.find((date) => date.yearStated)?.first.year ?? null;
  const year = printed ?? yearBefore(last, written);
  if (year === null) return null;
  const bounds = periods.flatMap((date) => edtfBounds(date.edtf ?? inYear(date, year)) ?? []);
  const startDate = bounds.map((bound) => bound.first).sort()[0];
  const endDate = bounds
    .map((bound) => bound.last)
    .sort()
    .at(-1);
  if (startDate === undefined || endDate === undefined) return null;
  return { start: first.start, end: last.end, startDate, endDate, periods, yearStated: printed !== null };
}

function yearBefore(date: DateExpression, written: string | null): number | null {
  if (written === null) return null;
  const year = Number(written.slice(0, 4));
  const end = edtfBounds(inYear(date, year))?.last ?? "";
  return end <= written ? year : year - 1;
}

function inYear({ first, last }: DateExpression, year: number): string {
  const dated = (parts: DateExpression["first"]): DatedParts => ({ ...parts, year });
  return formatEdtfInterval(dated(first), dated(last));
}
