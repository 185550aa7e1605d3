import type { Span } from "../../text/span.js";
import { numberPattern, printedNumber } from "../fragments/printed-number.js";

const AREAS =
  "(?:areas?|priorities|points|matters|issues)(?: (?:that |which )?(?:\\p{L}{2,15} ){0,3}?(?:named|identified|highlighted|noted|given|listed|raised|flagged))? (?:for|of|requiring|needing|in need of) (?:further )?(?:improvements?|development|attention)";
const INSPECTORATE =
  "\\b(?:ofsted|inspect(?:ors?|orate|ion)|hmi|letter|report|they(?= (?:also |had |have |then )?(?:said|asked|told|wanted|felt|expect(?:ed)?)))\\b";
const COUNCIL_WAS = "\\b(?:we|council|authority|services?)\\b (?:have been|has been|had been|was|were)";
const ASKED =
  "(?:ask(?:s|ed)?|told|tells|expect(?:s|ed)?|requir(?:es?|ed)|advis(?:es?|ed)|want(?:s|ed)?|urg(?:es?|ed)|challeng(?:es?|ed))";
/** "Inspectors asked us to improve", "the letter says that we must improve", "the council was told to improve". */
const TO_IMPROVE = `(?:(?:${INSPECTORATE}[^.;:]{0,30}?\\b${ASKED}|${COUNCIL_WAS} ${ASKED})\\b[^.;:]{0,40}?\\bto|${INSPECTORATE}[^.;:]{0,60}?\\b(?:needs? to|needed to|must|should|had to|has to|have to)) (?:improve|strengthen|address|put right|do better (?:on|in|at|with))`;

/** Who praises or criticises in a paper's account: the inspectorate alone, not a councillor or a parent. */
const INSPECTORS =
  "(?:^|[,;.]\\s|\\b(?:that|and|where|while|but)\\s)(?:(?:the|his majesty['’]s|her majesty['’]s|ofsted['’]?s?|lead) ){0,3}(?:ofsted|inspect(?:ors?|orate|ion team)|hmi|report|letter|they(?= (?:also |particularly )?(?:prais|commend|were (?:also )?critical|criticis|(?:found|identified|noted) (?:\\p{L}{3,12} )?(?:weaknesses|shortcomings|failings|deficits|gaps) in)))";
const MOREOVER = "(?: (?:has|have|had|also|particularly|especially|rightly|again|in particular,?)){0,3}";
/** "praised the service for": what is praised stands behind. */
const FOR_ITS =
  "(?:(?:the |our )?(?:council|authority|service|services|department|trust|staff|leaders|managers|teams?|us) (?:on|for) (?:its |their |our )?)?";

interface EnumerationLead {
  readonly of: "strength" | "improvement";
  readonly pattern: RegExp;
  /** Whether the sentence counts what it lists; then the list has to be as long. */
  readonly counted?: boolean;
  /** Whether the lead's words tell a story as well ("praised staff, who …"); such a sentence lists nothing. */
  readonly account?: boolean;
  /** Where the lead's words are those of any sentence, two things joined by "and" are one: three make a list. */
  readonly fewest?: number;
}

