import type { PageContent } from "../page-content.js";
import { wordsOfPieces } from "./compose-runs.js";
import type { Piece } from "./draft.js";

/** A page header or footer with the pages on which the same words stand. */
export interface FurnitureDraft {
  readonly role: "header" | "footer";
  readonly pieces: Piece[];
  readonly page: number;
  lastPage: number;
}

const LETTER = /\p{L}/u;
/** "3", "Page 3", "Page 3 of 12", "3 | Page", "- 3 -", "iv": says nothing that the page itself does not say. */
const PAGE_NUMBER =
  /^[-–|\s]{0,4}(?:page\s{0,3})?(?:\d{1,4}|[ivxl]{1,6})(?:\s{0,3}(?:of|\/)\s{0,3}\d{1,4})?[-–|\s]{0,4}(?:page)?[-–|\s]{0,4}$/i;

/** Whether a line is nothing but the number of its page. */
export function isPageNumber(words: string): boolean {
  return PAGE_NUMBER.test(words);
}

/** Pieces of a page's headers and footers. */
export interface PageFurniture {
  readonly page: PageContent;
  readonly pieces: Piece[];
}

/** Parts the furniture of a page into its lines. */
export function partLines({ page, pieces }: PageFurniture): PageFurniture[] {
  const lines: PageFurniture[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1)?.pieces;
    const before = line?.at(-1)?.run;
    if (line !== undefined && before !== undefined && Math.abs(before.baseline - piece.run.baseline) < before.size / 2)
      line.push(piece);
    else lines.push({ page, pieces: [piece] });
  }
  for (const line of lines) dropPageNumber(line.pieces);
  return lines;
}

/** A page number stands apart at the end of the line: "Inspection of … services          3". */
function dropPageNumber(pieces: Piece[]): void {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (last === undefined || before === undefined || !/^\d{1,4}$/.test(last.text.trim())) return;
  if (last.run.box.left - before.run.box.right > last.run.size) pieces.pop();
}

/** Gathers lines of page furniture; the same words are kept once, however the numbers in them differ. */
export function collectFurniture(lines: readonly PageFurniture[]): FurnitureDraft[] {
  const kept = new Map<string, FurnitureDraft>();
  for (const { page, pieces } of lines) {
    const words = wordsOfPieces(pieces);
    if (!LETTER.test(words) || isPageNumber(words)) continue;
    const middle = pieces.reduce((sum, { run }) => sum + run.baseline, 0) / pieces.length;
    const role = middle < page.height / 2 ? "header" : "footer";
    const key = `${role} ${words.replace(/\d+/g, "#")}`;
    const known = kept.get(key);
    if (known === undefined) kept.set(key, { role, pieces, page: page.number, lastPage: page.number });
    else known.lastPage = page.number;
  }
  return [...kept.values()];
}
