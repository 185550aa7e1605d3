import type { Command } from "commander";
import { counted } from "../../text/counted.js";
import type { LoadedSource } from "../../dataset/verify-dataset.js";
import type { InspectionRecord } from "../../record/schema.js";
import { exitCode } from "../exit-code.js";
import { addReportOptions, type ReportOptions } from "../report-options.js";

interface VerifyOptions extends ReportOptions {
  readonly sources: string;
}

/** `ilacs verify DATASET… --sources DIR`: proves every hash and quote again, without extracting. */
export function registerVerify(program: Command): void {
  const command = program
    .command("verify")
    .description("prove again that each source's bytes and each quote at its place still hold")
    .argument("<datasets...>", "JSON Lines or JSON files, folders that ilacs batch wrote; - reads standard input")
    .requiredOption("-s, --sources <folder>", "where the documents lie, in any folders below it");
  addReportOptions(command).action(runVerify);
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
  process.stderr.write(`${counted(quotes, "quote")} looked up in ${counted(sources, "source")}\n`);
  if (report.tallies.length > 0) process.exitCode = exitCode.findings;
}

/** Reads a source with the engine that the record was read with, because engines differ in spaces and order. */
async function load(bytes: Uint8Array, source: InspectionRecord["source"]): Promise<LoadedSource> {
  const [{ readText }, { viewDocument }, { pdfEngines }] = await Promise.all([
    import("../../pipeline.js"),
    import("../../document/view.js"),
    import("../../read/reader.js"),
  ]);
  const pdfEngine = pdfEngines.find((engine) => source.engine.startsWith(engine)) ?? "auto";
  // The very bytes were read before, under whatever limits the batch was given.
  const unlimited = { maxBytes: Number.MAX_SAFE_INTEGER, maxPages: Number.MAX_SAFE_INTEGER };
  const result = await readText(bytes, { file: source.file, pdfEngine, ...unlimited });
  if (result.status === "failed") {
    return { status: "unreadable", reason: result.diagnostics.map(({ message }) => message).join(" ") };
  }
  return { status: "loaded", text: result.document.text, pageAt: viewDocument(result.document).pageAt };
}
