import type { CrossCheck } from "./cross-check.js";
import { datesInOrder } from "./dates-in-order.js";

/** Every cross-check, in the order in which its diagnostics are listed. */
export const crossChecks: readonly CrossCheck[] = [datesInOrder];
