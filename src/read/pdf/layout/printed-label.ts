/**
 * A bullet or number at the beginning of a block, as printed.
 *
 *     ◼ Leaders …      12. The quality …      2.1 Services …      (a) that …      iv) to note …
 */
const BULLET = /^(?:[◼■▪•●○◦□◆❖❑➢➔⇨✓‣⁃∙·–—-]|\uf0b7|o(?=\s))(?=\s|\p{L}|$)/u;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\(\d{1,3}\))(?=\s|\p{L}|$)/u;
const LETTER = /^(?:\(?[a-z]\)|[a-zA-Z]\.|\(?[ivx]{1,5}\)|[ivx]{1,5}\.)(?=\s)/;

/** The label with which a text begins; null where it begins with words. */
export function printedLabel(text: string): string | null {
  return (BULLET.exec(text) ?? NUMBER.exec(text) ?? LETTER.exec(text))?.[0] ?? null;
}
