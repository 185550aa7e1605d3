import { type Judgement, judgementFromLabel } from "../../domain/judgements.js";
import type { SectionLean } from "../../domain/polarity/judge-polarity.js";
import type { Section, SectionKind } from "../../sections/section.js";
import type { ExtractionContext } from "../define-extractor.js";

/** A section whose sentences are findings, and what its place in the report says about them. */
export interface FindingSection {
  readonly section: Section;
  readonly judgement: Judgement | null;
  readonly lean: SectionLean;
  /** Before the first known heading: names, addresses and dates stand there too, which end without a full stop. */
  readonly opening: boolean;
}

/** Kinds of section after which a heading without known wording is a theme of the findings. */
const MAY_HOLD_THEMES: ReadonlySet<SectionKind> = new Set(["findings", "summary", "strengths", "improvement_areas"]);
/** Headings under which even a plain sentence tells a weakness. */
const LEANS_TO_IMPROVEMENT =
  /\b(?:areas? (?:for|of) (?:improvement|development)|needs? to (?:do better|improve)|(?<!strengths and )weaknesses)\b/iu;
const AREAS = /\bareas? (?:for|of) improvement\b/iu;
/** A case study tells a story, good or bad: its plain sentences are just that. */
const CASE_STUDY = /\b(?:stud(?:y|ies)|example)\b/iu;
/** Chapters of the single inspection framework: the judgement stands in a box above such a heading. */
const CHAPTER_PART = /^(?:summary|(?:key |main |inspection )?findings)$/iu;
/** A sentence that begins "The graded judgement for …" and gives the grade heads a part of a chapter. */
const GRADED_PART =
  /^the graded judgement (?:for|about|on) (?:the )?(?<label>.{3,80}?)(?: performance)? (?:is|are|requires?)\b/iu;
/** "Children's services in Exampleshire require improvement because:" heads the reasons for the overall judgement. */
const REASONS = /\bbecause:?$/iu;
const LSCB = /\bLSCB\b|\bsafeguarding children board\b/iu;

/** The sections of an inspectorate's document that hold findings, each with the judgement that it stands under. */
export function* findingSections(context: ExtractionContext): Generator<FindingSection> {
  const { sections, identity } = context;
  const overall = hasOverallJudgement(context) ? "overall_effectiveness" : null;
  let boxed: Judgement | null = null;
  let current: Judgement | null = null;
  let begun = false;
  let open = false;
  for (const section of sections.sections) {
    const { kind, title } = section;
    const opening = kind === null && !begun;
    begun ||= kind !== null;
    if (kind !== null && !MAY_HOLD_THEMES.has(kind)) open = false;
    else if (opening) open = summarisesAtOnce(context);
    else if (kind !== null) open = true;
    if (open) {
      const isTheme = !opening && (kind === null || section.parent?.kind === kind);
      const inChapter = CHAPTER_PART.test(title) ? boxed : null;
      const around: Judgement | null = opening || kind === "summary" ? overall : isTheme ? current : null;
      const named = opening ? null : namedIn(title, context);
      current = named ?? section.judgement ?? inChapter ?? around;
      // Joint inspections tell weaknesses in whole sentences under "Areas for improvement"; other lists say what to do.
      const tells = identity.documentType === "joint_inspection_letter" && AREAS.test(title);
      const isList = kind === "improvement_areas" && !tells;
      const lean = leanOf(section);
      if (!isList) yield { section, judgement: current, lean, opening };
    }
    if (identity.framework === "sif") boxed = lastBoxedJudgement(section, context) ?? boxed;
  }
}

function leanOf({ title }: Section): SectionLean {
  return LEANS_TO_IMPROVEMENT.test(title) && !CASE_STUDY.test(title) ? "improvement" : null;
}

/** Reports and joint letters begin with their summary; letters of visits with how the visit was made. */
function summarisesAtOnce({ identity: { documentType } }: ExtractionContext): boolean {
  return documentType !== "focused_visit_letter" && documentType !== "monitoring_visit_letter";
}

/** The judgement that a heading names beside the ones that open a chapter. */
function namedIn(title: string, { identity }: ExtractionContext): Judgement | null {
  const label = GRADED_PART.exec(title)?.groups?.["label"];
  if (label !== undefined) return judgementFromLabel(label, identity.framework);
  if (LSCB.test(title)) return "lscb_effectiveness";
  return REASONS.test(title) && identity.framework === "sif" ? "overall_effectiveness" : null;
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
