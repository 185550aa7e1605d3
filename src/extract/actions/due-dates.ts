import { findDates } from "../../text/dates/find-dates.js";
import { edtfBounds } from "../../text/dates/edtf.js";
import { resolveRelative } from "../../text/dates/resolve-relative.js";
import type { Clock } from "./clock.js";
import type { ActionStatus, DueDate } from "./read-action.js";

/** A quarter or a financial year that carries its own year is a date without a day to count from. */
const OWN_YEAR =
  /\b(?:Q[1-4]|Qtr|quarter|year)\b.{0,12}\d{2}[/–-]\d{2}|\b20\d{2}[/–-]\d{2}\b.{0,12}\bQ|\bQ[1-4] 20\d{2}\b/iu;
/** "6 months", "four weeks": in a column of dates they count from the day of writing. */
const SPAN_ALONE = /^(?:(?:\d{1,2}|[a-z]{3,8})[ -])(?:working )?(?:day|week|fortnight|month|year)s?$/iu;

const CHANGED =
  "(?:revised|extended|moved|changed|amended|deferred|postponed|put (?:back|off)|slipped|rescheduled|re-scheduled|brought forward|updated(?= to\\b)|delayed|pushed back)";
const BRINGS_DATE =
  "(?=(?:(?:by|the|end|of|mid|early|late|start|beginning)[ -]){0,4}(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|spring|summer|autumn|winter|q(?:uarter )?[1-4]|[a-z]{3,8} (?:weeks|months|days)\\b))";
/** "now", "revised to", "moved from … to", "→": the date behind is the one that holds. */
const HOLDS_BEHIND = new RegExp(
  `(?:\\b(?:now|${CHANGED} from [^()]{3,24}? to|${CHANGED}(?: (?:date|deadline|target))?(?: (?:to|until))?(?! from\\b)|new (?:date|deadline|target))\\b|→|[-=]>)[\\s:–-]{0,3}(?<date>${BRINGS_DATE}[^()[\\],;]{3,40}?)(?=\\s(?:from|instead|rather)\\b|[()[\\],;]|$)`,
  "iu",
);
/** "(revised from …)", ", previously …", "was …": the date behind no longer holds, what stands before does. */
const HELD_BEFORE = new RegExp(
  `^(?<date>[^()[\\]]{3,60}?)[\\s([,;–-]{1,4}(?:${CHANGED}(?: date)? from|was|previously|originally|original(?: (?:date|deadline|target))?|initially|formerly)\\b[\\s:–-]{0,3}${BRINGS_DATE}`,
  "iu",
);

/** The words of a cell for the date that holds: where a date was put off or changed the old one is kept beside it. */
function wordsThatHold(words: string): string {
  const changed = HOLDS_BEHIND.exec(words) ?? HELD_BEFORE.exec(words);
  if (changed !== null) return changed.groups?.["date"] ?? words;
  // A date right behind another was written over it: the ones before are struck out.
  const dates = findDates(words);
  const areWrittenOver = dates.every(
    ({ start }, at) => at === 0 || /^ {1,3}$/u.test(words.slice(dates[at - 1]?.end, start)),
  );
  return dates.length > 1 && areWrittenOver ? words.slice(dates.at(-1)?.start) : words;
}

