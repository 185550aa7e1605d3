import { follows } from "../../printed-label.js";
import { boxAround, greatest } from "./extents.js";
import { splitLineLabel } from "./line-label.js";
import type { PageMeasures } from "./measures.js";
import type { LinePiece } from "./segment.js";
import type { BlockLabel, Flow, TextBlock } from "./text-block.js";
import { cutLetters, firstWordWidth, type TextLine, wordsOf } from "./text-line.js";

/*
 * Lines to paragraphs. What shows that a line begins a new one: a label, more white space than between the lines
 * above, another size or weight, a first-line indent, and, where paragraphs stand close, a line above that had room
 * for this line's first word. A line is never broken off in the middle of a sentence that fills its lines.
 */

/** More than this many leadings from baseline to baseline is white space between paragraphs. */
const PARAGRAPH_SPACE = 1.25;
/** More than this is, where lines keep their distance and no sentence runs on. */
const SLIGHT_SPACE = 1.12;
/** More than this is never inside a paragraph, not even where a superscript or another spacing stretches lines. */
const LARGEST_SPACE = 2.15;
/** Slack in ems when it is asked whether a word would have fitted on the line above. */
const FIT_SLACK = 0.9;
const WORD_SPACE = 0.28;
/** Sizes in one paragraph differ by at most this share. */
const SAME_SIZE = 0.09;

