import type { AcrossLine } from "./ruling-grid.js";
import type { Segment } from "./segment.js";

/** How far below its baseline a segment's underline stands at most, in letter sizes. */
const MAX_DROP = 0.3;
/** Share of a segment that its underline covers at least. */
const MIN_COVER = 0.85;
/** Points by which an underline sticks out of its words: more is a table's border. */
const MAX_OVERHANG = 8;

/** Marks the segments that have a drawn line right under them, as long as they are. */
export function markUnderlined(segments: readonly Segment[], across: readonly AcrossLine[]): readonly Segment[] {
  if (across.length === 0) return segments;
  const lines = [...across].sort((a, b) => a.y - b.y);
  return segments.map((segment) => (isUnderlined(segment, lines) ? { ...segment, underlined: true } : segment));
}

function isUnderlined({ left, right, baseline, size }: Segment, lines: readonly AcrossLine[]): boolean {
  for (let index = firstBelow(lines, baseline - 0.5); index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.y > baseline + MAX_DROP * size) return false;
    const covered = Math.min(line.right, right) - Math.max(line.left, left);
    const overhang = Math.max(left - line.left, line.right - right);
    if (covered >= MIN_COVER * (right - left) && overhang <= MAX_OVERHANG) return true;
  }
  return false;
}

/** Index of the first line at or below a height. */
function firstBelow(lines: readonly AcrossLine[], y: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
