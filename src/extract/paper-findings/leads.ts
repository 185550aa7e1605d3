/**
 * What a heading, a lead-in sentence or the name of a column says about the items under it: that they are strengths,
 * that they need to improve, or that they are findings of either kind, each to be judged by its own words.
 */
export type Lean = "strength" | "improvement" | "judged";

interface LeadRule {
  readonly id: string;
  readonly pattern: RegExp;
}

/** What says that things are good; matched in lower case with straight quotes. */
const strengthRules: readonly LeadRule[] = [
  {
    id: "strengths",
    pattern: /\b(?:strengths?|positives|successes|achievements (?:noted|recogni[sz]ed|identified))\b/u,
  },
  {
    id: "positive-findings",
    pattern:
      /\bpositive(?:ly)? (?:findings?|comments?|feedback|aspects?|features?|points?|practice|developments?|messages|about)\b/u,
  },
  {
    id: "good-practice",
    pattern:
      /\b(?:good|best|strong|effective|positive|excellent) (?:practice|work|things|progress|points|aspects|features)\b/u,
  },
  {
    id: "goes-well",
    pattern:
      /\b(?:work(?:s|ed|ing)?|go(?:es|ing)?|went|gone|do(?:es|ing)?|did|done|perform(?:s|ed|ing)?) (?:very |particularly |really )?well\b/u,
  },
  {
    id: "praised",
    pattern:
      /\b(?:commend(?:s|ed|ation|ations)?|prais(?:e[ds]?|ing)|compliment(?:s|ed|ary)?|applaud(?:s|ed)?|liked|valued|welcomed|were impressed|pleased (?:with|by|that|to (?:see|find|note))|sp(?:eaks?|oke) (?:very )?(?:highly|warmly|well) of|(?:taken with|struck by|warm about)|g(?:ave|ives?) (?:much |full )?credit (?:for|to)|credited|encourag(?:ed|ing) (?:that|to (?:see|find|note))|(?:good|better|positive|welcome) news)\b/u,
  },
  {
    id: "notable",
    pattern:
      /\b(?:notable|noteworthy|impressive|exemplary|outstanding) (?:practice|work|examples|features|aspects)\b|\b(?:saw|seen?|regard(?:ed)?|described) as (?:very |particularly |a )?(?:good|strong|effective|strengths?|outstanding)\b|\bwhat makes (?:\p{L}{2,15} ){1,4}(?:strong|good|effective|outstanding|special)\b|^the (?:good|positives|best)$|\b(?:are|is|were|was) (?:now |already )?(?:much )?(?:stronger|better|more secure)\b|\bfavourabl[ey]\b|^(?:the )?(?:key |main )?highlights\b|\b(?:things|practice|work|areas|aspects) that (?:are|is|were|was) (?:very |particularly |really )?(?:good|strong|effective)\b|^what (?:\p{L}{2,12} ){0,4}?(?:is|are|was|were) (?:very |already )?(?:good|strong|effective)$|\b(?:these|the following|(?:much|a great deal|a lot|plenty|many things) (?:that|which)) (?:are|is|were|was) (?:now |already |all |very |particularly |especially ){0,2}(?:good|strong|effective|strengths?|secure|impressive)\b/u,
  },
  {
    id: "got-better",
    pattern:
      /\b(?:have|has|had) (?:got|gotten|become|grown) (?:much |markedly )?(?:better|stronger)\b|\b(?:have|has|had) improved\b/u,
  },
  {
    id: "progress-seen",
    pattern:
      /\b(?:ofsted|inspect\w+|hmi|letter|report|they)\b[^.:;]{0,30}\b(?:saw|seen?|found|noted|recogni[sz]ed|acknowledged) (?:real|clear|good|strong|significant|marked|much|substantial) progress\b|\b(?:(?:signs?|evidence|examples?) of|areas? of(?! improvements?\b(?! (?:since|seen|noted|made|achieved|observed)))) (?:real |clear |good |strong |significant |marked )?(?:progress|improvement|strength)\b(?! (?:is|was|needed|required))/u,
  },
  {
    id: "progress-was-seen",
    pattern:
      /^(?:(?:good|real|clear|significant|strong|much) )?progress (?:was|is|has been|had been) (?:seen|noted|found|evident|recogni[sz]ed|acknowledged)\b(?!.*\b(?:but|limited|slow|insufficient|too)\b)/u,
  },
  {
    id: "improvements-seen",
    pattern:
      /\b(?:following|marked|real|significant|clear|notable|number of|some|several) improvements?\b(?! (?:needed|required|areas|plan|board|priorities|actions|are needed|were needed))|\bimprovements? (?:since|made|seen|noted|achieved|has been|have been)\b/u,
  },
  { id: "proud", pattern: /\bwhat (?:we|they|inspectors|ofsted) (?:are|is|were|was) (?:most )?(?:proud|pleased)\b/u },
];

