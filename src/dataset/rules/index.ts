import { actionAddressesNothing } from "./action-addresses-nothing.js";
import { actionCompletedInFuture } from "./action-completed-in-future.js";
import { actionDueBeforeDocument } from "./action-due-before-document.js";
import { authorityMismatch } from "./authority-mismatch.js";
import { countPercentMismatch } from "./count-percent-mismatch.js";
import { dateInvalid } from "./date-invalid.js";
import { dateNotInQuote } from "./date-not-in-quote.js";
import { dateRoleOrder } from "./date-role-order.js";
import { dueWithoutBasis } from "./due-without-basis.js";
import { duplicateDocument } from "./duplicate-document.js";
import { duplicateInspection } from "./duplicate-inspection.js";
import { duplicateItem } from "./duplicate-item.js";
import { duplicateRecordId } from "./duplicate-record-id.js";
import { evidenceDisagrees } from "./evidence-disagrees.js";
import { evidenceEmpty } from "./evidence-empty.js";
import { evidenceLength } from "./evidence-length.js";
import { evidenceOutsideSource } from "./evidence-outside-source.js";
import { evidenceWithoutValue } from "./evidence-without-value.js";
import { frameworkNotInForce } from "./framework-not-in-force.js";
import { gradeConflict } from "./grade-conflict.js";
import { gradeMissingWithoutReason } from "./grade-missing-without-reason.js";
import { gradeNotInQuote } from "./grade-not-in-quote.js";
import { gradeNotInScale } from "./grade-not-in-scale.js";
import { gradesDisagreeBetweenDocuments } from "./grades-disagree-between-documents.js";
import { gradesInUngradedVisit } from "./grades-in-ungraded-visit.js";
import { gssCodeNotCurrent } from "./gss-code-not-current.js";
import { gssCodeNotInForce } from "./gss-code-not-in-force.js";
import { gssCodeUnknown } from "./gss-code-unknown.js";
import { inspectionEndsBeforeStart } from "./inspection-ends-before-start.js";
import { inspectorWithoutPerson } from "./inspector-without-person.js";
import { itemsOutOfOrder } from "./items-out-of-order.js";
import { judgementNotInFramework } from "./judgement-not-in-framework.js";
import { meetingBeforePublication } from "./meeting-before-publication.js";
import { missingGradeReasonWrong } from "./missing-grade-reason-wrong.js";
import { mixedVersions } from "./mixed-versions.js";
import { ownAuthorityAsOther } from "./own-authority-as-other.js";
import { partsIncomplete } from "./parts-incomplete.js";
import { previousGradeIsCurrent } from "./previous-grade-is-current.js";
import { publishedBeforeVisitEnded } from "./published-before-visit-ended.js";
import { recordHasErrors } from "./record-has-errors.js";
import { recordIdMismatch } from "./record-id-mismatch.js";
import { sourcePages } from "./source-pages.js";
import { textNotInQuote } from "./text-not-in-quote.js";
import { valueWithoutEvidence } from "./value-without-evidence.js";
import { visitLength } from "./visit-length.js";
import type { Rule } from "./define-rule.js";

/**
 * Every rule, in the order in which lists show them: the record, its authority, its evidence, grades, dates, actions and
 * lists, then what only a whole dataset can show.
 */
export const rules: readonly Rule[] = [
  recordIdMismatch,
  sourcePages,
  recordHasErrors,
  gssCodeUnknown,
  gssCodeNotCurrent,
  gssCodeNotInForce,
  authorityMismatch,
  evidenceLength,
  evidenceEmpty,
  evidenceOutsideSource,
  evidenceDisagrees,
  valueWithoutEvidence,
  evidenceWithoutValue,
  gradeNotInQuote,
  dateNotInQuote,
  textNotInQuote,
  judgementNotInFramework,
  frameworkNotInForce,
  gradeMissingWithoutReason,
  missingGradeReasonWrong,
  gradeConflict,
  gradeNotInScale,
  gradesInUngradedVisit,
  previousGradeIsCurrent,
  ownAuthorityAsOther,
  countPercentMismatch,
  dateInvalid,
  inspectionEndsBeforeStart,
  publishedBeforeVisitEnded,
  meetingBeforePublication,
  visitLength,
  dateRoleOrder,
  actionCompletedInFuture,
  actionDueBeforeDocument,
  dueWithoutBasis,
  actionAddressesNothing,
  duplicateItem,
  itemsOutOfOrder,
  inspectorWithoutPerson,
  duplicateRecordId,
  duplicateDocument,
  duplicateInspection,
  gradesDisagreeBetweenDocuments,
  partsIncomplete,
  mixedVersions,
];
