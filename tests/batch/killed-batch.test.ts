import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runBatch, type BatchOptions } from "../../src/batch/run-batch.js";
import { datasetBytes, fakeBatch, fakeBatchWithTables, outcomes, Workplace } from "./batch-harness.js";
import { builtModule } from "../built-program.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place[Symbol.dispose]());

/** Runs a batch in a process of its own and kills it after some time; resolves when the process is gone. */
async function runAndKill(options: BatchOptions, milliseconds: number): Promise<"killed" | "finished"> {
  const script = fileURLToPath(new URL("batch-process.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, builtModule("batch/run-batch.js"), JSON.stringify(options)]);
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
  const timer = globalThis.setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const signal = await gone;
  clearTimeout(timer);
  return signal === "SIGKILL" ? "killed" : "finished";
}

test("a batch that is killed again and again ends with the dataset of one clean run", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `in/${index % 4}/${index}.txt`);
  place.write(Object.fromEntries(names.map((name, index) => [name, `slow\nT${index % 37}`])));
  place.write({ "in/scan.txt": "failed\nS", "in/ends.txt": "exit\nE" });
  const options = fakeBatchWithTables([place.at("in")], place.at("out"));

  let kills = 0;
  for (let delay = 350; delay < 4000; delay += 250) {
    if ((await runAndKill(options, delay)) === "finished") break;
    kills += 1;
  }
  expect(kills).toBeGreaterThan(1);
  await runBatch(options);
  await runBatch({ ...options, out: place.at("clean") });
  expect(datasetBytes(place.at("out"))).toEqual(datasetBytes(place.at("clean")));
}, 60_000);

/** The processes of this machine that were started with some words, as Linux tells them. */
function processesWith(words: string): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(words);
    } catch {
      return false;
    }
  });
}

test.runIf(process.platform === "linux")(
  "a killed batch leaves no process behind, even one that hangs",
  async () => {
    place.write({ "in/hangs.txt": "hang", "in/slow.txt": "slow" });
    const killed = runAndKill(fakeBatch([place.at("in")], place.at("out")), 1500);
    await setTimeout(1200);
    expect(processesWith(place.at("out")).length).toBeGreaterThan(0);
    expect(await killed).toBe("killed");
    for (let waited = 0; waited < 40 && processesWith(place.at("out")).length > 0; waited++) await setTimeout(50);
    expect(processesWith(place.at("out"))).toEqual([]);

    place.write({ "in/hangs.txt": "ok\nno longer" });
    await runBatch(fakeBatch([place.at("in")], place.at("out")));
    expect(outcomes(place.at("out"))).toMatchObject({ "hangs.txt": "no longer" });
  },
  30_000,
);
