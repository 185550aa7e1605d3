import { documentDate } from "../document-date.js";
import { edtfRange } from "../edtf-range.js";
import { defineRule } from "./define-rule.js";

/** Trackers do hold actions that are overdue; so this asks for a look. */
export const actionDueBeforeDocument = defineRule<{ status: string; due: string; written: string }>({
  name: "action-due-before-document",
  severity: "warning",
  summary: "An action that is still to be done is due after the document was written.",
  message: ({ status, due, written }) =>
    `The action is ${status.replace("_", " ")}, but was due on ${due}, before the document was written (${written})`,
  *check(record) {
    const written = documentDate(record);
    if (written === null) return;
    for (const [index, { status, due }] of record.actions.entries()) {
      const last = due === null ? null : (edtfRange(due)?.last ?? null);
      if (status !== "completed" && due !== null && last !== null && last < written) {
        yield { path: ["actions", index, "due"], values: { status, due, written } };
      }
    }
  },
});
