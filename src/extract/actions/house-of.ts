import type { ExtractionContext } from "../define-extractor.js";

/** How a document speaks: minutes in reported speech ("would be held"), papers in their own ("will be held"). */
export type House = "minutes" | "papers";

const ATTENDANCE = /^(?:(?:members |councillors |also )?present|in attendance|attend(?:ance|ees))\s?(?:[:–-]|$|\n)/iu;

/** Attendance stands at the head of minutes. */
const HEAD_BLOCKS = 20;

/** Minutes are those of which the type says so, and notes of no known type that begin with who was present. */
export function houseOf({ view, identity: { documentType } }: ExtractionContext): House {
  if (documentType === "minutes") return "minutes";
  if (documentType !== null && documentType !== "other" && documentType !== "action_plan") return "papers";
  return view.blocks.slice(0, HEAD_BLOCKS).some(({ text }) => ATTENDANCE.test(text)) ? "minutes" : "papers";
}
