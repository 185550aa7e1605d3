import { z } from "zod";
import { documentTypes, inspectionTypes } from "../domain/document-types.js";
import { frameworks } from "../domain/frameworks.js";
import { grades, missingGradeStatuses } from "../domain/grades.js";
import { namedJudgements } from "../domain/judgements.js";

/**
 * The record: what `ilacs extract` gives for one document. Keys are snake_case because they become column names, dates
 * are ISO 8601 (imprecise ones EDTF level 1, https://www.loc.gov/standards/datetime/), an unknown value is null.
 */

/** The version of the record's shape; it changes with the schema, the extractor's version with the rules. */
export const SCHEMA_VERSION = "1.0.0";

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .describe("ISO 8601 calendar date");

const page = z.int().min(1).nullable().describe("1-based page; null where the format has no pages");
const offset = z.int().min(0);

const evidence = z
  .strictObject({
    page,
    start: offset.describe("First UTF-16 offset into the text that `ilacs text FILE` prints"),
    end: offset.describe("Offset after the last character"),
    quote: z.string().describe("The document's text from start to end, exactly"),
    section: z.string().nullable().describe("The heading under which it stands, as printed"),
    rule: z.string().describe("The rule that read it"),
  })
  .describe("The proof of a value: where it stands and the words that stand there");

const fieldEvidence = evidence.extend({
  field: z.string().describe("The field that it proves"),
  basis: z.enum(["stated", "inferred"]).describe("stated: printed there; inferred: worked out from what is printed"),
});

const judgement = z
  .union([z.enum(namedJudgements), z.templateLiteral(["other:", z.string().min(1)])])
  .describe("What is graded; `other:` and its words for a judgement of an older framework");

const grade = z.enum(grades).describe("The word awarded");

const otherAuthority = z.strictObject({
  name: z.string(),
  gss_code: z.string().nullable(),
});

const source = z.strictObject({
  file: z.string().describe("The path or name that was given"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().min(0),
  media_type: z.string(),
  page_count: z.int().min(1).nullable(),
  first_page: page,
  last_page: page,
  part: z.int().min(1).describe("Which of the file's documents this is"),
  parts: z.int().min(1).describe("How many documents the file holds"),
  text_layer: z.enum(["tagged", "untagged", "ocr", "none"]),
  engine: z.string().describe("What read the file, with its version"),
});

const localAuthority = z.strictObject({
  name: z.string().describe("The plain name, as the Office for National Statistics writes it"),
  gss_code: z.string().describe("The authority's GSS code today; for an abolished one its last"),
  gss_code_at_date: z.string().nullable().describe("The GSS code in force when the document was written"),
  dfe_code: z.string().nullable().describe("The Department for Education's three-digit code"),
  ofsted_urn: z.string().nullable().describe("Ofsted's unique reference number"),
  region: z.string().nullable(),
  as_written: z.string().describe("The name as the document prints it"),
  evidence,
});

const inspection = z.strictObject({
  start_date: isoDate.nullable().describe("First day of fieldwork on site"),
  end_date: isoDate.nullable().describe("Last day of fieldwork on site"),
  published_date: isoDate.nullable().describe("The date that the report or letter itself carries"),
  lead_inspector: z.string().nullable(),
  inspectors: z.array(z.string()).describe("In the document's order, without titles"),
  evidence: z.array(fieldEvidence),
});

const header = z.strictObject({
  author: z.string().nullable(),
  portfolio_holder: z.string().nullable(),
  contact: z.string().nullable(),
  wards: z.string().nullable(),
  key_decision: z.string().nullable(),
  classification: z.string().nullable(),
  evidence: z.array(fieldEvidence),
});

const gradeRecord = z.strictObject({
  judgement,
  grade,
  status: z.literal("graded"),
  local_authority: otherAuthority.nullable().describe("Only where the grade is another authority's"),
  previous: z.boolean().describe("Whether an earlier inspection awarded it"),
  evidence,
});

const missingGrade = z.strictObject({
  judgement,
  status: z.enum(missingGradeStatuses),
  reason: z.string(),
});

const gradeCount = z.strictObject({
  judgement,
  grade,
  count: z.int().min(0).nullable(),
  percent: z.number().min(0).max(100).nullable(),
  as_at: z.string().nullable().describe("EDTF date for which the count is true"),
  evidence,
});

const listedText = {
  text: z.string().min(1),
  listed: z.boolean().describe("Whether the document itself lists it under a heading of that kind"),
  judgement: judgement.nullable(),
  paragraph: z.string().nullable().describe("The printed number of the item or paragraph"),
  evidence,
};

const improvementArea = z.strictObject({
  ...listedText,
  priority: z.boolean().describe("Whether it stands under areas for priority action"),
  addressee: z.enum(["local_authority", "lscb", "partnership"]).nullable().describe("Whom it is addressed to"),
});

const strength = z.strictObject(listedText);

export const polarities = ["strength", "improvement", "mixed", "neutral"] as const;

const finding = z.strictObject({
  text: z.string().min(1),
  polarity: z.enum(polarities),
  judgement: judgement.nullable(),
  paragraph: z.string().nullable(),
  topics: z.array(z.string()),
  verdict: z
    .strictObject({ rule: z.string(), words: z.array(z.string()) })
    .describe("The polarity rule that decided and the words that it decided on"),
  evidence,
});

const recommendation = z.strictObject({ text: z.string().min(1), evidence });

export const decisionKinds = ["resolved", "agreed", "noted", "approved", "delegated", "deferred", "referred"] as const;

const decision = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(decisionKinds),
  item: z.string().nullable().describe("The agenda item or minute number and title as printed"),
  vote: z.string().nullable(),
  evidence,
});

