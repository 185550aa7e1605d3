import { describe, expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

/** What a paper about an inspection in July 2022 says, as "judgement: grade", with what sets a grade apart. */
const gradesIn = async (text: string, title = "Ofsted inspection of children’s services"): Promise<string[]> => {
  const record = await recordOf(
    `# ${title}\n\nWakefield Council\n\nReport of the Director of Children’s Services\n\nReport to: Cabinet, 6 September 2022\n\n## Background\n\nOfsted inspected children’s services from 11 to 22 July 2022.\n\n${text}\n\n## Recommendations\n\n1. That the report be noted.\n`,
  );
  return record.grades.map(({ judgement, grade, previous, local_authority: other }) =>
    [`${judgement}: ${grade}`, ...(previous ? ["before"] : []), ...(other === null ? [] : [other.name])].join(", "),
  );
};

describe("sentences that award", () => {
  test.each([
    {
      text: "Services were judged good overall, with outstanding for care leavers.",
      grades: ["overall_effectiveness: good", "care_leavers: outstanding"],
    },
    { text: "Children’s services were rated inadequate.", grades: ["overall_effectiveness: inadequate"] },
    {
      text: "Overall effectiveness was graded ‘requires improvement to be good’.",
      grades: ["overall_effectiveness: requires_improvement"],
    },
    {
      text: "The experiences and progress of children in care were judged to be good. So too were those of care leavers.",
      grades: ["in_care: good", "care_leavers: good"],
    },
    {
      text: "The council has moved from requires improvement to outstanding.",
      grades: ["overall_effectiveness: requires_improvement, before", "overall_effectiveness: outstanding"],
    },
    {
      text: "The impact of leaders was judged outstanding; the experiences and progress of children who need help and protection were judged good.",
      grades: ["impact_of_leaders: outstanding", "help_and_protection: good"],
    },
  ])("$text", async ({ text, grades }) => {
    expect(await gradesIn(text)).toEqual(grades);
  });

  test("all judgements but one", async () => {
    const found = await gradesIn("All of the judgements were outstanding but one: help and protection was good.");
    expect(found).toContain("overall_effectiveness: outstanding");
    expect(found).toContain("impact_of_leaders: outstanding");
    expect(found).toContain("help_and_protection: good");
    expect(found).not.toContain("help_and_protection: outstanding");
  });

  test("the words of the grade are its quote", async () => {
    const record = await recordOf(
      "# Ofsted inspection of children’s services\n\nReport of the Director\n\nReport to: Cabinet, 6 September 2022\n\nChildren’s services were rated inadequate by Ofsted.\n\n## Recommendations\n\n1. To note.\n",
    );
    expect(record.grades.map(({ evidence }) => evidence.quote)).toEqual(["inadequate"]);
  });
});

describe("an earlier inspection", () => {
  test.each([
    "The previous inspection judged services inadequate.",
    "Services were previously rated inadequate.",
    "At the last inspection services were judged inadequate.",
    "In 2018 children’s services were judged inadequate.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual(["overall_effectiveness: inadequate, before"]);
  });

  test("now is not before", async () => {
    expect(await gradesIn("Services are no longer inadequate and are now judged good.")).toContain(
      "overall_effectiveness: good",
    );
  });

  test("a paper about a focused visit tells only of grades before it", async () => {
    expect(
      await gradesIn("Children’s services are rated good.", "Ofsted focused visit to children’s services"),
    ).toEqual(["overall_effectiveness: good, before"]);
  });
});

describe("another authority", () => {
  test("in a sentence", async () => {
    expect(await gradesIn("Leeds was judged outstanding by Ofsted.")).toEqual([
      "overall_effectiveness: outstanding, Leeds",
    ]);
  });

  test("in the rows of a table", async () => {
    expect(
      await gradesIn("| Council | Overall grade |\n| --- | --- |\n| Leeds | Outstanding |\n| Bradford | Inadequate |"),
    ).toEqual(["overall_effectiveness: outstanding, Leeds", "overall_effectiveness: inadequate, Bradford"]);
  });
});

describe("tables", () => {
  test("a judgement and its grade in a row", async () => {
    expect(
      await gradesIn(
        "| Judgement | Grade |\n| --- | --- |\n| Overall effectiveness | Good |\n| The experiences and progress of care leavers | Outstanding |",
      ),
    ).toEqual(["overall_effectiveness: good", "care_leavers: outstanding"]);
  });

  test.each([
    { why: "named so", headers: "| Judgement | Previous grade | Current grade |" },
    { why: "by its year", headers: "| Judgement | 2018 | 2022 |" },
  ])("a column for the inspection before, $why", async ({ headers }) => {
    expect(
      await gradesIn(`${headers}\n| --- | --- | --- |\n| Overall effectiveness | Requires improvement | Good |`),
    ).toEqual(["overall_effectiveness: requires_improvement, before", "overall_effectiveness: good"]);
  });
});

describe("grade words that award nothing to the council", () => {
  test.each([
    "Of the county’s schools most were judged good at their last inspection.",
    "Two children’s homes were rated outstanding.",
    "In audits practice was graded good more often than in June.",
    "Half of the cases audited were judged inadequate.",
    "In our self-assessment we rated services good.",
    "We aim to be judged outstanding at the next inspection.",
    "Services are working towards a judgement of good.",
    "Inspectors use a four-point scale: outstanding, good, requires improvement and inadequate.",
    "Over half (52%) of inspections have resulted in a grade of requires improvement.",
    "Inspectors saw good practice and outstanding work by foster carers.",
    "The number of authorities judged good or better has risen.",
    "Good progress was made.",
    "There is an outstanding action from the last meeting.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual([]);
  });

  test("a row for schools", async () => {
    expect(await gradesIn("| School | Grade |\n| --- | --- |\n| Elm Primary School | Good |")).toEqual([]);
  });

  test("a paper that is about no inspection of children's services", async () => {
    const record = await recordOf(
      "# Road repairs\n\nReport of the Director of Highways\n\nThe roads were judged good.\n\n## Recommendations\n\n1. To note.\n",
    );
    expect(record.grades).toEqual([]);
  });
});
