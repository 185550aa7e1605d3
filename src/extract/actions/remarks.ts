import type { Clock } from "./clock.js";
import { dueInCell } from "./due-dates.js";
import { isNameOfRole } from "./owners.js";
import type { DueDate } from "./read-action.js";

/** What stands in brackets behind an action: who leads on it and by when. `length` is what it takes off the text's end. */
export interface Remark {
  readonly owner: string | null;
  readonly due: DueDate | null;
  readonly length: number;
}

const IN_BRACKETS = /\s?[([](?<words>[^()[\]]{3,100})[)\]][.;,]?$/u;
const LABEL = /^(?:lead|owner|lead officer|action|responsible|by|due|target|timescale)\s?[:–-]\s?/iu;

/** Reads the remark behind an action: "(Head of Commissioning, by March 2025)"; any other bracket is the action's own. */
export function readRemark(text: string, clock: Clock): Remark {
  const match = IN_BRACKETS.exec(text);
  const none = { owner: null, due: null, length: 0 };
  if (match?.groups?.words === undefined) return none;
  let owner: string | null = null;
  let due: DueDate | null = null;
  for (const piece of match.groups.words.split(/\s?[;,–]\s|,?\sby\s/u)) {
    const words = piece.replace(LABEL, "").trim();
    const isNamed = LABEL.test(piece) && !/\d/u.test(words);
    if (owner === null && (isNamed || isNameOfRole(words))) owner = words;
    else due ??= dueInCell(words, clock);
  }
  return owner === null ? none : { owner, due, length: match[0].length };
}
