import type { EvidenceRecord, InspectionRecord } from "../record/schema.js";

/** One item of a list: the words that tell which one it is, what else it says, and where it stands. */
export interface ComparableItem {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly place: string;
}

/** The lists that are compared, gravest first. */
export const comparedLists = [
  "grades",
  "grades_missing",
  "improvement_areas",
  "strengths",
  "recommendations",
  "decisions",
  "actions",
  "risks",
  "grade_counts",
  "findings",
  "dates",
  "people",
] as const;

export type ComparedList = (typeof comparedLists)[number];

/** What of a record carries its meaning, without the proof; small enough to hold a dataset of them. */
export interface ComparableRecord {
  readonly recordId: string;
  readonly file: string;
  readonly part: number;
  readonly label: string;
  /** Authority, kind of document and its dates: the same document in two datasets although its bytes changed. */
  readonly identity: string;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly lists: Readonly<Record<ComparedList, readonly ComparableItem[]>>;
  /** Versions and places: what can change without a change of meaning. */
  readonly noise: Readonly<Record<string, string | null>>;
}

/** Takes from a record what is compared. */
export function toComparable(record: InspectionRecord): ComparableRecord {
  const { source, inspection, local_authority: authority, header } = record;
  const { inspectors, evidence: _proof, ...visit } = inspection;
  const { evidence: _headerProof, ...head } = header;
  return {
    recordId: record.record_id,
    file: source.file,
    part: source.part,
    label: [authority?.name, record.document_type, inspection.start_date ?? record.meeting_date]
      .filter((word) => word !== null && word !== undefined)
      .join(", "),
    identity: [
      authority?.gss_code,
      record.document_type,
      inspection.start_date,
      inspection.end_date,
      record.meeting_date,
      source.part,
    ].join("|"),
    fields: {
      document_type: record.document_type,
      framework: record.framework,
      inspection_type: record.inspection_type,
      title: record.title,
      committee: record.committee,
      meeting_date: record.meeting_date,
      "local_authority.name": authority?.name ?? null,
      "local_authority.gss_code": authority?.gss_code ?? null,
      "local_authority.gss_code_at_date": authority?.gss_code_at_date ?? null,
      ...prefixed("inspection", visit),
      "inspection.inspectors": inspectors.length === 0 ? null : inspectors.join("; "),
      ...prefixed("header", head),
      "source.sha256": source.sha256,
      "source.parts": String(source.parts),
    },
    lists: listsOf(record),
    noise: {
      schema_version: record.schema_version,
      extractor_version: record.extractor_version,
      "source.file": source.file,
      "source.engine": source.engine,
      "source.text_layer": source.text_layer,
    },
  };
}

function listsOf(record: InspectionRecord): ComparableRecord["lists"] {
  return {
    grades: record.grades.map(({ judgement, grade, previous, local_authority: other, evidence }) => ({
      text: [judgement, ...(other === null ? [] : [`(${other.name})`]), ...(previous ? ["(previous)"] : [])].join(" "),
      attributes: { grade },
      place: placeOf(evidence),
    })),
    grades_missing: record.grades_missing.map(({ judgement, status }) => ({
      text: judgement,
      attributes: { status },
      place: "",
    })),
    improvement_areas: record.improvement_areas.map(({ text, priority, listed, judgement, addressee, evidence }) => ({
      text,
      attributes: { priority: String(priority), listed: String(listed), judgement, addressee },
      place: placeOf(evidence),
    })),
    strengths: record.strengths.map(({ text, listed, judgement, evidence }) => ({
      text,
      attributes: { listed: String(listed), judgement },
      place: placeOf(evidence),
    })),
    recommendations: record.recommendations.map(({ text, evidence }) => ({
      text,
      attributes: {},
      place: placeOf(evidence),
    })),
    decisions: record.decisions.map(({ text, kind, item, vote, evidence }) => ({
      text,
      attributes: { kind, item, vote },
      place: placeOf(evidence),
    })),
    actions: record.actions.map(({ text, status, owner, due, rag, evidence }) => ({
      text,
      attributes: { status, owner, due, rag },
      place: placeOf(evidence),
    })),
    risks: record.risks.map(({ risk, description, mitigation, rating, evidence }) => ({
      text: risk,
      attributes: { description, mitigation, rating },
      place: placeOf(evidence),
    })),
    grade_counts: record.grade_counts.map(({ judgement, grade, count, percent, as_at: asAt, evidence }) => ({
      text: [judgement, grade, ...(asAt === null ? [] : [asAt])].join(" "),
      attributes: { count: numberOrNull(count), percent: numberOrNull(percent) },
      place: placeOf(evidence),
    })),
    findings: record.findings.map(({ text, polarity, judgement, topics, evidence }) => ({
      text,
      attributes: { polarity, judgement, topics: topics.join(", ") },
      place: placeOf(evidence),
    })),
    dates: record.dates.map(({ text, edtf, role, evidence }) => ({
      text,
      attributes: { edtf, role },
      place: placeOf(evidence),
    })),
    people: record.people.map(({ name, role, organisation, evidence }) => ({
      text: name,
      attributes: { role, organisation },
      place: placeOf(evidence),
    })),
  };
}

function placeOf({ page, start, end }: EvidenceRecord): string {
  return page === null ? `${start}–${end}` : `page ${page}, ${start}–${end}`;
}

function numberOrNull(value: number | null): string | null {
  return value === null ? null : String(value);
}

function prefixed(prefix: string, fields: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${prefix}.${key}`, value]));
}
