/**
 * What joins two printed dates. `range` makes an interval ("to", "–"), `and` a list ("and", "/"), `comma` goes on with
 * a list that an `and` ends.
 */
export type Connector = "range" | "and" | "comma";

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "until", "till", "through", "up to"]);
const AND_WORDS: ReadonlySet<string> = new Set(["and", "or", "&", "/"]);
const DASHES = /^[-\u2010-\u2015\u2212]$/u;

/** Words that may stand before the second date of a range or list and stand for no other date. */
const LEAD_WORDS: ReadonlySet<string> = new Set(
  (
    "the of early mid late beginning start middle end " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
  ).split(" "),
);

/** The longest text that is looked at between two dates. */
export const LONGEST_CONNECTOR = 40;

/** A line break may stand between two dates of one expression; an empty line or a tab parts paragraphs and cells. */
const PARTS_BLOCKS = /\t|\n[^\S\n]{0,20}\n/u;
const GLUED_SIGN = /^([-\u2010-\u2015\u2212/&,])(?=.)/u;

/** Tells what the text between two dates joins them as; null where it holds other words. */
export function connectorOf(between: string): Connector | null {
  if (between.length > LONGEST_CONNECTOR || PARTS_BLOCKS.test(between)) return null;
  const words = between
    .trim()
    .replace(GLUED_SIGN, "$1 ")
    .toLowerCase()
    .split(/\s{1,40}/u);
  let [first = ""] = words;
  let rest = words.slice(1);
  const listGoesOn = first === ",";
  if (listGoesOn) [first = "", ...rest] = rest;
  if (first === "up" && rest[0] === "to") [first, rest] = ["up to", rest.slice(1)];
  if (RANGE_WORDS.has(first) || (!listGoesOn && DASHES.test(first))) return rest.every(isLeadWord) ? "range" : null;
  if (AND_WORDS.has(first)) return rest.every(isLeadWord) ? "and" : null;
  return listGoesOn && [first, ...rest].every(isLeadWord) ? "comma" : null;
}

function isLeadWord(word: string): boolean {
  return word === "" || LEAD_WORDS.has(word.replace(/[-.,]{1,2}$/u, ""));
}

/** The last words before an offset, in lower case without a stop or hyphen behind them: cues for what follows. */
export function wordsBefore(text: string, offset: number, count: number): string[] {
  const words = text
    .slice(Math.max(0, offset - LONGEST_CONNECTOR), offset)
    .toLowerCase()
    .split(/[\s(]{1,40}/u)
    .map((word) => word.replace(/[-.]$/u, ""));
  // What directly touches the date is no word before it, unless a hyphen joins them ("mid-June").
  if (words.at(-1) === "") words.pop();
  return words.slice(-count);
}

/** The place before "the", "early", a weekday and the like, where the words that rule a date end. */
export function skipLeadWords(words: readonly string[]): string[] {
  const last = words.findLastIndex((word) => !isLeadWord(word));
  return words.slice(0, last + 1);
}
