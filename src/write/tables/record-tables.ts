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
import {
  stringColumn,
  integerColumn,
  booleanColumn,
  dateColumn,
  numericCode,
  rowOf,
  type Column,
  type ForeignKey,
  type Row,
  type TableShape,
} from "./column.js";

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
  stringColumn(
    "document_id",
    "The document's id; the same bytes and the same part of a file always have the same one",
    ({ record }) => record.record_id,
    { required: true },
  ),
  stringColumn(
    "file",
    "The file that holds the document, relative to the inputs of the batch",
    ({ record }) => record.source.file,
    { required: true },
  ),
  integerColumn("part", "Which of the file's documents this is", ({ record }) => record.source.part, {
    required: true,
  }),
  integerColumn("parts", "How many documents the file holds", ({ record }) => record.source.parts, { required: true }),
  integerColumn(
    "copies",
    "How many files of the dataset hold these bytes; the first by name is named in `file`",
    ({ copies }) => copies,
    { required: true },
  ),
  stringColumn("document_type", "What kind of document it is", ({ record }) => record.document_type, {
    required: true,
    values: documentTypes,
  }),
  stringColumn("framework", "The inspection framework that it belongs to", ({ record }) => record.framework, {
    values: frameworks,
  }),
  stringColumn(
    "inspection_type",
    "The kind of inspection or visit that it is about",
    ({ record }) => record.inspection_type,
    { values: inspectionTypes },
  ),
  stringColumn("title", "The document's title", ({ record }) => record.title),
  stringColumn("local_authority", "The authority's plain name", ({ record }) => record.local_authority?.name ?? null),
  stringColumn(
    "gss_code",
    "The authority's GSS code today; for an abolished one its last",
    ({ record }) => record.local_authority?.gss_code ?? null,
  ),
  stringColumn(
    "gss_code_at_date",
    "The GSS code in force when the document was written",
    ({ record }) => record.local_authority?.gss_code_at_date ?? null,
  ),
  integerColumn("la_code", "The authority's three-digit code of the Department for Education", ({ record }) =>
    numericCode(record.local_authority?.dfe_code ?? null),
  ),
  integerColumn("urn", "The authority's unique reference number at Ofsted", ({ record }) =>
    numericCode(record.local_authority?.ofsted_urn ?? null),
  ),
  stringColumn("region", "The authority's region", ({ record }) => record.local_authority?.region ?? null),
  integerColumn(
    "page",
    "The file's page on which the document begins; empty where the format has no pages",
    ({ record }) => record.source.first_page,
  ),
  integerColumn("last_page", "The file's page on which the document ends", ({ record }) => record.source.last_page),
  stringColumn("committee", "The committee that the paper or the minutes belong to", ({ record }) => record.committee),
  dateColumn("meeting_date", "The day of the meeting", ({ record }) => record.meeting_date),
  dateColumn("inspection_start_date", "First day of fieldwork on site", ({ record }) => record.inspection.start_date),
  dateColumn("inspection_end_date", "Last day of fieldwork on site", ({ record }) => record.inspection.end_date),
  dateColumn(
    "publication_date",
    "The date that the report or letter itself carries",
    ({ record }) => record.inspection.published_date,
  ),
  stringColumn("inspector_name", "The lead inspector", ({ record }) => record.inspection.lead_inspector),
  stringColumn(
    "inspectors",
    "All inspectors in the document's order, joined by a semicolon",
    ({ record }) => record.inspection.inspectors.join("; ") || null,
  ),
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
  ).map((list): Column<TabledRecord> =>
    integerColumn(
      `${list}_count`,
      `How many rows the document has in the table ${list}`,
      ({ record }) => (list === "grades" ? record.grades.length + record.grades_missing.length : record[list].length),
      { required: true },
    ),
  ),
  integerColumn(
    "errors",
    "How many errors the record carries in its diagnostics",
    ({ record }) => record.diagnostics.filter(({ severity }) => severity === "error").length,
    { required: true },
  ),
  integerColumn(
    "warnings",
    "How many warnings the record carries in its diagnostics",
    ({ record }) => record.diagnostics.filter(({ severity }) => severity === "warning").length,
    { required: true },
  ),
  stringColumn("media_type", "The file's format, told from its bytes", ({ record }) => record.source.media_type, {
    required: true,
  }),
  stringColumn("text_layer", "Where the file's text comes from", ({ record }) => record.source.text_layer, {
    required: true,
    values: ["tagged", "untagged", "ocr", "none"],
  }),
  integerColumn("page_count", "How many pages the file has", ({ record }) => record.source.page_count),
  integerColumn("bytes", "The file's size in bytes", ({ record }) => record.source.bytes, { required: true }),
  stringColumn("sha256", "The SHA-256 of the file's bytes", ({ record }) => record.source.sha256, { required: true }),
  stringColumn(
    "extractor_version",
    "The version of ilacs that made the record",
    ({ record }) => record.extractor_version,
    { required: true },
  ),
  stringColumn("schema_version", "The version of the record's shape", ({ record }) => record.schema_version, {
    required: true,
  }),
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
  stringColumn("document_id", "The document that holds it; see the table documents", ({ record }) => record.record_id, {
    required: true,
  }),
  stringColumn("file", "The file that holds the document", ({ record }) => record.source.file, { required: true }),
  stringColumn(
    "local_authority",
    "The plain name of the document's authority",
    ({ record }) => record.local_authority?.name ?? null,
  ),
  stringColumn(
    "gss_code",
    "The GSS code of the document's authority today",
    ({ record }) => record.local_authority?.gss_code ?? null,
  ),
  stringColumn("document_type", "What kind of document it is", ({ record }) => record.document_type, {
    required: true,
    values: documentTypes,
  }),
];

