import { randomBytes } from "node:crypto";
import { basename, join, resolve } from "node:path";
import {
  contentId,
  contentKeys,
  findFinishedContents,
  workFiles,
  type ContentKeys,
  type StoredContent,
} from "./content.js";
import { describeProblem } from "./describe-problem.js";
import { byName, findInputs, type FoundInput, type FoundInputs } from "./find-inputs.js";
import { finishDataset, type FinishedDataset } from "./finish-dataset.js";
import { Journal } from "./journal.js";
import { OutputFolder } from "./output-folder.js";
import type { ExtractionSettings, FileDiagnostic } from "./protocol.js";
import type { FinishedFile } from "./publish.js";
import { belongsToShard, type Shard } from "./shard.js";
import { TwoEndedQueue } from "./two-ended-queue.js";
import { BatchError } from "./batch-error.js";
import { WorkerPool, type PoolOutcome } from "./worker-pool.js";

/** URLs of the modules that processes of their own run. */
export interface BatchModules {
  readonly worker: string;
  readonly table: string;
  /** Its `extract` is called for every file. */
  readonly extract: string;
}

export interface BatchOptions {
  /** Files, folders, patterns and zip archives. */
  readonly inputs: readonly string[];
  readonly out: string;
  /** The folder that names are relative to; null: the deepest one that holds every input. */
  readonly base: string | null;
  readonly workers: number;
  readonly timeLimitSeconds: number;
  readonly memoryLimitMegabytes: number;
  readonly extraction: ExtractionSettings;
  readonly shard: Shard | null;
  /** Whether files that failed in an earlier run are read again. */
  readonly retryFailed: boolean;
  readonly workbook: boolean;
  readonly versions: { readonly schema: string; readonly extractor: string };
  readonly modules: BatchModules;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** How far a batch is. `reused`: files that an earlier run had finished. */
export interface BatchProgress {
  readonly stage: "listing" | "extracting" | "writing";
  readonly files: number;
  readonly done: number;
  readonly reused: number;
  readonly failed: number;
  readonly pages: number;
  readonly bytes: number;
  readonly bytesDone: number;
}

/** What a batch did. */
export interface BatchSummary extends FinishedDataset {
  readonly seconds: number;
  readonly reused: number;
  /** Pages of the files that this run read itself. */
  readonly pagesRead: number;
}

/** A worker is replaced when it has grown to this; two of them and the parent stay well under 700 MB. */
const RECYCLE_MEGABYTES = 260;

/**
 * Extracts every input and writes the dataset into the output folder. What an earlier run has finished is taken over,
 * so a run that was killed goes on where it was. Throws BatchError when there is nothing to do or nowhere to
 * write; a bad input never throws, it ends in failures.jsonl.
 */
export async function runBatch(options: BatchOptions): Promise<BatchSummary> {
  const started = new Date();
  const out = resolve(options.out);
  const found = await findBatchInputs(options, out);
  const output = new OutputFolder(out);
  try {
    const keys = contentKeys(options.versions, options.extraction, options);
    const contents = findFinishedContents(out, keys);
    if (options.retryFailed) forgetFailures(contents);
    const run = new BatchRun(options, found, contents, keys, output.work);
    await run.extract();
    const account = (dataset: FinishedDataset): object => describeRun(options, keys, found, run, started, dataset);
    const dataset = await finishDataset(
      output,
      run.finishedFiles(),
      {
        tableModule: options.modules.table,
        versions: options.versions,
        workbook: options.workbook,
        workers: options.workers,
      },
      account,
    );
    return { ...dataset, reused: run.reused, pagesRead: run.pagesRead, seconds: secondsSince(started) };
  } finally {
    output.leave();
  }
}

async function findBatchInputs(options: BatchOptions, out: string): Promise<FoundInputs> {
  const { shard } = options;
  options.onProgress?.({ ...NOTHING_DONE, stage: "listing" });
  let seen = 0;
  const found = await findInputs(options.inputs, {
    base: options.base,
    out,
    maxBytes: options.extraction.maxBytes,
    wants: (file) => {
      seen += 1;
      return shard === null || belongsToShard(file, shard);
    },
  });
  if (seen === 0) throw new BatchError(`there is no file in ${options.inputs.join(", ")}`);
  return found;
}

const NOTHING_DONE: BatchProgress = {
  stage: "extracting",
  files: 0,
  done: 0,
  reused: 0,
  failed: 0,
  pages: 0,
  bytes: 0,
  bytesDone: 0,
};

function forgetFailures(contents: Map<string, StoredContent>): void {
  for (const [id, { status }] of contents) if (status !== "extracted") contents.delete(id);
}

/** A file and how long it took. */
interface SlowFile {
  readonly file: string;
  readonly seconds: number;
}

/** How many of the slowest files a run names. */
const SLOWEST_KEPT = 10;

/** What came of one input: the id of its content, or the problem that kept its bytes from being had. */
type InputResult = { readonly content: string } | { readonly problem: FileDiagnostic };

/** The extraction of one batch's inputs. */
class BatchRun {
  readonly #options: BatchOptions;
  readonly #found: FoundInputs;
  readonly #contents: Map<string, StoredContent>;
  readonly #keys: ContentKeys;
  readonly #work: string;
  readonly #results = new Map<string, InputResult>();
  /** Contents that a worker is making now, and for which input. */
  readonly #underWay = new Map<string, FoundInput>();
  /** Contents that this run has made. */
  readonly #made = new Set<string>();
  /** The files that took longest, longest first. */
  readonly #slowest: SlowFile[] = [];
  #progress: BatchProgress;

