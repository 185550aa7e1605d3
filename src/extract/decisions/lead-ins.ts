/** How a decision is introduced: the words that stand outside its text, and how surely they introduce one. */
export interface LeadIn {
  readonly id: string;
  /** `strong` words are used for decisions alone (RESOLVED); `plain` ones are words of talk as well ("it was agreed"). */
  readonly strength: "strong" | "plain";
  readonly pattern: RegExp;
}

/** What was found at the head of a block: where the decision's own words begin. */
export interface FoundLeadIn {
  readonly id: string;
  readonly strength: LeadIn["strength"];
  readonly end: number;
  /** The body that is said to have decided, where the words name one. */
  readonly body: string | null;
  /** The words of the lead-in, in which a vote may stand. */
  readonly words: string;
}

const NUMBER = "(?:\\d{1,3}[.)]?\\s)?";
const TO_WHOM = "(?:\\s(?:to|TO) (?:the |THE )?\\p{Lu}[\\p{L}’' -]{2,50}?(?=\\s(?:that|THAT)\\b|\\s?:))?";
/** How the vote stands between the verb and the decision: "(unanimously)", ", by 6 votes to 2,", "nem con". */
const HOW =
  "(?:,? ?(?:unanimously|nem\\.? ?con\\.?|\\([^()]{2,140}\\)|by (?:a )?(?:majority|consensus|general (?:assent|consent))(?: vote)?|by \\d{1,3} votes to (?:\\d{1,3}|nil)[^:–]{0,40}?),?|,(?=\\s(?:that|THAT|to|TO)\\b))?";
const STOP = "\\s?[:;.–—-]{0,2}\\s{0,2}";
/** "agreed the following actions:" before the list itself. */
const FOLLOWING = "(?: (?:on )?the following(?: [a-z]{4,15}){0,2}(?=\\s?:))?";
const GOES_ON = "(?=\\s?[:–—]|\\s-|\\s(?:that|to|THAT|TO)\\b)";
const BODY =
  "(?<body>(?:\\p{Lu}[\\p{L}’',-]{1,25} |and |of |the |for ){0,8}(?:[Cc]abinet|[Ss]ub-[Cc]ommittee|[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|[Ee]xecutive|[Cc]ommission|[Ll]eader|[Mm]ayor|[Mm]embers|[Mm]eeting))";

