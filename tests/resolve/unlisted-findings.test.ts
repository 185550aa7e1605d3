import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/document/evidence.js";
import type { Polarity } from "../../src/domain/polarity/polarity.js";
import type { CandidateFor } from "../../src/extract/candidate.js";
import { unknownIdentity } from "../../src/extract/identity.js";
import { standInForUnlisted } from "../../src/resolve/unlisted-findings.js";

const evidence = {
  page: 1,
  start: 0,
  end: 5,
  quote: "Words",
  section: "Findings",
  rule: "findings/praise",
} as Evidence;

function finding(polarity: Polarity, text: string): CandidateFor<"findings"> {
  const verdict = { rule: "praise", words: [] };
  const value = { text, polarity, judgement: "in_care" as const, paragraph: "3", topics: [], verdict };
  return { field: "findings", value, evidence, basis: "stated", rank: 50 };
}

const listed: CandidateFor<"strengths"> = {
  field: "strengths",
  value: { text: "Listed.", listed: true, judgement: null, paragraph: null },
  evidence,
  basis: "stated",
  rank: 80,
};

const found = [
  finding("strength", "Good."),
  finding("improvement", "Late."),
  finding("mixed", "Good, but late."),
  finding("neutral", "There."),
];
const report = { ...unknownIdentity, documentType: "inspection_report" as const };

describe("standInForUnlisted", () => {
  test("findings stand in for both lists where the report has neither", () => {
    const lists = standInForUnlisted(report, { improvement_areas: [], strengths: [], findings: found });
    expect(lists.strengths).toEqual([
      {
        field: "strengths",
        value: { text: "Good.", listed: false, judgement: "in_care", paragraph: "3" },
        evidence,
        basis: "stated",
        rank: 40,
      },
    ]);
    expect(lists.improvement_areas.map(({ value }) => value)).toEqual([
      { text: "Late.", listed: false, judgement: "in_care", paragraph: "3", priority: false, addressee: null },
    ]);
  });

  test("near-miss: a list that the report has stays as it is", () => {
    const lists = standInForUnlisted(report, { improvement_areas: [], strengths: [listed], findings: found });
    expect(lists.strengths).toEqual([listed]);
    expect(lists.improvement_areas).toHaveLength(1);
  });

  test.each(["committee_report", "minutes", null] as const)(
    "near-miss: not in a document of type %s",
    (documentType) => {
      const identity = { ...unknownIdentity, documentType };
      const lists = standInForUnlisted(identity, { improvement_areas: [], strengths: [], findings: found });
      expect(lists).toEqual({ improvement_areas: [], strengths: [] });
    },
  );
});
