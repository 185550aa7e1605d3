import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Evidence } from "../document/evidence.js";
import type { Authority } from "../domain/authorities.js";
import type { DocumentType, InspectionType } from "../domain/document-types.js";
import type { Framework } from "../domain/frameworks.js";
import type { Grade } from "../domain/grades.js";
import type { Judgement } from "../domain/judgements.js";
import type {
  ActionRecord,
  DateRecord,
  DecisionRecord,
  FindingRecord,
  GradeCountRecord,
  ImprovementAreaRecord,
  PersonRecord,
  RecommendationRecord,
  RiskRecord,
  StrengthRecord,
} from "../record/schema.js";

/** A record's item without its evidence: what an extractor read; the evidence stands beside it. */
type Item<T> = Omit<T, "evidence">;

/** What each single-valued field holds. */
export interface SingleValues {
  document_type: DocumentType;
  framework: Framework;
  inspection_type: InspectionType;
  title: string;
  committee: string;
  meeting_date: string;
  document_date: string;
  local_authority: { authority: Authority; asWritten: string };
  "inspection.start_date": string;
  "inspection.end_date": string;
  "inspection.published_date": string;
  "inspection.lead_inspector": string;
  "header.author": string;
  "header.portfolio_holder": string;
  "header.contact": string;
  "header.wards": string;
  "header.key_decision": string;
  "header.classification": string;
}

/** What one item of each list field holds. */
export interface ListValues {
  "inspection.inspectors": string;
  /** `authority` only where it is another authority's; `previous` where an earlier inspection awarded it. */
  grades: { judgement: Judgement; grade: Grade; authority: Authority | null; previous: boolean };
  grade_counts: Item<GradeCountRecord>;
  improvement_areas: Item<ImprovementAreaRecord>;
  strengths: Item<StrengthRecord>;
  findings: Item<FindingRecord>;
  recommendations: Item<RecommendationRecord>;
  decisions: Item<DecisionRecord>;
  actions: Item<ActionRecord>;
  risks: Item<RiskRecord>;
  dates: Item<Omit<DateRecord, "basis">>;
  people: Item<PersonRecord>;
}

export type SingleField = keyof SingleValues;
export type ListField = keyof ListValues;
export type Field = SingleField | ListField;
export type ValueOf<F extends Field> = F extends SingleField
  ? SingleValues[F]
  : F extends ListField
    ? ListValues[F]
    : never;

/**
 * A value that an extractor read, with its proof. Extractors never choose: for a single-valued field `resolve/` takes
 * the candidate with the highest `rank` (then the first in the text) and reports the others that differ.
 *
 * Ranks: 90 a labelled field of the document's own header; 70 a heading or first sentence written for the purpose;
 * 50 running text; 30 page furniture, e-mail domains and the like; `inferred` values stand below `stated` ones.
 */
export interface CandidateFor<F extends Field> {
  readonly field: F;
  readonly value: ValueOf<F>;
  readonly evidence: Evidence;
  readonly basis: "stated" | "inferred";
  readonly rank: number;
}

/** A candidate of any field; its `field` tells which. */
export type Candidate = { [F in Field]: CandidateFor<F> }[Field];

/** What an extractor gives: candidates, and things that a careful reader should know. */
export type Extracted = Candidate | { readonly diagnostic: Diagnostic };
