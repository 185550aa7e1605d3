import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Label, LabelledDocument } from "./labels.js";

export interface Count {
  readonly docs: number;
  readonly whole: number;
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
}

/** What one run of the scorer says of one metric: its counts and, a line each, what is missing, extra or different. */
export interface Measured {
  readonly count: Count;
  readonly misses: readonly { readonly id: string; readonly line: string }[];
}

/** Runs the label set's own scorer over some of its labels. */
export async function runScorer(
  scorer: string,
  documents: readonly LabelledDocument[],
  labelOf: (label: Label) => unknown,
  records: string,
  scratch: string,
): Promise<Map<string, Measured>> {
  const folder = await mkdtemp(join(scratch, "labels-"));
  for (const { id, folder: part, label } of documents) {
    await mkdir(join(folder, part), { recursive: true });
    await writeFile(join(folder, part, `${id}.json`), JSON.stringify(labelOf(label)));
  }
  const parts = [...new Set(documents.map((document) => document.folder))].map((part) => join(folder, part));
  const json = join(folder, "figures.json");
  const printed = execFileSync(
    "node",
    [scorer, "--gold", parts.join(","), "--records", records, "--json", json, "--show", "all", "--most", "100000"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const misses = readMisses(printed);
  const figures = JSON.parse(await readFile(json, "utf8")) as (Count & { metric: string; whole: number })[];
  return new Map(
    figures.map(({ metric, docs, right, wanted, found, whole }) => [
      metric,
      { count: { docs, right, wanted, found, whole: Math.round(whole * docs) }, misses: misses.get(metric) ?? [] },
    ]),
  );
}

/** Reads the scorer's lists: a metric's line stands at the margin, a document's first miss under it, further ones deeper. */
function readMisses(printed: string): Map<string, { id: string; line: string }[]> {
  const lists = new Map<string, { id: string; line: string }[]>();
  let list: { id: string; line: string }[] = [];
  let id = "";
  for (const text of printed.split("\n")) {
    if (text.startsWith("      ")) list.push({ id, line: text.trim() });
    else if (text.startsWith("    ")) {
      const colon = text.indexOf(": ");
      id = text.slice(4, colon);
      list.push({ id, line: text.slice(colon + 2).trim() });
    } else {
      list = [];
      lists.set(text.split(" ", 1)[0] ?? "", list);
    }
  }
  return lists;
}
