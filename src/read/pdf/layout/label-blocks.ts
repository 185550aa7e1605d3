import { type LabelledText, type PrintedLabel, bulletLabel, splitLabel } from "../../printed-label.js";
import { wordsOfPieces } from "./compose-runs.js";
import { dropLeadingLetters } from "./drop-leading-letters.js";
import { type Draft, type ItemDraft, type Piece, type TextDraft, eachSequence, itemDraft, textDraft } from "./draft.js";
import { readLead } from "./read-lead.js";

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
        const label = readLabel(draft);
        if (label === null) return;
        if (isItemLabel(label)) blocks[index] = toList(draft, label);
        else {
          draft.label = label;
          draft.pieces = dropLeadingLetters(draft.pieces, label.text);
        }
      }
    });
    listShortNumbers(blocks);
  });
}

/** A numbered paragraph longer than this is a paragraph of a report, not an item of a list. */
const LONG_ITEM = 320;

/** Makes a list of short paragraphs typed "1.", "2." … one after the other. */
function listShortNumbers(blocks: Draft[]): void {
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    while (isNextNumber(blocks[end], end - start + 1)) end++;
    if (end - start < 2) continue;
    for (let index = start; index < end; index++) {
      const draft = blocks[index];
      if (draft?.kind !== "text") continue;
      const item = { ...itemDraft([textDraft(draft.pieces)]), label: draft.label, edge: leftEdge(draft.pieces) };
      blocks[index] = { kind: "list", items: [item] };
    }
    start = end - 1;
  }
}

function isNextNumber(draft: Draft | undefined, value: number): boolean {
  if (draft?.kind !== "text" || draft.label?.kind !== "number" || draft.label.value !== value) return false;
  return wordsOfPieces(draft.pieces).length <= LONG_ITEM && !draft.pieces.every(({ run }) => run.bold);
}

function labelItem(item: ItemDraft): void {
  const first = item.blocks[0];
  if (first?.kind !== "text" || item.label !== null) return;
  const words = wordsOfPieces(first.pieces);
  item.label =
    splitLabel(readLead(first.pieces))?.label ?? readTaggedLabel(item.taggedLabel, words) ?? readBullet(words);
  if (item.label === null) return;
  item.edge = leftEdge(first.pieces);
  first.pieces = dropLeadingLetters(first.pieces, item.label.text);
}

function leftEdge(pieces: readonly Piece[]): number | null {
  return pieces.find(({ text }) => text.trim() !== "")?.run.box.left ?? null;
}

function readTaggedLabel(tagged: string | null, words: string): PrintedLabel | null {
  if (tagged === null || tagged === "" || tagged.length > MAX_TAGGED_LABEL) return null;
  if (!words.startsWith(tagged) || words === tagged) return null;
  const known: LabelledText | null = splitLabel(`${tagged}\t${words.slice(tagged.length).trim()}`);
  return known?.label ?? bulletLabel(tagged);
}

/** In front of an item any sign that is neither a letter nor opens words is a bullet: "−", "̶", "☐"; so is a lone "o". */
const ITEM_BULLET = /^(?:[^\p{L}\p{N}\s"'“‘([{<£$€@#&…]{1,2}|o)(?=\s\S)/u;

function readBullet(words: string): PrintedLabel | null {
  const bullet = ITEM_BULLET.exec(words)?.[0];
  return bullet === undefined ? null : bulletLabel(bullet);
}

function readLabel(draft: TextDraft): PrintedLabel | null {
  const label = splitLabel(readLead(draft.pieces))?.label ?? null;
  // A dash can begin a signature or an aside; only a tag or a list around it makes it a bullet.
  return label?.kind === "bullet" && /^[-–—*+]/.test(label.text) ? null : label;
}

function isItemLabel(label: PrintedLabel): boolean {
  return label.kind === "bullet" || label.kind === "letter" || (label.kind === "number" && label.style.includes("("));
}

function toList(draft: TextDraft, label: PrintedLabel): Draft {
  const item = itemDraft([textDraft(dropLeadingLetters(draft.pieces, label.text))]);
  return { kind: "list", items: [{ ...item, label, edge: leftEdge(draft.pieces) }] };
}
