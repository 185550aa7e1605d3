import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BatchError } from "./batch-error.js";
import { datasetFiles } from "./content.js";
import type { OutputFolder } from "./output-folder.js";
import { writeRecordFiles, type DatasetCounts, type FinishedFile } from "./publish.js";
import type { TableJob, TableReport } from "./table-worker.js";

/** How a dataset is written once its files are finished. */
export interface FinishSettings {
  /** Module that a table process runs; tests of the sources give the built one. */
  readonly tableModule: string;
  readonly versions: { readonly schema: string; readonly extractor: string };
  /** Whether the XLSX workbook is made. */
  readonly workbook: boolean;
  /** How many processes may work at once. */
  readonly workers: number;
}

/** What was written, for the run's own account. */
export interface FinishedDataset {
  readonly counts: DatasetCounts;
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
}

/** Everything in run.json that is not counted while the dataset is written. */
export type RunAccount = (dataset: FinishedDataset) => object;

/**
 * Writes the dataset from its files, which must come sorted by name, and puts it in the place of the old one. Only
 * run.json holds what differs from one run to the next; all other files are the same for the same files.
 */
export async function finishDataset(
  output: OutputFolder,
  files: Iterable<FinishedFile>,
  settings: FinishSettings,
  account: RunAccount,
): Promise<FinishedDataset> {
  const folder = output.makeFresh();
  const { counts, longestBytes } = await writeRecordFiles(folder, files);
  const heap = heapForTables(counts.records, longestBytes);
  const jobs: TableJob[] = [{ folder, make: "tables", versions: settings.versions }];
  if (settings.workbook) jobs.push({ folder, make: "workbook", versions: settings.versions });
  const [tables = {}] = await runJobs(jobs, settings.workers, (job) => runTableJob(job, heap, settings.tableModule));
  const dataset: FinishedDataset = { counts, tables };
  writeFileSync(join(folder, datasetFiles.run), `${JSON.stringify(account(dataset), null, 2)}\n`);
  output.replaceWithFresh();
  return dataset;
}

async function runJobs<Result>(
  jobs: readonly TableJob[],
  workers: number,
  run: (job: TableJob) => Promise<Result>,
): Promise<Result[]> {
  if (workers > 1) return await Promise.all(jobs.map(run));
  const results: Result[] = [];
  for (const job of jobs) results.push(await run(job));
  return results;
}

/**
 * Megabytes of heap for a process that writes tables. It needs little: one file's records as objects, a group of rows,
 * and Parquet's list of groups. A limit keeps it from putting off the clearing up until the machine is full.
 */
function heapForTables(records: number, longestBytes: number): number {
  return Math.ceil(192 + (16 * longestBytes) / 1e6 + records / 1000);
}

async function runTableJob(
  job: TableJob,
  heap: number,
  tableModule: string,
): Promise<Readonly<Record<string, number>>> {
  return await new Promise((resolve, reject) => {
    const child = fork(new URL(tableModule), [JSON.stringify(job)], {
      execArgv: [`--max-old-space-size=${heap}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let stderr = "";
    let report: TableReport | null = null;
    // One that was killed may leave its pipe broken; that it has ended is told by "close".
    child.stderr?.on("error", () => {});
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr = (stderr + text).slice(-4096);
    });
    child.on("message", (message: TableReport) => {
      report = message;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0 && report?.type === "written") resolve(report.rows);
      else {
        const reason =
          report?.type === "cannot-write" ? report.reason : `${signal ?? `exit code ${code}`}\n${stderr.trim()}`;
        reject(new BatchError(`the ${job.make} cannot be written: ${reason}`));
      }
    });
  });
}
