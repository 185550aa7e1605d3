import { least } from "./extents.js";
import { isLabelAlone } from "./line-label.js";
import type { PageMeasures } from "./measures.js";
import { readPlainFlow } from "./plain-flow.js";
import type { Segment } from "./segment.js";
import type { Block } from "./table-block.js";

/*
 * Words that stand beside running text and were drawn after it: the action column of minutes without lines, a note in
 * the margin. Read along the printed line they would cut the text's sentences in two; read in the order of drawing,
 * as whole passages, nothing is torn.
 */

/** A column's rows without what stands aside, and that in passages. */
export interface PartedColumn {
  readonly kept: readonly (readonly Segment[])[];
  readonly aside: readonly (readonly Segment[])[];
}

/** More steps up the page than this share of all steps, and the order of drawing says nothing. */
const MAX_STEPS_UP = 0.34;
/** Segments between two of a line that are looked at: the first ones tell. */
const MAX_BETWEEN = 50;
/** A baseline this much lower, in letter sizes, is another line. */
const NEXT_LINE = 0.6;

/** Parts what was drawn beside a line only after lines further down. */
export function partAside(rows: readonly (readonly Segment[])[]): PartedColumn {
  const drawn = rows.flat().sort((a, b) => a.order - b.order);
  const stepsUp = drawn.filter((segment, index) => isHigher(segment, drawn[index - 1])).length;
  if (stepsUp === 0 || stepsUp > MAX_STEPS_UP * drawn.length) return { kept: rows, aside: [] };
  const place = new Map(drawn.map((segment, index) => [segment, index]));
  const away = new Set<Segment>();
  for (const row of rows) {
    // Text recognition reads the numbers in front of paragraphs as a column of their own.
    if (row[0] === undefined || isLabelAlone(row[0].text)) continue;
    const places = row.map((segment) => place.get(segment) ?? 0).sort((a, b) => a - b);
    for (let index = 1; index < places.length; index++) {
      const from = places[index - 1] ?? 0;
      const to = places[index] ?? 0;
      const line = drawn[from];
      if (
        line === undefined ||
        !drawn.slice(from + 1, Math.min(to, from + MAX_BETWEEN)).some((each) => isHigher(line, each))
      )
        continue;
      for (const later of places.slice(index)) {
        const segment = drawn[later];
        if (segment !== undefined) away.add(segment);
      }
      break;
    }
  }
  if (away.size === 0) return { kept: rows, aside: [] };
  const aside: Segment[][] = [];
  drawn.forEach((segment, index) => {
    const before = drawn[index - 1];
    if (before !== undefined && away.has(before) && isLineUnder(segment, before)) away.add(segment);
    if (!away.has(segment)) return;
    if (before !== undefined && away.has(before) && !isHigher(segment, before)) aside.at(-1)?.push(segment);
    else aside.push([segment]);
  });
  const kept = rows.map((row) => row.filter((segment) => !away.has(segment)));
  return { kept: kept.filter((row) => row.length > 0), aside };
}

function isLineUnder(segment: Segment, above: Segment): boolean {
  const drop = segment.baseline - above.baseline;
  const em = segment.size;
  return drop > NEXT_LINE * em && drop < 1.6 * em && Math.abs(segment.left - above.left) < 0.6 * em;
}

function isHigher(segment: Segment, than: Segment | undefined): boolean {
  return than !== undefined && than.baseline - segment.baseline > NEXT_LINE * segment.size;
}

/** Puts passages that stand aside behind the block after which they were drawn. */
export function insertAside(
  blocks: readonly Block[],
  aside: readonly (readonly Segment[])[],
  measures: PageMeasures,
): Block[] {
  const result = [...blocks];
  for (const passage of aside) {
    const order = passage[0]?.order ?? 0;
    const left = least(passage, (segment) => segment.left);
    const read = readPlainFlow(passage, [], { left, right: Infinity, shift: 0 }, measures);
    const before = result.findIndex((block) => block.kind === "text" && (block.lines[0]?.order ?? 0) > order);
    result.splice(before < 0 ? result.length : before, 0, ...read);
  }
  return result;
}
