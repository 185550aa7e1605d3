/**
 * The number or bullet printed in front of a paragraph or list item, as its author typed it.
 *
 * `style` is the label with its counter taken out ("(#)", "#.", "•"): two labels of one list have the same style and
 * counter kind. `value` is what the counter counts to; `roman` the other reading of letters such as "i", "v" or "c".
 */
export interface PrintedLabel {
  readonly text: string;
  readonly kind: "bullet" | "number" | "multilevel" | "letter" | "reference";
  readonly style: string;
  readonly value: number | null;
  readonly roman: number | null;
}

/** A text that began with a label: the label and where the words begin. */
export interface LabelledText {
  readonly label: PrintedLabel;
  /** Offset of the first character after the label and its gap. */
  readonly textStart: number;
}

/** Glyphs that are never anything but a bullet in front of words. */
const BULLET_GLYPHS = "•◦‣⁃∙·●○◉■□▪▫◼◻◾◽➢➤►▶▸❖✓✔✗➔→❏❑\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF06E\uF0A8\uF0E0\uF02D";

/**
 * Letters that Word shows as bullets in its symbol fonts and that stay behind as letters when a page is saved as text:
 * "Ø" (arrow head), "§" (square), "ü" (tick), "v" and "q" (diamond, box), "o" (ring), "à" (arrow).
 */
const SYMBOL_FONT_LETTERS = "Øüà§";
const SYMBOL_FONT_LETTERS_WITH_GAP = "ovqnlu";

const GAP = "[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000]";
const WIDE_GAP = `(?:\\t${GAP}{0,40}|${GAP}{2,40}|\\u00a0${GAP}{0,40})`;

