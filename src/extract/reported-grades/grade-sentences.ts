import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Authority } from "../../domain/authorities.js";
import { type Grade, gradeFromCell, gradePattern } from "../../domain/grades.js";
import { findJudgementMentions, type JudgementMention } from "../../domain/judgement-mentions.js";
import type { Judgement } from "../../domain/judgements.js";
import type { Span } from "../../text/span.js";
import { isOfAnotherService } from "./graded-subject.js";
import { clauseStartOf, isOutOfScope, yearsOfGrades } from "./sentence-scope.js";

/** A grade that a sentence says was awarded. */
export interface ReportedGrade extends Span {
  readonly judgement: Judgement;
  readonly grade: Grade;
  /** The other authority that it was awarded to; null for the document's own. */
  readonly authority: Authority | null;
  readonly previous: boolean;
  /** Told as what was before: an earlier grade where the paper awards another for the same judgement. */
  readonly toldAsPast?: boolean;
  /** Told as what is so now: it stands where another is dated. */
  readonly toldAsPresent?: boolean;
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

const GRADE = new RegExp(`(?<![\\p{L}-])(?:${gradePattern}|RI)(?![\\p{L}-])`, "giu");
/** What stands between a judgement's name and the initials of its grade: "was graded RI", "- RI". */
const BEFORE_INITIALS =
  /^(?:[\s,:–-]|\b(?:is|was|were|as|to be|at|now|judged|rated|graded|also|both|all)\b){1,8}['"“‘]?$/iu;

/** Words by which a grade is awarded. "found" alone is too common: it needs the grade close behind it. */
const AWARDS =
  /\b(?:judged|graded|rated|re-?graded|deemed|judge?ments?|grades?|gradings?|ratings?|rates|awarded|outcome|concluded|found(?: (?:to be|them|it|us|services))?|(?:moved|moving|gone|went|improved|risen|rose|dropped|fallen|fell|upgraded|downgraded|elevated|promoted|progressed) (?:up |down )?(?:from|to)|no longer|(?:mov(?:es?|ed)|come|came|brought|lifted|stepped|climbed|is|are|was|were|got|now) (?:\w+ )?(?:out of|away from|clear of)|(?:upgraded|downgraded|uplifted|raised|lifted|lowered) (?:\w+ ){1,6}to|assessed as|remain(?:s|ed)?|told (?:us|the council|leaders|members)|headline|inspection|ofsted)\b/iu;
/** Words that award a grade right before it: "retained its outstanding rating", "received a good". */
const AWARDS_CLOSE =
  /\b(?:retain(?:s|ed|ing)|maintain(?:s|ed|ing)|kept|receiv(?:es|ed|ing)|achiev(?:es|ed|ing)|secur(?:es|ed|ing)|got|given|gain(?:s|ed|ing)|earn(?:s|ed|ing))\s(?:(?:a|an|the|its|our|their|an? overall|overall)\s)?['"“‘]?$|\bchildren['’]s (?:social care )?services (?:in [\p{L} ]{2,40} )?(?:are|is|were|was)(?: now)?\s['"“‘]?$|\bchildren['’]s (?:social care )?services(?: overall)?\s?[:–-]\s['"“‘]?$/iu;
/** "a rating of …", whatever follows, and "an inadequate judgement was given". */
const GRADE_OF = /\b(?:judge?ment|grade|grading|rating) of\s['"“‘]?$/iu;
const WAS_GIVEN =
  /^['"”’]?\s(?:judge?ment|grade|grading|rating) (?:was|has been|had been) (?:given|made|awarded|reached|received|achieved|secured|confirmed)\b/iu;
/** A programme that bears a grade's name: "Getting to Good". */
const NAME_OF_PROGRAMME =
  /\b(?:getting(?: back)?|moving|journey|path(?:way)?|road|route|return|beyond|striving|drive|driving) to\s['"“‘]?$/iu;

/** Schools, homes and the like are inspected by themselves. */
const INSTITUTION =
  /\b(?:schools?|(?:infant|junior|\p{Lu}[\p{L}’'-]{1,20} [Pp]rimary)\b|pre-?schools?|playgroups?|childminders?|academ(?:y|ies)|nurser(?:y|ies)|colleges?|providers?|settings?|children['’]s homes?|care homes?|the home)\b/u;
/** A sentence that goes on about what the one before it was about. */
const GOES_ON =
  /^(?:it|they|this|its|the (?:home|school|nursery|setting|college|provider|academy)|leaders|leadership)\b/iu;

/** Whether a sentence speaks of a school, a home or another institution, by name or because the one before it did. */
export function isOfInstitution(sentence: string, before: boolean): boolean {
  return INSTITUTION.test(sentence) || (before && GOES_ON.test(sentence));
}

/** What is graded in these is not the council's children's services. */
const OTHER_THINGS =
  /\b(?:pupils?|teaching|residential|audits?|auditors?|audited|practice evaluations?|risk ratings?|RAG|case files?|cases (?:were|are|was)|cases audited|dip sampl\w+|PEPs?|self[- ](?:assess\w+|evaluat\w+)|ourselves as|we (?:judge|grade|rate) |moderat(?:ors?|ed|ion)|aim(?:s|ed)? to|aspir\w+|ambition|target|trajectory|working towards|would be|could be|should be|(?<!improvement )in order to be|to become|quality assured)\b/iu;

/** Statistics of many authorities: "a third (34%) of inspections ended in …". */
const STATISTICS =
  /\b\d{1,3}(?:\.\d)?\s?%|\baverage (?:grade|judge?ment|rating)|\b(?:grade|judge?ment|rating)s? (?:most|least) |\bmost common (?:grade|judge?ment|rating)|\b(?:grade|rating) boundar(?:y|ies)\b|\b(?:an?|any|every) (?:local )?(?:authority|council|service|borough) (?:judged|rated|graded)\b|^services (?:judged|rated|graded) [^,;]{3,60} (?:costs?|takes?|needs?|tends?|have|get|lose|receive)\b|\bper cent\b|\b(?:third|quarter|fifth|half|majority|most|proportion|number) of (?:\w+ ){0,2}(?:councils|authorities|boroughs|departments|LAs)\b|\bone in \w+ (?:\w+ ){0,2}(?:councils|authorities|boroughs|departments|LAs)\b|\b(?:third|quarter|half|thirds|quarters|most|many|some|few|number|all) of (?:the |its |our |these )?(?:indicators|measures|cases|files|audits|assessments|plans|homes|schools)\b|\b(?:councils|authorities|boroughs|departments|LAs|inspections|places) (?:have|had|were|are|so far)\b|\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (?:were|are|have been|had been) (?:judged|rated|graded|found)\b|\b(?:councils|authorities|boroughs|LAs),? (?:that (?:are|were) |which (?:are|were) )?(?:judged|rated|graded)\b|\b(?:where|when|whenever|once|if|an?|any|every) (?:(?:local |other )?authorit(?:y|ies)(?:['’]s services)?|councils?|services|children['’]s services) (?:which |that |whose services )?(?:is|are) (?:judged|rated|graded|found)\b/iu;

/** "services at three councils were rated good": which ones is not said here. */
const OF_SEVERAL =
  /(?<!\bone of (?:only |just |the )?)\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|other) (?:\w+ ){0,2}(?:councils|authorities|boroughs|LAs)\b[^;]{0,80}$/iu;

/** "One of our neighbours has been rated inadequate": an authority that the sentence does not name. */
const OF_ANOTHER =
  /\b(?:neighbours?|(?:another|an?other|a neighbouring|a nearby|a different) (?:local )?(?:authority|council|borough))\b(?:['’]s\b)?[^,;:]{0,60}$/iu;

/** More grade words than a paper reports in one sentence: a list or a table that lost its lines. */
const MOST_GRADES = 30;

/** "Good with a number of outstanding features": parts of a service that bear a grade's word were not given it. */
const OF_FEATURES = /^['"”’]?\s(?:features?|elements?|aspects?|characteristics)\b/iu;

const QUESTION = /\?['"”’)]?\s*$/u;

/** What a framework inspects, as its title names it, is the whole of children's services and no list of judgements. */
const WHOLE_OF_SERVICES =
  /\b(?:services|arrangements|provision|support) for children (?:in need of|who need) help and protection,? (?:and )?(?:children looked after|looked[- ]after children|children in care),? and care leavers\b/giu;

/** A definition of the scale names most of its points. */
const SCALE = /\b(?:scale|four[- ]point|definitions?|descriptors?|possible (?:grades|judge?ments)|characteristics)\b/iu;

/** Words that put a grade into an earlier inspection. */
const EARLIER =
  /\b(?:previous(?:ly)?|prior|former(?:ly)?|earlier|no longer|after (?:having )?(?:been|being|received|receiving)|(?<!since (?:the|its|our) )last (?:inspected|inspection|full inspection)|before that|at that time|originally|(?:moved|moving|improve[sd]?|improving|elevated|promoted|lifted|went|gone|progressed|come|risen|rose|dropped|fallen|fell|upgraded|downgraded|improvement|changed) (?:up |down )?from|(?:up|down) from|(?:mov(?:es?|ed|ing)|c[ao]mes?|coming|brought|lifted|stepp(?:ed|ing)|climb(?:ed|ing)|is|are|was|were|got|now) (?:\w+ )?(?:out of|away from|clear of)|still stands?)\b/iu;
/** Words that tell a grade as what was before a change, or as what still holds: "after being judged inadequate". */
const TOLD_AS_PAST =
  /\b(?:(?:had|having|since|after|despite|following) (?:\w+ ){0,2}?(?:been|being)|(?:after|when|since|where) (?:it|they|we|the (?:council|service|services|authority|trust)) (?:was|were)(?: last| first)?|(?:this|it|which|result|rating|judgement|grade|report|news|inspection) (?:follow(?:s|ed)|c[ao]mes? after)|(?:spent|after) (?:\w+ ){1,4}as|for (?:over |more than |nearly |almost )?(?:a decade|(?:\w+ )?years|decades)|historically|once)\b[^,;]{0,60}$|\bsince (?:\p{L}+ )?(?:19|20)\d{2}, when\b[^,;]{0,60}$|\[from\s['"“‘]?$/iu;
const TOLD_AS_PRESENT = /\b(?:now|today|latest|newly|current(?:ly)?|this (?:week|month|year)|has|have)\b/iu;
const PAST_BEHIND =
  /^['"”’]?(?:\s\w{1,12}){0,3}?\s(?:[[(]?previously\b|(?:for|over) (?:the )?(?:last|past|previous|more than|nearly|almost) \w+ (?:years|decades?)\b|(?:for|over) (?:more than |over |nearly |almost )?(?:a decade|\w+ years)\b|\w+ years (?:ago|earlier|before|previously)\b|at the time\b)/iu;
/** A grade follows the one that it replaces: "from good to …", "from inadequate (in 2016) to …". */
const REPLACES =
  /^['"”’]?(?:,?\s\(?(?:in\s)?(?:\p{L}{3,9}\s)?(?:19|20)\d{2}\)?|\s(?:overall|at|in)\b[^,;]{0,40})?,?\sto(?: a| an)?\s['"“‘]?$/iu;
/** "were judged outstanding, as was overall effectiveness" */
const AS_WAS = /^['"”’]?,?\s(?:as|and so) (?:was|were|is|are)\s/iu;
/** A grade that was kept, with the year in which it was first given. */
const KEPT = /\b(?:kept|keeps|retain\w*|maintain\w*)\b/iu;
/** Some of the areas without their names. */
const SOME_AREAS =
  /\b(?:few|some|several|most|many|certain|both|two|three|four|one|other|(?:this|that)(?! judge?ment of))\b(?: of (?:the|its|our))?(?: other| remaining)?(?: \w+)? (?:areas?|aspects?|elements?|judge?ments?|categories|strands?)\b[^,;]{0,60}$|\b(?:further|other|another|remaining) (?:one|two|three|four)(?: (?:as|were|was))?\s['"“‘]?$/iu;
/** "an outstanding rating in the fourth area": which one is not said here. */
const ONE_AREA_BEHIND =
  /^['"”’]?(?:\s(?:rating|grade|grading|judge?ment))?(?:\sby \w+)?\s(?:in|for) (?:the (?:first|second|third|fourth|fifth|last|final|other|remaining)|one|another|a further) (?:\w+ )?(?:area|category|judge?ment|aspect|strand)\b/iu;
/** "four areas were rated good: …", "outstanding in two categories – …": which ones is said behind. */
const NAMED_BEHIND = /^['"”’]?[^.;:–—]{0,60}?(?:\s?[:–—]|\s-|,? namely|,? which (?:were|are|included?))\s/u;
/** "Two areas were rated good: help and protection remains a focus" names no area: it tells of one. */
const SAYS_MORE = /^\s(?:remains?|needs?|is|are|was|were|has|have|had|will|continues?|must|should)\b/iu;
const AREAS = /\b(?:areas?|aspects?|judge?ments?|categories|strands?)\b/iu;
const EVERYTHING_ELSE = /\b(?:else|other|others|rest|remaining|remainder)\b/iu;

const ALL =
  /\b(?:all|every|each|everything|across the board)\b(?! (?:local )?(?:authority|council|borough|area of the country)\b)(?: of)?(?: the| its| our| \w+)?(?: (?:judge?ments?|areas?|categories|grades?|strands?))?/iu;
const ALL_BUT = /\b(?:except|apart from|other than|but one|with the exception of|bar)\b/iu;
const FOR_BEHIND =
  /^['"”’]?,?\s(?:(?!those\b|that\b|of\b|children\b|with\b|while\b|but\b)\w{1,12}\s){0,3}?(?:for|in respect of|in relation to|in|on|across)\s/iu;
const OVERALL_BEHIND = /^['"”’]?,?\s(?:\(?overall\b|for overall|in overall|for its overall|for our overall)/iu;
/** "rated 'overall good' for its arrangements for …": what follows says of what the whole consists. */
const OVERALL_RIGHT_BEFORE = /\boverall (?:as )?['"“‘]?$/iu;
/** "because of adoption it was given an overall rating of …": the rating named is nearer than the judgement. */
const OVERALL_RATING =
  /\boverall (?:rating|grade|grading|judge?ment|outcome) (?:of|as|was|is|were|remains?)\b[^.;]{0,20}$/iu;
const OVERALL_BEFORE = /\boverall\b[^.;]{0,40}$/iu;

/** The grades that a sentence awards to this council's children's services or to another's. */
export function readGradeSentence(sentence: string, setting: GradeSetting): ReportedGrade[] {
  if (OTHER_THINGS.test(sentence) || STATISTICS.test(sentence) || QUESTION.test(sentence)) return [];
  const mentions = mentionsIn(sentence, setting);
  const words = [...sentence.matchAll(GRADE)].filter((match) => isGradeWord(sentence, match, mentions));
  if (words.length > MOST_GRADES) return [];
  const awarded = words
    .map((match) => ({ start: match.index, end: match.index + match[0].length, grade: gradeFromCell(match[0]) }))
    .filter(
      (found): found is Span & { grade: Grade } =>
        found.grade !== null && !OF_FEATURES.test(sentence.slice(found.end)) && isAward(sentence, found, mentions),
    );
  if (awarded.length === 0) return [];
  const distinct = new Set(awarded.map(({ grade }) => grade));
  if (distinct.size >= 4 || (distinct.size === 3 && (SCALE.test(sentence) || mentions.length === 0))) return [];
  const years = yearsOfGrades(sentence, awarded);
  const authorities = authoritiesIn(sentence, setting.own);
  let last: Targets | null = null;
  const reported = awarded.flatMap((found, index): ReportedGrade[] => {
    const before = sentence.slice(awarded[index - 1]?.end ?? 0, found.start);
    const behind = sentence.slice(found.end, awarded[index + 1]?.start ?? sentence.length);
    if (isOutOfScope(sentence, found)) return [];
    const named = targetsOf(
      found,
      before,
      behind,
      mentions,
      awarded[index - 1]?.end ?? 0,
      setting,
      awarded.length > 1 || mentions.length > 0,
    );
    if (named === null || (ofNoNamed(named) && isOfAnotherService(sentence, found, clauseStartOf(sentence, found))))
      return [];
    const alike = AS_WAS.test(behind) ? (/^[^;.:]{0,90}/u.exec(behind)?.[0].length ?? 0) : 0;
    const likewise = mentions.filter(({ start }) => start > found.end && start < found.end + alike);
    const targets: Targets =
      last !== null && REPLACES.test(before)
        ? last
        : { ...named, judgements: [...new Set([...named.judgements, ...unique(likewise)])] };
    last = targets;
    const year = years[index] ?? null;
    // "no longer inadequate: …": what is said of one grade's time is not said of the next.
    const priorWord = words.findLast((word) => word.index < found.start);
    const told = sentence.slice(priorWord === undefined ? 0 : priorWord.index + priorWord[0].length, found.start);
    const earlier = isEarlier(year, told, behind, sentence, sentence.slice(0, found.start), setting.since);
    return graded(authorities, sentence, found).flatMap((authority) => {
      const upTo = sentence.slice(0, found.start);
      if (authority === null && (OF_SEVERAL.test(upTo) || OF_ANOTHER.test(upTo))) return [];
      const previous =
        isPredecessor(authority, setting.own) ||
        (authority === null ? earlier : /\bpreviously\s(?:\w+\s)?['"“‘]?$/iu.test(before));
      return targets.judgements.map((judgement) => ({
        judgement,
        grade: found.grade,
        authority,
        previous: previous || (authority === null && isOfOlderFramework(judgement, setting)),
        toldAsPast: TOLD_AS_PAST.test(before) || PAST_BEHIND.test(behind),
        toldAsPresent: TOLD_AS_PRESENT.test(sentence.slice(0, found.start)),
        year,
        start: found.start,
        end: found.end,
        rule: targets.rule,
      }));
    });
  });
  return reported.filter((each) => !isExcepted(each, reported));
}

/** "All areas were graded good and overall effectiveness outstanding": what has its own grade beside "all" is none of them. */
function isExcepted(each: ReportedGrade, reported: readonly ReportedGrade[]): boolean {
  if (each.rule !== "all-judgements") return false;
  return reported.some(
    ({ rule, judgement, authority, previous, grade }) =>
      rule !== "all-judgements" &&
      rule !== "services-were-grade" &&
      judgement === each.judgement &&
      authority === each.authority &&
      previous === each.previous &&
      grade !== each.grade,
  );
}

/** The initials of a grade are common letters: they are one right behind a judgement's name. */
function isGradeWord(sentence: string, match: RegExpExecArray, mentions: readonly JudgementMention[]): boolean {
  if (match[0].toLowerCase() !== "ri") return true;
  if (match[0] !== "RI") return false;
  const name = mentions.findLast(({ end }) => end <= match.index);
  const end = Math.max(name?.end ?? 0, endOfOverall(sentence.slice(0, match.index)));
  return end > 0 && BEFORE_INITIALS.test(sentence.slice(end, match.index));
}

function endOfOverall(before: string): number {
  const at = before.toLowerCase().lastIndexOf("overall");
  return at < 0 ? 0 : at + "overall".length;
}

/**
 * To whom a grade was awarded: the other authority named last before it, with those that it is listed with ("Hampshire,
 * Leeds and Trafford were judged …"); null stands for the document's own. "With Essex as its partner, the council was
 * judged …" is not Essex's.
 */
function graded(named: readonly NamedAuthority[], sentence: string, found: Span): readonly (Authority | null)[] {
  const epithet = epithetOf(named, sentence, found);
  if (epithet.length > 0) return [...new Set(epithet.map(({ authority }) => authority))];
  const last = named.findLastIndex(({ start, authority }) => authority !== null && start < found.start);
  const other = named[last];
  if (other === undefined) return [null];
  const isAside = /\b(?:with|by|from|alongside|like|unlike)\s$/iu.test(sentence.slice(0, other.start));
  const own = /,\s(?:the council|we|our services|children['’]s services)\b/iu.test(
    sentence.slice(other.end, found.start),
  );
  if (isAside && own) return [null];
  let first = last;
  for (let before = named[first - 1]; before !== undefined; before = named[first - 1]) {
    if (!BETWEEN_LISTED.test(sentence.slice(before.end, named[first]?.start))) break;
    first--;
  }
  return [...new Set(named.slice(first, last + 1).map(({ authority }) => authority))];
}

const BETWEEN_LISTED = /^(?:,|,?\s(?:and|&)|\sas well as)\s$/iu;

/** "‘inadequate’ Surrey, Newham and Bradford": the councils behind a grade that is set apart as their epithet. */
function epithetOf(named: readonly NamedAuthority[], sentence: string, found: Span): readonly NamedAuthority[] {
  const first = named.findIndex(({ start }) => start > found.end);
  const next = named[first];
  if (next === undefined || !/^['"”’](?:-rated)?\s$|^-rated\s$/u.test(sentence.slice(found.end, next.start))) return [];
  let last = first;
  for (let behind = named[last + 1]; behind !== undefined; behind = named[last + 1]) {
    if (!BETWEEN_LISTED.test(sentence.slice(named[last]?.end, behind.start))) break;
    last++;
  }
  return named.slice(first, last + 1);
}

/** "leadership" alone is the judgement where the grade stands right behind it or before; elsewhere it is what leaders do. */
const LEADERSHIP = new RegExp(
  `\\b(?:leadership|leaders)(?=,?\\s(?:(?:was|is|were|are|has|have|had|been|being|judged|rated|graded|found|to|be|as|also|now)\\s){1,5}['"“‘]?(?:${gradePattern})(?!\\s\\p{L}{3,}ing))|(?<=\\b(?:${gradePattern})['"”’]?\\s(?:for|in) (?:the |its |our )?)(?:leadership|leaders)(?=[,.;]|\\s(?:and|but)\\b|$)|(?<=\\b(?:${gradePattern})['"”’]\\s)leadership(?: and (?:governance|management))?`,
  "giu",
);

/** "leadership, support for children in care and …": it is listed with a judgement that bears its whole name. */
const LISTED_BEFORE =
  /^,?\s(?:(?:and|as well as|the|our|its|support|services|help|care|arrangements|experiences|progress|provision|work|of|for|with)\s){0,7}$/iu;

/** The judgements that a sentence names, "leadership" included where the framework has one judgement of that name. */
function mentionsIn(sentence: string, { judgements }: GradeSetting): readonly JudgementMention[] {
  const whole = [...sentence.matchAll(WHOLE_OF_SERVICES)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const mentions = findJudgementMentions(sentence).filter(
    ({ start, end }) => !whole.some((title) => title.start <= start && end <= title.end),
  );
  const leadership = judgements.find(
    (judgement) => judgement === "impact_of_leaders" || judgement === "leadership_management_and_governance",
  );
  if (leadership === undefined || !/\bleaders/iu.test(sentence)) return mentions;
  const listed = [...sentence.matchAll(/\bleadership\b/giu)].filter(({ index, 0: word }) => {
    const next = mentions.find(({ start }) => start > index);
    return next !== undefined && LISTED_BEFORE.test(sentence.slice(index + word.length, next.start));
  });
  const alone = [...sentence.matchAll(LEADERSHIP), ...listed]
    .map((match): JudgementMention => ({
      judgement: leadership,
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ start, end }) => mentions.every((known) => known.end <= start || known.start >= end));
  return [...mentions, ...alone].toSorted((a, b) => a.start - b.start);
}

/** Judgements that the single inspection framework had and that no inspection since 2018 awards. */
const OF_SIF: ReadonlySet<Judgement> = new Set(["adoption", "lscb_effectiveness"]);

function isOfOlderFramework(judgement: Judgement, { judgements }: GradeSetting): boolean {
  return OF_SIF.has(judgement) && judgements.includes("impact_of_leaders");
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
  // "five ‘inadequate’ local authorities": whose the grade is stands elsewhere.
  if (/^['"”’]?(?:-rated)?\s(?:local )?(?:authorities|councils|boroughs)\b/iu.test(sentence.slice(found.end)))
    return false;
  if (/^\s+or (?:better|above|higher|worse|below)\b/iu.test(sentence.slice(found.end))) return false;
  if (NAME_OF_PROGRAMME.test(sentence.slice(Math.max(0, found.start - 40), found.start))) return false;
  // "a Good from Ofsted": a capital inside a sentence sets the word apart as quotation marks do.
  const apart =
    /\p{Ll}\s$/u.test(sentence.slice(0, found.start)) &&
    /^\p{Lu}\p{Ll}/u.test(words) &&
    !/^\s(?:and|to|&)\s\p{Lu}/u.test(sentence.slice(found.end));
  const quoted =
    apart || (/['"“‘]$/u.test(sentence.slice(0, found.start)) && /^['"”’]/u.test(sentence.slice(found.end)));
  const next = /^\s+(\p{L}+)/u.exec(sentence.slice(found.end))?.[1]?.toLowerCase();
  const common = found.grade === "good" || found.grade === "outstanding" || found.grade === "adequate";
  // "good practice", "outstanding actions": the word describes what follows it.
  const ofNoun = GRADE_OF.test(sentence.slice(Math.max(0, found.start - 40), found.start));
  if (common && !quoted && !ofNoun && next !== undefined && !BEHIND_A_GRADE.has(next)) return false;
  if (quoted && AWARDS.test(sentence)) return true;
  const before = sentence.slice(Math.max(0, found.start - 140), found.start);
  if (common && !quoted && mentions.length === 0 && isOfAnother(before)) return false;
  const copula =
    mentions.length > 0 &&
    /\b(?:was|were|is|are|be|been|as|:|–)(?:\s(?:all|both|each|also|now))?\s?['"“‘]?$/iu.test(before);
  // "the experiences of care leavers each required improvement": the grade is the verb.
  const verbal = mentions.some(({ end }) => end <= found.start) && /^require/iu.test(words);
  if (AWARDS_CLOSE.test(before) || WAS_GIVEN.test(sentence.slice(found.end))) return true;
  if (common && next === "for" && mentions.length === 0 && onlyNamesInspectors(before, sentence.slice(found.end)))
    return false;
  return copula || verbal || AWARDS.test(before) || (AWARDS.test(sentence) && words.includes(" "));
}

/** What a plain "is good" or "remain outstanding" is said of; what is judged, rated or graded so is an award. */
const SAID_OF =
  /(?:^|[,;:]\s|\b(?:that|and|but|as|while)\s)(?<subject>(?:(?!\b(?:that|but|while)\s)[^,;:]){2,90}?)\s(?:is|are|was|were|remains?|remained)(?: still| now| no longer)?\s$/iu;
const OF_THE_COUNCIL =
  /\b(?:services?|council|authority|trust|directorate|department|overall|effectiveness|judge?ments?|grades?|rating|outcome|county|borough|city|we|it|they|us|this|which)\b|\p{Lu}/u;
const LEFT_UNDONE =
  /\b(?:actions?|recommendations?|cases|tasks|items|issues|matters|points|checks|reviews|visits|elements)\b/iu;

/** "recording is good", "two of the actions remain outstanding": neither is said of the council's services. */
function isOfAnother(before: string): boolean {
  const subject = SAID_OF.exec(before)?.groups?.["subject"];
  if (subject === undefined) return false;
  return !OF_THE_COUNCIL.test(subject.replace(/^Of\s/u, "")) || LEFT_UNDONE.test(before);
}

const INSPECTORS = /\b(?:inspection|ofsted|headline|outcome)\b/giu;

/** "Ofsted said that the programme is good for social workers": it is named, and nothing is awarded. */
function onlyNamesInspectors(before: string, behind: string): boolean {
  return (
    !AWARDS.test(before.replace(INSPECTORS, " ")) && !ALL.test(behind.slice(0, 40)) && !/^\s\w+ overall/iu.test(behind)
  );
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
  "ratings",
  "gradings",
  "judgements",
  "judgments",
  "marks",
  "status",
  "last",
  "this",
  "which",
  "again",
  "as",
  "because",
  "is",
  "was",
]);

/** Whether a grade is taken for the overall one because its sentence names no judgement beside it. */
function ofNoNamed({ rule }: Targets): boolean {
  return rule === "services-were-grade" || rule === "overall";
}

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
): Targets | null {
  const clause = /^[^.;:]{0,160}/u.exec(behind)?.[0] ?? "";
  const exceptAt = ALL_BUT.exec(clause)?.index ?? Number.POSITIVE_INFINITY;
  const everything =
    ALL.test(clause.slice(0, 40)) && FOR_BEHIND.test(clause) ? "behind" : ALL.test(before) ? "before" : null;
  if (
    everything !== null &&
    /judge?ments?|areas?|everything|categories|grades|strands|the board/iu.test(
      everything === "behind" ? clause : before,
    )
  ) {
    const butBefore = ALL_BUT.exec(before)?.index;
    const butAt = butBefore === undefined ? found.end + exceptAt : beforeStart + butBefore;
    const named = mentions.filter(({ start }) => start > butAt);
    // "good for every area except adoption, which was inadequate": the exception's own grade.
    if (everything === "before" && beforeStart > 0 && butBefore !== undefined)
      return { judgements: unique(named.filter(({ end }) => end <= found.start)), rule: "judgement-was-grade" };
    const excepted = new Set(named.map(({ judgement }) => judgement));
    // "outstanding in every judgement except one": which one is not said here.
    if (excepted.size === 0 && (butBefore !== undefined || exceptAt !== Number.POSITIVE_INFINITY)) return null;
    // "leaders as outstanding and everything else as good"
    if (EVERYTHING_ELSE.test(everything === "behind" ? clause : before))
      for (const { judgement } of mentions) excepted.add(judgement);
    // A safeguarding board is reviewed beside the council, which "all areas" speaks of.
    const areas = setting.judgements.filter((judgement) => judgement !== "lscb_effectiveness");
    // "in all four areas: …": those that it lists, known by their time or not.
    const list = NAMED_BEHIND.exec(behind)?.[0].length;
    const listed =
      list === undefined || excepted.size > 0 ? [] : mentions.filter(({ start }) => start >= found.end + list);
    const all = new Set([...areas, ...unique(listed)]);
    return { judgements: [...all].filter((judgement) => !excepted.has(judgement)), rule: "all-judgements" };
  }
  const listed = NAMED_BEHIND.exec(behind)?.[0] ?? null;
  if (listed !== null && (SOME_AREAS.test(before) || AREAS.test(listed))) {
    const named = mentions.filter(({ start }) => start >= found.end + listed.length - 1);
    const upTo = found.end + behind.length;
    const here = named.filter(({ end }) => end <= upTo && !SAYS_MORE.test(behind.slice(end - found.end)));
    if (here.length > 0) return { judgements: unique(here), rule: "grade-for-judgement" };
  }
  // "a ‘good’ rating, underpinned by ‘outstanding’ leadership": the judgement is the noun of the grade.
  const noun = /^['"”’]\s/u.test(behind) ? mentions.find(({ start }) => start === found.end + 2) : undefined;
  if (noun !== undefined) return { judgements: [noun.judgement], rule: "grade-for-judgement" };
  const overall: readonly Judgement[] = OVERALL_BEHIND.test(behind) ? ["overall_effectiveness"] : [];
  const inClauseBefore = mentions.some(({ start, end }) => start >= beforeStart && end <= found.start);
  // "a few areas that were judged overall as good" are some, whatever stands right before the grade.
  if (OVERALL_RIGHT_BEFORE.test(before) && !inClauseBefore && !SOME_AREAS.test(before))
    return { judgements: ["overall_effectiveness"], rule: "overall" };
  if (FOR_BEHIND.test(behind)) {
    const end = found.end + Math.min(clause.length, exceptAt);
    // "inadequate for overall effectiveness after failures in …": the reason names no other judgement's grade.
    const reason =
      found.end +
      (/\s(?:after|following|because|due to|despite|since)\s|,\s(?:said|says?|states?|stated|while|whilst|which)\s/iu.exec(
        clause,
      )?.index ?? clause.length);
    const behindMentions = mentions.filter(({ start }) => start >= found.end && start < Math.min(end, reason));
    if (behindMentions.length > 0)
      return { judgements: [...new Set([...overall, ...unique(behindMentions)])], rule: "grade-for-judgement" };
  }
  if (overall.length > 0) return { judgements: overall, rule: "overall" };
  const beforeMentions = mentions.filter(({ start, end }) => start >= beforeStart && end <= found.start);
  const clauseStart = Math.max(beforeStart, beforeStart + before.search(/[^;:.]*$/u));
  const inClause = beforeMentions.filter(({ start }) => start >= clauseStart);
  const overallAt = before.search(OVERALL_RATING);
  if (overallAt >= 0 && inClause.every(({ end }) => end <= beforeStart + overallAt))
    return { judgements: ["overall_effectiveness"], rule: "overall" };
  if (inClause.length > 0) return { judgements: unique(inClause), rule: "judgement-was-grade" };
  if (SOME_AREAS.test(before) || ONE_AREA_BEHIND.test(behind)) return null;
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
  upTo: string,
  since: string | null,
): boolean {
  const near = before.slice(-80);
  if (/\bnow\b/iu.test(near)) return false;
  const replaced = REPLACES.test(before);
  const inspected = since === null ? null : Number(since.slice(0, 4));
  // "last inspected in September 2019" is the paper's own inspection where that is the year of it.
  const ofItsYear = year !== null && inspected !== null && year >= inspected;
  if (EARLIER.test(near) && !replaced && !/\bto\s['"“‘]?$/iu.test(near))
    return !(ofItsYear && /\blast (?:inspected|inspection)\b/iu.test(near));
  if (/^['"”’]?\s?\((?:the |its |our )?previous/iu.test(behind)) return true;
  if (
    /^['"”’]?,?\s(?:\w{1,12}\s){0,3}?(?:at|in|during|following|from|since) (?:the|its|our|their) (?:previous|last) inspection\b/iu.test(
      behind,
    )
  )
    return !replaced;
  if (
    !replaced &&
    /\b(?:previous|last) (?:\w+ )?inspection\b/iu.test(upTo.slice(-160)) &&
    EARLIER.test(upTo.slice(-160))
  )
    return !ofItsYear && !/\b(?:now|this time|current|latest|most recent)\b/iu.test(sentence);
  if (inspected === null || (KEPT.test(near) && /^['"”’]?,?\s(?:\(?first|since|which it)\b/iu.test(behind)))
    return false;
  return year !== null && year < inspected;
}

/** Whether an authority is one whose place the paper's own took: whatever it was graded was before. */
export function isPredecessor(authority: Authority | null, own: Authority | null): boolean {
  return authority !== null && own !== null && authority.succeededBy.includes(own.name);
}

interface NamedAuthority extends Span {
  /** Null for the document's own. */
  readonly authority: Authority | null;
}

function authoritiesIn(sentence: string, own: Authority | null): NamedAuthority[] {
  return findAuthorityNames(sentence).map(({ authority, start, end }) => ({
    authority: authority.name === own?.name ? null : authority,
    start,
    end,
  }));
}
