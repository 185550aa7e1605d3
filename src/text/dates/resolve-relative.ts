import type { Span } from "../span.js";
import { addDays, addMonths, easterSunday, fromIsoDay, toIsoMonth } from "./calendar.js";
import type { DateExpression } from "./date-expression.js";
import { type DatedParts, type DateParts, edtfBounds, formatEdtfInterval } from "./edtf.js";
import { findDates } from "./find-dates.js";
import { numberWords } from "./lexicon.js";

/** A date that was read from words together with the day on which they were written. */
export interface ResolvedDate extends Span {
  readonly text: string;
  readonly edtf: string;
  /** stated: the words hold the whole date; inferred: it was worked out from the reference date. */
  readonly basis: "stated" | "inferred";
  /** The rule that read it. */
  readonly rule: string;
}

export interface RelativeOptions {
  /** Whether a date without a year is the next one from the reference date on or the last one up to it. */
  readonly direction?: "future" | "past";
  /** Counts working days from a day; without it spans of working days are not resolved. */
  readonly addWorkingDays?: (isoDay: string, days: number) => string;
}

interface Reference {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly options: RelativeOptions;
}

interface RelativeRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** The EDTF value; null where the words turn out to be something else. */
  readonly resolve: (groups: Readonly<Record<string, string | undefined>>, reference: Reference) => string | null;
}

