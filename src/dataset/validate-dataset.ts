import { checkStructure, placeIn } from "./check-structure.js";
import { defaultSettings, type RuleSettings } from "./config.js";
import type { ProblemSeverity } from "./problem.js";
import { type DatasetReport, DEFAULT_KEPT_PER_CODE, ProblemLog } from "./problem-log.js";
import { type DatasetEntry, type DatasetFile, readRecords } from "./read-records.js";
import { rules } from "./rules/index.js";
import type { DatasetRule, RecordRule } from "./rules/define-rule.js";

export interface ValidationOptions {
  readonly settings?: RuleSettings;
  /** How many problems of one code are kept; all are counted. */
  readonly keptPerCode?: number;
}

/**
 * Checks the records of one dataset, which may lie in several files: first that each fits the schema, then the rules
 * that a domain expert would check. Reads record by record, so memory does not grow with the dataset but for the keys
 * by which duplicates are found. Never throws for a bad dataset.
 */
export async function validateDataset(
  files: Iterable<DatasetFile>,
  options: ValidationOptions = {},
): Promise<DatasetReport> {
  const run = new ValidationRun(options.settings ?? defaultSettings, options.keptPerCode ?? DEFAULT_KEPT_PER_CODE);
  const names: string[] = [];
  for (const file of files) {
    names.push(file.name);
    let records = 0;
    for await (const entry of readRecords(file)) {
      records++;
      run.see(entry);
    }
    if (records === 0) run.seeEmptyFile(file.name);
  }
  return run.finish(names);
}

class ValidationRun {
  readonly #log: ProblemLog;
  readonly #recordRules: readonly { readonly rule: RecordRule; readonly severity: ProblemSeverity }[];
  readonly #watchers: readonly {
    readonly rule: DatasetRule;
    readonly severity: ProblemSeverity;
    readonly watcher: ReturnType<DatasetRule["watch"]>;
  }[];
  #records = 0;
  #unchecked = 0;

  constructor(settings: RuleSettings, keptPerCode: number) {
    this.#log = new ProblemLog(keptPerCode);
    const active = rules.flatMap((rule) => {
      const severity = settings.get(rule.code) ?? rule.severity;
      return severity === "off" ? [] : [{ rule, severity }];
    });
    this.#recordRules = active.flatMap(({ rule, severity }) => (rule.scope === "record" ? [{ rule, severity }] : []));
    this.#watchers = active.flatMap(({ rule, severity }) =>
      rule.scope === "dataset" ? [{ rule, severity, watcher: rule.watch() }] : [],
    );
  }

  see(entry: DatasetEntry): void {
    this.#records++;
    const checked = checkStructure(entry);
    if (checked.status === "faulty") {
      this.#unchecked++;
      for (const { code, message, place } of checked.faults) {
        this.#log.add(code, "error", () => ({ message, place, related: [] }));
      }
      return;
    }
    const { record } = checked;
    const { address } = entry;
    const locate = entry.status === "read" ? entry.locate : undefined;
    for (const { rule, severity } of this.#recordRules) {
      for (const { path, message, related } of rule.check(record)) {
        this.#log.add(rule.code, severity, () => ({
          message,
          place: placeIn(address, path, locate),
          related: (related ?? []).map((other) => placeIn(address, other, locate)),
        }));
      }
    }
    for (const { rule, severity, watcher } of this.#watchers) {
      for (const { path, message, related } of watcher.see(record, address)) {
        this.#log.add(rule.code, severity, () => ({
          message,
          place: placeIn(address, path, locate),
          related: (related ?? []).map((other) => placeIn(other.address, other.path)),
        }));
      }
    }
  }

  seeEmptyFile(file: string): void {
    const place = { file, line: null, column: null, pointer: "", recordId: null };
    this.#log.add("dataset/empty", "error", () => ({ message: "The file holds no record", place, related: [] }));
  }

  finish(files: readonly string[]): DatasetReport {
    for (const { rule, severity, watcher } of this.#watchers) {
      for (const { address, path, message, related } of watcher.end()) {
        this.#log.add(rule.code, severity, () => ({
          message,
          place: placeIn(address, path),
          related: (related ?? []).map((other) => placeIn(other.address, other.path)),
        }));
      }
    }
    return this.#log.report(files, this.#records, this.#unchecked);
  }
}
