import { type CellView, cellAt, type RowView, type TableView } from "../document/table-view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { RiskRecord } from "../record/schema.js";
import type { Section } from "../sections/section.js";
import { cover, type Span } from "../text/span.js";
import { planColumns } from "./actions/plan-columns.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";

type Risk = Omit<RiskRecord, "evidence">;
type Column = keyof Risk | "other";

/** How risk tables name their columns, in the order in which a name is tried. */
const COLUMNS: readonly { readonly column: Column; readonly pattern: RegExp }[] = [
  {
    column: "other",
    pattern:
      /^(?:risk )?(?:ref(?:erence)?|no\.?|number|id|#|owner|lead|manager|date|review(?: date)?|category|type|direction|trend|status|cost|when|by whom|who|deadline|timescale)(?: (?:no\.?|number|owner|officer|of travel|raised|identified))?\.?$|\b(?:owner|responsible|accountable|direction of travel|trend)\b|^how (?:likely|probable)\b/iu,
  },
  {
    column: "mitigation",
    pattern:
      /\b(?:mitigat\w+|(?:existing |key |current )?controls?|actions? to (?:avoid|reduce|mitigate|manage|address|control)|(?:avoid|reduce|manage) (?:or|and|\/)? ?(?:mitigate|reduce|avoid)?.{0,12}risk|(?:what (?:we have|is) )?in place|how (?:it|the risk|this|we) (?:is|are|will|shall)\b.{0,30}|response|counter-?measures?|treatment|safeguards?|what (?:we|is|the council|are we|will be|has been|are being|is being).{0,30} (?:do|doing|done)\b.{0,20}|(?:management|planned|agreed|further) actions?|actions?)\b/iu,
  },
  {
    // One half of a rating, before or after mitigation: "Inherent L", "Impact (1-5)", "Residual likelihood".
    column: "other",
    pattern:
      /^(?:(?:inherent|gross|residual|net|current|target|initial|raw|mitigated)(?: risk)? )?(?:likelihood|probability|chance|l|i|p|impact(?= ?\(?\d))(?: ?\(?\d.{0,12})?$|^(?:inherent|gross|residual|net|current|target|initial|raw|mitigated)(?: risk)? impact$|\bappetite\b/iu,
  },
  {
    column: "rating",
    pattern:
      /\b(?:ratings?|scores?|b?rag|^level$|level of (?:risk|concern)|(?:risk|current|overall) level|severity|inherent|gross|net|residual|exposure|grade|priority|how (?:worried|concerned|serious|bad|big|great|high|significant)|(?:likelihood|probability).{0,20}impact|impact.{0,20}(?:likelihood|probability)|[li] ?[x×*] ?[li])\b/iu,
  },
  {
    column: "description",
    pattern:
      /\b(?:descriptions?|causes?|consequences?|effects?|details?|why (?:it|this) matters?|(?:potential |possible )?impacts?|what (?:could|might|may|would|will) happen|(?:what|how).{0,20}\bmean(?:s|t)?|implications?|explanation|trigger|event|if (?:it|this) happens|background|context)\b/iu,
  },
  {
    column: "risk",
    pattern:
      /\b(?:risks?|threats?|hazards?|what (?:could|might|may) go wrong|issues?|concerns?|uncertaint(?:y|ies)|worr(?:y|ies))\b/iu,
  },
];

/** Where a table rates a risk twice, the rating that holds now: after mitigation, not before it and not the target. */
const RATES_NOW = /\b(?:current|residual|net|post[- ]mitigation|mitigated|after|now|with controls)\b/iu;

/** A risk table says so in a column or in what stands above it; a table of issues and actions alone is a plan. */
const SAYS_RISK = /\brisks?\b|\bthreats?\b|\bhazards?\b|\bgo wrong\b/iu;

/**
 * Reads the rows of risk tables, whatever their columns are called. A table is one when a column names the risk and
 * another what is done about it or how grave it is, and a column or the words just above speak of risk. A column of
 * prose between the two that no rule knows is the description. A risk that is merged over several rows is one risk.
 */
export const risks = defineExtractor({
  id: "risks",
  fields: ["risks"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* (context) {
    const { view } = context;
    for (const table of view.tables) {
      const section = sectionOf(context, table);
      for (const { value, span } of risksOf(context, table)) {
        yield candidate(view, "risks", value, span, {
          rule: "risks/table",
          rank: 80,
          section,
        });
      }
    }
  },
});

/** Labels at the left, their values beside them: a card of one risk. */
const LONGEST_LABEL = 45;

function cardOf(table: TableView): FoundRisk[] {
  if (table.columnCount !== 2 || table.rows.length < 3) return [];
  const value: Risk = { risk: "", description: null, mitigation: null, rating: null };
  let known = 0;
  for (const row of table.rows) {
    const [label, said] = [cellAt(row, 0)?.text ?? "", cellAt(row, 1)?.text ?? ""];
    if (label.length > LONGEST_LABEL) return [];
    const column = COLUMNS.find(({ pattern }) => pattern.test(label))?.column;
    if (column === undefined) continue;
    known++;
    if (column === "other" || said === "") continue;
    if (column === "risk") value.risk ||= said;
    else value[column] ??= said;
  }
  const isCard = value.risk !== "" && value.mitigation !== null && known * 4 >= table.rows.length * 3;
  return isCard ? [{ value, span: table }] : [];
}

interface FoundRisk {
  value: Risk;
  span: Span;
}

interface Columns {
  readonly of: ReadonlyMap<keyof Risk, number>;
  /** The columns of likelihood and impact, where the table sets the two halves of a rating apart and prints no whole. */
  readonly halves: readonly number[];
}

/** Whether a table is read as one of risks: what its rows do about them are no actions of a plan. */
export function isRiskTable(context: ExtractionContext, table: TableView): boolean {
  return risksOf(context, table).length > 0;
}

function risksOf(context: ExtractionContext, table: TableView): FoundRisk[] {
  const card = cardOf(table);
  if (card.length > 0) return card;
  const headerIndex = table.headers.some((header) => header !== "") ? -1 : 0;
  const names = headerNames(table);
  const isAboutRisks = riskAbove(context, table);
  const columns = columnsOf(names, table, isAboutRisks);
  // A plan may name the risks to its actions behind them.
  if (names.some((name) => SAYS_RISK.test(name)) && planColumns(names) !== null) return [];
  if (columns === null || !(names.some((name) => SAYS_RISK.test(name)) || isAboutRisks)) return [];
  const found: FoundRisk[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (row.header || index === headerIndex || repeatsHeader(row, names)) continue;
    const last = found.at(-1);
    const named = cellIn(row, columns, "risk");
    if (named === undefined || named.text === "") {
      if (last !== undefined && row.cells.some(({ text }) => text !== "")) addTo(last, row, columns);
    } else if (row.cells.length > 1 && named.columnSpan < table.columnCount) {
      found.push({ value: valueOf(row, columns, named, names), span: row });
    }
  }
  return found.filter(({ value }) => value.mitigation !== null || value.rating !== null || value.description !== null);
}

function valueOf(row: RowView, columns: Columns, named: CellView, names: readonly string[]): Risk {
  return {
    risk: named.text,
    description: textIn(row, columns, "description"),
    mitigation: textIn(row, columns, "mitigation"),
    rating: textIn(row, columns, "rating") ?? halvesIn(row, columns, names),
  };
}

/** "Likelihood: High; Impact: Medium": the two halves of a rating by their names, null where either is missing. */
function halvesIn(row: RowView, { halves }: Columns, names: readonly string[]): string | null {
  const said = halves.map((column) => ({ name: names[column] ?? "", text: cellAt(row, column)?.text ?? "" }));
  if (said.length === 0 || said.some(({ text }) => text === "")) return null;
  return said.map(({ name, text }) => `${name.replace(/[\s?:]{1,4}$/u, "")}: ${text}`).join("; ");
}

/** A further row of a risk whose first cell is merged over several. */
function addTo(found: FoundRisk, row: RowView, columns: Columns): void {
  const join = (before: string | null, column: keyof Risk): string | null => {
    const more = textIn(row, columns, column);
    return before === null || more === null || before === more ? (before ?? more) : `${before} ${more}`;
  };
  const { risk, description, mitigation, rating } = found.value;
  found.value = {
    risk,
    description: join(description, "description"),
    mitigation: join(mitigation, "mitigation"),
    rating: join(rating, "rating"),
  };
  found.span = cover(found.span, row);
}

function columnsOf(names: readonly string[], table: TableView, isAboutRisks: boolean): Columns | null {
  const found = new Map<keyof Risk, number[]>();
  const unknown: number[] = [];
  for (const [index, name] of names.entries()) {
    const column = COLUMNS.find(({ pattern }) => pattern.test(name.trim()))?.column;
    if (column === undefined) unknown.push(index);
    else if (
      column !== "other" &&
      (column === "rating" ? !isHalfOfRating(name, names) : !holdsLevels(table, index, names))
    )
      found.set(column, [...(found.get(column) ?? []), index]);
  }
  moveTitleToRisk(found, names, isAboutRisks);
  describeByAnother(found, names, table);
  const columns = new Map<keyof Risk, number>();
  for (const [column, [first = 0, ...others]] of found)
    columns.set(column, column === "rating" ? ratingThatHolds([first, ...others], names) : first);
  const risk = columns.get("risk");
  const halves = columns.has("rating") ? [] : halvesOf(names, table);
  if (risk === undefined || !(columns.has("mitigation") || columns.has("rating") || halves.length > 0)) return null;
  if (!columns.has("mitigation") && !columns.has("description") && halves.length === 0) return null;
  if (!columns.has("description")) {
    const prose = unknown.find((index) => index > risk && isProse(table, index));
    if (prose !== undefined) columns.set("description", prose);
  }
  return { of: columns, halves };
}

/** How tables name the halves of a rating; "L" and "I" only beside each other. */
const HALVES: readonly RegExp[] = [
  /^(?:(?:current|residual|net|mitigated)(?: risk)? )?(?:likelihood|probability|chance|how (?:likely|probable)(?: is it)?|l|p)(?: ?\(.{1,14}\))?\s?\??$/iu,
  /^(?:(?:current|residual|net|mitigated)(?: risk)? )?(?:impact|severity|seriousness|consequences?|how (?:bad|serious|severe)(?: is it| would it be)?|i)(?: ?\(.{1,14}\))?\s?\??$/iu,
];

/** The columns of likelihood and impact, both or none: one of each name, with nothing but levels in them. */
function halvesOf(names: readonly string[], table: TableView): number[] {
  const found = HALVES.map((pattern) =>
    [...names.keys()].filter(
      (column) => pattern.test((names[column] ?? "").trim()) && holdsLevels(table, column, names),
    ),
  );
  return found.every((columns) => columns.length === 1) ? found.flat() : [];
}

/** Where a table rates a risk several times: the last rating that holds now, else the first. */
function ratingThatHolds(columns: readonly number[], names: readonly string[]): number {
  return columns.findLast((column) => RATES_NOW.test(names[column] ?? "")) ?? columns[0] ?? 0;
}

const LEVEL =
  /^(?:\d{1,2}|[A-E]\d?|(?:very |medium[ /-]|med[ /-])?(?:high|low|likely|unlikely)|h|m|l|med|medium|moderate|major|minor|severe|serious|critical|catastrophic|significant|negligible|marginal|limited|possible|rare|red|amber|green|yellow)(?:\s?[(–-].{1,14})?$/iu;

/** "Impact" is prose in one register and a level beside the likelihood in the next. */
function holdsLevels(table: TableView, column: number, names: readonly string[]): boolean {
  const cells = table.rows.flatMap((row) => {
    const text = row.header ? "" : (cellAt(row, column)?.text ?? "");
    return text === "" || text === names[column] ? [] : [text];
  });
  return cells.length > 0 && cells.every((text) => LEVEL.test(text));
}

/** "Severity" and "How bad" rate a risk by themselves, and are half of it beside the likelihood. */
function isHalfOfRating(name: string, names: readonly string[]): boolean {
  return (
    /^(?:severity|seriousness|how (?:bad|serious|big)\b.{0,30})$/iu.test(name) &&
    names.some((other) => LIKELY.test(other))
  );
}

const LIKELY = /\b(?:likel(?:y|ihood)|probab(?:le|ility))\b/iu;

/** "Risk description" alone names the risk; it describes one only beside a column that names it. */
function moveTitleToRisk(found: Map<keyof Risk, number[]>, names: readonly string[], isAboutRisks: boolean): void {
  if (found.has("risk")) return;
  const [titles, others] = [true, false].map((says) =>
    (found.get("description") ?? []).filter((column) => SAYS_RISK.test(names[column] ?? "") === says),
  );
  // "Risk no." beside "Description": the table says what it describes; so does a heading of risks over it.
  const named =
    (titles ?? []).length > 0 || !(isAboutRisks || names.some((name) => /\brisks?\b/iu.test(name))) ? titles : others;
  const title = named?.[0];
  if (title === undefined) return;
  found.set("risk", [title]);
  const descriptions = [...(titles ?? []), ...(others ?? [])]
    .filter((column) => column !== title)
    .toSorted((a, b) => a - b);
  if (descriptions.length > 0) found.set("description", descriptions);
  else found.delete("description");
}

/** "Risk" and "Assessment of risk": of two columns of prose that name the risk the first names it, the second tells of it. */
function describeByAnother(found: Map<keyof Risk, number[]>, names: readonly string[], table: TableView): void {
  if (found.has("description")) return;
  const another = (found.get("risk") ?? []).slice(1).find((column) => isProse(table, column) && names[column] !== "");
  if (another !== undefined) found.set("description", [another]);
}

const SHORTEST_PROSE = 25;

function isProse(table: TableView, column: number): boolean {
  return table.rows.some((row) => !row.header && (cellAt(row, column)?.text.length ?? 0) >= SHORTEST_PROSE);
}

/** The names of the columns: the header row's or, where none is marked, the first row's. */
function headerNames(table: TableView): readonly string[] {
  if (table.headers.some((header) => header !== "")) return table.headers;
  const [first] = table.rows;
  if (first === undefined) return [];
  return Array.from({ length: table.columnCount }, (_, column) => cellAt(first, column)?.text ?? "");
}

/** A header row that is printed again on the next page. */
function repeatsHeader(row: RowView, names: readonly string[]): boolean {
  return row.cells.every(({ text, column }) => text === names[column]);
}

/** Whether the heading over a table or the line just before it speaks of risk. */
function riskAbove({ view, sections }: ExtractionContext, table: TableView): boolean {
  const index = view.blockAfter(table.start);
  const [before, first] = [view.blocks[index - 1], view.blocks[index]];
  if (first === undefined) return false;
  const section = sections.sectionOf(first);
  if (section.kind === "risks" || SAYS_RISK.test(section.title)) return true;
  return before !== undefined && before.cell === null && SAYS_RISK.test(before.text);
}

function cellIn(row: RowView, columns: Columns, column: keyof Risk): CellView | undefined {
  const index = columns.of.get(column);
  return index === undefined ? undefined : cellAt(row, index);
}

function textIn(row: RowView, columns: Columns, column: keyof Risk): string | null {
  const text = cellIn(row, columns, column)?.text ?? "";
  return text === "" ? null : text;
}

/** The section in which a table stands. */
function sectionOf({ view, sections }: ExtractionContext, table: TableView): Section | null {
  const block = view.blocks[view.blockAfter(table.start)];
  return block === undefined ? null : sections.sectionOf(block);
}
