import type { Span } from "../span.js";
import { daysInMonth } from "./calendar.js";
import { connectorOf, LONGEST_CONNECTOR, wordsBefore } from "./connectors.js";
import type { DateParts } from "./edtf.js";
import {
  countedNouns,
  fullMonths,
  monthCues,
  monthsThatAreNames,
  monthsThatAreOtherWords,
  type SeasonNumber,
  seasonCues,
  seasons,
  sectionCues,
  shortMonths,
} from "./lexicon.js";

/**
 * One printed date before its neighbours are looked at: a day, several days of one month, a month, a season.
 * `certain` is false for a month alone that may be another word ("May", "June Smith"): it needs a neighbour.
 */
export interface ScannedDate extends Span {
  readonly first: DateParts;
  readonly last: DateParts;
  readonly problem: "impossible-day" | "impossible-year" | null;
  readonly certain: boolean;
}

/*
 * The search goes from anchors: the name of a month or season, or figures that are a whole date. Days are read backwards
 * from a month's name, its year forwards. Patterns are small and sticky or tied to the end of a short slice; white space
 * inside a date is at most three characters with one line break among them and never a tab.
 */
const SPACE = "(?:[^\\S\\n\\t]{1,3}\\n?[^\\S\\n\\t]{0,3}|\\n[^\\S\\n\\t]{0,3})";
const ORDINAL = `(?:${SPACE}?(?:st|nd|rd|th|\u02e2\u1d57|\u207f\u1d48|\u02b3\u1d48|\u1d57\u02b0)(?![a-z]))`;

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || a.localeCompare(b)).join("|");

const ANCHOR = new RegExp(
  [
    "(?<![\\w\u00a3$\u20ac#])(?<isoYear>(?:19|20)\\d{2})(?<isoSign>[-/])(?<isoMonth>\\d{2})\\k<isoSign>(?<isoDay>\\d{2})(?!\\d|[-/]\\d)",
    "(?<![\\w\u00a3$\u20ac#])(?<day>\\d{1,2})(?<sign>[./-])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})(?!\\w|\\k<sign>\\d|/\\d)",
    `(?<![a-z_])(?<name>${longestFirst(Object.keys(fullMonths))}|${longestFirst(Object.keys(shortMonths))})(?![a-z\u00c0-\u024f_])`,
    `(?<![a-z_])(?<season>${longestFirst(Object.keys(seasons))})(?![a-z\u00c0-\u024f_])`,
  ].join("|"),
  "gi",
);

/** What a text must hold for there to be any date in it; it spares most paragraphs the search. */
const MAY_HOLD_DATE = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|\d[./-]\d/i;

/** Between a day and its month: "4 October", "4October", "4-Oct", "4th of October", "4th day of October". */
const DAY_BEFORE_MONTH = new RegExp(
  `(?<![\\w\u00a3$\u20ac#])(?<day>\\d{1,2})(?<ordinal>${ORDINAL})?(?:${SPACE}?(?<sign>[-/.])?|${SPACE}(?:day${SPACE})?of${SPACE}(?:the${SPACE})?)$`,
  "i",
);
const EARLIER_DAY = new RegExp(
  `(?<![\\w\u00a3$\u20ac#])(?<day>\\d{1,2})(?<ordinal>${ORDINAL})?(?<between>[^\\d]{1,${LONGEST_CONNECTOR}})$`,
  "i",
);
const LATER_DAY = new RegExp(
  `(?<between>[^\\d]{1,${LONGEST_CONNECTOR}})(?<day>\\d{1,2})(?!\\d)(?<ordinal>${ORDINAL})?`,
  "iy",
);

