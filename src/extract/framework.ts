import type { Block } from "../document/blocks.js";
import type { DocumentType } from "../domain/document-types.js";
import type { Framework } from "../domain/frameworks.js";
import { candidate, defineExtractor } from "./define-extractor.js";

/** Letters and area reports belong to one framework each; the line that names it is cited. */
const ofLetters: Partial<Record<DocumentType, { readonly framework: Framework; readonly pattern: RegExp }>> = {
  focused_visit_letter: {
    framework: "ilacs",
    pattern: /\bILACS\b|inspections? of local authority children['’]s services|focused visit/iu,
  },
  joint_inspection_letter: { framework: "jtai", pattern: /\bjoint targeted area inspection|\bjoint inspection/iu },
  area_send_report: { framework: "area_send", pattern: /\barea (?:SEND|special educational needs)/iu },
};

/** Words of a report or monitoring letter that only one framework uses, the surest first. */
const ofReports: readonly { readonly framework: Framework; readonly id: string; readonly pattern: RegExp }[] = [
  {
    framework: "ilacs",
    id: "judgement",
    pattern: /\bimpact of leaders on (?:social work )?practice with children and families\b/iu,
  },
  {
    framework: "sif",
    id: "title",
    pattern:
      /\binspection of services for children in need of help and\b|^(?:\d\. )?children looked after and achieving permanence/iu,
  },
  {
    framework: "pre_sif",
    id: "title",
    pattern:
      /\binspection of (?:looked after children|safeguarding|(?:local authority )?arrangements for the protection of children)/iu,
  },
  {
    framework: "ilacs",
    id: "title",
    pattern:
      /\bILACS\b|\binspection of (?:.{0,90})(?:local authority children['’]?s (?:social care )?services|children['’]?s (?:social care )?services)/iu,
  },
];

const OPENING_BLOCKS = 60;

/** Reports under the single inspection framework began in November 2013 and ended with the visits of December 2017. */
const SIF_FIRST_DAY = "2013-11-01";
const ILACS_FIRST_DAY = "2018-01-01";

/**
 * Tells under which framework an inspectorate's document was written: a letter by its kind, a report by the words of
 * its title and judgements, which changed with every framework.
 */
export const framework = defineExtractor({
  id: "framework",
  fields: ["framework"],
  read: function* ({ view, identity }) {
    const { documentType } = identity;
    if (documentType === null) return;
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    const letter = ofLetters[documentType];
    if (letter !== undefined) {
      const span = firstMatch(opening, letter.pattern);
      if (span === null) return;
      yield candidate(view, "framework", letter.framework, span, { rule: "framework/letter", rank: 90 });
    }
    if (documentType === "monitoring_visit_letter") {
      const span = firstMatch(opening, /\bmonitoring visit\b/iu);
      const early = identity.documentDate !== null && identity.documentDate < ILACS_FIRST_DAY;
      const options = { rule: "framework/monitoring-visit", rank: 60, basis: "inferred" } as const;
      if (span !== null) yield candidate(view, "framework", early ? "sif" : "ilacs", span, options);
    }
    if (documentType !== "inspection_report") return;
    for (const [index, { framework: named, id, pattern }] of ofReports.entries()) {
      const span = firstMatch(opening, pattern);
      if (span === null) continue;
      yield candidate(view, "framework", inForce(named, identity.endDate), span, {
        rule: `framework/${id}`,
        rank: 90 - index,
      });
      return;
    }
  },
});

/** Titles were alike from one framework to the next: none is that of a report on fieldwork before it began. */
function inForce(named: Framework, endDate: string | null): Framework {
  if (endDate === null || (named !== "sif" && named !== "ilacs")) return named;
  if (endDate < SIF_FIRST_DAY) return "pre_sif";
  return endDate < ILACS_FIRST_DAY ? "sif" : named;
}

function firstMatch(blocks: readonly Block[], pattern: RegExp): { start: number; end: number } | null {
  for (const block of blocks) {
    const match = pattern.exec(block.text);
    if (match !== null) return { start: block.start + match.index, end: block.start + match.index + match[0].length };
  }
  return null;
}
