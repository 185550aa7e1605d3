/** Elements nested deeper than this are opened; the deepest real page seen (nested layout tables) has about 60 levels. */
export const DEEPEST_ELEMENT = 250;

/** A page with more tags is cut off there; a report of 500 pages has about 60,000. */
export const MOST_TAGS = 150_000;

/** Markup within the limits. */
export interface LimitedMarkup {
  readonly html: string;
  /** Whether tags were taken out because they were nested too deep. */
  readonly deep: boolean;
  /** How many tags the page had; 0 for a page too short to count. */
  readonly tags: number;
}

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>"']|"[^"]*"|'[^']*'){0,400})>/gu;
/** Elements that never hold others, or that browsers close by themselves, so that counting them would mislead. */
const uncounted =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|html|head|body)$/iu;

/**
 * Takes the tags of elements out that are nested too deep, their words stay: a tree that deep would overflow the stack,
 * and parsing it takes time that grows with the square of its depth. Cuts a page off that has too many tags.
 */
export function limitNesting(source: string): LimitedMarkup {
  if (source.length < DEEPEST_ELEMENT * 4) return { html: source, deep: false, tags: 0 };
  let depth = 0;
  let cut = false;
  let position = 0;
  let tags = 0;
  let end = source.length;
  const kept: string[] = [];
  for (const match of source.matchAll(tag)) {
    const [whole, slash, name = ""] = match;
    tags++;
    if (tags > MOST_TAGS) {
      end = Math.min(end, match.index);
      continue;
    }
    if (uncounted.test(name) || whole.endsWith("/>")) continue;
    if (slash === "/") depth = Math.max(0, depth - 1);
    else depth++;
    if (depth > DEEPEST_ELEMENT || (slash === "/" && depth >= DEEPEST_ELEMENT)) {
      cut = true;
      kept.push(source.slice(position, match.index), " ");
      position = match.index + whole.length;
    }
  }
  kept.push(source.slice(position, end));
  return { html: kept.length === 1 ? source.slice(0, end) : kept.join(""), deep: cut, tags };
}
