import { leanOf } from "../paper-findings/leads.js";

/** What a column of a plan, tracker or action log holds. */
export type PlanColumn = "action" | "owner" | "due" | "progress" | "rating" | "area";

interface ColumnRule {
  /** Null for columns that hold nothing of a record: references, dates of entry, measures of success. */
  readonly column: PlanColumn | null;
  readonly pattern: RegExp;
}

/** How plans name their columns; the first rule that matches a name decides. */
const columnRules: readonly ColumnRule[] = [
  { column: "rating", pattern: /\b(?:b?ragb?|traffic light|colour)\b/iu },
  { column: null, pattern: /^(?:ref(?:erence)?|no|number|#|item(?: no)?|id|minute(?: no| ref)?)\b.{0,12}$/iu },
  {
    column: null,
    pattern: /\b(?:raised|date (?:added|agreed|set|of (?:meeting|entry))|meeting(?: date)?|start(?: date)?)$/iu,
  },
  {
    column: "owner",
    pattern:
      /\b(?:by whom|who(?:se|m)?|owners?|lead(?:s|ing)?|responsib\w{2,8}|accountable|officers?|sro|assigned to|allocated to|action by)\b/iu,
  },
  {
    column: null,
    pattern:
      /\b(?:how (?:we|will|shall|do|it)|success|measures?|impact|outcomes?|evidence|kpis?|difference|looks? like|benefits?|resources?|costs?)\b/iu,
  },
  {
    column: "due",
    pattern:
      /\b(?:due|deadline|timescales?|time-?scales?|time ?frames?|timelines?|when|target(?: date)?|complet(?:e|ed|ion)(?: by| date)|end date|finish|by)\b/iu,
  },
  {
    column: "progress",
    pattern:
      /\b(?:progress|updates?|status|where (?:we|it) (?:are|is|stands?)|position|comments?|latest|notes?|so far|to date|current)\b/iu,
  },
  {
    column: "action",
    pattern:
      /^(?:(?:agreed|key|planned|proposed|specific|required|improvement|priority|our|main|next|the) )?(?:actions?|tasks?|activit(?:y|ies)|steps?|milestones?|deliverables?|commitments?|response)\b/iu,
  },
  { column: "action", pattern: /^what(?:$| (?:we|will|is|are|needs?|has|must|do|the council|happens)\b)/iu },
  {
    column: "area",
    pattern:
      /\b(?:areas?|findings?|recommendations?|ofsted|inspection|issues?|priorit(?:y|ies)|themes?|objectives?|source|origin|links? to|concerns?|requirement)\b/iu,
  },
  { column: "action", pattern: /\bactions?\b/iu },
];

/** Where a plan's columns stand, by what they hold. */
export type PlanColumns = ReadonlyMap<PlanColumn, number>;

/**
 * Tells a plan's columns from their names; null where the table is none. A plan names what is to be done and beside it
 * who does it, by when or how far it is. Tables of risks, whose mitigations are no actions, are none.
 */
export function planColumns(names: readonly string[]): PlanColumns | null {
  const plain = withoutTitle(names);
  if (plain.some((name) => /\b(?:risks?|mitigat\w+|likelihood)\b/iu.test(name))) return null;
  const columns = new Map<PlanColumn, number>();
  for (const [index, name] of plain.entries()) {
    const column = name === "" ? null : planColumnOf(name);
    if (column !== null && !columns.has(column)) columns.set(column, index);
  }
  const told = (["owner", "due", "progress", "rating"] as const).filter((column) => columns.has(column));
  if (!columns.has("action") || told.length === 0) return null;
  const named = plain[columns.get("action") ?? 0] ?? "";
  // "What | When" alone is a programme of events.
  return /^what$/iu.test(named) && told.length < 2 ? null : columns;
}

/** What a column, or the line of a plan that a label begins, holds by its name; null for what no record has. */
export function planColumnOf(name: string): PlanColumn | null {
  const plain = name.trim().replace(/[.:?*]{1,3}$/u, "");
  const lean = leanOf(plain);
  if (lean === "strength") return null;
  if (lean === "improvement" && !/\bactions?\b|\bgoing to\b|\bwill do\b|\bwe do\b/iu.test(plain)) return "area";
  return columnRules.find(({ pattern }) => pattern.test(plain))?.column ?? null;
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
