import type { Block } from "../document/blocks.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { findPersonNames } from "./fragments/person-names.js";

/** The list that names the inspectors of a visit, up to the end of its sentence. */
const INSPECTOR_LIST =
  /(?:the (?:inspectors|inspection team)(?: for this (?:focused |monitoring )?visit)? (?:were|was|comprised)|h(?:is|er) majesty['’]s inspectors?(?: ?\(HMIs?\))?(?: for this (?:focused |monitoring )?(?:visit|inspection))? (?:were|was)|(?:visit|inspection) was (?:carried out|conducted|undertaken|led) by|carried out by|inspectors for this visit were)\s(?<names>[^.]{5,600}(?:\.|$))/iu;

/** People named in such a list who did not inspect: "The quality assurance manager was …", "… shadowed this visit". */
const NOT_INSPECTING = /\b(?:quality assurance|shadow(?:ed|ing)|accompanied by)\b/iu;

const OPENING_BLOCKS = 40;

/**
 * Reads the names of the inspectors from a letter's first sentences.
 *
 * A report of an inspection names its team at the end and has no such sentence; its lead inspector is read elsewhere.
 */
export const inspectors = defineExtractor({
  id: "inspectors",
  fields: ["inspection.inspectors", "people"],
  applies: ({ identity }) =>
    identity.documentType === "focused_visit_letter" || identity.documentType === "monitoring_visit_letter",
  read: function* ({ view }) {
    for (const block of openingParagraphs(view.blocks)) {
      const match = INSPECTOR_LIST.exec(block.text);
      const list = match?.groups?.["names"];
      if (match === null || list === undefined || NOT_INSPECTING.test(list)) continue;
      const listStart = block.start + match.index + match[0].length - list.length;
      for (const person of findPersonNames(list)) {
        const span = { start: listStart + person.start, end: listStart + person.end };
        yield candidate(view, "inspection.inspectors", person.name, span, { rule: "inspectors/list", rank: 90 });
        const member = { name: person.name, role: "inspector", organisation: "Ofsted" };
        yield candidate(view, "people", member, span, { rule: "inspectors/list" });
      }
      return;
    }
  },
});

function openingParagraphs(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, OPENING_BLOCKS);
}
