import { findPhrases, lazyPhrases, readWords, type Word } from "../../text/phrases.js";
import { facts } from "./cues.js";
import type { Polarity } from "./polarity.js";
import { type Reading, readSentence, type Sign } from "./read-sentence.js";

/** The verdict on a sentence: what it says, the rule that decided and the words that it decided on, as printed. */
export interface Verdict {
  readonly polarity: Polarity;
  readonly rule: string;
  readonly words: string[];
}

/** What the heading above says about a sentence that says nothing itself: "Areas for improvement", "Weaknesses". */
export type SectionLean = "improvement" | null;

/** The sentence before, in the same section. */
export interface PreviousSentence {
  readonly polarity: Polarity;
}

/**
 * Decides what a sentence of an inspection report says, by the cues in `cues.ts` and the rules below.
 *
 * Inspectors write praise without marking it, so a sentence with no sign of weakness is a strength. The rules, in
 * order of application; docs/polarity.md has examples and near-misses of each:
 *
 * 1. what stands in a condition ("When children are not seen, …"), an aim ("to ensure that …") or after "despite" is
 *    not asserted, and a bad thing that is denied, prevented, dealt with or noticed is no weakness;
 * 2. a sentence with a weakness on one side of a contrast ("although", "but", "while") is mixed, and so is one in
 *    which leaders say themselves that something is weak;
 * 3. any other sentence with an asserted weakness is an improvement;
 * 4. without one: "too early to tell" is neutral (mixed beside an action), a "However" after praise an improvement, a
 *    "This means" after a weakness an improvement, plain business and lists neutral, everything else a strength.
 */
export function judgePolarity(sentence: string, previous?: PreviousSentence, lean: SectionLean = null): Verdict {
  return judgeWords(sentence, readWords(sentence), previous, lean);
}

/** The same for a sentence whose words were read already. */
export function judgeWords(
  sentence: string,
  words: readonly Word[],
  previous: PreviousSentence | undefined,
  lean: SectionLean,
): Verdict {
  const reading = readSentence(words);
  const { polarity, rule, signs } =
    decideOnFaults(reading) ??
    decideOnTime(reading) ??
    decideOnContrast(reading) ??
    decideOnContext(reading, previous, lean) ??
    decideOnPraise(reading);
  return { polarity, rule, words: signs.map((sign) => printed(sentence, words, sign)) };
}

const BE_OR_HAVE: ReadonlySet<string> = new Set("is are was were has have remains remain".split(" "));
/** Within how many words a clause shows its verb. */
const CLAUSE_BEGINS = 8;

interface Decision {
  readonly polarity: Polarity;
  readonly rule: string;
  readonly signs: readonly Sign[];
}

function decideOnFaults({ faults, contrasts, awareness, needs, praise, sides, words }: Reading): Decision | null {
  const [fault] = faults;
  const [aware] = awareness;
  const known = fault ?? needs.find((need) => aware !== undefined && need.from >= aware.to - 1);
  if (aware !== undefined && known !== undefined) {
    const isPassive = words[aware.from + 1]?.word === "by";
    // "not always understood by partners": they are those who do not know.
    const isDenied = isPassive && known.from < aware.from && known.to >= aware.from - 1;
    if (!isDenied && (aware.from <= known.from || isPassive))
      return { polarity: "mixed", rule: aware.id, signs: [aware, known] };
  }
  if (fault === undefined) return null;
  const [contrast] = contrasts;
  const faultySides = new Set(faults.map(({ side }) => side)).size;
  if (contrast !== undefined && faultySides < sides) {
    return { polarity: "mixed", rule: "contrast", signs: [contrast, fault] };
  }
  const isMixed = fault.id === "mixed-picture" && praise.length > 0;
  return { polarity: isMixed ? "mixed" : "improvement", rule: fault.id, signs: [fault] };
}

/** Nobody can tell yet: what is new is neither good nor bad, an action beside it is good. */
function decideOnTime({ early, opener, praise, responses, sides }: Reading): Decision | null {
  const [first] = early;
  if (first === undefined) return null;
  const good = [...responses, ...praise];
  const granted = opener?.kind === "concession" && first.side === 0 ? good.find(({ side }) => side > 0) : undefined;
  if (granted !== undefined) return { polarity: "strength", rule: "praise-after-concession", signs: [granted] };
  const isMixed = sides > 1 || good.length > 0;
  return { polarity: isMixed ? "mixed" : "neutral", rule: first.id, signs: [first] };
}

