import type { ListedFinding } from "../paper-findings/list-findings.js";
import { contentWords } from "../paper-findings/content-words.js";
import type { FoundAction } from "./read-action.js";

/** The area for improvement that an action answers: its place in the record's list, and why. */
export interface ActionLink {
  readonly improvement_area: number;
  readonly reason: string;
}

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
  const shared = sharedWords(contentWords(action.text), known[agreeing]?.words ?? new Set());
  return { improvement_area: agreeing, reason: `the words agree: ${shared.join(", ")}` };
}

/** The content words of each area. */
export function prepareAreas(areas: readonly ListedFinding[]): AreaWords[] {
  return areas.map(({ text }) => ({ words: contentWords(text) }));
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
  const answers = action.rule === "actions/response" && (next === undefined || next.start >= action.end);
  return answers && action.section === area.section
    ? { improvement_area: above, reason: "it is printed as the response to the area" }
    : null;
}

function closest(text: string, known: readonly AreaWords[], threshold: number, fewest: number): number | null {
  const words = contentWords(text);
  const scores = known.map((area) => {
    const shared = sharedWords(words, area.words).length;
    const smaller = Math.min(words.size, area.words.size);
    return shared < fewest || smaller === 0 ? 0 : shared / smaller;
  });
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const first = scores.indexOf(best);
  // Two areas that agree equally well leave it open which one is meant.
  return best >= threshold && scores.lastIndexOf(best) === first ? first : null;
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}
