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
  readonly text: string;
  /** 1 to 6 for a heading, 0 otherwise. */
  depth: number;
}

/** The letters of a block in reading order, each line's end marked, so that words divided at a hyphen can be joined. */
export function piecesOfBlock(block: TextBlock): LinePiece[] {
  return block.lines.flatMap((line, index) =>
    line.pieces.map((piece, place) => {
      const endsLine = place === line.pieces.length - 1 && index < block.lines.length - 1;
      return endsLine ? { ...piece, text: `${piece.text.trimEnd()}\n` } : piece;
    }),
  );
}
