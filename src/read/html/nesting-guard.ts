/** Elements nested deeper than this are opened; the deepest real page seen (nested layout tables) has about 60 levels. */
export const DEEPEST_ELEMENT = 250;

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>"']|"[^"]*"|'[^']*'){0,400})>/gu;
/** Elements that never hold others, or that browsers close by themselves, so that counting them would mislead. */
const uncounted =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|html|head|body)$/iu;

/**
 * Takes the tags of elements out that are nested too deep, their words stay: a tree that deep would overflow the stack,
 * and parsing it takes time that grows with the square of its depth.
 */
export function limitNesting(source: string): { html: string; cut: boolean } {
  if (source.length < DEEPEST_ELEMENT * 4) return { html: source, cut: false };
  let depth = 0;
  let cut = false;
  let position = 0;
  const kept: string[] = [];
  for (const match of source.matchAll(tag)) {
    const [whole, slash, name = ""] = match;
    if (uncounted.test(name) || whole.endsWith("/>")) continue;
    if (slash === "/") depth = Math.max(0, depth - 1);
    else depth++;
    if (depth > DEEPEST_ELEMENT || (slash === "/" && depth >= DEEPEST_ELEMENT)) {
      cut = true;
      kept.push(source.slice(position, match.index), " ");
      position = match.index + whole.length;
    }
  }
  if (!cut) return { html: source, cut };
  kept.push(source.slice(position));
  return { html: kept.join(""), cut };
}
