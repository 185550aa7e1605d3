import { defineRule } from "./define-rule.js";

export const dueWithoutBasis = defineRule<{ due: string | null; basis: string | null }>({
  name: "due-without-basis",
  severity: "warning",
  summary: "A due date says whether it is printed or worked out, and only a due date does.",
  message: ({ due, basis }) =>
    due === null
      ? `due_basis is ${basis}, but there is no due date`
      : `The due date ${due} does not say whether it is printed or worked out`,
  *check(record) {
    for (const [index, { due, due_basis: basis }] of record.actions.entries()) {
      if ((due === null) !== (basis === null)) yield { path: ["actions", index, "due_basis"], values: { due, basis } };
    }
  },
});
