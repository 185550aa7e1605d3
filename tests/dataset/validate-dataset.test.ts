import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/dataset/config.js";
import { countOf } from "../../src/dataset/problem-log.js";
import { validateDataset } from "../../src/dataset/validate-dataset.js";
import { datasetFile, toJsonLines } from "./dataset-file.js";
import { makeRecord } from "./make-record.js";

describe("validateDataset", () => {
  test("says in plain words what does not fit the schema, and where", async () => {
    const { title: _title, ...withoutTitle } = makeRecord();
    const { document_type: _type, ...withoutType } = makeRecord();
    const dataset = toJsonLines([
      { ...makeRecord(), framework: "ILACS" },
      { ...makeRecord(), titel: "Report" },
      withoutTitle,
      { ...makeRecord(), grades: [{ ...makeRecord().grades[0], judgement: "overal" }] },
      { ...makeRecord(), meeting_date: "4 October 2018" },
      {
        ...makeRecord(),
        improvement_areas: [{ ...makeRecord({ improvement_areas: [{}] }).improvement_areas[0], text: "" }],
      },
      [],
      withoutType,
    ]);
    const { problems, unchecked } = await validateDataset([datasetFile("records.jsonl", dataset)]);
    expect(problems.map(({ place, code, message }) => [place.line, place.pointer, code, message])).toEqual([
      [
        1,
        "/framework",
        "dataset/schema",
        "framework is “ILACS”; it must be one of ilacs, sif, jtai, area_send, pre_sif",
      ],
      [2, "/titel", "dataset/schema", "The record has the key “titel”, which the schema does not know"],
      [3, "/title", "dataset/schema", "title is missing; it must be text"],
      [
        4,
        "/grades/0/judgement",
        "dataset/schema",
        "grades[0].judgement is “overal”, which is none of the values that it can have",
      ],
      [5, "/meeting_date", "dataset/schema", "meeting_date is “4 October 2018”; it must be a date such as 2018-10-04"],
      [6, "/improvement_areas/0/text", "dataset/schema", "improvement_areas[0].text is empty; it must not be empty"],
      [7, "", "dataset/schema", "The record is a list; it must be an object"],
      [8, "/document_type", "dataset/schema", expect.stringMatching(/^document_type is missing; it must be one of /u)],
    ]);
    expect(unchecked).toBe(8);
  });

  test("the near spelling of a choice is offered", async () => {
    const dataset = toJsonLines([{ ...makeRecord(), document_type: "inspection_reprot" }]);
    const { problems } = await validateDataset([datasetFile("records.jsonl", dataset)]);
    expect(problems[0]?.message).toMatch(/\(perhaps inspection_report\)$/u);
  });

  test("errors come first, whatever their place", async () => {
    const dataset = toJsonLines([
      makeRecord({ improvement_areas: [{ text: "The pace." }, { text: "The pace." }] }),
      makeRecord({ source: { file: "b.pdf" }, meeting_date: "2018-02-30", inspection: { start_date: null } }),
    ]);
    const { problems } = await validateDataset([datasetFile("records.jsonl", dataset)]);
    expect(problems.map(({ severity, place }) => [severity, place.line])).toEqual([
      ["error", 2],
      ["warning", 1],
    ]);
  });

  test("of each code as many are kept as asked for, and all are counted", async () => {
    const records = Array.from({ length: 30 }, (_, index) =>
      makeRecord({ source: { file: `${index}.pdf` }, meeting_date: "2018-02-30" }),
    );
    const report = await validateDataset([datasetFile("records.jsonl", toJsonLines(records))], { keptPerCode: 5 });
    expect(report.problems.filter(({ code }) => code === "dataset/date-invalid")).toHaveLength(5);
    expect(report.tallies[0]).toEqual({ code: "dataset/date-invalid", severity: "error", count: 30 });
    expect(countOf(report, "error")).toBe(30);
  });

  test("several files are one dataset", async () => {
    const text = toJsonLines([makeRecord()]);
    const report = await validateDataset([datasetFile("a.jsonl", text), datasetFile("b.json", text)]);
    expect(report.files).toEqual(["a.jsonl", "b.json"]);
    expect(report.problems.find(({ code }) => code === "dataset/duplicate-record-id")).toMatchObject({
      place: { file: "b.json", line: 1 },
      related: [{ file: "a.jsonl", line: 1 }],
    });
  });

  test("a file of the dataset that is empty is told", async () => {
    const report = await validateDataset([datasetFile("a.jsonl", "\n")]);
    expect(report.problems).toMatchObject([{ code: "dataset/empty", place: { file: "a.jsonl", line: null } }]);
  });

  test("twenty thousand records are checked without holding them", { timeout: 120_000 }, async () => {
    const line = JSON.stringify(makeRecord());
    const sha256 = makeRecord().source.sha256;
    const count = 20_000;
    const file = {
      name: "records.jsonl",
      chunks: {
        async *[Symbol.asyncIterator]() {
          for (let index = 0; index < count; index++) {
            const own = index.toString(16).padStart(16, "0");
            yield Buffer.from(`${line.replaceAll(sha256.slice(0, 16), own)}\n`);
          }
        },
      },
    };
    const before = process.memoryUsage().heapUsed;
    const report = await validateDataset([file]);
    expect(report.records).toBe(count);
    expect(countOf(report, "error")).toBe(0);
    expect((process.memoryUsage().heapUsed - before) / 1024 ** 2).toBeLessThan(200);
  });
});

