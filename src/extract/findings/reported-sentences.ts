import type { Section, SectionKind } from "../../sections/section.js";
import { splitSentences } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { ExtractionContext } from "../define-extractor.js";
import { headsLinks } from "../paper-findings/other-pages.js";
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
  "(?:ofsted(?: and (?:the )?(?:CQC|care quality commission))?|(?:the )?(?:lead )?inspectors|(?:previous|these|those|both|the) (?:monitoring |focused )?visits(?: have)?|the \\w+ (?:19|20)\\d{2} visit|(?:the )?hmi|the inspectorate|(?:the|this|that|an?|their|its|[’']s) (?:[\\w-]+ ){0,3}(?:inspection|(?:monitoring|focused|assurance) visit|(?:inspection|ofsted|visit) (?:report|letter|team|feedback)))";
const FINDING_VERB =
  "(?:found|identified|noted|judged|recognised|recognized|concluded|highlighted|commented|observed|praised|commended|acknowledged|saw|described|reported|stated|considered|felt|says?|said|warn(?:s|ed)?|criticis(?:es?|ed)|raised|welcom(?:es?|ed)|praises?|notes?|finds?|highlights?|recognises?|advised|express(?:ed|es)? (?:\\w+ )?concerns?|(?:was|were) (?:also |very |particularly )?(?:impressed|pleased|positive|critical|concerned|worried)|ga?ve (?:particular |special |high )?praise)";

/** "Ofsted also found that …": who found it stands before what was found, in the same clause. */
const ATTRIBUTED = new RegExp(
  `(?<!\\b(?:what|as|those that|which|where|when) )\\b${FINDER}(?: in \\w+(?: \\d{4})?| (?:to|of|by|since|conducted|carried out|undertaken) [\\p{L}\\d’' ]{2,45}?)?(?: (?:also|further|has|have|had|again|rightly|particularly|specifically)){0,2} ${FINDING_VERB}\\b`,
  "iu",
);
/** "Social workers were found to know …": goes on telling, or names inspectors itself. */
const FOUND_TO =
  /\b(?:was|were|is|are|been) (?:also )?(?:found|judged|seen|considered|described|noted)(?: by (?:ofsted|(?:the )?inspectors))? (?:to (?:be|have|know|show|lack|need|retain|receive|make|work)|as)\b/iu;
const BY_INSPECTORS =
  /\b(?:was|were|is|are|been) (?:\w+ )?(?:found|judged|considered|described|noted|identified|recognised|praised) by (?:ofsted|(?:the )?inspectors)\b/iu;

/** "Concerns flagged up by Ofsted include …" */
const NAMED_BY_INSPECTORS =
  /\b(?:concerns?|issues?|problems?|weaknesses|strengths|failings|shortcomings|improvements?) (?:\w+ ){0,2}?(?:by|from) (?:ofsted|(?:the )?inspectors)\b/iu;

const SAYS =
  "(?:also |further |then |has |have ){0,2}(?:said|says|stated?s?|adds|added|reported|identified|saw|felt|recognised|points? out|pointed out|found|finds|notes|noted|highlights?|highlighted|concludes|concluded|praises|praised|gives? (?:\\w+ )?praise|gave (?:\\w+ )?praise|describes|described|warns|warned|explains|explained|reads|revealed|reveals|recognises|recognised|outlines|criticises|criticised)";
/**
 * How news and other pages tell what inspectors found: "the report states", "…,” it concludes", "the Trust was praised
 * for". In a paper for a meeting "the report" is most often the paper itself.
 */
const TOLD_ON_PAGE = new RegExp(
  `\\b(?:the|its|their|ofsted['’]?s|inspectors?['’]|inspection) (?:(?:latest|final|full|new|published|highly|critical|damning|inspection|inspectors?['’]|ofsted|ofsted['’]s) ){0,3}(?:report|letter|inspectorate|watchdog|regulator)(?: for \\p{Lu}\\p{L}+)?(?:, [^,.;]{3,70},)? ${SAYS}\\b|["”’]?,? (?:it|they|the inspectors|inspectors|their report|its report) ${SAYS}\\b|["”’],? ${SAYS} (?:the |ofsted['’]?s? |inspectors?['’]? ){1,3}(?:inspection )?(?:report|letter|inspectors|watchdog)?(?= |[.,])|\\b(?:was|were|has been|have been) (?:also )?(?:\\w+ly )?(?:praised|commended|criticised|(?:highlighted|singled out|recognised|identified|described) as)\\b(?! by (?!ofsted|(?:the )?inspectors))|\\b(?:inspection|visit|report)\\b[^.;]{0,80}, found\\b|\\b(?:was|were) found to \\p{L}+|^it was (?:also )?(?:noted|found|highlighted|recognised|acknowledged)\\b|^(?:the )?(?:main |key )?areas? (?:where|that|for|of|which) [^.:;]{0,40}\\bimprov\\w+[^:;]{0,200}\\binclude`,
  "iu",
);

