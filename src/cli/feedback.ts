import type { DiagnosticRecord } from "../record/schema.js";
import { createChalk } from "./colour.js";
import { renderDiagnostic } from "./render-diagnostics.js";

/** What a person sees on standard error while documents are read. */
export interface Feedback {
  /** Says what is going on; shown on a terminal only. */
  progress(words: string): void;
  /** Prints the diagnostics of one file. */
  report(file: string, problems: readonly DiagnosticRecord[]): void;
  /** Takes the progress line away. */
  done(): void;
}

/** Makes the feedback: nothing when quiet, no notes unless verbose, a spinner only where a person watches. */
export async function createFeedback(options: {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}): Promise<Feedback> {
  const chalk = createChalk(process.stderr);
  const watched = process.stderr.isTTY === true && options.quiet !== true;
  const spinner = watched ? (await import("ora")).default({ stream: process.stderr }) : null;
  return {
    progress(words) {
      if (spinner === null) return;
      spinner.text = words;
      spinner.start();
    },
    report(file, problems) {
      if (options.quiet === true) return;
      const shown = problems.filter(({ severity }) => options.verbose === true || severity !== "info");
      if (shown.length === 0) return;
      spinner?.clear();
      process.stderr.write(`${shown.map((problem) => renderDiagnostic(file, problem, chalk)).join("\n")}\n`);
    },
    done() {
      spinner?.stop();
    },
  };
}
