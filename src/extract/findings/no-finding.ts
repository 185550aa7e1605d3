/** How sentences begin that stand among findings and say nothing about services. */
const BEGINNINGS: readonly string[] = [
  // How the inspection was done. "Inspectors saw …" and "Inspectors found …" are findings and stay.
  "(?:this|the) (?:letter|report)\\b.{0,60}\\b(?:summari[sz]es|outlines|sets out|includes|is copied|will be|has been (?:sent|copied))\\b",
  "(?:the )?inspectors? (?:also )?(?:looked|evaluated|examined|considered|assessed|focused|visited|sampled|scrutinised|reviewed|spoke|talked|met|undertook|carried out|held|listened)\\b(?!.{0,200}\\b(?:found|saw|was|were|is|are|not)\\b)",
  "(?:this|the) (?:visit|focused visit|monitoring visit|inspection|review|jtai|joint targeted area inspection)\\b.{0,60}\\b(?:was|were) (?:carried out|conducted|led|undertaken|held|completed|part of|the (?:first|second|third|fourth|fifth|sixth))\\b",
  "this (?:joint targeted area inspection|jtai|inspection)\\b.{0,60}\\b(?:includes|included|evaluat|focus)",
  "(?:between|from|on|in|during) .{3,60}\\b(?:ofsted|inspectors|the care quality commission|hmi|her majesty|his majesty)\\b.{0,250}\\b(?:undertook|carried out|conducted|visited|inspected|completed|began)\\b",
  "(?:the )?(?:her|his) majesty.s (?:chief )?inspectors?\\b",
  "(?:the )?(?:lead|reporting|team|quality assurance) inspectors?\\b.{0,40}(?::|\\b(?:was|were|is|are)\\b)",
  "(?:inspection|visit) dates?\\b",
  "dates? of (?:the )?(?:previous|last) inspection\\b",
  "it was carried out by inspectors\\b",
  "(?:in (?:the|this) inspection|alongside (?:the|this)|as part of (?:the|this)) .{0,120}\\b(?:we|inspectors) (?:also )?(?:evaluated|undertook|examined|considered|looked at)\\b(?!.{0,200}\\b(?:found|saw)\\b)",
  "this inspection (?:took place|was (?:carried|undertaken|conducted))\\b",
  "(?:report )?published\\s?:",
  "(?:i am writing|i would like to thank|thank you|we would like to thank|i am copying|dear|yours)\\b",
  "(?:the )?findings in (?:the|this) (?:report|letter)\\b",
  // What happens next.
  "ofsted (?:will|expects|has (?:sent|shared|published)|is (?:leading|required))\\b",
  "(?:we|hmci|her majesty.s chief inspector|his majesty.s chief inspector|ofsted and .{0,60}) (?:will|have determined|have notified|requires?|asks?|expects?|anticipate)\\b",
  "the (?:director of children.s services|local authority|principal authority) (?:should|must|will) (?:prepare|submit|send|co-?ordinate)\\b",
  "(?:the next|a) (?:full |monitoring )?(?:area send |full )?(?:re-?)?inspection (?:will|is)\\b",
  "it will be published\\b",
  "the local area partnership must work jointly\\b",
  "interested in our work",
  "as a result of this inspection, (?:hmci|her majesty|his majesty|ofsted)\\b",
  // The framework's own words.
  "an? (?:outstanding|good|inadequate)?\\s?(?:lscb|local authority)\\b.{0,40}\\bif\\b",
  "this statutory guidance sets out\\b",
  "the office for standards in education\\b",
  "(?:it|ofsted) (?:regulates|inspects|assesses)\\b",
  "it is ofsted.s expectation\\b",
  // The footnotes of the first page, their number in front where the file sets it in the line.
  "(?:\\d )?ofsted produces this report\\b",
  "(?:\\d )?a full description of what the inspection judgements mean\\b",
  "this report includes the report of the inspection\\b",
  "the judgements on areas of the service\\b",
  "if you would like a copy of\\b",
];

/** What such a sentence holds, wherever it stands. */
const PARTS: readonly string[] = [
  "action plan\\b.{0,120}\\bworking days\\b",
  "statement of (?:proposed )?action\\b.{0,120}\\bworking days\\b",
  "been cross-referenced with\\b",
  "www\\.",
  "https?:",
  "crown copyright",
  "open government licence",
  "textphone",
  "piccadilly gate",
];

const NO_FINDING = new RegExp(`^(?:${BEGINNINGS.join("|")})|\\b(?:${PARTS.join("|")})`, "i");

/** Fewer words than this are a label, a name or a heading that a reader could not tell. */
const FEWEST_WORDS = 3;
/** A line without a full stop is a sentence only when it is as long as one. */
const FEWEST_WORDS_UNSTOPPED = 9;

/** Whether a sentence that stands under findings is none: a label, how the visit was made, what happens next. */
export function isNoFinding(text: string): boolean {
  const words = text.split(" ").length;
  if (words < FEWEST_WORDS_UNSTOPPED && (words < FEWEST_WORDS || !/[.!?…]["'’”)\]]{0,3}$/u.test(text))) return true;
  return NO_FINDING.test(text);
}
