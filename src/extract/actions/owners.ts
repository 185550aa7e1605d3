import type { ExtractionContext } from "../define-extractor.js";

/** A word inside the name of a post or body: capitalised, or one of the small words that such names are made of. */
const WORD =
  "(?:(?!(?:That|The|This|These|In|On|From|By|And|Our|An?|It|We)\\b)[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9’'&.-]*|assistant|deputy|executive|interim|directorate|leadership|management|senior|service|principal|chief|head|heads|of|for|and|the|in|area|locality|independent|improvement|joint|reviewing|scrutiny|lead|social|care|workforce|corporate|parenting|children['’]s)";

/** The last word of the name of a post or a body that can be held to something. */
const END =
  "(?:Director|Head|Manager|Officer|Officers|Member|Holder|Lead|Leader|Board|Committee|Sub-Committee|Cabinet|Panel|Council|Partnership|Executive|Chair|School|Service|Team|Academy|Commissioner|Minister|Department|DfE|ICB|NHS|Police|Worker|Trust|Group|Management|management|Unit|Company|cabinet|board|team|panel|committee|Secretary of State)";

/** Bodies that no other word need precede, and posts in the plural, which only "by" makes doers of. */
const PLURAL =
  "(?:managers|heads of service|team managers|officers|leaders|Locality Directors|(?:assistant|deputy|executive|service) directors?|principal social worker)";

/** What a post's name carries behind it: "of Children in Care", ": Safeguarding Services", "(Social Care)". */
const TAIL =
  "(?:(?:\\s(?:of|for)|:)\\s[A-ZÀ-Þ][A-Za-zÀ-ÿ’'&-]*(?:,?\\s(?:(?:and|&|of|in|for)\\s)?[A-ZÀ-Þ][A-Za-zÀ-ÿ’'&-]*){0,6})?";

/** A person with a title, or whose post stands behind the name: "Cllr Khan", "Priya Nair (Head of Inclusion)". */
const NAME = "[A-ZÀ-Þ][A-Za-zÀ-ÿ’'-]{1,20}";
const TITLED = `(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|DCI|DI|Supt)\\.?\\s(?:${NAME}\\s|[A-Z]\\.?\\s){0,2}${NAME}`;
const POST_BEHIND = `${NAME}(?:\\s${NAME}){1,2}(?:\\s\\([A-ZÀ-Þ][^()]{3,60}\\)|,\\s(?:the\\s|our\\s)?(?:${WORD}\\s){0,6}${END}${TAIL}(?=,))`;

const ROLE = `(?:${WORD}\\s){1,9}${END}${TAIL}(?![A-Za-zÀ-ÿ])|(?:Ofsted|DfE|[Cc]abinet|Company|Council|Director|Head|Chair|Board|Panel|Committee)${TAIL}(?![A-Za-zÀ-ÿ])`;
const BY = new RegExp(`\\bby\\s(?:the\\s|our\\s|its\\s|an?\\s)?(?<role>${ROLE}|${PLURAL}\\b)`, "g");

/** Who tells the meeting of something, or asks about it, is not who does it. */
const SPOKEN =
  "(?:requested|agreed|welcomed|replied|responded|answered|said|stated|explained|advised|noted|confirmed|told|asked|added|informed|highlighted|queried|questioned|enquired|clarified|introduced|presented|outlined|summarised|described|commented|observed|emphasised|stressed|acknowledged|apologised|believed|felt|thought|hoped|suggested|proposed|thanked|congratulated|expressed|raised|reminded|assured|pointed out|updated|reiterated|concurred|wished|wondered)";

/** A post or body where a clause begins, an aside behind it, and the verb of which it is the subject. */
const SUBJECT = new RegExp(
  `(?:^|[,;:]\\s|(?<!\\b(?:ensure|ensuring|so|means) )\\b[Tt]hat\\s|\\b\\d{4}\\s|^Each (?:week|month|quarter|term|year),?\\s|\\band\\s)(?:[Tt]he\\s|[Oo]ur\\s|[Aa]n?\\s)?(?<role>${POST_BEHIND}|${TITLED}|${ROLE})(?:,(?:[^,]{3,60},)?)?\\s(?:also\\s|now\\s|then\\s)?(?<verb>(?!${SPOKEN}\\b|reported that)(?:will|would|has|have|had|is|are|was|were|must|should|be|undertook|report|submit|bring|[a-z]{3,14}ed|(?:meet|lead|continue|review|oversee|monitor|chair|attend)s)\\b.{0,40})`,
  "u",
);

