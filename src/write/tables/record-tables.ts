import { documentTypes, inspectionTypes } from "../../domain/document-types.js";
import { frameworks } from "../../domain/frameworks.js";
import { grades as gradeNames, missingGradeStatuses } from "../../domain/grades.js";
import {
  actionStatuses,
  dateRoles,
  decisionKinds,
  polarities,
  type EvidenceRecord,
  type InspectionRecord,
} from "../../record/schema.js";
import { numericCode, rowOf, type Column, type ForeignKey, type Row, type TableShape } from "./column.js";

/** A record on its way into the tables. */
export interface TabledRecord {
  readonly record: InspectionRecord;
  /** How many files of the dataset hold this document, byte for byte. */
  readonly copies: number;
}

/** A table that is filled from records: one row a document, or one row an item of a document's list. */
export interface RecordTable extends TableShape {
  readonly rowsOf: (tabled: TabledRecord) => Row[];
}

/** An item of a list of a record, with its document. */
interface Listed<Item> extends TabledRecord {
  readonly item: Item;
  /** 1 for the first of the list. */
  readonly position: number;
}

type Named = { readonly evidence: EvidenceRecord };

const documentColumns: readonly Column<TabledRecord>[] = [
  {
    name: "document_id",
    type: "string",
    required: true,
    description: "The document's id; the same bytes and the same part of a file always have the same one",
    read: ({ record }) => record.record_id,
  },
  {
    name: "file",
    type: "string",
    required: true,
    description: "The file that holds the document, relative to the inputs of the batch",
    read: ({ record }) => record.source.file,
  },
  {
    name: "part",
    type: "integer",
    required: true,
    description: "Which of the file's documents this is",
    read: ({ record }) => record.source.part,
  },
  {
    name: "parts",
    type: "integer",
    required: true,
    description: "How many documents the file holds",
    read: ({ record }) => record.source.parts,
  },
  {
    name: "copies",
    type: "integer",
    required: true,
    description: "How many files of the dataset hold these bytes; the first by name is named in `file`",
    read: ({ copies }) => copies,
  },
  {
    name: "document_type",
    type: "string",
    required: true,
    values: documentTypes,
    description: "What kind of document it is",
    read: ({ record }) => record.document_type,
  },
  {
    name: "framework",
    type: "string",
    values: frameworks,
    description: "The inspection framework that it belongs to",
    read: ({ record }) => record.framework,
  },
  {
    name: "inspection_type",
    type: "string",
    values: inspectionTypes,
    description: "The kind of inspection or visit that it is about",
    read: ({ record }) => record.inspection_type,
  },
  { name: "title", type: "string", description: "The document's title", read: ({ record }) => record.title },
  {
    name: "local_authority",
    type: "string",
    description: "The authority's plain name",
    read: ({ record }) => record.local_authority?.name ?? null,
  },
  {
    name: "gss_code",
    type: "string",
    description: "The authority's GSS code today; for an abolished one its last",
    read: ({ record }) => record.local_authority?.gss_code ?? null,
  },
  {
    name: "gss_code_at_date",
    type: "string",
    description: "The GSS code in force when the document was written",
    read: ({ record }) => record.local_authority?.gss_code_at_date ?? null,
  },
  {
    name: "la_code",
    type: "integer",
    description: "The authority's three-digit code of the Department for Education",
    read: ({ record }) => numericCode(record.local_authority?.dfe_code ?? null),
  },
  {
    name: "urn",
    type: "integer",
    description: "The authority's unique reference number at Ofsted",
    read: ({ record }) => numericCode(record.local_authority?.ofsted_urn ?? null),
  },
  {
    name: "region",
    type: "string",
    description: "The authority's region",
    read: ({ record }) => record.local_authority?.region ?? null,
  },
  {
    name: "page",
    type: "integer",
    description: "The file's page on which the document begins; empty where the format has no pages",
    read: ({ record }) => record.source.first_page,
  },
  {
    name: "last_page",
    type: "integer",
    description: "The file's page on which the document ends",
    read: ({ record }) => record.source.last_page,
  },
  {
    name: "committee",
    type: "string",
    description: "The committee that the paper or the minutes belong to",
    read: ({ record }) => record.committee,
  },
  {
    name: "meeting_date",
    type: "date",
    description: "The day of the meeting",
    read: ({ record }) => record.meeting_date,
  },
  {
    name: "inspection_start_date",
    type: "date",
    description: "First day of fieldwork on site",
    read: ({ record }) => record.inspection.start_date,
  },
  {
    name: "inspection_end_date",
    type: "date",
    description: "Last day of fieldwork on site",
    read: ({ record }) => record.inspection.end_date,
  },
  {
    name: "publication_date",
    type: "date",
    description: "The date that the report or letter itself carries",
    read: ({ record }) => record.inspection.published_date,
  },
  {
    name: "inspector_name",
    type: "string",
    description: "The lead inspector",
    read: ({ record }) => record.inspection.lead_inspector,
  },
  {
    name: "inspectors",
    type: "string",
    description: "All inspectors in the document's order, joined by a semicolon",
    read: ({ record }) => record.inspection.inspectors.join("; ") || null,
  },
  ...(
    [
      "grades",
      "improvement_areas",
      "strengths",
      "findings",
      "actions",
      "decisions",
      "recommendations",
      "risks",
    ] as const
  ).map((list): Column<TabledRecord> => ({
    name: `${list}_count`,
    type: "integer",
    required: true,
    description: `How many rows the document has in the table ${list}`,
    read: ({ record }) =>
      list === "grades" ? record.grades.length + record.grades_missing.length : record[list].length,
  })),
  {
    name: "errors",
    type: "integer",
    required: true,
    description: "How many errors the record carries in its diagnostics",
    read: ({ record }) => record.diagnostics.filter(({ severity }) => severity === "error").length,
  },
  {
    name: "warnings",
    type: "integer",
    required: true,
    description: "How many warnings the record carries in its diagnostics",
    read: ({ record }) => record.diagnostics.filter(({ severity }) => severity === "warning").length,
  },
  {
    name: "media_type",
    type: "string",
    required: true,
    description: "The file's format, told from its bytes",
    read: ({ record }) => record.source.media_type,
  },
  {
    name: "text_layer",
    type: "string",
    required: true,
    values: ["tagged", "untagged", "ocr", "none"],
    description: "Where the file's text comes from",
    read: ({ record }) => record.source.text_layer,
  },
  {
    name: "page_count",
    type: "integer",
    description: "How many pages the file has",
    read: ({ record }) => record.source.page_count,
  },
  {
    name: "bytes",
    type: "integer",
    required: true,
    description: "The file's size in bytes",
    read: ({ record }) => record.source.bytes,
  },
  {
    name: "sha256",
    type: "string",
    required: true,
    description: "The SHA-256 of the file's bytes",
    read: ({ record }) => record.source.sha256,
  },
  {
    name: "extractor_version",
    type: "string",
    required: true,
    description: "The version of ilacs that made the record",
    read: ({ record }) => record.extractor_version,
  },
  {
    name: "schema_version",
    type: "string",
    required: true,
    description: "The version of the record's shape",
    read: ({ record }) => record.schema_version,
  },
];

