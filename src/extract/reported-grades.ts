import { expectedJudgements } from "../domain/frameworks.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { Judgement } from "../domain/judgements.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import {
  type GradeSetting,
  isOfInstitution,
  readContinuation,
  readGradeSentence,
  type ReportedGrade,
} from "./reported-grades/grade-sentences.js";
import { isVisit } from "./reported-inspection/inspection-kinds.js";
import { headersOf, isNotAwarded, isRiskTable } from "./reported-grades/grade-columns.js";
import { readGradeTable, readGradeLines, readGradeRows, readNamesWithGrades } from "./reported-grades/grade-tables.js";

const HAS_GRADE = /\b(?:outstanding|good|require[sd]? improvement|requiring improvement|(?:in)?adequate)\b/iu;

/**
 * Reads the grades that a council's paper reports: from tables, sentences and bullets, each for the judgement that its
 * own words name. Grades of an earlier inspection carry `previous`, another authority's its name; grades of schools,
 * of audits and of the council's own assessment are none.
 */
export const reportedGrades = defineExtractor({
  id: "reported-grades",
  fields: ["grades"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType) && identity.framework !== null,
  read: function* (context) {
    const { view, identity } = context;
    const columns = {
      framework: identity.framework,
      own: identity.authority,
      since: settingOf(context).since,
      documentDate: identity.documentDate ?? null,
    };
    for (const table of view.tables) {
      for (const grade of readGradeTable(table, columns)) yield* toCandidates(context, grade, 85);
    }
    for (const grade of readNamesWithGrades(view, identity.authority)) yield* toCandidates(context, grade, 70);
    const lines = [...readGradeLines(view, identity.framework), ...readGradeRows(view, identity.framework)];
    for (const grade of lines) yield* toCandidates(context, grade, 80);
    const found = readSentences(context, lines);
    const written = yearWritten(context);
    for (const grade of found) {
      const previous = grade.previous || isOfEarlierYear(grade, found) || isReplaced(grade, found, written);
      yield* toCandidates(context, { ...grade, previous }, grade.rule === "services-were-grade" ? 55 : 65);
    }
  },
});

function readSentences(context: ExtractionContext, lines: readonly Span[]): ReportedGrade[] {
  const setting = settingOf(context);
  const notAwarded = spansNotAwarded(context);
  const isOfLines = (block: Span): boolean => lines.some(({ start, end }) => block.start <= start && end <= block.end);
  return context.view.blocks.flatMap((block) => {
    if (!HAS_GRADE.test(block.text) || block.kind === "heading" || isOfLines(block)) return [];
    if (notAwarded.some(({ start, end }) => start <= block.start && block.end <= end)) return [];
    const grades: ReportedGrade[] = [];
    let ofInstitution = false;
    for (const { start, end } of splitSentences(block.text)) {
      const sentence = block.text.slice(start, end);
      ofInstitution = isOfInstitution(sentence, ofInstitution);
      if (ofInstitution) continue;
      const offset = block.start + start;
      const before = grades.at(-1);
      // What a sentence says "too" is proved from the grade in the one before.
      for (const found of readContinuation(sentence, before))
        grades.push({ ...found, start: before?.start ?? offset + found.start, end: offset + found.end });
      for (const found of readGradeSentence(sentence, setting))
        grades.push({ ...found, start: offset + found.start, end: offset + found.end });
    }
    return grades;
  });
}

/** Registers of risks, and cells under the header of a self-assessment, a target or an average. */
function spansNotAwarded({ view }: ExtractionContext): Span[] {
  return view.tables.flatMap((table): Span[] => {
    if (isRiskTable(table)) return [table];
    const headers = headersOf(table);
    return table.rows.flatMap((row) => row.cells.filter(({ column }) => isNotAwarded(headers[column] ?? "")));
  });
}

/**
 * Where sentences date grades in several years, the latest year is the inspection's. Inspections lie years apart, while
 * one inspection's visit and report may fall into two: of neighbouring years only a different grade is an earlier one.
 */
function isOfEarlierYear({ judgement, grade, year, authority }: ReportedGrade, all: readonly ReportedGrade[]): boolean {
  if (authority !== null || year === undefined || year === null) return false;
  return all.some((other) => {
    const later = other.authority === null && !other.previous ? (other.year ?? year) - year : 0;
    return later >= 2 || (later === 1 && other.judgement === judgement && other.grade !== grade);
  });
}

function yearWritten({ identity }: ExtractionContext): number | null {
  const day = identity.meetingDate ?? identity.documentDate;
  return day === null ? null : Number(day.slice(0, 4));
}

/**
 * "having been inadequate for years", or in a year that it names, where the paper tells another grade as today's. What
 * was awarded in the year of the paper or the one before is itself today's.
 */
function isReplaced(told: ReportedGrade, all: readonly ReportedGrade[], written: number | null): boolean {
  const year = told.year ?? null;
  const isDated = year !== null && (written === null || year < written - 1);
  if (told.authority !== null || !(told.toldAsPast === true || isDated)) return false;
  return all.some(
    (other) =>
      other.authority === null &&
      !other.previous &&
      other.toldAsPast !== true &&
      other.judgement === told.judgement &&
      other.grade !== told.grade &&
      (told.toldAsPast === true || ((other.year ?? null) === null && other.toldAsPresent === true)),
  );
}

/** A visit awards no grades: whatever grade its paper states was awarded by the inspection before it. */
function* toCandidates(context: ExtractionContext, found: ReportedGrade, rank: number): Generator<Extracted> {
  const { grade, authority } = found;
  const judgements =
    authority === null && !found.previous ? judgementsOfItsTime(context, found.judgement) : [found.judgement];
  const previous = found.previous || (authority === null && context.identity.inspectionType === "focused_visit");
  const rule = `reported-grades/${found.rule}`;
  for (const judgement of judgements)
    yield candidate(context.view, "grades", { judgement, grade, authority, previous }, found, { rule, rank });
}

/**
 * The judgements that an ILACS inspection of that day had for what a paper names: "looked after children" were children
 * in care, judged together with care leavers until 2022 and apart since, so that "good for children in care and care
 * leavers" then stands for two.
 */
function judgementsOfItsTime({ identity }: ExtractionContext, judgement: Judgement): readonly Judgement[] {
  if (identity.framework !== "ilacs") return [judgement];
  if (judgement !== "looked_after_and_permanence" && judgement !== "in_care_and_care_leavers") return [judgement];
  const had = judgementsOf(identity);
  if (judgement === "in_care_and_care_leavers") {
    // A visit's paper tells of the grades of an inspection before it, whose day it need not name.
    const isOfInspection = identity.startDate !== null && !isVisit(identity.inspectionType);
    const apart = isOfInspection && !had.includes(judgement);
    return apart ? had.filter((each) => each === "in_care" || each === "care_leavers") : [judgement];
  }
  return [had.find((each) => each === "in_care" || each === "in_care_and_care_leavers") ?? judgement];
}

function settingOf({ identity }: ExtractionContext): GradeSetting {
  const since = identity.startDate ?? null;
  return {
    own: identity.authority,
    since: identity.inspectionType === "monitoring_visit" ? null : since,
    judgements: judgementsOf(identity),
  };
}

function judgementsOf(identity: ExtractionContext["identity"]): readonly Judgement[] {
  const date = identity.startDate ?? identity.documentDate;
  return expectedJudgements(identity.framework, date, "inspection_report").expected;
}
