import type { ListedFinding } from "../paper-findings/list-findings.js";
import type { FoundAction } from "./read-action.js";

/** The area for improvement that an action answers: its place in the record's list, and why. */
export interface ActionLink {
  readonly improvement_area: number;
  readonly reason: string;
}

/** Words that every area and action has. */
const COMMON = new Set(
  "a an the and or of in on at to for from by with as is are was were be been being has have had that this these those which who whom whose it its their they them our we all any each every some more most not no do does done will would should can could may might must than then so such into over under out up off about between through within children child young people person service services social work worker workers care practice improve improvement improving quality council team teams new plan plans area areas ensure ensuring make sure".split(
    " ",
  ),
);

/** How much of the shorter text's own words both share before the words alone link them. */
const AGREE = 0.5;
/** At least as many words of their own. */
const FEWEST_SHARED = 2;

/** What is known of an area, ready to be compared. */
interface AreaWords {
  readonly words: ReadonlySet<string>;
}

/**
 * Links an action to the area for improvement that it answers: the one that the paper shows it with (the same row, the
 * heading or the item above), else the one whose words agree closely with the action's. Null where neither is clear.
 */
export function linkAction(
  action: FoundAction,
  areas: readonly ListedFinding[],
  known: readonly AreaWords[],
): ActionLink | null {
  if (areas.length === 0) return null;
  if (action.area !== null) {
    const shown = closest(action.area.text, known, 0.6, 1);
    if (shown !== null) return { improvement_area: shown, reason: action.area.shownBy };
  }
  const under = areaAbove(action, areas);
  if (under !== null) return under;
  const agreeing = closest(action.text, known, AGREE, FEWEST_SHARED);
  if (agreeing === null) return null;
  const shared = sharedWords(wordsOf(action.text), known[agreeing]?.words ?? new Set());
  return { improvement_area: agreeing, reason: `the words agree: ${shared.join(", ")}` };
}

/** The content words of each area. */
export function prepareAreas(areas: readonly ListedFinding[]): AreaWords[] {
  return areas.map(({ text }) => ({ words: wordsOf(text) }));
}

/** An area that stands as a heading above the action, or as the item that the action's "Response:" answers. */
function areaAbove(action: FoundAction, areas: readonly ListedFinding[]): ActionLink | null {
  const above = areas.findLastIndex((area) => area.end <= action.start);
  const area = areas[above];
  if (area === undefined) return null;
  const next = areas[above + 1];
  if (area.rule === "sub-heading" || area.rule === "heading") {
    if (action.section !== area.section && action.section?.parent !== area.section) return null;
    return { improvement_area: above, reason: "it stands under the area's heading" };
  }
  const answers =
    area.end + 40 >= action.start &&
    (next === undefined || next.start >= action.end) &&
    action.rule === "actions/sentence";
  return answers && action.section === area.section
    ? { improvement_area: above, reason: "it is printed as the response to the area" }
    : null;
}

function closest(text: string, known: readonly AreaWords[], threshold: number, fewest: number): number | null {
  const words = wordsOf(text);
  const scores = known.map((area) => {
    const shared = sharedWords(words, area.words).length;
    const smaller = Math.min(words.size, area.words.size);
    return shared < fewest || smaller === 0 ? 0 : shared / smaller;
  });
  const best = Math.max(0, ...scores);
  const first = scores.indexOf(best);
  // Two areas that agree equally well leave it open which one is meant.
  return best >= threshold && scores.lastIndexOf(best) === first ? first : null;
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}

function wordsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[’]/gu, "'")
      .match(/\p{L}[\p{L}']{2,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

/** Endings of number and tense are left out, so that "assessment" meets "assessments" and "audited" meets "audits". */
function stem(word: string): string {
  return word
    .replace(/'s$/u, "")
    .replace(/(?:ies)$/u, "y")
    .replace(/(?<=\p{L}{4})(?:ing|ed|es|s)$/u, "");
}
