import { describe, expect, test } from "vitest";
import type { Candidate, Field, ValueOf } from "../../../src/extract/candidate.js";
import type { DocumentType } from "../../../src/domain/document-types.js";
import { resolveDocument } from "../../../src/resolve/resolve-document.js";
import { makeCandidate } from "../make-candidate.js";

/** The codes and fields reported for a document of which only these values were found. */
function reported(...candidates: readonly Candidate[]): string[] {
  return resolveDocument(candidates, [])
    .diagnostics.filter(({ code }) => code.endsWith("not-found") || code.endsWith("recognised"))
    .map(({ code, args }) => `${code}: ${(args as { fields?: string }).fields ?? ""}`);
}

const found = <F extends Field>(field: F, value: ValueOf<F>): Candidate => makeCandidate(field, value);
const ofType = (type: DocumentType): Candidate => found("document_type", type);

describe("resolve/report-value-not-found", () => {
  test("a report without its dates", () => {
    expect(
      reported(
        ofType("inspection_report"),
        found("framework", "ilacs"),
        found("inspection.lead_inspector", "Ann Brown"),
      ),
    ).toContain("resolve/report-value-not-found: the first day of the inspection, the last day of the inspection");
  });

  test("a letter tells no lead inspector, and need not", () => {
    expect(
      reported(
        ofType("focused_visit_letter"),
        found("framework", "ilacs"),
        found("inspection.start_date", "2019-05-14"),
        found("inspection.end_date", "2019-05-15"),
        found("inspection.published_date", "2019-06-14"),
      ),
    ).toEqual([]);
  });
});

describe("resolve/paper-value-not-found", () => {
  test.each<[DocumentType, readonly Candidate[], string]>([
    ["minutes", [], "the committee, the day of the meeting"],
    [
      "committee_report",
      [found("title", "Inspection outcome"), found("committee", "Cabinet")],
      "the day of the meeting",
    ],
    ["other", [found("title", "Inspection outcome")], "the kind of document"],
  ])("%s", (type, values, fields) => {
    expect(reported(ofType(type), ...values)).toEqual([`resolve/paper-value-not-found: ${fields}`]);
  });

  test("a plan needs no meeting", () => {
    expect(reported(ofType("action_plan"), found("title", "Improvement plan"))).toEqual([]);
  });
});

describe("resolve/nothing-recognised", () => {
  test("a document of which nothing was found", () => {
    expect(reported()).toEqual(["resolve/nothing-recognised: "]);
  });

  test("a document of no known kind with a title", () => {
    expect(reported(found("title", "Shopping list"))).not.toContain("resolve/nothing-recognised: ");
  });
});
