import { findDates } from "../../text/dates/find-dates.js";
import type { Span } from "../../text/span.js";

/** The name of a body that meets, as printed. */
export interface CommitteeName extends Span {
  readonly name: string;
}

const BODY =
  "(?:Cabinet(?: (?:Committee|Member|Board|Panel))?|(?:Sub-?)?Committee|Sub-(?:Committee|Board|Panel|Group)|Subgroup|Panel|Board(?: of (?:Directors|Trustees|Governors))?|Commission|Forum|Assembly|Executive(?: Board| Committee)?|County Council|Full Council|Council)";
/** A body's name: capitalised words (or all capitals) that end in the kind of body, with what stands in brackets behind it. */
const NAME = new RegExp(
  `(?:(?:[\\p{Lu}][\\p{L}'’]{0,25}|of|and|for|the|&|–|-|,|in|to)[ ,]{1,2}){0,12}${BODY}(?: ?[–-] ?[\\p{Lu}][\\p{L}'’]{2,20}(?: (?:[\\p{Lu}][\\p{L}'’]{1,20}|and|&|of)){0,6})?(?: ?\\([^)]{3,60}\\))?`,
  "u",
);
const CAPITALS = new RegExp(
  NAME.source
    .replaceAll("Committee", "COMMITTEE")
    .replaceAll("Subgroup", "SUBGROUP")
    .replaceAll(
      /\b(Cabinet|Panel|Board|Commission|Forum|Assembly|Sub|Group|Executive|Council|County|Full|Member)\b/gu,
      (word) => word.toUpperCase(),
    ),
  "u",
);

/** The council's own name in front of the body's: "Barset Council – Cabinet". */
const COUNCIL_BEFORE = /^.{3,60}?\b(?:Council|Borough|City)\s?[–—:-]\s?(?=\S)/iu;
/** A letterhead run into one line with the body's name: "BARCHESTER CITY COUNCIL Scrutiny Panel". */
const LETTERHEAD_BEFORE =
  /^(?:[\p{Lu}&’' -]{4,60}COUNCIL|[\p{L}&’' -]{3,40} (?:County|City|Borough|District|Metropolitan) Council)[\s–—-]{1,3}(?=\p{Lu}\p{Ll})/u;
/** What stands behind a name and is not part of it: "(Item 6)". */
const ITEM_BEHIND = /\s?\((?:item|minute|agenda item) [^)]{1,12}\)$/iu;
/** One person who decides is no body that meets. */
const ONE_PERSON =
  /\bMember\b|\b(?:portfolio holder|executive councillor|deputy leader|leader of the council|(?:strategic |corporate |executive |service |assistant )?director|(?:chief|head|lead) (?:executive|officer|of)|officer)\b/iu;
/** A person who is addressed together with a body: "The Chair and Members of the Scrutiny Panel". */
const MEMBERS_OF =
  /^(?:to\s)?(?:the\s)?(?:all\s)?(?:(?:chair(?:man|person|woman)?|leader)\s(?:and|&)\s)?(?:(?:the|all)\s)?(?:members|councillors)\s(?:of|on)\s(?:the\s)?/iu;
/** "the Council" is most often the authority, not its full meeting; "the Committee" needs its name to be one. */
const KIND_ALONE = /^(?:the )?(?:council|committee|sub-?committee|panel|board|commission|forum|assembly)$/iu;
const WHOLE_COUNCIL = /^(?:[\p{L}’' -]{0,40}\s)?council$/iu;
const WHOLE_BODY = new RegExp(`\\b${BODY}\\b`, "iu");
const ARTICLE = /^(?:the|to|of|for|a|an|meeting of(?: the)?)\s/iu;

/** The body that a labelled value names, without date, time or the council's name; null where it names none. */
export function committeeInValue(value: string): CommitteeName | null {
  const [date] = findDates(value);
  const upToDate = date === undefined ? value : value.slice(0, weekdayBefore(value, date.start));
  let start = COUNCIL_BEFORE.exec(upToDate)?.[0].length ?? 0;
  const addressed = MEMBERS_OF.exec(upToDate.slice(start))?.[0].length ?? 0;
  start += addressed;
  start += ARTICLE.exec(upToDate.slice(start))?.[0].length ?? 0;
  const words = upToDate
    .slice(start)
    .replace(/[\s,;:–—(-]{1,6}$/u, "")
    .replace(ITEM_BEHIND, "");
  if (words.length < 3 || words.length > 120) return null;
  // What goes to all members of the council is no paper for its meeting.
  if (addressed > 0 && WHOLE_COUNCIL.test(words)) return null;
  return { name: words, start, end: start + words.length };
}

/** The first body that a sentence or line names. */
export function committeeInText(text: string): CommitteeName | null {
  const letterhead = lengthOfLetterhead(text);
  const rest = text.slice(letterhead);
  const match = NAME.exec(rest) ?? CAPITALS.exec(rest);
  if (match === null) return null;
  // "Report of the Director of Children's Services to the Cabinet" runs through the person to the body.
  const through = ONE_PERSON.test(match[0]) ? match[0].lastIndexOf(" to ") + 1 : 0;
  const lead =
    through +
    (/^(?:(?:the|The|of|and|for|to|in|&|–|-|,)[ ,]{1,2}){1,6}/u.exec(match[0].slice(through))?.[0].length ?? 0);
  const name = match[0].slice(lead).replace(ITEM_BEHIND, "");
  if (ONE_PERSON.test(name) || KIND_ALONE.test(name)) return null;
  const start = letterhead + match.index + lead;
  return { name, start, end: start + name.length };
}

/** How much of a line is the council's own name, printed in front of the body's. */
export function lengthOfLetterhead(text: string): number {
  return LETTERHEAD_BEFORE.exec(text)?.[0].length ?? 0;
}

/** Whether words name a body that meets, not one person who decides. */
export function namesBody(words: string): boolean {
  return WHOLE_BODY.test(words) && !namesPerson(words);
}

/** Whether words name one person by their post: "Cabinet Member for Children", "Director of Children's Services". */
export function namesPerson(words: string): boolean {
  return ONE_PERSON.test(words) && !/\b(?:meeting|committee|panel|board|forum|commission)\b/iu.test(words);
}

/** Whether every word of a line has a capital but the small ones, as a body's name has. */
export function isName(words: string): boolean {
  return words
    .split(/[\s/-]+/u)
    .every((word) => /^(?:[("“‘]?\p{Lu}|&|and$|of$|for$|the$|in$|to$|on$|\p{P}+$)/u.test(word));
}

/** A name printed in capitals in the case in which it is written elsewhere: "CHILDREN'S SCRUTINY PANEL". */
export function inTitleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/ (And|Of|For|The|In|To) /gu, (word) => word.toLowerCase());
}

function weekdayBefore(value: string, dateStart: number): number {
  const weekday = /(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{0,2}$/iu.exec(value.slice(0, dateStart));
  return weekday?.index ?? dateStart;
}
