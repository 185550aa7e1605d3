import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import type { Section, SectionTree } from "../../sections/section.js";
import { inlineParts } from "../fragments/inline-parts.js";
import { listedItems } from "../fragments/listed-items.js";
import type { Ask } from "./ask.js";
import { decisionHeading, isAskingHeading, leadsToList, notAsked, proposalHeading } from "./asking-words.js";

/**
 * What stands under the headings that ask: each item of the list, the parts that one sentence numbers, or the sentence.
 * In an unsigned record of decision (`proposed`) the decision is what is asked.
 */
export function asksInSections(view: DocumentView, { sections }: SectionTree, proposed: boolean): Ask[] {
  const asking = sections.filter((section) => {
    const title = section.title.trim();
    if (notAsked.test(title)) return false;
    return section.kind === "recommendations" || isAskingHeading(title) || (proposed && decisionHeading.test(title));
  });
  const asked = asking.flatMap((section) => asksOf(view, section));
  if (asked.length > 0) return asked;
  return sections
    .filter(({ title, blocks }) => proposalHeading.test(title.trim()) && blocks.some(({ text }) => PROPOSES.test(text)))
    .flatMap((section) => asksOf(view, section));
}

/** "That …", "To note …", "It is proposed that the Board:" and not "It is proposed that a plan be drawn up". */
const PROPOSES =
  /^(?:that\b|to (?:note|approve|agree|endorse|support|adopt|delegate)\b|.{0,80}\b(?:cabinet|committee|panel|board|council|executive|commission|members)\b[^:]{0,40}(?::|\b(?:is|are) asked\b))/iu;

/** Reasons that follow what is asked under the same heading. */
const REASONS_FOLLOW =
  /^(?:(?:for the following |the )?reasons?\b[^:]{0,60}:?$|reasons?(?:\(s\))?(?: for [^:]{3,40})?:\s)/iu;

/** What the law has a paper print at its foot, often below the last recommendation and without a heading. */
const PAPERS_FOLLOW =
  /^(?:local government (?:\(.{3,40}\) )?act\b.{0,60}$|(?:list of )?background (?:papers|documents)\b|contact (?:officer|person|points?)\b|report authors?\b)/iu;

function asksOf(view: DocumentView, section: Section): Ask[] {
  const end = section.blocks.findIndex(
    ({ text }) => REASONS_FOLLOW.test(text.trim()) || PAPERS_FOLLOW.test(text.trim()),
  );
  const items = listedItems(view, end < 0 ? section : { ...section, blocks: section.blocks.slice(0, end) });
  const ask = (item: { text: string; start: number; end: number }): Ask => {
    const number = PARAGRAPH_NUMBER.exec(item.text)?.[0].length ?? 0;
    const span = { start: item.start + number, end: item.end };
    return { text: item.text.slice(number), span, section, rule: "recommendations/section", rank: 80 };
  };
  const [only] = items;
  if (only !== undefined && items.length === 1 && /:\s?[–-]?$/u.test(only.text) && leadsToList.test(only.text)) {
    const below = unmarkedBelow(section.blocks, only.end);
    if (below.length > 0) return below.map(ask);
  }
  return items.flatMap((item): Ask[] => {
    const parts = view.text.slice(item.start, item.end).includes("\n") ? [] : partsOf(view, item);
    if (parts.length > 1) return parts.map(ask);
    return items.length === 1 || !leadsToList.test(item.text) ? [ask(item)] : [];
  });
}

/** What such lines begin with, though they have lost their bullets: the verbs of deciding and of scrutiny. */
const ASKED_VERB =
  /^(?:that\b|to\b|(?:note|agree|approve|endorse|support|receive|adopt|accept|authorise|delegate|recommend|comment|review|scrutinise|consider|identify|discuss|provide|determine|refer|request|thank|welcome|congratulate|invite|ask|make|offer|confirm|monitor|challenge|advise|decide)s?\b)/iu;

/** The plain paragraphs below a numbered lead-in ("2.1 The Commission is asked to:") that ask. */
function unmarkedBelow(blocks: readonly Block[], from: number): Block[] {
  const below = blocks.filter(({ start }) => start >= from);
  const end = below.findIndex(
    ({ text, label, cell, kind }) => kind !== "paragraph" || label !== null || cell !== null || !ASKED_VERB.test(text),
  );
  return end < 0 ? below : below.slice(0, end);
}

/** "1.1 notes the report": a paragraph's number that a reader took for words, for want of a capital behind it. */
const PARAGRAPH_NUMBER =
  /^(?:\d{1,2}\.\d{1,2}[.)]?\s(?=\p{Ll}{3})|\(?[A-H][.)]\s(?=(?:To|That|\p{Ll}{2,}|\p{Lu}\p{Ll}{2,})\s))/u;

/** The words before the first of the parts that one sentence numbers: "That Cabinet", "The Panel is asked to". */
const LEAD =
  /^(?:.{0,160}\b(?:that|to|asked|recommended|cabinet|committee|panel|board|council|executive)\b\s?[:–-]{0,2})?$/iu;

function partsOf(
  view: DocumentView,
  item: { readonly start: number; readonly end: number },
): { text: string; start: number; end: number }[] {
  return inlineParts(view.text.slice(item.start, item.end), item.start, LEAD);
}
