import { describe, expect, test } from "vitest";
import { paperFindings } from "../../src/extract/paper-findings.js";
import { leanOf } from "../../src/extract/paper-findings/leads.js";
import { readEnumeration } from "../../src/extract/paper-findings/enumerations.js";
import { readItems } from "./read-items.js";

const SUBJECT = "Ofsted inspected children's services in May.";

async function read(markdown: string) {
  const paper = `# Report to Cabinet\n\n${SUBJECT}\n\n${markdown}`;
  const known = { documentType: "committee_report" } as const;
  const [strengths, areas] = await Promise.all([
    readItems(paperFindings, "strengths", paper, known),
    readItems(paperFindings, "improvement_areas", paper, known),
  ]);
  return { strengths: strengths.map(({ value }) => value.text), areas: areas.map(({ value }) => value.text) };
}

const NONE = { strengths: [], areas: [] };

describe("lists of links to other pages", () => {
  const links = "- Leeds nursery rated outstanding\n- School in Hull judged inadequate\n- New bins for Christmas";
  const page = (heading: string): string =>
    `## Good news: Ofsted praises our strengths\n\n- Calm, stable teams\n- Early help that works\n\n${heading}\n\n${links}`;

  test.each([
    "### Related news",
    "### Read more",
    "### More news",
    "### Latest news",
    "### You may also like",
    "### Share this",
    "### In this section",
    "Read more:",
    "**Related pages**",
  ])("hold nothing of the document: %s", async (heading) => {
    expect(await read(page(heading))).toEqual({
      strengths: ["Calm, stable teams", "Early help that works"],
      areas: [],
    });
  });

  test.each(["### Strengths in the latest news sheet", "### Read more widely: our strengths"])(
    "near-miss: a heading of strengths, %s",
    async (heading) => {
      expect((await read(page(heading))).strengths).toHaveLength(5);
    },
  );
});

describe("what a lead-in says of the items under it", () => {
  test.each([
    ["Inspectors praised the following", "strength"],
    ["What is going well?", "strength"],
    ["A number of things have got better. These are", "strength"],
    ["Since the last visit inspectors noted the following improvements", "strength"],
    ["Areas for further development", "improvement"],
    ["The letter names four matters that need attention", "improvement"],
    ["What must get better", "improvement"],
    ["The inspectorate still wants to see", "improvement"],
    ["Weaknesses", "improvement"],
    ["Things we have been told to put right", "improvement"],
    ["What they want us to work on", "improvement"],
    ["They had asked the Council to improve two matters", "improvement"],
    ["We were asked to improve three things", "improvement"],
    ["Ofsted recommended that the council should", "improvement"],
    ["Inspectors' recommendations for the council", "improvement"],
    ["Areas that required further work were", "improvement"],
    ["There is more to do on", "improvement"],
    ["Inspectors were less positive about", "improvement"],
    ["What isn’t working well", "improvement"],
    ["The visit found that practice was inconsistent in", "improvement"],
    ["Where we fell short", "improvement"],
    ["Gaps", "improvement"],
    ["Development points", "improvement"],
    ["We were pleased that inspectors recognised", "strength"],
    ["Ofsted spoke highly of", "strength"],
    ["Inspectors saw real progress in", "strength"],
    ["What inspectors said was good", "strength"],
    ["They were very clear about what makes practice strong here", "strength"],
    ["There is still room for improvement in", "improvement"],
    ["Where further development was suggested, this was in respect of", "improvement"],
    ["The most pressing concern", "improvement"],
    ["Four things to do next, in the words of the inspectors", "improvement"],
    ["Four things to do next", null],
    ["In discussion of the report members noted that", null],
    ["In discussion of the report members noted that Ofsted had found", "judged"],
    ["What inspectors saw as strong", "strength"],
    ["What inspectors saw as less strong", "improvement"],
    ["Some better news was found in", "strength"],
    ["Areas for joint work with health", null],
    ["Inspectors were particularly taken with", "strength"],
    ["The report makes plain that the council should do more about", "improvement"],
    ["Things that have not got better yet", "improvement"],
    ["Things which were now stronger", "strength"],
    ["Inspectors commented favourably on", "strength"],
    ["The good", "strength"],
    ["The not so good", "improvement"],
    ["Officers have been asked to focus on", null],
    ["The committee asked officers to improve", null],
    ["Since the visit the council has improved", null],
    ["Gaps in the market for care", null],
    ["What needs strengthening", "improvement"],
    ["Among the shortfalls the report lists are", "improvement"],
    ["Priority Action Plan", null],
    ["The matters on which the service has further to travel", "improvement"],
    ["Parts of the work in need of further attention", "improvement"],
    ["Inspectors named two areas of improvement, which were", "improvement"],
    ["Areas of improvement since the last visit", "strength"],
    ["Areas that no longer require monitoring", null],
    ["Some progress was seen but changes were too recent to be felt in these areas", "improvement"],
    ["A plan of the local area to improve its offer", null],
    ["What do we want to see?", null],
    ["Strengths and areas for improvement", "judged"],
    ["Key findings", "judged"],
    ["Inspectors found that", "judged"],
    ["There are no areas for priority action", null],
    ["Areas for improvement and risks to delivery", null],
    ["Inspectors looked at the work of the front door", null],
    ["The judgements are", null],
    ["Members may wish to ask how practice will improve", null],
    ["In that week the team", null],
    ["Trade unions raised concerns about", null],
    ["Members were pleased that", null],
    ["Parents spoke highly of", null],
    ["Inspectors raised concerns about", "improvement"],
    ["Still to do", null],
    ["Highlights", null],
  ])("%s: %s", (lead, lean) => {
    expect(leanOf(lead)).toBe(lean);
  });
});

