import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { type DocumentType, isFromInspectorate } from "../domain/document-types.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import {
  type CommitteeName,
  committeeInText,
  inTitleCase,
  isName,
  lengthOfLetterhead,
  namesPerson,
} from "./fragments/committee-names.js";
import { indexOfItemLine } from "./fragments/item-page.js";
import { tellsOfLater, underNextMeeting } from "./fragments/later-days.js";

const OPENING_BLOCKS = 20;
const LONGEST_LINE = 300;
const LONGEST_TITLE = 160;
const LONGEST_TITLE_LINE = 180;

/** Sentences and lines that name a meeting: who met, and most often when. */
const meetingLines: readonly { readonly id: string; readonly rank: number; readonly pattern: RegExp }[] = [
  {
    id: "minutes-of",
    rank: 80,
    pattern: /^(?:(?:draft )?minutes of |at |notes of )?(?:a|the|an)?\s?(?:\w+ )?meeting of (?:the )?/iu,
  },
  {
    id: "minutes-of-body",
    rank: 79,
    pattern:
      /^(?:[Ee]xtract (?:from|of) (?:the )?)?(?:[Dd]raft )?(?:[Mm]inutes|MINUTES|[Nn]otes) of (?:the |a )?(?=\p{Lu}.{2,90} held (?:on|at|in)\b)/u,
  },
  {
    // The body's name stands in a line above: "Minutes of the meeting held on Thursday, 4 May"
    id: "minutes-held",
    rank: 80,
    pattern: /^(?:draft )?(?:minutes|notes) of (?:the|a|an) (?:\w+ )?meeting held (?:on|at|in)\b/iu,
  },
  {
    id: "extract-of-meeting",
    rank: 79,
    pattern:
      /^extract (?:from|of) (?:the )?(?:draft )?(?:minutes|notes) of (?:the |a )?(?:\w+ )?meeting of (?:the )?/iu,
  },
  {
    // "Report of the Strategic Director, Children's Services, to the meeting of the Scrutiny Committee to be held on …"
    id: "report-to-meeting",
    rank: 79,
    pattern: /^(?:joint )?report (?:of|by|from) .{3,150}? (?:to|for) (?:the |a )?(?:next )?meeting of (?:the )?/iu,
  },
  { id: "meeting-entry", rank: 78, pattern: /^meeting(?: of|:)/iu },
  {
    // "The following decisions were taken on 21 December 2023 by the Cabinet", "Decisions taken by the Executive – 5 May"
    id: "decisions-taken",
    rank: 76,
    pattern:
      /^(?:the )?(?:following )?(?:(?:record|notice|list|summary) of )?(?:(?:executive|key) )?decisions? (?:(?:were|was|have been) )?(?:taken|made)\b.{0,80}?\bby (?:the )?(?=\p{Lu})/iu,
  },
  {
    id: "decision-of-body",
    rank: 70,
    pattern: /^(?:cabinet|executive(?: board)?|council) decisions?(?: (?:list|sheet|summary|record))?\s?[:–-]\s/iu,
  },
  {
    // What somebody is to report is no paper: "asked the Director to report to the Board".
    id: "report-to",
    rank: 73,
    pattern:
      /(?<!\b(?:to|will|would|shall|should|must|can|could|may|and|then|also|back)\s)\b[Rr]eport (?!back\b)(?:.{0,80} )?to (?:the )?(?=\p{Lu})/u,
  },
  {
    id: "held-on",
    rank: 55,
    pattern:
      /^(?!.{0,80}\b(?:minutes|previous|last) (?:of the )?(?:meeting|minutes)\b).{0,60}\bmeeting\b.{0,120}\b(?:held|on)\b/iu,
  },
  { id: "for-the-meeting", rank: 65, pattern: /\b(?:for|at) (?:the|a|this) meeting (?:on|of)\b/iu },
];

/** An item of business that every meeting has: the minutes of the one before. */
const PREVIOUS_MEETING =
  /\bminutes ?of (?:the |its |their )?(?:meetings?|previous|last|proceedings)\b|\bminutes of the .{0,60}meeting held\b.{0,60}\b(?:correct|accurate|true|approved|agreed)\b/iu;

/** The head of minutes says the same of themselves: "Minutes of the meeting of the Cabinet held on …". */
const OWN_MINUTES =
  /^(?:draft )?minutes of (?:the|a) (?:\w+ )?meeting of (?!.{0,300}\b(?:correct|accurate|true|approve[ds]?|agreed?|confirm(?:ed)?|receive[ds]?|signed?)\b)/iu;
