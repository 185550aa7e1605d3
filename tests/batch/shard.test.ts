import { describe, expect, test } from "vitest";
import { belongsToShard, parseShard, shardFromEnvironment } from "../../src/batch/shard.js";

test("every file belongs to one shard, and the shards are about equal", () => {
  const files = Array.from({ length: 4000 }, (_, index) => `council-${index % 150}/report-${index}.pdf`);
  const sizes = [0, 0, 0, 0];
  for (const file of files) {
    const homes = [1, 2, 3, 4].filter((index) => belongsToShard(file, { index, count: 4 }));
    expect(homes).toHaveLength(1);
    const home = (homes[0] ?? 0) - 1;
    sizes[home] = (sizes[home] ?? 0) + 1;
  }
  expect(Math.min(...sizes)).toBeGreaterThan(900);
});

test("a part and a count", () => {
  expect(parseShard("3/16")).toEqual({ index: 3, count: 16 });
  expect(parseShard("1/1")).toEqual({ index: 1, count: 1 });
});

test.each(["0/4", "5/4", "3", "3/", "a/b", "1/0", "-1/4", "1.5/4", ""])("“%s” is no shard", (words) => {
  expect(() => parseShard(words)).toThrow(/--shard takes a part and a count/u);
});

describe("the shard of a job", () => {
  test.each([
    { why: "Kubernetes", set: { JOB_COMPLETION_INDEX: "0", ILACS_SHARDS: "16" }, shard: { index: 1, count: 16 } },
    {
      why: "Kubernetes, count as option",
      set: { JOB_COMPLETION_INDEX: "15" },
      given: "16",
      shard: { index: 16, count: 16 },
    },
    {
      why: "AWS",
      set: { AWS_BATCH_JOB_ARRAY_INDEX: "2", AWS_BATCH_JOB_ARRAY_SIZE: "4" },
      shard: { index: 3, count: 4 },
    },
    { why: "no job", set: {}, shard: null },
    { why: "a count alone is no job", set: { ILACS_SHARDS: "16" }, shard: null },
  ])("$why", ({ set, given, shard }) => {
    expect(shardFromEnvironment(set, given)).toEqual(shard);
  });

  test.each([
    { why: "the count is missing", set: { JOB_COMPLETION_INDEX: "0" }, problem: /not of how many/u },
    { why: "the index is missing", set: {}, given: "4", problem: /--shards needs JOB_COMPLETION_INDEX/u },
    {
      why: "the index is too high",
      set: { JOB_COMPLETION_INDEX: "4" },
      given: "4",
      problem: /takes a part and a count/u,
    },
  ])("is refused when $why", ({ set, given, problem }) => {
    expect(() => shardFromEnvironment(set, given)).toThrow(problem);
  });
});
