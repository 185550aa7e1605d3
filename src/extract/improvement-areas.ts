import { isFromInspectorate } from "../domain/document-types.js";
import type { Framework } from "../domain/frameworks.js";
import type { Section } from "../sections/section.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { listedItems } from "./fragments/listed-items.js";

/**
 * Reads what an inspectorate's document lists as having to improve, in its words and order: "What needs to improve",
 * "Areas for improvement", the numbered recommendations of the single inspection framework, the rows of an area SEND
 * report. Items under areas for priority action carry `priority`.
 */
export const improvementAreas = defineExtractor({
  id: "improvement-areas",
  fields: ["improvement_areas"],
  applies: ({ identity }) => isFromInspectorate(identity.documentType),
  read: function* ({ view, sections, identity }) {
    for (const section of sections.sections) {
      if (section.kind !== "improvement_areas" && section.kind !== "priority_actions") continue;
      const priority = section.kind === "priority_actions";
      for (const item of listedItems(view, section)) {
        const value = {
          text: item.text,
          priority,
          listed: true,
          judgement: section.judgement,
          paragraph: item.number,
          addressee: addresseeOf(section, identity.framework),
        };
        const rule = `improvement-areas/${priority ? "priority" : "listed"}`;
        yield candidate(view, "improvement_areas", value, item, { rule, rank: 80, section });
      }
    }
  },
});

/**
 * Whom the items are addressed to, from the part of the report in which they stand; joint and area inspections speak to
 * the partnership as a whole.
 */
function addresseeOf(section: Section, framework: Framework | null): "local_authority" | "lscb" | "partnership" {
  if (section.judgement === "lscb_effectiveness" || /\bLSCB\b|safeguarding children board/iu.test(section.title)) {
    return "lscb";
  }
  const joint = framework === "jtai" || framework === "area_send";
  return joint || /\bpartner/iu.test(section.title) ? "partnership" : "local_authority";
}
