import type { Block } from "../../document/blocks.js";

/** A heading or label under which a meeting's minutes say when the body meets again. */
export const nextMeetingHeading =
  /^(?:[\d./]{1,8}\s)?(?:(?:dates?|time)\b[^/]{0,30}\bnext\b[^/]{0,20}\bmeetings?\b|(?:the )?next meeting\b|future meetings?\b|dates? of (?:future )?meetings?\b)/iu;

const LONGEST_LABEL = 80;
/** "Date of meeting: 4 May" in a paper's head is its own; what comes later stands in a heading or under "next". */
const OF_THE_NEXT = /\b(?:next|future)\b/iu;
/** How many lines day, hour and place of the next meeting take. */
const LINES_OF_NEXT = 5;

/** A day before which something is to be done is no meeting's: "by", "before", "no later than". */
const UP_TO =
  /\b(?:by|before|until|no later than|due(?: on)?|deadline(?: of| is)?)\s(?:the )?(?:\p{L}{3,6}day,?\s)?$/iu;
const NEXT_MEETING = /\b(?:(?:next|following|future)\s(?:\p{L}+\s){0,3}?(?:meetings?|meets)|meets? again)\b/iu;
/** What is to be reported later; "this report will be presented on" speaks of the paper itself. */
const TO_BE_REPORTED =
  /(?<!\bth(?:is|e) (?:report|paper|item)\s)\b(?:(?:will|shall|should|must|would|to|and|then)\s(?:also\s|then\s)?(?:be\s(?:reported|brought|returned)|report|return|bring|update)\b|(?:request|ask|instruct|direct)(?:s|ed|ing)?\b|(?:further|another|next|later)\s(?:\p{L}+\s){0,2}?(?:report|update|paper)\b|report(?:s|ed|ing)? back\b)/iu;
const REACH = 240;

/** Whether the words in front of a day tell of something to come after the document's own meeting. */
export function tellsOfLater(before: string): boolean {
  const near = before.slice(-REACH);
  const clause = near.slice(Math.max(near.lastIndexOf(". "), near.lastIndexOf(";")) + 1);
  return UP_TO.test(clause) || NEXT_MEETING.test(clause) || TO_BE_REPORTED.test(clause);
}

/** The blocks of a document's opening that say when the body meets next: those below a heading or label of that. */
export function underNextMeeting(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let left = 0;
  for (const block of blocks) {
    const text = block.text.trim();
    const heads =
      text.length <= LONGEST_LABEL &&
      nextMeetingHeading.test(text) &&
      (OF_THE_NEXT.test(text) || (block.kind === "heading" && block.label !== null));
    if (heads) left = LINES_OF_NEXT + 1;
    else if (block.kind === "heading") left = 0;
    if (left-- > 0) found.add(block);
  }
  return found;
}
