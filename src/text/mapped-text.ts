import type { Span } from "./span.js";

/**
 * Text that knows where each of its characters stood in the text that it was made from.
 *
 * `origins[i]` is the source offset of character `i`, never falling; null while nothing has been changed. A character
 * that was put in has the origin of the one that it stands for.
 */
export interface MappedText {
  readonly text: string;
  readonly sourceLength: number;
  readonly origins: readonly number[] | null;
}

/** Text as it came, every character its own origin. */
export function mapText(source: string): MappedText {
  return { text: source, sourceLength: source.length, origins: null };
}

/** What to write instead of a match. */
export type Replacement = string | ((match: RegExpExecArray) => string);

/** Replaces every match of a global pattern; returns the same object where nothing matches. */
export function replaceMapped(mapped: MappedText, pattern: RegExp, replacement: Replacement): MappedText {
  const { text } = mapped;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return mapped;
  const origins: number[] = [];
  let written = "";
  let copied = 0;
  for (; match !== null; match = pattern.exec(text)) {
    const insert = typeof replacement === "string" ? replacement : replacement(match);
    const end = match.index + match[0].length;
    if (match[0] === "") {
      pattern.lastIndex++;
      continue;
    }
    written += text.slice(copied, match.index) + insert;
    for (let index = copied; index < match.index; index++) origins.push(originOf(mapped, index));
    for (let index = 0; index < insert.length; index++)
      origins.push(originOf(mapped, match.index + Math.min(index, match[0].length - 1)));
    copied = end;
  }
  if (copied === 0 && written === "") return mapped;
  for (let index = copied; index < text.length; index++) origins.push(originOf(mapped, index));
  return { text: written + text.slice(copied), sourceLength: mapped.sourceLength, origins };
}

/** The source offset of a character; the source's length for the offset at the end. */
export function originOf(mapped: MappedText, offset: number): number {
  if (mapped.origins === null) return Math.min(offset, mapped.sourceLength);
  return mapped.origins[offset] ?? mapped.sourceLength;
}

/** The stretch of the source that a stretch of the text was made from. */
export function sourceSpan(mapped: MappedText, span: Span): Span {
  const start = originOf(mapped, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: Math.min(originOf(mapped, span.end - 1) + 1, mapped.sourceLength) };
}
