import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { holdsRunningText, type Cell, type ColumnType, type Row, type TableShape } from "./column.js";

/** Rows that are held before they are written; it bounds the memory and is what a reader can skip at once. */
const ROWS_IN_A_GROUP = 20_000;

const MILLISECONDS_A_DAY = 86_400_000;

/** Parquet's physical and converted types (https://parquet.apache.org/docs/file-format/types/). */
const PARQUET_TYPES = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
} as const satisfies Record<ColumnType, object>;

/** A dictionary or the least and greatest value of running text help nobody and cost a third of the time. */
const PLAIN_TEXT = { encoding: "PLAIN", statistics: false } as const;

/** Writes one table as Parquet, group by group; it never holds more than one group of rows. */
export class ParquetTable {
  readonly #shape: TableShape;
  readonly #writer: ParquetWriter;
  #columns: unknown[][];

  /** `append` gets the file's bytes in order; they are only valid during the call. */
  constructor(shape: TableShape, append: (bytes: Uint8Array) => void, createdBy: string) {
    this.#shape = shape;
    const bytes = new FlushedWriter(append);
    this.#writer = new ParquetWriter({
      writer: bytes,
      createdBy,
      schema: [
        { name: "root", num_children: shape.columns.length },
        ...shape.columns.map(({ name, type, required }) => ({
          name,
          ...PARQUET_TYPES[type],
          repetition_type: required === true ? ("REQUIRED" as const) : ("OPTIONAL" as const),
        })),
      ],
    });
    this.#columns = shape.columns.map(() => []);
  }

  add(row: Row): void {
    for (let index = 0; index < this.#columns.length; index++) {
      const type = this.#shape.columns[index]?.type;
      if (type !== undefined) this.#columns[index]?.push(parquetValue(type, row[index] ?? null));
    }
    if ((this.#columns[0]?.length ?? 0) >= ROWS_IN_A_GROUP) this.#writeGroup();
  }

  /** Writes the rows that are left and the file's end. */
  finish(): void {
    this.#writeGroup();
    void this.#writer.finish();
  }

  #writeGroup(): void {
    if ((this.#columns[0]?.length ?? 0) === 0) return;
    void this.#writer.write({
      columnData: this.#shape.columns.map((column, index) => ({
        name: column.name,
        data: this.#columns[index] ?? [],
        ...(holdsRunningText(column) ? PLAIN_TEXT : {}),
      })),
      rowGroupSize: ROWS_IN_A_GROUP,
    });
    this.#columns = this.#shape.columns.map(() => []);
  }
}

function parquetValue(type: ColumnType, value: Cell): unknown {
  if (value === null) return null;
  if (type === "integer") return BigInt(value as number);
  if (type === "date") {
    const day = Math.floor(Date.parse(value as string) / MILLISECONDS_A_DAY);
    return Number.isNaN(day) ? null : day;
  }
  return value;
}

/** Gives its bytes away after every group of rows instead of holding the file. */
class FlushedWriter extends ByteWriter {
  readonly #append: (bytes: Uint8Array) => void;

  constructor(append: (bytes: Uint8Array) => void) {
    super();
    this.#append = append;
  }

  flush(): void {
    this.#append(new Uint8Array(this.buffer, 0, this.index));
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