/** "Areas for improvement include …": what stands behind is the enumeration, or before in "… need to improve". */
const LEADS: readonly EnumerationLead[] = [
  {
    of: "improvement",
    pattern: new RegExp(
      `\\b${AREAS}\\b[^.;:,]{0,50}?(?:\\s(?:includ(?:e[ds]?|ing)|are|were|is|was|being|cover(?:s|ed)?|relate[ds]? to)\\s|:\\s?|,? namely\\s|\\s[–-]\\s)(?<list>.{6,700})$`,
      "iu",
    ),
  },
  {
    of: "improvement",
    counted: true,
    pattern: new RegExp(
      `\\b${numberPattern} (?:key |main |further )?${AREAS}(?:,\\s|\\s?[–-]\\s|\\s\\()(?<list>.{6,500}?)\\)?\\.?$`,
      "iu",
    ),
  },
  {
    of: "improvement",
    pattern:
      /\b(?:improvements? (?:is|are|was|were) (?:still )?(?:needed|required|wanted)|(?:need|needs|needed) to improve|(?:asked|called|looked) for improvements?|(?:recommends?|recommended|wants?|wanted)(?: to see)? improvements?) (?:in|to|with)[:\s](?<list>.{6,700})$/iu,
  },
  {
    of: "improvement",
    fewest: 3,
    pattern: new RegExp(`${TO_IMPROVE}\\s(?<list>.{6,500})$`, "iu"),
  },
  {
    of: "improvement",
    fewest: 3,
    pattern: new RegExp(
      `${INSPECTORATE}[^.;:]{0,60}?\\b(?:that|identif(?:y|ies|ied)|highlight(?:s|ed)?|names?|named|lists?|listed|sees?|saw) (?<list>[^.]{6,500}?) (?:(?:all |each )?need(?:s|ed)? to (?:improve|be (?:improved|strengthened|better))|as ${AREAS})\\.?$`,
      "iu",
    ),
  },
  {
    of: "improvement",
    pattern:
      /\b(?:ofsted|inspect(?:ors?|orate|ion)|hmi|letter|report)\b[^.;:]{0,40}\b(?:made|makes|has|had|with|gave|included?|includes|contain(?:s|ed)) (?:\p{L}{2,12} ){0,3}recommendations(?: for \p{L}{2,20}){0,1}:\s(?<list>.{6,700})$/iu,
  },
  {
    of: "strength",
    account: true,
    fewest: 3,
    pattern: new RegExp(
      `${INSPECTORS}${MOREOVER} (?:praise[ds]?|commend(?:s|ed)|compliment(?:s|ed)|applaud(?:s|ed)|sp(?:oke|eaks?) (?:very )?(?:highly|warmly|well) of|were (?:very |particularly |also )?(?:impressed|pleased) (?:by|with)|was (?:positive|complimentary) about|were (?:very |particularly |also )?(?:positive|complimentary) about|gave credit for) ${FOR_ITS}(?<list>.{6,500})$`,
      "iu",
    ),
  },
  {
    of: "improvement",
    account: true,
    fewest: 3,
    pattern: new RegExp(
      `${INSPECTORS}${MOREOVER} (?:(?:is|was|were|are) (?:more |very |particularly |also |less )?(?:critical of|concerned (?:about|by|at)|worried (?:about|by)|less positive about|(?<=less )positive about)|critici[sz](?:ed|es)|(?:raised|expressed|had|voiced) (?:some |serious )?concerns? (?:about|over|at|with)|(?:found|identified|saw|noted) (?:\\p{L}{3,12} )?(?:weaknesses|shortcomings|failings|deficits|gaps) in) (?<list>.{6,500})$`,
      "iu",
    ),
  },
  {
    of: "strength",
    pattern:
      /\b(?:strengths|positives|areas of (?:strength|good practice))\b[^.;:,]{0,40}?(?:,? includ(?:e[ds]?|ing)\s|\s(?:are|were)\s|:\s?|,? namely\s)(?<list>.{6,700})$/iu,
  },
];

/** After "are" these say where or how the areas are told, and list none. */
const NOT_A_LIST =
  /^(?:[a-z]{3,12}(?:ed|en|own) (?:with|by|to|in|at|on|from|for|as|under|through|within|into|across)\b|also |now |all |both |being |as |set |not |to |in |at |on |by |the same\b|those\b|that\b|this\b|these\b|there\b|detailed|outlined|listed|summarised|shown|described|contained|attached|identified|included|covered|addressed|clear|consistent|similar|given|below|above|appended|subject|part of|picked up|reflected|incorporated|monitored|discussed|known|one |two |three |four |five |six |seven |eight |nine |ten |under )/iu;

/** A clause that tells of the one thing named, or a turn: "praised staff, who …, and managers", "…, but found …". */
const TELLS_ON =
  /[,;]\s(?:who|whom|which|where|when|whose|while|whilst|although|though|but|however|saying|noting|adding|stating|describing|finding|because|as|so|if|they|he|she|it|we|inspectors)\b/iu;

