import type { Section } from "../../sections/section.js";
import type { Span } from "../../text/span.js";

/** One thing that a paper asks for, as it was found. */
export interface Ask {
  readonly text: string;
  readonly span: Span;
  readonly section: Section;
  readonly rule: string;
  readonly rank: number;
}
