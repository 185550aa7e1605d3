/** A line of a text file. */
export interface Line {
  /** Without trailing spaces; leading white space stays, and tabs at the end, which are empty cells. */
  readonly text: string;
  /** Columns of white space in front, a tab counting as four. */
  readonly indent: number;
}

/** Lines that stand together without an empty line between them. */
export interface Chunk {
  readonly lines: readonly Line[];
  /** Characters of its longest line. */
  readonly width: number;
}

/** Puts lines together as a chunk. */
export function toChunk(lines: readonly Line[]): Chunk {
  let width = 0;
  for (const { text } of lines) width = Math.max(width, text.length);
  return { lines, width };
}

const TAB_WIDTH = 4;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/u;

/** Splits a text at its line breaks; a form feed (page break of a converted PDF) ends a line. */
export function splitLines(text: string): string[] {
  return text.split(LINE_BREAK);
}

/** Groups lines into chunks at empty lines; lines of spaces and no-break spaces alone are empty. */
export function chunkLines(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Line[] = [];
  for (const line of lines) {
    const text = line.includes("\t") ? line.replace(/[^\S\t]+$/u, "") : line.trimEnd();
    if (text.trim() === "") {
      if (current.length > 0) chunks.push(toChunk(current));
      current = [];
    } else current.push({ text, indent: indentOf(text) });
  }
  if (current.length > 0) chunks.push(toChunk(current));
  return chunks;
}

function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === "\t") columns += TAB_WIDTH;
    else if (/\s/u.test(character)) columns++;
    else break;
  }
  return columns;
}
