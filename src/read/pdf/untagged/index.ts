import type { RootNode } from "../../../document/tree.js";
import { buildTree } from "../layout/build-tree.js";
import { collectFurniture } from "../layout/collect-furniture.js";
import type { NoteDraft, Piece } from "../layout/draft.js";
import { liftNotes } from "../layout/lift-notes.js";
import { markHeadings } from "../layout/mark-headings.js";
import { unwrapTables } from "../layout/unwrap-tables.js";
import type { PageContent } from "../page-content.js";
import { findFurniture } from "./furniture.js";
import { markPrintedHeadings } from "./headings.js";
import { draftBlocks } from "./lists.js";
import { measurePages } from "./measures.js";
import { takeNotes } from "./notes.js";
import { type FlowBlocks, readPageFlows } from "./page-flow.js";
import { joinFlows } from "./page-joins.js";
import { readRuledTables } from "./ruled-tables.js";
import { findGrids, readRuling } from "./ruling-grid.js";
import { collectSegments } from "./segment.js";

/**
 * Builds the document tree of pages that carry no tags, from geometry and fonts alone.
 *
 * Page by page: runs to segments, page headers and footnotes off, ruled tables, columns, aligned tables, paragraphs.
 * Then over all pages: what page breaks part is joined, and bullets, headings and lists are told as in tagged files.
 */
export function buildUntaggedTree(pages: readonly PageContent[]): { readonly root: RootNode } {
  const rulings = pages.map((page) => readRuling(page.rules, page.runs));
  const grids = rulings.map(findGrids);
  const segments = pages.map((page, index) => collectSegments(page, rulings[index]?.walls ?? []));
  const measures = measurePages(segments);
  const furniture = findFurniture(
    pages.map((page, index) => ({
      height: page.height,
      segments: segments[index] ?? [],
      grids: grids[index] ?? [],
    })),
    measures,
  );
  const flows: FlowBlocks[] = [];
  const notes: NoteDraft[] = [];
  const furnitureLines: { page: PageContent; pieces: Piece[] }[] = [];
  pages.forEach((page, index) => {
    const measure = measures[index];
    const found = furniture[index];
    if (measure === undefined || found === undefined) return;
    for (const line of found.lines) furnitureLines.push({ page, pieces: [...line] });
    const { tables, rest } = readRuledTables(grids[index] ?? [], found.body, page.number, measure);
    const noted = takeNotes(rest, measure);
    notes.push(...noted.notes);
    flows.push(...readPageFlows(noted.body, tables, measure));
  });
  const blocks = joinFlows(flows);
  markPrintedHeadings(blocks);
  const drafts = draftBlocks(blocks);
  const lifted = liftNotes(drafts, notes);
  const body = unwrapTables(drafts, new Map(pages.map((page) => [page.number, page.rules])));
  markHeadings(body);
  return { root: buildTree(body, lifted, collectFurniture(furnitureLines)) };
}