  constructor(
    options: BatchOptions,
    found: FoundInputs,
    contents: Map<string, StoredContent>,
    keys: ContentKeys,
    work: string,
  ) {
    this.#options = options;
    this.#found = found;
    this.#contents = contents;
    this.#keys = keys;
    this.#work = work;
    this.#progress = {
      ...NOTHING_DONE,
      files: found.inputs.length + found.refused.length,
      done: found.refused.length,
      failed: found.refused.length,
      bytes: found.inputs.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  get reused(): number {
    return this.#progress.reused;
  }

  get slowest(): readonly SlowFile[] {
    return this.#slowest;
  }

  get pagesRead(): number {
    return this.#progress.pages;
  }

  async extract(): Promise<void> {
    const { inputs } = this.#found;
    const { workers, modules, extraction, timeLimitSeconds, memoryLimitMegabytes } = this.#options;
    this.#options.onProgress?.(this.#progress);
    const journal = new Journal(join(this.#work, workFiles.journal));
    const queue = new TwoEndedQueue(inputs);
    const pool = new WorkerPool<FoundInput>(
      {
        workers: Math.min(workers, inputs.length),
        workerModule: modules.worker,
        extractModule: modules.extract,
        extraction,
        spoolFolder: this.#work,
        spoolPrefix: `spool-${randomBytes(6).toString("hex")}`,
        timeLimitSeconds,
        memoryLimitMegabytes,
        recycleMegabytes: Math.min(RECYCLE_MEGABYTES, memoryLimitMegabytes / 2),
      },
      {
        next: (worker) => queue.next(worker),
        wants: (sha256, input) => this.#wants(sha256, input),
        finished: (input, outcome, seconds) => {
          this.#finish(input, outcome, journal);
          this.#time(input, seconds);
        },
      },
    );
    try {
      await pool.run();
    } finally {
      journal.close();
    }
    this.#progress = { ...this.#progress, stage: "writing" };
    this.#options.onProgress?.(this.#progress);
  }

  /** All inputs with what came of them, sorted by name. */
  *finishedFiles(): Generator<FinishedFile> {
    const refused = this.#found.refused.map(({ file, problem }) => ({
      file,
      result: { problem: describeProblem(problem) },
    }));
    const read = [...this.#results].map(([file, result]) => ({ file, result }));
    for (const { file, result } of [...read, ...refused].sort(byName)) {
      if ("problem" in result) {
        yield { file, content: null, problem: result.problem };
        continue;
      }
      const content = this.#contents.get(result.content);
      if (content === undefined) throw new Error(`nothing is known of the bytes of ${file}`);
      yield { file, content };
    }
  }

  #wants(sha256: string, input: FoundInput): boolean {
    const id = contentId(sha256, input.file);
    if (this.#contents.has(id)) return false;
    const other = this.#underWay.get(id);
    if (other !== undefined && other !== input) return false;
    this.#underWay.set(id, input);
    return true;
  }

  #finish(input: FoundInput, outcome: PoolOutcome, journal: Journal): void {
    const content = this.#contentOf(outcome);
    if (content !== null) {
      const id = contentId(content.sha256, input.file);
      this.#contents.set(id, content);
      this.#made.add(id);
      this.#underWay.delete(id);
      const { path, ...line } = content;
      journal.append({ ...line, file: input.file, spool: basename(path) });
    }
    this.#results.set(input.file, resultOf(input, outcome));
    this.#report(input, outcome);
  }

