import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { cellAt, type CellView, type RowView, type TableView } from "../document/table-view.js";
import { type Grade, gradeFromWords, gradePattern } from "../domain/grades.js";
import { type Judgement, judgementFromLabel } from "../domain/judgements.js";
import type { SectionKind } from "../sections/section.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";

/** Pages on which a report prints its judgements; a table further on counts for less (before 2013 it was the last page). */
const LAST_SUMMARY_PAGE = 4;
/** The longest sentence that states nothing but a judgement. */
const LONGEST_SENTENCE = 160;
/** Sections that print grades of earlier inspections, of other providers and of the scale. */
const ABOUT_OTHERS: ReadonlySet<SectionKind | null> = new Set(["inspection_details", "grade_scale", "boilerplate"]);
const RULE = "grades";

/** Sentences by which the single inspection framework prints its overall and LSCB judgements above and below its table. */
const judgementSentences: readonly { readonly id: string; readonly judgement: Judgement; readonly pattern: RegExp }[] =
  [
    {
      id: "overall-sentence",
      judgement: "overall_effectiveness",
      pattern: new RegExp(
        `^(?:children['’]s (?:social care )?services in .{2,80}?|the overall (?:judgement|effectiveness)(?: of .{3,80}?)?|overall effectiveness)(?: is that children['’]s services)?(?: are| is|:)?\\s(?<grade>${gradePattern})\\b(?: because)?[\\s.:]{0,4}$`,
        "iu",
      ),
    },
    {
      id: "lscb-sentence",
      judgement: "lscb_effectiveness",
      pattern: new RegExp(
        `^(?:the )?(?:effectiveness of the )?(?:[\\w ]{2,40} )?(?:LSCB|local safeguarding children board(?: \\(LSCB\\))?)(?: in .{2,60}?)?(?: is)?:?\\s(?<grade>${gradePattern})\\b(?: because)?[\\s.:]{0,4}$`,
        "iu",
      ),
    },
  ];

const LABEL_THEN_GRADE = new RegExp(`^(?<label>.{10,140}?)[\\s:–-]{1,4}(?<grade>${gradePattern})[\\s.]*$`, "iu");

/**
 * Reads the grades that an inspection report awards: each paired with the judgement that its own row or sentence
 * names, never by position. The summary table decides; a section heading that repeats a grade only fills a gap, and
 * where it differs from the table that is reported.
 */
export const grades = defineExtractor({
  id: "grades",
  fields: ["grades"],
  applies: ({ identity }) => identity.documentType === "inspection_report",
  read: function* (context) {
    const { view } = context;
    for (const table of view.tables) yield* fromTable(context, table);
    yield* fromSentences(context);
    yield* fromPairs(context);
    yield* fromHeadings(context);
  },
});

/** A column or caption that tells of another inspection than this one. */
const OF_ANOTHER = /\b(?:previous|last|earlier|former|prior)\b/iu;
const YEAR = /\b(?:19|20)\d{2}\b/u;

function* fromTable(context: ExtractionContext, table: TableView): Generator<Extracted> {
  const { view, identity, sections } = context;
  const [block] = view.blocks.filter((each) => each.cell?.table === table.node);
  if (block !== undefined && ABOUT_OTHERS.has(sections.sectionOf(block).kind)) return;
  for (const row of table.rows) {
    const label = row.cells.find((cell) => judgementFromLabel(cell.text, identity.framework) !== null);
    const judgement = label === undefined ? null : judgementFromLabel(label.text, identity.framework);
    const awarded = ownGrade(context, table, row);
    if (label === undefined || judgement === null || awarded === null) continue;
    const span = { start: Math.min(label.start, awarded.start), end: Math.max(label.end, awarded.end) };
    yield candidate(view, "grades", { judgement, grade: awarded.grade, authority: null, previous: false }, span, {
      rule: `${RULE}/table`,
      rank: onSummaryPage(view, row.start) ? 90 : 65,
    });
  }
}

/**
 * The one grade of a row that this inspection awarded. A table that sets earlier inspections beside it says so in its
 * column names; where they do not tell, none is taken: a wrong grade is worse than a missing one.
 */
