import type { Box } from "../../../document/tree.js";
import type { Piece } from "../layout/draft.js";
import type { PageContent, PdfRun } from "../page-content.js";

/** Letters of a run inside a line; `raised` marks a superscript: a footnote mark or the "th" of a date. */
export interface LinePiece extends Piece {
  readonly raised: boolean;
}

/** Letters that stand together on one baseline, with no gap between them that is wider than a stretched word space. */
export interface Segment extends Box {
  readonly page: number;
  readonly pieces: readonly LinePiece[];
  readonly text: string;
  readonly baseline: number;
  /** Size of most of its letters. */
  readonly size: number;
  /** Place in the content stream, counted over the page. */
  readonly order: number;
  readonly underlined: boolean;
}

/** A vertical line on the page: letters on its two sides never belong together. */
export interface Wall {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widest gap inside a segment, in ems: a justified line stretches its spaces, a table has wider gaps. */
const MAX_GAP = 0.7;
/** A gap that must be a word space although the engine gave none, in ems. */
const WORD_GAP = 0.3;
const BLANK = /^\s*$/;
/** White space at which a line may break; words that a no-break space ties together stay tied. */
const SPACES = /[^\S\u00a0]+/g;

/** What text recognition makes of a table's lines. */
const RECOGNISED_LINE = /^\s*[|¦_]+\s*$/;

/** Puts a page's runs together to segments, in the order of the content stream; turned letters are left out. */
export function collectSegments(page: PageContent, walls: readonly Wall[]): Segment[] {
  const segments: Segment[] = [];
  let draft: Draft | null = null;
  let spaced = false;
  let previous: PdfRun | null = null;
  const median = medianScannedSize(page.runs);
  for (const given of page.runs) {
    if (BLANK.test(given.text)) {
      spaced = true;
      continue;
    }
    if (
      isTurned(given) ||
      (given.invisible && RECOGNISED_LINE.test(given.text)) ||
      (previous !== null && isDrawnAgain(previous, given))
    )
      continue;
    previous = given;
    const run = median > 0 ? steadySize(given, median) : given;
    if (draft === null || !draft.accepts(run, walls)) {
      if (draft !== null) segments.push(draft.finish());
      draft = new Draft(page.number, segments.length);
    }
    draft.add(run, spaced);
    spaced = /\s$/.test(given.text);
  }
  if (draft !== null) segments.push(draft.finish());
  return segments;
}

/**
 * The segments of a page whose letters run up or down it: narrow column heads, words in a margin. Lines beside each
 * other are put together in the order of the content stream.
 */
export function collectTurned(page: PageContent, firstOrder: number): Segment[] {
  const segments: Segment[] = [];
  let draft: Draft | null = null;
  let last: PdfRun | null = null;
  for (const run of page.runs) {
    if (BLANK.test(run.text) || !isTurned(run)) continue;
    const near: boolean = last !== null && Math.abs(run.box.left - last.box.left) < 2 * run.size;
    if (draft === null || !near) {
      if (draft !== null) segments.push(draft.finish());
      draft = new Draft(page.number, firstOrder + segments.length);
    }
    draft.add(run, true);
    last = run;
  }
  if (draft !== null) segments.push(draft.finish());
  return segments;
}

/** Whether the letters of a run run up or down the page; one or two letters do not tell. */
export function isTurned({ box, text }: PdfRun): boolean {
  return text.trim().length >= 3 && box.bottom - box.top > 2.5 * (box.right - box.left);
}

/** Poor man's bold: the same letters drawn twice, a hair's breadth apart. */
function isDrawnAgain(before: PdfRun, run: PdfRun): boolean {
  return (
    before.text.trim() === run.text.trim() &&
    Math.abs(before.box.left - run.box.left) < 0.12 * run.size &&
    Math.abs(before.baseline - run.baseline) < 0.12 * run.size
  );
}

/** Median size of recognised letters, 0 where the page has none; recognition gives every word a size of its own. */
function medianScannedSize(runs: readonly PdfRun[]): number {
  const sizes = runs.filter((run) => run.invisible && !BLANK.test(run.text)).map((run) => run.size);
  if (sizes.length === 0 || sizes.length * 2 < runs.length) return 0;
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}

function steadySize(run: PdfRun, median: number): PdfRun {
  return run.invisible && Math.abs(run.size - median) < 0.35 * median ? { ...run, size: median } : run;
}

class Draft {
  readonly #page: number;
  readonly #order: number;
  readonly #pieces: LinePiece[] = [];
  #left = Infinity;
  #right = -Infinity;
  #top = Infinity;
  #bottom = -Infinity;
  #baseline = 0;
  #size = 0;
  #lettersOfSize = 0;