const documents: RecordTable = {
  name: "documents",
  title: "Documents",
  description: "One row a document. A file that holds several documents has several rows; copies of a file have none.",
  primaryKey: ["document_id"],
  foreignKeys: [],
  columns: documentColumns,
  rowsOf: (tabled) => [rowOf(documentColumns, tabled)],
};

/** The columns of items that are the same for all items of a document. */
const ownerColumns: readonly Column<TabledRecord>[] = [
  {
    name: "document_id",
    type: "string",
    required: true,
    description: "The document that holds it; see the table documents",
    read: ({ record }) => record.record_id,
  },
  {
    name: "file",
    type: "string",
    required: true,
    description: "The file that holds the document",
    read: ({ record }) => record.source.file,
  },
  {
    name: "local_authority",
    type: "string",
    description: "The plain name of the document's authority",
    read: ({ record }) => record.local_authority?.name ?? null,
  },
  {
    name: "gss_code",
    type: "string",
    description: "The GSS code of the document's authority today",
    read: ({ record }) => record.local_authority?.gss_code ?? null,
  },
  {
    name: "document_type",
    type: "string",
    required: true,
    values: documentTypes,
    description: "What kind of document it is",
    read: ({ record }) => record.document_type,
  },
];

const positionColumn: Column<Listed<unknown>> = {
  name: "position",
  type: "integer",
  required: true,
  description: "1 for the first of the document's list, 2 for the next",
  read: ({ position }) => position,
};

