import { isFromInspectorate } from "../domain/document-types.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { listFindings } from "./paper-findings/list-findings.js";

/**
 * Reads what a council's paper lists as strengths and as areas for improvement, in whatever way it lists them: bullets
 * and numbers under a heading or a lead-in sentence, numbered key findings, columns of a table, sub-headings, or several
 * areas in one sentence. See docs/extractors/paper-findings.md.
 */
export const paperFindings = defineExtractor({
  id: "paper-findings",
  fields: ["strengths", "improvement_areas"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* (context) {
    for (const { of, text, number, priority, section, start, end, rule } of listFindings(context)) {
      const item = { text, listed: true, judgement: section.judgement, paragraph: number };
      const options = { rule: `paper-findings/${rule}`, rank: 80, section };
      if (of === "strength") yield candidate(context.view, "strengths", item, { start, end }, options);
      else {
        const value = { ...item, priority, addressee: null };
        yield candidate(context.view, "improvement_areas", value, { start, end }, options);
      }
    }
  },
});
