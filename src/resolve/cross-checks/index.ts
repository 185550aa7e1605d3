import type { CrossCheck } from "./cross-check.js";
import { countsAndPercentages } from "./counts-and-percentages.js";
import { datesInOrder } from "./dates-in-order.js";
import { deadlinesPast } from "./deadlines-past.js";
import { valuesNotFound } from "./values-not-found.js";

/** Every cross-check, in the order in which its diagnostics are listed. */
export const crossChecks: readonly CrossCheck[] = [datesInOrder, countsAndPercentages, deadlinesPast, valuesNotFound];
