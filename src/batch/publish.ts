import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { crc32 } from "node:zlib";
import { diagnostic } from "../diagnostics/diagnostic.js";
import type { FailureLine } from "../write/tables/failures-table.js";
import { AppendedFile } from "./appended-file.js";
import { BatchError } from "./batch-error.js";
import { writeCheckedLine } from "./checked-line.js";
import { datasetFiles, LineReader, type FileLine, type RecordPlace, type StoredContent } from "./content.js";
import { describeProblem } from "./describe-problem.js";
import type { FileDiagnostic, LineShape } from "./protocol.js";

/** An input with what became of it: a content, or the reason why there is none. */
export type FinishedFile =
  | { readonly file: string; readonly content: StoredContent }
  | { readonly file: string; readonly content: null; readonly problem: FileDiagnostic };

/** What a dataset holds, counted while it is written. */
export interface DatasetCounts {
  files: number;
  extracted: number;
  partial: number;
  failed: number;
  same_bytes: number;
  records: number;
  pages: number;
  /** Failures by code. */
  failures: Record<string, number>;
}

/** What was written, and how much of it one file's records take at most. */
export interface WrittenRecords {
  readonly counts: DatasetCounts;
  readonly longestBytes: number;
}

/** How many files are written before the event loop gets its turn. */
const FILES_A_TURN = 64;

/**
 * Writes records.jsonl, files.jsonl and failures.jsonl of a dataset from its files, which must come sorted by name.
 * One file's lines are held at a time. The same files give the same bytes, whatever they were gathered from.
 */
export async function writeRecordFiles(folder: string, files: Iterable<FinishedFile>): Promise<WrittenRecords> {
  mkdirSync(folder, { recursive: true });
  const counts: DatasetCounts = {
    files: 0,
    extracted: 0,
    partial: 0,
    failed: 0,
    same_bytes: 0,
    records: 0,
    pages: 0,
    failures: {},
  };
  const records = new AppendedFile(join(folder, datasetFiles.records));
  const index = new AppendedFile(join(folder, datasetFiles.files));
  const failures = new AppendedFile(join(folder, datasetFiles.failures));
  const firstWithHash = new Map<string, string>();
  let longestBytes = 0;
  const reader = new LineReader();
  try {
    for (const finished of files) {
      const place = finished.content === null ? null : copyLines(reader, finished.file, finished.content, records);
      longestBytes = Math.max(longestBytes, place?.length ?? 0);
      const line = describeFile(finished, place, firstWithHash);
      index.append(writeCheckedLine(line));
      const failure = describeFailure(line);
      if (failure !== null) failures.append(`${JSON.stringify(failure)}\n`);
      count(counts, line, failure);
      if (counts.files % FILES_A_TURN === 0) await setImmediate();
    }
  } finally {
    reader.close();
    for (const file of [records, index, failures]) file.close();
  }
  return { counts, longestBytes };
}

/** Copies a content's lines, with the file's own name in each, and tells where they stand now. */
function copyLines(
  reader: LineReader,
  file: string,
  { path, place }: StoredContent,
  records: AppendedFile,
): RecordPlace | null {
  if (place === null) return null;
  const bytes = reader.read(path, place);
  if (bytes.length !== place.length || crc32(bytes) !== place.crc32) {
    throw new BatchError(`${path} was changed while the dataset was written from it`);
  }
  const name = Buffer.from(JSON.stringify(file));
  const pieces: Buffer[] = [];
  const lines: LineShape[] = [];
  let start = 0;
  for (const [length, nameAt, nameBytes] of place.lines) {
    const line = bytes.subarray(start, start + length);
    pieces.push(line.subarray(0, nameAt), name, line.subarray(nameAt + nameBytes));
    lines.push([length - nameBytes + name.length, nameAt, name.length]);
    start += length;
  }
  const renamed = Buffer.concat(pieces);
  const offset = records.bytes;
  records.append(renamed);
  return { offset, length: renamed.length, crc32: crc32(renamed), lines };
}

function describeFile(finished: FinishedFile, place: RecordPlace | null, firstWithHash: Map<string, string>): FileLine {
  const { file, content } = finished;
  if (content === null) {
    const diagnostics = [finished.problem];
    return {
      file,
      sha256: null,
      bytes: null,
      status: "failed",
      pages: 0,
      records: 0,
      same_as: null,
      diagnostics,
      place,
      key: "",
    };
  }
  // The same bytes may give a record under one ending and none under another; the tables need the one with records.
  const kind = content.sha256 + (content.records > 0 ? "+" : "-");
  const first = firstWithHash.get(kind) ?? null;
  if (first === null) firstWithHash.set(kind, file);
  const { sha256, bytes, status, pages, records, key } = content;
  const same = first === null ? [] : [describeProblem(diagnostic("batch/same-bytes", { other: first }))];
  const diagnostics = [...content.diagnostics, ...same];
  return { file, sha256, bytes, status, pages, records, same_as: first, diagnostics, place, key };
}

/** A failure's line and what else was said about the file. */
type FailureJson = FailureLine & { readonly diagnostics: readonly FileDiagnostic[] };

function describeFailure({ file, sha256, bytes, status, diagnostics }: FileLine): FailureJson | null {
  if (status === "extracted") return null;
  const main = diagnostics.find(({ severity }) => severity === "error");
  const { code, message, advice } =
    main ?? describeProblem(diagnostic("batch/crashed", { how: "it gave neither a record nor a reason" }));
  return {
    file,
    sha256,
    bytes,
    status,
    code,
    message,
    advice,
    diagnostics: diagnostics.filter((other) => other !== main),
  };
}

function count(counts: DatasetCounts, line: FileLine, failure: FailureLine | null): void {
  counts.files += 1;
  counts[line.status] += 1;
  counts.records += line.records;
  counts.pages += line.pages;
  if (line.same_as !== null) counts.same_bytes += 1;
  if (failure !== null) counts.failures[failure.code] = (counts.failures[failure.code] ?? 0) + 1;
}
