import { diagnostic } from "../diagnostics/diagnostic.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { type Line, linesOf } from "./fragments/lines.js";
import { findPersonNames, type PersonName } from "./fragments/person-names.js";

/** Prose that mentions "the lead inspector" is longer; the label begins its line or stands in a short one. */
const LONGEST_LABELLED_LINE = 200;
/** A name stands right behind its label; only a bracket or a title can come between. */
const FARTHEST_NAME = 6;

/**
 * "Lead inspector: NAME, His Majesty’s Inspector"; before 2013 "Reporting inspector NAME HMI". Reports of the single
 * inspection framework print it at the end, with the team, where a "Deputy lead inspector" follows.
 */
const LABEL = /(?<!deputy )\b(?:lead|reporting) inspectors?(?: for (?:this|the) \w{4,12})?\s?[:–-]?\s{1,3}(?=\p{Lu})/iu;
const SEVERAL = /\b(?:lead|reporting) inspectors\b/iu;
/** An inspection team's line of an area SEND report: "NAME HMI, Ofsted Lead inspector", the regulator's own lead beside it. */
const OFSTED_LEAD =
  /^(?<name>[^,]{5,60}?),?\s(?:(?:HMI|OI|SCRI|Ofsted|His Majesty['’]s Inspector|Her Majesty['’]s Inspector)[,\s]{1,3}){1,4}\(?lead(?: inspector)?\b/iu;
const OTHER_REGULATOR = /\b(?:CQC|HMICFRS|HMIP|Care Quality Commission)\b/u;
const SIGNATURE = /^yours? (?:sincerely|faithfully|truly)/iu;
const POST = /^h(?:is|er) majesty['’]s inspectors?$/iu;
/** Blocks after the farewell among which the signatory stands: a scanned signature's caption may come first. */
const SIGNATURE_BLOCKS = 6;

/**
 * Reads who led the inspection: the labelled lead inspector of a report, the lead of an area SEND team, or the
 * signatory of a visit's letter. Two leads printed side by side are none that one could name: that is reported.
 */
export const leadInspector = defineExtractor({
  id: "lead-inspector",
  fields: ["inspection.lead_inspector", "people"],
  read: function* ({ view, identity }) {
    switch (identity.documentType) {
      case "inspection_report":
        yield* fromLabel(view);
        break;
      case "area_send_report":
        // Until 2022 these were letters, signed by who led; since then they name the team.
        yield* fromTeam(view);
        yield* fromSignature(view);
        break;
      case "focused_visit_letter":
      case "monitoring_visit_letter":
        yield* fromSignature(view);
        break;
      default:
    }
  },
});

function* fromLabel(view: DocumentView): Generator<Extracted> {
  for (const line of linesOf(view.blocks)) {
    const label = LABEL.exec(line.text);
    if (label === null || (label.index > 0 && line.text.length > LONGEST_LABELLED_LINE)) continue;
    const from = label.index + label[0].length;
    const names = findPersonNames(line.text.slice(from, from + LONGEST_LABELLED_LINE));
    if (SEVERAL.test(label[0]) && names.length > 1) {
      const named = { names: names.map(({ name }) => name).join(" and ") };
      const place = { ...spanIn(line, from, names), page: line.page };
      yield { diagnostic: diagnostic("extract/several-lead-inspectors", named, place) };
      return;
    }
    const [first] = names;
    if (first === undefined || first.start > FARTHEST_NAME) continue;
    yield* lead(view, first.name, spanIn(line, from, [first]), "lead inspector", "lead-inspector/label", 90);
    return;
  }
}

function* fromTeam(view: DocumentView): Generator<Extracted> {
  for (const block of view.blocks) {
    if (OTHER_REGULATOR.test(block.text)) continue;
    const match = OFSTED_LEAD.exec(block.text);
    const [first] = match === null ? [] : findPersonNames(match.groups?.["name"] ?? "");
    if (first === undefined) continue;
    yield* lead(view, first.name, spanIn(block, 0, [first]), "lead inspector", "lead-inspector/team", 85);
    return;
  }
}

function* fromSignature(view: DocumentView): Generator<Extracted> {
  for (const block of signatureOf(view.blocks)) {
    const words = block.text.replace(SIGNATURE, (gone) => " ".repeat(gone.length));
    const [first] = findPersonNames(words);
    if (first === undefined) continue;
    yield* lead(view, first.name, spanIn(block, 0, [first]), "signatory", "lead-inspector/signature", 80);
    return;
  }
}

function* lead(
  view: DocumentView,
  name: string,
  span: Span,
  role: string,
  rule: string,
  rank: number,
): Generator<Extracted> {
  yield candidate(view, "inspection.lead_inspector", name, span, { rule, rank });
  yield candidate(view, "people", { name, role, organisation: "Ofsted" }, span, { rule });
}

/** The blocks among which a letter's signatory stands: after the farewell or, where there is none, above the post. */
function signatureOf(blocks: readonly Block[]): readonly Block[] {
  const farewell = blocks.findLastIndex((block) => SIGNATURE.test(block.text));
  if (farewell >= 0) return blocks.slice(farewell, farewell + SIGNATURE_BLOCKS);
  const post = blocks.findLastIndex((block) => POST.test(block.text));
  return post < 1 ? [] : blocks.slice(post - 1, post + 1);
}

function spanIn(block: Line, offset: number, names: readonly PersonName[]): Span {
  return {
    start: block.start + offset + (names[0]?.start ?? 0),
    end: block.start + offset + (names.at(-1)?.end ?? 0),
  };
}