/** The columns with which every table of items ends: the proof. */
const evidenceColumns: readonly Column<Listed<{ readonly evidence: EvidenceRecord | null }>>[] = [
  {
    name: "page",
    type: "integer",
    description: "The file's page on which it stands; empty where the format has no pages",
    read: ({ item }) => item.evidence?.page ?? null,
  },
  {
    name: "section",
    type: "string",
    description: "The heading under which it stands, as printed",
    read: ({ item }) => item.evidence?.section ?? null,
  },
  {
    name: "start",
    type: "integer",
    description: "Where its words begin in the text that `ilacs text FILE` prints, in UTF-16 units",
    read: ({ item }) => item.evidence?.start ?? null,
  },
  {
    name: "end",
    type: "integer",
    description: "Where its words end in that text",
    read: ({ item }) => item.evidence?.end ?? null,
  },
];

const toDocument: ForeignKey = { columns: ["document_id"], table: "documents", reference: ["document_id"] };

function defineItemTable<Item extends { readonly evidence: EvidenceRecord | null }>(table: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Listed<Item>>[];
  readonly items: (record: InspectionRecord) => readonly Item[];
}): RecordTable {
  const itemColumns: readonly Column<Listed<Item>>[] = [positionColumn, ...table.columns, ...evidenceColumns];
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    primaryKey: ["document_id", "position"],
    foreignKeys: [toDocument],
    columns: [...ownerColumns, ...itemColumns],
    rowsOf: (tabled) => {
      const owner = rowOf(ownerColumns, tabled);
      const items = table.items(tabled.record);
      return items.map((item, index) => [...owner, ...rowOf(itemColumns, { ...tabled, item, position: index + 1 })]);
    },
  };
}

/** The words of the evidence, for tables whose value is not the words themselves. */
function quoteColumn<Item extends Named>(): Column<Listed<Item>> {
  return {
    name: "quote",
    type: "string",
    description: "The words that prove it",
    read: ({ item }) => item.evidence.quote,
  };
}

/** A grade that was read, or a judgement for which none could be. */
interface GradeRow {
  readonly judgement: string;
  readonly grade: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly previous: boolean;
  readonly other: InspectionRecord["grades"][number]["local_authority"];
  readonly evidence: EvidenceRecord | null;
}

function gradeRows(record: InspectionRecord): GradeRow[] {
  return [
    ...record.grades.map((read): GradeRow => ({ ...read, reason: null, other: read.local_authority })),
    ...record.grades_missing.map((missing): GradeRow => ({
      ...missing,
      grade: null,
      previous: false,
      other: null,
      evidence: null,
    })),
  ];
}

const grades = defineItemTable<GradeRow>({
  name: "grades",
  title: "Grades",
  description: "One row a judgement: its grade, or why the document has none.",
  items: gradeRows,
  columns: [
    {
      name: "judgement",
      type: "string",
      required: true,
      description: "What is graded; `other:` and its words for a judgement of an older framework",
      read: ({ item }) => item.judgement,
    },
    {
      name: "grade",
      type: "string",
      values: gradeNames,
      description: "The grade awarded; empty unless the status is graded",
      read: ({ item }) => item.grade,
    },
    {
      name: "status",
      type: "string",
      required: true,
      values: ["graded", ...missingGradeStatuses],
      description:
        "graded; not_reported: the framework has no such judgement; not_found: it should be there; unreadable: it is there",
      read: ({ item }) => item.status,
    },
    { name: "reason", type: "string", description: "Why there is no grade", read: ({ item }) => item.reason },
    {
      name: "previous",
      type: "boolean",
      required: true,
      description: "Whether an earlier inspection awarded it",
      read: ({ item }) => item.previous,
    },
    {
      name: "graded_authority",
      type: "string",
      description: "The authority that the grade is about, where it is not the document's own",
      read: ({ item }) => item.other?.name ?? null,
    },
    {
      name: "graded_gss_code",
      type: "string",
      description: "That authority's GSS code",
      read: ({ item }) => item.other?.gss_code ?? null,
    },
    {
      name: "inspection_start_date",
      type: "date",
      description: "First day of the document's inspection",
      read: ({ record }) => record.inspection.start_date,
    },
    {
      name: "inspection_end_date",
      type: "date",
      description: "Last day of the document's inspection",
      read: ({ record }) => record.inspection.end_date,
    },
    {
      name: "quote",
      type: "string",
      description: "The words that prove the grade",
      read: ({ item }) => item.evidence?.quote ?? null,
    },
  ],
});