function ownGrade(
  { identity }: ExtractionContext,
  table: TableView,
  row: RowView,
): (CellView & { grade: Grade }) | null {
  const year = (identity.endDate ?? identity.documentDate)?.slice(0, 4) ?? null;
  const graded = row.cells.flatMap((cell) => {
    const grade = gradeFromWords(cell.text);
    const named = nameOfColumn(table, cell.column);
    const printed = YEAR.exec(named)?.[0];
    const another = OF_ANOTHER.test(named) || (printed !== undefined && year !== null && printed !== year);
    return grade === null || another ? [] : [{ ...cell, grade }];
  });
  const [only] = graded;
  return only !== undefined && graded.every(({ grade }) => grade === only.grade) ? only : null;
}

function nameOfColumn(table: TableView, column: number): string {
  const [first] = table.rows;
  return table.headers[column] || (first === undefined ? "" : (cellAt(first, column)?.text ?? ""));
}

function* fromSentences(context: ExtractionContext): Generator<Extracted> {
  const { view, sections } = context;
  const firstPage = view.part.firstPage ?? 1;
  for (const block of view.blocks) {
    if (block.text.length > LONGEST_SENTENCE || ABOUT_OTHERS.has(sections.sectionOf(block).kind)) continue;
    for (const { id, judgement, pattern } of judgementSentences) {
      const grade = gradeFromWords(pattern.exec(block.text)?.groups?.["grade"] ?? "");
      if (grade === null) continue;
      yield candidate(view, "grades", { judgement, grade, authority: null, previous: false }, block, {
        rule: `${RULE}/${id}`,
        rank: onSummaryPage(view, block.start) ? 85 : 75,
      });
    }
    if ((block.page ?? 1) <= firstPage) yield* fromLine(context, block);
  }
}

function onSummaryPage(view: DocumentView, offset: number): boolean {
  return (view.pageAt(offset) ?? 1) - (view.part.firstPage ?? 1) < LAST_SUMMARY_PAGE;
}

/** A line of a summary that is no table in the file: the label, then the grade. */
function* fromLine(context: ExtractionContext, block: Block): Generator<Extracted> {
  if (block.cell === null) yield* labelThenGrade(context, block, "line", 70);
}

/**
 * Text saved from a report prints the cells of its table one below the other: the label, then its grade. Where a grade
 * stands over the first label, the grades come first and nothing is paired.
 */
function* fromPairs({ view, identity, sections }: ExtractionContext): Generator<Extracted> {
  let paired: Block | null = null;
  for (const [index, block] of view.blocks.entries()) {
    const below = view.blocks[index + 1];
    const above = view.blocks[index - 1];
    if (below === undefined || block.cell !== null || below.cell !== null) continue;
    const grade = gradeFromWords(below.text);
    if (grade === null || ABOUT_OTHERS.has(sections.sectionOf(block).kind)) continue;
    const judgement = judgementFromLabel(block.text, identity.framework);
    if (judgement === null) continue;
    if (above !== undefined && above !== paired && gradeFromWords(above.text) !== null) return;
    paired = below;
    const value = { judgement, grade, authority: null, previous: false };
    yield candidate(view, "grades", value, { start: block.start, end: below.end }, { rule: `${RULE}/pair`, rank: 68 });
  }
}

function* fromHeadings(context: ExtractionContext): Generator<Extracted> {
  for (const { heading, kind } of context.sections.sections) {
    if (heading !== null && !ABOUT_OTHERS.has(kind)) yield* labelThenGrade(context, heading, "section-heading", 60);
  }
}

function* labelThenGrade(
  { view, identity }: ExtractionContext,
  block: Block,
  rule: string,
  rank: number,
): Generator<Extracted> {
  const found = LABEL_THEN_GRADE.exec(block.text)?.groups;
  const judgement = judgementFromLabel(found?.["label"] ?? "", identity.framework);
  const grade = gradeFromWords(found?.["grade"] ?? "");
  if (judgement === null || grade === null) return;
  const value = { judgement, grade, authority: null, previous: false };
  yield candidate(view, "grades", value, block, { rule: `${RULE}/${rule}`, rank });
}
