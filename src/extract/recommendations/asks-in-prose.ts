import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import type { Section, SectionTree } from "../../sections/section.js";
import { splitSentences } from "../../text/sentences.js";
import { inlineParts } from "../fragments/inline-parts.js";
import type { Ask } from "./ask.js";
import { askingLabel, asks, asksToDecide, fieldBeforeAsk, labelBeforeAsk } from "./asking-words.js";

/** A summary tells what the meeting is to look at ("invited to reflect on what inspectors said"); it asks nothing of its own. */
const SUMMARY = /^(?:executive |brief )?(?:summary|synopsis|introduction|purpose)/iu;

/** The longest paragraph whose sentences are looked at one by one. */
const LONGEST_PARAGRAPH = 900;
/** What leads to the numbered parts of one sentence, and the numbers of the first two. */
const IS_ASKED_TO = /^.{0,160}\b(?:that|to|asked|recommended|requested|invited)\b\s?[:–-]{0,2}$/iu;
const IN_PARTS = /\s\((?:a|i|1)\)\s.{3,400}\s\((?:b|ii|2)\)\s/iu;
const WORTH_READING = /\b(?:recommend|asked|requested|invited|proposed)/iu;

/**
 * The sentences that ask, in a paper that has no heading for them, and the list after them. What a summary asks counts
 * where nothing else does, and only where it asks to decide.
 */
export function asksInProse(view: DocumentView, { sections }: SectionTree): Ask[] {
  const isSummary = (section: Section): boolean => SUMMARY.test(section.title) && section.kind !== "recommendations";
  const asked = sections.filter((section) => !isSummary(section)).flatMap((section) => asksOf(view, section, asks));
  if (asked.length > 0) return asked;
  return sections.filter(isSummary).flatMap((section) => asksOf(view, section, asksToDecide));
}

function asksOf(view: DocumentView, section: Section, pattern: RegExp): Ask[] {
  const ask = (span: { start: number; end: number }): Ask => ({
    text: view.wordsOf(span),
    span,
    section,
    rule: "recommendations/asks",
    rank: 60,
  });
  return section.blocks.flatMap((block, index): Ask[] => {
    if (!WORTH_READING.test(block.text) || block.text.length > LONGEST_PARAGRAPH) return [];
    if (/:\s?[–-]?\s?$/u.test(block.text) || askingLabel.test(block.text.trim())) {
      const named = fieldBeforeAsk.exec(block.text)?.[0].length ?? 0;
      const isLead = asks.test(block.text.slice(named)) || askingLabel.test(block.text.trim());
      return isLead ? itemsAfter(section.blocks, index).map((item) => ask(item.item?.data.span ?? item)) : [];
    }
    const label = labelBeforeAsk.exec(block.text)?.[0].length ?? 0;
    if (label > 0) return [ask({ start: block.start + label, end: block.end })];
    const field = fieldBeforeAsk.exec(block.text)?.[0].length ?? 0;
    if (field > 0 && asks.test(block.text.slice(field))) return [ask({ start: block.start + field, end: block.end })];
    if (pattern.test(block.text) && !(block.item === null && IN_PARTS.test(block.text)))
      return [ask(block.item?.data.span ?? block)];
    if (block.item !== null) return [];
    return splitSentences(block.text)
      .filter(({ start, end }) => pattern.test(block.text.slice(start, end)))
      .flatMap(({ start, end }) => {
        const sentence = { start: block.start + start, end: block.start + end };
        // "Members are asked to (a) note the register and (b) agree …": each part is asked by itself.
        const parts = inlineParts(block.text.slice(start, end), sentence.start, IS_ASKED_TO);
        return parts.length > 1 ? parts.map(ask) : [ask(sentence)];
      });
  });
}

/** The outermost items of the list that follows a lead-in. */
function itemsAfter(blocks: readonly Block[], index: number): readonly Block[] {
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.label === null && block.item === null);
  const depth = rest[0]?.listDepth ?? 0;
  return (end < 0 ? rest : rest.slice(0, end)).filter((block) => block.listDepth === depth && block.label !== null);
}