/** The due date in a cell of its own; null where it holds none ("Ongoing", "tbc"). */
export function dueInCell(cell: string, clock: Clock): DueDate | null {
  const words = wordsThatHold(cell);
  if (!/\d|[a-z]{3}/iu.test(words)) return null;
  const meeting = dueAtMeeting(
    /^next\b|^[A-Z][a-z]{2,8} (?:board|meeting|panel|committee)\b/iu.test(words) ? `by ${words}` : words,
    clock,
  );
  if (meeting !== null) return meeting;
  const reference = clock.reference ?? (OWN_YEAR.test(words) ? "2000-01-01" : null);
  const plain = words.trim();
  // "May be delayed by the budget", "Weekly since January": the month of neither is that of the deed.
  if (/^may be\b|\b(?:since|overdue from)\s/iu.test(plain)) return null;
  const found =
    resolveRelative(words, reference) ??
    resolveRelative(SPAN_ALONE.test(plain) ? `within ${plain}` : `by ${plain}`, reference);
  return found === null ? null : { edtf: found.edtf, basis: found.basis };
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const AT_MEETING = new RegExp(
  `\\b(?:by|to|at|for|before|in time for)\\s(?:the\\s|our\\s|its\\s|their\\s)?(?<which>next|${MONTHS})(?:['’]s)?\\s(?:\\p{L}{3,14}\\s){0,2}(?:meetings?|board|panel|committee)\\b`,
  "iu",
);

/** "As requested at the March meeting": one that has been. */
const BACK_THEN =
  /\b(?:requested|asked|agreed|discussed|raised|reported|presented|considered|made|given|promised|minuted|noted)\s$/iu;

/** "by the next meeting", "to the April Board": the next meeting where its day is printed and fits, else the month. */
function dueAtMeeting(words: string, { reference, nextMeeting }: Clock): DueDate | null {
  const match = AT_MEETING.exec(words);
  const which = match?.groups?.["which"];
  if (match === null || which === undefined || BACK_THEN.test(words.slice(0, match.index))) return null;
  if (/^next$/iu.test(which)) return nextMeeting === null ? null : { edtf: nextMeeting, basis: "inferred" };
  const month = resolveRelative(`in ${which}`, reference);
  if (month === null) return null;
  return { edtf: nextMeeting?.startsWith(month.edtf) === true ? nextMeeting : month.edtf, basis: "inferred" };
}

/** What stands before a date that says when something began or was true, not when it is to be done. */
const NOT_DUE_BEFORE =
  /\b(?:since|as at|as of|dated|meeting of|held (?:on|in)|at its meeting (?:on|of)|published (?:on|in)|letter of|report of|inspection (?:of|in|on)|visit (?:of|in|on)|issued (?:on|in)|judged in|stood at .{1,40} (?:on|in|at)|as from|submitted to \w+ on|after)\s(?:the\s)?$/iu;

/** What stands before a date by which work that is going on is to end. */
const ENDS_BEFORE =
  /\b(?:by|until|till|to|from|before|in|for|of|than|end of|finish(?:ed)? (?:in|on)|due (?:on|in)|target (?:of|date))\s(?:the\s|mid[ -]|early\s|late\s|end of\s|the end of\s)?$/iu;

const ENDS_WORK_BEFORE =
  /\b(?:by|until|till|to|before|end of)\s(?:the\s|mid[ -]|early\s|late\s|end of\s|the end of\s)?$/iu;

/**
 * The date by which a sentence says that something is to be done. What is completed has none; for work that is going
 * on only a date counts that its words make an end, or that lies ahead.
 */
export function dueInSentence(sentence: string, status: ActionStatus, clock: Clock): DueDate | null {
  const { reference } = clock;
  if (status === "completed") return null;
  const stated = findDates(sentence).filter(
    ({ edtf, start }) => edtf !== null && !NOT_DUE_BEFORE.test(sentence.slice(Math.max(0, start - 60), start)),
  );
  for (const { edtf, start } of stated) {
    if (edtf === null) continue;
    if (status !== "in_progress") return { edtf, basis: "stated" };
    const ahead = reference !== null && (edtfBounds(edtf)?.last ?? "") >= reference;
    if (ahead || /\b(?:by|until|before|than|from)\s(?:the\s(?:end of\s)?)?$/iu.test(sentence.slice(0, start)))
      return { edtf, basis: "stated" };
  }
  if (stated.length > 0) return null;
  return dueAtMeeting(sentence, clock) ?? relativeDue(sentence, status, reference);
}

/** "in six months", "in three weeks' time": when, not how long. */
const IN_A_SPAN =
  /^in\s(?:about\s|around\s)?(?:\d{1,3}|[a-z]{3,12})[ -](?:working )?(?:day|week|fortnight|month|year)s?$/iu;

/** "… had doubled in two years": how long something took that has happened. */
const HAPPENED =
  /\b(?:had|has|have|were|was|doubled|halved|fallen|risen|fell|rose|increased|reduced|grown|dropped)\b[^,;]{0,50}$/iu;

/** Words that name the day by its place: "this autumn", "in November", "by the next meeting" names none. */
function relativeDue(sentence: string, status: ActionStatus, reference: string | null): DueDate | null {
  if (reference === null) return null;
  const found = resolveRelative(sentence, reference);
  if (found === null) return null;
  const before = sentence.slice(0, found.start);
  if (/\b(?:last|since|over the|for the|past)\s?$/iu.test(before) || /^last\b/iu.test(found.text)) return null;
  if (found.rule === "date-without-year" && NOT_DUE_BEFORE.test(before)) return null;
  const isYear = /\b(?:new|next|this|current|financial) (?:financial )?year\b/iu.test(found.text);
  if (isYear && !/\bend of\b/iu.test(found.text) && !/\b(?:start|beginning) of\s(?:the\s)?$/iu.test(before))
    return null;
  const open = status === "in_progress" ? ENDS_WORK_BEFORE : ENDS_BEFORE;
  const within =
    status !== "in_progress" &&
    (/^(?:this|next|within)\b/iu.test(found.text) || (IN_A_SPAN.test(found.text) && !HAPPENED.test(before)));
  const isSeason = status !== "in_progress" && found.rule === "season-by-name-of-place" && /^in\b/iu.test(found.text);
  if (!open.test(before) && !within && !isSeason && !/^(?:by|until|before|end)\b/iu.test(found.text)) return null;
  const bounds = edtfBounds(found.edtf);
  if (bounds !== null && bounds.last < reference) return null;
  return { edtf: found.edtf, basis: found.basis };
}
