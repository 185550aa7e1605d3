import { appendFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BatchError } from "../../src/batch/batch-error.js";
import type { FileLine } from "../../src/batch/content.js";
import { runBatch } from "../../src/batch/run-batch.js";
import type { InspectionRecord } from "../../src/record/schema.js";
import type { FailureLine } from "../../src/write/tables/failures-table.js";
import { datasetBytes, fakeBatch, fakeBatchWithTables, outcomes, readJsonLines, Workplace } from "./batch-harness.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  process.env["FAKE_EXTRACTION_LOG"] = place.at("calls.log");
});
afterEach(() => {
  place[Symbol.dispose]();
  delete process.env["FAKE_EXTRACTION_LOG"];
});

/** The documents that were extracted, by their titles, since the last call. */
function takeCalls(): string[] {
  const log = place.at("calls.log");
  const calls = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean).toSorted() : [];
  writeFileSync(log, "");
  return calls;
}

describe("a dataset", () => {
  test("holds every file once, sorted by name, under its path below the inputs", async () => {
    place.write({
      "in/b/report.txt": "ok\nB",
      "in/a/report.txt": "ok\nA",
      "in/pack.txt": "pack\nP",
      "in/scan.txt": "failed\nS",
      "in/.hidden": "ok\nnever",
      "in/~$lock.txt": "ok\nnever",
    });
    const summary = await runBatch(fakeBatchWithTables([place.at("in")], place.at("out")));

    expect(outcomes(place.at("out"))).toEqual({
      "a/report.txt": "A",
      "b/report.txt": "B",
      "pack.txt": "P + P",
      "scan.txt": "read/no-text",
    });
    const records = readJsonLines<InspectionRecord>(place.at("out"), "records.jsonl");
    expect(records.map(({ source }) => `${source.file} ${source.part}/${source.parts}`)).toEqual([
      "a/report.txt 1/1",
      "b/report.txt 1/1",
      "pack.txt 1/2",
      "pack.txt 2/2",
    ]);
    expect(summary.counts).toMatchObject({ files: 4, extracted: 3, failed: 1, records: 4, pages: 6 });
    expect(summary.counts.failures).toEqual({ "read/no-text": 1 });
    const run = JSON.parse(readFileSync(place.at("out/run.json"), "utf8")) as Record<string, unknown>;
    expect(run).toMatchObject({ command: "batch", counts: { files: 4 }, tables: { documents: 4, failures: 1 } });
    expect(existsSync(place.at("out/.ilacs-work"))).toBe(false);
  });

  test("does not depend on the number of workers or the order of the inputs", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 24 }, (_, index) => [`in/${index % 3}/${index}.txt`, `ok\nT${index}${"x".repeat(index)}`]),
    );
    place.write({ ...files, "in/bad.txt": "crash", "in/scan.txt": "failed" });
    const folders = ["in/0", "in/1", "in/2", "in/bad.txt", "in/scan.txt"].map((path) => place.at(path));
    await runBatch(fakeBatchWithTables(folders, place.at("one"), { workers: 1, workbook: true }));
    await runBatch(fakeBatchWithTables(folders.toReversed(), place.at("three"), { workers: 3, workbook: true }));
    expect(datasetBytes(place.at("three"))).toEqual(datasetBytes(place.at("one")));
  });

  test("notices the same bytes twice and counts them once in the tables", async () => {
    place.write({ "in/a.txt": "ok\nsame", "in/b.txt": "ok\nsame", "in/c.txt": "ok\nother" });
    const { counts, tables } = await runBatch(fakeBatchWithTables([place.at("in")], place.at("out")));
    expect(counts).toMatchObject({ files: 3, records: 3, same_bytes: 1 });
    expect(tables["documents"]).toBe(2);
    const files = readJsonLines<FileLine>(place.at("out"), "files.jsonl");
    expect(files.map(({ same_as }) => same_as)).toEqual([null, "a.txt", null]);
    expect(files[1]?.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["batch/same-bytes", "The file has the same bytes as a.txt; the tables count the two as one document."],
    ]);
    const [a, b] = readJsonLines<InspectionRecord>(place.at("out"), "records.jsonl");
    expect([a?.source.file, b?.source.file]).toEqual(["a.txt", "b.txt"]);
    expect(a?.record_id).toBe(b?.record_id);
    expect(takeCalls()).toEqual(["other", "same"]);
    const [, first] = readFileSync(place.at("out/tables/documents.csv"), "utf8").split("\r\n");
    expect(first).toMatch(/^[0-9a-f]+-1,a\.txt,1,1,2,other,/u);
  });

  test("writes names with quotes, letters of all scripts and marks whole", async () => {
    const name = '"quoted" – ńame 報告.txt';
    place.write({ [`in/${name}`]: "ok\nA", "in/copy.txt": "ok\nA" });
    await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(outcomes(place.at("out"))).toEqual({ [name]: "A", "copy.txt": "A" });
  });
});

