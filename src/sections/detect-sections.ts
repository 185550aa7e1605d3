import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { type DocumentType, isFromInspectorate } from "../domain/document-types.js";
import type { Framework } from "../domain/frameworks.js";
import { type Judgement, judgementFromLabel } from "../domain/judgements.js";
import { type HeadingRule, type HouseOfOrigin, headingRules, plainHeading, withoutGrade } from "./heading-rules.js";
import type { Section, SectionKind, SectionTree } from "./section.js";

/** The longest heading that is looked at; SEND and council headings run to two lines. */
const LONGEST_HEADING = 160;

const BELOW_ALL_HEADINGS = 7;

const LONGEST_BOLD_HEADING = 110;

/** Lines of a report's title name judgements too: "Review of the effectiveness of the Local Safeguarding Children Board". */
const REPORT_TITLE = /^(?:re-?)?(?:review|inspection) of\b/u;

/** What a heading opens. */
interface Opening {
  readonly kind: SectionKind | null;
  readonly level: number;
  readonly judgement: Judgement | null;
  readonly known: boolean;
  /** A box of prose set between the items of a list; the list goes on after it. */
  readonly interlude: boolean;
}

/** A section while it is being filled. */
interface OpenSection extends Opening {
  readonly heading: Block | null;
  readonly blocks: Block[];
  readonly children: OpenSection[];
  readonly parent: OpenSection | null;
  finished: MutableSection | null;
}

type MutableSection = { -readonly [Key in keyof Section]: Section[Key] };

/**
 * Divides a document into sections by its headings. Headings with known wording open a section of that kind at the
 * level which the wording has in such documents, tagged as headings or not; any other heading opens a section without
 * a kind of its own, which belongs to the known one above it only where its type is smaller.
 */
export function detectSections(
  view: DocumentView,
  documentType: DocumentType | null,
  framework: Framework | null = null,
): SectionTree {
  const house: HouseOfOrigin = isFromInspectorate(documentType) ? "inspectorate" : "council";
  const root = openSection(null, { kind: null, level: 0, judgement: null, known: false, interlude: false }, null);
  const bySection: OpenSection[] = [root];
  let current = root;
  const openedBy = new Map<Block, OpenSection>();
  for (const block of view.blocks) {
    const opening = asTheme(openingOf(block, house, framework), current, block, house);
    if (opening === null) {
      if (current.interlude && block.item !== null && isListing(current.parent)) current = current.parent;
      current.blocks.push(block);
      openedBy.set(block, current);
      continue;
    }
    let parent: OpenSection = current;
    while (parent.parent !== null && !canHold(parent, opening, block, house)) parent = parent.parent;
    const section = openSection(block, opening, parent);
    parent.children.push(section);
    bySection.push(section);
    openedBy.set(block, section);
    current = section;
  }
  const sections = bySection.map((section) => finish(section));
  return {
    sections,
    sectionOf: (block) => finish(openedBy.get(block) ?? root),
  };
}

function openSection(heading: Block | null, opening: Opening, parent: OpenSection | null): OpenSection {
  return { heading, ...opening, blocks: [], children: [], parent, finished: null };
}

/**
 * Whether a section stays open under a new heading. A heading without known wording is a theme of the known section
 * above it when its type is smaller, when it follows that section's own heading directly (themes are often set as large
 * as the heading that they divide), or when it looks like the theme that did.
 */
function canHold(section: OpenSection, opening: Opening, block: Block, house: HouseOfOrigin): boolean {
  if (opening.known || !section.known) return section.level < opening.level;
  const above = section.heading;
  if (above === null) return true;
  // A council's paper that tags its headings does not tag a smaller one and leave the larger one a line.
  if (house === "council" && above.headingDepth === 0 && block.headingDepth > 0) return false;
  if (above.headingDepth < block.headingDepth) return true;
  const areSiblings = areNumberedAlike(above, block) || (isEndedByLines(section) && looksAlike(above, block));
  if (above.headingDepth === 0 && !areSiblings) return true;
  const [firstTheme] = section.children;
  if (firstTheme === undefined) return section.blocks.length === 0;
  return firstTheme.heading?.headingDepth === block.headingDepth && followsDirectly(firstTheme, above);
}

/** What a paper asks and what was decided ends where the next line is set like its heading; other lists have themes. */
function isEndedByLines({ kind, blocks }: OpenSection): boolean {
  return (kind === "recommendations" || kind === "decisions") && blocks.length > 0;
}

/** Whether two headings that no tag ranks are set alike: both numbered or neither, or both lines of their own weight. */
function looksAlike(above: Block, block: Block): boolean {
  return block.headingDepth === 0 && (above.label === null || block.label !== null || above.bold === block.bold);
}

/** "4.3 Areas for development" and "4.4 Joint work": numbers of one level. */
function areNumberedAlike(above: Block, block: Block): boolean {
  const levels = (label: string | null): number =>
    /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/u.test(label ?? "") ? (label?.match(/\d+/gu)?.length ?? 0) : 0;
  return levels(above.label) > 0 && levels(above.label) === levels(block.label);
}

const LISTING: ReadonlySet<SectionKind | null> = new Set(["improvement_areas", "priority_actions", "strengths"]);