/** The passive, save where it lays something on the subject: "is required to", "be requested to". */
const PASSIVE =
  /^(?:(?:will|would|should|must|has|have|had)\s(?:also\s|now\s)?(?:be|been)|is|are|was|were|be)\s(?:also\s|now\s|already\s|being\s|[a-z]+ly\s)?(?!required to|(?:requested|asked) (?:to|by)|due to|set to)(?:[a-z]+(?:ed|en)|put|held|set|run|led|brought|kept|built|told|given|made)\b|^(?:(?:has|have|had)\s(?:also\s|now\s)?been|is|are|was|were)\s(?:also\s|now\s)?in (?:post|place|use)\b|^(?:(?:has|have|had)\s)?(?:also\s|now\s)?(?:joined|taken up post|took up)\b/i;

/** Minutes set the verb of a resolution in capitals. */
const inCapitals = (verbs: string): string => `${verbs}|${verbs.toUpperCase()}`;

/** Whom somebody asked to do it: "has asked the Head of Leaving Care to report", "REQUESTED the Director to …". */
const ASKED = new RegExp(
  `(?:\\b(?:${inCapitals("asked|requested|instructed|tasked|invited")})|^(?:to )?(?:${inCapitals("ask|request|instruct|invite")}))\\s(?:that\\s)?(?:the\\s|our\\s)?(?<role>${TITLED}|${ROLE})\\sto\\s[a-z]`,
  "u",
);

/** After these "by" names who said so or who watches over it, not who does it. */
const NOT_DOING =
  /\b(?:identified|judged|raised|required|named|found|recogni[sz]ed|acknowledged as \w+|asked|accepted|agreed|approved|endorsed|noted|considered|reported|presented|(?<!\bbe )prepared|chaired|oversight|moderation|support|moved|seconded|offered|needed|concern)\s$/iu;
const INSPECTORATE = /^(?:ofsted|inspectors?|hmi)\b/iu;

/**
 * Who does what a clause tells, as written: the post or body that is the subject of an active verb, or the one behind
 * "by"; several joined by "; ". Null for "we", for staff in general and where nobody is named.
 */
export function ownerOfDeed(clause: string): string | null {
  const asked = ASKED.exec(clause)?.groups?.["role"];
  if (asked !== undefined && !INSPECTORATE.test(asked)) return withoutArticle(asked);
  const subject = SUBJECT.exec(clause)?.groups;
  const active = subject?.role !== undefined && !PASSIVE.test(subject.verb ?? "");
  const agents = [...clause.matchAll(BY)]
    .filter((match) => !NOT_DOING.test(clause.slice(Math.max(0, match.index - 30), match.index)))
    .map((match) => (match.groups?.role ?? "").trim())
    .filter((role) => !INSPECTORATE.test(role));
  if (active) {
    const role = withoutArticle(subject.role ?? "");
    if (!NOBODY.test(role)) return role;
  }
  return agents.length === 0 ? null : agents.map(withoutArticle).join("; ");
}

/** "the team": which one the clause does not say. */
const NOBODY = /^(?:team|management|group)$/u;

function withoutArticle(role: string): string {
  return role.replace(/^(?:the|and|of|for|in)\s/iu, "").trim();
}

