import type { DateRecord } from "../../record/schema.js";
import { nextMeetingHeading } from "../fragments/later-days.js";
import { isOfAnotherService } from "../reported-inspection/inspection-kinds.js";
import type { DateSetting } from "./date-setting.js";

export type DateRole = DateRecord["role"];

/**
 * One way of telling what a date is the date of. Every condition that a rule has must hold; the first rule that fits
 * decides. Patterns over `before` end with the date (`$`), patterns over `after` begin with it.
 */
export interface DateRoleRule {
  /** kebab-case; the second half of the `rule` in the evidence. */
  readonly id: string;
  readonly role: DateRole;
  readonly label?: RegExp;
  readonly notLabel?: RegExp;
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
  readonly after?: RegExp;
  readonly clause?: RegExp;
  readonly notClause?: RegExp;
  readonly passage?: RegExp;
  readonly headings?: RegExp;
  readonly time?: readonly DateSetting["time"][];
  readonly inspection?: readonly DateSetting["inspection"][];
  readonly when?: (setting: DateSetting) => boolean;
}

/** Roles that only the inspection of the council's own children's services gives. */
const OF_AN_INSPECTION: ReadonlySet<DateRole> = new Set(["inspection", "previous_inspection", "next_visit"]);

/** Whether every condition of a rule holds. */
export function fits(rule: DateRoleRule, setting: DateSetting): boolean {
  if (OF_AN_INSPECTION.has(rule.role) && setting.house === "council" && setting.aboutNoInspection) return false;
  if (rule.time !== undefined && !rule.time.includes(setting.time)) return false;
  if (rule.inspection !== undefined && !rule.inspection.includes(setting.inspection)) return false;
  if (rule.label !== undefined && (setting.label === "" || !rule.label.test(setting.label))) return false;
  if (rule.notLabel?.test(setting.label) === true) return false;
  if (rule.before !== undefined && !rule.before.test(setting.before)) return false;
  if (rule.notBefore?.test(setting.before) === true) return false;
  if (rule.after !== undefined && !rule.after.test(setting.after)) return false;
  if (rule.clause !== undefined && !rule.clause.test(setting.clause)) return false;
  if (rule.notClause?.test(setting.clause) === true) return false;
  if (rule.passage !== undefined && !rule.passage.test(setting.passage)) return false;
  if (rule.headings !== undefined && !rule.headings.test(setting.headings)) return false;
  return rule.when?.(setting) ?? true;
}

/** One of several patterns, case ignored. */
const any = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "i");

const NOT_PAST: readonly DateSetting["time"][] = ["future", "unknown"];
const NOT_FUTURE: readonly DateSetting["time"][] = ["past", "unknown"];

const BODY = "(?:meeting|cabinet|committee|panel|council|board|scrutiny|executive|forum|commission|partnership)";
const ENDS_WITH_BODY = new RegExp(`\\b(?:${BODY}|members)\\b[^;]{0,12}$`, "i");

/** Inspections of somebody else: a school, a home, another service. */
const ofAnotherService = ({ clause }: DateSetting): boolean => isOfAnotherService(clause);
const ofOwnService = (setting: DateSetting): boolean => !ofAnotherService(setting);

/** What shows that inspectors came or judged; a visit alone may be a social worker's. */
const INSPECTION =
  "(?:re-?inspect(?:ion|ed)|revisit(?:ed)?|inspect(?:ion|ions|ed|ors?|orate)|(?:monitoring|focused|assurance|previous|last|first|earlier|Ofsted)\\svisits?|judged|judge?ments?|graded?|grades|rated|rating|fieldwork|on[- ]site|JTAI|ILACS|SIF|priority action|Ofsted\\s(?:came|were|was|found|visited|returned|undertook|carried))";
const INSPECTION_NEAR = new RegExp(`\\b${INSPECTION}\\b[^;]{0,90}$`, "i");
const INSPECTION_FOLLOWS = new RegExp(`^,?\\s?(?:[a-zà-ÿ’'-]+,?\\s){0,8}${INSPECTION}\\b`, "i");
const INSPECTION_OR_VISIT = new RegExp(`\\b(?:${INSPECTION}|visit(?:ed|s)?|Ofsted)\\b`, "i");

/** Dealings with inspectors that are no inspection. */
const BESIDE_INSPECTION =
  /\b(?:plan|strategy|policy|protocol|commissioner|appointed|submitted|introduced|implemented|launched|(?:engagement|annual) meeting|conversation|self-(?:evaluation|assessment)|wrote|written|direction|notice)\b[^;]{0,50}$|\bnot (?:yet )?(?:been )?inspected\b[^;]{0,60}$|\b(?:considered|discussed|debated|received|noted|was presented with|heard about)\b[^;]{0,90}\b(?:on|at|in)\s$/i;

/** Whether a date can be that of the document's own meeting while nothing is known of it: one day, in its header. */
const inHeaderOfCouncilPaper = ({ opening, house, meetingDateKnown, date, block }: DateSetting): boolean =>
  opening &&
  house === "council" &&
  !meetingDateKnown &&
  date.precision === "day" &&
  date.kind === "date" &&
  (block.cell !== null || block.text.length <= 240);

/** A council's name beside the date at the head of a document. */
const LONGEST_BESIDE_DATE = 40;

