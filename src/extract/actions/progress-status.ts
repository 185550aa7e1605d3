import type { ActionStatus } from "./read-action.js";

interface StatusRule {
  readonly status: ActionStatus;
  readonly pattern: RegExp;
}

/** What the cells of a plan say about an action, in the words that trackers use; the first rule that matches decides. */
const cellRules: readonly StatusRule[] = [
  {
    status: "planned",
    pattern:
      /^(?:not (?:yet )?(?:started|begun|due|commenced)|yet to (?:start|begin|commence)|no(?:t)? progress\b|to (?:start|begin|commence|be started)\b|(?:start|work) (?:is )?(?:planned|scheduled|due)|planned\b|scheduled\b|awaiting (?:start|approval)|pending\b|future\b|grey$|white$|not due\b)/iu,
  },
  {
    status: "planned",
    pattern: /\b(?:no|none) (?:\w+ ){0,3}(?:as )?yet\b|\bnot (?:due to |yet )(?:start|started|begun)\b/iu,
  },
  { status: "completed", pattern: /(?:^|[.;–-]\s)(?:now )?(?:closed|complete|completed|done)\.?$/iu },
  {
    status: "completed",
    pattern:
      /^(?:fully )?(?:done|completed?(?! (?:by|in|for|with)\b)|closed|achieved|implemented|delivered|discharged|actioned|finished|signed off|in (?:use|place|operation)|live|blue|launched|published|appointed|established|recruited|embedded|circulated|issued|sent|submitted|complete and .{1,30})\b(?! by \d)/iu,
  },
  {
    status: "completed",
    pattern:
      /^(?:the |a )?(?:(?:letter|e-?mail|report|guide|guidance|note|response|invitation|newsletter)s? (?:was |were |has been |have been )?(?:sent|issued|circulated|published|submitted)|(?:[a-zà-ÿ][a-zà-ÿ’'-]{1,20} ){1,4}(?:was |were |has been |have been )?(?:appointed|signed off))\b/iu,
  },
];

/** Colours and words of a rating, by what they say about how far an action is. */
const ratingRules: readonly StatusRule[] = [
  { status: "completed", pattern: /^b(?:lue)?$|\b(?:blue|completed?|closed|done|achieved|purple)\b/iu },
  { status: "planned", pattern: /\b(?:grey|gray|white|not (?:yet )?(?:started|due|begun)|no rating)\b/iu },
  {
    status: "in_progress",
    pattern:
      /^[gar]$|\b(?:green|amber|red|yellow|orange|on track|off track|at risk|in progress|behind|slipp(?:ed|ing)|delayed|overdue|started|under ?way|ongoing)\b/iu,
  },
];

/** What a plan's row says about how far its action is. */
export interface RowSigns {
  readonly progress: string;
  readonly rating: string;
  readonly due: string;
}

/**
 * How far a row's action is. A rating that says complete and a progress cell that says not started decide before
 * anything else; a colour alone says that work has begun; where nothing is said the action is planned.
 */
export function statusOfRow({ progress, rating, due }: RowSigns, unsaid: ActionStatus): ActionStatus {
  const rated = statusBy(ratingRules, rating);
  if (rated === "completed") return "completed";
  const told = statusBy(cellRules, progress);
  if (told !== null && !(told === "completed" && rated === "in_progress")) return told;
  if (/^(?:done|completed?|closed|achieved)\b/iu.test(due)) return "completed";
  if (rated !== null) return rated;
  if (progress !== "" && /[a-zà-ÿ]{2}/u.test(progress) && !isPlaceholder(progress)) return "in_progress";
  if (/^(?:ongoing|on-going|in progress|continuous|underway)\b/iu.test(due)) return "in_progress";
  return unsaid;
}

function statusBy(rules: readonly StatusRule[], words: string): ActionStatus | null {
  return rules.find(({ pattern }) => pattern.test(words.trim()))?.status ?? null;
}

/** Words that stand in a cell where nothing is known yet. */
export function isPlaceholder(words: string): boolean {
  return /^(?:tb[cda]\.?|to be (?:confirmed|agreed|decided|determined|advised)|n\/?a|none|not applicable|not known|unknown|[-–—.?]+)?$/iu.test(
    words.trim(),
  );
}
