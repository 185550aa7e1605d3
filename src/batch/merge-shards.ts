import { availableParallelism } from "node:os";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCheckedLine } from "./checked-line.js";
import { datasetFiles, type FileLine } from "./content.js";
import { finishDataset, type FinishedDataset } from "./finish-dataset.js";
import { OutputFolder } from "./output-folder.js";
import type { FinishedFile } from "./publish.js";
import { readLines } from "./read-lines.js";
import type { Shard } from "./shard.js";
import { BatchError } from "./batch-error.js";

export interface MergeOptions {
  /** The output folders of the shards' batches. */
  readonly shards: readonly string[];
  readonly out: string;
  readonly workbook: boolean;
  /** URL of the module that writes tables. */
  readonly tableModule: string;
}

/** What run.json of a shard must hold for the shard to be merged. */
interface ShardRun {
  readonly extractor_version: string;
  readonly schema_version: string;
  readonly key: string;
  readonly shard: Shard | null;
}

interface OpenShard {
  readonly folder: string;
  readonly run: ShardRun;
}

/**
 * Merges the datasets of all shards of a batch into the dataset that one batch without shards would have written, byte
 * for byte but for run.json. Throws BatchError when shards are missing, given twice, or made by other versions or
 * options.
 */
export async function mergeShards(options: MergeOptions): Promise<FinishedDataset> {
  const started = new Date();
  const shards = options.shards.map(openShard);
  const first = checkTogether(shards);
  const out = resolve(options.out);
  if (shards.some(({ folder }) => folder === out)) throw new BatchError("--out must be none of the shards");
  const output = new OutputFolder(out);
  const versions = { extractor: first.extractor_version, schema: first.schema_version };
  try {
    return await finishDataset(
      output,
      mergeByName(shards.map(readFiles)),
      { tableModule: options.tableModule, versions, workbook: options.workbook, workers: availableParallelism() },
      ({ counts, tables }) => ({
        command: "merge",
        extractor_version: versions.extractor,
        schema_version: versions.schema,
        node_version: process.version,
        key: first.key,
        shard: null,
        shards: options.shards,
        started_at: started.toISOString(),
        finished_at: new Date().toISOString(),
        counts,
        tables,
      }),
    );
  } finally {
    output.leave();
  }
}

function openShard(folder: string): OpenShard {
  const path = resolve(folder);
  const missing = [datasetFiles.run, datasetFiles.files, datasetFiles.records].filter(
    (name) => !existsSync(join(path, name)),
  );
  if (missing.length > 0) {
    throw new BatchError(`${folder} is no finished shard: ${missing.join(", ")} is missing from it`);
  }
  try {
    return { folder: path, run: JSON.parse(readFileSync(join(path, datasetFiles.run), "utf8")) as ShardRun };
  } catch (error) {
    throw new BatchError(`${join(folder, datasetFiles.run)} is not JSON`, { cause: error });
  }
}

/** Checks that the shards are all of one batch and that none is missing. */
function checkTogether(shards: readonly OpenShard[]): ShardRun {
  const first = shards[0]?.run;
  if (first === undefined) throw new BatchError("give the output folders of the shards");
  const seen = new Map<number, string>();
  for (const { folder, run } of shards) {
    if (run.key !== first.key) {
      throw new BatchError(
        `${folder} was made by another version of ilacs or with other options than ${shards[0]?.folder}`,
      );
    }
    const { shard } = run;
    if (shard === null || shard.count !== first.shard?.count) {
      throw new BatchError(`${folder} is not one of ${first.shard?.count ?? "several"} shards`);
    }
    const other = seen.get(shard.index);
    if (other !== undefined) throw new BatchError(`${other} and ${folder} are both shard ${shard.index}`);
    seen.set(shard.index, folder);
  }
  const count = first.shard?.count ?? 0;
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) throw new BatchError(`of ${count} shards these are missing: ${missing.join(", ")}`);
  return first;
}

function* readFiles({ folder }: OpenShard): Generator<FinishedFile> {
  const path = join(folder, datasetFiles.records);
  for (const text of readLines(join(folder, datasetFiles.files))) {
    const line = readCheckedLine(text) as FileLine | null;
    if (line === null) throw new BatchError(`${join(folder, datasetFiles.files)} was changed after it was written`);
    const { file, sha256, bytes, same_as: _, diagnostics, ...rest } = line;
    const own = diagnostics.filter(({ code }) => code !== "batch/same-bytes");
    if (sha256 !== null && bytes !== null) {
      yield { file, content: { ...rest, sha256, bytes, diagnostics: own, path } };
    } else if (own[0] !== undefined) {
      yield { file, content: null, problem: own[0] };
    }
  }
}

/** Merges sequences that are sorted by name into one. */
function* mergeByName(sequences: readonly Generator<FinishedFile>[]): Generator<FinishedFile> {
  const heads = sequences.map((sequence) => sequence.next());
  for (;;) {
    let least = -1;
    for (const [index, head] of heads.entries()) {
      if (head.done === true) continue;
      const best = heads[least];
      if (best === undefined || best.done === true || head.value.file < best.value.file) least = index;
    }
    const head = heads[least];
    const sequence = sequences[least];
    if (head === undefined || head.done === true || sequence === undefined) return;
    yield head.value;
    heads[least] = sequence.next();
  }
}
