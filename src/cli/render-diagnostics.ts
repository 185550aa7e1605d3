import type { ChalkInstance } from "chalk";
import { adviceForCode } from "../diagnostics/describe.js";
import { printable } from "../text/printable.js";
import type { DiagnosticRecord } from "../record/schema.js";

const NAMES = { error: "error", warning: "warning", info: "note" } as const;

/** One diagnostic as lines for a person: file and page, how grave, the sentence, and what to do. */
export function renderDiagnostic(file: string, problem: DiagnosticRecord, chalk: ChalkInstance): string {
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }[problem.severity];
  const [place] = problem.evidence;
  const page = place?.page === null || place === undefined ? "" : `, page ${place.page}`;
  const advice = adviceForCode(problem.code);
  const lines = [
    `${chalk.bold(printable(file))}${page}: ${paint(NAMES[problem.severity])}: ${printable(problem.message)} ${chalk.dim(`[${problem.code}]`)}`,
    ...(advice === null ? [] : [chalk.dim(`  ${advice}`)]),
  ];
  return lines.join("\n");
}
