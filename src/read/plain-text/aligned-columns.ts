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
  const grid = new Grid();
  let best: { groups: number; edges: number[]; chunks: number } | null = null;
  const groups: Group[] = [];
  let ruled = false;
  for (let count = 1; count <= chunks.length && grid.lines.length <= MOST_LINES; count++) {
    const added = splitGroups(chunks[count - 1]);
    if (added.some((group) => group.some((line) => line.length > WIDEST_LINE || line.includes("\t")))) break;
    if (groups.length === 0 && added.length > 1) ruled = true;
    groups.push(...added);
    for (const group of added) for (const line of group) grid.add(line);
    const edges: number[] = best === null ? validEdges(groups, grid.edges()) : keptEdges(best.edges, grid.edges());
    const held = best === null ? 2 : best.edges.length;
    if (edges.length < held || !added.some((group) => isFilled(group, edges))) {
      // One line by itself shows no columns yet; the next one may.
      if (best === null && count < 3 && grid.lines.length < 3) continue;
      break;
    }
    best = { groups: groups.length, edges, chunks: count };
  }
  if (best === null) return null;
  const kept = groups.slice(0, best.groups);
  const edges = validEdges(kept, best.edges);
  if (edges.length < 2) return null;
  const rows = toRows(kept, edges);
  if (!isTable(rows)) return null;
  return { rows, header: ruled || looksLikeHeaderRow(rows), chunks: best.chunks };
}

/** Which columns of characters any of the lines so far uses. */
class Grid {
  readonly lines: string[] = [];
  readonly #used: boolean[] = [];

  add(line: string): void {
    this.lines.push(line);
    for (let index = 0; index < line.length; index++) if (line.charCodeAt(index) > 0x20) this.#used[index] = true;
  }

  /** Where text begins behind white space that runs through all lines, and where it begins at all. */
  edges(): number[] {
    const edges: number[] = [];
    if (this.lines.length < 2) return edges;
    let gap = NARROWEST_GAP;
    for (let index = 0; index < this.#used.length; index++) {
      if (this.#used[index] !== true) gap++;
      else {
        if (gap >= NARROWEST_GAP || edges.length === 0) edges.push(index);
        gap = 0;
      }
    }
    return edges.length > MOST_COLUMNS ? [] : edges;
  }
}

function splitGroups(chunk: Chunk | undefined): Group[] {
  const groups: string[][] = [[]];
  for (const { text } of chunk?.lines ?? []) {
    if (ruler.test(text)) groups.push([]);
    else groups.at(-1)?.push(text);
  }
  return groups.filter((group) => group.length > 0);
}

function validEdges(groups: readonly Group[], edges: readonly number[]): number[] {
  return edges.filter((edge, index) => index === 0 || isEdge(groups, edge));
}

/** The edges of a table so far that still have their gap; right-aligned numbers may have moved one to the left. */
function keptEdges(held: readonly number[], edges: readonly number[]): number[] {
  const kept = held.map((edge, index) =>
    index === 0 ? (edges[0] ?? edge) : edges.findLast((other) => other <= edge && other > (held[index - 1] ?? 0)),
  );
  return kept.filter((edge) => edge !== undefined);
}

/** Whether words begin at a column, or numbers stand there, in at least two lines and most of those that reach it. */
function isEdge(groups: readonly Group[], column: number): boolean {
  let right = 0;
  let aligned = 0;
  let numeric = 0;
  let linesWithBoth = 0;
  let groupsWithBoth = 0;
  for (const group of groups) {
    let isBefore = false;
    let isBeside = false;
    for (const line of group) {
      const before = line.slice(0, column);
      const words = line.slice(column);
      isBefore ||= before.trim() !== "";
      if (words.trim() === "") continue;
      right++;
      const begins = !/^\s/u.test(words);
      if (begins) aligned++;
      const number = LEADING_NUMBER.test(words);
      if (number) numeric++;
      isBeside ||= begins || number;
      // Typists set two spaces behind a full stop.
      if (before.trim() !== "" && !/[.!?:;,] {1,2}$/u.test(before)) linesWithBoth++;
    }
    // The cell beside a label of two lines may stand on a line of its own between them.
    if (isBefore && isBeside) groupsWithBoth++;
  }
  const most = Math.max(aligned, numeric);
  return Math.max(linesWithBoth, groupsWithBoth) >= 2 && most >= 2 && most >= right * 0.6;
}

const LEADING_NUMBER = /^\s{0,40}[\d£%.,–-]{1,20}%?(?:\s|$)/u;

/** Whether the lines between two separators fill more than one cell, and words begin where a column does. */
function isFilled(group: Group, edges: readonly number[]): boolean {
  const cells = edges.map(() => false);
  for (const line of group) {
    edges.forEach((edge, index) => {
      const cell = line.slice(index === 0 ? 0 : edge, edges[index + 1] ?? line.length);
      if (cell.trim() !== "" && (index === 0 || !/^\s/u.test(cell) || LEADING_NUMBER.test(cell))) cells[index] = true;
    });
  }
  return cells.filter(Boolean).length > 1;
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
