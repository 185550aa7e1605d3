import type { Block } from "../../document/blocks.js";
import { cellAt } from "../../document/table-view.js";
import type { ExtractionContext } from "../define-extractor.js";
import type { Span } from "../../text/span.js";
import type { Clock } from "./clock.js";
import { dueInCell } from "./due-dates.js";
import { type PlanColumn, planColumnOf } from "./plan-columns.js";
import { piecesOf } from "../paper-findings/columns.js";
import { findPlan } from "./plan-tables.js";
import { isPlaceholder, ragOf, statusOfRow, tellApart } from "./progress-status.js";
import { readRatingKey } from "./rating-key.js";
import type { FoundAction } from "./read-action.js";

/** A line of a plan laid out without columns: its label and what stands behind it. */
interface LabelledLine extends Span {
  readonly holds: PlanColumn | null;
  readonly words: string;
  /** What it lists: its items, else itself. */
  readonly pieces: readonly (Span & { readonly text: string })[];
}

const LABELLED = /^(?<label>\p{Lu}[\p{L} /’'-]{2,40}?)\s?:\s{0,3}(?<words>\S.{0,600})$/su;
const LABEL_ALONE = /^(?<label>\p{Lu}[\p{L} /’'-]{2,40}?)\s?:$/u;

/**
 * Reads the actions of plans that are laid out one below the other: lines "Action: …", "Lead: …", "Timescale: …", or
 * tables of two columns with the labels at the left (of four with two labels in a row). A run of such lines with an
 * action among them is one action, or one for each item that the action lists.
 */
export function* readPlanCards(context: ExtractionContext, clock: Clock): Generator<FoundAction> {
  for (const lines of [...runsOfLines(context), ...runsOfRows(context)]) yield* readRun(context, lines, clock);
}

function runsOfLines({ view }: ExtractionContext): LabelledLine[][] {
  const runs: LabelledLine[][] = [];
  let run: LabelledLine[] = [];
  let at = 0;
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  while (at < view.blocks.length) {
    const block = view.blocks[at++];
    if (block === undefined || block.cell !== null) {
      close();
      continue;
    }
    const { label, words } = LABELLED.exec(block.text)?.groups ?? {};
    const holds = label === undefined ? null : planColumnOf(label);
    if (label !== undefined && words !== undefined && (holds !== null || run.length > 0)) {
      const start = block.start + block.text.length - words.length;
      const span = { start, end: block.end };
      run.push({ ...span, holds, words: words.trim(), pieces: [{ ...span, text: view.wordsOf(span) }] });
      continue;
    }
    const alone = block.text.endsWith(":") ? LABEL_ALONE.exec(block.text)?.groups?.["label"] : undefined;
    const items = alone !== undefined && planColumnOf(alone) === "action" ? itemsFrom(view.blocks, at) : [];
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined) close();
    else {
      at += items.length;
      const span = { start: first.start, end: last.end };
      run.push({ ...span, holds: "action", words: view.wordsOf(span), pieces: piecesOf(view, items, span) });
    }
  }
  close();
  return runs;
}

function itemsFrom(blocks: readonly Block[], from: number): Block[] {
  const end = blocks.findIndex((block, index) => index >= from && (block.item === null || block.cell !== null));
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

function runsOfRows({ view }: ExtractionContext): LabelledLine[][] {
  return view.tables
    .filter((table) => table.columnCount === 2 || (table.columnCount === 4 && findPlan(table) === null))
    .map(({ rows, columnCount }) =>
      rows.flatMap((row) =>
        (columnCount === 2 ? [0] : [0, 2]).flatMap((column): LabelledLine[] => {
          const label = cellAt(row, column);
          const value = cellAt(row, column + 1);
          if (label === undefined || value === undefined || label.text.length > 50 || label === value) return [];
          const { start, end, text: words } = value;
          const pieces = piecesOf(view, view.blocksIn(value.node), value);
          return [{ holds: planColumnOf(label.text), words, start, end, pieces }];
        }),
      ),
    );
}

function* readRun(
  { view, sections }: ExtractionContext,
  lines: readonly LabelledLine[],
  clock: Clock,
): Generator<FoundAction> {
  const starts = lines.flatMap(({ holds }, index) => (holds === "action" ? [index] : []));
  for (const [place, start] of starts.entries()) {
    const action = lines[start];
    // Who leads can be printed above the only action of a card.
    const own = starts.length === 1 ? lines : lines.slice(start, starts[place + 1] ?? lines.length);
    const said = (column: PlanColumn): string => own.find(({ holds }) => holds === column)?.words ?? "";
    const told = (["owner", "due", "progress", "status", "rating"] as const).filter((column) => said(column) !== "");
    if (action === undefined || told.length === 0 || isPlaceholder(action.words)) continue;
    const signs = tellApart(said("progress"), said("status"), said("rating"));
    const { rating } = signs;
    const status = statusOfRow({ ...signs, due: said("due"), done: said("done") }, "planned", readRatingKey(view));
    const block = view.blocks[view.blockAfter(action.end - 1)];
    for (const { start: from, end, text } of action.pieces) {
      yield {
        start: from,
        end,
        text,
        status,
        owner: isPlaceholder(said("owner")) ? null : said("owner"),
        due: status === "completed" ? null : dueInCell(said("due"), clock),
        rag: ragOf(rating),
        area: null,
        section: block === undefined ? null : sections.sectionOf(block),
        rule: "actions/card",
        rank: 80,
      };
    }
  }
}