const SENTENCE_END = /[.!?:;]["'”’)\]]*$/u;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;
/** An e-mail or web address begins a line of contact details, not the rest of a sentence. */
const STARTS_ADDRESS = /^\S{0,60}(?:@|www\.|https?:)/iu;
const STARTS_UPPER = /^["'“‘([]*\p{Lu}/u;
/** The number of a bold heading stands in front of a capital, whatever the gap. */
const HEADING_NUMBER = /^(\d{1,2})\s+(?=\p{Lu})/u;
/** A letter or number with a stop in front of a sentence, however close; a name's second word has a capital. */
const COUNTER = /^(([A-Za-z]|\d{1,2})\.)\s{0,3}(?=\p{L}[\p{L}’'-]{1,20}\s\p{Ll})/u;
const FIRST_LETTER = 97;
/** No line before a list's first item ends with such a word. */
const RUNS_ON = /\b(?:a|an|at|by|for|from|in|of|on|the|with)$/u;
/** What a list's lead-in or the item above ends with. */
const LEADS_IN = /[:;]$|\b(?:and|or|that|to)$/;
/** A gap after a label that is wider than a word space, in ems. */
const LABEL_GAP = 0.6;
/** A line that ends so has its sentence go on in the next. */
const HANGING_END =
  /(?:,|\b(?:a|an|and|are|as|at|be|between|but|by|for|from|has|have|in|into|is|its|not|of|on|or|our|than|that|the|their|these|this|those|to|via|was|were|which|who|whose|with|within))$/u;
/** The end of a contents line: dots and a page number. */
const DOT_LEADER = /(?:\.\s?){5}\s?\d{0,4}$/;
const RUN_IN_END = /:\s*$/;

/** Makes blocks of the lines of one flow, top to bottom. */
export function groupIntoBlocks(lines: readonly TextLine[], flow: Flow, measures: PageMeasures): TextBlock[] {
  const margins = findRightMargins(lines, flow, measures);
  const blocks: TextBlock[] = [];
  let draft: BlockDraft | null = null;
  let lastLabel: BlockLabel | null = null;
  const counted = findCountedLines(lines);
  lines.forEach((line, index) => {
    const above =
      draft === null ? null : { line: lines[index - 1] as TextLine, margin: margins[index - 1] ?? flow.right };
    const leading = measures.leading(line.size);
    const space = above === null ? null : (line.baseline - above.line.baseline) / leading;
    const label = readLabel(line, above, space, lastLabel, counted.has(line));
    lastLabel = label ?? lastLabel;
    const steady = measures.isSteady(line.size);
    if (draft === null || above === null || space === null || !draft.continues(line, label, above, space, steady)) {
      if (draft !== null) blocks.push(draft.finish());
      draft = new BlockDraft(line, label, flow, leading, space);
    } else draft.add(line);
  });
  if (draft !== null) blocks.push((draft as BlockDraft).finish());
  return blocks;
}

interface LineAbove {
  readonly line: TextLine;
  /** Right edge up to which the lines around it run. */
  readonly margin: number;
}

class BlockDraft {
  readonly #flow: Flow;
  readonly #label: BlockLabel | null;
  readonly #leading: number;
  readonly #spaceAbove: number | null;
  readonly #lines: TextLine[];
  readonly #first: TextLine;
  readonly #textLeft: number;

  constructor(line: TextLine, label: BlockLabel | null, flow: Flow, leading: number, spaceAbove: number | null) {
    this.#flow = flow;
    this.#label = label;
    this.#leading = leading;
    this.#spaceAbove = spaceAbove;
    this.#first = label === null ? line : withoutLabel(line, label);
    this.#textLeft = this.#first.left;
    this.#lines = [this.#first];
  }

  add(line: TextLine): void {
    this.#lines.push(line);
  }

  continues(line: TextLine, label: BlockLabel | null, above: LineAbove, space: number, steady: boolean): boolean {
    if (label !== null) return false;
    if (space > LARGEST_SPACE || space < 0.3) return false;
    const last = this.#lines.at(-1) ?? this.#first;
    if (Math.abs(line.size - last.size) > SAME_SIZE * Math.max(line.size, last.size)) return false;
    if (DOT_LEADER.test(last.text) || isSpread(last, this.#flow)) return false;
    const full = !hasRoomFor(line, above) || (above.margin < Infinity && isLeftHanging(last, this.#flow));
    const open = !SENTENCE_END.test(last.text);
    const flowsOn = open && STARTS_LOWER.test(line.text) && !STARTS_ADDRESS.test(line.text);
    const em = line.size;
    if (space > PARAGRAPH_SPACE) return full && flowsOn && Math.abs(line.left - this.#edge(last)) < 0.6 * em;
    if (space > SLIGHT_SPACE && steady && !flowsOn && STARTS_UPPER.test(line.text)) return false;
    if (!this.#looksAlike(line, full, flowsOn)) return false;
    if (isSetFlushRight(line, last, this.#flow)) return flowsOn;
    if (isCentredUnder(line, last)) return full || flowsOn;
    const shift = line.left - this.#edge(last);
    if (this.#label !== null && line.left < this.#label.left - em) return false;
    if (shift > 0.8 * em && this.#lines.length > 1 && !(full && flowsOn)) return false;
    if (shift > 0.8 * em && this.#lines.length === 1 && !full) return false;
    if (shift < -0.8 * em && this.#lines.length > 1 && !(full && flowsOn)) return false;
    return full || flowsOn;
  }

  finish(): TextBlock {
    const lines = this.#lines;
    const box = boxAround(lines);
    return {
      kind: "text",
      page: this.#first.page,
      lastPage: this.#first.page,
      flow: this.#flow,
      lines,
      label: this.#label,
      textLeft: this.#textLeft,
      size: this.#first.size,
      leading: this.#leading,
      spaceAbove: this.#spaceAbove,
      bold: lines.every((line) => line.bold),
      italic: lines.every((line) => line.italic),
      underlined: lines.every((line) => line.underlined),
      text: lines.map((line) => line.text).join(" "),
      boxed: false,
      depth: 0,
      ...box,
      left: Math.min(box.left, this.#label?.left ?? box.left),
    };
  }

  /** Where the next line is expected to begin: under the line above, or under the words beside a label. */
  #edge(last: TextLine): number {
    return this.#lines.length === 1 ? this.#textLeft : last.left;
  }

  /** Weight and slant at the seam. A bold line of its own above or below plain text is a heading. */
  #looksAlike(line: TextLine, full: boolean, flowsOn: boolean): boolean {
    const end = this.#lines.at(-1)?.pieces.at(-1)?.run;
    const start = line.pieces[0]?.run;
    if (end === undefined || start === undefined) return true;
    if (beginsWithRunIn(line) && !end.bold) return false;
    if (end.bold === start.bold && end.italic === start.italic) return true;
    if (flowsOn) return true;
    const allAlike = this.#lines.every((each) => (end.bold ? each.bold : end.italic ? each.italic : false));
    if (end.bold !== start.bold) return full && !(allAlike && end.bold) && !(start.bold && line.bold);
    return full || !allAlike;
  }
}

/** A bold "Portfolio holder:" and the like, with plain words after it on the same line. */
function beginsWithRunIn(line: TextLine): boolean {
  if (line.bold || line.pieces[0]?.run.bold !== true) return false;
  let bold = "";
  for (const { run, text } of line.pieces) {
    if (!run.bold && text.trim() !== "") break;
    bold += text;
  }
  return RUN_IN_END.test(bold);
}

function hasRoomFor(line: TextLine, { line: above, margin }: LineAbove): boolean {
  return margin - above.right > firstWordWidth(line.pieces) + (WORD_SPACE + FIT_SLACK) * line.size;
}

/** A long line that ends with a comma or a word like "of": its author tied the next words together. */
function isLeftHanging(line: TextLine, flow: Flow): boolean {
  return HANGING_END.test(line.text) && line.right - flow.left > 0.6 * (flow.right - flow.left);
}

/** Words at both margins with a wide gap between: a contents line, a name and a date. Nothing continues it. */
function isSpread(line: TextLine, flow: Flow): boolean {
  return line.widestGap > 3 * line.size && line.right > flow.right - 3 * line.size;
}

/** Lines that end together and begin apart in the right half: a sender's address. */
function isSetFlushRight(line: TextLine, above: TextLine, flow: Flow): boolean {
  const middle = (flow.left + flow.right) / 2;
  const endsTogether = Math.abs(line.right - above.right) < 0.5 * line.size;
  return endsTogether && Math.abs(line.left - above.left) > 0.5 * line.size && Math.min(line.left, above.left) > middle;
}

function isCentredUnder(line: TextLine, above: TextLine): boolean {
  const shift = Math.abs(line.left - above.left);
  const middles = Math.abs((line.left + line.right) / 2 - (above.left + above.right) / 2);
  return shift > 1.2 * line.size && middles < 0.7 * line.size;
}

function withoutLabel(line: TextLine, label: BlockLabel): TextLine {
  const pieces = cutLetters(line.pieces, label.text.replace(/\s/g, "").length);
  return {
    ...line,
    pieces,
    text: wordsOf(pieces),
    left: pieces[0]?.run.box.left ?? line.left,
    widestGap: widestGapIn(pieces),
    bold: pieces.every((piece) => piece.run.bold || piece.text.trim() === ""),
    italic: pieces.every((piece) => piece.run.italic || piece.text.trim() === ""),
  };
}

function widestGapIn(pieces: readonly LinePiece[]): number {
  let widest = 0;
  let right = Infinity;
  for (const { run } of pieces) {
    widest = Math.max(widest, run.box.left - right);
    right = run.box.right;
  }
  return widest;
}

/** The label with which a line begins, unless a sentence of the line above runs on into it. */
function readLabel(
  line: TextLine,
  above: LineAbove | null,
  space: number | null,
  last: BlockLabel | null,
  counted: boolean,
): BlockLabel | null {
  const printed = printedStart(line);
  const found =
    splitLineLabel(printed) ??
    (line.bold ? splitLineLabel(printed.replace(HEADING_NUMBER, "$1\t")) : null) ??
    (counted ? splitLineLabel(printed.replace(COUNTER, "$1\t")) : null);
  if (found === null) return null;
  const { label, textStart } = found;
  if (label.kind !== "bullet" || /^[-–—*+]/.test(label.text)) {
    const words = printed.slice(label.text.length).trimStart();
    const tabbed = printed.slice(0, textStart).includes("\t");
    const afterText = above !== null && space !== null && space <= PARAGRAPH_SPACE;
    const open = afterText && !SENTENCE_END.test(above.line.text);
    const inSentence = open && (!hasRoomFor(line, above) || RUNS_ON.test(above.line.text));
    if (inSentence && !tabbed) return null;
    const opens = tabbed || STARTS_UPPER.test(words) || LEADS_IN.test(above?.line.text ?? ":");
    // "2. quality of plans," over "3. private fostering," goes on counting where its numbers stand.
    const countsOn = last !== null && follows(last, label) && Math.abs(last.left - line.left) < LABEL_GAP * line.size;
    if (label.kind === "number" && !opens && !countsOn) return null;
  }
  return { ...label, left: line.left };
}

/**
 * Lines whose letters or numbers count on below one another from the first, at one left edge: writers of PDFs put words
 * so close to a wide letter that no gap shows it to be a label ("B.Approves the plan").
 */
function findCountedLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const counted = new Set<TextLine>();
  const series = new Map<string, { readonly value: number; readonly line: TextLine }>();
  for (const line of lines) {
    const counter = COUNTER.exec(line.text)?.[2];
    if (counter === undefined) continue;
    const style = /\d/u.test(counter) ? "1" : counter === counter.toLowerCase() ? "a" : "A";
    const value = style === "1" ? Number(counter) : counter.toLowerCase().charCodeAt(0) - FIRST_LETTER + 1;
    const above = series.get(style);
    const countsOn =
      above !== undefined && value === above.value + 1 && Math.abs(above.line.left - line.left) < LABEL_GAP * line.size;
    if (!countsOn && value !== 1) continue;
    series.set(style, { value, line });
    if (countsOn) counted.add(above.line).add(line);
  }
  return counted;
}

/** The beginning of a line, a gap wider than a word space as a tab. */
function printedStart(line: TextLine): string {
  let start = "";
  let right = line.left;
  for (const { text, run } of line.pieces) {
    const wide = run.box.left - right > LABEL_GAP * line.size;
    start += wide && start !== "" ? `${start.endsWith(" ") ? "" : " "}\t${text.trimStart()}` : text;
    right = run.box.right;
    if (start.length > 40) break;
  }
  return start;
}

const MIN_ENTRIES = 4;
/** "Anna Able OBE, Chief Constable" */
const NAME_START = /^(?:\p{Lu}[\p{L}'’.-]{0,20}\s){1,5}\p{Lu}[\p{L}'’.-]{0,20},/u;

/** Whether lines are entries without bullets, one a line: they begin with capitals, end short, and no sentence ends. */
function areEntries(lines: readonly TextLine[], flow: Flow): boolean {
  if (lines.length < MIN_ENTRIES) return false;
  const capitals = lines.filter((line) => STARTS_UPPER.test(line.text)).length;
  const runOn = lines.filter((line) => SENTENCE_END.test(line.text) || HANGING_END.test(line.text)).length;
  const short = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && hasRoomFor(next, { line, margin: flow.right });
  }).length;
  const apart = short >= 0.4 * lines.length || areNames(lines);
  return capitals >= 0.8 * lines.length && runOn <= 0.2 * lines.length && apart;
}

function areNames(lines: readonly TextLine[]): boolean {
  return lines.filter((line) => NAME_START.test(line.text)).length > 0.5 * lines.length;
}

/**
 * The right edge up to which each line could have run: the flow's, but for passages set narrower (a quotation, text
 * beside a picture) their own, told by lines that all end where the next word would not have fitted.
 */
function findRightMargins(lines: readonly TextLine[], flow: Flow, measures: PageMeasures): number[] {
  const margins = lines.map(() => flow.right);
  let first = 0;
  const settle = (end: number): void => {
    const passage = lines.slice(first, end);
    if (areEntries(passage, flow)) {
      const named = areNames(passage);
      passage.forEach((_, index) => {
        const next = passage[index + 1];
        // Among names with their offices a line without a name is the rest of an office.
        if (!named || next === undefined || NAME_START.test(next.text)) margins[first + index] = Infinity;
      });
    }
    const right = greatest(passage, (line) => line.right);
    const em = passage[0]?.size ?? 0;
    const letters = passage.reduce((sum, line) => sum + line.text.length, 0) / passage.length;
    if (passage.length >= 3 && letters >= 35 && right < flow.right - 3 * em) {
      const full = passage.filter((line, index) => {
        const next = passage[index + 1];
        return next !== undefined && !hasRoomFor(next, { line, margin: right });
      }).length;
      if (full >= 0.75 * (passage.length - 1)) margins.fill(right, first, end);
    }
    first = end;
  };
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return;
    const space = (line.baseline - above.baseline) / measures.leading(line.size);
    const broken =
      space > PARAGRAPH_SPACE || Math.abs(line.left - above.left) > 0.6 * line.size || line.size !== above.size;
    if (broken) settle(index);
  });
  if (lines.length > 0) settle(lines.length);
  return margins;
}
