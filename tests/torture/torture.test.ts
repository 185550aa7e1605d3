import { expect, test } from "vitest";
import { mutate } from "../../scripts/torture/mutate.js";
import { SeededRandom } from "../../scripts/torture/seeded-random.js";
import { torture } from "../../scripts/torture/torture.js";
import { builtCommand } from "../built-program.js";

test("hostile files: each has its entry, nothing is fetched, run or written beside the output", async () => {
  const report = await torture({
    command: builtCommand(),
    mutants: 40,
    scale: 0.005,
    timeLimitSeconds: 60,
    memoryLimitMegabytes: 1024,
    seed: 7,
  });
  expect(report.problems).toEqual([]);
  expect(report.stopped).toEqual({});
  expect(report.files).toBeGreaterThan(150);
  expect(report.outcomes.extracted).toBeGreaterThan(50);
  expect(Object.keys(report.failures)).toEqual(
    expect.arrayContaining([
      "batch/archive-bomb",
      "batch/archive-unsafe-name",
      "read/damaged-pdf",
      "read/not-a-document",
    ]),
  );
}, 120_000);

test("the same seed damages files in the same way, another one in another", () => {
  const sound = Buffer.from("%PDF-1.7 1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj ".repeat(50));
  const damaged = (seed: number): Buffer[] => {
    const random = new SeededRandom(seed);
    return Array.from({ length: 50 }, () => mutate(sound, random));
  };
  const [once, again, other] = [damaged(1), damaged(1), damaged(2)];
  expect(once.every((bytes, index) => bytes.equals(again[index] ?? sound))).toBe(true);
  expect(once.some((bytes, index) => bytes.equals(other[index] ?? sound))).toBe(false);
  expect(once.some((bytes) => bytes.equals(sound))).toBe(false);
});
