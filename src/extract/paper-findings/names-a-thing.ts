/** Verbs that make a sentence of what they stand in. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|shall|should|may|might|must|needs?|knows?|makes?|receives?|benefits?|feels?|gets?|gives?|takes?|shows?|remains?|leads?|helps?)\b/iu;
/** A past tense or participle, and the manner of a deed: signs of a clause in which something is done. */
const DONE = /\b\p{L}{3,20}(?:ed|ly)\b/iu;

/** Nouns that name a quality, a service or a piece of work and are told from verbs by their ending. */
const HEAD =
  "\\p{L}{2,20}(?:tion|sion|ness|ity|ment|ments|ency|ance|ence|acy|ship|ships|tions|ings?)|quality|support|help|use|pace|voice|work|range|response|offer|role|impact|access|oversight|delays?|drift|life|culture|number|scope|grip|standards?";

/** "The pace of change", "how plans are shared". */
const WITH_ARTICLE = /^(?:the|a|an|how|whether)\s.{3,80}$/iu;
/** "Visits to children", "supervision". */
const SHORT = /^(?:\S{1,30}(?: \S{1,30})?|\S{1,30} (?:of|to|in|for|with|on|at|from) \S{1,30}(?: \S{1,30})?)[.;,]?$/iu;
/** "Placement sufficiency for older children", "early, lasting help for care leavers with babies". */
const WITH_HEAD = new RegExp(
  `^(?:\\S{1,30} ){0,4}?(?:${HEAD}) (?:of|to|in|for|with|on|at|from|between|across|around|by|when|within) .{3,100}$`,
  "iu",
);

/** Who tells it, before what is told: "Ofsted said: …". */
const TELLER = /^[^:.;]{2,60}:\s/u;

/**
 * Whether words only name what was looked at ("the timeliness of visits") and say nothing of it: a noun with what belongs
 * to it and no verb. Words that cannot be told from a sentence are taken for one.
 */
export function namesAThing(words: string): boolean {
  const named = words.trim().replace(TELLER, "");
  if (/^how\b|^whether\b/iu.test(named)) return WITH_ARTICLE.test(named) && !FINITE.test(named) && !DONE.test(named);
  if (SHORT.test(named)) return !IS_SENTENCE.test(named);
  if (FINITE.test(named) || DONE.test(named)) return false;
  return WITH_ARTICLE.test(named) || WITH_HEAD.test(named);
}

/** The shortest sentences have their verb in the middle: "Children are safe". */
const IS_SENTENCE = /^\S{1,30} (?:is|are|was|were|has|have|had) /iu;
