import type { CellView, RowView, TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import type { Authority } from "../../domain/authorities.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Framework } from "../../domain/frameworks.js";
import { type Grade, gradeFromCell, gradePattern } from "../../domain/grades.js";
import { findJudgementMentions } from "../../domain/judgement-mentions.js";
import { type Judgement, judgementFromLabel } from "../../domain/judgements.js";
import { type ColumnSetting, type GradeColumn, isRiskTable, readGradeColumns } from "./grade-columns.js";
import type { ReportedGrade } from "./grade-sentences.js";
import { OTHER_BODIES } from "./sentence-scope.js";

const GRADE_COLUMN = /\b(?:grade|judgement|judgment|rating|outcome|overall)\b/iu;
const LONGEST_NAME_AND_GRADE = 70;
const LONGEST_CAPTION = 110;
const NAME_AND_GRADE = /^(?<name>[\p{L}'’ .&-]{3,45}?)\s?[/–:-]\s?(?<grade>[\p{L} ]{2,32})$/u;

/**
 * The grades that a paper's tables report: a judgement and its grade in one row, a column for each inspection, or a row
 * for each authority. Columns of self-assessments, targets and averages give none.
 */
export function readGradeTable(table: TableView, setting: ColumnSetting): ReportedGrade[] {
  if (isRiskTable(table)) return [];
  const columns = readGradeColumns(table, setting);
  // Other authorities were inspected at dates of their own.
  const anyDate = readGradeColumns(table, { ...setting, since: null });
  return table.rows.flatMap((row) => [
    ...judgementRow(row, columns, setting.framework),
    ...authorityRow(row, anyDate, setting.own),
  ]);
}

function judgementRow(row: RowView, columns: readonly GradeColumn[], framework: Framework | null): ReportedGrade[] {
  const label = row.cells.find((cell) => judgementFromLabel(cell.text, framework) !== null);
  const judgement = label === undefined ? null : judgementFromLabel(label.text, framework);
  if (label === undefined || judgement === null || OTHER_BODIES.test(label.text)) return [];
  return decided(gradesOf(row, columns)).map(({ cell, grade, column }) => ({
    judgement,
    grade,
    authority: column.authority,
    previous: column.earlier,
    start: Math.min(cell.start, label.start),
    end: Math.max(cell.end, label.end),
    rule: "table-row",
  }));
}

interface GradedCell {
  readonly cell: CellView;
  readonly grade: Grade;
  readonly column: GradeColumn;
}

function gradesOf(row: RowView, columns: readonly GradeColumn[]): GradedCell[] {
  return row.cells.flatMap((cell) => {
    const grade = gradeFromCell(cell.text);
    const column = columns.find((known) => known.column === cell.column);
    return grade === null || column === undefined ? [] : [{ cell, grade, column }];
  });
}

/** Of different grades for the same judgement and inspection those whose header decides, else none. */
function decided(graded: readonly GradedCell[]): GradedCell[] {
  return graded.filter(({ grade, column }) => {
    const rivals = graded.filter(
      ({ column: other }) => other.authority === column.authority && other.earlier === column.earlier,
    );
    if (rivals.every((rival) => rival.grade === grade)) return true;
    return column.decides && rivals.every((rival) => rival.grade === grade || !rival.column.decides);
  });
}

function authorityRow(row: RowView, columns: readonly GradeColumn[], own: Authority | null): ReportedGrade[] {
  const [first] = row.cells;
  const named = first === undefined ? null : authorityOf(first.text);
  if (first === undefined || named === null) return [];
  const graded = gradesOf(row, columns).filter(
    ({ cell, column }) => cell !== first && GRADE_COLUMN.test(column.header),
  );
  const judgements = [...new Set(graded.map(({ column }) => judgementOf(column)))];
  return judgements.flatMap((judgement) =>
    decided(graded.filter(({ column }) => judgementOf(column) === judgement)).map(({ cell, grade, column }) => ({
      judgement,
      grade,
      authority: named === own ? null : named,
      previous: column.earlier,
      start: first.start,
      end: cell.end,
      rule: "authority-row",
    })),
  );
}

function judgementOf({ header }: GradeColumn): Judgement {
  return judgementFromLabel(header) ?? "overall_effectiveness";
}

/**
 * Lines and cells that pair an authority with its grade ("Kent – Good"), as where reports of other authorities
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

/** A judgement that runs to its grade in dots, as in papers that were typed; several lines may stand in one block. */
const LED_TO_GRADE = new RegExp(`(?<label>[^.]{4,140}?)\\s?\\.{4,160}\\s?(?<grade>${gradePattern})(?![\\p{L}])`, "giu");

/** Grades that a paper sets behind rows of dots. */
export function readLedGrades(view: DocumentView, framework: Framework | null): ReportedGrade[] {
  return view.blocks.flatMap((block) => {
    if (block.cell !== null || !block.text.includes("....")) return [];
    return [...block.text.matchAll(LED_TO_GRADE)].flatMap((match): ReportedGrade[] => {
      const label = match.groups?.["label"] ?? "";
      const judgement = judgementFromLabel(label, framework);
      const grade = gradeFromCell(match.groups?.["grade"] ?? "");
      if (judgement === null || grade === null) return [];
      const start = block.start + match.index + (label.length - label.trimStart().length);
      const end = block.start + match.index + match[0].length;
      return [{ judgement, grade, authority: null, previous: false, start, end, rule: "led-by-dots" }];
    });
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
