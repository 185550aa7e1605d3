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

/** Gathers the lines that the file itself marks as page furniture; the same words are kept once. */
export function collectFurniture(lines: readonly { page: PageContent; pieces: Piece[] }[]): FurnitureDraft[] {
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
