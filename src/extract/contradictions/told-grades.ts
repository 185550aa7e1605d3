import { type Diagnostic, type DiagnosticPlace, diagnostic } from "../../diagnostics/diagnostic.js";
import type { TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import { type Grade, gradeFromCell, gradeFromWords, gradePattern } from "../../domain/grades.js";
import { findJudgementMentions } from "../../domain/judgement-mentions.js";
import { numberPattern, printedNumber } from "../fragments/printed-number.js";
import { sentencesOf } from "./sentences-of.js";

/** "One of the four areas was graded good", "three judgements are requires improvement". */
const TOLD = new RegExp(
  `\\b(?<count>one|no|none|all|${numberPattern})\\s(?:of (?:the |our |its )?(?:${numberPattern}\\s)?)?(?:key |individual |inspection |judgement |graded )?(?:areas?|judge?ments?|categor(?:y|ies)|domains?)(?:\\s(?:was|were|is|are|being|has been|have been))?(?:\\s(?:graded|judged|rated|assessed|found to be|awarded|given))?(?:\\sas)?\\s["“‘']?(?<grade>${gradePattern})\\b`,
  "giu",
);

/** What is counted at another time or of somebody else. */
const OTHER =
  /\b(?:previous(?:ly)?|last|earlier|former|before|other|national(?:ly)?|authorities|councils|neighbours|schools?|homes?|self[- ]assess\w*|expect\w*|aim\w*|target)\b/iu;

const FEWEST_ROWS = 3;

/** A sentence that counts judgements of one grade, and a table of grades that holds other numbers of them. */
export function toldGrades(view: DocumentView): Diagnostic[] {
  const tables = view.tables.map(gradesOf).filter((rows) => rows.length >= FEWEST_ROWS);
  const [rows] = tables;
  if (rows === undefined || tables.length > 1) return [];
  return sentencesOf(view, /\b(?:areas?|judge?ments?|categor|domains?)/iu).flatMap((sentence): Diagnostic[] => {
    if (OTHER.test(sentence.text) || view.blocks[sentence.block]?.cell !== null) return [];
    return [...sentence.text.matchAll(TOLD)].flatMap(({ groups }): Diagnostic[] => {
      const words = (groups?.["count"] ?? "").toLowerCase();
      const grade = gradeFromWords(groups?.["grade"] ?? "");
      if (grade === null) return [];
      const held = rows.filter((row) => row.grade === grade);
      const heldBelow = held.filter(({ overall }) => !overall);
      const countIn = (all: readonly GradedRow[]): number | null =>
        words === "all" ? all.length : words === "no" || words === "none" ? 0 : printedNumber(words);
      const stated = countIn(rows);
      const statedBelow = countIn(rows.filter(({ overall }) => !overall));
      if (stated === null || stated === held.length || statedBelow === heldBelow.length) return [];
      const args = { grade: grade.replaceAll("_", " "), stated, held: held.length };
      return [diagnostic("extract/told-grades-differ", args, sentence, (held[0] ?? rows[0])?.place ?? sentence)];
    });
  });

  function gradesOf(table: TableView): GradedRow[] {
    return table.rows.flatMap((row): GradedRow[] => {
      const judgement = row.cells.map(({ text }) => findJudgementMentions(text)[0]?.judgement).find(Boolean);
      const grades = row.cells.flatMap(({ text }) => gradeFromCell(text) ?? []);
      const [grade] = grades;
      // Two grades in a row are those of two inspections.
      if (judgement === undefined || grade === undefined || grades.length > 1) return [];
      const place = { start: row.start, end: row.end, page: view.pageAt(row.start) };
      return [{ grade, overall: judgement === "overall_effectiveness", place }];
    });
  }
}

interface GradedRow {
  readonly grade: Grade;
  readonly overall: boolean;
  readonly place: DiagnosticPlace;
}
