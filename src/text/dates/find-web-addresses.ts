import type { Span } from "../span.js";

/** Web and mail addresses and file names: figures and month names inside them are no dates. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>]{1,500}|[^\s@<>]{1,64}@[^\s@<>]{1,200}|[\w%()-]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|html?|aspx|csv)\b/giu;

const MAY_HOLD_ADDRESS = /:\/\/|www\.|@|\.(?:pdf|doc|xls|ppt|htm|aspx|csv)/iu;

/** The web addresses, mail addresses and file names in a text, in order. */
export function findWebAddresses(text: string): Span[] {
  if (!MAY_HOLD_ADDRESS.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