describe("a bad file costs only itself", () => {
  const good = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`good-${index}.txt`, `good ${index}`]));
  const goodFiles = Object.fromEntries(Object.entries(good).map(([file, title]) => [`in/${file}`, `ok\n${title}`]));

  test("when it breaks or hangs its process", async () => {
    place.write({
      ...goodFiles,
      "in/aborts.txt": "crash",
      "in/ends.txt": "exit",
      "in/hangs.txt": "hang",
      "in/throws.txt": "throw",
      "in/rejects.txt": "reject",
      "in/nothing.txt": "nothing",
      "in/partial.txt": "partial\nhalf",
    });
    await runBatch(fakeBatch([place.at("in")], place.at("out"), { timeLimitSeconds: 3 }));

    expect(outcomes(place.at("out"))).toEqual({
      ...good,
      "aborts.txt": "batch/crashed",
      "ends.txt": "batch/crashed",
      "hangs.txt": "batch/time-limit",
      "throws.txt": "batch/crashed",
      "rejects.txt": "batch/crashed",
      "nothing.txt": "batch/crashed",
      "partial.txt": "half + read/no-text",
    });
    const failures = readJsonLines<FailureLine>(place.at("out"), "failures.jsonl");
    const thrown = failures.find(({ file }) => file === "throws.txt");
    expect(thrown?.message).toBe(
      "The process that read the file broke down (TypeError: cannot read properties of a page); the other files are not touched by it.",
    );
    expect(failures.find(({ file }) => file === "hangs.txt")).toMatchObject({
      status: "failed",
      message: "Reading the file took longer than the time limit of 3 s and was stopped.",
      advice: "Run the batch again with a higher --time-limit; files that are finished are not read again.",
    });
    expect(failures.find(({ file }) => file === "partial.txt")).toMatchObject({ status: "partial" });
  }, 40_000);

  test("when it swells its process, in JavaScript's heap or beside it", async () => {
    place.write({ ...goodFiles, "in/heap.txt": "heap", "in/buffers.txt": "buffers" });
    await runBatch(fakeBatch([place.at("in")], place.at("out"), { memoryLimitMegabytes: 160 }));
    expect(outcomes(place.at("out"))).toEqual({
      ...good,
      "heap.txt": "batch/memory-limit",
      "buffers.txt": "batch/memory-limit",
    });
  }, 40_000);

  test("when it hangs: the time limit is kept", async () => {
    place.write({ "in/hangs.txt": "hang" });
    const began = performance.now();
    await runBatch(fakeBatch([place.at("in")], place.at("out"), { timeLimitSeconds: 1 }));
    expect(performance.now() - began).toBeLessThan(1000 + 2000 + 3000);
  });

  test("when it cannot be opened", async () => {
    place.write({ "in/good.txt": "ok\ngood", "in/large.txt": "ok".repeat(50) });
    symlinkSync(place.at("nowhere.txt"), place.at("in/dangling.txt"));
    const extraction = { pdfEngine: "auto" as const, maxBytes: 50, maxPages: 10 };
    await runBatch(fakeBatch([place.at("in"), place.at("in/missing.txt")], place.at("out"), { extraction }));
    expect(outcomes(place.at("out"))).toEqual({
      "dangling.txt": "batch/unreadable",
      "good.txt": "good",
      "large.txt": "batch/too-large",
      "missing.txt": "batch/unreadable",
    });
    const [dangling, large] = readJsonLines<FailureLine>(place.at("out"), "failures.jsonl");
    expect(dangling?.message).toBe("The file could not be read from the disk: there is no such file.");
    expect(large?.message).toBe("The file has 100 bytes, more than the limit of 50, and was not opened.");
  });

  test("when it fails although an earlier file may be to blame: it is read once more by a new process", async () => {
    place.write({ "in/a.txt": "ok\na", "in/b.txt": "exit\nb", "in/c.txt": "ok\nc" });
    await runBatch(fakeBatch([place.at("in")], place.at("out"), { workers: 1 }));
    expect(outcomes(place.at("out"))).toMatchObject({ "a.txt": "a", "b.txt": "batch/crashed", "c.txt": "c" });
    expect(takeCalls().filter((title) => title === "b").length).toBeLessThanOrEqual(2);
  });
});

