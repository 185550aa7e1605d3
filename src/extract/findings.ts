import { isFromInspectorate } from "../domain/document-types.js";
import { judgeWords, type PreviousSentence } from "../domain/polarity/judge-polarity.js";
import { topicsInWords } from "../domain/topics/topics-of.js";
import { readWords } from "../text/phrases.js";
import { splitSentences } from "../text/sentences.js";
import type { Candidate } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import { type FindingSection, findingSections } from "./findings/finding-sections.js";
import { isNoFinding } from "./findings/no-finding.js";
import { paragraphNumber, wholeParagraphs } from "./findings/paragraphs.js";
import { reportedSentences } from "./findings/reported-sentences.js";
import { listFindings } from "./paper-findings/list-findings.js";
import { namesAThing } from "./paper-findings/names-a-thing.js";

/**
 * Reads every sentence of an inspectorate's findings and summaries, and those of a council's paper that tell what
 * inspectors found, with verdict, topics, judgement and printed paragraph number. docs/extractors/findings.md says which
 * sections count and which sentences do not.
 */
export const findings = defineExtractor({
  id: "findings",
  fields: ["findings"],
  read: function* (context) {
    if (!isFromInspectorate(context.identity.documentType)) yield* readReported(context);
    else for (const section of findingSections(context)) yield* readSection(context, section);
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
    paragraph = paragraphNumber(block) ?? (block.listDepth > 0 ? paragraph : null);
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

/**
 * What a council's paper tells of the findings. An item of a list is what its lead-in says: an area for improvement is
 * none the better for good words in its name. Words that only name a thing, praise nothing and stand in no such list
 * have no verdict and are no finding.
 */
function* readReported(context: ExtractionContext): Generator<Candidate> {
  let previous: (PreviousSentence & { readonly block: number }) | undefined;
  const listed = listFindings(context).filter(({ rule }) => !rule.endsWith("-judged"));
  for (const { text, start, end, paragraph, block, section } of reportedSentences(context)) {
    const words = readWords(text);
    const before = previous?.block === block ? previous : undefined;
    const item = listed.find((each) => each.start <= start && start < each.end);
    const own = judgeWords(text, words, before, null);
    if (item === undefined && own.rule === "practice-described" && namesAThing(text)) continue;
    const isHead = item !== undefined && item.start === start && own.polarity !== item.of && own.polarity !== "mixed";
    const { polarity, ...verdict } = isHead ? { polarity: item.of, rule: "under-its-heading", words: [] } : own;
    previous = { polarity, block };
    const value = { text, polarity, judgement: null, paragraph, topics: topicsInWords(words), verdict };
    yield candidate(context.view, "findings", value, { start, end }, { rule: `findings/${verdict.rule}`, section });
  }
}
