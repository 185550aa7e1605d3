import type { InspectionRecord } from "../../record/schema.js";
import { numericCode, rowOf, type Column, type Row, type TableShape } from "./column.js";

/**
 * The overview that the sector knows: one row an authority's inspection, newest first.
 *
 * The first fifteen columns are named as in the summaries that people's Power BI files read. Only the inspectorate's
 * own reports make rows: a council's paper tells of an inspection, it is not its outcome.
 */

/** What an inspection's row is made from: the parts of its report that the row needs. */
interface Inspection {
  readonly documentId: string;
  readonly file: string;
  readonly urn: string | null;
  readonly laCode: string | null;
  readonly gssCode: string;
  readonly region: string | null;
  readonly authority: string;
  readonly grades: ReadonlyMap<string, string>;
  readonly framework: string | null;
  readonly inspectionType: string | null;
  readonly inspector: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly published: string | null;
  readonly improvementAreas: number;
  readonly priorityAreas: number;
  readonly warnings: number;
  /** How many reports in the dataset are about this inspection. */
  reports: number;
}

function gradeColumn(name: string, description: string, ...judgements: readonly string[]): Column<Inspection> {
  return {
    name,
    type: "string",
    description,
    read: ({ grades }) => judgements.map((judgement) => grades.get(judgement)).find(Boolean) ?? null,
  };
}

const columns: readonly Column<Inspection>[] = [
  {
    name: "urn",
    type: "integer",
    description: "Ofsted's reference number of the authority",
    read: ({ urn }) => numericCode(urn),
  },
  {
    name: "la_code",
    type: "integer",
    description: "The Department for Education's code of the authority",
    read: ({ laCode }) => numericCode(laCode),
  },
  {
    name: "la_code_new",
    type: "string",
    required: true,
    description: "The authority's GSS code today",
    read: ({ gssCode }) => gssCode,
  },
  { name: "region", type: "string", description: "The authority's region", read: ({ region }) => region },
  {
    name: "local_authority",
    type: "string",
    required: true,
    description: "The authority's plain name",
    read: ({ authority }) => authority,
  },
  gradeColumn("overall_effectiveness_grade", "Overall effectiveness", "overall_effectiveness"),
  gradeColumn("impact_of_leaders_grade", "The impact of leaders on social work practice", "impact_of_leaders"),
  gradeColumn("help_and_protection_grade", "Children who need help and protection", "help_and_protection"),
  gradeColumn(
    "in_care_grade",
    "Children in care; until 2022 children in care and care leavers in one judgement",
    "in_care",
    "in_care_and_care_leavers",
  ),
  gradeColumn("care_leavers_grade", "Care leavers; a judgement of its own from 2023", "care_leavers"),
  {
    name: "inspection_framework",
    type: "string",
    description: "The framework of the inspection",
    read: ({ framework }) => framework,
  },
  { name: "inspector_name", type: "string", description: "The lead inspector", read: ({ inspector }) => inspector },
  {
    name: "inspection_start_date",
    type: "date",
    description: "First day of fieldwork on site",
    read: ({ start }) => start,
  },
  { name: "inspection_end_date", type: "date", description: "Last day of fieldwork on site", read: ({ end }) => end },
  {
    name: "publication_date",
    type: "date",
    description: "The date that the report carries",
    read: ({ published }) => published,
  },
  {
    name: "inspection_type",
    type: "string",
    description: "The kind of inspection",
    read: ({ inspectionType }) => inspectionType,
  },
  gradeColumn(
    "looked_after_and_permanence_grade",
    "Children looked after and achieving permanence (2013 to 2017)",
    "looked_after_and_permanence",
  ),
  gradeColumn("adoption_grade", "Adoption performance (2013 to 2017)", "adoption"),
  gradeColumn(
    "leadership_management_and_governance_grade",
    "Leadership, management and governance (2013 to 2017)",
    "leadership_management_and_governance",
  ),
  gradeColumn("lscb_effectiveness_grade", "The Local Safeguarding Children Board (2013 to 2017)", "lscb_effectiveness"),
  {
    name: "improvement_areas_count",
    type: "integer",
    required: true,
    description: "How many areas for improvement the report has",
    read: ({ improvementAreas }) => improvementAreas,
  },
  {
    name: "priority_areas_count",
    type: "integer",
    required: true,
    description: "How many of them are areas for priority action",
    read: ({ priorityAreas }) => priorityAreas,
  },
  {
    name: "warnings",
    type: "integer",
    required: true,
    description: "How many errors and warnings the report's record carries; look at them before you use the row",
    read: ({ warnings }) => warnings,
  },
  {
    name: "reports",
    type: "integer",
    required: true,
    description: "How many reports in the dataset are about this inspection; the row is made from one of them",
    read: ({ reports }) => reports,
  },
  {
    name: "document_id",
    type: "string",
    required: true,
    description: "The report that the row is made from; see the table documents",
    read: ({ documentId }) => documentId,
  },
  { name: "file", type: "string", required: true, description: "Its file", read: ({ file }) => file },
];

