import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { InspectionRecord } from "../../src/record/schema.js";
import { ROOT } from "./root.js";

/** The documents of a corpus by their names without ending, which are the labels' ids. */
export async function corpusFiles(corpus: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of ["ofsted", "council"]) {
    const path = join(corpus, folder);
    const names = existsSync(path) ? await readdir(path) : [];
    for (const name of names.sort()) files.set(basename(name, extname(name)), join(path, name));
  }
  return files;
}

/** Extracts all documents with the command line itself. Documents that fail have no record; the exit code says so. */
export async function extractAll(files: Iterable<string>, output: string): Promise<Map<string, InspectionRecord[]>> {
  const command = [join(ROOT, "bin", "ilacs.js"), "extract", "--quiet", "--format", "jsonl", "--output", output];
  const { status, stderr } = spawnSync("node", [...command, ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (!existsSync(output)) throw new Error(`extraction wrote no records (exit code ${status}): ${stderr}`);
  const records = new Map<string, InspectionRecord[]>();
  for (const line of (await readFile(output, "utf8")).split("\n").filter((text) => text !== "")) {
    const record = JSON.parse(line) as InspectionRecord;
    const id = basename(record.source.file, extname(record.source.file));
    records.set(id, [...(records.get(id) ?? []), record]);
  }
  return records;
}
