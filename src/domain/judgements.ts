import type { Framework } from "./frameworks.js";

/** The judgements that have had a name of their own since 2013. */
export const namedJudgements = [
  "overall_effectiveness",
  "impact_of_leaders",
  "help_and_protection",
  "in_care_and_care_leavers",
  "in_care",
  "care_leavers",
  "looked_after_and_permanence",
  "adoption",
  "leadership_management_and_governance",
  "lscb_effectiveness",
] as const;

export type NamedJudgement = (typeof namedJudgements)[number];

/** What is graded: a named judgement, or `other:` and an older framework's words in lower case joined by "_". */
export type Judgement = NamedJudgement | `other:${string}`;

/**
 * One way in which a judgement is printed. `words` is a pattern over plain words (lower case, single spaces, "and" for
 * "&", "or" and "and/or", no apostrophes) and has to match a whole label. `frameworks` limits wordings that mean
 * different judgements in different frameworks; such a wording says nothing where the framework is unknown, unless
 * `framework: null` is listed too. A judgement of "other" takes its name from the words themselves.
 */
export interface JudgementLabel {
  readonly judgement: NamedJudgement | "other";
  readonly words: string;
  readonly frameworks?: readonly (Framework | null)[];
}

// Named pieces of labels. "The experiences and progress of …" is the framework's form; councils shorten it to
// "Experiences of …", "Outcomes for …" or leave it out.
const EXPERIENCES =
  "(?:(?:the )?(?:(?:quality of )?experiences?(?: and progress| and outcomes)? (?:of|for)|progress (?:and experiences? )?(?:of|for)|outcomes (?:of|for)|services for|support for|judge?ment (?:on|of|for)) )?(?:the )?(?:experiences?(?: and progress)? (?:of|for) )?";
const CHILDREN = "(?:all )?(?:children|children and young people|young people|children young people and families)";
const OF_SERVICES =
  "(?: (?:of|for) (?:(?:the )?(?:childrens services|childrens social care(?: services)?|services|service|local authority|council|authority)|(?:the )?services for looked after children(?: and young people)?))?";
const ON_PRACTICE =
  "(?: on (?:(?:the )?(?:quality of )?(?:social work )?practices?|social work|childrens services)(?: (?:with|for) (?:children|families|children and (?:their )?families|children young people and families))?)?";

/**
 * Every printed wording of a judgement, frameworks' own first. Sources: Ofsted, "Inspecting local authority children's
 * services" (ILACS, 2018 and its editions of 2023 and 2026); "Framework and evaluation schedule for the inspections of
 * services for children in need of help and protection, children looked after and care leavers" (130216, 2013-17);
 * "Framework for the inspection of local authority arrangements for the protection of children" (2012); "Inspections
 * of safeguarding and looked after children services" (090027, 2009-12).
 */
