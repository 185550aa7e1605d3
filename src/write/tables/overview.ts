import type { InspectionRecord } from "../../record/schema.js";
import {
  dateColumn,
  integerColumn,
  numericCode,
  rowOf,
  stringColumn,
  type Column,
  type Row,
  type TableShape,
} from "./column.js";

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
  return stringColumn(
    name,
    description,
    ({ grades }) => judgements.map((judgement) => grades.get(judgement)).find(Boolean) ?? null,
  );
}

const columns: readonly Column<Inspection>[] = [
  integerColumn("urn", "Ofsted's reference number of the authority", ({ urn }) => numericCode(urn)),
  integerColumn("la_code", "The Department for Education's code of the authority", ({ laCode }) => numericCode(laCode)),
  stringColumn("la_code_new", "The authority's GSS code today", ({ gssCode }) => gssCode, { required: true }),
  stringColumn("region", "The authority's region", ({ region }) => region),
  stringColumn("local_authority", "The authority's plain name", ({ authority }) => authority, { required: true }),
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
  stringColumn("inspection_framework", "The framework of the inspection", ({ framework }) => framework),
  stringColumn("inspector_name", "The lead inspector", ({ inspector }) => inspector),
  dateColumn("inspection_start_date", "First day of fieldwork on site", ({ start }) => start),
  dateColumn("inspection_end_date", "Last day of fieldwork on site", ({ end }) => end),
  dateColumn("publication_date", "The date that the report carries", ({ published }) => published),
  stringColumn("inspection_type", "The kind of inspection", ({ inspectionType }) => inspectionType),
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
  integerColumn(
    "improvement_areas_count",
    "How many areas for improvement the report has",
    ({ improvementAreas }) => improvementAreas,
    { required: true },
  ),
  integerColumn(
    "priority_areas_count",
    "How many of them are areas for priority action",
    ({ priorityAreas }) => priorityAreas,
    { required: true },
  ),
  integerColumn(
    "warnings",
    "How many errors and warnings the report's record carries; look at them before you use the row",
    ({ warnings }) => warnings,
    { required: true },
  ),
  integerColumn(
    "reports",
    "How many reports in the dataset are about this inspection; the row is made from one of them",
    ({ reports }) => reports,
    { required: true },
  ),
  stringColumn(
    "document_id",
    "The report that the row is made from; see the table documents",
    ({ documentId }) => documentId,
    { required: true },
  ),
  stringColumn("file", "Its file", ({ file }) => file, { required: true }),
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
