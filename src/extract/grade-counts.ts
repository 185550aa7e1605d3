import { cellAt, type TableView } from "../document/table-view.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { type Grade, gradeFromCell } from "../domain/grades.js";
import { type Judgement, judgementFromLabel } from "../domain/judgements.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import { judgementAbove } from "./reported-grades/grade-tables.js";

const COUNT_AND_PERCENT = /^(?<count>\d{1,4})\s?(?:\(?(?<percent>\d{1,3}(?:\.\d)?)\s?%\)?)?$/u;
const PERCENT = /^(?<percent>\d{1,3}(?:\.\d)?)\s?%$/u;
const AS_AT = /\b(?:as at|as of|by|up to|to)\s(?:the end of\s)?/iu;

interface Count {
  readonly count: number | null;
  readonly percent: number | null;
}

/**
 * Reads tables that count the outcomes of many inspections: a row for each judgement and a column for each grade, or a
 * table for each judgement with a row for each grade.
 */
export const gradeCounts = defineExtractor({
  id: "grade-counts",
  fields: ["grade_counts"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* (context) {
    const asAt = dateOfCounts(context);
    for (const table of context.view.tables) {
      yield* gradesAcross(context, table, asAt);
      yield* gradesDown(context, table, asAt);
    }
  },
});

function* gradesAcross({ view }: ExtractionContext, table: TableView, asAt: string | null): Generator<Extracted> {
  const header = table.rows.find((row) => row.cells.filter((cell) => gradeFromCell(cell.text) !== null).length >= 3);
  if (header === undefined) return;
  for (const row of table.rows) {
    const judgement = judgementFromLabel(row.cells[0]?.text ?? "");
    if (row === header || judgement === null) continue;
    for (const cell of row.cells.slice(1)) {
      const grade = gradeFromCell(cellAt(header, cell.column)?.text ?? "");
      const value = countOf(cell.text);
      if (grade !== null && value !== null) yield make(view, judgement, grade, value, asAt, cell);
    }
  }
}

function* gradesDown({ view }: ExtractionContext, table: TableView, asAt: string | null): Generator<Extracted> {
  let judgement: Judgement | null = null;
  for (const row of table.rows) {
    const [first, ...rest] = row.cells;
    if (first === undefined) continue;
    judgement = judgementFromLabel(first.text) ?? judgement;
    const grade = gradeFromCell(first.text);
    const values = rest.flatMap((cell) => countOf(cell.text) ?? []);
    if (grade === null || values.length === 0) continue;
    const about = judgement ?? judgementAbove(view, table.start);
    const count = values.find((value) => value.count !== null)?.count ?? null;
    const percent = values.find((value) => value.percent !== null)?.percent ?? null;
    if (about !== null) yield make(view, about, grade, { count, percent }, asAt, row);
  }
}

function make(
  view: DocumentView,
  judgement: Judgement,
  grade: Grade,
  { count, percent }: Count,
  asAt: string | null,
  span: Span,
): Extracted {
  const value = { judgement, grade, count, percent, as_at: asAt };
  return candidate(view, "grade_counts", value, span, { rule: "grade-counts/table", rank: 80 });
}

function countOf(words: string): Count | null {
  const text = words.trim();
  const percentAlone = PERCENT.exec(text)?.groups?.["percent"];
  if (percentAlone !== undefined) return { count: null, percent: Number(percentAlone) };
  const found = COUNT_AND_PERCENT.exec(text)?.groups;
  if (found?.["count"] === undefined) return null;
  return { count: Number(found["count"]), percent: found["percent"] === undefined ? null : Number(found["percent"]) };
}

/** The date for which the paper says that its count is true: "as at 31 March 2021". */
function dateOfCounts({ view }: ExtractionContext): string | null {
  for (const block of view.blocks) {
    if (!/\b(?:reports?|inspections?|authorit|outcomes?|judge?ments?)/iu.test(block.text)) continue;
    for (const date of findDates(block.text)) {
      const before = block.text.slice(Math.max(0, date.start - 30), date.start);
      if (date.edtf !== null && AS_AT.test(before.slice(-24)) && /\b(?:as at|as of|published|by)\b/iu.test(before))
        return date.edtf;
    }
  }
  return null;
}
