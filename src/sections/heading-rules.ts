import type { Judgement } from "../domain/judgements.js";
import type { SectionKind } from "./section.js";

/** Whose documents a heading rule is for. */
export type HouseOfOrigin = "inspectorate" | "council";

/**
 * What a heading with known wording opens. `level` is its place in such a document's own order (1 a part of the
 * document, 2 a chapter, 3 inside a chapter), because sizes and tags tell it less surely than the words do.
 */
export interface HeadingRule {
  readonly id: string;
  readonly of: HouseOfOrigin;
  readonly kind: SectionKind | null;
  readonly level: 1 | 2 | 3;
  /** Matches the whole heading: lower case, straight quotes, single spaces, without number, colon or question mark. */
  readonly pattern: RegExp;
  readonly judgement?: Judgement;
  /** A box of prose between the items of a list: the list goes on after it. */
  readonly interlude?: boolean;
}

const grade = "(?:outstanding|good|requires? improvement(?: to be good)?|inadequate|adequate)";
const lscb = "(?:lscb|local safeguarding children board(?: \\(lscb\\))?)";
const authority =
  "(?:local authority|authority|council|trust|partnership|local partnership|area partnership|local area partnership|agencies|partners)";

/** The inspectorates' headings, from the frameworks of 2009 to 2026. The first rule that matches decides. */
const inspectorateRules: readonly HeadingRule[] = [
  // Parts of a report of the single inspection framework: what stands under them is about one body or the other.
  {
    id: "authority-part",
    of: "inspectorate",
    kind: null,
    level: 1,
    pattern: /^(?:section 1: )?the local authority$/u,
  },
  {
    id: "lscb-part",
    of: "inspectorate",
    kind: null,
    level: 1,
    pattern: new RegExp(`^(?:section 2: )?the (?:effectiveness of the )?${lscb}$`, "u"),
    judgement: "lscb_effectiveness",
  },
  {
    id: "priority-actions",
    of: "inspectorate",
    kind: "priority_actions",
    level: 3,
    pattern:
      /^(?:areas? (?:requiring|for) (?:priority|immediate)(?: and immediate)? actions?|(?:areas for )?priority (?:and|or) immediate actions?|priority actions?|immediate and priority actions?|areas? for priority and immediate action|immediate actions?)$/u,
  },
  {
    id: "what-needs-to-improve",
    of: "inspectorate",
    kind: "improvement_areas",
    level: 2,
    pattern: new RegExp(
      `^(?:what needs to (?:be )?improved?(?: (?:in|within) .{3,80})?(?: for .{3,60})?|what (?:does|do) (?:the |this )?(?:${authority}|${lscb}) need to (?:improve|do to improve)|areas? (?:for|of) (?:improvement|development)(?: for .{3,60})?|areas? (?:that|which) (?:need|require)s? (?:to improve|improvement)|areas? requiring improvement|areas? in need of improvement|key areas? for improvement|required improvements?|recommendations?(?: for (?:the )?(?:local authority|${lscb}))?|improvements? (?:needed|required))$`,
      "u",
    ),
  },
  {
    id: "strengths",
    of: "inspectorate",
    kind: "strengths",
    level: 2,
    pattern: new RegExp(
      `^(?:(?:key |main |areas of |particular )?strengths?|the (?:${authority}|${lscb}) has the following strengths(?: .{0,60})?|the (?:${authority}|${lscb})'s strengths|what is working well|what is the area partnership doing that is effective|what (?:is|are) (?:the )?(?:${authority}) doing (?:well|that is effective))$`,
      "u",
    ),
  },
  {
    id: "case-study",
    of: "inspectorate",
    kind: "findings",
    level: 3,
    pattern: /^(?:case stud(?:y|ies)|practice (?:study|example)|example)(?:\b.{0,80})?$/u,
    interlude: true,
  },
  {
    id: "findings",
    of: "inspectorate",
    kind: "findings",
    level: 2,
    pattern: new RegExp(
      `^(?:(?:main|key|inspection|summary of|record of (?:main|key)|headline) findings?(?:(?: for|:) .{2,60})?|findings?(?: and evaluation of progress| and evaluation)?|findings and recommendations|evaluation of progress|progress since the last inspection|what does the area partnership need to do better|what is it like to be a child or young person with (?:send|special educational needs).{0,60}|inspection judgements about the local authority|how effective is .{3,80}|evidence)$`,
      "u",
    ),
  },
  {
    id: "lscb-findings",
    of: "inspectorate",
    kind: "findings",
    level: 2,
    pattern: new RegExp(
      `^(?:inspection|review) (?:findings|judgements?) ?[–:-]? ?(?:about )?(?:the )?${lscb}$|^key strengths and (?:weaknesses|areas for (?:improvement|development)) (?:of|in) (?:the )?${lscb}$`,
      "u",
    ),
    judgement: "lscb_effectiveness",
  },
  {
    id: "summary",
    of: "inspectorate",
    kind: "summary",
    level: 2,
    pattern: new RegExp(
      `^(?:executive summary|summary|overview|headline findings|summary of (?:key |main )?findings|overall (?:effectiveness|findings)|summary for children and young people|(?:this|the) (?:local authority|${lscb}) (?:is|requires) .{3,100}because|the ${lscb} (?:is|requires) .{3,80}because)$`,
      "u",
    ),
  },
  {
    id: "grade-scale",
    of: "inspectorate",
    kind: "grade_scale",
    level: 2,
    pattern:
      /^(?:what the inspection judge?ments? means?.{0,80}|(?:the )?(?:inspection )?(?:judge?ments?|grades?) and what (?:they|these) mean|inspection judge?ments?|grading|grade descriptors?)$/u,
  },
  {
    id: "about",
    of: "inspectorate",
    kind: "inspection_details",
    level: 2,
    pattern:
      /^(?:information about (?:this|the) (?:inspection|review|visit|local authority area|local authority|local area partnership)|about this inspection|(?:the )?inspection team|local area partnership details|service information|previous inspections?|(?:provider|inspection|local authority) details)$/u,
  },
  {
    id: "area-information",
    of: "inspectorate",
    kind: "inspection_details",
    level: 3,
    pattern:
      /^(?:previous (?:ofsted )?inspections?|other ofsted inspections|local leadership|(?:children living|child protection|children looked after|other information about|children and young people) (?:in|about)? ?(?:this|the) (?:local )?(?:area|authority)|other information about this area|local (?:area )?context)$/u,
  },
  {
    id: "boilerplate",
    of: "inspectorate",
    kind: "boilerplate",
    level: 2,
    pattern:
      /^(?:contents|next steps|context|background(?: and context)?|yours sincerely|any complaints.{0,80}|complaints.{0,40}|the context|scope of (?:the )?(?:inspection|visit)|how (?:to|we) .{3,60})$/u,
  },
];

