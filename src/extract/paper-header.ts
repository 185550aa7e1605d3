import { type DocumentType, isFromInspectorate } from "../domain/document-types.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { committeeInValue, inTitleCase, namesBody, namesPerson } from "./fragments/committee-names.js";
import { type HeaderValue, readHeader } from "./fragments/header-values.js";

const LONGEST_KEY_DECISION = 60;
const LONGEST_POST = 60;
const LONGEST_BODY = 60;

/** How somebody can be reached, without who it is: "Tel: 01632 960123", "j.fell@example.gov.uk". */
const REACHED_BY =
  /^(?:(?:tel(?:ephone)?|phone|mobile|ext(?:ension)?|e-?mail|contact)\b\s?(?:no|number)?[\s.:]|[\d\s()+-]{6,40}$|[^\s@]{1,80}@\S{1,80}$)/iu;

type DetailField = "portfolio_holder" | "contact" | "wards";

/**
 * Reads the labelled head of a council's paper: committee, meeting date, title, author, portfolio holder, contact,
 * wards, key decision and classification, whatever they are called and however they are laid out.
 */
export const paperHeader = defineExtractor({
  id: "paper-header",
  fields: [
    "committee",
    "meeting_date",
    "document_date",
    "title",
    "header.author",
    "header.portfolio_holder",
    "header.contact",
    "header.wards",
    "header.key_decision",
    "header.classification",
  ],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view, identity }) {
    const values = readHeader(view);
    for (const value of values) yield* readValue(view, value, meaningOfDates(view, values, identity.documentType));
  },
});

type View = Parameters<typeof candidate>[0];

/** Which of a head's dates are those of a meeting. */
interface MeaningOfDates {
  /** Whether a bare "Date:" is the meeting's; in a briefing, a plan or a message it is the day on which it was written. */
  readonly bareDate: "meeting_date" | "document_date";
  /** Whether the day of a decision counts as a meeting's: a body took it, or the document is the record of it. */
  readonly decision: "meeting_date" | "document_date";
}

/** "Decision:" is the label of a key decision only where the value says so. */
const BARE_DECISION = /^decision\s?:?$/iu;
const SAYS_WHETHER_KEY = /\bkey\b|^(?:yes|no|n\/a)\b/iu;

/** The council's own name says whose paper it is and names no meeting. */
const COUNCIL = /\bcouncil$/iu;
const BARE_DATE = /^date\s?:?$/iu;

function meaningOfDates(view: View, values: readonly HeaderValue[], type: DocumentType | null): MeaningOfDates {
  const committees = values.filter(({ field }) => field === "committee");
  const bodies = committees.some((value) => {
    const body = committeeInValue(view.text.slice(value.start, value.end));
    return body !== null && namesBody(body.name);
  });
  const writes = type === null || type === "other" || type === "decision_notice" || type === "action_plan";
  const addressed =
    committees.some(({ label }) => /meeting|committee|board|panel|body/iu.test(label)) ||
    // "Cabinet" as the first line of all says whose paper it is.
    view.blocks
      .slice(0, 2)
      .some(({ text }) => text.length <= LONGEST_BODY && namesBody(text.trim()) && !COUNCIL.test(text.trim()));
  return {
    // The officer who signs a decision dates it a second time.
    bareDate: writes && !addressed ? "document_date" : "meeting_date",
    decision: bodies || type === "decision_notice" ? "meeting_date" : "document_date",
  };
}

