import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Authority } from "../../domain/authorities.js";
import { type Grade, gradeFromWords, gradePattern } from "../../domain/grades.js";
import { findJudgementMentions, type JudgementMention } from "../../domain/judgement-mentions.js";
import type { Judgement } from "../../domain/judgements.js";
import type { Span } from "../../text/span.js";
import { isOutOfScope, yearsOfGrades } from "./sentence-scope.js";

/** A grade that a sentence says was awarded. */
export interface ReportedGrade extends Span {
  readonly judgement: Judgement;
  readonly grade: Grade;
  /** The other authority that it was awarded to; null for the document's own. */
  readonly authority: Authority | null;
  readonly previous: boolean;
  /** The year that a sentence gives to the grade, where it gives one. */
  readonly year?: number | null;
  readonly rule: string;
}

/** What the reader of a sentence knows of the document. */
export interface GradeSetting {
  readonly own: Authority | null;
  /** The judgements that the inspection awarded: what "all of the judgements" stands for. */
  readonly judgements: readonly Judgement[];
  /** The inspection's first day, or the document's; a sentence about years before it is about an earlier one. */
  readonly since: string | null;
}

const GRADE = new RegExp(`(?<![\\p{L}-])(?:${gradePattern})(?![\\p{L}-])`, "giu");

/** Words by which a grade is awarded. "found" alone is too common: it needs the grade close behind it. */
const AWARDS =
  /\b(?:judged|graded|rated|re-?graded|deemed|judge?ments?|grades?|gradings?|ratings?|rates|awarded|outcome|concluded|found(?: (?:to be|them|it|us|services))?|moved (?:from|to)|remain(?:s|ed)?|went from|improved (?:from|to)|headline|inspection|ofsted)\b/iu;

