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
      /\b(?:commend(?:s|ed|ation|ations)?|prais(?:e[ds]?|ing)|compliment(?:s|ed|ary)?|applaud(?:s|ed)?|liked|valued|welcomed|were impressed|pleased (?:with|by|to (?:see|find|note)))\b/u,
  },
  {
    id: "got-better",
    pattern:
      /\b(?:have|has|had) (?:got|gotten|become|grown) (?:much |markedly )?(?:better|stronger)\b|\b(?:have|has|had) improved\b/u,
  },
  {
    id: "progress-seen",
    pattern:
      /\b(?:signs?|evidence|areas?|examples?) of (?:real |clear |good |strong |significant |marked )?(?:progress|improvement|strength)\b(?! (?:is|was|needed|required))/u,
  },
  {
    id: "improvements-seen",
    pattern:
      /\b(?:following|marked|real|significant|clear|notable|number of|some|several) improvements?\b(?! (?:needed|required|areas|plan|board|priorities|actions|are needed|were needed))|\bimprovements? (?:since|made|seen|noted|achieved|has been|have been)\b/u,
  },
  { id: "proud", pattern: /\bwhat (?:we|they|inspectors|ofsted) (?:are|is|were|was) (?:most )?(?:proud|pleased)\b/u },
];

/** What says that things have to get better. */
const improvementRules: readonly LeadRule[] = [
  {
    id: "areas-for-improvement",
    pattern:
      /\b(?:areas?|things?|aspects?|matters?|issues?|points?|elements?|practice|priorities|steps)\b[^.:;()]{0,50}?\b(?:improve[ds]?|improving|improvements?|develop(?:ment|ed|ing)?|strengthen(?:ed|ing)?|better|attention|challenge|weak(?:er|ness)?|concern)\b/u,
  },
  {
    id: "needs-to-improve",
    pattern:
      /\b(?:needs?|needed|must|should|has to|have to|had to|ought to|requires?|required|want(?:s|ed)? (?:us )?to|get|be)\b[^.:;]{0,30}\b(?:improve[ds]?|improvements?|better|stronger|change|strengthen(?:ed)?|put right|addressed)\b/u,
  },
  {
    id: "weaknesses",
    pattern:
      /\b(?:weakness(?:es)?|shortcomings?|deficits?|deficienc(?:y|ies)|failings?|criticisms?|not (?:yet )?(?:good|strong|robust) enough|less (?:well|strong|positive|effective)|even better if|(?:key |main |service |practice )gaps|could be better|(?:not|less) (?:yet )?(?:work|go)ing (?:so )?well|worried about|want(?:s|ed)? to see|concerns (?:raised|identified|expressed|noted))\b/u,
  },
  {
    id: "improvements-asked-for",
    pattern:
      /\b(?:ask(?:s|ed)|call(?:s|ed)|look(?:s|ed)|press(?:es|ed)) for\b[^.:;]{0,30}\bimprovements?\b|\bimprovements? (?:are |is |was |were |that (?:are|were) )?(?:still )?(?:needed|required|sought|wanted|expected|identified|priorities|areas)\b|\brequired improvements?\b/u,
  },
  {
    id: "recommendations-of-the-inspection",
    pattern:
      /\b(?:report|letter|inspectors?|ofsted|inspection|hmi)\b[^.:;]{0,40}\b(?:made|makes|contains?|contained|includes?|included|sets? out|gave|gives|listed|lists)\b[^.:;]{0,30}\brecommendations?\b|\b(?:ofsted|inspectors?|inspection)(?:['’]s)? recommendations?\b|\brecommendations? (?:from|made by|of) (?:the )?(?:ofsted|inspect\w+|hmi)\b/u,
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
    id: "inspectors-said",
    pattern:
      /\b(?:ofsted|inspectors?|inspection(?: team)?|hmi|letter|report|visit|they|the team)\b[^.:;]{0,30}\b(?:found|finds|said|says|noted|notes|told|concluded|observed|reported|identified|highlighted|highlights)\b/u,
  },
  {
    id: "drew-attention",
    pattern:
      /\b(?:drew|draws|draw(?:ing)?) (?:members['’]? |particular |the [a-z ]{3,30}['’]s )?attention to (?:the following|these|a number)\b|\bkey (?:findings|messages|points from the (?:letter|report|inspection))\b/u,
  },
];

/** Leads whose words are those of a finding but whose items are something else. */
const OTHER_LEAD =
  /\b(?:risks?|recommended (?:that|to)|asked to|resolved|agreed (?:that|to)|options?|appendi(?:x|ces)|background papers|definitions?|four[- ]point|scale|judgements? (?:on|are|of)|following judgements?|graded|inspectors (?:looked at|evaluate|considered|also evaluate)|scope|members may wish|learning points|aims? (?:of|to)|objectives?)\b/u;

/** That there is nothing to list. */
const NOTHING = /\b(?:no|not any|none of) (?:areas?|weakness|recommendations?|priority)/u;

/** "Areas for priority action" ask for more than an area for improvement. */
const PRIORITY_ACTION = /\bpriority actions?\b|\bpriority and immediate actions?\b/u;

/** The lean of a heading, a lead-in or a column's name; null where it says nothing of the kind. */
export function leanOf(words: string): Lean | null {
  const plain = plainLead(words);
  if (OTHER_LEAD.test(plain) || NOTHING.test(plain)) return null;
  const good = strengthRules.some(({ pattern }) => pattern.test(plain));
  const bad =
    improvementRules.some(({ pattern }) => pattern.test(withoutGotBetter(plain))) || PRIORITY_ACTION.test(plain);
  if (good && bad) return "judged";
  if (good) return "strength";
  if (bad) return "improvement";
  return findingRules.some(({ pattern }) => pattern.test(plain)) ? "judged" : null;
}

/** Whether a lead introduces areas for priority action. */
export function isPriorityAction(words: string): boolean {
  return PRIORITY_ACTION.test(plainLead(words));
}

/** "A number of things have got better" says that they are good, not that they must get better. */
function withoutGotBetter(plain: string): string {
  return plain.replace(
    /\b(?:have|has|had) (?:got|gotten|become|grown|improved)(?: (?:much |markedly )?(?:better|stronger))?/gu,
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
