import type { Block } from "../../document/blocks.js";
import type { CellView, RowView, TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import type { Authority } from "../../domain/authorities.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Framework } from "../../domain/frameworks.js";
import { type Grade, gradeFromCell, gradePattern } from "../../domain/grades.js";
import { findJudgementMentions } from "../../domain/judgement-mentions.js";
import { type Judgement, judgementFromLabel } from "../../domain/judgements.js";
import { type ColumnSetting, type GradeColumn, isNotAwarded, isRiskTable, readGradeColumns } from "./grade-columns.js";
import { isPredecessor, type ReportedGrade } from "./grade-sentences.js";
import { OTHER_BODIES } from "./sentence-scope.js";

const GRADE_COLUMN = /\b(?:grade|judgement|judgment|rating|outcome|overall)\b/iu;
const LONGEST_NAME_AND_GRADE = 70;
const LONGEST_CAPTION = 110;
const LONGEST_LEAD_IN = 600;
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
      previous: column.earlier || isPredecessor(named, own),
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
      {
        judgement,
        grade,
        authority,
        previous: isPredecessor(authority, own),
        start: block.start,
        end: block.end,
        rule: "name-and-grade",
      },
    ];
  });
}

/** What stands between a judgement and its grade where lines of a list run together: dots, a dash, a colon. */
const BEFORE_GRADE = /\s?(?:\.{4,160}|[-–—:])\s{0,3}$/u;
const GRADE_IN_LINE = new RegExp(`(?<![\\p{L}])(?:${gradePattern}|RI)(?![\\p{L}])`, "giu");
const FEWEST_LINES = 2;

/**
 * Grades that a paper sets line by line behind their judgements, where the lines stand in one block: "Overall
 * effectiveness ....... Good Impact of leaders ....... Good". One such line inside a paragraph is a sentence's affair.
 */
export function readGradeLines(view: DocumentView, framework: Framework | null): ReportedGrade[] {
  return view.blocks.flatMap((block) => {
    if (block.cell !== null || !/\.{4}|\s?[-–—:]\s/u.test(block.text)) return [];
    let from = 0;
    const found = [...block.text.matchAll(GRADE_IN_LINE)].flatMap((match): ReportedGrade[] => {
      const before = block.text.slice(from, match.index);
      const offset = from;
      from = match.index + match[0].length;
      const label = labelledBy(before, framework);
      const grade = gradeFromCell(match[0]);
      if (label === null || grade === null) return [];
      const start = block.start + offset + label.start;
      return [{ ...label, grade, authority: null, previous: false, start, end: block.start + from, rule: "lines" }];
    });
    const whole = found.some(({ start, end }) => start === block.start && end >= block.end - 1);
    return found.length >= FEWEST_LINES || whole ? found : [];
  });
}

const GRADE_AT_END = new RegExp(`\\s(?<grade>${gradePattern})$`, "iu");
const LONGEST_ROW = 160;
/** Words in the line over rows of grades that make them another inspection's or nobody's award. */
const OF_OTHER_ROWS = /\b(?:previous|prior|last|(?:19|20)\d{2})\b/iu;

/**
 * Rows of a table that lost its columns: consecutive lines, each a judgement's whole label with its grade right behind.
 * Under a header of a self-assessment, of a target or of another year they are left out: which column is which is lost.
 */
export function readGradeRows(view: DocumentView, framework: Framework | null): ReportedGrade[] {
  const rows: ReportedGrade[] = [];
  let run: ReportedGrade[] = [];
  let over = "";
  const close = (): void => {
    if (run.length >= FEWEST_LINES && !isNotAwarded(over) && !OF_OTHER_ROWS.test(over)) rows.push(...run);
    run = [];
  };
  for (const block of view.blocks) {
    const row = block.cell === null && block.text.length <= LONGEST_ROW ? gradeRow(block, framework) : null;
    if (row === null) {
      close();
      over = block.text.length <= LONGEST_ROW ? block.text : "";
    } else run.push(row);
  }
  close();
  return rows;
}

function gradeRow({ text, start, end }: Block, framework: Framework | null): ReportedGrade | null {
  const match = GRADE_AT_END.exec(text);
  const grade = gradeFromCell(match?.groups?.["grade"] ?? "");
  const judgement = match === null ? null : judgementFromLabel(text.slice(0, match.index), framework);
  if (grade === null || judgement === null) return null;
  return { judgement, grade, authority: null, previous: false, start, end, rule: "rows" };
}

/** The judgement whose whole label ends right before a grade; a lead-in may stand in front of the first. */
function labelledBy(before: string, framework: Framework | null): { judgement: Judgement; start: number } | null {
  const words = before.replace(BEFORE_GRADE, "");
  if (words.length === before.length || words.length > LONGEST_LEAD_IN) return null;
  const stops = [...words.matchAll(/[:.;\n]\s{1,3}/gu)].map((stop) => stop.index + stop[0].length);
  for (const start of [0, ...stops.toReversed()]) {
    const judgement = judgementFromLabel(words.slice(start), framework);
    if (judgement !== null)
      return { judgement, start: start + (words.length - start - words.slice(start).trimStart().length) };
  }
  return null;
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
