import { recordSchema, SCHEMA_VERSION, type InspectionRecord } from "../record/schema.js";
import { defaultSettings, type RuleSettings } from "./config.js";
import { describeSchemaIssues } from "./describe-schema-issue.js";
import { type Path, type Place, type ProblemSeverity, type RecordAddress, toPointer } from "./problem.js";
import { type DatasetReport, DEFAULT_KEPT_PER_CODE, ProblemLog } from "./problem-log.js";
import { type DatasetEntry, type DatasetFile, readRecords } from "./read-records.js";
import { rules } from "./rules/index.js";
import type { DatasetRule, RecordRule } from "./rules/define-rule.js";
import type { StructureCode } from "./structure-codes.js";

export interface ValidationOptions {
  readonly settings?: RuleSettings;
  /** How many problems of one code are kept; all are counted. */
  readonly keptPerCode?: number;
}

/** A record that says too much at once helps nobody: of one record's schema faults the first ones are reported. */
const SCHEMA_FAULTS_SHOWN = 20;

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
    if (records === 0) run.empty(file.name);
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
    if (entry.status === "broken") {
      this.#unchecked++;
      const { address, column, message } = entry;
      this.#structure("dataset/not-json", message, { ...wholeRecord(address), column });
      return;
    }
    const record = this.#conforming(entry);
    if (record === null) {
      this.#unchecked++;
      return;
    }
    const { address, locate } = entry;
    for (const { rule, severity } of this.#recordRules) {
      for (const { path, message, related } of rule.check(record)) {
        this.#log.add(rule.code, severity, () => ({
          message,
          place: place(address, path, locate),
          related: (related ?? []).map((other) => place(address, other, locate)),
        }));
      }
    }
    for (const { rule, severity, watcher } of this.#watchers) {
      for (const { path, message, related } of watcher.see(record, address)) {
        this.#log.add(rule.code, severity, () => ({
          message,
          place: place(address, path, locate),
          related: (related ?? []).map((other) => place(other.address, other.path)),
        }));
      }
    }
  }

  empty(file: string): void {
    const nowhere = { file, line: null, column: null, pointer: "", recordId: null };
    this.#structure("dataset/empty", "The file holds no record", nowhere);
  }

  finish(files: readonly string[]): DatasetReport {
    for (const { rule, severity, watcher } of this.#watchers) {
      for (const { address, path, message, related } of watcher.end()) {
        this.#log.add(rule.code, severity, () => ({
          message,
          place: place(address, path),
          related: (related ?? []).map((other) => place(other.address, other.path)),
        }));
      }
    }
    return this.#log.report(files, this.#records, this.#unchecked);
  }

  /** The record when it fits the schema; null after reporting why it does not. */
  #conforming({ value, address, locate }: DatasetEntry & { readonly status: "read" }): InspectionRecord | null {
    const version = schemaVersionOf(value);
    if (version !== null && version !== SCHEMA_VERSION) {
      this.#structure(
        "dataset/schema-version",
        `The record was written in version ${version} of the schema; this ilacs reads ${SCHEMA_VERSION}`,
        place(address, ["schema_version"], locate),
      );
      return null;
    }
    const parsed = recordSchema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const { path, message } of describeSchemaIssues(parsed.error.issues).slice(0, SCHEMA_FAULTS_SHOWN)) {
      this.#structure("dataset/schema", message, place(address, path, locate));
    }
    return null;
  }

  #structure(code: StructureCode, message: string, at: Place): void {
    this.#log.add(code, "error", () => ({ message, place: at, related: [] }));
  }
}

function schemaVersionOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("schema_version" in value)) return null;
  return typeof value.schema_version === "string" ? value.schema_version : null;
}

function wholeRecord({ file, line, path, recordId }: RecordAddress): Place {
  return { file, line, column: null, pointer: toPointer(path), recordId };
}

/** A place inside a record. Without `locate` (the record's text is gone) it is the record's line. */
function place(
  address: RecordAddress,
  inside: Path,
  locate?: (path: Path) => { line: number; column: number },
): Place {
  const { file, line, path, recordId } = address;
  const position = locate?.(inside) ?? { line, column: null };
  return { file, ...position, pointer: toPointer([...path, ...inside]), recordId };
}
