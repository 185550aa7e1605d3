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
      text: "The experiences and progress of children in care were judged to be good. The same was true of care leavers.",
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
    const found = await gradesIn("All of the judgements were good but one: care leavers was requires improvement.");
    expect(found).toContain("overall_effectiveness: good");
    expect(found).toContain("impact_of_leaders: good");
    expect(found).toContain("care_leavers: requires_improvement");
    expect(found).not.toContain("care_leavers: good");
  });

  test("the words of the grade are its quote", async () => {
    const record = await recordOf(
      "# Ofsted inspection of children’s services\n\nReport of the Director\n\nReport to: Cabinet, 6 September 2022\n\nChildren’s services were rated inadequate by Ofsted.\n\n## Recommendations\n\n1. To note.\n",
    );
    expect(record.grades.map(({ evidence }) => evidence.quote)).toEqual(["inadequate"]);
  });
});

describe("sentences that award to several, or in a common word", () => {
  test.each([
    {
      text: "The experiences and progress of children who need help and protection were judged outstanding, those of children in care good and those of care leavers good.",
      grades: ["help_and_protection: outstanding", "in_care: good", "care_leavers: good"],
    },
    {
      text: "Services had gone from inadequate in 2018 to good.",
      grades: ["overall_effectiveness: inadequate, before", "overall_effectiveness: good"],
    },
    {
      text: "The judgement for help and protection was downgraded from good to requires improvement.",
      grades: ["help_and_protection: good, before", "help_and_protection: requires_improvement"],
    },
    {
      text: "The overall judgement was ‘good’, with leadership judged as ‘outstanding’.",
      grades: ["overall_effectiveness: good", "impact_of_leaders: outstanding"],
    },
    {
      text: "The impact of leaders was judged outstanding, as was overall effectiveness.",
      grades: ["impact_of_leaders: outstanding", "overall_effectiveness: outstanding"],
    },
    { text: "Children’s services: requires improvement", grades: ["overall_effectiveness: requires_improvement"] },
    {
      text: "The overall grade was good, the same as in 2019; leaders had been graded outstanding.",
      grades: ["overall_effectiveness: good", "impact_of_leaders: outstanding"],
    },
    { text: "We got a Good from Ofsted.", grades: ["overall_effectiveness: good"] },
    { text: "The council retained its outstanding rating.", grades: ["overall_effectiveness: outstanding"] },
    {
      text: "The overall judgement was one of ‘requires improvement’, which followed the previous inspection in 2014.",
      grades: ["overall_effectiveness: requires_improvement"],
    },
    {
      text: "Services have kept their overall rating of outstanding, first given in 2018.",
      grades: ["overall_effectiveness: outstanding"],
    },
    {
      text: "The judgements were inadequate for overall effectiveness, the impact of leaders and help and protection, and good for care leavers.",
      grades: [
        "overall_effectiveness: inadequate",
        "impact_of_leaders: inadequate",
        "help_and_protection: inadequate",
        "care_leavers: good",
      ],
    },
  ])("$text", async ({ text, grades }) => {
    expect((await gradesIn(text)).toSorted()).toEqual(grades.toSorted());
  });

  test("everything else", async () => {
    const found = await gradesIn("Inspectors rated the impact of leaders as outstanding and everything else as good.");
    expect(found).toContain("impact_of_leaders: outstanding");
    expect(found).toContain("overall_effectiveness: good");
    expect(found).not.toContain("impact_of_leaders: good");
  });

  test("lines in which dots run to the grade", async () => {
    expect(
      await gradesIn(
        "Overall effectiveness ............ Inadequate\nImpact of leaders on social work practice ...... Requires improvement",
      ),
    ).toEqual(["overall_effectiveness: inadequate", "impact_of_leaders: requires_improvement"]);
  });

  test.each([
    {
      why: "a line of its own",
      text: "The impact of leaders on social work practice with children and families - Good",
    },
    {
      why: "lines that run together behind a lead-in",
      text: "Ofsted judged:\nThe impact of leaders on social work practice with children and families - Good\nCare leavers - Outstanding",
    },
  ])("a judgement, a dash and its grade, $why", async ({ text }) => {
    expect(await gradesIn(text)).toContain("impact_of_leaders: good");
  });

  test("near-miss: a dash before a grade behind words that are no judgement's name", async () => {
    expect(await gradesIn("Our work with children in care - good in places - is improving.")).toEqual([]);
  });

  test("a row for leaders", async () => {
    expect(await gradesIn("| Where | This time |\n| --- | --- |\n| Leaders | Outstanding |")).toEqual([
      "impact_of_leaders: outstanding",
    ]);
  });

  test("adoption was judged by the framework before", async () => {
    expect(await gradesIn("Adoption performance was judged good.")).toEqual(["adoption: good, before"]);
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
    expect(await gradesIn("Kent was judged outstanding by Ofsted.")).toEqual([
      "overall_effectiveness: outstanding, Kent",
    ]);
  });

  test("in the rows of a table", async () => {
    expect(
      await gradesIn("| Council | Overall grade |\n| --- | --- |\n| Kent | Outstanding |\n| Dorset | Inadequate |"),
    ).toEqual(["overall_effectiveness: outstanding, Kent", "overall_effectiveness: inadequate, Dorset"]);
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

describe("what a column's header says of its grades", () => {
  const row = async (headers: string, cells: string): Promise<string[]> =>
    gradesIn(
      `| Judgement | ${headers} |\n|${" --- |".repeat(headers.split("|").length + 1)}\n| Overall effectiveness | ${cells} |`,
    );

  test.each([
    { headers: "Previous | Current", cells: "Inadequate | Good", grades: ["inadequate, before", "good"] },
    { headers: "2020 | 2022", cells: "Inadequate | Good", grades: ["inadequate, before", "good"] },
    { headers: "Grade in 2021", cells: "Inadequate", grades: ["inadequate, before"] },
    { headers: "Self-assessment | Ofsted grade", cells: "Good | Inadequate", grades: ["inadequate"] },
    { headers: "Ofsted grade | Our view", cells: "Inadequate | Good", grades: ["inadequate"] },
    { headers: "Grade | Target", cells: "Inadequate | Good", grades: ["inadequate"] },
    { headers: "2022 | 2025", cells: "Inadequate | Good", grades: ["inadequate"] },
    { headers: "Ambition", cells: "Good", grades: [] },
    { headers: "Own view", cells: "Good", grades: [] },
    { headers: "Grade | Kent", cells: "Inadequate | Good", grades: ["inadequate", "good, Kent"] },
    { headers: "Wakefield | England average", cells: "Inadequate | Good", grades: ["inadequate"] },
    { headers: "Grade | Statistical neighbours", cells: "Inadequate | Good", grades: ["inadequate"] },
    { headers: "Grade A | Grade B", cells: "Inadequate | Good", grades: [] },
    { headers: "Grade A | Grade B", cells: "Good | Good", grades: ["good"] },
  ])("$headers: $cells", async ({ headers, cells, grades }) => {
    expect(await row(headers, cells)).toEqual(grades.map((grade) => `overall_effectiveness: ${grade}`));
  });

  test("an earlier grade of another authority", async () => {
    expect(
      await gradesIn("| Council | Previous grade | Grade |\n| --- | --- | --- |\n| Kent | Inadequate | Good |"),
    ).toEqual(["overall_effectiveness: inadequate, before, Kent", "overall_effectiveness: good, Kent"]);
  });

  test("a register of risks", async () => {
    expect(
      await gradesIn(
        "| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| Children’s services are judged inadequate overall. | Low | High |",
      ),
    ).toEqual([]);
  });
});

describe("years in sentences", () => {
  const inPaperWithoutDates = async (text: string): Promise<string[]> => {
    const record = await recordOf(
      `# Ofsted inspection of children’s services\n\nWakefield Council\n\nReport of the Director of Children’s Services\n\nReport to: Cabinet, 9 September 2025\n\n## Background\n\n${text}\n\n## Recommendations\n\n1. That the report be noted.\n`,
    );
    return record.grades.map(({ grade, previous }) => `${grade}${previous ? ", before" : ""}`);
  };

  test.each([
    {
      text: "In 2019 the service was judged inadequate. In 2023 the overall judgement was good.",
      grades: ["inadequate, before", "good"],
    },
    {
      text: "Services moved from inadequate in 2019 to good in 2023.",
      grades: ["inadequate, before", "good"],
    },
    { text: "In 2019 children’s services were judged inadequate.", grades: ["inadequate"] },
    { text: "Services were judged good in 2022. The report of 2023 said services were judged good.", grades: ["good"] },
  ])("$text", async ({ text, grades }) => {
    expect(await inPaperWithoutDates(text)).toEqual(grades);
  });
});

describe("sentences that award beside words that might deny it", () => {
  test.each([
    "Services were not only compliant: they were judged good.",
    "Not every action was complete, but children’s services were judged good.",
    "Members may recall that children’s services were judged good.",
    "Ofsted judged children’s services good, while the CQC rated adult social care inadequate.",
    "There was no doubt that services were judged good.",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual(["overall_effectiveness: good"]);
  });

  test("no longer tells of the grade before", async () => {
    expect(await gradesIn("Children’s services are no longer rated inadequate.")).toEqual([
      "overall_effectiveness: inadequate, before",
    ]);
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
    "A third (34%) of inspections ended in a grade of requires improvement.",
    "A few areas were judged overall as good.",
    "The safeguarding board had a number of outstanding features.",
    "Inspectors saw good practice and outstanding work by foster carers.",
    "The number of authorities judged good or better has risen.",
    "Good progress was made.",
    "There is an outstanding action from the last meeting.",
    "The CQC rated adult social care as requires improvement.",
    "HMICFRS graded the force inadequate at protecting the vulnerable.",
    "The LGA peer review concluded that services were good.",
    "The peer challenge judged the front door to be good.",
    "Our independent fostering agency was judged good by Ofsted.",
    "The regional adoption agency was rated outstanding.",
    "We expect children’s services to be judged good.",
    "If services were judged inadequate, a commissioner would follow.",
    "Members asked whether services had been judged inadequate.",
    "Services might be judged inadequate.",
    "The Leader hoped that services had been judged good.",
    "There is a risk that children’s services are judged inadequate.",
    "The overall judgement is likely to be good.",
    "Services were not judged good.",
    "No judgement was graded outstanding.",
    "Services were judged neither good nor outstanding.",
    "Children’s services have never been rated inadequate.",
    "Were children’s services judged inadequate?",
    "A few areas were judged good.",
    "Services were judged outstanding in every judgement except one.",
    "Councils judged inadequate receive monitoring visits.",
    "The Secretary of State intervenes where services are judged inadequate.",
    "Of the 32 boroughs 9 were judged outstanding and 18 good.",
    "Following the inspection our programme, Getting to Good, has begun.",
    "Our aim is to be judged outstanding at the next inspection.",
    "Under the leadership of the Director good work was done after the inspection.",
    "The annex sets out how Ofsted defines ‘good’ for this judgement.",
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

test("what a sentence says “too” is proved from the grade in the one before", async () => {
  const record = await recordOf(
    "# Ofsted inspection of children’s services\n\nWakefield Council\n\nReport to: Cabinet, 6 September 2022\n\nOfsted inspected children’s services from 11 to 22 July 2022. The experiences and progress of children in care were judged to be good. So too were those of care leavers.\n\n## Recommendations\n\n1. That the report be noted.\n",
  );
  expect(record.grades.map(({ judgement, grade, evidence }) => [judgement, grade, evidence.quote])).toEqual([
    ["in_care", "good", "good"],
    ["care_leavers", "good", "good. So too were those of care leavers"],
  ]);
});

describe("a council that took another's place", () => {
  const gradesOf = async (text: string): Promise<unknown[]> => {
    const record = await recordOf(
      `# Outcome of the Ofsted inspection of children’s services\n\nCumberland Council\n\nReport to: Cabinet, 5 November 2024\n\n## Background\n\nOfsted inspected children’s services in Cumberland from 9 to 20 September 2024.\n\n${text}\n`,
    );
    return record.grades.map(({ judgement, grade, previous, local_authority: other }) => [
      judgement,
      grade,
      previous,
      other?.name ?? null,
    ]);
  };

  test("what the council before it was graded is an earlier grade", async () => {
    expect(await gradesOf("Cumbria County Council’s services were judged inadequate by Ofsted.")).toEqual([
      ["overall_effectiveness", "inadequate", true, "Cumbria"],
    ]);
  });

  test("a neighbour's grade is no earlier one", async () => {
    expect(await gradesOf("Westmorland and Furness Council was judged good by Ofsted.")).toEqual([
      ["overall_effectiveness", "good", false, "Westmorland and Furness"],
    ]);
  });
});

describe("rows that lost their columns", () => {
  const rows =
    "Overall effectiveness Good\n\nThe impact of leaders on social work practice with children and families Outstanding";

  test("each line that is a judgement and its grade", async () => {
    expect(await gradesIn(`Judgement Grade\n\n${rows}`)).toEqual([
      "overall_effectiveness: good",
      "impact_of_leaders: outstanding",
    ]);
  });

  test.each([
    { why: "a self-assessment", text: `Our self-assessment\n\n${rows}` },
    { why: "another year", text: `Judgement 2018\n\n${rows}` },
    {
      why: "two columns",
      text: "Judgement Grade\n\nOverall effectiveness Good Inadequate\n\nCare leavers Good Outstanding",
    },
    { why: "one line alone", text: "Overall effectiveness Good" },
  ])("$why gives none", async ({ text }) => {
    expect(await gradesIn(text)).toEqual([]);
  });
});

describe("leadership behind its grade", () => {
  test("a list of grades", async () => {
    expect(
      await gradesIn(
        "The grades are: good for overall effectiveness, outstanding for leadership, good for care leavers.",
      ),
    ).toEqual(["overall_effectiveness: good", "impact_of_leaders: outstanding", "care_leavers: good"]);
  });

  test("programmes for leaders are none", async () => {
    expect(await gradesIn("Ofsted said that the programme is good for leadership development.")).toEqual([]);
  });
});

test("children in care and care leavers are two judgements since 2023, in a visit's paper one", async () => {
  const paper = (title: string, told: string): string =>
    `# ${title}\n\nWakefield Council\n\nReport to: Cabinet, 6 June 2024\n\n## Background\n\n${told} Ofsted judged services good for children in care and care leavers.\n`;
  const inspected = await recordOf(
    paper("Ofsted inspection of children’s services", "Ofsted inspected children’s services from 11 to 22 March 2024."),
  );
  const visited = await recordOf(
    paper("Ofsted monitoring visit", "The monitoring visit to children’s services took place on 12 and 13 March 2024."),
  );
  expect(inspected.grades.map(({ judgement }) => judgement)).toEqual(["in_care", "care_leavers"]);
  expect(visited.grades.map(({ judgement }) => judgement)).toEqual(["in_care_and_care_leavers"]);
});

describe("grades of something else", () => {
  test.each([
    "Ofsted inspected Elm Primary on 4 April 2024. It was judged good overall.",
    "Ofsted inspected the home on 4 April 2024. It was judged inadequate overall. Leaders were judged inadequate.",
    "Ofsted rated the council’s nurseries as outstanding. They also judged it good.",
    "Of the 14 actions that followed the inspection, two remain outstanding and will be completed by May.",
    "Ofsted found that recording is good and that plans are clear.",
    "| Judgement | Self-evaluation | Peer view |\n| --- | --- | --- |\n| Overall effectiveness | Good | Good |",
  ])("%s", async (text) => {
    expect(await gradesIn(text)).toEqual([]);
  });

  test("a partner that stands in front of the council is not the one that was judged", async () => {
    expect(
      await gradesIn(
        "With Essex as its improvement partner, the council was judged outstanding for the impact of leaders.",
      ),
    ).toEqual(["impact_of_leaders: outstanding"]);
  });
});

/** The grades that a page of news tells, which names no meeting and often no date. */
const gradesOnPage = async (text: string, title = "Ofsted publishes its report"): Promise<string[]> => {
  const { grades } = await recordOf(
    `# ${title}\n\nWakefield Council welcomed what Ofsted said of children’s services.\n\n${text}\n`,
  );
  return grades.map(({ judgement, grade, previous, local_authority: other }) =>
    [`${judgement}: ${grade}`, ...(previous ? ["before"] : []), ...(other === null ? [] : [other.name])].join(", "),
  );
};

describe("grades that a page of news tells", () => {
  test.each([
    {
      why: "areas that are named behind a dash",
      text: "Services were rated inadequate. Ofsted rated two areas as requiring improvement – care leavers and help and protection.",
      grades: [
        "overall_effectiveness: inadequate",
        "care_leavers: requires_improvement",
        "help_and_protection: requires_improvement",
      ],
    },
    {
      why: "ratings in categories",
      text: "The service was given outstanding ratings in two categories, children’s experience of care and the impact of leaders.",
      grades: ["in_care: outstanding", "impact_of_leaders: outstanding"],
    },
    {
      why: "what a framework inspects as its title names it",
      text: "The review of the council’s ‘services for children in need of help and protection, children looked after and care leavers’ rated them as ‘inadequate’.",
      grades: ["overall_effectiveness: inadequate"],
    },
    {
      why: "the whole, whatever it consists of",
      text: "Ofsted rated the council ‘overall good’ for its help and protection and for care leavers.",
      grades: ["overall_effectiveness: good"],
    },
    {
      why: "the rating named nearer than a judgement",
      text: "It was rated ‘good’ for help and protection but because of care leavers it was given an overall rating of ‘inadequate’.",
      grades: ["help_and_protection: good", "overall_effectiveness: inadequate"],
    },
    {
      why: "the judgement as the noun of its grade",
      text: "Services received a ‘good’ rating, underpinned by an ‘outstanding’ impact of leaders.",
      grades: ["overall_effectiveness: good", "impact_of_leaders: outstanding"],
    },
    {
      why: "reasons behind a grade",
      text: "Ofsted downgraded the department to “inadequate” for overall effectiveness after failures in its support for care leavers.",
      grades: ["overall_effectiveness: inadequate"],
    },
    {
      why: "the grade’s long words",
      text: "Help and protection was assessed as requiring improvement in order to be good.",
      grades: ["help_and_protection: requires_improvement"],
    },
  ])("$why", async ({ text, grades }) => {
    expect((await gradesOnPage(text)).toSorted()).toEqual([...grades].toSorted());
  });

  test.each([
    "Children’s services, having spent six years as “inadequate”, are now rated good.",
    "For over a decade children’s services were rated inadequate. Today they have been rated ‘good’ by Ofsted.",
    "Ofsted has rated services good. They had been judged inadequate for four years.",
    "Ofsted first judged them “inadequate” in 2013. Children’s services have been rated “good” for the first time.",
    "Services are now rated ‘good’. Inspectors praised what was done since 2019, when services were rated ‘inadequate’.",
  ])("what was before a change: %s", async (text) => {
    const found = await gradesOnPage(text);
    expect(found).toContain("overall_effectiveness: good");
    expect(found).not.toContain("overall_effectiveness: inadequate");
  });

  test("a past that nothing replaced still holds", async () => {
    expect(await gradesOnPage("Commissioners came after services had been judged inadequate.")).toEqual([
      "overall_effectiveness: inadequate",
    ]);
  });

  test("all authorities of a list", async () => {
    expect(await gradesOnPage("Bradford, Leeds and York were judged outstanding for the impact of leaders.")).toEqual([
      "impact_of_leaders: outstanding, Bradford",
      "impact_of_leaders: outstanding, Leeds",
      "impact_of_leaders: outstanding, York",
    ]);
  });

  test("councils behind a grade that is their epithet", async () => {
    expect(await gradesOnPage("Ofsted praised the work at ‘inadequate’ York, Leeds and Bradford.")).toEqual([
      "overall_effectiveness: inadequate, York",
      "overall_effectiveness: inadequate, Leeds",
      "overall_effectiveness: inadequate, Bradford",
    ]);
  });

  test("another authority's earlier grade is an earlier one", async () => {
    const found = await gradesOnPage(
      "The report on Leeds, which was previously rated “good” for looked-after children, says that work with care leavers has slipped.",
    );
    expect(found).toEqual(["looked_after_and_permanence: good, before, Leeds"]);
  });

  test("each authority is not each judgement", async () => {
    expect(
      await gradesOnPage("Reports for Leeds and York gave each authority an overall judgement of “good”."),
    ).toEqual(["overall_effectiveness: good, Leeds", "overall_effectiveness: good, York"]);
  });

  test("“adequate” was a grade of its time", async () => {
    const found = await recordOf(
      "# Ofsted report on Wakefield\n\nChildren’s services at Wakefield Council were judged ‘adequate’ by Ofsted, and so improve from the ‘inadequate’ rating of the last inspection.\n",
    );
    expect(found.framework).toBe("pre_sif");
    expect(found.grades.filter(({ previous }) => !previous).map(({ grade }) => grade)).toEqual(["adequate"]);
  });

  test.each([
    "Children’s services at three councils were rated “good” by Ofsted.",
    "Ofsted came to five ‘inadequate’ local authorities.",
    "“We are ambitious to have a rating of ‘good’ from Ofsted.”",
    "The leadership team was given an ‘outstanding’ rating by Ofsted in the fourth area.",
    "A further nine children’s services departments were rated “good” by Ofsted.",
    "Half of local authorities were judged good by Ofsted.",
    "Ofsted wants more to be done before it can give the council an overall ‘good’ rating.",
    "“We have set a high bar, to move from an inadequate rating to good.”",
    "We had to put this area first and that is ‘now requires improvement’, Ofsted says.",
    "Two areas were judged inadequate by Ofsted, with a further three requiring improvement.",
    "One of our neighbours has been rated inadequate by Ofsted.",
    "Another authority was judged inadequate by Ofsted.",
    "Two of the areas were rated good by Ofsted: help and protection remains what we attend to.",
  ])("near-miss: %s", async (text) => {
    expect(await gradesOnPage(text)).toEqual([]);
  });

  test("“all areas” does not reach the safeguarding board, which is reviewed apart", async () => {
    const found = await recordOf(
      "# Ofsted report\n\nPublished: 4 March 2016\n\nWakefield Council’s children’s services were rated good in all areas by Ofsted under the single inspection framework.\n",
    );
    const judgements = found.grades.map(({ judgement }) => judgement);
    expect(judgements).toContain("adoption");
    expect(judgements).not.toContain("lscb_effectiveness");
  });
});

test("near-miss: a grade of the paper's own year is not replaced by what is told without one", async () => {
  const found = await recordOf(
    "# Report to Cabinet\n\n**Date:** 14 September 2022\n\n**Subject:** Ofsted inspection of children’s services\n\nIn July 2022 Ofsted judged our services to be good overall. In its second cycle the service has been judged inadequate overall.\n",
  );
  expect(found.grades).not.toContainEqual(expect.objectContaining({ grade: "good", previous: true }));
});

test("“judgment” is the same word", async () => {
  const text =
    "# Ofsted inspection of children’s services\n\nThe inspection resulted in an overall judgment of ‘Requires Improvement’.\n";
  expect((await recordOf(text)).grades).toMatchObject([
    { judgement: "overall_effectiveness", grade: "requires_improvement" },
  ]);
});

test("a few areas that were judged overall as good are not the whole", async () => {
  const text =
    "# Ofsted inspection of children’s services\n\nThe overall judgement was that the service required improvement, with a few areas that were judged overall as good.\n";
  expect((await recordOf(text)).grades).toMatchObject([
    { judgement: "overall_effectiveness", grade: "requires_improvement" },
  ]);
});
