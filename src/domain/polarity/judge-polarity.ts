import {
  compilePhrases,
  findPhrases,
  isPunctuation,
  keepLongest,
  type PhraseBook,
  readWords,
  type Word,
} from "../../text/phrases.js";
import { cues, endings, facts, settlements } from "./cues.js";
import type { Polarity } from "./polarity.js";

/** The verdict on a sentence: what it says, the rule that decided and the words that it decided on, as printed. */
export interface Verdict {
  readonly polarity: Polarity;
  readonly rule: string;
  readonly words: string[];
}

/** What the heading above says about a sentence that says nothing itself: "Areas for improvement", "Weaknesses". */
export type SectionLean = "improvement" | null;

/** The sentence before, in the same paragraph or list, with its verdict. */
export interface PreviousSentence {
  readonly polarity: Polarity;
  readonly text: string;
}

/**
 * Decides what a sentence of an inspection report says, by the cues in `cues.ts` and the rules below.
 *
 * Inspectors write praise without marking it, so a sentence with no sign of weakness is a strength. The rules, in
 * order of application; docs/polarity.md has an example and a near-miss of each:
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
  const { polarity, rule, signs } = decide(readSentence(words), previous, lean);
  return { polarity, rule, words: signs.map((sign) => printed(sentence, words, sign)) };
}

interface Decision {
  readonly polarity: Polarity;
  readonly rule: string;
  readonly signs: readonly Sign[];
}

/** Something that speaks for a verdict: where it stands and on which side of a contrast. */
interface Sign {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly side: number;
}

interface Reading {
  readonly words: readonly Word[];
  readonly opener: Opener | null;
  /** The words of contrast, each of which begins a new side. */
  readonly contrasts: readonly Sign[];
  readonly sides: number;
  readonly faults: readonly Sign[];
  readonly prevented: readonly Sign[];
  readonly praise: readonly Sign[];
  readonly responses: readonly Sign[];
  readonly awareness: readonly Sign[];
  readonly early: readonly Sign[];
  readonly needs: readonly Sign[];
}

const cueBook = lazily(() =>
  compilePhrases(cues.flatMap((cue) => cue.phrases.map((phrase) => [phrase, cue] as const))),
);

// ------------------------------------------------------------------------------------------------------- openers

type OpenerKind = "concession" | "however" | "despite-this" | "despite" | "continuation" | "list" | "condition";

interface Opener {
  readonly kind: OpenerKind;
  readonly words: number;
}

/** How a sentence may begin. Longer openings stand before shorter ones. */
const OPENERS: readonly (readonly [phrase: string, kind: OpenerKind])[] = [
  ["despite this|these|that", "despite-this"],
  ["in spite of this|these", "despite-this"],
  ["nevertheless|nonetheless|notwithstanding this", "despite-this"],
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
    "this|these|it|which ~2 result|results|resulted|lead|leads|led|leaves|limits|hinders|affects|impacts|causes|contributes|creates|reduces|makes|is|was|are|were|has|have",
    "continuation",
  ],
  ["as a result|consequence", "continuation"],
  ["consequently|therefore|thus|hence|accordingly", "continuation"],
  ["because of this", "continuation"],
  ["for example|instance", "continuation"],
  ["specifically|particularly", "continuation"],
  ["in particular|addition|turn|practice|some|these|such", "continuation"],
  ["at times", "continuation"],
  ["some|others|rather", "continuation"],
  ["when|where|if|once|should|whenever|wherever|unless|until", "condition"],
  ["in|on the|those occasions|cases|event|instances|absence where|when|of", "condition"],
  ["for ~5 who|whose|that", "condition"],
];

const openerBook = lazily(() => compilePhrases(OPENERS));

function readOpener(words: readonly Word[]): Opener | null {
  const [first] = findPhrases(openerBook(), words.slice(0, 8)).filter((match) => match.from === 0);
  return first === undefined ? null : { kind: first.value, words: first.to };
}

// ------------------------------------------------------------------------------------------------------- reading

const CONTRAST = new Set([
  "but",
  "although",
  "though",
  "whilst",
  "whereas",
  "albeit",
  "while",
  "yet",
  "however",
  "nevertheless",
]);
const CONDITION = new Set(["when", "if", "once", "unless", "whenever", "whether", "until"]);
const FINITE = new Set(
  (
    "is are was were has have had does do did will would could should can cannot may might must " +
    "remains remain continues continue require requires need needs lack lacks vary varies"
  ).split(" "),
);
const BE = new Set("is are was were be been being".split(" "));
/** Faults that are verbs: an infinitive before them does not take them in ("work to tackle drift lacks urgency"). */
const FAULT_VERBS = new Set(
  "lacks lacked fails failed varies undermines undermined hinders hindered limits hampers remains".split(" "),
);

