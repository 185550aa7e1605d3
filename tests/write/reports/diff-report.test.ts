import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import type { DatasetDifference } from "../../../src/dataset/diff-datasets.js";
import {
  renderDifference,
  renderDifferenceAsJson,
  renderDifferenceAsMarkdown,
} from "../../../src/write/reports/diff-report.js";

const plain = (words: string): string => words;
const paint = { bold: plain, dim: plain, error: plain, warning: plain, good: plain };

const difference: DatasetDifference = {
  before: { records: 3 },
  after: { records: 3 },
  unchanged: 1,
  records: [
    { status: "removed", recordId: "r-1", file: "a.pdf", label: "Medway, minutes", changes: [] },
    { status: "added", recordId: "n-1", file: "b.pdf", label: "", changes: [] },
    {
      status: "changed",
      recordId: "c-1",
      file: "c.pdf",
      label: "Herefordshire, inspection_report, 2018-06-11",
      changes: [
        { kind: "changed", field: "grades.grade", item: "overall_effectiveness", before: "good", after: "inadequate" },
        { kind: "reworded", field: "improvement_areas", item: null, before: "The pace.", after: "The pace | speed." },
        { kind: "added", field: "committee", item: null, before: null, after: "Cabinet" },
        { kind: "removed", field: "strengths", item: null, before: "Early help.", after: null },
      ],
    },
  ],
};

test("for people", () => {
  expect(renderDifference(difference, paint)).toBe(`- record gone  Medway, minutes  a.pdf  r-1

+ new record  n-1  b.pdf  n-1

Herefordshire, inspection_report, 2018-06-11  c.pdf  c-1
  ~ grades.grade: good → inadequate  overall_effectiveness
  ~ improvement_areas reworded
      from The pace.
      to   The pace | speed.
  + committee: Cabinet
  - strengths: Early help.

3 records before, 3 after: 1 new, 1 gone, 1 changed in 4 places, 1 the same.
`);
});

test("for people when nothing changed", () => {
  expect(renderDifference({ before: { records: 2 }, after: { records: 2 }, unchanged: 2, records: [] }, paint)).toBe(
    "Nothing changed in meaning: 2 records on both sides.\n",
  );
});

test("as Markdown whose table keeps its columns whatever the words hold", () => {
  const text = renderDifferenceAsMarkdown(difference);
  expect(text).toContain("| grades.grade changed | overall\\_effectiveness | good | inadequate |");
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const table = tree.children.find((node) => node.type === "table");
  expect(table?.children.map((row) => row.children.length)).toEqual([4, 4, 4, 4, 4]);
});

test("as JSON", () => {
  expect(JSON.parse(renderDifferenceAsJson(difference))).toMatchObject({
    records_before: 3,
    records_after: 3,
    records_unchanged: 1,
    records: [
      { status: "removed", record_id: "r-1" },
      { status: "added", record_id: "n-1" },
      { status: "changed", record_id: "c-1", changes: difference.records[2]?.changes },
    ],
  });
});
