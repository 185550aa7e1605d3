/** First parts of English compounds that keep their hyphen at a line end ("multi-agency", "decision-making"). */
const COMPOUND_FIRST =
  /(?:^|[\s(“"])(?:anti|care|case|child|co|community|cross|decision|evidence|ex|face|family|far|first|follow|front|full|half|hard|high|home|kinship|large|life|long|low|mid|multi|needs|newly|non|old|one|part|peer|person|policy|post|pre|problem|quality|re|risk|school|second|self|semi|short|sign|small|social|solution|step|three|time|trauma|two|well|whole|wide|year)-$/iu;

const LONGEST_WORD = 60;

/** Joins the lines of paragraphs; `text` is the whole document, which shows how its author spells a divided word. */
export class LineJoiner {
  readonly #text: string;
  #words: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * How a line of a paragraph goes on in the next: with a space, or with none, the hyphen at its end kept or dropped.
   * A word that the line end broke is whole again; a hyphen that belongs to the word ("multi-" + "agency",
   * "2018-" + "19", a capital after it) stays.
   */
  seam(first: string, second: string): "space" | "none" | "drop-hyphen" {
    if (!first.endsWith("-")) return "space";
    const end = first.slice(-LONGEST_WORD);
    if (/\p{N}-$/u.test(end) && /^\p{N}/u.test(second)) return "none";
    if (!/\p{L}-$/u.test(end) || !/^\p{L}/u.test(second)) return "space";
    if (/^(?:and|or|to)\s/u.test(second)) return "space";
    return this.#keepsHyphen(end, second) ? "none" : "drop-hyphen";
  }

  #keepsHyphen(first: string, second: string): boolean {
    if (!/^\p{Ll}/u.test(second)) return true;
    const head = /[\p{L}-]{1,60}$/u.exec(first)?.[0] ?? "";
    const tail = /^[\p{L}-]{1,60}/u.exec(second)?.[0] ?? "";
    this.#words ??= new Set(this.#text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
    if (this.#words.has((head + tail).toLowerCase())) return true;
    if (this.#words.has((head.slice(0, -1) + tail).toLowerCase())) return false;
    return COMPOUND_FIRST.test(first);
  }
}

/** The words of a paragraph as its lines are added; joined once, because a paragraph may have very many. */
export class GrowingText {
  readonly #parts: string[];
  #length: number;

  constructor(first: string) {
    this.#parts = [first];
    this.#length = first.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The last line. */
  get tail(): string {
    return this.#parts.at(-1) ?? "";
  }

  append(line: string, joiner: LineJoiner): void {
    const seam = joiner.seam(this.tail, line);
    if (seam === "drop-hyphen") this.#parts[this.#parts.length - 1] = this.tail.slice(0, -1);
    else if (seam === "space") this.#parts.push(" ");
    this.#parts.push(line);
    this.#length += line.length + 1;
  }

  toString(): string {
    return this.#parts.join("");
  }
}
