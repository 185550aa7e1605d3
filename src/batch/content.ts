import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { readCheckedLine } from "./checked-line.js";
import type { ExtractionSettings, FileDiagnostic, LineShape } from "./protocol.js";
import { readAt } from "./read-at.js";
import { readLines } from "./read-lines.js";

/** Where the lines of a file's records stand. */
export interface RecordPlace {
  readonly offset: number;
  readonly length: number;
  readonly crc32: number;
  readonly lines: readonly LineShape[];
}

/**
 * What certain bytes gave under certain versions and options. It belongs to the bytes and not to a file: copies of a
 * file have the same content, and a file that was moved is still finished. Only the ending of the name counts too,
 * because a report that is no PDF inside is judged by it.
 */
export interface Content {
  readonly sha256: string;
  readonly bytes: number;
  readonly status: "extracted" | "partial" | "failed";
  readonly pages: number;
  readonly records: number;
  readonly diagnostics: readonly FileDiagnostic[];
  readonly place: RecordPlace | null;
  /** Under which versions and options; see `contentKeys`. */
  readonly key: string;
}

/** A content and the file that holds its lines. */
export interface StoredContent extends Content {
  readonly path: string;
}

/** A line of the journal of a running batch; `file` is the input that was read. */
export interface JournalLine extends Content {
  readonly file: string;
  readonly spool: string;
}

/** Tells contents apart. */
export function contentId(sha256: string, file: string): string {
  return sha256 + (/\.[A-Za-z0-9]{1,10}$/u.exec(file)?.[0].toLowerCase() ?? "");
}

/** A line of files.jsonl: an input, what became of it, and where its records stand in records.jsonl. */
export interface FileLine extends Omit<Content, "sha256" | "bytes"> {
  readonly file: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** The first file of the dataset with the same bytes, if that is another one. */
  readonly same_as: string | null;
}

/** The names of a dataset's files and of the files that a running batch keeps beside them. */
export const datasetFiles = {
  records: "records.jsonl",
  files: "files.jsonl",
  failures: "failures.jsonl",
  run: "run.json",
  package: "datapackage.json",
  workbook: "dataset.xlsx",
  tables: "tables",
  work: ".ilacs-work",
} as const;

export const workFiles = { journal: "journal.jsonl", lock: "lock.json", fresh: "new" } as const;

/** Versions and options that a content depends on. */
export interface ContentKeys {
  /** Of what the extraction gave. */
  readonly extracted: string;
  /** Of a file at which a worker had to be stopped: that depends on the limits too. */
  readonly stopped: string;
}

/** The keys of contents made by these versions under these options and limits. */
export function contentKeys(
  versions: { readonly extractor: string; readonly schema: string },
  extraction: ExtractionSettings,
  limits: { readonly timeLimitSeconds: number; readonly memoryLimitMegabytes: number },
): ContentKeys {
  const made = [versions.extractor, versions.schema, extraction.pdfEngine, extraction.maxBytes, extraction.maxPages];
  return { extracted: digest(made), stopped: digest([...made, limits.timeLimitSeconds, limits.memoryLimitMegabytes]) };
}

function digest(parts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/**
 * The contents, by their ids, that earlier runs left in an output folder and that are still good: made by the same
 * versions and options, and with lines that are byte for byte as they were written.
 */
export function findFinishedContents(out: string, keys: ContentKeys): Map<string, StoredContent> {
  const work = join(out, datasetFiles.work);
  const records = join(out, datasetFiles.records);
  const contents = new Map<string, StoredContent>();
  // The second and third hold when a run was killed while it put the new dataset in the old one's place.
  collect(join(work, workFiles.journal), (line) => join(work, (line as JournalLine).spool), keys, contents);
  collect(join(out, datasetFiles.files), () => records, keys, contents);
  collect(join(work, workFiles.fresh, datasetFiles.files), () => records, keys, contents);
  return contents;
}

function collect(
  index: string,
  pathOf: (line: Content) => string,
  keys: ContentKeys,
  contents: Map<string, StoredContent>,
): void {
  if (!existsSync(index)) return;
  const reader = new LineReader();
  try {
    for (const text of readLines(index)) {
      const line = readCheckedLine(text) as (Content & { file: string; sha256: string | null }) | null;
      if (line === null || line.sha256 === null || contents.has(contentId(line.sha256, line.file))) continue;
      if (line.key !== keys.extracted && line.key !== keys.stopped) continue;
      const path = pathOf(line);
      if (line.place !== null && !reader.isWhole(path, line.place)) continue;
      const { sha256, bytes, status, pages, records, place, key } = line;
      const diagnostics = line.diagnostics.filter(({ code }) => code !== "batch/same-bytes");
      contents.set(contentId(sha256, line.file), {
        sha256,
        bytes,
        status,
        pages,
        records,
        diagnostics,
        place,
        key,
        path,
      });
    }
  } finally {
    reader.close();
  }
}

/** Files that a LineReader keeps open: more than the workers' spools, fewer than a process may have. */
const MOST_OPEN = 128;

/** Reads the lines of records from spools and datasets, and keeps the files open that it read from last. */
export class LineReader {
  readonly #files = new Map<string, number>();

  /** The bytes of the lines; fewer than asked for when the file ends before. */
  read(path: string, { offset, length }: RecordPlace): Buffer {
    return readAt(this.#open(path), offset, length);
  }

  /** Whether the lines are as they were written. */
  isWhole(path: string, place: RecordPlace): boolean {
    if (!existsSync(path)) return false;
    const bytes = this.read(path, place);
    return bytes.length === place.length && crc32(bytes) === place.crc32;
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #open(path: string): number {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    for (const [oldest, file] of this.#files) {
      if (this.#files.size < MOST_OPEN) break;
      closeSync(file);
      this.#files.delete(oldest);
    }
    const file = openSync(path, "r");
    this.#files.set(path, file);
    return file;
  }
}
