import type { Block } from "./table-block.js";
import type { TextBlock } from "./text-block.js";

const MAX_LETTERS = 140;
const ENDS_LIKE_PROSE = /[.;,]["'”’)\]]?$/u;
const SMALL_LETTER = /\p{Ll}/u;
const CAPITAL_WORD = /\p{Lu}{4}/u;

/** A heading in plain letters is larger than the text under it by this share at least. */
const LARGER = 1.04;
const MAX_PLAIN_LETTERS = 80;

/**
 * Marks headings that print shows by more than bold or much larger letters, which all readers of PDFs mark alike: a
 * line in capitals, in italics, underlined or slightly larger that stands apart over the text under it.
 */
export function markPrintedHeadings(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (block.kind === "text" && isHeading(block, blocks[index + 1])) block.depth = 1;
  });
}

function isHeading(block: TextBlock, below: Block | undefined): boolean {
  const { text } = block;
  if (block.lines.length > 2 || text.length > MAX_LETTERS || ENDS_LIKE_PROSE.test(text)) return false;
  if (block.label !== null && block.label.kind === "bullet") return false;
  const capitals = !SMALL_LETTER.test(text) && CAPITAL_WORD.test(text);
  if (block.bold) return block.label !== null || capitals;
  if (below?.kind !== "text" || !SMALL_LETTER.test(below.text)) return false;
  if (capitals) return true;
  if (isRecognised(block)) return standsApart(block, below);
  if (block.label !== null || block.lines.length > 1 || text.length > MAX_PLAIN_LETTERS) return false;
  if (!/^\p{Lu}/u.test(text) || text.endsWith(":") || (block.spaceAbove ?? 2) < 1.3) return false;
  const underlined = block.underlined && !below.underlined && !/\S\.\S/.test(text);
  return underlined || (block.italic && !below.italic) || block.size > LARGER * below.size;
}

/** Text recognition tells no weights. */
function isRecognised(block: TextBlock): boolean {
  return block.lines.every((line) => line.pieces.every(({ run }) => run.invisible));
}

const MAX_RECOGNISED_LETTERS = 60;
/** Blocks with more letters are running text. */
const MIN_PROSE = 60;

/** A short line without a full stop, white space above, over running text or a numbered paragraph. */
function standsApart(block: TextBlock, below: TextBlock): boolean {
  const { text } = block;
  if (block.lines.length > 1 || text.length > MAX_RECOGNISED_LETTERS || /[:,)–-]$|\d{4}$/.test(text)) return false;
  if (!/^\p{Lu}\p{L}/u.test(text) || (block.spaceAbove ?? 2) < 1.35) return false;
  return below.text.length > MIN_PROSE || (below.label !== null && below.label.kind !== "bullet");
}