function isListing(section: OpenSection | null): section is OpenSection & { readonly kind: SectionKind } {
  return section !== null && LISTING.has(section.kind);
}

/**
 * A list of what must improve can be divided by themes that are named like judgements ("Leadership, management and
 * governance"): where a heading stands as a theme does, it is one and opens no finding section.
 */
function asTheme(opening: Opening | null, current: OpenSection, block: Block, house: HouseOfOrigin): Opening | null {
  if (opening === null || opening.judgement === null || opening.kind !== "findings") return opening;
  // "Inspection judgement about the LSCB" says in its words that it is a chapter.
  if (ruleFor(plainHeading(block.text), house) !== null) return opening;
  let listing: OpenSection | null = current;
  while (listing !== null && !isListing(listing)) listing = listing.parent;
  if (listing === null || listing.heading === null) return opening;
  const [firstTheme] = listing.children;
  const stands =
    firstTheme === undefined
      ? listing.blocks.length === 0
      : firstTheme.heading?.headingDepth === block.headingDepth && followsDirectly(firstTheme, listing.heading);
  return stands ? unknownOpening(block) : opening;
}

function followsDirectly(section: OpenSection, above: Block): boolean {
  return section.heading !== null && section.heading.index === above.index + 1;
}

function openingOf(block: Block, house: HouseOfOrigin, framework: Framework | null): Opening | null {
  if (block.text.length > LONGEST_HEADING) return null;
  const isHeading = block.kind === "heading";
  const inCell = block.cell !== null;
  const plain = plainHeading(block.text);
  if (plain === "") return null;
  if (!inCell || isHeading) {
    const rule = isHeading || looksLikeHeading(block) ? ruleFor(plain, house) : null;
    const judgement = rule?.level === 1 ? null : findingsOf(plain, house, framework, isHeading || block.bold);
    if (judgement !== null) return { kind: "findings", level: 2, judgement, known: true, interlude: false };
    if (rule !== null) {
      const { kind, level, judgement: named = null, interlude = false } = rule;
      return { kind, level, judgement: named, known: true, interlude };
    }
  }
  const isLine = house === "council" && (isBoldLine(block) || isCapitalLine(block));
  return !inCell && (isHeading || isLine) ? unknownOpening(block) : null;
}

/** Council papers set their chapter headings as bold lines, numbered like the paragraphs under them ("1. Introduction"). */
function isBoldLine(block: Block): boolean {
  return (
    block.bold &&
    block.text.length <= LONGEST_BOLD_HEADING &&
    !/[.;,:]$/u.test(block.text.trim()) &&
    block.listDepth <= 1
  );
}

/** Chapter headings that lost their weight keep their number and their capitals: "4. FINANCIAL IMPLICATIONS". */
function isCapitalLine({ text, label, listDepth }: Block): boolean {
  const plain = text.trim();
  return (
    label !== null &&
    /^\d{1,2}(?:\.0)?\.?$/u.test(label) &&
    listDepth <= 1 &&
    plain.length <= LONGEST_BOLD_HEADING &&
    /\p{Lu}{4}/u.test(plain) &&
    !/\p{Ll}|[.;,]$/u.test(plain)
  );
}

function unknownOpening(block: Block): Opening {
  // A bold line divides what stands under a tagged heading of any size; it never holds one.
  const level = 3 + (block.headingDepth === 0 ? BELOW_ALL_HEADINGS : block.headingDepth);
  return { kind: null, level, judgement: null, known: false, interlude: false };
}

function ruleFor(plain: string, house: HouseOfOrigin): HeadingRule | null {
  return headingRules.find((rule) => rule.of === house && rule.pattern.test(plain)) ?? null;
}

/** A paragraph that no tag calls a heading is one when it stands alone, outside lists, and ends like none of its words. */
function looksLikeHeading(block: Block): boolean {
  return block.listDepth === 0 && !/[.;,]$/u.test(block.text.trim());
}

/** The judgement that an inspectorate's finding section reports: "The experiences and progress of care leavers: good". */
function findingsOf(
  plain: string,
  house: HouseOfOrigin,
  framework: Framework | null,
  marked: boolean,
): Judgement | null {
  if (house !== "inspectorate" || !marked) return null;
  const label = withoutGrade(plain);
  if (REPORT_TITLE.test(label)) return null;
  const judgement = label === "" ? null : judgementFromLabel(label, framework);
  // "Leadership and management" is a judgement of the frameworks before 2013 and a plain theme in every letter since.
  return judgement?.startsWith("other:") === true && framework !== "pre_sif" ? null : judgement;
}

function finish(section: OpenSection): Section {
  if (section.finished !== null) return section.finished;
  const parent = section.parent === null ? null : finish(section.parent);
  const first = section.heading ?? section.blocks[0];
  const last = section.blocks.at(-1) ?? section.heading;
  const finished: MutableSection = {
    kind: section.kind ?? (section.known ? null : (parent?.kind ?? null)),
    title: section.heading?.text ?? "",
    heading: section.heading,
    depth: section.level,
    judgement: section.judgement ?? parent?.judgement ?? null,
    blocks: section.blocks,
    parent,
    children: [],
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  };
  section.finished = finished;
  finished.children = section.children.map((child) => finish(child));
  return finished;
}
