import { defineRule } from "./define-rule.js";

export const recordHasErrors = defineRule<{ code: string; sentence: string }>({
  name: "record-has-errors",
  severity: "warning",
  summary: "A record that is shared carries no error of its own making.",
  message: ({ code, sentence }) => `The extraction reported an error (${code}): ${sentence}`,
  *check({ diagnostics }) {
    for (const [index, { code, severity, message: sentence }] of diagnostics.entries()) {
      if (severity === "error") yield { path: ["diagnostics", index], values: { code, sentence } };
    }
  },
});
