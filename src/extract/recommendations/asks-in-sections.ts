import type { DocumentView } from "../../document/view.js";
import type { Section, SectionTree } from "../../sections/section.js";
import { inlineParts } from "../fragments/inline-parts.js";
import { listedItems } from "../fragments/listed-items.js";
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
  const ask = (item: { text: string; start: number; end: number }): Ask => {
    const number = PARAGRAPH_NUMBER.exec(item.text)?.[0].length ?? 0;
    const span = { start: item.start + number, end: item.end };
    return { text: item.text.slice(number), span, section, rule: "recommendations/section", rank: 80 };
  };
  return items.flatMap((item): Ask[] => {
    const parts = view.text.slice(item.start, item.end).includes("\n") ? [] : partsOf(view, item);
    if (parts.length > 1) return parts.map(ask);
    return items.length === 1 || !leadsToList.test(item.text) ? [ask(item)] : [];
  });
}

/** "1.1 notes the report": a paragraph's number that a reader took for words, for want of a capital behind it. */
const PARAGRAPH_NUMBER = /^\d{1,2}\.\d{1,2}[.)]?\s(?=\p{Ll}{3})/u;

/** The words before the first of the parts that one sentence numbers: "That Cabinet", "The Panel is asked to". */
const LEAD =
  /^(?:.{0,160}\b(?:that|to|asked|recommended|cabinet|committee|panel|board|council|executive)\b\s?[:–-]{0,2})?$/iu;

function partsOf(
  view: DocumentView,
  item: { readonly start: number; readonly end: number },
): { text: string; start: number; end: number }[] {
  return inlineParts(view.text.slice(item.start, item.end), item.start, LEAD);
}