const council = (id: string, kind: SectionKind, source: string, level: HeadingRule["level"] = 2): HeadingRule => ({
  id,
  of: "council",
  kind,
  level,
  pattern: new RegExp(`^(?:${source})$`, "u"),
});

/** Councils' headings, in the words that committee papers, minutes and plans share. */
const councilRules: readonly HeadingRule[] = [
  council(
    "recommendations",
    "recommendations",
    "(?:officer |the |draft |summary of )?recommendations?(?:\\(s\\))?(?: to .{3,60})?|recommendation\\(s\\)|recommended (?:actions?|decisions?)(?: ?(?:\\/|and|or) ?(?:decisions?|actions?|outcomes?))?|what (?:is|are) (?:the )?(?:cabinet|committee|panel|board) (?:being )?asked to (?:do|decide|agree)|decisions? (?:required|requested|sought|recommended)|purpose and recommendations?",
  ),
  council(
    "decisions",
    "decisions",
    "(?:the )?decisions?(?: (?:made|taken|and reasons?))?|resolved|resolutions?|decision of the .{3,60}",
    3,
  ),
  council(
    "improvement-areas",
    "improvement_areas",
    "(?:key |main |the )?(?:areas?|issues|things|aspects) (?:for|of|requiring|needing|that need(?:s)?(?: to)?|in need of) (?:further )?(?:improvements?|development|improve)(?: identified.{0,60})?|what needs to (?:be )?improved?(?: .{0,60})?|what (?:we|the council) needs? to (?:improve|do better)|improvements? (?:needed|required|areas?)|recommendations? from (?:the )?(?:ofsted|inspection|inspectors).{0,40}|weaknesses|where (?:we|practice) needs? to improve|key recommendations? (?:from|made by) .{3,60}",
  ),
  council("priority-actions", "priority_actions", "areas? for priority action|priority and immediate actions?"),
  council(
    "strengths",
    "strengths",
    "(?:key |main |areas of |identified |the )?(?:strengths?|positives?)(?: identified.{0,60}| noted.{0,60}| highlighted.{0,60})?|what is working well|what (?:we do|is going|went) well|positive (?:findings|practice|aspects|feedback).{0,60}|good practice(?: identified.{0,40})?|areas of (?:good|strong|effective) practice",
  ),
  council(
    "findings",
    "findings",
    "(?:key |main |summary of (?:key )?|headline |inspection )findings?(?: .{0,60})?|outcomes? of (?:the )?inspection|inspection outcomes?|judgements?",
    3,
  ),
  council(
    "actions",
    "actions",
    "(?:improvement |action |post[- ]inspection (?:action |improvement )?)?(?:action )?plans?|actions?(?: (?:taken|being taken|required|arising|agreed|to date|planned|log|tracker).{0,60})?|progress (?:to date|since .{3,60}|update|made)|next steps|what (?:we have|has been) done(?: .{0,40})?|(?:our|the council.s) response(?: .{0,60})?|matters arising|work (?:under ?way|in progress)|follow[- ]up actions?|timetable for implementation",
    3,
  ),
  council(
    "risks",
    "risks",
    "(?:key |main |the )?risks?(?: management| assessments?| register| and (?:mitigations?|opportunities|issues)| implications?| analysis)?(?: .{0,40})?",
  ),
];

export const headingRules: readonly HeadingRule[] = [...inspectorateRules, ...councilRules];

const TRAILING_GRADE = new RegExp(`\\s*[:–-]?\\s*(?:\\b(?:is|are|remains?):?\\s+)?${grade}$`, "u");

/**
 * A heading's words for matching: lower case, straight quotes, no number, bullet, colon or question mark, nor the number
 * of a note, which text saved from a PDF has on the line ("What needs to improve?1", "Children Board2").
 */
export function plainHeading(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s{1,20}/gu, " ")
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\(?[a-z]\)|[ivx]{1,4}[.)])\s/u, "")
    .replace(/(?<=[\p{L}?.])\d{1,2}$/u, "")
    .replace(/[\s:?.*–-]{1,6}$/u, "")
    .trim();
}

/** A finding section's heading without the grade printed behind it ("…: requires improvement to be good"). */
export function withoutGrade(plain: string): string {
  return plain.replace(TRAILING_GRADE, "").replace(/[\s:–-]{1,4}$/u, "");
}
