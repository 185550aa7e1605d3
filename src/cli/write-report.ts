import type { DatasetReport } from "../dataset/problem-log.js";
import type { CodeSummary } from "../dataset/structure-codes.js";
import type { ReportFormat } from "./report-options.js";

/** Writes a report to standard output; `codes` are all that the command can report. */
export async function writeReport(
  report: DatasetReport,
  format: ReportFormat,
  codes: readonly CodeSummary[],
): Promise<void> {
  process.stdout.write(await render(report, format, codes));
}

async function render(report: DatasetReport, format: ReportFormat, codes: readonly CodeSummary[]): Promise<string> {
  switch (format) {
    case "text": {
      const [{ renderForPeople }, { createPaint }] = await Promise.all([
        import("../write/reports/people.js"),
        import("./paint.js"),
      ]);
      return renderForPeople(report, createPaint(process.stdout));
    }
    case "json":
      return (await import("../write/reports/json.js")).renderJson(report);
    case "github":
      return (await import("../write/reports/github.js")).renderForGithub(report);
    case "sarif": {
      const [{ renderSarif }, { EXTRACTOR_VERSION }] = await Promise.all([
        import("../write/reports/sarif.js"),
        import("../version.js"),
      ]);
      return renderSarif(report, { version: EXTRACTOR_VERSION, codes });
    }
    case "junit":
      return (await import("../write/reports/junit.js")).renderJunit(report, codes);
  }
}
