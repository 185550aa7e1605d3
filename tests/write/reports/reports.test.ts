import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/dataset/problem.js";
import type { DatasetReport } from "../../../src/dataset/problem-log.js";
import { renderForGithub } from "../../../src/write/reports/github.js";
import { renderJson } from "../../../src/write/reports/json.js";
import { renderJunit } from "../../../src/write/reports/junit.js";
import type { Paint } from "../../../src/write/reports/paint.js";
import { renderForPeople } from "../../../src/write/reports/people.js";
import { renderSarif } from "../../../src/write/reports/sarif.js";

const codes = [
  { code: "dataset/date-invalid", severity: "error", summary: "A date exists." },
  { code: "dataset/duplicate-item", severity: "warning", summary: "An item stands once." },
  { code: "dataset/empty", severity: "error", summary: "A dataset holds a record." },
] as const;

const unpainted = (words: string): string => words;
const paint: Paint = { bold: unpainted, dim: unpainted, error: unpainted, warning: unpainted, good: unpainted };

function problem(line: number, change: Partial<Problem> = {}): Problem {
  return {
    code: "dataset/date-invalid",
    severity: "error",
    message: `“2018-02-${line}” is not a day of the calendar`,
    place: { file: "out/records.jsonl", line, column: 7, pointer: "/dates/0/edtf", recordId: `id-${line}` },
    related: [],
    ...change,
  };
}

function report(problems: readonly Problem[], more: Partial<DatasetReport> = {}): DatasetReport {
  const tallies = codes.flatMap(({ code, severity }) => {
    const count = problems.filter((one) => one.code === code).length;
    return count === 0 ? [] : [{ code, severity, count }];
  });
  return { files: ["out/records.jsonl"], records: 40, unchecked: 0, tallies, problems, ...more };
}

const warning = problem(3, {
  code: "dataset/duplicate-item",
  severity: "warning",
  message: "improvement_areas holds this item twice: “a, b: 50 % & <more>”\nand a second line",
  related: [{ file: "out/records.jsonl", line: 3, column: 9, pointer: "/improvement_areas/0", recordId: "id-3" }],
});
const nowhere = problem(1, {
  code: "dataset/empty",
  message: "The file holds no record",
  place: { file: "/a b/x.jsonl", line: null, column: null, pointer: "", recordId: null },
});

describe("for people", () => {
  test("problems by file, how many of each code, and a last line that says it all", () => {
    expect(renderForPeople(report([problem(2), warning], { unchecked: 1 }), paint)).toBe(`out/records.jsonl
  2:7       error    “2018-02-2” is not a day of the calendar  dataset/date-invalid
                     /dates/0/edtf  id-2
  3:7       warning  improvement_areas holds this item twice: “a, b: 50 % & <more>”\\nand a second line  dataset/duplicate-item
                     /dates/0/edtf  id-3
                     see also /improvement_areas/0

  1  error    dataset/date-invalid
  1  warning  dataset/duplicate-item

1 error and 1 warning in 40 records in 1 file; 1 record could not be checked by the rules
`);
  });

  test("a screenful is shown and the rest counted", () => {
    const many = Array.from({ length: 100 }, (_, index) => problem(index + 1));
    const text = renderForPeople(report(many), paint);
    expect(text).toContain("40 more problems not shown; --format json gives them");
    expect(text).toContain("100 errors in 40 records in 1 file");
  });

  test("nothing wrong", () => {
    expect(renderForPeople(report([]), paint)).toBe("No problems in 40 records in 1 file\n");
  });
});

describe("for GitHub", () => {
  test("ten of a type are shown and the rest counted by code", () => {
    const errors = Array.from({ length: 23 }, (_, index) => problem(index + 1));
    const lines = renderForGithub(report([...errors, warning]))
      .trimEnd()
      .split("\n");
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("::notice "))).toBe(
      "::notice title=ilacs::13 more errors are not shown here. All errors by code: 23 dataset/date-invalid",
    );
    expect(lines.at(-1)).toBe("ilacs: errors 23, warnings 1, records 40");
  });

  test("what was counted and not kept is counted too", () => {
    const kept = report([problem(1)], { tallies: [{ code: "dataset/date-invalid", severity: "error", count: 500 }] });
    expect(renderForGithub(kept)).toContain("::499 more errors are not shown here");
  });

  test("signs that would end a command are escaped", () => {
    expect(renderForGithub(report([warning])).split("\n")[0]).toBe(
      "::warning file=out/records.jsonl,line=3,col=7,title=dataset/duplicate-item::improvement_areas holds this item twice: “a, b: 50 %25 & <more>”%0Aand a second line (id-3 /dates/0/edtf)",
    );
    const odd = problem(1, { place: { file: "a,b:c%.jsonl", line: 1, column: null, pointer: "", recordId: null } });
    expect(renderForGithub(report([odd]))).toMatch(/^::error file=a%2Cb%3Ac%25\.jsonl,line=1,title=/u);
  });

  test("standard input has no file to point to", () => {
    const piped = problem(4, { place: { file: "-", line: 4, column: 1, pointer: "/title", recordId: null } });
    expect(renderForGithub(report([piped]))).toMatch(/^::error line=4,col=1,title=/u);
  });
});