/** How far "to prevent" or "aware of" reaches: ten words, or to the end of its phrase. */
const REACH = 10;
/** How far "no children were …" reaches, verbs included. */
const DENIED_REACH = 14;
/** How far a denial looks for the bad thing that it denies. */
const DENIAL_REACH = 4;
/** How far after a bad thing its settlement may stand. */
const SETTLED_REACH = 8;

/** Whose findings are verdicts: what inspectors identify is so. */
const FINDERS = new Set(["inspectors", "inspection", "inspections", "visit", "visits", "judgement", "we", "ofsted"]);

interface Scope {
  /** "aside": not asserted at all; "against": dealt with; "notice": seen; "aim": wanted. */
  readonly kind: "aside" | "against" | "notice" | "aim";
  readonly until: number;
}

function readSentence(words: readonly Word[]): Reading {
  const found = keepLongest(findPhrases(cueBook(), words));
  const opener = readOpener(words);
  const reading = {
    words,
    opener,
    contrasts: [] as Sign[],
    sides: 1,
    faults: [] as Sign[],
    prevented: [] as Sign[],
    praise: [] as Sign[],
    responses: [] as Sign[],
    awareness: [] as Sign[],
    early: [] as Sign[],
    needs: [] as Sign[],
  };
  let scopes: Scope[] = [];
  let side = 0;
  let cueAt = 0;
  let turn = -1;

  if (opener !== null && (opener.kind === "condition" || opener.kind === "despite")) {
    const comma = commaAfter(words, opener.words);
    if (comma > 0) scopes.push({ kind: "aside", until: comma });
  }
  if (opener?.kind === "concession") {
    turn = commaAfter(words, 3);
    reading.contrasts.push({ id: "concession", from: 0, to: opener.words, side: 0 });
  }

  for (let at = 0; at < words.length;) {
    const word = words[at]?.word ?? "";
    const cue = found[cueAt];
    if (at === turn) side++;
    if (scopes.length > 0) scopes = scopes.filter((scope) => at < scope.until);

    if (at > 0 && CONTRAST.has(word) && isContrast(words, at) && (cue === undefined || cue.from !== at)) {
      side++;
      scopes = [];
      reading.contrasts.push({ id: "contrast", from: at, to: at + 1, side });
    } else if (at > 0 && CONDITION.has(word) && (cue === undefined || cue.from !== at)) {
      scopes.push({ kind: "aside", until: endOfPhrase(words, at + 1, words.length, false) });
    } else if (at > 0 && (word === "despite" || word === "notwithstanding")) {
      const comma = isMark(words, at - 1) ? commaAfter(words, at) : -1;
      scopes.push({ kind: "aside", until: comma > 0 ? comma : words.length });
    } else if (word === "who" && !isExistential(words, at)) {
      if (words.slice(at + 1, at + 3).some((next) => next.word === "not" || next.word === "cannot")) {
        scopes.push({ kind: "aside", until: at + 5 });
      }
    }

    if (cue === undefined || cue.from !== at) {
      at++;
      continue;
    }
    cueAt++;
    const sign: Sign = { id: cue.value.id, from: cue.from, to: cue.to, side };
    const quiet = (kind: Scope["kind"]): boolean => scopes.some((scope) => scope.kind === kind);
    at = cue.to;
    if (quiet("aside")) continue;
    switch (cue.value.kind) {
      case "mask":
        break;
      case "fault":
        if (isTakenIn(words, sign, scopes) || isFollowedBy(endingBook, words, sign)) reading.prevented.push(sign);
        else reading.faults.push(sign);
        break;
      case "trouble":
        if (quiet("against") || quiet("notice") || quiet("aim") || isFollowedBy(settlementBook, words, sign))
          reading.prevented.push(sign);
        else reading.faults.push(sign);
        break;
      case "negator": {
        if (quiet("against") || quiet("aim")) break;
        const next = found[cueAt];
        const near =
          next !== undefined && next.from - cue.to <= DENIAL_REACH && !hasPunctuation(words, cue.to, next.from);
        if (near && (next.value.kind === "trouble" || next.value.kind === "fault")) {
          reading.prevented.push({ ...sign, to: next.to });
          cueAt++;
          at = next.to;
        } else if (word !== "without") reading.faults.push(sign);
        break;
      }
      case "denial":
        reading.prevented.push(sign);
        scopes.push({ kind: "against", until: endOfPhrase(words, cue.to, cue.to + DENIED_REACH, false) });
        break;
      case "against":
        if (isPassive(words, cue)) break;
        scopes.push({ kind: "against", until: endOfPhrase(words, cue.to, cue.to + REACH, true) });
        break;
      case "notice":
        if (!isInspectors(words, cue.from))
          scopes.push({ kind: "notice", until: endOfPhrase(words, cue.to, cue.to + REACH, true) });
        break;
      case "purpose":
        scopes.push({ kind: "aim", until: endOfPhrase(words, cue.to, words.length, false) });
        break;
      case "awareness":
        if (words.slice(cue.from, cue.to).some((w) => w.word === "not" || w.word === "never")) {
          reading.faults.push({ ...sign, id: "not-aware" });
          break;
        }
        reading.awareness.push(sign);
        scopes.push({ kind: "notice", until: endOfPhrase(words, cue.to, cue.to + REACH, true) });
        break;
      case "response":
        reading.responses.push(sign);
        scopes.push({ kind: "against", until: endOfPhrase(words, cue.to, cue.to + REACH, true) });
        break;
      case "early":
        reading.early.push(sign);
        break;
      case "need":
        reading.needs.push(sign);
        break;
      case "praise":
        reading.praise.push(sign);
        break;
    }
  }
  reading.sides = side + 1;
  return reading;
}