const positionColumn: Column<Listed<unknown>> = integerColumn(
  "position",
  "1 for the first of the document's list, 2 for the next",
  ({ position }) => position,
  { required: true },
);

/** The columns with which every table of items ends: the proof. */
const evidenceColumns: readonly Column<Listed<{ readonly evidence: EvidenceRecord | null }>>[] = [
  integerColumn(
    "page",
    "The file's page on which it stands; empty where the format has no pages",
    ({ item }) => item.evidence?.page ?? null,
  ),
  stringColumn(
    "section",
    "The heading under which it stands, as printed",
    ({ item }) => item.evidence?.section ?? null,
  ),
  integerColumn(
    "start",
    "Where its words begin in the text that `ilacs text FILE` prints, in UTF-16 units",
    ({ item }) => item.evidence?.start ?? null,
  ),
  integerColumn("end", "Where its words end in that text", ({ item }) => item.evidence?.end ?? null),
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
  return stringColumn("quote", "The words that prove it", ({ item }) => item.evidence.quote);
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
    stringColumn(
      "judgement",
      "What is graded; `other:` and its words for a judgement of an older framework",
      ({ item }) => item.judgement,
      { required: true },
    ),
    stringColumn("grade", "The grade awarded; empty unless the status is graded", ({ item }) => item.grade, {
      values: gradeNames,
    }),
    stringColumn(
      "status",
      "graded; not_reported: the framework has no such judgement; not_found: it should be there; unreadable: it is there",
      ({ item }) => item.status,
      { required: true, values: ["graded", ...missingGradeStatuses] },
    ),
    stringColumn("reason", "Why there is no grade", ({ item }) => item.reason),
    booleanColumn("previous", "Whether an earlier inspection awarded it", ({ item }) => item.previous, {
      required: true,
    }),
    stringColumn(
      "graded_authority",
      "The authority that the grade is about, where it is not the document's own",
      ({ item }) => item.other?.name ?? null,
    ),
    stringColumn("graded_gss_code", "That authority's GSS code", ({ item }) => item.other?.gss_code ?? null),
    dateColumn(
      "inspection_start_date",
      "First day of the document's inspection",
      ({ record }) => record.inspection.start_date,
    ),
    dateColumn(
      "inspection_end_date",
      "Last day of the document's inspection",
      ({ record }) => record.inspection.end_date,
    ),
    stringColumn("quote", "The words that prove the grade", ({ item }) => item.evidence?.quote ?? null),
  ],
});

/** The columns that improvement areas and strengths share. */
const listedColumns: readonly Column<Listed<InspectionRecord["strengths"][number]>>[] = [
  stringColumn("text", "The item in the document's words", ({ item }) => item.text, { required: true }),
  booleanColumn(
    "listed",
    "Whether the document itself lists it under a heading of that kind",
    ({ item }) => item.listed,
    { required: true },
  ),
  stringColumn("judgement", "The judgement it belongs to", ({ item }) => item.judgement),
  stringColumn("paragraph", "The printed number of the item or paragraph", ({ item }) => item.paragraph),
];

const improvementAreas = defineItemTable<InspectionRecord["improvement_areas"][number]>({
  name: "improvement_areas",
  title: "Improvement areas",
  description: "What needs to improve, one row an area.",
  items: (record) => record.improvement_areas,
  columns: [
    ...listedColumns,
    booleanColumn("priority", "Whether it stands under areas for priority action", ({ item }) => item.priority, {
      required: true,
    }),
    stringColumn("addressee", "Whom it is addressed to", ({ item }) => item.addressee, {
      values: ["local_authority", "lscb", "partnership"],
    }),
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
    stringColumn("text", "The sentence", ({ item }) => item.text, { required: true }),
    stringColumn(
      "polarity",
      "Whether it tells of a strength, of something to improve, of both or of neither",
      ({ item }) => item.polarity,
      { required: true, values: polarities },
    ),
    stringColumn("judgement", "The judgement it belongs to", ({ item }) => item.judgement),
    stringColumn("paragraph", "The printed number of its paragraph", ({ item }) => item.paragraph),
    stringColumn("topics", "What it is about, joined by a semicolon", ({ item }) => item.topics.join("; ") || null),
    stringColumn("verdict_rule", "The rule that decided the polarity", ({ item }) => item.verdict.rule, {
      required: true,
    }),
    stringColumn(
      "verdict_words",
      "The words that it decided on, joined by a semicolon",
      ({ item }) => item.verdict.words.join("; ") || null,
    ),
  ],
});

