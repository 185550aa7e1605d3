import type { PageContent, StructureElement } from "../page-content.js";
import type { Piece } from "../layout/draft.js";

/** A piece with its place in the content streams of the whole file. */
export interface OrderedPiece extends Piece {
  readonly order: number;
}

/** An element of the structure tree over all pages, with the letters that it holds itself. */
export interface TaggedElement {
  readonly role: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: TaggedElement[];
  readonly pieces: OrderedPiece[];
  /** Place of its first letters, those of its descendants included; Infinity where it has none. */
  first: number;
}

export interface GatheredElements {
  readonly root: TaggedElement;
  /** Letters that the file marks as page furniture. */
  readonly artifacts: readonly { readonly page: PageContent; readonly pieces: OrderedPiece[] }[];
}

/**
 * Puts the runs of all pages into one structure tree. An element that goes over pages has one path and becomes one;
 * children stand in the order in which the content stream draws them, since the tree's own order cannot be trusted
 * (footnotes, letterheads). Letters without a tag become paragraphs of the root.
 */
export function gatherElements(pages: readonly PageContent[]): GatheredElements {
  const root = newElement("Document", 1, 1);
  const byPath = new Map<string, TaggedElement>();
  const artifacts: { page: PageContent; pieces: OrderedPiece[] }[] = [];
  let order = 0;
  for (const page of pages) {
    const owners = new Map<number, TaggedElement>();
    for (const element of page.structure ?? []) addElement(element, root, byPath, owners);
    const artifact: OrderedPiece[] = [];
    let untagged: TaggedElement | null = null;
    for (const run of page.runs) {
      const piece: OrderedPiece = { run, page: page.number, text: run.text, order: order++ };
      if (run.artifact) {
        artifact.push(piece);
        continue;
      }
      const owner = run.markedContentId === null ? undefined : owners.get(run.markedContentId);
      if (owner !== undefined) {
        owner.pieces.push(piece);
        untagged = null;
        continue;
      }
      if (untagged === null) {
        untagged = newElement("P", 1, 1);
        root.children.push(untagged);
      }
      untagged.pieces.push(piece);
    }
    if (artifact.length > 0) artifacts.push({ page, pieces: artifact });
  }
  sortByContent(root);
  return { root, artifacts };
}

function newElement(role: string, columnSpan: number, rowSpan: number): TaggedElement {
  return { role, columnSpan, rowSpan, children: [], pieces: [], first: Number.POSITIVE_INFINITY };
}

function addElement(
  element: StructureElement,
  parent: TaggedElement,
  byPath: Map<string, TaggedElement>,
  owners: Map<number, TaggedElement>,
): void {
  let gathered = byPath.get(element.path);
  if (gathered === undefined) {
    gathered = newElement(element.role, element.columnSpan, element.rowSpan);
    byPath.set(element.path, gathered);
    parent.children.push(gathered);
  }
  for (const child of element.children) {
    if (typeof child === "number") owners.set(child, gathered);
    else addElement(child, gathered, byPath, owners);
  }
}

/** Roles whose children keep the tree's order: an empty cell has no letters to be ordered by. */
const keepsOrder = new Set(["Table", "THead", "TBody", "TFoot", "TR"]);

function sortByContent(element: TaggedElement): void {
  for (const child of element.children) sortByContent(child);
  if (!keepsOrder.has(element.role)) element.children.sort((a, b) => compare(a.first, b.first));
  element.first = Math.min(
    element.pieces[0]?.order ?? Number.POSITIVE_INFINITY,
    ...element.children.map((child) => child.first),
  );
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
