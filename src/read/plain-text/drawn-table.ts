import { looksLikeHeaderRow } from "../header-row.js";
import { type Chunk, type Line, toChunk } from "./lines.js";

/** A table drawn with "|" and "+---+". */
export interface DrawnTable {
  readonly rows: readonly (readonly string[])[];
  readonly header: boolean;
}

const rowLine = /^\s*\|.*\|\s*$/u;
const rule = /^\s*[+|][-=+:|\s]{3,}[+|]\s*$/u;

/** Parts a chunk where a drawn table begins or ends: words often stand on the line above it or below. */
export function splitAtDrawing(chunk: Chunk): Chunk[] {
  const pieces: Line[][] = [];
  let drawing: boolean | null = null;
  for (const line of chunk.lines) {
    const isDrawn = rowLine.test(line.text) || rule.test(line.text);
    if (isDrawn === drawing) pieces.at(-1)?.push(line);
    else pieces.push([line]);
    drawing = isDrawn;
  }
  const whole = pieces.length === 1 || !pieces.some((lines) => lines.some(({ text }) => rule.test(text)));
  return whole ? [chunk] : pieces.map((lines) => toChunk(lines));
}

/** Reads a chunk all of whose lines are rows or rules of a drawn table; rules between the rows make a row of several lines one. */
export function readDrawnTable(chunk: Chunk): DrawnTable | null {
  const { lines } = chunk;
  if (lines.length < 2 || !lines.every(({ text }) => rowLine.test(text) || rule.test(text))) return null;
  const groups: string[][][] = [[]];
  for (const { text } of lines) {
    if (rule.test(text)) groups.push([]);
    else groups.at(-1)?.push(cellsOf(text));
  }
  const filled = groups.filter((group) => group.length > 0);
  const ruled =
    filled.length > 2 || filled.some((group) => group.length > 1 && group.slice(1).every(([first]) => first === ""));
  const rows = ruled ? filled.map(joinLines) : filled.flat();
  if (rows.length === 0) return null;
  const underlined = lines.some(({ text }) => /^\s*[+|][=+|]{3,}/u.test(text)) || (!ruled && filled[0]?.length === 1);
  return { rows, header: rows.length > 1 && (underlined || looksLikeHeaderRow(rows)) };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

function joinLines(lines: readonly (readonly string[])[]): string[] {
  const width = lines.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((cells) => cells[column] ?? "")
      .filter((cell) => cell !== "")
      .join(" "),
  );
}
