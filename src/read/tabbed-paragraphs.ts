import { paragraphNode, tableCellNode, tableNode, tableRowNode } from "../document/build.js";
import type { TableNode, TextRun } from "../document/tree.js";
import { type InlinePiece, NO_PLACE, piecesFrom, rawText, toRuns } from "./inline-buffer.js";
import type { Flat, FlatParagraph } from "./nest-blocks.js";

/** A paragraph with the cells that its tabs set apart. */
export interface TabbedParagraph extends FlatParagraph {
  readonly cells: readonly TextRun[][];
}

const LONGEST_LABEL = 45;

/** The cells of a line that is set with tabs; undefined where it has none or begins with more than a label. */
export function cellsOf(line: readonly InlinePiece[]): TextRun[][] | undefined {
  const raw = rawText(line);
  if (!raw.includes("\t")) return undefined;
  const cells: TextRun[][] = [];
  let from = 0;
  for (const gap of raw.matchAll(/\t+\s{0,20}/gu)) {
    cells.push(toRuns(piecesBetween(line, from, gap.index)));
    from = gap.index + gap[0].length;
  }
  cells.push(toRuns(piecesBetween(line, from, raw.length)));
  const first = cells[0]?.map((run) => run.value).join("") ?? "";
  return first.length <= LONGEST_LABEL && cells.length > 1 ? cells : undefined;
}

function piecesBetween(line: readonly InlinePiece[], from: number, to: number): InlinePiece[] {
  const kept: InlinePiece[] = [];
  let left = to - from;
  for (const piece of piecesFrom(line, from)) {
    if (left <= 0) break;
    kept.push({ ...piece, text: piece.text.slice(0, left) });
    left -= piece.text.length;
  }
  return kept;
}

/**
 * Makes tables of paragraphs that follow each other and are set with the same number of tabs: Word papers print
 * "Report to:", "Date:" and their values so. A paragraph that begins with a tab goes on in the cell above.
 */
export function joinTabbed(flat: readonly Flat[]): Flat[] {
  const joined: Flat[] = [];
  let rows: TabbedParagraph[] = [];
  const close = (): void => {
    if (rows.length > 1) joined.push({ kind: "block", node: toTable(rows), indent: rows[0]?.indent ?? 0 });
    else for (const row of rows) joined.push(row);
    rows = [];
  };
  for (const block of flat) {
    if (!isTabbed(block)) {
      close();
      joined.push(block);
    } else {
      if (rows.length > 0 && rows[0]?.cells.length !== block.cells.length) close();
      rows.push(block);
    }
  }
  close();
  return joined;
}

function isTabbed(block: Flat): block is TabbedParagraph {
  return block.kind === "paragraph" && block.label === null && "cells" in block && block.cells !== undefined;
}

function toTable(rows: readonly TabbedParagraph[]): TableNode {
  const filled: TextRun[][][][] = [];
  for (const { cells } of rows) {
    const last = filled.at(-1);
    if (cells[0]?.length === 0 && last !== undefined) {
      cells.forEach((runs, index) => {
        if (runs.length > 0) last[index]?.push(runs);
      });
    } else filled.push(cells.map((runs) => (runs.length === 0 ? [] : [runs])));
  }
  return tableNode(
    filled.map((cells) =>
      tableRowNode(
        false,
        cells.map((paragraphs, column) =>
          tableCellNode(
            { column },
            paragraphs.map((runs) => paragraphNode(runs, NO_PLACE)),
            NO_PLACE,
          ),
        ),
        NO_PLACE,
      ),
    ),
    NO_PLACE,
  );
}
