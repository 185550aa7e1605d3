import type { Block } from "../document/blocks.js";
import type { Judgement } from "../domain/judgements.js";
import type { Span } from "../text/span.js";

/** What a section is for, whatever its heading says. */
export type SectionKind =
  | "title"
  | "summary"
  | "judgements"
  | "improvement_areas"
  | "priority_actions"
  | "strengths"
  | "findings"
  | "inspection_details"
  | "grade_scale"
  | "recommendations"
  | "decisions"
  | "actions"
  | "risks"
  | "boilerplate";

/**
 * A heading and what stands under it, up to the next heading of the same or a higher level.
 */
export interface Section extends Span {
  readonly kind: SectionKind | null;
  /** The heading's words as printed; "" for what stands before the first heading. */
  readonly title: string;
  readonly heading: Block | null;
  readonly depth: number;
  /** The judgement that a finding section reports, where its heading names one. */
  readonly judgement: Judgement | null;
  /** Blocks that stand directly under the heading, those of sub-sections left out. */
  readonly blocks: readonly Block[];
  readonly parent: Section | null;
  readonly children: readonly Section[];
}

/** The sections of a document in order. */
export interface SectionTree {
  readonly sections: readonly Section[];
  /** The innermost section in which a block stands. */
  readonly sectionOf: (block: Block) => Section;
}
