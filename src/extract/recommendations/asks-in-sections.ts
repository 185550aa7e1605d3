import type { DocumentView } from "../../document/view.js";
import type { Section, SectionTree } from "../../sections/section.js";
import { inlineParts } from "../fragments/inline-parts.js";
import { type ListedItem, listedItems } from "../fragments/listed-items.js";
import type { Ask } from "./ask.js";
import { asks, decisionHeading, isAskingHeading, leadsToList, notAsked, proposalHeading } from "./asking-words.js";

/**
 * What stands under the headings that ask: each item of the list, the parts that one sentence numbers, or the sentence.
 * In an unsigned record of decision (`proposed`) the decision is what is asked.
 */
export function asksInSections(view: DocumentView, { sections }: SectionTree, proposed: boolean): Ask[] {
  return sections.flatMap((section): Ask[] => {
    const title = section.title.trim();
    if (notAsked.test(title)) return [];
    if (section.kind === "recommendations" || isAskingHeading(title)) return asksOf(view, section);
    if (proposed && decisionHeading.test(title)) return asksOf(view, section);
    return proposalHeading.test(title) && section.blocks.some(({ text }) => PROPOSES.test(text) || asks.test(text))
      ? asksOf(view, section)
      : [];
  });
}

const PROPOSES = /^(?:that\b|to (?:note|approve|agree|endorse|support|adopt|delegate)\b)/iu;

function asksOf(view: DocumentView, section: Section): Ask[] {
  const items = listedItems(view, section);
  const ask = (item: ListedItem | { text: string; start: number; end: number }): Ask => ({
    text: item.text,
    span: item,
    section,
    rule: "recommendations/section",
    rank: 80,
  });
  return items.flatMap((item): Ask[] => {
    const parts = view.text.slice(item.start, item.end).includes("\n") ? [] : partsOf(view, item);
    if (parts.length > 1) return parts.map(ask);
    return items.length === 1 || !leadsToList.test(item.text) ? [ask(item)] : [];
  });
}

/** The words before the first of the parts that one sentence numbers: "That Cabinet", "The Panel is asked to". */
const LEAD =
  /^(?:.{0,160}\b(?:that|to|asked|recommended|cabinet|committee|panel|board|council|executive)\b\s?[:–-]{0,2})?$/iu;

function partsOf(view: DocumentView, item: ListedItem): { text: string; start: number; end: number }[] {
  return inlineParts(view.text.slice(item.start, item.end), item.start, LEAD);
}
