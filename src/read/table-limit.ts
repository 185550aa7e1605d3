/** Cells of a table beyond this many are left out, with a diagnostic; the largest council table seen has about 6,000. */
export const MOST_CELLS = 20_000;
