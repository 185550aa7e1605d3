import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import type { DateExpression } from "../text/dates/date-expression.js";
import { findInspectionPeriod, type InspectionPeriod } from "../text/dates/find-inspection-period.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Extracted } from "./candidate.js";
import { linesOf } from "./fragments/lines.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";

const OPENING_BLOCKS = 45;

/** A report's labelled line of fieldwork dates. */
const LABEL = /\b(?:inspection|visit) dates?\s?:?\s{1,3}(?<dates>.{6,160})/iu;
/** Where such a line ends when the next label stands in the same block. */
const NEXT_LABEL =
  /(?:dates? of previous|report published|published|lead inspector|reporting inspector|previous inspection|age group)/iu;

/** A sentence of a letter that says when inspectors were on site. */
const FIELDWORK_SENTENCES: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: "letter-findings",
    pattern: /\bfindings of (?:a|the|our|this) (?:[\w-]+ ){0,5}(?:visit|inspection)\b(?<dates>[^.]{0,260})/iu,
  },
  {
    id: "took-place",
    pattern: /\b(?:inspection|visit) (?:took place|was (?:carried out|conducted|undertaken))(?<dates>[^.]{0,160})/iu,
  },
  {
    id: "undertook",
    pattern: /^(?<dates>(?:between|from|on) [^.]{6,400})(?:undertook|carried out|conducted) (?:a|the|this) joint/iu,
  },
  {
    id: "conducted-dates",
    pattern:
      /\b(?:undertook|carried out|conducted) (?:a|the|this) (?:joint|focused|monitoring)[^.]{0,120}?(?<dates>(?:between|from|on) [^.]{6,120})/iu,
  },
];

const PUBLISHED_LABEL = /\b(?:report )?published\s?:\s{0,3}(?<dates>.{6,40})/iu;
const GREETING = /^dear\b/iu;

/**
 * Reads the dates of fieldwork on site and the date that the report or letter itself carries.
 *
 * Two periods on site give the first day of the first and the last day of the last. A letter's own date is the one
 * that stands alone above its greeting. Days printed without a year take the one that puts them before the
 * letter, and are inferred.
 */
export const inspectionDates = defineExtractor({
  id: "inspection-dates",
  fields: ["inspection.start_date", "inspection.end_date", "inspection.published_date"],
  read: function* (context) {
    const { view, identity } = context;
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    switch (identity.documentType) {
      case "area_send_report":
        // Until 2022 these were letters; since then they are reports with labelled dates.
        if (opening.some((block) => GREETING.test(block.text))) {
          yield* fromLetter(context, opening);
          break;
        }
        yield* fromLabel(view, opening);
        yield* published(view, opening);
        break;
      case "inspection_report":
        yield* fromLabel(view, opening);
        yield* published(view, opening);
        break;
      case "focused_visit_letter":
      case "monitoring_visit_letter":
      case "joint_inspection_letter":
        yield* fromLetter(context, opening);
        break;
      default:
    }
  },
});

function* fromLabel(view: DocumentView, opening: readonly Block[]): Generator<Extracted> {
  for (const block of linesOf(opening)) {
    const label = LABEL.exec(block.text);
    const words = label?.groups?.["dates"];
    if (label === null || words === undefined) continue;
    const from = label.index + label[0].length - words.length;
    const stop = NEXT_LABEL.exec(words);
    const found = findInspectionPeriod(words.slice(0, stop?.index ?? words.length));
    if (found === null) continue;
    yield* onSite(view, found, block.start + from, "inspection-dates/label", 90);
    return;
  }
}

function* published(view: DocumentView, opening: readonly Block[]): Generator<Extracted> {
  for (const block of linesOf(opening)) {
    const label = PUBLISHED_LABEL.exec(block.text);
    const words = label?.groups?.["dates"];
    if (label === null || words === undefined) continue;
    const [date] = findDates(words).filter(isDay);
    if (date?.edtf === undefined || date.edtf === null) continue;
    const from = block.start + label.index + label[0].length - words.length;
    const span = { start: from + date.start, end: from + date.end };
    yield candidate(view, "inspection.published_date", date.edtf, span, {
      rule: "inspection-dates/published",
      rank: 90,
    });
    return;
  }
}

function* fromLetter({ view }: ExtractionContext, opening: readonly Block[]): Generator<Extracted> {
  const greeting = opening.findIndex((block) => GREETING.test(block.text));
  const heads = greeting < 0 ? opening.slice(0, 12) : opening.slice(0, greeting);
  const own = heads
    .map((block) => ({ block, date: findDates(block.text).find(isDay) }))
    .find(({ block, date }) => date !== undefined && block.text.trim().length - date.text.length <= 20);
  if (own?.date?.edtf !== undefined && own.date.edtf !== null) {
    const span = { start: own.block.start + own.date.start, end: own.block.start + own.date.end };
    yield candidate(view, "inspection.published_date", own.date.edtf, span, {
      rule: "inspection-dates/letter",
      rank: 85,
    });
  }
  const written = own?.date?.edtf ?? null;
  for (const { id, pattern } of FIELDWORK_SENTENCES) {
    for (const block of opening) {
      const match = pattern.exec(block.text);
      const words = match?.groups?.["dates"];
      const found = words === undefined ? null : findInspectionPeriod(words, written);
      if (match === null || words === undefined || found === null) continue;
      const from = block.start + match.index + match[0].indexOf(words);
      yield* onSite(view, found, from, `inspection-dates/${id}`, 85);
      return;
    }
  }
}

function* onSite(
  view: DocumentView,
  found: InspectionPeriod,
  offset: number,
  rule: string,
  rank: number,
): Generator<Extracted> {
  const span = { start: offset + found.start, end: offset + found.end };
  const options = { rule, rank, basis: found.yearStated ? "stated" : "inferred" } as const;
  yield candidate(view, "inspection.start_date", found.startDate, span, options);
  yield candidate(view, "inspection.end_date", found.endDate, span, options);
}

function isDay(date: DateExpression): boolean {
  return date.kind === "date" && date.precision === "day" && date.edtf !== null;
}