const actions = defineItemTable<InspectionRecord["actions"][number]>({
  name: "actions",
  title: "Actions",
  description: "What the council did, does or plans in answer, one row an action.",
  items: (record) => record.actions,
  columns: [
    stringColumn("text", "The action", ({ item }) => item.text, { required: true }),
    stringColumn("status", "How far it is", ({ item }) => item.status, { required: true, values: actionStatuses }),
    stringColumn("owner", "Who is to do it", ({ item }) => item.owner),
    stringColumn("due", "When it is due, as an EDTF date", ({ item }) => item.due),
    stringColumn("due_basis", "Whether the due date is printed or worked out", ({ item }) => item.due_basis, {
      values: ["stated", "inferred"],
    }),
    stringColumn("rag", "Its colour rating", ({ item }) => item.rag),
    integerColumn("improvement_area_position", "The position of the improvement area that it answers", ({ item }) =>
      item.addresses === null ? null : item.addresses.improvement_area + 1,
    ),
    stringColumn(
      "improvement_area_reason",
      "Why it is taken as an answer to that area",
      ({ item }) => item.addresses?.reason ?? null,
    ),
  ],
});

const decisions = defineItemTable<InspectionRecord["decisions"][number]>({
  name: "decisions",
  title: "Decisions",
  description: "What a meeting or an officer decided, one row a decision.",
  items: (record) => record.decisions,
  columns: [
    stringColumn("text", "The decision", ({ item }) => item.text, { required: true }),
    stringColumn("kind", "What kind of decision it is", ({ item }) => item.kind, {
      required: true,
      values: decisionKinds,
    }),
    stringColumn("item", "The agenda item or minute number and title as printed", ({ item }) => item.item),
    stringColumn("vote", "How the vote went", ({ item }) => item.vote),
    dateColumn("meeting_date", "The day of the meeting", ({ record }) => record.meeting_date),
    stringColumn("committee", "The committee that decided", ({ record }) => record.committee),
  ],
});

const recommendations = defineItemTable<InspectionRecord["recommendations"][number]>({
  name: "recommendations",
  title: "Recommendations",
  description: "What a paper asks its readers to decide, one row a recommendation.",
  items: (record) => record.recommendations,
  columns: [stringColumn("text", "The recommendation", ({ item }) => item.text, { required: true })],
});

const risks = defineItemTable<InspectionRecord["risks"][number]>({
  name: "risks",
  title: "Risks",
  description: "The rows of a paper's table of risks.",
  items: (record) => record.risks,
  columns: [
    stringColumn("risk", "The risk", ({ item }) => item.risk, { required: true }),
    stringColumn("description", "What the risk consists of", ({ item }) => item.description),
    stringColumn("mitigation", "What is done about it", ({ item }) => item.mitigation),
    stringColumn("rating", "How grave it is, as printed", ({ item }) => item.rating),
  ],
});

const dates = defineItemTable<InspectionRecord["dates"][number]>({
  name: "dates",
  title: "Dates",
  description: "The dates in the documents and what they are dates of.",
  items: (record) => record.dates,
  columns: [
    stringColumn("edtf", "The date in EDTF level 1: a day, a month, a season or an interval", ({ item }) => item.edtf, {
      required: true,
    }),
    stringColumn("role", "What it is the date of", ({ item }) => item.role, { required: true, values: dateRoles }),
    stringColumn(
      "text",
      "As written; for an inferred date the rule that it was worked out by",
      ({ item }) => item.text,
      { required: true },
    ),
    stringColumn("basis", "Whether it is printed or worked out", ({ item }) => item.basis, {
      required: true,
      values: ["stated", "inferred"],
    }),
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
    stringColumn("code", "What it is; each code has a page in ilacs's documentation", ({ item }) => item.code, {
      required: true,
    }),
    stringColumn("severity", "How grave it is", ({ item }) => item.severity, {
      required: true,
      values: ["error", "warning", "info"],
    }),
    stringColumn("message", "What was seen", ({ item }) => item.message, { required: true }),
    stringColumn("quote", "The words at the first place that it is about", ({ item }) => item.evidence?.quote ?? null),
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
