import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { SettledField } from "../resolve-identity.js";
import type { CrossCheck } from "./cross-check.js";

/** Pairs of dates of which the first cannot come after the second. */
const ORDER: readonly (readonly [earlier: SettledField, inWords: string, later: SettledField, inWords: string])[] = [
  ["inspection.start_date", "The first day on site", "inspection.end_date", "the last day on site"],
  ["inspection.end_date", "The last day on site", "inspection.published_date", "the date of the report"],
  ["inspection.end_date", "The last day on site", "meeting_date", "the meeting"],
];

/** Reports dates of one inspection that run backwards. */
export const datesInOrder: CrossCheck = ({ fields }) =>
  ORDER.flatMap(([earlierField, earlier, laterField, later]): Diagnostic[] => {
    const [first, second] = [fields[earlierField], fields[laterField]];
    if (first === null || second === null) return [];
    const [earlierDate, laterDate] = [String(first.value), String(second.value)];
    if (earlierDate <= laterDate) return [];
    const args = { earlier, earlierDate, later, laterDate };
    return [diagnostic("resolve/dates-out-of-order", args, first.evidence, second.evidence)];
  });