/** The columns that improvement areas and strengths share. */
const listedColumns: readonly Column<Listed<InspectionRecord["strengths"][number]>>[] = [
  {
    name: "text",
    type: "string",
    required: true,
    description: "The item in the document's words",
    read: ({ item }) => item.text,
  },
  {
    name: "listed",
    type: "boolean",
    required: true,
    description: "Whether the document itself lists it under a heading of that kind",
    read: ({ item }) => item.listed,
  },
  { name: "judgement", type: "string", description: "The judgement it belongs to", read: ({ item }) => item.judgement },
  {
    name: "paragraph",
    type: "string",
    description: "The printed number of the item or paragraph",
    read: ({ item }) => item.paragraph,
  },
];

const improvementAreas = defineItemTable<InspectionRecord["improvement_areas"][number]>({
  name: "improvement_areas",
  title: "Improvement areas",
  description: "What needs to improve, one row an area.",
  items: (record) => record.improvement_areas,
  columns: [
    ...listedColumns,
    {
      name: "priority",
      type: "boolean",
      required: true,
      description: "Whether it stands under areas for priority action",
      read: ({ item }) => item.priority,
    },
    {
      name: "addressee",
      type: "string",
      values: ["local_authority", "lscb", "partnership"],
      description: "Whom it is addressed to",
      read: ({ item }) => item.addressee,
    },
  ],
});

const strengths = defineItemTable<InspectionRecord["strengths"][number]>({
  name: "strengths",
  title: "Strengths",
  description: "What works well, one row a strength.",
  items: (record) => record.strengths,
  columns: listedColumns,
});

const findings = defineItemTable<InspectionRecord["findings"][number]>({
  name: "findings",
  title: "Findings",
  description: "One row a sentence in which the inspectors judge practice.",
  items: (record) => record.findings,
  columns: [
    {
      name: "text",
      type: "string",
      required: true,
      description: "The sentence",
      read: ({ item }) => item.text,
    },
    {
      name: "polarity",
      type: "string",
      required: true,
      values: polarities,
      description: "Whether it tells of a strength, of something to improve, of both or of neither",
      read: ({ item }) => item.polarity,
    },
    {
      name: "judgement",
      type: "string",
      description: "The judgement it belongs to",
      read: ({ item }) => item.judgement,
    },
    {
      name: "paragraph",
      type: "string",
      description: "The printed number of its paragraph",
      read: ({ item }) => item.paragraph,
    },
    {
      name: "topics",
      type: "string",
      description: "What it is about, joined by a semicolon",
      read: ({ item }) => item.topics.join("; ") || null,
    },
    {
      name: "verdict_rule",
      type: "string",
      required: true,
      description: "The rule that decided the polarity",
      read: ({ item }) => item.verdict.rule,
    },
    {
      name: "verdict_words",
      type: "string",
      description: "The words that it decided on, joined by a semicolon",
      read: ({ item }) => item.verdict.words.join("; ") || null,
    },
  ],
});

const actions = defineItemTable<InspectionRecord["actions"][number]>({
  name: "actions",
  title: "Actions",
  description: "What the council did, does or plans in answer, one row an action.",
  items: (record) => record.actions,
  columns: [
    { name: "text", type: "string", required: true, description: "The action", read: ({ item }) => item.text },
    {
      name: "status",
      type: "string",
      required: true,
      values: actionStatuses,
      description: "How far it is",
      read: ({ item }) => item.status,
    },
    { name: "owner", type: "string", description: "Who is to do it", read: ({ item }) => item.owner },
    { name: "due", type: "string", description: "When it is due, as an EDTF date", read: ({ item }) => item.due },
    {
      name: "due_basis",
      type: "string",
      values: ["stated", "inferred"],
      description: "Whether the due date is printed or worked out",
      read: ({ item }) => item.due_basis,
    },
    { name: "rag", type: "string", description: "Its colour rating", read: ({ item }) => item.rag },
    {
      name: "improvement_area_position",
      type: "integer",
      description: "The position of the improvement area that it answers",
      read: ({ item }) => (item.addresses === null ? null : item.addresses.improvement_area + 1),
    },
    {
      name: "improvement_area_reason",
      type: "string",
      description: "Why it is taken as an answer to that area",
      read: ({ item }) => item.addresses?.reason ?? null,
    },
  ],
});

