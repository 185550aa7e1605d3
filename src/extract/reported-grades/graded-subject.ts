import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Span } from "../../text/span.js";

/** Characters that a subject reaches within a sentence; lists set without full stops make endless ones. */
const REACH = 300;

const NOUN = "(?:judge?ments?|grades?|gradings?|ratings?|outcomes?)";
const ANY =
  "(?:an?|any|every|each|all|ofsted|(?:the )?(?:lowest|highest|top|worst|best|second[- ]\\p{L}{4,8})(?: possible)?)";
const CLAUSE =
  "(?:^|[,;:–—]\\s|(?<!\\p{L})(?:that|and|but|because|whereas|while|how|as|since|although|say|says|said|mean|means)\\s)";
/** "A judgement of inadequate …", "The lowest grade, inadequate, …": any such grade as the subject of a clause. */
const ANY_GRADE_OF = new RegExp(
  `${CLAUSE}(?:${ANY} )?(?:overall |further |second |new |ofsted |inspection )?${NOUN}(?: of|,| of being)?\\s['"“‘]?$`,
  "iu",
);
/** "An inadequate judgement …" */
const ANY_GRADE = new RegExp(`${CLAUSE}${ANY} (?:overall |ofsted )?['"“‘]?$`, "iu");
const NOUN_BEHIND = new RegExp(`^['"”’]?\\s${NOUN}\\b`, "iu");
/** "Being judged inadequate means …": what such a grade brings whoever has it. */
const BEING_GRADED = /(?:^|[,;:–—]\s|\bthat\s)being (?:judged|rated|graded|found)(?: to be| as)?\s['"“‘]?$/iu;
const BRINGS =
  /^['"”’]?,?(?:\s[\p{L}’']{1,14}){0,9}?\s(?:would|will|could|can|cannot|may|might|shall|should|must|means?|leads?|brings?|triggers?|results?|requires?|attracts?|carry|carries|prompts?|signals?|indicates?|puts?|makes?|entails?|involves?|obliges?|(?:is|are) (?:followed|(?:always |usually |normally |generally )?(?:given|awarded|made|reached)|(?:the|one of the) (?:\p{L}{3,9}est|top|worst|best|most|least|second)))\b/iu;