test("what is JSON and no record is told once, not key by key", async () => {
  const report = await validateDataset([datasetFile("files.jsonl", '{"file":"a.pdf","sha256":null}\n')]);
  expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
    ["dataset/schema", "This is no record of ilacs: it has neither a schema_version nor a record_id"],
  ]);
});

describe("the configuration", () => {
  test("sets how grave a rule is", async () => {
    const outcome = readConfig('{"rules": {"dataset/duplicate-item": "error", "dataset/date-invalid": "off"}}');
    if (outcome.status === "failed") throw new Error("not read");
    const dataset = toJsonLines([
      makeRecord({ meeting_date: "2018-02-30", improvement_areas: [{ text: "The pace." }, { text: "The pace." }] }),
    ]);
    const { tallies } = await validateDataset([datasetFile("a.jsonl", dataset)], { settings: outcome.settings });
    expect(tallies).toEqual([{ code: "dataset/duplicate-item", severity: "error", count: 1 }]);
  });

  test.each([
    [
      '{"rules": {"dataset/date-invalide": "off"}}',
      "There is no code “dataset/date-invalide”; did you mean “dataset/date-invalid”?",
    ],
    ['{"rules": {"dataset/date-invalid": "silent"}}', '“dataset/date-invalid” must be "off", "warning" or "error"'],
    [
      '{"rules": {"dataset/schema": "off"}}',
      "“dataset/schema” cannot be set: a record that fails it cannot be checked any further",
    ],
    ['{"rule": {}}', "It has the key “rule”; it can have “rules” and “$schema”"],
    ["[]", "It does not have the right form: Invalid input: expected object, received array"],
  ])("%s is refused", (text, problem) => {
    expect(readConfig(text)).toEqual({ status: "failed", problems: [problem] });
  });

  test("text that is no JSON is refused", () => {
    expect(readConfig('{\n  "rules": {}\n  "$schema": ""\n}')).toEqual({
      status: "failed",
      problems: ["It is not JSON: in line 3 a comma is missing at column 3"],
    });
  });

  test("an empty one changes nothing, and an editor's $schema is allowed", () => {
    expect(readConfig("{}").status).toBe("read");
    expect(readConfig("\uFEFF{}").status).toBe("read");
    expect(readConfig('{"$schema": "./config.schema.json", "rules": {}}').status).toBe("read");
  });
});
