/*
 * Finds phrases in running words: what the vocabularies of topics and of polarity are written in.
 *
 * A phrase is words separated by spaces, in small letters, hyphens written as spaces:
 *
 *   pathway plan|plans      "plan" or "plans" in second place
 *   inconsisten*            any word that begins so
 *   (very) small number     "very" may be missing
 *   more ~3 needed          up to three words of any kind between, punctuation not crossed
 *   too _                   exactly one word of any kind
 *   only #                  anything that begins with a digit: "65%", "6"
 *   not only ,              a comma, semicolon, colon, dash or bracket is a word of its own
 *
 * Each word that a text brings is looked up once: which places of which phrases it can fill is kept as a set of bits,
 * because inspectors use few words often. A text is then read once, and each word tries only the phrases it can begin.
 */

/** A word or punctuation mark of a text: its small letters and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly type: WordType;
}

/** What is known of a word wherever it stands: kept, because inspectors use few words often. */
interface WordType {
  readonly word: string;
  readonly punctuation: boolean;
  /** What it can do in each book, by the book's number; looked up when first asked. */
  readonly uses: (WordUse | undefined)[];
}

/** A phrase found: the value that it stands for, the index of its first word and the one after its last. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Phrases made ready for `findPhrases`. */
export interface PhraseBook<T> {
  readonly phrases: readonly Phrase<T>[];
  /** Places by the word, or the beginning of a word, that fills them. */
  readonly placesByWord: ReadonlyMap<string, readonly number[]>;
  readonly placesByPrefix: ReadonlyMap<string, readonly number[]>;
  readonly longestPrefix: number;
  readonly beginsAt: ReadonlyMap<number, readonly number[]>;
  readonly places: number;
  readonly number: number;
}

interface Phrase<T> {
  readonly value: T;
  readonly slots: readonly Slot[];
}

/** A place in a phrase: a word of a choice (`place` is the number of the choice), or a gap. */
type Slot =
  | { readonly kind: "words"; readonly place: number; readonly optional: boolean }
  | { readonly kind: "gap"; readonly least: number; readonly most: number };

/** What a word can do in a book: the places that it fills, as bits, and the phrases that it begins, in written order. */
interface WordUse {
  readonly fills: Uint32Array;
  readonly begins: readonly number[];
}

