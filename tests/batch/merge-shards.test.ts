import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeShards } from "../../src/batch/merge-shards.js";
import { runBatch } from "../../src/batch/run-batch.js";
import { datasetBytes, fakeBatch, fakeBatchWithTables, outcomes, Workplace } from "./batch-harness.js";
import { builtModule } from "../built-program.js";

const place = new Workplace();
const shards = [1, 2, 3, 4].map((index) => place.at(`shard-${index}`));

beforeAll(async () => {
  for (let index = 0; index < 30; index++) place.write({ [`in/${index % 3}/${index}.txt`]: `ok\nT${index % 20}` });
  place.write({ "in/ends.txt": "exit", "in/scan.txt": "failed", "in/pack.txt": "pack\nP" });
  await runBatch(fakeBatchWithTables([place.at("in")], place.at("whole"), { workbook: true }));
  for (const [index, out] of shards.entries()) {
    await runBatch(fakeBatch([place.at("in")], out, { shard: { index: index + 1, count: 4 } }));
  }
}, 120_000);

afterAll(() => place[Symbol.dispose]());

function merge(folders: readonly string[], out: string): ReturnType<typeof mergeShards> {
  return mergeShards({
    shards: folders,
    out: place.at(out),
    workbook: true,
    tableModule: builtModule("batch/table-worker.js"),
  });
}

test("merged shards equal the batch without shards, byte for byte, in whatever order they are given", async () => {
  expect(shards.map((shard) => Object.keys(outcomes(shard)).length).every((files) => files > 0)).toBe(true);
  await merge(shards.toReversed(), "merged");
  expect(datasetBytes(place.at("merged"))).toEqual(datasetBytes(place.at("whole")));
});

describe("shards that do not belong together are refused", () => {
  test.each([
    { why: "one is missing", folders: [0, 1, 3], problem: /of 4 shards these are missing: 3/u },
    { why: "one is given twice", folders: [0, 1, 1, 2, 3], problem: /are both shard 2/u },
  ])("$why", async ({ folders, problem }) => {
    await expect(
      merge(
        folders.map((index) => shards[index] ?? ""),
        "refused",
      ),
    ).rejects.toThrow(problem);
  });

  test("one is no shard", async () => {
    await expect(merge([place.at("whole")], "refused")).rejects.toThrow(/is not one of several shards/u);
    await expect(merge([place.at("in")], "refused")).rejects.toThrow(/is no finished shard: run.json/u);
  });

  test("one was made under other options", async () => {
    cpSync(shards[3] ?? "", place.at("other"), { recursive: true });
    const run = readFileSync(place.at("other/run.json"), "utf8");
    writeFileSync(place.at("other/run.json"), run.replace(/"key": "\w+"/u, '"key": "0"'));
    const folders = [...shards.slice(0, 3), place.at("other")];
    await expect(merge(folders, "refused")).rejects.toThrow(/by another version of ilacs or with other options/u);
  });

  test("one was edited", async () => {
    rmSync(place.at("other"), { recursive: true, force: true });
    cpSync(shards[3] ?? "", place.at("other"), { recursive: true });
    const records = place.at("other/records.jsonl");
    writeFileSync(records, readFileSync(records, "utf8").replace('"page_count":2', '"page_count":3'));
    const folders = [...shards.slice(0, 3), place.at("other")];
    await expect(merge(folders, "refused")).rejects.toThrow(/was changed/u);
  });
});
