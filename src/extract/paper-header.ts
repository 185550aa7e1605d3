import { isFromInspectorate } from "../domain/document-types.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { committeeInValue, inTitleCase, namesBody } from "./fragments/committee-names.js";
import { type HeaderValue, readHeader } from "./fragments/header-values.js";

const LONGEST_KEY_DECISION = 60;

type DetailField = "author" | "portfolio_holder" | "contact" | "wards" | "classification";

/**
 * Reads the labelled head of a council's paper: committee, meeting date, title, author, portfolio holder, contact,
 * wards, key decision and classification, whatever they are called and however they are laid out.
 */
export const paperHeader = defineExtractor({
  id: "paper-header",
  fields: [
    "committee",
    "meeting_date",
    "title",
    "header.author",
    "header.portfolio_holder",
    "header.contact",
    "header.wards",
    "header.key_decision",
    "header.classification",
  ],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view }) {
    for (const value of readHeader(view)) yield* readValue(view, value);
  },
});

type View = Parameters<typeof candidate>[0];

function* readValue(view: View, found: HeaderValue): Generator<Extracted> {
  const rule = `paper-header/${found.field}`;
  switch (found.field) {
    case "title":
      yield candidate(view, "title", found.value, found, { rule, rank: 90 });
      break;
    case "committee":
      yield* committee(view, found, rule);
      yield* meetingDate(view, found, rule, 85);
      break;
    case "meeting_date":
      yield* meetingDate(view, found, rule, 90);
      break;
    case "key_decision":
      // "Key decision: No" and "Decision: Non-key"; in a decision notice "Decision:" introduces the decision itself.
      if (found.value.length > LONGEST_KEY_DECISION) break;
      yield candidate(view, "header.key_decision", found.value, found, { rule, rank: 90 });
      break;
    default:
      yield candidate(view, `header.${found.field satisfies DetailField}`, found.value, found, { rule, rank: 90 });
  }
}

function* committee(view: View, found: HeaderValue, rule: string): Generator<Extracted> {
  const words = view.text.slice(found.start, found.end);
  const body = committeeInValue(words);
  // "To: All Members of the County Council", "From: …": a label that can introduce people counts where it names a body.
  const sure = /meeting|committee|decision|body|board/iu.test(found.label);
  if (body === null || (!sure && !namesBody(body.name)) || /^all members/iu.test(body.name)) return;
  const span = { start: found.start + body.start, end: found.start + body.end };
  yield candidate(view, "committee", inTitleCase(body.name), span, { rule, rank: namesBody(body.name) ? 90 : 80 });
}

function* meetingDate(view: View, found: HeaderValue, rule: string, rank: number): Generator<Extracted> {
  const words = view.text.slice(found.start, found.end);
  const date = findDates(words).find(({ kind, precision }) => kind === "date" && precision === "day");
  if (date === undefined || date.edtf === null) return;
  const span = { start: found.start + date.start, end: found.start + date.end };
  yield candidate(view, "meeting_date", date.edtf, span, { rule, rank });
}
