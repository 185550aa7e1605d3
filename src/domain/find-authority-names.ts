import type { Span } from "../text/span.js";
import { type Authority, authorityByDomain, listAuthorities, listServiceProviders } from "./authorities.js";

/**
 * How a text names an authority: `council` with the words of a council ("Leeds City Council", "London Borough of
 * Brent", "Kent local authority", "RBWM"); `trust` by the company that runs its services; `service` by a service of its
 * own ("Leeds children's services", "Leeds Safeguarding Children Partnership"); `place` by the bare name.
 */
export type AuthorityMentionKind = "council" | "trust" | "service" | "place";

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

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{L}*/gu;

// "… Metropolitan Borough Council", "… District Metropolitan Council", "… Unitary Authority", "… local authority",
// and "… Borough" alone, but not "… Council Tax".
const COUNCIL_AFTER =
  /(?:['’]s)?\s{1,3}(?:(?:(?:city|county|borough|district|metropolitan|unitary|royal|and|&)\s{1,3}){0,4}(?:council(?!\s{1,3}(?:tax|house)\b)|corporation)|unitary authority|local authority|metropolitan borough|borough|MBC|MDC|LBC)(?![\p{L}\p{N}])/iuy;
const COUNCIL_BEFORE =
  /(?<![\p{L}\p{N}])(?:the\s{1,3})?(?:london borough(?: council)?|royal borough|metropolitan (?:borough|district)|(?:city|borough|county|district) council|council|LB|corporation)(?:\s{1,3}of)?(?:\s{1,3}the)?\s{1,3}(?:(?:city|county|borough) of\s{1,3})?$/iu;
const BOROUGH_BEFORE =
  /(?<![\p{L}\p{N}])(?:the\s{1,3})?(?:city|county|borough|district)(?:\s{1,3}and\s{1,3}county)?\s{1,3}of\s{1,3}$/iu;
const SERVICE_AFTER =
  /(?:['’]s?)?\s{1,3}(?:local\s{1,3}(?:area|safeguarding)|safeguarding\s{1,3}(?:and\s{1,3})?(?:children|partnership|board)|childrens?['’]?s?\s{1,3}(?:(?:social|and|&|young|people['’]?s?|families|family|social\s{1,3}work|health|education)\s{1,3}){0,5}(?:services?|care|trust|safeguarding|partnership|directorate|department)|LSC[BP]|SC[BP]|area\s{1,3}partnership|youth\s{1,3}(?:justice|offending)|fostering|adoption)(?![\p{L}\p{N}])/iuy;

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
  /(?:-(?:on|under|upon|le|in|by)-|[ \u00a0](?:Street|Road|Lane|Avenue|House|Square|Place|Court|Way|Close|Gardens|Terrace|Crescent|Drive|Hill|Park|Bridge|Castle|Cathedral|Prison|Airport|Station|Centre|School|Academy|College|Grammar|Nursery|Primary|High School|FC|United|Rovers|Football|Royal|Infirmary|Crown Court|Magistrates|County Court|Heath|Dales|Moorlands|Coldfield|St\.? Edmunds|under Lyme|in Ashfield|Town(?! Hall)|Cross|Abbey|Spa|Wharf|Valley|Coast|City Region|Combined Authority|Parish|Echo|Post|Times|Gazette|Telegraph|Mercury|Library|Market|Building Society)(?![\p{L}\p{N}]))/uy;
// Another public body: up to seven capitalised or joining words on the same line, then what it is. "Devon and Cornwall
// Police", "Bristol, North Somerset and South Gloucestershire Clinical Commissioning Group".
const BODY_AFTER =
  /(?:,?[ \u00a0](?:(?!Council|County|Borough|City )\p{Lu}[\p{L}'’&-]{0,24}|and|&|of|the|for)){0,7}?,?[ \u00a0](?:NHS|ICB|ICS|CCGs?|PCT|LEP|Integrated Care|Clinical Commissioning|Primary Care Trust|Mental Health|Police|Constabulary|Fire|Ambulance|Hospitals?|Universit(?:y|ies)|Healthcare|Health and Care|Partnership (?:NHS|University|Foundation)|Probation|Community Rehabilitation|Chamber of Commerce|Diocese)(?![\p{L}\p{N}])/uy;

// Names that are everyday words too: they stand for the place behind a preposition or alone on their line.
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(["READING", "BURY"]);
const PREPOSITION_BEFORE =
  /(?:(?<![\p{L}\p{N}])(?:in|of|for|to|from|across|by|within|at|near|and|with|that|as|between|around|outside|into|where|when|while|is|are)[ \u00a0]|[,(:;–&-][ \u00a0])$/u;
const SCHOOL_SUBJECT_AFTER =
  /,?\s{1,2}(?:and\s{1,2}|&\s{1,2})?(?:writing|maths|spelling|phonics|age|list|the|a|room)(?![\p{L}\p{N}])/iuy;
const LOOK_BACK = 64;

/**
 * Finds every place where a text names an authority, in order and without overlaps, the longest name first: "North
 * Somerset" is not Somerset, "Leicestershire" not Leicester. Left out are names that belong to something else: other
 * public bodies ("Kent Police"), streets, schools and towns ("Camden Town", "Bury St Edmunds"), districts ("West
 * Devon"), people ("Councillor Kent") and postal addresses ("Store Street, Manchester M1 2WD").
 */
export function findAuthorityNames(text: string): AuthorityMention[] {
  const { byFirstWord, initials, byInitials } = openNameIndex();
  const mentions: AuthorityMention[] = [];
  let from = 0;
  CAPITALISED.lastIndex = 0;
  for (let word = CAPITALISED.exec(text); word !== null; word = CAPITALISED.exec(text)) {
    if (word.index < from) continue;
    const entry = byFirstWord.get(word[0].toUpperCase())?.find(({ pattern }) => {
      pattern.lastIndex = word.index;
      return pattern.test(text);
    });
    if (entry === undefined) continue;
    const name = { start: word.index, end: entry.pattern.lastIndex };
    from = name.end;
    const mention = entry.authority === null ? null : toMention(text, name, entry.authority, entry);
    if (mention === null) continue;
    mentions.push(mention);
    from = mention.end;
    CAPITALISED.lastIndex = Math.max(CAPITALISED.lastIndex, mention.end);
  }
  initials.lastIndex = 0;
  const byLetters: AuthorityMention[] = [];
  for (let match = initials.exec(text); match !== null; match = initials.exec(text)) {
    const authority = byInitials.get(match[0]);
    const start = match.index;
    if (authority === undefined || mentions.some((other) => other.start <= start && start < other.end)) continue;
    const end = matchesAt(COUNCIL_AFTER, text, initials.lastIndex) ? COUNCIL_AFTER.lastIndex : initials.lastIndex;
    byLetters.push(mentionOf(text, { start, end }, authority, "council"));
  }
  return byLetters.length === 0 ? mentions : [...mentions, ...byLetters].toSorted((a, b) => a.start - b.start);
}

function toMention(text: string, name: Span, authority: Authority, entry: NameEntry): AuthorityMention | null {
  const before = text.slice(Math.max(0, name.start - LOOK_BACK), name.start);
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
  return mentionOf(text, { start, end: name.end }, authority, "place");
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
    ADDRESS_BEFORE.test(before) ||
    matchesAt(POSTCODE_AFTER, text, name.end) ||
    matchesAt(PLACE_PART_AFTER, text, name.end) ||
    matchesAt(BODY_AFTER, text, name.end)
  );
}

function isUsedAsPlace(text: string, name: Span, before: string): boolean {
  if (matchesAt(SCHOOL_SUBJECT_AFTER, text, name.end)) return false;
  if (PREPOSITION_BEFORE.test(before)) return true;
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

// Hosts may be broken over lines before a dot, as narrow table cells do: "name@kent\n.gov.uk".
const HOST =
  /(?:(?<=@)|(?<=\/\/)|(?<![\p{L}\p{N}.@/-])www\.)[a-z\d-]{1,40}(?:\s?\.[a-z\d-]{1,40}){0,5}|(?<![\p{L}\p{N}@/-])[a-z\d-]{2,40}(?:\.[a-z\d-]{1,40}){0,3}\.gov\.uk/giu;
const OTHER_BODY_HOST =
  /(?:^|\.)(?:nhs\.(?:uk|net)|(?:ac|sch|police|mod|parliament)\.uk)$/u;

/**
 * Finds web and e-mail hosts that belong to an authority. Beside the registered ones a host counts whose own name is an
 * authority's ("kent" in "@kent.example"), unless it is a health body's, a school's, a university's or the police's.
 */
export function findAuthorityHosts(text: string): AuthorityHost[] {
  const hosts: AuthorityHost[] = [];
  for (const match of text.matchAll(HOST)) {
    const host = match[0]
      .replace(/\s/gu, "")
      .toLowerCase()
      .replace(/^www\./u, "");
    const known = authorityByDomain(host);
    const authority = known ?? (OTHER_BODY_HOST.test(host) ? null : authorityByHostLabel(host));
    if (authority === null) continue;
    const start = match.index;
    hosts.push({ start, end: start + match[0].length, authority, asWritten: match[0], registered: known !== null });
  }
  return hosts;
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
