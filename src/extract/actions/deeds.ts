import type { ActionStatus } from "./read-action.js";

/*
 * How English tells that something was done, is being done, is to be done or is asked for. Each rule is a shape of the
 * verb; the words around it do not matter. Minutes speak in reported speech: there "would" is what "will" is elsewhere
 * and "was being" what "is being" is.
 */

/** Words between the parts of a verb. */
const BETWEEN =
  "(?:(?:also|now|already|currently|actively|recently|then|still|further|both|all|first|next|again|not only|since|[a-z]{3,14}ly)\\s){0,3}";

/** What is done: the past participles and past tenses of deeds, as opposed to what is found or felt. */
const DONE =
  "(?:appointed|recruited|established|set up|set aside|put (?:in|into|to|forward|on|an?|more|extra|additional|new|together|£)|created|launched|introduced|developed|implemented|published|reviewed|re-?viewed|revised|commissioned|trained|rolled out|started|commenced|begun|began|funded|invested|provided|advertised|filled|audited|completed|strengthened|increased|expanded|extended|redesigned|re-?designed|restructured|agreed|approved|allocated|delivered|run|held|submitted|shared|circulated|presented|consulted|engaged|embedded|refreshed|updated|prepared|moved|transferred|brought|bought|opened|closed|stopped|ended|undertaken|undertook|carried out|purchased|procured|tendered|written|re-?written|drafted|supplied|visited|checked|reminded|prioritised|prioritized|re-?focused|refocussed|streamlined|aligned|doubled|secured|signed|formed|convened|replaced|taken (?:place|steps|action|the|on|over|-?over|up)|took(?:-| )?(?:place|steps|action|over|on)|taken-over|built|met(?! (?:by|from|out of)\\b)|identified(?! to have| as\\b)|made (?:to|available)|made|received|included|reset|escalated|mapped|piloted|merged|co-located|invested|addressed|resolved|appraised|attended|produced|issued|sent|given|used|added|adopted|assigned|handed|amended|clarified|re-?scoped|ring-?fenced|raised|lodged|linked|led|placed|joined|promoted|tested|monitored|tracked|switched (?:off|on|over)|brought (?:in|down|forward|together)|devised|drawn up|compiled|enhanced|formali[sz]ed|co-?produced|re-?launched|re-?issued|upgraded|reinforced|re-?organi[sz]ed|consolidated|cut|cleared|hired|joined|contributed|rescheduled|restored|simplified|widened|deepened|gone (?:live|out))";

/** Verbs in -ing that describe a state, not work. */
const NO_WORK =
  "(?:being|having|including|following|missing|lacking|living|growing|rising|falling|waiting|improving|increasing|decreasing|reducing|struggling|outstanding|concerning|challenging|disturbing|damning|worrying|alarming|encouraging|promising|willing|existing|becoming|remaining|experiencing|performing|coming|getting|feeling|seeing|speaking|asking|shocking|surprising|pleasing|disappointing|facing|pending|according|regarding|exceeding|operating|functioning|showing|not\\b.{0,2})";

interface DeedRule {
  readonly id: string;
  readonly status: ActionStatus;
  readonly pattern: RegExp;
  /** Only in minutes, or only outside them. */
  readonly in?: "minutes" | "papers";
  /** Whether a participle of `DONE` has to follow, over adverbs and "been". */
  readonly done?: true;
}

const rule = (id: string, status: ActionStatus, source: string, where?: DeedRule["in"]): DeedRule => ({
  id,
  status,
  pattern: new RegExp(source, "gi"),
  ...(where === undefined ? {} : { in: where }),
});