/** In the order in which they are tried. */
export const leadIns: readonly LeadIn[] = [
  {
    id: "capitals",
    strength: "strong",
    pattern: new RegExp(
      `^${NUMBER}(?:[Ii]t was |and |[Aa]ccordingly,? |[Tt]hen |[Ff]urther |[Uu]nanimously |UNANIMOUSLY ){0,3}(?:RESOLVED|DECIDED|AGREED|ORDERED|RECOMMENDED|CONCLUDED|(?:RESOLUTION|DECISION|NOTED)(?=\\s?[:–—]|\\s-|\\sthat\\b))${HOW}${TO_WHOM}(?=\\s?[:;.–—]|\\s-|\\s?$|\\s(?:[("“‘]|\\d|(?:that|to|the|THAT|TO)\\b))${STOP}`,
      "u",
    ),
  },
  {
    id: "word-and-stop",
    strength: "strong",
    pattern: new RegExp(
      `^${NUMBER}(?:Resolved|Agreed|Decided|Ordered|(?:[Tt]he )?Decisions?(?:\\(s\\))?(?: (?:made|taken|agreed|reached))?|Resolutions?|Recommended|Noted|Outcome)${HOW}${TO_WHOM}(?=\\s?[:–—]|\\s-|\\s(?:that|THAT)\\b|(?<=Resolved)\\sto\\b)${STOP}`,
      "u",
    ),
  },
  {
    id: "body-in-capitals",
    strength: "strong",
    pattern: new RegExp(
      `^[^:]{0,400}?(?<!\\b(?:had|has|have|having|been)(?: \\p{L}{2,12})?\\s)\\b(?:RESOLVED|AGREED|DECIDED|ORDERED|CONCLUDED|RECOMMENDED)${HOW}${TO_WHOM}${GOES_ON}${STOP}`,
      "u",
    ),
  },
  {
    id: "i-decide",
    strength: "strong",
    pattern:
      /^(?:(?:as|in my capacity as|having) [^:]{3,200}, )?I (?:have |hereby )?(?:agreed?|approved?|decided?|resolved?)(?=\s(?:that|to)\b|\s?:)\s?:?\s{0,2}/iu,
  },
  {
    id: "it-was",
    strength: "plain",
    pattern: new RegExp(
      `^${NUMBER}(?:(?:following|after|on|having|in|upon) [^,.:]{3,120}, |accordingly,? |therefore,? )?it was (?:then |further |also |unanimously |therefore |subsequently |proposed and |moved by [^.:]{3,120} and |(?:moved|proposed),? (?:and )?(?:duly )?seconded,? and,? (?:(?:on|by|after|upon|following) [^,.:]{3,60}, )?){0,2}(?:resolved|agreed|decided)(?: by .{3,40}?)?,?${FOLLOWING}(?=\\s(?:that|to)\\b|\\s?[:–—]|\\s-)\\s?[:–—]?-?\\s{0,2}`,
      "iu",
    ),
  },
  {
    id: "body",
    strength: "plain",
    pattern: new RegExp(
      `^${NUMBER}(?:(?:Following|After|On|Having|In) [^,.:]{3,120}, |Accordingly,? )?(?:[Tt]he )?${BODY}:?\\s(?:then |also |therefore |unanimously |[a-z]{4,10}ed [^.:;,]{3,80} and ){0,2}(?:resolved|agreed|decided|RESOLVED|AGREED|DECIDED)(?: unanimously)?${FOLLOWING}(?=\\s(?:that|to)\\b|\\s?[:–—]|\\s-)\\s?[:–—]?-?\\s{0,2}`,
      "u",
    ),
  },
  {
    id: "body-alone",
    strength: "plain",
    pattern: new RegExp(
      `^${NUMBER}(?!That\\b|To\\b)(?:[Tt]he )?${BODY}(?: (?:then|also|therefore))?\\s?:\\s?[-–—]?\\s?$`,
      "u",
    ),
  },
  {
    id: "at-the-end",
    strength: "plain",
    pattern:
      /^(?![^.]{0,200}\b(?:cabinet|committee|council|board|panel|executive|(?:last|previous) (?:meeting|year))\b[^.]{0,60}\bit was)[^:]{3,900}?(?:[.,;]|\sand)\s(?:accordingly,? |therefore,? )?it was (?:then |further |also |unanimously |therefore ){0,2}(?:resolved|agreed|decided)(?=\s(?:to\b|that\b[^.]{0,200}?\b(?:be|would|should|to)\b)[^.]{3,300}\.?$)\s/iu,
  },
];

/** "The Board NOTED the report and AGREED to visit": one sentence of two decisions, told as a whole. */
const DOES_TWO_THINGS = /\b(?:NOTED|APPROVED|ENDORSED|RECEIVED|ADOPTED|ACCEPTED)\b/u;

/** "The Cabinet RESOLVED": who decided, where the verb stands in capitals inside a sentence. */
const BODY_BEFORE_CAPITALS = new RegExp(
  `${BODY}(?: (?:on|at|in) [^.,;:]{3,40})?:?\\s(?:unanimously )?\\p{Lu}{5,11}\\b`,
  "u",
);

