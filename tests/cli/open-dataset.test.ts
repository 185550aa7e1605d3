import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CliError } from "../../src/cli/cli-error.js";
import { openDatasets } from "../../src/cli/open-dataset.js";

const folder = mkdtempSync(join(tmpdir(), "ilacs-datasets-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "");
  return path;
}

test("a file is itself, a folder its records", async () => {
  const [file, records] = [write("one.json"), write("out/records.jsonl")];
  const opened = await openDatasets([file, join(folder, "out")]);
  expect(opened.map(({ name }) => name)).toEqual([file, records]);
});

test("a file that is given twice, or with its folder, is read once", async () => {
  const records = write("twice/records.jsonl");
  const opened = await openDatasets([records, join(folder, "twice"), join(folder, "twice", "..", "twice")]);
  expect(opened.map(({ name }) => name)).toEqual([records]);
});

test.each(["grades.csv", "Dataset.XLSX", "grades.parquet", "saved.ods"])(
  "%s is a table and no dataset",
  async (name) => {
    const path = write(name);
    await expect(openDatasets([path])).rejects.toThrow(
      new CliError(`${path} is a table; give the records.jsonl that it was made from, or its folder`),
    );
  },
);

test.each([
  ["nowhere.jsonl", "there is no file or folder "],
  ["empty", "holds no records.jsonl; give a folder that"],
])("%s: %s", async (name, told) => {
  mkdirSync(join(folder, "empty"), { recursive: true });
  await expect(openDatasets([join(folder, name)])).rejects.toThrow(told);
});
