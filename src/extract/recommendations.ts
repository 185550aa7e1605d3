import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { Section } from "../sections/section.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { listedItems } from "./fragments/listed-items.js";

/** A sentence that asks a body to decide, wherever it stands. */
const ASKS =
  /^(?:it is (?:therefore )?(?:recommended|proposed|requested) that\b|(?:the |that )?(?:\p{Lu}?[\p{L}'’&, ]{2,60} )?(?:cabinet|committee|sub-committee|panel|board|council|executive|members?)(?: members)? (?:is|are) (?:asked|requested|recommended|invited)\b)/iu;

/** Sections that give reasons for recommendations hold none. */
const REASONS = /\breasons?\b|\balternative\b|\bprevious\b/iu;

/**
 * Reads what a council's paper asks its committee to decide: the items of its recommendation section, or, where it has
 * none, the sentences that ask. In an unsigned, proposed record of decision the decision itself is what is asked.
 */
export const recommendations = defineExtractor({
  id: "recommendations",
  fields: ["recommendations"],
  applies: ({ identity }) => {
    const { documentType } = identity;
    return !isFromInspectorate(documentType) && documentType !== "minutes" && documentType !== "agenda";
  },
  read: function* ({ view, sections }) {
    const proposed = isProposedDecision(view);
    const asking = sections.sections.filter(
      ({ kind, title }) => (kind === "recommendations" || (proposed && kind === "decisions")) && !REASONS.test(title),
    );
    let found = false;
    for (const section of asking) {
      for (const item of listedItems(view, section)) {
        found = true;
        yield candidate(view, "recommendations", { text: item.text }, item, {
          rule: "recommendations/section",
          rank: 80,
          section,
        });
      }
    }
    if (!found) yield* fromSentences(view, sections.sections);
  },
});

function* fromSentences(view: DocumentView, sections: readonly Section[]): Generator<Extracted> {
  for (const section of sections) {
    for (const [index, block] of section.blocks.entries()) {
      if (!ASKS.test(block.text)) continue;
      if (!block.text.trimEnd().endsWith(":")) {
        yield candidate(view, "recommendations", { text: view.wordsOf(block) }, block, {
          rule: "recommendations/asks",
          rank: 60,
          section,
        });
        continue;
      }
      for (const item of itemsAfter(section.blocks, index)) {
        yield candidate(view, "recommendations", { text: view.wordsOf(item) }, item, {
          rule: "recommendations/asks",
          rank: 60,
          section,
        });
      }
    }
  }
}

/** The list that follows a lead-in. */
function itemsAfter(blocks: readonly Block[], index: number): readonly Block[] {
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.label === null && block.item === null);
  return end < 0 ? rest : rest.slice(0, end);
}

/** A record of a decision that has yet to be taken: "PROPOSED RECORD OF DECISION", "decision to be taken by". */
function isProposedDecision(view: DocumentView): boolean {
  return view.blocks
    .slice(0, 8)
    .some(({ text }) => /\bproposed record of decision\b|\bdecision to be taken\b/iu.test(text));
}
