import type { Command } from "commander";
import type { BatchSummary } from "../../batch/run-batch.js";
import type { Shard } from "../../batch/shard.js";
import { addDocumentOptions, parsePositive, type DocumentOptions } from "../document-options.js";
import { exitCode } from "../exit-code.js";
import { orCliError } from "../or-cli-error.js";

interface BatchCommandOptions extends DocumentOptions {
  readonly out: string;
  readonly base?: string;
  readonly workers?: number;
  readonly timeLimit: number;
  readonly memoryLimit: number;
  readonly shard?: string;
  readonly shards?: string;
  readonly retryFailed?: boolean;
  readonly workbook: boolean;
  readonly quiet?: boolean;
}

/** `ilacs batch INPUT… --out DIR`: a dataset from an archive of documents. */
export function registerBatch(program: Command): void {
  const command = program
    .command("batch")
    .description("extract whole archives into a dataset: records, tables, workbook; a bad file costs only itself")
    .argument("<inputs...>", "files, folders with all that is below them, patterns, zip archives")
    .requiredOption("-o, --out <folder>", "where the dataset is written; run again to go on after an interruption")
    .option("--base <folder>", "the folder that names are relative to (default: the deepest one that holds all inputs)")
    .option("--workers <number>", "how many processes work at once (default: one for each core)", parsePositive)
    .option("--time-limit <seconds>", "give a file up that takes longer", parsePositive, 120)
    .option("--memory-limit <megabytes>", "give a file up that takes more memory", parsePositive, 1024)
    .option("--shard <part/count>", "only this part of the files, such as 3/16; merge the parts with ilacs merge")
    .option("--shards <count>", "how many parts there are, where the job's environment tells which one this is")
    .option("--retry-failed", "read files again that failed in an earlier run")
    .option("--no-workbook", "write no XLSX workbook")
    .option("-q, --quiet", "no progress and no summary");
  addDocumentOptions(command)
    .addHelpText(
      "after",
      "\nExamples:\n  ilacs batch reports/ --out dataset/\n  ilacs batch 'papers/**/*.pdf' archive.zip --out dataset/\n  ilacs batch reports/ --out part-3/ --shard 3/16\n",
    )
    .action(runBatchCommand);
}

async function runBatchCommand(inputs: readonly string[], options: BatchCommandOptions): Promise<void> {
  const [{ availableParallelism }, { runBatch }, { createProgressDisplay }, { EXTRACTOR_VERSION, SCHEMA_VERSION }] =
    await Promise.all([
      import("node:os"),
      import("../../batch/run-batch.js"),
      import("../batch-progress.js"),
      import("../../version.js"),
    ]);
  const shard = await orCliError(options.out, () => shardOf(options));
  const display = options.quiet === true ? null : await createProgressDisplay(process.stderr);
  process.once("SIGINT", () => {
    display?.end();
    if (options.quiet !== true) process.stderr.write("stopped; the same command again goes on where this one was\n");
    process.exit(exitCode.interrupted);
  });
  try {
    const summary = await orCliError(options.out, () =>
      runBatch({
        inputs,
        out: options.out,
        base: options.base ?? null,
        workers: options.workers ?? availableParallelism(),
        timeLimitSeconds: options.timeLimit,
        memoryLimitMegabytes: options.memoryLimit,
        extraction: { pdfEngine: options.engine, maxBytes: options.maxBytes, maxPages: options.maxPages },
        shard,
        retryFailed: options.retryFailed ?? false,
        workbook: options.workbook,
        versions: { schema: SCHEMA_VERSION, extractor: EXTRACTOR_VERSION },
        modules: {
          worker: new URL("../../batch/extraction-worker.js", import.meta.url).href,
          table: new URL("../../batch/table-worker.js", import.meta.url).href,
          extract: new URL("../../pipeline.js", import.meta.url).href,
        },
        onProgress: (progress) => display?.show(progress),
      }),
    );
    display?.end();
    if (options.quiet !== true) process.stderr.write(await describeSummary(summary, options.out));
    if (summary.counts.failed + summary.counts.partial > 0) process.exitCode = exitCode.findings;
  } finally {
    display?.end();
  }
}

async function shardOf({ shard, shards }: BatchCommandOptions): Promise<Shard | null> {
  const { parseShard, shardFromEnvironment } = await import("../../batch/shard.js");
  return shard === undefined ? shardFromEnvironment(process.env, shards) : parseShard(shard);
}

async function describeSummary({ counts, seconds, reused, pagesRead }: BatchSummary, out: string): Promise<string> {
  const [{ duration }, { counted, grouped }] = await Promise.all([
    import("../batch-progress.js"),
    import("../../text/counted.js"),
  ]);
  const rate = pagesRead > 0 ? ` (${grouped(Math.round(pagesRead / seconds))} a second)` : "";
  const lines = [
    `${counted(counts.files, "file")}, ${counted(counts.records, "record")} in ${out}: ` +
      `${counted(pagesRead, "page")} read in ${duration(seconds)}${rate}`,
  ];
  const say = (files: number, words: string): void => {
    if (files > 0) lines.push(`${counted(files, "file")} ${words}`);
  };
  say(reused, "finished by an earlier run and not read again");
  say(counts.same_bytes, "with the same bytes as another (same_as in files.jsonl)");
  say(counts.partial, "with only some of the records (failures.jsonl says why)");
  say(counts.failed, "without a record (failures.jsonl says why):");
  for (const [code, files] of Object.entries(counts.failures).sort(([, a], [, b]) => b - a)) {
    lines.push(`  ${grouped(files)} × ${code}`);
  }
  return `${lines.join("\n")}\n`;
}
