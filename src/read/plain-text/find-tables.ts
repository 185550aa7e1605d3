import { MOST_CELLS } from "../table-limit.js";
import { splitLabel } from "../printed-label.js";
import { findAlignedTable } from "./aligned-columns.js";
import { readDrawnTable, splitAtDrawing } from "./drawn-table.js";
import { type Chunk, type Line, toChunk } from "./lines.js";

/** A table set with tabs or spaces, as the words of its cells; `caption` is the line over it that fills its first cell alone. */
export interface TableChunk {
  readonly kind: "table";
  readonly caption: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly indent: number;
  /** How many cells the text sets out; more than are kept in a table that is too large. */
  readonly count: number;
  /** Whether the first row names the columns, where the text shows it by a rule. */
  readonly header?: boolean;
}

export type ChunkPart = TableChunk | ({ readonly kind: "text" } & Chunk);

interface OpenTable {
  caption: string | null;
  readonly rows: string[][];
  readonly sources: SourceLine[];
  columns: number;
  cells: number;
  chunk: number;
}

/**
 * Finds the tables among the chunks of a text: lines with the same number of tabs, one below the other or with empty
 * lines between (a single such line stays text), and columns set with spaces.
 */
export function findTables(chunks: readonly Chunk[]): ChunkPart[] {
  const parts = findTabTables(chunks.flatMap(splitAtDrawing));
  const found: ChunkPart[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) continue;
    const drawn = part.kind === "text" ? readDrawnTable(part) : null;
    if (drawn !== null) {
      found.push({ kind: "table", caption: null, rows: drawn.rows, count: 0, indent: 0, header: drawn.header });
      continue;
    }
    const following = part.kind === "text" && hasColumns(part) ? textParts(parts, index) : [];
    const table = following.length === 0 ? null : findAlignedTable(following);
    if (table === null) found.push(part);
    else {
      found.push({ kind: "table", caption: null, rows: table.rows, count: 0, indent: 0, header: table.header });
      index += table.chunks - 1;
    }
  }
  return found;
}

/** A table set with spaces takes up so many chunks at most, one a row. */
const MOST_CHUNKS = 400;

function textParts(parts: readonly ChunkPart[], from: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let index = from; index < parts.length && chunks.length < MOST_CHUNKS; index++) {
    const part = parts[index];
    if (part?.kind !== "text" || !hasColumns(part)) break;
    chunks.push(part);
  }
  return chunks;
}

/** A line that begins so far to the right of the others stands in another column, as a value centred beside its label. */
const COLUMN_INDENT = 20;

/** Whether a line of a chunk has a wide gap between words, or stands beside the others. */
function hasColumns(chunk: Chunk): boolean {
  const indents = chunk.lines.map(({ indent }) => indent);
  if (Math.max(...indents) - Math.min(...indents) >= COLUMN_INDENT) return true;
  return chunk.lines.some((line) => {
    const label = splitLabel(line.text);
    return /\S {2,}\S/u.test(label === null ? line.text : line.text.slice(label.textStart));
  });
}

function findTabTables(chunks: readonly Chunk[]): ChunkPart[] {
  const collector = new PartCollector();
  let table: OpenTable | null = null;
  const close = (): void => {
    if (table !== null) collector.addTable(table);
    table = null;
  };
  chunks.forEach((chunk, index) => {
    let width = 0;
    for (const line of chunk.lines) {
      const open: OpenTable | null = table;
      const cells = fitted(cellsOf(line, open !== null && open.chunk === index ? open.columns : 0), width);
      if (cells === null) {
        close();
        collector.addLine(line, index);
        continue;
      }
      if (table !== null && !belongs(table, cells, index)) close();
      table ??= { caption: null, rows: [], sources: [], columns: cells.length, cells: 0, chunk: index };
      addRow(table, cells, line, index);
      width = table.columns;
    }
  });
  close();
  return collector.parts();
}

/** Tables of fewer columns are not told from lines that hold a tab by chance. */
const FEWEST_RAGGED = 3;

/** Spreadsheets and editors cut the empty cells off the end of a row: it has those of the row that names the columns. */
function fitted(cells: string[] | null, width: number): string[] | null {
  if (cells === null || width < FEWEST_RAGGED || cells.length < 2) return cells;
  if (cells.length < width) return [...cells, ...Array<string>(width - cells.length).fill("")];
  return cells.slice(width).every((cell) => cell === "") ? cells.slice(0, width) : cells;
}

interface SourceLine {
  readonly line: Line;
  readonly chunk: number;
}

/** Puts lines that turned out to be no table back among the lines of their chunk. */
class PartCollector {
  readonly #parts: (TableChunk | SourceLine[])[] = [];

  addLine(line: Line, chunk: number): void {
    const last = this.#parts.at(-1);
    if (Array.isArray(last) && last[0]?.chunk === chunk) last.push({ line, chunk });
    else this.#parts.push([{ line, chunk }]);
  }

  addTable(table: OpenTable): void {
    const finished = finishTable(table);
    if (finished !== null) this.#parts.push(finished);
    else for (const { line, chunk } of table.sources) this.addLine(line, chunk);
  }

  parts(): ChunkPart[] {
    return this.#parts.map((part) =>
      Array.isArray(part) ? { kind: "text", ...toChunk(part.map(({ line }) => line)) } : part,
    );
  }
}

function addRow(table: OpenTable, cells: string[], line: Line, chunk: number): void {
  table.sources.push({ line, chunk });
  table.chunk = chunk;
  if (cells.every((cell) => /^[-–—=:\s]*$/u.test(cell))) return;
  table.cells += cells.length;
  if (table.cells > MOST_CELLS) return;
  if (table.rows.length === 0 && table.caption === null && isCaption(cells)) table.caption = cells[0] ?? null;
  else table.rows.push(cells);
}

function belongs(table: OpenTable, cells: readonly string[], chunk: number): boolean {
  if (cells.length !== table.columns) return false;
  return chunk === table.chunk || !(isCaption(cells) && table.rows.length > 0);
}

/** A line over a table that fills only the first of its cells. */
function isCaption(cells: readonly string[]): boolean {
  return cells.length > 1 && cells[0] !== "" && cells.slice(1).every((cell) => cell === "");
}

function finishTable(table: OpenTable): TableChunk | null {
  const { rows, caption, sources } = table;
  const filled = rows.some((row) => row.filter((cell) => cell !== "").length > 1);
  if (!filled || rows.length + (caption === null ? 0 : 1) < 2) return null;
  if (rows.length === 1 && caption !== null) {
    return {
      kind: "table",
      caption: null,
      count: table.cells,
      rows: [[caption, ...(rows[0] ?? []).slice(1).map(() => "")], ...rows],
      indent: 0,
    };
  }
  return { kind: "table", caption, rows, count: table.cells, indent: sources[0]?.line.indent ?? 0 };
}

/** The cells of a line set with tabs; null for a line without, and for a label with a tab behind it. */
function cellsOf(line: Line, columns: number): string[] | null {
  if (!line.text.includes("\t")) return null;
  const label = splitLabel(line.text);
  if (label !== null && !line.text.slice(label.textStart).includes("\t")) {
    // In a table that is open a row may begin with a bare number: "1<tab>Corporate parents …".
    const bare = label.label.kind === "reference" || label.label.style === "#";
    if (!bare || line.text.split("\t").length !== columns) return null;
  }
  return line.text.split("\t").map((cell) => cell.trim());
}