describe("SARIF", () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  // The schema says draft 4 of itself; what it uses means the same in the draft that the validator knows.
  const { $schema: _draft, id: _id, ...schema } = sarifSchema as typeof sarifSchema & { id?: string };
  const isSarif = ajv.compile(schema);

  test.each([
    ["nothing", report([])],
    ["errors and warnings", report([problem(2), warning])],
    ["a problem without a line, in a folder with a space", report([nowhere])],
  ])("a log with %s is valid against the public schema", (_, given) => {
    const log: unknown = JSON.parse(renderSarif(given, { version: "0.1.0", codes }));
    isSarif(log);
    expect(isSarif.errors).toBeNull();
  });

  test("a result holds rule, level, line, column and pointer", () => {
    const { runs } = JSON.parse(renderSarif(report([warning, nowhere]), { version: "0.1.0", codes }));
    expect(runs[0].results).toMatchObject([
      {
        ruleId: "dataset/duplicate-item",
        ruleIndex: 1,
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "out/records.jsonl", uriBaseId: "%SRCROOT%" },
              region: { startLine: 3, startColumn: 7 },
            },
            logicalLocations: [{ fullyQualifiedName: "/dates/0/edtf" }],
          },
        ],
        relatedLocations: [{ id: 0, logicalLocations: [{ fullyQualifiedName: "/improvement_areas/0" }] }],
      },
      {
        ruleId: "dataset/empty",
        locations: [{ physicalLocation: { artifactLocation: { uri: "file:///a%20b/x.jsonl" } } }],
      },
    ]);
  });

  test("a problem keeps its fingerprint when its record moves to another line", () => {
    const fingerprint = (one: Problem): unknown =>
      JSON.parse(renderSarif(report([one]), { version: "0.1.0", codes })).runs[0].results[0].partialFingerprints;
    const moved = { ...warning, place: { ...warning.place, line: 99 } };
    expect(fingerprint(moved)).toEqual(fingerprint(warning));
  });
});

describe("JUnit", () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });

  test("is XML whatever the words hold", () => {
    const nasty = problem(1, {
      message: 'a < b & "c" > \u0000\u001b[31m \ud800 ]]>',
      place: { ...warning.place, file: 'x"<&.jsonl' },
    });
    const xml = renderJunit(report([nasty], { files: ['x"<&.jsonl'] }), codes);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u001b\ud800]/u);
  });

  test("a test for each code: failed on errors, passed with its words on warnings", () => {
    const xml = renderJunit(report([problem(2), problem(5), warning]), codes);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = parser.parse(xml);
    expect(testsuites).toMatchObject({ tests: "3", failures: "1" });
    const [date, item, empty] = testsuites.testsuite.testcase;
    expect(date).toMatchObject({ classname: "dataset/date-invalid", file: "out/records.jsonl", line: "2" });
    expect(date.failure["#text"].split("\n")).toEqual([
      "error: out/records.jsonl:2 /dates/0/edtf: “2018-02-2” is not a day of the calendar",
      "error: out/records.jsonl:5 /dates/0/edtf: “2018-02-5” is not a day of the calendar",
    ]);
    expect(item.failure).toBeUndefined();
    expect(item["system-out"]).toMatch(/^warning: out\/records\.jsonl:3 /u);
    expect(Object.keys(empty)).toEqual(["classname", "name", "file"]);
  });
});

test("JSON holds counts, places and the other place", () => {
  const value: unknown = JSON.parse(renderJson(report([warning], { unchecked: 2 })));
  expect(value).toEqual({
    files: ["out/records.jsonl"],
    records: 40,
    records_not_checked: 2,
    errors: 0,
    warnings: 1,
    by_code: [{ code: "dataset/duplicate-item", severity: "warning", count: 1 }],
    problems: [
      {
        code: "dataset/duplicate-item",
        severity: "warning",
        message: warning.message,
        file: "out/records.jsonl",
        line: 3,
        column: 7,
        pointer: "/dates/0/edtf",
        record_id: "id-3",
        related: [
          { file: "out/records.jsonl", line: 3, column: 9, pointer: "/improvement_areas/0", record_id: "id-3" },
        ],
      },
    ],
  });
});
