import type { Segment } from "./segment.js";

/** What is usual on a page: the size of its running text and the distance of its lines. */
export interface PageMeasures {
  readonly bodySize: number;
  /** Distance from baseline to baseline inside a paragraph of a letter size, in points. */
  readonly leading: (size: number) => number;
  /** Whether nearly all lines of a size keep that distance, so that a slightly larger one means something. */
  readonly isSteady: (size: number) => boolean;
}

/** A distance that fits most text faces where a page shows too few lines to measure, in letter sizes. */
const USUAL_LEADING = 1.2;
const MIN_SAMPLES = 3;
/** Distances that differ by less than this share are the same. */
const STEADY = 0.03;
const MID_SENTENCE_END = /[\p{Ll}\p{N},]$/u;
const MID_SENTENCE_START = /^\p{Ll}/u;

/** Measures every page; a page with little text of its own takes its neighbours' measures. */
export function measurePages(pages: readonly (readonly Segment[])[]): PageMeasures[] {
  const sizes = pages.map(countSizes);
  const samples = pages.map(sampleLeading);
  const whole = new Map<number, number[]>();
  for (const page of samples)
    for (const [size, ratios] of page) {
      const known = whole.get(size);
      if (known === undefined) whole.set(size, [...ratios]);
      else for (const ratio of ratios) known.push(ratio);
    }
  const fallback = median([...whole.values()].flat()) ?? USUAL_LEADING;
  return pages.map((_, index) => {
    const bodySize = mostLetters([sizes[index], sizes[index - 1], sizes[index + 1]]);
    const own = samples[index];
    const ratiosOf = (size: number): readonly number[] => {
      const here = own?.get(sizeKey(size)) ?? [];
      return here.length >= MIN_SAMPLES ? here : (whole.get(sizeKey(size)) ?? []);
    };
    const ratioOf = remember((size) => {
      const ratios = ratiosOf(size);
      return ratios.length >= MIN_SAMPLES ? (median(ratios) ?? fallback) : fallback;
    });
    const steadiness = remember((size) => {
      const ratios = ratiosOf(size);
      const near = ratios.filter((ratio) => Math.abs(ratio - ratioOf(size)) < STEADY * ratioOf(size)).length;
      return ratios.length < MIN_SAMPLES ? 0 : near / ratios.length;
    });
    return {
      bodySize,
      leading: (size) => size * ratioOf(size),
      isSteady: (size) => steadiness(size) > 0.85,
    };
  });
}

/** Sizes that differ by less than print can show, taken together: half points. */
function sizeKey(size: number): number {
  return Math.round(size * 2) / 2;
}

function remember(measure: (size: number) => number): (size: number) => number {
  const known = new Map<number, number>();
  return (size) => {
    let value = known.get(size);
    if (value === undefined) {
      value = measure(size);
      known.set(size, value);
    }
    return value;
  };
}

function countSizes(segments: readonly Segment[]): Map<number, number> {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) letters.set(sizeKey(size), (letters.get(sizeKey(size)) ?? 0) + text.length);
  return letters;
}

/** The size of most letters, a page's own counted full and its neighbours' a quarter. */
function mostLetters(counts: readonly (Map<number, number> | undefined)[]): number {
  const sum = new Map<number, number>();
  counts.forEach((letters, index) => {
    for (const [size, count] of letters ?? []) sum.set(size, (sum.get(size) ?? 0) + (index === 0 ? count : count / 4));
  });
  let best = 0;
  for (const [size, count] of sum) if (count > (sum.get(best) ?? 0)) best = size;
  return best;
}

/** Distances between lines that one sentence runs over, in letter sizes, by letter size. */
function sampleLeading(segments: readonly Segment[]): Map<number, number[]> {
  const samples = new Map<number, number[]>();
  segments.forEach((segment, index) => {
    const above = segments[index - 1];
    if (above === undefined || !MID_SENTENCE_START.test(segment.text) || !MID_SENTENCE_END.test(above.text)) return;
    const ratio = (segment.baseline - above.baseline) / segment.size;
    if (ratio < 0.85 || ratio > 2.6 || Math.abs(above.size - segment.size) > 0.05 * segment.size) return;
    const key = sizeKey(segment.size);
    const known = samples.get(key);
    if (known === undefined) samples.set(key, [ratio]);
    else known.push(ratio);
  });
  return samples;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
