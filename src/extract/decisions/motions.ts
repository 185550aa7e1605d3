import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import { type DecidedPart, decidedParts } from "./decided-parts.js";
import { lost } from "./lead-ins.js";

const MOVED = /\b(?:moved|proposed|proposes)\b.{1,200}\bseconded\b/iu;
/** Mover and seconder each on a line of their own, above the motion. */
const MOVED_ALONE = /^(?:it was )?(?:moved|proposed)\b[^.:]{0,100}?\bby\b[^.:]{3,60},?$/iu;
const SECONDED_ALONE = /^(?:and )?(?:duly )?seconded by\b[^.:]{3,60}[,:]?$/iu;
/** "MOTION: That …", with the names of those who moved it below. */
const PRINTED = /^(?:motion|proposal)\s?:\s{1,2}(?=\S)/iu;
const MOVERS = /^(?:moved|proposed)\b[^.]{0,120}\.?$/iu;
const AMENDMENT = /\bamendment\b/iu;
const MOTION_BEGINS =
  /\b(?:the )?(?:following )?(?:motion|amendment)?[^.:]{0,80}?(?:\bthat\s?:\s{0,2}|(?=\bthat\b)|:\s{0,2})/iu;
const CARRIED =
  /\b(?:motion|amendment|proposal|recommendations?|this|it)\b[^.]{0,80}\b(?:carried|agreed|approved|adopted|CARRIED)\b/iu;

interface Motion {
  readonly parts: readonly DecidedPart[];
  readonly amends: boolean;
}

/**
 * The motion that was carried in an item whose minutes restate no resolution: the last form that the vote gave it. An
 * amendment printed as the whole motion takes the motion's place once it is carried; a lost one leaves it as it was.
 */
export function carriedMotion(view: DocumentView, blocks: readonly Block[]): readonly DecidedPart[] {
  let standing: Motion | null = null;
  let tabled: Motion | null = null;
  let carried = false;
  for (const [index, block] of blocks.entries()) {
    if (lost.test(block.text)) {
      if (tabled === standing) standing = null;
      tabled = standing;
    } else if (PRINTED.test(block.text)) {
      const from = PRINTED.exec(block.text)?.[0].length ?? 0;
      tabled = { parts: decidedParts(view, blocks, index, from, true), amends: false };
      standing = tabled;
    } else if (MOVED.test(block.text) && !(MOVERS.test(block.text) && tabled !== null)) {
      tabled = motionAt(view, blocks, index);
      if (!tabled.amends) standing = tabled;
    } else if (MOVED_ALONE.test(block.text) && SECONDED_ALONE.test(blocks[index + 1]?.text ?? "")) {
      tabled = { parts: printedBelow(view, blocks, index + 2), amends: AMENDMENT.test(block.text) };
      if (!tabled.amends) standing = tabled;
    } else if (block.text.length < 300 && CARRIED.test(block.text) && tabled !== null) {
      if (tabled.amends && tabled.parts.length > 1) standing = tabled;
      carried = carried || !tabled.amends || /\bsubstantive\b/iu.test(block.text);
      tabled = standing;
    }
  }
  return carried ? (standing?.parts ?? []) : [];
}

/** The motion as printed below its movers: one paragraph, or the parts that its words lead to. */
function printedBelow(view: DocumentView, blocks: readonly Block[], index: number): readonly DecidedPart[] {
  return blocks[index] === undefined ? [] : decidedParts(view, blocks, index, 0, true);
}

/** Whether words tell of a motion, whatever became of it. */
export function isOfMotion(text: string): boolean {
  return MOVED.test(text) || MOVED_ALONE.test(text) || lost.test(text);
}

function motionAt(view: DocumentView, blocks: readonly Block[], index: number): Motion {
  const text = blocks[index]?.text ?? "";
  const moved = MOVED.exec(text);
  const after = (moved?.index ?? 0) + (moved?.[0].length ?? 0);
  const begins = MOTION_BEGINS.exec(text.slice(after));
  const amends = AMENDMENT.test(text);
  if (begins === null) return { parts: [], amends };
  return { parts: decidedParts(view, blocks, index, after + begins.index + begins[0].length, true), amends };
}