/** A heading or label that announces a decision and is none itself: "The decision", "RESOLVED", "Decision(s) taken:". */
const ANNOUNCES =
  /^(?:the )?(?:(?:(?:details?|summary|terms) of (?:the )?)?(?:cabinet |committee |panel |board |council |executive |officer |key |final )?decisions?(?:\(s\))?(?: (?:made|taken|agreed|reached|summary|details?|of the .{3,50}))?(?: (?:and|with) (?:the )?reasons?(?: for .{3,40})?)?|resolved|resolutions?|agreed|ordered|minute decision|what (?:was|has been|we|i|(?:the )?(?:cabinet|committee|panel|board|council|executive)) (?:have |has )?decided)(?: unanimously| \(unanimously\))?\s?[:.–-]{0,2}$/iu;

/** Finds the lead-in at the head of a block; null where it has none. */
export function findLeadIn(text: string): FoundLeadIn | null {
  const plain = text.trim();
  if (plain.length <= 80 && ANNOUNCES.test(plain)) {
    return { id: "heading", strength: "strong", end: text.length, body: null, words: plain };
  }
  for (const { id, strength, pattern } of leadIns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [words] = match;
    if (id === "body-in-capitals" && DOES_TWO_THINGS.test(words)) return null;
    const body = (match.groups ?? BODY_BEFORE_CAPITALS.exec(words)?.groups)?.["body"] ?? null;
    return { id, strength, end: words.length, body, words };
  }
  return null;
}

/** "The work programme was noted.": a decision told as what became of a thing. */
const BECAME_OF_A_THING =
  /^(?![^.]{0,160}\bit was\b)(?![^.]{0,160}\b(?:said|reported|explained|advised|told|stated|heard|asked|felt|added|noted) (?:\p{L}{2,15} ){0,2}that\b)(?!(?:no|that|apolog\p{L}{1,6}|there|declarations?|it|questions?|interests?|thanks)\b)(?<thing>[^.;:]{3,160}?) (?:was|were)(?: then)? (?:(?:put to the vote|submitted|taken as read|received|considered|circulated) and )?(?:noted|agreed|approved|adopted|endorsed|accepted|confirmed)(?: as (?:a|an) (?:correct|accurate|true)(?: and (?:correct|accurate|true))? record)?(?![^.;:]{0,40}\bby (?:the )?(?:\p{L}{2,15} ){0,2}(?:inspectors|ofsted|administration|government|department|DfE|ministers?|secretary of state|commissioners?|partners?|police|ICB|CCG|schools forum|staff|officers)\b)(?:[^.;:]{0,80}\.?|,? subject to [^.;:]{3,120}\s?:\s?[-–]?)$/iu;

/** "The plan was approved by the Improvement Board." */
const BY_BODY = new RegExp(`\\b(?:was|were)\\b[^.;:]{0,60}\\bby (?:the )?${BODY}`, "u");

/** "The Committee noted the report.": what a body did with a paper before it. */
const BODY_DID = new RegExp(
  `^${NUMBER}(?:[Tt]he )?${BODY} (?:unanimously |received and )?(?:noted|approved|confirmed|endorsed|adopted|accepted|received|agreed|NOTED|APPROVED|ENDORSED|ADOPTED|ACCEPTED|RECEIVED|AGREED)(?: and \\p{L}{4,10}(?:ed|ED))? (?:the |this |these |its |(?=reports? [A-Z\\d]))(?:[\\p{L}’'-]{2,20} ){0,6}?(?:reports?|updates?|positions?|contents|minutes|work programme|forward plan|presentations?|strategy|plans?|recommendations?|letter|findings|progress|information|terms of reference)\\b[^;:]{0,160}$`,
  "u",
);

/** "That the letter be noted.": a resolution whose word of resolving was lost, as web pages lose their headings. */
export const resolvedAlone =
  /^that\b(?! (?:said|way|aside|means?|meant|being|having|is|was|were|would|will|had|has|this|it)\b)[^.:;]{3,500}?\bbe (?:unanimously |formally |hereby )?(?:noted|agreed|approved|endorsed|received|adopted|welcomed|confirmed|accepted|recommended|requested|asked|authori[sz]ed|delegated|submitted|signed|deferred|referred|thanked|supported|appointed|elected|invited|added|granted)\b/iu;