function* readValue(view: View, found: HeaderValue, dates: MeaningOfDates): Generator<Extracted> {
  const rule = `paper-header/${found.field}`;
  switch (found.field) {
    case "title":
      // "Title: Corporate Director" stands under the author's name.
      if (namesPerson(found.value) && found.value.length <= LONGEST_POST) break;
      yield candidate(view, "title", found.value, found, { rule, rank: 90 });
      break;
    case "committee":
      yield* committee(view, found, rule);
      yield* day(view, "meeting_date", found, rule, 85);
      break;
    case "meeting_date":
      if (AT_MEETING.test(found.label)) yield* bodyBehindDay(view, found, rule);
      yield* day(view, BARE_DATE.test(found.label) ? dates.bareDate : "meeting_date", found, rule, 90);
      break;
    case "decision_date":
      yield* day(view, dates.decision, found, rule, 90);
      break;
    case "decision_due":
      yield* decisionDue(view, found, rule);
      break;
    case "document_date":
      yield* day(view, "document_date", found, rule, 85);
      break;
    case "key_decision":
      // "Key decision: No" and "Decision: Non-key"; in a decision notice "Decision:" introduces the decision itself.
      if (found.value.length > LONGEST_KEY_DECISION) break;
      if (BARE_DECISION.test(found.label) && !SAYS_WHETHER_KEY.test(found.value)) break;
      yield candidate(view, "header.key_decision", found.value, found, { rule, rank: 90 });
      break;
    case "classification":
      // "Exempt? No" says what the paper is not.
      if (/^(?:yes|no|n\/a)\b/iu.test(found.value)) break;
      yield candidate(view, "header.classification", found.value, found, { rule, rank: 90 });
      break;
    case "author":
      // Under "Author" a line may give the number alone, with the name on a line without a label.
      if (REACHED_BY.test(found.value)) break;
      // Directors and lead officers stand above a paper that somebody else wrote.
      yield candidate(view, "header.author", found.value, found, {
        rule,
        rank: /author/iu.test(found.label) ? 95 : 90,
      });
      break;
    default:
      yield candidate(view, `header.${found.field satisfies DetailField}`, found.value, found, { rule, rank: 90 });
  }
}

/** "10 Nov 2025 by Children's Committee", in a forward plan: the body's meeting; "not before" a day is no meeting yet. */
function* decisionDue(view: View, found: HeaderValue, rule: string): Generator<Extracted> {
  const words = view.text.slice(found.start, found.end);
  const by = /\bby (?:the )?(?=\p{Lu})/u.exec(words);
  const from = by === null ? words.length : by.index + by[0].length;
  const body = committeeInValue(words.slice(from));
  if (body === null || !namesBody(body.name)) return;
  const span = { start: found.start + from + body.start, end: found.start + from + body.end };
  yield candidate(view, "committee", inTitleCase(body.name), span, { rule, rank: 90 });
  if (!/\b(?:not before|between)\b/iu.test(words)) yield* day(view, "meeting_date", found, rule, 85);
}

/** "Decided at meeting: 14/06/2023 - Scrutiny Panel": the body stands behind the day. */
const AT_MEETING = /\bat meeting$/iu;

function* bodyBehindDay(view: View, found: HeaderValue, rule: string): Generator<Extracted> {
  const words = view.text.slice(found.start, found.end);
  const dash = /\d\s?[–—-]\s(?=\p{Lu})/u.exec(words);
  if (dash === null) return;
  const from = dash.index + dash[0].length;
  const body = committeeInValue(words.slice(from));
  if (body === null || !namesBody(body.name)) return;
  const span = { start: found.start + from + body.start, end: found.start + from + body.end };
  yield candidate(view, "committee", inTitleCase(body.name), span, { rule, rank: 88 });
}

function* committee(view: View, found: HeaderValue, rule: string): Generator<Extracted> {
  const words = view.text.slice(found.start, found.end);
  const body = committeeInValue(words);
  // "To: All Members of the County Council", "From: …": a label that can introduce people counts where it names a body.
  const sure = /meeting|committee|decision|body|board|panel/iu.test(found.label) && !namesPerson(body?.name ?? "");
  if (body === null || (!sure && !namesBody(body.name))) return;
  const span = { start: found.start + body.start, end: found.start + body.end };
  yield candidate(view, "committee", inTitleCase(body.name), span, { rule, rank: namesBody(body.name) ? 90 : 80 });
}

function* day(
  view: View,
  field: "meeting_date" | "document_date",
  found: HeaderValue,
  rule: string,
  rank: number,
): Generator<Extracted> {
  const words = view.text.slice(found.start, found.end);
  const date = findDates(words).find(({ kind, precision }) => kind === "date" && precision === "day");
  if (date === undefined || date.edtf === null) return;
  const span = { start: found.start + date.start, end: found.start + date.end };
  yield candidate(view, field, date.edtf, span, { rule, rank });
}
