import type { Block } from "../document/blocks.js";
import type { DocumentType } from "../domain/document-types.js";
import type { Span } from "../text/span.js";
import { candidate, defineExtractor } from "./define-extractor.js";

const OPENING_BLOCKS = 40;

/** The title line of each kind of inspectorate document, as a whole block. */
const TITLE_LINE: Partial<Record<DocumentType, RegExp>> = {
  focused_visit_letter: /^(?:ILACS )?(?:focused|assurance) visit (?:to|of) .{3,150}$/iu,
  monitoring_visit_letter: /^(?:\w{3,10} )?monitoring visit (?:to|of) .{3,150}$/iu,
  joint_inspection_letter: /^joint (?:targeted area )?inspections? (?:of|to) .{3,250}$/iu,
  area_send_report:
    /^(?:(?:joint )?(?:local )?area (?:SEND|special educational needs).{0,60}(?:inspection|revisit|visit).{3,150})$/iu,
  inspection_report: /\b(?:re-?)?inspection of\b.{3,200}/iu,
};

/** What ends a report's title block: the line of dates, the inspector, a grade, a letter's greeting. */
const AFTER_TITLE =
  /^(?:inspection dates?\b|dates? of (?:previous )?inspection|(?:lead|reporting) inspectors?\b|(?:report )?published\b|age group\b|judgements?$|the overall judgement|children['’]s services in .{2,60} (?:are|is|require)|contents$|executive summary$|ofsted is|summary$)/iu;
/** Lines above a report's title that are not part of it. */
const NOT_TITLE =
  /^(?:ofsted|raising standards|improving lives|better inspection|www\.|\d{1,2} \w+ \d{4}$|local area partnership report$)/iu;

/**
 * Reads the title of an inspectorate's document: one line of a letter, or the lines at the top of a report, which in
 * the single inspection framework begin with the council's name and run over "Review of the effectiveness of the LSCB".
 */
export const title = defineExtractor({
  id: "title",
  fields: ["title"],
  read: function* ({ view, identity }) {
    const line = identity.documentType === null ? undefined : TITLE_LINE[identity.documentType];
    if (line === undefined) return;
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    const at = opening.findIndex((block) => line.test(block.text) && !AFTER_TITLE.test(block.text));
    const block = opening[at];
    if (block === undefined) return;
    const span = identity.documentType === "inspection_report" ? wholeTitle(opening, at) : block;
    yield candidate(view, "title", view.wordsOf(span), span, { rule: "title/line", rank: 80 });
  },
});

/** A report's title from its first line to the line before the dates; cut inside a block where both share one. */
function wholeTitle(opening: readonly Block[], at: number): Span {
  let first = at;
  while (first > 0 && isTitleLine(opening[first - 1])) first--;
  let last = at;
  while (last + 1 < opening.length && isTitleLine(opening[last + 1])) last++;
  return { start: opening[first]?.start ?? 0, end: opening[last]?.end ?? 0 };
}

function isTitleLine(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.cell === null &&
    block.listDepth === 0 &&
    block.text.length <= 200 &&
    !/[.:]$/u.test(block.text.trim()) &&
    !AFTER_TITLE.test(block.text) &&
    !NOT_TITLE.test(block.text)
  );
}
