import { type PrintedLabel, follows, splitLabel } from "../../printed-label.js";
import { wordsOfPieces } from "./compose-runs.js";
import { type Draft, type ItemDraft, type Piece, type TextDraft, eachSequence, itemDraft, textDraft } from "./draft.js";
import { readLead } from "./read-lead.js";

/** So many pieces of a line are looked at for its label. */
const LEAD = 8;
/** A line that goes on in the next does not end so; "(a) note the report; and" does. */
const CLOSED = /(?:[.;:,]|\b(?:and|or))$/;

/**
 * Parts items that share one tag because their author broke the lines by hand ("a) That …;" over "b) That …"): a line
 * that begins with the label after the one with which the paragraph begins, or with the same bullet again.
 */
export function splitLabelledLines(blocks: Draft[]): void {
  eachSequence(blocks, (sequence) => {
    const parted = sequence.flatMap((draft): Draft[] => {
      if (draft.kind === "list") draft.items = draft.items.flatMap(splitItem);
      return draft.kind === "text" && draft.label === null && draft.headingDepth === 0 ? splitText(draft) : [draft];
    });
    if (parted.length > sequence.length) sequence.splice(0, sequence.length, ...parted);
  });
}

function splitItem(item: ItemDraft): ItemDraft[] {
  const [first, ...more] = item.blocks;
  if (first?.kind !== "text" || item.label !== null) return [item];
  const [head, ...others] = splitText(first);
  if (head === undefined || others.length === 0) return [item];
  const items = [{ ...item, blocks: [head] as Draft[] }, ...others.map((text) => itemDraft([text]))];
  items.at(-1)?.blocks.push(...more);
  return items;
}

function splitText(draft: TextDraft): TextDraft[] {
  if (!draft.pieces.some((piece, index) => beginsLine(draft.pieces[index - 1], piece))) return [draft];
  let label = labelAt(draft.pieces, 0);
  if (label === null) return [draft];
  const drafts: TextDraft[] = [];
  let start = 0;
  for (let index = 1; index < draft.pieces.length; index++) {
    if (!beginsLine(draft.pieces[index - 1], draft.pieces[index])) continue;
    const next = labelAt(draft.pieces, index);
    const before = draft.pieces.slice(start, index);
    if (next === null || !follows(label, next)) continue;
    if (label.kind !== "bullet" && !CLOSED.test(wordsOfPieces(before.slice(-LEAD)).trimEnd())) continue;
    drafts.push(textDraft(before));
    start = index;
    label = next;
  }
  return start === 0 ? [draft] : [...drafts, textDraft(draft.pieces.slice(start))];
}

/** How labels begin; told from the bare letters, because most lines of a report have none. */
const LIKE_LABEL = /^\s*(?:\(?[\p{L}\p{N}]{1,5}[.)]|[^\p{L}\p{N}\s"'“‘(]|\d{1,3}\s*$)/u;

/** The label with which the line that begins at a piece begins; a dash is none, it can begin an aside. */
function labelAt(pieces: readonly Piece[], index: number): PrintedLabel | null {
  if (!LIKE_LABEL.test(`${pieces[index]?.text ?? ""}${pieces[index + 1]?.text ?? ""}`)) return null;
  const label = splitLabel(readLead(pieces.slice(index, index + LEAD)))?.label ?? null;
  return label?.kind === "bullet" && /^[-–—*+]/.test(label.text) ? null : label;
}

function beginsLine(above: Piece | undefined, below: Piece | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  return below.page !== above.page || below.run.baseline - above.run.baseline > above.run.size * 0.8;
}
