import { type Command, Option } from "commander";
import { exitCode } from "../exit-code.js";

const FORMATS = ["text", "json", "markdown"] as const;

interface DiffCommandOptions {
  readonly format: (typeof FORMATS)[number];
  readonly all?: boolean;
}

/** `ilacs diff OLD NEW`: what changed in meaning between two datasets. */
export function registerDiff(program: Command): void {
  program
    .command("diff")
    .description("tell what changed in meaning between two datasets; ends with code 1 where anything did")
    .argument("<old>", "the dataset before: a JSON Lines or JSON file, or a folder that ilacs batch wrote")
    .argument("<new>", "the dataset after")
    .addOption(new Option("-f, --format <format>", "how changes are written").choices(FORMATS).default("text"))
    .option("--all", "also what does not change the meaning: versions, engines, and where the evidence stands")
    .action(runDiff);
}

async function runDiff(before: string, after: string, options: DiffCommandOptions): Promise<void> {
  const [{ openDatasets }, { diffDatasets }, reports, { CliError }] = await Promise.all([
    import("../open-dataset.js"),
    import("../../dataset/diff-datasets.js"),
    import("../../write/reports/diff-report.js"),
    import("../cli-error.js"),
  ]);
  const outcome = await diffDatasets(await openDatasets([before]), await openDatasets([after]), {
    everything: options.all ?? false,
  });
  if (outcome.status === "unreadable") {
    const { file, line } = outcome.place;
    throw new CliError(
      `${file}${line === null ? "" : `:${line}`} holds no record: ${outcome.message}. Run "ilacs validate" on it.`,
    );
  }
  const { difference } = outcome;
  if (options.format === "json") process.stdout.write(reports.renderDifferenceAsJson(difference));
  else if (options.format === "markdown") process.stdout.write(reports.renderDifferenceAsMarkdown(difference));
  else {
    const { createPaint } = await import("../paint.js");
    process.stdout.write(reports.renderDifference(difference, createPaint(process.stdout)));
  }
  if (difference.records.length > 0) process.exitCode = exitCode.findings;
}
