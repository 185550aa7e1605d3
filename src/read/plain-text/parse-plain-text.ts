import { diagnostic } from "../../diagnostics/diagnostic.js";
import { furnitureNode } from "../../document/build.js";
import type { HeadingNode } from "../../document/tree.js";
import { dropInvisible } from "../clean-text.js";
import { NO_PLACE, rawText, toRuns } from "../inline-buffer.js";
import { endsClosed, endsOpen } from "../line-ends.js";
import { type Flat, nestBlocks } from "../nest-blocks.js";
import type { ParsedDocument } from "../parsed-document.js";
import { follows, type PrintedLabel, splitLabel } from "../printed-label.js";
import { MOST_CELLS } from "../table-limit.js";
import { headingDepth, isUpperCase } from "./headings.js";
import { GrowingText, LineJoiner } from "./join-lines.js";
import { type Chunk, type Line, chunkLines, toChunk } from "./lines.js";
import { parseMarks } from "./marks.js";
import { takeFurniture } from "./page-furniture.js";
import { type ChunkPart, type TableChunk, findTables } from "./find-tables.js";
import { toTable } from "./tables.js";
import { type Wrapping, isFull, measureWrapping, runsOn, runsOnOverGap, typedListLines } from "./wrapping.js";

/** A paragraph before it is known to be a heading. */
interface Draft {
  readonly text: GrowingText;
  readonly label: PrintedLabel | null;
  readonly indent: number;
  readonly chunk: number;
  /** Set by an underline of "=" or "-". */
  underlined: HeadingNode["depth"] | null;
  /** Whether it broke off like a heading among the lines of its chunk. */
  readonly setOff: boolean;
}

type Piece = { readonly kind: "draft"; readonly draft: Draft } | TableChunk;

/**
 * Reads a plain text file, typed or saved from a PDF or a word processor: lines that were wrapped to a width are
 * paragraphs again, numbers and bullets become labels, columns set with tabs or spaces become tables.
 */
export function parsePlainText(text: string): ParsedDocument {
  const visible = dropInvisible(text);
  const joiner = new LineJoiner(visible);
  const { lines, furniture } = takeFurniture(visible);
  const pieces = readPieces(lowerLoneNumbers(chunkLines(lines)), joiner);
  const blocks = nestBlocks(toFlat(joinOverGaps(pieces, joiner)));
  const notes = furniture.map(({ role, words }) => furnitureNode(role, toRuns(parseMarks(words)), NO_PLACE));
  const diagnostics = pieces
    .filter((piece) => piece.kind === "table" && piece.count > MOST_CELLS)
    .map((piece) =>
      diagnostic("read/table-cut", { cells: piece.kind === "table" ? piece.count : 0, limit: MOST_CELLS }),
    );
  return { children: [...blocks, ...notes], metadata: {}, diagnostics };
}

/** A number that ends its lines belongs to the paragraph below the empty line: text saved from a PDF sets them apart. */
function lowerLoneNumbers(chunks: readonly Chunk[]): Chunk[] {
  const lowered: Chunk[] = [];
  let carried: Line | null = null;
  for (const [index, chunk] of chunks.entries()) {
    const lines: Line[] = carried === null ? [...chunk.lines] : [carried, ...chunk.lines];
    const below = chunks[index + 1]?.lines[0];
    const last = lines.at(-1);
    const lowers =
      last !== undefined &&
      below !== undefined &&
      loneNumber.test(last.text) &&
      splitTypedLabel(below.text.trim()) === null;
    carried = lowers ? last : null;
    if (lowers) lines.pop();
    if (lines.length > 0) lowered.push(toChunk(lines));
  }
  return lowered;
}

