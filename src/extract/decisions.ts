import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { DecisionRecord } from "../record/schema.js";
import type { Section } from "../sections/section.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import { listedItems } from "./fragments/listed-items.js";

type DecisionKind = DecisionRecord["kind"];

const BODY = "(?:cabinet|committee|sub-committee|panel|board|council|executive|commission|members|leader)";

/** How minutes introduce a decision. What follows the lead-in is the decision. */
const LEAD_INS: readonly RegExp[] = [
  /^(?:\d{1,3}[.)]?\s)?(?:it was )?(?:unanimously )?(?:RESOLVED|DECIDED|AGREED)(?: \(?unanimously\)?)?\s?[:;.–—-]{0,2}\s{0,2}/u,
  /^(?:resolution|decision|resolved|agreed)\s?[:–—-]\s{0,2}/iu,
  /^it was (?:then |further |unanimously )?(?:resolved|agreed|decided)(?: by .{3,40})?,?(?=\s(?:that|to)\b|:)\s?:?\s{0,2}/iu,
  new RegExp(
    `^(?:accordingly,? |after (?:debate|discussion),? )?(?:the )?(?:[\\p{L}-]{2,20} ){0,4}${BODY}:?\\s(?:unanimously )?(?:RESOLVED|DECIDED|AGREED)(?: unanimously)?\\s?[:–—-]?\\s{0,2}`,
    "u",
  ),
];

/** "The work programme was noted.": a decision told as what became of a thing. */
const TOLD =
  /^(?:[^.;:]{3,160}) (?:was|were)(?: then)? (?:noted|agreed|approved|adopted|endorsed|accepted|received|confirmed)(?: as (?:a|an) (?:correct|accurate|true) record)?(?:[^.;:]{0,80})?\.?$/iu;

/** A decision that refers to another: minutes repeat the decision notice in these words. */
const REFERS_BACK =
  /^that the recommendations?(?: (?:as )?(?:set out|contained|detailed).{0,60})? be (?:approved|agreed|accepted)\.?$/iu;

const KINDS: readonly { readonly kind: DecisionKind; readonly pattern: RegExp }[] = [
  { kind: "delegated", pattern: /\bdelegat(?:e|es|ed|ion)\b/iu },
  { kind: "deferred", pattern: /\b(?:defer(?:red)?|adjourn(?:ed)?|postponed?)\b/iu },
  { kind: "referred", pattern: /\brefer(?:s|red)?\b(?! to as)/iu },
  { kind: "noted", pattern: /\b(?:note[ds]?|receive[ds]?|welcomed?)\b/iu },
  { kind: "approved", pattern: /\b(?:approve[ds]?|adopt(?:s|ed)?|endorse[ds]?|correct record|accurate record)\b/iu },
  { kind: "agreed", pattern: /\bagree[ds]?\b/iu },
];

const VOTE =
  /\b(?:\d{1,3} (?:votes? )?(?:for|in favour)\b.{0,80}|unanimous(?:ly)?|nem\.? ?con\.?|carried|votes? for\W{0,3}\d{1,3}.{0,80})/iu;
const LOST =
  /^(?:the )?(?:amendment|motion|proposal)(?: (?:was|fell|fails?|is))? ?(?:lost|defeated|not carried|rejected|falls?|fell)\b/iu;

/**
 * Reads what was resolved, agreed, decided or noted: in minutes after their lead-in words, in decision notices and on
 * council web pages under their headings. Each lettered part is one decision. The lead-in stands outside the text. A
 * motion that was lost and what another body decided are none.
 */
export const decisions = defineExtractor({
  id: "decisions",
  fields: ["decisions"],
  applies: ({ identity, view }) =>
    !isFromInspectorate(identity.documentType) &&
    (identity.documentType === "minutes" || (identity.documentType === "decision_notice" && !isProposed(view))),
  read: function* (context) {
    for (const section of context.sections.sections) {
      if (section.kind === "decisions") yield* fromSection(context, section);
      else yield* fromLeadIns(context, section);
    }
  },
});

