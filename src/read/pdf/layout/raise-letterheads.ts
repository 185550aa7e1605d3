import { append } from "./append.js";
import { type Draft, type Piece, eachText } from "./draft.js";

/** Points by which a block must begin above the one before it to be out of order. */
const JUMP = 8;

/**
 * Puts a letterhead where it stands. Word draws text frames after everything else on their page, so that the sender's
 * address would part the first page's last sentence from the second page: blocks at the end of a page that all stand
 * above its first block go in front of it.
 */
export function raiseLetterheads(blocks: readonly Draft[]): Draft[] {
  const placed = blocks.map((block) => ({ block, ...placeOf(block) }));
  const ordered: PlacedBlock[] = [];
  for (let start = 0; start < placed.length;) {
    const page = placed[start]?.page;
    let end = start + 1;
    while (end < placed.length && placed[end]?.page === page) end++;
    const onPage = placed.slice(start, end);
    const jump = findLetterhead(onPage);
    append(ordered, jump > 0 ? [...onPage.slice(jump), ...onPage.slice(0, jump)] : onPage);
    start = end;
  }
  return ordered.map(({ block }) => block);
}

interface PlacedBlock {
  readonly block: Draft;
  readonly page: number | null;
  readonly top: number;
  readonly bottom: number;
}

/** Index of the block from which on all stand above the first; 0 where there are none. */
function findLetterhead(onPage: readonly PlacedBlock[]): number {
  const limit = (onPage[0]?.top ?? 0) + JUMP;
  let found = 0;
  for (let index = onPage.length - 1; index > 0; index--) {
    const block = onPage[index];
    if (block === undefined || block.bottom >= limit) break;
    if (block.top < (onPage[index - 1]?.top ?? 0) - JUMP) found = index;
  }
  return found;
}

/** The first page of a block, and its upper and lower edge there. */
function placeOf(block: Draft): { page: number | null; top: number; bottom: number } {
  const place = { page: null as number | null, top: Number.POSITIVE_INFINITY, bottom: 0 };
  eachText([block], ({ pieces }) => {
    for (const piece of pieces) include(place, piece);
  });
  return place;
}

function include(place: { page: number | null; top: number; bottom: number }, { page, run, text }: Piece): void {
  place.page ??= page;
  if (page !== place.page || text.trim() === "") return;
  place.top = Math.min(place.top, run.box.top);
  place.bottom = Math.max(place.bottom, run.box.bottom);
}
