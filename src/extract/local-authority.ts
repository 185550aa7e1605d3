import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Block } from "../document/blocks.js";
import type { SourceDocument } from "../document/source-document.js";
import { type DocumentView, viewDocument } from "../document/view.js";
import { type Authority, gssCodeAt, isInForce } from "../domain/authorities.js";
import { isFromInspectorate } from "../domain/document-types.js";
import {
  type AuthorityMention,
  type AuthorityMentionKind,
  findAuthorityHosts,
  findAuthorityNames,
} from "../domain/find-authority-names.js";
import { findCouncilSeat } from "../domain/council-seats.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";

/**
 * A kind of place in which a document names an authority: what it adds to the authority's weight each time, the most
 * that it can add, and the rank of a candidate that rests on it.
 */
interface Placing {
  readonly points: Readonly<Record<NamingKind, number>>;
  readonly most: number;
  readonly rank: number;
}

type NamingKind = Exclude<AuthorityMentionKind, "address">;

const alike = (points: number): Placing["points"] => ({
  council: points,
  trust: points,
  service: points,
  place: points,
});

/**
 * Where a document says whose it is, the surest first. An authority's weight is the sum over its mentions; the heaviest
 * one is the document's. Running text alone never outweighs a letterhead, however often a neighbour is named in it.
 */
const placings = {
  /** The line that names the inspection in an inspectorate's own document: "Focused visit to …". */
  "inspection-title": { points: alike(120), most: 120, rank: 90 },
  /** A line of its own at the top, or the greeting of a letter: "READING BOROUGH COUNCIL", "Dear … Partnership". */
  letterhead: { points: { council: 70, trust: 60, service: 60, place: 35 }, most: 90, rank: 88 },
  /** A letter's addressees, above "Dear …". */
  addressee: { points: { council: 45, trust: 40, service: 35, place: 10 }, most: 70, rank: 84 },
  /** A labelled cell or line of a paper's header: "Decision maker: Somerset Council – Executive". */
  header: { points: { council: 40, trust: 20, service: 25, place: 12 }, most: 60, rank: 82 },
  /** A heading at the top of a paper. */
  title: { points: { council: 35, trust: 25, service: 30, place: 25 }, most: 60, rank: 75 },
  /** A page header or footer, a banner or a web page's title. */
  furniture: { points: { council: 35, trust: 20, service: 25, place: 15 }, most: 50, rank: 60 },
  /** A heading further down. */
  heading: { points: { council: 10, trust: 6, service: 8, place: 4 }, most: 24, rank: 55 },
  /** Running text that tells of an inspection in or of it: "the focused visit to …", "identified within … at the inspection". */
  inspected: { points: alike(8), most: 16, rank: 50 },
  /** Running text; the tenth mention says less than the first, so the sum's square root counts (see `pointsOf`). */
  text: { points: { council: 3, trust: 3, service: 4, place: 2 }, most: 36, rank: 50 },
  /** The place where the meeting is held: "Council Chamber, County Hall, Maidstone, Kent". */
  venue: { points: alike(10), most: 14, rank: 45 },
  /** An e-mail or web address under the authority's own domain, or under a host that bears its name. */
  host: { points: alike(25), most: 45, rank: 40 },
  /** An authority among several in one table or sentence, or one that the sentence sets beside the document's own. */
  comparison: { points: alike(0.2), most: 3, rank: 35 },
  /** The other documents of the same file: an agenda pack is one council's. */
  file: { points: alike(20), most: 20, rank: 30 },
} satisfies Record<string, Placing>;

type PlacingName = keyof typeof placings;

/** A mention with the kind of place that it stands in, and the view that it is cited from. */
interface PlacedMention extends Span {
  readonly view: DocumentView;
  readonly authority: Authority;
  readonly asWritten: string;
  readonly kind: NamingKind;
  readonly placing: PlacingName;
}

type WhereToLook = Pick<ExtractionContext, "view" | "identity">;

interface Weighed {
  readonly authority: Authority;
  readonly mentions: readonly PlacedMention[];
  readonly points: number;
}

const OPENING_BLOCKS = 40;

