import { type Command, InvalidArgumentError, Option } from "commander";
import { defaultReadLimits, type PdfEngineChoice, pdfEngines } from "../read/reader.js";

/** Options of every command that reads documents. */
export interface DocumentOptions {
  readonly engine: PdfEngineChoice;
  readonly maxBytes: number;
  readonly maxPages: number;
}

/** Adds the options that say how documents are read. */
export function addDocumentOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--engine <name>", "which engine reads PDFs; auto takes the second where the first cannot")
        .choices(["auto", ...pdfEngines])
        .default("auto"),
    )
    .option("--max-bytes <number>", "refuse larger files", parsePositive, defaultReadLimits.maxBytes)
    .option("--max-pages <number>", "refuse documents with more pages", parsePositive, defaultReadLimits.maxPages);
}

/** Reads a whole number above zero from the command line. */
export function parsePositive(words: string): number {
  const number = Number(words);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError("It takes a whole number above 0.");
  return number;
}