/** What is graded in these is not the council's children's services. */
const OTHER_THINGS =
  /\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|colleges?|providers?|settings?|pupils?|teaching|children['’]s homes?|care homes?|residential|audits?|audited|practice evaluations?|case files?|cases (?:were|are|was)|cases audited|dip sampl\w+|PEPs?|self[- ](?:assess\w+|evaluat\w+)|ourselves as|we (?:judge|grade|rate) |moderat(?:ors?|ed|ion)|aim(?:s|ed)? to|aspir\w+|ambition|target|trajectory|working towards|would be|could be|should be|in order to be|to become|quality assured)\b/iu;

/** Statistics of many authorities: "a third (34%) of inspections ended in …". */
const STATISTICS =
  /\b\d{1,3}(?:\.\d)?\s?%|\bper cent\b|\b(?:councils|authorities|inspections|places) (?:have|had|were|are|so far)\b/iu;

/** More grade words than a paper reports in one sentence: a list or a table that lost its lines. */
const MOST_GRADES = 30;

const QUESTION = /\?['"”’)]?\s*$/u;

/** A definition of the scale names most of its points. */
const SCALE = /\b(?:scale|four[- ]point|definitions?|descriptors?|possible (?:grades|judgements)|characteristics)\b/iu;

/** Words that put a grade into an earlier inspection. */
const EARLIER =
  /\b(?:previous(?:ly)?|prior|former(?:ly)?|earlier|no longer|were also|was also|last (?:inspected|inspection|full inspection)|before that|at that time|originally|(?:moved|improved|went|progressed|come) from|up from|still stands?)\b/iu;

const ALL =
  /\b(?:all|every|each|everything|across the board)\b(?: of)?(?: the| its| our| \w+)?(?: (?:judgements?|areas?|categories|grades?|strands?))?/iu;
const ALL_BUT = /\b(?:except|apart from|other than|but one|with the exception of|bar)\b/iu;
const FOR_BEHIND = /^['"”’]?,?\s(?:\w{1,12}\s){0,3}?(?:for|in respect of|in relation to|in|on|across)\s/iu;
const OVERALL_BEHIND = /^['"”’]?,?\s(?:\(?overall\b|for overall|in overall|for its overall|for our overall)/iu;
const OVERALL_BEFORE = /\boverall\b[^.;]{0,40}$/iu;

/** The grades that a sentence awards to this council's children's services or to another's. */
export function readGradeSentence(sentence: string, setting: GradeSetting): ReportedGrade[] {
  if (OTHER_THINGS.test(sentence) || STATISTICS.test(sentence) || QUESTION.test(sentence)) return [];
  const mentions = findJudgementMentions(sentence);
  const words = [...sentence.matchAll(GRADE)];
  if (words.length > MOST_GRADES) return [];
  const awarded = words
    .map((match) => ({ start: match.index, end: match.index + match[0].length, grade: gradeFromWords(match[0]) }))
    .filter((found): found is Span & { grade: Grade } => found.grade !== null && isAward(sentence, found, mentions));
  if (awarded.length === 0) return [];
  const distinct = new Set(awarded.map(({ grade }) => grade));
  if (distinct.size >= 4 || (distinct.size === 3 && (SCALE.test(sentence) || mentions.length === 0))) return [];
  const years = yearsOfGrades(sentence, awarded);
  const others = otherAuthorities(sentence, setting.own);
  return awarded.flatMap((found, index) => {
    const before = sentence.slice(awarded[index - 1]?.end ?? 0, found.start);
    const behind = sentence.slice(found.end, awarded[index + 1]?.start ?? sentence.length);
    if (isOutOfScope(sentence, found)) return [];
    const targets = targetsOf(
      found,
      before,
      behind,
      mentions,
      awarded[index - 1]?.end ?? 0,
      setting,
      awarded.length > 1 || mentions.length > 0,
    );
    const year = years[index] ?? null;
    const authority = others.findLast(({ start }) => start < found.start)?.authority ?? null;
    const previous = authority === null && isEarlier(year, before, behind, sentence, setting.since);
    return targets.judgements.map((judgement) => ({
      judgement,
      grade: found.grade,
      authority,
      previous,
      year,
      start: found.start,
      end: found.end,
      rule: targets.rule,
    }));
  });
}

const CONTINUES =
  /^(?:so,? too,? (?:were|was|are|is)|so (?:were|was)|the same (?:was true of|is true of|applied to|went for|goes for))\b[^;.]{3,300}/iu;

/** "The same was true of adoption": the grade of the sentence before, for the judgements that this one names. */
export function readContinuation(sentence: string, before: ReportedGrade | undefined): ReportedGrade[] {
  const clause = before === undefined ? null : CONTINUES.exec(sentence);
  if (before === undefined || clause === null) return [];
  return findJudgementMentions(clause[0]).map(({ judgement, start, end }) => ({
    ...before,
    judgement,
    start,
    end,
    rule: "so-too",
  }));
}

/** "good" and "outstanding" are common words: they are grades where the sentence awards, or where they are quoted. */
function isAward(
  sentence: string,
  found: Span & { grade: Grade | null },
  mentions: readonly JudgementMention[],
): boolean {
  const words = sentence.slice(found.start, found.end);
  if (/^\s+or (?:better|above|higher|worse|below)\b/iu.test(sentence.slice(found.end))) return false;
  const quoted = /['"“‘]$/u.test(sentence.slice(0, found.start)) && /^['"”’]/u.test(sentence.slice(found.end));
  const next = /^\s+(\p{L}+)/u.exec(sentence.slice(found.end))?.[1]?.toLowerCase();
  const common = found.grade === "good" || found.grade === "outstanding" || found.grade === "adequate";
  // "good practice", "outstanding actions": the word describes what follows it.
  if (common && !quoted && next !== undefined && !BEHIND_A_GRADE.has(next)) return false;
  if (quoted && AWARDS.test(sentence)) return true;
  const before = sentence.slice(Math.max(0, found.start - 140), found.start);
  const copula = mentions.length > 0 && /\b(?:was|were|is|are|be|been|as|:|–)\s?['"“‘]?$/iu.test(before);
  // "the experiences of care leavers each required improvement": the grade is the verb.
  const verbal = mentions.some(({ end }) => end <= found.start) && /^require/iu.test(words);
  return copula || verbal || AWARDS.test(before) || (AWARDS.test(sentence) && words.includes(" "));
}

const BEHIND_A_GRADE = new Set([
  "overall",
  "for",
  "in",
  "and",
  "or",
  "but",
  "with",
  "at",
  "on",
  "by",
  "to",
  "across",
  "following",
  "from",
  "since",
  "after",
  "when",
  "while",
  "although",
  "grade",
  "grades",
  "grading",
  "judgement",
  "judgment",
  "rating",
  "category",
  "last",
  "this",
  "which",
  "again",
  "as",
  "because",
  "is",
  "was",
]);

interface Targets {
  readonly judgements: readonly Judgement[];
  readonly rule: string;
}

function targetsOf(
  found: Span,
  before: string,
  behind: string,
  mentions: readonly JudgementMention[],
  beforeStart: number,
  setting: GradeSetting,
  several: boolean,
): Targets {
  const clause = /^[^.;:]{0,160}/u.exec(behind)?.[0] ?? "";
  const exceptAt = ALL_BUT.exec(clause)?.index ?? Number.POSITIVE_INFINITY;
  const everything =
    ALL.test(clause.slice(0, 40)) && FOR_BEHIND.test(clause) ? "behind" : ALL.test(before) ? "before" : null;
  if (
    everything !== null &&
    /judgements?|areas?|everything|categories|grades|strands/iu.test(everything === "behind" ? clause : before)
  ) {
    const butBefore = ALL_BUT.exec(before)?.index;
    const butAt = butBefore === undefined ? found.end + exceptAt : beforeStart + butBefore;
    const named = mentions.filter(({ start }) => start > butAt);
    // "good for every area except adoption, which was inadequate": the exception's own grade.
    if (everything === "before" && beforeStart > 0 && butBefore !== undefined)
      return { judgements: unique(named.filter(({ end }) => end <= found.start)), rule: "judgement-was-grade" };
    const excepted = new Set(named.map(({ judgement }) => judgement));
    return { judgements: setting.judgements.filter((judgement) => !excepted.has(judgement)), rule: "all-judgements" };
  }
  if (OVERALL_BEHIND.test(behind)) return { judgements: ["overall_effectiveness"], rule: "overall" };
  if (FOR_BEHIND.test(behind)) {
    const end = found.end + Math.min(clause.length, exceptAt);
    const behindMentions = mentions.filter(({ start }) => start >= found.end && start < end);
    if (behindMentions.length > 0) return { judgements: unique(behindMentions), rule: "grade-for-judgement" };
  }
  const beforeMentions = mentions.filter(({ start, end }) => start >= beforeStart && end <= found.start);
  const clauseStart = Math.max(beforeStart, beforeStart + before.search(/[^;:.]*$/u));
  const inClause = beforeMentions.filter(({ start }) => start >= clauseStart);
  if (inClause.length > 0) return { judgements: unique(inClause), rule: "judgement-was-grade" };
  if (OVERALL_BEFORE.test(before)) return { judgements: ["overall_effectiveness"], rule: "overall" };
  return several && beforeMentions.length > 0
    ? { judgements: unique(beforeMentions), rule: "judgement-was-grade" }
    : { judgements: ["overall_effectiveness"], rule: "services-were-grade" };
}

function unique(mentions: readonly JudgementMention[]): Judgement[] {
  return [...new Set(mentions.map(({ judgement }) => judgement))];
}

function isEarlier(
  year: number | null,
  before: string,
  behind: string,
  sentence: string,
  since: string | null,
): boolean {
  const near = before.slice(-80);
  if (/\bnow\b/iu.test(near)) return false;
  if (EARLIER.test(near) && !/\bto\s['"“‘]?$/iu.test(near)) return true;
  if (/^['"”’]?\s?\((?:the |its |our )?previous/iu.test(behind)) return true;
  if (
    EARLIER.test(sentence) &&
    !/\b(?:moved|improved|went|progressed|come) from\b/iu.test(sentence) &&
    /\b(?:previous|last) inspection\b/iu.test(sentence)
  )
    return !/\b(?:now|this time|current)\b/iu.test(sentence);
  if (since === null) return false;
  return year !== null && year < Number(since.slice(0, 4));
}

interface OtherAuthority extends Span {
  readonly authority: Authority;
}

function otherAuthorities(sentence: string, own: Authority | null): OtherAuthority[] {
  return findAuthorityNames(sentence)
    .filter(({ authority }) => authority !== own && authority.name !== own?.name)
    .map(({ authority, start, end }) => ({ authority, start, end }));
}