/** Whether a document is written for a meeting, so that a day in its head is likely to be the meeting's. */
const isForMeeting = ({ documentType }: DateSetting): boolean =>
  documentType !== "decision_notice" && documentType !== "other" && documentType !== null;

/** Whether a date is a day of a council paper's own text that is not its meeting's. */
const isOtherDayOfCouncilPaper = ({ house, meetingDateKnown, isMeetingDate, block, date }: DateSetting): boolean =>
  house === "council" && meetingDateKnown && !isMeetingDate && block.cell === null && date.precision === "day";

/** What the name of a column, the cell to the left or the words before a colon say. */
const labelRules: readonly DateRoleRule[] = [
  {
    id: "label-next-meeting",
    role: "next_meeting",
    label: /\bnext\b[^:]{0,30}\bmeeting\b|\bdate (?:and time )?of next\b/i,
  },
  {
    id: "label-done",
    role: "event",
    label:
      /\b(?:raised|opened|started|date completed|completed on|closed|date closed|date signed|signed off|start date|date added|date logged)\b/i,
  },
  {
    id: "due-cell-done",
    role: "event",
    label: /\b(?:due|by|when|timescales?|target|deadline)\b/i,
    before: /\b(?:done|closed?|completed?|achieved|delivered)\b[^;]{0,20}$/i,
  },
  {
    id: "label-deadline",
    role: "deadline",
    label: any(
      /^(?:(?:target|expected|planned|revised|original|proposed|agreed|new|current|final)\s)?(?:due|due date|date due|by|by date|by when|when|when by|time ?scales?|time ?frames?|time ?lines?|targets?|target date|milestones?|deadlines?|completion|completion date|complete by|end|end date|finish|finish date|delivery|delivery date|milestone date|forecast|forecast date|implementation date|review date|action by)(?:\s?[(/?].{0,40})?$/i,
      /^(?:target|expected|planned|revised|original|proposed|agreed|new|estimated|anticipated) (?:date|month|completion)s?$/i,
      /^(?:date (?:for|of) (?:completion|delivery|implementation|review)|(?:due|required) by|(?:to be )?completed by|when will (?:it|this|we)\b.{0,30})$/i,
      /\b(?:due date|by when|target date|deadline|completion date|completed by)\b/i,
    ),
  },
  { id: "label-expiry", role: "deadline", label: /\b(?:expir(?:es|y)|ends|closes|due)$/i },
  {
    id: "label-next-visit",
    role: "next_visit",
    label: /\b(?:next|future|forthcoming|second|third|fourth|fifth|sixth)\b[^:]{0,40}\b(?:visit|inspection)\b/i,
    time: NOT_PAST,
    inspection: ["later", "unknown"],
  },
  {
    id: "label-notification",
    role: "notification",
    label: /\bnotif(?:ied|ication)\b|\bnotice\b[^:]{0,20}\b(?:given|received|inspection)\b/i,
    inspection: ["just-before", "same", "unknown"],
  },
  {
    // The column of a plan's "position at quarter 3" tells what was done and when.
    id: "label-as-at",
    role: "as_at",
    label: /^(?:data )?(?:as at|as of|position at|data to|snapshot)\b/i,
    when: ({ alone, block }) => alone || block.cell === null,
  },
  {
    // The council's own notice, minutes or web page says when it was put out.
    id: "label-published-notice",
    role: "document",
    label:
      /^(?:date )?(?:(?:first )?published(?: on)?|posted(?: on)?|publication date|date of publication|date of issue|issued|date published)$/i,
    when: ({ opening, house, documentType }) =>
      opening && house === "council" && documentType !== "committee_report" && documentType !== "action_plan",
  },
  {
    id: "label-publication",
    role: "publication",
    label: /\b(?:published|publication|date of issue|issued|despatch(?:ed)?)\b/i,
    notLabel: /\bdeadline\b|\bnotice\b|\bforward plan\b/i,
  },
  {
    id: "label-inspection",
    role: "inspection",
    label: any(
      /^(?:inspection|visit|fieldwork|on[- ]site) (?:dates?|period)$/i,
      /\bdates? of (?:the |this )?(?:inspection|visit|fieldwork)\b/i,
    ),
    inspection: ["same", "unknown"],
  },
  {
    id: "label-previous-inspection",
    role: "previous_inspection",
    label: /\b(?:previous|last|earlier)\b[^:]{0,20}\b(?:inspection|inspected|visit|judge?ment)\b/i,
    inspection: ["earlier", "just-before", "unknown"],
    when: ({ inRowOfAnother }) => !inRowOfAnother,
  },
  {
    id: "inspection-of-another",
    role: "event",
    label: /\b(?:inspection|inspected|visit|judge?ment|grade|outcome|result)\b/i,
    when: ({ inRowOfAnother }) => inRowOfAnother,
  },
  {
    id: "label-document",
    role: "document",
    label: any(
      /^(?:date of (?:report|paper|letter|document)|report date|date (?:prepared|written|agreed|drafted)|dated|(?:page )?(?:last )?(?:updated|reviewed|modified)(?: on)?|version date|draft date)$/i,
      /\b(?:date agreed|date of report|report date)\b/i,
    ),
    when: ({ isMeetingDate }) => !isMeetingDate,
  },
  {
    // The officer who signs a decision dates it; a briefing, a plan or a message carries the day on which it was written.
    id: "label-written",
    role: "document",
    label: /^(?:date|dated|sent|signed|date signed|date of (?:briefing|note|issue))$/i,
    when: ({ house, documentType, isMeetingDate }) =>
      house === "council" &&
      !isMeetingDate &&
      (documentType === null ||
        documentType === "other" ||
        documentType === "decision_notice" ||
        documentType === "action_plan"),
  },
];

/** Set words that stand directly before a date: "as at", "by", "no later than", "next meeting". */
const setWordRules: readonly DateRoleRule[] = [
  {
    id: "as-at",
    role: "as_at",
    before:
      /\b(?:as at|as of|as on|correct (?:at|on)|at|snapshot (?:at|on|of))\s(?:(?:the\s)?(?:end|close|beginning|start) of\s)?$/i,
  },
  {
    id: "count-after-date",
    role: "as_at",
    before: /^(?:at|on|by|in)\s(?:the end of\s)?$/i,
    after:
      /^,?\s(?:there\s(?:were|was)\s)?(?:around\s|about\s|some\s|approximately\s)?(?:\d[\d,.]*%?|two|three|four|five|six|seven|eight|nine|ten)\s(?!inspectors|of\sH|HMI)/i,
    time: NOT_FUTURE,
    inspection: ["earlier", "later", "just-before", "unknown"],
  },
  {
    id: "count-before-date",
    role: "as_at",
    before:
      /(?:\d%|\bper ?cent|(?:\b(?:was|were|is|at|to|from|of|stood at|totalled|reached|numbered|below|above|only|and)\s|[(,]\s?)\d[\d,.]*)\)?(?:\s(?:children|young people|cases|plans|staff|posts|social workers|places|households|families))?,?\s(?:on|in|at|by|since)\s(?:(?:the\s)?end of\s)?$|(?:\d%|\bper ?cent)\s?\(\s?$/i,
    time: NOT_FUTURE,
  },
  {
    id: "had-by-date",
    role: "as_at",
    before: /^by\s(?:the end of\s)?$/i,
    after: /^,?\s[^;]{0,50}\b(?:had|were|was|have|has)\b/i,
    time: NOT_FUTURE,
  },
  {
    id: "change-since",
    role: "as_at",
    before:
      /(?:%|\b(?:increase[ds]?|risen|rise|fallen|fall|reduction|reduced|gone (?:up|down)|grown|decreased?|decline[ds]?)\b)[^;]{0,60}\b(?:since|compared (?:to|with))\s$/i,
    time: NOT_FUTURE,
  },
  {
    id: "period-to",
    role: "as_at",
    before: /\b(?:year|quarter|months?|period|week|term)\s(?:ended|ending|to|up to)\s(?:the end of\s)?$/i,
    time: NOT_FUTURE,
  },
  {
    id: "position-in",
    role: "as_at",
    before:
      /\b(?:position|performance|data|figures?|forecast|statistics|outturn|monitoring|key performance indicators?)\b[^;]{0,50}(?:\b(?:in|for|at|to|up to|from)\s(?:the end of\s)?|[-\u2013,(:]\s?)$/i,
    notBefore: /\b(?:visit|inspection|meeting|presented|considered|agreed|reported)\b/i,
    time: NOT_FUTURE,
  },
  {
    id: "figures-of",
    role: "as_at",
    after: /^\s(?:CPI|RPI|inflation|data|figures?|census|statistics|position|snapshot|returns?)\b/i,
    time: NOT_FUTURE,
  },
  {
    id: "next-meeting",
    role: "next_meeting",
    before:
      /\b(?:next\s(?:[a-zà-ÿ]+\s){0,3}(?:meeting|meets|board|committee|panel|cabinet)|meets? again|reconvene|adjourned (?:to|until))\b[^;]{0,80}$/i,
    notBefore: /\bnext\b[^;]{0,30}\bvisit\b/i,
    time: NOT_PAST,
  },
  {
    id: "next-meeting-heading",
    role: "next_meeting",
    headings: nextMeetingHeading,
    time: NOT_PAST,
  },
  {
    id: "within-days-that-is",
    role: "deadline",
    before:
      /\b(?:within|days)\b[^;]{0,120}(?:\b(?:which|that|this)\sis\s(?:to say\s)?(?:by\s)?(?:mid[\s-])?|\bi\.?e\.?,?\s(?:by\s)?|\bnamely\s)$|\bwithin\b[^;]{0,80}\(\s?$/i,
  },
  {
    id: "that-date-is",
    role: "deadline",
    before:
      /\b(?:that|this|the|our|whose)\s(?:date|deadline|target)(?:\sfor\s[^;]{0,60})?\s(?:is|was|falls on|will be|would be)\s$/i,
  },
  {
    id: "set-deadline",
    role: "deadline",
    before:
      /\b(?:(?:no|not) later than|on or before|at the latest|deadline (?:of|is|being)|due (?:by|on|for)|due date(?: of| is)?|closing date(?: of| is)?|closes? on|promised for|new date|revised (?:date|deadline|target)(?: of| is)?|target date(?: of| is)?|completion (?:date )?(?:of|in|is)|expir(?:es?|ing|y)(?: in| on| date)?)\s(?:(?:noon|\d[\d.:]{0,4}\s?(?:am|pm|noon))\son\s)?(?:the end of\s)?$/i,
    notBefore: /\b(?:election|visit|inspection)s?\b[^;]{0,30}\bdue\b/i,
  },
  {
    id: "done-by",
    role: "event",
    before:
      /\b(?:was|were|had been|has been|have been)\s(?:[a-zà-ÿ]+\s){0,2}(?:submitted|completed|agreed|approved|launched|closed)\b[^;]{0,40}\bby\s$/i,
    time: ["past"],
  },
  {
    id: "inspection-by-date",
    role: "next_visit",
    before:
      /\b(?:next|full|re-?)\s?(?:[a-z]+\s){0,3}(?:inspection|visit)\b[^;]{0,40}\b(?:expect\w*|anticipat\w*|likely|due|will|take place)\b[^;]{0,60}\bby\s(?:the\s)?(?:end of\s)?$/i,
    time: NOT_PAST,
    inspection: ["later", "unknown"],
    when: ofOwnService,
  },
  {
    id: "by-date",
    role: "deadline",
    before:
      /\bby\s(?:the\s|either\s)?(?:(?:mid|early|late)[\s-]|(?:the\s)?(?:end|close|start|beginning|middle) of\s)?(?:(?:(?:12\s)?noon|midday|midnight|close of (?:play|business|day)|\d{1,2}[.:]?\d{0,2}\s?(?:am|pm))\s(?:on\s)?)?$/i,
  },
  {
    id: "not-published-until",
    role: "publication",
    before: /\b(?:not|embargo\w*)\b[^;]{0,40}\b(?:published|made public|released|until publication)?\s?until\s$/i,
    clause: /\b(?:publish\w*|embargo\w*|made public|released)\b/i,
  },
  {
    id: "until-date",
    role: "deadline",
    before: /\b(?:until|till)\s(?:the\s)?(?:end of\s)?$/i,
    notBefore: /\bagain until\b/i,
    time: NOT_PAST,
  },
  {
    id: "date-then-duty",
    role: "deadline",
    before: /^$/u,
    after: /^\s?[-\u2013:]\s?[^;]{0,80}\b(?:submi(?:t|ssion)|deadline|due)\b/i,
    time: NOT_PAST,
  },
  {
    id: "before-date",
    role: "deadline",
    before: /\b(?:before|ahead of)\s(?:the end of\s)?$/i,
    time: NOT_PAST,
  },
  {
    id: "ends-in",
    role: "deadline",
    before:
      /\b(?:end(?:s|ing)?|finish(?:es|ed|ing)?|complete[ds]?|completing|conclude[sd]?|run(?:s|ning)?|expire[sd]?|continue[sd]?)\b[^;]{0,30}\b(?:in|on|to|until|till|during)\s(?:the end of\s)?$/i,
    notBefore: /\b(?:inspection|visit)\b/i,
    time: NOT_PAST,
  },
];

/** What is known of the document itself: its notice, its publication, its meeting. */
const documentRules: readonly DateRoleRule[] = [
  {
    id: "notified",
    role: "notification",
    before:
      /\b(?:notif(?:y|ied|ication)|gave(?: us| the council)? notice|given notice|notice (?:of|was)|contacted|telephoned|phoned|call(?:ed)?|informed|announced|told)\b(?:(?!\b(?:begin|begins|began|start|starts|started|commenc\w*|arriv\w*|on[- ]site)\b)[^;\d]){0,80}$/i,
    clause: /\b(?:ofsted|inspect\w*|HMI|lead inspector|notif\w*)\b/i,
    inspection: ["just-before", "same", "unknown"],
    notClause: /\b(?:youth council|members?|staff|parents)\s(?:was|were|will be)\s(?:told|informed|notified)\b/i,
  },
  {
    // "Two inspectors came on 8 October. The call was received on 1 October."
    id: "call-before-inspection",
    role: "notification",
    before: /\b(?:notif(?:ied|ication)|notice|call|contacted|informed|told)\b[^;\d]{0,60}$/i,
    passage: /\b(?:ofsted|inspect\w*|visit|HMIs?)\b/i,
    inspection: ["just-before"],
  },
  {
    id: "on-date-notified",
    role: "notification",
    before: /(?:^|[\s(])on\s$/i,
    after:
      /^,?\s(?:[a-zà-ÿ’'-]+\s){0,8}(?:notif(?:y|ied|ication)|gave notice|contacted|telephoned|phoned|called|announced)\b/i,
    clause: /\b(?:ofsted|inspect\w*|visit|HMI|notif\w*)\b/i,
    inspection: ["just-before", "same", "unknown"],
  },
  { id: "date-of-publication", role: "publication", when: ({ isPublicationDate }) => isPublicationDate },
  {
    id: "date-of-meeting",
    role: "meeting",
    notClause: /\bfor consideration at its meeting\b/i,
    when: ({ isMeetingDate, house }) => isMeetingDate && house === "council",
  },
  {
    id: "meeting-reported-on",
    role: "event",
    before:
      /\bminutes\b[^;]{0,80}\bmeetings?\b[^;]{0,40}$|\b(?:at|of|from)\s(?:its|their|the|a|an)\s(?:[a-zà-ÿ]+\s){0,4}meeting\s(?:of|on|held on|in|dated)\s$|\bpast pathway\b/i,
    notBefore: /^minutes of (?:a|the|an) (?:[a-zà-ÿ][a-zà-ÿ'’-]*\s){0,3}meeting of the\b/i,
    time: NOT_FUTURE,
  },
  {
    id: "meeting-label",
    role: "meeting",
    label:
      /^(?:date|meeting|meeting date|date of (?:the )?meeting|date and time|date & time|board meeting|on|to|report to|for meeting on|cabinet|committee|decision maker)$/i,
    when: inHeaderOfCouncilPaper,
  },
  {
    // "Paper for the Operational Group, 18 May 2021"
    id: "paper-for",
    role: "meeting",
    before:
      /^(?:(?:discussion|briefing|progress|update) )?(?:paper|report|briefing|update) (?:for|to) (?:the )?[^.;]{3,70}?(?:,|\s[-\u2013\u2014(]|\son)\s$/i,
    when: inHeaderOfCouncilPaper,
  },
  {
    id: "meeting-in-header",
    role: "meeting",
    before: new RegExp(`\\b${BODY}\\b[^;]{0,120}$`, "i"),
    notClause:
      /\b(?:discussed|considered|endorsed|approved|agreed|supported|reported|previous(?:ly)?|past|pathway|published|inspect(?:ion|ed|ors)|visit|call(?:ed)? in|matters arising|will consider|told|briefed|advised|informed|decision (?:by|of)|correct record|(?:confirm|approve|agree|receive) the minutes)\b/i,
    when: (setting) => isForMeeting(setting) && inHeaderOfCouncilPaper(setting),
  },
  {
    id: "alone-in-header",
    role: "meeting",
    when: (setting) =>
      setting.label === "" && setting.alone && isForMeeting(setting) && inHeaderOfCouncilPaper(setting),
  },
  {
    // A briefing or a plan carries the day on which it was written: "Stoke-on-Trent City Council | 12 November 2019".
    id: "line-of-document",
    role: "document",
    when: (setting) =>
      !isForMeeting(setting) &&
      setting.house === "council" &&
      setting.opening &&
      setting.documentType !== "decision_notice" &&
      setting.date.precision === "day" &&
      setting.date.kind === "date" &&
      setting.label === "" &&
      setting.block.cell === null &&
      setting.block.text.length - setting.date.text.length <= LONGEST_BESIDE_DATE &&
      !/[.;]/.test(setting.block.text),
  },
  {
    id: "date-of-letter",
    role: "publication",
    when: ({ alone, opening, house, date }) => alone && opening && house === "inspectorate" && date.precision === "day",
  },
  {
    id: "labelled-date-of-document",
    role: "document",
    label: /^(?:date|dated|signed|date signed)$/i,
    when: isOtherDayOfCouncilPaper,
  },
  {
    // The day on which an agenda or a notice was signed stands alone above the officer's name.
    id: "alone-in-notice",
    role: "document",
    when: (setting) =>
      setting.alone &&
      setting.label === "" &&
      (setting.documentType === "agenda" || setting.documentType === "decision_notice") &&
      isOtherDayOfCouncilPaper(setting),
  },
  {
    // The month under the name of the director who signs a paper, at its end.
    id: "signed-off",
    role: "document",
    when: ({ alone, opening, house, date, label, block, time, meetingDateKnown }) =>
      alone &&
      !opening &&
      house === "council" &&
      meetingDateKnown &&
      date.kind === "date" &&
      date.precision === "month" &&
      label === "" &&
      block.cell === null &&
      block.kind === "paragraph" &&
      block.item === null &&
      time !== "unknown",
  },
  {
    id: "version",
    role: "document",
    before:
      /\b(?:version|draft|v(?=\d))\s?v?[\d.]{0,5}\)?\s?[-\u2013,(:]?\s?(?:(?:last\s)?(?:updated|revised|amended|refreshed)\s(?:on\s|in\s)?)?$/i,
  },
  {
    // "Self-evaluation of practice, October 2021": the title of a plan or page that is written for no meeting.
    id: "in-title",
    role: "document",
    before: /[,\u2013\u2014(-]\s?$/u,
    after: /^[)\s]{0,2}$/u,
    notClause: /\b(?:inspect\w*|visit|meeting|published)\b/i,
    when: ({ opening, house, block, documentType, isMeetingDate, meetingDateKnown, date }) =>
      opening &&
      house === "council" &&
      block.kind === "heading" &&
      date.kind === "date" &&
      !isMeetingDate &&
      !meetingDateKnown &&
      (documentType === "action_plan" || documentType === "other" || documentType === null),
  },
  {
    // A web page says when it was put up or changed: "Posted: Monday 25 November 2019", "23 January 2024 Last updated at 12:09".
    id: "page-posted",
    role: "document",
    before: /^\s?(?:date\s)?(?:posted|last updated|page updated|updated|added|last modified)\s?:?\s(?:on\s|at\s)?$/i,
    when: ({ house }) => house === "council",
  },
  {
    id: "page-last-updated",
    role: "document",
    before: /^\s?$/u,
    after: /^\s?[-\u2013|(]?\s?last updated\b/i,
    when: ({ house }) => house === "council",
  },
  {
    // "Launch the service (July 2018)", "Complete the audit – Head of Service – 29 June" in a list of what is planned.
    id: "planned-item",
    role: "deadline",
    before: /[-\u2013\u2014(]\s?$/u,
    headings:
      /^(?:[\d.]{1,5}\s)?(?:planned\b|next steps\b|(?:key |agreed |further )?actions?\b(?!.{0,30}\b(?:taken|completed))|to do\b|(?:activity|work|actions?|plans?) (?:planned )?for (?:the )?(?:next|coming)\b)/i,
    after: /^[).\s]{0,3}$/u,
    time: NOT_PAST,
    when: ({ block }) => block.item !== null,
  },
  {
    id: "column-of-figures",
    role: "as_at",
    when: ({ inHeaderRow }) => inHeaderRow,
  },
];

/** What the words of its sentence tell, where nothing surer does. */
const sentenceRules: readonly DateRoleRule[] = [
  {
    id: "next-visit",
    role: "next_visit",
    before:
      /\b(?:next|further|second|third|fourth|fifth|sixth|another|future|follow-up|forthcoming|upcoming|return|re-?inspect(?:ion|ed)?|visit after)\b[^;]{0,60}\b(?:visits?|inspections?|re-?inspections?|is|was)\b[^;]{0,90}$/i,
    passage: /\b(?:visits?|inspections?|re-?inspect(?:ion|ed)?)\b/i,
    time: NOT_PAST,
    inspection: ["later", "unknown"],
    notClause: /\b(?:took place|found that|previous|published|findings of|feedback from|indicated)\b/i,
  },
  {
    id: "visit-expected",
    role: "next_visit",
    before:
      /\b(?:visits?|re-?inspection|inspectors)\b[^;]{0,80}\b(?:expect\w*|anticipat\w*|schedul\w*|set|plann\w*|likely|due|will|would|return\w*)\b[^;]{0,60}$/i,
    time: NOT_PAST,
    inspection: ["later", "unknown"],
    when: ofOwnService,
  },
  {
    id: "ready-for-visit",
    role: "next_visit",
    before:
      /\b(?:ahead of|before|prepar\w+ for|ready for|for)\s(?:the|our|its|a)\s(?:[a-zà-ÿ]+\s){0,3}(?:visit|inspection)\s(?:on|in|of|during)\s$/i,
    time: NOT_PAST,
    inspection: ["later", "unknown"],
  },
  {
    // "judged to require improvement in its report of April 2016", where the paper is about a later inspection.
    id: "earlier-report",
    role: "previous_inspection",
    before: /\b(?:judged|graded|rated|found)\b[^;]{0,90}\breport\s(?:of|from|dated|in|published in)\s$/i,
    inspection: ["earlier"],
    when: ofOwnService,
  },
  {
    id: "report-is-dated",
    role: "publication",
    before: /\b(?:the|its|their|this|ofsted['’]s)\s(?:letter|report)\s(?:is|was)\sdated\s$/i,
    inspection: ["later", "unknown"],
    when: ({ aboutNoInspection }) => !aboutNoInspection,
  },
  {
    id: "report-of",
    role: "publication",
    before:
      /\b(?:(?:letter|report)s?\s(?:[^;,]{0,40}\s|[^;,]{0,40},\s)?(?:of|dated|from)|(?:letter|report)\s(?:is|was)\sdated|(?:letter|report)\s?\()\s?$/i,
    passage: /\b(?:ofsted|inspect\w*|HMI|letter)\b/i,
    notBefore:
      /\b(?:inspections?|visits?)\s(?:of|from)\s$|\b(?:annual|scrutiny|audit\w*|cabinet|committee|council|finance|budget|monitoring|progress)(?:['’]s)?\s(?:\w+\s)?reports?\b[^;]{0,20}$|\b(?:postponed|deferred) from\b[^;]{0,20}$/i,
    time: NOT_FUTURE,
  },
  {
    id: "published-on",
    role: "publication",
    before:
      /\b(?:published|publication|issued|released|made public|came out|come out|brought out|put out|sent out|appeared)\b(?:[\s’',:(-]+[^\s;,:()]+){0,7}[\s,:(-]*$|\b(?:report|letter)\s(?:is |was )?out\s(?:(?:today|now|yesterday|this (?:morning|week)),?\s\(?)?(?:on\s)?$/i,
    notBefore:
      /\b(?:notice|direction|order|invitation|instruction|contract|licence)s?\b|\b(?:after|following|when)\b[^;,]{0,30}\b(?:visit|inspect)\w*\b[^;,]{0,20}$/i,
    notClause: /\bto be published\b|\bexpected to (?:be )?publish/i,
    when: ({ time, before, edtf, meetingDateKnown }) =>
      // Minutes are approved later than their meeting: "was published" tells of a day that had passed.
      time !== "future" ||
      (meetingDateKnown && /\b(?:was|were|been)\s(?:\w+\s)?published\b/i.test(before) && edtf !== ""),
  },
  {
    // "Ofsted made a focused visit in May and wrote to the Council on 13 June": the letter of that visit.
    id: "letter-sent",
    role: "publication",
    before: /\b(?:wrote to|letter was (?:sent|received)|sent (?:its|their|the) letter)\b[^;]{0,40}\son\s$/i,
    passage: /\bofsted\b[^;]{0,160}\b(?:visit|inspect\w+)\b/i,
    inspection: ["later", "unknown"],
    time: NOT_FUTURE,
  },
  {
    id: "report-to-be-published",
    role: "publication",
    before:
      /\b(?:publish(?:ed)?|publication|released?|issued?)\b[^;]{0,60}\b(?:report|letter|findings|judge?ments?)\b[^;]{0,40}$|\b(?:report|letter|findings|judge?ments?)\b[^;]{0,60}\b(?:published|publication|released|issued)\b[^;]{0,30}$|\b(?:report|letter)\b[^;]{0,30}\b(?:out|available)\s(?:in|on|by)\s$|\b(?:final report|(?:ofsted|inspection) (?:report|letter))\b[^;]{0,20}\bexpected\s(?:in|on|by)\s$/i,
    clause:
      /\b(?:ofsted|inspect\w*|HMI|visit|letter|final report|report (?:is|will be|should be|to be) (?:out|published))\b/i,
  },
  {
    id: "date-then-published",
    role: "publication",
    before: /(?:^|\bon\s|\b(?:today|yesterday),?\s\(?(?:on\s)?)$/i,
    after: /^[)\s]{0,2}[-\u2013:,]?\s?(?:(?!and\b|that\b)[a-zà-ÿ’'-]+\s){0,6}(?:published|publication)\b/i,
    time: NOT_FUTURE,
  },
  {
    id: "until-publication",
    role: "publication",
    before: /\b(?:until|pending|before|ahead of) (?:its |the )?publication (?:on|in)\s$/i,
  },
  {
    id: "inspection-reported-on",
    role: "publication",
    before: /\b(?:inspection|visit)\b[^;]{0,60}\breported\s(?:on\s)?$|\binspection\b[^;]{0,60}\breport\sin\s$/i,
    time: NOT_FUTURE,
  },
  {
    // The source line under a quotation: "Ofsted, September 2020".
    id: "quoted-from",
    role: "publication",
    before: /^["”’)\s]{0,3}(?:source:\s)?[-–—\s(]{0,3}(?:ofsted|HMI)[,:]?\s$/i,
    time: NOT_FUTURE,
  },
  {
    // "Ofsted judged the services inadequate in May 2018": the month in which the report came out.
    id: "judged-in-month-of-report",
    role: "publication",
    clause: /\b(?:judged|graded|rated|judge?ments?|report|inspection)\b/i,
    inspection: ["later"],
    when: ({ date, edtf, publicationMonth }) => date.precision === "month" && edtf === publicationMonth,
  },
  {
    id: "framework-began",
    role: "event",
    before:
      /\b(?:framework|regulations?|guidance|inspections\s(?:that|which))\b[^;]{0,80}\b(?:implemented|introduced|started|brought in|came into|in force|launched|replaced|began|begin|no longer|revised|effect)\b[^;]{0,30}$/i,
  },
  {
    id: "same-inspection",
    role: "inspection",
    inspection: ["same"],
    when: ({ date, before, after }) =>
      date.precision === "day" || INSPECTION_OR_VISIT.test(before) || INSPECTION_OR_VISIT.test(after.slice(0, 140)),
  },
  {
    id: "another-service",
    role: "event",
    clause: /\b(?:inspect\w*|judged|graded|rated)\b/i,
    when: ofAnotherService,
  },
  {
    // "Neighbouring Croydon was judged good in March 2020": another council's inspection.
    id: "inspection-of-another-authority",
    role: "event",
    before: INSPECTION_NEAR,
    inspection: ["earlier", "later", "just-before", "unknown"],
    when: ({ house, namesAnother }) => house === "council" && namesAnother(),
  },
  {
    id: "earlier-inspection",
    role: "previous_inspection",
    before: INSPECTION_NEAR,
    notBefore: BESIDE_INSPECTION,
    inspection: ["earlier"],
    when: ofOwnService,
  },
  {
    id: "date-then-earlier-inspection",
    role: "previous_inspection",
    before: /(?:^|\b(?:in|on|since|from|between|during|of)\s)(?:the\s)?$/i,
    notBefore: BESIDE_INSPECTION,
    after: INSPECTION_FOLLOWS,
    inspection: ["earlier"],
    when: ofOwnService,
  },
  {
    // "… focused visits, which carry no grade. The last of these was held in December 2022."
    id: "last-of-these",
    role: "previous_inspection",
    before: /\b(?:last|first|previous|latest|most recent)\s(?:of\s(?:these|those|them)|one)\b[^;]{0,60}$/i,
    passage: /\b(?:visits?|inspections?)\b/i,
    inspection: ["earlier", "just-before", "unknown"],
  },
  {
    id: "called-previous-inspection",
    role: "previous_inspection",
    before:
      /\b(?:previous|last|earlier|former|prior|recent)\b[^;]{0,60}\b(?:inspections?|inspected|visits?|judge?ment|judged|graded|rated|JTAI|SIF|ILACS)\b[^;]{0,70}$|\bhad (?:[a-z]+ )?been (?:inspected|judged|graded|rated)\b[^;]{0,70}$|\bsince\b[^;]{0,60}\b(?:judgement|rating|grade|judged|rated|graded|inspected)\s(?:in|on)\s$/i,
    notBefore: /\bnext\b/i,
    inspection: ["unknown"],
    time: NOT_FUTURE,
  },
  {
    // Inspections are printed as first and last day: "took place between 3 May 2021 and 14 May 2021".
    id: "fieldwork-days",
    role: "inspection",
    clause: new RegExp(`\\b${INSPECTION}\\b`, "i"),
    notBefore: /\b(?:first|second|third|next|further|previous|last)\b[^;]{0,60}$/i,
    inspection: ["unknown"],
    time: NOT_FUTURE,
    when: ({ date }) => date.kind === "interval" && date.precision === "day",
  },
  {
    // "to submit the plan to Ofsted following the inspection in July 2022": what stands before that is beside the point.
    id: "of-the-inspection-in",
    role: "inspection",
    before:
      /\b(?:following|after|since|from|at|of|during)\s(?:the|its|our|their|an?)\s(?:[a-z’'-]+\s){0,4}(?:re-?)?inspection\s(?:in|of|on|from)\s$|\b(?:re-?)inspection,?\s$/i,
    inspection: ["unknown", "same"],
    time: NOT_FUTURE,
    when: ofOwnService,
  },
  {
    id: "inspection-in",
    role: "inspection",
    before:
      /\b(?:inspection|inspected|inspectors|visited|visit|fieldwork)\b[^;]{0,70}\b(?:took place|carried out|conducted|undertaken|undertook|completed|concluded|held|were|was|came|spent|ran|inspected|visited|in|of|on|from|between|during)\b[^;]{0,40}$|\b(?:inspection|visit)\s?\(\s?$/i,
    notBefore:
      /\b(?:plan|strategy|policy|published|letter|report|submitted|feedback|appointed|agreed|expect\w*|will|would)\b[^;]{0,60}$/i,
    inspection: ["unknown"],
    time: NOT_FUTURE,
    when: ofOwnService,
  },
  {
    // "came on site on 24 April and left on 5 May"
    id: "left-on",
    role: "inspection",
    before: /\b(?:left|ended|finished|concluded)\s(?:(?:the|on|site|city|county|borough|council)\s){0,3}on\s$/i,
    passage: /\binspect(?:ion|ors)\b/i,
    inspection: ["unknown", "later"],
    time: NOT_FUTURE,
    when: ({ date }) => date.precision === "day",
  },
  {
    id: "date-then-inspection",
    role: "inspection",
    before: /(?:^|\b(?:in|on|from|between|during|of)\s)(?:the\s)?$/i,
    after: /^,?\s?(?:[a-zà-ÿ’'-]+,?\s){0,10}(?:judged|inspect(?:ion|ed|ors)|monitoring visit|focused visit|graded)\b/i,
    inspection: ["unknown"],
    time: NOT_FUTURE,
    when: ofOwnService,
  },
  {
    id: "judged-in",
    role: "inspection",
    before: /\b(?:judged|graded|rated|judge?ment|grades?)\b[^;]{0,60}\b(?:in|of|on)\s$/i,
    inspection: ["unknown"],
    time: NOT_FUTURE,
    when: ofOwnService,
  },
  {
    id: "asked-for",
    role: "deadline",
    before:
      /\b(?:reports? back|(?:receives?|requests?|asks? for|considers?)\s(?:an?|the|another|further|any)\s(?:[a-z-]+\s){0,3}(?:report|update|paper|briefing|plan)|be (?:brought|submitted|presented|reported|circulated|provided|completed|given|made|registered|in place|delivered)|submit|brings?|presents?|provides?|complet(?:e|ed)|circulate|examine|return|stocktake|asked for|respond|needed|required)\b[^;]{0,110}\b(?:in|on|from|of|at)\s(?:the\s)?$/i,
    notBefore: /\b(?:in advance of|for consideration at|elections?)\b/i,
    time: ["future"],
    // A day on which another body meets is that meeting; what is only to come in some month is to be done by then.
    when: ({ date, before }) => date.precision !== "day" || !ENDS_WITH_BODY.test(before.replace(/\s(?:on|at)\s$/i, "")),
  },
  {
    id: "expected-to-be-ready",
    role: "deadline",
    before:
      /\b(?:expect\w*|due|programmed|plann?\w*|intend\w*|hope\w*|likely|will|to)\s(?:to\s)?(?:be\s)?(?:open\w*|complet\w*|finish\w*|conclud\w*|deliver\w*|ready|registered|in place|fully staffed|cleared|resolved|recruited|embedded)\b[^;]{0,60}\b(?:in|on|during|from)\s$/i,
    time: NOT_PAST,
  },
  {
    id: "first-to-be",
    role: "deadline",
    before: /\b(?:update|report|review)\b[^;]{0,60}\bto be\s(?:[a-zà-ÿ]+\s){0,2}in\s$/i,
    time: ["future"],
  },
];

/**
 * What a date can be the date of, the surest signs first: the name of its column or label, then set words directly
 * before it, then what is known of the document, then the drift of its sentence.
 */
export const dateRoleRules: readonly DateRoleRule[] = [
  ...labelRules,
  ...setWordRules,
  ...documentRules,
  ...sentenceRules,
];
