/** A judgement, grade or kind as records name it, in words: `requires_improvement`, `other:early_help`. */
export function inWords(name: string): string {
  return name.replace(/^other:/u, "").replaceAll("_", " ");
}
