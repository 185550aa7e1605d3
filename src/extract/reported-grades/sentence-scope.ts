import type { Span } from "../../text/span.js";
import { isGivenByOthers, isOfAnySuchGrade } from "./graded-subject.js";

/** Bodies and services whose grades are not those of the council's children's services. */
export const OTHER_BODIES =
  /\b(?:CQC|care quality commission|estyn|care inspectorate|HMICFRS|HMIC|HMI Probation|HMIP|constabulary|fire (?:and rescue )?(?:service|authority)|police (?:was|were|is|are|force|service)|LGA|local government association|peer (?:review|challenge|inspection)\w*|adults?['’]?s? (?:social care|services?|care)|fostering (?:agency|agencies|service|services)|adoption agenc(?:y|ies)|registered homes?|residential homes?|supported accommodation|youth (?:justice|offending)|SEND inspection|area SEND|hospitals?|NHS trust)\b/iu;

/** What names the council's children's services or their inspectorate, and so starts a clause of its own. */
const CHILDRENS_SERVICES = /\b(?:ofsted|children['’]?s (?:social care|services)|ILACS|overall effectiveness)\b/iu;

/** Words before a grade by which it is hoped for, feared, asked about or supposed. "May" with a capital is the month. */
const SUPPOSED =
  /(?<![\p{L}])(?:[Ee]xpect\w*|[Ii]f|[Ww]hether|might|may(?! (?:recall|remember|know|note|wish|be aware))|could|would (?:be|have|become|remain|get|receive|see|lead|result|mean)|should(?! (?:note|recall|be noted|be aware))|[Ss]urpris\w+|[Hh]op(?:e|es|ed|ing|efully)|[Rr]isks? (?:that|of|is)|(?:[Uu]n)?[Ll]ikely|[Ll]ikelihood|[Pp]redict\w*|[Aa]nticipat\w+|confident|believ\w+|think|thought|feel|felt|[Pp]otential\w*|[Pp]ossib\w+|[Uu]nless|[Ii]n case|[Aa]ssum\w+|[Ss]uppos\w+|fear\w*|will (?:be|become|remain|get|move|receive)|needs? to be|must be|wants?|seeks?|seeking|ready to be|[Tt]o be (?:judged|rated|graded|re-?graded)|[Dd]etermined (?:that|to)|[Oo]ptimistic|[Dd]angers? of|(?:^|(?<=[,;:]\s))(?:Had|had|Should|Were|were) (?:the|it|we|they|our|services|children['’]s)\b(?=[^,]{0,120}\b(?:be|been)\s)|[Aa]ny (?:council|authority)|aims?|goal|ambitious|before (?:they|it|we|inspectors|ofsted) can|(?<!\b(?:first|only)\b[^,;]{0,60})to (?:move|go|get|rise|climb|progress|improve) (?:up )?from)(?![\p{L}])/u;

/** Words before a grade which say that it was not awarded. "no longer" tells of an earlier grade, "not only" of both. */
const NOT_AWARDED =
  /(?<![\p{L}])(?:not(?! only)|\w{2,8}n['’]t|no(?! longer| doubt|\.)|none|neither|nor|never|without|rather than|instead of|avoid\w*|short of|far from|close to|nearly|almost)(?![\p{L}])/iu;

/** Words before a grade by which a paper explains what the grade means. */
const EXPLAINED = /\b(?:defin(?:e|es|ed|ition|itions|ing)|characteristics|descriptors?|looks? like|criteria)\b/iu;

const CLAUSE_START =
  /[;:,–—]|(?<![\p{L}])(?:but|while|whilst|whereas|although)(?![\p{L}])|(?<![\p{L}])and(?=\s(?:\p{L}{1,20}\s){0,2}(?:was|were|is|are|has|have|had|judged|rated|graded)(?![\p{L}]))/giu;
const LIST_OF_GRADES = /(?<![\p{L}])neither(?![\p{L}])/iu;

/** Characters that a word reaches within a sentence; lists set without full stops make endless ones. */
const REACH = 600;

/** Whether the words before a grade leave it open or deny it, or its clause is about another body's grade. */
export function isOutOfScope(sentence: string, found: Span): boolean {
  const before = sentence.slice(Math.max(0, found.start - REACH), found.start);
  const sinceStop = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(":")) + 1);
  if (SUPPOSED.test(sinceStop) || EXPLAINED.test(sinceStop)) return true;
  const clause = before.slice(lastClauseStart(before));
  if (NOT_AWARDED.test(clause) || LIST_OF_GRADES.test(sinceStop)) return true;
  const rest = sentence.slice(found.end, found.end + REACH);
  if (isOfAnySuchGrade(sinceStop, rest) || isGivenByOthers(clause, rest)) return true;
  if (!OTHER_BODIES.test(sentence)) return false;
  const own = clause + sentence.slice(found.start, found.end) + rest.slice(0, firstClauseStart(rest));
  return OTHER_BODIES.test(own) || !CHILDRENS_SERVICES.test(own);
}

/** Where the clause begins that a grade stands in. */
export function clauseStartOf(sentence: string, found: Span): number {
  const from = Math.max(0, found.start - REACH);
  return from + lastClauseStart(sentence.slice(from, found.start));
}

function lastClauseStart(words: string): number {
  return [...words.matchAll(CLAUSE_START)].at(-1)?.index ?? 0;
}

function firstClauseStart(words: string): number {
  const [first] = words.matchAll(CLAUSE_START);
  return first?.index ?? words.length;
}

const YEAR_BEHIND =
  /^['"”’]?\s(?:\((?:\p{L}{1,14}\s){0,6}?|(?!and |but |while )(?:(?!and |but |while )\p{L}{1,14}\s){0,5}?(?:in|of|at|during)\s)(?:(?:in|of|at|during)\s)?(?:\p{L}{3,9}\s)?((?:19|20)\d{2})(?!\d)/iu;
const YEARS = /(?<!since\s)\b(?:19|20)\d{2}\b/giu;

/** A year that is only compared with: "the same as in 2019; leaders were graded …". */
const COMPARED =
  /\b(?:same(?: grade| judge?ment| outcome)? as|unchanged|compared (?:to|with)|as it was in)\b[^,;]{0,20}$/iu;
const OF_PREVIOUS = /\b(?:previous|last|earlier|prior|since|as in)\b[^,;]{0,40}$/iu;

/** The year that a sentence gives to each grade: the one close behind it, else the last before it, else the first. */
export function yearsOfGrades(sentence: string, found: readonly Span[]): (number | null)[] {
  const behind = found.map(({ end }) => {
    const match = YEAR_BEHIND.exec(sentence.slice(end));
    return match?.[1] === undefined ? null : { year: Number(match[1]), index: end + match[0].length - match[1].length };
  });
  // A year close behind one grade does not date another: "from inadequate in 2016 to good".
  const claimed = new Set(behind.map((close) => close?.index));
  const free = [...sentence.matchAll(YEARS)].filter(
    ({ index }) => !claimed.has(index) && !COMPARED.test(sentence.slice(0, index)),
  );
  return found.map(({ start }, at) => {
    const close = behind[at];
    if (close) return close.year;
    const year =
      free.findLast(({ index }) => index < start) ??
      free.find((other) => !OF_PREVIOUS.test(sentence.slice(0, other.index)));
    return year === undefined ? null : Number(year[0]);
  });
}
