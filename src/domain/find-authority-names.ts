import type { Span } from "../text/span.js";
import { type Authority, authorityByDomain, listAuthorities, listServiceProviders } from "./authorities.js";

/**
 * How a text names an authority: `council` with the words of a council ("Leeds City Council", "London Borough of
 * Brent", "Kent local authority", "RBWM"); `trust` by the company that runs its services; `service` by a service of its
 * own ("Leeds children's services", "Leeds Safeguarding Children Partnership"); `place` by the bare name; `address` as the
 * town or county of a postal address, which says where an office stands and seldom whose it is.
 */
export type AuthorityMentionKind = "council" | "trust" | "service" | "place" | "address";

/** A place where a text names an authority. The span holds the name with its council words. */
export interface AuthorityMention extends Span {
  readonly authority: Authority;
  /** The words of the span with line breaks joined to one space. */
  readonly asWritten: string;
  readonly kind: AuthorityMentionKind;
}

interface NameEntry {
  readonly words: string;
  readonly pattern: RegExp;
  /** Null for a provider that serves several councils: its words are skipped so that they stand for none of them. */
  readonly authority: Authority | null;
  readonly kind: "name" | "council alias" | "provider";
}

interface NameIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly NameEntry[]>;
  readonly initials: RegExp;
  readonly byInitials: ReadonlyMap<string, Authority>;
}

let nameIndex: NameIndex | undefined;

function openNameIndex(): NameIndex {
  nameIndex ??= buildNameIndex();
  return nameIndex;
}

