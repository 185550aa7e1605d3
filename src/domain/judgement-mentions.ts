import type { Span } from "../text/span.js";
import type { Judgement } from "./judgements.js";

/** A judgement that running text names. */
export interface JudgementMention extends Span {
  readonly judgement: Judgement;
}

/**
 * How running text names the judgements, in shorter words than reports print; longer names first, so that "children in
 * care and care leavers" is never cut to one of the two.
 */
const names: readonly (readonly [pattern: string, judgement: Judgement])[] = [
  ["(?:children (?:and young people )?in care|looked after children) and care leavers", "in_care_and_care_leavers"],
  [
    "(?:children (?:being )?looked after|looked[- ]after children|children in care) and (?:achieving )?permanence",
    "looked_after_and_permanence",
  ],
  ["leadership,? (?:management|and management)(?:,? and governance)?", "leadership_management_and_governance"],
  [
    "(?:the )?impact of (?:leaders|leadership)(?: (?:up)?on (?:social work )?practice(?: with children and families)?)?",
    "impact_of_leaders",
  ],
  [
    "(?:children (?:and families )?who need(?:ed)? |children in need of )?help and protection|help,? protection and care|children (?:and families )?(?:needing|in need of|who need(?:ed)?) (?:help|protection)",
    "help_and_protection",
  ],
  [
    "(?:local )?safeguarding child(?:ren)?(?:['’]s)? board|(?:local )?child(?:ren)?(?:['’]s)? safeguarding board|local safeguarding board|\\bLSCB",
    "lscb_effectiveness",
  ],
  ["adoption(?: performance| services?)?", "adoption"],
  ["care leavers?|care[- ]experienced (?:young people|adults)|leaving care|who have left care", "care_leavers"],
  ["(?:children (?:and young people )?|those )in care|children['’]s experiences? (?:in|of) care", "in_care"],
  ["(?:children looked after|looked[- ]after children)", "looked_after_and_permanence"],
  ["overall effectiveness", "overall_effectiveness"],
];

const MENTION = new RegExp(names.map(([pattern]) => `\\b(${pattern})\\b`).join("|"), "giu");

/** A word that every name of `names` holds; most sentences have none, and this is told faster than the names. */
const HINT = /care|help|looked|leader|protection|safeguarding|LSCB|adoption|effectiveness/iu;

/** The judgements that a sentence names, in order, none inside another. */
export function findJudgementMentions(text: string): JudgementMention[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const judgement = names[match.slice(1).findIndex((group) => group !== undefined)]?.[1];
    return judgement === undefined ? [] : [{ judgement, start: match.index, end: match.index + match[0].length }];
  });
}
