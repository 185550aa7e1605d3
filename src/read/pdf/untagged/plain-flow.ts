import type { PageMeasures } from "./measures.js";
import { groupIntoBlocks } from "./paragraphs.js";
import type { Segment } from "./segment.js";
import type { Block, TableBlock } from "./table-block.js";
import type { Flow } from "./text-block.js";
import { groupIntoRows, makeLine } from "./text-line.js";

/** Reads one column of print without columns or aligned tables inside: paragraphs, with tables put where they stand. */
export function readPlainFlow(
  segments: readonly Segment[],
  tables: readonly TableBlock[],
  flow: Flow,
  measures: PageMeasures,
): Block[] {
  return readRows(groupIntoRows(segments), tables, flow, measures);
}

/** The same for segments that are grouped into rows already. */
export function readRows(
  rows: readonly (readonly Segment[])[],
  tables: readonly TableBlock[],
  flow: Flow,
  measures: PageMeasures,
): Block[] {
  const blocks: Block[] = [];
  const waiting = [...tables].sort((a, b) => a.top - b.top);
  let lines: ReturnType<typeof makeLine>[] = [];
  const flush = (): void => {
    blocks.push(...groupIntoBlocks(lines, flow, measures));
    lines = [];
  };
  for (const row of rows) {
    const line = makeLine(row);
    while (waiting[0] !== undefined && waiting[0].top < line.baseline) {
      flush();
      blocks.push(waiting.shift() as TableBlock);
    }
    lines.push(line);
  }
  flush();
  return [...blocks, ...waiting];
}