function isContrast(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word;
  const before = words[at - 1]?.word ?? "";
  const after = words[at + 1]?.word ?? "";
  switch (word) {
    case "but":
      return (
        after !== "also" &&
        before !== "all" &&
        before !== "nothing" &&
        !words.slice(0, at).some((w, i) => w.word === "not" && words[i + 1]?.word === "only")
      );
    case "while":
      return (before === "," || before === ";") && !after.endsWith("ing");
    case "yet":
      return before === "," || before === ";" || before === "and";
    case "however":
    case "nevertheless":
      return before === ";" || before === ":";
    case "whilst":
      return !after.endsWith("ing");
    case "though":
      return before !== "as" && before !== "even";
    default:
      return true;
  }
}

function isExistential(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 10), at).some((w) => w.word === "there" || w.word === "inspectors");
}

function isInspectors(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 5), at).some((w) => FINDERS.has(w.word));
}

/** A fault inside "to tackle …" or "to ensure that …" is no observation, unless a verb of its own states it. */
function isTakenIn(words: readonly Word[], sign: Sign, scopes: readonly Scope[]): boolean {
  const first = words[sign.from]?.word ?? "";
  if (FAULT_VERBS.has(first)) return false;
  if (first === "lack" && words[sign.from + 1]?.word !== "of") return false;
  if (scopes.some((scope) => scope.kind === "against")) return true;
  return scopes.some((scope) => scope.kind === "aim") && !FINITE.has(words[sign.from - 1]?.word ?? "");
}

const settlementBook = lazily(() => compilePhrases(settlements.map((phrase) => [phrase, true] as const)));
const endingBook = lazily(() => compilePhrases(endings.map((phrase) => [phrase, true] as const)));

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Whether "are rare" or "have been addressed" follows the bad thing before anything denies or contrasts. */
function isFollowedBy(book: () => PhraseBook<true>, words: readonly Word[], sign: Sign): boolean {
  const after = words.slice(sign.to, sign.to + SETTLED_REACH);
  const [first] = findPhrases(book(), after);
  return first !== undefined && !after.slice(0, first.from).some((w) => CONTRAST.has(w.word) || w.word === "not");
}

function hasPunctuation(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(isPunctuation);
}

/** "their impact is reduced": what was dealt with stands before it, nothing after. */
function isPassive(words: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const before = words[from - 1]?.word ?? "";
  return to - from === 1 && BE.has(before) && (words[from]?.word ?? "").endsWith("ed");
}

function isMark(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isPunctuation(word);
}

/** Where a phrase ends: at punctuation, a contrast, "which", or (`atVerb`) the verb of the clause around it. */
function endOfPhrase(words: readonly Word[], from: number, most: number, atVerb: boolean): number {
  const end = Math.min(most, words.length);
  for (let at = from; at < end; at++) {
    const word = words[at]?.word ?? "";
    if (word === "," && isListComma(words, at)) continue;
    if (isMark(words, at) || word === "which" || word === "because" || CONTRAST.has(word)) return at;
    if (atVerb && FINITE.has(word)) return at;
  }
  return end;
}

