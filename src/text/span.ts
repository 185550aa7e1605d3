/** A stretch of a document's text: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span that a regular-expression match covers, moved by the offset at which the searched text begins. */
export function spanOfMatch(match: RegExpExecArray | RegExpMatchArray, offset = 0): Span {
  const start = (match.index ?? 0) + offset;
  return { start, end: start + match[0].length };
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
