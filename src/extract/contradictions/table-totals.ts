import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { type CellView, cellAt, type TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";

const TOTAL = /^(?:grand |overall )?totals?\b.{0,30}$/iu;
/** Rows that count others again, or that are no counts. */
const NO_PART = /\b(?:sub-?totals?|of which|average|mean|median|%|per ?cent|rate|change|target|england|national)\b/iu;
/** Columns whose numbers do not add up. */
const NO_COUNT =
  /%|\b(?:per ?cent|percentage|rate|average|mean|ratio|per (?:10|head)|days?|weeks?|months?|year|age|grade|score|no\.?|ref)\b/iu;
const WHOLE_NUMBER = /^£?\d{1,3}(?:,\d{3}){0,3}$|^£?\d{1,9}$/u;
const FEWEST_PARTS = 3;

/** A row of totals and the rows above it, which add up to something else. */
export function tableTotals(view: DocumentView): Diagnostic[] {
  return view.tables.flatMap((table): Diagnostic[] => {
    const totals = table.rows.filter((row) => TOTAL.test(cellAt(row, 0)?.text.trim() ?? ""));
    const [total] = totals;
    if (total === undefined || totals.length > 1 || table.rows.at(-1) !== total) return [];
    const parts = table.rows.slice(0, -1).filter((row) => !row.header);
    if (parts.length < FEWEST_PARTS || parts.some((row) => NO_PART.test(cellAt(row, 0)?.text ?? ""))) return [];
    return total.cells.flatMap((cell) =>
      differing(
        view,
        table,
        parts.map((row) => cellAt(row, cell.column)),
        cell,
      ),
    );
  });
}

function differing(
  view: DocumentView,
  table: TableView,
  cells: readonly (CellView | undefined)[],
  total: CellView,
): Diagnostic[] {
  const stated = wholeNumber(total);
  if (total.column === 0 || stated === null || NO_COUNT.test(table.headers[total.column] ?? "")) return [];
  const numbers = cells.filter((cell) => cell !== undefined && cell.text.trim() !== "").map(wholeNumber);
  // A first row that names the columns is none of the parts.
  const parts = numbers[0] === null ? numbers.slice(1) : numbers;
  if (parts.length < FEWEST_PARTS || parts.includes(null)) return [];
  const sum = parts.reduce<number>((before, part) => before + (part ?? 0), 0);
  // Sums of money are rounded one by one: each row may be half a unit off.
  const isMoney =
    cells.some((cell) => cell?.text.includes("£") === true) ||
    /£|000s?\b|\bm(?:illion)?\b/iu.test(table.headers[total.column] ?? "");
  if (Math.abs(sum - stated) <= (isMoney ? parts.length / 2 : 0)) return [];
  const place = (cell: CellView) => ({ start: cell.start, end: cell.end, page: view.pageAt(cell.start) });
  const column = table.headers[total.column] ?? "";
  return [diagnostic("extract/total-differs", { column, stated, sum }, place(total))];
}

function wholeNumber(cell: CellView | undefined): number | null {
  const plain = cell?.text.trim() ?? "";
  return WHOLE_NUMBER.test(plain) ? Number(plain.replace(/[£,]/gu, "")) : null;
}
