import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type SourceAccess, verifyDataset } from "../../src/dataset/verify-dataset.js";
import { datasetFile, toJsonLines } from "./dataset-file.js";
import { makeRecord, type RecordFragment } from "./make-record.js";

const TEXT = "Cabinet\n\nThe pace of change is too slow.\n\nPlans are late.";
const BYTES = new TextEncoder().encode(TEXT);
const SHA256 = createHash("sha256").update(BYTES).digest("hex");

/** A dataset of one file with two pages; the second begins with "Plans". */
const access: SourceAccess = {
  async find({ file, sha256 }) {
    if (file === "gone.txt") return { status: "missing" };
    return sha256 === SHA256
      ? { status: "found", name: file, bytes: BYTES }
      : { status: "changed", name: file, sha256: SHA256 };
  },
  async load(bytes, { engine }) {
    if (engine === "broken") return { status: "unreadable", reason: "The file is damaged." };
    const text = new TextDecoder().decode(bytes);
    return { status: "loaded", text, pageAt: (offset) => (offset < text.indexOf("Plans") ? 1 : 2) };
  },
};

const bare = {
  evidence: [],
  local_authority: null,
  inspection: { start_date: null, end_date: null },
  grades: [],
} as const;
const late = (evidence: object): NonNullable<RecordFragment["findings"]> => [
  { text: "Plans are late.", evidence: { page: 2, start: 42, end: 57, quote: "Plans are late.", ...evidence } },
];

async function verify(...fragments: readonly RecordFragment[]) {
  const records = fragments.map((fragment) =>
    makeRecord({ ...bare, ...fragment, source: { file: "a.txt", sha256: SHA256, ...fragment.source } }),
  );
  return verifyDataset([datasetFile("records.jsonl", toJsonLines(records))], access);
}

describe("verifyDataset", () => {
  test("says nothing when every quote stands at its place", async () => {
    const { report, quotes, sources } = await verify({ findings: late({}) });
    expect(report.problems).toEqual([]);
    expect({ quotes, sources }).toEqual({ quotes: 1, sources: 1 });
  });

  test.each([
    {
      why: "the file is gone",
      record: { source: { file: "gone.txt" } },
      code: "verify/source-missing",
      pointer: "/source/file",
      message: "gone.txt is not among the sources, under this name or any other",
    },
    {
      why: "the file has other bytes",
      record: { source: { sha256: "ab".repeat(32) }, findings: late({}) },
      code: "verify/source-changed",
      pointer: "/source/sha256",
      message: `a.txt has other bytes than the record was read from: its SHA-256 is ${SHA256}`,
    },
    {
      why: "the file cannot be read",
      record: { source: { engine: "broken" } },
      code: "verify/source-unreadable",
      pointer: "/source/file",
      message: "a.txt cannot be read: The file is damaged.",
    },
    {
      why: "a word of the quote was changed",
      record: { findings: late({ quote: "Plans are good." }) },
      code: "verify/quote-changed",
      pointer: "/findings/0/evidence/quote",
      message:
        "The document reads “Plans are late.” at 42 to 57, the quote “Plans are good.”; its words stand nowhere in the document",
    },
    {
      why: "the offsets moved",
      record: { findings: late({ start: 41, end: 56 }) },
      code: "verify/quote-changed",
      pointer: "/findings/0/evidence/quote",
      message: "The document reads “\nPlans are late” at 41 to 56, the quote “Plans are late.”; its words stand at 42",
    },
    {
      why: "the page is another one",
      record: { findings: late({ page: 1 }) },
      code: "verify/page-wrong",
      pointer: "/findings/0/evidence/page",
      message: "The quote stands on page 2, its evidence names page 1",
    },
  ])("$why", async ({ record, code, pointer, message }) => {
    const { report } = await verify({ findings: late({}) }, record);
    expect(report.problems).toMatchObject([{ code, message, place: { line: 2, pointer } }]);
  });

  test("a line that is no record is told and the others are proved all the same", async () => {
    const good = JSON.stringify(makeRecord({ ...bare, source: { file: "a.txt", sha256: SHA256 }, findings: late({}) }));
    const { report, quotes } = await verifyDataset([datasetFile("x.jsonl", `{"half":\n${good}\n`)], access);
    expect(report.problems).toMatchObject([{ code: "dataset/not-json", place: { line: 1 } }]);
    expect(quotes).toBe(1);
  });

  test("a file with several records is read once", async () => {
    let reads = 0;
    const counting: SourceAccess = { find: access.find, load: (...words) => (reads++, access.load(...words)) };
    const records = [1, 2, 3].map((part) =>
      makeRecord({ ...bare, source: { file: "a.txt", sha256: SHA256, part, parts: 3 }, findings: late({}) }),
    );
    const { quotes } = await verifyDataset([datasetFile("records.jsonl", toJsonLines(records))], counting);
    expect({ reads, quotes }).toEqual({ reads: 1, quotes: 3 });
  });
});
