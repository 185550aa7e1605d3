import type { Problem, ProblemSeverity } from "../../dataset/problem.js";
import { countOf, type DatasetReport } from "../../dataset/problem-log.js";
import { counted } from "../../text/counted.js";
import { printable } from "../../text/printable.js";
import type { Paint } from "./paint.js";

/** More than this on a screen is no longer read; the list of codes below it tells how many there are. */
const SHOWN = 60;

/** A report as lines for a person: the problems by file, gravest first, then how often each code was found. */
export function renderForPeople(report: DatasetReport, paint: Paint): string {
  const shown = report.problems.slice(0, SHOWN);
  const all = countOf(report, "error") + countOf(report, "warning");
  const blocks = report.files.flatMap((file) => {
    const problems = shown.filter(({ place }) => place.file === file);
    return problems.length === 0
      ? []
      : [[paint.bold(printable(file)), ...problems.map((p) => renderProblem(p, paint))].join("\n")];
  });
  if (all > shown.length) {
    blocks.push(paint.dim(`${counted(all - shown.length, "more problem")} not shown; --format json gives them`));
  }
  if (all > 0) blocks.push(renderTallies(report, paint));
  blocks.push(renderSummary(report, paint));
  return `${blocks.join("\n\n")}\n`;
}

function renderProblem({ place, severity, message, code, related }: Problem, paint: Paint): string {
  const where = place.line === null ? "" : `${place.line}${place.column === null ? "" : `:${place.column}`}`;
  const record = place.recordId === null ? "" : `  ${place.recordId}`;
  const also = related
    .filter((other) => other.line !== null)
    .map((other) =>
      other.line === place.line && other.file === place.file
        ? `see also ${other.pointer}`
        : `see also ${printable(other.file)}:${other.line} ${other.pointer}`,
    );
  return [
    `  ${where.padEnd(9)} ${paintSeverity(severity, paint)}  ${printable(message)}  ${paint.dim(code)}`,
    ...[`${place.pointer}${record}`, ...also]
      .filter((line) => line !== "")
      .map((line) => paint.dim(`${" ".repeat(21)}${line}`)),
  ].join("\n");
}

function renderTallies({ tallies }: DatasetReport, paint: Paint): string {
  const width = Math.max(...tallies.map(({ count: number }) => String(number).length));
  return tallies
    .map(
      ({ code, severity, count: number }) =>
        `  ${String(number).padStart(width)}  ${paintSeverity(severity, paint)}  ${code}`,
    )
    .join("\n");
}

function renderSummary(report: DatasetReport, paint: Paint): string {
  const errors = countOf(report, "error");
  const warnings = countOf(report, "warning");
  const records = `${counted(report.records, "record")} in ${counted(report.files.length, "file")}`;
  const unchecked =
    report.unchecked === 0 ? "" : `; ${counted(report.unchecked, "record")} could not be checked by the rules`;
  if (errors + warnings === 0) return `${paint.good("No problems")} in ${records}`;
  const found = [
    ...(errors > 0 ? [paint.error(counted(errors, "error"))] : []),
    ...(warnings > 0 ? [paint.warning(counted(warnings, "warning"))] : []),
  ];
  return `${found.join(" and ")} in ${records}${unchecked}`;
}

function paintSeverity(severity: ProblemSeverity, paint: Paint): string {
  return paint[severity](severity.padEnd("warning".length));
}
