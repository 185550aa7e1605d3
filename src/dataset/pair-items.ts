import { plainWords } from "../text/plain-words.js";

/** Two texts of two lists that are held to be one item: indexes into the lists, and how alike they are (0 to 1). */
export interface Pair {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
}

/** Alike enough to be one item in other words: an area that gained a clause stays the same area. */
const REWORDED = 0.5;

/** Pairing by likeness compares every text with every other, which lists beyond this length would make slow. */
const LONGEST_TO_PAIR = 600;

/**
 * Pairs the texts of two lists: equal ones first, in order, then the most alike, each used once. Texts that find no
 * partner were added or removed.
 */
export function pairItems(before: readonly string[], after: readonly string[], reword: boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  const open = new Map<string, number[]>();
  for (const [index, text] of after.entries())
    open.set(plainWords(text), [...(open.get(plainWords(text)) ?? []), index]);
  const unpairedBefore: number[] = [];
  const pairedAfter = new Set<number>();
  for (const [index, text] of before.entries()) {
    const partner = open.get(plainWords(text))?.shift();
    if (partner === undefined) unpairedBefore.push(index);
    else {
      pairs.push({ before: index, after: partner, similarity: 1 });
      pairedAfter.add(partner);
    }
  }
  const unpairedAfter = [...after.keys()].filter((index) => !pairedAfter.has(index));
  if (reword && unpairedBefore.length <= LONGEST_TO_PAIR && unpairedAfter.length <= LONGEST_TO_PAIR) {
    pairs.push(...pairReworded(before, after, unpairedBefore, unpairedAfter));
  }
  return pairs.toSorted((a, b) => a.before - b.before);
}

function pairReworded(
  before: readonly string[],
  after: readonly string[],
  openBefore: readonly number[],
  openAfter: readonly number[],
): Pair[] {
  const bags = new Map(openAfter.map((index) => [index, wordPairs(after[index] ?? "")]));
  const candidates: Pair[] = [];
  for (const from of openBefore) {
    const bag = wordPairs(before[from] ?? "");
    for (const [to, other] of bags) {
      const similarity = dice(bag, other);
      if (similarity >= REWORDED) candidates.push({ before: from, after: to, similarity });
    }
  }
  candidates.sort((a, b) => b.similarity - a.similarity || a.before - b.before || a.after - b.after);
  const used = { before: new Set<number>(), after: new Set<number>() };
  return candidates.filter((pair) => {
    if (used.before.has(pair.before) || used.after.has(pair.after)) return false;
    used.before.add(pair.before);
    used.after.add(pair.after);
    return true;
  });
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** A text's words and neighbouring pairs of words: single words find what was reordered, pairs keep sense apart. */
function wordPairs(text: string): Bag {
  const words = plainWords(text).split(" ");
  const grams = [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return { counts, size: grams.length };
}

/** Sørensen–Dice coefficient of two bags. */
function dice(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [gram, count] of a.counts) shared += Math.min(count, b.counts.get(gram) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
