import { describe, expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

const countsIn = async (...text: readonly string[]): Promise<string[]> => {
  const record = await recordOf(
    `# Outcomes of Ofsted inspections of children’s services\n\nReport of the Director of Children’s Services\n\n${text.join("\n\n")}\n\n## Recommendations\n\n1. That the report be noted.\n`,
  );
  return record.grade_counts.map(({ judgement, grade, count, percent, as_at: asAt }) =>
    [judgement, grade, count ?? "-", percent === null ? "-" : `${percent}%`, asAt ?? "-"].join(" "),
  );
};

test("a row for each judgement and a column for each grade", async () => {
  expect(
    await countsIn(
      "| Judgement | Outstanding | Good | Requires improvement | Inadequate |\n| --- | --- | --- | --- | --- |\n| Overall effectiveness | 0 | 14 | 32 | 15 |\n| The experiences and progress of care leavers | 2 (3%) | 20 (33%) | 30 (49%) | 9 (15%) |",
    ),
  ).toEqual([
    "overall_effectiveness outstanding 0 - -",
    "overall_effectiveness good 14 - -",
    "overall_effectiveness requires_improvement 32 - -",
    "overall_effectiveness inadequate 15 - -",
    "care_leavers outstanding 2 3% -",
    "care_leavers good 20 33% -",
    "care_leavers requires_improvement 30 49% -",
    "care_leavers inadequate 9 15% -",
  ]);
});

test("a table for each judgement with a row for each grade, under its caption", async () => {
  expect(
    await countsIn(
      "**Overall effectiveness**",
      "| Grade | Number | Share |\n| --- | --- | --- |\n| Outstanding | 0 | 0% |\n| Good | 14 | 23% |\n| Requires improvement | 32 | 52.5% |\n| Inadequate | 15 | 25% |",
    ),
  ).toEqual([
    "overall_effectiveness outstanding 0 0% -",
    "overall_effectiveness good 14 23% -",
    "overall_effectiveness requires_improvement 32 52.5% -",
    "overall_effectiveness inadequate 15 25% -",
  ]);
});

test("percentages alone, and the day for which they are true", async () => {
  expect(
    await countsIn(
      "Reports published as at 30 September 2015 are counted.",
      "| Judgement | Outstanding | Good | Requires improvement |\n| --- | --- | --- | --- |\n| Overall effectiveness | 0% | 23% | 52.5% |",
    ),
  ).toEqual([
    "overall_effectiveness outstanding - 0% 2015-09-30",
    "overall_effectiveness good - 23% 2015-09-30",
    "overall_effectiveness requires_improvement - 52.5% 2015-09-30",
  ]);
});

describe("tables that count nothing of the kind", () => {
  test.each([
    { why: "one authority's grades", table: "| Judgement | Grade |\n| --- | --- |\n| Overall effectiveness | Good |" },
    {
      why: "ticks",
      table:
        "| Judgement | Outstanding | Good | Inadequate |\n| --- | --- | --- | --- |\n| Overall effectiveness | | ✓ | |",
    },
    {
      why: "schools",
      table: "| Phase | Outstanding | Good | Inadequate |\n| --- | --- | --- | --- |\n| Primary | 4 | 30 | 1 |",
    },
    {
      why: "two grades only",
      table: "| Judgement | Good | Inadequate |\n| --- | --- | --- |\n| Overall effectiveness | 4 | 3 |",
    },
    {
      why: "figures of another measure",
      table: "| Measure | 2021 | 2022 |\n| --- | --- | --- |\n| Overall effectiveness | 4 | 3 |",
    },
  ])("$why", async ({ table }) => {
    expect(await countsIn(table)).toEqual([]);
  });
});
