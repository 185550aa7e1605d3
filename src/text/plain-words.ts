/** A text's words and numbers alone, in lower case with one space between: equal where two texts say the same. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
