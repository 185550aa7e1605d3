import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { DocumentView } from "../../document/view.js";
import { findJudgementMentions } from "../../domain/judgement-mentions.js";

const OVERALL = /(?:^|\s)overall(?:\s(?:grade|judge?ment|effectiveness|rating|outcome))?$/iu;

/** A column headed "overall" in a table whose other columns are about another judgement alone. */
export function overallColumns(view: DocumentView): Diagnostic[] {
  return view.tables.flatMap((table): Diagnostic[] => {
    const [first] = table.rows;
    const header = table.rows.find((row) => row.header) ?? first;
    const overall = header?.cells.find(({ text }) => OVERALL.test(text.trim()));
    if (header === undefined || overall === undefined) return [];
    const others = header.cells.filter((cell) => cell !== overall);
    const named = others.flatMap((cell) =>
      findJudgementMentions(cell.text).map(({ judgement }) => ({ cell, judgement })),
    );
    const judgements = new Set(named.map(({ judgement }) => judgement));
    const [one] = named;
    if (one === undefined || judgements.size !== 1 || one.judgement === "overall_effectiveness") return [];
    const place = (span: { start: number; end: number }) => ({
      start: span.start,
      end: span.end,
      page: view.pageAt(span.start),
    });
    const args = { heading: overall.text, judgement: one.cell.text };
    return [diagnostic("extract/overall-holds-other", args, place(overall), place(one.cell))];
  });
}
