import type { Block } from "../document/blocks.js";
import type { Framework } from "../domain/frameworks.js";
import type { ExtractionContext } from "./define-extractor.js";
import { candidate, defineExtractor } from "./define-extractor.js";

/** Words that name a framework or that only one framework's documents use, the surest first. */
const signs: readonly { readonly framework: Framework; readonly id: string; readonly pattern: RegExp; readonly rank: number }[] = [
  { framework: "jtai", id: "joint-targeted", rank: 90, pattern: /\bjoint targeted area inspection/iu },
  { framework: "area_send", id: "area-send", rank: 90, pattern: /\b(?:local )?area (?:SEND|special educational needs)\b.{0,60}inspection/iu },
  { framework: "ilacs", id: "named", rank: 88, pattern: /\bILACS\b|inspections? of local authority children['’]s services(?! in)/iu },
  { framework: "sif", id: "named", rank: 86, pattern: /\bsingle inspection framework\b|inspection of services for children in need of help and protection,? children looked after and care leavers/iu },
  { framework: "ilacs", id: "title", rank: 80, pattern: /\binspection of .{0,90}(?:local authority children['’]?s services|children['’]?s (?:social care )?services)/iu },
  { framework: "ilacs", id: "judgement", rank: 78, pattern: /\bimpact of leaders on (?:social work )?practice with children and families\b/iu },
  { framework: "ilacs", id: "focused-visit", rank: 76, pattern: /\bfocused visit (?:to|of)\b/iu },
  { framework: "pre_sif", id: "title", rank: 70, pattern: /\binspection of (?:looked after children|safeguarding|(?:local authority )?arrangements for the protection of children)/iu },
];

const OPENING_BLOCKS = 60;

/** The single inspection framework's reports began in November 2013; a report before it belongs to an older framework. */
const SIF_FIRST_DAY = "2013-11-01";

/**
 * Tells under which framework an inspectorate's document was written.
 */
export const framework = defineExtractor({
  id: "framework",
  fields: ["framework"],
  read: function* (context) {
    const { view, identity } = context;
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    for (const sign of signs) {
      const found = firstMatch(opening, sign.pattern);
      if (found === null) continue;
      const value = tooEarly(context, sign.framework) ? "pre_sif" : sign.framework;
      yield candidate(view, "framework", value, found, {
        rule: `framework/${sign.id}`,
        rank: sign.rank,
        basis: identity.documentType === null ? "inferred" : "stated",
      });
    }
  },
});

function tooEarly({ identity }: ExtractionContext, framework: Framework): boolean {
  return framework === "sif" && identity.endDate !== null && identity.endDate < SIF_FIRST_DAY;
}

function firstMatch(blocks: readonly Block[], pattern: RegExp): { start: number; end: number } | null {
  for (const block of blocks) {
    const match = pattern.exec(block.text);
    if (match !== null) return { start: block.start + match.index, end: block.start + match.index + match[0].length };
  }
  return null;
}
