import { findPhrases, lazyPhrases, type PhraseMatch, readWords, type Word } from "../../text/phrases.js";
import { topics } from "./vocabulary.js";

/** What a phrase of the vocabulary means: the topic's place in it, and whether it counts or only looks so. */
interface Sense {
  readonly topic: number;
  readonly counts: boolean;
}

const book = lazyPhrases(() =>
  topics.flatMap(({ terms, except = [] }, topic) => [
    ...terms.map((phrase): [string, Sense] => [phrase, { topic, counts: true }]),
    ...except.map((phrase): [string, Sense] => [phrase, { topic, counts: false }]),
  ]),
);

/**
 * The topics that a sentence speaks of, as ids in the vocabulary's order.
 *
 * All terms are looked for in one pass over the words. A term does not count where it overlaps a phrase that its topic
 * excepts ("adoption of a new model", "health assessment" for the topic assessment).
 */
export function topicsOf(text: string): string[] {
  return topicsInWords(readWords(text));
}

/** The same for words that were read already. */
export function topicsInWords(words: readonly Word[]): string[] {
  const matches = findPhrases(book(), words);
  if (matches.length === 0) return [];
  const exceptions = matches.filter(({ value }) => !value.counts);
  const found = new Set<number>();
  for (const term of matches) {
    if (term.value.counts && !exceptions.some((other) => covers(other, term))) found.add(term.value.topic);
  }
  return [...found].sort((a, b) => a - b).flatMap((index) => topics[index]?.id ?? []);
}

function covers(exception: PhraseMatch<Sense>, term: PhraseMatch<Sense>): boolean {
  return exception.value.topic === term.value.topic && exception.from < term.to && term.from < exception.to;
}