function readPieces(chunks: readonly Chunk[], joiner: LineJoiner): Piece[] {
  const parts = findTables(chunks);
  const wrapping = measureWrapping(parts.filter((part) => part.kind === "text"));
  const pieces: Piece[] = [];
  parts.forEach((part, index) => {
    if (part.kind === "table") pieces.push(part);
    else
      for (const draft of readDrafts(
        part,
        index,
        wrapping,
        joiner,
        leadsIn(pieces.at(-1)),
        firstLine(parts[index + 1]),
      ))
        pieces.push({ kind: "draft", draft });
  });
  return pieces;
}

function firstLine(part: ChunkPart | undefined): string | undefined {
  return part?.kind === "text" ? part.lines[0]?.text.trim() : undefined;
}

const ruleLine = /^\s*(?:[-–—_*=~#·.]\s?){4,}$/u;
const underline = /^\s*(?:={3,}|-{3,}|~{3,}|\^{3,})$/u;
const loneLabel = /^\s*(?:[•·▪◼■●○➢\uf0b7\uf0a7]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]|\d{1,2}(?:\.\d{1,3}){1,3}\.?)$/u;
const loneNumber = /^\s{0,20}\d{1,3}(?:\.\d{1,3}){0,3}\.$/u;
const labelledValue = /^[\p{Lu}][\p{L}\p{N}’'()/&, -]{1,45}[:?](?:\s|$)/u;
const twoValues = /(?<=\S) {3,}(?=[\p{Lu}][\p{L}’'()/& -]{1,30}[:?](?:\s|$))/u;

/** Whether a lead-in with a colon stands before an empty line. */
function leadsIn(piece: Piece | undefined): boolean {
  return piece?.kind === "draft" && /:\s?[-–]?$/u.test(piece.draft.text.tail);
}

function readDrafts(
  chunk: Chunk,
  index: number,
  wrapping: Wrapping,
  joiner: LineJoiner,
  followsLeadIn: boolean,
  below: string | undefined,
): Draft[] {
  const drafts: Draft[] = [];
  const typed = typedListLines(chunk, followsLeadIn, wrapping);
  const lines = mergeLoneLabels(chunk.lines);
  let previous: Line | null = null;
  let headingEnd = -1;
  for (const [at, line] of lines.entries()) {
    const last = drafts.at(-1);
    if (underline.test(line.text) && previous !== null && last !== undefined && isUnderlineOf(line, previous)) {
      last.underlined = line.text.trim().startsWith("=") ? 1 : 2;
      previous = null;
      continue;
    }
    if (ruleLine.test(line.text)) {
      previous = null;
      continue;
    }
    const label = labelOf(line);
    const heading = at < headingEnd ? -1 : endOfHeading(lines, at, chunk, wrapping, below);
    const goesOn =
      previous !== null &&
      last !== undefined &&
      !typed.has(line) &&
      heading < 0 &&
      at !== headingEnd &&
      !startsAnew(line, label, previous, last, chunk, wrapping);
    if (goesOn && last !== undefined) last.text.append(line.text.trim(), joiner);
    else {
      const text = line.text.trim();
      // "Key decision?  No      Exempt?  No": two fields side by side.
      const [first = "", ...others] = label === null && labelledValue.test(text) ? text.split(twoValues) : [text];
      drafts.push(toDraft(first, line.indent, index, heading >= 0));
      for (const other of others) drafts.push(toDraft(other, line.indent, index));
    }
    if (heading >= 0) headingEnd = heading;
    previous = line;
  }
  return drafts;
}

const HANGING_ITEM = 2;
const HANGING_VALUE = 6;

function toDraft(text: string, indent: number, chunk: number, setOff = false): Draft {
  const found = splitTypedLabel(text);
  const label = found?.label ?? null;
  const words = found === null ? text : text.slice(found.textStart);
  return { text: new GrowingText(words), label, indent, chunk, underlined: null, setOff };
}

/** "- 2.1 Words" and "- (a) words": converters set a dash before numbers that stood in the margin. */
const dashBeforeNumber = /^[-–]\s{1,8}(?=\(?[\p{L}\p{N}]{1,5}(?:[.)]|\.\d))/u;

function splitTypedLabel(text: string): ReturnType<typeof splitLabel> {
  const dash = dashBeforeNumber.exec(text)?.[0].length ?? 0;
  const bold = /^\*\*/u.exec(text.slice(dash))?.[0].length ?? 0;
  if (dash > 0) {
    const found = splitLabel(text.slice(dash + bold));
    if (found !== null && found.label.kind !== "bullet") {
      return { label: found.label, textStart: dash + bold + found.textStart };
    }
  }
  return splitLabel(text);
}

function labelOf(line: Line): PrintedLabel | null {
  return splitTypedLabel(line.text.trim())?.label ?? null;
}

/** Whether a line begins a paragraph of its own though no empty line stands before it. */
function startsAnew(
  line: Line,
  label: PrintedLabel | null,
  previous: Line,
  last: Draft,
  chunk: Chunk,
  wrapping: Wrapping,
): boolean {
  const text = line.text.trim();
  if (last.underlined !== null) return true;
  const midSentence = isFull(previous, text, chunk, wrapping) && !/[.;:!?]["”’)]?$/u.test(previous.text);
  if (label !== null) {
    // A wrapped line may begin with "12. " or "2017) " in the middle of a sentence; a bullet or "(a)" never does, nor
    // does the number after the one with which the paragraph began: a full line of a list may end without a stop.
    const isNext = last.label !== null && follows(last.label, label);
    return isNext || !(midSentence && /^\d/u.test(text)) || label.kind === "multilevel";
  }
  if (labelledValue.test(text) && !midSentence) return true;
  // A line that hangs under the words of a numbered one, or under a value beside its label, goes on with them.
  if (line.indent >= last.indent + (last.label === null ? HANGING_VALUE : HANGING_ITEM)) {
    if (last.label !== null || labelledValue.test(last.text.toString())) return false;
  }
  return !runsOn(previous, line, chunk, wrapping);
}

/** The most lines that a heading is printed over, and their longest together. */
const HEADING_LINES = 3;
const HEADING_LENGTH = 160;
/** A heading that ends its lines, an empty one below it, is short. */
const MOST_WORDS_AT_END = 5;
const salutation = /^Dear\s\S/u;
const subject = /\b(?:visit|inspection|review)\b/iu;
const bodyBegins = /^(?:I|We|This|Thank|Following|As|On|The following)\b/u;

/**
 * Where a heading ends that begins here though no empty line sets it off (the index after its last line), or -1: below a full stop, words without a stop at their end that break
 * off before the line is full, or before a number or bullet; below a letter's salutation, what it is about.
 */
function endOfHeading(
  lines: readonly Line[],
  from: number,
  chunk: Chunk,
  wrapping: Wrapping,
  below: string | undefined,
): number {
  const above = lines[from - 1]?.text.trim() ?? "";
  const first = lines[from]?.text.trim() ?? "";
  const isSubject = salutation.test(above) && subject.test(first) && !bodyBegins.test(first);
  if (!(isSubject || endsClosed(above)) || !/^\p{Lu}/u.test(first) || labelledValue.test(first)) return -1;
  let length = 0;
  for (let at = from; at < from + HEADING_LINES; at++) {
    const line = lines[at];
    const next = lines[at + 1]?.text.trim() ?? below;
    if (line === undefined || next === undefined || endsClosed(line.text) || labelOf(line) !== null) return -1;
    length += line.text.length;
    if (length > HEADING_LENGTH) return -1;
    if (loneNumber.test(next) || splitTypedLabel(next) !== null) return at + 1;
    const breaksOff = isSubject || !isFull(line, next, chunk, wrapping);
    const isLast = lines[at + 1] === undefined;
    if (isLast && line.text.trim().split(" ").length > MOST_WORDS_AT_END) return -1;
    if (/^\p{Lu}/u.test(next) && !endsOpen(line.text) && breaksOff) return at + 1;
  }
  return -1;
}

function isUnderlineOf(line: Line, title: Line): boolean {
  const words = title.text.trim().length;
  const rule = line.text.trim().length;
  return words <= 120 && (Math.abs(rule - words) <= 6 || (rule >= words / 2 && rule <= words * 2 && rule <= 60));
}

function mergeLoneLabels(lines: readonly Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last !== undefined && loneLabel.test(last.text)) {
      merged[merged.length - 1] = { text: `${last.text}\t${line.text.trim()}`, indent: last.indent };
    } else merged.push(line);
  }
  return merged;
}

/** Joins paragraphs that a page break of the original has cut in two. */
function joinOverGaps(pieces: readonly Piece[], joiner: LineJoiner): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      piece.kind === "draft" &&
      last?.kind === "draft" &&
      piece.draft.label === null &&
      last.draft.underlined === null &&
      last.draft.chunk !== piece.draft.chunk &&
      runsOnOverGap(last.draft.text, piece.draft.text.toString())
    ) {
      last.draft.text.append(piece.draft.text.toString(), joiner);
    } else joined.push(piece);
  }
  return joined;
}

