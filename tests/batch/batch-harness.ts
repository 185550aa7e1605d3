import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { FileLine } from "../../src/batch/content.js";
import type { BatchOptions } from "../../src/batch/run-batch.js";
import type { InspectionRecord } from "../../src/record/schema.js";
import type { FailureLine } from "../../src/write/tables/failures-table.js";
import { builtModule } from "../built-program.js";

/** A folder that is deleted after a test. */
export class Workplace {
  readonly path = mkdtempSync(join(tmpdir(), "ilacs-batch-"));

  /** Writes files below the folder, by their paths. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(path)), { recursive: true });
      writeFileSync(this.at(path), content);
    }
  }

  at(path: string): string {
    return join(this.path, path);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A batch with the fake extraction, so that its files can crash, hang and swell. */
export function fakeBatch(inputs: readonly string[], out: string, more: Partial<BatchOptions> = {}): BatchOptions {
  return {
    inputs,
    out,
    base: null,
    workers: 2,
    timeLimitSeconds: 30,
    memoryLimitMegabytes: 512,
    extraction: { pdfEngine: "auto", maxBytes: 10_000_000, maxPages: 100 },
    shard: null,
    retryFailed: false,
    workbook: false,
    versions: { schema: "1.0.0", extractor: "0.0.0" },
    modules: {
      worker: builtModule("batch/extraction-worker.js"),
      table: new URL("fake-tables.mjs", import.meta.url).href,
      extract: new URL("fake-extraction.mjs", import.meta.url).href,
    },
    ...more,
  };
}

/** Such a batch with the real tables. */
export function fakeBatchWithTables(...given: Parameters<typeof fakeBatch>): BatchOptions {
  const options = fakeBatch(...given);
  return { ...options, modules: { ...options.modules, table: builtModule("batch/table-worker.js") } };
}

/** The lines of a JSON Lines file of a dataset. */
export function readJsonLines<Line>(dataset: string, name: string): Line[] {
  const text = readFileSync(join(dataset, name), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** What a dataset says about each file: the titles of its records, or the code of its failure. */
export function outcomes(dataset: string): Record<string, string> {
  const titles = new Map<string, string[]>();
  for (const { source, title } of readJsonLines<InspectionRecord>(dataset, "records.jsonl")) {
    titles.set(source.file, [...(titles.get(source.file) ?? []), title ?? ""]);
  }
  const codes = new Map(readJsonLines<FailureLine>(dataset, "failures.jsonl").map(({ file, code }) => [file, code]));
  const files = readJsonLines<FileLine>(dataset, "files.jsonl");
  return Object.fromEntries(
    files.map(({ file }) => [file, [...(titles.get(file) ?? []), codes.get(file)].filter(Boolean).join(" + ")]),
  );
}

/** Every file of a dataset but run.json, by its path, so that two datasets can be compared byte for byte. */
export function datasetBytes(dataset: string): Record<string, string> {
  const files = readdirSync(dataset, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.endsWith("run.json"));
  return Object.fromEntries(paths.map((path) => [path.slice(dataset.length), readFileSync(path, "latin1")]));
}
