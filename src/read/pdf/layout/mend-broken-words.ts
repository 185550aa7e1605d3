import { type Draft, type Piece, eachText } from "./draft.js";

/** The part of a word before a line's end, with its hyphen. */
const BEFORE = /(\p{L}{1,40})[-\u2010]\s{0,8}\n\s{0,8}$/u;
const AFTER = /^\p{Ll}{2,40}/u;
/** A typesetter who breaks words does so at least this often, and this share of the line-end hyphens is theirs. */
const BREAKS = 4;
const SHARE = 0.4;

interface BrokenWord {
  readonly draft: number;
  readonly piece: number;
  /** Its parts, and it with and without the hyphen, in small letters. */
  readonly first: string;
  readonly second: string;
  readonly hyphened: string;
  readonly whole: string;
}

/**
 * Makes words whole that typesetting broke over two lines ("chil-⏎dren"), and leaves hyphens of the words' own
 * ("decision-⏎making"). The document's own words decide: the whole word stands elsewhere in it and the hyphened one
 * does not. Where many are found to be broken, words break off whose two parts are not both words of the document too.
 */
export function mendBrokenWords(blocks: readonly Draft[]): void {
  const broken = findLineEndHyphens(blocks);
  if (broken.length === 0) return;
  const words = findWords(
    blocks,
    new Set(broken.flatMap(({ whole, hyphened, first, second }) => [whole, hyphened, first, second])),
  );
  const isWhole = ({ whole, hyphened }: BrokenWord): boolean => words.has(whole) && !words.has(hyphened);
  const certain = broken.filter(isWhole);
  const breaksWords = certain.length >= BREAKS && certain.length >= broken.length * SHARE;
  const isBroken = (word: BrokenWord): boolean =>
    isWhole(word) || (breaksWords && !words.has(word.hyphened) && !(words.has(word.first) && words.has(word.second)));
  const mended = new Map<number, Set<number>>();
  for (const word of broken) {
    if (!isBroken(word)) continue;
    const pieces = mended.get(word.draft) ?? new Set();
    mended.set(word.draft, pieces.add(word.piece));
  }
  if (mended.size === 0) return;
  let index = 0;
  eachText(blocks, (draft) => {
    const pieces = mended.get(index++);
    if (pieces !== undefined)
      draft.pieces = draft.pieces.map((piece, place) => (pieces.has(place) ? dropHyphen(piece) : piece));
  });
}

function findLineEndHyphens(blocks: readonly Draft[]): BrokenWord[] {
  const found: BrokenWord[] = [];
  let index = 0;
  eachText(blocks, ({ pieces }) => {
    for (let place = 0; place + 1 < pieces.length; place++) {
      const text = pieces[place]?.text ?? "";
      if (!endsInHyphen(text)) continue;
      const first = BEFORE.exec(text)?.[1]?.toLowerCase();
      const second = first === undefined ? undefined : AFTER.exec(pieces[place + 1]?.text ?? "")?.[0];
      if (first === undefined || second === undefined) continue;
      found.push({ draft: index, piece: place, first, second, hyphened: `${first}-${second}`, whole: first + second });
    }
    index++;
  });
  return found;
}

/** Whether the last thing printed on the line is a hyphen. */
function endsInHyphen(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && text.charCodeAt(last) <= 0x20) last--;
  const code = text.charCodeAt(last);
  return (code === 0x2d || code === 0x2010) && last < text.length - 1;
}

/** Which of the wanted words (in small letters) stand inside lines. Looks at every letter once: pages are many. */
function findWords(blocks: readonly Draft[], wanted: ReadonlySet<string>): Set<string> {
  const lengths = new Set([...wanted].map((word) => word.length));
  const found = new Set<string>();
  eachText(blocks, ({ pieces }) => {
    for (const { text } of pieces) {
      const end = endsInHyphen(text) ? text.replace(BEFORE, "").length : text.length;
      let start = -1;
      for (let index = 0; index <= end; index++) {
        if (index < end && isWordCharacter(text, index)) {
          if (start < 0) start = index;
          continue;
        }
        if (start >= 0 && lengths.has(index - start)) {
          const word = text.slice(start, index).toLowerCase();
          if (wanted.has(word)) found.add(word);
        }
        start = -1;
      }
    }
  });
  return found;
}

/** A letter, or a hyphen between two. */
function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code === 0x2d) return isLetter(text.charCodeAt(index - 1)) && isLetter(text.charCodeAt(index + 1));
  return isLetter(code);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000);
}

function dropHyphen(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(BEFORE, "$1") };
}
