import { splitLabel } from "../printed-label.js";
import type { Chunk, Line } from "./lines.js";

/** A table set with tabs, as the words of its cells; `caption` is the line over it that fills its first cell alone. */
export interface TableChunk {
  readonly kind: "table";
  readonly caption: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly indent: number;
}

export type ChunkPart = TableChunk | ({ readonly kind: "text" } & Chunk);

interface OpenTable {
  caption: string | null;
  readonly rows: string[][];
  readonly sources: Line[];
  columns: number;
  chunk: number;
}

/** The largest table that is read; what comes after is kept as text. */
const MOST_ROWS = 20_000;

/**
 * Finds the tables among the chunks of a text: lines with the same number of tabs, one below the other or with empty
 * lines between. A single such line stays text.
 */
export function findTables(chunks: readonly Chunk[]): ChunkPart[] {
  const parts: ChunkPart[] = [];
  let table: OpenTable | null = null;
  const close = (): void => {
    if (table !== null) parts.push(finishTable(table));
    table = null;
  };
  chunks.forEach((chunk, index) => {
    let text: Line[] = [];
    const flush = (): void => {
      if (text.length > 0) parts.push({ kind: "text", lines: text });
      text = [];
    };
    for (const line of chunk.lines) {
      const cells = cellsOf(line);
      if (cells === null) {
        close();
        text.push(line);
        continue;
      }
      flush();
      if (table !== null && !belongs(table, cells, index)) close();
      table ??= { caption: null, rows: [], sources: [], columns: cells.length, chunk: index };
      addRow(table, cells, line, index);
    }
    flush();
  });
  close();
  return parts;
}

function addRow(table: OpenTable, cells: string[], line: Line, chunk: number): void {
  table.sources.push(line);
  table.chunk = chunk;
  if (cells.every((cell) => /^[-–—=:\s]*$/u.test(cell))) return;
  if (table.rows.length === 0 && table.caption === null && isCaption(cells)) table.caption = cells[0] ?? null;
  else table.rows.push(cells);
}

function belongs(table: OpenTable, cells: readonly string[], chunk: number): boolean {
  if (table.rows.length >= MOST_ROWS || cells.length !== table.columns) return false;
  return chunk === table.chunk || !(isCaption(cells) && table.rows.length > 0);
}

/** A line over a table that fills only the first of its cells. */
function isCaption(cells: readonly string[]): boolean {
  return cells.length > 1 && cells[0] !== "" && cells.slice(1).every((cell) => cell === "");
}

function finishTable(table: OpenTable): ChunkPart {
  const { rows, caption, sources } = table;
  const filled = rows.some((row) => row.filter((cell) => cell !== "").length > 1);
  if (!filled || rows.length + (caption === null ? 0 : 1) < 2) return { kind: "text", lines: sources };
  if (rows.length === 1 && caption !== null) {
    return {
      kind: "table",
      caption: null,
      rows: [[caption, ...(rows[0] ?? []).slice(1).map(() => "")], ...rows],
      indent: 0,
    };
  }
  return { kind: "table", caption, rows, indent: sources[0]?.indent ?? 0 };
}

/** The cells of a line set with tabs; null for a line without, and for a label with a tab behind it. */
function cellsOf(line: Line): string[] | null {
  if (!line.text.includes("\t")) return null;
  const label = splitLabel(line.text);
  if (label !== null && !line.text.slice(label.textStart).includes("\t")) return null;
  return line.text.split("\t").map((cell) => cell.trim());
}
