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
}

/** What may stand between two periods of one inspection. */
const BETWEEN_PERIODS = /^(?:[\s,;&/–-]|\band\b|\bthen\b|\bplus\b|\bagain\b|\bfrom\b|\bbetween\b|\bon\b){0,20}$/iu;

/**
 * Reads the days on site from the words of an inspection date line ("Inspection dates: 11 to 22 June 2018") or of a first
 * sentence. Several periods are one inspection: it runs from the first day of the first to the last day of the last. Days
 * whose year is printed after a later period take that year. Only whole days are read; null where there are none.
 */
export function findInspectionPeriod(words: string): InspectionPeriod | null {
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
  const year = periods.find((date) => date.yearStated)?.first.year ?? null;
  if (first === undefined || last === undefined || year === null) return null;
  const bounds = periods.flatMap((date) => edtfBounds(date.edtf ?? inYear(date, year)) ?? []);
  const startDate = bounds.map((bound) => bound.first).sort()[0];
  const endDate = bounds
    .map((bound) => bound.last)
    .sort()
    .at(-1);
  if (startDate === undefined || endDate === undefined) return null;
  return { start: first.start, end: last.end, startDate, endDate, periods };
}

function inYear({ first, last }: DateExpression, year: number): string {
  const dated = (parts: DateExpression["first"]): DatedParts => ({ ...parts, year });
  return formatEdtfInterval(dated(first), dated(last));
}
