/** Calendar arithmetic on ISO dates, without time zones. */

const DAY_IN_MS = 86_400_000;

/** How many days a month has; February has 29 where the year is not known. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Writes a calendar day as ISO 8601. */
export function toIsoDay(year: number, month: number, day: number): string {
  return `${toIsoMonth(year, month)}-${pad(day)}`;
}

/** Writes a month (or, with 21 to 24, an EDTF season) of a year. */
export function toIsoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${pad(month)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** A calendar day as numbers. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads an ISO 8601 calendar date; null when it is none or does not exist. */
export function fromIsoDay(iso: string): CalendarDay | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
  return real ? { year, month, day } : null;
}

/** The day a number of calendar days later (earlier when negative). */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** The month a number of months after a month, as year and month. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/**
 * Easter Sunday of a year in the Gregorian calendar, by the "anonymous" algorithm in the form of J. Meeus, Astronomical
 * Algorithms (1991), chapter 8; its letters are kept.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const dayOfMarch = h + l - 7 * m + 114;
  return toIsoDay(year, Math.floor(dayOfMarch / 31), (dayOfMarch % 31) + 1);
}
