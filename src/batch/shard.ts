import { createHash } from "node:crypto";
import { BatchError } from "./batch-error.js";

/** One of several equal parts of a batch; `index` is 1 for the first. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `3/16`: the third of sixteen. */
export function parseShard(words: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/u.exec(words.trim());
  const shard = { index: Number(match?.[1]), count: Number(match?.[2]) };
  if (match === null || shard.index < 1 || shard.index > shard.count) {
    throw new BatchError(`--shard takes a part and a count such as 3/16, not “${words}”`);
  }
  return shard;
}

/**
 * The shard that the environment of a job names, or null. Kubernetes' Indexed Jobs set JOB_COMPLETION_INDEX and AWS
 * Batch's array jobs AWS_BATCH_JOB_ARRAY_INDEX, both from 0. Neither tells how many there are in all: that comes from
 * `count` (the option --shards) or ILACS_SHARDS, and from AWS_BATCH_JOB_ARRAY_SIZE where AWS sets it.
 */
export function shardFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  count: string | undefined,
): Shard | null {
  const index = environment["JOB_COMPLETION_INDEX"] ?? environment["AWS_BATCH_JOB_ARRAY_INDEX"];
  const total = count ?? environment["ILACS_SHARDS"] ?? environment["AWS_BATCH_JOB_ARRAY_SIZE"];
  if (index === undefined || index === "") {
    if (count === undefined) return null;
    throw new BatchError("--shards needs JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX; or give --shard 3/16");
  }
  if (total === undefined) {
    throw new BatchError(
      "this job is one of several (JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX is set), but not of how many: " +
        "give --shards COUNT or set ILACS_SHARDS",
    );
  }
  return parseShard(`${Number(index) + 1}/${total}`);
}

/** Whether an input belongs to a shard. Only its name decides, so every shard can tell for itself. */
export function belongsToShard(file: string, { index, count }: Shard): boolean {
  return createHash("sha256").update(file).digest().readUInt32BE(0) % count === index - 1;
}
