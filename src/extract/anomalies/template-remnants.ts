import { diagnostic } from "../../diagnostics/diagnostic.js";
import { spanOfMatch } from "../../text/span.js";
import { defineExtractor } from "../define-extractor.js";

/** What templates leave behind when nobody filled them in: "INSERT LA ADDRESS", "[insert date]", "XX Month 20XX". */
const REMNANT =
  /\[(?:insert|add|enter|delete|name of|date of)\b[^\]]{0,80}\]|\b(?:INSERT|ENTER|ADD) (?:[A-Z]{2,20}\b ?){1,6}|<(?:insert|name|date|title|local authority|LA)\b[^>]{0,60}>|\bX{2,4} (?:Month|January|February|March|April|May|June|July|August|September|October|November|December)\b(?: (?:\d{4}|20XX|X{4}))?|\bClick (?:or tap )?here to enter\b[^.]{0,30}|\blorem ipsum\b/gu;

/** Reports text of a template that was never filled in. */
export const templateRemnants = defineExtractor({
  id: "template-remnants",
  fields: [],
  read: function* ({ view }) {
    for (const block of view.blocks) {
      for (const match of block.text.matchAll(REMNANT)) {
        const place = { ...spanOfMatch(match, block.start), page: block.page };
        yield { diagnostic: diagnostic("extract/template-remnant", { words: match[0].trim() }, place) };
      }
    }
  },
});