  constructor(page: number, order: number) {
    this.#page = page;
    this.#order = order;
  }

  accepts(run: PdfRun, walls: readonly Wall[]): boolean {
    const em = Math.max(this.#size, run.size);
    const gap = run.box.left - this.#right;
    if (gap > MAX_GAP * em || gap < -0.6 * em) return false;
    const lift = this.#baseline - run.baseline;
    if (Math.abs(lift) > 0.25 * em && !isRaised(run.size, this.#size, lift) && !isRaised(this.#size, run.size, -lift))
      return false;
    return gap < 0.1 * em || !hasWallBetween(walls, this.#right, run.box.left, run.baseline);
  }

  add(run: PdfRun, spaced: boolean): void {
    const lift = this.#baseline - run.baseline;
    const first = this.#pieces.length === 0;
    const raised = !first && isRaised(run.size, this.#size, lift);
    if (!first && isRaised(this.#size, run.size, -lift)) {
      this.#pieces.forEach((piece, index) => (this.#pieces[index] = { ...piece, raised: true }));
      this.#size = 0;
    }
    let text = run.text.replace(SPACES, " ");
    const gap = run.box.left - this.#right;
    if (first) text = text.trimStart();
    else if ((spaced || gap > WORD_GAP * run.size) && !text.startsWith(" ") && !this.#endsInSpace()) text = ` ${text}`;
    const { box } = run;
    this.#pieces.push({ run, page: this.#page, text, raised });
    if (this.#size === 0 || (!raised && text.length > this.#lettersOfSize)) {
      this.#size = run.size;
      this.#lettersOfSize = text.length;
    }
    if (!raised) this.#baseline = run.baseline;
    this.#left = Math.min(this.#left, box.left);
    this.#right = Math.max(this.#right, box.right);
    this.#top = Math.min(this.#top, box.top);
    this.#bottom = Math.max(this.#bottom, box.bottom);
  }

  finish(): Segment {
    const pieces = trimPieces(this.#pieces);
    return {
      page: this.#page,
      order: this.#order,
      underlined: false,
      pieces,
      text: pieces.map((piece) => piece.text).join(""),
      baseline: this.#baseline,
      size: this.#size,
      left: this.#left,
      right: this.#right,
      top: this.#top,
      bottom: this.#bottom,
    };
  }

  #endsInSpace(): boolean {
    return this.#pieces.at(-1)?.text.endsWith(" ") ?? true;
  }
}

/** Whether letters of one size, lifted above the baseline of another, are its superscript. */
function isRaised(size: number, besideSize: number, lift: number): boolean {
  return size < 0.85 * besideSize && lift > 0.12 * besideSize && lift < 0.75 * besideSize;
}

function hasWallBetween(walls: readonly Wall[], left: number, right: number, baseline: number): boolean {
  return walls.some(
    (wall) => wall.x > left - 1 && wall.x < right + 1 && wall.top < baseline && wall.bottom > baseline - 4,
  );
}

/** Pieces without white space at either end of the whole. */
export function trimPieces(pieces: readonly LinePiece[]): LinePiece[] {
  const kept = [...pieces];
  for (let first = kept[0]; first !== undefined; first = kept[0]) {
    const text = first.text.trimStart();
    if (text !== "") {
      if (text !== first.text) kept[0] = { ...first, text };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== "") {
      if (text !== last.text) kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}
