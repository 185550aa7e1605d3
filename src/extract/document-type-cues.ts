import type { DocumentType } from "../domain/document-types.js";

/** Where in a document a cue must stand: its very first blocks, its opening, or anywhere. */
type Region = "head" | "opening" | "anywhere";

/** A sign of what a document is. Points add up a type; the type with the most points is taken. */
export interface Cue {
  readonly id: string;
  readonly type: DocumentType;
  readonly region: Region;
  readonly points: number;
  readonly pattern: RegExp;
}

const cue = (id: string, type: DocumentType, region: Region, points: number, pattern: RegExp): Cue => ({
  id,
  type,
  region,
  points,
  pattern,
});

/**
 * Signs of each type, in the words that such documents share. A council paper about a letter quotes the letter's title,
 * so the letters' own form of address counts as much as the title: "Dear …", "This letter summarises".
 */
export const cues: readonly Cue[] = [
  cue("visit-title", "focused_visit_letter", "opening", 20, /^(?:ILACS )?focused visit (?:to|of) .{3,120}$/iu),
  cue(
    "visit-letter",
    "focused_visit_letter",
    "opening",
    30,
    /^this letter (?:summarises|sets out|contains|outlines) the (?:main )?findings of (?:a|the|our|this|Ofsted['’]s) (?:\w+ ){0,4}(?:focused|assurance) visit/iu,
  ),
  cue("monitoring-title", "monitoring_visit_letter", "opening", 20, /^(?:\w+ )?monitoring visit (?:to|of) .{3,120}$/iu),
  cue(
    "monitoring-letter",
    "monitoring_visit_letter",
    "opening",
    30,
    /^this letter (?:summarises|sets out|contains|outlines) the (?:main )?findings of (?:a|the|our|this) (?:[\w-]+ ){0,4}monitoring visit/iu,
  ),
  cue(
    "joint-title",
    "joint_inspection_letter",
    "opening",
    25,
    /^joint (?:targeted area )?inspections? (?:of|to) .{3,200}$/iu,
  ),
  cue(
    "joint-letter",
    "joint_inspection_letter",
    "opening",
    30,
    /(?:this letter (?:to (?:all )?(?:of )?(?:the )?(?:[\w’'-]+ ){0,3}leaders|summarises the findings of the joint)|undertook a joint (?:targeted area )?inspection of)/iu,
  ),
  cue(
    "send-title",
    "area_send_report",
    "opening",
    30,
    /^(?:(?:joint )?(?:local )?area (?:SEND|special educational needs)[^.]{0,60}inspection|local area partnership report)/iu,
  ),
  cue(
    "send-letter",
    "area_send_report",
    "opening",
    30,
    /^joint (?:local )?area (?:SEND|special educational needs).{0,60}(?:inspection|revisit|visit) (?:in|of|to) /iu,
  ),
  cue(
    "report-title",
    "inspection_report",
    "opening",
    20,
    /^(?:.{3,90} )?(?:re-?)?inspection of (?:.{2,90} )?(?:children['’]?s (?:social care )?services|local authority children['’]?s services|services for children|looked after children|safeguarding|(?:local authority )?arrangements for the protection)/iu,
  ),
  cue("inspection-dates", "inspection_report", "opening", 15, /^inspection dates?\s*:?\s/iu),
  cue("lead-inspector", "inspection_report", "opening", 15, /^(?:lead|reporting) inspectors?\s*:?\s/iu),
  cue("report-published", "inspection_report", "opening", 10, /^(?:report )?published\s*:/iu),
  cue("web-minutes", "minutes", "anywhere", 45, /^minutes:$/iu),
  // Pages whose tables were flattened: the item's title, what it is for and its minutes stand in one line.
  cue("web-minutes-in-line", "minutes", "anywhere", 35, /\S\s(?:minutes|decision):\s+\p{Lu}/iu),
  // The page of one item is minutes once it tells what the meeting did, and part of the agenda before.
  cue("web-item", "minutes", "head", 20, /^Agenda item$/u),
  cue("web-item-to-come", "agenda", "head", 30, /^Agenda item$/u),
  cue(
    "told-meeting",
    "minutes",
    "anywhere",
    15,
    /^(?:\d{1,3}(?:\.\d{1,3}){0,2}\.?\s{1,6})?[^.:]{0,160}?\b(?:(?:members?|committee|sub[- ]?committee|panel|board|cabinet|commission|sub-?group|forum) (?:members )?(?:(?:was|were) (?:informed|advised|told|reminded|asked)\b|(?:noted|considered|received|welcomed|discussed|thanked|questioned|queried)\b)|(?:informed|advised|briefed|told|reminded|updated) (?:the )?(?:members|committee|sub[- ]?committee|panel|board|cabinet|commission|sub-?group|forum)\b|(?:introduced|presented) (?:the|this|his|her) (?:report|item|update|paper)\b|chair(?:man|person|woman)? (?:invited|welcomed|thanked|introduced|referred|explained|reminded)\b|welcomed (?:the )?(?:members|everyone|all (?:present|those)|those present)\b)/iu,
  ),
  cue(
    "bare-resolution",
    "minutes",
    "anywhere",
    15,
    /^that\b[^.:;]{3,400}?\bbe (?:noted|agreed|approved|endorsed|received|adopted|welcomed|confirmed)\b/iu,
  ),
  cue("issue-history", "minutes", "opening", 45, /^issue - (?:items at meetings|meetings)/iu),
  cue(
    "minutes-heading",
    "minutes",
    "opening",
    35,
    /^(?:(?:extract (?:from|of) )?(?:the )?(?:draft |unconfirmed )?minutes?(?: extract)?(?: of (?:the|a) .{0,80})?$|minutes|agenda(?:,| and)(?: \w+){0,2} minutes|(?:extract (?:from|of) )?(?:the )?(?:draft |unconfirmed )?(?:minutes|notes) of (?:the|a) |extract (?:from|of) (?:the )?minutes)/iu,
  ),
  cue(
    "titled-minutes",
    "minutes",
    "head",
    35,
    /^.{3,90}[–—-]\s?(?:draft )?minutes(?: of .{3,80}|\s?[,–—-]\s?(?:\p{L}{6,9},? )?\d{1,2} .{6,20})?$/iu,
  ),
  // The page of a meeting has an item "Record of decisions".
  cue("meeting-page", "minutes", "head", 180, /^agenda(?:,| and)(?: \w+){0,3} minutes$/iu),
  cue(
    "decision-page",
    "decision_notice",
    "head",
    160,
    /^(?:(?:issue |officer )?decision details|issue - decisions|(?:search|published) decisions|decisions published|decisions (?:taken|made) (?:by|at) (?:the )?(?:cabinet|executive|council|leader|mayor|(?:\p{L}{3,15} ){0,4}(?:committee|board|panel|commission))\b.{0,60})$/iu,
  ),
  // What came of it stands in the record of a decision alone.
  cue(
    "decision-status",
    "decision_notice",
    "opening",
    60,
    /^(?:decision status|outcome)\s?:\s{0,2}(?:recommendations? )?(?:approved|agreed|noted|endorsed|refused|rejected|deferred|implemented)\b/iu,
  ),
  cue("date-of-decision", "decision_notice", "opening", 40, /^date of (?:the )?decision\s?(?::|$)/iu),
  // An entry of the forward plan has the labels of a decision that nobody has taken yet.
  cue(
    "plan-entry",
    "other",
    "opening",
    200,
    /^(?:decision due\s?:|notice of (?:the )?proposed decision first published\b)/iu,
  ),
  cue(
    "present",
    "minutes",
    "opening",
    25,
    /^[-–:\s]{0,4}(?:present|members present|councillors present|attendance)\b\s?[:–-]?|^the following (?:members |officers )?(?:were|was) (?:also )?(?:present|in attendance)\b/iu,
  ),
  cue("in-the-chair", "minutes", "opening", 15, /\bin the chair\b|\((?:in the )?chair(?:man|person|woman)?\)/iu),
  cue(
    "resolved",
    "minutes",
    "anywhere",
    20,
    /^(?:[Ii]t was )?(?:RESOLVED|AGREED|DECIDED|[Rr]esolved(?= ?[:–-]|,? that))\b/u,
  ),
  cue(
    "apologies-received",
    "minutes",
    "opening",
    15,
    /^(?:no )?apologies (?:for absence )?(?:were|was|had been|have been) (?:received|submitted|given|reported)/iu,
  ),
  cue(
    "agenda-heading",
    "agenda",
    "opening",
    40,
    /^(?:.{2,90}[–—-] ?)?(?:supplementary )?a ?g ?e ?n ?d ?a(?: no\.? ?\d+)?$|^summons\b|^.{2,60}\bagenda (?:pack|front sheet)$|^agenda for .{3,90} on .{0,12}\d{1,2}/iu,
  ),
  cue("will-be-held", "agenda", "opening", 25, /\bmeeting of .{3,120} will be held\b|\bwill be held (?:on|in|at)\b/iu),
  cue("agenda-pages", "agenda", "anywhere", 20, /\(pages? \d{1,4}(?: ?[–-] ?\d{1,4})?\)$/iu),
  cue(
    "agenda-items",
    "agenda",
    "opening",
    15,
    /^(?:apologies(?: for absence)?|declarations? of (?:disclosable |pecuniary )?.{0,40}interests?.{0,60})$/iu,
  ),
  // A notice that names itself has a paper's labels too; they never outweigh its name.
  cue(
    "decision-notice",
    "decision_notice",
    "head",
    160,
    /^(?:.{0,60}[–—-] ?|view )?(?:notice of (?:executive |officer |delegated |key )?decisions?\b.{0,60}|(?:proposed )?record of (?:executive |officer |delegated |cabinet |operational |urgent )?decisions?\b.{0,60}|(?:executive |officer |delegated |(?:cabinet|executive|portfolio) (?:member|holder) |individual |cabinet )?decision (?:notice|record|sheet|statement)\b.{0,60}|(?:officer|delegated|executive|(?:cabinet|executive) member|portfolio holder|individual) decisions?(?: record| notice| taken .{0,60}| ?[–—,-] ?(?:\p{L}{6,9},? )?\d{1,2} .{6,20})?)$/iu,
  ),
  cue(
    "plan-title",
    "action_plan",
    "head",
    30,
    // A sentence that tells of a plan is no title.
    /^(?!.{60,400}[.!?]$)(?:.{2,120} )?(?:(?:(?:quality )?improvement|(?:priority )?action|delivery|development|post-inspection|(?:accelerated )?progress|response|recovery|implementation) plan(?: .{0,40}|,? (?:in response to|following|after|arising from) .{3,140})?|(?:action|improvement)(?: plan)? log|(?:action|improvement|recommendations?|ofsted|progress)(?: plan)? tracker|highlight report.{0,60}|(?:joint )?(?:written )?statement of (?:proposed )?action(?: \(.{2,12}\))?)(?:(?::|\s?[–—-]\s).{0,90})?$/iu,
  ),
  cue(
    "plan-columns",
    "action_plan",
    "anywhere",
    25,
    /^(?:(?:key |agreed |specific )?actions?(?: required| to be taken| \/ task)?|what (?:we )?(?:will|need to) do|milestones?|task)$/iu,
  ),
  cue(
    "plan-key",
    "action_plan",
    "anywhere",
    15,
    /^(?:RAG|BRAG|RAG (?:status|rating)|timescale|lead(?: officer)?|due(?: date)?|by when|progress(?: .{0,40})?|update|target date|completion date)$/iu,
  ),
  cue(
    "report-of",
    "committee_report",
    "opening",
    25,
    /^(?:report (?:of|to|by|from|title|author)|title of report|from:|by:|name of meeting|decision maker)\b/iu,
  ),
  // Each further label of a paper's head counts: one alone may stand anywhere.
  cue(
    "label-officer",
    "committee_report",
    "opening",
    15,
    /^(?:(?:report )?author|lead (?:officer|director)|contact(?: officer)?:|(?:chief|contact|reporting) officer|officer contact|corporate director\s?:)/iu,
  ),
  cue(
    "label-member",
    "committee_report",
    "opening",
    15,
    /^(?:(?:relevant |lead |responsible )?(?:portfolio(?: holder)?|(?:cabinet|executive|lead) member))\b/iu,
  ),
  cue(
    "label-scope",
    "committee_report",
    "opening",
    15,
    /^(?:wards?(?:\(s\))? ?(?:affected|implications)?\s?:?$|wards?\b.{0,12}\baffected\b|wards?(?:\(s\))?\s?:|(?:is this a )?key decision|classification|exempt|electoral divisions?)\b/iu,
  ),
  cue(
    "label-subject",
    "committee_report",
    "opening",
    15,
    /^(?:subject|(?:report |item )title|date of (?:the )?(?:meeting|committee)|meeting date)\b/iu,
  ),
  cue(
    "asked-to",
    "committee_report",
    "anywhere",
    20,
    /^[^.:;]{0,100}?\b(?:members|councillors|cabinet|(?:sub-)?committee|panel|board|council|executive|commission|forum) (?:is|are) (?:therefore )?(?:asked|recommended|invited|requested) to\b/iu,
  ),
  cue(
    "recommendation-heading",
    "committee_report",
    "anywhere",
    20,
    /^(?:\d{1,2}\.?\d{0,2}\.? )?(?:officer |the )?recommendations?(?:\(s\))?(?: to .{3,60})?:?$/iu,
  ),
  cue(
    "implications",
    "committee_report",
    "anywhere",
    15,
    /^(?:\d{1,2}\.?\d{0,2}\.? )?(?:financial|legal|resource|equalit(?:y|ies)|risk management|finance|policy|human resources?).{0,50}(?:implications?|considerations?|impact assessment)?\.?$/iu,
  ),
  cue(
    "paper-chapters",
    "committee_report",
    "anywhere",
    10,
    /^(?:\d{1,2}\.?\d{0,2}\.? )?(?:purpose(?: of (?:the )?report)?|background(?: .{0,60})?|introduction|executive summary|summary|key considerations|alternative options|consultation|issue|why members are .{3,40})\.?:?$/iu,
  ),
  // What councils write beside papers for a meeting: to be told from a paper by its own name.
  cue(
    "briefing",
    "other",
    "head",
    60,
    /^(?:(?:members?|councillors?)['’]?s?['’]? |ofsted |information )?(?:briefing (?:note|paper|sheet)|briefing)(?:[:–— -].{0,80})?$/iu,
  ),
  cue(
    "questions",
    "other",
    "head",
    60,
    /^(?:(?:written )?(?:answers?|responses?) to |written )?questions? (?:to|from|asked|by|at|put)\b.{3,110}$/iu,
  ),
  cue("news", "other", "head", 60, /^(?:(?:media|press|news) (?:release|statement|briefing)|news)\b.{0,60}$/iu),
];
