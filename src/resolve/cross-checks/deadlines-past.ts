import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { isFromInspectorate } from "../../domain/document-types.js";
import { edtfBounds } from "../../text/dates/edtf.js";
import type { CrossCheck } from "./cross-check.js";

/** Reports an action that is not completed although its day had passed when the paper came before its meeting. */
export const deadlinesPast: CrossCheck = ({ lists, identity }) => {
  const written = identity.meetingDate ?? identity.documentDate;
  if (written === null || isFromInspectorate(identity.documentType)) return [];
  return lists.actions.flatMap(({ value, evidence }): Diagnostic[] => {
    const { due, due_basis: basis, status } = value;
    if (due === null || basis !== "stated" || status === "completed") return [];
    const last = edtfBounds(due)?.last;
    if (last === undefined || last >= written) return [];
    return [diagnostic("resolve/deadline-past", { due, written }, evidence)];
  });
};
