import type { Block } from "./table-block.js";
import type { TextBlock } from "./text-block.js";

const MAX_LETTERS = 140;
const ENDS_LIKE_PROSE = /[.;,]["'”’)\]]?$/u;
const SMALL_LETTER = /\p{Ll}/u;
const CAPITALS = /\p{Lu}/gu;

/**
 * Marks headings that print shows by more than weight or size, which all readers of PDFs mark alike: a line in capital
 * letters, or in italics, that stands apart from the text around it.
 */
export function markPrintedHeadings(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (block.kind === "text" && isHeading(block, blocks[index - 1], blocks[index + 1])) block.depth = 1;
  });
}

function isHeading(block: TextBlock, above: Block | undefined, below: Block | undefined): boolean {
  const { text } = block;
  if (block.lines.length > 2 || text.length > MAX_LETTERS || ENDS_LIKE_PROSE.test(text)) return false;
  if (below === undefined || below.kind !== "text") return block.bold && !SMALL_LETTER.test(text);
  if (block.bold) return block.label === null || block.label.kind !== "bullet";
  const capitals = !SMALL_LETTER.test(text) && (text.match(CAPITALS)?.length ?? 0) >= 4;
  return capitals && above !== undefined && SMALL_LETTER.test(below.text);
}
