import type { Span } from "../span.js";

/** Letters and signs that show that a run without spaces is a web or mail address or the name of a file. */
const ADDRESS = /:\/\/|\bwww\.|@|\.(?:pdf|docx?|xlsx?|pptx?|html?|aspx|csv)\b/iu;

/** The longest address that is looked through on either side. */
const REACH = 300;

/** Whether a span stands inside a web address, a mail address or a file's name, where figures and months are no dates. */
export function isInsideAddress(text: string, { start, end }: Span): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !isBreak(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isBreak(text.charCodeAt(to))) to++;
  return to - from > end - start && ADDRESS.test(text.slice(from, to));
}

/** White space and angle brackets end an address. */
function isBreak(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3c || code === 0x3e;
}
