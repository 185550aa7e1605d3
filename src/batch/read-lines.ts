import { closeSync, openSync, readSync } from "node:fs";

const PIECE = 1024 * 1024;
const NEWLINE = 0x0a;

/** The lines of a UTF-8 file, without their ends; no more than a piece of the file and one line are held at a time. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.alloc(PIECE);
    let pending: Buffer[] = [];
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece)) {
      let from = 0;
      for (let end = piece.indexOf(NEWLINE); end !== -1 && end < count; end = piece.indexOf(NEWLINE, from)) {
        pending.push(piece.subarray(from, end));
        yield textOf(pending);
        pending = [];
        from = end + 1;
      }
      if (from < count) pending.push(Buffer.from(piece.subarray(from, count)));
    }
    if (pending.length > 0) yield textOf(pending);
  } finally {
    closeSync(file);
  }
}

function textOf(pieces: readonly Buffer[]): string {
  return pieces.length === 1 ? (pieces[0]?.toString("utf8") ?? "") : Buffer.concat(pieces).toString("utf8");
}
