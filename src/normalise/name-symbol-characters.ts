import { type MappedText, replaceMapped } from "../text/mapped-text.js";

/**
 * What the private characters of Word's symbol fonts (Symbol, Wingdings) show in print. Only those that council and
 * inspectorate documents use as bullets, ticks and arrows; others stay as they are.
 */
const printed: Readonly<Record<string, string>> = {
  "\uf02d": "-",
  "\uf06c": "●",
  "\uf06e": "◼",
  "\uf06f": "□",
  "\uf071": "❑",
  "\uf075": "◆",
  "\uf076": "❖",
  "\uf0a7": "▪",
  "\uf0a8": "◻",
  "\uf0b0": "°",
  "\uf0b7": "•",
  "\uf0be": "–",
  "\uf0d8": "➢",
  "\uf0e0": "→",
  "\uf0e8": "➔",
  "\uf0f0": "⇨",
  "\uf0fb": "✗",
  "\uf0fc": "✓",
  "\uf0fd": "☒",
  "\uf0fe": "☑",
};

const SYMBOL = /[\uf020-\uf0ff]/g;

/** Writes the bullets and ticks of symbol fonts as the Unicode characters that look like them. */
export function nameSymbolCharacters(text: MappedText): MappedText {
  return replaceMapped(text, SYMBOL, ([symbol]) => printed[symbol] ?? symbol);
}
