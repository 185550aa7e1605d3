import { documentDate } from "../document-date.js";
import { edtfRange } from "../edtf-range.js";
import { defineRule } from "./define-rule.js";

export const actionCompletedInFuture = defineRule<{ due: string; written: string }>({
  name: "action-completed-in-future",
  severity: "error",
  summary: "An action that is completed is not due after the document was written.",
  message: ({ due, written }) =>
    `The action is completed, but due on ${due}, after the document was written (${written})`,
  *check(record) {
    const written = documentDate(record);
    if (written === null) return;
    for (const [index, { status, due }] of record.actions.entries()) {
      const first = due === null ? null : (edtfRange(due)?.first ?? null);
      if (status === "completed" && due !== null && first !== null && first > written) {
        yield { path: ["actions", index, "due"], values: { due, written }, related: [["actions", index, "status"]] };
      }
    }
  },
});
