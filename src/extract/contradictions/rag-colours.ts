import { type Diagnostic, type DiagnosticPlace, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Block } from "../../document/blocks.js";
import { cellAt } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import { numberPattern, printedNumber } from "../fragments/printed-number.js";

const COLOURS = "blue|green|amber|yellow|red|purple|grey";
const MEANS = new RegExp(
  `\\b(?<colour>${COLOURS})\\s?(?:=|:|–|-|means|\\()\\s?(?<meaning>\\p{L}[^.;()=:\\n]{3,60})`,
  "giu",
);
const COUNTED = new RegExp(
  `\\b(?<count>${numberPattern}|one|no)\\s(?:[\\p{L}’'-]{2,12} ){0,4}?\\(?(?<colour>${COLOURS})\\b`,
  "giu",
);
const RATING_COLUMN = /\b(?:rag|rating|status|colour|brag)\b/iu;
const SMALL = new Set("the and are has have with that this been for not but its any".split(" "));

/** A colour that one key of a paper explains in other words than another key. */
export function ragMeanings(view: DocumentView): Diagnostic[] {
  const keys = view.blocks.flatMap((block) => {
    const entries = [...block.text.matchAll(MEANS)].map(({ groups }) => ({
      colour: (groups?.["colour"] ?? "").toLowerCase(),
      meaning: (groups?.["meaning"] ?? "").trim(),
      block,
    }));
    return new Set(entries.map(({ colour }) => colour)).size >= 2 ? entries : [];
  });
  const found: Diagnostic[] = [];
  const first = new Map<string, (typeof keys)[number]>();
  for (const key of keys) {
    const { colour, meaning } = key;
    const before = first.get(colour);
    if (before === undefined) first.set(colour, key);
    else if (before.block !== key.block && !sharesWords(before.meaning, meaning)) {
      const args = { colour, one: before.meaning, other: meaning };
      found.push(diagnostic("extract/rag-meanings-differ", args, before.block, key.block));
    }
  }
  return found;
}

function sharesWords(one: string, other: string): boolean {
  const words = contentWords(one);
  return [...contentWords(other)].some((word) => words.has(word));
}

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,20}/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 6)));
}

/** A sentence that counts actions by colour, and a table of ratings that holds other numbers of them. */
export function ragCounts(view: DocumentView): Diagnostic[] {
  const rated = ratedCells(view);
  if (rated.size < 2) return [];
  return view.blocks.flatMap((block): Diagnostic[] => {
    const stated = statedCounts(block);
    if (block.cell !== null || stated.size < 2) return [];
    return [...stated].flatMap(([colour, count]) => {
      const cells = rated.get(colour) ?? [];
      if (cells.length === count) return [];
      const args = { colour, stated: count, listed: cells.length };
      return [diagnostic("extract/rag-count-differs", args, block, ...cells.slice(0, 1))];
    });
  });
}

function statedCounts(block: Block): Map<string, number> {
  const stated = new Map<string, number>();
  for (const { groups } of block.text.matchAll(COUNTED)) {
    const words = groups?.["count"] ?? "";
    const count = words.toLowerCase() === "no" ? 0 : printedNumber(words);
    if (count !== null) stated.set((groups?.["colour"] ?? "").toLowerCase(), count);
  }
  return stated;
}

/** The cells of rating columns that hold a colour alone, over all tables. */
function ratedCells(view: DocumentView): Map<string, DiagnosticPlace[]> {
  const rated = new Map<string, DiagnosticPlace[]>();
  for (const table of view.tables) {
    const column = table.headers.findIndex((header) => RATING_COLUMN.test(header));
    if (column < 0) continue;
    for (const row of table.rows) {
      const cell = row.header ? undefined : cellAt(row, column);
      const colour = cell?.text.trim().toLowerCase() ?? "";
      if (cell === undefined || !COLOURS.split("|").includes(colour)) continue;
      const cells = rated.get(colour) ?? [];
      cells.push({ start: cell.start, end: cell.end, page: view.pageAt(cell.start) });
      rated.set(colour, cells);
    }
  }
  return rated;
}
