import type { RatingKey } from "./rating-key.js";
import type { ActionStatus } from "./read-action.js";

interface StatusRule {
  readonly status: ActionStatus;
  readonly pattern: RegExp;
}

/** Words of completion that say that it is still to come: "not done", "75% complete", "to be closed", "partly delivered". */
const UNFINISHED =
  /\bincomplete\b|\b(?!(\d{1,3})\s(?:out )?of\s(?:the\s)?\1\b)(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|some|most|half)\s(?:out )?of\s(?:the\s|our\s)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|staff|teams)\b|\b(?:not|never|yet to|to be|will be|awaiting|part(?:ly|ially)?|nearly|almost|half|[1-9]?\d\s?%)[ -](?:yet |be |been |fully )?(?:complete\w*|closed|done|achieved|delivered)\b|^yes,? (?:but|although|though)\b/iu;

/** What the cells of a plan say about an action, in the words that trackers use; the first rule that matches decides. */
const cellRules: readonly StatusRule[] = [
  {
    status: "planned",
    pattern:
      /^(?:not (?:yet )?(?:started|begun|due|commenced)|yet to (?:start|begin|commence|be started)|no(?:t)? progress\b|to (?:start|begin|commence|do|be (?:started|done|agreed|scheduled))\b|(?:start|work) (?:is )?(?:planned|scheduled|due)|planned\b|scheduled\b|awaiting (?:start|approval)|pending\b|future\b|grey$|white$|not due\b|0\s?%$)/iu,
  },
  {
    status: "planned",
    pattern: /\b(?:no|none) (?:\w+ ){0,3}(?:as )?yet\b|\bnot (?:due to |yet )(?:start|started|begun)\b/iu,
  },
  { status: "in_progress", pattern: UNFINISHED },
  { status: "completed", pattern: /(?:^|[.;–-]\s)(?:now )?(?:closed|complete|completed|done)\.?$/iu },
  { status: "completed", pattern: /^(?:[✓✔☑]|100\s?%|yes)(?:\s|[.,–-]|$)/iu },
  {
    status: "completed",
    pattern:
      /^(?:fully |all )?(?:done|completed?(?! (?:by|in|for|with)\b)|closed|achieved|implemented|delivered|discharged|actioned|finished|signed off|in (?:use|place|operation)|(?:went |gone )?live(?= (?:since|from|on)\b)|blue|launched|published|established|embedded|complete and .{1,30})\b(?! (?:back|for|by (?:\d|the|end|early|mid|late|\p{Lu})))/iu,
  },
  {
    // "Sent" is done; "sent back for rework", "shared for comment" and "recruited 2 of 9 posts" are not.
    status: "completed",
    pattern:
      /^(?:fully |all )?(?:appointed|recruited|circulated|issued|sent|shared|submitted)(?:(?: (?:to|with) (?:(?!for\b|but\b)[^,;]){1,60})?[.;]?$|[.;] |,? (?:on|in) (?:\d|\p{L}{3,9} \d)|,? \d{1,2}(?:[./]|\s\p{L}{3,9}\s?\d{2}))/iu,
  },
  {
    status: "completed",
    pattern:
      /^(?:the |a )?(?:(?:letter|e-?mail|report|guide|guidance|note|response|invitation|newsletter)s? (?:was |were |has been |have been )?(?:sent|issued|circulated|published|submitted)|(?:[a-zà-ÿ][a-zà-ÿ’'-]{1,20} ){1,4}(?:was |were |has been |have been )?(?:appointed|signed off))\b/iu,
  },
];

/** Colours and words of a rating, by what they say about how far an action is. */
const ratingRules: readonly StatusRule[] = [
  {
    status: "planned",
    pattern:
      /\b(?:grey|gray|white|not (?:yet )?(?:started|due|begun|commenced)|yet to start|to do|future|no rating)\b/iu,
  },
  { status: "in_progress", pattern: UNFINISHED },
  { status: "completed", pattern: /^b(?:lue)?$|\b(?:blue|completed?|closed|done|achieved|delivered|purple)\b/iu },
  {
    status: "in_progress",
    pattern:
      /^[gar]$|^open$|\b(?:green|amber|red|yellow|orange|on (?:track|target|schedule)|off (?:track|target)|at risk|in progress|behind|slipp(?:ed|ing|age)|delay(?:s|ed)?|overdue|started|commenced|under ?way|on-?going|partial(?:ly)?|in hand|wip|work in progress|active|live)\b|\b\d{1,2}\s?%$/iu,
  },
];

const LONGEST_STATE = 30;

/** Words of a state that say neither whether work has begun nor that it has not. */
const LEFT_OPEN = /^(?:outstanding|new|carried (?:forward|over)|no (?:update|response))\.?$/iu;

/** What a plan's row says about how far its action is. */
export interface RowSigns {
  readonly progress: string;
  readonly rating: string;
  readonly due: string;
  readonly status?: string;
  /** The day of completion or a tick, in a column of its own. */
  readonly done?: string;
}

/**
 * How far a row's action is. A rating that says complete and a progress cell that says not started decide before
 * anything else; a colour alone says that work has begun, unless the paper's own key says otherwise; where nothing is
 * said the action is planned.
 */
export function statusOfRow(
  { progress, rating, due, status = "", done = "" }: RowSigns,
  unsaid: ActionStatus,
  key?: RatingKey,
): ActionStatus {
  if (saysDone(done)) return "completed";
  const rated = statusOfRating(rating, key);
  // A cell of states that holds a sentence is read as one.
  const stated = statusBy(cellRules, status) ?? (status.length <= LONGEST_STATE ? statusOfRating(status, key) : null);
  if (rated === "completed" || stated === "completed") return "completed";
  const told = statusBy(cellRules, progress);
  if (told !== null && !(told === "completed" && (rated === "in_progress" || stated === "in_progress"))) return told;
  if (/^(?:done|completed?|closed|achieved)\b/iu.test(due)) return "completed";
  if (stated !== null) return stated;
  if (rated !== null) return rated;
  if ([progress, status].some((words) => /[a-zà-ÿ]{2}/u.test(words) && !isPlaceholder(words) && !LEFT_OPEN.test(words)))
    return "in_progress";
  if (/^(?:ongoing|on-going|in progress|continuous|underway)\b/iu.test(due)) return "in_progress";
  return unsaid;
}

/** A rating by its own words ("B – delivered"), by the paper's key to it, and by what colours commonly say. */
function statusOfRating(rating: string, key: RatingKey | undefined): ActionStatus | null {
  const words = rating.trim();
  return key?.get(words.toLowerCase()) ?? statusBy(ratingRules, words) ?? key?.get(firstTerm(words)) ?? null;
}

/** "B – delivered", "G (on target)": the letter or colour in front. */
function firstTerm(words: string): string {
  return /^[a-z]{1,6}(?=\s?[(–—:-])/iu.exec(words)?.[0].toLowerCase() ?? "";
}

/** Whether a cell of "Completed?" or "Date completed" says that it is; a date that is expected says that it is not. */
function saysDone(words: string): boolean {
  const plain = words.trim();
  if (/^(?:no|not|n)\b|\b(?:expected|due|revised|moved|delayed|target|by)\b/iu.test(plain)) return false;
  return /^(?:y|yes|✓|✔|☑|done|completed?|closed)\b|^[✓✔☑]|\d{4}|\d\/\d/iu.test(plain);
}

function statusBy(rules: readonly StatusRule[], words: string): ActionStatus | null {
  return rules.find(({ pattern }) => pattern.test(words.trim()))?.status ?? null;
}

const COLOUR = /^(?:blue|green|amber|red|yellow|grey|purple|b|r|a|g)$/iu;

/** "Amber – procurement started", "Red: planning refused": the colour with the reason for it. */
const REASONED_COLOUR = /^(?<colour>blue|green|amber|red|yellow|grey)\s?(?:[:;,(–—-]|\s-)\s?(?=\S{2})/iu;

/** The colour of a rating without the reason that stands behind it; null where nothing is rated. */
export function ragOf(rating: string): string | null {
  return rating === "" ? null : (REASONED_COLOUR.exec(rating.trim())?.groups?.["colour"] ?? rating);
}

function isColour(words: string): boolean {
  return COLOUR.test(words.trim()) || REASONED_COLOUR.test(words.trim());
}

/** What the cells of a row say of how far an action is. */
interface Signs {
  readonly progress: string;
  readonly status: string;
  readonly rating: string;
}

/** A column called "Status" or "Progress" can hold the rating. */
export function tellApart(progress: string, status: string, rating: string): Signs {
  if (rating !== "") return { progress, status, rating };
  if (isColour(status)) return { progress, status: "", rating: status };
  return isColour(progress) ? { progress: "", status, rating: progress } : { progress, status, rating };
}

/** Whether words are those of a list of states: "On track", "Closed", "Amber". */
export function isStateWord(words: string): boolean {
  return (
    words.length <= LONGEST_STATE && (statusBy(cellRules, words) !== null || statusBy(ratingRules, words) !== null)
  );
}

/** Words that stand in a cell where nothing is known yet. */
export function isPlaceholder(words: string): boolean {
  return /^(?:tb[cda]\.?|to be (?:confirmed|agreed|decided|determined|advised)|n\/?a|none|not applicable|not known|unknown|[-–—.?]+)?$/iu.test(
    words.trim(),
  );
}
