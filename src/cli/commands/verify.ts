import { type Command, Option } from "commander";
import type { LoadedSource } from "../../dataset/verify-dataset.js";
import type { InspectionRecord } from "../../record/schema.js";
import { parsePositive } from "../document-options.js";
import { exitCode } from "../exit-code.js";

const FORMATS = ["text", "json", "github", "sarif", "junit"] as const;

interface VerifyOptions {
  readonly sources: string;
  readonly format: (typeof FORMATS)[number];
  readonly maxPerCode: number;
}

/** `ilacs verify DATASET… --sources DIR`: proves every hash and quote again, without extracting. */
export function registerVerify(program: Command): void {
  program
    .command("verify")
    .description("prove again that each source's bytes and each quote at its place still hold")
    .argument("<datasets...>", "JSON Lines or JSON files, folders that ilacs batch wrote; - reads standard input")
    .requiredOption("-s, --sources <folder>", "where the documents lie, in any folders below it")
    .addOption(new Option("-f, --format <format>", "how problems are written").choices(FORMATS).default("text"))
    .option(
      "--max-per-code <number>",
      "write at most so many problems of one code; all are counted",
      parsePositive,
      1000,
    )
    .action(runVerify);
}

async function runVerify(datasets: readonly string[], options: VerifyOptions): Promise<void> {
  const [{ openDatasets }, { createSourceFinder }, { verifyDataset }, { writeReport }, { verifyCodes }, structure] =
    await Promise.all([
      import("../open-dataset.js"),
      import("../find-source.js"),
      import("../../dataset/verify-dataset.js"),
      import("../write-report.js"),
      import("../../dataset/verify-codes.js"),
      import("../../dataset/structure-codes.js"),
    ]);
  const files = await openDatasets(datasets);
  const find = await createSourceFinder(options.sources);
  const { report, quotes, sources } = await verifyDataset(files, { find, load }, { keptPerCode: options.maxPerCode });
  await writeReport(report, options.format, [...structure.structureCodes, ...verifyCodes]);
  process.stderr.write(
    `${quotes.toLocaleString("en-GB")} quotes looked up in ${sources.toLocaleString("en-GB")} sources\n`,
  );
  if (report.tallies.length > 0) process.exitCode = exitCode.findings;
}

/** Reads a source with the engine that the record was read with, because engines differ in spaces and order. */
async function load(bytes: Uint8Array, source: InspectionRecord["source"]): Promise<LoadedSource> {
  const [{ readText }, { viewDocument }] = await Promise.all([
    import("../../pipeline.js"),
    import("../../document/view.js"),
  ]);
  const pdfEngine = (["pdfium", "pdf-parse"] as const).find((engine) => source.engine.startsWith(engine)) ?? "auto";
  const result = await readText(bytes, { file: source.file, pdfEngine });
  if (result.status === "failed") {
    return { status: "unreadable", reason: result.diagnostics.map(({ message }) => message).join(" ") };
  }
  return { status: "loaded", text: result.document.text, pageAt: viewDocument(result.document).pageAt };
}
