/** First parts of English compounds that keep their hyphen at a line end ("multi-agency", "decision-making"). */
const COMPOUND_FIRST =
  /(?:^|[\s(“"])(?:anti|care|case|child|co|community|cross|decision|evidence|ex|face|family|far|first|follow|front|full|half|hard|high|home|kinship|large|life|long|low|mid|multi|needs|newly|non|old|one|part|peer|person|policy|post|pre|problem|quality|re|risk|school|second|self|semi|short|sign|small|social|solution|step|three|time|trauma|two|well|whole|wide|year)-$/iu;

/** Joins the lines of paragraphs; `text` is the whole document, which shows how its author spells a divided word. */
export class LineJoiner {
  readonly #text: string;
  #words: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Joins two lines of a paragraph. A word that the line end broke is whole again; a hyphen that belongs to the word
   * ("multi-" + "agency", "2018-" + "19", a capital after it) stays.
   */
  join(first: string, second: string): string {
    if (/\p{N}-$/u.test(first) && /^\p{N}/u.test(second)) return first + second;
    if (!/\p{L}-$/u.test(first) || !/^\p{L}/u.test(second)) return `${first} ${second}`;
    if (/^(?:and|or|to)\s/u.test(second)) return `${first} ${second}`;
    return this.#keepsHyphen(first, second) ? first + second : first.slice(0, -1) + second;
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
