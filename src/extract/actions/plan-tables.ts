import { type CellView, cellAt, type RowView, type TableView } from "../../document/table-view.js";
import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import type { ExtractionContext } from "../define-extractor.js";
import { namedColumns, piecesOf } from "../paper-findings/columns.js";
import { isRiskTable } from "../risks.js";
import { houseOf } from "./house-of.js";
import { isNameOfDoer } from "./owners.js";
import { dueInCell } from "./due-dates.js";
import { columnsUnderPlan, type PlanColumn, type PlanColumns, planColumns, tellsDone } from "./plan-columns.js";
import { isPlaceholder, isStateWord, ragOf, statusOfRow, tellApart } from "./progress-status.js";
import { readRatingKey } from "./rating-key.js";
import type { Clock } from "./clock.js";
import type { ActionStatus, FoundAction, ShownArea } from "./read-action.js";

/** A plan that goes on over pages as tables of their own. */
interface Plan {
  readonly columns: PlanColumns;
  readonly names: readonly string[];
}

/**
 * Reads the actions of plans, trackers and action logs: one a row, or one for each item that an action cell lists. Rows
 * that name a priority for those below, repeated header rows, and cells that span rows are followed; a table without
 * names goes on with those of the one before when it has as many columns.
 */
export function* readPlanTables(context: ExtractionContext, clock: Clock): Generator<FoundAction> {
  const { view } = context;
  const unsaid: ActionStatus = houseOf(context) === "minutes" ? "requested" : "planned";
  let plan: Plan | null = null;
  for (const table of view.tables) {
    const named =
      findPlan(table) ?? planUnderHeading(context, table) ?? (namesColumns(table) ? null : planBelowNames(view, table));
    if (named !== null && isRiskTable(context, table)) {
      plan = null;
      continue;
    }
    const goesOn: boolean =
      named === null && plan !== null && plan.names.length === table.columnCount && !namesColumns(table);
    if (named !== null) ({ plan } = named);
    else if (!goesOn) plan = null;
    if (plan === null) continue;
    const isDone = tellsDone(plan.names[plan.columns.get("action") ?? 0] ?? "");
    yield* readRows(context, table, named?.body ?? table.rows, plan, clock, isDone ? "completed" : unsaid);
  }
}

/** A heading or a lead-in that says that a plan follows. */
const PLAN_FOLLOWS =
  /\b(?:plans? (?:for|over|are)|our plans?|action plan|improvement plan|next steps|what (?:we|the (?:council|service)) (?:will|are going to|plan to|intend to)|(?:priorities|actions) for (?:the )?(?:next|coming|year|20\d\d))\b/iu;

/** A table whose names say who and by when, under words that say that a plan follows. */
function planUnderHeading({ view, sections }: ExtractionContext, table: TableView): NamedPlan | null {
  const [first] = view.blocksIn(table.node);
  if (first === undefined || table.columnCount < 3) return null;
  const before = view.blocks[first.index - 1];
  const leads = before !== undefined && before.cell === null && PLAN_FOLLOWS.test(before.text);
  if (!leads && !PLAN_FOLLOWS.test(sections.sectionOf(first).title)) return null;
  const { names, body } = namedColumns(table);
  const columns = columnsUnderPlan(names);
  return columns === null ? null : { plan: { columns, names }, body };
}

/** The names of columns stand below a title, a key or an empty row at most so far down. */
const ROWS_ABOVE_NAMES = 3;
/** The longest name of a column. */
const LONGEST_NAME = 90;

/** The columns of a table that is a plan, and the rows under their names; null where it is none. */
export function findPlan(table: TableView): NamedPlan | null {
  const known = plansByTable.get(table);
  if (known !== undefined) return known;
  const found = readPlan(table);
  plansByTable.set(table, found);
  return found;
}

interface NamedPlan {
  readonly plan: Plan;
  readonly body: readonly RowView[];
}

/** Every reader of actions asks whether a table is a plan. */
const plansByTable = new WeakMap<TableView, NamedPlan | null>();

function readPlan(table: TableView): NamedPlan | null {
  const { names, body } = namedColumns(table);
  const columns = planColumns(names);
  if (columns !== null) return { plan: { columns: withUnnamed(columns, names, body), names }, body };
  for (const [index, row] of table.rows.slice(0, ROWS_ABOVE_NAMES).entries()) {
    if (row.cells.length < 3 || row.cells.some(({ text }) => text.length > LONGEST_NAME)) continue;
    const own = Array.from({ length: table.columnCount }, (_, column) => cellAt(row, column)?.text ?? "");
    const found = planColumns(own);
    const below = table.rows.slice(index + 1);
    if (found !== null) return { plan: { columns: withUnnamed(found, own, below), names: own }, body: below };
  }
  return null;
}

