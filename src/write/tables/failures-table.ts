import { integerColumn, rowOf, stringColumn, type Column, type Row, type TableShape } from "./column.js";

/** A line of failures.jsonl: a file that gave no record, or not all of them, and why. */
export interface FailureLine {
  readonly file: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** `failed`: no record at all; `partial`: some records stand in the dataset, and this says what is missing. */
  readonly status: "failed" | "partial";
  readonly code: string;
  readonly message: string;
  /** What to try. */
  readonly advice: string | null;
}

const columns: readonly Column<FailureLine>[] = [
  stringColumn("file", "The file", ({ file }) => file, { required: true }),
  stringColumn(
    "status",
    "failed: it gave no record; partial: something is missing from its records",
    ({ status }) => status,
    { required: true, values: ["failed", "partial"] },
  ),
  stringColumn("code", "What went wrong; each code has a page in ilacs's documentation", ({ code }) => code, {
    required: true,
  }),
  stringColumn("message", "What went wrong", ({ message }) => message, { required: true }),
  stringColumn("advice", "What to try", ({ advice }) => advice),
  integerColumn("bytes", "The file's size in bytes", ({ bytes }) => bytes),
  stringColumn("sha256", "The SHA-256 of the file's bytes", ({ sha256 }) => sha256),
];

/** The table of files that failed, so that a person who works in a spreadsheet sees what is missing from it. */
export const failuresTable: TableShape & { readonly rowOf: (failure: FailureLine) => Row } = {
  name: "failures",
  title: "Failures",
  description: "One row a file that gave no record or not all of them.",
  primaryKey: ["file"],
  foreignKeys: [],
  columns,
  rowOf: (failure) => rowOf(columns, failure),
};