describe("a second run", () => {
  test("reads only what is new or changed, and makes the same dataset as a clean run", async () => {
    place.write({ "in/a.txt": "ok\na", "in/b.txt": "ok\nb", "in/c.txt": "failed\nc" });
    await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(takeCalls()).toEqual(["a", "b", "c"]);

    const again = await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(takeCalls()).toEqual([]);
    expect(again.reused).toBe(3);

    place.write({ "in/b.txt": "ok\nb2", "in/d/e.txt": "ok\ne", "in/moved.txt": "ok\na" });
    const third = await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(takeCalls()).toEqual(["b2", "e"]);
    expect(third.reused).toBe(3);
    await runBatch(fakeBatch([place.at("in")], place.at("clean")));
    expect(datasetBytes(place.at("out"))).toEqual(datasetBytes(place.at("clean")));
  });

  test("reads files again whose records somebody has edited, other versions made, or that failed when asked to", async () => {
    place.write({ "in/a.txt": "ok\na", "in/b.txt": "ok\nb", "in/c.txt": "failed\nc" });
    await runBatch(fakeBatch([place.at("in")], place.at("out")));
    takeCalls();

    const records = place.at("out/records.jsonl");
    writeFileSync(records, readFileSync(records, "utf8").replace('"title":"a"', '"title":"A"'));
    await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(takeCalls()).toEqual(["a"]);
    expect(outcomes(place.at("out"))["a.txt"]).toBe("a");

    await runBatch(fakeBatch([place.at("in")], place.at("out"), { retryFailed: true }));
    expect(takeCalls()).toEqual(["c"]);

    await runBatch(fakeBatch([place.at("in")], place.at("out"), { versions: { schema: "1.0.0", extractor: "0.0.1" } }));
    expect(takeCalls()).toEqual(["a", "b", "c"]);
  });

  test("tries a file again that was over a limit when the limit is raised, and not before", async () => {
    place.write({ "in/hangs.txt": "hang\nh" });
    const limited = fakeBatch([place.at("in")], place.at("out"), { timeLimitSeconds: 0.4 });
    await runBatch(limited);
    await runBatch(limited);
    expect(takeCalls()).toEqual(["h"]);
    await runBatch({ ...limited, timeLimitSeconds: 0.6 });
    expect(takeCalls()).toEqual(["h"]);
    expect(outcomes(place.at("out"))).toEqual({ "hangs.txt": "batch/time-limit" });
  });

  test("goes on from a journal whose last line is torn", async () => {
    place.write({ "in/a.txt": "ok\na", "in/b.txt": "ok\nb" });
    await runBatch(fakeBatch([place.at("in")], place.at("clean")));
    await expect(runBatch(fakeBatch([place.at("in")], place.at("out"), { modules: withoutTables() }))).rejects.toThrow(
      /cannot be written/u,
    );
    takeCalls();
    appendFileSync(place.at("out/.ilacs-work/journal.jsonl"), '{"sha256":"00');
    place.write({ "in/c.txt": "ok\nc" });
    await expect(runBatch(fakeBatch([place.at("in")], place.at("out"), { modules: withoutTables() }))).rejects.toThrow(
      /cannot be written/u,
    );
    expect(takeCalls()).toEqual(["c"]);
    await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(takeCalls()).toEqual([]);
    expect(Object.keys(outcomes(place.at("out")))).toEqual(["a.txt", "b.txt", "c.txt"]);
  });
});

