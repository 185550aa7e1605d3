function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words with a blank on either side, so that one text can be looked for inside another. */
export function wordLine(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

/** The share of the shorter text's word pairs that the longer one has too. */
export function overlap(left: string, right: string): number {
  const pairsOf = (words: readonly string[]): string[] =>
    words.length < 2 ? [...words] : words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const [a, b] = [new Set(pairsOf(wordsOf(left))), new Set(pairsOf(wordsOf(right)))];
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((pair) => b.has(pair)).length / smaller;
}

/** A value of the label to be found again by: at most four words and never the whole of a sentence. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  const shown = Math.min(4, Math.max(2, Math.floor(words.length * 0.7)));
  return words.length <= 3 ? words.join(" ") : `${words.slice(0, shown).join(" ")} …`;
}

/** A text as it is compared word by word: letter case, kinds of quotes and dashes, and closing punctuation apart. */
export function verbatim(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐-―]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/[\s.;:,]+$/u, "")
    .trim();
}
