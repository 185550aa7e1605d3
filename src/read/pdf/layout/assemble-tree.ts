import { append } from "./append.js";
import type { Box, RootNode } from "../../../document/tree.js";
import { buildTree } from "./build-tree.js";
import type { FurnitureDraft } from "./collect-furniture.js";
import { continueTables } from "./continue-tables.js";
import { type Draft, type NoteDraft, eachSequence } from "./draft.js";
import { freeParagraphs } from "./free-paragraphs.js";
import { joinPages } from "./join-pages.js";
import { labelBlocks } from "./label-blocks.js";
import { liftNotes } from "./lift-notes.js";
import { demoteHeadings, markHeadings } from "./mark-headings.js";
import { mendBrokenWords } from "./mend-broken-words.js";
import { continueItems, joinLists, nestItems, partLists } from "./nest-lists.js";
import { raiseLetterheads } from "./raise-letterheads.js";
import { splitLabelledLines } from "./split-labelled-lines.js";
import { splitRunInHeadings } from "./split-run-in-headings.js";
import { unwrapTables } from "./unwrap-tables.js";

/** What a document's pages hold, in reading order, before bullets, page breaks and layout are seen through. */
export interface DraftedDocument {
  readonly body: readonly Draft[];
  readonly notes: readonly NoteDraft[];
  readonly furniture: readonly FurnitureDraft[];
  /** Drawn lines by page number. */
  readonly rules: ReadonlyMap<number, readonly Box[]>;
}

/**
 * Makes the document tree of drafted blocks.
 *
 * The order of the passes matters: note marks hide full stops that joining looks at; labels must be known before items
 * are joined, sentences in cells whole before a cell can be judged, layout tables gone before page breaks can be seen,
 * and pages joined before lists are nested by their indentation.
 */
export function assembleTree({ body, notes, furniture, rules }: DraftedDocument): RootNode {
  const lifted = liftNotes(body, notes);
  mendBrokenWords(body);
  const labelled = [...body];
  demoteHeadings(labelled);
  splitLabelledLines(labelled);
  labelBlocks(labelled);
  eachSequence(labelled, (sequence) => {
    if (sequence !== labelled) replaceAll(sequence, joinLists(joinPages(sequence)));
  });
  const blocks = continueTables(splitRunInHeadings(freeParagraphs(raiseLetterheads(unwrapTables(labelled, rules)))));
  eachSequence(blocks, (sequence) => replaceAll(sequence, joinLists(continueItems(joinPages(sequence)))));
  eachSequence(blocks, (sequence) => {
    for (const draft of sequence) if (draft.kind === "list") nestItems(draft);
    replaceAll(sequence, partLists(sequence));
  });
  markHeadings(blocks);
  return buildTree(blocks, lifted, furniture);
}

function replaceAll(sequence: Draft[], by: readonly Draft[]): void {
  const blocks = [...by];
  sequence.length = 0;
  append(sequence, blocks);
}
