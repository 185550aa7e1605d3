import { describe, expect, test } from "vitest";
import { type Change, type DatasetDifference, diffDatasets } from "../../src/dataset/diff-datasets.js";
import { datasetFile, toJsonLines } from "./dataset-file.js";
import { makeRecord, type RecordFragment } from "./make-record.js";

async function diff(
  before: readonly RecordFragment[],
  after: readonly RecordFragment[],
  everything = false,
): Promise<DatasetDifference> {
  const file = (name: string, fragments: readonly RecordFragment[]) =>
    datasetFile(name, toJsonLines(fragments.map((fragment) => makeRecord(fragment))));
  const outcome = await diffDatasets([file("old.jsonl", before)], [file("new.jsonl", after)], { everything });
  if (outcome.status !== "compared") throw new Error(outcome.message);
  return outcome.difference;
}

async function changes(before: RecordFragment, after: RecordFragment, everything = false): Promise<readonly Change[]> {
  const { records } = await diff([before], [after], everything);
  return records.flatMap((record) => record.changes);
}

const areas = (...texts: readonly string[]): RecordFragment => ({ improvement_areas: texts.map((text) => ({ text })) });

describe("what changed in a record", () => {
  test("a grade", async () => {
    expect(await changes({ grades: [{ grade: "good" }] }, { grades: [{ grade: "inadequate" }] })).toEqual([
      { kind: "changed", field: "grades.grade", item: "overall_effectiveness", before: "good", after: "inadequate" },
    ]);
  });

  test("a grade of an earlier inspection is not this inspection's", async () => {
    expect(
      await changes({ grades: [{ grade: "good" }] }, { grades: [{ grade: "good", previous: true }] }),
    ).toMatchObject([
      { kind: "removed", field: "grades", before: "overall_effectiveness: good" },
      { kind: "added", field: "grades", after: "overall_effectiveness (previous): good" },
    ]);
  });

  test("a date, a name that is new, a committee that is gone", async () => {
    expect(
      await changes(
        { inspection: { end_date: "2018-06-22" }, committee: "Cabinet" },
        { inspection: { end_date: "2018-06-29", lead_inspector: "Alex Reed" } },
      ),
    ).toEqual([
      { kind: "removed", field: "committee", item: null, before: "Cabinet", after: null },
      { kind: "changed", field: "inspection.end_date", item: null, before: "2018-06-22", after: "2018-06-29" },
      { kind: "added", field: "inspection.lead_inspector", item: null, before: null, after: "Alex Reed" },
    ]);
  });

  test("an area that was reworded is not one gone and another new", async () => {
    const before = areas(
      "The quality of assessments.",
      "The timeliness of initial health assessments.",
      "Supervision.",
    );
    const after = areas(
      "The timeliness of health assessments for children.",
      "The quality of assessments.",
      "Fostering.",
    );
    expect(await changes(before, after)).toEqual([
      { kind: "removed", field: "improvement_areas", item: null, before: "Supervision.", after: null },
      { kind: "added", field: "improvement_areas", item: null, before: null, after: "Fostering." },
      {
        kind: "reworded",
        field: "improvement_areas",
        item: null,
        before: "The timeliness of initial health assessments.",
        after: "The timeliness of health assessments for children.",
      },
    ]);
  });

  test("what an item says beside its words", async () => {
    const action = { text: "Review all pathway plans", status: "planned" as const };
    expect(
      await changes(
        { actions: [{ ...action, due: "2018-12", due_basis: "stated" }] },
        { actions: [{ ...action, status: "completed" }] },
      ),
    ).toEqual([
      { kind: "changed", field: "actions.status", item: action.text, before: "planned", after: "completed" },
      { kind: "changed", field: "actions.due", item: action.text, before: "2018-12", after: null },
    ]);
  });

  test("two equal texts are two items", async () => {
    expect(await changes(areas("The pace."), areas("The pace.", "The pace."))).toMatchObject([
      { kind: "added", after: "The pace." },
    ]);
  });

  test("a letter's case and a full stop are a rewording, though the item is the same", async () => {
    expect(await changes(areas("The pace"), areas("the pace."))).toMatchObject([{ kind: "reworded" }]);
  });

  test("versions, engines and places are no change, unless they are asked for", async () => {
    const before = { ...areas("The pace."), extractor_version: "0.1.0", source: { engine: "pdfium 1" } };
    const after = {
      improvement_areas: [{ text: "The pace.", evidence: { start: 7000, page: 3 } }],
      extractor_version: "0.2.0",
      source: { engine: "pdfium 2" },
    };
    expect(await changes(before, after)).toEqual([]);
    expect((await changes(before, after, true)).map(({ kind, field }) => [kind, field])).toEqual([
      ["moved", "improvement_areas"],
      ["changed", "extractor_version"],
      ["changed", "source.engine"],
    ]);
  });
});

describe("which records are one", () => {
  const one = { source: { file: "a.pdf" } };
  const other = { source: { file: "b.pdf" }, local_authority: { name: "Medway" } };

  test("records that are new or gone", async () => {
    const { records, unchanged } = await diff([one], [one, other]);
    expect(records).toMatchObject([{ status: "added", file: "b.pdf", label: "Medway, inspection_report, 2018-06-11" }]);
    expect(unchanged).toBe(1);
    expect((await diff([one, other], [one])).records).toMatchObject([{ status: "removed", file: "b.pdf" }]);
  });

  test("the order of records is no change", async () => {
    expect((await diff([one, other], [other, one])).records).toEqual([]);
  });

  test("a file that was replaced is found by its name, and its bytes are told", async () => {
    const replaced = { source: { file: "a.pdf", sha256: "ab".repeat(32) } };
    const { records } = await diff([one], [replaced]);
    expect(records).toMatchObject([{ status: "changed", changes: [{ field: "source.sha256", kind: "changed" }] }]);
  });

  test("a file that was replaced and renamed is found by authority, kind and dates", async () => {
    const { records } = await diff(
      [one, other],
      [other, { source: { file: "reissued.pdf" }, title: "Report, corrected" }],
    );
    expect(records).toMatchObject([
      { status: "changed", file: "reissued.pdf", changes: [{ field: "title" }, { field: "source.sha256" }] },
    ]);
  });

  test("another authority's report of the same days is another record", async () => {
    expect((await diff([one], [other])).records.map(({ status }) => status)).toEqual(["removed", "added"]);
  });
});

test("nothing is said of a dataset that holds something else than records", async () => {
  const good = datasetFile("old.jsonl", toJsonLines([makeRecord()]));
  const bad = datasetFile("new.jsonl", `${toJsonLines([makeRecord()])}{"a":1}\n`);
  expect(await diffDatasets([good], [bad])).toMatchObject({
    status: "unreadable",
    place: { file: "new.jsonl", line: 2 },
  });
});