/** The shapes of deeds, the surest first within a status. */
const deedRules: readonly DeedRule[] = [
  rule(
    "asked-to",
    "requested",
    `\\b(?:be|is|are|was|were|been) (?:also )?(?:requested|asked|instructed|invited) to\\b|\\bbe required to\\b|\\b(?:been|was|were) tasked (?:with|to)\\b`,
  ),
  rule(
    "asked-for",
    "requested",
    `\\b(?:has|have|had)? ?(?:asked|requested|called) for\\b|\\b(?:requested|asked) that\\b`,
  ),
  rule(
    "asked-somebody-to",
    "requested",
    `(?:\\b(?:asked|requested|instructed|invited)|^(?:to )?(?:ask|request|instruct|invite))\\s(?:that\\s)?(?:the|our|officers|[A-Z][a-z]+)\\b[^.;:]{0,60}?\\sto\\s`,
  ),
  rule(
    "undertook",
    "requested",
    `\\bundertook to\\b|\\bagreed to (?:supply|provide|circulate|send|share|bring|arrange|report|write|look into|come back|let)\\b`,
  ),
  rule(
    "report-back",
    "requested",
    `\\breports? back\\b|\\bbe (?:brought|submitted|given|provided|circulated|invited|reported|arranged|organised|scheduled|prepared|presented) (?:back )?(?:to|with|on|by|at|for)\\b.{0,80}\\b(?:meeting|every|each|members|councillors|panel|committee|board|cabinet)\\b`,
    "minutes",
  ),
  rule(
    "paper-be-given",
    "requested",
    `\\b(?:reports?|responses?|updates?|briefings?|(?:briefing|written) notes?|written (?:answers?|replies)|papers?|presentations?)\\b[^.;]{0,60}(?<!\\b(?:would|will|to|should|could|must|can|may|might|not) )\\bbe (?:prepared|submitted|provided|brought|sent|written|given|circulated|produced|shared)\\b`,
    "minutes",
  ),
  rule(
    "added-to-work",
    "requested",
    `\\bbe (?:added to|included in|placed on) the (?:committee['’]s |panel['’]s |board['’]s )?(?:work|forward)\\b`,
    "minutes",
  ),
  rule(
    "asked-to-have",
    "requested",
    `\\b(?:asked|requested|wished) to (?:see|have|receive|be (?:given|sent|told|provided|shown|kept|updated))\\b`,
  ),
  rule(
    "that-somebody-do",
    "requested",
    `^(?:that )?the\\s(?:(?!(?:would|will|could|should|must|to)\\s)[a-z’']{2,14}\\s){1,6}?(?<!\\b[a-z’']{2,14}s\\s)(?:write|bring|submit|provide|arrange|send|prepare|circulate|undertake)\\b`,
    "minutes",
  ),
  rule(
    "suggested-that",
    "requested",
    `(?<!\\b(?:the|an?|any|its|this|that|as) )\\b(?:suggested|proposed)\\s(?:that\\s)?(?!(?:that|it|this|there)\\s(?:was|were|is|may|might)\\b)[^.;:]{3,140}?\\b(?:should(?! have\\b)|(?<!\\b(?:could|can|may|might|would|will|should|to) )be|could(?! (?:have|be (?:due|because|down|related|linked|explained|attributed|the|an?|that)|reflect|indicate|mean|suggest|show)\\b)|would be (?:useful|helpful|beneficial)|might like to)\\b`,
    "minutes",
  ),
  rule("should-be", "requested", `\\b(?:consideration|thought|priority) should be given\\b`),
  rule(
    "has-to",
    "planned",
    `\\b(?:has|have|had) to (?:be |send |submit|publish|produce|provide|respond|lodge|complete|prepare|report)`,
  ),
  rule("must", "planned", `\\bmust\\s(?:also\\s|now\\s)?(?:send|submit|publish|produce|respond|prepare|report)\\b`),
  rule(
    "goes-on",
    "in_progress",
    `\\b(?:work|recruitment|engagement|development|discussions?|training|efforts|monitoring)(?: (?:of|to|on|with) [a-z ]{3,30}?)? (?:continues?|continued)\\b(?! to (?:be (?!(?:done|undertaken|carried out|delivered|developed)\\b)|(?:show|remain|pose|present|prove|indicate|suggest|reveal|highlight|demonstrate|reflect)\\b))`,
  ),
  rule("will-continue", "in_progress", `\\bwill continue to\\b`),
  rule(
    "will",
    "planned",
    `(?:\\b(?:will|shall)|(?<=[a-z])['’]ll)\\s(?:${BETWEEN})(?!wish|want|know|find|need to be|depend|recall|not\\b|see\\b|appreciate|usually|normally|often|be aware|remember|understand|feel|have a better)`,
  ),
  rule(
    "would",
    "planned",
    `\\bwould\\s(?!(?:like|welcome|wish|want|have|need|usually|normally|not|appear|seem|suggest|involve|be (?:useful|helpful|important|of|a|an|very|good|more|interesting|no))\\b)`,
    "minutes",
  ),
  rule(
    "is-to",
    "planned",
    `\\b(?:is|are|was|were) to\\s(?:be |take |join|bring|begin|start|meet|report|publish|set|open|hold|provide|move|run|lead|attend|submit|review|launch|introduce|recruit|appoint)`,
  ),
  rule(
    "going-to",
    "planned",
    `\\b(?:is|are|was|were|am) ${BETWEEN}going to\\s(?!be\\b.{0,10}\\b(?:hard|difficult|challenging))`,
  ),
  rule(
    "is-due",
    "planned",
    `\\b(?:is|are|was|were|been)\\s${BETWEEN}(?:due|set|scheduled|planned|expected|hoped|anticipated|intended|programmed|proposed|likely|timetabled)\\b(?! out\\b| up\\b| aside\\b)`,
  ),
  rule(
    "plans-to",
    "planned",
    `\\b(?:we|it|they|council|board|partnership|services?|officers|director|team|cabinet) (?:also )?(?:plan|intend|aim|propose|expect|hope)s? to\\b`,
  ),
  rule(
    "work-to-do",
    "planned",
    `\\bwork to (?:be done|do)\\b|\\b(?:strategic )?priority (?:identified )?for action\\b`,
  ),
  rule("there-is-being", "in_progress", `\\bthere (?:is|are|was|were)\\b[^.;]{0,50}\\bbeing [a-z]{2,14}ed\\b`),
  rule("is-being", "in_progress", `\\b(?:is|are|was|were|been)\\s${BETWEEN}being\\s${BETWEEN}[a-z]{3,20}\\b`),
  rule(
    "is-doing",
    "in_progress",
    `(?:\\b(?:is|are|am|was|were|been)|(?<=[a-z])['’](?:re|m))\\s${BETWEEN}(?!${NO_WORK}\\b)[a-z][a-z-]{1,18}ing\\b(?! (?:good|well|poor|inadequate)\\b)`,
  ),
  rule(
    "under-way",
    "in_progress",
    `\\b(?:under ?way|in progress|in development|in train|in hand|on-?going|in the process of|more (?:is )?being done)\\b(?<!\\bon-?going(?= (?:uplift|costs?|funding|support|basis|need)))`,
  ),
  rule("has-begun", "in_progress", `\\b(?:has|have|had)\\s${BETWEEN}(?:begun|started|commenced)\\b`),
  rule(
    "is-done-regularly",
    "in_progress",
    `\\b(?:is|are)\\s${BETWEEN}(?:monitored|reported|reviewed|tracked|overseen|audited|required to)\\b`,
  ),
  rule(
    "meets",
    "in_progress",
    `(?<!\\b(?:will|would|to|shall) )\\b(?:meets?|reports?)\\s(?:regularly|weekly|fortnightly|monthly|every|each|quarterly)\\b`,
  ),
  rule(
    "now-does",
    "in_progress",
    `\\bnow\\s(?:[a-z]{2,12}ly\\s)?(?:chairs?|meets?|reviews?|attends?|receives?|holds?|runs?|checks?|audits?|oversees?|monitors?|reports?|visits?|leads?|trains?|tracks?|takes? place|happens?)\\b`,
  ),
  rule(
    "is-now-done",
    "in_progress",
    `\\b(?:is|are|was|were)\\snow\\s(?!(?:judged|rated|graded|improved|reduced|increased|closed|based|fixed|limited|needed|completed)\\b)(?:[a-z]{3,12}ed|undertaken|held)\\b`,
  ),
  rule(
    "out-for",
    "in_progress",
    `\\b(?:is|are|was|were)\\s${BETWEEN}out (?:for|to) (?:consultation|tender|advert|recruitment)`,
  ),
  rule(
    "carried-out-regularly",
    "in_progress",
    `\\b(?:daily|weekly|fortnightly|monthly|quarterly|regular)\\b[^.;]{0,60}\\b(?:is|are)\\s${BETWEEN}(?:carried out|undertaken|held|completed|sampled|done|led|chaired)\\b|\\b(?:is|are)\\s${BETWEEN}(?:carried out|undertaken|held|completed|sampled|done|checked|audited)\\s(?:[a-z]{2,12}\\s){0,4}(?:daily|weekly|fortnightly|monthly|quarterly|every|each)\\b`,
  ),
  rule(
    "each-month",
    "in_progress",
    `\\beach (?:week|month|quarter)\\b.{0,80}\\b(?:has|have) (?:been )?[a-z]{4,12}\\b|\\b(?:has|have)\\s(?:also )?been [a-z]{4,12} each (?:week|month|quarter)\\b|\\bhas prioritised\\b`,
  ),
  { ...rule("has-done", "completed", `(?:\\b(?:has|have|had)|(?<=[a-z])['’]ve)\\s`), done: true },
  rule(
    "in-place",
    "completed",
    `\\b(?:is|are|was|were)\\s${BETWEEN}(?:in place|in post|in use|live|operational|up and running|fully staffed|filled|complete|finished|concluded)\\b`,
  ),
  rule(
    "there-is-in-place",
    "completed",
    `\\bthere (?:is|are|was|were)\\b(?! (?:still |also |currently )?(?:an? )?(?:no|not|few|too few|limited|insufficient|lack|shortage|absence|waiting list)\\b)[^.;,]{3,60} in place\\b`,
  ),
  rule(
    "has-been-there-since",
    "completed",
    `\\b(?:has|have|had)\\s${BETWEEN}been\\s${BETWEEN}(?:in place|in post|in use|in operation|in force|available|live|operational|up and running|running|on (?:the|our|its)\\b[^.;,]{2,40})\\b[^.;]{0,40}\\bsince\\b|\\b(?:has|have|had)\\s${BETWEEN}been\\s${BETWEEN}(?:in place|in post|in use)\\b`,
  ),
  rule("has-been-bettered", "completed", `\\b(?:has|have|had) been (?:reduced|improved)\\b`),
  rule(
    "now-has",
    "completed",
    `\\b(?:we|council|service|team|there) now ha(?:ve|s) (?:a|an|two|three|four|\\d{1,3}|in place)\\b`,
  ),
  { ...rule("was-done", "completed", `\\b(?:was|were)\\s`), done: true },
  rule(
    "did",
    "completed",
    `(?:\\b(?:we|who|which|and|[A-Z][a-z’']+|team|board|partnership|council|managers?|directors?|events?|services?|improvements|review|sprint|audits?|panel|care leavers|arrangements|assurance)\\s)(?:also )?(?:appointed|recruited|established|set up|put in place|created|launched|introduced|developed|implemented|published|commissioned|invested|funded|opened|closed|stopped|took(?:-| )(?:place|over|the form|steps|up)|agreed (?:an?|the|new|to fund)|began|commenced|started|brought in|completed|strengthened|rolled out|released|committed(?=\\s(?:£|an?\\b|the\\b|extra|additional|more|funding|further|new))|restructured|redesigned|re-?wrote|doubled|hired|brought (?:in|forward|together)|switched|joined (?:us|the)|had weekly oversight|undertook)\\b`,
  ),
];

