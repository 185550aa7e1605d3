import type { RootNode } from "../../../document/tree.js";
import { append } from "../layout/append.js";
import { buildTree } from "../layout/build-tree.js";
import { collectFurniture, isPageNumber } from "../layout/collect-furniture.js";
import type { NoteDraft, Piece } from "../layout/draft.js";
import { liftNotes } from "../layout/lift-notes.js";
import { markHeadings } from "../layout/mark-headings.js";
import { unwrapTables } from "../layout/unwrap-tables.js";
import type { PageContent } from "../page-content.js";
import { findFurniture } from "./furniture.js";
import { markPrintedHeadings } from "./headings.js";
import { draftBlocks } from "./lists.js";
import { measurePages, type PageMeasures } from "./measures.js";
import { takeNotes } from "./notes.js";
import { type FlowBlocks, readPageFlows } from "./page-flow.js";
import { joinFlows } from "./page-joins.js";
import { readPlainFlow } from "./plain-flow.js";
import { readRuledTables } from "./ruled-tables.js";
import { findGrids, type Grid, readRuling } from "./ruling-grid.js";
import { collectSegments, collectTurned, type Segment } from "./segment.js";
import { turnUpright } from "./turn-upright.js";
import { markUnderlined } from "./underlines.js";

/**
 * Builds the document tree of pages that carry no tags, from geometry and fonts alone.
 *
 * Page by page: runs to segments, page headers and footnotes off, ruled tables, columns, aligned tables, paragraphs.
 * Then over all pages: what page breaks part is joined, and bullets, headings and lists are told as in tagged files.
 */
export function buildUntaggedTree(pages: readonly PageContent[]): { readonly root: RootNode } {
  const drawn = pages.map((shown): DrawnPage => {
    const page = turnUpright(shown);
    const ruling = readRuling(page.rules, page.runs);
    const segments = markUnderlined(collectSegments(page, ruling.walls), ruling.across);
    return { page, segments, turned: collectTurned(page, segments.length), grids: findGrids(ruling) };
  });
  const measures = measurePages(drawn.map(({ segments }) => segments));
  const furniture = findFurniture(
    drawn.map(({ page, segments, grids }) => ({ height: page.height, segments, grids })),
    measures,
  );
  const flows: FlowBlocks[] = [];
  const notes: NoteDraft[] = [];
  const furnitureLines: { page: PageContent; pieces: Piece[] }[] = [];
  for (const [index, page] of drawn.entries()) {
    const measure = measures[index];
    const found = furniture[index];
    if (measure === undefined || found === undefined) continue;
    for (const line of found.lines) furnitureLines.push({ page: page.page, pieces: [...line] });
    const read = readPage(page, found.body, measure);
    append(flows, read.flows);
    append(notes, read.notes);
  }
  const blocks = joinFlows(flows);
  markPrintedHeadings(blocks);
  const drafts = draftBlocks(blocks);
  const lifted = liftNotes(drafts, notes);
  const body = unwrapTables(drafts, new Map(drawn.map(({ page }) => [page.number, page.rules])));
  markHeadings(body);
  return { root: buildTree(body, lifted, collectFurniture(furnitureLines)) };
}

interface DrawnPage {
  readonly page: PageContent;
  readonly segments: readonly Segment[];
  readonly turned: readonly Segment[];
  readonly grids: readonly Grid[];
}

/** Reads a page without its headers and footers: tables first, then notes, then what is left in columns. */
function readPage(
  { page, turned, grids }: DrawnPage,
  body: readonly Segment[],
  measures: PageMeasures,
): { readonly flows: readonly FlowBlocks[]; readonly notes: readonly NoteDraft[] } {
  const { tables, rest } = readRuledTables(grids, [...body, ...turned], page.number, measures);
  const isTurned = new Set(turned);
  const noted = takeNotes(
    rest.filter((segment) => !isTurned.has(segment)),
    measures,
  );
  const flows = readPageFlows(noted.body, tables, measures);
  const beside = rest
    .filter((segment) => isTurned.has(segment) && !isPageNumber(segment.text))
    .map((segment) => readAlone(segment, measures));
  return { flows: [...flows, ...beside], notes: noted.notes };
}

/** Words that run up or down beside the text, as a column of their own. */
function readAlone(segment: Segment, measures: PageMeasures): FlowBlocks {
  const flow = { left: segment.left, right: segment.right, shift: 0 };
  return { flow, blocks: readPlainFlow([segment], [], flow, measures) };
}
