import type { InspectionType } from "../domain/document-types.js";
import { inspectionTypeFromTimeOnSite } from "../domain/frameworks.js";
import { candidate, defineExtractor } from "./define-extractor.js";

const OPENING_BLOCKS = 40;
const REINSPECTION = /\bre-?inspection of (?:services|the)\b/iu;
const STATED = /\b(?<length>short|standard) (?:ILACS )?inspection\b/iu;

const TYPE_OF_LETTER: Partial<Record<string, InspectionType>> = {
  focused_visit_letter: "focused_visit",
  monitoring_visit_letter: "monitoring_visit",
  joint_inspection_letter: "joint",
  area_send_report: "joint",
};

/**
 * Tells what kind of inspection a document of the inspectorate reports: from its title, or, for an ILACS report, from
 * the days that inspectors spent on site.
 */
export const inspectionType = defineExtractor({
  id: "inspection-type",
  fields: ["inspection_type"],
  read: function* ({ view, identity }) {
    const { documentType, framework, startDate, endDate } = identity;
    const letter = documentType === null ? undefined : TYPE_OF_LETTER[documentType];
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    const [first] = opening;
    if (letter !== undefined && first !== undefined) {
      const line = opening.find((block) => block.text === identity.title) ?? first;
      yield candidate(view, "inspection_type", letter, line, { rule: "inspection-type/letter", rank: 80 });
      return;
    }
    if (documentType !== "inspection_report") return;
    const again = opening.find((block) => REINSPECTION.test(block.text));
    if (again !== undefined) {
      yield candidate(view, "inspection_type", "reinspection", again, { rule: "inspection-type/title", rank: 80 });
      return;
    }
    if (framework !== "ilacs") return;
    const stated = opening.find((block) => block.kind === "heading" && STATED.test(block.text));
    const length = stated === undefined ? undefined : STATED.exec(stated.text)?.groups?.["length"]?.toLowerCase();
    if (stated !== undefined && (length === "short" || length === "standard")) {
      yield candidate(view, "inspection_type", length, stated, { rule: "inspection-type/stated", rank: 80 });
      return;
    }
    const fromDays = inspectionTypeFromTimeOnSite(startDate, endDate);
    const dates = opening.find((block) => /^inspection dates?\b/iu.test(block.text)) ?? first;
    if (fromDays === null || dates === undefined) return;
    yield candidate(view, "inspection_type", fromDays, dates, {
      rule: "inspection-type/days-on-site",
      rank: 60,
      basis: "inferred",
    });
  },
});
