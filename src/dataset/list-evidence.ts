import type { EvidenceRecord, InspectionRecord } from "../record/schema.js";
import type { Path } from "./problem.js";

/** The lists of a record whose items each carry their own evidence. */
export const itemLists = [
  "grades",
  "grade_counts",
  "improvement_areas",
  "strengths",
  "findings",
  "recommendations",
  "decisions",
  "actions",
  "risks",
  "dates",
  "people",
] as const;

/** Evidence and the steps to it; diagnostics cite places without section and rule. */
export interface PlacedEvidence {
  readonly path: Path;
  readonly evidence: Pick<EvidenceRecord, "page" | "start" | "end" | "quote">;
}

/** Every evidence of a record, in the record's order. */
export function* listEvidence(record: InspectionRecord): Generator<PlacedEvidence> {
  yield* each(record.evidence, ["evidence"]);
  yield* each(record.header.evidence, ["header", "evidence"]);
  if (record.local_authority !== null) {
    yield { path: ["local_authority", "evidence"], evidence: record.local_authority.evidence };
  }
  yield* each(record.inspection.evidence, ["inspection", "evidence"]);
  for (const list of itemLists) {
    for (const [index, item] of record[list].entries()) {
      yield { path: [list, index, "evidence"], evidence: item.evidence };
    }
  }
  for (const [index, diagnostic] of record.diagnostics.entries()) {
    yield* each(diagnostic.evidence, ["diagnostics", index, "evidence"]);
  }
}

function* each(evidence: readonly PlacedEvidence["evidence"][], path: Path): Generator<PlacedEvidence> {
  for (const [index, item] of evidence.entries()) yield { path: [...path, index], evidence: item };
}
