import { describe, expect, test } from "vitest";
import { ilacsReport, recordOf } from "./extract-record.js";

const pairs = (record: Awaited<ReturnType<typeof recordOf>>): string[] =>
  record.grades.map(({ judgement, grade }) => `${judgement}: ${grade}`);

describe("grades of a report", () => {
  test("each is paired with the label of its own row, and the row is the proof", async () => {
    const record = await recordOf(ilacsReport());
    expect(pairs(record)).toEqual([
      "impact_of_leaders: good",
      "help_and_protection: requires_improvement",
      "in_care: good",
      "care_leavers: outstanding",
    ]);
    expect(record.grades[3]?.evidence.quote).toBe("The experiences and progress of care leavers\tOutstanding");
  });

  test("a label and the grade on the line below it are a pair, as text saved from a table prints them", async () => {
    const rows = [
      ["The impact of leaders on social work practice with children and families", "Good"],
      ["The experiences and progress of children who need help and protection", "Requires\nimprovement"],
      ["Overall effectiveness", "Good"],
    ];
    const text = ["Inspection of Leeds local authority children’s services", "Inspection dates: 6 to 10 December 2021"];
    const record = await recordOf(
      `${text.join("\n")}\n\n${rows.map((row) => row.join("\n\n")).join("\n\n")}\n`,
      "report.txt",
    );
    expect(pairs(record)).toEqual([
      "impact_of_leaders: good",
      "help_and_protection: requires_improvement",
      "overall_effectiveness: good",
    ]);
  });

  test("where the grades stand over their labels none is guessed", async () => {
    const rows = [
      ["Good", "The impact of leaders on social work practice with children and families"],
      ["Inadequate", "The experiences and progress of children who need help and protection"],
      ["Outstanding", "Overall effectiveness"],
    ];
    const text = ["Inspection of Leeds local authority children’s services", "Inspection dates: 6 to 10 December 2021"];
    const record = await recordOf(
      `${text.join("\n")}\n\n${rows.map((row) => row.join("\n\n")).join("\n\n")}\n`,
      "report.txt",
    );
    expect(pairs(record)).toEqual([]);
  });

  test("an overall row in the middle moves no other grade", async () => {
    const record = await recordOf(
      ilacsReport({
        dates: "Inspection dates: 6 to 10 December 2021",
        grades: [
          ["The impact of leaders on social work practice with children and families", "Good"],
          ["Overall effectiveness", "Inadequate"],
          ["The experiences and progress of children in care and care leavers", "Outstanding"],
          ["The experiences and progress of children who need help and protection", "Good"],
        ],
      }),
    );
    expect(pairs(record)).toEqual([
      "impact_of_leaders: good",
      "overall_effectiveness: inadequate",
      "in_care_and_care_leavers: outstanding",
      "help_and_protection: good",
    ]);
  });

  test("since April 2026 there is no overall grade, and the record says why", async () => {
    const record = await recordOf(ilacsReport());
    expect(record.grades_missing).toEqual([
      expect.objectContaining({ judgement: "overall_effectiveness", status: "not_reported" }),
    ]);
  });

  test("a grade that should be there and is not is missing with a reason and a warning", async () => {
    const record = await recordOf(ilacsReport({ grades: [["The experiences and progress of care leavers", "Good"]] }));
    expect(
      record.grades_missing.filter(({ status }) => status === "not_found").map(({ judgement }) => judgement),
    ).toEqual(["impact_of_leaders", "help_and_protection", "in_care"]);
    expect(record.diagnostics.map(({ code }) => code)).toContain("resolve/grade-not-found");
  });

  test("a heading that repeats another grade than the table's is reported with both places; the table stands", async () => {
    const record = await recordOf(
      ilacsReport({
        body: "## The experiences and progress of care leavers: good\n\nCare leavers are supported well.\n",
      }),
    );
    expect(record.grades.find(({ judgement }) => judgement === "care_leavers")?.grade).toBe("outstanding");
    const conflict = record.diagnostics.find(({ code }) => code === "resolve/conflicting-grades");
    expect(conflict?.evidence.map(({ quote }) => quote)).toEqual([
      "The experiences and progress of care leavers\tOutstanding",
      "The experiences and progress of care leavers: good",
    ]);
  });

  test.each([
    { why: "grade words in prose", body: "Leaders were judged inadequate by many families before 2018.\n" },
    {
      why: "an earlier inspection's grade",
      body: "## Information about this local authority\n\n- Overall effectiveness: inadequate\n",
    },
    {
      why: "the definition of the scale",
      body: "## What the inspection judgements mean\n\nOverall effectiveness: outstanding\n",
    },
  ])("no grade from $why", async ({ body }) => {
    expect(pairs(await recordOf(ilacsReport({ body })))).not.toContainEqual(expect.stringContaining("overall"));
  });
});

describe("tables that hold more than this inspection's grades", () => {
  const report = (table: string): string =>
    `# Inspection of Rutland local authority children’s services\n\nInspection dates: 3 to 7 February 2025\n\nLead inspector: Ada Marlowe, His Majesty’s Inspector\n\n${table}\n`;

  test.each([
    {
      why: "a column that names the previous inspection",
      table:
        "| Judgement | Previous inspection | This inspection |\n| --- | --- | --- |\n| Overall effectiveness | Inadequate | Good |\n",
      grades: ["overall_effectiveness: good"],
    },
    {
      why: "columns that name years",
      table: "| Judgement | 2021 | 2025 |\n| --- | --- | --- |\n| Overall effectiveness | Inadequate | Good |\n",
      grades: ["overall_effectiveness: good"],
    },
    {
      why: "two grades and nothing that tells them apart",
      table: "| Judgement | A | B |\n| --- | --- | --- |\n| Overall effectiveness | Inadequate | Good |\n",
      grades: [],
    },
  ])("$why", async ({ table, grades }) => {
    expect(pairs(await recordOf(report(table)))).toEqual(grades);
  });

  test("two rows of equal weight that differ give none, and a warning with both", async () => {
    const record = await recordOf(
      report(
        "| Judgement | Grade |\n| --- | --- |\n| Overall effectiveness | Inadequate |\n| Overall effectiveness | Good |\n",
      ),
    );
    expect(record.grades).toEqual([]);
    expect(record.grades_missing[0]).toMatchObject({ judgement: "overall_effectiveness", status: "unreadable" });
    const warning = record.diagnostics.find(({ code }) => code === "resolve/undecided-grade");
    expect(warning?.evidence).toHaveLength(2);
  });
});
