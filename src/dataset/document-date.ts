import type { InspectionRecord } from "../record/schema.js";
import { edtfRange } from "./edtf-range.js";

/**
 * The day on which a document was written, as far as its record tells: its own date, the day of the meeting that it is
 * for, its publication, the end of the visit. Null when it holds none of them.
 */
export function documentDate(record: InspectionRecord): string | null {
  const { meeting_date: meeting, inspection } = record;
  const own = record.dates.find((date) => date.role === "document")?.edtf;
  const written = own === undefined ? undefined : edtfRange(own)?.last;
  return written ?? meeting ?? inspection.published_date ?? inspection.end_date;
}

/** Every day on which the document may have been written. */
export function possibleDocumentDates(record: InspectionRecord): readonly string[] {
  const { meeting_date, inspection, dates } = record;
  const written = dates
    .filter((date) => date.role === "document" || date.role === "publication")
    .flatMap((date) => Object.values(edtfRange(date.edtf) ?? {}) as (string | null)[]);
  return [meeting_date, inspection.published_date, inspection.end_date, inspection.start_date, ...written].filter(
    (date) => date !== null,
  );
}
