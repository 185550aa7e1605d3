import { rootNode } from "../../document/build.js";
import type { RootNode } from "../../document/tree.js";
import type { PageContent, StructureElement } from "./page-content.js";
import { buildTaggedTree } from "./tagged/index.js";
import { buildUntaggedTree } from "./untagged/index.js";

/** Share of a page's letters that its tags must hold to be followed. */
const TAGGED_SHARE = 0.5;

/** Builds one tree of all pages. Packs are merged from files with and without tags, so each page is judged by itself. */
export function buildPdfTree(pages: readonly PageContent[]): { readonly root: RootNode; readonly tagged: boolean } {
  const stretches: { tagged: boolean; pages: PageContent[] }[] = [];
  for (const page of pages) {
    const open = stretches.at(-1);
    // A page without letters goes with the pages before it.
    const tagged = page.runs.length === 0 ? (open?.tagged ?? page.structure !== null) : isTagged(page);
    if (open?.tagged === tagged) open.pages.push(page);
    else stretches.push({ tagged, pages: [page] });
  }
  const roots = stretches.map((stretch) =>
    stretch.tagged ? buildTaggedTree(stretch.pages) : buildUntaggedTree(stretch.pages),
  );
  const taggedPages = stretches.reduce((sum, stretch) => sum + (stretch.tagged ? stretch.pages.length : 0), 0);
  const only = roots.length === 1 ? roots[0] : undefined;
  return { root: only?.root ?? joinRoots(roots.map(({ root }) => root)), tagged: taggedPages * 2 > pages.length };
}

function isTagged(page: PageContent): boolean {
  if (page.structure === null) return false;
  const known = new Set<number>();
  for (const element of page.structure) collectContent(element, known);
  let tagged = 0;
  let letters = 0;
  for (const run of page.runs) {
    if (run.artifact) continue;
    letters += run.text.length;
    if (run.markedContentId !== null && known.has(run.markedContentId)) tagged += run.text.length;
  }
  return tagged >= letters * TAGGED_SHARE;
}

function collectContent(element: StructureElement, known: Set<number>): void {
  for (const child of element.children) {
    if (typeof child === "number") known.add(child);
    else collectContent(child, known);
  }
}

/** Bodies in order, then all notes, then all page furniture. */
function joinRoots(roots: readonly RootNode[]): RootNode {
  const children = roots.flatMap((root) => root.children);
  const notes = children.filter((child) => child.type === "footnoteDefinition");
  notes.forEach((note, index) => {
    note.identifier = `note-${index + 1}`;
  });
  const furniture = children.filter((child) => child.type === "furniture");
  const body = children.filter((child) => child.type !== "footnoteDefinition" && child.type !== "furniture");
  return rootNode([...body, ...notes, ...furniture]);
}