describe("areas that one sentence enumerates", () => {
  test.each([
    [
      "Areas for improvement include the pace of plans, the recording of visits and the quality of chronologies.",
      ["the pace of plans", "the recording of visits", "the quality of chronologies"],
    ],
    [
      "Inspectors named two areas for improvement, namely how visits are recorded and the oversight of plans.",
      ["how visits are recorded", "the oversight of plans"],
    ],
    [
      "Improvement was needed in supervision; the use of data and audit; and permanence planning.",
      ["supervision", "the use of data and audit", "permanence planning"],
    ],
    [
      "Three areas for improvement were identified: the pace of plans, visits to children, and audit.",
      ["the pace of plans", "visits to children", "audit"],
    ],
    [
      "The council was told to improve the pace of plans, visits to children and the use of audit.",
      ["the pace of plans", "visits to children", "the use of audit"],
    ],
    [
      "The report says that we must improve the pace of plans, visits to children and the use of audit.",
      ["the pace of plans", "visits to children", "the use of audit"],
    ],
    [
      "The letter names (a) the pace of plans, (b) visits to children and (c) the use of audit as areas for development.",
      ["the pace of plans", "visits to children", "the use of audit"],
    ],
    [
      "They also said that we should do better on pay, the checks of visits, and the use of audit.",
      ["pay", "the checks of visits", "the use of audit"],
    ],
    [
      "They had asked the Council to put right the following: the pace of plans, and visits to children.",
      ["the pace of plans", "visits to children"],
    ],
    [
      "The two areas named for improvement were the recording of visits and the quality of plans.",
      ["the recording of visits", "the quality of plans"],
    ],
    [
      "They had two areas for improvement, the pace of plans and the recording of visits.",
      ["the pace of plans", "the recording of visits"],
    ],
    [
      "Ofsted asked for improvements in two areas: the pace of plans and the recording of visits.",
      ["the pace of plans", "the recording of visits"],
    ],
  ])("%s", (sentence, items) => {
    expect(readEnumeration(sentence)?.items.map(({ text }) => text)).toEqual(items);
  });

  test.each([
    "The areas for improvement are set out in section 4, 5 and 6.",
    "The areas for improvement are detailed in the letter, and in our plan.",
    "Areas for improvement were discussed with staff, partners and members.",
    "The areas for improvement were shared with partners, staff and members.",
    "Ofsted said that the council had worked hard to improve supervision, training and pay.",
    "The council will improve its plans, visits to children and the use of audit.",
    "Inspectors asked the council to improve planning and review.",
    "They should improve pay, posts and training, said the union.",
  ])("lists none: %s", (sentence) => {
    expect(readEnumeration(sentence)).toBeNull();
  });
});

