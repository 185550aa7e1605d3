import type { NoteDraft } from "../layout/draft.js";
import { textDraft } from "../layout/draft.js";
import type { PageMeasures } from "./measures.js";
import type { LinePiece, Segment } from "./segment.js";
import { groupIntoRows, makeLine, type TextLine } from "./text-line.js";

/** The footnotes of a page and what is left of it without them. */
export interface NotesOfPage {
  readonly notes: readonly NoteDraft[];
  readonly body: readonly Segment[];
}

/** Footnotes are set smaller than the running text, by this share at least. */
const NOTE_SIZE = 0.93;
const MARK = /^(\d{1,3}|[*†‡]{1,3}|[a-z])(?=[\s\p{L}"'“‘(])\s*/u;

/** Takes the footnotes off the bottom of a page: small lines to the page's end, the first with a mark. */
export function takeNotes(segments: readonly Segment[], { bodySize }: PageMeasures): NotesOfPage {
  const rows = groupIntoRows(segments);
  let first = rows.length;
  while (first > 0 && isSmall(rows[first - 1] ?? [], bodySize)) first--;
  const lines = rows.slice(first).map(makeLine);
  const begins = lines.findIndex((line, index) => readMark(line, index === 0) !== null);
  if (begins < 0 || first + begins === 0) return { notes: [], body: segments };
  const notes: NoteDraft[] = [];
  let open: { label: string; pieces: LinePiece[] } | null = null;
  const close = (): void => {
    if (open !== null) notes.push({ label: null, blocks: [textDraft(open.pieces)] });
  };
  for (const line of lines.slice(begins)) {
    const mark = readMark(line, open === null, open?.label);
    if (mark !== null) {
      close();
      open = { label: mark, pieces: [...line.pieces] };
    } else if (open !== null) {
      endLine(open.pieces);
      open.pieces.push(...line.pieces);
    }
  }
  close();
  const taken = new Set(rows.slice(first + begins).flat());
  return { notes, body: segments.filter((segment) => !taken.has(segment)) };
}

function isSmall(row: readonly Segment[], bodySize: number): boolean {
  return row.every((segment) => segment.size < NOTE_SIZE * bodySize);
}

/** The mark at the start of a note. After the first note only a raised or the next number begins another. */
function readMark(line: TextLine, mayBegin: boolean, previous?: string): string | null {
  const printed = line.pieces.map((piece) => piece.text).join("");
  const label = MARK.exec(printed)?.[1];
  if (label === undefined) return null;
  const raised = line.pieces[0]?.raised === true;
  const follows = previous !== undefined && Number(label) === Number(previous) + 1;
  return raised || follows || (mayBegin && /\d/.test(label)) ? label : null;
}

function endLine(pieces: LinePiece[]): void {
  const last = pieces.at(-1);
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, text: `${last.text.trimEnd()}\n` };
}
