import { wordsOfPieces } from "./compose-runs.js";
import { type Draft, type Piece, type TextDraft, textDraft } from "./draft.js";
import { fillsItsLine } from "./join-pages.js";

/** A bold beginning longer than this is emphasis. */
const MAX_HEADING = 100;
const ENDS_OPEN = /[,;\-–]$/;

/**
 * Parts a heading from the paragraph with which it shares a tag: a bold line that ends before the edge, and plain
 * letters on the next line (a line break in Word). Bold words that the line goes on from stay: "Lead inspector: …".
 */
export function splitRunInHeadings(blocks: readonly Draft[]): Draft[] {
  return blocks.flatMap((block): Draft[] => (block.kind === "text" ? split(block) : [block]));
}

function split(draft: TextDraft): TextDraft[] {
  const { pieces } = draft;
  const end = pieces.findIndex(({ run, text }) => !run.bold && text.trim() !== "");
  if (end <= 0) return [draft];
  const heading = pieces.slice(0, end);
  const rest = pieces.slice(end);
  const words = wordsOfPieces(heading);
  if (words === "" || words.length > MAX_HEADING || ENDS_OPEN.test(words)) return [draft];
  if (!beginsNextLine(heading.at(-1), rest[0])) return [draft];
  const upper: TextDraft = { ...draft, pieces: heading };
  const lower = textDraft(rest);
  return fillsItsLine(upper, lower) ? [draft] : [upper, lower];
}

function beginsNextLine(above: Piece | undefined, below: Piece | undefined): boolean {
  if (above === undefined || below === undefined || above.page !== below.page) return false;
  return below.run.baseline - above.run.baseline > above.run.size * 0.8;
}
