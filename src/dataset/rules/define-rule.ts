import type { InspectionRecord } from "../../record/schema.js";
import type { Path, ProblemSeverity, RecordAddress } from "../problem.js";

/** What a rule of one record reports: where, the values that its sentence needs, and the other place involved. */
export interface Violation<Values> {
  readonly path: Path;
  readonly values: Values;
  readonly related?: readonly Path[];
}

/** What a rule over the whole dataset reports: also in which record, and in which others the cause stands. */
export interface DatasetViolation<Values> extends Omit<Violation<Values>, "related"> {
  readonly address: RecordAddress;
  readonly related?: readonly { readonly address: RecordAddress; readonly path: Path }[];
}

/** The memory of a rule that compares records: it sees each once, in order, and is asked once more at the end. */
export interface Watcher<Values> {
  readonly see: (record: InspectionRecord, address: RecordAddress) => Iterable<DatasetViolation<Values>>;
  readonly end: () => Iterable<DatasetViolation<Values>>;
}

interface RuleText<Values> {
  /** The file's name and the code's second half: `dataset/<name>`. Its page is docs/rules/<name>.md. */
  readonly name: string;
  readonly severity: ProblemSeverity;
  /** What the rule asks for, in one sentence. */
  readonly summary: string;
  /** What is wrong, as one sentence with the values involved. */
  readonly message: (values: Values) => string;
}

interface RecordRuleDefinition<Values> extends RuleText<Values> {
  readonly check: (record: InspectionRecord) => Iterable<Violation<Values>>;
}

interface DatasetRuleDefinition<Values> extends RuleText<Values> {
  readonly watch: () => Watcher<Values>;
}

/** What a rule reports once its sentence is written. */
export type Reported<V extends Violation<unknown> | DatasetViolation<unknown>> = Omit<V, "values"> & {
  readonly message: string;
};

interface RuleBase {
  readonly code: `dataset/${string}`;
  readonly severity: ProblemSeverity;
  readonly summary: string;
}

/** A rule that looks at one record at a time. */
export interface RecordRule extends RuleBase {
  readonly scope: "record";
  readonly check: (record: InspectionRecord) => Iterable<Reported<Violation<unknown>>>;
}

/** A rule that compares the records of a dataset. */
export interface DatasetRule extends RuleBase {
  readonly scope: "dataset";
  readonly watch: () => {
    readonly see: (record: InspectionRecord, address: RecordAddress) => Iterable<Reported<DatasetViolation<unknown>>>;
    readonly end: () => Iterable<Reported<DatasetViolation<unknown>>>;
  };
}

export type Rule = RecordRule | DatasetRule;

/** Defines a rule that looks at one record at a time; `Values` are what its sentence needs. */
export function defineRule<Values>(definition: RecordRuleDefinition<Values>): RecordRule {
  const { name, severity, summary, message, check } = definition;
  return {
    scope: "record",
    code: `dataset/${name}`,
    severity,
    summary,
    *check(record) {
      for (const { values, ...violation } of check(record)) yield { ...violation, message: message(values) };
    },
  };
}

/** Defines a rule that compares records; `watch` makes a fresh memory for each dataset. */
export function defineDatasetRule<Values>(definition: DatasetRuleDefinition<Values>): DatasetRule {
  const { name, severity, summary, message, watch } = definition;
  return {
    scope: "dataset",
    code: `dataset/${name}`,
    severity,
    summary,
    watch() {
      const watcher = watch();
      return {
        *see(record, address) {
          for (const { values, ...violation } of watcher.see(record, address)) {
            yield { ...violation, message: message(values) };
          }
        },
        *end() {
          for (const { values, ...violation } of watcher.end()) yield { ...violation, message: message(values) };
        },
      };
    },
  };
}
