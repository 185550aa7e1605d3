import type { Box } from "../../../document/tree.js";

/*
 * Spreading a page's letters into Math.min fails for the hundred thousand pieces that a damaged or hostile page can
 * have; these go one by one.
 */

/** The smallest number that items give; Infinity where there are none. */
export function least<T>(items: readonly T[], read: (item: T) => number): number {
  let smallest = Infinity;
  for (const item of items) {
    const value = read(item);
    if (value < smallest) smallest = value;
  }
  return smallest;
}

/** The largest number that items give; -Infinity where there are none. */
export function greatest<T>(items: readonly T[], read: (item: T) => number): number {
  let largest = -Infinity;
  for (const item of items) {
    const value = read(item);
    if (value > largest) largest = value;
  }
  return largest;
}

/** The box around items. */
export function boxAround(items: readonly Box[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const item of items) {
    if (item.left < left) left = item.left;
    if (item.top < top) top = item.top;
    if (item.right > right) right = item.right;
    if (item.bottom > bottom) bottom = item.bottom;
  }
  return { left, top, right, bottom };
}
