/** What a column holds. A `date` is a whole ISO 8601 date; dates that may be imprecise (EDTF) are strings. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** A cell as it stands in a row; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A column of a table. One definition makes the CSV, Parquet and XLSX column and the data package's field. */
export interface Column<Source> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly read: (source: Source) => Cell;
  /** Whether every row has a value. */
  readonly required?: true;
  /** The values that can occur, where they are few. */
  readonly values?: readonly string[];
}

/** What a column says of its values beside their type. */
type ColumnLimits = Pick<Column<never>, "required" | "values">;

/** Makes a column of one type: its name, what it holds, how a source gives it, and whether every row has one of few. */
type ColumnMaker = <Source>(
  name: string,
  description: string,
  read: (source: Source) => Cell,
  limits?: ColumnLimits,
) => Column<Source>;

function makerOf(type: ColumnType): ColumnMaker {
  return (name, description, read, limits = {}) => ({ name, type, description, read, ...limits });
}

export const stringColumn: ColumnMaker = makerOf("string");
export const integerColumn: ColumnMaker = makerOf("integer");
export const booleanColumn: ColumnMaker = makerOf("boolean");
export const dateColumn: ColumnMaker = makerOf("date");

/** A link from columns of one table to the key of another. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly reference: readonly string[];
}

/** What a writer needs to know about a table. */
export interface TableShape {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Omit<Column<never>, "read">[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** Columns of running text: wide in a spreadsheet, and with hardly a value twice. */
const RUNNING_TEXT = new Set([
  "text",
  "quote",
  "title",
  "message",
  "advice",
  "reason",
  "description",
  "mitigation",
  "risk",
  "left_out",
]);

/** Whether a column holds running text. */
export function holdsRunningText({ name }: { readonly name: string }): boolean {
  return RUNNING_TEXT.has(name);
}

/** A row: one cell for each column, in the columns' order. */
export type Row = readonly Cell[];

/** Control characters and halves of characters: no spreadsheet, database or XML can hold them. */
const UNHOLDABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * Text as a cell can hold it: control characters and lone surrogates become U+FFFD. The records keep the text as it
 * is; all tables hold the same.
 */
export function cleanCell(text: string): string {
  return text.replace(UNHOLDABLE, "\uFFFD");
}

/** The row that a source gives: its text clean, and an empty text an empty cell unless the column needs a value. */
export function rowOf<Source>(columns: readonly Column<Source>[], source: Source): Row {
  return columns.map((column) => {
    const value = column.read(source);
    if (typeof value !== "string") return value;
    return value === "" && column.required !== true ? null : cleanCell(value);
  });
}

/** A code that is a number without leading zeros, as the sector's own tables hold it; null for anything else. */
export function numericCode(code: string | null): number | null {
  return code !== null && /^[1-9]\d{0,14}$/u.test(code) ? Number(code) : null;
}
