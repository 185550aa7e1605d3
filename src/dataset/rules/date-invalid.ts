import type { InspectionRecord } from "../../record/schema.js";
import { edtfRange, isCalendarDate } from "../edtf-range.js";
import type { Path } from "../problem.js";
import { defineRule } from "./define-rule.js";

export const dateInvalid = defineRule<{ text: string; wanted: string }>({
  name: "date-invalid",
  severity: "error",
  summary: "A date exists in the calendar and is written in EDTF level 1.",
  message: ({ text, wanted }) => `“${text}” is not ${wanted}`,
  *check(record) {
    for (const { path, text } of days(record)) {
      if (text !== null && !isCalendarDate(text)) yield { path, values: { text, wanted: "a day of the calendar" } };
    }
    for (const { path, text } of edtfDates(record)) {
      if (text === null) continue;
      const range = edtfRange(text);
      if (range === null) {
        yield { path, values: { text, wanted: "an EDTF date, month, season or interval" } };
      } else if (range.first !== null && range.last !== null && range.last < range.first) {
        yield { path, values: { text, wanted: "an interval that ends after it begins" } };
      }
    }
  },
});

interface PlacedDate {
  readonly path: Path;
  readonly text: string | null;
}

function* days({ meeting_date: meeting, inspection }: InspectionRecord): Generator<PlacedDate> {
  yield { path: ["meeting_date"], text: meeting };
  for (const field of ["start_date", "end_date", "published_date"] as const) {
    yield { path: ["inspection", field], text: inspection[field] };
  }
}

function* edtfDates(record: InspectionRecord): Generator<PlacedDate> {
  for (const [index, { edtf }] of record.dates.entries()) yield { path: ["dates", index, "edtf"], text: edtf };
  for (const [index, { due }] of record.actions.entries()) yield { path: ["actions", index, "due"], text: due };
  for (const [index, { as_at: asAt }] of record.grade_counts.entries()) {
    yield { path: ["grade_counts", index, "as_at"], text: asAt };
  }
}
