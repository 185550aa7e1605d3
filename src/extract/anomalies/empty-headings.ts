import { diagnostic } from "../../diagnostics/diagnostic.js";
import { isFromInspectorate } from "../../domain/document-types.js";
import type { Section, SectionKind } from "../../sections/section.js";
import { defineExtractor } from "../define-extractor.js";

/** Sections whose heading promises a list: what must improve, what is strong. */
const PROMISING: ReadonlySet<SectionKind | null> = new Set(["improvement_areas", "priority_actions", "strengths"]);

/**
 * Reports a heading under which nothing stands: most often text that was lost on the way, sometimes a heading that the
 * writers left in.
 */
export const emptyHeadings = defineExtractor({
  id: "empty-headings",
  fields: [],
  applies: ({ identity }) => isFromInspectorate(identity.documentType),
  read: function* ({ sections }) {
    for (const [index, section] of sections.sections.entries()) {
      const { heading } = section;
      if (heading === null || heading.kind !== "heading" || !PROMISING.has(section.kind)) continue;
      // "What does the local authority need to improve?" is followed by "Priority and immediate action".
      const goesOn = PROMISING.has(sections.sections[index + 1]?.kind ?? null);
      if (goesOn || hasContent(section)) continue;
      yield { diagnostic: diagnostic("extract/empty-heading", { heading: heading.text }, heading) };
    }
  },
});

function hasContent(section: Section): boolean {
  return section.blocks.length > 0 || section.children.length > 0;
}
