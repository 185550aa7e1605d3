import type { Span } from "../../text/span.js";
import { type Deed, findDeeds, statusOfDeeds } from "./deeds.js";
import type { ActionStatus } from "./read-action.js";

/** A clause that tells an action of its own. */
export interface ToldAction extends Span {
  readonly text: string;
  readonly status: ActionStatus;
  readonly deeds: readonly Deed[];
}

/** Where a sentence can fall into two actions: "…; the second starts in May", "… was agreed and will be printed". */
const JOINT = /;\s|,?\sand (?:that\s)?(?=[a-z])/gi;

/** A second half that begins a clause: with its own verb at once, or with a subject that a verb follows. */
const OPENS_CLAUSE =
  /^(?:that )?(?:(?:was|were|is|are|will|would|has|have|had)\b|(?:(?!that\b|which\b|who\b|to\b)[a-zà-ÿ0-9’'-]+ ){1,10}?(?:was|were|is|are|will|would|has|have|had|begins?|starts?|joins?|opens?|arrives?|goes|takes up)\b)/i;

/** "the action that the Council has taken" goes on: "and will take". */
const IN_RELATIVE =
  /\b(?:actions?|steps|measures)\s(?:that\s|which\s)?(?:the\s[a-z]{2,12}|we|it|they)\s(?:has|have|had|is|are)\s(?:been\s|being\s)?[a-z]{3,12}$/i;

/** A longer sentence is a list run together; it is taken whole. */
const LONGEST_DIVIDED = 1000;

/**
 * The actions of one sentence, with their place in it. A sentence whose halves tell of different stages (done and to be
 * done) is two; one that tells what goes on and when it ends is one.
 */
export function actionsIn(sentence: string, house: "minutes" | "papers"): ToldAction[] {
  const joints = sentence.length > LONGEST_DIVIDED ? [] : sentence.matchAll(JOINT);
  for (const joint of joints) {
    if (IN_RELATIVE.test(sentence.slice(0, joint.index))) continue;
    const end = joint.index + (joint[0].startsWith(";") ? 1 : 0);
    const start = joint.index + joint[0].length;
    const first = tell(sentence, 0, end, house);
    const second = tell(sentence, start, sentence.length, house);
    if (first !== null && second !== null && fallsApart(first, second, joint[0])) return [first, second];
  }
  const whole = tell(sentence, 0, sentence.length, house);
  return whole === null ? [] : [whole];
}

function fallsApart(first: ToldAction, second: ToldAction, joint: string): boolean {
  if (first.status === second.status || !OPENS_CLAUSE.test(second.text)) return false;
  if (joint.startsWith(";") || /that\s$/iu.test(joint)) return true;
  if (second.status === "planned" && first.status === "completed") return true;
  // What goes on and what is to come of another thing: the second half has a subject of its own.
  const ownSubject = !/^(?:was|were|is|are|will|would|has|have|had)\b/iu.test(second.text);
  return ownSubject && first.status === "in_progress" && second.status === "planned";
}

function tell(sentence: string, from: number, to: number, house: "minutes" | "papers"): ToldAction | null {
  const text = sentence.slice(from, to).trim();
  const deeds = withBeginnings(text, findDeeds(text, house));
  const status = statusOfDeeds(deeds);
  if (status === null) return null;
  const start = from + sentence.slice(from, to).indexOf(text);
  return { start, end: start + text.length, text, status, deeds };
}

const BEGINS =
  /\b(?:begins?|starts?|opens?|takes? up post|arrives?|joins?(?: (?:the council|us|the team|the service))?|go(?:es)? (?:out|live)|launch(?:es)?|takes? effect|comes? into (?:force|effect))\s(?:work |in post )?(?:in|on|from|next|this)\b/i;

/** "The last of them begins in April": the present tense of a beginning with its date is still to come. */
function withBeginnings(text: string, deeds: readonly Deed[]): readonly Deed[] {
  const begins = BEGINS.exec(text);
  if (deeds.length > 0 || begins === null) return deeds;
  return [{ status: "planned", rule: "begins", at: begins.index }];
}