function toFlat(pieces: readonly Piece[]): Flat[] {
  return pieces.flatMap((piece, index): Flat[] => {
    if (piece.kind === "table") {
      const caption: Flat[] =
        piece.caption === null
          ? []
          : [{ kind: "heading", depth: 4, runs: toRuns(parseMarks(piece.caption)), label: null, indent: 0 }];
      return [...caption, { kind: "block", node: toTable(piece.rows, piece.header), indent: piece.indent }];
    }
    const { draft } = piece;
    const marked = parseMarks(draft.text.toString());
    const runs = toRuns(marked);
    if (runs.length === 0 && draft.label === null) return [];
    const depth = draft.underlined ?? headingDepth(candidateAt(pieces, index, draft, rawText(marked).trim()));
    return [
      {
        kind: depth === null ? "paragraph" : "heading",
        depth: depth ?? 1,
        runs,
        label: draft.label,
        indent: draft.indent,
      },
    ];
  });
}

/** Running text is longer than this, a heading over it shorter. */
const LONG_PARAGRAPH = 120;
const SHORT_HEADING = 60;

/** A title printed over several lines in capitals. */
function isTitleLine(other: Draft, draft: Draft): boolean {
  return other.label === null && isUpperCase(other.text.toString()) && isUpperCase(draft.text.toString());
}

