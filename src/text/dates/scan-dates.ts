import type { Span } from "../span.js";
import { daysInMonth } from "./calendar.js";
import type { DateParts } from "./edtf.js";
import {
  afterShortYear,
  dash,
  dayNumber,
  gap,
  lead,
  monthName,
  seasonName,
  space,
  weekday,
  wordStart,
  yearNumber,
} from "./fragments.js";
import {
  countedNouns,
  fullMonths,
  monthsThatAreNames,
  monthsThatAreOtherWords,
  type SeasonNumber,
  seasons,
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

/** Days of one month joined by words or signs: "11 to 22", "1, 2 and 5", "12/13", "Monday 4 and Tuesday 5". */
const daySeparator = `(?:${space}(?:to|until|till|and)${space}|${gap}(?:${dash}|[/&])${gap}|,${space}(?:(?:and|&)${space})?)`;
const days = `${dayNumber}(?:${daySeparator}${lead}${dayNumber}){0,5}`;

/** ", 2018", " of 2018", " '18"; a year cut to two figures must end the date. */
const yearAfter = (name: string): string =>
  `(?:,?${gap}(?:of${space})?(?<${name}Year>${yearNumber})|,?${space}['\u2018\u2019]?(?<${name}Short>\\d{2})(?!\\d)${afterShortYear})`;

const numeric = `(?<numericDay>\\d{1,2})(?<numericSign>[./-])(?<numericMonth>\\d{1,2})\\k<numericSign>(?<numericYear>\\d{4}|\\d{2})(?![\\p{L}\\p{N}_]|\\k<numericSign>\\d|/\\d)`;
const iso = `(?<isoYear>(?:19|20)\\d{2})(?<isoSign>[-/])(?<isoMonth>\\d{2})\\k<isoSign>(?<isoDay>\\d{2})(?!\\d|[-/]\\d)`;
const hyphened = `(?<hyphenedDay>${dayNumber})(?<hyphenedSign>[-/.])(?<hyphenedMonth>${monthName})\\k<hyphenedSign>(?:(?<hyphenedYear>${yearNumber})|(?<hyphenedShort>\\d{2})(?![\\p{L}\\p{N}_]))`;
const dayFirst = `(?<dayFirstDays>${days})(?:${gap}(?:-${gap})?|${space}(?:day${space})?of${space}(?:the${space})?)(?<dayFirstMonth>${monthName})(?:${yearAfter("dayFirst")})?`;
const monthFirst = `(?<monthFirstMonth>${monthName})${space}(?:the${space})?(?<monthFirstDays>${days})(?:,${gap}|${space})(?<monthFirstYear>(?:19|20)\\d{2})(?!\\d)`;
const financialYear = `(?<financialYear>[/\u2013-]\\d{2}(?!\\d|${gap}(?:${monthName}|${dash}|/)))`;
const monthAlone = `(?<monthAloneMonth>${monthName})(?:${yearAfter("monthAlone")}${financialYear}?|-(?<monthAloneHyphened>\\d{4}|\\d{2})(?![\\p{L}\\p{N}_/-]|${gap}${monthName})|${gap}['\u2018\u2019](?<monthAloneCut>\\d{2})(?!\\d))?`;
const season = `(?<seasonName>${seasonName})(?:(?:${space}(?:term|half[- ]term))?,?${space}(?:of${space})?(?<seasonYear>(?:19|20)\\d{2})(?<academicYear>[/\u2013-](?:20)?\\d{2})?(?!\\d))?`;

const ANY_DATE = new RegExp(
  `${wordStart}(?<![\u00a3$\u20ac#])(?:${iso}|${numeric}|${hyphened}|${dayFirst}|${monthFirst}|${monthAlone}|${season})`,
  "giu",
);

/** What a text must hold for there to be any date in it; it spares most paragraphs the search. */
const MAY_HOLD_DATE = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|\d[./-]\d/iu;

const ONE_DAY = new RegExp(`(?<number>\\d{1,2})(?!\\d)(?<ordinal>${gap}(?:st|nd|rd|th)(?!\\p{L}))?`, "giu");
const COUNTED_NOUN = new RegExp(`${wordStart}(?:${countedNouns.join("|")})\\.?${space}$`, "iu");
const FIGURES_BEFORE = new RegExp(`\\d(?:[.,:/]|${dash})$`, "u");
const REFERENCE_BEFORE = new RegExp(`[\\p{L}\\p{N}](?:[./]|${dash})$`, "u");
const MONTH_CUE = new RegExp(
  `${wordStart}(?:in|by|since|during|until|till|from|to|end of|early|mid|late|beginning of|start of|for|before|after|between|and|this|last|next|around|about|throughout|of|${weekday})(?:${space}|-)$`,
  "iu",
);
const NAME_FOLLOWS = /^[ \u00a0](?!I\b)\p{Lu}\p{Ll}+/u;
const SEASON_CUE = new RegExp(
  `${wordStart}(?:this|next|last|(?:in|by|during|early|late|mid|until|from|before|after)(?:${space}the)?)(?:${space}|-)$`,
  "iu",
);

/** How far back a cue before a date is looked for. */
const CUE_REACH = 40;

/** Reads every printed date of a text, each by itself, in order. */
export function scanDates(text: string): ScannedDate[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const found: ScannedDate[] = [];
  ANY_DATE.lastIndex = 0;
  for (let match = ANY_DATE.exec(text); match !== null; match = ANY_DATE.exec(text)) {
    const groups = match.groups as Groups;
    const at: Place = { text, start: match.index, end: match.index + match[0].length, before: found.at(-1)?.end ?? -1 };
    const scanned = readMatch(groups, at);
    if (scanned === null) {
      // The figures at its beginning belong to something else; the date may begin after them.
      ANY_DATE.lastIndex = match.index + (/^\d+/u.exec(match[0])?.[0].length ?? 1);
      continue;
    }
    found.push(scanned);
    ANY_DATE.lastIndex = scanned.end;
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Place extends Span {
  readonly text: string;
  /** Where the date before it ends. */
  readonly before: number;
}

function readMatch(groups: Groups, at: Place): ScannedDate | null {
  if (groups.isoYear !== undefined) return readIso(groups, at);
  if (groups.numericDay !== undefined) return readNumeric(groups, at);
  if (groups.hyphenedDay !== undefined) {
    const year = groups.hyphenedYear ?? groups.hyphenedShort;
    return readDays(groups.hyphenedDay, at.start, monthOf(groups.hyphenedMonth), year, at);
  }
  if (groups.dayFirstDays !== undefined) return readDayFirst(groups, at);
  if (groups.monthFirstMonth !== undefined) {
    const { monthFirstMonth, monthFirstDays = "", monthFirstYear } = groups;
    const read = readDays(monthFirstDays, at.start, monthOf(monthFirstMonth), monthFirstYear, at);
    return read === null ? null : { ...read, start: at.start };
  }
  if (groups.monthAloneMonth !== undefined) return readMonth(groups, at);
  return readSeason(groups, at);
}

function readIso(groups: Groups, at: Place): ScannedDate | null {
  if (follows(REFERENCE_BEFORE, at)) return null;
  return oneDay(Number(groups.isoYear), Number(groups.isoMonth), Number(groups.isoDay), at);
}

/** Dates in figures are read in the British order, day first. */
function readNumeric(groups: Groups, at: Place): ScannedDate | null {
  const { numericDay = "", numericMonth = "", numericYear = "", numericSign = "" } = groups;
  if (follows(REFERENCE_BEFORE, at)) return null;
  const whole = numericYear.length === 4;
  const year = whole ? Number(numericYear) : fullYear(numericYear);
  if (year < 1900 || year > 2099) return null;
  // "04-10-18" is as often a reference; "3.10.18" at the beginning of a line is a section's number.
  if (!whole && numericSign === "-") return null;
  if (!whole && numericSign === "." && isSectionNumber(numericDay, at)) return null;
  const [day, month] = [Number(numericDay), Number(numericMonth)];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
  // What no calendar holds is a reference, unless it is written as only dates are.
  if (!real && (!whole || numericSign !== "/" || day < 1 || day > 31 || month < 1 || month > 31)) return null;
  return oneDay(year, month, day, at);
}

const SECTION_CUE =
  /\b(?:section|sections|paragraph|paragraphs|para|paras|clause|item|see|version|v)\.?[^\S\n]{0,2}\(?$/iu;

/** Section numbers are never padded with zeros; they begin a line of words or follow the word for what they number. */
function isSectionNumber(day: string, { text, start, end }: Place): boolean {
  if (day.startsWith("0")) return false;
  const before = text.slice(Math.max(0, start - CUE_REACH), start);
  if (SECTION_CUE.test(before)) return true;
  const beginsLine = /\n\s{0,8}$/u.test(before) || (start <= 8 && before.trim() === "");
  return beginsLine && /^[^\S\n]{1,8}\p{L}/u.test(text.slice(end, end + 10));
}

function oneDay(year: number, month: number, day: number, at: Span): ScannedDate {
  const parts: DateParts = { year, month, day, season: null };
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
  const problem = real ? null : "impossible-day";
  return { start: at.start, end: at.end, first: parts, last: parts, problem, certain: true };
}

function readDayFirst(groups: Groups, at: Place): ScannedDate | null {
  const { dayFirstDays = "", dayFirstMonth = "" } = groups;
  if (follows(FIGURES_BEFORE, at)) return null;
  const printed = groups.dayFirstYear ?? groups.dayFirstShort;
  const year = isYear(printed) ? printed : undefined;
  if (year === undefined && !isMonthsName(dayFirstMonth)) return null;
  const end = year === undefined ? endOfMonthName(dayFirstMonth, at) : at.end;
  return readDays(dayFirstDays, at.start, monthOf(dayFirstMonth), year, { ...at, end });
}

/** Where a month's name ends inside a match, for a match whose figures after the name are no year. */
function endOfMonthName(name: string, { text, start, end }: Place): number {
  return start + text.slice(start, end).lastIndexOf(name) + name.length;
}

interface PrintedDay {
  readonly number: number;
  readonly start: number;
  readonly bare: boolean;
}

/**
 * Reads days of one month. Figures before the first day are left out when they cannot be days of it: those that do not
 * rise ("between 20 and 4 May"), those counted by a noun ("Room 2, 13 March") and those parted by a comma alone.
 */
function readDays(
  printed: string,
  start: number,
  month: number,
  printedYear: string | undefined,
  at: Place,
): ScannedDate | null {
  const year = readYear(printedYear);
  let printedDays = [...printed.matchAll(ONE_DAY)].map((match): PrintedDay => {
    const number = match.groups?.number ?? "";
    const bare = match.groups?.ordinal === undefined && !number.startsWith("0");
    return { number: Number(number), start: start + match.index, bare };
  });
  const commaOnly = printedDays.length > 1 && !/(?:to|until|till|and|&|[-/\u2010-\u2015\u2212])[^,]*$/iu.test(printed);
  if (commaOnly) printedDays = printedDays.slice(-1);
  for (let index = printedDays.length - 1; index > 0; index--) {
    const [earlier, later] = [printedDays[index - 1], printedDays[index]];
    if (earlier !== undefined && later !== undefined && earlier.number >= later.number) printedDays.splice(0, index);
  }
  const [one] = printedDays;
  if (one?.bare && COUNTED_NOUN.test(at.text.slice(Math.max(0, one.start - CUE_REACH), one.start))) printedDays.shift();
  const first = printedDays[0];
  const last = printedDays.at(-1);
  if (first === undefined || last === undefined) return null;
  const real = last.number <= daysInMonth(month, year.value);
  const firstDay: DateParts = { year: year.value, month, day: first.number, season: null };
  return {
    start: first.start,
    end: at.end,
    first: firstDay,
    last: first === last ? firstDay : { ...firstDay, day: last.number },
    problem: real ? year.problem : "impossible-day",
    certain: true,
  };
}

function readMonth(groups: Groups, at: Place): ScannedDate | null {
  const { monthAloneMonth = "", monthAloneShort, financialYear } = groups;
  const word = monthAloneMonth.toLowerCase().replace(".", "");
  const month = monthOf(monthAloneMonth);
  // "by March 24" is a month of 2024 only where nothing follows; "Mar 24" and "March \u201924" are so everywhere.
  const short =
    word in shortMonths ||
    /['\u2018\u2019]/u.test(at.text.slice(at.start, at.end)) ||
    at.text.slice(at.end).trim() === ""
      ? monthAloneShort
      : undefined;
  const printed = groups.monthAloneYear ?? groups.monthAloneHyphened ?? groups.monthAloneCut ?? short;
  const { value, problem } = readYear(isYear(printed, true) ? printed : undefined);
  let year = value;
  let end = value === null && problem === null ? at.start + monthAloneMonth.length : at.end;
  if (value !== null && financialYear !== undefined) {
    if (Number(financialYear.slice(1)) !== (value + 1) % 100) end -= financialYear.length;
    else if (month <= 3) year = value + 1;
  }
  const parts: DateParts = { year, month, day: null, season: null };
  const place = { start: at.start, end };
  if (year !== null || problem !== null) return { ...place, first: parts, last: parts, problem, certain: true };
  if (!isMonthsName(monthAloneMonth)) return null;
  return { ...place, first: parts, last: parts, problem, certain: isLoneMonth(word, { ...at, end }) };
}

/** Whether a month without a year stands where only a month can: after "in", "by", "end of", or alone in its cell. */
function isLoneMonth(word: string, { text, start, end }: Place): boolean {
  if (text.slice(0, start).trim() === "" && text.slice(end).trim() === "") return true;
  const before = text.slice(Math.max(0, start - CUE_REACH), start);
  if (!MONTH_CUE.test(before)) return false;
  return !monthsThatAreNames.has(word) || /\bin\s$/iu.test(before) || !NAME_FOLLOWS.test(text.slice(end, end + 12));
}

function readSeason(groups: Groups, at: Place): ScannedDate | null {
  const name = (groups.seasonName ?? "").toLowerCase() as keyof typeof seasons;
  const season: SeasonNumber = seasons[name];
  const printed = groups.seasonYear;
  let { end } = at;
  let year = printed === undefined ? null : Number(printed);
  if (year !== null && groups.academicYear !== undefined) {
    const following = Number(groups.academicYear.slice(-2));
    if (following !== (year + 1) % 100) end -= groups.academicYear.length;
    // The spring and summer of a school year lie in its second half; a winter begins in the first year named.
    else if (season === seasons.spring || season === seasons.summer) year += 1;
  }
  const parts: DateParts = { year, month: null, day: null, season };
  const certain =
    year !== null ||
    (SEASON_CUE.test(at.text.slice(Math.max(0, at.start - CUE_REACH), at.start)) &&
      !NAME_FOLLOWS.test(at.text.slice(end, end + CUE_REACH)));
  return { start: at.start, end, first: parts, last: parts, problem: null, certain };
}

/** Whether the rest of a number or reference stands directly before; the date before a dash is none. */
function follows(rest: RegExp, { text, start, before }: Place): boolean {
  return rest.test(text.slice(Math.max(0, start - 2), start)) && before !== start - 1;
}

function monthOf(printed = ""): number {
  const word = printed.toLowerCase().replace(".", "");
  return fullMonths[word] ?? shortMonths[word] ?? 0;
}

/** Whether a word is printed as a month's name is; "may", "MARCH" and the like are other words as well. */
function isMonthsName(printed: string): boolean {
  const word = printed.replace(".", "");
  return !monthsThatAreOtherWords.has(word.toLowerCase()) || /^\p{Lu}\p{Ll}+$/u.test(word);
}

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

function readYear(printed: string | undefined): { value: number | null; problem: "impossible-year" | null } {
  if (printed === undefined) return { value: null, problem: null };
  const value = printed.length === 2 ? fullYear(printed) : Number(printed);
  return value >= 1900 && value <= 2099 ? { value, problem: null } : { value: null, problem: "impossible-year" };
}

/** Years cut to two figures: 50 to 99 are of the last century. */
function fullYear(printed: string): number {
  const number = Number(printed);
  return number < 50 ? 2000 + number : 1900 + number;
}