/** A single passing mention of a place weighs less than this: it may be anybody's. */
const LEAST_POINTS = 6;

// "Focused visit to …", "Inspection of …", "Re-inspection of …", "Joint targeted area inspection of … in …", "Area SEND
// inspection of …".
const INSPECTION_WORDS =
  /\b(?:(?:focused|monitoring|assurance)\s{1,3}visits?|(?:re-?)?inspections?|revisits?|review)\b/iu;
const GREETING = /^dear\b/iu;

/**
 * Reads whose document it is: the authority that was inspected or whose committee meets, not those that it names as
 * neighbours, partners, former employers or examples.
 */
export const localAuthority = defineExtractor({
  id: "local-authority",
  fields: ["local_authority"],
  read: function* (context): Iterable<Extracted> {
    const mentions = [...placeMentions(context), ...fileMentions(context)];
    const [first, second] = weighAuthorities(mentions, context);
    if (first === undefined) {
      yield { diagnostic: diagnostic("extract/local-authority-not-found", { named: listNames(mentions) }) };
      return;
    }
    // A page of news that names several councils alike in its text alone is no single one's.
    if (isOfNobody(first, second, mentions, context)) {
      yield { diagnostic: diagnostic("extract/local-authority-not-found", { named: listNames(mentions) }) };
      return;
    }
    yield candidateFor(first, rankOf(first));
    if (second !== undefined && isRival(first, second))
      yield candidateFor(second, Math.min(rankOf(first), rankOf(second)));
  },
});

function listNames(mentions: readonly PlacedMention[]): string {
  return [...new Set(mentions.map(({ authority }) => authority.name))].join(", ");
}

/** Two authorities contradict each other where each stands in a place that names the document's own. */
function isRival(first: Weighed, second: Weighed): boolean {
  return rankOf(second) >= placings.title.rank && second.points >= 0.6 * first.points;
}

/** A headline about several: "Two councils told to improve". */
const SEVERAL_COUNCILS = /\b(?:councils|authorities|boroughs)\b/iu;

function isOfNobody(
  first: Weighed,
  second: Weighed | undefined,
  mentions: readonly PlacedMention[],
  { identity: { documentType, title } }: WhereToLook,
): boolean {
  if (rankOf(first) > placings.text.rank) return false;
  const isPage = documentType === null || documentType === "other";
  const isOfSeveral = isPage && SEVERAL_COUNCILS.test(title ?? "");
  if (isOfSeveral && mentions.some(({ authority }) => authority !== first.authority)) return true;
  return second !== undefined && second.mentions.length >= 2 && second.points >= 0.55 * first.points;
}

function rankOf(weighed: Weighed): number {
  return placings[bestMention(weighed).placing].rank;
}

/** The mention that proves it best: in the surest place, with the words of a council, the earliest. */
function bestMention({ mentions }: Weighed): PlacedMention {
  return mentions.reduce((best, mention) => {
    const better =
      placings[mention.placing].rank - placings[best.placing].rank ||
      Number(mention.kind === "council") - Number(best.kind === "council");
    return better > 0 ? mention : best;
  });
}

function candidateFor(weighed: Weighed, rank: number): Extracted {
  const { view, authority, asWritten, placing, ...span } = bestMention(weighed);
  return candidate(view, "local_authority", { authority, asWritten }, span, {
    rule: `local-authority/${placing}`,
    rank,
    basis: placing === "host" || placing === "venue" || placing === "file" ? "inferred" : "stated",
  });
}

