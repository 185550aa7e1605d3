import type { InspectionType } from "../../domain/document-types.js";
import { defineRule } from "./define-rule.js";

/**
 * The longest time on site, in calendar days from the first to the last, that each kind of visit can plausibly have.
 * ILACS: a short inspection is on site for one week, a standard one for two, a focused visit for two days (framework,
 * "Timeframe"); the limits leave room for a visit that was interrupted by a holiday or paused.
 */
const LONGEST_DAYS: Readonly<Partial<Record<InspectionType, number>>> = {
  short: 11,
  standard: 45,
  focused_visit: 14,
  monitoring_visit: 14,
  assurance_visit: 21,
  joint: 60,
  reinspection: 45,
};

const LONGEST_OF_ANY = 90;
const DAY = 24 * 60 * 60 * 1000;

export const visitLength = defineRule<{ days: number; type: string; longest: number }>({
  name: "visit-length",
  severity: "warning",
  summary: "A visit is as long as visits of its kind are.",
  message: ({ days, type, longest }) => `The visit (${type}) lasts ${days} days; more than ${longest} is not plausible`,
  *check({ inspection, inspection_type: type }) {
    const { start_date: start, end_date: end } = inspection;
    if (start === null || end === null || end < start) return;
    const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1;
    const longest = (type === null ? null : LONGEST_DAYS[type]) ?? LONGEST_OF_ANY;
    if (days > longest) {
      yield {
        path: ["inspection", "end_date"],
        values: { days, type: type ?? "of unknown kind", longest },
        related: [["inspection", "start_date"]],
      };
    }
  },
});
