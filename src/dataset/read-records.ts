import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { describeJsonFault } from "./describe-json-fault.js";
import type { Path, RecordAddress } from "./problem.js";

/** A dataset's file as it comes from the disk or a pipe: its name and its bytes in pieces. */
export interface DatasetFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A line and column, 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One value of a dataset, or the sentence that says why it is none. */
export type DatasetEntry =
  | {
      readonly status: "read";
      readonly value: unknown;
      readonly address: RecordAddress;
      /** Where the value at the end of some steps stands, or the nearest value around it that exists. */
      readonly locate: (path: Path) => Position;
    }
  | { readonly status: "broken"; readonly address: RecordAddress; readonly column: number; readonly message: string };

/** The longest JSON document that is read whole. JSON Lines are read line by line and have no limit but the line's. */
const LONGEST_JSON = 400 * 1024 * 1024;

/**
 * Reads the records of a dataset one by one: JSON Lines, one JSON array of records, or one record.
 *
 * JSON Lines is told from JSON by the name's ending, else by whether the first line is a whole value. Never throws for
 * a malformed file: what cannot be read comes as a `broken` entry, and the lines after it are read all the same.
 */
export async function* readRecords(file: DatasetFile): AsyncGenerator<DatasetEntry> {
  const lines = splitLines(file.chunks);
  const first = await nextFilledLine(lines, 0);
  if (first === null) return;
  if (isJsonLines(file.name, first.text)) {
    for (let line: Line | null = first; line !== null; line = await nextFilledLine(lines, line.number)) {
      yield readLine(file.name, line);
    }
    return;
  }
  const rest: string[] = ["\n".repeat(first.number - 1), first.text];
  let length = first.text.length;
  let number = first.number;
  if (!first.isUtf8) {
    yield notUtf8(file.name, number);
    return;
  }
  for await (const { text, isUtf8 } of lines) {
    number++;
    if (!isUtf8) {
      yield notUtf8(file.name, number);
      return;
    }
    length += text.length + 1;
    if (length > LONGEST_JSON) {
      const message = "The file is one JSON value of more than 400 MB; write it as JSON Lines, one record a line";
      yield { status: "broken", address: { file: file.name, line: 1, path: [], recordId: null }, column: 1, message };
      return;
    }
    rest.push("\n", text);
  }
  yield* readDocument(file.name, rest.join(""));
}

/** A line's letters; what is no UTF-8 holds replacement characters in their place. */
interface DecodedLine {
  readonly text: string;
  readonly isUtf8: boolean;
}

interface Line extends DecodedLine {
  readonly number: number;
}

const NEWLINE = 0x0a;
const strictDecoder = new TextDecoder("utf-8", { fatal: true });
const lenientDecoder = new TextDecoder("utf-8");

/** Splits bytes into lines without their ends (LF or CRLF); a byte order mark is dropped. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedLine> {
  // A record's line is often longer than a chunk, so the pieces are joined once, when the line ends.
  let pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      pieces.push(chunk.subarray(from, end));
      yield decodeLine(pieces);
      pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield decodeLine(pieces);
}

function decodeLine(pieces: readonly Uint8Array[]): DecodedLine {
  const bytes = joined(pieces);
  try {
    return { text: withoutReturn(strictDecoder.decode(bytes)), isUtf8: true };
  } catch {
    return { text: withoutReturn(lenientDecoder.decode(bytes)), isUtf8: false };
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = pieces;
  if (pieces.length <= 1) return first;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

async function nextFilledLine(lines: AsyncGenerator<DecodedLine>, after: number): Promise<Line | null> {
  let number = after;
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return null;
    number++;
    if (next.value.text.trim() !== "") return { number, ...next.value };
  }
}

function isJsonLines(name: string, firstLine: string): boolean {
  if (/\.(?:jsonl|ndjson)$/iu.test(name)) return true;
  const text = firstLine.trim();
  return text.startsWith("{") && parse(text).status === "parsed";
}

function parse(text: string): { status: "parsed"; value: unknown } | { status: "failed" } {
  try {
    return { status: "parsed", value: JSON.parse(text) as unknown };
  } catch {
    return { status: "failed" };
  }
}

/** An editor that saves in the encoding of Windows loses dashes and curly quotes, which would go unnoticed. */
function notUtf8(file: string, line: number): DatasetEntry {
  const message = "This line is not UTF-8, so letters of it are lost; save the file as UTF-8";
  return { status: "broken", address: { file, line, path: [], recordId: null }, column: 1, message };
}

function readLine(file: string, { number, text, isUtf8 }: Line): DatasetEntry {
  if (!isUtf8) return notUtf8(file, number);
  const parsed = parse(text);
  if (parsed.status === "failed") {
    const { column, words } = describeJsonFault(text);
    const message = `This is not JSON: ${words}`;
    return { status: "broken", address: { file, line: number, path: [], recordId: null }, column, message };
  }
  const { value } = parsed;
  return {
    status: "read",
    value,
    address: { file, line: number, path: [], recordId: recordIdOf(value) },
    locate: (path) => ({ line: number, column: offsetOf(text, path) + 1 }),
  };
}

function* readDocument(file: string, text: string): Generator<DatasetEntry> {
  const parsed = parse(text);
  if (parsed.status === "failed") {
    const { line, column, words } = describeJsonFault(text);
    const message = `This is not JSON: ${words}`;
    yield { status: "broken", address: { file, line, path: [], recordId: null }, column, message };
    return;
  }
  const entries = Array.isArray(parsed.value)
    ? (parsed.value as unknown[]).map((value, index) => ({ value, path: [index] as Path }))
    : [{ value: parsed.value, path: [] as Path }];
  const positions = new PositionsInJson(text);
  for (const { value, path } of entries) {
    yield {
      status: "read",
      value,
      address: { file, line: positions.at(path).line, path, recordId: recordIdOf(value) },
      locate: (inside) => positions.at([...path, ...inside]),
    };
  }
}

/** The lines and columns of the values of one JSON document. */
class PositionsInJson {
  readonly #text: string;
  readonly #root: ReturnType<typeof parseTree>;
  readonly #lineStarts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    this.#root = parseTree(text);
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#lineStarts.push(at + 1);
  }

  at(path: Path): Position {
    return this.#positionOf(nearestOffset(this.#root, path) ?? this.#text.search(/\S/u));
  }

  #positionOf(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

function offsetOf(text: string, path: Path): number {
  return path.length === 0 ? Math.max(0, text.search(/\S/u)) : (nearestOffset(parseTree(text), path) ?? 0);
}

function nearestOffset(root: ReturnType<typeof parseTree>, path: Path): number | null {
  if (root === undefined) return null;
  for (let steps = path.length; steps >= 0; steps--) {
    const node = findNodeAtLocation(root, path.slice(0, steps));
    if (node !== undefined) return node.offset;
  }
  return null;
}

function recordIdOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("record_id" in value)) return null;
  return typeof value.record_id === "string" ? value.record_id : null;
}
