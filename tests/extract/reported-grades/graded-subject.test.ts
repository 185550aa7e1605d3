import { describe, expect, test } from "vitest";
import { recordOf } from "../extract-record.js";

/** What a paper about an inspection in July 2022 says, as "judgement: grade", with what sets a grade apart. */
const gradesIn = async (text: string): Promise<string[]> => {
  const record = await recordOf(
    `# Ofsted inspection of children’s services\n\nWakefield Council\n\nReport of the Director of Children’s Services\n\nReport to: Cabinet, 6 September 2022\n\n## Background\n\nOfsted inspected children’s services from 11 to 22 July 2022.\n\n${text}\n\n## Recommendations\n\n1. That the report be noted.\n`,
  );
  return record.grades.map(({ judgement, grade, previous }) =>
    [`${judgement}: ${grade}`, ...(previous ? ["before"] : [])].join(", "),
  );
};

describe("what any such grade brings is none that was awarded", () => {
  test.each([
    "A judgement of inadequate would bring a commissioner into children’s services.",
    "A grade of inadequate triggers a direction from the Secretary of State.",
    "An overall judgement of inadequate means monitoring visits every few months.",
    "A rating of requires improvement leads to another full inspection.",
    "Any judgement of inadequate results in an improvement notice.",
    "Ofsted judgements of inadequate can lead to the loss of services.",
    "The lowest grade, inadequate, brings intervention.",
    "Being judged inadequate means closer scrutiny.",
    "Had the service been judged inadequate, a board would have been set up.",
    "Should services be judged inadequate, a commissioner will be sent.",
    "There is a danger of services being judged inadequate.",
    "To be judged good, the service must show steady practice.",
    "The consequences of a judgement of inadequate are severe.",
    "A council which is judged inadequate has visits every quarter.",
    "The grade most often given last year was good.",
    "Grades of inadequate bring closer scrutiny.",
    "Ofsted’s rating of inadequate, if given, would bring a direction.",
    "A service judged inadequate costs more to run.",
    "The grade boundaries between good and outstanding are explained in an annex.",
    "The service’s risk rating is inadequate.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual([]);
  });

  test.each([
    { text: "A judgement of good was awarded.", grade: "good" },
    { text: "A judgement of good has been secured by the service.", grade: "good" },
    { text: "The inspection ended with a judgement of inadequate, which triggers a direction.", grade: "inadequate" },
    { text: "The overall judgement of inadequate means that visits will be made each quarter.", grade: "inadequate" },
    { text: "This judgement of inadequate will lead to a direction.", grade: "inadequate" },
    { text: "An overall rating of good is a testament to the work of staff.", grade: "good" },
    { text: "The rating of good would not have been possible without staff.", grade: "good" },
  ])("$text", async ({ text, grade }) => {
    expect(await gradesIn(text)).toEqual([`overall_effectiveness: ${grade}`]);
  });
});

describe("a service that bears another name is not the council’s services for children", () => {
  test.each([
    "Our museums service was judged Good.",
    "The Adult Skills service was judged Good.",
    "Our registration service was in that year rated inadequate.",
    "Catering services were rated Outstanding by the inspectors.",
    "The Housing service was rated inadequate by the regulator.",
    "Ofsted judged our adult education service good.",
    "Ofsted rated the contact centre good.",
    "The children’s centre was rated good by Ofsted.",
    "Food hygiene was rated good in nearly every kitchen.",
    "The council’s governance was judged inadequate.",
    "IT systems were judged inadequate by inspectors.",
    "Staffing in the service was found to be inadequate.",
    "Fire service inspectors judged prevention good.",
    "The library service was praised and was judged outstanding.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual([]);
  });

  test.each([
    "The service was judged Good.",
    "Our children’s social care service was judged Good.",
    "Safeguarding services were judged good.",
    "Early help and social care services were judged good.",
    "The Children and Families service was judged good.",
    "The Children, Young People and Families directorate was rated good.",
    "Wakefield Council’s services for families were rated ‘Good’.",
    "Services in Wakefield were graded good.",
    "The improved service was graded good.",
    "The quality of our children’s services was judged good.",
    "Ofsted has judged Wakefield’s children’s services to be good.",
    "Together with the library service, children’s services were thanked: Ofsted rated children’s services good.",
    "The inspection was demanding and the council was judged good.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual(["overall_effectiveness: good"]);
  });

  test("a grade beside it stands", async () => {
    const text =
      "Services moved from inadequate to requires improvement to be good. The Adult Skills service was judged Good.";
    expect(await gradesIn(text)).toEqual([
      "overall_effectiveness: inadequate, before",
      "overall_effectiveness: requires_improvement",
    ]);
  });
});

