import type { Block } from "../document/blocks.js";
import type { DocumentType } from "../domain/document-types.js";
import { type Cue, cues } from "./document-type-cues.js";
import { findLeadIn } from "./decisions/lead-ins.js";
import type { Candidate } from "./candidate.js";
import { candidate, defineExtractor } from "./define-extractor.js";

/** How many blocks a document's opening has: letterhead, addressees and header tables stand in it. */
const OPENING_BLOCKS = 40;
/** A notice or plan says what it is in its title. */
const HEAD_BLOCKS = 10;
const THRESHOLD = 30;

/**
 * Tells what a document is from the words that such documents share.
 */
export const documentType = defineExtractor({
  id: "document-type",
  fields: ["document_type"],
  read: function* ({ view }) {
    const best = settleEntry(weigh(view.blocks), view.blocks);
    for (const { type, points, cue: strongest, block } of best) {
      if (points < THRESHOLD) continue;
      yield candidate(view, "document_type", type, block, {
        rule: `document-type/${strongest.id}`,
        rank: Math.min(99, points),
        basis: "inferred",
      }) satisfies Candidate;
    }
  },
});

/** An entry of a forward plan that says what was resolved has become the record of the decision. */
function settleEntry(best: readonly Weighed[], blocks: readonly Block[]): readonly Weighed[] {
  const [first, ...others] = best;
  if (first?.cue.id !== "plan-entry") return best;
  const told = blocks.some(({ text }) => {
    const lead = findLeadIn(text);
    return (
      lead !== null &&
      lead.strength === "strong" &&
      lead.id !== "heading" &&
      /\b(?:RESOLVED|Resolved)\b/u.test(lead.words)
    );
  });
  return told ? [{ ...first, type: "decision_notice" }, ...others] : best;
}

interface Weighed {
  readonly type: DocumentType;
  readonly points: number;
  readonly cue: Cue;
  readonly block: Block;
}

function weigh(blocks: readonly Block[]): Weighed[] {
  const byType = new Map<DocumentType, Weighed>();
  for (const sign of cues) {
    const region = blocks.slice(
      0,
      { head: HEAD_BLOCKS, opening: OPENING_BLOCKS, anywhere: blocks.length }[sign.region],
    );
    const block = region.find((candidateBlock) => sign.pattern.test(candidateBlock.text));
    if (block === undefined) continue;
    const known = byType.get(sign.type);
    byType.set(sign.type, {
      type: sign.type,
      points: (known?.points ?? 0) + sign.points,
      cue: known === undefined || known.cue.points < sign.points ? sign : known.cue,
      block: known === undefined || known.cue.points < sign.points ? block : known.block,
    });
  }
  return [...byType.values()].sort((a, b) => b.points - a.points);
}
