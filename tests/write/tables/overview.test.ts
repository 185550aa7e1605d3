import { describe, expect, test } from "vitest";
import { Overview, overviewShape } from "../../../src/write/tables/overview.js";
import { makeRecord, type RecordFragment } from "../../dataset/make-record.js";

/** The overview of some records as one object a row. */
function overviewOf(...fragments: readonly RecordFragment[]): Record<string, unknown>[] {
  const overview = new Overview();
  for (const fragment of fragments) overview.add(makeRecord(fragment));
  return overview
    .rows()
    .map((row) => Object.fromEntries(overviewShape.columns.map(({ name }, index) => [name, row[index]])));
}

test("the first columns are those of the sector's summaries, in their order", () => {
  expect(overviewShape.columns.slice(0, 15).map(({ name }) => name)).toEqual([
    "urn",
    "la_code",
    "la_code_new",
    "region",
    "local_authority",
    "overall_effectiveness_grade",
    "impact_of_leaders_grade",
    "help_and_protection_grade",
    "in_care_grade",
    "care_leavers_grade",
    "inspection_framework",
    "inspector_name",
    "inspection_start_date",
    "inspection_end_date",
    "publication_date",
  ]);
});

test("a report's row", () => {
  const [row] = overviewOf({
    source: { file: "reports/one.pdf" },
    inspection: { published_date: "2018-07-30", lead_inspector: "Alex Reed" },
    grades: [
      { judgement: "overall_effectiveness", grade: "requires_improvement" },
      { judgement: "in_care_and_care_leavers", grade: "good" },
      { judgement: "help_and_protection", grade: "inadequate", previous: true },
      { judgement: "impact_of_leaders", grade: "outstanding", local_authority: { name: "Leeds", gss_code: null } },
    ],
    improvement_areas: [{ priority: true }, {}],
  });
  expect(row).toMatchObject({
    la_code: 884,
    la_code_new: "E06000019",
    region: "West Midlands",
    local_authority: "Herefordshire",
    overall_effectiveness_grade: "requires_improvement",
    // An earlier inspection's grade and another authority's are not this inspection's.
    help_and_protection_grade: null,
    impact_of_leaders_grade: null,
    in_care_grade: "good",
    care_leavers_grade: null,
    inspection_framework: "ilacs",
    inspector_name: "Alex Reed",
    inspection_start_date: "2018-06-11",
    inspection_end_date: "2018-06-22",
    publication_date: "2018-07-30",
    improvement_areas_count: 2,
    priority_areas_count: 1,
    reports: 1,
    file: "reports/one.pdf",
  });
});

test("newest first", () => {
  const visit = (year: number): RecordFragment => ({
    source: { file: `${year}.pdf` },
    inspection: { start_date: `${year}-06-11`, end_date: `${year}-06-22` },
  });
  expect(overviewOf(visit(2018), visit(2024), visit(2021)).map(({ file }) => file)).toEqual([
    "2024.pdf",
    "2021.pdf",
    "2018.pdf",
  ]);
});

describe("one row an inspection", () => {
  test("two reports of one inspection make one row, from the one with more grades", () => {
    const rows = overviewOf(
      { source: { file: "draft.pdf" }, grades: [{ judgement: "overall_effectiveness" }] },
      { source: { file: "final.pdf" } },
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ file: "final.pdf", reports: 2 });
  });

  test.each<{ why: string; fragment: RecordFragment }>([
    { why: "another authority", fragment: { local_authority: { name: "Leeds", gss_code: "E08000035" } } },
    { why: "other days", fragment: { inspection: { start_date: "2022-06-11", end_date: "2022-06-22" } } },
    { why: "no dates at all", fragment: { inspection: { start_date: null, end_date: null, published_date: null } } },
  ])("$why makes another row", ({ fragment }) => {
    expect(overviewOf({}, { ...fragment, source: { file: "other.pdf" } })).toHaveLength(2);
  });

  test.each<{ why: string; fragment: RecordFragment }>([
    { why: "a council's paper about it", fragment: { document_type: "committee_report" } },
    { why: "a focused visit's letter", fragment: { document_type: "focused_visit_letter" } },
    { why: "a report of an unknown authority", fragment: { local_authority: null as never } },
  ])("$why makes none", ({ fragment }) => {
    expect(overviewOf(fragment)).toEqual([]);
  });
});
