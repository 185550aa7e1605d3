import type { Span } from "../span.js";
import type { DateParts, DatePrecision } from "./edtf.js";

/**
 * A date as printed. `date` is one day, month or season; `interval` two of them, or several that share their month or
 * year ("25 and 26 January 2023"). `impossible-day` and `impossible-year` are printed dates that do not exist
 * ("31 June 2018", "May 20205"): a careful reader flags them and takes nothing from them.
 */
export type DateKind = "date" | "interval" | "impossible-day" | "impossible-year";

/**
 * A date expression in a text: where it stands, its words, and its value.
 *
 * Weekday, clock time and "early", "mid" or "end of" stand outside the span. `edtf` is null where the year is not
 * printed or the date does not exist. `first` and `last` are equal for a single date; the year of an end that shares the
 * other's is filled in.
 */
export interface DateExpression extends Span {
  readonly text: string;
  readonly kind: DateKind;
  readonly precision: DatePrecision;
  readonly edtf: string | null;
  readonly yearStated: boolean;
  readonly first: DateParts;
  readonly last: DateParts;
}