/** What a clause tells of an action: how far it is and the rule that read it. */
export interface Deed {
  readonly status: ActionStatus;
  readonly rule: string;
  /** Where the verb begins. */
  readonly at: number;
}

/** Every deed that a clause tells, one a status at most, in the order of the rules. */
export function findDeeds(clause: string, house: "minutes" | "papers"): Deed[] {
  const deeds: Deed[] = [];
  for (const { id, status, pattern, in: where, done } of deedRules) {
    if ((where !== undefined && where !== house) || deeds.some((deed) => deed.status === status)) continue;
    const match = [...clause.matchAll(pattern)].find(
      (found) =>
        !isNegated(clause, found.index) &&
        !isSubordinate(clause, found.index) &&
        (done === undefined || isDone(clause, found.index + found[0].length)),
    );
    if (match === undefined) continue;
    deeds.push({ status, rule: id, at: match.index });
  }
  return deeds;
}

/** Forms that tell nothing of the tense at the head of an item: "Set up a panel", "Put in place …", "Run a course". */
const BARE_FORM = /^(?:set|put|run|cut|let|read|met|held)\b/iu;

/** Whether an item of a list begins with what was done: "Opened the assessment centre", "Appointed a lead". */
export function beginsWithDeed(item: string): boolean {
  DONE_HERE.lastIndex = 0;
  return !BARE_FORM.test(item) && DONE_HERE.test(item);
}