/** What scrutiny minutes send to another body: a heading over a list, where nothing else tells of a decision. */
export const recommendsBelow =
  /^(?:(?:the )?(?:committee|panel)['’]?s? )?recommendations?(?: to .{3,60})?\s?:\s?[-–]?$/iu;

/** Reads a sentence that tells of a decision without a word of resolving; null where it tells of none. */
export function findTold(text: string): { readonly body: string | null } | null {
  if (BECAME_OF_A_THING.test(text)) return { body: BY_BODY.exec(text)?.groups?.["body"] ?? null };
  const did = BODY_DID.exec(text);
  return did === null ? null : { body: did.groups?.["body"] ?? null };
}

/** A motion or amendment that fell. */
export const lost =
  /\b(?:amendment|motion|proposal|this|it)\b[^.]{0,60}\b(?:lost|defeated|not (?:carried|agreed)|rejected|fell|falls|LOST|withdrawn)\b/iu;

/** A decision that refers to another: minutes repeat the decision notice in these words. */
export const refersBack =
  /^(?:that )?(?:the )?recommendations?(?: (?:as )?(?:set out|contained|detailed|in)\b.{0,80})? (?:be|were|was) (?:approved|agreed|accepted|adopted)\.?$/iu;

/** What makes words a decision when a list or its labels are missing: "That …", "To note …", "Agrees …", "… be …". */
export const decisionLike =
  /^(?:that|to)\b|^(?:not(?:e|es|ed)|agre(?:e|es|ed)|approv(?:e|es|ed)|endors(?:e|es|ed)|delegat(?:e|es|ed)|adopt(?:s|ed)?|accept(?:s|ed)?|receiv(?:e|es|ed)|request(?:s|ed)?|recommend(?:s|ed)?|refer(?:s|red)?|resolv(?:e|es|ed)|welcom(?:e|es|ed)|thank(?:s|ed)?|support(?:s|ed)?|expect(?:s|ed)?|ask(?:s|ed)?|authori[sz](?:e|es|ed)|confirm(?:s|ed)?|consider(?:s|ed)?|appoint(?:s|ed)?|declar(?:e|es|ed)|grant(?:s|ed)?|invit(?:e|es|ed)|instruct(?:s|ed)?|releas(?:e|es|ed)|defer(?:s|red)?|reaffirm(?:s|ed)?|recogni[sz](?:e|es|ed))\b|\bbe (?:\p{L}{3,15}(?:ed|en|n)|sent|put|held|made|brought|set)\b/iu;

/** "Cabinet note the letter", "Cabinet authorises the Director to …": a part that names who decides again. */
export const bodyDecides =
  /^(?:the )?(?:cabinet|(?:sub-)?committee|panel|board|council|executive|commission) (?:receives?|notes?|agrees?|approves?|endorses?|authori[sz]es?|delegates?|adopts?|accepts?|supports?|requests?|recommends?|welcomes?)\b/iu;

/** "Recommended -" and no body to whom: what an agenda asks of its meeting. */
export function asksOfMeeting(words: string): boolean {
  return /^recommended\s?[:;.–—-]{0,2}$/iu.test(words.trim());
}

/** Whether the minutes printed behind an agenda's words say what was resolved. */
export function isResolvedAfter(blocks: readonly { readonly text: string }[], index: number): boolean {
  const below = blocks.slice(index + 1);
  return below.some(({ text }) => /^minutes\s?:?$|^(?:resolved|agreed|decided)\b/iu.test(text.trim()));
}

/** "Cabinet noted:" below the word of resolving: the parts are what it noted. */
export const bodyDidBelow =
  /^(?:the )?(?:cabinet|(?:sub-)?committee|panel|board|council|executive|commission|members)\s(?:noted|agreed|approved|endorsed|welcomed|received|supported)\s?:\s?[-–—]?$/iu;
