import type { Piece } from "../layout/draft.js";
import type { PageContent, PdfRun, StructureElement } from "../page-content.js";

/** A piece with its place in the content streams of the whole file. */
export interface OrderedPiece extends Piece {
  readonly order: number;
}

/** An element of the structure tree over all pages, with the letters that it holds itself. */
export interface TaggedElement {
  readonly role: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly parent: TaggedElement | null;
  readonly children: TaggedElement[];
  readonly pieces: OrderedPiece[];
  /** Place of its first letters, those of its descendants included; Infinity where it has none. */
  first: number;
  lastPage: number;
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
  const root = newElement("Document", null, 0, 1, 1);
  const byPath = new Map<string, TaggedElement>();
  const artifacts: { page: PageContent; pieces: OrderedPiece[] }[] = [];
  let order = 0;
  for (const page of pages) {
    const owners = new Map<number, TaggedElement>();
    for (const element of page.structure ?? []) addElement(element, root, page.number, byPath, owners);
    const artifact: OrderedPiece[] = [];
    const tagged: OwnedRun[] = [];
    for (const run of page.runs) {
      if (run.artifact) artifact.push({ run, page: page.number, text: run.text, order: order++ });
      else tagged.push({ run, owner: run.markedContentId === null ? null : (owners.get(run.markedContentId) ?? null) });
    }
    returnStrays(tagged);
    let untagged: TaggedElement | null = null;
    for (const { run, owner } of tagged) {
      if (owner === null) {
        untagged ??= newElement("P", root, page.number, 1, 1);
      } else untagged = null;
      (owner ?? untagged)?.pieces.push({ run, page: page.number, text: run.text, order: order++ });
    }
    if (artifact.length > 0) artifacts.push({ page, pieces: artifact });
  }
  sortByContent(root);
  return { root, artifacts };
}

interface OwnedRun {
  readonly run: PdfRun;
  owner: TaggedElement | null;
}

function newElement(
  role: string,
  parent: TaggedElement | null,
  lastPage: number,
  columnSpan: number,
  rowSpan: number,
): TaggedElement {
  const first = Number.POSITIVE_INFINITY;
  const element: TaggedElement = {
    role,
    columnSpan,
    rowSpan,
    parent,
    children: [],
    pieces: [],
    first,
    lastPage,
  };
  parent?.children.push(element);
  return element;
}

/** Elements that can hold a whole document; others that seem to leave out a page are a writer's mistake. */
const containers = new Set(["Art", "Div", "Document", "NonStruct", "Part", "Sect"]);

function addElement(
  element: StructureElement,
  parent: TaggedElement,
  page: number,
  byPath: Map<string, TaggedElement>,
  owners: Map<number, TaggedElement>,
): void {
  let gathered = byPath.get(element.path);
  // Word ties letters of page 10 to an item of page 2: an element goes on from page to page or is another one.
  if (gathered === undefined || (page > gathered.lastPage + 1 && !containers.has(element.role))) {
    gathered = newElement(element.role, parent, page, element.columnSpan, element.rowSpan);
    byPath.set(element.path, gathered);
  }
  gathered.lastPage = page;
  for (const child of element.children) {
    if (typeof child === "number") owners.set(child, gathered);
    else addElement(child, gathered, page, byPath, owners);
  }
}

/** Roles whose letters are part of the block around them. */
const partRoles = new Set(["Annot", "Em", "LBody", "Lbl", "Link", "Quote", "Reference", "Span", "Strong"]);

function blockOf(element: TaggedElement | null): TaggedElement | null {
  let block = element;
  while (block !== null && partRoles.has(block.role)) block = block.parent;
  return block;
}

/**
 * Gives letters back to the line in whose middle they stand. Word ties single runs to elements elsewhere; letters
 * between two others of one block, on one line with both, belong to that block.
 */
function returnStrays(runs: OwnedRun[]): void {
  for (let start = 1; start < runs.length;) {
    const before = runs[start - 1];
    const block = blockOf(runs[start]?.owner ?? null);
    const home = blockOf(before?.owner ?? null);
    let end = start + 1;
    if (block === home || home === null || before === undefined) {
      start = end;
      continue;
    }
    while (end < runs.length && blockOf(runs[end]?.owner ?? null) === block) end++;
    const after = runs[end];
    if (after !== undefined && blockOf(after.owner) === home && isOneLine([before, ...runs.slice(start, end), after]))
      for (const run of runs.slice(start, end)) run.owner = before.owner;
    start = end;
  }
}

function isOneLine(runs: readonly OwnedRun[]): boolean {
  return runs.every(({ run }, index) => {
    const before = runs[index - 1]?.run;
    return (
      before === undefined ||
      (Math.abs(run.baseline - before.baseline) < before.size / 2 && run.box.left >= before.box.right - 1)
    );
  });
}

/** Roles whose children keep the tree's order: an empty cell has no letters to be ordered by. */
const keepsOrder = new Set(["Table", "THead", "TBody", "TFoot", "TR"]);

function sortByContent(element: TaggedElement): void {
  let first = element.pieces[0]?.order ?? Number.POSITIVE_INFINITY;
  for (const child of element.children) {
    sortByContent(child);
    if (child.first < first) first = child.first;
  }
  if (!keepsOrder.has(element.role))
    element.children.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  element.first = first;
}
