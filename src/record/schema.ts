import { z } from "zod";
import { documentTypes, inspectionTypes } from "../domain/document-types.js";
import { frameworks } from "../domain/frameworks.js";
import { polarities } from "../domain/polarity/polarity.js";
import { grades, missingGradeStatuses } from "../domain/grades.js";
import { namedJudgements } from "../domain/judgements.js";
import { SCHEMA_VERSION } from "../version.js";

export { SCHEMA_VERSION };

/**
 * The record: what `ilacs extract` gives for one document. Keys are snake_case because they become column names, dates
 * are ISO 8601 (imprecise ones EDTF level 1, https://www.loc.gov/standards/datetime/), an unknown value is null.
 */

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
  .meta({ id: "evidence", description: "The proof of a value: where it stands and the words that stand there" });

const basis = z
  .enum(["stated", "inferred"])
  .describe("stated: printed there; inferred: worked out from what is printed");

const fieldEvidence = evidence
  .extend({
    field: z.string().describe("The field that it proves"),
    basis,
  })
  .meta({ id: "field_evidence", description: "The proof of a field of its own, by the field's name" });

const judgement = z.union([z.enum(namedJudgements), z.templateLiteral(["other:", z.string().min(1)])]).meta({
  id: "judgement",
  description: "What is graded; `other:` and its words for a judgement of an older framework",
});

const grade = z.enum(grades).meta({ id: "grade", description: "The word awarded" });

const otherAuthority = z.strictObject({
  name: z.string().describe("The plain name, as the Office for National Statistics writes it"),
  gss_code: z.string().nullable().describe("Its GSS code today"),
});

const source = z.strictObject({
  file: z.string().describe("The path or name that was given"),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe("SHA-256 of the file's bytes, in lower-case hexadecimal"),
  bytes: z.int().min(0).describe("The file's size"),
  media_type: z.string().describe("What the bytes are, whatever the file is called"),
  page_count: z.int().min(1).nullable().describe("Pages of the whole file; null where the format has none"),
  first_page: page.describe("The document's first page in the file; null where the format has no pages"),
  last_page: page.describe("The document's last page in the file; null where the format has no pages"),
  part: z.int().min(1).describe("Which of the file's documents this is"),
  parts: z.int().min(1).describe("How many documents the file holds"),
  text_layer: z.enum(["tagged", "untagged", "ocr", "none"]).describe("What kind of text a PDF holds"),
  engine: z.string().describe("What read the file, with its version"),
});

const localAuthority = z.strictObject({
  name: z.string().describe("The plain name, as the Office for National Statistics writes it"),
  gss_code: z.string().describe("The authority's GSS code today; for an abolished one its last"),
  gss_code_at_date: z.string().nullable().describe("The GSS code in force when the document was written"),
  dfe_code: z.string().nullable().describe("The Department for Education's three-digit code"),
  ofsted_urn: z.string().nullable().describe("Ofsted's unique reference number"),
  region: z.string().nullable().describe("The English region"),
  as_written: z.string().describe("The name as the document prints it"),
  evidence,
});

const inspection = z.strictObject({
  start_date: isoDate.nullable().describe("First day of fieldwork on site"),
  end_date: isoDate.nullable().describe("Last day of fieldwork on site"),
  published_date: isoDate.nullable().describe("The date that the report or letter itself carries"),
  lead_inspector: z.string().nullable().describe("The name alone, without title; in a letter the signatory"),
  inspectors: z.array(z.string()).describe("In the document's order, without titles"),
  evidence: z.array(fieldEvidence).describe("Proof of the dates and names"),
});

const header = z.strictObject({
  author: z.string().nullable().describe("Who reports, as printed"),
  portfolio_holder: z.string().nullable().describe("The cabinet or lead member, as printed"),
  contact: z.string().nullable().describe("Whom to ask, as printed"),
  wards: z.string().nullable().describe("Wards affected, as printed"),
  key_decision: z.string().nullable().describe("Whether it is a key decision, as printed"),
  classification: z.string().nullable().describe("Open, exempt or the like, as printed"),
  evidence: z.array(fieldEvidence).describe("Proof of the header's fields"),
});

const gradeRecord = z.strictObject({
  judgement,
  grade,
  status: z.literal("graded").describe("Ungraded judgements stand in grades_missing"),
  local_authority: otherAuthority.nullable().describe("Only where the grade is another authority's"),
  previous: z.boolean().describe("Whether an earlier inspection awarded it"),
  evidence,
});

const missingGrade = z.strictObject({
  judgement,
  status: z
    .enum(missingGradeStatuses)
    .describe("not_reported: the framework has no such judgement; not_found: it should be there; unreadable"),
  reason: z.string().describe("Why there is no grade, in a sentence"),
});

const gradeCount = z.strictObject({
  judgement,
  grade,
  count: z.int().min(0).nullable().describe("How many authorities hold the grade"),
  percent: z.number().min(0).max(100).nullable().describe("Which share of the authorities holds it, 0 to 100"),
  as_at: z.string().nullable().describe("EDTF date for which the count is true"),
  evidence,
});

const listedText = {
  text: z.string().min(1).describe("The document's words, line breaks joined"),
  listed: z.boolean().describe("Whether the document itself lists it under a heading of that kind"),
  judgement: judgement.nullable().describe("The judgement under which it stands"),
  paragraph: z.string().nullable().describe("The printed number of the item or paragraph"),
  evidence,
};

const improvementArea = z.strictObject({
  ...listedText,
  priority: z.boolean().describe("Whether it stands under areas for priority action"),
  addressee: z.enum(["local_authority", "lscb", "partnership"]).nullable().describe("Whom it is addressed to"),
});

