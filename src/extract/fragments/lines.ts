import type { Block } from "../../document/blocks.js";
import type { Span } from "../../text/span.js";

/** A block's words, or two cells of one row read as one line; offset 0 of its text is `start` in the document's. */
export interface Line extends Span {
  readonly text: string;
  readonly page: number | null;
}

/**
 * Blocks as lines: a label and the value that stand in neighbouring cells of one row ("Lead inspector:" and the name)
 * are read as one, with one space for the tab between them, so that offsets stay those of the document.
 */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const sameRow = next !== undefined && block.cell !== null && next.cell?.row === block.cell.row;
    return sameRow && next.start === block.end + 1
      ? { text: `${block.text} ${next.text}`, start: block.start, end: next.end, page: block.page }
      : block;
  });
}
