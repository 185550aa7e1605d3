import type { Evidence } from "../document/evidence.js";
import { cite } from "../document/evidence.js";
import type { DocumentView } from "../document/view.js";
import type { Section, SectionTree } from "../sections/section.js";
import type { Span } from "../text/span.js";
import type { Candidate, CandidateFor, Extracted, Field, ValueOf } from "./candidate.js";
import type { Identity } from "./identity.js";

/** What an extractor may look at. */
export interface ExtractionContext {
  readonly view: DocumentView;
  readonly sections: SectionTree;
  /** What earlier stages settled about the document; null where they found nothing. */
  readonly identity: Identity;
}

/** One extractor: it reads some fields from a document and says where each value stands. */
export interface Extractor {
  /** kebab-case, the file's name; the first half of the `rule` in its evidence. */
  readonly id: string;
  /** The fields that it can give. */
  readonly fields: readonly Field[];
  /** Whether the document is of a kind that it reads; it reads every document when this is left out. */
  readonly applies?: (context: ExtractionContext) => boolean;
  readonly read: (context: ExtractionContext) => Iterable<Extracted>;
}

/** Defines an extractor. See CONTRIBUTING.md for the steps of adding one. */
export function defineExtractor(extractor: Extractor): Extractor {
  return extractor;
}

/** How sure a candidate is and which rule read it. */
export interface CandidateOptions {
  /** `extractor` or `extractor/rule`. */
  readonly rule: string;
  readonly rank?: number;
  readonly basis?: "stated" | "inferred";
  readonly section?: Section | null;
}

/** Makes a candidate from a value and the span that proves it. */
export function candidate<F extends Field>(
  view: DocumentView,
  field: F,
  value: ValueOf<F>,
  span: Span,
  options: CandidateOptions,
): Candidate {
  const evidence: Evidence = cite(view, span, options.rule, options.section?.title ?? null);
  const { rank = 50, basis = "stated" } = options;
  const made: CandidateFor<F> = { field, value, evidence, basis, rank };
  return made as unknown as Candidate;
}