const strength = z.strictObject(listedText);

export { polarities };

const finding = z.strictObject({
  text: z.string().min(1).describe("One sentence in the document's words"),
  polarity: z.enum(polarities).describe("Whether it praises, criticises, does both or neither"),
  judgement: judgement.nullable().describe("The judgement under which it stands"),
  paragraph: z.string().nullable().describe("The printed number of its paragraph"),
  topics: z.array(z.string()).describe("What it is about, from the topic vocabulary"),
  verdict: z
    .strictObject({
      rule: z.string().describe("The polarity rule's name"),
      words: z.array(z.string()).describe("The words that decided"),
    })
    .describe("The polarity rule that decided and the words that it decided on"),
  evidence,
});

const recommendation = z.strictObject({
  text: z.string().min(1).describe("What the committee is asked to decide"),
  evidence,
});

export const decisionKinds = ["resolved", "agreed", "noted", "approved", "delegated", "deferred", "referred"] as const;

const decision = z.strictObject({
  text: z.string().min(1).describe("What was decided, in the document's words"),
  kind: z.enum(decisionKinds).describe("What the body did"),
  item: z.string().nullable().describe("The agenda item or minute number and title as printed"),
  vote: z.string().nullable().describe("The vote as printed"),
  evidence,
});

export const actionStatuses = ["completed", "in_progress", "planned", "requested"] as const;

const action = z.strictObject({
  text: z.string().min(1).describe("What is done, in the document's words"),
  status: z.enum(actionStatuses).describe("How far it is, as seen from the document"),
  owner: z.string().nullable().describe("Who does it, as written"),
  due: z.string().nullable().describe("EDTF date by which it is to be done"),
  due_basis: basis.nullable().describe("Whether the due date is printed or worked out"),
  addresses: z
    .strictObject({
      improvement_area: z.int().min(0).describe("0-based index into improvement_areas"),
      reason: z.string().describe("Why it is held to answer it"),
    })
    .nullable()
    .describe("Index of the improvement area that it answers, and why"),
  rag: z.string().nullable().describe("The RAG colour or word as printed"),
  evidence,
});

const risk = z.strictObject({
  risk: z.string().describe("The risk as the table names it"),
  description: z.string().nullable().describe("What it is about"),
  mitigation: z.string().nullable().describe("What is done against it"),
  rating: z.string().nullable().describe("The rating as printed"),
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
  role: z.enum(dateRoles).describe("What happened or is to happen on it"),
  text: z.string().describe("As written; for an inferred date the rule that it was worked out by"),
  basis,
  evidence,
});

const person = z.strictObject({
  name: z.string().describe("Without title"),
  role: z.string().describe("As the document gives it: lead inspector, addressee, signatory …"),
  organisation: z.string().nullable().describe("As printed"),
  evidence,
});

const diagnosticRecord = z.strictObject({
  code: z.string().describe("The diagnostic's code; docs/diagnostics holds a page on each"),
  severity: z.enum(["error", "warning", "info"]).describe("error: a value must not be used; warning: look at it"),
  message: z.string().describe("What a careful reader should know, in a sentence"),
  evidence: z
    .array(evidence.pick({ page: true, start: true, end: true, quote: true }))
    .describe("The places that it is about"),
});

/** One document's record. */
export const recordSchema = z
  .strictObject({
    schema_version: z.literal(SCHEMA_VERSION).describe("The version of this shape"),
    extractor_version: z.string().describe("The version of the rules that read the values"),
    record_id: z.string().describe("Stable: the same bytes and the same part give the same id"),
    source: source.describe("The file that the document stands in, and which part of it it is"),
    document_type: z.enum(documentTypes).describe("What the document is"),
    framework: z.enum(frameworks).nullable().describe("The framework of the inspection that it is or is about"),
    inspection_type: z.enum(inspectionTypes).nullable().describe("The kind of inspection or visit"),
    title: z.string().nullable().describe("The document's own title lines, joined by one space"),
    committee: z.string().nullable().describe("The body that meets"),
    meeting_date: isoDate.nullable().describe("The day on which it meets"),
    evidence: z.array(fieldEvidence).describe("Proof of document_type, framework, inspection_type, title and the like"),
    header: header.describe("What the head of a council paper says of it"),
    local_authority: localAuthority.nullable().describe("The authority that was inspected or that wrote the paper"),
    inspection: inspection.describe("The inspection or visit that the document reports or is about"),
    grades: z.array(gradeRecord).describe("Every grade that the document states as an outcome"),
    grades_missing: z.array(missingGrade).describe("Judgements without a grade, each with the reason"),
    grade_counts: z.array(gradeCount).describe("Outcomes counted over many authorities"),
    improvement_areas: z.array(improvementArea).describe("What needs to improve, in the document's order"),
    strengths: z.array(strength).describe("What is done well, in the document's order"),
    findings: z.array(finding).describe("One a sentence"),
    recommendations: z.array(recommendation).describe("What a council paper asks its committee to decide"),
    decisions: z.array(decision).describe("What was resolved, agreed or noted"),
    actions: z.array(action).describe("What is done in response"),
    risks: z.array(risk).describe("Rows of risk tables"),
    dates: z.array(date).describe("Every date that the document gives, with its role"),
    people: z.array(person).describe("Who is named, and as what"),
    diagnostics: z.array(diagnosticRecord).describe("What a careful reader should know of this document"),
  })
  .meta({
    title: "ilacs record",
    description: "One document about the inspection of an English council's children's services",
  });

export type InspectionRecord = z.infer<typeof recordSchema>;
export type EvidenceRecord = z.infer<typeof evidence>;
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
