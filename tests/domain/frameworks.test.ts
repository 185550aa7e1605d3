import { describe, expect, test } from "vitest";
import {
  expectedJudgements,
  frameworkPeriods,
  frameworkPeriodsAt,
  frameworks,
  hasJudgement,
  inspectionTypeFromTimeOnSite,
} from "../../src/domain/frameworks.js";

const expectedAt = (framework: "ilacs" | "sif" | "pre_sif" | "jtai", date: string | null) =>
  expectedJudgements(framework, date, "inspection_report").expected;

describe("expectedJudgements", () => {
  test.each([
    ["the last day of the combined judgement", "ilacs", "2022-12-31", "in_care_and_care_leavers", 4],
    ["the first day of care leavers' own judgement", "ilacs", "2023-01-01", "care_leavers", 5],
    ["the last day of overall effectiveness", "ilacs", "2026-03-31", "overall_effectiveness", 5],
    ["the first day without it", "ilacs", "2026-04-01", "care_leavers", 4],
    ["the single inspection framework", "sif", "2015-06-01", "lscb_effectiveness", 7],
  ] as const)("%s", (_why, framework, date, judgement, count) => {
    const expected = expectedAt(framework, date);
    expect(expected).toContain(judgement);
    expect(expected).toHaveLength(count);
  });

  test("an ILACS report from April 2026 says why it has no overall grade", () => {
    const { expected, notReported } = expectedJudgements("ilacs", "2026-06-01", "inspection_report");
    expect(expected).not.toContain("overall_effectiveness");
    expect(notReported.map(({ judgement }) => judgement)).toEqual(["overall_effectiveness"]);
    expect(notReported[0]?.reason).toContain("April 2026");
  });

  test("before 2023 care leavers have no grade of their own", () => {
    const { notReported } = expectedJudgements("ilacs", "2019-02-18", "inspection_report");
    expect(notReported.map(({ judgement }) => judgement)).toEqual(["in_care", "care_leavers"]);
  });

  test("a re-inspection leaves the safeguarding board out", () => {
    const { expected, notReported } = expectedJudgements("sif", "2017-11-06", "inspection_report", "reinspection");
    expect(expected).toHaveLength(6);
    expect(expected).not.toContain("lscb_effectiveness");
    expect(notReported.map(({ judgement }) => judgement)).toEqual(["lscb_effectiveness"]);
  });

  test("without a date only what every period has is expected, and nothing is called unreported", () => {
    const { expected, notReported } = expectedJudgements("ilacs", null, "inspection_report");
    expect(expected).toEqual(["impact_of_leaders", "help_and_protection"]);
    expect(notReported).toEqual([]);
  });

  test("two programmes ran side by side in 2013: only overall effectiveness is sure", () => {
    expect(expectedAt("pre_sif", "2013-06-24")).toEqual(["overall_effectiveness"]);
  });

  test.each(["focused_visit_letter", "monitoring_visit_letter", "committee_report", "minutes", null] as const)(
    "%s holds no judgements of its own",
    (documentType) => {
      expect(expectedJudgements("ilacs", "2024-01-01", documentType).expected).toEqual([]);
    },
  );

  test("joint inspections award no grades; an unknown framework asks for none", () => {
    expect(expectedAt("jtai", "2024-01-01")).toEqual([]);
    expect(expectedJudgements(null, "2024-01-01", "inspection_report").expected).toEqual([]);
  });
});

describe("the timeline", () => {
  test("every framework has a period, every period a source and dates in order", () => {
    expect(new Set(frameworkPeriods.map(({ framework }) => framework))).toEqual(new Set(frameworks));
    expect(frameworkPeriods.filter(({ source }) => source.length < 20)).toEqual([]);
    expect(frameworkPeriods.filter(({ from, to }) => (from ?? "") >= (to ?? "9999"))).toEqual([]);
  });

  test.each([
    ["sif", "2014-03-11", 1],
    ["sif", "2018-03-11", 0],
    ["ilacs", "2017-12-31", 0],
    ["ilacs", "2024-06-01", 1],
    ["pre_sif", "2012-06-01", 2],
  ] as const)("%s on %s has %i period(s)", (framework, date, count) => {
    expect(frameworkPeriodsAt(framework, date)).toHaveLength(count);
  });

  test("a framework has only its own judgements", () => {
    expect(hasJudgement("ilacs", "adoption")).toBe(false);
    expect(hasJudgement("ilacs", "care_leavers", "2019-01-01")).toBe(false);
    expect(hasJudgement("ilacs", "care_leavers", "2024-01-01")).toBe(true);
    expect(hasJudgement("sif", "impact_of_leaders")).toBe(false);
    expect(hasJudgement("pre_sif", "other:staying_safe")).toBe(true);
    expect(hasJudgement("ilacs", "other:staying_safe")).toBe(false);
  });
});

describe("inspectionTypeFromTimeOnSite", () => {
  test.each([
    ["Monday to Friday", "2023-09-11", "2023-09-15", "short"],
    ["two weeks", "2018-09-17", "2018-09-28", "standard"],
    ["two weeks over New Year's Eve", "2018-12-17", "2018-12-28", "standard"],
    ["one day", "2018-12-11", "2018-12-11", null],
    ["four weeks, as under the single inspection framework", "2017-01-23", "2017-02-16", null],
    ["backwards", "2018-09-28", "2018-09-17", null],
    ["no end", "2018-09-28", null, null],
  ] as const)("%s", (_why, start, end, type) => {
    expect(inspectionTypeFromTimeOnSite(start, end)).toBe(type);
  });
});
