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

/** Takes the footnotes off the bottom of a page: small lines to the page's end, or lines after a raised mark. */
export function takeNotes(segments: readonly Segment[], measures: PageMeasures): NotesOfPage {
  const rows = groupIntoRows(segments);
  const begins = findSmallNotes(rows, measures.bodySize) ?? findMarkedNotes(rows, measures);
  if (begins === null || begins === 0) return { notes: [], body: segments };
  const notes: NoteDraft[] = [];
  let open: { label: string; pieces: LinePiece[] } | null = null;
  const close = (): void => {
    if (open !== null) notes.push({ label: null, blocks: [textDraft(open.pieces)] });
  };
  for (const line of rows.slice(begins).map(makeLine)) {
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
  const taken = new Set(rows.slice(begins).flat());
  return { notes, body: segments.filter((segment) => !taken.has(segment)) };
}

/** The row at which notes in small letters begin; null where there are none. */
function findSmallNotes(rows: readonly (readonly Segment[])[], bodySize: number): number | null {
  let first = rows.length;
  while (first > 0 && isSmall(rows[first - 1] ?? [], bodySize)) first--;
  const begins = rows.slice(first).findIndex((row, index) => readMark(makeLine(row), index === 0) !== null);
  return begins < 0 ? null : first + begins;
}

/** Lines that notes at the foot of a page take up at most, where they are as large as the text. */
const MAX_NOTE_ROWS = 15;
/** White space above such notes, in leadings. */
const NOTE_SPACE = 1.3;

/** The row at which notes as large as the text begin: a raised mark at a line's start, white space above. */
function findMarkedNotes(rows: readonly (readonly Segment[])[], measures: PageMeasures): number | null {
  for (let index = Math.max(1, rows.length - MAX_NOTE_ROWS); index < rows.length; index++) {
    const first = rows[index]?.[0];
    const above = rows[index - 1]?.[0];
    if (first === undefined || above === undefined || first.pieces[0]?.raised !== true) continue;
    const space = (first.baseline - above.baseline) / measures.leading(first.size);
    const rest = rows.slice(index).flat();
    const small = rest.every((segment) => segment.size <= 1.05 * measures.bodySize);
    if (space > NOTE_SPACE && small && readMark(makeLine([first]), true) !== null) return index;
  }
  return null;
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
