import type { DocumentView } from "../../document/view.js";
import { clockDeadline, type StatutoryClock, statutoryClocks } from "../../domain/working-days.js";
import { findDates } from "../../text/dates/find-dates.js";
import type { Span } from "../../text/span.js";
import type { Extracted } from "../candidate.js";
import { candidate, type ExtractionContext } from "../define-extractor.js";

/** A deadline that the document itself prints for the authority's answer; it stands in place of the counted one. */
const PRINTED_DEADLINE = /\b(?:statement|action plan|response)\b[^.]{0,200}\bby\b/iu;

/** A sentence that names the clock ("within 70 working days of receiving this report"). */
const namesClock = (days: number): RegExp => new RegExp(`\\b${days} working days\\b`, "iu");

/**
 * The deadlines that the law sets the authority after an inspection or after a focused visit with areas for priority
 * action, counted from the date that the report or letter itself carries. The law counts from receipt, which is not
 * printed; that is why they are inferred. Nothing is inferred where no such date is printed, or where the document names
 * the day itself.
 */
export function* inferDeadlines(context: ExtractionContext): Generator<Extracted> {
  const { view, identity } = context;
  const { publishedDate } = identity;
  if (publishedDate === null) return;
  const clocks = clocksOf(context);
  if (clocks.length === 0) return;
  const place = placeOfDate(view, publishedDate);
  if (place === null || printsDeadline(view, publishedDate)) return;
  for (const { id, workingDays, runsFrom, duty } of clocks) {
    const text = `${workingDays} working days from ${runsFrom}, counted from the date that it carries, ${publishedDate}: ${duty}`;
    const value = { edtf: clockDeadline(id, publishedDate), role: "deadline", text } as const;
    const span = placeOfClock(view, workingDays) ?? place;
    yield candidate(view, "dates", value, span, {
      rule: `dates/clock-${id.replaceAll("_", "-")}`,
      basis: "inferred",
      rank: 40,
    });
  }
}

function clocksOf({ identity, sections }: ExtractionContext): readonly StatutoryClock[] {
  const ids: StatutoryClock["id"][] = [];
  if (identity.documentType === "inspection_report" && identity.framework !== "pre_sif") ids.push("action_plan");
  const hasPriorityActions = sections.sections.some(
    ({ kind, blocks }) => kind === "priority_actions" && blocks.length > 0,
  );
  if (identity.documentType === "focused_visit_letter" && hasPriorityActions)
    ids.push("draft_action_plan", "action_plan");
  return statutoryClocks.filter(({ id }) => ids.includes(id));
}

function placeOfDate(view: DocumentView, isoDate: string): Span | null {
  for (const block of view.blocks) {
    const date = findDates(block.text).find(({ edtf }) => edtf === isoDate);
    if (date !== undefined) return { start: block.start + date.start, end: block.start + date.end };
  }
  return null;
}

function placeOfClock(view: DocumentView, days: number): Span | null {
  for (const block of view.blocks) {
    const match = namesClock(days).exec(block.text);
    if (match !== null) return { start: block.start + match.index, end: block.start + match.index + match[0].length };
  }
  return null;
}

function printsDeadline(view: DocumentView, publishedDate: string): boolean {
  return view.blocks.some(
    (block) =>
      PRINTED_DEADLINE.test(block.text) &&
      findDates(block.text).some(
        ({ edtf, start }) => edtf !== null && edtf > publishedDate && PRINTED_DEADLINE.test(block.text.slice(0, start)),
      ),
  );
}