describe("who gave a grade", () => {
  test.each([
    "Staff told us that the service is good.",
    "Young people rated the service as good.",
    "The peer team judged help and protection to be good.",
    "The department’s adviser judged leadership to be inadequate.",
    "Foster carers described the service as outstanding.",
    "The service was rated good by visitors.",
    "Auditors graded 60 cases, of which 40 were good and three inadequate.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual([]);
  });

  test.each([
    "Inspectors told us that the service is good.",
    "Ofsted told staff that services are good.",
    "Inspectors, who spoke with young people, parents and staff, judged the service good.",
    "Thanks to the hard work of staff, the service was judged good.",
    "Parents, carers and staff were told that services had been judged good.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual(["overall_effectiveness: good"]);
  });
});

describe("what was left behind", () => {
  test.each([
    "The stocktake found services had moved out of inadequate.",
    "Services have come out of inadequate.",
    "Services are out of the inadequate category.",
    "The review found that services had moved away from inadequate.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual(["overall_effectiveness: inadequate, before"]);
  });

  test.each([
    "Services moved out of inadequate and were judged good.",
    "Wakefield is no longer inadequate: Ofsted found the service to be good.",
    "Children’s services are no longer inadequate and have been judged good.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual(["overall_effectiveness: inadequate, before", "overall_effectiveness: good"]);
  });
});

describe("several judgements in one sentence", () => {
  test("all, and one that has its own", async () => {
    const found = await gradesIn("All four judgement areas were graded good and overall effectiveness outstanding.");
    expect(found.toSorted()).toEqual([
      "help_and_protection: good",
      "impact_of_leaders: good",
      "in_care_and_care_leavers: good",
      "overall_effectiveness: outstanding",
    ]);
  });

  test("leadership in a list of them", async () => {
    const text = "Leadership, support for children in care and help and protection were all ‘Good’.";
    expect((await gradesIn(text)).toSorted()).toEqual([
      "help_and_protection: good",
      "impact_of_leaders: good",
      "in_care: good",
    ]);
  });

  test.each([
    "Overall - RI, Leaders - RI, Help and protection - Inadequate, Children in care - Good, Care leavers - Good",
    "Overall: RI; Leaders: RI; Help and protection: Inadequate; Children in care: Good; Care leavers: Good",
  ])("initials behind their judgements: %s", async (text) => {
    expect((await gradesIn(text)).toSorted()).toEqual([
      "care_leavers: good",
      "help_and_protection: inadequate",
      "impact_of_leaders: requires_improvement",
      "in_care: good",
      "overall_effectiveness: requires_improvement",
    ]);
  });

  test("initials in a sentence", async () => {
    expect(await gradesIn("Overall effectiveness was graded RI and the impact of leaders inadequate.")).toEqual([
      "overall_effectiveness: requires_improvement",
      "impact_of_leaders: inadequate",
    ]);
  });

  test.each(["Ofsted judged the plan, and RI wrote to the council.", "The grades are O, G, RI and I."])(
    "initials elsewhere: %s",
    async (text) => {
      expect(await gradesIn(text)).toEqual([]);
    },
  );
});
