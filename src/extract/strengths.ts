import { isFromInspectorate } from "../domain/document-types.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { listedItems } from "./fragments/listed-items.js";

/**
 * Reads what an inspectorate's document lists as strong: "Strengths", "Key strengths", "The local authority has the
 * following strengths", "What is the area partnership doing that is effective?".
 */
export const strengths = defineExtractor({
  id: "strengths",
  fields: ["strengths"],
  applies: ({ identity }) => isFromInspectorate(identity.documentType),
  read: function* ({ view, sections }) {
    for (const section of sections.sections) {
      if (section.kind !== "strengths") continue;
      for (const item of listedItems(view, section)) {
        const value = { text: item.text, listed: true, judgement: section.judgement, paragraph: item.number };
        yield candidate(view, "strengths", value, item, { rule: "strengths/listed", rank: 80, section });
      }
    }
  },
});
