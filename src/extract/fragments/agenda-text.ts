import type { Block } from "../../document/blocks.js";

const MINUTES_BELOW = /^(?:minutes|decisions?)\s?:$/iu;
/** What stands above the minutes of the same item or of the one before, and is none of the agenda's words. */
const OF_MINUTES = /^(?:minutes\s?:|decisions?\s?:?|(?:resolved|agreed)\b.{0,40})$/iu;
/** The number of an item in a line of its own. */
const NUMBER_ALONE = /^[A-Z]{0,4}\d{1,4}(?:\/\d{2,4})?[.)]?$/u;

/**
 * The agenda's own words on the page of a meeting: what stands between an item's title and its minutes. What stands
 * between "Decision:" and "Minutes:" is the decision.
 */
export function findAgendaText(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    if (MINUTES_BELOW.test(block.text.trim())) for (const above of wordsAbove(blocks, index)) found.add(above);
  }
  return found;
}

/** The blocks between the line "Minutes:" at an index and the title above it; none where another such line comes first. */
function wordsAbove(blocks: readonly Block[], index: number): readonly Block[] {
  const words: Block[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const above = blocks[at];
    const text = above?.text.trim() ?? "";
    if (OF_MINUTES.test(text)) return [];
    if (above === undefined || above.kind === "heading" || above.bold || NUMBER_ALONE.test(text)) return words;
    if (above.cell?.cell !== blocks[index]?.cell?.cell) return words;
    words.push(above);
  }
  return words;
}