/** Whether a line has left the numbered or bulleted item over it. */
function isOutOfList(draft: Draft, above: Draft): boolean {
  return above.label !== null && draft.label === null && draft.indent <= above.indent;
}

function candidateAt(
  pieces: readonly Piece[],
  index: number,
  draft: Draft,
  text: string,
): Parameters<typeof headingDepth>[0] {
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  const inChunk = (piece: Piece | undefined): Draft | null =>
    piece?.kind === "draft" && piece.draft.chunk === draft.chunk ? piece.draft : null;
  const above = inChunk(before);
  const below = inChunk(after);
  const short = text.length <= SHORT_HEADING;
  // Where no empty lines are set, a short line between whole paragraphs, or below the end of a list, is a heading.
  const between =
    short &&
    above !== null &&
    endsClosed(above.text.tail) &&
    (above.text.length >= LONG_PARAGRAPH || isOutOfList(draft, above));
  const opens = above === null || between || draft.setOff || isTitleLine(above, draft);
  const over = between ? text.length : LONG_PARAGRAPH;
  const closes =
    below === null ||
    below.label !== null ||
    isTitleLine(below, draft) ||
    (short && below.text.length >= over && !endsClosed(text));
  const next =
    after === undefined
      ? null
      : after.kind === "table"
        ? { text: "", label: null }
        : { text: after.draft.text.toString(), label: after.draft.label };
  return { text, label: draft.label, alone: opens && closes, next };
}
