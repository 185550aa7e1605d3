import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import type { Section } from "../../sections/section.js";
import { splitSentences } from "../../text/sentences.js";
import { findDeeds, statusOfDeeds } from "../actions/deeds.js";
import { findPlan } from "../actions/plan-tables.js";
import type { ExtractionContext } from "../define-extractor.js";
import { endsAsLead } from "../fragments/lead-end.js";
import type { ListedItem } from "../fragments/listed-items.js";
import { leaningColumns, mainColumn } from "./columns.js";
import { contentWords } from "./content-words.js";
import { cutItems, type EnumeratedItem, type Enumeration, readEnumeration, readLabelledList } from "./enumerations.js";
import { isPraise, verdictOn } from "./item-verdict.js";
import { isPriorityAction, leadsElsewhere, type Lean, leanOf } from "./leads.js";
import { headsLinks } from "./other-pages.js";
import { listListings, subheadingItems, toItem, unmarkedItems } from "./listings.js";

/** A strength or an area for improvement that a council's paper lists. */
export interface ListedFinding extends ListedItem {
  readonly of: "strength" | "improvement";
  readonly priority: boolean;
  readonly section: Section;
  /** The way in which it is listed; the second half of the rule in its evidence. */
  readonly rule: string;
}

/** What such papers speak of; in any other a list of "positives" is somebody else's. */
const SUBJECT =
  /\b(?:ofsted|ilacs|jtai|hmi|inspect(?:ion|ors?|ed)|peer review|self[- ](?:evaluation|assessment)|(?:monitoring|focused|assurance) visits?|children['’]s (?:services|social care)|corporate parent\w*)\b/iu;

/** Kinds of section whose lists are of another kind; what only stands after one, as in minutes, does not count. */
const OTHER_KINDS: ReadonlySet<Section["kind"]> = new Set(["recommendations", "decisions", "risks"]);

function listsOtherThings(section: Section): boolean {
  if (headsLinks(section.title)) return true;
  return OTHER_KINDS.has(section.kind) && section.parent?.kind !== section.kind;
}

/** A list under a heading of findings tells verdicts in a sentence or two each; longer items are accounts. */
const LONGEST_JUDGED = 300;
/** A list of findings without explicit heading has at least as many. */
const FEWEST_JUDGED = 3;
/** "What inspectors praised" heads a list; a heading as long as a sentence tells the news that follows. */
const LONGEST_LIST_HEADING = 60;
/** What a councillor or director said of it. */
const QUOTES_SOMEBODY = /\b(?:said|added|says|commented):?,?\s["“‘]|^["“][^"”]{1,600}$/u;
/** A paragraph under "Strengths" that is longer is an account, not an item. */
const LONGEST_PROSE_ITEM = 400;

/** Years set as a list are a chronology: "2015: rated good". */
const DATED_ITEM = /^(?:\p{L}{3,9}\s)?(?:19|20)\d{2}\s?[:–-]\s/u;

/** Grades and judgements set as a list are no findings. */
const GRADE_ITEM =
  /(?:^|[:–-]\s?)(?:outstanding|good|requires improvement(?: to be good)?|inadequate|adequate)[.;,]?(?: and)?$/iu;

const NOTHING_LISTED = /^(?:there (?:are|were) no\b|no (?:areas?|priority)\b|none\b|not applicable|n\/a)/iu;

/**
 * "Area for improvement 2: the quality of plans", "Recommendation 3 – …" as a heading of its own or across a plan's table:
 * the name of what an inspection asks for, its number, and the item.
 */
const NUMBERED_HEADING =
  /^(?:(?:ofsted|inspection|cqc|hmi|ilacs|jtai|send)(?:['’]s)?\s){0,2}(?:(?:key |main |priority |significant )?areas? (?:of|for|requiring) (?:[a-z]{3,12} ){0,2}(?:improvements?|development|weakness(?:es)?|concern|actions?)|(?:significant |key )?weakness|(?:priority )?(?<plain>recommendation)|(?:improvement|development) area|priority action|afi|apa)\s?(?:no\.?\s?|number\s)?(?:\d{1,2}|[a-z](?=\s?[:.–-]))\s?[:.–—-]\s?(?<item>.{8,300})$/iu;

/** What a council asks its own body to decide is set under "Recommendation 1" as well. */
const ASKS_BODY =
  /^(?:that\b|to (?:note|approve|agree|endorse|receive|support)\b|(?:the )?(?:cabinet|committee|panel|board|executive|council|commission|members?)\b|(?:note|approve|agree|endorse|receive)\b)/iu;

const COUNTED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/iu;
const COUNTS: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The rule of areas that only a plan's column names. */
const PLAN_COLUMN = "plan-column";

const known = new WeakMap<DocumentView, readonly ListedFinding[]>();

/**
 * What a council's paper lists as strong or as having to improve, in the document's order and without items that
 * overlap or come again. The lead-in decides; where it only says that findings follow, each item's own words do.
 */
export function listFindings(context: ExtractionContext): readonly ListedFinding[] {
  const { view } = context;
  const before = known.get(view);
  if (before !== undefined) return before;
  const found = view.blocks.some(({ text }) => SUBJECT.test(text)) ? settle(readFindings(context)) : [];
  known.set(view, found);
  return found;
}

function readFindings(context: ExtractionContext): ListedFinding[] {
  return [
    ...fromListings(context),
    ...fromTables(context),
    ...fromNumberedParagraphs(context),
    ...fromHeadings(context),
    ...fromSentences(context),
  ];
}

/** Whether a plan's short name for an area says what the paper lists elsewhere in more words. */
function saysAgain(name: string, listed: string): boolean {
  const own = contentWords(name);
  const others = contentWords(listed);
  const shared = [...own].filter((word) => others.has(word)).length;
  return own.size > 0 && shared / Math.min(own.size, others.size) >= 0.6;
}

/** The first reading of a place stands, and of items that say the same only the first. */
function settle(found: readonly ListedFinding[]): ListedFinding[] {
  const kept: ListedFinding[] = [];
  const words = new Set<string>();
  for (const finding of found) {
    if (finding.text.length < 4 || NOTHING_LISTED.test(finding.text)) continue;
    const key = finding.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .replace(/ and $/u, "")
      .trim();
    if (words.has(key) || kept.some((other) => other.start < finding.end && finding.start < other.end)) continue;
    if (
      finding.rule === PLAN_COLUMN &&
      kept.some((other) => other.rule !== PLAN_COLUMN && saysAgain(finding.text, other.text))
    ) {
      continue;
    }
    words.add(key);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function* fromListings({ view, sections }: ExtractionContext): Generator<ListedFinding> {
  for (const { lead, items } of listListings(view)) {
    const section = sections.sectionOf(lead);
    if (listsOtherThings(section) || headsLinks(lead.text)) continue;
    const isDemanded = isDemandedByInspectors(lead.text, items);
    const lean = leanOfLead(lead, section) ?? (isDemanded ? "improvement" : null);
    if (items.some(({ text }) => RESOLVES.test(text))) continue;
    if (lean === null || (items.length === 1 && !leadsOn(lead, items[0]))) continue;
    const priority = isPriorityAction(lastSentences(lead.text, 2));
    const isNamed = lean === "judged" && (isDemanded || isNamedByInspectors(lead.text, items));
    const isAccount = lean === "judged" && !isNamed && isPresented(lead.text);
    for (const finding of judged(items, isNamed ? "improvement" : lean, priority, section, "list"))
      if (!(isAccount && tellsOfWork(finding.text))) yield finding;
  }
  for (const [index, lead] of view.blocks.entries()) {
    yield* fromUnmarked(view, sections.sectionOf(lead), lead);
    const count = lead.cell === null && /[:;]$/u.test(lead.text.trimEnd()) ? countIn(lead.text) : 0;
    const next = view.blocks[index + 1];
    if (count < 2 || leanOf(lastSentences(lead.text, 1)) !== "improvement") continue;
    if (next === undefined || next.item !== null || next.cell !== null) continue;
    yield* judged(subheadingItems(view, lead, count), "improvement", false, sections.sectionOf(lead), "sub-heading");
  }
}

/** "The report recommends that: the plan be noted": what a meeting is asked to decide, and no inspector's words. */
const RESOLVES =
  /^(?:that )?(?:the|this|a|an) [^.;:]{2,100}? be (?:noted|agreed|approved|endorsed|received|adopted)\b/iu;

/** "Inspectors identified four areas", "the following points were highlighted by the letter": what is named, and how. */
const NAMES_AREAS =
  /\b(?:ofsted|inspect(?:ors?|ion|orate)|hmi|letter|report|they|the (?:lead )?(?:inspection )?team|following|these)\b[^.:;]{0,60}\b(?:identif(?:y|ies|ied)|highlight(?:s|ed)?|nam(?:es?|ed)|lists?|listed|rais(?:es?|ed)|flag(?:s|ged)?|pick(?:s|ed)? out|point(?:s|ed)? (?:to|out)|single[sd]? out)\b[^.:;]{0,40}\b(?:areas?|matters?|issues?|points?|themes?|aspects?|things?|topics?|questions?)\b|\b(?:areas?|matters?|issues?|points?|themes?|aspects?|things?|topics?)\b[^.:;]{0,60}\b(?:identified|highlighted|named|listed|raised|flagged|picked out|pointed out|singled out)\b[^.:;]{0,30}\bby (?:ofsted|inspect\w+|hmi|the (?:letter|report|team))\b/iu;
const HAS_FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|receives?|benefits?|know|knows|make|makes)\b/iu;

/**
 * Whether a list names what inspectors picked out without a verdict: mostly phrases without a verb, none of which praises.
 * What goes well is told in words that say so; what is only named has to improve.
 */
function isNamedByInspectors(lead: string, items: readonly ListedItem[]): boolean {
  const words = lastSentences(lead, leansBack(lead) ? 2 : 1);
  if (leanOf(words) !== "judged" || !NAMES_AREAS.test(words) || items.length < 2) return false;
  const phrases = items.filter(({ text }) => text.length <= LONGEST_PHRASE && !HAS_FINITE_VERB.test(text));
  return phrases.length * 3 >= items.length * 2 && !items.some(({ text }) => isPraise(text));
}

/** What an inspection gives to the council, and who gives it. */
const OUTPUT =
  /\b(?:ofsted|inspect(?:ors?|orate|ion)|hmi|cqc|letter|recommendations? (?:(?:is|are|was|were|have been) made|came|made|follow))\b/iu;
/** What shows that it asks for something: a recommendation, a demand, a contrast with what went before, a lack. */
const DEMANDS =
  /\brecommendations?\b|\b(?:they|it|inspectors|ofsted|letter|report)\b[^.;:]{0,20}\b(?:asks?|expects?|requires?|urges?|calls? for|wants?)\b|(?:^|\.\s)(?:against (?:that|this)|however|but|even so|nevertheless|that said|on the other hand|yet|by contrast|conversely|at the same time)\b|\b(?:still|too|less|yet)\b/iu;
/** What inspectors did, awarded or wrote, what the council answers, and whose recommendations are others'. */
const OF_OTHER_KIND =
  /\b(?:look(?:ed|s)? at|visited|spoke|met with|considered|evaluat\w+|focus\w* on|reviewed|examined|sampled|judge?ments?|judged|grade[sd]?|rat(?:ed|ings?)|framework|documents?|attached|appendi\w+|published|actions?|respon\w+|progress|plans?|members|committee|cabinet|board|panel|group|scrutiny|auditors?|steps|accept\w*|completed|implemented|next (?:visit|inspection)|will)\b/iu;

/** "The letter came with six recommendations. They concern:": a list of phrases or orders under words of what is asked. */
function isDemandedByInspectors(lead: string, items: readonly ListedItem[]): boolean {
  if (items.length < 2 || !endsAsLead(lead)) return false;
  const words = lastSentences(lead, leansBack(lead) ? 2 : 1);
  const isAsked = OUTPUT.test(words) && DEMANDS.test(words) && !OF_OTHER_KIND.test(words);
  if (!isAsked || leanOf(words) === "strength" || leadsElsewhere(words)) return false;
  return items.every(
    ({ text }) =>
      text.length <= LONGEST_PHRASE && !FINITE_AT_ONCE.test(text) && !isPraise(text) && !GRADE_ITEM.test(text),
  );
}

/** A sentence of its own, with its verb behind a short subject: "Visits are late"; not "plans that are late". */
const FINITE_AT_ONCE =
  /^(?:(?!(?:that|when|who|which|if|how|where|why|so)\b)\S{1,30} ){1,5}?(?:is|are|was|were|has|have|had|will|would)\b/iu;

/** "Councillor Carr presented the report and highlighted the following points:": the council's account, not an inspector's. */
function isPresented(lead: string): boolean {
  const words = lastSentences(lead, 1);
  return (
    /^(?:the )?(?:(?:(?:interim|corporate|service|strategic|executive|assistant|deputy) )*(?:director|head|chief)|councillor|cllr|cabinet member|portfolio holder|lead member|officers?|chair)\b/iu.test(
      words,
    ) && !INSPECTORS.test(words)
  );
}

const INSPECTORS = /\b(?:ofsted|inspect\w*|hmi|cqc|letter)\b/iu;

const SAID_BY_INSPECTORS =
  /\b(?:ofsted|inspect(?:ors?|ion|orate)|hmi|cqc|letter|feedback|they)\b[^.;]{0,30}\b(?:found|noted|said|saw|recogni[sz]ed|praised|highlighted|identified|judged|commended|reported|indicated|felt|acknowledged)\b/iu;

/** What was done, and what a paper told, as opposed to how good it is. */
function tellsOfWork(text: string): boolean {
  if (SAID_BY_INSPECTORS.test(text)) return false;
  return (
    statusOfDeeds(findDeeds(text, "minutes")) !== null ||
    /\b(?:report|update|paper|presentation|plan|review)\b[^.;]{0,40}\b(?:summari[sz]ed|set out|provided|outlined|detailed|gave|covered|aimed|contained)\b/iu.test(
      text,
    )
  );
}

/** The longest phrase that names an area. */
const LONGEST_PHRASE = 200;

/** A sentence that ends leads to no single bullet: the bullet is a page's own ("Published", "Share this"). */
function leadsOn({ text, kind, bold }: Block, item: ListedItem | undefined): boolean {
  if (item !== undefined && !/\s/u.test(item.text.trim())) return false;
  return kind === "heading" || bold || !/[.!?]["'”’)]?$|\p{L}$/u.test(text.trimEnd());
}

/** A list without bullets after a lead-in that ends with a colon, or below a line in bold that leans. */
function* fromUnmarked(view: DocumentView, section: Section, lead: Block): Generator<ListedFinding> {
  const words = lead.text.trim();
  const leads = endsAsLead(words) || (lead.bold && words.length <= 90 && !/[.;]$/u.test(words));
  if (!leads || lead.cell !== null || listsOtherThings(section) || headsLinks(words)) return;
  const lean = leanOfLead(lead, section);
  if (lean !== "strength" && lean !== "improvement") return;
  yield* judged(unmarkedItems(view, lead), lean, isPriorityAction(words), section, "unmarked-list");
}

function countIn(text: string): number {
  const word = COUNTED.exec(lastSentences(text, 1))?.[0].toLowerCase() ?? "";
  return COUNTS.includes(word) ? COUNTS.indexOf(word) : Number(word);
}

/**
 * The last sentence of a lead-in says what follows, "These are:" and the like lean on the one before; where neither
 * says anything the heading does, unless the lead-in speaks of something else that is done.
 */
function leanOfLead(lead: Block, section: Section): Lean | null {
  const isHeading = lead === section.heading;
  const own =
    leanOf(lastSentences(lead.text, 1)) ?? (leansBack(lead.text) ? leanOf(lastSentences(lead.text, 2)) : null);
  if (own === "strength" || own === "improvement") return own;
  // "Inspectors noted many strengths. They found:" – the sentence before says what they found.
  const before =
    own === "judged" && GOES_BACK.test(lastSentences(lead.text, 1)) ? leanOf(lastSentences(lead.text, 2)) : null;
  if (before === "strength" || before === "improvement") return before;
  if (isHeading) return own ?? leanOfTheme(section);
  const above = section.heading === null ? null : (leanOf(section.title) ?? leanOfTheme(section));
  if (/\b(?:will|actions?|response|asked|questions?|visited|looked|met with)\b[^.]{0,60}:?$/iu.test(lead.text))
    return own;
  return above === "strength" || above === "improvement" ? above : own;
}

/** Headings below one that leans which begin something else than a theme of it. */
const NOT_A_THEME =
  /\b(?:will|actions?|respon\w+|next|progress|doing|done|did|plans?|updates?|impact|background|decisions?|recommend\w+|asked|risks?|appendi\w+|timetable|who|when)\b/iu;

/** What the heading around a theme says: "Leadership" below "What needs to improve". */
function leanOfTheme(section: Section): Lean | null {
  const { parent, title } = section;
  if (parent === null || parent.heading === null || NOT_A_THEME.test(title)) return null;
  const lean = leanOf(parent.title);
  return lean === "judged" ? null : lean;
}

const GOES_BACK = /^(?:they|these|this|inspectors|the (?:letter|report))\b[^:]{0,40}:/iu;

function leansBack(text: string): boolean {
  return /^(?:these|they|there (?:are|were)|this|namely|as follows|in (?:summary|short|brief|essence)|in particular|the (?:following|main ones))\b|\b(?:first|second|third|fourth|fifth|sixth|ninth|tenth|following|these|those|them)\b[^.]{0,60}:\s?$/iu.test(
    lastSentences(text, 1),
  );
}

function lastSentences(text: string, count: number): string {
  const spans = splitSentences(text);
  const from = spans.at(-Math.min(count, spans.length))?.start ?? 0;
  return text.slice(from);
}

function* judged(
  items: readonly ListedItem[],
  lean: Lean,
  priority: boolean,
  section: Section,
  rule: string,
): Generator<ListedFinding> {
  if (items.length > 1 && items.filter(({ text }) => DATED_ITEM.test(text)).length * 2 > items.length) return;
  if (lean !== "judged") {
    for (const item of withoutRemarks(items)) yield { ...item, of: lean, priority, section, rule };
    return;
  }
  if (items.length < FEWEST_JUDGED) return;
  for (const item of items) {
    if (item.text.length > LONGEST_JUDGED || GRADE_ITEM.test(item.text)) continue;
    // What is promised is no finding: "Officers confirmed that an improvement plan would be submitted".
    if (statusOfDeeds(findDeeds(item.text, "minutes")) === "planned") continue;
    const of = verdictOn(item.text);
    if (of !== null) yield { ...item, of, priority: false, section, rule: `${rule}-judged` };
  }
}

/** A remark in brackets behind an item: who leads on it, where it is dealt with. */
const REMARK = /\s\((?:\p{Lu}|see |section |paragraph )[^()]{2,60}\)[.;,]?$/u;

/** Where a paper adds a remark in brackets to most items of a list, the remarks are not the items' words. */
function withoutRemarks(items: readonly ListedItem[]): readonly ListedItem[] {
  const remarked = items.filter(({ text }) => REMARK.test(text)).length;
  if (items.length < 2 || remarked * 3 < items.length * 2) return items;
  return items.map((item) => {
    const remark = REMARK.exec(item.text)?.[0] ?? "";
    return { ...item, text: item.text.slice(0, item.text.length - remark.length), end: item.end - remark.length };
  });
}

function* fromTables({ view, sections }: ExtractionContext): Generator<ListedFinding> {
  for (const table of view.tables) {
    const [block] = view.blocksIn(table.node);
    if (block === undefined) continue;
    const section = sections.sectionOf(block);
    if (listsOtherThings(section)) continue;
    const columns = leaningColumns(view, table);
    const lead = columns.length === 0 ? view.blocks[block.index - 1] : undefined;
    const above = lead === undefined || lead.cell !== null ? null : leanAbove(lead);
    if (above !== null) {
      const items = mainColumn(view, table);
      yield* judged(items, above, isPriorityAction(lead?.text ?? ""), section, "column");
    }
    for (const { lean, name, items, inPlan } of columns) {
      yield* judged(items, lean, isPriorityAction(name), section, inPlan ? PLAN_COLUMN : "column");
    }
  }
}

/** What the heading or lead-in directly over a table says of its rows. */
function leanAbove(lead: Block): "strength" | "improvement" | null {
  const words = lead.text.trim();
  const leads = lead.kind === "heading" || lead.bold || endsAsLead(words) || words.length <= 60;
  const lean = leads && !/[.;]$/u.test(words) ? leanOf(words) : null;
  return lean === "judged" ? null : lean;
}

/** "Lead: Head of Early Help": lines of a plan laid out without a table. */
function isLabelledLine({ text }: Block): boolean {
  return /^(?:action|lead|owner|timescale|progress|rag|status|by when|due|response|deadline|responsible)\b[^:]{0,20}:/iu.test(
    text,
  );
}

/** Numbered paragraphs under a heading of strengths, areas for improvement or key findings, where nothing is bulleted. */
function* fromNumberedParagraphs({ view, sections, identity }: ExtractionContext): Generator<ListedFinding> {
  for (const section of sections.sections) {
    // "Inspectors praise …" over a page of news is its headline, and no paragraph under it an item.
    if (section.heading !== null && section.title.trim() === identity.title) continue;
    const lean = section.heading === null || listsOtherThings(section) ? null : leanOf(section.title);
    if (lean === null) continue;
    const isHeadline = section.title.length > LONGEST_LIST_HEADING;
    const paragraphs = section.blocks.filter(({ kind, cell }) => kind === "paragraph" && cell === null);
    if (NUMBERED_HEADING.test(section.title) || section.blocks.some(isLabelledLine)) continue;
    if (section.blocks.some(({ item, cell, text }) => item !== null || cell !== null || text.trimEnd().endsWith(":")))
      continue;
    const numbered = paragraphs.filter(({ label }) => label !== null);
    const items = (numbered.length > 0 ? numbered : lean === "judged" || isHeadline ? [] : paragraphs)
      .filter(
        ({ text }) =>
          text.length <= LONGEST_PROSE_ITEM && readEnumeration(text) === null && !QUOTES_SOMEBODY.test(text),
      )
      .map((block) => toItem(view, block, block.label));
    if (items.length > 1) yield* judged(items, lean, isPriorityAction(section.title), section, "paragraph");
  }
}

/** "Area for improvement 1: …" set as headings or as rows across a plan's table, with what is done about each below it. */
function* fromHeadings({ view, sections, identity }: ExtractionContext): Generator<ListedFinding> {
  const acrossPlans = blocksAcrossPlans(view);
  for (const block of view.blocks) {
    const isAcross = acrossPlans.has(block);
    if (block.kind !== "heading" && !block.bold && !isAcross) continue;
    const { item, plain } = NUMBERED_HEADING.exec(block.text)?.groups ?? {};
    if (item === undefined) continue;
    const section = sections.sectionOf(block);
    const isPlan = isAcross || identity.documentType === "action_plan";
    if (plain !== undefined && (ASKS_BODY.test(item) || !(isPlan || INSPECTED.test(block.text)))) continue;
    const start = block.start + block.text.lastIndexOf(item);
    yield {
      ...toItem(view, { start, end: start + item.length }, null),
      of: "improvement",
      priority: isPriorityAction(block.text.slice(0, start - block.start)),
      section,
      rule: "heading",
    };
  }
}

const INSPECTED = /^(?:ofsted|inspection|cqc|hmi|ilacs|jtai|send)\b/iu;

/** The words of the rows that reach across a whole plan and name what the rows below answer. */
function blocksAcrossPlans(view: DocumentView): ReadonlySet<Block> {
  const across = new Set<Block>();
  for (const table of view.tables) {
    const rows = table.rows.filter(({ cells }) => cells.filter(({ text }) => text !== "").length === 1);
    if (rows.length === 0 || table.columnCount < 3 || findPlan(table) === null) continue;
    for (const { cells } of rows) {
      const filled = cells.find(({ text }) => text !== "");
      const [only, ...others] = filled === undefined ? [] : view.blocksIn(filled.node);
      if (only !== undefined && others.length === 0) across.add(only);
    }
  }
  return across;
}

/** Areas that one sentence enumerates. */
function* fromSentences({ view, sections }: ExtractionContext): Generator<ListedFinding> {
  for (const block of view.blocks) {
    if (
      block.kind !== "paragraph" ||
      block.cell !== null ||
      !/\b(?:areas?|improve\w*|strengthen|address|put right|do better|recommendations|strengths|positives|priorities|points|matters|issues|things|better|well:|prais\w+|commend\w+|compliment\w+|applaud\w+|sp(?:oke|eaks?) |impressed|pleased|positive|credit|critic\w+|concern\w*|worried|weaknesses|shortcomings|failings|deficits|gaps)/iu.test(
        block.text,
      )
    )
      continue;
    const section = sections.sectionOf(block);
    if (listsOtherThings(section)) continue;
    const labelled = readLabelledList(block.text);
    const lean = labelled === null ? null : leanOf(labelled.label);
    if (labelled !== null && (lean === "strength" || lean === "improvement")) {
      const of = lean;
      for (const { start, end, text } of labelled.items) {
        yield enumerated({ start: block.start + start, end: block.start + end, text }, of, section);
      }
      continue;
    }
    for (const span of splitSentences(block.text)) {
      const sentence = block.text.slice(span.start, span.end);
      const enumeration = readEnumeration(sentence) ?? readCountedList(sentence);
      if (enumeration === null || enumeration.items.some(({ text }) => isAuthorityName(text))) continue;
      for (const { start, end, text } of enumeration.items) {
        const from = block.start + span.start;
        yield enumerated({ start: from + start, end: from + end, text }, enumeration.of, section);
      }
    }
  }
}

/** "praised Gateshead, Bromley and Leeds": those who are praised, not what for. */
function isAuthorityName(text: string): boolean {
  return findAuthorityNames(text).some(({ start, end }) => end - start >= text.trim().length - 2);
}

/** "The letter points to two things that could be better: a, and b.": as many items behind the colon as before it are told. */
function readCountedList(sentence: string): Enumeration | null {
  const head = /^[^:]{15,160}:\s/u.exec(sentence)?.[0] ?? "";
  const count = head === "" || !INSPECTORS.test(head) ? 0 : countIn(head);
  const lean = count < 2 ? null : leanOf(head);
  if (lean !== "strength" && lean !== "improvement") return null;
  const items = cutItems(sentence, head.length);
  return items.length === count ? { of: lean, items } : null;
}

function enumerated(item: EnumeratedItem, of: ListedFinding["of"], section: Section): ListedFinding {
  return { ...item, number: null, of, priority: false, section, rule: "enumeration" };
}
