import type { Problem, ProblemSeverity } from "../../dataset/problem.js";
import { countOf, type DatasetReport } from "../../dataset/problem-log.js";

/**
 * GitHub shows ten annotations of a type for a step and drops the rest in silence
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands), so the gravest ten are
 * written and the rest counted in a notice of their own.
 */
const SHOWN_BY_GITHUB = 10;

/** A report as GitHub workflow commands, which show each problem at its line in a pull request. */
export function renderForGithub(report: DatasetReport): string {
  const lines: string[] = [];
  for (const severity of ["error", "warning"] as const) {
    const problems = report.problems.filter((problem) => problem.severity === severity).slice(0, SHOWN_BY_GITHUB);
    lines.push(...problems.map(annotation));
    const hidden = countOf(report, severity) - problems.length;
    if (hidden > 0) lines.push(`::notice title=ilacs::${escapeData(describeHidden(report, severity, hidden))}`);
  }
  lines.push(
    `ilacs: errors ${countOf(report, "error")}, warnings ${countOf(report, "warning")}, records ${report.records}`,
  );
  return `${lines.join("\n")}\n`;
}

function describeHidden(report: DatasetReport, severity: ProblemSeverity, hidden: number): string {
  const codes = report.tallies
    .filter((tally) => tally.severity === severity)
    .map(({ code, count }) => `${count} ${code}`)
    .join(", ");
  return `${hidden} more ${severity}s are not shown here. All ${severity}s by code: ${codes}`;
}

function annotation({ severity, code, message, place }: Problem): string {
  const properties = [
    ...(place.file === "-" ? [] : [`file=${escapeProperty(place.file)}`]),
    ...(place.line === null ? [] : [`line=${place.line}`]),
    ...(place.column === null ? [] : [`col=${place.column}`]),
    `title=${escapeProperty(code)}`,
  ];
  const where = [place.recordId, place.pointer].filter((part) => part !== null && part !== "").join(" ");
  return `::${severity} ${properties.join(",")}::${escapeData(where === "" ? message : `${message} (${where})`)}`;
}

/** A message of several lines, or one with a percent sign, would end the command early. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
