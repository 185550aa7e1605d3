/** Words that name a part of the year, as English councils and inspectorates write them. All keys are in lower case. */

/** Month names and the misspellings that printed papers hold most often; 1 is January. */
export const fullMonths: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  febuary: 2,
  feburary: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  septemeber: 9,
  october: 10,
  ocotber: 10,
  november: 11,
  novemeber: 11,
  december: 12,
  decemeber: 12,
};

/** Month names cut short; printed with or without a full stop. */
export const shortMonths: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Seasons as EDTF numbers them in place of a month (level 1: 21 spring to 24 winter). */
export const seasons = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;

export type SeasonNumber = (typeof seasons)[keyof typeof seasons];

/** The first month of each season; a season lasts three months and winter ends in the next year. */
export const firstMonthOfSeason: Readonly<Record<SeasonNumber, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** Month names that are common words or first names too: alone and without a year they need a cue to be a month. */
export const monthsThatAreOtherWords: ReadonlySet<string> = new Set(["may", "march", "mar"]);
export const monthsThatAreNames: ReadonlySet<string> = new Set(["april", "may", "june", "jan", "august"]);

/**
 * Nouns that are counted in figures: in "Appendix 2 October 2018" the 2 belongs to the appendix and the date is the
 * month alone.
 */
export const countedNouns: ReadonlySet<string> = new Set([
  "annex",
  "appendices",
  "appendix",
  "article",
  "band",
  "chapter",
  "clause",
  "cohort",
  "figure",
  "item",
  "items",
  "level",
  "no",
  "number",
  "option",
  "page",
  "pages",
  "para",
  "paragraph",
  "paragraphs",
  "part",
  "phase",
  "priority",
  "recommendation",
  "room",
  "section",
  "sections",
  "stage",
  "step",
  "suite",
  "table",
  "tier",
  "tranche",
  "version",
  "ward",
  "wave",
]);

/** Words after which figures like "3.10.18" number a section. */
export const sectionCues: ReadonlySet<string> = new Set(
  "clause item para paragraph paragraphs paras section sections see v version".split(" "),
);

/** Words after which a month without a year is a month ("in May", "end of June", "mid-July"). */
export const monthCues: ReadonlySet<string> = new Set(
  (
    "in by since during until till from to of early mid late for before after between and this last next around about " +
    "throughout monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/** Words after which a season without a year is one ("this autumn", "by the summer"). */
export const seasonCues: ReadonlySet<string> = new Set(
  "this next last in by during early late mid until from before after".split(" "),
);

/** Numbers that are written out in spans of time: "in six months' time". */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
  twenty: 20,
  "twenty-four": 24,
  thirty: 30,
  seventy: 70,
};