/** So does "Minutes of the Meeting held on …" under the body's name, above everything that was dealt with. */
const OWN_MINUTES_HELD =
  /^(?:draft )?minutes of (?:the|a) (?:\w+ )?meeting held (?:on|at)\b(?!.{0,300}\b(?:correct|accurate|true|approve[ds]?|agreed?|confirm(?:ed)?|signed?)\b)/iu;
const TITLE_BLOCKS = 4;
const HEAD_BLOCKS = 6;

/** What stands around a body's name in a title line: "Minutes of the Cabinet", "Cabinet - Tuesday, 6th June 2023". */
const MINUTES_OF = /^(?:draft )?minutes of (?:the )?(?:meeting of (?:the )?)?/iu;
/** "Scrutiny Board (Children) 2010/2011": the municipal year in which a body met under that name. */
const OF_YEAR = /\s\(?20\d{2}\s?[/–-]\s?(?:20)?\d{2}\)?$/u;
const WEEKDAY_BEHIND = /[\s,–—-]{1,4}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,–—-]{0,4})?$/iu;

/** A line that is nothing but a body's name, at the head of minutes and agendas. */
const BODY_LINE = /^(?!.*\bcouncil$)(?:[\p{L}'’&,()–/ -]{3,120})$/iu;
const AUTHORITY_LINE = /^.{3,60}\b(?:county|city|borough|district|metropolitan|unitary) council$|^.{3,40} council$/iu;
const FULL_COUNCIL = /^(?:(?:full|county|city|borough) )?council$/iu;
const AGENDA_TITLE = /^(?<body>.{3,90}?)\s?[–—-]\s?(?:supplementary )?(?:agenda|minutes|action|work|forward)\b/iu;

/**
 * Reads which body met, and when, from what is not labelled: the head of minutes ("MINUTES of a meeting of the Cabinet
 * held … on …"), lines of council web pages, a title line that is a body's name, a date that stands alone.
 */
export const meeting = defineExtractor({
  id: "meeting",
  fields: ["committee", "meeting_date", "document_date"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view, identity }) {
    const first = view.blocks.slice(0, OPENING_BLOCKS);
    const later = underNextMeeting(first);
    const opening = first.filter((block) => !later.has(block));
    yield* fromSentences(view, opening, identity.documentType);
    const isItemPage = indexOfItemLine(opening) >= 0;
    const named = isItemPage ? false : yield* fromTitleLines(view, opening, identity.documentType);
    if (identity.documentType === "minutes") {
      yield* fromTold(view, opening);
      yield* fromApproval(view);
    }
    yield* fromDateLines(view, opening, named, identity.documentType);
    yield* fromFurniture(view);
  },
});

function* fromSentences(
  view: DocumentView,
  opening: readonly Block[],
  type: DocumentType | null,
): Generator<Extracted> {
  for (const [index, block] of opening.entries()) {
    const text = block.text.slice(0, LONGEST_LINE);
    const own =
      (index < HEAD_BLOCKS && OWN_MINUTES.test(text)) ||
      (index < TITLE_BLOCKS && type === "minutes" && block.label === null && OWN_MINUTES_HELD.test(text));
    if (PREVIOUS_MEETING.test(text) && !own) continue;
    const line = meetingLines.find(
      ({ id, pattern }) => pattern.test(text) && (id !== "report-to" || text.length <= LONGEST_TITLE),
    );
    if (line === undefined) continue;
    const rule = `meeting/${line.id}`;
    const lead = line.rank >= 72 ? line.pattern.exec(text) : null;
    const from = lead === null ? 0 : lead.index + lead[0].length;
    const body =
      line.id === "minutes-held"
        ? null
        : (committeeInText(text.slice(from)) ?? (lead === null ? null : wholeCouncilIn(text.slice(from))));
    if (body !== null) {
      const span = { start: block.start + from + body.start, end: block.start + from + body.end };
      yield candidate(view, "committee", inTitleCase(body.name), span, { rule, rank: line.rank });
    }
    yield* firstDay(view, block, rule, line.rank);
  }
}

/** "Meeting of Council, Thursday, 3 March": in the name of a meeting the word stands for all the members. */
function wholeCouncilIn(words: string): CommitteeName | null {
  const name =
    /^(?:[\s:\d/]{0,14}[–-]\s)?(?:the )?(?<name>(?:(?:full|county|city|borough) )?council|assembly)(?=\s?(?:[,(–—-]|$))/iu.exec(
      words,
    )?.groups?.["name"];
  if (name === undefined) return null;
  const start = words.indexOf(name);
  return { name, start, end: start + name.length };
}

/** What a body does with the business before it, told of it by its minutes. */
const TOLD_OF_BODY =
  /^(?:(?!\b(?:meeting|minutes|previously|had|has|last|that|how)\b)[^.:]){0,80}?\bthe (?=\p{Lu}[^.:]{2,90}? (?:considered|received|noted|discussed|reviewed|scrutinised) (?:an?|the|this|that)\b)/iu;

/** Minutes that name their body nowhere else say what it did: "The Cabinet considered the report of the Director." */
function* fromTold(view: DocumentView, opening: readonly Block[]): Generator<Extracted> {
  for (const block of opening) {
    const text = block.text.slice(0, LONGEST_LINE);
    const from = TOLD_OF_BODY.exec(text)?.[0].length;
    if (from === undefined || block.item !== null) continue;
    const body = committeeInText(text.slice(from));
    if (
      body === null ||
      body.start !== 0 ||
      !/^ (?:considered|received|noted|discussed|reviewed|scrutinised) /u.test(text.slice(from + body.end))
    )
      continue;
    const span = { start: block.start + from, end: block.start + from + body.end };
    yield candidate(view, "committee", body.name, span, { rule: "meeting/told", rank: 45, basis: "inferred" });
    return;
  }
}

/** The minutes that a meeting approves are its own body's: "the minutes of the meeting of the Select Committee held on …". */
const APPROVED_OF_BODY =
  /\bminutes of (?:the |a )?(?:last |previous )?meetings? of the (?=\p{Lu}[^.;]{2,90}?,? held on\b)/iu;

function* fromApproval(view: DocumentView): Generator<Extracted> {
  for (const block of view.blocks) {
    const approved = APPROVED_OF_BODY.exec(block.text);
    if (approved === null) continue;
    const from = approved.index + approved[0].length;
    const body = committeeInText(block.text.slice(from, from + LONGEST_TITLE));
    if (body === null || body.start !== 0) continue;
    const span = { start: block.start + from, end: block.start + from + body.end };
    const options = { rule: "meeting/minutes-approved", rank: 30, basis: "inferred" } as const;
    yield candidate(view, "committee", inTitleCase(body.name), span, options);
    return;
  }
}

/** Lines that are a body's name; whether there was one is given back. */
function* fromTitleLines(
  view: DocumentView,
  opening: readonly Block[],
  type: DocumentType | null,
): Generator<Extracted, boolean> {
  let named = false;
  for (const block of opening.slice(0, 8)) {
    const text = block.text.trim();
    const first = block.index - (opening[0]?.index ?? 0) < 4;
    if (
      (block.cell !== null && !first) ||
      text.length > LONGEST_TITLE_LINE ||
      !(block.kind === "heading" || block.bold || first)
    )
      continue;
    const agenda = AGENDA_TITLE.exec(text)?.groups?.["body"];
    const dated = findDates(text)[0];
    const letterhead = lengthOfLetterhead(text);
    const line = agenda ?? (dated === undefined ? text : text.slice(0, dated.start).replace(WEEKDAY_BEHIND, ""));
    const before = letterhead + (MINUTES_OF.exec(line.slice(letterhead))?.[0].length ?? 0);
    const words = line.slice(before).replace(OF_YEAR, "");
    const isBody =
      FULL_COUNCIL.test(words) ||
      (BODY_LINE.test(words) &&
        !AUTHORITY_LINE.test(words) &&
        isName(words) &&
        /\b(?:cabinet|committee|panel|board|board of (?:directors|trustees|governors)|commission|executive|forum|assembly|sub-?group)$/iu.test(
          words.replace(/\s?\([^)]{1,60}\)$/u, ""),
        ));
    if (!isBody) {
      // "Cabinet Member for Children – Minutes – 9 March 2023": one who decides alone is no body, but has met.
      const forMeeting = agenda !== undefined || OF_A_MEETING.has(type);
      if (forMeeting && dated !== undefined && namesPerson(words) && isName(words))
        yield* firstDay(view, block, "meeting/title-line", 72);
      continue;
    }
    named = true;
    yield candidate(
      view,
      "committee",
      inTitleCase(words),
      { start: block.start + before, end: block.start + before + words.length },
      {
        rule: "meeting/title-line",
        rank: 72,
      },
    );
    if (dated !== undefined) yield* firstDay(view, block, "meeting/title-line", 72);
  }
  return named;
}

/** A line that is a date, at the head of what is written for a meeting; elsewhere it is the day of writing. */
function* fromDateLines(
  view: DocumentView,
  opening: readonly Block[],
  named: boolean,
  type: DocumentType | null,
): Generator<Extracted> {
  const forMeeting = named || OF_A_MEETING.has(type);
  for (const block of opening.slice(0, 14)) {
    const [date] = findDates(block.text);
    if (date === undefined || date.edtf === null || date.precision !== "day") continue;
    if (tellsOfLater(block.text.slice(0, date.start))) continue;
    if (type === "decision_notice" && DATED_DECISION.test(block.text)) {
      yield* firstDay(view, block, "meeting/dated-decision", 66);
      continue;
    }
    if (block.text.trim().length - date.text.length > 40 || /[:.]\s/u.test(block.text) || inPlanRow(block)) continue;
    if (forMeeting && !OF_DOCUMENT.test(block.text)) yield* firstDay(view, block, "meeting/date-line", 66);
    else if (
      OF_DOCUMENT.test(block.text) ||
      block.text.trim().length - date.text.length <= 12 ||
      BYLINE.test(block.text.slice(0, date.start))
    ) {
      const span = { start: block.start + date.start, end: block.start + date.end };
      yield candidate(view, "document_date", date.edtf, span, { rule: "meeting/document-date", rank: 60 });
    }
  }
}

/** Lists of decisions head each with its day: "24/03/2016 - Inspection of services for children". */
const DATED_DECISION = /^\d{1,2}\/\d{1,2}\/\d{4} ?[–-] \S/u;
/** What is written for a meeting, so that a date alone at its head is the meeting's. */
const OF_A_MEETING: ReadonlySet<DocumentType | null> = new Set(["committee_report", "minutes", "agenda"]);
/** Words beside a date by which it is the document's own: "Version 3, 9 February 2023". */
const OF_DOCUMENT =
  /\b(?:version|v\d|draft(?:ed)?|updated?|revised|amended|issued?|dated|prepared|written|published|publication|signed|reviewed|approved|last|as (?:at|of)|position|data)\b/iu;

/** The writer of a page in front of its date: "By Jo Hart and Sam Cole | 4 March 2019". */
const BYLINE = /^(?:by )?(?:\p{Lu}[\p{L}'’-]{1,20}(?: and)?\s){1,6}(?:[|–-]\s)?(?:\p{L}{3,9}day,?\s)?$/u;

/** A date under the columns of a plan or list says when something is due; a head laid out in cells has its date on top. */
function inPlanRow({ cell }: Block): boolean {
  return cell !== null && cell.row.children.length > 2 && cell.row !== cell.table.children[0];
}

/** Page headers and footers often say for which meeting a paper was written: "Executive, 15 July 2026". */
function* fromFurniture(view: DocumentView): Generator<Extracted> {
  for (const node of view.furniture) {
    const { start, end } = node.data.span;
    const text = view.text.slice(start, end);
    const date = findDates(text).find(({ kind, precision }) => kind === "date" && precision === "day");
    const reportTo = /^report to (?:the )?/iu.exec(text)?.[0].length ?? null;
    const addressed = reportTo === null ? null : committeeInText(text.slice(reportTo));
    if (reportTo !== null && addressed !== null && date === undefined) {
      const from = start + reportTo + addressed.start;
      const span = { start: from, end: from + addressed.name.length };
      yield candidate(view, "committee", inTitleCase(addressed.name), span, { rule: "meeting/page-header", rank: 38 });
    }
    const body = committeeInText(text);
    if (date === undefined || body === null || date.edtf === null || text.length > 160) continue;
    if (tellsOfLater(text.slice(0, date.start))) continue;
    const rule = "meeting/page-header";
    yield candidate(
      view,
      "committee",
      inTitleCase(body.name),
      { start: start + body.start, end: start + body.end },
      { rule, rank: 40 },
    );
    yield candidate(
      view,
      "meeting_date",
      date.edtf,
      { start: start + date.start, end: start + date.end },
      { rule, rank: 40 },
    );
  }
}

/** The first day of a block, unless its words tell of what is to come after the document's own meeting. */
function* firstDay(view: DocumentView, block: Block, rule: string, rank: number): Generator<Extracted> {
  const date = findDates(block.text.slice(0, LONGEST_LINE)).find(
    ({ kind, precision }) => kind === "date" && precision === "day",
  );
  if (date !== undefined && tellsOfLater(block.text.slice(0, date.start))) return;
  if (date === undefined || date.edtf === null) return;
  const span = { start: block.start + date.start, end: block.start + date.end };
  yield candidate(view, "meeting_date", date.edtf, span, { rule, rank });
}