export const judgementLabels: readonly JudgementLabel[] = [
  {
    judgement: "overall_effectiveness",
    words: `(?:the )?overall(?: effectiveness)?(?: (?:ofsted )?(?:judge?ment|grade|grading|rating|outcome|score))?${OF_SERVICES}`,
  },
  { judgement: "overall_effectiveness", words: `(?:the )?effectiveness${OF_SERVICES.replace(/\?$/u, "")} overall` },
  {
    judgement: "overall_effectiveness",
    words: "(?:the )?(?:judge?ment|grade|rating) (?:for|of|on) overall effectiveness",
  },

  {
    judgement: "impact_of_leaders",
    words: `(?:the )?(?:impact|influence) of (?:senior )?(?:leaders|leadership|leaders and managers|leadership and management)${ON_PRACTICE}`,
  },
  { judgement: "impact_of_leaders", words: `(?:leaders|leadership)(?: and management)? impact${ON_PRACTICE}` },
  {
    judgement: "impact_of_leaders",
    words: `leaders|leadership|leadership and management|leadership impact${ON_PRACTICE}`,
    frameworks: ["ilacs"],
  },

  {
    judgement: "help_and_protection",
    words: `${EXPERIENCES}${CHILDREN}(?: and (?:their )?families)? (?:who (?:need|require|are in need of|receive)|that need|in need of|needing|requiring|receiving)(?: early)? help and protection`,
  },
  {
    judgement: "help_and_protection",
    words: `(?:the )?(?:${EXPERIENCES})?help and protection(?: of ${CHILDREN}| judge?ment)?`,
  },

  {
    judgement: "in_care_and_care_leavers",
    words: `${EXPERIENCES}(?:(?:${CHILDREN} in care|${CHILDREN} in our care|cared for children) and(?: (?:for|of))?(?: ${EXPERIENCES.trimEnd()})? ?(?:care leavers|care experienced young people|young people leaving care)|(?:children|young people) in care and (?:(?:children|young people) )?leaving care)`,
  },
  {
    judgement: "in_care_and_care_leavers",
    words: `${EXPERIENCES}(?:${CHILDREN} looked after|looked after ${CHILDREN}) and(?: (?:for|of))? care leavers`,
    frameworks: ["ilacs"],
  },

  {
    judgement: "in_care",
    words: `${EXPERIENCES}(?:${CHILDREN} in (?:our )?care|those in care|cared for ${CHILDREN})`,
    frameworks: ["ilacs", null],
  },
  {
    judgement: "in_care",
    words: `${EXPERIENCES}(?:${CHILDREN} (?:who are )?looked after|looked after ${CHILDREN})`,
    frameworks: ["ilacs"],
  },

  {
    judgement: "care_leavers",
    words: `${EXPERIENCES}(?:(?:young people who are )?care leavers|care experienced (?:young people|young adults|adults|children and young people)(?: and care leavers)?|(?:young people|those) (?:leaving|who have left) care|care leavers and care experienced young (?:people|adults))(?: judge?ment)?`,
  },

  {
    judgement: "looked_after_and_permanence",
    words: `${EXPERIENCES}(?:${CHILDREN} (?:who are )?looked after|looked after ${CHILDREN}|${CHILDREN} in care) and (?:achieving|in achieving) permanence`,
  },
  {
    judgement: "looked_after_and_permanence",
    words: `${EXPERIENCES}(?:(?:${CHILDREN} (?:who are )?looked after|looked after ${CHILDREN}) and permanence|achieving permanence|permanence)`,
    frameworks: ["sif", null],
  },
  {
    judgement: "looked_after_and_permanence",
    words: `${EXPERIENCES}(?:${CHILDREN} (?:who are )?looked after|looked after ${CHILDREN}|${CHILDREN} in care)`,
    frameworks: ["sif"],
  },

  {
    judgement: "adoption",
    words: "(?:the )?(?:graded judge?ment (?:on|for) )?adoption(?: (?:performance|services|judge?ment))?",
    frameworks: ["sif", null],
  },

  {
    judgement: "leadership_management_and_governance",
    words: "(?:the )?leadership management and governance(?: judge?ment)?",
  },
  {
    judgement: "leadership_management_and_governance",
    words:
      "leadership|leadership and management|leadership and governance|management and governance|leadership governance and management",
    frameworks: ["sif"],
  },

  {
    judgement: "lscb_effectiveness",
    words:
      "(?:review of )?(?:the )?(?:overall )?(?:effectiveness of )?(?:the )?(?:local safeguarding childrens? board|safeguarding childrens? board|lscb)(?: lscb)?(?: (?:effectiveness|judge?ment))?",
  },

  { judgement: "other", words: "(?:the )?capacity (?:to improve|for improvement|for further improvement)" },
  {
    judgement: "other",
    words:
      "(?:the )?effectiveness of (?:the )?help and protection (?:provided )?to children young people families and carers",
  },
  { judgement: "other", words: "(?:the )?quality of (?:practice|provision|services)" },
  {
    judgement: "other",
    words: "leadership and (?:governance|management)",
    frameworks: ["pre_sif", null],
  },
  {
    judgement: "other",
    words:
      "(?:safeguarding )?outcomes for (?:looked after )?children and young people(?: and care leavers)?|outcomes for looked after children and care leavers",
  },
  { judgement: "other", words: "children and young people are safe and feel safe" },
  {
    judgement: "other",
    words: "(?:the )?contribution of health agencies to keeping children and young people safe",
  },
  {
    judgement: "other",
    words: "being healthy|staying safe|enjoying and achieving|(?:achieving )?economic wellbeing|economic well being",
    frameworks: ["pre_sif", null],
  },
  {
    judgement: "other",
    words: "making a positive contribution(?: including user engagement)?",
    frameworks: ["pre_sif", null],
  },
  {
    judgement: "other",
    words:
      "ambition and prioriti[sz]ation|(?:leadership and management )?equality and diversity|evaluation including performance management quality assurance and workforce development|value for money|user engagement|partnership working|partnerships|(?:performance management|performance management and quality assurance|workforce development)",
    frameworks: ["pre_sif"],
  },
];

// "1.", "2.1", "Judgement 3:", "a)" in front of a label, and "(LSCB)"-like brackets that repeat it.
// "12 children in care" is a count, not item 12: a bare number is no label.
const LABEL_NUMBER =
  /^(?:(?:key |sub-?)?judge?ment(?:\s{0,3}\d{1,2}(?:\.\d{1,2})?\s?[.):]?|:)|\d{1,2}(?:\.\d{1,2}){1,2}\.?|\(?\d{1,2}[.):]|\(?[a-z]\))\s{1,4}/u;

/**
 * The plain words of a label: lower case, single spaces, no apostrophes or other punctuation, "and" for "&", "and/or"
 * and "or", without the number in front.
 */
export function plainLabel(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(LABEL_NUMBER, "")
    .replace(/[’‘'`]/gu, "")
    .replace(/\band\s?\/\s?or\b|&|\bor\b/gu, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface CompiledLabel extends Pick<JudgementLabel, "judgement" | "frameworks"> {
  readonly pattern: RegExp;
}

let compiledLabels: readonly CompiledLabel[] | undefined;

function compileLabels(): readonly CompiledLabel[] {
  compiledLabels ??= judgementLabels.map(({ judgement, words, frameworks }) => ({
    judgement,
    pattern: new RegExp(`^(?:${words})$`, "u"),
    ...(frameworks === undefined ? {} : { frameworks }),
  }));
  return compiledLabels;
}

// A label is at most a long heading; longer text is prose and never one.
const LONGEST_LABEL = 160;

/**
 * The judgement that a table cell, a heading or a phrase names, or null when it is more or less than a judgement's
 * words: "children in care and care leavers" is not "children in care". Words that mean different judgements in
 * different frameworks ("Leadership", "Looked after children") need the framework.
 */
export function judgementFromLabel(label: string, framework: Framework | null = null): Judgement | null {
  if (label.length > 2 * LONGEST_LABEL) return null;
  const plain = plainLabel(label);
  if (plain === "" || plain.length > LONGEST_LABEL) return null;
  for (const { judgement, pattern, frameworks } of compileLabels()) {
    if (frameworks !== undefined && !frameworks.includes(framework)) continue;
    if (pattern.test(plain)) return judgement === "other" ? otherJudgement(plain) : judgement;
  }
  return null;
}

/** The name of an older framework's judgement: its words in lower case joined by "_". */
export function otherJudgement(label: string): Judgement {
  return `other:${plainLabel(label).replaceAll(" ", "_")}`;
}