/** Whoever a sentence begins with is who "they" are in the next. */
const BY_NAME = /^(?:the )?(?:ofsted(?:['’]s)?|inspect(?:ors|ion team)|report|letter)\b/iu;
/** "They also said that …", after what inspectors said. */
const GOES_ON_TELLING = new RegExp(
  `^(?:(?:overall|however|in addition|furthermore|separately),? )?(?:it|they) ${SAYS}\\b`,
  "iu",
);

/** What is counted or graded, not told: "named six areas for improvement", "judged to be inadequate". */
const ANNOUNCED =
  /\b(?:identified|highlighted|noted|found)\b(?! as\b).{0,30}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a number of|the following|key|areas? of strength)\b.{0,30}\b(?:areas?|strengths?|priorit\w+|recommendations?|themes?|actions?|cases|children)\b|\b(?:judged|graded|rated)\b.{0,120}\b(?:outstanding|good|inadequate|adequate|requir\w+ improvement)\b/iu;
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
export function* reportedSentences({ view, sections, identity }: ExtractionContext): Generator<ReportedSentence> {
  if (!view.blocks.some(({ text }) => SUBJECT.test(text))) return;
  const isPage = identity.documentType === null || identity.documentType === "other";
  for (const section of sections.sections) {
    if ((section.kind !== null && OTHER_KINDS.has(section.kind)) || headsLinks(section.title)) continue;
    const isHeaded = FINDINGS_HEADING.test(section.title.trim()) && !OTHER_FINDINGS.test(section.title);
    const quotation = new Quotation();
    let lastTold = false;
    for (const { block, end } of wholeParagraphs(section.blocks)) {
      const place = { paragraph: paragraphNumber(block), block: block.index, section };
      let isTelling = false;
      const toldAbove: boolean = lastTold;
      lastTold = false;
      quotation.beginParagraph();
      for (const span of splitSentences(view.text.slice(block.start, end), block.start)) {
        const text = view.wordsOf(span);
        const isNamed: boolean =
          names(text, isPage) || (isPage && (isTelling || toldAbove) && GOES_ON_TELLING.test(text));
        const isQuoted = quotation.read(text, isNamed);
        lastTold = isNamed || isQuoted || (isPage && BY_NAME.test(text));
        if (!isSentence(text) || !(isNamed || isQuoted || tells(text, isHeaded, isTelling))) continue;
        isTelling ||= isNamed;
        yield { ...span, text, ...place };
      }
    }
  }
}

/**
 * The words of inspectors that are quoted over several sentences, or over several paragraphs: then each of them opens
 * the quotation anew and only the last closes it. A quotation can also follow the sentence that names its speaker.
 */
class Quotation {
  #isOpen = false;
  #isInspectors = false;
  /** What comes next, if it begins with a quotation mark, is theirs too. */
  #leadsOn = false;
  #namesSpeakerLast = false;

  beginParagraph(): void {
    this.#leadsOn = (this.#isOpen && this.#isInspectors) || (this.#leadsOn && !this.#isOpen && this.#namesSpeakerLast);
    this.#isInspectors = false;
    this.#isOpen = false;
  }

  /** Takes in the next sentence; whether it stands in words that inspectors are quoted with. */
  read(text: string, isNamed: boolean): boolean {
    const isNext = this.#leadsOn && STARTS_WITH_QUOTE.test(text) && !OTHER_SPEAKER.test(text);
    const isQuoted = (this.#isInspectors && this.#isOpen) || isNext;
    this.#isOpen = isOpenAfter(text, this.#isOpen);
    const isTheirs = isNamed || isQuoted;
    this.#isInspectors = this.#isOpen && isTheirs;
    this.#namesSpeakerLast = text.endsWith(":") || SPEAKER_AT_END.test(text);
    this.#leadsOn = isTheirs && (text.endsWith(":") || /["”]/u.test(text));
    return isQuoted;
  }
}

const STARTS_WITH_QUOTE = /^["“]/u;
/** "…," the report states. */
const SPEAKER_AT_END = /["”]\s[^"“”]{3,60}[.]$/u;
/** "…," the leader said. */
const OTHER_SPEAKER = /["”],?\s[^"“”]{0,60}\b(?:said|says|added|told|commented)\b/u;

function isOpenAfter(text: string, isOpen: boolean): boolean {
  const straight = text.split('"').length - 1;
  if (straight > 0) return straight % 2 === 1 ? !isOpen : isOpen;
  const [opened, closed] = [text.lastIndexOf("“"), text.lastIndexOf("”")];
  return opened === closed ? isOpen : opened > closed;
}

/** Whether a sentence names who found what it tells. */
function names(text: string, isPage: boolean): boolean {
  if (ATTRIBUTED.test(text) || BY_INSPECTORS.test(text) || NAMED_BY_INSPECTORS.test(text)) return true;
  return isPage && TOLD_ON_PAGE.test(text);
}

function isSentence(text: string): boolean {
  return (
    ENDS_SENTENCE.test(text) &&
    !STARTS_SMALL.test(text) &&
    !isNoFinding(text) &&
    !ANNOUNCED.test(text) &&
    !ASKED.test(text)
  );
}

function tells(text: string, isHeaded: boolean, isTelling: boolean): boolean {
  return (isTelling && FOUND_TO.test(text)) || (isHeaded && !OWN_BUSINESS.test(text));
}