describe("headlines that praise", () => {
  test.each([
    ["the page's own title", "# Inspectors praise progress\n\nOfsted came.\n\nPlans are better.\n\nVisits are better."],
    [
      "a heading as long as a sentence",
      "# News\n\nOfsted came.\n\n## Children's services have improved a great deal, according to the new report\n\nPlans are better.\n\nVisits are better.",
    ],
    [
      "a bullet of the page itself",
      "# News\n\nInspectors praised the work of those in children's services.\n\n- Published",
    ],
  ])("%s", async (_why, text) => {
    const known = { documentType: "other", title: "Inspectors praise progress" } as const;
    expect(await readItems(paperFindings, "strengths", text, known)).toEqual([]);
  });

  test.each([
    "What inspectors found to be variable since 2008:\n\n- 2008: Plans were late.\n- 2010: Visits were late.\n- May 2012: Records were thin.",
    "Inspectors praised Gateshead, Bromley and Leeds.",
  ])("a chronology, and who is praised, are no items: %s", async (text) => {
    expect(await read(text)).toEqual(NONE);
  });

  test("what a councillor said under a list's heading is no item of it", async () => {
    const { strengths } = await read(
      "## Strengths\n\nPlans are better.\n\nCllr Hill said: “I am glad.”\n\nVisits are better.",
    );
    expect(strengths).toEqual(["Plans are better.", "Visits are better."]);
  });
});

