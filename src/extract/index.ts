import type { Extractor } from "./define-extractor.js";
import { addressees } from "./addressees.js";
import { actions } from "./actions.js";
import { emptyHeadings } from "./anomalies/empty-headings.js";
import { runningTitleDates } from "./anomalies/running-title-dates.js";
import { templateRemnants } from "./anomalies/template-remnants.js";
import { contradictions } from "./contradictions.js";
import { dates } from "./dates.js";
import { documentType } from "./document-type.js";
import { findings } from "./findings.js";
import { framework } from "./framework.js";
import { grades } from "./grades.js";
import { improvementAreas } from "./improvement-areas.js";
import { inspectionDates } from "./inspection-dates.js";
import { inspectionType } from "./inspection-type.js";
import { inspectors } from "./inspectors.js";
import { leadInspector } from "./lead-inspector.js";
import { localAuthority } from "./local-authority.js";
import { meeting } from "./meeting.js";
import { paperFindings } from "./paper-findings.js";
import { paperHeader } from "./paper-header.js";
import { paperTitle } from "./paper-title.js";
import { decisions } from "./decisions.js";
import { recommendations } from "./recommendations.js";
import { risks } from "./risks.js";
import { gradeCounts } from "./grade-counts.js";
import { reportedGrades } from "./reported-grades.js";
import { reportedInspection } from "./reported-inspection.js";
import { strengths } from "./strengths.js";
import { title } from "./title.js";

/**
 * Every extractor, in the stages in which they run. What a stage settles (`Identity`) is known to the next: a title is
 * read by the type of its document, a type of inspection by its dates, the judgements by all of these. Inside a stage
 * the order does not matter.
 */
export const stages: readonly (readonly Extractor[])[] = [
  [documentType],
  [title, paperTitle, paperHeader, meeting, inspectionDates],
  // Whose inspection a paper reports can be told only once it is known whose the paper is.
  [framework, localAuthority],
  [reportedInspection],
  [inspectionType],
  [
    leadInspector,
    inspectors,
    addressees,
    grades,
    reportedGrades,
    gradeCounts,
    improvementAreas,
    strengths,
    findings,
    dates,
    recommendations,
    decisions,
    risks,
    paperFindings,
    actions,
  ],
  [emptyHeadings, runningTitleDates, templateRemnants, contradictions],
];