export const overviewShape: TableShape = {
  name: "overview",
  title: "Overview",
  description: "One row an authority's inspection, newest first, from the inspectorate's own reports.",
  primaryKey: ["document_id"],
  foreignKeys: [{ columns: ["document_id"], table: "documents", reference: ["document_id"] }],
  columns,
};

/** Gathers the overview while records go by. What it holds grows with the inspections, not with the documents. */
export class Overview {
  readonly #inspections = new Map<string, Inspection>();

  /** Takes a record into account; those that are no report of an inspection are passed over. */
  add(record: InspectionRecord): void {
    if (record.document_type !== "inspection_report" || record.local_authority === null) return;
    const found = inspectionOf(record, record.local_authority);
    // Two reports without dates are about the same inspection only when nothing else tells them apart: keep both.
    const dates = found.start ?? found.end ?? found.published;
    const key = dates === null ? found.documentId : [found.gssCode, found.framework, found.start, found.end].join("|");
    const known = this.#inspections.get(key);
    if (known === undefined) this.#inspections.set(key, found);
    else if (found.grades.size > known.grades.size)
      this.#inspections.set(key, { ...found, reports: known.reports + 1 });
    else known.reports += 1;
  }

  /** The rows, newest inspection first. */
  rows(): Row[] {
    return [...this.#inspections.values()].sort(newestFirst).map((inspection) => rowOf(columns, inspection));
  }
}

function inspectionOf(
  record: InspectionRecord,
  authority: NonNullable<InspectionRecord["local_authority"]>,
): Inspection {
  const own = record.grades.filter((grade) => !grade.previous && grade.local_authority === null);
  return {
    documentId: record.record_id,
    file: record.source.file,
    urn: authority.ofsted_urn,
    laCode: authority.dfe_code,
    gssCode: authority.gss_code,
    region: authority.region,
    authority: authority.name,
    grades: new Map(own.map(({ judgement, grade }) => [judgement, grade])),
    framework: record.framework,
    inspectionType: record.inspection_type,
    inspector: record.inspection.lead_inspector,
    start: record.inspection.start_date,
    end: record.inspection.end_date,
    published: record.inspection.published_date,
    improvementAreas: record.improvement_areas.length,
    priorityAreas: record.improvement_areas.filter(({ priority }) => priority).length,
    warnings: record.diagnostics.filter(({ severity }) => severity !== "info").length,
    reports: 1,
  };
}

function newestFirst(a: Inspection, b: Inspection): number {
  const newer = compare(latestDate(b), latestDate(a));
  return newer || compare(a.authority, b.authority) || compare(a.documentId, b.documentId);
}

function latestDate({ start, end, published }: Inspection): string {
  return end ?? start ?? published ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