/** Words for making things better, as an inspectorate uses them of a council. */
const BETTER =
  "(?:improve|focus|work (?:further |harder )?(?:on|at)|put right|attend|address|strengthen|tackle|do better|concentrate|prioriti[sz]e|get better|act on|fix|raise|reduce|sharpen)";

/** An inspectorate that asks, or a council that was asked. It names what follows even where other leads use its words. */
const ASKED_OF_COUNCIL: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ofsted|inspect(?:ors?|orate|ion team)|hmi|they|letter|report)\\b[^.:;]{0,30}\\b(?:ask(?:s|ed)?|tells?|told|expect(?:s|ed)?|want(?:s|ed)?|requir(?:es?|ed)|advis(?:es?|ed)|urg(?:es?|ed)|challeng(?:es?|ed)|call(?:s|ed) on)\\b[^.:;]{0,40}\\bto (?:now |further )?${BETTER}\\b`,
    "u",
  ),
  new RegExp(
    `\\b(?:we|us|it|council|authority|service|services|directorate|trust)\\b[^.:;]{0,20}\\b(?:have|has|had|are|is|were|was)\\b[^.:;]{0,12}\\b(?:asked|told|expected|required|advised|urged|challenged) to (?:now |further )?${BETTER}\\b`,
    "u",
  ),
  new RegExp(
    `\\b(?:ofsted|inspect(?:ors?|orate|ion team)|hmi|they|letter|report)\\b[^.:;]{0,30}\\b(?:sa(?:id|ys?)|advis(?:es?|ed)|t(?:old|ells?) (?:us|the [a-z]{3,12})|felt|feels?|suggest(?:s|ed)?|recommend(?:s|ed)?|concluded) (?:that )?(?:we|the (?:council|authority|service|trust|directorate)|leaders|managers) (?:should|must|ought to|needs? to|needed to|has to|have to|had to) (?:now |further |also )?${BETTER}\\b`,
    "u",
  ),
  new RegExp(
    `\\bwhat (?:we|they|the (?:council|authority|service|trust|directorate)) (?:should|must|ought to|needs? to|has to|have to) (?:now |further |also )?${BETTER}\\b`,
    "u",
  ),
  /\b(?:ofsted|inspect(?:ors?|orate|ion team)|hmi|report|letter)(?:['’]s|['’])? (?:have |has |had |also )?recommend(?:s|ed) (?:that|we|us|the|to|improve\w*)\b/u,
  /\b(?:things?|points?|matters?|steps?)\b[^.:;]{0,20}\bto do\b[^.:;]{0,40}\b(?:ofsted|inspect(?:ors?|orate|ion)|hmi|letter|report)\b/u,
  /\b(?:ofsted|inspect(?:ors?|orate|ion)|hmi|letter|report)(?:['’]s|s['’])? (?:own |main |key |formal )?recommendations\b/u,
];

/** Praise that is denied or held back: "not yet strong", "less positive about", "inconsistent". */
const DENIED_PRAISE =
  /(?:(?:\b(?:not|never|less|nor)|n't) (?:yet |always |all |sufficiently |consistently ){0,2}(?:\p{L}{2,12} ){0,2}?(?:well|positive|good|strong|effective|consistent|robust|secure|developed|better|improved)\b(?: (?:about|developed|practice|work|enough))?|\btoo (?:recent|early|soon|late|slow|little|few|often|variable)\b|\binconsistent\w*|\binsufficient\w*|\bvariab(?:le|ility)\b|\bunderdeveloped)/u;

/** What says that things have to get better. */
const improvementRules: readonly LeadRule[] = [
  { id: "denied-praise", pattern: DENIED_PRAISE },
  {
    id: "more-to-do",
    pattern:
      /\b(?:need(?:s|ed|ing)?|requir(?:es?|ed|ing)) (?:of )?(?:some |much )?(?:further|more|additional|greater|continued) (?:work|development|attention|focus|progress|improvement)\b|\b(?:further|more|additional) (?:work|progress|development|improvement|attention|focus)\b[^.:;]{0,20}\b(?:needed|required|suggested|recommended|to (?:do|be done))\b|\bmost (?:pressing|urgent|serious)\b|\binspectors left (?:us|the council) with\b|\bmore to (?:do|be done)\b|\b(?:further|some way|a way|a long way|more ground|distance) (?:still )?to (?:go|travel|cover)\b|\b(?:room|scope) (?:for|to) (?:further )?(?:improv\w+|development|develop)\b|\b(?:should|must|needs? to|has to|have to|could) do more\b|\b(?:still|left) to (?:do|be done|improve)\b|\bremain(?:s|ed|ing)? to (?:be done|do|improve)\b/u,
  },
  {
    id: "put-right",
    pattern:
      /\bput right\b|\b(?:as )?(?:needing|requiring) (?:to improve|improvement|attention|development)\b|\b(?:matters?|things?|points?|(?<!\b(?:local|joint) )areas?|issues?) (?:for (?:us|the (?:council|service|authority)) )?to (?:attend to|address|put right|improve|resolve|tackle|work on|develop|strengthen)\b|\bdo(?:ing)? better\b|\bneeds? (?:some |more )?work\b|\b(?:be|for|to see) better\b|\bto be improved\b/u,
  },
  {
    id: "criticised",
    pattern:
      /\b(?:critical of|critici[sz]ed|f(?:ell|all(?:s|ing)?) short|let(?:s|ting)? (?:us|children) down|not so good|had concerns|(?:raised|expressed|voiced) (?:some |serious )?concerns?|(?:were|was|are) (?:also )?(?:concerned|worried))\b|^(?:key |main |our |the )?(?:concerns|gaps|shortfalls|worries)(?: (?:identified|noted|raised)\b.{0,40})?$|\bchallenges (?:that )?(?:ofsted|inspectors?|the (?:report|letter))\b/u,
  },
  {
    id: "development",
    pattern:
      /^(?:our |the |key |main )?(?:development|developmental|improvement) (?:areas|points|needs)\b|\brecommendations? for improvement\b|\blines of improvement\b/u,
  },
  {
    id: "areas-for-improvement",
    pattern:
      /\b(?:(?<!\b(?:local|joint) )areas?|things?|aspects?|matters?|issues?|points?|elements?|practice|priorities|steps)\b[^.:;()]{0,50}?\b(?:improve[ds]?|improving|improvements?|develop(?:ment|ed|ing)?|strengthen(?:ed|ing)?|better|attention|challenge|weak(?:er|ness)?|concern)\b/u,
  },
  {
    id: "needs-to-improve",
    pattern:
      /\b(?:needs?|needed|requires?|required|wants?) (?:strengthening|improving|developing|tightening|sharpening|addressing|embedding)\b|\b(?:needs?|needed|must|should|has to|have to|had to|ought to|requires?|required|want(?:s|ed)? (?:us )?to|get|be)\b[^.:;]{0,30}\b(?:improve[ds]?|improvements?|better|stronger|change|strengthen(?:ed)?|put right|addressed)\b/u,
  },
  {
    id: "weaknesses",
    pattern:
      /\b(?:weakness(?:es)?|shortcomings?|shortfalls|deficits?|deficienc(?:y|ies)|failings?|criticisms?|not (?:yet )?(?:good|strong|robust) enough|less (?:well|strong|positive|effective)|even better if|(?:key |main |service |practice )gaps|could be better|(?:not|less) (?:yet )?(?:work|go)ing (?:so )?well|worried about|(?<!\bwe )(?:want(?:s|ed)?|would like) to see|concerns (?:raised|identified|expressed|noted))\b/u,
  },
  {
    id: "improvements-asked-for",
    pattern:
      /\b(?:ask(?:s|ed)|call(?:s|ed)|look(?:s|ed)|press(?:es|ed)) for\b[^.:;]{0,30}\bimprovements?\b|\bimprovements? (?:are |is |was |were |that (?:are|were) )?(?:still )?(?:needed|required|sought|wanted|expected|identified|priorities|areas)\b|\brequired improvements?\b/u,
  },
  {
    id: "recommendations-of-the-inspection",
    pattern:
      /(?<!\bthis )\b(?:report|letter|inspectors?|ofsted|inspection|hmi)\b[^.:;]{0,40}\b(?:made|makes|has|had|contains?|contained|includes?|included|sets? out|gave|gives|listed|lists)\b[^.:;]{0,30}\brecommendations?\b|\b(?:ofsted|inspectors?|inspection)(?:['’]s)? recommendations?\b|\brecommendations? (?:from|made by|of) (?:the )?(?:ofsted|inspect\w+|hmi)\b/u,
  },
  {
    id: "named-by-the-inspectorate",
    pattern:
      /\b(?:priorit(?:y|ies)|issues?|matters?|areas?) (?:that (?:were|was|have been|had been) )?(?:identified|named|raised|highlighted|listed|flagged) (?:by|in) (?:the |his majesty['’]s |her majesty['’]s )?(?:ofsted|inspect\w+|hmi|letter|report)\b/u,
  },
];

/** What says that findings follow, good or bad. */
const findingRules: readonly LeadRule[] = [
  {
    id: "findings-heading",
    pattern:
      /^(?:(?:key|main|headline|summary of|inspection|ofsted|overall|our|the|inspectors['’]?) ){0,3}(?:findings?|headlines|key messages|feedback)(?: (?:from|of|by) .{3,60})?$/u,
  },
  {
    id: "progress-since",
    pattern:
      /\bprogress since (?:the |our |their |its )?(?:last|previous|first|second|third|fourth|fifth|\p{L}{3,10}th)? ?(?:monitoring |focused )?(?:visit|inspection)\b/u,
  },
  {
    id: "inspectors-said",
    pattern:
      /\b(?:ofsted|inspectors?|inspection(?: team)?|hmi|letter|report|visit|they|the team)\b[^.:;]{0,30}\b(?:found|finds|said|says|noted|notes|told|concluded|observed|reported|identified|highlighted|highlights|named|listed|raised|flagged|(?:picked|singled|pointed) out|pointed to)\b/u,
  },
  {
    id: "named-by-inspectors",
    pattern:
      /\b(?:areas?|matters?|issues?|points?|themes?|aspects?|things?|topics?)\b[^.:;]{0,40}\b(?:identified|highlighted|named|listed|raised|flagged|(?:picked|singled|pointed) out)\b[^.:;]{0,30}\bby (?:ofsted|inspect\w+|hmi|the (?:letter|report|team))\b/u,
  },
  {
    id: "drew-attention",
    pattern:
      /\b(?:drew|draws|draw(?:ing)?) (?:members['’]? |particular |the [a-z ]{3,30}['’]s )?attention to (?:the following|these|a number)\b|\bkey (?:findings|messages|points from the (?:letter|report|inspection))\b/u,
  },
];

/** Leads whose words are those of a finding but whose items are something else. */
const OTHER_LEAD =
  /\b(?:no longer (?:requir\w+|need\w*|(?:an? |any )?(?:area )?(?:of )?(?:concern|weakness))|risks?|recommended (?:that|to)|asked to|resolved|agreed (?:that|to)|options?|appendi(?:x|ces)|background papers|definitions?|four[- ]point|scale|judge?ments? (?:on|are|of)|following judge?ments?|graded|inspectors (?:looked at|evaluate|considered|also evaluate)|scope|members may wish|learning points|aims? (?:of|to)|objectives?)\b/u;

/** What the council did itself since: work, not a finding. */
const OWN_WORK =
  /^(?:since (?:then|the (?:inspection|visit|letter|report))|in response|to date|so far)\b(?!.*\b(?:ofsted|inspectors?|inspectorate|they|hmi)\b).*\b(?:we|the (?:council|service|directorate|team))\b/u;

/** What members, families or unions said of the service is no finding of the inspection. */
const OTHER_SPEAKER =
  /^(?:the |some |many |several |all )?(?:members|committee|panel|board|councillors?|parents|carers|residents|families|young people|children|trade unions?|unions|staff|headteachers|schools|governors|partners|social workers)\b[^.:;]{0,30}\b(?:raised|expressed|voiced|(?:was|were|are) (?:also )?(?:concerned|worried|pleased|glad)|sp(?:oke|eak)|welcomed|valued|praised|liked)\b(?!.*\b(?:ofsted|inspect\w+|hmi)\b)/u;

/** What a meeting noted or raised is talk about the report before it: "In discussion of the report members noted that:". */
const SAID_IN_MEETING =
  /\b(?:members|councillors|committee|sub-?committee|panel|board|cabinet|commission|forum) (?:members )?(?:then |also )?(?:noted|discussed|asked|commented|raised|heard|made|queried|considered|suggested|felt)\b(?!.*\b(?:ofsted|inspect\w+|hmi)\b)/u;

/** Headings of a council's own account, which name no inspection. */
const BARE = /^(?:what is |what's )?(?:still|left) to (?:do|be done)$|^(?:concerns|worries|highlights)$/u;

/** That there is nothing to list. */
const NOTHING = /\b(?:no|not any|none of) (?:areas?|weakness|recommendations?|priority)/u;

/** "Areas for priority action" ask for more than an area for improvement. */
const PRIORITY_ACTION = /\bpriority actions?\b(?! (?:plans?|planning)\b)|\bpriority and immediate actions?\b/u;

/** The lean of a heading, a lead-in or a column's name; null where it says nothing of the kind. */
export function leanOf(words: string): Lean | null {
  const plain = plainLead(words);
  if (NOTHING.test(plain)) return null;
  if (ASKED_OF_COUNCIL.some((pattern) => pattern.test(plain))) return "improvement";
  if (
    OTHER_LEAD.test(plain) ||
    OWN_WORK.test(plain) ||
    OTHER_SPEAKER.test(plain) ||
    SAID_IN_MEETING.test(plain) ||
    BARE.test(plain)
  )
    return null;
  const good = strengthRules.some(({ pattern }) => pattern.test(plain.replace(DENIED_PRAISE, " ")));
  const bad =
    improvementRules.some(({ pattern }) => pattern.test(withoutGotBetter(plain))) || PRIORITY_ACTION.test(plain);
  if (good && bad) return "judged";
  if (good) return "strength";
  if (bad) return "improvement";
  return findingRules.some(({ pattern }) => pattern.test(plain)) ? "judged" : null;
}

/** Whether a lead's words say that something else than findings follows, or that nothing does. */
export function leadsElsewhere(words: string): boolean {
  const plain = plainLead(words);
  return [NOTHING, OTHER_LEAD, OWN_WORK, OTHER_SPEAKER, BARE].some((pattern) => pattern.test(plain));
}

/** Whether a lead introduces areas for priority action. */
export function isPriorityAction(words: string): boolean {
  return PRIORITY_ACTION.test(plainLead(words));
}

/** "A number of things have got better" says that they are good, not that they must get better. */
function withoutGotBetter(plain: string): string {
  return plain.replace(
    /\b(?:have|has|had) (?:got|gotten|become|grown|improved)(?: (?:much |markedly )?(?:better|stronger))?|\bareas? of improvements? (?:since|seen|noted|made|achieved|observed)\b/gu,
    "",
  );
}

function plainLead(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/\s{1,20}/gu, " ")
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\(?[a-z]\)|[ivx]{1,4}[.)])\s/u, "")
    .replace(/[\s:;?.–-]{1,6}$/u, "")
    .trim();
}