const count = `(?<count>\\d{1,3}|${Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const unit = "(?<unit>working day|school day|calendar day|day|week|fortnight|month|year)s?";
const period = "(?:financial|fiscal|budget|council|municipal|civic|academic|school|calendar)";

/**
 * Ways of naming a date from the day of writing, tried in this order: the more words a rule needs, the earlier it stands.
 * The financial year of English councils runs from 1 April to 31 March and its quarters from there; the municipal year
 * ends in May, the school year in July.
 */
const RELATIVE_RULES: readonly RelativeRule[] = [
  {
    id: "span-ahead",
    pattern: new RegExp(
      `\\b(?:(?:(?:with)?in|over|during|for)\\sthe\\s(?:next|coming|following)|within(?:\\sthe)?|in|after|no later than)\\s(?:about\\s|around\\s|approximately\\s)?${count}[\\s-]${unit}\\b`,
      "iu",
    ),
    resolve: ({ count: printed = "", unit: name = "" }, reference) => later(reference, numberOf(printed), name),
  },
  {
    id: "span-from-now",
    pattern: new RegExp(`\\b${count}\\s${unit}['’]?\\s(?:from now|hence|time|['’]\\stime)\\b`, "iu"),
    resolve: ({ count: printed = "", unit: name = "" }, reference) => later(reference, numberOf(printed), name),
  },
  {
    id: "span-ago",
    pattern: new RegExp(`\\b${count}\\s${unit}\\sago\\b`, "iu"),
    resolve: ({ count: printed = "", unit: name = "" }, reference) => later(reference, -numberOf(printed), name),
  },
  {
    id: "quarter",
    pattern:
      /\b(?<end>end (?:of\s)?(?:the\s)?)?(?:(?<before>20\d{2})[/–-]\d{2,4},?\s)?(?:Q|Qtr\s?|quarter\s)(?<quarter>[1-4])\b(?:,?\s(?:of\s|FY\s?)?(?:(?<year>20\d{2})(?:[/–-]\d{2,4})?|(?<short>\d{2})[/–-]\d{2})\b)?/iu,
    resolve: ({ end, before, quarter, year, short }, reference) => {
      const printed = before ?? year ?? (short === undefined ? undefined : `20${short}`);
      return resolveQuarter(Number(quarter), printed, end !== undefined, reference);
    },
  },
  {
    id: "end-of-year",
    pattern: new RegExp(
      `\\bend of\\s(?:the\\s|this\\s)?(?:current\\s|present\\s)?(?:(?<kind>${period})\\s)?year(?:\\s(?<year>20\\d{2})[/–-]\\d{2,4})?`,
      "iu",
    ),
    resolve: ({ kind = "calendar", year }, reference) => endOfYear(kind.toLowerCase(), year, reference),
  },
  {
    id: "year-end",
    pattern: /\b(?:by|before|at|until|to)\s(?:the\s)?(?:financial\s)?year[\s-]end\b/iu,
    resolve: (_, reference) => endOfYear("financial", undefined, reference),
  },
  {
    id: "new-year-of-a-kind",
    pattern: /\b(?:new|next)\s(?<kind>financial|fiscal|municipal|academic|school)\syear\b/iu,
    resolve: ({ kind = "" }, reference) => {
      const month = /financial|fiscal/iu.test(kind) ? 4 : /municipal/iu.test(kind) ? 5 : 9;
      return toIsoMonth(reference.month < month ? reference.year : reference.year + 1, month);
    },
  },
  {
    id: "month-by-name-of-place",
    pattern: /\b(?<which>this|next|last|coming|following|end of the|end of this|end of next)\smonth\b/iu,
    resolve: ({ which = "" }, { year, month }) => {
      const ahead = /next|coming|following/iu.test(which) ? 1 : /last/iu.test(which) ? -1 : 0;
      const found = addMonths(year, month, ahead);
      return toIsoMonth(found.year, found.month);
    },
  },
  {
    id: "week-by-name-of-place",
    pattern: /\b(?<which>this|next|last|coming|following|end of the)\sweek\b/iu,
    resolve: ({ which = "" }, { iso }) => {
      const monday = addDays(iso, -((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7));
      const ahead = /next|coming|following/iu.test(which) ? 7 : /last/iu.test(which) ? -7 : 0;
      return `${addDays(monday, ahead)}/${addDays(monday, ahead + 6)}`;
    },
  },
  {
    id: "season-by-name-of-place",
    pattern:
      /\b(?:this|next|last|the|in|by|during|before|early|late|mid)[\s-](?:the\s)?(?<season>spring|summer|autumn|winter)\b/iu,
    resolve: ({ season = "" }, reference) => {
      const [date] = findDates(`in ${season}`);
      return date === undefined ? null : inRightYear(date, reference);
    },
  },
  {
    id: "holiday",
    pattern: /\b(?<holiday>Easter|Christmas|the new year)\b/iu,
    resolve: ({ holiday = "" }, reference) => {
      const { iso, year } = reference;
      if (/easter/iu.test(holiday)) return easterSunday(year) >= iso ? easterSunday(year) : easterSunday(year + 1);
      if (/christmas/iu.test(holiday)) return `${year}-12-25` >= iso ? `${year}-12-25` : `${year + 1}-12-25`;
      return toIsoMonth(year + 1, 1);
    },
  },
];

/** A year by itself is a date only after a word that makes it one: "by the end of 2025". */
const YEAR_ALONE = /\b(?:by|before|until|end of|no later than)\s(?:the\s)?(?<year>20\d{2})\b(?![/–-]\d)/iu;

/** A span counted from a printed date: "within 12 months of 4 October 2018". */
const SPAN_FROM_DATE = new RegExp(
  `\\b${count}[\\s-]${unit}['’]?\\s(?:of|from|after|following|since)\\s(?:[\\p{L}’']{1,20}\\s){0,4}$`,
  "iu",
);

/**
 * Resolves words that name a date to EDTF, from the day on which they were written (ISO 8601): "in six months' time",
 * "by the end of March", "end of Q2", "by Easter". Words that hold a whole date give it as stated, everything else is
 * inferred. Null where the words name no date.
 */
export function resolveRelative(
  expression: string,
  referenceIsoDate: string | null,
  options: RelativeOptions = {},
): ResolvedDate | null {
  const dates = findDates(expression).filter((date) => !date.kind.startsWith("impossible"));
  const stated = dates.find((date) => date.edtf !== null);
  if (stated !== undefined) return fromStatedDate(expression, stated, options);
  const yearAlone = YEAR_ALONE.exec(expression);
  if (yearAlone?.groups?.year !== undefined && dates.length === 0) {
    const [text] = yearAlone;
    const start = yearAlone.index;
    return { start, end: start + text.length, text, edtf: yearAlone.groups.year, basis: "stated", rule: "year-alone" };
  }
  const day = referenceIsoDate === null ? null : fromIsoDay(referenceIsoDate);
  if (day === null || referenceIsoDate === null) return null;
  const reference: Reference = { iso: referenceIsoDate, year: day.year, month: day.month, options };
  const [undated] = dates;
  if (undated !== undefined && undated.first.season === null) {
    const { start, end, text } = undated;
    const edtf = inRightYear(undated, reference);
    if (edtf !== null) return { start, end, text, edtf, basis: "inferred", rule: "date-without-year" };
  }
  for (const { id, pattern, resolve } of RELATIVE_RULES) {
    const match = pattern.exec(expression);
    const edtf = match === null ? null : resolve(match.groups ?? {}, reference);
    if (match === null || edtf === null) continue;
    const [text] = match;
    return { start: match.index, end: match.index + text.length, text, edtf, basis: "inferred", rule: id };
  }
  return null;
}

function fromStatedDate(expression: string, date: DateExpression, options: RelativeOptions): ResolvedDate {
  const { start, end, text, edtf } = date;
  const span = SPAN_FROM_DATE.exec(expression.slice(Math.max(0, start - 120), start));
  const from = edtfBounds(edtf ?? "");
  if (span !== null && from !== null && date.precision === "day") {
    const [year = 0, month = 0] = from.last.split("-").map(Number);
    const counted = later(
      { iso: from.last, year, month, options },
      numberOf(span.groups?.count ?? ""),
      span.groups?.unit ?? "",
    );
    const spanStart = start - span[0].length;
    if (counted !== null)
      return {
        start: spanStart,
        end,
        text: expression.slice(spanStart, end),
        edtf: counted,
        basis: "inferred",
        rule: "span-from-date",
      };
  }
  return { start, end, text, edtf: edtf ?? "", basis: "stated", rule: "stated-date" };
}

function numberOf(printed: string): number {
  return numberWords[printed.toLowerCase()] ?? Number(printed);
}

/** Days and weeks are counted to the day, months and years to the month. */
function later({ iso, year, month, options }: Reference, number: number, unitName: string): string | null {
  switch (unitName.toLowerCase()) {
    case "day":
    case "calendar day":
      return addDays(iso, number);
    case "week":
      return addDays(iso, number * 7);
    case "fortnight":
      return addDays(iso, number * 14);
    case "working day":
      return options.addWorkingDays?.(iso, number) ?? null;
    case "month":
    case "year": {
      const found = addMonths(year, month, unitName.toLowerCase() === "year" ? number * 12 : number);
      return toIsoMonth(found.year, found.month);
    }
    default:
      return null;
  }
}

/** A quarter of the financial year; without a year the one that ends next. */
function resolveQuarter(
  quarter: number,
  printedYear: string | undefined,
  endOnly: boolean,
  reference: Reference,
): string {
  const lastMonth = quarter === 4 ? 3 : quarter * 3 + 3;
  let year = printedYear === undefined ? reference.year : Number(printedYear) + (quarter === 4 ? 1 : 0);
  if (printedYear === undefined && lastMonth < reference.month) year += 1;
  const last = toIsoMonth(year, lastMonth);
  return endOnly ? last : `${toIsoMonth(year, lastMonth - 2)}/${last}`;
}

function endOfYear(kind: string, printedYear: string | undefined, { iso, year }: Reference): string {
  const lastDay =
    { calendar: "12-31", municipal: "05-31", civic: "05-31", academic: "07-31", school: "07-31" }[kind] ?? "03-31";
  let endYear = printedYear === undefined ? year : Number(printedYear) + 1;
  if (printedYear === undefined && `${year}-${lastDay}` < iso) endYear += 1;
  const edtf = `${endYear}-${lastDay}`;
  return lastDay === "03-31" ? edtf : edtf.slice(0, 7);
}

/** Gives a date without a year the year in which it comes next, or came last; 29 February may be years away. */
function inRightYear(date: DateExpression, { iso, year, options }: Reference): string | null {
  const past = options.direction === "past";
  for (let away = 0; away <= 8; away++) {
    const edtf = inYear(date, past ? year - away : year + away);
    const bounds = edtfBounds(edtf);
    if (bounds !== null && (past ? bounds.first <= iso : bounds.last >= iso)) return edtf;
  }
  return null;
}

function inYear({ first, last }: DateExpression, year: number): string {
  const overNewYear = (first.month ?? 0) > (last.month ?? 0);
  const dated = (parts: DateParts, ofYear: number): DatedParts => ({ ...parts, year: ofYear });
  return formatEdtfInterval(dated(first, year), dated(last, overNewYear ? year + 1 : year));
}
