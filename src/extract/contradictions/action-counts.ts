import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { cellAt, type RowView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import { numberPattern, printedNumber } from "../fragments/printed-number.js";
import { sentencesOf } from "./sentences-of.js";

/** A sentence that counts all actions of a plan: "There are nine actions now", "the plan has nine actions". */
const COUNTED = new RegExp(
  `\\b(?:there are(?: now)?|(?:plan|tracker|table|programme|it|version)(?: below| now| also)? (?:has|holds|contains|includes|lists|sets out|consists of|comprises|is made up of)|(?:all|of|total of))(?: the| a total of)? (?<count>${numberPattern}) (?:[\\p{L}’'-]{3,14} )?actions\\b`,
  "iu",
);

/** Words by which the count is of some other plan or of some of the actions only. */
const OTHER =
  /\b(?:full|appendix|annex|website|previous|earlier|last (?:year|plan|version)|original(?:ly)?|were|key|outstanding|overdue|new|remaining|further|priority|completed?)\s(?:\p{L}{2,12} ){0,3}(?:plan|version|actions?)\b|\b(?:appendix|annex|extract|elsewhere)\b/iu;

const ACTION_COLUMN =
  /^(?:(?:key |improvement |agreed |planned |required )?actions?(?: required| to be taken| needed)?|what (?:we|will).{0,40}|we will)$/iu;

/** How far a count may lie off before the table is taken for another plan's, or for a part of it. */
const FURTHEST = 3;
const FEWEST_ROWS = 4;

/** A sentence that counts the actions of a plan, and the tables of the plan, which hold another number. */
export function actionCounts(view: DocumentView): Diagnostic[] {
  const rows = actionRows(view);
  const [first] = rows;
  if (first === undefined || rows.length < FEWEST_ROWS) return [];
  return sentencesOf(view, /\bactions\b/iu).flatMap((sentence): Diagnostic[] => {
    const stated = printedNumber(COUNTED.exec(sentence.text)?.groups?.["count"] ?? "");
    if (stated === null || view.blocks[sentence.block]?.cell !== null || OTHER.test(sentence.text)) return [];
    const off = Math.abs(stated - rows.length);
    if (off === 0 || off > FURTHEST) return [];
    const place = { start: first.start, end: first.end, page: view.pageAt(first.start) };
    return [diagnostic("extract/action-count-differs", { stated, listed: rows.length }, sentence, place)];
  });
}

/** The rows of all tables with a column of actions; rows over the whole width are headings between them. */
function actionRows(view: DocumentView): RowView[] {
  return view.tables.flatMap((table) => {
    const column = table.headers.findIndex((header) => ACTION_COLUMN.test(header.trim()));
    if (column < 0) return [];
    return table.rows.filter((row) => {
      const cell = row.header ? undefined : cellAt(row, column);
      return (
        cell !== undefined && cell.text.trim() !== "" && row.cells.filter(({ text }) => text.trim() !== "").length > 1
      );
    });
  });
}
