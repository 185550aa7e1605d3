import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/document/evidence.js";
import type { DocumentType } from "../../../src/domain/document-types.js";
import type { CandidateFor } from "../../../src/extract/candidate.js";
import { unknownIdentity } from "../../../src/extract/identity.js";
import { areasLeftOut } from "../../../src/resolve/cross-checks/areas-left-out.js";
import { resolveDocument } from "../../../src/resolve/resolve-document.js";
import type { ResolvedDocument } from "../../../src/resolve/resolved-document.js";

const evidence = { page: 1, start: 0, end: 5, quote: "Words", section: null, rule: "rule" } as unknown as Evidence;

function part(documentType: DocumentType, areas: readonly string[], listed = true): ResolvedDocument {
  const nothing = resolveDocument([], []);
  const improvement_areas = areas.map((text): CandidateFor<"improvement_areas"> => ({
    field: "improvement_areas",
    value: { text, listed, judgement: null, paragraph: null, priority: false, addressee: null },
    evidence,
    basis: "stated",
    rank: 80,
  }));
  return {
    ...nothing,
    identity: { ...unknownIdentity, documentType },
    lists: { ...nothing.lists, improvement_areas },
  };
}

const letter = part("focused_visit_letter", [
  "The quality of safety plans for children.",
  "The timeliness of return home interviews.",
  "The regularity of supervision for social workers.",
]);

const left = (paper: ResolvedDocument) =>
  areasLeftOut([paper, letter]).map((found) => found.map(({ args }) => ("area" in args ? args.area : null)));

describe("resolve/area-left-out", () => {
  test("the area that the paper does not speak of", () => {
    const paper = part("committee_report", ["safety planning", "supervision, which is not regular"]);
    expect(left(paper)).toEqual([["The timeliness of return home interviews."], []]);
  });

  test.each<[string, ResolvedDocument]>([
    ["a paper that lists none", part("committee_report", [])],
    ["as many in words of its own", part("committee_report", ["plans", "talks after going missing", "oversight"])],
    ["two areas told in one", part("committee_report", ["safety plans and return interviews", "supervision"])],
    ["areas that the paper does not list", part("committee_report", ["supervision"], false)],
  ])("near-miss: %s", (_, paper) => {
    expect(left(paper)).toEqual([[], []]);
  });

  test("near-miss: a paper alone", () => {
    expect(areasLeftOut([part("committee_report", ["supervision"])])).toEqual([[]]);
  });
});
