import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { builtCommand } from "../built-program.js";
import { datasetBytes, Workplace } from "./batch-harness.js";

/* What docs/scale.md tells people to run is taken from the page and run. */

const page = readFileSync(new URL("../../docs/scale.md", import.meta.url), "utf8");

function fences(language: string): string[] {
  return [...page.matchAll(/```(\w+)\n(.*?)```/gsu)].flatMap(([, name, text]) =>
    name === language && text ? [text] : [],
  );
}

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly completionMode?: string;
    readonly completions?: number;
    readonly template: {
      readonly spec: {
        readonly restartPolicy: string;
        readonly containers: readonly {
          readonly command: readonly string[];
          readonly args: readonly string[];
          readonly env?: readonly { readonly name: string; readonly value: string }[];
          readonly volumeMounts: readonly { readonly name: string }[];
        }[];
        readonly volumes: readonly { readonly name: string }[];
      };
    };
  };
}

const [extract, merge] = fences("yaml").map((text) => parse(text) as Manifest);
const place = new Workplace();
const SHARDS = 3;

/** Runs a manifest's container here, with the archive's folder in place of the volume. */
function runContainer(manifest: Manifest | undefined, env: Readonly<Record<string, string>>): void {
  const [container] = manifest?.spec.template.spec.containers ?? [];
  const [shell = "", ...words] = [...(container?.command ?? []), ...(container?.args ?? [])];
  const here = (word: string): string =>
    word.replaceAll("/archive/ilacs/bin/ilacs.js", builtCommand()).replaceAll("/archive", place.path);
  execFileSync(shell, words.map(here), { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
}

beforeAll(() => {
  for (const [council, grade] of [
    ["Herefordshire", "Good"],
    ["Leeds", "Outstanding"],
    ["Devon", "Inadequate"],
    ["Kent", "Good"],
    ["Bexley", "Good"],
  ]) {
    place.write({
      [`documents/${council}.md`]: `# ${council} County Council\n\nInspection of children's social care services\n\nInspection dates: 3 June 2019 to 14 June 2019\n\n| Judgement | Grade |\n| --- | --- |\n| Overall effectiveness | ${grade} |\n`,
    });
  }
  place.write({ "documents/broken.pdf": "" });
  for (let index = 0; index < SHARDS; index++) {
    runContainer(extract, { JOB_COMPLETION_INDEX: String(index), ILACS_SHARDS: String(SHARDS) });
  }
}, 60_000);

afterAll(() => place[Symbol.dispose]());

test("the manifests are jobs whose parts fit together", () => {
  for (const job of [extract, merge]) {
    expect(job).toMatchObject({ apiVersion: "batch/v1", kind: "Job" });
    const { containers, volumes, restartPolicy } = job?.spec.template.spec ?? {};
    expect(restartPolicy).toBe("Never");
    expect(containers?.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name))).toEqual(
      volumes?.map(({ name }) => name),
    );
  }
  expect(extract?.spec.completionMode).toBe("Indexed");
  const [container] = extract?.spec.template.spec.containers ?? [];
  expect(container?.env).toEqual([{ name: "ILACS_SHARDS", value: String(extract?.spec.completions) }]);
});

test("the job's command shards by the index in its environment, and a failed file is no failed pod", () => {
  const sizes = [0, 1, 2].map(
    (index) => readFileSync(place.at(`shards/${index}/files.jsonl`), "utf8").split("\n").length - 1,
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBe(6);
  expect(Math.max(...sizes)).toBeLessThan(6);
});

test("the merging job's command makes the dataset of one batch", () => {
  runContainer(merge, {});
  try {
    execFileSync(process.execPath, [builtCommand(), "batch", place.at("documents"), "--out", place.at("whole"), "-q"]);
  } catch {
    // Code 1: one file failed, as it should.
  }
  expect(datasetBytes(place.at("dataset"))).toEqual(datasetBytes(place.at("whole")));
});

test("the queries run over the shards' Parquet files", async () => {
  const database = await (await DuckDBInstance.create(":memory:")).connect();
  const run = async (sql: string): Promise<unknown[][]> =>
    (await database.runAndReadAll(sql.replaceAll("'shards/", `'${place.at("shards")}/`))).getRowsJson();
  const [overview = "", findings = ""] = fences("sql");
  const documents = await run("select count(*) from 'shards/*/tables/documents.parquet'");
  expect(documents).toEqual([["5"]]);
  const inspections = await run("select count(*) from 'shards/*/tables/overview.parquet'");
  const counted = (await run(overview)).reduce((sum, row) => sum + Number(row[3]), 0);
  expect([[String(counted)]]).toEqual(inspections);
  expect(Array.isArray(await run(findings))).toBe(true);
  database.closeSync();
});
