import type { Block } from "../../document/blocks.js";
import type { Span } from "../../text/span.js";

/** A block's words, or two cells of one row read as one line; offset 0 of its text is `start` in the document's. */
export interface Line extends Span {
  readonly text: string;
  readonly page: number | null;
}

/** The longest label: "Date of report to Scrutiny Committee:". */
const LONGEST_LABEL = 60;

/**
 * Blocks as lines: a label and its value are read as one when they stand in neighbouring cells of a row ("Lead
 * inspector:" and the name) or when a short block ends with a colon, as where a letter was laid out in cells. Spaces
 * stand for what is between them, so that offsets stay those of the document.
 */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (next === undefined || !belongTogether(block, next)) return block;
    const gap = " ".repeat(next.start - block.end);
    return { text: `${block.text}${gap}${next.text}`, start: block.start, end: next.end, page: block.page };
  });
}

function belongTogether(label: Block, value: Block): boolean {
  const gap = value.start - label.end;
  if (gap < 1 || gap > 2) return false;
  if (label.cell !== null && label.cell.row === value.cell?.row) return label.cell.cell !== value.cell.cell;
  return label.text.length <= LONGEST_LABEL && label.text.trimEnd().endsWith(":");
}
