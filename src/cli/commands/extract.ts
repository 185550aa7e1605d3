import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Command } from "commander";
import { Option } from "commander";
import { reasonOf } from "../../batch/reason-of.js";
import type { ExtractionResult } from "../../pipeline.js";
import type { InspectionRecord } from "../../record/schema.js";
import { printable } from "../../text/printable.js";
import { CliError } from "../cli-error.js";
import { addDocumentOptions, type DocumentOptions } from "../document-options.js";
import { collectValues } from "../collect-values.js";
import { exitCode } from "../exit-code.js";

type Format = "json" | "jsonl" | "text";

interface ExtractCommandOptions extends DocumentOptions {
  readonly output?: string;
  readonly format: Format;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
}

/** `ilacs extract FILE…`: the records of documents on standard output. */
export function registerExtract(program: Command): void {
  const command = program
    .command("extract")
    .description("print the record of each document: JSON, JSON Lines, or a page to read")
    .argument("<files...>", "PDF, DOCX, HTML, Markdown or text files; - reads standard input")
    .option("-o, --output <file>", "write the records to a file instead of standard output")
    .addOption(
      new Option("-f, --format <format>", "how records are written").choices(["json", "jsonl", "text"]).default("json"),
    )
    .option("-q, --quiet", "print no diagnostics; the exit code still tells")
    .option("-v, --verbose", "print notes too, not only warnings and errors")
    .option("--strict", "end with code 1 when any document raises a warning")
    .option(
      "--fail-on <code>",
      "end with code 1 when a document raises this diagnostic; may be given again",
      collectValues,
    );
  addDocumentOptions(command);
  command.addHelpText(
    "after",
    "\nExamples:\n  ilacs extract report.pdf\n  ilacs extract --format text letter.pdf\n  ilacs extract --format jsonl papers/*.pdf -o records.jsonl\n  curl -s https://example.gov.uk/minutes.html | ilacs extract -\n",
  );
  command.action(runExtract);
}

async function runExtract(files: readonly string[], options: ExtractCommandOptions): Promise<void> {
  const [{ extract, toDiagnosticRecord }, { openInput }, { createFeedback }, { mustFail }] = await Promise.all([
    import("../../pipeline.js"),
    import("../open-input.js"),
    import("../feedback.js"),
    import("../fail-on.js"),
  ]);
  if (files.length === 1) compileQuickly();
  const failsOn = mustFail({ strict: options.strict ?? false, failOn: options.failOn ?? [] });
  const feedback = await createFeedback(options);
  await refuseToOverwrite(files, options.output);
  const writer = await createRecordWriter(options);
  let failed = false;
  for (const [index, file] of files.entries()) {
    feedback.progress(`Reading ${printable(file)} (${index + 1} of ${files.length})`);
    const opened = await openInput(file, options.maxBytes);
    const result: ExtractionResult =
      opened.status === "opened"
        ? await extract(opened.bytes, {
            file,
            pdfEngine: options.engine,
            maxBytes: options.maxBytes,
            maxPages: options.maxPages,
          })
        : { status: "failed", records: [], diagnostics: [toDiagnosticRecord(opened.diagnostic, "")] };
    const problems = [...result.diagnostics, ...result.records.flatMap((record) => record.diagnostics)];
    feedback.report(file, problems);
    failed ||= result.status !== "extracted" || problems.some(failsOn);
    await writer.write(result.records);
  }
  feedback.done();
  await writer.end();
  if (failed) process.exitCode = exitCode.findings;
}

/**
 * WebAssembly can be compiled quickly or to run quickly. One document is over before the second pays: a tenth of the
 * time that a person waits for it is saved.
 */
function compileQuickly(): void {
  setFlagsFromString("--liftoff-only");
}

interface RecordWriter {
  write(records: readonly InspectionRecord[]): Promise<void>;
  end(): Promise<void>;
}

async function createRecordWriter({ output, format }: ExtractCommandOptions): Promise<RecordWriter> {
  const out = output === undefined ? process.stdout : await openOutput(output);
  const put = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      out.write(text, (error) => (error ? reject(cannotWrite(output, error)) : resolve()));
    });
  const end = async (): Promise<void> => {
    if (out !== process.stdout) await new Promise<void>((resolve) => out.end(resolve));
  };
  if (format === "text") {
    const { renderRecord } = await import("../render-record.js");
    const { createChalk } = await import("../colour.js");
    const chalk = createChalk(output === undefined ? process.stdout : null);
    return { write: (records) => put(records.map((record) => `${renderRecord(record, chalk)}\n`).join("\n")), end };
  }
  if (format === "jsonl") {
    return { write: (records) => put(records.map((record) => `${JSON.stringify(record)}\n`).join("")), end };
  }
  return jsonWriter(put, end);
}

/** One record is an object, several are an array: what is written is always one JSON value. */
function jsonWriter(put: (text: string) => Promise<void>, end: () => Promise<void>): RecordWriter {
  let first: string | null = null;
  let opened = false;
  return {
    write: async (records) => {
      for (const record of records) {
        const text = JSON.stringify(record, null, 2);
        if (first === null) first = text;
        else {
          await put(opened ? `,\n${text}` : `[\n${first},\n${text}`);
          opened = true;
        }
      }
    },
    end: async () => {
      if (opened) await put("\n]\n");
      else if (first !== null) await put(`${first}\n`);
      await end();
    },
  };
}

async function openOutput(path: string): Promise<NodeJS.WritableStream> {
  const stream = createWriteStream(path);
  await new Promise<void>((resolve, reject) => {
    stream.once("open", () => resolve());
    stream.once("error", (error: NodeJS.ErrnoException) => reject(cannotWrite(path, error)));
  });
  return stream;
}

function cannotWrite(path: string | undefined, error: NodeJS.ErrnoException): Error {
  if (path === undefined) return error;
  const reason =
    error.code === "ENOENT" ? `there is no folder ${dirname(path)}; make it first` : reasonOf(error, "write");
  return new CliError(`cannot write ${path}: ${reason}`, { cause: error });
}

/** `-o report.pdf` beside `report.pdf`, by whatever path or link, would empty the document before it is read. */
async function refuseToOverwrite(files: readonly string[], output: string | undefined): Promise<void> {
  const written = output === undefined ? null : await identify(output);
  if (written === null) return;
  for (const file of files) {
    if ((await identify(file)) === written) {
      throw new CliError(`-o ${output} names the document ${file}, which would be overwritten; name another file`);
    }
  }
}

/** What tells a file from every other; null where there is none, or something like a pipe that holds nothing. */
async function identify(path: string): Promise<string | null> {
  const file = await stat(path, { bigint: true }).catch(() => null);
  return file?.isFile() === true ? `${file.dev}:${file.ino}` : null;
}
