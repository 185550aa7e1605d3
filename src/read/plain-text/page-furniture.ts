import { splitLines } from "./lines.js";

/** Words of a page header or footer that a conversion left between the lines. */
export interface TextFurniture {
  readonly role: "header" | "footer";
  readonly words: string;
}

const pageNumber =
  /^\s{0,200}(?:(?:page|pg\.?)\s{1,3}\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|[-–]\s?\d{1,4}\s?[-–]|\d{1,4}\s(?:of|\/)\s\d{1,4})\s*$/iu;
const bareNumber = /^\s{0,200}\d{1,4}\s*$/u;

/** A header or footer stands on at least so many pages. */
const REPEATS = 3;

/**
 * Takes page headers and footers out of a text: "Page 3 of 9" wherever it stands alone, and, where form feeds tell the
 * pages, first and last lines that most pages share but for their numbers. The same words are kept once.
 */
export function takeFurniture(text: string): { lines: string[]; furniture: TextFurniture[] } {
  const pages = text.split("\f").map((page) => splitLines(page));
  const headers = countEdges(pages, firstFilled);
  const footers = countEdges(pages, lastFilled);
  const furniture = new Map<string, TextFurniture>();
  const take = (role: TextFurniture["role"], line: string): string => {
    const key = shapeOf(line);
    if (!furniture.has(key)) furniture.set(key, { role, words: line.trim() });
    return "";
  };
  const lines = pages.flatMap((page) => {
    const kept = page.map((line) => (pageNumber.test(line) ? take("footer", line) : line));
    if (pages.length >= REPEATS) {
      const first = firstFilled(kept);
      if (first !== -1 && isRepeated(headers, kept[first], pages.length))
        kept[first] = take("header", kept[first] ?? "");
      const last = lastFilled(kept);
      if (last !== -1 && (isRepeated(footers, kept[last], pages.length) || bareNumber.test(kept[last] ?? ""))) {
        kept[last] = take("footer", kept[last] ?? "");
      }
    }
    kept.push("");
    return kept;
  });
  return { lines, furniture: [...furniture.values()] };
}

function countEdges(pages: readonly string[][], edge: (page: readonly string[]) => number): Map<string, number> {
  const counts = new Map<string, number>();
  if (pages.length < REPEATS) return counts;
  for (const page of pages) {
    const kept = page.filter((line) => !pageNumber.test(line));
    const line = kept[edge(kept)];
    if (line !== undefined) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
  }
  return counts;
}

function isRepeated(counts: ReadonlyMap<string, number>, line: string | undefined, pages: number): boolean {
  const count = line === undefined ? 0 : (counts.get(shapeOf(line)) ?? 0);
  return count >= REPEATS && count >= pages / 3;
}

function shapeOf(line: string): string {
  return line.trim().replace(/\d+/gu, "#").replace(/\s+/gu, " ");
}

function firstFilled(lines: readonly string[]): number {
  return lines.findIndex((line) => line.trim() !== "");
}

function lastFilled(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line.trim() !== "");
}
