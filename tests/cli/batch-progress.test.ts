import { expect, test } from "vitest";
import type { BatchProgress } from "../../src/batch/run-batch.js";
import { createProgressDisplay, describeProgress, duration } from "../../src/cli/batch-progress.js";

const halfway: BatchProgress = {
  stage: "extracting",
  files: 1236,
  done: 600,
  reused: 0,
  failed: 0,
  pages: 5000,
  bytes: 400,
  bytesDone: 100,
};

test.each([
  { why: "under way", progress: halfway, line: "600 of 1,236 files, 250 pages a second, 1 min 0 s left" },
  {
    why: "with failures",
    progress: { ...halfway, failed: 3 },
    line: "600 of 1,236 files, 250 pages a second, 1 min 0 s left, 3 failed",
  },
  { why: "at the start", progress: { ...halfway, done: 0, pages: 0, bytesDone: 0 }, line: "0 of 1,236 files" },
  {
    why: "at the end",
    progress: { ...halfway, done: 1236, bytesDone: 400 },
    line: "1,236 of 1,236 files, 250 pages a second",
  },
  { why: "before", progress: { ...halfway, stage: "listing" as const }, line: "looking for files" },
  { why: "after", progress: { ...halfway, stage: "writing" as const }, line: "1,236 files read; writing the dataset" },
])("$why", ({ progress, line }) => {
  expect(describeProgress(progress, 20)).toBe(line);
});

test.each([
  [0.2, "1 s"],
  [59, "59 s"],
  [200, "3 min 20 s"],
  [7500, "2 h 5 min"],
])("%d seconds are %s", (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

test("off a terminal a line comes every ten seconds", async () => {
  let time = 0;
  const written: string[] = [];
  const stream = { isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const display = await createProgressDisplay(stream, () => time);
  for (time = 0; time <= 25_000; time += 500) display.show(halfway);
  display.end();
  expect(written).toEqual([
    "600 of 1,236 files, 500 pages a second, 30 s left\n",
    "600 of 1,236 files, 250 pages a second, 1 min 0 s left\n",
  ]);
});
