/** Who is asked to decide: "Cabinet", "the Children and Young People Scrutiny Committee", "Members of the Panel". */
const BODY =
  "(?:(?:the |that )?(?:\\p{Lu}[\\p{L}'’,&-]{1,25} |and |of |the |for |in ){0,10})(?:cabinet(?: members?)?|committee|sub-committee|panel|board|council|executive(?: members?)?|commission|forum|group|trustees|governors|leader|mayor|members?)(?: members)?(?: of the (?:[\\p{L}’'-]{2,20} ){0,4}(?:group|board|committee|panel|cabinet|partnership|commission))?";

const IS_ASKED = "(?:is|are) (?:therefore |also |formally |being ){0,2}(?:asked|requested|recommended|invited)";

/** A sentence that asks a body to decide, wherever it stands. */
export const asks = new RegExp(
  `^(?:it is (?:therefore |further )?(?:recommended|proposed|requested) (?:to ${BODY} )?that\\b|it is (?:therefore )?recommended\\s?:|(?:the )?(?:officers?|director|report|task group)[^.:]{0,60} recommends? that\\b|${BODY} ${IS_ASKED} (?:to\\b|:|that\\b))`,
  "iu",
);

/** An ask whose verb is one of deciding. A summary that invites members "to reflect on what inspectors said" asks nothing. */
export const asksToDecide = new RegExp(
  `^(?:it is (?:therefore |further )?recommended\\b|(?:the )?${BODY} ${IS_ASKED} (?:to )?:?\\s?(?:note|approve|agree|endorse|support|receive|adopt|accept|authorise|delegate|recommend|comment)\\b)`,
  "iu",
);

/** "Cabinet is asked to", "Members are recommended to:" set as a heading over the list. */
const ASKING_LINE = new RegExp(`^(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s)?${BODY} ${IS_ASKED}(?: to)?\\s?[:–-]?$`, "iu");

/** Words under a recommendation heading that only lead to its list: "That the Board:", "Cabinet is asked to:". */
export const leadsToList = /:\s?[–-]?$|\b(?:that|to|asked|following recommendations?)$/iu;

/** Sections that give reasons for recommendations, or hold those of others, hold none. */
export const notAsked =
  /\breasons? for\b|\balternative\b|\bprevious\b|\b(?:ofsted|inspect(?:or|ion)|hmi|auditor|cqc|peer|progress (?:on|against)|implementation of|response to|recommendations? from the)\b/iu;

/** A decision's heading in a record that is yet to be signed, with or without the words that lead to its list. */
export const decisionHeading = /^(?:the |proposed )?decision(?:\(s\)|s)?\s?(?::.{0,80})?$/iu;

/** "Decisions sought from members", "What Cabinet is asked to do": a heading that asks by itself. */
const ASKING_HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s)?(?:(?:key )?decisions?(?:\(s\))? (?:asked|requested|required|sought|needed|to be (?:made|taken)|for)\b.{0,60}|(?:proposed|recommended|draft|suggested) (?:decisions?|resolutions?)(?:\(s\))?|decision recommendations?(?:\(s\))?|(?:actions?|approvals?) (?:requested|sought|required)(?: (?:of|from|by) .{3,60})?|what (?:.{3,60} (?:is|are) (?:being )?asked|(?:we|officers) (?:would like|want|need|ask) (?:the |members|cabinet).{0,40}) to .{2,30}|asks? of .{3,60}|(?:officers?['’]? )?recommendations?(?:\(s\))? (?:and|with) (?:the )?reasons?|recommendations?(?:\(s\))? for (?:decision|noting|approval|consideration|action|cabinet|committee|council|members)\b.{0,40})\s?[:?]?$/iu;

/** "Proposals" heads what is asked only where its items say so: "That …", "To …", "It is proposed that the Board: …" */
export const proposalHeading = /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s)?(?:the )?proposals?(?:\(s\))?\s?:?$/iu;

/** Whether a heading asks by its own words. */
export function isAskingHeading(title: string): boolean {
  // "Recommendations: Members are asked to:" asks by what stands behind its label.
  const plain = title.trim().replace(/^recommend(?:ations?(?:\(s\))?|ed)\s?[:–—-]\s{1,3}(?=\S)/iu, "");
  return ASKING_HEADING.test(plain) || (plain.length <= 120 && ASKING_LINE.test(plain));
}

/** The word that stands in the margin, in a cell or before a colon: "Recommendation(s)", "RECOMMENDED -". */
export const askingLabel = /^(?:the |officer )?recommend(?:ations?(?:\(s\))?|ed)\s?[:–—-]{0,2}$/iu;

/** "RECOMMENDED that …", "Recommendation: That …": the label and the ask in one paragraph. */
export const labelBeforeAsk =
  /^(?:RECOMMENDED(?=\s(?:that|to|THAT|TO)\b)\s|(?:[Tt]he |[Oo]fficer )?(?:RECOMMEND|[Rr]ecommend)(?:ed|ED|ations?(?:\(s\))?|ATIONS?(?:\(S\))?)\s?[:–—-]{1,2}\s{0,3}(?=(?:[Tt]hat|[Tt]o|THAT|TO)\b))/u;

/** "Recommendations/Outcomes: The Committee is asked to …": a form's field, whose words ask by themselves. */
export const fieldBeforeAsk =
  /^(?:\p{L}{2,15} ){0,2}?recommend(?:ed|ations?(?:\(s\))?)(?:\s?(?:\/|&|and|or)\s?\p{L}{3,15}| action)?\s?[:–—]\s{1,3}/iu;