const decisions = defineItemTable<InspectionRecord["decisions"][number]>({
  name: "decisions",
  title: "Decisions",
  description: "What a meeting or an officer decided, one row a decision.",
  items: (record) => record.decisions,
  columns: [
    { name: "text", type: "string", required: true, description: "The decision", read: ({ item }) => item.text },
    {
      name: "kind",
      type: "string",
      required: true,
      values: decisionKinds,
      description: "What kind of decision it is",
      read: ({ item }) => item.kind,
    },
    {
      name: "item",
      type: "string",
      description: "The agenda item or minute number and title as printed",
      read: ({ item }) => item.item,
    },
    { name: "vote", type: "string", description: "How the vote went", read: ({ item }) => item.vote },
    {
      name: "meeting_date",
      type: "date",
      description: "The day of the meeting",
      read: ({ record }) => record.meeting_date,
    },
    {
      name: "committee",
      type: "string",
      description: "The committee that decided",
      read: ({ record }) => record.committee,
    },
  ],
});

const recommendations = defineItemTable<InspectionRecord["recommendations"][number]>({
  name: "recommendations",
  title: "Recommendations",
  description: "What a paper asks its readers to decide, one row a recommendation.",
  items: (record) => record.recommendations,
  columns: [
    { name: "text", type: "string", required: true, description: "The recommendation", read: ({ item }) => item.text },
  ],
});

const risks = defineItemTable<InspectionRecord["risks"][number]>({
  name: "risks",
  title: "Risks",
  description: "The rows of a paper's table of risks.",
  items: (record) => record.risks,
  columns: [
    { name: "risk", type: "string", required: true, description: "The risk", read: ({ item }) => item.risk },
    {
      name: "description",
      type: "string",
      description: "What the risk consists of",
      read: ({ item }) => item.description,
    },
    { name: "mitigation", type: "string", description: "What is done about it", read: ({ item }) => item.mitigation },
    { name: "rating", type: "string", description: "How grave it is, as printed", read: ({ item }) => item.rating },
  ],
});

const dates = defineItemTable<InspectionRecord["dates"][number]>({
  name: "dates",
  title: "Dates",
  description: "The dates in the documents and what they are dates of.",
  items: (record) => record.dates,
  columns: [
    {
      name: "edtf",
      type: "string",
      required: true,
      description: "The date in EDTF level 1: a day, a month, a season or an interval",
      read: ({ item }) => item.edtf,
    },
    {
      name: "role",
      type: "string",
      required: true,
      values: dateRoles,
      description: "What it is the date of",
      read: ({ item }) => item.role,
    },
    {
      name: "text",
      type: "string",
      required: true,
      description: "As written; for an inferred date the rule that it was worked out by",
      read: ({ item }) => item.text,
    },
    {
      name: "basis",
      type: "string",
      required: true,
      values: ["stated", "inferred"],
      description: "Whether it is printed or worked out",
      read: ({ item }) => item.basis,
    },
    quoteColumn(),
  ],
});

/** A diagnostic of a record with the first place that it points to. */
type DiagnosticRow = Omit<InspectionRecord["diagnostics"][number], "evidence"> & {
  readonly evidence: EvidenceRecord | null;
};

function diagnosticRows(record: InspectionRecord): DiagnosticRow[] {
  return record.diagnostics.map(({ evidence: [first], ...rest }) => ({
    ...rest,
    evidence: first === undefined ? null : { ...first, section: null, rule: rest.code },
  }));
}

const diagnostics = defineItemTable<DiagnosticRow>({
  name: "diagnostics",
  title: "Diagnostics",
  description: "What a careful reader should look at: values that disagree, missing or doubtful ones.",
  items: diagnosticRows,
  columns: [
    {
      name: "code",
      type: "string",
      required: true,
      description: "What it is; each code has a page in ilacs's documentation",
      read: ({ item }) => item.code,
    },
    {
      name: "severity",
      type: "string",
      required: true,
      values: ["error", "warning", "info"],
      description: "How grave it is",
      read: ({ item }) => item.severity,
    },
    { name: "message", type: "string", required: true, description: "What was seen", read: ({ item }) => item.message },
    {
      name: "quote",
      type: "string",
      description: "The words at the first place that it is about",
      read: ({ item }) => item.evidence?.quote ?? null,
    },
  ],
});

/** The tables of a dataset that records fill, in the order of the workbook's sheets. */
export const recordTables: readonly RecordTable[] = [
  documents,
  grades,
  improvementAreas,
  strengths,
  findings,
  actions,
  decisions,
  recommendations,
  risks,
  dates,
  diagnostics,
];
