import { fullMonths, seasons, shortMonths } from "./lexicon.js";

/*
 * Pieces of the patterns that read dates, all bounded. They are written for the flags "giu" and cross one line break but
 * no empty line and no tab, which separate paragraphs and table cells.
 */

/** White space that may stand inside a date: up to three spaces, one line break among them. */
export const space = "(?:[^\\S\\n\\t]{1,3}(?:\\n[^\\S\\n\\t]{0,3})?|\\n[^\\S\\n\\t]{0,3})";

/** White space or none. */
export const gap = `${space}?`;

/** Every dash and hyphen that printed ranges use. */
export const dash = "[-\u2010-\u2015\u2212]";

/** No letter and no digit before: the beginning of a word. */
export const wordStart = "(?<![\\p{L}\\p{N}_])";

const noLetterAfter = "(?!\\p{L})";

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || a.localeCompare(b)).join("|");

/** A month's name, whole or short; a full stop belongs to a short name only ("in May. 2018 was" is no date). */
export const monthName = `(?:(?:${longestFirst(Object.keys(fullMonths))})${noLetterAfter}|(?:${longestFirst(Object.keys(shortMonths))})${noLetterAfter}\\.?)`;

/** A season's name. */
export const seasonName = `(?:${longestFirst(Object.keys(seasons))})${noLetterAfter}`;

/** A weekday with the comma or stop after it. */
export const weekday = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|thu|fri|sat|sun)${noLetterAfter}[.,]{0,2}`;

/** A day of a month in figures, its ordinal ending after it or split from it ("4 th"). 32 to 39 are read to be flagged. */
export const dayNumber = `(?:0[1-9]|[1-9]|[12]\\d|3\\d)(?!\\d)(?:${gap}(?:st|nd|rd|th|\u02e2\u1d57|\u207f\u1d48|\u02b3\u1d48|\u1d57\u02b0)${noLetterAfter})?`;

/** What may stand before the second day or date of a range or list: "to Friday the 6th". */
export const lead = `(?:(?:the${space})?${weekday}${space})?(?:the${space})?`;

/** A year in four figures; five are read to be flagged ("20205"). */
export const yearNumber = "\\d{4,5}(?!\\d)";

/** What may follow a year cut to two figures, so that a count is none ("on 4 October 18 children were seen"). */
export const afterShortYear = `(?=${gap}(?:$|[;:)\\]\\n\\t]|[.,](?!\\d)|${dash}|to${noLetterAfter}|until${noLetterAfter}))`;
