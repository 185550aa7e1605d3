/** How grave a problem is: an error makes the dataset fail, a warning asks somebody to look. */
export type ProblemSeverity = "error" | "warning";

/** Steps from a value to one inside it: object keys and array indexes. */
export type Path = readonly (string | number)[];

/** A record of a dataset: the file, its line (1-based) and the steps that lead to it from the JSON value there. */
export interface RecordAddress {
  readonly file: string;
  readonly line: number;
  readonly path: Path;
  /** Null where the value has none that could be read. */
  readonly recordId: string | null;
}

/** A place in a dataset: line and column are 1-based and null where nothing in the file stands for it. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** JSON Pointer (RFC 6901): into the line's value in JSON Lines, into the whole file in JSON. */
  readonly pointer: string;
  readonly recordId: string | null;
}

/** Something wrong with a dataset: code, sentence, where, and the other place involved where there is one. */
export interface Problem {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly Place[];
}

/** Writes steps as a JSON Pointer (RFC 6901). */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
