import type { Place } from "../../dataset/problem.js";
import { countOf, type DatasetReport } from "../../dataset/problem-log.js";

/** A report as JSON: counts, then the problems, each with file, line, column, JSON Pointer and record id. */
export function renderJson(report: DatasetReport): string {
  const { files, records, unchecked, tallies, problems } = report;
  const value = {
    files,
    records,
    records_not_checked: unchecked,
    errors: countOf(report, "error"),
    warnings: countOf(report, "warning"),
    by_code: tallies,
    problems: problems.map(({ code, severity, message, place, related }) => ({
      code,
      severity,
      message,
      ...placeAsJson(place),
      related: related.map(placeAsJson),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function placeAsJson({ file, line, column, pointer, recordId }: Place): object {
  return { file, line, column, pointer, record_id: recordId };
}
