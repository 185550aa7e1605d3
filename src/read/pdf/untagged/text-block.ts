import type { Box } from "../../../document/tree.js";
import type { PrintedLabel } from "../../printed-label.js";
import type { LinePiece } from "./segment.js";
import type { TextLine } from "./text-line.js";

/** A column, cell or page width that lines of text run in; `shift` is how far a column stands right of the first. */
export interface Flow {
  readonly left: number;
  readonly right: number;
  readonly shift: number;
}

/** The label of a block and where it stands. */
export interface BlockLabel extends PrintedLabel {
  readonly left: number;
}

/** A paragraph, list item or heading as print shows it. */
export interface TextBlock extends Box {
  readonly kind: "text";
  readonly page: number;
  lastPage: number;
  readonly flow: Flow;
  /** Lines of the block, the label cut off the first. */
  readonly lines: TextLine[];
  readonly label: BlockLabel | null;
  /** Where its words begin, label left out. */
  readonly textLeft: number;
  readonly size: number;
  /** Distance of its lines in points. */
  readonly leading: number;
  /** White space above it, from baseline to baseline in leadings; null at the top of a flow. */
  readonly spaceAbove: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly text: string;
  /** Whether it stands in a drawn box: what stands outside does not go on in it. */
  readonly boxed: boolean;
  /** 1 to 6 for a heading, 0 otherwise. */
  depth: number;
}

/** The letters of a block in reading order, each line's end marked, so that words divided at a hyphen can be joined. */
export function piecesOfBlock(block: TextBlock): LinePiece[] {
  return block.lines.flatMap((line, index) => {
    const next = block.lines[index + 1];
    const end = next === undefined ? "" : isBrokenWord(line, next, block.flow) ? "" : "\n";
    return line.pieces.map((piece, place) =>
      place === line.pieces.length - 1 && next !== undefined ? { ...piece, text: piece.text.trimEnd() + end } : piece,
    );
  });
}

const NEW_ADDRESS = /^(?:\S+@|www\.|https?:)/iu;
/** Letters of an address that are looked at. */
const MAX_ADDRESS = 120;
const ADDRESS_START = /(?:https?:\/\/|www\.|\S@)\S*$/iu;
const ADDRESS_REST = /^[\w%&?=#~+./-]*[./=&%?-][\w%&?=#~+./-]*(?:\s|$)/u;
const REFERENCE_START = /^\S{0,8}[\d/]$/u;
const REFERENCE_REST = /^(?:\d{1,4}|[./-]\d{0,4})$/u;
const LONE_STOP = /^[.,:;)]$/u;
const WORD_START = /^\p{L}{3,}$/u;
const WORD_REST = /^(?!(?:a|an|and|as|at|be|by|for|in|is|it|of|on|or|our|the|to|up|us|we)$)\p{Ll}{1,3}$/u;

/**
 * Whether a line's end stands in the middle of a word: a web or e-mail address, a reference number ("24/0⏎7", "No⏎.") or
 * a word ("Ambe⏎r") in a cell too narrow for it.
 */
function isBrokenWord(line: TextLine, next: TextLine, flow: Flow): boolean {
  if (LONE_STOP.test(next.text)) return true;
  const room = flow.right - line.right;
  if (WORD_START.test(line.text) && WORD_REST.test(next.text) && room < 0.7 * line.size) return true;
  const filled = line.right > flow.left + 0.55 * (flow.right - flow.left);
  if (REFERENCE_START.test(line.text) && /\//.test(line.text) && REFERENCE_REST.test(next.text)) return filled;
  const start = line.text.slice(-MAX_ADDRESS);
  const rest = next.text.slice(0, MAX_ADDRESS);
  return filled && ADDRESS_START.test(start) && ADDRESS_REST.test(rest) && !NEW_ADDRESS.test(rest);
}