const ADVERBS = new RegExp(`${BETWEEN}(?:been\\s)?${BETWEEN}`, "iy");
const DONE_HERE = new RegExp(`${DONE}\\b`, "iy");

/** Whether a participle of a deed stands here, behind its adverbs. One pattern for both would take long to compile. */
function isDone(clause: string, from: number): boolean {
  ADVERBS.lastIndex = from;
  const adverbs = ADVERBS.exec(clause)?.[0].length ?? 0;
  DONE_HERE.lastIndex = from + adverbs;
  return DONE_HERE.test(clause);
}

function isNegated(clause: string, at: number): boolean {
  return /\b(?:has|have|had|was|were|is|are|will|would) (?:not|never|yet to)\b/iu.test(clause.slice(at, at + 16));
}

/** What a relative clause or an aim tells is not what is done: "work that will reduce …", "ensuring that they are being used". */
function isSubordinate(clause: string, at: number): boolean {
  const before = clause.slice(Math.max(0, at - 70), at + 1);
  return (
    /\b(?:that|which|who)\s[a-z]?$/i.test(before) ||
    // "the action that the Council has taken and will take in response"
    /\b(?:actions?|steps|measures)\s(?:that\s|which\s)?(?:the\s[a-z]{2,12}|we|it|they)\s(?:(?:has|have|had|is|are)\s[a-z]{3,12}\s(?:and|or)\s)?[a-z]?$/i.test(
      before,
    ) ||
    /\bwhat\s(?:[a-z’']{1,12}\s){0,3}[a-z]?$/i.test(before) ||
    (/\b(?:ensur(?:e|ing)|so that|whether|if|unless|in order that|where|until|once)\b[^,;]{0,60}$/i.test(before) &&
      !AFTER_ITS_VERB.test(before))
  );
}

/** "Once the figures are final we will publish them": the clause of "once" has had its verb, the next one is the sentence's. */
const AFTER_ITS_VERB =
  /^(?:once|where|until)\b[^,;]{2,45}\b(?:is|are|has|have|was|were)\b[^,;]{2,30}\s(?:we|they|it|officers|the (?:council|service|team|board|partnership))\s[a-z]?$/i;

/** What goes on as regular business once something was done. */
const BUSINESS: ReadonlySet<string> = new Set([
  "is-doing",
  "meets",
  "is-done-regularly",
  "now-does",
  "carried-out-regularly",
]);

/**
 * How far an action is on the whole: what is asked for stands first, then what remains to be done; what was done counts
 * only where nothing remains. Something completed that is now regular business is completed.
 */
export function statusOfDeeds(deeds: readonly Deed[]): ActionStatus | null {
  const has = (status: ActionStatus): Deed | undefined => deeds.find((deed) => deed.status === status);
  if (has("requested") !== undefined) return "requested";
  const going = has("in_progress");
  const done = has("completed");
  if (going !== undefined && done !== undefined && done.at < going.at && BUSINESS.has(going.rule)) return "completed";
  if (going !== undefined) return "in_progress";
  if (has("planned") !== undefined) return "planned";
  return done === undefined ? null : "completed";
}
