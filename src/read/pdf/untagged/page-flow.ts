import { findAlignedTables } from "./aligned-tables.js";
import { insertAside, partAside } from "./aside.js";
import { splitIntoBands } from "./columns.js";
import { greatest, least } from "./extents.js";
import type { PageMeasures } from "./measures.js";
import { readPlainFlow, readRows } from "./plain-flow.js";
import type { Segment } from "./segment.js";
import { type Block, cutAtProse, type TableBlock } from "./table-block.js";
import type { Flow } from "./text-block.js";
import { groupIntoRows } from "./text-line.js";

/** A column of print with its blocks, in reading order. */
export interface FlowBlocks {
  readonly flow: Flow;
  readonly blocks: readonly Block[];
}

/** A page with more segments is no page of text; it is read line by line. */
const MAX_SEGMENTS = 4000;
/** Letters a line on average below which a column is no running text. */
const SHORT_LINE = 25;
const MID_SENTENCE_START = /^\p{Ll}/u;
const ADDRESS_START = /^\S{0,60}(?:@|www\.|https?:)/iu;

/** Reads what stands on a page outside of ruled tables: bands, columns, aligned tables, paragraphs. */
export function readPageFlows(
  segments: readonly Segment[],
  tables: readonly TableBlock[],
  measures: PageMeasures,
): FlowBlocks[] {
  if (segments.length > MAX_SEGMENTS) {
    const flow = flowOf(segments, null);
    return [{ flow, blocks: readPlainFlow(segments, tables, flow, measures) }];
  }
  const bands = splitIntoBands(segments, tables);
  // The stretches above and below columns share the page's margins.
  const single = bands.filter((band) => band.columns.length === 1).flatMap((band) => band.columns[0]?.segments ?? []);
  const page = flowOf(single, null);
  return bands.flatMap(({ columns }) => {
    const first = leftOf(columns[0]?.segments ?? []);
    return columns.map(({ segments: own, tables: placed }): FlowBlocks => {
      const flow = columns.length === 1 ? page : widen(flowOf(own, first), own);
      const blocks = readColumn(own, placed, flow, measures);
      return { flow, blocks: blocks.flatMap((block) => (block.kind === "table" ? cutAtProse(block) : [block])) };
    });
  });
}

function flowOf(segments: readonly Segment[], firstColumn: number | null): Flow {
  const left = leftOf(segments);
  const right = greatest(segments, (segment) => segment.right);
  return { left, right, shift: firstColumn === null ? 0 : left - firstColumn };
}

/** Lines of an address or of contact details end where they please: no margin ends them, no sentence runs over them. */
function widen(flow: Flow, segments: readonly Segment[]): Flow {
  const letters = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  const running = segments.filter(({ text }) => MID_SENTENCE_START.test(text) && !ADDRESS_START.test(text)).length;
  const isText = letters > SHORT_LINE * segments.length || running > 0.2 * segments.length;
  return isText ? flow : { ...flow, right: Infinity };
}

function leftOf(segments: readonly Segment[]): number {
  return least(segments, (segment) => segment.left);
}

function readColumn(
  segments: readonly Segment[],
  ruled: readonly TableBlock[],
  flow: Flow,
  measures: PageMeasures,
): Block[] {
  const rows = groupIntoRows(segments);
  const blocks: Block[] = [];
  let waiting = [...ruled].sort((a, b) => a.top - b.top);
  let done = 0;
  const readUpTo = (end: number, top: number): void => {
    const above = waiting.filter((table) => table.top < top);
    waiting = waiting.filter((table) => table.top >= top);
    const { kept, aside } = partAside(rows.slice(done, end));
    blocks.push(...insertAside(readRows(kept, above, flow, measures), aside, measures));
  };
  for (const { first, end, table } of findAlignedTables(rows, measures)) {
    readUpTo(first, table.top);
    blocks.push(table);
    done = end;
  }
  readUpTo(rows.length, Infinity);
  return blocks;
}