/** "The judgement of inadequate would trigger …": not so now, whichever judgement it is. */
const SUPPOSED_OF = new RegExp(`${NOUN} of\\s['"“‘]?$`, "iu");
const WOULD = /^['"”’]?(?:\soverall)?(?:,\s(?:if|should) [^,;.]{1,40},)?\s(?:would|could|might)\b(?! not have been)/iu;
/** "the consequences of a judgement of inadequate": told of any. */
const WHAT_IT_BRINGS =
  /\b(?:consequences?|effects?|impact|implications?|meaning|costs?|benefits?|event|threat|shame|prospect|possibility|chances?) of (?:an?|any|being|getting|receiving)\b[^,;:]{0,40}$/iu;

/** Whether a sentence speaks of what a grade brings, to whomever it is given, and not of one that was. */
export function isOfAnySuchGrade(before: string, behind: string): boolean {
  if (WHAT_IT_BRINGS.test(before) || (SUPPOSED_OF.test(before) && WOULD.test(behind))) return true;
  const speaks =
    ANY_GRADE_OF.test(before) || BEING_GRADED.test(before) || (ANY_GRADE.test(before) && NOUN_BEHIND.test(behind));
  return speaks && BRINGS.test(behind);
}

/** People and bodies that judge or praise a service and award it nothing. */
const OTHERS =
  "(?:staff|(?:social |youth |key |support )?workers|parents|carers|young people|young adults|children(?!['’]s)|pupils|students|learners|families|residents|tenants|citizens|visitors|customers|(?:service )?users|partners|partner agencies|respondents|(?:foster )?carers|head ?teachers|employees|colleagues|volunteers|unions?|auditors?|advisers?|advisors?|moderators?|reviewers?|consultants?|peers|peer (?:team|reviewers?)|review team|(?:peer |external |independent )?review|survey|questionnaire|consultation|regulator|ombudsman|commissioners?)";
/** "Young people rated the service good", "the peer team judged help and protection to be good" */
const JUDGED_BY = new RegExp(
  `(?<![\\p{L}])${OTHERS}(?:\\s(?!(?:is|are|was|were|be|been|being|has|have|had|who)\\s)[\\p{L}’']{1,14}){0,4}?\\s(?:judged?|rated?|graded?|scored?|ranked|consider(?:ed)?|described?|deemed|assessed)\\s(?:[^,;:]{0,60})$`,
  "iu",
);
/** "Staff told us that the service is good": told plainly, and not that somebody judged it so. */
const TOLD_BY = new RegExp(
  `(?<![\\p{L}])${OTHERS}(?:\\s[\\p{L}’']{1,14}){0,4}?\\s(?:told|tell|said|say|says|felt|feel|thought|reported|report|agreed?|stated?|commented|found)\\s[^,;:]{0,60}\\s(?:is|are|was|were|to be|as)\\s(?:now |still |very )?['"“‘]?$`,
  "iu",
);
const INSPECTORATE = /\b(?:ofsted|inspect\w+|HMI|judged|rated|graded)\b/iu;
/** "rated good by visitors", "judged inadequate by its external auditor" */
const BY_OTHERS = new RegExp(
  `^['"”’]?(?:\\s(?!by\\b|ofsted\\b)[\\p{L}’']{1,14}){0,4}?\\sby (?:(?:the|its|our|their|an?|most|all|many|some|external|independent|internal|local|housing) ){0,3}${OTHERS}(?![\\p{L}])`,
  "iu",
);

/** Whether who gave a grade is somebody else than the inspectorate: people who use a service, work in it or review it. */
export function isGivenByOthers(before: string, behind: string): boolean {
  if (BY_OTHERS.test(behind) || JUDGED_BY.test(before)) return true;
  const told = TOLD_BY.exec(before);
  return told !== null && !INSPECTORATE.test(told[0]);
}

const SERVICE = /(?<words>(?:[\p{L}&'’-]{1,20},?\s){0,6})services?(?![\p{L}-])(?!\s(?:users?|leaders?|managers?)\b)/giu;
/** Words before which a service's name begins. */
const NAME_BEGINS =
  /^(?:the|our|its|their|his|her|your|an?|this|that|these|those|which|all|both|each|every|of|in|on|for|to|by|with|from|at|as|than|when|where|while|how|after|before|since|during|until|within|across|about|over|under|following|despite|once|so|still|however|therefore|meanwhile|last|previous|ago|inspections?|visits?|reviews?|report|time|years?|months?|weeks?|came|come|went|became|concludes?|considers?|thinks?|believes?|overall|and|but|or|if|because|although|is|are|was|were|be|been|has|have|had|not|also|now|then|ofsted|inspectors?|us|them|it|we|they|\p{L}{3,}ed|found|find|finds|says?|said|told|saw|made|makes?|left|leaves|kept|keeps?|gave|gives?|brought|took|takes?|sees?|meant|means|put|puts|rates|judges|grades|shows?|calls|declares?|confirms?|moves?|lifts?|drags?|helped|\p{L}{1,20}['’]s?)$/iu;
/** What a name may say without being any service's own. */
const OF_ANY_SERVICE =
  /^(?:whole|entire|overall|same|own|wider|current|existing|council|councils|county|city|borough|district|local|authority|public|statutory|key|core|frontline|front-line|new|improved|improving|better|best|good|strong|excellent|quality|these|two|government|social|together|today|such|full|integrated|combined|in-house)$/iu;
const FOR_CHILDREN =
  /\b(?:child|children|children['’]?s|young|youth|famil(?:y|ies)|social care|social work|early help|safeguarding|protection|SEND|special educational needs|looked[- ]after|care leavers?|leaving care|aftercare|corporate parenting|in care|adoption|fostering|permanence|targeted|care|MASH|front door|assessment|disabilit(?:y|ies))\b/iu;
const FOR_OTHERS_BEHIND =
  /^\sfor (?:the |our |its |all |older |disabled |homeless |vulnerable |local )?(?:adults?|older people|visitors|tenants|homeless\w*|businesses|motorists|drivers|learners)\b/iu;

/**
 * Whether the service that stands last before a grade bears the name of another than the council's services for
 * children: "the library service", "Adult Skills service". One without a name is theirs.
 */
function isOfNamedService(before: string): boolean {
  const service = [...before.matchAll(SERVICE)].at(-1);
  if (service === undefined) return false;
  const behind = before.slice(service.index + service[0].length);
  if (ANOTHER_SUBJECT.test(behind)) return false;
  if (FOR_OTHERS_BEHIND.test(behind)) return true;
  const words = (service.groups?.["words"] ?? "").trim();
  // "children's social care and early help services" is one name.
  if (FOR_CHILDREN.test(words)) return isAdults(words);
  const tokens = words.split(/[\s,]+/u).filter((token) => token !== "");
  const begins = tokens.findLastIndex((token) => NAME_BEGINS.test(token) && token !== "&" && !/^and$/iu.test(token));
  const listed = tokens.slice(begins + 1);
  const name = /^and$/iu.test(listed[0] ?? "") ? listed.slice(1) : listed;
  if (name.length === 0 || findAuthorityNames(name.join(" ")).length > 0) return false;
  return !name.every((word) => OF_ANY_SERVICE.test(word) || /^(?:and|&)$/iu.test(word));
}

function isAdults(words: string): boolean {
  return /\badults?['’]?s? (?:[\p{L}]{1,12} )?$/iu.test(`${words} `) && !/\bchild/iu.test(words);
}

/** A subject of its own between a service's name and the grade. */
const ANOTHER_SUBJECT =
  /(?<![\p{L}])(?:council|authority|directorate|department|we|they|us|overall|judge?ments?|grades?|ratings?|outcome|inspection|ofsted|inspectors)(?![\p{L}])/iu;

/** Who is judged, rated or graded, where the verb is a passive right before the grade. */
const JUDGED =
  /(?:^|[,;:]\s|\b(?:that|and|but|as|while)\s)(?<subject>(?:(?!\b(?:that|but|while)\s)[^,;:]){2,90}?)\s(?:is|are|was|were|has been|have been|had been|being)(?: \p{L}{2,12}){0,4}? (?:judged|rated|graded|re-?graded|deemed|assessed|found)(?: overall)?(?: as| to be)?\s['"“‘]?$/iu;
const OF_THE_COUNCIL =
  /(?<![\p{L}])(?:services?|council|authority|LA|trust|directorate|department|overall|effectiveness|judge?ments?|grades?|rating|outcome|result|inspection|county|borough|city|we|it|they|us|this|that|which|who|social care|social work|social services|child|children|children['’]s|young|famil(?:y|ies)|early help|areas?|aspects?|categor(?:y|ies)|strands?|all|both|everything|each|every)(?![\p{L}])/iu;
/** Places and things that bear the name of those whom they serve: "the children's centre". */
const PLACE_OR_THING =
  /(?<![\p{L}])(?:centres?|hubs?|homes?|schools?|units?|clubs?|programmes?|projects?|systems?|buildings?|neighbours|panel|forum|menus?|playgrounds?|parks?)$/iu;
/** "Staffing in the service": what is in the service is not the service. */
const WITHIN =
  /^(?:the |our |its )?(?!ofsted|inspect|letter|report|news|it\b|we\b|they\b)\p{L}{3,20}(?=\s(?:in|within|at|across)\s)/iu;
/** "Ofsted judged the contact centre good" */
const JUDGED_OBJECT =
  /(?<![\p{L}])(?:judged|rates?|rated|graded|judges|grades)\s(?<object>(?:the|our|its|their|an?|[\p{L}]{2,20}['’]s?)\s[^,;:]{2,70}?)(?: overall)?(?: as| to be)?\s['"“‘]?$/iu;
const WITH_POSSESSOR = /[\p{L}-]{2,20}(?:['’]s|s['’])\s(?=\p{L})/gu;
const WITH_CHILDRENS = /\bchildren(?:['’]s|s['’])?\s/giu;

/** "Food hygiene was rated good", "the council's governance was judged inadequate": nothing of the council's services. */
function isOfAnotherSubject(before: string): boolean {
  const subject = JUDGED.exec(before)?.groups?.["subject"] ?? JUDGED_OBJECT.exec(before)?.groups?.["object"];
  if (subject === undefined) return false;
  // "IT systems" are not "it".
  const whole = subject.replace(/\bIT\b/gu, "systems").replace(WITH_CHILDRENS, "children ");
  const own = whole.replace(WITH_POSSESSOR, "");
  const head = WITHIN.exec(own)?.[0] ?? own;
  if (PLACE_OR_THING.test(head)) return true;
  return !OF_THE_COUNCIL.test(head) && findAuthorityNames(head).length === 0;
}

/** "… and was judged good": the subject stands in the clause before. */
const WITHOUT_SUBJECT =
  /^[,;:–—]?\s?(?:(?:and|but|while|whilst|although|whereas)\s)?(?:(?:is|are|was|were|has|have|had|been|being|now|also|then|later|overall|judged|rated|graded|found|as|to|be)\s){1,6}['"“‘]?$/iu;

/** Whether a grade that no judgement's name stands beside is said of something else than services for children. */
export function isOfAnotherService(sentence: string, found: Span, clauseStart: number): boolean {
  const from = WITHOUT_SUBJECT.test(sentence.slice(clauseStart, found.start)) ? 0 : clauseStart;
  const before = sentence.slice(Math.max(from, found.start - REACH), found.start).replace(/^(?:and|but|while)\s/iu, "");
  return isOfNamedService(before) || isOfAnotherSubject(before);
}
