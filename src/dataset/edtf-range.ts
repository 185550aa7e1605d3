/** The days that a date can mean, ISO 8601; null where an interval is open. */
export interface DayRange {
  readonly first: string | null;
  readonly last: string | null;
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/u;

/** Meteorological seasons; winter runs into the next year. */
const SEASONS: Readonly<Record<string, readonly [first: string, last: string, lastInNextYear: boolean]>> = {
  "21": ["03-01", "05-31", false],
  "22": ["06-01", "08-31", false],
  "23": ["09-01", "11-30", false],
  "24": ["12-01", "02-28", true],
};

/**
 * Reads an EDTF date of level 1 (https://www.loc.gov/standards/datetime/): a year, month, season or day, in part
 * unspecified or uncertain, or an interval of two of them. Null when it is none.
 */
export function edtfRange(text: string): DayRange | null {
  const slash = text.indexOf("/");
  if (slash === -1) return singleDate(text);
  const from = endOfInterval(text.slice(0, slash));
  const to = endOfInterval(text.slice(slash + 1));
  if (from === null || to === null || (from.first === null && to.last === null)) return null;
  return { first: from.first, last: to.last };
}

/** Whether a calendar date exists: "2018-02-30" has the form and is none. */
export function isCalendarDate(text: string): boolean {
  const range = singleDate(text);
  return text.length === 10 && range !== null && range.first === text && range.last === text;
}

function endOfInterval(text: string): DayRange | null {
  return text === "" || text === ".." ? { first: null, last: null } : singleDate(text);
}

function singleDate(text: string): DayRange | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  const firstYear = year.replaceAll("X", "0");
  const lastYear = year.replaceAll("X", "9");
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") return null;
    return { first: `${firstYear}-01-01`, last: `${lastYear}-12-31` };
  }
  if (year.includes("X")) return null;
  const season = SEASONS[month];
  if (season !== undefined) {
    if (day !== undefined) return null;
    const [first, last, lastInNextYear] = season;
    return {
      first: `${year}-${first}`,
      last: `${String(Number(year) + (lastInNextYear ? 1 : 0)).padStart(4, "0")}-${last}`,
    };
  }
  const days = daysIn(Number(year), Number(month));
  if (days === 0) return null;
  if (day === undefined || day === "XX") return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return null;
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}