function beginsWithState(row: RowView, column: number): boolean {
  return isStateWord((cellAt(row, column)?.text ?? "").split(/\s?[-–—:;,.(]\s?/u)[0] ?? "");
}

/** What the line over a plan names, where a reader took the names of its columns for a line of text. */
const NAMED_ABOVE: readonly RegExp[] = [
  /\b(?:actions?|tasks?|activit(?:y|ies)|what)\b/iu,
  /\b(?:leads?|owners?|officers?|responsib\w{2,6}|who|whom)\b/iu,
  /\b(?:timescales?|when|date|deadline|target|due|complet\w{2,4})\b/iu,
];

/** A cell of a column of dates, of people and of prose. */
const DATE_CELL =
  /\b20\d{2}\b|\d\/\d|\b(?:ongoing|on-going|monthly|weekly|quarterly|immediate(?:ly)?|tb[ca])\b|^[A-Z][a-z]{2,8}[ -]\d{2}$/iu;
const LONGEST_DATE = 30;
const SHORTEST_PROSE = 15;

/** A plan whose columns are named in the line above it alone, told by what its cells hold. */
function planBelowNames(view: DocumentView, table: TableView): NamedPlan | null {
  const above = view.blocks[view.blockAfter(table.start) - 1];
  if (above === undefined || above.cell !== null || above.text.length > LONGEST_NAME || table.columnCount < 3)
    return null;
  if (!NAMED_ABOVE.every((pattern) => pattern.test(above.text))) return null;
  const columns = new Map<PlanColumn, number>();
  for (let column = 0; column < table.columnCount; column++) {
    const cells = table.rows.map((row) => cellAt(row, column)?.text ?? "").filter((text) => text !== "");
    const most = (test: (text: string) => boolean): boolean => cells.filter(test).length * 3 >= cells.length * 2;
    const add = (kind: PlanColumn): void => void (columns.has(kind) || columns.set(kind, column));
    if (cells.length === 0) continue;
    if (most((text) => text.length <= LONGEST_DATE && DATE_CELL.test(text))) add("due");
    else if (most(isStateWord)) add("status");
    else if (most(isNameOfDoer)) add("owner");
    else if (most((text) => text.length >= SHORTEST_PROSE)) add(columns.has("action") ? "progress" : "action");
  }
  const isPlan = columns.has("action") && columns.has("due") && columns.has("owner");
  return isPlan ? { plan: { columns, names: Array<string>(table.columnCount).fill("") }, body: table.rows } : null;
}

/** A column that no rule knows by its name holds the state of the actions where most of its cells are such words. */
function withUnnamed(columns: PlanColumns, names: readonly string[], body: readonly RowView[]): PlanColumns {
  if (columns.has("status") || columns.has("rating") || columns.has("progress")) return columns;
  const known = new Set(columns.values());
  for (const [column, name] of names.entries()) {
    if (known.has(column)) continue;
    // In a log the outcome is what came of an action; in a plan, where it stands before the dates, what is hoped for.
    if (
      /^(?:outcome|result)s?$/iu.test(name) &&
      column === names.length - 1 &&
      body.some((row) => beginsWithState(row, column))
    )
      return new Map([...columns, ["progress", column]]);
    const cells = body.map((row) => cellAt(row, column)?.text ?? "").filter((text) => text !== "");
    const states = cells.filter(isStateWord).length;
    if (cells.length >= 2 && states * 3 >= cells.length * 2) return new Map([...columns, ["status", column]]);
  }
  return columns;
}

function namesColumns(table: TableView): boolean {
  return table.headers.some((header) => header !== "");
}

function* readRows(
  { view, sections }: ExtractionContext,
  table: TableView,
  rows: readonly RowView[],
  { columns, names }: Plan,
  clock: Clock,
  unsaid: ActionStatus,
): Generator<FoundAction> {
  const key = readRatingKey(view);
  const [first] = view.blocksIn(table.node);
  const section = first === undefined ? null : sections.sectionOf(first);
  const spanning = new SpanningCells();
  let group: string | null = null;
  for (const row of rows) {
    spanning.enter(row);
    const filled = row.cells.filter(({ text }) => text !== "");
    if (row.header || repeatsHeader(filled, names)) continue;
    if (filled.length === 1 && row.cells.length < table.columnCount + 1 && isGroupRow(filled[0], columns, row, table)) {
      group = filled[0]?.text ?? null;
      continue;
    }
    const cell = (column: PlanColumn): CellView | undefined => cellIn(row, columns, column, spanning);
    const action = ownCell(row, columns, "action");
    if (action === undefined || isPlaceholder(action.text)) continue;
    const said = (column: PlanColumn): string => cell(column)?.text ?? "";
    const { progress, status: state, rating } = tellApart(said("progress"), said("status"), said("rating"));
    const revised = said("revised");
    const dueWords = /\p{L}{3}|\d/u.test(revised) && !isPlaceholder(revised) ? revised : said("due");
    const status = statusOfRow({ progress, rating, due: dueWords, status: state, done: said("done") }, unsaid, key);
    const ownerCell = cell("owner");
    const owner =
      ownerCell === undefined
        ? null
        : ownerIn(ownerCell, view.blocksIn(ownerCell.node), names[columns.get("owner") ?? 0] ?? "");
    for (const item of piecesOf(view, view.blocksIn(action.node), action)) {
      yield {
        start: item.start,
        end: item.end,
        text: item.text,
        status,
        owner,
        due: status === "completed" ? null : dueInCell(dueWords, clock),
        rag: ragOf(rating),
        area: areaShown(said("area"), group),
        section,
        rule: "actions/plan",
        rank: 80,
      };
    }
  }
}

function repeatsHeader(filled: readonly CellView[], names: readonly string[]): boolean {
  return filled.length > 1 && filled.every(({ text }) => names.includes(text));
}

/** A row of one filled cell names what the rows below have in common, unless it is an action with nothing beside it. */
function isGroupRow(cell: CellView | undefined, columns: PlanColumns, row: RowView, table: TableView): boolean {
  if (cell === undefined) return false;
  const spans = cell.columnSpan > 1 || row.cells.length === 1;
  return spans || cell.column !== columns.get("action") || (cell.column === 0 && table.columnCount > 2);
}

function ownCell(row: RowView, columns: PlanColumns, column: PlanColumn): CellView | undefined {
  const index = columns.get(column);
  const cell = index === undefined ? undefined : cellAt(row, index);
  return cell?.text === "" ? undefined : cell;
}

function cellIn(row: RowView, columns: PlanColumns, column: PlanColumn, spanning: SpanningCells): CellView | undefined {
  const index = columns.get(column);
  if (index === undefined) return undefined;
  const own = cellAt(row, index);
  if (own !== undefined && (own.text !== "" || column !== "area")) return own;
  return spanning.at(index, column === "area");
}

/** Cells that reach over the rows below, and the last filled cell of each column. */
class SpanningCells {
  readonly #last = new Map<number, CellView>();
  readonly #reach = new Map<number, { cell: CellView; rows: number }>();

  enter(row: RowView): void {
    for (const [column, { cell, rows }] of this.#reach) {
      if (rows > 1) this.#reach.set(column, { cell, rows: rows - 1 });
      else this.#reach.delete(column);
    }
    for (const cell of row.cells) {
      if (cell.text !== "") this.#last.set(cell.column, cell);
      if (cell.node.data.rowSpan > 1) this.#reach.set(cell.column, { cell, rows: cell.node.data.rowSpan });
    }
  }

  at(column: number, orLast: boolean): CellView | undefined {
    return this.#reach.get(column)?.cell ?? (orLast ? this.#last.get(column) : undefined);
  }
}

/**
 * Who does it. Several lines in a cell are several people; in a column that names the lead, the first is the lead and
 * the others support.
 */
function ownerIn(cell: CellView, blocks: readonly Block[], name: string): string | null {
  const lines = blocks.map(({ text }) => text.replace(/\s+/gu, " ").trim()).filter((line) => !isPlaceholder(line));
  const [first] = lines;
  if (first === undefined) return isPlaceholder(cell.text) ? null : cell.text;
  return /\blead(?:s|ing)?\b/iu.test(name) ? first : lines.join("; ");
}

function areaShown(cell: string, group: string | null): ShownArea | null {
  if (!isPlaceholder(cell)) return { text: cell, shownBy: "the plan names it in the same row" };
  return group === null ? null : { text: group, shownBy: "the plan sets it above the row" };
}
