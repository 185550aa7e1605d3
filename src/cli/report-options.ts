import { type Command, Option } from "commander";
import { parsePositive } from "./document-options.js";

/** The ways in which problems of a dataset are written. */
const reportFormats = ["text", "json", "github", "sarif", "junit"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Options of every command that reports problems of a dataset. */
export interface ReportOptions {
  readonly format: ReportFormat;
  readonly maxPerCode: number;
}

/** Adds the options that say how problems are written. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <format>", "how problems are written").choices(reportFormats).default("text"))
    .option(
      "--max-per-code <number>",
      "write at most so many problems of one code; all are counted",
      parsePositive,
      1000,
    );
}