const WORD = /[A-Za-z0-9£%&\u00c0-\u024f\u1e00-\u1eff]+(?:['’][A-Za-z]+)*|[,;:()[\]–—?!]/g;
const STARTS_WITH_DIGIT = /^£?[0-9]/;
const PUNCTUATION = new Set(",;:()[]–—?!");
/** Hostile text must not fill the memory: what is remembered about words is dropped when there are this many. */
const MOST_REMEMBERED = 20_000;
const NO_USE: WordUse = { fills: new Uint32Array(0), begins: [] };

const wordTypes = new Map<string, WordType>();
let books = 0;

/** The words of a text in small letters, possessive "'s" left off; hyphenated words count as several. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const printed = match[0];
    const type = wordTypes.get(printed) ?? newWordType(printed);
    words.push({ word: type.word, start: match.index, end: match.index + printed.length, type });
  }
  return words;
}

function newWordType(printed: string): WordType {
  const lower = printed.toLowerCase().replaceAll("’", "'");
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const type: WordType = { word, punctuation: PUNCTUATION.has(word), uses: [] };
  if (wordTypes.size >= MOST_REMEMBERED) wordTypes.clear();
  wordTypes.set(printed, type);
  return type;
}

/** Whether a word is a punctuation mark that a gap does not cross. */
export function isPunctuation({ type }: Word): boolean {
  return type.punctuation;
}

/**
 * Makes phrases ready to be found.
 *
 * @throws RangeError for a phrase that begins with a gap or an optional word, or that holds an empty choice
 */
export function compilePhrases<T>(written: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const phrases: Phrase<T>[] = [];
  const places = new Map<string, number>();
  const beginsAt = new Map<number, number[]>();
  for (const [phrase, value] of written) {
    const slots = phrase.split(" ").map((text) => readSlot(text, places));
    const [first] = slots;
    if (first?.kind !== "words" || first.optional) throw new RangeError(`A phrase begins with a word: "${phrase}"`);
    append(beginsAt, first.place, phrases.length);
    phrases.push({ value, slots });
  }
  const placesByWord = new Map<string, number[]>();
  const placesByPrefix = new Map<string, number[]>();
  let longestPrefix = 0;
  for (const [choices, place] of places) {
    for (const choice of choices.split("|")) {
      if (choice.endsWith("*")) {
        append(placesByPrefix, choice.slice(0, -1), place);
        longestPrefix = Math.max(longestPrefix, choice.length - 1);
      } else append(placesByWord, choice, place);
    }
  }
  return { phrases, placesByWord, placesByPrefix, longestPrefix, beginsAt, places: places.size, number: books++ };
}

/** The same, made when first asked for: a vocabulary costs milliseconds that not every run needs. */
export function lazyPhrases<T>(written: () => Iterable<readonly [phrase: string, value: T]>): () => PhraseBook<T> {
  let book: PhraseBook<T> | undefined;
  return () => (book ??= compilePhrases(written()));
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function readSlot(text: string, places: Map<string, number>): Slot {
  if (text === "_") return { kind: "gap", least: 1, most: 1 };
  if (text.startsWith("~")) return { kind: "gap", least: 0, most: Number(text.slice(1)) };
  const optional = text.startsWith("(") && text.endsWith(")");
  const choices = optional ? text.slice(1, -1) : text;
  if (choices.split("|").includes("") || /[()]/.test(choices)) throw new RangeError(`A phrase cannot hold "${text}"`);
  const place = places.get(choices) ?? places.size;
  places.set(choices, place);
  return { kind: "words", place, optional };
}

/** All phrases in the words, those that overlap included, by where they begin and then as written. */
export function findPhrases<T>(book: PhraseBook<T>, words: readonly Word[]): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  const uses = words.map(({ type }) => type.uses[book.number] ?? learnUse(book, type));
  for (let from = 0; from < uses.length; from++) {
    for (const index of uses[from]?.begins ?? []) {
      const phrase = book.phrases[index];
      const second = phrase?.slots[1];
      if (
        phrase === undefined ||
        (second?.kind === "words" && !second.optional && !fills(uses[from + 1], second.place))
      ) {
        continue;
      }
      const to = matchSlots(phrase.slots, 1, words, uses, from + 1);
      if (to >= 0) found.push({ value: phrase.value, from, to });
    }
  }
  return found;
}

/** Of phrases that overlap, the ones to keep: the one that begins first, then the longest, then the first written. */
export function keepLongest<T>(matches: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const kept: PhraseMatch<T>[] = [];
  let best: PhraseMatch<T> | undefined;
  for (const match of matches) {
    if (best !== undefined && match.from < best.to) {
      if (match.from === best.from && match.to > best.to) best = match;
      continue;
    }
    if (best !== undefined) kept.push(best);
    best = match;
  }
  if (best !== undefined) kept.push(best);
  return kept;
}

function learnUse<T>(book: PhraseBook<T>, { word, uses }: WordType): WordUse {
  const filled: number[] = [...(book.placesByWord.get(word) ?? [])];
  if (STARTS_WITH_DIGIT.test(word)) filled.push(...(book.placesByWord.get("#") ?? []));
  const longest = Math.min(word.length, book.longestPrefix);
  for (let length = 1; length <= longest; length++) {
    filled.push(...(book.placesByPrefix.get(word.slice(0, length)) ?? []));
  }
  const use = filled.length === 0 ? NO_USE : describeUse(book, filled);
  uses[book.number] = use;
  return use;
}

function describeUse<T>(book: PhraseBook<T>, filled: readonly number[]): WordUse {
  const fills = new Uint32Array((book.places + 31) >> 5);
  for (const place of filled) fills[place >> 5] = (fills[place >> 5] ?? 0) | (1 << (place & 31));
  const begins = new Set(filled.flatMap((place) => book.beginsAt.get(place) ?? []));
  return { fills, begins: [...begins].sort((a, b) => a - b) };
}

function fills(use: WordUse | undefined, place: number): boolean {
  return use !== undefined && ((use.fills[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** Index after the last word of the match, or -1. Slots are few and gaps short, so the search is bounded. */
function matchSlots(
  slots: readonly Slot[],
  slotAt: number,
  words: readonly Word[],
  uses: readonly WordUse[],
  at: number,
): number {
  const slot = slots[slotAt];
  if (slot === undefined) return at;
  if (slot.kind === "words") {
    if (fills(uses[at], slot.place)) {
      const to = matchSlots(slots, slotAt + 1, words, uses, at + 1);
      if (to >= 0) return to;
    }
    return slot.optional ? matchSlots(slots, slotAt + 1, words, uses, at) : -1;
  }
  for (let taken = 0; taken <= slot.most; taken++) {
    if (taken >= slot.least) {
      const to = matchSlots(slots, slotAt + 1, words, uses, at + taken);
      if (to >= 0) return to;
    }
    const skipped = words[at + taken];
    if (skipped === undefined || skipped.type.punctuation) return -1;
  }
  return -1;
}
