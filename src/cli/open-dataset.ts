import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { datasetFiles } from "../batch/content.js";
import { reasonOf } from "../batch/reason-of.js";
import type { DatasetFile } from "../dataset/read-records.js";
import { CliError } from "./cli-error.js";

/** What `ilacs batch` writes beside the records, also as a spreadsheet program saves it anew. */
const TABLE = /\.(?:csv|parquet|xlsx?|ods)$/iu;

/**
 * Opens datasets for reading: JSON or JSON Lines files, the folders that `ilacs batch` writes, standard input for `-`.
 *
 * @throws CliError where there is nothing to read.
 */
export async function openDatasets(paths: readonly string[]): Promise<DatasetFile[]> {
  const files = new Map<string, DatasetFile>();
  for (const path of paths) {
    const file = await openDataset(path);
    // A file and its folder may both be given: its records are no duplicates of themselves.
    const place = resolve(file.name);
    if (!files.has(place)) files.set(place, file);
  }
  return [...files.values()];
}

async function openDataset(path: string): Promise<DatasetFile> {
  if (path === "-") return { name: "-", chunks: process.stdin };
  const info = await statOrNull(path);
  if (info === null) throw new CliError(`there is no file or folder ${path}`);
  if (!info.isDirectory()) {
    if (TABLE.test(path)) {
      throw new CliError(`${path} is a table; give the ${datasetFiles.records} that it was made from, or its folder`);
    }
    return openFile(path);
  }
  const records = join(path, datasetFiles.records);
  if ((await statOrNull(records))?.isFile() !== true) {
    throw new CliError(
      `the folder ${path} holds no ${datasetFiles.records}; give a folder that "ilacs batch" wrote, or a file`,
    );
  }
  return openFile(records);
}

/** Opened only when it is read, so that many datasets do not hold many files open. */
function openFile(path: string): DatasetFile {
  return {
    name: path,
    chunks: {
      async *[Symbol.asyncIterator]() {
        try {
          yield* createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
        } catch (error) {
          throw new CliError(`cannot read ${path}: ${reasonOf(error)}`);
        }
      },
    },
  };
}

async function statOrNull(path: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new CliError(`cannot read ${path}: ${reasonOf(error)}`);
  }
}
