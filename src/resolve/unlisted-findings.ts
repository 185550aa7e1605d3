import { isFromInspectorate } from "../domain/document-types.js";
import type { CandidateFor } from "../extract/candidate.js";
import type { Identity } from "../extract/identity.js";

/** What a document lists, and its finding sentences. */
export interface ListedAndFound {
  readonly improvement_areas: readonly CandidateFor<"improvement_areas">[];
  readonly strengths: readonly CandidateFor<"strengths">[];
  readonly findings: readonly CandidateFor<"findings">[];
}

/** A sentence of prose proves less than an item that the document itself lists. */
const UNLISTED_RANK = 40;

/**
 * Lets finding sentences stand in, with `listed: false`, where an inspectorate's document lists no strengths or nothing
 * that must improve: ILACS reports list areas for improvement alone, monitoring letters often neither.
 */
export function standInForUnlisted(
  { documentType }: Identity,
  lists: ListedAndFound,
): Pick<ListedAndFound, "improvement_areas" | "strengths"> {
  const { improvement_areas, strengths, findings } = lists;
  if (!isFromInspectorate(documentType)) return { improvement_areas, strengths };
  return {
    improvement_areas:
      improvement_areas.length > 0
        ? improvement_areas
        : ofPolarity(findings, "improvement").map((finding) => ({
            ...unlisted(finding),
            field: "improvement_areas",
            value: { ...itemOf(finding), priority: false, addressee: null },
          })),
    strengths:
      strengths.length > 0
        ? strengths
        : ofPolarity(findings, "strength").map((finding) => ({
            ...unlisted(finding),
            field: "strengths",
            value: itemOf(finding),
          })),
  };
}

type Finding = CandidateFor<"findings">;

function ofPolarity(findings: readonly Finding[], polarity: "improvement" | "strength"): Finding[] {
  return findings.filter(({ value }) => value.polarity === polarity);
}

function itemOf({ value: { text, judgement, paragraph } }: Finding): CandidateFor<"strengths">["value"] {
  return { text, listed: false, judgement, paragraph };
}

function unlisted({ evidence, basis }: Finding): Pick<Finding, "evidence" | "basis" | "rank"> {
  return { evidence, basis, rank: UNLISTED_RANK };
}
