import type { Block } from "../document/blocks.js";
import type { SourceDocument } from "../document/source-document.js";
import { type DocumentView, viewDocument, viewPart } from "../document/view.js";
import { BLANK_PAGE, opensPart, type PartOpening, partOpenings, reachOf } from "./part-openings.js";

/** The longest block that can begin a document: a title, a letterhead, a committee's name. */
const LONGEST_HEAD_LINE = 200;
/** How many blocks a document has at the least; a shorter one is the head of the next. */
const SHORTEST_PART = 4;

/**
 * Divides a file into the documents that it holds: the agenda's front sheet, its reports, minutes, and the
 * inspectorate's letter as an appendix. Where a file has pages a document begins at the top of one; else at a block
 * that opens as such documents do. Pages that say that they are blank belong to none.
 */
export function splitParts(document: SourceDocument): DocumentView[] {
  const whole = viewDocument(document);
  const blocks = whole.blocks.filter((block) => !isBlankPageNote(block));
  const starts = findStarts(blocks);
  if (starts.length < 2) return [whole];
  const notes = whole.notes;
  return starts.map((start, index) => {
    const own = blocks.slice(index === 0 ? 0 : start, starts[index + 1] ?? blocks.length);
    const firstPage = own[0]?.page ?? null;
    const lastPage = own.at(-1)?.lastPage ?? null;
    const part = { number: index + 1, of: starts.length, firstPage, lastPage };
    return viewPart(document, [...own, ...notes.filter((note) => onPages(note, firstPage, lastPage))], part);
  });
}

function isBlankPageNote(block: Block): boolean {
  return BLANK_PAGE.test(block.text.trim());
}

function onPages(note: Block, first: number | null, last: number | null): boolean {
  if (note.page === null || first === null || last === null) return false;
  return note.page >= first && note.page <= last;
}

/** Indexes of the blocks at which documents begin. */
function findStarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  const kinds: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.text.length > LONGEST_HEAD_LINE || !canStart(blocks, index)) continue;
    const head = headOf(blocks, index);
    const opening = partOpenings.find((candidate) => beginsHere(candidate, block, head));
    if (opening === undefined) continue;
    const previous = starts.at(-1);
    // The lines of one letterhead or header block open a document again and again: the first one is its beginning.
    if (
      previous !== undefined &&
      block.page === null &&
      index - previous < reachOf(opening, true) &&
      kinds.at(-1) === opening.id
    )
      continue;
    if (previous !== undefined && index - previous < SHORTEST_PART) continue;
    starts.push(index);
    kinds.push(opening.id);
  }
  return starts;
}

/** Where pages are known a document begins at the top of one; an item of a list ("Cabinet be asked to …") begins none. */
function canStart(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (block === undefined || block.page === null) return block !== undefined && block.item === null;
  return index === 0 || blocks[index - 1]?.lastPage !== block.page;
}

function headOf(blocks: readonly Block[], index: number): readonly Block[] {
  return blocks.slice(index, index + 40);
}

function beginsHere(opening: PartOpening, block: Block, head: readonly Block[]): boolean {
  // Where every block can begin a document its own words are asked first: most have none that open one.
  if (block.page === null && opening.startsWith?.test(block.text.trim()) === false) return false;
  return opensPart(opening, head, block.page === null);
}
