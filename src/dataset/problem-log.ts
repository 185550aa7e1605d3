import type { Problem, ProblemSeverity } from "./problem.js";

/** How often a code was reported. */
export interface Tally {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly count: number;
}

/** What checking a dataset gave: every problem counted, and of each code as many kept as were asked for. */
export interface DatasetReport {
  readonly files: readonly string[];
  readonly records: number;
  /** Records that the rules could not look at, because they are no JSON or do not fit the schema. */
  readonly unchecked: number;
  /** Errors first, then the most frequent. */
  readonly tallies: readonly Tally[];
  /** Errors first, then by place. */
  readonly problems: readonly Problem[];
}

/** How many problems of one code are kept unless told otherwise: enough to see the pattern, small enough to hold. */
export const DEFAULT_KEPT_PER_CODE = 1000;

/** Collects problems; memory stays bounded however broken a dataset is. */
export class ProblemLog {
  readonly #keptPerCode: number;
  readonly #counts = new Map<string, { severity: ProblemSeverity; count: number }>();
  readonly #kept: Problem[] = [];

  constructor(keptPerCode: number) {
    this.#keptPerCode = keptPerCode;
  }

  /** Counts a problem; `describe` writes it down and is called only when it will be kept. */
  add(code: string, severity: ProblemSeverity, describe: () => Omit<Problem, "code" | "severity">): void {
    const tally = this.#counts.get(code) ?? { severity, count: 0 };
    tally.count++;
    this.#counts.set(code, tally);
    if (tally.count <= this.#keptPerCode) this.#kept.push({ code, severity, ...describe() });
  }

  report(files: readonly string[], records: number, unchecked: number): DatasetReport {
    const tallies = [...this.#counts].map(([code, { severity, count }]) => ({ code, severity, count }));
    tallies.sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1));
    const order = new Map(files.map((file, index) => [file, index]));
    const problems = this.#kept.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (order.get(a.place.file) ?? 0) - (order.get(b.place.file) ?? 0) ||
        (a.place.line ?? 0) - (b.place.line ?? 0) ||
        (a.place.column ?? 0) - (b.place.column ?? 0),
    );
    return { files, records, unchecked, tallies, problems };
  }
}

/** How many problems of a severity a report counts, the ones that were not kept included. */
export function countOf(report: DatasetReport, severity: ProblemSeverity): number {
  return report.tallies.reduce((sum, tally) => sum + (tally.severity === severity ? tally.count : 0), 0);
}

function rank({ severity }: { readonly severity: ProblemSeverity }): number {
  return severity === "error" ? 0 : 1;
}
