import { listEvidence } from "../list-evidence.js";
import { defineRule } from "./define-rule.js";

export const evidenceEmpty = defineRule({
  name: "evidence-empty",
  severity: "error",
  summary: "A quote holds words.",
  message: () => "The quote is empty, so it proves nothing",
  *check(record) {
    for (const { path, evidence } of listEvidence(record)) {
      if (evidence.quote.trim() === "") yield { path: [...path, "quote"], values: {} };
    }
  },
});
