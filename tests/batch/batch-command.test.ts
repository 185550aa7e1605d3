import { execFile, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { builtCommand } from "../built-program.js";
import { outcomes, Workplace } from "./batch-harness.js";

const place = new Workplace();
afterAll(() => place[Symbol.dispose]());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person would, who may do something to it while it runs. */
function ilacs(words: readonly string[], meddle?: (child: ChildProcess) => Promise<void>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [builtCommand(), ...words], (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
    meddle?.(child).catch(reject);
  });
}

const report = `Rutland County Council

Inspection of children's social care services

Inspection dates: 3 June 2019 to 14 June 2019

| Judgement | Grade |
| --- | --- |
| The impact of leaders on social work practice with children and families | Requires improvement to be good |
| The experiences and progress of children who need help and protection | Good |
| Overall effectiveness | Requires improvement to be good |
`;

describe("ilacs batch", () => {
  test("code 0 and a dataset when every file gives its record", async () => {
    place.write({ "sound/report.md": report });
    const { code, stdout, stderr } = await ilacs(["batch", place.at("sound"), "--out", place.at("out")]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^1 file, 1 record in .*: 1 page read in \d+ s/u);
    expect(Object.keys(outcomes(place.at("out")))).toEqual(["report.md"]);
    expect(readFileSync(place.at("out/dataset.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("code 1 and the reason when one does not", async () => {
    place.write({ "mixed/report.md": report, "mixed/empty.pdf": "" });
    const { code, stderr } = await ilacs(["batch", place.at("mixed"), "--out", place.at("mixed-out"), "--no-workbook"]);
    expect(code).toBe(1);
    expect(stderr).toContain("1 file without a record (failures.jsonl says why):\n  1 × read/empty-file\n");
    expect(outcomes(place.at("mixed-out"))["empty.pdf"]).toBe("read/empty-file");
  });

  test("a merge of shards with a failed file ends with code 1 as the batch without shards does", async () => {
    const parts = ["1/2", "2/2"].map((shard) => ({ shard, out: place.at(`mixed-part-${shard.slice(0, 1)}`) }));
    for (const { shard, out } of parts)
      await ilacs(["batch", place.at("mixed"), "--out", out, "--shard", shard, "--no-workbook"]);
    const merged = place.at("mixed-merged");
    const words = ["merge", ...parts.map(({ out }) => out), "--out", merged, "--no-workbook"];
    expect(await ilacs(words)).toMatchObject({ code: 1, stdout: "" });
    expect(outcomes(merged)).toEqual(outcomes(place.at("mixed-out")));
  });

  test("says what an earlier run had finished; --quiet says nothing", async () => {
    const again = await ilacs(["batch", place.at("sound"), "--out", place.at("out")]);
    expect(again.stderr).toContain("1 file finished by an earlier run and not read again");
    const quiet = await ilacs(["batch", place.at("sound"), "--out", place.at("out"), "--quiet"]);
    expect(quiet).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("Ctrl-C ends it with a word on how to go on, and leaves nothing locked", async () => {
    place.write({ "stopped/report.md": report });
    const words = ["batch", place.at("stopped"), "--out", place.at("stopped-out")];
    const { code, stderr } = await ilacs(words, async (child) => {
      // Workers take half a second to start, so the batch is at work when its lock is there.
      while (!existsSync(place.at("stopped-out/.ilacs-work/lock.json"))) await setTimeout(5);
      child.kill("SIGINT");
    });
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: "stopped; the same command again goes on where this one was\n",
    });
    expect(await ilacs(words)).toMatchObject({ code: 0 });
  });

  test.each([
    { why: "no input", words: ["batch", "--out", "x"], problem: /missing required argument 'inputs'/u },
    {
      why: "an input that is not there",
      words: ["batch", "nodocs", "--out", "x"],
      problem: /there is no file or folder nodocs/u,
    },
    { why: "no output", words: ["batch", "x"], problem: /required option '-o, --out <folder>'/u },
    { why: "nothing matches", words: ["batch", "no/such/*.pdf", "--out", "x"], problem: /ilacs: no file matches/u },
    { why: "no such shard", words: ["batch", "x", "--out", "x", "--shard", "9/4"], problem: /ilacs: --shard takes/u },
    {
      why: "a merge of nothing",
      words: ["merge", "no/such", "--out", "x"],
      problem: /ilacs: no\/such is no finished shard/u,
    },
  ])("code 2 when there is $why", async ({ words, problem }) => {
    const { code, stderr } = await ilacs(words);
    expect(code).toBe(2);
    expect(stderr).toMatch(problem);
    expect(stderr).not.toContain("    at ");
  });
});
