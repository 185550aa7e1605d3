import type { Span } from "../text/span.js";
import type { DocumentView } from "./view.js";

declare const cited: unique symbol;

/**
 * The proof of a value: the page, the offsets into the document's text, and the words that stand there.
 *
 * Only `cite` can make one, and it copies the quote from the document itself, so a value that carries evidence was read.
 */
export interface Evidence extends Span {
  readonly page: number | null;
  readonly quote: string;
  /** The heading under which it stands, as printed. */
  readonly section: string | null;
  /** The rule that read it, as `extractor` or `extractor/rule`. */
  readonly rule: string;
  readonly [cited]: true;
}

/** Cites a span of a document as proof. White space at either end is left out of the span. */
export function cite(view: DocumentView, span: Span, rule: string, section: string | null = null): Evidence {
  let { start, end } = span;
  while (start < end && isSpace(view.text.charCodeAt(start))) start++;
  while (end > start && isSpace(view.text.charCodeAt(end - 1))) end--;
  return { page: view.pageAt(start), start, end, quote: view.text.slice(start, end), section, rule } as Evidence;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
