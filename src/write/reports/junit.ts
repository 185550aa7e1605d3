import type { Problem } from "../../dataset/problem.js";
import type { DatasetReport } from "../../dataset/problem-log.js";
import type { CodeSummary } from "../../dataset/structure-codes.js";

/**
 * A report as JUnit XML: a suite a file, a test a code. A code with errors is a failed test; JUnit knows no warnings,
 * so a code with warnings alone is a passed test that prints them.
 */
export function renderJunit(report: DatasetReport, codes: readonly CodeSummary[]): string {
  const suites = report.files.map((file) => {
    const problems = report.problems.filter(({ place }) => place.file === file);
    return renderSuite(file, problems, codes);
  });
  const tests = report.files.length * codes.length;
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ilacs" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.map(({ xml }) => xml),
    "</testsuites>",
    "",
  ].join("\n");
}

function renderSuite(
  file: string,
  problems: readonly Problem[],
  codes: readonly CodeSummary[],
): { failures: number; xml: string } {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  const cases = codes.map(({ code, summary }) => renderCase(file, code, summary, byCode.get(code) ?? []));
  const failures = cases.filter(({ failed }) => failed).length;
  const xml = [
    `  <testsuite name="${escapeXml(file)}" tests="${codes.length}" failures="${failures}" errors="0" skipped="0">`,
    ...cases.map((testCase) => testCase.xml),
    "  </testsuite>",
  ].join("\n");
  return { failures, xml };
}

function renderCase(
  file: string,
  code: string,
  summary: string,
  problems: readonly Problem[],
): { failed: boolean; xml: string } {
  const line = problems[0]?.place.line ?? null;
  const open = `    <testcase classname="${escapeXml(code)}" name="${escapeXml(summary)}" file="${escapeXml(file)}"${line === null ? "" : ` line="${line}"`}`;
  if (problems.length === 0) return { failed: false, xml: `${open}/>` };
  const text = escapeXml(problems.map(describe).join("\n"));
  if (problems.every(({ severity }) => severity === "warning")) {
    return { failed: false, xml: `${open}>\n      <system-out>${text}</system-out>\n    </testcase>` };
  }
  const message = escapeXml(problems[0]?.message ?? "");
  const failure = `<failure type="${escapeXml(code)}" message="${message}">${text}</failure>`;
  return { failed: true, xml: `${open}>\n      ${failure}\n    </testcase>` };
}

function describe({ message, place, severity }: Problem): string {
  const line = place.line === null ? "" : `:${place.line}`;
  return `${severity}: ${place.file}${line} ${place.pointer}: ${message}`;
}

/** XML 1.0 has no place for most control characters, not even as references, so they become the replacement sign. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
