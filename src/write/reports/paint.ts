/** How a report's words are made to stand out; without a terminal every one gives its words back unchanged. */
export interface Paint {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  readonly error: (words: string) => string;
  readonly warning: (words: string) => string;
  readonly good: (words: string) => string;
}