describe("lists of council papers", () => {
  test("bullets under headings", async () => {
    const found = await read(
      "## What inspectors liked\n\n- Visits are regular.\n- Staff stay.\n\n## Where we have to get better\n\n- Plans drift.\n- Reviews are late.",
    );
    expect(found).toEqual({
      strengths: ["Visits are regular.", "Staff stay."],
      areas: ["Plans drift.", "Reviews are late."],
    });
  });

  test("a mixed list under a neutral heading is judged item by item", async () => {
    const found = await read(
      "## Key findings\n\n- Early help is prompt and effective.\n- Care leavers are well supported.\n- Too many assessments are late.",
    );
    expect(found.strengths).toEqual(["Early help is prompt and effective.", "Care leavers are well supported."]);
    expect(found.areas).toEqual(["Too many assessments are late."]);
  });

  test("columns of a table; an empty cell is none", async () => {
    const found = await read(
      "| What we do well | What we need to improve |\n| --- | --- |\n| Foster care | Dental checks |\n| | Housing for young parents |",
    );
    expect(found).toEqual({ strengths: ["Foster care"], areas: ["Dental checks", "Housing for young parents"] });
  });

  test("rows whose first cell says what the second lists", async () => {
    const found = await read(
      "| | |\n| --- | --- |\n| Strengths | foster care; early help; stable teams |\n| Areas for improvement | dental checks; housing; advocacy |",
    );
    expect(found).toEqual({
      strengths: ["foster care", "early help", "stable teams"],
      areas: ["dental checks", "housing", "advocacy"],
    });
  });

  test("what an inspectorate said beside what is done about it has to improve, unless it is praise", async () => {
    const found = await read(
      "| What Ofsted said | What we are doing |\n| --- | --- |\n| Dental checks need to be timely | New clinics |\n| Foster carers are very well supported | Keep going |",
    );
    expect(found).toEqual({ strengths: [], areas: ["Dental checks need to be timely"] });
  });

  test("a table under a heading that says what its rows are", async () => {
    const found = await read(
      "## What needs to improve\n\n| Area | Lead |\n| --- | --- |\n| Dental checks | PSW |\n| Housing for young parents | AD |",
    );
    expect(found.areas).toEqual(["Dental checks", "Housing for young parents"]);
  });

  test("near-miss: a table of figures under such a heading", async () => {
    const found = await read(
      "## What needs to improve\n\n| Measure | 2021 | 2022 |\n| --- | --- | --- |\n| Dental checks | 61% | 58% |\n| Visits | 70% | 72% |",
    );
    expect(found).toEqual(NONE);
  });

  test("a neutral lead-in goes back to the sentence before it", async () => {
    const found = await read("Inspectors noted many strengths. They found:\n\n- a culture of learning\n- stable homes");
    expect(found).toEqual({ strengths: ["a culture of learning", "stable homes"], areas: [] });
  });

  test("a label and what it lists in one paragraph", async () => {
    const found = await read("**What is working well:** foster care; early help; and stable teams.");
    expect(found.strengths).toEqual(["foster care", "early help", "stable teams"]);
  });

  test("themes below the heading that says what they list", async () => {
    const found = await read(
      "## What needs to improve\n\n### Leadership\n\n- The use of audit.\n\n### Next steps\n\n- Train staff.",
    );
    expect(found.areas).toEqual(["The use of audit."]);
  });

  test("things that are only named under neutral words are neither", async () => {
    const found = await read(
      "Inspectors found that:\n\n- the pace of change\n- visits to children\n- leaders are visible",
    );
    expect(found).toEqual({ strengths: ["leaders are visible"], areas: [] });
  });

  test("a list inside an item of minutes", async () => {
    const found = await read(
      "## Minutes\n\n- The Director listed the things that must improve:\n  - visits to siblings;\n  - health checks.\n- The Chair thanked staff.",
    );
    expect(found.areas).toEqual(["visits to siblings;", "health checks."]);
  });

  test("areas set as numbered headings", async () => {
    const found = await read(
      "## Area for improvement 1: The quality of chronologies\n\nWork began in May.\n\n## Area for improvement 2: Missing children\n\nWork began in June.",
    );
    expect(found.areas).toEqual(["The quality of chronologies", "Missing children"]);
  });

  test("who leads on an area stands in brackets outside its words", async () => {
    const found = await read(
      "## Areas for improvement\n\n- Supervision. (Principal Social Worker)\n- Life story work. (Head of Permanence)",
    );
    expect(found.areas).toEqual(["Supervision.", "Life story work."]);
  });

  test("a plan's column names again what the paper lists", async () => {
    const found = await read(
      "## Areas for improvement\n\n- The quality of pathway plans for care leavers.\n- The oversight of agency staff.\n\n| Area for improvement | Action | Owner |\n| --- | --- | --- |\n| Pathway plans | Train advisers | PSW |",
    );
    expect(found.areas).toEqual(["The quality of pathway plans for care leavers.", "The oversight of agency staff."]);
  });

  test.each([
    [
      "what inspectors did",
      "## The visit\n\nIn that week inspectors:\n\n- read 40 records;\n- met carers;\n- visited a hub.",
    ],
    ["grades", "| Judgement | Good | Requires improvement |\n| --- | --- | --- |\n| Overall | 12 | 20 |"],
    ["the equality duty", "We have regard to the need to:\n\n- advance equality;\n- foster good relations."],
    ["risks", "## Risks\n\nThe areas of weakness that could harm delivery are:\n\n- turnover;\n- cost."],
    ["nothing to list", "## Areas for priority action\n\n- There are no areas for priority action."],
    ["recommendations", "## Recommendations\n\nThat Cabinet:\n\n- notes the areas for improvement;\n- thanks staff."],
  ])("none from %s", async (_, markdown) => {
    expect(await read(markdown)).toEqual(NONE);
  });

  test("none from a paper about something else", async () => {
    const paper = "# Winter maintenance\n\n## Strengths\n\n- Skilled drivers\n- Good coverage";
    expect(await readItems(paperFindings, "strengths", paper, { documentType: "committee_report" })).toEqual([]);
  });

  test.each([
    [
      "praise in a sentence",
      "Inspectors praised the calm of the duty team, the quality of court work and the use of panels.",
      { strengths: ["the calm of the duty team", "the quality of court work", "the use of panels"], areas: [] },
    ],
    [
      "criticism parted by semicolons",
      "The inspectors were critical of delays in health checks; the pace of adoption; and high caseloads.",
      { strengths: [], areas: ["delays in health checks", "the pace of adoption", "high caseloads"] },
    ],
    ["near-miss: councillors praised", "Councillors praised the parks, the libraries and the new swimming pool.", NONE],
    [
      "near-miss: a story about the praised",
      "Inspectors praised the duty team, who work late, and saw them again on the Friday, in the evening.",
      NONE,
    ],
    ["near-miss: two things", "Inspectors praised the calm of the duty team and its manager.", NONE],
  ])("%s", async (_, sentence, expected) => {
    expect(await read(sentence)).toEqual(expected);
  });

  test("a sheet of two sides: what is left to do stands beside what goes well", async () => {
    const table =
      "| What is going well | What we need to do next |\n| --- | --- |\n| The duty team | Share minutes sooner |";
    expect(await read(table)).toEqual({ strengths: ["The duty team"], areas: ["Share minutes sooner"] });
  });

  test("near-miss: what is to be done beside a task is an action", async () => {
    const table = "| Task | What we need to do next |\n| --- | --- |\n| The duty team | Share minutes sooner |";
    expect(await read(table)).toEqual(NONE);
  });

  test.each([
    ["phrases", "Inspectors saw these strengths:\n\nThe duty team\n\nThe court work\n\nThis was good to hear."],
    ["semicolons", "Inspectors saw these strengths:\n\nThe duty team;\n\nThe court work.\n\nThis was good to hear."],
    ["lower case", "Inspectors saw these strengths:\n\nthe duty team\n\nthe court work\n\nThis was good to hear."],
  ])("a list without bullets: %s", async (_, paper) => {
    const { strengths } = await read(paper);
    expect(strengths.map((text) => text.toLowerCase().replace(/[.;]$/u, ""))).toEqual([
      "the duty team",
      "the court work",
    ]);
  });

  test("near-miss: what the report asks its meeting to decide", async () => {
    expect(
      await read("The report recommends that:\n\n1. the plan be noted\n2. a second paper be brought in June"),
    ).toEqual(NONE);
  });

  test("near-miss: an account below a lead-in is no list", async () => {
    const paper = "Inspectors saw these strengths:\n\nThe duty team had grown.\n\nThe court work had been rebuilt.";
    expect(await read(paper)).toEqual(NONE);
  });

  test("near-miss: the next numbered heading after a table is no area", async () => {
    const paper =
      "2.2 Inspectors gave two areas for improvement:\n\n| Area | Our response |\n| --- | --- |\n| Plans | Training |\n\n**3. FINANCE**\n\n**4. LAW**";
    expect((await read(paper)).areas).toEqual(["Plans"]);
  });

  test.each([
    ["Inspectors advised that we should concentrate on", "improvement"],
    ["The letter says what the service should now attend to", "improvement"],
    ["What remains to be done", "improvement"],
    ["The report has four recommendations", "improvement"],
    ["This report has four recommendations", null],
    ["Progress since the last visit was described as follows", "judged"],
    ["Inspectors saw a great deal that is strong, such as", "strength"],
    ["The following were strong", "strength"],
    ["The council says that we should meet on", null],
  ])("%s", (lead, expected) => {
    expect(leanOf(lead)).toBe(expected);
  });

  test("less of what harms is a strength", async () => {
    const found = await read(
      "Inspectors found that:\n\n- caseloads have fallen in every team;\n- delays are reduced, but only just;\n- leaders are visible.",
    );
    expect(found.strengths).toContain("caseloads have fallen in every team;");
    expect(found.strengths).not.toContain("delays are reduced, but only just;");
  });

  test("improvements recommended in a number of areas", async () => {
    const found = await read("The report recommends improvement in two areas: the pace of plans and the use of audit.");
    expect(found.areas).toEqual(["the pace of plans", "the use of audit"]);
  });
});

