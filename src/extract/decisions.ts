import type { Block } from "../document/blocks.js";
import { type CellView, cellAt, type TableView } from "../document/table-view.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { DecisionRecord } from "../record/schema.js";
import type { Extracted } from "./candidate.js";
import { type AgendaItem, agendaItems, titleOf } from "./decisions/agenda-items.js";
import { type DecidedPart, decidedParts } from "./decisions/decided-parts.js";
import {
  asksOfMeeting,
  bodyDecides,
  decisionLike,
  findLeadIn,
  findTold,
  isResolvedAfter,
  lost,
  recommendsBelow,
  refersBack,
  resolvedAlone,
} from "./decisions/lead-ins.js";
import { carriedMotion, isOfMotion } from "./decisions/motions.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import { findAgendaText } from "./fragments/agenda-text.js";
import { isProposedDecision } from "./fragments/proposed-decision.js";
import type { Identity } from "./identity.js";
import { namedColumns } from "./paper-findings/columns.js";

type DecisionKind = DecisionRecord["kind"];

/** A note that somebody writes is not noted: "provide a briefing note", "circulate the notes of the visit". */
const NOTED =
  /\bnoted\b|(?:^|\b(?:to|and|or|that|cabinet|committee|panel|board|council|executive|commission|forum|members?|meeting|mayor|leader|be asked|we|I|\p{L}{3,20}ly)[\s,:]{1,3})note\b(?! (?:of|by|from)\b)|\btakes? note\b|(?:^|\b(?:cabinet|committee|panel|board|council|executive|commission|forum|meeting|mayor|leader|member|and|also|\p{L}{3,20}ly)\s)notes\b(?! (?:of|by|from)\b)|\b(?:receive[ds]?|welcomed?)\b/iu;

const KINDS: readonly { readonly kind: DecisionKind; readonly pattern: RegExp }[] = [
  { kind: "delegated", pattern: /\bdelegat(?:e|es|ed|ion)\b/iu },
  { kind: "deferred", pattern: /\b(?:defer(?:red)?|adjourn(?:ed)?|postponed?)\b/iu },
  { kind: "referred", pattern: /\brefer(?:s|red)?\b(?! to as)/iu },
  { kind: "noted", pattern: NOTED },
  { kind: "approved", pattern: /\b(?:approve[ds]?|adopt(?:s|ed)?|endorse[ds]?|correct record|accurate record)\b/iu },
  { kind: "agreed", pattern: /\bagree[ds]?\b/iu },
];

const VOTE =
  /\b(?:by \d{1,3} votes? to (?:\d{1,3}|nil)\b[^.;:)]{0,60}|\d{1,3} (?:votes? )?(?:for|in favour)\b[^.;)]{0,80}|unanimous(?:ly)?|nem\.? ?con\.?|carried|votes? for\W{0,3}\d{1,3}[^.;)]{0,80})/iu;

/** A bullet marks what was said in a debate; minutes number their paragraphs with letters or figures. */
const NUMBERED = /[\p{L}\p{N}]/u;

/** What a paragraph behind a decision adds to it: "Further, the Panel should be …" */
const ADDED = /^(?:in addition|further(?:more)?|also),? .{3,200}\b(?:should|be|would)\b/iu;

/**
 * Reads what was resolved, agreed, decided or noted: in minutes after their lead-in words, in decision notices and on
 * council web pages under their headings. Each lettered part is one decision. The lead-in stands outside the text. A
 * motion that was lost and what another body decided are none; what a decision notice holds is not repeated from the
 * minutes below it.
 */
export const decisions = defineExtractor({
  id: "decisions",
  fields: ["decisions"],
  applies: ({ identity, view }) =>
    !isFromInspectorate(identity.documentType) &&
    (identity.documentType === "minutes" ||
      (identity.documentType === "decision_notice" && !isProposedDecision(view)) ||
      isDecisionSheet(identity, view)),
  read: function* (context) {
    yield* fromTables(context);
    if (isDecisionSheet(context.identity, context.view)) return;
    const { view } = context;
    const sheets = new Set(view.tables.filter(isDecisionTable).map(({ node }) => node));
    const told =
      sheets.size === 0 ? view.blocks : view.blocks.filter(({ cell }) => cell === null || !sheets.has(cell.table));
    const agendaText = findAgendaText(view.blocks);
    const items = agendaItems(told.filter((block) => !agendaText.has(block)).map(fromMinutesOn));
    const found = items.flatMap((item) => [...fromItem(context, item)]);
    yield* found;
    if (found.length === 0 && context.identity.documentType === "decision_notice" && sheets.size === 0)
      for (const item of items) yield* candidatesOf(context, item, fromPage(context, item));
  },
});

