import type { Block } from "../../document/blocks.js";

/** As the software prints it; papers have "AGENDA ITEM 7" or "Agenda Item". */
const ITEM_PAGE = /^Agenda item$/u;
const HEAD_BLOCKS = 6;

/**
 * Index of the line "Agenda item" by which a council's web page says that it holds one item of a meeting; -1 on any
 * other. The item's title stands below it; the body that met is not named by headings.
 */
export function indexOfItemLine(opening: readonly Block[]): number {
  return opening.slice(0, HEAD_BLOCKS).findIndex(({ text }) => ITEM_PAGE.test(text.trim()));
}
