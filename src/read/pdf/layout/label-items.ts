import { wordsOfPieces } from "./compose-runs.js";
import { dropLeadingLetters } from "./drop-leading-letters.js";
import type { Draft, ItemDraft } from "./draft.js";
import { printedLabel } from "./printed-label.js";

/** Takes the printed bullet or number out of each list item's text and keeps it as the item's label. */
export function labelItems(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind === "list") for (const item of draft.items) labelItem(item);
    if (draft.kind === "table") for (const row of draft.rows) for (const cell of row.cells) labelItems(cell.blocks);
  }
}

function labelItem(item: ItemDraft): void {
  const first = item.blocks[0];
  if (first?.kind === "text") {
    const label = printedLabel(wordsOfPieces(first.pieces));
    if (label !== null) {
      item.label = label;
      first.pieces = dropLeadingLetters(first.pieces, label);
    }
  }
  labelItems(item.blocks);
}
