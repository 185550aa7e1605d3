import type { Block } from "../document/blocks.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { judgeWords, type PreviousSentence } from "../domain/polarity/judge-polarity.js";
import { topicsInWords } from "../domain/topics/topics-of.js";
import { readWords } from "../text/phrases.js";
import { splitSentences } from "../text/sentences.js";
import type { Candidate } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import { type FindingSection, findingSections } from "./findings/finding-sections.js";
import { isNoFinding } from "./findings/no-finding.js";

/**
 * Reads every sentence of an inspectorate's findings and summaries, with its verdict, topics, judgement and printed
 * paragraph number. docs/extractors/findings.md says which sections count and which sentences do not.
 */
export const findings = defineExtractor({
  id: "findings",
  fields: ["findings"],
  applies: ({ identity }) => isFromInspectorate(identity.documentType),
  read: function* (context) {
    for (const section of findingSections(context)) yield* readSection(context, section);
  },
});

const ENDS_SENTENCE = /[.!?…]["'’”)\]]{0,3}$/u;

function* readSection(
  { view }: ExtractionContext,
  { section, judgement, lean, opening }: FindingSection,
): Generator<Candidate> {
  let previous: PreviousSentence | undefined;
  let paragraph: string | null = null;
  for (const { block, end } of wholeParagraphs(section.blocks)) {
    paragraph = printedNumber(block) ?? (block.listDepth > 0 ? paragraph : null);
    for (const span of splitSentences(view.text.slice(block.start, end), block.start)) {
      const text = view.wordsOf(span);
      if (isNoFinding(text) || (opening && !ENDS_SENTENCE.test(text))) continue;
      const words = readWords(text);
      const { polarity, ...verdict } = judgeWords(text, words, previous, lean);
      previous = { polarity };
      const value = { text, polarity, judgement, paragraph, topics: topicsInWords(words), verdict };
      yield candidate(view, "findings", value, span, { rule: `findings/${verdict.rule}`, section });
    }
  }
}

/** Prose blocks, each with the end of its paragraph: what a page break cut in two is one again. */
function* wholeParagraphs(blocks: readonly Block[]): Generator<{ block: Block; end: number }> {
  let open: { block: Block; end: number } | null = null;
  let last: Block | null = null;
  for (const block of blocks) {
    if (block.cell !== null || block.kind === "heading") continue;
    if (open !== null && last !== null && goesOn(last, block)) open.end = block.end;
    else {
      if (open !== null) yield open;
      open = { block, end: block.end };
    }
    last = block;
  }
  if (open !== null) yield open;
}

function goesOn(before: Block, block: Block): boolean {
  const isNext = block.label === null && block.index === before.index + 1;
  return isNext && /^\p{Ll}/u.test(block.text) && /[\p{L}\p{N},’'-]$/u.test(before.text);
}

/** The number that the report prints in front of a paragraph, without its full stop; a bullet is none. */
function printedNumber(block: Block): string | null {
  return /^\(?(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?$/u.exec(block.label?.trim() ?? "")?.[1] ?? null;
}
