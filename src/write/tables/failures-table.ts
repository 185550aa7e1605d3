import { rowOf, type Column, type Row, type TableShape } from "./column.js";

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
  { name: "file", type: "string", required: true, description: "The file", read: ({ file }) => file },
  {
    name: "status",
    type: "string",
    required: true,
    values: ["failed", "partial"],
    description: "failed: it gave no record; partial: something is missing from its records",
    read: ({ status }) => status,
  },
  {
    name: "code",
    type: "string",
    required: true,
    description: "What went wrong; each code has a page in ilacs's documentation",
    read: ({ code }) => code,
  },
  { name: "message", type: "string", required: true, description: "What went wrong", read: ({ message }) => message },
  { name: "advice", type: "string", description: "What to try", read: ({ advice }) => advice },
  { name: "bytes", type: "integer", description: "The file's size in bytes", read: ({ bytes }) => bytes },
  { name: "sha256", type: "string", description: "The SHA-256 of the file's bytes", read: ({ sha256 }) => sha256 },
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
