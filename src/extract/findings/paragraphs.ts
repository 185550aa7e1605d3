import type { Block } from "../../document/blocks.js";

/** Prose blocks of a section, each with the end of its paragraph: what a page break cut in two is one again. */
export function* wholeParagraphs(blocks: readonly Block[]): Generator<{ block: Block; end: number }> {
  let open: { block: Block; end: number } | null = null;
  let last: Block | null = null;
  for (const block of blocks) {
    if (block.cell !== null || block.kind === "heading") continue;
    if (open !== null && last !== null && goesOn(last, block)) open.end = block.end;
    else {
      if (open !== null) yield open;
      open = { block, end: block.end };
    }
    last = block;
  }
  if (open !== null) yield open;
}

function goesOn(before: Block, block: Block): boolean {
  const isNext = block.label === null && block.index === before.index + 1;
  return isNext && /^\p{Ll}/u.test(block.text) && /[\p{L}\p{N},’'-]$/u.test(before.text);
}

/** The number that the report prints in front of a paragraph, without its full stop; a bullet is none. */
export function paragraphNumber(block: Block): string | null {
  return /^\(?(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?$/u.exec(block.label?.trim() ?? "")?.[1] ?? null;
}