/** A year after a month: ", 2018", " of 2018", "-2018", " '18"; figures after it may make it a financial year. */
const YEAR_AFTER = new RegExp(
  `\\.?(?:,?${SPACE}?(?:of${SPACE})?(?<year>\\d{4,5})(?!\\d)(?<financial>[/\u2013-]\\d{2}(?!\\d))?|(?<sign>[-/.])(?<signed>\\d{4,5}|\\d{2})(?![\\w/]|-\\d)|,?${SPACE}?(?<mark>['\u2018\u2019])(?<marked>\\d{2})(?!\\d)|,?${SPACE}(?<short>\\d{2})(?!\\d)(?=${SPACE}?(?:$|[;:)\\]\\n\\t]|[.,](?!\\d)|[-\u2010-\u2015\u2212]|(?:to|until)\\b)))`,
  "iy",
);
const YEAR_AFTER_DAYS = new RegExp(`,?${SPACE}?(?<year>(?:19|20)\\d{2})(?!\\d)`, "iy");
const YEAR_AFTER_SEASON = new RegExp(
  `(?:${SPACE}(?:term|half[- ]term))?,?${SPACE}(?:of${SPACE})?(?<year>(?:19|20)\\d{2})(?<academic>[/\u2013-](?:20)?\\d{2})?(?!\\d)`,
  "iy",
);
/** A day that shares the month and year of a date in figures. */
const DAY_BEFORE_FIGURES = /(?<![\w.,:/\u00a3$\u20ac#-])(?<day>\d{1,2})(?:\s?[-\u2010-\u2015&]\s?|\s(?:to|and)\s)$/i;
const MONTH_FOLLOWS = new RegExp(
  `${SPACE}?(?:${longestFirst([...Object.keys(fullMonths), ...Object.keys(shortMonths)])})`,
  "iy",
);

const RANGE_END_FOLLOWS = new RegExp(
  `${SPACE}?(?:[-\u2010-\u2015]|to\\b)${MONTH_FOLLOWS.source}${SPACE}['\u2019]?\\d{2}(?!\\d)`,
  "iy",
);

/** "January 27, 2023" behind the words that join it to "January 23". */
const MONTH_FIRST_FOLLOWS = new RegExp(
  `(?<between>[^\\d]{1,${LONGEST_CONNECTOR}}?)(?:${longestFirst(Object.keys(fullMonths))})${SPACE}\\d{1,2}${ORDINAL}?,?${SPACE}(?:19|20)\\d{2}(?!\\d)`,
  "iy",
);

const FIGURES_BEFORE = /\d[.,:/\u2010-\u2015\u2212-]$/u;
const REFERENCE_BEFORE = /[\p{L}\p{N}][./\u2010-\u2015\u2212-]$/u;
const NAME_FOLLOWS = /^[ \u00a0](?!I\b)\p{Lu}\p{Ll}+/u;

const MOST_DAYS = 6;

/** Reads every printed date of a text, each by itself, in order. */
export function scanDates(text: string): ScannedDate[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const found: ScannedDate[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match !== null; match = ANCHOR.exec(text)) {
    const at: Place = { text, start: match.index, end: match.index + match[0].length, before: found.at(-1)?.end ?? 0 };
    const scanned = readAnchor(match.groups as Groups, at);
    if (scanned === null) {
      // Figures that are no date may hold the beginning of one: "1.45 May".
      if (match.groups?.name === undefined) ANCHOR.lastIndex = match.index + 1;
      continue;
    }
    found.push(scanned);
    ANCHOR.lastIndex = scanned.end;
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Place extends Span {
  readonly text: string;
  /** Where the date before it ends. */
  readonly before: number;
}

function readAnchor(groups: Groups, at: Place): ScannedDate | null {
  if (groups.isoYear !== undefined) return readIso(groups, at);
  if (groups.year !== undefined) return readFigures(groups, at);
  if (groups.season !== undefined) return readSeason(groups.season, at);
  return readMonth(groups.name ?? "", at);
}

/** Matches a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function readIso(groups: Groups, at: Place): ScannedDate | null {
  if (follows(REFERENCE_BEFORE, at)) return null;
  return oneDay(Number(groups.isoYear), Number(groups.isoMonth), Number(groups.isoDay), at);
}

/** Dates in figures are read in the British order, day first; days may stand before them: "22-23/09/2020". */
function readFigures(groups: Groups, at: Place): ScannedDate | null {
  const { day: printedDay = "", year: printedYear = "", sign } = groups;
  const whole = printedYear.length === 4;
  const year = whole ? Number(printedYear) : fullYear(printedYear);
  if (year < 1900 || year > 2099) return null;
  // "04-10-18" is as often a reference; "3.10.18" at the beginning of a line is a section's number.
  if (!whole && (sign === "-" || (sign === "." && isSectionNumber(printedDay, at)))) return null;
  const [day, month] = [Number(printedDay), Number(groups.month)];
  const earlier =
    whole && isReal(year, month, day)
      ? DAY_BEFORE_FIGURES.exec(at.text.slice(Math.max(at.before, at.start - 12), at.start))
      : null;
  const earlierDay = Number(earlier?.groups?.day ?? 0);
  if (earlier !== null && earlierDay > 0 && earlierDay < day) {
    const start = at.start - earlier[0].length;
    const last: DateParts = { year, month, day, season: null };
    return { start, end: at.end, first: { ...last, day: earlierDay }, last, problem: null, certain: true };
  }
  if (follows(REFERENCE_BEFORE, at)) return null;
  // What no calendar holds is a reference, unless it is written as only dates are.
  const datelike = whole && sign === "/" && day >= 1 && day <= 31 && month >= 1 && month <= 31;
  return isReal(year, month, day) || datelike ? oneDay(year, month, day, at) : null;
}

/** Section numbers are never padded with zeros; they begin a line of words or follow the word for what they number. */
function isSectionNumber(day: string, { text, start, end }: Place): boolean {
  if (day.startsWith("0")) return false;
  const [word = ""] = wordsBefore(text, start, 1);
  if (sectionCues.has(word)) return true;
  const line = text.slice(Math.max(0, start - LONGEST_CONNECTOR), start);
  const beginsLine = line.slice(line.lastIndexOf("\n") + 1).trim() === "" && line.length < LONGEST_CONNECTOR;
  return beginsLine && /^[^\S\n]{1,8}\p{L}/u.test(text.slice(end, end + 10));
}

function isReal(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}

function oneDay(year: number, month: number, day: number, { start, end }: Span): ScannedDate {
  const parts: DateParts = { year, month, day, season: null };
  const problem = isReal(year, month, day) ? null : "impossible-day";
  return { start, end, first: parts, last: parts, problem, certain: true };
}

interface PrintedDay {
  readonly number: number;
  readonly start: number;
  /** Figures alone: no ordinal ending, no zero before them. */
  readonly bare: boolean;
}

function readMonth(name: string, at: Place): ScannedDate | null {
  const month = fullMonths[name.toLowerCase()] ?? shortMonths[name.toLowerCase()] ?? 0;
  const before = at.text.slice(Math.max(at.before, at.start - LONGEST_CONNECTOR), at.start);
  const match = DAY_BEFORE_MONTH.exec(before);
  const sign = match?.groups?.sign;
  const days =
    match === null || (sign !== undefined && sign !== "-" && !hasSignedYear(sign, at)) ? [] : daysBefore(match, at);
  const [first] = days;
  if (first !== undefined) {
    const read = readDays(days, month, name, sign, at);
    if (read !== null) return read;
  }
  return readMonthFirst(month, at) ?? readMonthAlone(month, name, at);
}

/** Whether the year follows with the same sign as stands before the month: "04/Oct/2018". */
function hasSignedYear(sign: string, { text, end }: Place): boolean {
  return matchAt(YEAR_AFTER, text, end)?.groups?.sign === sign;
}

function toDay(groups: Groups, start: number): PrintedDay {
  const number = groups.day ?? "";
  return { number: Number(number), start, bare: groups.ordinal === undefined && !number.startsWith("0") };
}

/**
 * The days that stand before a month's name, in order. Figures before the first day are left out when they cannot be
 * days of it: those that do not rise ("between 20 and 4 May"), those counted by a noun ("Room 2, 13 March"), those parted
 * by a comma alone, and the tail of a larger number.
 */
function daysBefore(match: RegExpExecArray, { text, start, before }: Place): PrintedDay[] {
  const sliceStart = Math.max(before, start - LONGEST_CONNECTOR);
  const days: PrintedDay[] = [toDay(match.groups as Groups, sliceStart + match.index)];
  let pending: PrintedDay[] = [];
  while (days.length + pending.length < MOST_DAYS) {
    const earliest = pending[0] ?? days[0];
    if (earliest === undefined) break;
    const from = Math.max(before, earliest.start - LONGEST_CONNECTOR - 8);
    const earlier = EARLIER_DAY.exec(text.slice(from, earliest.start));
    const connector = earlier === null ? null : connectorOf(earlier.groups?.between ?? "");
    if (earlier === null || connector === null) break;
    const day = toDay(earlier.groups as Groups, from + earlier.index);
    if (day.number >= earliest.number || day.number < 1) break;
    // A list by commas needs an "and" at its end: "2, 3 and 4 March".
    if (connector === "comma" && days.length + pending.length < 2) break;
    pending = [day, ...pending];
    if (!follows(FIGURES_BEFORE, { text, start: day.start, before })) days.unshift(...pending.splice(0));
  }
  const [first] = days;
  if (first !== undefined && first.bare && countedNouns.has(wordsBefore(text, first.start, 1)[0] ?? "")) days.shift();
  const [left] = days;
  if (left === undefined || left.number > 39 || follows(FIGURES_BEFORE, { text, start: left.start, before })) return [];
  return days;
}

function readDays(
  days: readonly PrintedDay[],
  month: number,
  name: string,
  sign: string | undefined,
  at: Place,
): ScannedDate | null {
  const after = matchAt(YEAR_AFTER, at.text, at.end);
  const groups = (after?.groups ?? {}) as Groups;
  const signed =
    groups.signed !== undefined && (sign === groups.sign || groups.signed.length === 4) ? groups.signed : undefined;
  const printed = groups.year ?? signed ?? groups.marked ?? groups.short;
  const year = isYear(printed) ? readYear(printed) : NO_YEAR;
  if (after === null || !isYear(printed)) {
    if (!isMonthsName(name)) return null;
    return datesOf(days, month, NO_YEAR, at.end);
  }
  return datesOf(days, month, year, at.end + after[0].length - (groups.financial?.length ?? 0));
}

function datesOf(days: readonly PrintedDay[], month: number, year: PrintedYear, end: number): ScannedDate | null {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const firstDay: DateParts = { year: year.value, month, day: first.number, season: null };
  return {
    start: first.start,
    end,
    first: firstDay,
    last: first === last ? firstDay : { ...firstDay, day: last.number },
    problem: last.number <= daysInMonth(month, year.value) && first.number > 0 ? year.problem : "impossible-day",
    certain: true,
  };
}

/**
 * "October 4, 2018", "June 4–22, 2018": the days stand after the month only where the year follows them, or a date of the
 * same form that has it ("between January 23 and Friday, January 27, 2023").
 */
function readMonthFirst(month: number, { text, start, end }: Place): ScannedDate | null {
  const days: PrintedDay[] = [];
  let offset = end;
  while (days.length < MOST_DAYS) {
    const later = matchAt(LATER_DAY, text, offset);
    const between = later?.groups?.between ?? "";
    if (later === null || (days.length === 0 ? !/^\s{1,3}(?:the\s)?$/iu.test(between) : connectorOf(between) === null))
      break;
    const day = toDay(later.groups as Groups, later.index + between.length);
    if (day.number < (days.at(-1)?.number ?? 0)) break;
    days.push(day);
    offset = later.index + later[0].length;
  }
  const year = days.length === 0 ? null : matchAt(YEAR_AFTER_DAYS, text, offset);
  if (year === null && !isJoinedToMonthFirst(text, offset)) return null;
  const [printed, length] = year === null ? [NO_YEAR, 0] : [readYear(year.groups?.year ?? ""), year[0].length];
  const read = datesOf(days, month, printed, offset + length);
  return read === null ? null : { ...read, start };
}

function isJoinedToMonthFirst(text: string, offset: number): boolean {
  const between = matchAt(MONTH_FIRST_FOLLOWS, text, offset)?.groups?.between;
  return between !== undefined && connectorOf(between) !== null;
}

function readMonthAlone(month: number, name: string, at: Place): ScannedDate | null {
  const word = name.toLowerCase();
  const after = matchAt(YEAR_AFTER, at.text, at.end);
  const groups = (after?.groups ?? {}) as Groups;
  const afterEnd = at.end + (after?.[0].length ?? 0);
  // "by March 24" is a month of 2024 only where nothing or the end of a range follows ("April 24 – March 25");
  // "Mar 24" and "March \u201924" are so everywhere.
  const short =
    word in shortMonths ||
    at.text.slice(afterEnd, afterEnd + LONGEST_CONNECTOR).trim() === "" ||
    matchAt(RANGE_END_FOLLOWS, at.text, afterEnd) !== null
      ? groups.short
      : undefined;
  const signed = groups.sign === "-" && matchAt(MONTH_FOLLOWS, at.text, afterEnd) === null ? groups.signed : undefined;
  const printed = groups.year ?? signed ?? groups.marked ?? short;
  const { value, problem } = isYear(printed, true) ? readYear(printed) : NO_YEAR;
  const printedYear = value !== null || problem !== null;
  let end = printedYear ? afterEnd : at.end;
  let year = value;
  if (value !== null && groups.financial !== undefined) {
    const following = Number(groups.financial.slice(1));
    const isFinancialYear = following === (value + 1) % 100 && matchAt(MONTH_FOLLOWS, at.text, afterEnd) === null;
    if (!isFinancialYear) end -= groups.financial.length;
    else if (month <= 3) year = value + 1;
  }
  const parts: DateParts = { year, month, day: null, season: null };
  const place = { start: at.start, end, first: parts, last: parts };
  if (printedYear) return { ...place, problem, certain: true };
  if (!isMonthsName(name)) return null;
  return { ...place, problem, certain: isLoneMonth(word, { ...at, end }) };
}

/** Whether a month without a year stands where only a month can: after "in", "by", "end of", or alone in its cell. */
function isLoneMonth(word: string, { text, start, end }: Place): boolean {
  const nothingBefore = text.slice(Math.max(0, start - LONGEST_CONNECTOR), start).trim() === "";
  if (nothingBefore && text.slice(end, end + LONGEST_CONNECTOR).trim() === "") return true;
  const [cue = ""] = wordsBefore(text, start, 1);
  if (!monthCues.has(cue)) return false;
  return !monthsThatAreNames.has(word) || cue === "in" || !NAME_FOLLOWS.test(text.slice(end, end + 12));
}

function readSeason(name: string, at: Place): ScannedDate {
  const season: SeasonNumber = seasons[name.toLowerCase() as keyof typeof seasons];
  const after = matchAt(YEAR_AFTER_SEASON, at.text, at.end);
  const { year: printed, academic } = (after?.groups ?? {}) as Groups;
  let end = at.end + (after?.[0].length ?? 0);
  let year = printed === undefined ? null : Number(printed);
  if (year !== null && academic !== undefined) {
    if (Number(academic.slice(-2)) !== (year + 1) % 100) end -= academic.length;
    // The spring and summer of a school year lie in its second half; a winter begins in the first year named.
    else if (season === seasons.spring || season === seasons.summer) year += 1;
  }
  const parts: DateParts = { year, month: null, day: null, season };
  return {
    start: at.start,
    end,
    first: parts,
    last: parts,
    problem: null,
    certain: year !== null || hasSeasonCue({ ...at, end }),
  };
}

/** Whether a season without a year is a time of this year ("this autumn") and no name ("the Autumn Budget"). */
function hasSeasonCue({ text, start, end }: Place): boolean {
  const [earlier = "", last = ""] = ["", ...wordsBefore(text, start, 2)].slice(-2);
  const cue = last === "the" ? earlier : last;
  return seasonCues.has(cue) && !NAME_FOLLOWS.test(text.slice(end, end + LONGEST_CONNECTOR));
}

/** Whether the rest of a number or reference stands directly before; the date before a dash is none. */
function follows(rest: RegExp, { text, start, before }: Pick<Place, "text" | "start" | "before">): boolean {
  return rest.test(text.slice(Math.max(0, start - 2), start)) && before !== start - 1;
}

/** Whether a word is printed as a month's name is; "may", "MARCH" and the like are other words as well. */
function isMonthsName(printed: string): boolean {
  return !monthsThatAreOtherWords.has(printed.toLowerCase()) || /^\p{Lu}\p{Ll}+$/u.test(printed);
}

interface PrintedYear {
  readonly value: number | null;
  readonly problem: "impossible-year" | null;
}

const NO_YEAR: PrintedYear = { value: null, problem: null };

/**
 * Whether figures after a month can be meant as its year. Some are meant so and misprinted: five figures that begin like
 * a year ("20205"), or after a whole date a year of the next century ("12 June 2108"). Others are counts.
 */
function isYear(printed: string | undefined, monthAlone = false): printed is string {
  if (printed === undefined) return false;
  if (printed.length === 2) return true;
  if (/^(?:19[5-9]\d|20[0-4]\d)\d$/u.test(printed)) return !printed.endsWith("00");
  return /^(?:19|20)\d{2}$/u.test(printed) || (!monthAlone && /^21\d{2}$/u.test(printed));
}

function readYear(printed: string): PrintedYear {
  const value = printed.length === 2 ? fullYear(printed) : Number(printed);
  return value >= 1900 && value <= 2099 ? { value, problem: null } : { value: null, problem: "impossible-year" };
}

/** Years cut to two figures: 50 to 99 are of the last century. */
function fullYear(printed: string): number {
  const number = Number(printed);
  return number < 50 ? 2000 + number : 1900 + number;
}
