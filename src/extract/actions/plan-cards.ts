import { cellAt } from "../../document/table-view.js";
import type { ExtractionContext } from "../define-extractor.js";
import type { Span } from "../../text/span.js";
import type { Clock } from "./clock.js";
import { dueInCell } from "./due-dates.js";
import { type PlanColumn, planColumnOf } from "./plan-columns.js";
import { isPlaceholder, statusOfRow } from "./progress-status.js";
import type { FoundAction } from "./read-action.js";

/** A line of a plan laid out without columns: its label and what stands behind it. */
interface LabelledLine extends Span {
  readonly holds: PlanColumn | null;
  readonly words: string;
}

const LABELLED = /^(?<label>\p{Lu}[\p{L} /’'-]{2,40}?)\s?:\s{0,3}(?<words>\S.{0,600})$/su;

/**
 * Reads the actions of plans that are laid out one below the other: lines "Action: …", "Lead: …", "Timescale: …", or
 * tables of two columns with the labels at the left. A run of such lines with an action among them is one action.
 */
export function* readPlanCards(context: ExtractionContext, clock: Clock): Generator<FoundAction> {
  for (const lines of [...runsOfLines(context), ...runsOfRows(context)]) yield* readRun(context, lines, clock);
}

function runsOfLines({ view }: ExtractionContext): LabelledLine[][] {
  const runs: LabelledLine[][] = [];
  let run: LabelledLine[] = [];
  for (const block of view.blocks) {
    const { label, words } = (block.cell === null && LABELLED.exec(block.text)?.groups) || {};
    const holds = label === undefined ? null : planColumnOf(label);
    if (label === undefined || words === undefined || (holds === null && run.length === 0)) {
      if (run.length > 0) runs.push(run);
      run = [];
      continue;
    }
    const start = block.start + block.text.length - words.length;
    run.push({ holds, words: words.trim(), start, end: block.end });
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function runsOfRows({ view }: ExtractionContext): LabelledLine[][] {
  return view.tables
    .filter(({ columnCount }) => columnCount === 2)
    .map(({ rows }) =>
      rows.flatMap((row) => {
        const label = cellAt(row, 0);
        const value = cellAt(row, 1);
        if (label === undefined || value === undefined || label.text.length > 50 || label === value) return [];
        return [{ holds: planColumnOf(label.text), words: value.text, start: value.start, end: value.end }];
      }),
    );
}

function* readRun(
  { view, sections }: ExtractionContext,
  lines: readonly LabelledLine[],
  clock: Clock,
): Generator<FoundAction> {
  const starts = lines.flatMap(({ holds }, index) => (holds === "action" ? [index] : []));
  for (const [place, start] of starts.entries()) {
    const own = lines.slice(start, starts[place + 1] ?? lines.length);
    const [action] = own;
    const said = (column: PlanColumn): string => own.find(({ holds }) => holds === column)?.words ?? "";
    const told = (["owner", "due", "progress", "rating"] as const).filter((column) => said(column) !== "");
    if (action === undefined || told.length === 0 || isPlaceholder(action.words)) continue;
    const status = statusOfRow({ progress: said("progress"), rating: said("rating"), due: said("due") }, "planned");
    const block = view.blocks[view.blockAfter(action.end - 1)];
    yield {
      start: action.start,
      end: action.end,
      text: view.wordsOf(action),
      status,
      owner: isPlaceholder(said("owner")) ? null : said("owner"),
      due: status === "completed" ? null : dueInCell(said("due"), clock),
      rag: said("rating") === "" ? null : said("rating"),
      area: null,
      section: block === undefined ? null : sections.sectionOf(block),
      rule: "actions/card",
      rank: 80,
    };
  }
}