function weighAuthorities(mentions: readonly PlacedMention[], { identity }: WhereToLook): Weighed[] {
  const byAuthority = new Map<Authority, PlacedMention[]>();
  for (const mention of mentions) {
    const own = byAuthority.get(mention.authority);
    if (own === undefined) byAuthority.set(mention.authority, [mention]);
    else own.push(mention);
  }
  const named = new Set([...byAuthority.keys()].map(({ name }) => name));
  return [...byAuthority]
    .map(([authority, own]): Weighed => {
      const isPlaceName = isOnlyPlaceName(authority, identity.documentDate, named);
      return { authority, mentions: own, points: pointsOf(own, isPlaceName) };
    })
    .filter(({ points, mentions: own }) => points >= LEAST_POINTS || (named.size === 1 && own.some(isInspected)))
    .toSorted((a, b) => b.points - a.points || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/** "the latest visit to Exampleton", "children's services in Exampleton": where nobody else is named, it is theirs. */
const INSPECTED =
  /\b(?:(?:inspections?|visits?) (?:to|of|in|at)|inspect(?:ed|ing)|visit(?:ed|ing)|children['’]?s (?:social care )?(?:services|trust) (?:in|at|of|for)) (?:the )?$/iu;
const THEIR_SERVICES = /^['’]?s?['’]? children['’]?s (?:social care )?services\b/iu;

function isInspected({ view, start, end, placing }: PlacedMention): boolean {
  if (placing === "comparison") return false;
  return (
    INSPECTED.test(view.text.slice(Math.max(0, start - 60), start)) ||
    THEIR_SERVICES.test(view.text.slice(end, end + 40))
  );
}

function pointsOf(mentions: readonly PlacedMention[], isPlaceName: boolean): number {
  const byPlacing = new Map<PlacingName, number>();
  for (const { placing, kind } of mentions) {
    if (isPlaceName && kind === "place" && placings[placing].rank < placings.title.rank) continue;
    byPlacing.set(placing, (byPlacing.get(placing) ?? 0) + placings[placing].points[kind]);
  }
  let points = 0;
  for (const [placing, sum] of byPlacing)
    points += Math.min(placings[placing].most, placing === "text" ? 4 * Math.sqrt(sum) : sum);
  return points;
}

/**
 * Whether an authority's bare name is only a place's: since 2021 "Northamptonshire" is a county with two councils, and
 * stands for a council in papers written before. An undated paper that names a successor was written after.
 */
function isOnlyPlaceName(authority: Authority, date: string | null, named: ReadonlySet<string>): boolean {
  if (date !== null) return gssCodeAt(authority, date) === null;
  return !isInForce(authority) && authority.succeededBy.some((successor) => named.has(successor));
}

function* placeMentions(context: WhereToLook): Generator<PlacedMention> {
  const { view } = context;
  const { blocks, text } = view;
  const start = blocks[0]?.start ?? 0;
  const body = text.slice(start, blocks.at(-1)?.end ?? 0);
  const greeting = blocks.slice(0, OPENING_BLOCKS).findIndex((block) => GREETING.test(block.text));
  const found = findAuthorityNames(body, { addresses: true }).map((mention) => moveBy(mention, start));
  const crowded = crowdedPlaces(blocks, found);
  for (const [mention, block, position] of locate(blocks, found)) {
    const { kind } = mention;
    if (isVenue(mention, block)) yield { ...mention, view, kind: "place", placing: "venue" };
    else if (kind !== "address")
      yield { ...mention, view, kind, placing: placingOf(mention, block, position, greeting, crowded, context) };
  }
  for (const block of blocks.slice(0, OPENING_BLOCKS)) {
    const seat = findCouncilSeat(block.text);
    if (seat === null) continue;
    const { authority, ...span } = moveBy(seat, block.start);
    yield { ...span, authority, asWritten: text.slice(span.start, span.end), view, kind: "place", placing: "venue" };
  }
  for (const host of findAuthorityHosts(body)) yield { ...moveBy(host, start), view, kind: "place", placing: "host" };
  for (const { data } of view.furniture) {
    const words = text.slice(data.span.start, data.span.end);
    for (const mention of findAuthorityNames(words)) {
      const { kind } = mention;
      if (kind !== "address") yield { ...moveBy(mention, data.span.start), view, kind, placing: "furniture" };
    }
    for (const host of findAuthorityHosts(words))
      yield { ...moveBy(host, data.span.start), view, kind: "place", placing: "host" };
  }
}

const ofWholeFile = new WeakMap<SourceDocument, PlacedMention | null>();

/** For one document of a pack that a council put together: the authority of the pack as a whole. */
function fileMentions({ view, identity }: WhereToLook): PlacedMention[] {
  if (view.part.of === 1 || isFromInspectorate(identity.documentType)) return [];
  let mention = ofWholeFile.get(view.document);
  if (mention === undefined) {
    const context = { view: viewDocument(view.document), identity: { ...identity, documentType: null } };
    const [first] = weighAuthorities([...placeMentions(context)], context);
    mention = first === undefined ? null : { ...bestMention(first), placing: "file" };
    ofWholeFile.set(view.document, mention);
  }
  return mention === null ? [] : [mention];
}

function moveBy<T extends Span>(span: T, offset: number): T {
  return { ...span, start: span.start + offset, end: span.end + offset };
}

/** Each mention with the block that it begins in and that block's position; mentions in labels belong to none. */
function* locate(
  blocks: readonly Block[],
  mentions: readonly AuthorityMention[],
): Generator<[AuthorityMention, Block, number]> {
  let position = 0;
  for (const mention of mentions) {
    while (position < blocks.length && (blocks[position]?.end ?? 0) <= mention.start) position++;
    const block = blocks[position];
    if (block !== undefined && block.start <= mention.start) yield [mention, block, position];
  }
}

// Longer blocks are whole pages that a reader could not divide; they name many authorities without comparing them.
const LONGEST_COMPARISON = 1200;

/** Tables and paragraphs that name three authorities or more: lists of examples, comparisons, league tables. */
function crowdedPlaces(blocks: readonly Block[], mentions: readonly AuthorityMention[]): ReadonlySet<unknown> {
  const named = new Map<unknown, Set<Authority>>();
  for (const [mention, block] of locate(blocks, mentions)) {
    if (block.text.length > LONGEST_COMPARISON) continue;
    const place = block.cell?.table ?? block;
    const authorities = named.get(place) ?? new Set();
    named.set(place, authorities.add(mention.authority));
  }
  return new Set([...named].filter(([, authorities]) => authorities.size >= 3).map(([place]) => place));
}

function placingOf(
  mention: AuthorityMention,
  block: Block,
  position: number,
  greeting: number,
  crowded: ReadonlySet<unknown>,
  { identity, view }: WhereToLook,
): PlacingName {
  const opening = position < OPENING_BLOCKS && (block.page === null || block.page === view.part.firstPage);
  if (opening && isFromInspectorate(identity.documentType)) {
    if (isInspectionLine(block, mention)) return "inspection-title";
    if (position < 3 && mention.start === block.start) return "letterhead";
  }
  if (crowded.has(block.cell?.table ?? block)) return "comparison";
  if (opening && block.cell === null && (position === greeting || standsAlone(mention, block))) return "letterhead";
  if (opening && position < greeting) return "addressee";
  if (opening && (block.cell !== null || isLabelled(mention, block))) return "header";
  if (isSetBeside(mention, view.text)) return "comparison";
  if (block.headingDepth > 0) return opening ? "title" : "heading";
  return isToldInspected(mention, block) ? "inspected" : "text";
}

/** A heading or a short line that names an inspection before it names the authority. */
function isInspectionLine(block: Block, mention: Span): boolean {
  if (block.cell !== null || (block.headingDepth === 0 && block.text.length > 220)) return false;
  return INSPECTION_WORDS.test(block.text.slice(0, mention.start - block.start));
}

// "the focused visit to …", "the inspection of services in …"; "… within … following an inspection by Ofsted".
const INSPECTION_OF =
  /\b(?:(?:focused|monitoring|assurance)\svisits?|(?:re-?)?inspections?|revisits?|inspected)\b(?:\s[\p{L}’'()-]{1,16}){0,8}?\s(?:to|in|of|for|within|across)\s(?:the\s)?$|\b(?:Ofsted|[Ii]nspectors)\s(?:re-?)?(?:inspected|visited)\s$/u;
const IN_INSPECTION =
  /^\s(?:following|during|after|as part of|at)\s(?:a|an|the|its|our|their)\s(?:[\p{L}’'()-]{1,16}\s){0,4}(?:re-?inspection|inspection|revisit|(?:focused|monitoring)\svisit)\b/u;

/** Whether a sentence tells that the authority itself was inspected. */
function isToldInspected(mention: AuthorityMention, block: Block): boolean {
  const [before, after] = [
    block.text.slice(0, mention.start - block.start),
    block.text.slice(mention.end - block.start),
  ];
  if (INSPECTION_OF.test(before.slice(-140))) return true;
  if (before === "" && /^(?:\sCouncil)?\s(?:was|has been|is)\s(?:judged|rated|graded|inspected)\b/u.test(after))
    return true;
  return IN_INSPECTION.test(after.slice(0, 120)) && /\b(?:in|within|across|for)\s$/u.test(before);
}

// What may stand beside a council's name on a line that is its letterhead.
const BESIDE_LETTERHEAD =
  /^(?:[\s|:,.&–—-]|children['’]?s?|young|people['’]?s?|families|family|education|adult|social|care|and|services?|democracy|cabinet|executive|council|councillors|committees?|sub-?committee|overview|scrutiny|select|panel|board|meetings?|agenda|minutes|report|to|of|the|directorate|department|local authority|corporate|parenting|improvement|logo)*$/iu;

function standsAlone(mention: Span, block: Block): boolean {
  if (block.text.length > 120) return false;
  const before = block.text.slice(0, mention.start - block.start);
  const after = block.text.slice(Math.min(mention.end, block.end) - block.start);
  return BESIDE_LETTERHEAD.test(before) && BESIDE_LETTERHEAD.test(after);
}

const HEADER_LABEL = /^[A-Z][\p{L}()/’' ]{2,40}:\s/u;

/** A venue's label says where, not whose: "Venue: County Hall, Kingston upon Thames". */
const OF_PLACE = /^(?:venue|place|location)\b/iu;

function isLabelled(mention: Span, block: Block): boolean {
  const label = HEADER_LABEL.exec(block.text);
  return (
    label !== null &&
    !OF_PLACE.test(label[0]) &&
    block.text.length <= 200 &&
    mention.start - block.start >= label[0].length
  );
}

// "formerly at Cornwall Council", "(DCS at Cornwall Council)", "officers visited Leeds", "neighbouring Bromley", "such as
// Hackney", "Essex as our improvement partner".
const SET_BESIDE_BEFORE =
  /(?:\b(?:formerly|previously|former|seconded|joined|joining|joins|moved|worked|works|(?<!\b(?:inspectors|ofsted|hmi|team)\s(?:also\s)?)visited|learn(?:ing|t|ed)|neighbours?|neighbouring|like|such as|e\.g\.|unlike|than|compared|comparison|similar|(?:improvement|sector-led|support) partners?|partnered|placed)\b(?:\s[\p{L}’'-]{1,20}){0,3}\s(?:(?:at|in|of|from|by|to|with|for|as|is|was)\s)?|\b(?:DCS|Director|Commissioner|colleagues|peers|officers|staff|managers?|representatives?)\b(?:\s[\p{L}’'-]{1,20}){0,3}\s(?:at|from)\s|\bpeer (?:review|challenge|team)\b[^.;]{0,50}\bby\s)(?:the\s)?$/iu;

// Where councils meet. A county council's seat stands in a city that is another authority's ("County Hall, Leicester").
const SEAT =
  /\b(?:(?<county>County Hall|Shire Hall)|Town Hall|City Hall|Guildhall|Council (?:Chamber|House|Offices)|Civic (?:Centre|Offices|Suite|Hall))\b[^.;\n]{0,60}$/u;

function isVenue(mention: AuthorityMention, block: Block): boolean {
  if (mention.kind !== "place" && mention.kind !== "address") return false;
  const seat = SEAT.exec(block.text.slice(0, mention.start - block.start));
  if (seat === null) return false;
  return seat.groups?.["county"] === undefined || mention.authority.gssCodes.some(({ code }) => code.startsWith("E10"));
}

function isSetBeside(mention: AuthorityMention, text: string): boolean {
  return (
    mention.kind !== "service" && SET_BESIDE_BEFORE.test(text.slice(Math.max(0, mention.start - 90), mention.start))
  );
}