/** Behind "Minutes:" in a line that holds an item's title and what it was for as well. */
const MINUTES_IN_LINE = /^(?:[^\n]{3,1500}?\s)?minutes:\s{1,3}(?=\p{Lu})/iu;

/** A block without the words in front of its own minutes; pages whose tables were flattened have all in one line. */
function fromMinutesOn(block: Block): Block {
  const before = MINUTES_IN_LINE.exec(block.text)?.[0].length ?? 0;
  return before === 0 ? block : { ...block, start: block.start + before, text: block.text.slice(before) };
}

const DECISION_COLUMN = /^(?:the )?(?:decisions?|resolutions?|outcome)(?: (?:made|taken|agreed))?\s?:?$/iu;
const DECISIONS_ALONE = /^(?:the )?(?:decisions?|resolutions?)(?: (?:made|taken|agreed))?\s?:?$/iu;
/** "Delegated decisions by the Cabinet Member": a page of no known type whose title announces a table of decisions. */
function isDecisionSheet({ documentType }: Identity, view: DocumentView): boolean {
  if (documentType !== "other" && documentType !== null) return false;
  return view.blocks.slice(0, 6).some(({ text, cell }) => cell === null && /\bdecisions\b/iu.test(text.slice(0, 200)));
}

const NOTHING_DECIDED = /^(?:none|nil|n\/a|not applicable|-)?\.?$/iu;
const ITEM_COLUMN = /^(?:(?:agenda )?items?|subject|title|report|matter|topic)$/iu;

/** The column that holds what was decided; -1 where a table has none. What stands beside it was only considered. */
function decisionColumn(table: TableView, heads: RegExp): number {
  if (table.columnCount < 2) return -1;
  return namedColumns(table).names.findIndex((name) => heads.test(name.trim()));
}

/** What was put to the meeting, in a column beside the decision. */
const CONSIDERED_COLUMN =
  /^(?:(?:officer )?recommendations?(?:\(s\))?|matters?|reports?|items?)(?: considered)?\s?:?$/iu;

/** Whether a table is a sheet of decisions, whose other cells decide nothing, and not a form with a field "Decision". */
function isDecisionTable(table: TableView): boolean {
  return (
    decisionColumn(table, DECISION_COLUMN) >= 0 &&
    namedColumns(table).names.some((name) => CONSIDERED_COLUMN.test(name.trim()))
  );
}

/** Decision sheets set out as a table: a row an item, its decisions in a column of that name. */
function* fromTables(context: ExtractionContext): Generator<Extracted> {
  const { view } = context;
  for (const table of view.tables) {
    // In a page of no known type "Outcome" heads what came of anything.
    const heads = isDecisionSheet(context.identity, view) ? DECISIONS_ALONE : DECISION_COLUMN;
    const column = decisionColumn(table, heads);
    if (column < 0) continue;
    const { names, body } = namedColumns(table);
    const titles = names.flatMap((header, index) => (ITEM_COLUMN.test(header.trim()) ? [index] : []));
    let item = "";
    for (const row of body) {
      const cell = cellAt(row, column);
      if (cell === undefined || NOTHING_DECIDED.test(cell.text.trim())) continue;
      // The rows of one item's parts leave its title out.
      item = titles.map((index) => cellAt(row, index)?.text ?? "").join(" ") || item;
      const within = blocksIn(view, cell);
      const whole = ledToThings(within);
      if (whole !== null) {
        const value = { text: whole.text, kind: kindOf(whole.text), item: item === "" ? null : item, vote: null };
        yield candidate(view, "decisions", value, whole, { rule: "decisions/table", rank: 70 });
        continue;
      }
      for (const block of within) {
        const end = findLeadIn(block.text)?.end ?? 0;
        const text = block.text.slice(end).trim();
        if (text === "" || text.endsWith(":") || block.listDepth > 1) continue;
        const span = { start: block.start + end, end: block.end };
        const value = { text, kind: kindOf(text), item: item === "" ? null : item, vote: null };
        yield candidate(view, "decisions", value, span, { rule: "decisions/table", rank: 70 });
      }
    }
  }
}