const TITLED_PERSON = new RegExp(`^${TITLED}(?:\\s\\([^()]{2,60}\\))?$`, "u");
const BARE_PERSON = new RegExp(`^${NAME}(?:\\s${NAME}){1,2}(?:\\s\\([^()]{2,60}\\))?$`, "u");
/** Words with capitals that name a service, a document or a theme: "Family Hubs", "Early Help Dashboard", "Phase One". */
const NO_SURNAME =
  /\b(?:famil(?:y|ies)|early|help|hubs?|quality|assurance|corporate|parenting|phase|stage|step|grants?|sector|dashboard|work|social|care|leavers?|strategy|plans?|planning|policy|health|voluntary|england|local|offer|front|door|threshold|document|training|children|child|young|people|education|housing|reviews?|audits?|reports?|meetings?|data|performance|practice|standards?|priority|theme|objective|one|two|three|better|more|improved?)\b/iu;
/** Initials of a person or a body; those that name a theme of the field do nothing themselves. */
const INITIALS = /^(?!(?:MASH|SEND|LAC|CIN|CP|EHCP|NEET|EET|PEP|CSE|CCE|PLO|SIF|JTAI|EHE|UASC|SGO|IT|QA)$)[A-Z]{2,4}$/u;
const GROUP =
  /^(?:[Aa]ll(?: members)?|[Mm]embers|[Oo]fficers|(?:[Tt]he )?[Cc]hair|[Vv]ice[- ][Cc]hair|[Cc]lerk|Housing|Legal|HR|Health|Police|Education|(?:[A-Z][\p{L}&’'-]{1,20} ){0,3}(?:[Ss]ervices?|[Oo]fficers?|[Ll]eads?|[Tt]eam|[Uu]nit|[Bb]usiness [Pp]artner|[Mm]anagers?))$/u;

/** Whether words name who is to do something, in the short form of notes: "JB", "JB / Cllr Sykes", "HR Lead", "All". */
export function isNameOfDoer(words: string): boolean {
  const names = words.trim().split(/\s?[/&,;+]\s?|\sand\s(?=[A-Z])/u);
  return (
    names.length <= 4 &&
    names.every((name) => INITIALS.test(name) || isPerson(name) || GROUP.test(name) || isNameOfRole(name))
  );
}

function isPerson(name: string): boolean {
  return TITLED_PERSON.test(name) || (BARE_PERSON.test(name) && !NO_SURNAME.test(name.replace(/\s\([^()]*\)$/u, "")));
}

/** Who is set off from an item by a dash or a colon: "Head of Safeguarding – review thresholds – May 2021". */
export function ownerBeside(item: string): string | null {
  const [first = "", ...others] = item.split(/\s[–—-]\s|:\s/u);
  if (others.length === 0) return null;
  if (isNameOfDoer(first)) return first.trim();
  return others.find((words) => isNameOfDoer(words.replace(/[.;,]$/u, "")))?.replace(/[.;,]$/u, "") ?? null;
}

const IN_BRACKETS = /\([A-Z]{2,3}[,)]/u;
const INTRODUCED = /\p{Lu}[\p{L}’'-]{1,20}\s\((?<initials>[A-Z]{2,3})[,)]/gu;

/** The initials by which notes call the people whom they introduce: "Joanna Birtwell (JB, Director of …)". */
export function initialsIn({ view }: ExtractionContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of view.blocks) {
    if (!IN_BRACKETS.test(text)) continue;
    for (const { groups } of text.matchAll(INTRODUCED)) found.add(groups?.["initials"] ?? "");
  }
  return found;
}

const BY_INITIALS = /^(?:that\s)?(?<initials>[A-Z]{2,3})\s(?<verb>[a-z]{2,14})\b/u;
const SPEAKS = new RegExp(`^(?:${SPOKEN}|says|reported|gave|shared|went|talked)$`, "u");

/** Who does it where a clause begins with somebody's initials. */
export function ownerByInitials(clause: string, people: ReadonlySet<string>): string | null {
  const { initials = "", verb = "" } = BY_INITIALS.exec(clause)?.groups ?? {};
  return people.has(initials) && !SPEAKS.test(verb) ? initials : null;
}

const WHOLE_ROLE = new RegExp(`^(?:${ROLE})$`, "u");

/** Whether words are nothing but the name of a post or a body. */
export function isNameOfRole(words: string): boolean {
  return WHOLE_ROLE.test(words.trim());
}
