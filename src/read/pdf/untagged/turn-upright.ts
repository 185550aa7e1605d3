import type { Box } from "../../../document/tree.js";
import type { PageContent, PdfRun } from "../page-content.js";
import { isTurned } from "./segment.js";

/** Share of a page's letters that must run up or down for the page to be turned. */
const MAJORITY = 0.6;
/** Where a baseline lies below the middle of a line's letters, in letter sizes. */
const BASELINE_BELOW_MIDDLE = 0.3;

/**
 * Turns a page whose letters run up or down, so that they run across: a wide table printed sideways on an upright page.
 * Other pages come back as they are.
 */
export function turnUpright(page: PageContent): PageContent {
  const turned = page.runs.filter(isTurned);
  if (lettersOf(turned) <= MAJORITY * lettersOf(page.runs)) return page;
  const place = runsUp(turned) ? turnRight(page) : turnLeft(page);
  return {
    ...page,
    width: page.height,
    height: page.width,
    runs: page.runs.map((run): PdfRun => {
      const box = place(run.box);
      return { ...run, box, baseline: (box.top + box.bottom) / 2 + BASELINE_BELOW_MIDDLE * run.size };
    }),
    rules: page.rules.map(place),
  };
}

function lettersOf(runs: readonly PdfRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Lines that run up the page follow each other from left to right, lines that run down from right to left. */
function runsUp(runs: readonly PdfRun[]): boolean {
  const steps = runs.map((run, index) => Math.sign(run.box.left - (runs[index - 1]?.box.left ?? run.box.left)));
  return steps.reduce((sum, step) => sum + step, 0) >= 0;
}

function turnRight({ height }: PageContent): (box: Box) => Box {
  return ({ left, top, right, bottom }) => ({ left: height - bottom, top: left, right: height - top, bottom: right });
}

function turnLeft({ width }: PageContent): (box: Box) => Box {
  return ({ left, top, right, bottom }) => ({ left: top, top: width - right, right: bottom, bottom: width - left });
}