describe("items that are only named", () => {
  const items = "- The timeliness of health assessments\n- Return home interviews\n- The range of homes for teenagers";

  test.each([
    "Inspectors identified three areas:",
    "The following points were highlighted by the letter:",
    "Ofsted picked out these matters –",
  ])("%s", async (lead) => {
    expect((await read(`${lead}\n\n${items}`)).areas).toHaveLength(3);
  });

  test.each(["Inspectors looked at three areas:", "Members named three topics for their next visit:"])(
    "%s names no findings",
    async (lead) => {
      expect(await read(`${lead}\n\n${items}`)).toEqual(NONE);
    },
  );

  test("where one of them praises, each is judged by its own words", async () => {
    const mixed = "- Strong and visible leadership\n- Excellent support for foster carers\n- Return home interviews";
    expect((await read(`Inspectors identified three areas:\n\n${mixed}`)).areas).toEqual([]);
  });

  test("a lettered paragraph introduces the bullets below it", async () => {
    const text =
      "(a) leaders knew their services;\n\n(b) areas that the Council had to improve included -\n\n- case recording;\n- visits out of time.\n\n(c) a plan would follow.";
    expect((await read(`The report said that –\n\n${text}`)).areas).toEqual(["case recording;", "visits out of time."]);
  });
});

