import type { Command } from "commander";
import { collectValues } from "../collect-values.js";
import { exitCode } from "../exit-code.js";
import { addReportOptions, type ReportOptions } from "../report-options.js";

interface ValidateOptions extends ReportOptions {
  readonly config?: string;
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
  readonly listRules?: boolean;
}

/** `ilacs validate DATASET…`: the schema, then the rules that a domain expert would check. */
export function registerValidate(program: Command): void {
  const command = program
    .command("validate")
    .description("check datasets: the schema first, then rules that a domain expert would check")
    .argument("[datasets...]", "JSON Lines or JSON files, folders that ilacs batch wrote; - reads standard input");
  addReportOptions(command)
    .option("-c, --config <file>", "which rules apply and how grave each is (default: ./ilacs.config.json)")
    .option("--strict", "end with code 1 on warnings too")
    .option(
      "--fail-on <code>",
      "end with code 1 on this code too, whatever its severity; may be given again",
      collectValues,
    )
    .option("--list-rules", "print every code with its severity and what it asks for")
    .addHelpText(
      "after",
      "\nExamples:\n  ilacs validate records.jsonl\n  ilacs validate --format github out/\n  ilacs validate --format sarif out/ > ilacs.sarif\n",
    )
    .action(runValidate);
}

async function runValidate(datasets: readonly string[], options: ValidateOptions): Promise<void> {
  const [{ CliError }, { readSettings }, { structureCodes }, { rules }] = await Promise.all([
    import("../cli-error.js"),
    import("../read-settings.js"),
    import("../../dataset/structure-codes.js"),
    import("../../dataset/rules/index.js"),
  ]);
  const settings = await readSettings(options.config);
  const codes = [
    ...structureCodes,
    ...rules.flatMap(({ code, severity, summary }) => {
      const setting = settings.get(code) ?? severity;
      return setting === "off" ? [] : [{ code, severity: setting, summary }];
    }),
  ];
  if (options.listRules === true) {
    for (const { code, severity, summary } of codes) {
      process.stdout.write(`${code.padEnd(42)} ${severity.padEnd(8)} ${summary}\n`);
    }
    return;
  }
  if (datasets.length === 0) throw new CliError("validate takes at least one dataset: a file, a folder, or -");
  const [{ openDatasets }, { validateDataset }, { mustFail }, { writeReport }] = await Promise.all([
    import("../open-dataset.js"),
    import("../../dataset/validate-dataset.js"),
    import("../fail-on.js"),
    import("../write-report.js"),
  ]);
  const fails = mustFail(
    { strict: options.strict ?? false, failOn: options.failOn ?? [] },
    codes.map(({ code }) => code),
  );
  const report = await validateDataset(await openDatasets(datasets), { settings, keptPerCode: options.maxPerCode });
  await writeReport(report, options.format, codes);
  if (report.tallies.some(fails)) process.exitCode = exitCode.findings;
}