function buildNameIndex(): NameIndex {
  const byFirstWord = new Map<string, NameEntry[]>();
  const byInitials = new Map<string, Authority>();
  const add = (words: string, authority: Authority | null, kind: NameEntry["kind"]): void => {
    const first = /\p{L}+/u.exec(words)?.[0].toUpperCase() ?? "";
    const entries = byFirstWord.get(first) ?? [];
    byFirstWord.set(first, entries);
    entries.push({ words, pattern: patternOf(words), authority, kind });
  };
  for (const authority of listAuthorities()) {
    add(authority.name, authority, "name");
    for (const alias of authority.aliases) add(alias, authority, "name");
    for (const alias of authority.councilAliases) add(alias, authority, "council alias");
    for (const initials of authority.initials) byInitials.set(initials, authority);
  }
  for (const { name, aliases, authorities } of listServiceProviders()) {
    const [only] = authorities;
    const served = authorities.length === 1 && only !== undefined ? only : null;
    for (const words of [name, ...aliases]) add(words, served, "provider");
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  const escaped = [...byInitials.keys()].toSorted((a, b) => b.length - a.length);
  const initials = new RegExp(`(?<![\\p{L}\\p{N}&])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return { byFirstWord, initials, byInitials };
}

/** A pattern for a name as it is printed: over line breaks, with "&" for "and", hyphens for spaces, any apostrophe. */
function patternOf(name: string): RegExp {
  const source = name.split(/([\s,.-]+|['’])/u).map((piece) => {
    if (/['’]/u.test(piece)) return "['’‘]?";
    if (/^[\s,.-]+$/u.test(piece))
      return `${piece.includes(",") ? ",?" : ""}${piece.includes(".") ? "\\.?" : ""}[\\s‐‑–-]{1,3}`;
    if (piece === "and") return "(?:and|&)";
    if (piece === "upon") return "(?:upon|on)";
    return piece;
  });
  return new RegExp(`${source.join("")}(?![\\p{L}\\p{N}])`, "iuy");
}

// Every registered name begins with a plain capital. Whether a letter or digit stands before is asked by hand: this runs
// over whole packs, and look-behind would cost more than the rest.
const CAPITALISED = /[A-Z][A-Za-z]+/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

// "… Metropolitan Borough Council", "… District Metropolitan Council", "… Unitary Authority", "… local authority",
// and "… Borough" alone, but not "… Council Tax".
const COUNCIL_AFTER =
  /(?:['’]s)?\s{1,3}(?:(?:(?:city|county|borough|district|metropolitan|unitary|royal|and|&)\s{1,3}){0,4}(?:council(?!\s{1,3}(?:tax|house)\b)|corporation)|unitary\s{1,3}authority|local\s{1,3}authority|metropolitan\s{1,3}borough|borough|MBC|MDC|LBC)(?![\p{L}\p{N}])/iuy;
const COUNCIL_BEFORE =
  /(?<![\p{L}\p{N}])(?:the\s{1,3})?(?:(?:london borough(?: council)?|LB)(?:\s{1,3}of)?|(?:royal borough|metropolitan (?:borough|district)|(?:city|borough|county|district) council|council|corporation)\s{1,3}of)(?:\s{1,3}the)?\s{1,3}(?:(?:city|county|borough) of\s{1,3})?$/iu;
const BOROUGH_BEFORE =
  /(?<![\p{L}\p{N}])(?:the\s{1,3})?(?:city|county|borough|district)(?:\s{1,3}and\s{1,3}county)?\s{1,3}of\s{1,3}$/iu;
const SERVICE_AFTER =
  /(?:['’]s?)?\s{1,3}(?:local\s{1,3}(?:area|safeguarding)|safeguarding\s{1,3}(?:and\s{1,3})?(?:children|partnership|board)|childrens?['’]?s?\s{1,3}(?:(?:social|and|&|young|people['’]?s?|families|family|social\s{1,3}work|health|education)\s{1,3}){0,5}(?:services?|care|trust|safeguarding|partnership|directorate|department)|LSC[BP]|SC[BP]|area\s{1,3}partnership|youth\s{1,3}(?:justice|offending)|fostering|adoption|(?:local\s{1,3})?offer\s{1,3}(?:for|to)\s{1,3}care|care\s{1,3}leavers|looked[\s-]{1,3}after\s{1,3}children|children\s{1,3}(?:in\s{1,3}care|looked\s{1,3}after)|social\s{1,3}workers)(?![\p{L}\p{N}])/iuy;
// "children's services in Reading", "services provided for Reading".
const SERVICE_BEFORE =
  /\b(?:services|social care|provision)\s{1,3}(?:(?:provided|delivered)\s{1,3})?(?:in|for|across)\s{1,3}(?:the\s{1,3})?$/iu;

// A registered name behind a point of the compass that is not part of it names somewhere else: "West Devon Borough
// Council", "South Cambridgeshire", "Greater Manchester".
const COMPASS_BEFORE =
  /(?<![\p{L}\p{N}])(?:North|South|East|West|Mid|Central|Greater|Northern|Southern|Eastern|Western|Inner|Outer|NORTH|SOUTH|EAST|WEST|GREATER)[ \u00a0-]$/u;
const ELSEWHERE_BEFORE =
  /(?<![\p{L}\p{N}])(?:University of|Diocese of|Archdiocese of|(?:Arch)?[Bb]ishop of|Duke of|Duchess of|Earl of|Prince of|Port of|Palace of|Museum of|Bank of|HMP|HMYOI|HMP\/YOI|Old|Little|Royal|Chipping)[ \u00a0]$/u;
const PERSON_BEFORE =
  /(?<![\p{L}\p{N}])(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllrs?|Councillors?|Sir|Dame|Lord|Lady|Baroness|Judge|Justice|Rev|Canon)\.?[ \u00a0](?:\p{Lu}[\p{L}.'’-]{0,20}[ \u00a0]){0,2}|\p{Lu}\.?[ \u00a0])$/u;
const ADDRESS_BEFORE =
  /(?<![\p{L}\p{N}])(?:Street|St|Road|Lane|Avenue|Gate|Square|House|Way|Row|Terrace|Parade|Drive|Place|Quay|Walk|Hill|Floor|Buildings?|Block|Court|Crescent|Wharf)[\s,.]{1,4}$/u;
const POSTCODE_AFTER = /[\s,.]{1,4}[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}(?![\p{L}\p{N}])/uy;
const PLACE_PART_AFTER =
  /(?:-(?:on|under|upon|le|in|by)-|[ \u00a0](?:Street|Road|Lane|Avenue|House|Square|Place|Court|Way|Close|Gardens|Terrace|Crescent|Drive|Hill|Park|Bridge|Castle|Cathedral|Prison|Airport|Station|Centre|School|Academy|College|Grammar|Nursery|Primary|High School|FC|United|Rovers|Albion|Argyle|Athletic|Wanderers|Football|Royal|Infirmary|Crown Court|Magistrates|County Court|Heath|Dales|Moorlands|Coldfield|St\.? Edmunds|under Lyme|in Ashfield|Town(?! Hall)|Cross|Abbey|Spa|Wharf|Valley|Water|Coast|City Region|Combined Authority|Parish|Echo|Post|Times|Gazette|Telegraph|Mercury|Library|Market|Building Society)(?![\p{L}\p{N}]))/uy;
// Another public body: up to seven capitalised or joining words on the same line, then what it is. "Devon and Cornwall
// Police", "Bristol, North Somerset and South Gloucestershire Clinical Commissioning Group".
const BODY_AFTER =
  /(?:,?[ \u00a0](?:(?!Council|County|Borough|City )\p{Lu}[\p{L}'’&-]{0,24}|and|&|of|the|for)){0,7}?,?[ \u00a0](?:NHS|ICB|ICS|CCGs?|PCT|LEP|Integrated Care|Clinical Commissioning|Primary Care Trust|Mental Health|Police|Constabulary|Fire|Ambulance|Hospitals?|Universit(?:y|ies)|Healthcare|Health and Care|Partnership (?:NHS|University|Foundation)|Probation|Community Rehabilitation|Chamber of Commerce|Diocese)(?![\p{L}\p{N}])/uy;

// Names that are everyday words too: they stand for the place behind a preposition or alone on their line.
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(["READING", "BURY"]);
const PREPOSITION_BEFORE =
  /(?<![\p{L}\p{N}])(?:in|of|for|to|from|across|by|within|at|near|and|with|that|as|between|around|outside|into|where|when|while|is|are)[ \u00a0]$/u;
const IN_LIST_BEFORE = /[,(:;–&-][ \u00a0]$/u;
const IN_LIST_AFTER = /(?:[,;).:–]|[ \u00a0](?:and|or|&|–)[ \u00a0]|$)/uy;
const SCHOOL_SUBJECT_AFTER =
  /(?:,?\s{1,2}(?:and\s{1,2}|&\s{1,2})?(?:writing|maths|spelling|phonics)|\s{1,2}(?:ages?|lists?|rooms?))(?![\p{L}\p{N}])/iuy;
const LOOK_BACK = 64;

/**
 * Finds every place where a text names an authority, in order and without overlaps, the longest name first: "North
 * Somerset" is not Somerset, "Leicestershire" not Leicester. Left out are names that belong to something else: other
 * public bodies ("Kent Police"), streets, schools and towns ("Camden Town", "Bury St Edmunds"), districts ("West
 * Devon") and people ("Councillor Kent"). Postal addresses ("Store Street, Manchester M1 2WD") are left out too, unless
 * asked for.
 */
export function findAuthorityNames(text: string, { addresses = false } = {}): AuthorityMention[] {
  const { byFirstWord } = openNameIndex();
  const mentions: AuthorityMention[] = [];
  CAPITALISED.lastIndex = 0;
  for (let word = CAPITALISED.exec(text); word !== null; word = CAPITALISED.exec(text)) {
    const entries = byFirstWord.get(word[0].toUpperCase());
    const start = word.index;
    if (entries === undefined || (start > 0 && LETTER_OR_DIGIT.test(text.charAt(start - 1)))) continue;
    const entry = entries.find(({ pattern }) => matchesAt(pattern, text, start));
    if (entry === undefined) continue;
    const name = { start, end: entry.pattern.lastIndex };
    const before = text.slice(Math.max(mentions.at(-1)?.end ?? 0, name.start - LOOK_BACK), name.start);
    const mention = entry.authority === null ? null : toMention(text, name, before, entry.authority, entry);
    CAPITALISED.lastIndex = Math.max(name.end, mention?.end ?? 0);
    if (mention !== null && (mention.kind !== "address" || addresses)) mentions.push(mention);
  }
  return [...mentions, ...findInitials(text, mentions)].toSorted((a, b) => a.start - b.start);
}

/** Initials that stand for an authority, outside the names found already. */
function* findInitials(text: string, mentions: readonly AuthorityMention[]): Generator<AuthorityMention> {
  const { initials, byInitials } = openNameIndex();
  let next = 0;
  for (const match of text.matchAll(initials)) {
    const start = match.index;
    while ((mentions[next]?.end ?? Infinity) <= start) next++;
    const authority = byInitials.get(match[0]);
    const nextStart = mentions[next]?.start ?? Infinity;
    if (authority === undefined || nextStart <= start) continue;
    const end = start + match[0].length;
    const whole = matchesAt(COUNCIL_AFTER, text, end) ? COUNCIL_AFTER.lastIndex : end;
    // In "RBWM, Borough of Kent" the council word belongs to the name after it.
    yield mentionOf(text, { start, end: whole <= nextStart ? whole : end }, authority, "council");
  }
}

function toMention(
  text: string,
  name: Span,
  before: string,
  authority: Authority,
  entry: NameEntry,
): AuthorityMention | null {
  if (COMPASS_BEFORE.test(before)) return null;
  if (entry.kind === "provider") return mentionOf(text, name, authority, "trust");
  const councilBefore = COUNCIL_BEFORE.exec(before)?.[0].length ?? 0;
  const boroughBefore = councilBefore > 0 ? 0 : (BOROUGH_BEFORE.exec(before)?.[0].length ?? 0);
  const start = name.start - councilBefore - boroughBefore;
  if (matchesAt(COUNCIL_AFTER, text, name.end))
    return mentionOf(text, { start, end: COUNCIL_AFTER.lastIndex }, authority, "council");
  if (councilBefore > 0) return mentionOf(text, { start, end: name.end }, authority, "council");
  if (matchesAt(SERVICE_AFTER, text, name.end)) return mentionOf(text, { start, end: name.end }, authority, "service");
  if (entry.kind === "council alias" || standsForSomethingElse(text, name, before)) return null;
  if (EVERYDAY_WORDS.has(entry.words.toUpperCase()) && !isUsedAsPlace(text, name, before)) return null;
  if (SERVICE_BEFORE.test(before)) return mentionOf(text, { start, end: name.end }, authority, "service");
  const inAddress = ADDRESS_BEFORE.test(before) || matchesAt(POSTCODE_AFTER, text, name.end);
  return mentionOf(text, { start, end: name.end }, authority, inAddress ? "address" : "place");
}

function mentionOf(text: string, span: Span, authority: Authority, kind: AuthorityMentionKind): AuthorityMention {
  const words = text.slice(span.start, span.end);
  const lead = /^(?:the\s{1,3})?/iu.exec(words)?.[0].length ?? 0;
  const start = span.start + lead;
  return { start, end: span.end, authority, kind, asWritten: words.slice(lead).replace(/\s+/gu, " ") };
}

function standsForSomethingElse(text: string, name: Span, before: string): boolean {
  return (
    ELSEWHERE_BEFORE.test(before) ||
    PERSON_BEFORE.test(before) ||
    matchesAt(PLACE_PART_AFTER, text, name.end) ||
    matchesAt(BODY_AFTER, text, name.end)
  );
}

function isUsedAsPlace(text: string, name: Span, before: string): boolean {
  if (matchesAt(SCHOOL_SUBJECT_AFTER, text, name.end)) return false;
  if (PREPOSITION_BEFORE.test(before)) return true;
  if (IN_LIST_BEFORE.test(before) && matchesAt(IN_LIST_AFTER, text, name.end)) return true;
  const beginsLine = name.start === 0 || /[\n]$/u.test(before);
  return beginsLine && (name.end >= text.length || text[name.end] === "\n");
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** A web or e-mail host in a text that belongs to an authority. */
export interface AuthorityHost extends Span {
  readonly authority: Authority;
  readonly asWritten: string;
  /** Whether the host is in the register or only named after the authority ("@plymouth.example"). */
  readonly registered: boolean;
}

// What a host stands behind, or ends in. Hosts may be broken over lines before a dot, as narrow table cells do:
// "name@kent\n.gov.uk".
const HOST_MARK = /@|:\/\/|www\.|\.gov\.uk/gi;
const HOST_AFTER = /(?:www\.)?[a-z\d-]{1,40}(?:\s?\.[a-z\d-]{1,40}){0,5}/iuy;
const HOST_BEFORE = /(?<![\p{L}\p{N}.@/-])[a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){0,2}$/iu;
const OTHER_BODY_HOST = /(?:^|\.)(?:nhs\.(?:uk|net)|(?:ac|sch|police|mod|parliament)\.uk)$/u;

/**
 * Finds web and e-mail hosts that belong to an authority. Beside the registered ones a host counts whose own name is an
 * authority's ("kent" in "@kent.example"), unless it is a health body's, a school's, a university's or the police's.
 */
export function findAuthorityHosts(text: string): AuthorityHost[] {
  const hosts: AuthorityHost[] = [];
  for (const mark of text.matchAll(HOST_MARK)) {
    const span = hostAt(text, mark.index, mark[0]);
    if (span === null || span.start < (hosts.at(-1)?.end ?? 0)) continue;
    const asWritten = text.slice(span.start, span.end);
    const host = asWritten
      .replace(/\s/gu, "")
      .toLowerCase()
      .replace(/^www\./u, "");
    const known = authorityByDomain(host);
    const authority = known ?? (OTHER_BODY_HOST.test(host) ? null : authorityByHostLabel(host));
    if (authority !== null) hosts.push({ ...span, authority, asWritten, registered: known !== null });
  }
  return hosts;
}

function hostAt(text: string, index: number, mark: string): Span | null {
  if (mark.startsWith(".")) {
    const before = HOST_BEFORE.exec(text.slice(Math.max(0, index - LOOK_BACK), index))?.[0];
    return before === undefined ? null : { start: index - before.length, end: index + mark.length };
  }
  const start = mark.toLowerCase() === "www." ? index : index + mark.length;
  return matchesAt(HOST_AFTER, text, start) ? { start, end: HOST_AFTER.lastIndex } : null;
}

let byHostLabel: ReadonlyMap<string, Authority> | undefined;

function authorityByHostLabel(host: string): Authority | null {
  byHostLabel ??= new Map(
    listAuthorities().flatMap((authority) => [
      ...authority.domains.map((domain): [string, Authority] => [domain.split(".")[0] ?? domain, authority]),
      [authority.name.toLowerCase().replace(/[^a-z]+/gu, ""), authority] as [string, Authority],
      [authority.name.toLowerCase().replace(/[^a-z]+/gu, "-"), authority] as [string, Authority],
    ]),
  );
  const labels = host.split(".");
  const own = labels.slice(0, 3).find((label) => byHostLabel?.has(label) === true);
  return own === undefined ? null : (byHostLabel.get(own) ?? null);
}
