import { expectedJudgements } from "../domain/frameworks.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { Judgement } from "../domain/judgements.js";
import { splitSentences } from "../text/sentences.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import {
  type GradeSetting,
  readContinuation,
  readGradeSentence,
  type ReportedGrade,
} from "./reported-grades/grade-sentences.js";
import { readGradeTable, readNamesWithGrades } from "./reported-grades/grade-tables.js";

const HAS_GRADE = /\b(?:outstanding|good|require[sd]? improvement|requiring improvement|inadequate)\b/iu;

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
    for (const table of view.tables) {
      for (const grade of readGradeTable(table, identity.authority)) yield toCandidate(context, grade, 85);
    }
    for (const grade of readNamesWithGrades(view, identity.authority)) yield toCandidate(context, grade, 70);
    const setting = settingOf(context);
    for (const block of view.blocks) {
      if (!HAS_GRADE.test(block.text) || block.kind === "heading") continue;
      let last: ReportedGrade | undefined;
      for (const { start, end } of splitSentences(block.text)) {
        const sentence = block.text.slice(start, end);
        const read = [...readContinuation(sentence, last), ...readGradeSentence(sentence, setting)];
        last = read.at(-1) ?? last;
        for (const found of read) {
          const at = { start: block.start + start + found.start, end: block.start + start + found.end };
          yield toCandidate(context, { ...found, ...at }, found.rule === "services-were-grade" ? 55 : 65);
        }
      }
    }
  },
});

/** A visit awards no grades: whatever grade its paper states was awarded by the inspection before it. */
function toCandidate({ view, identity }: ExtractionContext, found: ReportedGrade, rank: number): Extracted {
  const { judgement, grade, authority } = found;
  const previous = found.previous || (authority === null && identity.inspectionType === "focused_visit");
  return candidate(view, "grades", { judgement, grade, authority, previous }, found, {
    rule: `reported-grades/${found.rule}`,
    rank,
  });
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
