import { describe, expect, test } from "vitest";
import { findAuthorityNames } from "../../src/domain/find-authority-names.js";
import type { Grade } from "../../src/domain/grades.js";
import type { Judgement } from "../../src/domain/judgements.js";
import { type Identity, unknownIdentity } from "../../src/extract/identity.js";
import { resolveGrades } from "../../src/resolve/resolve-grades.js";
import { makeCandidate } from "./make-candidate.js";

const report: Identity = {
  ...unknownIdentity,
  documentType: "inspection_report",
  framework: "ilacs",
  inspectionType: "standard",
  startDate: "2022-07-11",
  endDate: "2022-07-22",
};
const leeds = findAuthorityNames("Leeds")[0]?.authority ?? null;

const awarded = (
  judgement: Judgement,
  grade: Grade,
  weight: Parameters<typeof makeCandidate>[2] & { readonly previous?: boolean; readonly other?: boolean } = {},
) =>
  makeCandidate(
    "grades",
    { judgement, grade, authority: weight.other === true ? leeds : null, previous: weight.previous ?? false },
    weight,
  );

const shown = ({ graded }: ReturnType<typeof resolveGrades>): string[] =>
  graded.map(({ value }) => `${value.judgement} ${value.grade}`);

describe("one grade a judgement", () => {
  test("the surer place decides, and the other is told with both places", () => {
    const resolved = resolveGrades(
      [
        awarded("care_leavers", "good", { rank: 60, start: 0 }),
        awarded("care_leavers", "outstanding", { rank: 90, start: 50 }),
      ],
      report,
    );
    expect(shown(resolved)).toEqual(["care_leavers outstanding"]);
    expect(resolved.diagnostics.find(({ code }) => code === "resolve/conflicting-grades")).toMatchObject({
      args: { judgement: "care leavers", chosen: "outstanding", other: "good" },
      places: [{ start: 50 }, { start: 0 }],
    });
  });

  test("of equals none: a wrong grade is worse than a missing one", () => {
    const two = [awarded("care_leavers", "good", { start: 30 }), awarded("care_leavers", "outstanding", { start: 10 })];
    const resolved = resolveGrades(two, report);
    expect(shown(resolved)).toEqual([]);
    expect(resolved.diagnostics.map(({ code }) => code)).toContain("resolve/undecided-grade");
    expect(resolved.missing).toContainEqual(
      expect.objectContaining({ judgement: "care_leavers", status: "unreadable" }),
    );
  });

  test.each([
    { why: "the same grade twice", second: awarded("care_leavers", "good", { start: 30 }) },
    { why: "an earlier inspection's", second: awarded("care_leavers", "inadequate", { start: 30, previous: true }) },
    { why: "another authority's", second: awarded("care_leavers", "inadequate", { start: 30, other: true }) },
    { why: "another judgement's", second: awarded("in_care", "inadequate", { start: 30 }) },
  ])("$why is no conflict", ({ second }) => {
    const { diagnostics } = resolveGrades([awarded("care_leavers", "good"), second], report);
    expect(diagnostics.map(({ code }) => code)).not.toContain("resolve/conflicting-grades");
  });
});

describe("judgements without a grade", () => {
  const missing = (identity: Identity, ...candidates: readonly ReturnType<typeof awarded>[]): string[] =>
    resolveGrades(candidates, identity).missing.map(({ judgement, status }) => `${judgement} ${status}`);

  test("those of the framework that the document lacks, each with a warning", () => {
    const resolved = resolveGrades([awarded("impact_of_leaders", "good")], report);
    const absent = resolved.missing.filter(({ status }) => status === "not_found").map(({ judgement }) => judgement);
    expect(absent).toContain("overall_effectiveness");
    expect(absent).not.toContain("impact_of_leaders");
    expect(resolved.diagnostics.filter(({ code }) => code === "resolve/grade-not-found")).toHaveLength(absent.length);
  });

  test("a judgement that was not awarded at the time is not reported, without a warning", () => {
    const later = { ...report, startDate: "2026-06-01", endDate: "2026-06-12" };
    expect(missing(later)).toContain("overall_effectiveness not_reported");
    const { diagnostics } = resolveGrades([], later);
    expect(diagnostics.map(({ args }) => args)).not.toContainEqual({ judgement: "overall effectiveness" });
  });

  test("a grade of an earlier inspection or of another authority fills no gap", () => {
    expect(
      missing(
        report,
        awarded("overall_effectiveness", "good", { previous: true }),
        awarded("overall_effectiveness", "good", { other: true }),
      ),
    ).toContain("overall_effectiveness not_found");
  });

  test("an unknown framework misses nothing", () => {
    expect(missing(unknownIdentity)).toEqual([]);
  });
});
