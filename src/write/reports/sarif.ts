import type { Place, Problem } from "../../dataset/problem.js";
import type { DatasetReport } from "../../dataset/problem-log.js";
import type { CodeSummary } from "../../dataset/structure-codes.js";

/** What a SARIF log says of the tool that wrote it. */
export interface SarifTool {
  readonly version: string;
  /** Every code that the command can report. */
  readonly codes: readonly CodeSummary[];
}

/**
 * A report as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which GitHub and other code scanners
 * take. Fingerprints hold the record's id, not its line, so that a problem keeps its identity when records are added.
 */
export function renderSarif(report: DatasetReport, { version, codes }: SarifTool): string {
  const indexOfCode = new Map(codes.map(({ code }, index) => [code, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ilacs",
            version,
            semanticVersion: version,
            rules: codes.map(({ code, severity, summary }) => ({
              id: code,
              shortDescription: { text: summary },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: report.problems.map((problem) => toResult(problem, indexOfCode.get(problem.code))),
        properties: {
          records: report.records,
          recordsNotChecked: report.unchecked,
          countByCode: Object.fromEntries(report.tallies.map(({ code, count }) => [code, count])),
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult({ code, severity, message, place, related }: Problem, ruleIndex: number | undefined): object {
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [toLocation(place)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((other, id) => ({ id, ...toLocation(other) })) }),
    partialFingerprints: { "recordAndPointer/v1": `${code}|${place.recordId ?? place.file}|${place.pointer}` },
  };
}

function toLocation({ file, line, column, pointer }: Place): object {
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  return {
    physicalLocation: { artifactLocation: toArtifact(file), ...region },
    ...(pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

function toArtifact(file: string): object {
  const path = file.replaceAll("\\", "/");
  if (/^(?:[A-Za-z]:)?\//u.test(path)) return { uri: `file://${path.startsWith("/") ? "" : "/"}${encodeURI(path)}` };
  return { uri: path === "-" ? "stdin" : encodeURI(path.replace(/^\.\//u, "")), uriBaseId: "%SRCROOT%" };
}
