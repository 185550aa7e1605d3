import type { Block } from "../document/blocks.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { type Judgement, judgementFromLabel } from "../domain/judgements.js";
import { judgeWords, type PreviousSentence, type SectionLean } from "../domain/polarity/judge-polarity.js";
import { topicsInWords } from "../domain/topics/topics-of.js";
import type { Section } from "../sections/section.js";
import { readWords } from "../text/phrases.js";
import { splitSentences } from "../text/sentences.js";
import type { Candidate } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
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

/** A section whose sentences are findings, and what its place in the report says about them. */
interface FindingSection {
  readonly section: Section;
  readonly judgement: Judgement | null;
  readonly lean: SectionLean;
  /** Before the first known heading: names, addresses and dates stand there too, which end without a full stop. */
  readonly opening?: boolean;
}

/** Headings under which even a plain sentence tells a weakness. */
const LEANS_TO_IMPROVEMENT =
  /\b(?:areas? (?:for|of) (?:improvement|development)|needs? to (?:do better|improve)|(?<!strengths and )weaknesses)\b/iu;
/** A case study tells a story, good or bad: its plain sentences are just that. */
const CASE_STUDY = /\b(?:stud(?:y|ies)|example)\b/iu;
/** Chapters of the single inspection framework: the judgement stands in a box above such a heading. */
const CHAPTER_PART = /^(?:summary|(?:key |main |inspection )?findings)$/iu;

const ENDS_SENTENCE = /[.!?…]["'’”)\]]{0,3}$/u;

function* findingSections(context: ExtractionContext): Generator<FindingSection> {
  const { sections, identity } = context;
  const overall = hasOverallJudgement(context) ? "overall_effectiveness" : null;
  let boxed: Judgement | null = null;
  let begun = false;
  let open = false;
  for (const section of sections.sections) {
    const lean: SectionLean =
      LEANS_TO_IMPROVEMENT.test(section.title) && !CASE_STUDY.test(section.title) ? "improvement" : null;
    switch (section.kind) {
      case "findings":
        open = begun = true;
        yield { section, judgement: section.judgement ?? (CHAPTER_PART.test(section.title) ? boxed : null), lean };
        break;
      case "summary": {
        open = begun = true;
        const inChapter = CHAPTER_PART.test(section.title) ? boxed : null;
        yield { section, judgement: section.judgement ?? inChapter ?? overall, lean };
        break;
      }
      case "strengths":
        open = begun = true;
        yield { section, judgement: section.judgement, lean: null };
        break;
      case "improvement_areas":
        // Joint inspections tell weaknesses in whole sentences here; other reports list what to do about them.
        open = begun = true;
        if (identity.documentType === "joint_inspection_letter" && lean !== null && /\bareas?\b/iu.test(section.title))
          yield { section, judgement: null, lean };
        break;
      case null: {
        // Before the first known heading stands the report's own summary; after findings, a theme of theirs.
        const isSummary =
          !begun &&
          identity.documentType !== "focused_visit_letter" &&
          identity.documentType !== "monitoring_visit_letter";
        if (isSummary) yield { section, judgement: overall, lean, opening: true };
        else if (open) yield { section, judgement: section.judgement ?? boxed, lean };
        break;
      }
      default:
        begun = true;
        open = false;
    }
    if (identity.framework === "sif") boxed = lastBoxedJudgement(section, context) ?? boxed;
  }
}

/** The judgement in the last table cell of a section: reports of 2013 to 2018 print it in a box above its chapter. */
function lastBoxedJudgement(section: Section, { identity }: ExtractionContext): Judgement | null {
  for (const block of section.blocks.slice(-4).toReversed()) {
    const judgement = block.cell === null ? null : judgementFromLabel(block.text, identity.framework);
    if (judgement !== null) return judgement;
  }
  return null;
}

/** Whether the report awards an overall grade: letters, joint and SEND inspections and ILACS from April 2026 do not. */
function hasOverallJudgement({ identity, view }: ExtractionContext): boolean {
  if (identity.documentType !== "inspection_report") return false;
  if (identity.framework !== "ilacs") return true;
  return view.blocks.some(
    (block) => block.cell !== null && judgementFromLabel(block.text, identity.framework) === "overall_effectiveness",
  );
}

function* readSection(
  { view }: ExtractionContext,
  { section, judgement, lean, opening = false }: FindingSection,
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
  return (
    block.label === null &&
    block.index === before.index + 1 &&
    /^\p{Ll}/u.test(block.text) &&
    /[\p{L}\p{N},’'-]$/u.test(before.text)
  );
}

/** The number that the report prints in front of a paragraph, without its full stop; a bullet is none. */
function printedNumber(block: Block): string | null {
  return /^\(?(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?$/u.exec(block.label?.trim() ?? "")?.[1] ?? null;
}
