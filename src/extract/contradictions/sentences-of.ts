import type { DiagnosticPlace } from "../../diagnostics/diagnostic.js";
import type { DocumentView } from "../../document/view.js";
import { splitSentences } from "../../text/sentences.js";

/** A sentence of the body with its place; `block` is the index of the block in which it stands. */
export interface PlacedSentence extends DiagnosticPlace {
  readonly text: string;
  readonly block: number;
}

/** The sentences of a document that a cheap test lets through. */
export function sentencesOf(view: DocumentView, worthReading: RegExp): PlacedSentence[] {
  return view.blocks.flatMap((block, index) => {
    if (!worthReading.test(block.text)) return [];
    return splitSentences(block.text).flatMap(({ start, end }): PlacedSentence[] => {
      const text = block.text.slice(start, end);
      if (!worthReading.test(text)) return [];
      return [{ text, block: index, start: block.start + start, end: block.start + end, page: block.page }];
    });
  });
}
