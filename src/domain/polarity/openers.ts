import { findPhrases, lazyPhrases, type Word } from "../../text/phrases.js";

/**
 * How a sentence leans on the one before it, or on its own first clause:
 *
 * - `concession`: grants something first ("Although …, …"): the first comma begins the other side;
 * - `despite`: grants a circumstance that does not count;
 * - `despite-this`: points back at praise and goes on by itself;
 * - `condition`: its first clause tells when, not what was seen ("When children are missing, …");
 * - `however`: turns against the sentence before;
 * - `continuation`: says what follows from the sentence before ("This means that …");
 * - `list`: only names things ("This includes …").
 */
export type OpenerKind = "concession" | "despite" | "despite-this" | "condition" | "however" | "continuation" | "list";

export interface Opener {
  readonly kind: OpenerKind;
  /** How many words it takes. */
  readonly words: number;
}

/** The first phrase that fits decides, so longer ones stand before shorter. */
const openers: readonly (readonly [phrase: string, kind: OpenerKind])[] = [
  ["despite this|these|that", "despite-this"],
  ["in spite of this|these", "despite-this"],
  ["nevertheless|nonetheless", "despite-this"],
  ["despite|notwithstanding", "despite"],
  ["in spite of", "despite"],
  ["although|though|while|whilst|albeit", "concession"],
  ["even though|if", "concession"],
  ["however|conversely", "however"],
  ["by|in contrast", "however"],
  ["on the other hand", "however"],
  ["this|these|it includes|include|included|consists|comprises", "list"],
  ["examples|services ~3 include", "list"],
  ["such ~2 include", "list"],
  ["this ~3 means|mean|meant", "continuation"],
  [
    "this|these|it|which ~2 result|results|resulted|lead|leads|led|leaves|limits|hinders|affects|impacts",
    "continuation",
  ],
  ["this|these|it|which ~2 causes|contributes|creates|reduces|makes|is|was|are|were|has|have", "continuation"],
  ["as a result|consequence", "continuation"],
  ["consequently|therefore|thus|hence|accordingly", "continuation"],
  ["because of this", "continuation"],
  ["for example|instance", "continuation"],
  ["specifically|particularly", "continuation"],
  ["in particular|addition|turn|practice|some|these|such", "continuation"],
  ["at times", "continuation"],
  ["some|rather", "continuation"],
  ["when|where|if|once|should|whenever|wherever|unless|until", "condition"],
  ["in|on the|those occasions|cases|event|instances|absence where|when|of|that", "condition"],
  ["for ~5 who|whose|that", "condition"],
];

/** No opener is longer than this. */
const MOST_WORDS = 8;

const book = lazyPhrases(() => openers);

/** The opener with which a sentence begins, or null. */
export function readOpener(words: readonly Word[]): Opener | null {
  const first = findPhrases(book(), words.slice(0, MOST_WORDS)).find((match) => match.from === 0);
  return first === undefined ? null : { kind: first.value, words: first.to };
}
