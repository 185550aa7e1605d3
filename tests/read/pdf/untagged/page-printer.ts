import type { Box } from "../../../../src/document/tree.js";
import type { PageContent, PdfRun } from "../../../../src/read/pdf/page-content.js";
import { buildUntaggedTree } from "../../../../src/read/pdf/untagged/index.js";
import { describeTree } from "../../describe-tree.js";

/** How letters look; 10 points upright if nothing is said. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly invisible?: boolean;
}

/** Distance of lines in letter sizes. */
const LEADING = 1.2;
/** Width of every letter in letter sizes: prose set in it is as wide as prose in a common typeface. */
const LETTER = 0.5;

/**
 * Prints a page as a PDF writer does, for tests: letters of one width, baselines where they are put, one run a line.
 * A4, points from the top left. What is printed later stands later in the content stream.
 */
export class PagePrinter {
  readonly #number: number;
  readonly #width: number;
  readonly #height: number;
  readonly #runs: PdfRun[] = [];
  readonly #rules: Box[] = [];

  constructor(number = 1, width = 595, height = 842) {
    this.#number = number;
    this.#width = width;
    this.#height = height;
  }

  /** One run with its baseline at `y`. */
  text(x: number, y: number, text: string, look: Look = {}): this {
    const { size = 10, bold = false, italic = false, invisible = false } = look;
    this.#runs.push({
      text: `${text} `,
      box: { left: x, top: y - 0.75 * size, right: x + widthOf(text, size), bottom: y + 0.2 * size },
      baseline: y,
      fontName: bold ? "Sans-Bold" : "Sans",
      size,
      bold,
      italic,
      markedContentId: null,
      artifact: false,
      invisible,
    });
    return this;
  }

  /** Words running up the page from `y`. */
  turned(x: number, y: number, text: string): this {
    this.text(x, y, text);
    const run = this.#runs.pop();
    if (run !== undefined)
      this.#runs.push({ ...run, box: { left: x, right: x + 10, top: y - widthOf(text, 10), bottom: y } });
    return this;
  }

  /** Lines under each other; gives the baseline after the last. */
  lines(x: number, y: number, lines: readonly string[], look: Look = {}): number {
    const step = LEADING * (look.size ?? 10);
    lines.forEach((line, index) => this.text(x, y + index * step, line, look));
    return y + lines.length * step;
  }

  /** Text broken into lines of a width; gives the baseline after the last. */
  prose(x: number, y: number, width: number, text: string, look: Look = {}): number {
    return this.lines(x, y, wrap(text, width, look.size ?? 10), look);
  }

  /** A line from one point to another. */
  rule(left: number, top: number, right: number, bottom: number): this {
    this.#rules.push({ left, top, right, bottom });
    return this;
  }

  /** All lines of a table with these vertical and horizontal places. */
  grid(xs: readonly number[], ys: readonly number[]): this {
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    for (const x of xs) this.rule(x, top, x, bottom);
    for (const y of ys) this.rule(left, y, right, y);
    return this;
  }

  page(): PageContent {
    return {
      number: this.#number,
      width: this.#width,
      height: this.#height,
      runs: this.#runs,
      structure: null,
      rules: this.#rules,
      largeImages: 0,
    };
  }
}

/** The lines into which a text falls at a width. */
export function wrap(text: string, width: number, size = 10): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`, size) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function widthOf(text: string, size: number): number {
  return text.length * LETTER * size;
}

/** The tree of printed pages, noted down. */
export function treeOfPages(...printed: readonly PagePrinter[]): string {
  return describeTree(buildUntaggedTree(printed.map((each) => each.page())).root).trimEnd();
}