/** Praise and then, after a contrast, none: "Visits are regular, but notes are kept on paper". */
function decideOnContrast({ contrasts, praise, prevented, responses, sides, words }: Reading): Decision | null {
  const [contrast] = contrasts;
  const [first] = [...praise, ...responses];
  if (contrast === undefined || first === undefined || sides !== 2 || !turnsAgainst(words, contrast)) return null;
  const goesOn = [...praise, ...responses, ...prevented].some(({ side }) => side > 0);
  return goesOn ? null : { polarity: "mixed", rule: "contrast", signs: [contrast, first] };
}

/** Whether what follows is said against what went before, and not at the same time ("while also") or in addition. */
function turnsAgainst(words: readonly Word[], { from, to }: Sign): boolean {
  const [next = "", second = ""] = words.slice(to, to + 2).map(({ word }) => word);
  if (next.endsWith("ing") || next === "at" || next === "also" || second === "also") return false;
  switch (words[from]?.word) {
    case "while":
    case "whilst":
      return from === 0;
    case "but":
    case "yet":
      // "steady but sure progress" holds no second clause.
      return (
        words[from - 1]?.word === "," || words.slice(to, to + CLAUSE_BEGINS).some(({ word }) => BE_OR_HAVE.has(word))
      );
    default:
      return true;
  }
}

/** What the sentence before, the heading or the kind of statement says where the words say nothing. */
function decideOnContext(
  { awareness, opener, praise, prevented, responses, words }: Reading,
  previous: PreviousSentence | undefined,
  lean: SectionLean,
): Decision | null {
  if (praise.length > 0 || responses.length > 0) return null;
  const opening: Sign = { id: "opening", from: 0, to: opener?.words ?? 0, side: 0 };
  if (opener?.kind === "however" && previous?.polarity === "strength") {
    return { polarity: "improvement", rule: "however-after-praise", signs: [opening] };
  }
  const leansBack = opener?.kind === "continuation" || opener?.kind === "list";
  if (leansBack && previous?.polarity === "improvement") {
    // "This is recognised by the board": the weakness is the sentence before.
    const [aware] = awareness;
    if (aware !== undefined) return { polarity: "mixed", rule: aware.id, signs: [aware] };
    return { polarity: "improvement", rule: "follows-a-weakness", signs: [opening] };
  }
  if (prevented.length > 0) return null;
  // "Managers are aware of this and are planning a second team": seen and acted on.
  if (awareness.length > 0) return null;
  // Good work told among the weaknesses goes on for more than one sentence.
  if (lean !== null && previous?.polarity !== "strength")
    return { polarity: lean, rule: "under-its-heading", signs: [] };
  const fact = findFact(words);
  if (fact !== null) return { polarity: "neutral", rule: fact.id, signs: [fact] };
  return opener?.kind === "list" ? { polarity: "neutral", rule: "list", signs: [opening] } : null;
}

function decideOnPraise({ praise, prevented, responses }: Reading): Decision {
  const [response] = responses;
  if (response !== undefined) return { polarity: "strength", rule: response.id, signs: [response] };
  const [trouble] = prevented;
  if (trouble !== undefined) return { polarity: "strength", rule: "trouble-dealt-with", signs: [trouble] };
  const [good] = praise;
  if (good !== undefined) return { polarity: "strength", rule: good.id, signs: [good] };
  return { polarity: "strength", rule: "practice-described", signs: [] };
}

const factBook = lazyPhrases(() => facts.flatMap((fact) => fact.phrases.map((phrase) => [phrase, fact.id] as const)));

function findFact(words: readonly Word[]): Sign | null {
  const [first] = findPhrases(factBook(), words);
  return first === undefined ? null : { id: first.value, from: first.from, to: first.to, side: 0 };
}

function printed(sentence: string, words: readonly Word[], sign: Sign): string {
  const first = words[sign.from];
  const last = words[sign.to - 1];
  return first === undefined || last === undefined ? "" : sentence.slice(first.start, last.end);
}
