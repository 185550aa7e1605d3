import { looksLikeHeaderRow } from "../header-row.js";
import { splitLabel } from "../printed-label.js";
import type { Chunk } from "./lines.js";

/** A table that was set with spaces: its rows as the words of their cells, and how many chunks it takes up. */
export interface AlignedTable {
  readonly rows: readonly (readonly string[])[];
  readonly header: boolean;
  readonly chunks: number;
}

const ruler = /^[\s|+]*(?:[-=_─━]{2,}[\s|+]*)+$/u;
/** White space between two columns that stands in every line is at least so wide. */
const NARROWEST_GAP = 2;
const MOST_COLUMNS = 12;
const MOST_LINES = 2_000;
const WIDEST_LINE = 260;

/** Lines between two separators: an empty line or a drawn rule. */
type Group = readonly string[];

/**
 * Finds a table set with spaces that begins with the first of the chunks given: white space that runs through all
 * lines, with words that begin (or numbers that end) in the same column beside it.
 */
export function findAlignedTable(chunks: readonly Chunk[]): AlignedTable | null {
  let best: { groups: Group[]; edges: number[]; ruled: boolean; chunks: number } | null = null;
  const groups: Group[] = [];
  let lines: string[] = [];
  let ruledAfterFirst = false;
  for (let count = 1; count <= chunks.length; count++) {
    const added = splitGroups(chunks[count - 1]);
    if (added.some((group) => group.some((line) => line.length > WIDEST_LINE || line.includes("\t")))) break;
    if (groups.length === 0 && added.length > 1) ruledAfterFirst = true;
    groups.push(...added);
    lines = lines.concat(added.flat());
    if (lines.length > MOST_LINES) break;
    const edges = findEdges(lines);
    const held = best === null ? 2 : best.edges.length;
    if (edges.length < held || !added.some((group) => group.some((line) => isFilled(line, edges)))) {
      // One line by itself shows no columns yet; the next one may.
      if (best === null && count < 3 && lines.length < 3) continue;
      break;
    }
    best = { groups: [...groups], edges, ruled: ruledAfterFirst, chunks: count };
  }
  if (best === null) return null;
  const rows = toRows(best.groups, best.edges);
  if (!isTable(rows)) return null;
  return { rows, header: best.ruled || looksLikeHeaderRow(rows), chunks: best.chunks };
}

function splitGroups(chunk: Chunk | undefined): Group[] {
  const groups: string[][] = [[]];
  for (const { text } of chunk?.lines ?? []) {
    if (ruler.test(text)) groups.push([]);
    else groups.at(-1)?.push(text);
  }
  return groups.filter((group) => group.length > 0);
}

/** The columns (as offsets into a line) at which cells begin; the first is where the text begins. */
function findEdges(lines: readonly string[]): number[] {
  if (lines.length < 2) return [];
  const width = Math.max(...lines.map((line) => line.length));
  const used = new Array<boolean>(width + 1).fill(false);
  for (const line of lines) {
    for (let index = 0; index < line.length; index++) if (!/\s/u.test(line[index] ?? "")) used[index] = true;
  }
  const first = used.indexOf(true);
  const edges = [first];
  let gap = 0;
  for (let index = first; index < width; index++) {
    if (used[index] !== true) gap++;
    else {
      if (gap >= NARROWEST_GAP && isEdge(lines, index, gap)) edges.push(index);
      gap = 0;
    }
  }
  return edges.length > MOST_COLUMNS ? [] : edges;
}

/** Whether words begin at a column, or end together before the next gap, in at least two lines and half of all. */
function isEdge(lines: readonly string[], column: number, gap: number): boolean {
  let right = 0;
  let aligned = 0;
  let both = 0;
  for (const line of lines) {
    const words = line.slice(column).trim();
    if (words === "") continue;
    right++;
    if (line[column] !== " ") aligned++;
    if (line.slice(0, column - gap).trim() !== "") both++;
  }
  const numeric = lines.filter((line) => /^\s*[\d£%.,–-]+%?(?:\s|$)/u.test(line.slice(column))).length;
  return both >= 2 && (aligned >= 2 && aligned >= right * 0.6 ? true : numeric >= 2 && numeric >= right * 0.6);
}

function isFilled(line: string, edges: readonly number[]): boolean {
  return cellsOf(line, edges).filter((cell) => cell !== "").length > 1;
}

function cellsOf(line: string, edges: readonly number[]): string[] {
  return edges.map((edge, index) => line.slice(index === 0 ? 0 : edge, edges[index + 1] ?? line.length).trim());
}

function toRows(groups: readonly Group[], edges: readonly number[]): string[][] {
  const rows: string[][] = [];
  for (const group of groups) {
    const lines = group.map((line) => cellsOf(line, edges));
    const wrapped = groups.length > 2 && !lines.slice(1).every((cells) => isRowStart(cells));
    lines.forEach((cells, index) => {
      const last = rows.at(-1);
      if (index > 0 && last !== undefined && (wrapped || !isRowStart(cells))) appendCells(last, cells);
      else rows.push(cells);
    });
  }
  return rows;
}

/** Whether a line begins a row: its first cell holds a capital or a number, and another cell is filled. */
function isRowStart(cells: readonly string[]): boolean {
  const [first = "", ...others] = cells;
  return first !== "" && !/^\p{Ll}/u.test(first) && others.some((cell) => cell !== "");
}

function appendCells(row: string[], cells: readonly string[]): void {
  cells.forEach((cell, index) => {
    if (cell !== "") row[index] = (row[index] ?? "") === "" ? cell : `${row[index] ?? ""} ${cell}`;
  });
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((row) => row.filter((cell) => cell !== "").length > 1);
  if (filled.length < 2 || filled.length < rows.length / 2) return false;
  // Numbers hung in the margin of paragraphs look like a first column.
  const hung = rows.every((row) => row[0] === "" || splitLabel(`${row[0] ?? ""}\tx`) !== null);
  return !(hung && (rows[0]?.length ?? 0) <= 2);
}