/** "The Cabinet agreed to release the following posts:" over a list of things: one decision, its things inside it. */
function ledToThings(blocks: readonly Block[]): DecidedPart | null {
  const [first, ...rest] = blocks;
  const last = rest.at(-1);
  if (first === undefined || last === undefined || !/:\s?$/u.test(first.text)) return null;
  if (findTold(first.text) === null && findLeadIn(first.text)?.strength !== "plain") return null;
  if (rest.some(({ text }) => decisionLike.test(text))) return null;
  const text = blocks.map((block) => block.text.replace(/\s+/gu, " ").trim()).join(" ");
  return { text, start: first.start, end: last.end };
}

/** The blocks of a cell; a table's blocks stand in the order of its rows. */
function blocksIn(view: DocumentView, cell: CellView): readonly Block[] {
  const first = firstBlockAt(view.blocks, cell.start);
  const blocks: Block[] = [];
  for (let index = first; view.blocks[index]?.cell?.cell === cell.node; index++) {
    const block = view.blocks[index];
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

/** The index of the first block that begins at an offset or after it; blocks stand in the order of the text. */
function firstBlockAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Found {
  readonly part: DecidedPart;
  readonly rule: string;
  readonly rank: number;
  readonly vote: string | null;
}

function* fromItem(context: ExtractionContext, item: AgendaItem): Generator<Extracted> {
  const { view, identity } = context;
  let found = fromLeadIns(context, item, identity.documentType === "minutes");
  if (found.length === 0 && identity.documentType === "minutes") {
    found = carriedMotion(view, item.blocks).map((part) => ({
      part,
      rule: "decisions/motion",
      rank: 65,
      vote: "carried",
    }));
    if (found.length === 0) found = fromResolutionsAlone(context, item);
    if (found.length === 0) found = fromTold(context, item);
    if (found.length === 0) found = fromRecommended(context, item);
  }
  yield* candidatesOf(context, item, found);
}

function* candidatesOf(context: ExtractionContext, item: AgendaItem, found: readonly Found[]): Generator<Extracted> {
  const { view } = context;
  const section = item.heading === null ? null : context.sections.sectionOf(item.heading);
  const said = new Set<string>();
  for (const { part, rule, rank, vote } of found) {
    const plain = part.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    const isRepeated = said.has(plain) || (said.size > 0 && refersBack.test(part.text));
    said.add(plain);
    if (isRepeated || plain === "") continue;
    const value = { text: part.text, kind: kindOf(part.text), item: titleOf(item), vote };
    yield candidate(view, "decisions", value, part, { rule, rank, section });
  }
}

/** Headings and labels of a decision's page under which stands what led to the decision or surrounds it. */
const AROUND_DECISION =
  /^(?:purpose|(?:other |summary of )?reasons?|rationale|(?:other |alternative )?options|alternatives|background|information|implementation|[\p{L} ]{0,24}implications?|consult\p{L}{1,8}|wards?|contact|accompanying|additional|supporting|related|report author|publication date|(?:conflicts?|declarations?) of interest)\b/iu;

/**
 * A council's web page prints a decision without a heading over it: parts that read like decisions, sentences that tell
 * of one, what follows words that minutes use as words of talk as well.
 */
function fromPage(context: ExtractionContext, item: AgendaItem): Found[] {
  const { view } = context;
  if (item.heading !== null && AROUND_DECISION.test(item.heading.text)) return [];
  const end = item.blocks.findIndex(({ text, label }) => label === null && AROUND_DECISION.test(text));
  const blocks = end < 0 ? item.blocks : item.blocks.slice(0, end);
  const carried = carriedMotion(view, blocks);
  if (carried.length > 0 || blocks.some(({ text }) => isOfMotion(text)))
    return carried.map((part) => ({ part, rule: "decisions/motion", rank: 65, vote: "carried" }));
  const led = fromLeadIns(context, { ...item, blocks }, true);
  if (led.length > 0) return led;
  return blocks.flatMap((block): Found[] => {
    const decides = block.label === null ? /^that\b/iu.test(block.text) : decisionLike.test(block.text);
    if (block.text.endsWith(":") || !(decides || bodyDecides.test(block.text) || findTold(block.text) !== null))
      return [];
    const part = { text: view.wordsOf(block), start: block.start, end: block.end };
    return [{ part, rule: "decisions/page", rank: 50, vote: null }];
  });
}

function fromLeadIns(context: ExtractionContext, { blocks }: AgendaItem, plainCount: boolean): Found[] {
  const { view, identity } = context;
  const found: Found[] = [];
  const debate = debatedPoints(blocks);
  for (const [index, block] of blocks.entries()) {
    const lead = findLeadIn(block.text);
    const last = found.at(-1);
    if (lead === null) {
      if (last !== undefined && follows(view, last.part, block) && ADDED.test(block.text)) {
        found.push({
          part: { text: block.text, start: block.start, end: block.end },
          rule: "decisions/added",
          rank: 60,
          vote: null,
        });
      }
      continue;
    }
    if (lead.strength === "plain" && (!plainCount || isRemark(block) || debate.has(block))) {
      continue;
    }
    if (lead.id === "heading" && isResolvedBelow(blocks, index)) continue;
    if (namesPage(block, blocks[index + 1])) continue;
    if (asksOfMeeting(lead.words) && isResolvedAfter(blocks, index)) continue;
    if (lead.id === "heading" && block.cell !== null && blocks[index + 1]?.cell?.row !== block.cell.row) continue;
    if (lead.body !== null && !isOwnBody(lead.body, identity.committee)) continue;
    if (lost.test(blocks[index + 1]?.text.slice(0, 200) ?? "") && !block.text.startsWith("RESOLVED")) continue;
    const parts = decidedParts(view, blocks, index, lead.end, lead.strength === "strong", lead.id === "body-alone");
    const end = parts.at(-1)?.end ?? block.end;
    const below = blocks.slice(index + 1, index + LONGEST_SERIES).filter(({ start }) => start >= end);
    const vote = voteNear(lead.words, blocks, index) ?? voteBelow(below);
    const rank = lead.strength === "strong" ? 75 : 60;
    for (const part of parts) {
      if (/^outcome\b/iu.test(lead.words) && STATUS_OF_DECISION.test(part.text)) continue;
      if (last !== undefined && part.start < last.part.end) continue;
      found.push({ part, rule: `decisions/${lead.id}`, rank, vote });
    }
  }
  return found;
}

/** A council's meeting software calls the page "Decision details" and prints the title of the business under it. */
function namesPage({ text }: Block, below: Block | undefined): boolean {
  if (!/^decision details$/iu.test(text.trim()) || below === undefined) return false;
  return !/[.;]$/u.test(below.text.trim()) && !decisionLike.test(below.text) && findTold(below.text) === null;
}

/** "Outcome: Recommendations approved" says how it ended; what the recommendations were stands elsewhere. */
const STATUS_OF_DECISION =
  /^(?:recommendations? )?(?:approved|agreed|noted|accepted|refused|rejected|deferred)\b.{0,30}$/iu;

/** Under "Decision:" a page may tell who spoke before it says what was resolved. */
function isResolvedBelow(blocks: readonly Block[], index: number): boolean {
  const first = blocks[index + 1];
  if (first === undefined || first.label !== null || decisionLike.test(first.text) || first.text.endsWith(":"))
    return false;
  const next = blocks.findIndex(
    ({ kind, text }, at) => at > index + 1 && (kind === "heading" || findLeadIn(text) !== null),
  );
  const lead = next < 0 ? null : findLeadIn(blocks[next]?.text ?? "");
  return lead !== null && lead.strength === "strong" && blocks[next]?.kind !== "heading";
}

/** Where a resolution was put to the meeting and its fate is told elsewhere. */
const PUT_TO_MEETING = /\b(?:moved|proposed|motion|amendment|recommended)\b/iu;

/** Paragraphs "That … be noted" which no lead-in introduces, with those of their series: "That officers report back". */
function fromResolutionsAlone({ view }: ExtractionContext, { blocks }: AgendaItem): Found[] {
  const parts = blocks.filter(
    (block) => /^that\b/iu.test(block.text) && block.kind !== "heading" && !sharesRow(block) && !isRemark(block),
  );
  if (!parts.some(({ text }) => resolvedAlone.test(text))) return [];
  if (blocks.some(({ text }) => PUT_TO_MEETING.test(text.slice(0, 200)))) return [];
  return parts
    .filter((block) => resolvedAlone.test(block.text) || block.label !== null)
    .map((block) => {
      const part = { text: view.wordsOf(block), start: block.start, end: block.end };
      return { part, rule: "decisions/resolution-alone", rank: 55, vote: null };
    });
}

/** Minutes that tell what became of an item, without a word of resolving. */
function fromTold({ view, identity }: ExtractionContext, { blocks }: AgendaItem): Found[] {
  return blocks.flatMap((block): Found[] => {
    if (block.text.length > 260 || sharesRow(block) || block.kind === "heading" || isRemark(block)) return [];
    const told = findTold(block.text);
    if (told === null || (told.body !== null && !isOwnBody(told.body, identity.committee))) return [];
    const part = { text: view.wordsOf(block), start: block.start, end: block.end };
    return [{ part, rule: "decisions/told", rank: 50, vote: null }];
  });
}

/** What a scrutiny meeting recommends, under a line that says so. */
function fromRecommended({ view }: ExtractionContext, { blocks }: AgendaItem): Found[] {
  const index = blocks.findIndex(({ text }) => recommendsBelow.test(text.trim()));
  const lead = blocks[index];
  if (lead === undefined) return [];
  return decidedParts(view, blocks, index, lead.text.length, false)
    .filter(({ text }) => decisionLike.test(text))
    .map((part) => ({ part, rule: "decisions/recommended", rank: 50, vote: null }));
}

/** "During discussion, the following points were made:" and the like; what is numbered below is talk. */
const OPENS_DEBATE =
  /\b(?:discussion|points?|questions?|issues?|comments?|matters|following)\b[^.]{0,60}\b(?:made|raised|noted|highlighted|discussed|asked|arose|arising|reported|included)\b[^.]{0,40}:\s?[-–]?$/iu;

function debatedPoints(blocks: readonly Block[]): ReadonlySet<Block> {
  const points = new Set<Block>();
  let open = false;
  for (const block of blocks) {
    if (OPENS_DEBATE.test(block.text)) open = true;
    else if (block.label === null && block.item === null) open = false;
    else if (open) points.add(block);
  }
  return points;
}

/** Whether a block stands in a table's row beside other cells. */
function sharesRow({ cell }: Block): boolean {
  return cell !== null && cell.row.children.length > 1;
}

function isRemark(block: Block): boolean {
  return block.listDepth > 1 || (block.item !== null && !NUMBERED.test(block.label ?? ""));
}

function follows(view: DocumentView, part: DecidedPart, block: Block): boolean {
  return part.end <= block.start && view.text.slice(part.end, block.start).trim() === "";
}

const COMMON = /^(?:the|of|and|for|members|meeting|county|city|borough|district|council|full)$/u;

/**
 * Whether a body named in the sentence can be the one whose minutes these are: every name before "committee" stands in
 * its own name. "The Cabinet agreed" in a scrutiny panel's minutes is another body's decision.
 */
function isOwnBody(body: string, committee: string | null): boolean {
  if (committee === null) return true;
  const own = committee.toLowerCase();
  const words = body
    .toLowerCase()
    .replace(/[’']/gu, "'")
    .split(/[\s,]+/u);
  return words.every((word) => word === "" || COMMON.test(word) || own.includes(word));
}

function kindOf(text: string): DecisionKind {
  return KINDS.find(({ pattern }) => pattern.test(text))?.kind ?? "resolved";
}

/** How many blocks the parts of one decision may take. */
const LONGEST_SERIES = 60;
const LONGEST_VOTE = 160;
const VOTE_LINE = /^\(?(?:voting|votes?|the vote|carried|unanimous|nem|for\b|\d{1,3} (?:votes? )?(?:for|in favour))/iu;

/** A line behind the last part that says how the vote went: "Voting: unanimous."; its reason may stand between. */
function voteBelow(below: readonly Block[]): string | null {
  for (const { kind, text } of below.slice(0, 2)) {
    if (kind === "heading" || findLeadIn(text) !== null) return null;
    const vote = text.length <= LONGEST_VOTE && VOTE_LINE.test(text) ? VOTE.exec(text) : null;
    if (vote !== null) return vote[0].trim();
  }
  return null;
}

/** The vote: in the lead-in itself, then in the lines just above and below. */
function voteNear(words: string, blocks: readonly Block[], index: number): string | null {
  const near = [blocks[index]?.text ?? "", ...[-1, -2, 1, 2].map((step) => blocks[index + step]?.text ?? "")];
  for (const text of [words, ...near]) {
    const vote = text.length <= 260 ? VOTE.exec(text) : null;
    if (vote !== null) return vote[0].trim();
  }
  return null;
}
