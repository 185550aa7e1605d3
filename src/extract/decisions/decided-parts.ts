import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import { splitSentences } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import { inlineLabels, inlineParts, ROMAN, seriesOf } from "../fragments/inline-parts.js";
import { bodyDidBelow, decisionLike, findLeadIn } from "./lead-ins.js";

/** One part of a decision: its words, and the span that proves it. */
export interface DecidedPart extends Span {
  readonly text: string;
}

/** "that", "that Cabinet:", "to:": words that lead to the parts and are no part themselves. */
const BARE =
  /^(?:(?:that|to|in that)\b)?\s?(?:(?:the |this )?(?:[\p{L}’'-]{2,20} ){0,6}?(?:cabinet member|cabinet|committee|sub-committee|panel|board|council|executive|commission|leader|members|director))?,?(?: unanimously)?\s?[:–—-]?$/iu;

/** What a body did, told part by part below its name: "The Panel: (a) NOTED the letter; (b) agreed that …" */
const DID =
  /^(?:\p{L}{4,12}ly )?(?:noted|agreed|approved|endorsed|delegated|adopted|accepted|received|requested|recommended|referred|resolved|welcomed|thanked|supported|asked|authori[sz]ed|confirmed|considered|appointed|deferred|commended|congratulated|reviewed|decided|expressed)\b/iu;

/** What a body did at its meeting that decides nothing. */
const ONLY_SAID =
  /^(?:\p{L}{4,12}ly )?(?:considered|expressed|asked (?:whether|if|about|how|what|why|when)|thanked|congratulated|commended|reviewed)\b/iu;

/** Words that go on in the parts below: "That the Cabinet Member, jointly with the Director:-". */
const LEADS_ON = /:\s?[-–—]?\s?$/u;

const UNANIMOUSLY = /^\(?(?:unanimously|nem\.? ?con\.?)\)?\s?[.:]?$/iu;

/**
 * The parts of a decision whose lead-in ends at an offset of a block: the labelled items that follow, the labelled
 * parts inside the sentence, the sentence itself, or the plain paragraphs below, where the file has lost their labels.
 */
export function decidedParts(
  view: DocumentView,
  blocks: readonly Block[],
  index: number,
  leadEnd: number,
  strong: boolean,
  bodyAlone = false,
): DecidedPart[] {
  const lead = blocks[index];
  if (lead === undefined) return [];
  const rest = lead.text.slice(leadEnd).trim();
  const from = lead.start + (rest === "" ? lead.text.length : lead.text.indexOf(rest, leadEnd));
  const isBare = rest === "" || UNANIMOUSLY.test(rest) || BARE.test(rest);
  if (!isBare && !LEADS_ON.test(rest)) {
    const inline = inlinePartsOf(rest, from);
    if (inline.length > 1) return inline;
    const own = rest.slice(0, endOfResolution(rest));
    const first = inline[0] ?? { text: oneSpace(own), start: from, end: from + own.length };
    return inline.length === 0 ? [first] : [first, ...partsAfter(view, blocks, index + 1, rest)];
  }
  const below = skipThat(blocks, index + 1);
  const second = blocks[below];
  const leadsOn = second !== undefined && (LEADS_ON.test(second.text) || (blocks[below + 1]?.label ?? null) !== null);
  if (rest === "" && leadsOn && BARE.test(second.text.trim())) {
    return decidedParts(view, blocks, below, 0, strong);
  }
  if (rest === "" && second !== undefined && LEADS_ON.test(second.text) && second.label === null) {
    const parts = listedParts(view, blocks, below + 1, second);
    if (parts.some(({ text }) => decisionLike.test(text)) || bodyDidBelow.test(second.text.trim())) return parts;
    const unmarked = parts.length === 0 ? paragraphsBelow(view, blocks, below + 1, lead) : [];
    if (unmarked.length > 0 && unmarked.every(({ text }) => decisionLike.test(text))) return unmarked;
  }
  const items = listedParts(view, blocks, below, lead, bodyAlone);
  if (bodyAlone)
    return items.every(({ text }) => DID.test(text)) ? items.filter(({ text }) => !ONLY_SAID.test(text)) : [];
  if (!isBare && !items.some(({ text }) => decisionLike.test(text))) {
    const end = items.at(-1)?.end ?? lead.end;
    return [{ text: oneSpace(rest), start: from, end }];
  }
  if (items.length > 0) return items;
  return strong || isBare ? paragraphsBelow(view, blocks, below, lead) : [];
}

/** What minutes go on to tell behind a resolution: "RESOLVED that the minutes be agreed. The Panel asked for a note." */
const GOES_ON_TELLING =
  /^(?:the (?:chair\p{L}{0,6}|vice[- ]chair|committee|sub-committee|panel|board|cabinet|commission|director|officer|members?)\b|members\b|officers\b|councillors?\b|cllrs?\b|m(?:r|rs|s)\b|it was (?:noted|explained|reported|confirmed|suggested)\b|there (?:was|were)\b|in (?:response|reply|answer)\b)/iu;

/** Where a resolution that begins with "that" ends: before the first sentence that resolves nothing. */
function endOfResolution(words: string): number {
  if (!/^that\b/iu.test(words)) return words.length;
  const told = splitSentences(words).find(({ start, end }) => {
    const sentence = words.slice(start, end);
    return start > 0 && GOES_ON_TELLING.test(sentence) && !decisionLike.test(sentence);
  });
  return told === undefined ? words.length : words.slice(0, told.start).trimEnd().length;
}

/** "That:" alone may stand between the lead-in and the parts. */
function skipThat(blocks: readonly Block[], from: number): number {
  const text = blocks[from]?.text.trim() ?? "";
  return /^that\s?:?$/iu.test(text) || UNANIMOUSLY.test(text) ? from + 1 : from;
}

/** The labelled blocks from an index on, as parts; `lead` is the block whose own label they do not go on from. */
function listedParts(
  view: DocumentView,
  blocks: readonly Block[],
  from: number,
  lead: Block | null,
  bodyAlone = false,
): DecidedPart[] {
  const first = blocks[from];
  if (first === undefined || first.label === null) return [];
  const isSibling = lead !== null && first.item !== null && first.list === lead.list;
  const shape = shapeOf(first.label);
  if (lead !== null && (isSibling || (lead.item === null && lead.label !== null)) && shape === shapeOf(lead.label)) {
    return [];
  }
  const parts: DecidedPart[] = [];
  const labels: string[] = [];
  let subShape: string | null = null;
  let leads = false;
  for (const block of blocks.slice(from)) {
    if (block.listDepth > first.listDepth) {
      // A part that was typed leads to a list of its own: "2. Approved the next steps:" / "a. To submit a plan;".
      const led = parts.at(-1);
      if (first.item === null && led !== undefined && (led.text.endsWith(":") || leads)) {
        parts[parts.length - 1] = { text: `${led.text} ${oneSpace(block.text)}`, start: led.start, end: block.end };
        leads = true;
      }
      continue;
    }
    leads = false;
    if (block.item !== null && block.label === null) continue;
    if (block.label === null || block.cell?.cell !== first.cell?.cell) break;
    const last = parts.at(-1);
    // "(a) Noted …", "(b) Agreed that …": the verb of a part introduces nothing.
    if (!bodyAlone && !(last !== undefined && DID.test(last.text)) && findLeadIn(block.text) !== null) break;
    const isOtherSeries = shapeOf(block.label) !== shape;
    // "… the Director provide" / "(a) figures; and" / "(b) a note.": a part that has not ended goes on in parts of its own.
    const goesOn: boolean =
      isOtherSeries &&
      last !== undefined &&
      (subShape ?? shapeOf(block.label)) === shapeOf(block.label) &&
      (subShape !== null || (!/[.;]$/u.test(last.text) && /^[a1i]$/u.test(bare(block.label))));
    subShape = goesOn ? shapeOf(block.label) : null;
    if (!goesOn && isOtherSeries && (isSibling || block.list !== first.list)) break;
    if (last !== undefined && (goesOn || isSubPart(block.label, labels))) {
      parts[parts.length - 1] = { text: `${last.text} ${oneSpace(block.text)}`, start: last.start, end: block.end };
      continue;
    }
    labels.push(bare(block.label));
    const span = block.item?.data.span ?? block;
    parts.push({ text: view.wordsOf(span), start: span.start, end: span.end });
  }
  return parts;
}

/** A line of the header that stands under the title of a decision notice. */
const HEADER_VALUE =
  /^(?:decision (?:maker|taker|date|type|no|number|ref\p{L}{0,6})|date|subject|title|portfolio|wards?|ref|reference|report|contact)\b[^:]{0,40}:/iu;

/** Paragraphs without labels: the first, and those after it that read like decisions or go on after a semicolon. */
function paragraphsBelow(view: DocumentView, blocks: readonly Block[], from: number, lead: Block): DecidedPart[] {
  const parts: DecidedPart[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index < from) continue;
    const text = block.text.trim();
    const before = parts.at(-1)?.text ?? "";
    const goesOn =
      parts.length === 0 ||
      /[;,](?: and)?$/u.test(before) ||
      typedCapital(text, parts.length) > 0 ||
      decisionLike.test(text.slice(0, 60));
    if (goesOn && text.endsWith(":") && decisionLike.test(text) && block.kind !== "heading") {
      parts.push(...partsLedTo(view, blocks, index, block));
      break;
    }
    if (!goesOn || text.endsWith(":") || block.kind === "heading" || findLeadIn(text) !== null) break;
    if (HEADER_VALUE.test(text)) break;
    if (lead.cell !== null && block.cell?.row !== lead.cell.row) break;
    const label = typedCapital(text, parts.length);
    parts.push({ text: oneSpace(text.slice(label)), start: block.end - text.length + label, end: block.end });
  }
  return parts;
}

/** "That the following steps be approved:" over a list: its items where they decide, else the whole as one decision. */
function partsLedTo(view: DocumentView, blocks: readonly Block[], index: number, lead: Block): DecidedPart[] {
  const list = blocks[index + 1]?.list ?? null;
  if (list === null || list === lead.list) return [];
  const end = blocks.findIndex((block, at) => at > index && block.list !== list);
  const items = blocks.slice(index + 1, end < 0 ? blocks.length : end);
  if (items.every(({ text }) => decisionLike.test(text)))
    return items.map((item) => ({ text: view.wordsOf(item), start: item.start, end: item.end }));
  const span = { start: lead.start, end: items.at(-1)?.end ?? lead.end };
  return [{ text: [lead, ...items].map(({ text }) => oneSpace(text)).join(" "), ...span }];
}

/** The length of "A. ", "B. " in front of a paragraph that is the part of that place. */
function typedCapital(text: string, index: number): number {
  const [label = ""] = /^[A-P][.)]\s{1,3}/u.exec(text) ?? [];
  return label !== "" && label.charCodeAt(0) - 65 === index ? label.length : 0;
}

/** "That, having regard to the report, (1) …": a clause before the parts ends with a comma or a colon. */
const CLAUSE = /^that\b[^.;:]{0,200}[,:]$/iu;

function inlinePartsOf(rest: string, from: number): DecidedPart[] {
  const parts = inlineParts(rest, from, BARE);
  if (parts.length > 0) return parts;
  const behindClause = inlineParts(rest, from, CLAUSE);
  return behindClause.length > 1 ? behindClause : [];
}

/** The parts of which the first stands behind its lead-in ("Resolved:- (1) That …") and the others in a list below. */
function partsAfter(view: DocumentView, blocks: readonly Block[], from: number, words: string): DecidedPart[] {
  const next = blocks[from];
  const series = seriesOf(inlineLabels(words)[0]?.label ?? "");
  if (next === undefined || next.label === null || bare(next.label) !== series?.[1]) return [];
  return listedParts(view, blocks, from, null);
}

/**
 * Whether a flat paragraph's label belongs to a second series inside a part: "(i)" after "(b)". The ninth letter is the
 * first Roman numeral as well; it opens a sub-series unless the eighth stands before it.
 */
function isSubPart(label: string, labels: readonly string[]): boolean {
  const series = seriesOf(labels[0] ?? "");
  const own = bare(label);
  if (series === null || series[labels.length] === own) return false;
  return series === ROMAN ? /^[a-h]$/u.test(own) : ROMAN.includes(own);
}

function bare(label: string): string {
  return label.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** "(12)" and "(3)" have one shape, "a." and "b." another. */
function shapeOf(label: string | null): string {
  return (label ?? "")
    .trim()
    .replace(/\d{1,3}/gu, "9")
    .replace(/[a-z]{1,5}/giu, "a");
}

function oneSpace(words: string): string {
  return words.replace(/\s{1,20}/gu, " ").trim();
}
