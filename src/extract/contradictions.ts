import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { actionCounts } from "./contradictions/action-counts.js";
import { daysAndWorkingDays } from "./contradictions/days-and-working-days.js";
import { listedCounts } from "./contradictions/listed-counts.js";
import { overallColumns } from "./contradictions/overall-columns.js";
import { ragCounts, ragMeanings } from "./contradictions/rag-colours.js";
import { partsAndWhole, sampleCounts } from "./contradictions/samples.js";
import { submissionDates } from "./contradictions/submission-dates.js";
import { tableTotals } from "./contradictions/table-totals.js";
import { toldGrades } from "./contradictions/told-grades.js";
import { visitDates } from "./contradictions/visit-dates.js";
import { defineExtractor } from "./define-extractor.js";

/** What is looked for in the words of a paper; what can be told from its values alone stands in resolve/cross-checks. */
const readers: readonly ((view: DocumentView) => Diagnostic[])[] = [
  daysAndWorkingDays,
  visitDates,
  submissionDates,
  listedCounts,
  ragMeanings,
  ragCounts,
  overallColumns,
  actionCounts,
  toldGrades,
  tableTotals,
  sampleCounts,
  partsAndWhole,
];

/** Reports where a council's paper says one thing in one place and another in another, with both places. */
export const contradictions = defineExtractor({
  id: "contradictions",
  fields: [],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view }) {
    for (const read of readers) for (const found of read(view)) yield { diagnostic: found };
  },
});
