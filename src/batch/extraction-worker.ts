import { createHash, randomUUID } from "node:crypto";
import { openSync, writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { crc32 } from "node:zlib";
import { adviceForCode } from "../diagnostics/describe.js";
import type { extract as extractDocument, ExtractionResult } from "../pipeline.js";
import type { DiagnosticRecord, InspectionRecord } from "../record/schema.js";
import { describeProblem } from "./describe-problem.js";
import type { FileDiagnostic, FromWorker, LineShape, ReadRequest, ToWorker, WorkerSettings } from "./protocol.js";
import { readLocation } from "./read-location.js";
import { reasonOf } from "./reason-of.js";
import type { WatchdogData } from "./watchdog.js";

/*
 * A worker process of `ilacs batch`: reads one file at a time, extracts it, appends the records' lines to its spool and
 * tells the parent where they stand. It may be killed at any moment: what it had not reported does not count.
 */

const settings = JSON.parse(process.argv[2] ?? "") as WorkerSettings;
const { extract } = (await import(settings.extractModule)) as { readonly extract: typeof extractDocument };
const spool = openSync(settings.spool, "a");
let spoolBytes = 0;

/** Stands for the file's name while a record becomes JSON; no document can hold it. */
const NAME_MARK = randomUUID();
const NAME_MARK_JSON = JSON.stringify(NAME_MARK);

const watchdogData: WatchdogData = { parent: process.ppid, memoryLimitBytes: settings.memoryLimitBytes };
new Worker(new URL("./watchdog.js", import.meta.url), {
  workerData: watchdogData,
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
}).unref();

// The parent decides when a worker ends: a Ctrl-C that reaches both must not look like a file that broke the worker.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit(0));

let onAnswer: ((answer: ToWorker) => void) | null = null;

process.on("message", (message: ToWorker) => {
  if (message.type !== "read") onAnswer?.(message);
  else readFile(message).then(tell, (error: unknown) => tell({ type: "threw", problem: firstLine(error) }));
});

tell({ type: "ready" });

function tell(message: FromWorker): void {
  process.send?.(message);
}

async function readFile({ file, location }: ReadRequest): Promise<FromWorker> {
  const read = readLocation(location);
  if (read.status === "failed") return { type: "unreadable", diagnostic: describeProblem(read.problem) };
  const { bytes } = read;
  const answer = new Promise<ToWorker>((resolve) => {
    onAnswer = resolve;
  });
  tell({ type: "hashed", sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length });
  if ((await answer).type === "skip") return { type: "skipped" };

  const result = await extract(bytes, { file, ...settings.extraction });
  if (result.status !== "failed" && result.records.length === 0) {
    return { type: "threw", problem: "it gave neither a record nor a reason" };
  }
  return spoolRecords(file, result);
}

/** Appends the records to the spool, each as a line of JSON. */
function spoolRecords(file: string, { status, records, diagnostics }: ExtractionResult): FromWorker {
  const fileJson = JSON.stringify(file);
  const lines: LineShape[] = [];
  const pieces: Buffer[] = [];
  for (const record of records) {
    const [before = "", after = ""] = splitAtName(record);
    const line = Buffer.from(`${before}${fileJson}${after}\n`);
    lines.push([line.length, Buffer.byteLength(before), Buffer.byteLength(fileJson)]);
    pieces.push(line);
  }
  const bytes = Buffer.concat(pieces);
  const offset = spoolBytes;
  try {
    writeFileSync(spool, bytes);
  } catch (error) {
    return { type: "cannot-write", reason: reasonOf(error, "write") };
  }
  spoolBytes += bytes.length;
  return {
    type: "extracted",
    memory: process.memoryUsage.rss(),
    status,
    pages: records[0] === undefined ? 0 : (records[0].source.page_count ?? 1),
    diagnostics: diagnostics.map(withAdvice),
    offset,
    length: bytes.length,
    crc32: crc32(bytes),
    lines,
  };
}

/** The record's JSON before and after its file's name, so that a copy of the file can be given its own name. */
function splitAtName(record: InspectionRecord): string[] {
  const json = JSON.stringify({ ...record, source: { ...record.source, file: NAME_MARK } });
  const at = json.indexOf(NAME_MARK_JSON);
  return [json.slice(0, at), json.slice(at + NAME_MARK_JSON.length)];
}

function withAdvice(found: DiagnosticRecord): FileDiagnostic {
  return { ...found, advice: adviceForCode(found.code) };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split("\n", 1)[0]?.slice(0, 300) ?? "";
}