/** A batch whose last step cannot be done, so that it ends as if it had been stopped there. */
function withoutTables(): ReturnType<typeof fakeBatch>["modules"] {
  return { ...fakeBatch([], "").modules, table: new URL("no-such-module.mjs", import.meta.url).href };
}

describe("a batch that cannot be done", () => {
  test.each([
    { why: "nothing to read", inputs: ["in/empty"], problem: /there is no file in/u },
    { why: "a pattern without matches", inputs: ["in/*.pdf"], problem: /no file matches/u },
  ])("$why", async ({ inputs, problem }) => {
    place.write({ "in/empty/.keep": "", "in/a.txt": "ok" });
    const given = inputs.map((input) => place.at(input));
    await expect(runBatch(fakeBatch(given, place.at("out")))).rejects.toThrow(problem);
  });

  test("overwrites no file that it did not write", async () => {
    place.write({ "in/a.txt": "ok\na", "out/records.jsonl": "mine" });
    await expect(runBatch(fakeBatch([place.at("in")], place.at("out")))).rejects.toThrow(/holds records.jsonl/u);
    expect(readFileSync(place.at("out/records.jsonl"), "utf8")).toBe("mine");
    await expect(runBatch(fakeBatch([place.at("in")], place.at("in/a.txt")))).rejects.toThrow(/is a file/u);
  });

  test("leaves the output of a running batch alone", async () => {
    place.write({ "in/slow.txt": "slow\ns", "in/slow-2.txt": "slow\nt" });
    const first = runBatch(fakeBatch([place.at("in")], place.at("out")));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(runBatch(fakeBatch([place.at("in")], place.at("out")))).rejects.toThrow(/another batch is writing/u);
    await first;
    expect(existsSync(join(place.at("out"), "records.jsonl"))).toBe(true);
  });

  test("says why its workers do not start", async () => {
    place.write({ "in/a.txt": "ok" });
    const modules = { ...fakeBatch([], "").modules, extract: "file:///no/such/module.js" };
    await expect(runBatch(fakeBatch([place.at("in")], place.at("out"), { modules }))).rejects.toThrow(
      /a worker process could not start: .*Cannot find module/su,
    );
  });
});

describe("a full disk", () => {
  const filled = (name: string): string => new URL(name, import.meta.url).href;

  test("ends the batch and is no file's fault: with room again, every file gives its record", async () => {
    place.write({ "in/a.txt": "ok\nA", "in/b.txt": "ok\nB" });
    const options = fakeBatch([place.at("in")], place.at("out"));
    const full = { ...options, modules: { ...options.modules, worker: filled("full-disk-worker.mjs") } };
    await expect(runBatch(full)).rejects.toThrow(
      new BatchError(`cannot write to ${place.at("out/.ilacs-work")}: the disk is full`),
    );
    await runBatch(options);
    expect(outcomes(place.at("out"))).toEqual({ "a.txt": "A", "b.txt": "B" });
  });

  test("while the tables are written is told without a trace of the program; what was extracted is kept", async () => {
    place.write({ "in/a.txt": "ok\nA" });
    const options = fakeBatch([place.at("in")], place.at("out"));
    const full = { ...options, modules: { ...options.modules, table: filled("full-disk-tables.mjs") } };
    await expect(runBatch(full)).rejects.toThrow(new BatchError("the tables cannot be written: the disk is full"));
    expect(await runBatch(options)).toMatchObject({ reused: 1, pagesRead: 0 });
  });
});