describe("numbered areas as headings and across a plan's table", () => {
  test.each([
    ["## Area of significant weakness 1: plans that are late", "plans that are late"],
    ["## Priority action 2 – return home interviews", "return home interviews"],
    ["## Ofsted recommendation 3: the use of chronologies", "the use of chronologies"],
  ])("%s", async (heading, item) => {
    expect((await read(`${heading}\n\nWork goes on.`)).areas).toEqual([item]);
  });

  test("what a body is asked to decide is no area", async () => {
    expect((await read("## Recommendation 1: Cabinet to note the report\n\nIt is set out above.")).areas).toEqual([]);
    expect((await read("## Recommendation 1: open a second hub in the town\n\nIt is set out above.")).areas).toEqual(
      [],
    );
  });

  test("rows across the table name what the rows below answer", async () => {
    const table = [
      "| No. | Action | Lead | Finish | RAG |",
      "| --- | --- | --- | --- | --- |",
      "| Recommendation 1: Keep chronologies up to date | | | | |",
      "| 1a | Audit a sample | Quality Lead | May 2024 | Amber |",
      "| Governance | | | | |",
      "| 2a | Report monthly | Director | June 2024 | Green |",
    ].join("\n");
    expect((await read(table)).areas).toEqual(["Keep chronologies up to date"]);
  });
});

test("what is promised under a lead of findings is no strength", async () => {
  const items =
    "- Support for families was timely and effective\n- Officers confirmed that an improved plan would be submitted in May\n- Visits were too often late";
  expect(
    (await read(`The Director highlighted the following from the letter:\n\nInspectors found:\n\n${items}`)).strengths,
  ).toEqual(["Support for families was timely and effective"]);
});

test("a councillor's account of what was done lists no strengths; what inspectors praised in it is one", async () => {
  const items =
    "- The self-evaluation had been fully updated to reflect good practice\n- The report summarised the strong progress made\n- Inspectors found that early help was effective and well led";
  const lead = "Councillor Carr presented the report and highlighted the following key points:";
  expect((await read(`${lead}\n\n${items}`)).strengths).toEqual([
    "Inspectors found that early help was effective and well led",
  ]);
});

describe("lists under words of what an inspection asks for", () => {
  const items = "- step-down from protection plans\n- life-story work\n- make sure that visits are on time";

  test.each([
    "Against that, the letter draws out where children wait too long, in particular:",
    "Six recommendations came with the report. They concern:",
    "Four recommendations are made to the Council. In short they ask us to:",
    "Even so, inspectors left us in no doubt about the following –",
  ])("%s", async (lead) => {
    expect((await read(`${lead}\n\n${items}`)).areas).toHaveLength(3);
  });

  test.each([
    "The task group made three recommendations. They concern:",
    "However, inspectors also looked at the work on:",
    "The inspection will still be followed by these steps:",
    "Inspectors sampled work on:",
    "The Panel accepted the recommendations made on:",
  ])("%s lists none", async (lead) => {
    expect(await read(`${lead}\n\n${items}`)).toEqual(NONE);
  });

  test("sentences of their own are no areas", async () => {
    const told = "- Visits are on time\n- The council has a new board";
    expect((await read(`Even so, the letter still finds for the city:\n\n${told}`)).areas).toEqual([]);
  });

  test("as many items behind a colon as are counted before it", async () => {
    const text =
      "Even so, Ofsted pointed to two things that could be better: the recording of supervision, and the use of chronologies.";
    expect((await read(text)).areas).toEqual(["the recording of supervision", "the use of chronologies"]);
    expect(
      (await read("Ofsted pointed to three things that could be better: recording, and the use of chronologies."))
        .areas,
    ).toEqual([]);
  });

  test("progress that was seen is strong", async () => {
    expect(
      (await read("Progress was seen in two respects:\n\n- the front door is stable\n- audits are acted on")).strengths,
    ).toHaveLength(2);
    expect((await read("Progress was found to be limited in:\n\n- the front door\n- audits")).strengths).toEqual([]);
  });
});
