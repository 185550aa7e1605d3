import type { Span } from "../../text/span.js";

/** A part of a sentence that numbers its parts inside it, with its place in the document. */
export interface InlinePart extends Span {
  readonly text: string;
}

const INLINE_LABEL =
  /(?<=^|[\s:;.])(?:\((?<inner>[a-z]|\d{1,2}|[ivx]{1,4})\)|(?<outer>\d{1,2}|[a-z])[.)])\s{1,2}(?=\S)/gu;

export const ROMAN: readonly string[] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** The labels that stand inside a text, with where each begins and where its words do. */
export function inlineLabels(words: string): { readonly label: string; readonly at: number; readonly text: number }[] {
  return [...words.matchAll(INLINE_LABEL)].map((match) => ({
    label: match.groups?.["inner"] ?? match.groups?.["outer"] ?? "",
    at: match.index,
    text: match.index + match[0].length,
  }));
}

/** The series that a label opens: "(i)", "(a)" or "1."; null for any other. */
export function seriesOf(label: string): readonly string[] | null {
  if (label === "i") return ROMAN;
  if (label === "a") return Array.from("abcdefghijklmnop");
  return label === "1" ? Array.from({ length: 30 }, (_, index) => String(index + 1)) : null;
}

/**
 * "(a) the report be noted; (b) the plan be approved": parts inside one paragraph, in unbroken order from the first.
 * None where the words before the first label are more than a lead-in.
 */
export function inlineParts(words: string, offset: number, leadIn: RegExp): InlinePart[] {
  const starts: { label: number; text: number }[] = [];
  let series: readonly string[] | null = null;
  for (const { label, at, text } of inlineLabels(words)) {
    if (series === null) {
      if (!leadIn.test(words.slice(0, at).trim())) return [];
      series = seriesOf(label);
      if (series === null) return [];
    }
    if (label === series[starts.length]) starts.push({ label: at, text });
  }
  return starts.map(({ text }, index) => {
    const end = starts[index + 1]?.label ?? words.length;
    const part = words.slice(text, end).trimEnd();
    return { text: part.replace(/\s{1,20}/gu, " ").trim(), start: offset + text, end: offset + text + part.length };
  });
}
