import type { Diagnostic, DiagnosticPlace } from "../diagnostics/diagnostic.js";
import { messageOf, severityOf } from "../diagnostics/describe.js";
import type { Evidence } from "../document/evidence.js";
import type { DocumentView } from "../document/view.js";
import { currentGssCode, gssCodeAt } from "../domain/authorities.js";
import type { CandidateFor, ListField, SingleField } from "../extract/candidate.js";
import type { ResolvedDocument } from "../resolve/resolved-document.js";
import { EXTRACTOR_VERSION } from "../version.js";
import {
  type DiagnosticRecord,
  type EvidenceRecord,
  type InspectionRecord,
  recordSchema,
  SCHEMA_VERSION,
} from "./schema.js";

/** A record that fits its schema, or the problem that says where it does not. */
export type Assembled =
  | { readonly status: "valid"; readonly record: InspectionRecord }
  | { readonly status: "invalid"; readonly path: string; readonly problem: string };

/** Writes a resolved document as a record and checks it against the schema. */
export function assembleRecord(view: DocumentView, resolved: ResolvedDocument): Assembled {
  const { fields, lists } = resolved;
  const record: InspectionRecord = {
    schema_version: SCHEMA_VERSION,
    extractor_version: EXTRACTOR_VERSION,
    record_id: `${view.document.sha256.slice(0, 16)}-${view.part.number}`,
    source: sourceOf(view),
    document_type: fields.document_type?.value ?? "other",
    framework: fields.framework?.value ?? null,
    inspection_type: fields.inspection_type?.value ?? null,
    title: fields.title?.value ?? null,
    committee: fields.committee?.value ?? null,
    meeting_date: fields.meeting_date?.value ?? null,
    evidence: fieldEvidence([
      fields.document_type,
      fields.framework,
      fields.inspection_type,
      fields.title,
      fields.committee,
      fields.meeting_date,
    ]),
    header: {
      author: fields["header.author"]?.value ?? null,
      portfolio_holder: fields["header.portfolio_holder"]?.value ?? null,
      contact: fields["header.contact"]?.value ?? null,
      wards: fields["header.wards"]?.value ?? null,
      key_decision: fields["header.key_decision"]?.value ?? null,
      classification: fields["header.classification"]?.value ?? null,
      evidence: fieldEvidence([
        fields["header.author"],
        fields["header.portfolio_holder"],
        fields["header.contact"],
        fields["header.wards"],
        fields["header.key_decision"],
        fields["header.classification"],
      ]),
    },
    local_authority: authorityOf(resolved),
    inspection: {
      start_date: fields["inspection.start_date"]?.value ?? null,
      end_date: fields["inspection.end_date"]?.value ?? null,
      published_date: fields["inspection.published_date"]?.value ?? null,
      lead_inspector: fields["inspection.lead_inspector"]?.value ?? null,
      inspectors: lists["inspection.inspectors"].map((candidate) => candidate.value),
      evidence: [
        ...fieldEvidence([
          fields["inspection.start_date"],
          fields["inspection.end_date"],
          fields["inspection.published_date"],
          fields["inspection.lead_inspector"],
        ]),
        ...lists["inspection.inspectors"].map((candidate) => ({
          field: "inspectors",
          basis: candidate.basis,
          ...plainEvidence(candidate.evidence),
        })),
      ],
    },
    grades: lists.grades.map(({ value, evidence }) => ({
      judgement: value.judgement,
      grade: value.grade,
      status: "graded",
      local_authority:
        value.authority === null ? null : { name: value.authority.name, gss_code: currentGssCode(value.authority) },
      previous: value.previous,
      evidence: plainEvidence(evidence),
    })),
    grades_missing: resolved.gradesMissing.map((missing) => ({ ...missing })),
    grade_counts: lists.grade_counts.map(withEvidence),
    improvement_areas: lists.improvement_areas.map(withEvidence),
    strengths: lists.strengths.map(withEvidence),
    findings: lists.findings.map(withEvidence),
    recommendations: lists.recommendations.map(withEvidence),
    decisions: lists.decisions.map(withEvidence),
    actions: lists.actions.map(withEvidence),
    risks: lists.risks.map(withEvidence),
    dates: lists.dates.map((candidate) => ({ ...withEvidence(candidate), basis: candidate.basis })),
    people: lists.people.map(withEvidence),
    diagnostics: resolved.diagnostics.map((problem) => toDiagnosticRecord(problem, view.text)),
  };
  const checked = recordSchema.safeParse(record);
  if (checked.success) return { status: "valid", record };
  const issue = checked.error.issues[0];
  return { status: "invalid", path: issue?.path.join(".") ?? "", problem: issue?.message ?? checked.error.message };
}

/** A diagnostic as a record or a failure carries it: code, severity, sentence, and the places with their words. */
export function toDiagnosticRecord(problem: Diagnostic, text: string): DiagnosticRecord {
  return {
    code: problem.code,
    severity: severityOf(problem),
    message: messageOf(problem),
    evidence: problem.places.map((place) => placeWithQuote(place, text)),
  };
}

function placeWithQuote({ page, start, end }: DiagnosticPlace, text: string): DiagnosticRecord["evidence"][number] {
  return { page, start, end, quote: text.slice(start, end) };
}

function sourceOf(view: DocumentView): InspectionRecord["source"] {
  const { document, part } = view;
  return {
    file: document.file,
    sha256: document.sha256,
    bytes: document.bytes,
    media_type: document.mediaType,
    page_count: document.pages.length === 0 ? null : document.pages.length,
    first_page: part.firstPage,
    last_page: part.lastPage,
    part: part.number,
    parts: part.of,
    text_layer: document.textLayer,
    engine: document.engine,
  };
}

function authorityOf({ fields, identity }: ResolvedDocument): InspectionRecord["local_authority"] {
  const chosen = fields.local_authority;
  if (chosen === null) return null;
  const { authority, asWritten } = chosen.value;
  const gssCode = currentGssCode(authority);
  return {
    name: authority.name,
    gss_code: gssCode,
    gss_code_at_date: identity.documentDate === null ? null : gssCodeAt(authority, identity.documentDate),
    dfe_code: authority.dfeCode,
    ofsted_urn: authority.ofstedUrn,
    region: authority.region,
    as_written: asWritten,
    evidence: plainEvidence(chosen.evidence),
  };
}

type AnyChosen = { [F in SingleField]: CandidateFor<F> }[SingleField];

function fieldEvidence(chosen: readonly (AnyChosen | null)[]): InspectionRecord["evidence"] {
  return chosen
    .filter((candidate) => candidate !== null)
    .map((candidate) => ({
      field: candidate.field.replace(/^(?:inspection|header)\./u, ""),
      basis: candidate.basis,
      ...plainEvidence(candidate.evidence),
    }));
}

function withEvidence<F extends ListField>({
  value,
  evidence,
}: CandidateFor<F>): CandidateFor<F>["value"] & { evidence: EvidenceRecord } {
  return Object.assign({}, value, { evidence: plainEvidence(evidence) });
}

function plainEvidence({ page, start, end, quote, section, rule }: Evidence): EvidenceRecord {
  return { page, start, end, quote, section, rule };
}
