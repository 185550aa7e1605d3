import { listEvidence } from "../list-evidence.js";
import { defineRule } from "./define-rule.js";

export const evidenceLength = defineRule<{ start: number; end: number; length: number }>({
  name: "evidence-length",
  severity: "error",
  summary: "A quote is exactly as long as its offsets say.",
  message: ({ start, end, length }) =>
    `The quote has ${length} characters, but its offsets ${start} to ${end} cover ${end - start}`,
  *check(record) {
    for (const { path, evidence } of listEvidence(record)) {
      const { start, end, quote } = evidence;
      if (quote.length !== end - start) yield { path, values: { start, end, length: quote.length } };
    }
  },
});
