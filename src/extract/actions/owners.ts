/** A word inside the name of a post or body: capitalised, or one of the small words that such names are made of. */
const WORD =
  "(?:(?!(?:That|The|This|These|In|On|From|By|And|Our|An?|It|We)\\b)[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9’'&.-]*|assistant|deputy|executive|interim|directorate|leadership|management|senior|service|principal|chief|head|heads|of|for|and|the|in|area|locality|independent|improvement|joint|reviewing|scrutiny|lead|social|care|workforce|corporate|parenting|children['’]s)";

/** The last word of the name of a post or a body that can be held to something. */
const END =
  "(?:Director|Head|Manager|Officer|Officers|Lead|Leader|Board|Committee|Sub-Committee|Cabinet|Panel|Council|Partnership|Executive|Chair|School|Service|Team|Academy|Commissioner|Minister|Department|DfE|ICB|NHS|Police|Worker|Trust|Group|Management|management|Unit|Company|cabinet|board|team|panel|committee|Secretary of State)";

/** Bodies that no other word need precede, and posts in the plural, which only "by" makes doers of. */
const PLURAL =
  "(?:managers|heads of service|team managers|officers|leaders|Locality Directors|(?:assistant|deputy|executive|service) directors?|principal social worker)";

/** What a post's name carries behind it: "of Children in Care", ": Safeguarding Services", "(Social Care)". */
const TAIL =
  "(?:(?:\\s(?:of|for)|:)\\s[A-ZÀ-Þ][A-Za-zÀ-ÿ’'&-]*(?:,?\\s(?:(?:and|of|in|for)\\s)?[A-ZÀ-Þ][A-Za-zÀ-ÿ’'&-]*){0,6})?";

const ROLE = `(?:${WORD}\\s){1,9}${END}${TAIL}(?![A-Za-zÀ-ÿ])|(?:Ofsted|DfE|[Cc]abinet|Company|Council|Director|Head|Chair|Board|Panel|Committee)${TAIL}(?![A-Za-zÀ-ÿ])`;
const BY = new RegExp(`\\bby\\s(?:the\\s|our\\s|its\\s|an?\\s)?(?<role>${ROLE}|${PLURAL}\\b)`, "g");

/** A post or body where a clause begins, an aside behind it, and the verb of which it is the subject. */
const SUBJECT = new RegExp(
  `(?:^|[,;:]\\s|(?<!\\b(?:ensure|ensuring|so|means) )\\b[Tt]hat\\s|\\b\\d{4}\\s|\\band\\s)(?:[Tt]he\\s|[Oo]ur\\s|[Aa]n?\\s)?(?<role>${ROLE})(?:,[^,]{3,60},)?\\s(?:also\\s|now\\s|then\\s)?(?<verb>(?!requested|agreed|welcomed|replied|said|stated|explained|reported that|advised|noted|confirmed|told|asked|added)(?:will|would|has|have|had|is|are|was|were|must|should|be|undertook|report|submit|bring|[a-z]{3,14}ed|(?:meet|lead|continue|review|oversee|monitor|chair|attend)s)\\b.{0,40})`,
  "u",
);

/** The passive, save where it lays something on the subject: "is required to", "be requested to". */
const PASSIVE =
  /^(?:(?:will|would|should|must|has|have|had)\s(?:also\s|now\s)?(?:be|been)|is|are|was|were|be)\s(?:also\s|now\s|being\s|[a-z]+ly\s)?(?!required to|requested to|asked to|due to|set to)(?:[a-z]+(?:ed|en)|put|held|set|run|led|brought|kept|built|told|given|made)\b/i;

/** After these "by" names who said so or who watches over it, not who does it. */
const NOT_DOING =
  /\b(?:identified|judged|raised|required|named|found|recogni[sz]ed|acknowledged as \w+|asked|accepted|reported|presented|prepared|chaired|oversight|moderation|support|moved|seconded|offered|needed|concern)\s$/iu;
const INSPECTORATE = /^(?:ofsted|inspectors?|hmi)\b/iu;

/**
 * Who does what a clause tells, as written: the post or body that is the subject of an active verb, or the one behind
 * "by"; several joined by "; ". Null for "we", for staff in general and where nobody is named.
 */
export function ownerOfDeed(clause: string): string | null {
  const subject = SUBJECT.exec(clause)?.groups;
  const active = subject?.role !== undefined && !PASSIVE.test(subject.verb ?? "");
  const agents = [...clause.matchAll(BY)]
    .filter((match) => !NOT_DOING.test(clause.slice(Math.max(0, match.index - 30), match.index)))
    .map((match) => (match.groups?.role ?? "").trim())
    .filter((role) => !INSPECTORATE.test(role));
  if (active) return withoutArticle(subject.role ?? "");
  return agents.length === 0 ? null : agents.map(withoutArticle).join("; ");
}

function withoutArticle(role: string): string {
  return role.replace(/^(?:the|and|of|for|in)\s/iu, "").trim();
}

const WHOLE_ROLE = new RegExp(`^(?:${ROLE})$`, "u");

/** Whether words are nothing but the name of a post or a body. */
export function isNameOfRole(words: string): boolean {
  return WHOLE_ROLE.test(words.trim());
}
