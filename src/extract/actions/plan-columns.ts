import { leanOf } from "../paper-findings/leads.js";

/**
 * What a column of a plan, tracker or action log holds. `revised` is a due date that was put off, `done` the day of
 * completion or a tick, `status` one word of a list ("Open", "On track"), `progress` the words of an update.
 */
export type PlanColumn = "action" | "owner" | "due" | "revised" | "done" | "progress" | "status" | "rating" | "area";

interface ColumnRule {
  /** Null for columns that hold nothing of a record: references, dates of entry, measures of success. */
  readonly column: PlanColumn | null;
  readonly pattern: RegExp;
  /** Holds it only where no other column of the table does. */
  readonly lastResort?: true;
}

/** How plans name their columns; the first rule that matches a name decides. */
const columnRules: readonly ColumnRule[] = [
  {
    column: "rating",
    pattern: /\b(?:b?ragb?|b?rag[- ]?rat(?:ed|ing)|traffic lights?|colou?rs?|(?<!priority )ratings?)\b/iu,
  },
  { column: null, pattern: /^(?:ref(?:erence)?|no|number|#|item(?: no)?|id|minute(?: no| ref)?)\b.{0,12}$/iu },
  { column: null, pattern: /\b(?:id|ref(?:erence)?|no|number|#)$/iu },
  {
    column: null,
    pattern: /\b(?:raised|date (?:added|agreed|set|of (?:meeting|entry))|meeting(?: date)?|start(?: date)?|opened)$/iu,
  },
  {
    column: "done",
    pattern:
      /\b(?:date (?:completed|closed|achieved|of closure)|completed? (?:on|date|\(?y\/n\)?)|(?:actual|closed|closure) (?:completion |end )?(?:date|on)|actual completion)$|^(?:(?:is it )?(?:completed?|done|closed))\s?\??$/iu,
  },
  {
    column: "owner",
    pattern:
      /\b(?:by whom|who(?:se|m)?(?! (?:was|were|we|did|benefits?|attend\w*|is (?:this for|affected)|will (?:benefit|be (?:consulted|affected|reached)))\b)|owners?|lead(?:s|ing)?|responsib\w{2,8}|accountab\w{2,6}|officers?|sro|sponsors?|named person|assigned(?: to)?|allocated to|action by)\b/iu,
  },
  {
    column: "due",
    pattern: /\b(?:check(?:ed)? on|next (?:check|review)|review (?:date|on|by)|date (?:of|for) review)\b/iu,
    lastResort: true,
  },
  {
    column: "progress",
    pattern:
      /\b(?:impact|outcomes?|difference|results?|evidence|benefits?)\b.{0,20}\b(?:so far|to date|achieved)\b|\b(?:has (?:it|this|that)|have (?:we|they)) (?:made|done|achieved|changed)\b|\bevidence of (?:progress|completion|delivery)\b/iu,
    lastResort: true,
  },
  {
    // The way there, not how anybody will know that it was reached.
    column: "action",
    pattern: new RegExp(
      "\\b(?:how|what)\\b[^?]{0,20}\\b(?:going|plan(?:ning|s)?|intend(?:ing|s)?|aim(?:ing|s)?) to\\b(?! (?:know|measure|evidence|show|tell))|^how (?:will|shall|do|can|should) we (?:plan to )?(?:get|do|achieve|deliver|improve|make|address|tackle|respond|reach|fix|go about|bring)\\b",
      "iu",
    ),
    lastResort: true,
  },
  {
    column: null,
    pattern:
      /\b(?:how (?:we|will|shall|do|it)|success|measures?|impact|outcomes?|evidence|kpis?|difference|looks? like|benefits?|resources?|costs?)\b/iu,
  },
  {
    column: "revised",
    pattern:
      /\b(?:revised|new|amended|extended|updated|forecast|expected)\s(?:due |target |end |completion |delivery )?(?:date|deadline|timescales?|target)\b/iu,
  },
  {
    column: "due",
    pattern:
      /\b(?:due|deadline|timescales?|time-?scales?|time ?frames?|timelines?|when|target(?: date)?|completion|complete(?:d)?(?: by| date)|(?:milestone|delivery|implementation|planned|action|key) dates?|end date|finish(?:ed)?|by)\b/iu,
  },
  {
    column: "due",
    pattern:
      /^dates?(?: for completion)?$|\b(?:timing|delivery)$|^(?!.*\b(?:creat|updat|issu|approv|ent(?:er|ry)|rais|open|start|log|meeting))[\p{L} ]+\bdate$/iu,
    lastResort: true,
  },
  {
    column: "progress",
    pattern:
      /\b(?:progress|updates?|where (?:we|it) (?:are|is|stands?)|where (?:are|is) (?:we|it)|how (?:are|is|far|well)|position|comments?|latest|notes?|so far|to date|current|what (?:has|have) (?:we |been |has been )?(?:happened|done|achieved|changed))\b/iu,
  },
  { column: "status", pattern: /%|\bper ?cent(?:age)? complete|\b(?:status|state|stage|open ?(?:\/|or) ?closed)\b/iu },
  {
    column: "action",
    pattern:
      /^(?:(?:agreed|key|planned|proposed|specific|required|improvement|priority|detailed|high[- ]level|immediate|our|main|next|the|sub) ?-?)?(?:actions?|tasks?|activit(?:y|ies)|steps?|milestones?|deliverables?|commitments?|interventions?|initiatives?|response)\b/iu,
  },
  {
    // What is hoped for, not what is done: the actions of the row stand beside it.
    column: "area",
    pattern: /^what\b.{0,20}\b(?:want|hope|aim|aspire|expect|need) to (?:see|achieve|reach|be)\b/iu,
  },
  {
    column: "action",
    pattern: /^what(?:$|['’]s next| (?:next|we|will|is|are|needs?|has|must|do|the council|happens|else|more)\b)/iu,
  },
  {
    column: "action",
    pattern:
      /^(?:we (?:will|shall|are going to|plan to|promise to|said we would)|to do|(?:work|improvements?) (?:to be (?:done|made)|required|planned))$/iu,
  },
  {
    column: "action",
    pattern: /^(?:recommendations?|requirements?|decisions?)\s?(?:\/|&|and|or)\s?(?:agreed )?actions?\b/iu,
  },
  {
    column: "area",
    pattern:
      /\b(?:areas?|findings?|recommendations?|ofsted|inspection|issues?|priorit(?:y|ies)|themes?|objectives?|source|origin|links? to|concerns?|requirement)\b/iu,
  },
  {
    column: "action",
    pattern: /\bactions?\b|\b(?:activit(?:y|ies)|tasks?|deliverables?|commitments?|interventions?)$/iu,
  },
  { column: "action", pattern: /^(?:resolution|what was agreed)$/iu, lastResort: true },
  {
    column: "owner",
    pattern: /^(?:agency|organisation|partner(?: agency)?|team|department|directorate|person)s?$/iu,
    lastResort: true,
  },
];

const NAMES_DEEDS =
  /actions?\b|\b(?:what|we|tasks?|activit(?:y|ies)|steps?|milestones?|deliverables?|commitments?|interventions?|initiatives?|response|resolution|agreed|to do|work|improvements?|(?:has|have) been)\b/iu;

const NAMES_DOERS = /\b(?:leads?|owners?|officers?|responsib\w{2,8}|accountab\w{2,6}|who(?:m)?|sponsors?)\b/iu;

const PROGRAMME = /^(?:what|(?:key )?(?:activit(?:y|ies)|milestones?|steps?|stages?))$/iu;

/** Where a plan's columns stand, by what they hold. */
export type PlanColumns = ReadonlyMap<PlanColumn, number>;

/** What a table says of an action beside naming it. */
const TOLD = ["owner", "due", "revised", "done", "progress", "status", "rating"] as const;

/**
 * Tells a plan's columns from their names; null where the table is none. A plan names what is to be done and beside it
 * who does it, by when or how far it is. Tables of risks, whose mitigations are no actions, are none; a plan may name
 * the risks to an action behind it.
 */
export function planColumns(names: readonly string[]): PlanColumns | null {
  // Most tables are none; their names need not be tried on every rule.
  if (!names.some((name) => NAMES_DEEDS.test(name) || NAMES_DOERS.test(name))) return null;
  const plain = withoutTitle(names);
  const columns = new Map<PlanColumn, number>();
  const lastResorts = new Map<PlanColumn, number>();
  for (const [index, name] of plain.entries()) {
    const rule = name === "" ? undefined : ruleOf(name);
    if (rule === undefined || rule.column === null) continue;
    const into = rule.lastResort === true ? lastResorts : columns;
    if (!into.has(rule.column)) into.set(rule.column, index);
  }
  preferNext(columns, plain);
  dateByMilestone(columns, plain);
  const action = columns.get("action") ?? lastResorts.get("action") ?? columnBeforeDoer(plain, columns);
  if (action === undefined || isRiskTable(plain, action)) return null;
  columns.set("action", action);
  for (const [column, index] of lastResorts) {
    // A date in front of the action is the day on which it was set.
    if (!columns.has(column) && (column !== "due" || index > action)) columns.set(column, index);
  }
  shareOutBy(columns, plain);
  const told = TOLD.filter((column) => columns.has(column));
  if (told.length === 0) return null;
  // "What | When", "Milestone | Date" alone are a programme of events.
  const isProgramme = told.length === 1 && (told[0] === "due" || /^what$/iu.test(plain[action] ?? ""));
  return isProgramme && PROGRAMME.test(plain[action] ?? "") ? null : columns;
}

/** What has been done, as a column of its own: "What we've done", "Actions taken", "Work to date". */
const TELLS_DONE =
  /\bwhat (?:(?:we|it|they|the (?:council|service|team|trust|partnership)) )?(?:(?:have|has|['’]ve) )?(?:already )?(?:been )?(?:done|did|achieved|delivered|completed|changed)\b|\b(?:we|they|it)(?: have|['’]ve) (?:already )?(?:done|achieved|delivered|completed|changed)\b|\b(?:actions?|steps|work|activity)(?: (?:already|that (?:have|has) been))? (?:taken|done|completed|undertaken|delivered|carried out)\b|\b(?:work|actions?|activity|done|achieved) (?:so far|to date)\b/iu;

/** Whether a column tells what has been done. */
export function tellsDone(name: string): boolean {
  return TELLS_DONE.test(name);
}

/**
 * Where one column tells what has been done and another what comes next, who and when are those of the next: "What we've
 * done | What next | Who | When".
 */
function preferNext(columns: Map<PlanColumn, number>, names: readonly string[]): void {
  const action = columns.get("action");
  if (action === undefined || !tellsDone(names[action] ?? "")) return;
  const next = names.findIndex((name, index) => {
    return index !== action && name !== "" && !tellsDone(name) && ruleOf(name)?.column === "action";
  });
  if (next >= 0) columns.set("action", next);
}

/** Names of columns that hold no deeds, whoever answers for them: measures, papers for a meeting, money, names. */
const NO_DEEDS =
  /\b(?:indicators?|kpis?|measures?|metrics?|targets?|baselines?|risks?|items?|topics?|titles?|subjects?|reports?|papers?|meetings?|decisions?|costs?|budgets?|savings?|names?|schools?|providers?|services?|contracts?|questions?|answers?|queries|complaints?|polic(?:y|ies)|documents?|projects?|why|reasons?|purpose)\b/iu;

/**
 * The column of actions in a table that says who answers for each row, by when and how far it is, and calls what is to
 * be done by a name of its own ("Pledge", "Our ambition"): the last one before the doer and the date that no rule knows.
 */
function columnBeforeDoer(names: readonly string[], columns: ReadonlyMap<PlanColumn, number>): number | undefined {
  const [owner, due] = [columns.get("owner"), columns.get("due") ?? columns.get("revised")];
  const isTracked = (["progress", "status", "rating", "done"] as const).some((column) => columns.has(column));
  if (owner === undefined || due === undefined || !isTracked) return undefined;
  const known = new Set(columns.values());
  for (let index = Math.min(owner, due) - 1; index >= 0; index--) {
    const name = names[index] ?? "";
    if (!known.has(index) && name !== "" && ruleOf(name) === undefined) return NO_DEEDS.test(name) ? undefined : index;
  }
  return undefined;
}

/** Beside a column of actions and without one of dates, "Milestone" holds the date of each. */
function dateByMilestone(columns: Map<PlanColumn, number>, names: readonly string[]): void {
  const action = columns.get("action");
  if (action === undefined || columns.has("due")) return;
  const milestone = names.findIndex((name, index) => index > action && /^(?:key )?milestones?$/iu.test(name));
  if (milestone > 0) columns.set("due", milestone);
}

/**
 * The columns of a table under words that say that a plan follows: who answers and by when, and in front of them what the
 * plan is made of, whatever it is called ("Priority for the year"). Null where a column has its own name for the deed.
 */
export function columnsUnderPlan(names: readonly string[]): PlanColumns | null {
  const columns = new Map<PlanColumn, number>();
  for (const [index, name] of names.entries()) {
    const column = name === "" ? undefined : ruleOf(name)?.column;
    if (column !== undefined && column !== null && !columns.has(column)) columns.set(column, index);
  }
  const [owner, due] = [columns.get("owner"), columns.get("due")];
  if (owner === undefined || due === undefined || columns.has("action")) return null;
  const last = Math.min(owner, due) - 1;
  if (last < 0 || NO_DEEDS.test(names[last] ?? "") || isRiskTable(names, last)) return null;
  if (columns.get("area") === last) columns.delete("area");
  return columns.set("action", last);
}

function isRiskTable(names: readonly string[], action: number): boolean {
  return names.some(
    (name, index) =>
      /\b(?:mitigat\w+|likelihood|probability)\b/iu.test(name) ||
      (/\b(?:risks?(?! (?:ref|no|id|number)\b)|threats?|hazards?|go wrong)\b/iu.test(name) && index <= action),
  );
}

/** "By" is who does it where another column says by when. */
function shareOutBy(columns: Map<PlanColumn, number>, names: readonly string[]): void {
  const due = columns.get("due");
  if (due === undefined || columns.has("owner") || !/^by$/iu.test(names[due] ?? "")) return;
  const when = names.findIndex((name, index) => index > due && ruleOf(name)?.column === "due");
  if (when < 0) return;
  columns.set("owner", due);
  columns.set("due", when);
}

/** What a column, or the line of a plan that a label begins, holds by its name; null for what no record has. */
export function planColumnOf(name: string): PlanColumn | null {
  return ruleOf(name)?.column ?? null;
}

const AREA: ColumnRule = { column: "area", pattern: /^/u };

function ruleOf(name: string): ColumnRule | undefined {
  const plain = name.trim().replace(/[.:?*]{1,3}$/u, "");
  const lean = leanOf(plain);
  if (lean === "strength") return undefined;
  if (lean === "improvement" && !/\bactions?\b|\bgoing to\b|\bwill do\b|\bwe do\b|\bwe will\b/iu.test(plain))
    return AREA;
  return columnRules.find(({ pattern }) => pattern.test(plain));
}

/** A title that spans the whole table stands before every column's own name. */
function withoutTitle(names: readonly string[]): readonly string[] {
  const [first = ""] = names;
  if (names.length < 2) return names;
  let length = 0;
  const words = first.split(" ");
  while (length < words.length && names.every((name) => name.startsWith(words.slice(0, length + 1).join(" "))))
    length++;
  const title = words.slice(0, length).join(" ");
  return title === "" ? names : names.map((name) => name.slice(title.length).trim());
}
