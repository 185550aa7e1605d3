import { diagnostic } from "../../diagnostics/diagnostic.js";
import { isFromInspectorate } from "../../domain/document-types.js";
import { edtfBounds } from "../../text/dates/edtf.js";
import { findDates } from "../../text/dates/find-dates.js";
import { defineExtractor } from "../define-extractor.js";

/**
 * Reports a running title whose inspection dates are not those of the report: the slip of a footer that was copied
 * from an earlier report.
 */
export const runningTitleDates = defineExtractor({
  id: "running-title-dates",
  fields: [],
  applies: ({ identity }) => isFromInspectorate(identity.documentType),
  read: function* ({ view, identity }) {
    const { startDate, endDate } = identity;
    if (startDate === null || endDate === null) return;
    for (const node of view.furniture) {
      const { span, page } = node.data;
      for (const date of findDates(view.text.slice(span.start, span.end))) {
        const bounds = date.kind === "interval" && date.edtf !== null ? edtfBounds(date.edtf) : null;
        if (bounds === null || (bounds.first === startDate && bounds.last === endDate)) continue;
        const place = { start: span.start + date.start, end: span.start + date.end, page };
        const args = { printed: date.text, start: startDate, end: endDate };
        yield { diagnostic: diagnostic("extract/running-title-dates-differ", args, place) };
      }
    }
  },
});
