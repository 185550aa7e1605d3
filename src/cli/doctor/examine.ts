import { availableParallelism, totalmem } from "node:os";
import { readFile } from "node:fs/promises";
import type { PdfEngineChoice } from "../../read/reader.js";
import { EXTRACTOR_VERSION, SCHEMA_VERSION } from "../../version.js";
import { TINY_WORDS, tinyDocx, tinyHtml, tinyMarkdown, tinyPdf } from "./tiny-documents.js";

/** One thing that was looked at: what it is, what was found, and what to do where it is not as it should be. */
export interface Examination {
  readonly subject: string;
  readonly finding: string;
  readonly healthy: boolean;
  readonly advice: string | null;
}

/** Looks at everything that ilacs needs to work, by using it. */
export async function examine(): Promise<readonly Examination[]> {
  return [
    { subject: "ilacs", finding: EXTRACTOR_VERSION, healthy: true, advice: null },
    await examineNode(),
    await examineSchema(),
    await examineReading("PDF, pdfium", tinyPdf, "pdfium"),
    await examineReading("PDF, pdf-parse", tinyPdf, "pdf-parse"),
    await examineReading("Word", tinyDocx),
    await examineReading("HTML", tinyHtml),
    await examineReading("Markdown", tinyMarkdown),
    examineMachine(),
  ];
}

async function examineNode(): Promise<Examination> {
  const text = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  const { engines } = JSON.parse(text) as { engines: { node: string } };
  const [major = 0, minor = 0] = engines.node
    .replace(/^[^\d]*/u, "")
    .split(".")
    .map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
  const healthy = ownMajor > major || (ownMajor === major && ownMinor >= minor);
  return {
    subject: "Node.js",
    finding: `${process.versions.node} (needs ${engines.node})`,
    healthy,
    advice: healthy ? null : "Install a newer Node.js.",
  };
}

async function examineSchema(): Promise<Examination> {
  const { recordJsonSchema } = await import("../../record/json-schema.js");
  const shipped = await readFile(new URL("../../../schemas/record.schema.json", import.meta.url), "utf8").catch(
    () => null,
  );
  const healthy = shipped === `${JSON.stringify(recordJsonSchema(), null, 2)}\n`;
  const state = healthy
    ? ""
    : shipped === null
      ? "; its JSON Schema is missing"
      : "; its JSON Schema is of another version";
  return {
    subject: "Record schema",
    finding: `${SCHEMA_VERSION}${state}`,
    healthy,
    advice: healthy ? null : "Install ilacs again; in a checkout run: npm run schema",
  };
}

async function examineReading(
  subject: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  pdfEngine: PdfEngineChoice = "auto",
): Promise<Examination> {
  const began = performance.now();
  const problem = await readTiny(make, pdfEngine);
  const milliseconds = Math.round(performance.now() - began);
  return {
    subject,
    finding: problem ?? `reads (${milliseconds} ms)`,
    healthy: problem === null,
    advice:
      problem === null
        ? null
        : "Install ilacs again with its dependencies; an install that was cut off leaves them incomplete.",
  };
}

async function readTiny(
  make: () => Uint8Array | Promise<Uint8Array>,
  pdfEngine: PdfEngineChoice,
): Promise<string | null> {
  try {
    const { readText } = await import("../../pipeline.js");
    const result = await readText(await make(), { file: "doctor", pdfEngine });
    if (result.status === "failed") return result.diagnostics.map(({ message }) => message).join(" ");
    return result.document.text.includes(TINY_WORDS) ? null : "it reads other words than the document holds";
  } catch (error) {
    // A part that is not installed fails when it is loaded; that is what this command is there to tell.
    return error instanceof Error ? error.message : String(error);
  }
}

function examineMachine(): Examination {
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(1);
  return {
    subject: "Machine",
    finding: `${process.platform} ${process.arch}, ${availableParallelism()} cores, ${gigabytes} GB of memory`,
    healthy: true,
    advice: null,
  };
}
