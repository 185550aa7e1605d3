import type { Section } from "../../sections/section.js";
import type { Span } from "../../text/span.js";
import type { ActionRecord } from "../../record/schema.js";

export type ActionStatus = ActionRecord["status"];

/** What an action is said to answer where the paper shows it beside the action: the words of the area's cell or heading. */
export interface ShownArea {
  readonly text: string;
  /** How the paper shows it, in words for the record's `reason`. */
  readonly shownBy: string;
}

/** A date by which something is to be done. */
export interface DueDate {
  readonly edtf: string;
  readonly basis: "stated" | "inferred";
}

/** An action as one of the readers found it. */
export interface FoundAction extends Span {
  readonly text: string;
  readonly status: ActionStatus;
  readonly owner: string | null;
  readonly due: DueDate | null;
  readonly rag: string | null;
  readonly area: ShownArea | null;
  readonly section: Section | null;
  readonly rule: string;
  readonly rank: number;
}
