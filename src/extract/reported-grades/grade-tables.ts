import { cellAt, type CellView, type RowView, type TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import type { Authority } from "../../domain/authorities.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import { type Grade, gradeFromCell } from "../../domain/grades.js";
import { findJudgementMentions } from "../../domain/judgement-mentions.js";
import { type Judgement, judgementFromLabel } from "../../domain/judgements.js";
import type { ReportedGrade } from "./grade-sentences.js";

const EARLIER_COLUMN = /\b(?:previous|last|former|20[01]\d)\b/iu;
const GRADE_COLUMN = /\b(?:grade|judgement|judgment|rating|outcome|overall)\b/iu;
const LONGEST_NAME_AND_GRADE = 70;
const LONGEST_CAPTION = 110;
const NAME_AND_GRADE = /^(?<name>[\p{L}'’ .&-]{3,45}?)\s?[/–:-]\s?(?<grade>[\p{L} ]{2,32})$/u;

/**
 * The grades that a paper's tables report: a judgement and its grade in one row, a column for each inspection, or a row
 * for each authority.
 */
export function readGradeTable(table: TableView, own: Authority | null): ReportedGrade[] {
  return table.rows.flatMap((row) => [...judgementRow(table, row), ...authorityRow(table, row, own)]);
}

function judgementRow(table: TableView, row: RowView): ReportedGrade[] {
  const label = row.cells.find((cell) => judgementFromLabel(cell.text) !== null);
  const judgement = label === undefined ? null : judgementFromLabel(label.text);
  const graded = row.cells.flatMap((cell) => withGrade(cell));
  if (judgement === null || graded.length === 0) return [];
  return graded.map(({ cell, grade }, index) => ({
    judgement,
    grade,
    authority: null,
    previous: graded.length > 1 && isEarlierColumn(table, cell, index, graded.length),
    start: Math.min(cell.start, label?.start ?? cell.start),
    end: Math.max(cell.end, label?.end ?? cell.end),
    rule: "table-row",
  }));
}

/** Of several columns of grades the one that names an earlier inspection, or an earlier year than another's. */
function isEarlierColumn(table: TableView, cell: CellView, index: number, count: number): boolean {
  const header = table.headers[cell.column] ?? "";
  const year = /\b(?:19|20)\d{2}\b/u.exec(header)?.[0];
  const years = table.headers.flatMap((other) => /\b(?:19|20)\d{2}\b/u.exec(other)?.[0] ?? []);
  if (year !== undefined && years.length > 1) return years.some((other) => other > year);
  return header === "" ? index < count - 1 : EARLIER_COLUMN.test(header);
}

function authorityRow(table: TableView, row: RowView, own: Authority | null): ReportedGrade[] {
  const [first] = row.cells;
  const named = first === undefined ? null : authorityOf(first.text);
  if (first === undefined || named === null) return [];
  return row.cells.slice(1).flatMap((cell) => {
    const grade = gradeFromCell(cell.text);
    const header = table.headers[cell.column] ?? headerAbove(table, cell);
    if (grade === null || !GRADE_COLUMN.test(header)) return [];
    const judgement = judgementFromLabel(header) ?? "overall_effectiveness";
    return [
      {
        judgement,
        grade,
        authority: named === own ? null : named,
        previous: false,
        start: first.start,
        end: cell.end,
        rule: "authority-row",
      },
    ];
  });
}

/**
 * Lines and cells that pair an authority with its grade ("Leeds / Outstanding"), as where reports of other authorities
 * are excerpted: the judgement is the one that the nearest heading or caption above names.
 */
export function readNamesWithGrades(view: DocumentView, own: Authority | null): ReportedGrade[] {
  return view.blocks.flatMap((block): ReportedGrade[] => {
    if (block.text.length > LONGEST_NAME_AND_GRADE) return [];
    const found = NAME_AND_GRADE.exec(block.text.trim())?.groups;
    const grade = gradeFromCell(found?.["grade"] ?? "");
    const authority = grade === null ? null : authorityOf(found?.["name"] ?? "");
    const judgement = authority === null ? null : judgementAbove(view, block.start);
    if (authority === null || grade === null || judgement === null || authority === own) return [];
    return [
      { judgement, grade, authority, previous: false, start: block.start, end: block.end, rule: "name-and-grade" },
    ];
  });
}

/** The judgement that the nearest heading, caption or short line above names. */
export function judgementAbove(view: DocumentView, offset: number): Judgement | null {
  const above = view.blocks.filter((block) => block.end <= offset && block.text.length <= LONGEST_CAPTION);
  for (const block of above.slice(-60).toReversed()) {
    const [mention] = findJudgementMentions(block.text);
    const judgement = judgementFromLabel(block.text) ?? mention?.judgement ?? null;
    if (judgement !== null && !judgement.startsWith("other:")) return judgement;
  }
  return null;
}

function authorityOf(words: string): Authority | null {
  const trimmed = words.trim();
  const [mention] = findAuthorityNames(trimmed);
  return mention !== undefined && mention.start === 0 && mention.end >= trimmed.length - 2 ? mention.authority : null;
}

function withGrade(cell: CellView): { cell: CellView; grade: Grade }[] {
  const grade = gradeFromCell(cell.text);
  return grade === null ? [] : [{ cell, grade }];
}

function headerAbove(table: TableView, cell: CellView): string {
  const [first] = table.rows;
  return first === undefined ? "" : (cellAt(first, cell.column)?.text ?? "");
}
