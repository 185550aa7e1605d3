import { type LabelledText, type PrintedLabel, splitLabel } from "../../printed-label.js";
import { wordsOfPieces } from "./compose-runs.js";
import { dropLeadingLetters } from "./drop-leading-letters.js";
import { type Draft, type ItemDraft, type TextDraft, eachSequence } from "./draft.js";

/** A tagged label is believed up to this length: Word's label tags can hold words of the item. */
const MAX_TAGGED_LABEL = 8;

/**
 * Takes printed bullets and numbers out of the text and keeps them as labels. A paragraph (or a heading tag that was
 * misused) with a bullet becomes a list item; a number stays on its paragraph or heading.
 */
export function labelBlocks(drafts: Draft[]): void {
  eachSequence(drafts, (blocks) => {
    blocks.forEach((draft, index) => {
      if (draft.kind === "list") draft.items.forEach(labelItem);
      else if (draft.kind === "text" && draft.label === null) {
        labelText(draft);
        if (draft.label !== null && isItemLabel(draft.label)) blocks[index] = toList(draft, draft.label);
      }
    });
  });
}

function labelItem(item: ItemDraft): void {
  const first = item.blocks[0];
  if (first?.kind !== "text" || item.label !== null) return;
  const words = wordsOfPieces(first.pieces);
  item.label = splitLabel(words)?.label ?? readTaggedLabel(item.taggedLabel, words);
  if (item.label !== null) first.pieces = dropLeadingLetters(first.pieces, item.label.text);
}

function readTaggedLabel(tagged: string | null, words: string): PrintedLabel | null {
  if (tagged === null || tagged === "" || tagged.length > MAX_TAGGED_LABEL || !words.startsWith(tagged)) return null;
  const known: LabelledText | null = splitLabel(`${tagged}\t${words.slice(tagged.length).trim()}`);
  return known?.label ?? { text: tagged, kind: "bullet", style: tagged, value: null, roman: null };
}

function labelText(draft: TextDraft): void {
  const label = splitLabel(wordsOfPieces(draft.pieces))?.label ?? null;
  // A dash can begin a signature or an aside; only a tag or a list around it makes it a bullet.
  if (label === null || (label.kind === "bullet" && /^[-–—*+]/.test(label.text))) return;
  draft.label = label;
  draft.pieces = dropLeadingLetters(draft.pieces, label.text);
}

function isItemLabel(label: PrintedLabel): boolean {
  return label.kind === "bullet" || label.kind === "letter" || (label.kind === "number" && label.style.includes("("));
}

function toList(draft: TextDraft, label: PrintedLabel): Draft {
  const { pieces } = draft;
  return {
    kind: "list",
    items: [{ label, taggedLabel: null, blocks: [{ kind: "text", pieces, label: null, headingDepth: 0 }] }],
  };
}