/** The beginning of an item after the last "and": "… and the quality of assessments", "… and how often …". */
const ITEM_HEAD =
  /\sand\s(?=(?:the|a|an|how|more|better|greater|its|their|our|ensuring|improving|consistency|quality|timeliness|recruitment|planning|oversight|use|support|work)\b(?:\s[a-zà-ÿ’'-]{2,20}){0,3}?\s(?:of|in|for|that|with|to|by|at)\b)/giu;

/** An item of an enumeration, with its place in the sentence. */
export interface EnumeratedItem extends Span {
  readonly text: string;
}

/** What one sentence enumerates: "Areas for improvement include a, b and c". */
export interface Enumeration {
  readonly of: "strength" | "improvement";
  readonly items: readonly EnumeratedItem[];
}

/** Reads the enumeration in a sentence; null where it has none. Offsets are those of the sentence. */
export function readEnumeration(sentence: string): Enumeration | null {
  for (const { of, pattern, counted, account, fewest = 2 } of LEADS) {
    const match = pattern.exec(sentence);
    const found = match?.groups?.list;
    if (match === null || found === undefined) continue;
    const list = found.slice(BEFORE_COLON.exec(found)?.[0].length ?? 0);
    if (NOT_A_LIST.test(list) || (account === true && TELLS_ON.test(list))) continue;
    const start = match.index + match[0].lastIndexOf(found) + found.length - list.length;
    const items = cutItems(sentence.slice(0, start + list.length), start);
    // A colon shows that a list follows, however short it is.
    if (
      items.length >= (list.length < found.length ? 2 : fewest) &&
      (counted !== true || items.length === countIn(match[0]))
    )
      return { of, items };
  }
  return null;
}

/** "… in three areas: ": words between the lead and its colon. */
const BEFORE_COLON = /^[^:;,]{0,60}:\s/u;

const COUNTED = new RegExp(`\\b${numberPattern}\\b`, "iu");

function countIn(words: string): number | null {
  return printedNumber(COUNTED.exec(words)?.[0] ?? "");
}

/** "(a) ", "(2) " and "1. " in front of an item inside the sentence. */
const ITEM_LABEL = /^\s{0,3}(?:\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)|(?:\d{1,2}|[a-z])\))\s/iu;

/**
 * Reads a paragraph that begins with a label ("What is working well: early help; stable homes."): the items behind the
 * colon where semicolons part them. Null where it lists none.
 */
export function readLabelledList(text: string): { readonly label: string; readonly items: EnumeratedItem[] } | null {
  const label = /^[^:;.]{4,80}:\s{1,2}/u.exec(text)?.[0];
  if (label === undefined || !text.includes(";", label.length)) return null;
  const items = cutItems(text, label.length);
  return items.length >= 2 ? { label, items } : null;
}

/** What stands behind a place of a sentence, cut at its semicolons or else its commas and the last "and". */
export function cutItems(sentence: string, from: number): EnumeratedItem[] {
  const end = sentence.replace(/[\s.;,]{1,4}$/u, "").length;
  const list = sentence.slice(from, end);
  const cuts = list.includes(";") ? separators(list, /;\s(?:and\s)?/gu) : [...separators(list, /,\s(?:and\s)?/gu)];
  const pieces = cutAt(list, cuts);
  const last = pieces.pop();
  if (last === undefined) return [];
  const joined = list.includes(";") ? [last] : cutLast(list, last, pieces.length);
  return [...pieces, ...joined]
    .map(({ start, end: stop }) => trimmed(sentence, from + start, from + stop))
    .filter(({ text }) => /[a-zà-ÿ]{3}/u.test(text));
}

/** The last piece may still hold two items joined by "and"; the cut is where the second begins as items do. */
function cutLast(list: string, last: Span, before: number): Span[] {
  const piece = list.slice(last.start, last.end);
  ITEM_HEAD.lastIndex = 0;
  const heads = [...piece.matchAll(ITEM_HEAD)];
  const head = heads[0] ?? (before === 0 || piece.length < 60 ? lastAnd(piece) : undefined);
  if (head === undefined || head.index < 4) return [last];
  const cut = last.start + head.index;
  return [
    { start: last.start, end: cut },
    { start: cut + head[0].length, end: last.end },
  ];
}

function lastAnd(piece: string): RegExpExecArray | undefined {
  return [...piece.matchAll(/\sand\s/gu)].at(-1);
}

function separators(list: string, pattern: RegExp): Span[] {
  return [...list.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function cutAt(list: string, cuts: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const cut of cuts) {
    pieces.push({ start, end: cut.start });
    start = cut.end;
  }
  pieces.push({ start, end: list.length });
  return pieces;
}

function trimmed(sentence: string, begin: number, end: number): EnumeratedItem {
  const start = begin + (ITEM_LABEL.exec(sentence.slice(begin, end))?.[0].length ?? 0);
  const words = sentence.slice(start, end);
  const text = words.trim();
  const from = start + words.indexOf(text);
  return { start: from, end: from + text.length, text: text.replace(/\s+/gu, " ") };
}
