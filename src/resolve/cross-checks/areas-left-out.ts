import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { isFromInspectorate } from "../../domain/document-types.js";
import type { CandidateFor } from "../../extract/candidate.js";
import type { ResolvedDocument } from "../resolved-document.js";

type Area = CandidateFor<"improvement_areas">;

/** A paper words an area anew; with fewer words than these in common it is another one. */
const SAME_AREA = 0.3;

/**
 * Compares a pack's papers with the inspectorate's letter or report appended to them. A paper that lists fewer areas
 * for improvement than the letter is reported once for each of the letter's areas that none of its own answers to; a
 * paper that lists none, or as many in words of its own, is not.
 */
export function areasLeftOut(parts: readonly ResolvedDocument[]): readonly (readonly Diagnostic[])[] {
  const letters = parts.filter(({ identity }) => isFromInspectorate(identity.documentType));
  return parts.map((paper) => {
    if (isFromInspectorate(paper.identity.documentType)) return [];
    const told = listed(paper);
    return letters.flatMap((letter) => {
      const areas = listed(letter);
      if (told.length === 0 || told.length >= areas.length) return [];
      return unanswered(areas, told)
        .slice(0, areas.length - told.length)
        .map((area) => {
          const args = { area: area.value.text, told: told.length, listed: areas.length };
          return diagnostic(
            "resolve/area-left-out",
            args,
            area.evidence,
            ...told.slice(0, 1).map(({ evidence }) => evidence),
          );
        });
    });
  });
}

function listed({ lists }: ResolvedDocument): readonly Area[] {
  return lists.improvement_areas.filter(({ value }) => value.listed);
}

/** The letter's areas that no area of the paper comes near, the furthest first. */
function unanswered(areas: readonly Area[], told: readonly Area[]): Area[] {
  const words = told.map(({ value }) => contentWords(value.text));
  return areas
    .map((area) => {
      const own = contentWords(area.value.text);
      return { area, likeness: words.reduce((most, other) => Math.max(most, likeness(own, other)), 0) };
    })
    .filter((one) => one.likeness < SAME_AREA)
    .sort((a, b) => a.likeness - b.likeness)
    .map(({ area }) => area);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** Words that every area for improvement uses. */
const COMMON = new Set(
  "the and for that are with who which their they all from when where children child young people quality consistency including need needs improve improved practice".split(
    " ",
  ),
);

/** The words that tell one area from another, cut to their stems: "plans" and "planning" are one. */
function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,30}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 4)));
}
