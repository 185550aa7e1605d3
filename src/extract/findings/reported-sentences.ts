import type { Section, SectionKind } from "../../sections/section.js";
import { splitSentences } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { ExtractionContext } from "../define-extractor.js";
import { isNoFinding } from "./no-finding.js";
import { paragraphNumber, wholeParagraphs } from "./paragraphs.js";

/** A sentence of a council's paper that tells what inspectors found. */
export interface ReportedSentence extends Span {
  readonly text: string;
  /** The number that the paper prints in front of the paragraph. */
  readonly paragraph: string | null;
  /** Index of the block in which its paragraph begins: sentences of one paragraph lean on each other. */
  readonly block: number;
  readonly section: Section;
}

/** Sections that ask, decide or weigh: what they say of the inspection is their reason, not its report. */
const OTHER_KINDS: ReadonlySet<SectionKind> = new Set([
  "recommendations",
  "decisions",
  "risks",
  "inspection_details",
  "grade_scale",
  "boilerplate",
]);

/** "3. Key findings", "Headline findings of the focused visit", "What inspectors found". */
const FINDINGS_HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.?\s)?(?:(?:(?:the|key|main|headline|overall|summary|of|inspection|inspectors?['’]?s?|ofsted['’]?s?|monitoring|focused|visit) ){0,5}findings(?: (?:of|from) .{3,80})?|what (?:ofsted|(?:the )?inspect(?:ors|ion)) (?:found|said|told us)):?$/iu;
/** Findings of something else than an inspection. */
const OTHER_FINDINGS = /\b(?:consultation|survey|engagement|equality|audit|task|budget|financ\w+|questionnaire)\b/iu;

const FINDER =
  "(?:ofsted|(?:the )?(?:lead )?inspectors|(?:the )?hmi|the inspectorate|(?:the|this|that|an?|their|its|[’']s) (?:[\\w-]+ ){0,3}(?:inspection|(?:monitoring|focused|assurance) visit|(?:inspection|ofsted|visit) (?:report|letter|team|feedback)))";
const FINDING_VERB =
  "(?:found|identified|noted|judged|recognised|recognized|concluded|highlighted|commented|observed|praised|commended|acknowledged|saw|described|reported|stated|considered|felt)";

/** "Ofsted also found that …": who found it stands before what was found, in the same clause. */
const ATTRIBUTED = new RegExp(
  `(?<!\\b(?:what|as|those that|which|where|when) )\\b${FINDER}(?: in \\w+(?: \\d{4})?)?(?: (?:also|further|has|have|had|again|rightly|particularly|specifically)){0,2} ${FINDING_VERB}\\b`,
  "iu",
);
/** "Social workers were found to know …": goes on telling, or names inspectors itself. */
const FOUND_TO =
  /\b(?:was|were|is|are|been) (?:also )?(?:found|judged|seen|considered|described|noted)(?: by (?:ofsted|(?:the )?inspectors))? (?:to (?:be|have|know|show|lack|need|retain|receive|make|work)|as)\b/iu;
const BY_INSPECTORS =
  /\b(?:was|were|is|are|been) (?:\w+ )?(?:found|judged|considered|described|noted|identified|recognised|praised) by (?:ofsted|(?:the )?inspectors)\b/iu;

/** What is counted or graded, not told: "named six areas for improvement", "judged to be inadequate". */
const ANNOUNCED =
  /\b(?:identified|highlighted|noted|found)\b.{0,30}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a number of|the following|key|areas? of strength)\b.{0,30}\b(?:areas?|strengths?|priorit\w+|recommendations?|themes?|actions?|cases|children)\b|\b(?:judged|graded|rated)\b.{0,120}\b(?:outstanding|good|inadequate|adequate|requir\w+ improvement)\b/iu;
/** The paper's own business. */
const OWN_BUSINESS =
  /\b(?:appendi(?:x|ces)|attached|paragraphs? \d|this (?:report|paper)|cabinet|committee|scrutiny|members (?:are|will|were)|published|action plan|improvement plan (?:will|is|was|has)|working days)\b|\b(?:took place|carried out|on site|undertaken) (?:on|between|in|from|over|by|during)\b/iu;
/** What is asked of the reader, and where to look. */
const ASKED = /\b(?:(?:invited|asked|recommended|requested) to|appendi(?:x|ces)|attached|in advance of)\b/iu;
/** An item of a list that a lead-in makes a sentence. */
const STARTS_SMALL = /^\p{Ll}/u;
const ENDS_SENTENCE = /[.!?…]["'’”)\]]{0,3}$/u;

/** What such a paper speaks of; "key findings" of any other paper are somebody else's. */
const SUBJECT = /\b(?:ofsted|ilacs|jtai|hmi|focused visit|monitoring visit|inspectors)\b/iu;

/**
 * Sentences in which a council's paper tells what inspectors found: those under a heading of findings, and those that
 * name who found it. What the council did about it, grades and announcements of lists are none.
 */
export function* reportedSentences({ view, sections }: ExtractionContext): Generator<ReportedSentence> {
  if (!view.blocks.some(({ text }) => SUBJECT.test(text))) return;
  for (const section of sections.sections) {
    if (section.kind !== null && OTHER_KINDS.has(section.kind)) continue;
    const isHeaded = FINDINGS_HEADING.test(section.title.trim()) && !OTHER_FINDINGS.test(section.title);
    for (const { block, end } of wholeParagraphs(section.blocks)) {
      const place = { paragraph: paragraphNumber(block), block: block.index, section };
      let isTelling = false;
      for (const span of splitSentences(view.text.slice(block.start, end), block.start)) {
        const text = view.wordsOf(span);
        if (!tells(text, isHeaded, isTelling)) continue;
        isTelling ||= names(text);
        yield { ...span, text, ...place };
      }
    }
  }
}

/** Whether a sentence names who found what it tells. */
function names(text: string): boolean {
  return ATTRIBUTED.test(text) || BY_INSPECTORS.test(text);
}

function tells(text: string, isHeaded: boolean, isTelling: boolean): boolean {
  if (!ENDS_SENTENCE.test(text) || STARTS_SMALL.test(text) || isNoFinding(text)) return false;
  if (ANNOUNCED.test(text) || ASKED.test(text)) return false;
  return names(text) || (isTelling && FOUND_TO.test(text)) || (isHeaded && !OWN_BUSINESS.test(text));
}