function isProposed(view: DocumentView): boolean {
  return view.blocks
    .slice(0, 8)
    .some(({ text }) => /\bproposed record of decision\b|\bdecision to be taken\b/iu.test(text));
}

function* fromSection({ view }: ExtractionContext, section: Section): Generator<Extracted> {
  for (const item of listedItems(view, section)) {
    yield decision(view, item, item.text, section, "decisions/section", 80, voteIn(section.blocks));
  }
}

function* fromLeadIns(context: ExtractionContext, section: Section): Generator<Extracted> {
  const { view } = context;
  const { blocks } = section;
  let found = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const lead = leadIn(block.text);
    if (lead === null) continue;
    const rest = block.text.slice(lead).trim();
    const list = listAfter(blocks, index);
    const vote = voteIn(blocks.slice(index, index + 6));
    if (LOST.test(blocks[index + 1]?.text ?? "")) continue;
    if (list.length > 0 && (rest === "" || rest.endsWith(":"))) {
      for (const item of list) {
        found = true;
        yield decision(view, item, view.wordsOf(item), section, "decisions/list", 75, vote);
      }
    } else if (rest !== "" && !/^unanimously\.?$/iu.test(rest)) {
      const from = block.start + block.text.indexOf(rest, lead);
      found = true;
      if (REFERS_BACK.test(rest)) continue;
      yield decision(view, { start: from, end: block.end }, rest, section, "decisions/sentence", 70, vote);
    } else {
      const next = blocks[index + 1];
      if (rest !== "" || next === undefined || next.text.trimEnd().endsWith(":") || REFERS_BACK.test(next.text))
        continue;
      found = true;
      yield decision(view, next, view.wordsOf(next), section, "decisions/next", 70, vote);
    }
  }
  if (!found) yield* fromTold(context, section);
}

/** Minutes that tell what became of an item, without a word of resolving. */
function* fromTold({ view }: ExtractionContext, section: Section): Generator<Extracted> {
  for (const block of section.blocks) {
    if (block.text.length > 260 || block.cell !== null || !TOLD.test(block.text)) continue;
    yield decision(view, block, view.wordsOf(block), section, "decisions/told", 50, null);
  }
}

function decision(
  view: DocumentView,
  span: Span,
  text: string,
  section: Section,
  rule: string,
  rank: number,
  vote: string | null,
): Extracted {
  const value = { text: text.replace(/\s+/gu, " ").trim(), kind: kindOf(text), item: itemOf(section), vote };
  return candidate(view, "decisions", value, span, { rule, rank, section });
}

function leadIn(text: string): number | null {
  for (const pattern of LEAD_INS) {
    const match = pattern.exec(text);
    if (match !== null) return match[0].length;
  }
  return null;
}

/** The lettered or bulleted parts under a lead-in; "That:" alone may stand between. */
function listAfter(blocks: readonly Block[], index: number): readonly Span[] {
  let from = index + 1;
  if (/^that\s?:?$/iu.test(blocks[from]?.text.trim() ?? "")) from++;
  const items: Span[] = [];
  for (const block of blocks.slice(from)) {
    if (block.item === null && (block.label === null || block.cell !== null)) break;
    if (block.listDepth > 1) continue;
    items.push(block.item === null ? block : block.item.data.span);
  }
  return items;
}

function kindOf(text: string): DecisionKind {
  return KINDS.find(({ pattern }) => pattern.test(text))?.kind ?? "resolved";
}

function itemOf(section: Section): string | null {
  const { heading } = section;
  if (heading === null) return null;
  return [heading.label, heading.text].filter((part) => part !== null && part !== "").join(" ");
}

function voteIn(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const vote = block.text.length <= 200 ? VOTE.exec(block.text) : null;
    if (vote !== null) return vote[0].trim();
  }
  return null;
}
