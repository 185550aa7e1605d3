import type { Span } from "./span.js";

/**
 * Text that knows where each of its characters stood in the text that it was made from.
 *
 * The map is kept as stretches: from `starts[i]` on, characters come from `origins[i]` on, one by one. Both rise. It is
 * null while nothing has been changed.
 */
export interface MappedText {
  readonly text: string;
  readonly sourceLength: number;
  readonly map: { readonly starts: readonly number[]; readonly origins: readonly number[] } | null;
}

/** Text as it came, every character its own origin. */
export function mapText(source: string): MappedText {
  return { text: source, sourceLength: source.length, map: null };
}

/** What to write instead of a match; null leaves it as it is. */
export type Replacement = string | ((match: RegExpExecArray) => string | null);

/** Replaces every match of a global pattern; returns the same object where nothing is replaced. */
export function replaceMapped(mapped: MappedText, pattern: RegExp, replacement: Replacement): MappedText {
  const { text } = mapped;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return mapped;
  const stretches = new StretchWriter(mapped);
  let written = "";
  let copied = 0;
  for (; match !== null; match = pattern.exec(text)) {
    if (match[0] === "") {
      pattern.lastIndex++;
      continue;
    }
    const insert = typeof replacement === "string" ? replacement : replacement(match);
    if (insert === null || insert === match[0]) continue;
    stretches.copy(copied, match.index);
    stretches.insert(match.index, insert.length);
    written += text.slice(copied, match.index) + insert;
    copied = match.index + match[0].length;
  }
  if (copied === 0) return mapped;
  stretches.copy(copied, text.length);
  return { text: written + text.slice(copied), sourceLength: mapped.sourceLength, map: stretches };
}

/** Writes the map of a text that is put together from stretches of another mapped text. */
class StretchWriter {
  readonly starts: number[] = [];
  readonly origins: number[] = [];
  readonly #from: MappedText;
  #length = 0;
  #stretch = 0;

  constructor(from: MappedText) {
    this.#from = from;
  }

  copy(start: number, end: number): void {
    if (end <= start) return;
    const { map } = this.#from;
    this.#add(originOf(this.#from, start));
    if (map !== null) {
      while (this.#stretch < map.starts.length && (map.starts[this.#stretch] ?? 0) <= start) this.#stretch++;
      for (; this.#stretch < map.starts.length; this.#stretch++) {
        const at = map.starts[this.#stretch] ?? 0;
        if (at >= end) break;
        this.starts.push(this.#length + at - start);
        this.origins.push(map.origins[this.#stretch] ?? 0);
      }
    }
    this.#length += end - start;
  }

  insert(place: number, length: number): void {
    if (length === 0) return;
    this.#add(originOf(this.#from, place));
    this.#length += length;
  }

  #add(origin: number): void {
    this.starts.push(this.#length);
    this.origins.push(origin);
  }
}

/** The source offset of a character; the source's length for the offset at the end. */
export function originOf(mapped: MappedText, offset: number): number {
  const { map, sourceLength } = mapped;
  if (offset >= mapped.text.length) return sourceLength;
  if (map === null) return offset;
  const stretch = lastUpTo(map.starts, offset);
  const origin = (map.origins[stretch] ?? 0) + offset - (map.starts[stretch] ?? 0);
  // Letters that were put in can be more than those that they stand for; they share the last one's origin.
  const next = map.origins[stretch + 1] ?? sourceLength;
  return Math.max(map.origins[stretch] ?? 0, Math.min(origin, next - 1));
}

/** The first character that comes from a source offset or from behind it; the text's length where none does. */
export function offsetFrom(mapped: MappedText, sourceOffset: number): number {
  const { map, text } = mapped;
  if (map === null) return Math.min(sourceOffset, text.length);
  const stretch = lastUpTo(map.origins, sourceOffset);
  if (stretch < 0) return 0;
  const start = map.starts[stretch] ?? 0;
  const end = map.starts[stretch + 1] ?? text.length;
  const offset = start + sourceOffset - (map.origins[stretch] ?? 0);
  return Math.min(offset, end);
}

/** The stretch of the source that a stretch of the text was made from. */
export function sourceSpan(mapped: MappedText, span: Span): Span {
  const start = originOf(mapped, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: Math.min(originOf(mapped, span.end - 1) + 1, mapped.sourceLength) };
}

/** Index of the last value that is not above a limit; -1 where all are. */
function lastUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
