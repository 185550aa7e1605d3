import type { Span } from "../../text/span.js";

/** "Areas for improvement include …": what stands behind is the enumeration. */
const LEADS: readonly { readonly of: "strength" | "improvement"; readonly pattern: RegExp }[] = [
  {
    of: "improvement",
    pattern:
      /\b(?:areas?|priorities|points) (?:for|of|requiring|needing) (?:further )?(?:improvements?|development|attention)\b[^.;:,]{0,50}?(?:\s(?:includ(?:e[ds]?|ing)|are|were|is|was|being|cover(?:s|ed)?|relate[ds]? to)\s|:\s?|,? namely\s|\s[–-]\s)(?<list>.{6,700})$/iu,
  },
  {
    of: "improvement",
    pattern:
      /\b(?:improvements? (?:is|are|was|were) (?:still )?(?:needed|required|wanted)|(?:need|needs|needed) to improve|asked for improvements?) (?:in|to|with)[:\s](?<list>.{6,700})$/iu,
  },
  {
    of: "strength",
    pattern:
      /\b(?:strengths|positives|areas of (?:strength|good practice))\b[^.;:,]{0,40}?(?:\s(?:includ(?:e[ds]?|ing)|are|were)\s|:\s?|,? namely\s)(?<list>.{6,700})$/iu,
  },
];

/** After "are" these say where or how the areas are told, and list none. */
const NOT_A_LIST =
  /^(?:also |now |all |both |being |as |set |not |to |in |at |on |by |the same\b|those\b|that\b|this\b|these\b|there\b|detailed|outlined|listed|summarised|shown|described|contained|attached|identified|included|covered|addressed|clear|consistent|similar|given|below|above|appended|subject|part of|picked up|reflected|incorporated|monitored|discussed|known|one |two |three |four |five |six |seven |eight |nine |ten |under )/iu;

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
  for (const { of, pattern } of LEADS) {
    const match = pattern.exec(sentence);
    const list = match?.groups?.list;
    if (match === null || list === undefined || NOT_A_LIST.test(list)) continue;
    const start = match.index + match[0].length - list.length;
    const items = cutItems(sentence, start);
    if (items.length >= 2) return { of, items };
  }
  return null;
}

function cutItems(sentence: string, from: number): EnumeratedItem[] {
  const end = sentence.replace(/[\s.]{1,4}$/u, "").length;
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

function trimmed(sentence: string, start: number, end: number): EnumeratedItem {
  const words = sentence.slice(start, end);
  const text = words.trim();
  const from = start + words.indexOf(text);
  return { start: from, end: from + text.length, text: text.replace(/\s+/gu, " ") };
}
