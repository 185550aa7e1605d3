import type { DocumentView } from "../../document/view.js";

/** Whether a record of a decision has yet to be signed: "PROPOSED RECORD OF DECISION", "decision to be taken by". */
export function isProposedDecision(view: DocumentView): boolean {
  return view.blocks
    .slice(0, 8)
    .some(({ text }) =>
      /\b(?:proposed|draft) record of (?:executive )?decision\b|\bdecision to be taken\b/iu.test(text),
    );
}
