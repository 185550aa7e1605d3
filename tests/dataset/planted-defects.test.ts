import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plantDefects } from "../../scripts/plant-defects.js";
import { listEvidence } from "../../src/dataset/list-evidence.js";
import type { InspectionRecord } from "../../src/record/schema.js";
import { builtCommand } from "../built-program.js";
import { toJsonLines } from "./dataset-file.js";
import { makeRecord, type RecordFragment } from "./make-record.js";

const AUTHORITIES = [
  "Herefordshire",
  "Medway",
  "Devon",
  "Leeds",
  "Kent",
  "Hackney",
  "Cornwall",
  "Wigan",
  "Torbay",
  "Bristol",
  "Salford",
  "Essex",
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ilacs-planted-"));
  await mkdir(join(folder, "sources"));
  const records = await Promise.all(AUTHORITIES.map(writeReport));
  await writeFile(join(folder, "records.jsonl"), toJsonLines(records));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes a report as plain text and gives its record, whose quotes are the report's paragraphs. */
async function writeReport(name: string): Promise<InspectionRecord> {
  const file = `${name.toLowerCase()}.txt`;
  const fragment: RecordFragment = {
    local_authority: { name },
    improvement_areas: [
      { text: `The pace of change in ${name} and its oversight.` },
      { text: "How plans are written." },
    ],
  };
  const source = {
    file,
    media_type: "text/plain",
    page_count: null,
    first_page: null,
    last_page: null,
    text_layer: "untagged",
    engine: "plain-text",
  } as const;
  const draft = makeRecord({ ...fragment, source });
  const quotes = [...listEvidence(draft)].toSorted((a, b) => a.evidence.start - b.evidence.start);
  const text = `${quotes.map(({ evidence }) => evidence.quote).join("\n\n")}\n`;
  await writeFile(join(folder, "sources", file), text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return makeRecord({ ...fragment, source: { ...source, sha256, bytes: Buffer.byteLength(text) } });
}

async function ilacs(...words: readonly string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [builtCommand(), ...words], { cwd: folder }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout });
    });
  });
}

test("the whole dataset is clean before", async () => {
  expect(await ilacs("validate", "--strict", "records.jsonl")).toMatchObject({ code: 0 });
  // A code takes no dataset with it.
  expect(await ilacs("validate", "--fail-on", "dataset/duplicate-item", "records.jsonl")).toMatchObject({ code: 0 });
  expect(await ilacs("verify", "records.jsonl", "--sources", "sources")).toMatchObject({ code: 0 });
  expect(await ilacs("diff", "records.jsonl", "records.jsonl")).toMatchObject({ code: 0 });
});

test("ten planted defects are each found, with the right code and line", { timeout: 60_000 }, async () => {
  const lines = (await readFile(join(folder, "records.jsonl"), "utf8")).trimEnd().split("\n");
  const { lines: damaged, planted } = plantDefects(lines);
  expect(planted).toHaveLength(10);
  await writeFile(join(folder, "damaged.jsonl"), damaged.map((line) => `${line}\n`).join(""));
  // Without the line that is no record, which diff refuses to compare.
  const readable = damaged.filter((line) => line.endsWith("}") && !line.includes('"grade":"Good"'));
  await writeFile(join(folder, "readable.jsonl"), readable.map((line) => `${line}\n`).join(""));

  const validated = await ilacs("validate", "--format", "json", "damaged.jsonl");
  const verified = await ilacs("verify", "--format", "json", "damaged.jsonl", "--sources", "sources");
  const compared = await ilacs("diff", "--format", "json", "records.jsonl", "readable.jsonl");
  expect([validated.code, verified.code, compared.code]).toEqual([1, 1, 1]);

  const found = planted.map(({ command, code, line, recordId }) =>
    command === "diff"
      ? recordsIn(compared.stdout).some(
          ({ record_id: id, changes }) =>
            id === recordId && changes.some(({ kind, field }) => kind === "removed" && field === code),
        )
      : problemsIn(command === "validate" ? validated.stdout : verified.stdout).some(
          (problem) => problem.code === code && problem.line === line,
        ),
  );
  expect(planted.filter((_, index) => !found[index])).toEqual([]);
});

interface FoundProblem {
  readonly code: string;
  readonly line: number;
}

interface FoundRecord {
  readonly record_id: string;
  readonly changes: readonly { readonly kind: string; readonly field: string }[];
}

function problemsIn(json: string): readonly FoundProblem[] {
  return (JSON.parse(json) as { problems: readonly FoundProblem[] }).problems;
}

function recordsIn(json: string): readonly FoundRecord[] {
  return (JSON.parse(json) as { records: readonly FoundRecord[] }).records;
}
