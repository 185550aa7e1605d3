import { judgePolarity } from "../../domain/polarity/judge-polarity.js";
import { splitSentences } from "../../text/sentences.js";
import { readEnumeration } from "./enumerations.js";
import { namesAThing } from "./names-a-thing.js";

/** A weakness that is told in figures and comparisons, where the polarity of the single words says nothing. */
const TOLD_WEAKNESS =
  /\b(?:should be|ought to|far (?:above|below|from|too)|too (?:many|few|high|low|long|late|slow(?:ly)?|often|much)|below (?:target|average)|above (?:target|average)|remains? (?:a challenge|a concern|high|low|an issue)|still (?:being|too|not|some)|needs? to|(?:more|further) (?:work|to do)|must)\b/iu;

/** Less of what harms is good: "caseloads have fallen in every team". A turn behind it leaves the verdict open. */
const LESS_TROUBLE =
  /\b(?:caseloads?|workloads?|vacanc(?:y|ies)|turnover|waiting (?:times?|lists?)|delays?|backlogs?|agency (?:staff|workers)|drift)\b[^.;,]{0,30}\b(?:has|have|had|is|are)\b[^.;,]{0,20}\b(?:fallen|reduced|come down|gone down|lower|dropped|shrunk|smaller|cleared)\b(?!.*\b(?:but|although|though|however|yet|except)\b)/iu;

/** An item's own verdict; of several sentences the first that is clear decides. */
export function verdictOn(text: string): "strength" | "improvement" | null {
  const enumeration = readEnumeration(text);
  if (enumeration !== null) return null;
  if (TOLD_WEAKNESS.test(firstSentence(text))) return "improvement";
  if (LESS_TROUBLE.test(firstSentence(text))) return "strength";
  const { polarity, rule } = judgePolarity(text);
  if (rule === "practice-described" && namesAThing(text)) return null;
  if (polarity === "strength" || polarity === "improvement") return polarity;
  const first = judgePolarity(firstSentence(text)).polarity;
  return first === "strength" || first === "improvement" ? first : null;
}

function firstSentence(text: string): string {
  const [first] = splitSentences(text);
  return first === undefined ? text : text.slice(first.start, first.end);
}

/** Whether an item praises in so many words; what says nothing of the kind has no verdict of its own. */
export function isPraise(text: string): boolean {
  return verdictOn(text) === "strength" && judgePolarity(text).rule === "praise";
}
