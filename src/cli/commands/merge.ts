import type { Command } from "commander";
import { exitCode } from "../exit-code.js";
import { orCliError } from "../or-cli-error.js";

interface MergeCommandOptions {
  readonly out: string;
  readonly workbook: boolean;
  readonly quiet?: boolean;
}

/** `ilacs merge SHARD… --out DIR`: the dataset that one batch without shards would have written. */
export function registerMerge(program: Command): void {
  program
    .command("merge")
    .description("merge the datasets of all shards of a batch into one, equal to that of a batch without shards")
    .argument("<shards...>", "the output folders of the shards")
    .requiredOption("-o, --out <folder>", "where the dataset is written")
    .option("--no-workbook", "write no XLSX workbook")
    .option("-q, --quiet", "no summary")
    .addHelpText("after", "\nExample:\n  ilacs merge part-*/ --out dataset/\n")
    .action(runMergeCommand);
}

async function runMergeCommand(shards: readonly string[], options: MergeCommandOptions): Promise<void> {
  const [{ mergeShards }, { counted }] = await Promise.all([
    import("../../batch/merge-shards.js"),
    import("../../text/counted.js"),
  ]);
  const { counts } = await orCliError(options.out, () =>
    mergeShards({
      shards,
      out: options.out,
      workbook: options.workbook,
      tableModule: new URL("../../batch/table-worker.js", import.meta.url).href,
    }),
  );
  if (counts.failed + counts.partial > 0) process.exitCode = exitCode.findings;
  if (options.quiet === true) return;
  process.stderr.write(
    `${counted(shards.length, "shard")}, ${counted(counts.files, "file")}, ${counted(counts.records, "record")} in ` +
      `${options.out}; ${counted(counts.failed, "file")} without a record\n`,
  );
}