/** "prevent drift, delay and confusion": the comma of a short list, not of a new clause. */
function isListComma(words: readonly Word[], comma: number): boolean {
  for (let at = comma + 1; at < Math.min(words.length, comma + 6); at++) {
    const word = words[at]?.word ?? "";
    if (word === "and" || word === "or") return at > comma + 1;
    if (isMark(words, at) || FINITE.has(word) || CONTRAST.has(word)) return false;
  }
  return false;
}

function commaAfter(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) if (words[at]?.word === ",") return at;
  return -1;
}

// ------------------------------------------------------------------------------------------------------ deciding

function decide(reading: Reading, previous: PreviousSentence | undefined, lean: SectionLean): Decision {
  return reading.faults.length > 0 ? decideWithFaults(reading) : decideWithoutFaults(reading, previous, lean);
}

function decideWithFaults(reading: Reading): Decision {
  const { faults, contrasts, awareness, words } = reading;
  const [first] = faults;
  if (first === undefined) throw new Error("called without a fault");
  const [aware] = awareness;
  if (aware !== undefined && (aware.from < first.from || words[aware.from + 1]?.word === "by"))
    return { polarity: "mixed", rule: "leaders-say-so", signs: [aware, first] };
  const faulty = new Set(faults.map((fault) => fault.side));
  const [contrast] = contrasts;
  if (contrast !== undefined && faulty.size < reading.sides)
    return { polarity: "mixed", rule: "contrast", signs: [contrast, first] };
  if (first.id === "mixed-picture" && reading.praise.length > 0)
    return { polarity: "mixed", rule: first.id, signs: [first] };
  return { polarity: "improvement", rule: first.id, signs: [first] };
}

function decideWithoutFaults(reading: Reading, previous: PreviousSentence | undefined, lean: SectionLean): Decision {
  const { opener, praise, responses, early, prevented, awareness, needs } = reading;
  const good = [...responses, ...praise];
  const [aware] = awareness;
  const need = needs.find((sign) => aware !== undefined && sign.from >= aware.to - 1);
  if (aware !== undefined && need !== undefined) return { polarity: "mixed", rule: aware.id, signs: [aware, need] };
  const [firstEarly] = early;
  if (firstEarly !== undefined) {
    if (opener?.kind === "concession" && firstEarly.side === 0 && good.some((sign) => sign.side > 0))
      return { polarity: "strength", rule: "praise-after-concession", signs: good.slice(0, 1) };
    const polarity = reading.sides > 1 || good.length > 0 ? "mixed" : "neutral";
    return { polarity, rule: firstEarly.id, signs: [firstEarly] };
  }
  const openingSign: Sign = { id: "opening", from: 0, to: opener?.words ?? 0, side: 0 };
  if (opener?.kind === "however" && good.length === 0 && previous?.polarity === "strength")
    return { polarity: "improvement", rule: "however-after-praise", signs: [openingSign] };
  if (
    (opener?.kind === "continuation" || opener?.kind === "list") &&
    good.length === 0 &&
    previous?.polarity === "improvement"
  )
    return { polarity: "improvement", rule: "follows-a-weakness", signs: [openingSign] };
  const [goodSign] = good;
  const [preventedSign] = prevented;
  if (goodSign === undefined && preventedSign === undefined) {
    if (lean !== null) return { polarity: lean, rule: "under-its-heading", signs: [] };
    const factSign = findFact(reading.words);
    if (factSign !== undefined) return { polarity: "neutral", rule: factSign.id, signs: [factSign] };
    if (opener?.kind === "list") return { polarity: "neutral", rule: "list", signs: [openingSign] };
  }
  const [response] = responses;
  if (response !== undefined) return { polarity: "strength", rule: response.id, signs: [response] };
  if (preventedSign !== undefined) return { polarity: "strength", rule: "trouble-dealt-with", signs: [preventedSign] };
  if (goodSign !== undefined) return { polarity: "strength", rule: goodSign.id, signs: [goodSign] };
  return { polarity: "strength", rule: "practice-described", signs: [] };
}

const factBook = lazily(() =>
  compilePhrases(facts.flatMap((fact) => fact.phrases.map((phrase) => [phrase, fact.id] as const))),
);

function findFact(words: readonly Word[]): Sign | undefined {
  const [first] = findPhrases(factBook(), words);
  return first === undefined ? undefined : { id: first.value, from: first.from, to: first.to, side: 0 };
}

function printed(sentence: string, words: readonly Word[], sign: Sign): string {
  const first = words[sign.from];
  const last = words[sign.to - 1];
  return first === undefined || last === undefined ? "" : sentence.slice(first.start, last.end);
}
