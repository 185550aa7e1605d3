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
  const terms: PhraseMatch<Sense>[] = [];
  const exceptions: PhraseMatch<Sense>[] = [];
  for (const match of findPhrases(book(), words)) (match.value.counts ? terms : exceptions).push(match);
  const found = new Set<number>();
  for (const term of terms) {
    const excepted = exceptions.some(
      (other) => other.value.topic === term.value.topic && other.from < term.to && term.from < other.to,
    );
    if (!excepted) found.add(term.value.topic);
  }
  return topics.filter((_, index) => found.has(index)).map((topic) => topic.id);
}