export const actionStatuses = ["completed", "in_progress", "planned", "requested"] as const;

const action = z.strictObject({
  text: z.string().min(1),
  status: z.enum(actionStatuses),
  owner: z.string().nullable(),
  due: z.string().nullable().describe("EDTF date"),
  due_basis: z.enum(["stated", "inferred"]).nullable(),
  addresses: z
    .strictObject({ improvement_area: z.int().min(0), reason: z.string() })
    .nullable()
    .describe("Index of the improvement area that it answers, and why"),
  rag: z.string().nullable(),
  evidence,
});

const risk = z.strictObject({
  risk: z.string(),
  description: z.string().nullable(),
  mitigation: z.string().nullable(),
  rating: z.string().nullable(),
  evidence,
});

export const dateRoles = [
  "meeting",
  "document",
  "inspection",
  "publication",
  "previous_inspection",
  "notification",
  "next_meeting",
  "next_visit",
  "deadline",
  "as_at",
  "event",
] as const;

const date = z.strictObject({
  edtf: z.string().describe("EDTF level 1: a date, a month, a season or an interval"),
  role: z.enum(dateRoles),
  text: z.string().describe("As written; for an inferred date the rule that it was worked out by"),
  basis: z.enum(["stated", "inferred"]),
  evidence,
});

const person = z.strictObject({
  name: z.string(),
  role: z.string(),
  organisation: z.string().nullable(),
  evidence,
});

const diagnosticRecord = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  evidence: z.array(evidence.pick({ page: true, start: true, end: true, quote: true })),
});

/** One document's record. */
export const recordSchema = z
  .strictObject({
    schema_version: z.literal(SCHEMA_VERSION),
    extractor_version: z.string(),
    record_id: z.string().describe("Stable: the same bytes and the same part give the same id"),
    source,
    document_type: z.enum(documentTypes),
    framework: z.enum(frameworks).nullable(),
    inspection_type: z.enum(inspectionTypes).nullable(),
    title: z.string().nullable(),
    committee: z.string().nullable(),
    meeting_date: isoDate.nullable(),
    evidence: z.array(fieldEvidence).describe("Proof of document_type, framework, inspection_type, title and the like"),
    header,
    local_authority: localAuthority.nullable(),
    inspection,
    grades: z.array(gradeRecord),
    grades_missing: z.array(missingGrade).describe("Judgements without a grade, each with the reason"),
    grade_counts: z.array(gradeCount),
    improvement_areas: z.array(improvementArea),
    strengths: z.array(strength),
    findings: z.array(finding).describe("One a sentence"),
    recommendations: z.array(recommendation),
    decisions: z.array(decision),
    actions: z.array(action),
    risks: z.array(risk),
    dates: z.array(date),
    people: z.array(person),
    diagnostics: z.array(diagnosticRecord),
  })
  .meta({ title: "ilacs record", description: "One document about the inspection of an English council's children's services" });

export type InspectionRecord = z.infer<typeof recordSchema>;
export type EvidenceRecord = z.infer<typeof evidence>;
export type GradeRecord = z.infer<typeof gradeRecord>;
export type MissingGradeRecord = z.infer<typeof missingGrade>;
export type GradeCountRecord = z.infer<typeof gradeCount>;
export type ImprovementAreaRecord = z.infer<typeof improvementArea>;
export type StrengthRecord = z.infer<typeof strength>;
export type FindingRecord = z.infer<typeof finding>;
export type RecommendationRecord = z.infer<typeof recommendation>;
export type DecisionRecord = z.infer<typeof decision>;
export type ActionRecord = z.infer<typeof action>;
export type RiskRecord = z.infer<typeof risk>;
export type DateRecord = z.infer<typeof date>;
export type PersonRecord = z.infer<typeof person>;
export type DiagnosticRecord = z.infer<typeof diagnosticRecord>;