  #time({ file }: FoundInput, seconds: number): void {
    this.#slowest.push({ file, seconds: Math.round(seconds * 100) / 100 });
    this.#slowest.sort((a, b) => b.seconds - a.seconds);
    this.#slowest.length = Math.min(this.#slowest.length, SLOWEST_KEPT);
  }

  #contentOf(outcome: PoolOutcome): StoredContent | null {
    if (outcome.type === "extracted") {
      const { sha256, bytes, spool, extracted } = outcome;
      const { status, pages, diagnostics, offset, length, crc32, lines } = extracted;
      const place = lines.length === 0 ? null : { offset, length, crc32, lines };
      const records = lines.length;
      return { sha256, bytes, status, pages, records, diagnostics, place, key: this.#keys.extracted, path: spool };
    }
    if (outcome.type === "stopped" && outcome.sha256 !== null && outcome.bytes !== null) {
      return {
        sha256: outcome.sha256,
        bytes: outcome.bytes,
        status: "failed",
        pages: 0,
        records: 0,
        diagnostics: [describeProblem(outcome.problem)],
        place: null,
        key: this.#keys.stopped,
        path: "",
      };
    }
    return null;
  }

  #report(input: FoundInput, outcome: PoolOutcome): void {
    const { done, failed, pages, reused, bytesDone, ...rest } = this.#progress;
    const id = outcome.type === "skipped" ? contentId(outcome.sha256, input.file) : "";
    const known = this.#contents.get(id);
    const hasFailed =
      outcome.type === "stopped" ||
      outcome.type === "unreadable" ||
      (outcome.type === "extracted" && outcome.extracted.status !== "extracted") ||
      (known !== undefined && known.status !== "extracted");
    this.#progress = {
      ...rest,
      done: done + 1,
      failed: failed + (hasFailed ? 1 : 0),
      pages: pages + (outcome.type === "extracted" ? outcome.extracted.pages : 0),
      reused: reused + (known !== undefined && !this.#made.has(id) ? 1 : 0),
      bytesDone: bytesDone + input.bytes,
    };
    this.#options.onProgress?.(this.#progress);
  }
}

function resultOf({ file }: FoundInput, outcome: PoolOutcome): InputResult {
  if (outcome.type === "unreadable") return { problem: outcome.diagnostic };
  if (outcome.type === "stopped" && outcome.sha256 === null) return { problem: describeProblem(outcome.problem) };
  return { content: contentId(outcome.sha256 ?? "", file) };
}

function describeRun(
  options: BatchOptions,
  keys: ContentKeys,
  found: FoundInputs,
  { reused, pagesRead, slowest }: BatchRun,
  started: Date,
  { counts, tables }: FinishedDataset,
): object {
  const seconds = secondsSince(started);
  const { extraction, timeLimitSeconds, memoryLimitMegabytes } = options;
  return {
    command: "batch",
    extractor_version: options.versions.extractor,
    schema_version: options.versions.schema,
    node_version: process.version,
    key: keys.extracted,
    inputs: options.inputs,
    base: found.base,
    shard: options.shard,
    options: {
      engine: extraction.pdfEngine,
      max_bytes: extraction.maxBytes,
      max_pages: extraction.maxPages,
      time_limit_seconds: timeLimitSeconds,
      memory_limit_megabytes: memoryLimitMegabytes,
      workers: options.workers,
    },
    started_at: started.toISOString(),
    finished_at: new Date().toISOString(),
    seconds,
    pages_read: pagesRead,
    reused,
    counts,
    tables,
    slowest_files: slowest,
  };
}

function secondsSince(started: Date): number {
  return Math.round((Date.now() - started.getTime()) / 10) / 100;
}
