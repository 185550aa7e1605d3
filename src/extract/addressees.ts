import type { Block } from "../document/blocks.js";
import { findDates } from "../text/dates/find-dates.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { findPersonNames } from "./fragments/person-names.js";

const OPENING_BLOCKS = 45;
const GREETING = /^dear\b/iu;
/** Letterheads, post codes, telephone numbers and the like stand among the addressees' lines. */
const NOT_A_PERSON =
  /\b(?:street|road|gate|house|square|lane|council|hall|borough|city|county|www\.|@|telephone|textphone|ofsted)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|^T \d/iu;
/** "NAME, Post, Organisation": the lists that joint inspections send their letters to. */
const NAME_AND_POST = /^(?<name>[^,]{5,60}),\s(?<post>.{5,160})$/u;

/**
 * Reads to whom a letter is addressed: the people between its date and its greeting, with the post that is printed
 * beside or under the name.
 */
export const addressees = defineExtractor({
  id: "addressees",
  fields: ["people"],
  applies: ({ identity }) =>
    identity.documentType === "focused_visit_letter" ||
    identity.documentType === "monitoring_visit_letter" ||
    identity.documentType === "joint_inspection_letter",
  read: function* ({ view }) {
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    const greeting = opening.findIndex((block) => GREETING.test(block.text));
    if (greeting < 1) return;
    const date = opening.findIndex((block) => findDates(block.text).length > 0);
    const lines = opening.slice(date >= 0 && date < greeting ? date + 1 : 0, greeting);
    for (const [index, block] of lines.entries()) {
      const listed = NAME_AND_POST.exec(block.text)?.groups;
      const words = listed?.["name"] ?? block.text;
      const [person] = findPersonNames(words);
      if (person === undefined || NOT_A_PERSON.test(words) || words.trim().length - person.name.length > 8) continue;
      const span = { start: block.start + person.start, end: block.start + person.end };
      const organisation = listed?.["post"]?.trim() ?? postUnder(lines[index + 1]);
      yield candidate(view, "people", { name: person.name, role: "addressee", organisation }, span, {
        rule: "addressees/letter",
      });
      if (listed === undefined) return;
    }
  },
});

/** The post printed under a name: "Director of Children’s Services". */
function postUnder(block: Block | undefined): string | null {
  return block !== undefined && /\b(?:director|chief|head|officer|leader|manager|commissioner)\b/iu.test(block.text)
    ? block.text.trim()
    : null;
}