const bullet = new RegExp(`^([${BULLET_GLYPHS}])${GAP}{0,40}(?=\\S)`, "u");
const symbolBullet = new RegExp(
  `^(?:([${SYMBOL_FONT_LETTERS}])${GAP}{1,40}|([${SYMBOL_FONT_LETTERS_WITH_GAP}])${WIDE_GAP})(?=\\S)`,
  "u",
);
const dashBullet = new RegExp(`^([-–—*+]|--)${GAP}{1,40}(?=\\S)`, "u");
const multilevel = new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3}){1,4}[.)]?)(${GAP}{1,40})(?=\\S)`, "u");
const bracketed = new RegExp(
  `^(\\(\\s?(\\d{1,3}|[a-zA-Z]|[ivxlIVXL]{2,6})\\s?\\)|(\\d{1,3}|[a-z]|[ivxl]{2,6})\\))(?:${GAP}{0,40})(?=\\S)`,
  "u",
);
const dottedNumber = new RegExp(`^((\\d{1,3})\\.)${GAP}{1,40}(?=\\S)`, "u");
const dottedLetter = new RegExp(`^((?:([a-z])|([ivx]{2,5}))\\.)${GAP}{1,40}(?=\\S)`, "u");
const gappedCapital = new RegExp(`^(([A-Z]|[IVXL]{2,6})[.)])${WIDE_GAP}(?=\\S)`, "u");
const gappedNumber = new RegExp(`^(\\d{1,3})${WIDE_GAP}(?=[^\\s\\d])`, "u");
/** Minute and item references ("28/17", "CAB.34/19", "R3"), set off by a tab or a run of spaces. */
const reference = new RegExp(
  `^((?:[A-Z]{1,5}[./-]?)?\\d{1,4}\\/\\d{2,4}|[A-Z]{1,3}[./-]?\\d{1,3})${WIDE_GAP}(?=\\S)`,
  "u",
);
/** A minute number in front of a title with a single space; years ("2018/19 budget") and dates ("12/13 May") are none. */
const minuteNumber =
  /^(\d{1,3}\/(?:\d{2}|20\d{2}))\s(?=\p{Lu})(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)/u;

/** Words that show that the number before them is an amount or a time and no paragraph number ("3.5 million"). */
const measure =
  /^(?:million|billion|thousand|per\s?cent|percent|%|hours?|days?|weeks?|months?|years?|points?|times|a\.?m\b|p\.?m\b|noon|fte\b|wte\b|m\b|bn\b|k\b|km\b|miles|x\s|to\s\d|and\s\d|of\s|–\s?\d|-\s?\d)/iu;

/**
 * Splits the printed number or bullet off the beginning of a paragraph, white space as in the source: a tab or a run
 * of spaces behind a bare number or a capital tells a label from a sentence that begins with "3.5 million" or an
 * initial. Gives null where the text begins with words.
 */
export function splitLabel(text: string): LabelledText | null {
  const lead = /^[\s\u00a0\u200b\ufeff]{0,200}/u.exec(text)?.[0].length ?? 0;
  const rest = lead === 0 ? text : text.slice(lead);
  const found = matchBullet(rest) ?? matchNumber(rest) ?? matchLetter(rest) ?? matchReference(rest);
  return found === null ? null : { label: found.label, textStart: lead + found.textStart };
}

/** The label that a text is, and nothing else, as in the narrow cells of a list that was set as a table. */
export function wholeLabel(text: string): PrintedLabel | null {
  const words = text.trim();
  const found = splitLabel(`${words}\tx`);
  return found !== null && found.textStart === words.length + 1 ? found.label : null;
}

/** Makes the label of a bullet. */
export function bulletLabel(glyph: string): PrintedLabel {
  return { text: glyph, kind: "bullet", style: glyph, value: null, roman: null };
}

/** Whether a label stands where the numbering of `previous` goes on: "(c)" after "(b)", "3." after "2.". */
export function follows(previous: PrintedLabel, label: PrintedLabel): boolean {
  if (previous.style !== label.style) return false;
  if (label.kind === "bullet") return previous.kind === "bullet";
  return (
    (previous.value !== null && label.value === previous.value + 1) ||
    (previous.roman !== null && label.roman === previous.roman + 1)
  );
}

function matchBullet(text: string): LabelledText | null {
  const match = bullet.exec(text) ?? symbolBullet.exec(text) ?? dashBullet.exec(text);
  const glyph = match?.[1] ?? match?.[2];
  if (match === null || glyph === undefined) return null;
  return { label: bulletLabel(glyph), textStart: match[0].length };
}

function matchNumber(text: string): LabelledText | null {
  const levels = multilevel.exec(text);
  if (levels !== null && levels[1] !== undefined && levels[2] !== undefined) {
    const words = text.slice(levels[0].length);
    const wide = levels[2].length > 1 || levels[2] === "\t" || levels[2] === "\u00a0";
    if (measure.test(words) || !(wide || /^["“‘'([]?\p{Lu}/u.test(words))) return null;
    return labelled(levels[1], "multilevel", levels[1].replace(/\d+/gu, "#"), lastNumber(levels[1]), null, levels[0]);
  }
  const bracket = bracketed.exec(text);
  const inner = bracket?.[2] ?? bracket?.[3];
  if (bracket !== null && bracket[1] !== undefined && inner !== undefined && /^\d/u.test(inner)) {
    return labelled(
      bracket[1].replace(/\s/gu, ""),
      "number",
      styleOf(bracket[1], inner),
      Number(inner),
      null,
      bracket[0],
    );
  }
  const dotted = dottedNumber.exec(text);
  if (dotted !== null && dotted[1] !== undefined && dotted[2] !== undefined) {
    return labelled(dotted[1], "number", "#.", Number(dotted[2]), null, dotted[0]);
  }
  const bare = gappedNumber.exec(text);
  if (bare !== null && bare[1] !== undefined && !measure.test(text.slice(bare[0].length))) {
    return labelled(bare[1], "number", "#", Number(bare[1]), null, bare[0]);
  }
  return null;
}

function matchLetter(text: string): LabelledText | null {
  const bracket = bracketed.exec(text);
  const inner = bracket?.[2] ?? bracket?.[3];
  if (bracket !== null && bracket[1] !== undefined && inner !== undefined) {
    return lettered(bracket[1].replace(/\s/gu, ""), inner, bracket[0]);
  }
  const dotted = dottedLetter.exec(text) ?? gappedCapital.exec(text);
  const letter = dotted?.[2] ?? dotted?.[3];
  if (dotted !== null && dotted[1] !== undefined && letter !== undefined) return lettered(dotted[1], letter, dotted[0]);
  return null;
}

function matchReference(text: string): LabelledText | null {
  const match = reference.exec(text) ?? minuteNumber.exec(text);
  if (match === null || match[1] === undefined) return null;
  return labelled(match[1], "reference", match[1].replace(/\d+/gu, "#"), null, null, match[0]);
}

function lettered(printed: string, counter: string, matched: string): LabelledText | null {
  const roman = romanValue(counter.toLowerCase());
  const value = counter.length === 1 ? (counter.toLowerCase().codePointAt(0) ?? 0) - 96 : null;
  if (value === null && roman === null) return null;
  const upper = counter === counter.toUpperCase();
  return labelled(printed, "letter", styleOf(printed, counter) + (upper ? "A" : "a"), value, roman, matched);
}

function styleOf(printed: string, counter: string): string {
  return printed.replace(/\s/gu, "").replace(counter, "#");
}

function lastNumber(printed: string): number | null {
  const numbers = printed.match(/\d+/gu);
  return numbers === null ? null : Number(numbers.at(-1));
}

function labelled(
  text: string,
  kind: PrintedLabel["kind"],
  style: string,
  value: number | null,
  roman: number | null,
  matched: string,
): LabelledText {
  return { label: { text, kind, style, value, roman }, textStart: matched.length };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a well-formed lower-case roman number up to 89, or null. */
function romanValue(letters: string): number | null {
  if (!/^(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})$/u.test(letters) || letters === "") return null;
  let total = 0;
  for (let index = 0; index < letters.length; index++) {
    const value = ROMAN_DIGITS[letters[index] ?? ""] ?? 0;
    total += value < (ROMAN_DIGITS[letters[index + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}
