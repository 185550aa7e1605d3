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
 *   not only ,              a comma, semicolon, colon, dash or bracket is a word of its own
 *
 * Phrases are kept by their first word, so a text is read once and each word looks only at the few that it can begin.
 */

/** A word or punctuation mark of a text: its small letters and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A phrase found: the value that it stands for, the index of its first word and the one after its last. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Phrases made ready for `findPhrases`. */
export interface PhraseBook<T> {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byFirstPrefix: ReadonlyMap<string, readonly Phrase<T>[]>;
  /** What each word of the text can begin, remembered because inspectors use few words often. */
  readonly remembered: Map<string, readonly Phrase<T>[]>;
}

interface Phrase<T> {
  readonly value: T;
  readonly order: number;
  readonly slots: readonly Slot[];
}

type Slot =
  | {
      readonly kind: "words";
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: "gap"; readonly least: number; readonly most: number };

const WORD = /[\p{L}\p{N}£%&]+(?:['’][\p{L}]+)*|[,;:()[\]–—?!]/gu;
const PUNCTUATION = new Set(",;:()[]–—?!");
/** Hostile text must not fill the memory: what is remembered about words is dropped when there are this many. */
const MOST_REMEMBERED = 20_000;

/** The words of a text in small letters, possessive "'s" left off; hyphenated words count as several. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const printed = match[0];
    const word = printed.toLowerCase().replaceAll("’", "'").replace(/'s$/u, "");
    words.push({ word, start: match.index, end: match.index + printed.length });
  }
  return words;
}

/** Whether a word is a punctuation mark that a gap does not cross. */
export function isPunctuation(word: string): boolean {
  return PUNCTUATION.has(word);
}

/**
 * Makes phrases ready to be found.
 *
 * @throws RangeError for a phrase that begins with a gap or an optional word, or that is empty
 */
export function compilePhrases<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const byFirstWord = new Map<string, Phrase<T>[]>();
  const byFirstPrefix = new Map<string, Phrase<T>[]>();
  let order = 0;
  for (const [phrase, value] of phrases) {
    order++;
    const slots = phrase.split(" ").map(readSlot);
    const first = slots[0];
    if (first?.kind !== "words" || first.optional) throw new RangeError(`A phrase begins with a word: "${phrase}"`);
    for (const word of first.words) add(byFirstWord, word, { value, order, slots });
    for (const prefix of first.prefixes) add(byFirstPrefix, prefix, { value, order, slots });
  }
  return { byFirstWord, byFirstPrefix, remembered: new Map() };
}

/** All phrases in the words, those that overlap included, by where they begin; of one phrase at one place the longest. */
export function findPhrases<T>(book: PhraseBook<T>, words: readonly Word[]): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined) break;
    for (const { value, slots } of beginning(book, first.word)) {
      const to = matchSlots(slots, 1, words, from + 1);
      if (to >= 0) found.push({ value, from, to });
    }
  }
  return found;
}

/**
 * Of phrases that overlap, the ones to keep: the one that begins first, then the longest, then the first written.
 */
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

function add<T>(map: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const at = map.get(key);
  if (at === undefined) map.set(key, [phrase]);
  else at.push(phrase);
}

function readSlot(text: string): Slot {
  if (text === "_") return { kind: "gap", least: 1, most: 1 };
  if (text.startsWith("~")) return { kind: "gap", least: 0, most: Number(text.slice(1)) };
  const optional = text.startsWith("(") && text.length > 1;
  const words = new Set<string>();
  const prefixes: string[] = [];
  for (const choice of (optional ? text.slice(1, -1) : text).split("|")) {
    if (choice === "") throw new RangeError(`An empty word in a phrase: "${text}"`);
    if (choice.endsWith("*")) prefixes.push(choice.slice(0, -1));
    else words.add(choice);
  }
  return { kind: "words", words, prefixes, optional };
}

function beginning<T>(book: PhraseBook<T>, word: string): readonly Phrase<T>[] {
  const known = book.remembered.get(word);
  if (known !== undefined) return known;
  const phrases: Phrase<T>[] = [...(book.byFirstWord.get(word) ?? [])];
  for (let length = 2; length <= word.length; length++) {
    const more = book.byFirstPrefix.get(word.slice(0, length));
    if (more !== undefined) phrases.push(...more);
  }
  phrases.sort((a, b) => a.order - b.order);
  if (book.remembered.size >= MOST_REMEMBERED) book.remembered.clear();
  book.remembered.set(word, phrases);
  return phrases;
}

/** Index after the last word of the match, or -1. Slots are few and gaps short, so the search is bounded. */
function matchSlots(slots: readonly Slot[], slotAt: number, words: readonly Word[], at: number): number {
  const slot = slots[slotAt];
  if (slot === undefined) return at;
  if (slot.kind === "gap") {
    for (let taken = 0; taken <= slot.most; taken++) {
      if (taken >= slot.least) {
        const to = matchSlots(slots, slotAt + 1, words, at + taken);
        if (to >= 0) return to;
      }
      const skipped = words[at + taken];
      if (skipped === undefined || isPunctuation(skipped.word)) return -1;
    }
    return -1;
  }
  const here = words[at];
  if (here !== undefined && accepts(slot, here.word)) {
    const to = matchSlots(slots, slotAt + 1, words, at + 1);
    if (to >= 0) return to;
  }
  return slot.optional ? matchSlots(slots, slotAt + 1, words, at) : -1;
}

function accepts(slot: Slot & { kind: "words" }, word: string): boolean {
  return slot.words.has(word) || slot.prefixes.some((prefix) => word.startsWith(prefix));
}
