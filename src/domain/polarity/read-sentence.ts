import {
  findPhrases,
  isPunctuation,
  keepLongest,
  lazyPhrases,
  type PhraseBook,
  type PhraseMatch,
  type Word,
} from "../../text/phrases.js";
import { type Cue, cues, endings, settlements } from "./cues.js";
import { type Opener, readOpener } from "./openers.js";

/** Something that speaks for a verdict: the cue, its words, and on which side of a contrast it stands. */
export interface Sign {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly side: number;
}

/** What a sentence asserts. */
export interface Reading {
  readonly words: readonly Word[];
  readonly opener: Opener | null;
  /** The words of contrast, and how many sides they make. */
  readonly contrasts: readonly Sign[];
  readonly sides: number;
  readonly faults: readonly Sign[];
  /** Bad things that are denied, prevented, dealt with or noticed. */
  readonly prevented: readonly Sign[];
  readonly praise: readonly Sign[];
  readonly responses: readonly Sign[];
  readonly awareness: readonly Sign[];
  readonly early: readonly Sign[];
  readonly needs: readonly Sign[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const CONTRASTS = words("but although though whilst whereas albeit while yet however nevertheless");
const CONDITIONS = words("when if once unless whenever whether until");
const DENIALS = words("not never yet without");
/** What turns "leaders know" into "leaders have failed to know". */
const FAILURES = words("fail fails failed failing failure");
const BE = words("is are was were be been being");
const FINITE_VERBS = words(
  "is are was were has have had does do did will would could should can cannot may might must " +
    "remains remain continues continue require requires need needs lack lacks vary varies took takes",
);
/** Of these, what can be a noun as well: "the need", "their lack of". */
const NOUNS_TOO = words("need needs lack lacks will might can remains");
const DETERMINERS = words("the a an any this these their its his her of for to");
/** With these a clause begins, not the next item of a short list. */
const STARTERS = words("the a an this these there they it he she senior leaders managers children inspectors");
/** Things that have their purpose in their name: "systems to ensure that … are weak" tells about the systems. */
const MEANS = words(
  "decision decisions arrangement arrangements system systems process processes framework frameworks procedure procedures recommendations " +
    "recommendation guidance mechanisms mechanism structures protocol protocols strategy strategies plan plans ability " +
    "capacity opportunities opportunity efforts work services provision training support action actions steps measures tools structure structures offer model approach team teams service",
);
/** Verbs of aim that are followed by a clause with a verb of its own. */
const CLAUSE_VERBS = words("ensure check assure reassure establish determine explain");
/** "all but", "no choice but to": here "but" means "except". */
const SOLE_COURSES = words("all nothing choice option alternative");
const OCCASIONS = words("times occasions instances cases examples situations");
/** Words after which a second verb may still belong to the same clause. */
const JOINS = words("and or who which that they it he she where whose what how");
/** Past these a denial no longer reaches: "no sanction for partners who fail to come" denies the sanction. */
const CLAUSE_LINKS = words("and who which whose");
const RELATIVES = words("who which that and or they");
/** Faults that are verbs: an infinitive before them does not take them in ("work to tackle drift lacks urgency"). */
const FAULT_VERBS = words(
  "lacks lacked fails failed varies undermines undermined hinders hindered limits hampers hampered remains reduces " +
    "restricts impedes compromises inhibits exacerbates compounds delays prevents leaves contributes",
);
/** Whose findings are verdicts: what inspectors identify is so. */
const FINDERS = words("inspectors inspection inspections visit visits judgement we ofsted");

/** What inspectors wrote tells a verdict too; other reports that highlight a need have seen it and act. */
const WRITTEN = words("report letter");
const OF_INSPECTORS = words("the this ofsted ofsted's inspectors inspectors' inspection latest final full their its");

/** How far "to prevent" or "aware of" reaches: ten words, or to the end of its phrase. */
const REACH = 10;
/** How far "no children were …" reaches, verbs included. */
const DENIED_REACH = 20;
/** How far a clause of aim or condition can reach; longer ones are lists or hostile. */
const CLAUSE_REACH = 60;
/** How far "whose circumstances are not improving" looks for its denial. */
const WHOSE_REACH = 6;
/** How far a denial looks for the bad thing that it denies. */
const DENIAL_REACH = 4;
/** The same for a weakness, which has to be named with its end. */
const ENDED_REACH = 8;
/** How soon after a bad thing a clause about it may be put in. */
const PUT_IN_REACH = 4;
/** How far after a bad thing its settlement may stand. */
const SETTLED_REACH = 14;

const cueBook = lazyPhrases(() => cues.flatMap((cue) => cue.phrases.map((phrase) => [phrase, cue] as const)));
const settlementBook = lazyPhrases(() => settlements.map((phrase) => [phrase, true] as const));
const endingBook = lazyPhrases(() => endings.map((phrase) => [phrase, true] as const));

/** Reads what a sentence asserts, word by word from left to right. */
export function readSentence(sentence: readonly Word[]): Reading {
  return new SentenceReader(sentence).read();
}

/**
 * Where a reader stands in a sentence. Each of the four ways in which words can be kept quiet lasts until a word: `aside`
 * (a condition, or after "despite": not asserted at all), `against` (dealt with or denied), `notice` (seen by somebody),
 * `aim` (wanted).
 */
class SentenceReader {
  readonly #words: readonly Word[];
  readonly #opener: Opener | null;
  readonly #contrasts: Sign[] = [];
  readonly #faults: Sign[] = [];
  readonly #prevented: Sign[] = [];
  readonly #praise: Sign[] = [];
  readonly #responses: Sign[] = [];
  readonly #awareness: Sign[] = [];
  readonly #early: Sign[] = [];
  readonly #needs: Sign[] = [];
  readonly #quietUntil = { aside: 0, against: 0, notice: 0, aim: 0 };
  /** How far "too early to see" reaches. */
  #earlyUntil = 0;
  #side = 0;

  constructor(sentence: readonly Word[]) {
    this.#words = sentence;
    this.#opener = readOpener(sentence);
  }

  read(): Reading {
    const found = keepLongest(findPhrases(cueBook(), this.#words));
    const turn = this.#readOpening();
    let next = 0;
    for (let at = 0; at < this.#words.length;) {
      if (at === turn) this.#side++;
      const cue = found[next];
      const begins = cue !== undefined && cue.from === at ? cue : null;
      this.#readStructure(at, begins);
      if (begins === null) {
        at++;
        continue;
      }
      next++;
      at = begins.to;
      if (begins.from < this.#quietUntil.aside && begins.to <= this.#quietUntil.aside) continue;
      const denied = begins.value.kind === "negator" ? this.#readNegator(begins, found[next]) : null;
      if (denied !== null) {
        next++;
        at = denied.to;
      } else if (begins.value.kind !== "negator") this.#readCue(begins);
    }
    return {
      words: this.#words,
      opener: this.#opener,
      contrasts: this.#contrasts,
      sides: this.#side + 1,
      faults: this.#faults,
      prevented: this.#prevented,
      praise: this.#praise,
      responses: this.#responses,
      awareness: this.#awareness,
      early: this.#early,
      needs: this.#needs,
    };
  }

  /** Reads how the sentence begins; gives the word at which the other side of a concession begins, or -1. */
  #readOpening(): number {
    const opener = this.#opener;
    if (opener?.kind === "condition" || opener?.kind === "despite") {
      let comma = this.#commaAfter(opener.words);
      // "When risks rise, or plans do not work, …": the condition goes on.
      const goesOn = comma > 0 && (this.#word(comma + 1) === "or" || this.#word(comma + 1) === "and");
      if (goesOn) comma = Math.max(comma, this.#commaAfter(comma + 1));
      if (comma > 0) this.#quietUntil.aside = comma;
    }
    if (opener?.kind !== "concession") return -1;
    this.#contrasts.push({ id: "concession", from: 0, to: opener.words, side: 0 });
    return this.#commaAfter(3);
  }

  /** Reads words that build a sentence and say nothing by themselves; a cue that begins with one goes first. */
  #readStructure(at: number, cue: PhraseMatch<Cue> | null): void {
    const word = this.#word(at);
    // "when they need help": a condition all the same; "when needed" alone is none.
    const isClause = cue?.value.kind === "mask" && CONDITIONS.has(word) && cue.to - at > 2;
    if (at === 0 || (cue !== null && !isClause)) return;
    if (CONTRASTS.has(word) && this.#isContrast(at)) {
      this.#side++;
      this.#quietUntil.aside = this.#quietUntil.against = this.#quietUntil.notice = this.#quietUntil.aim = 0;
      this.#contrasts.push({ id: "contrast", from: at, to: at + 1, side: this.#side });
    } else if (CONDITIONS.has(word) || this.#isCaseOf(at)) {
      // "There are times when reports are late" tells that they are.
      if (!OCCASIONS.has(this.#word(at - 1))) this.#keepQuiet("aside", this.#endOfCondition(at));
    } else if (word === "despite" || word === "notwithstanding") {
      // "…, despite COVID-19, …" is put in; "… despite rising demand" ends the sentence.
      const before = this.#word(at - 1);
      const isPutIn =
        this.#isMark(at - 1) ||
        before === "and" ||
        before === "that" ||
        CONTRASTS.has(before) ||
        at < this.#quietUntil.aside;
      const comma = isPutIn ? this.#commaAfter(at) : -1;
      const verb = CONTRASTS.has(before) ? this.#verbAfter(at + 2, comma) : -1;
      const end = verb > 0 ? verb : comma;
      this.#keepQuiet("aside", end > 0 ? end : this.#words.length);
    } else if (word === "whose" && !this.#isExistential(at)) {
      const denial = this.#words.slice(at, at + WHOSE_REACH).findIndex((next) => next.word === "not");
      if (denial > 0) this.#keepQuiet("aside", at + denial + 3);
    } else if (word === "who" && !this.#isExistential(at)) {
      // "Children who are not in school are seen weekly" tells which children, not what is wrong.
      const denies = [this.#word(at + 1), this.#word(at + 2), this.#word(at + 3)];
      if (denies.includes("not") || denies.includes("cannot")) this.#keepQuiet("aside", at + 5);
    }
  }

  /** A denial is a fault, unless what it denies is bad itself; then gives the bad thing, which is read with it. */
  #readNegator(negator: PhraseMatch<Cue>, next: PhraseMatch<Cue> | undefined): PhraseMatch<Cue> | null {
    if (this.#isQuiet("against", negator.from) || this.#isQuiet("aim", negator.from)) return null;
    const isBad = next?.value.kind === "trouble" || next?.value.kind === "fault";
    if (next !== undefined && isBad && this.#isNear(negator.to, next.from, DENIAL_REACH)) {
      this.#prevented.push({ ...this.#sign(negator), to: next.to });
      return next;
    }
    // "without" alone says how something was done; the faults that begin with it stand in the vocabulary.
    if (this.#word(negator.from) !== "without") this.#faults.push(this.#sign(negator));
    return null;
  }

  #readCue(cue: PhraseMatch<Cue>): void {
    const sign = this.#sign(cue);
    switch (cue.value.kind) {
      case "mask":
      case "negator":
        break;
      case "fault":
        (this.#isTakenIn(cue) || this.#isOver(cue) ? this.#prevented : this.#faults).push(sign);
        break;
      case "trouble": {
        const isQuiet = (["against", "notice", "aim"] as const).some((way) => this.#isQuiet(way, cue.from));
        (isQuiet || this.#isFollowedBy(settlementBook(), cue) ? this.#prevented : this.#faults).push(sign);
        break;
      }
      case "averted":
        this.#prevented.push(sign);
        break;
      case "denial":
        this.#prevented.push(sign);
        this.#keepQuiet("against", this.#endOfPhrase(cue.to, DENIED_REACH, false));
        break;
      case "against":
        if (!this.#isPassive(cue)) this.#keepQuiet("against", this.#endOfPhrase(cue.to, REACH, true));
        break;
      case "notice":
        if (!this.#isByInspectors(cue)) this.#keepQuiet("notice", this.#endOfPhrase(cue.to, REACH, true));
        break;
      case "purpose":
        // ", so children wait" tells what comes of it.
        if (this.#word(cue.from) === "so" && this.#word(cue.from + 1) !== "that" && this.#isMark(cue.from - 1)) break;
        this.#keepQuiet("aim", this.#endOfAim(cue));
        break;
      case "awareness":
        // "Work by partners to understand the links" tells the aim of the work.
        if (this.#word(cue.to - 2) === "to" && this.#isNamedBefore(MEANS, cue.from)) break;
        if (this.#words.slice(cue.from, cue.to).some(({ word }) => DENIALS.has(word) || FAILURES.has(word))) {
          const isDenied = this.#isQuiet("against", cue.from);
          (isDenied ? this.#prevented : this.#faults).push({ ...sign, id: "not-aware" });
        } else {
          this.#awareness.push(sign);
          this.#keepQuiet("notice", this.#endOfPhrase(cue.to, REACH, true));
        }
        break;
      case "response":
        this.#responses.push(sign);
        this.#keepQuiet("against", this.#endOfPhrase(cue.to, REACH, true));
        break;
      case "early":
        this.#early.push(sign);
        this.#earlyUntil = this.#endOfPhrase(cue.to, REACH, true);
        break;
      case "need":
        this.#needs.push(sign);
        break;
      case "praise":
        // "too early to see the benefits": nobody has seen them.
        if (cue.from >= this.#earlyUntil) this.#praise.push(sign);
        break;
    }
  }

  #sign({ value, from, to }: PhraseMatch<Cue>): Sign {
    return { id: value.id, from, to, side: this.#side };
  }

  #word(at: number): string {
    return this.#words[at]?.word ?? "";
  }

  #isMark(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && isPunctuation(word);
  }

  #keepQuiet(way: "aside" | "against" | "notice" | "aim", until: number): void {
    this.#quietUntil[way] = Math.max(this.#quietUntil[way], until);
  }

  #isQuiet(way: "against" | "notice" | "aim", at: number): boolean {
    return at < this.#quietUntil[way];
  }

  #isNear(from: number, to: number, reach: number): boolean {
    if (to - from > reach) return false;
    for (let at = from; at < to; at++) if (this.#isMark(at) || CLAUSE_LINKS.has(this.#word(at))) return false;
    return true;
  }

  #isContrast(at: number): boolean {
    const before = this.#word(at - 1);
    const after = this.#word(at + 1);
    switch (this.#word(at)) {
      case "but":
        // "a small but significant number" is one group.
        return after !== "also" && before !== "small" && !SOLE_COURSES.has(before) && !this.#isNotOnly(at);
      case "while":
        return before === "," || before === ";";
      case "whilst":
        return !after.endsWith("ing");
      case "yet":
        return before === "," || before === ";" || before === "and";
      case "however":
      case "nevertheless":
        return before === ";" || before === ":";
      case "though":
        return before !== "as" && before !== "even";
      default:
        return true;
    }
  }

  /** An aim reaches to the end of its clause, but "a system to support children has not been built" goes on after it. */
  #endOfAim({ from, to }: PhraseMatch<Cue>): number {
    const end = this.#endOfPhrase(to, CLAUSE_REACH, false);
    if (this.#word(from) !== "to" || !this.#isMeans(from)) return end;
    for (let at = from - 1; at >= 0 && !this.#isMark(at); at--) if (this.#isFiniteVerb(at)) return end;
    const clauses = CLAUSE_VERBS.has(this.#word(to - 1)) || CLAUSE_VERBS.has(this.#word(to)) ? 1 : 0;
    let verbs = 0;
    for (let at = to; at < end; at++) {
      if (!this.#isFiniteVerb(at) || RELATIVES.has(this.#word(at - 1)) || FINITE_VERBS.has(this.#word(at - 1)))
        continue;
      if (verbs++ === clauses) return at;
    }
    return end;
  }

  #isMeans(at: number): boolean {
    return [this.#word(at - 1), this.#word(0), this.#word(1)].some((word) => MEANS.has(word));
  }

  /** "not only … but …" adds; it does not turn. */
  #isNotOnly(but: number): boolean {
    for (let at = Math.max(0, but - 25); at < but; at++) {
      if (this.#word(at) === "not" && (this.#word(at + 1) === "only" || this.#word(at + 1) === "just")) return true;
    }
    return false;
  }

  /** A condition ends with its clause ("the history when he was a child | was not asked for"), or with the aim that it belongs to. */
  #endOfCondition(at: number): number {
    const end = this.#endOfPhrase(at + 1, CLAUSE_REACH, false);
    if (at < this.#quietUntil.aim) return Math.min(end, this.#quietUntil.aim);
    const verb = this.#verbAfter(at + 1, end);
    const second = verb < 0 ? -1 : this.#verbAfter(verb + 3, end);
    if (second < 0 || this.#words.slice(verb, second).some(({ word }) => JOINS.has(word))) return end;
    return second;
  }

  /** "…, and where attendance has been low, this is challenged": a condition like "when". */
  #isCaseOf(at: number): boolean {
    return this.#word(at) === "where" && this.#word(at - 1) === "and" && this.#isMark(at - 2);
  }

  /** "There are children who are not seen": here the clause that tells which children is the finding. */
  #isExistential(at: number): boolean {
    for (let back = Math.max(0, at - 10); back < at; back++) {
      if (this.#word(back) === "there" || this.#word(back) === "inspectors") return true;
    }
    return false;
  }

  #isByInspectors({ from, to }: PhraseMatch<Cue>): boolean {
    return (
      this.#isNamedBefore(FINDERS, from) ||
      this.#isReportOfInspectors(from) ||
      (this.#word(to) === "by" && FINDERS.has(this.#word(to + 1)))
    );
  }

  /** "The report also highlights …": the report's own subject at the beginning of the sentence. */
  #isReportOfInspectors(at: number): boolean {
    for (let back = Math.max(1, at - 3); back < at; back++) {
      if (WRITTEN.has(this.#word(back)) && OF_INSPECTORS.has(this.#word(back - 1)) && back <= 4) return true;
    }
    return false;
  }

  #isNamedBefore(names: ReadonlySet<string>, at: number): boolean {
    for (let back = Math.max(0, at - 5); back < at; back++) if (names.has(this.#word(back))) return true;
    return false;
  }

  /** "their impact is reduced": what was dealt with stands before it, nothing after. */
  #isPassive({ from, to }: PhraseMatch<Cue>): boolean {
    return to - from === 1 && BE.has(this.#word(from - 1)) && this.#word(from).endsWith("ed");
  }

  /** A fault inside "to tackle …" or "to ensure that …" is no observation, unless a verb of its own states it. */
  #isTakenIn({ from }: PhraseMatch<Cue>): boolean {
    const first = this.#word(from);
    if (FAULT_VERBS.has(first) || (first === "lack" && this.#word(from + 1) !== "of")) return false;
    return this.#isQuiet("against", from) || (this.#isQuiet("aim", from) && !FINITE_VERBS.has(this.#word(from - 1)));
  }

  /** "Poor practice has been addressed", but not "what has not yet been addressed". */
  #isOver(cue: PhraseMatch<Cue>): boolean {
    return !this.#isDenial(cue) && this.#isFollowedBy(endingBook(), cue);
  }

  #isDenial({ from, to }: PhraseMatch<Cue>): boolean {
    return this.#words.slice(from, to).some(({ word }) => DENIALS.has(word));
  }

  /** Whether "are rare" or "have been addressed" follows the bad thing before anything denies or contrasts. */
  #isFollowedBy(book: PhraseBook<true>, { to }: PhraseMatch<Cue>): boolean {
    // "turnover of staff, which had been high, has halved": what is told between is put in.
    const comma = this.#commaAfter(to);
    const isPutIn = comma > 0 && comma - to < PUT_IN_REACH && this.#word(comma + 1) === "which";
    const from = isPutIn ? this.#commaAfter(comma + 1) + 1 : to;
    const near = this.#words.slice(from, from + (book === endingBook() ? ENDED_REACH : SETTLED_REACH));
    const clause = near.findIndex(({ word }) => word === ";" || word === "," || CONTRASTS.has(word));
    const after = clause < 0 ? near : near.slice(0, clause);
    // "weaknesses which need to be addressed" are still there.
    const first = findPhrases(book, after).find((match) => after[match.from - 1]?.word !== "to");
    return first !== undefined && !after.slice(0, first.from).some(({ word }) => word === "not");
  }

  /** Where a phrase ends: at punctuation, a contrast, "which", or (`atVerb`) the verb of the clause around it. */
  #endOfPhrase(from: number, reach: number, atVerb: boolean): number {
    let end = Math.min(from + reach, this.#words.length);
    let relative = false;
    for (let at = from; at < end; at++) {
      const word = this.#word(at);
      if (word === "where" || (word === "who" && FINITE_VERBS.has(this.#word(at + 1)))) {
        relative = true;
        end = Math.min(Math.max(end, at + reach), this.#words.length);
      }
      if (word === "," && this.#isListComma(at)) continue;
      if (word === "," && this.#word(at + 1) === "including") {
        const close = this.#commaAfter(at + 1);
        if (close > 0 && close < end) at = close;
        continue;
      }
      if (
        this.#isMark(at) ||
        word === "which" ||
        word === "because" ||
        (atVerb && word === "due") ||
        CONTRASTS.has(word)
      )
        return at;
      if (!atVerb || !this.#isFiniteVerb(at) || this.#word(at - 1) === "that") continue;
      // "challenge schools where needs are not met": the verb of the clause that tells which schools.
      if (!relative) return at;
      relative = FINITE_VERBS.has(this.#word(at + 1));
    }
    return end;
  }

  /** Whether a clause's verb stands here; "the lack" and "their needs" are none. */
  #isFiniteVerb(at: number): boolean {
    const word = this.#word(at);
    return FINITE_VERBS.has(word) && !(NOUNS_TOO.has(word) && DETERMINERS.has(this.#word(at - 1)));
  }

  /** "prevent drift, delay and confusion": the comma of a short list, not of a new clause. */
  #isListComma(comma: number): boolean {
    if (STARTERS.has(this.#word(comma + 1))) return false;
    for (let at = comma + 1; at < comma + 6; at++) {
      const word = this.#word(at);
      if (word === "and" || word === "or") return at > comma + 1;
      if (word === "" || this.#isMark(at) || FINITE_VERBS.has(word) || CONTRASTS.has(word)) return false;
    }
    return false;
  }

  /** Where the next verb of a clause stands before `end` (or -1: the end of the sentence); -1 if there is none. */
  #verbAfter(from: number, end: number): number {
    const last = Math.min(end < 0 ? this.#words.length : end, from + CLAUSE_REACH);
    for (let at = from; at < last; at++) if (this.#isFiniteVerb(at) && this.#word(at - 1) !== "that") return at;
    return -1;
  }

  #commaAfter(from: number): number {
    const end = Math.min(from + CLAUSE_REACH, this.#words.length);
    for (let at = from; at < end; at++) if (this.#word(at) === ",") return at;
    return -1;
  }
}
