import type { Box } from "../../../document/tree.js";
import { boxAround, least } from "./extents.js";
import type { LinePiece, Segment } from "./segment.js";

/** A printed line of one column: its segments from left to right. */
export interface TextLine extends Box {
  readonly page: number;
  readonly pieces: readonly LinePiece[];
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  /** Whether every letter is bold. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  /** Width of the widest gap between its segments, in points. */
  readonly widestGap: number;
  readonly order: number;
}

/** Segments of a row that a further one is compared with. */
const MAX_BESIDE = 40;

/** Puts segments that share a baseline together to lines, top to bottom; letters printed over others are lines apart. */
export function groupIntoRows(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: Segment[][] = [];
  let row: Segment[] = [];
  for (const segment of sorted) {
    const last = row.at(-1);
    const slack = 0.35 * Math.min(segment.size, last?.size ?? segment.size);
    const apart = last !== undefined && segment.baseline - last.baseline > slack;
    if (apart || row.slice(-MAX_BESIDE).some((other) => overlap(segment, other) > 0.6 * segment.size)) {
      rows.push(row.sort((a, b) => a.left - b.left));
      row = [];
    }
    row.push(segment);
  }
  if (row.length > 0) rows.push(row.sort((a, b) => a.left - b.left));
  return rows;
}

function overlap(a: Segment, b: Segment): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** One line made of the segments of a row. */
export function makeLine(row: readonly Segment[]): TextLine {
  const pieces: LinePiece[] = [];
  let widestGap = 0;
  let main = row[0];
  let previous: Segment | undefined;
  for (const segment of row) {
    if (main === undefined || segment.text.length > main.text.length) main = segment;
    if (previous !== undefined) widestGap = Math.max(widestGap, segment.left - previous.right);
    segment.pieces.forEach((piece, index) => {
      const spaced = index === 0 && previous !== undefined;
      pieces.push(spaced ? { ...piece, text: ` ${piece.text}` } : piece);
    });
    previous = segment;
  }
  const printed = pieces.filter((piece) => piece.text.trim() !== "");
  return {
    page: main?.page ?? 0,
    pieces,
    text: wordsOf(pieces),
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
    bold: printed.every((piece) => piece.run.bold),
    italic: printed.every((piece) => piece.run.italic),
    underlined: row.every((segment) => segment.underlined),
    widestGap,
    order: least(row, (segment) => segment.order),
    ...boxAround(row),
  };
}

const NOTE_MARK = /^\s*[\d,*†‡]{1,5}\s*$/;

/** The words of pieces, marks of footnotes left out. */
export function wordsOf(pieces: readonly LinePiece[]): string {
  let words = "";
  for (const { text, raised } of pieces) if (!raised || !NOTE_MARK.test(text)) words += text;
  return words.trimEnd();
}

/** The pieces of a line without its first so many printed letters and the white space after them. */
export function cutLetters(pieces: readonly LinePiece[], letters: number): LinePiece[] {
  let rest = letters;
  for (const [index, piece] of pieces.entries()) {
    let cut = 0;
    while (cut < piece.text.length && (rest > 0 || piece.text[cut]?.trim() === "")) {
      if (piece.text[cut]?.trim() !== "") rest--;
      cut++;
    }
    if (cut === piece.text.length) continue;
    const gone = piece.text.slice(0, cut).trim().length;
    if (gone === 0) return [{ ...piece, text: piece.text.slice(cut) }, ...pieces.slice(index + 1)];
    const { box } = piece.run;
    const left = box.left + (cut / piece.text.length) * (box.right - box.left);
    return [
      { ...piece, text: piece.text.slice(cut), run: { ...piece.run, box: { ...box, left } } },
      ...pieces.slice(index + 1),
    ];
  }
  return [];
}

/** Width of a line's first word, as its letters run on average. */
export function firstWordWidth(pieces: readonly LinePiece[]): number {
  let width = 0;
  for (const { text, run } of pieces) {
    const whole = run.box.right - run.box.left;
    const end = text.search(width === 0 ? /\S / : / /);
    if (end >= 0) return width + (whole * (width === 0 ? end + 1 : end)) / Math.max(1, text.trimEnd().length);
    width += whole;
  }
  return width;
}
