import { describe, expect, test } from "vitest";
import { decisions } from "../../src/extract/decisions.js";
import { recordOf } from "./extract-record.js";
import { readItems } from "./read-items.js";

const lines = (...parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

const textsOf = async (documentType: "minutes" | "decision_notice", ...parts: readonly string[]) =>
  (await readItems(decisions, "decisions", lines(...parts), { documentType })).map(({ value }) => value.text);

describe("what a page of decisions is", () => {
  test.each([
    { why: "the page of one decision", type: "decision_notice", head: ["# Decision details", "## Improvement plan"] },
    {
      why: "the decisions on one issue",
      type: "decision_notice",
      head: ["# Issue - decisions", "## Improvement plan"],
    },
    { why: "a list of decisions", type: "decision_notice", head: ["# Search decisions", "## Improvement plan"] },
    {
      why: "another site's page, by its labels",
      type: "decision_notice",
      head: ["# Improvement plan", "Decision maker: Cabinet", "Outcome: Recommendations approved"],
    },
    {
      why: "an entry of the forward plan",
      type: "other",
      head: [
        "# Issue details",
        "## Improvement plan",
        "Decision status: For Determination",
        "Decision due: 3 Mar 2025",
      ],
    },
    {
      why: "near-miss: a paper with a decision maker",
      type: "committee_report",
      head: ["# Improvement plan", "Report of: Director", "Decision maker: Cabinet", "Wards affected: All"],
    },
  ])("$why", async ({ type, head }) => {
    const record = await recordOf(lines(...head, "Ofsted inspected children’s services in May 2024."));
    expect(record).toMatchObject({ document_type: type, title: "Improvement plan" });
  });

  test("minutes of one who decides alone, with their day in the title", async () => {
    const record = await recordOf(
      lines("# Cabinet Member for Children – Minutes – 9 March 2023", "Resolved – That the letter be noted."),
    );
    expect(record).toMatchObject({ document_type: "minutes", meeting_date: "2023-03-09" });
  });
});

describe("who decided, and when", () => {
  const page = (...labels: readonly string[]): string =>
    lines("# Decision details", "## Improvement plan", ...labels, "## Decision:", "That the plan be approved.");

  test("the day of the meeting at which it was made", async () => {
    const record = await recordOf(
      page("Decision maker: Scrutiny Panel", "Made at meeting: 14/06/2023 - Scrutiny Panel"),
    );
    expect(record).toMatchObject({ committee: "Scrutiny Panel", meeting_date: "2023-06-14" });
  });

  test("the body at whose meeting an entry of the forward plan is due", async () => {
    const record = await recordOf(
      lines("# Issue details", "## Improvement plan", "Decision due: 3 Mar 2025 by Children’s Committee"),
    );
    expect(record).toMatchObject({ committee: "Children’s Committee", meeting_date: "2025-03-03" });
  });

  test.each([
    { why: "a day before which nothing is decided", due: "Not before 3 Mar 2025 by Cabinet", committee: "Cabinet" },
    { why: "one member", due: "3 Mar 2025 by Leader of the Council", committee: null },
  ])("near-miss: $why", async ({ due, committee }) => {
    const record = await recordOf(lines("# Issue details", "## Improvement plan", `Decision due: ${due}`));
    expect(record).toMatchObject({ committee, meeting_date: null });
  });

  test("a list that heads each decision with its day", async () => {
    const record = await recordOf(
      lines("# Issue - decisions", "## Improvement plan", "## 24/03/2023 - Improvement plan", "That it be approved."),
    );
    expect(record.meeting_date).toBe("2023-03-24");
  });

  test.each([
    "Meeting of Council, Thursday, 6th March, 2025 10.00 am (Item 9)",
    "Meeting of Full Council, 6 March 2025",
  ])("%s", async (entry) => {
    const record = await recordOf(
      lines("# Agenda item", "## Motion on children’s homes", entry, "## Minutes:", "It fell."),
    );
    expect(record).toMatchObject({ meeting_date: "2025-03-06", title: "Motion on children’s homes" });
    expect(record.committee).toMatch(/^(?:Full )?Council$/u);
  });

  test("the publication of a decision is not that of the inspection's letter", async () => {
    const record = await recordOf(
      lines(
        "# Decision details",
        "## Ofsted monitoring visit",
        "Decision maker: Cabinet",
        "## Purpose:",
        "To share the letter that followed the monitoring visit to children’s services on 4 and 5 June 2024.",
        "## Decision:",
        "That the letter be noted.",
        "Publication date: 19/07/2024",
        "Date of decision: 19/07/2024",
      ),
    );
    expect(record.inspection).toMatchObject({ start_date: "2024-06-04", published_date: null });
    expect(record.dates.map(({ role }) => role)).toContain("meeting");
  });
});

describe("a page's title", () => {
  test("the line below the page's name, where the page was kept as text", async () => {
    const record = await recordOf(
      lines("Council meetings", "Issue - meetings", "Ofsted inspection", "Meeting: 04/03/2025 - Cabinet (Item 6)"),
    );
    expect(record.title).toBe("Ofsted inspection");
  });
});

describe("decisions without a heading over them", () => {
  test.each([
    {
      why: "numbered parts",
      body: ["1. That the plan be approved.", "2. That authority be delegated to the Director."],
    },
    { why: "plain paragraphs", body: ["That the plan be approved.", "That authority be delegated to the Director."] },
    {
      why: "behind words that are words of talk elsewhere",
      body: [
        "The Mayor agreed that:",
        "1. That the plan be approved.",
        "2. That authority be delegated to the Director.",
      ],
    },
  ])("$why", async ({ body }) => {
    const found = await textsOf("decision_notice", "# Issue - decisions", "## 24/03/2023 - Improvement plan", ...body);
    expect(found).toEqual(["That the plan be approved.", "That authority be delegated to the Director."]);
  });

  test("what a body did, told in sentences", async () => {
    const found = await textsOf("decision_notice", "# Issue - decisions", "The Cabinet noted the letter.");
    expect(found).toEqual(["The Cabinet noted the letter."]);
  });

  test.each([
    { why: "what surrounds the decision", body: ["## Purpose:", "That members know the letter.", "Reasons: none"] },
    { why: "the status of a decision", body: ["Outcome: Recommendations approved"] },
    { why: "what was told of the matter", body: ["The letter is published.", "Officers will write to schools."] },
  ])("near-miss: $why", async ({ body }) => {
    expect(await textsOf("decision_notice", "# Decision details", "## Improvement plan", ...body)).toEqual([]);
  });

  test("under a heading the talk before the resolution is no decision", async () => {
    const found = await textsOf(
      "minutes",
      "## Decision:",
      "The Lead Member sought approval for the plan.",
      "RESOLVED to approve the plan.",
    );
    expect(found).toEqual(["to approve the plan."]);
  });
});

describe("motions", () => {
  const moved = ["It was moved by Councillor Ash,", "Seconded by Councillor Elm,", "That the letter be debated."];

  test("mover and seconder on lines of their own", async () => {
    expect(
      await textsOf("minutes", "## 4. Motion", ...moved, "The motion was put and carried by 24 votes to 10."),
    ).toEqual(["That the letter be debated."]);
  });

  test.each(["minutes", "decision_notice"] as const)("near-miss: lost, in %s", async (type) => {
    expect(await textsOf(type, "## 4. Motion", ...moved, "The motion was put and lost by 10 votes to 24.")).toEqual([]);
  });

  test("a resolution in quotation marks leads to its parts", async () => {
    const found = await textsOf(
      "minutes",
      "## 4. Motion",
      'RESOLVED "In the light of the letter this Council resolves:',
      "1. to ask for a report;\n2. to thank the staff.",
    );
    expect(found).toEqual(["to ask for a report;", "to thank the staff."]);
  });

  test("what a motion would have done, and the vote on it, are no actions", async () => {
    const record = await recordOf(
      lines(
        "# Agenda item",
        "## Motion on the Ofsted inspection",
        "Meeting of Council, Thursday, 6th March, 2025",
        "In the light of the Ofsted inspection of children’s services this Council:",
        "(a) Calls on the Leader to arrange a day for all members;",
        "(b) Requests that a report be brought to the Cabinet in May 2025.",
        "## Minutes:",
        "The motion was put to the vote and was lost.",
      ),
    );
    expect(record.actions).toEqual([]);
    expect(record.decisions).toEqual([]);
  });

  test("near-miss: what the meeting resolved to ask for is one", async () => {
    const record = await recordOf(
      lines(
        "# Agenda item",
        "## Ofsted inspection",
        "Meeting of Cabinet, Thursday, 6th March, 2025",
        "## Minutes:",
        "The report on the Ofsted inspection was introduced.",
        "RESOLVED that",
        "1. the letter be noted; and",
        "2. a written response be prepared by the Director for Children & Families.",
      ),
    );
    expect(record.actions).toMatchObject([{ status: "requested", owner: "Director for Children & Families" }]);
  });
});

describe("parts and what surrounds them", () => {
  test("parts that begin with what was done keep their verb", async () => {
    const found = await textsOf(
      "minutes",
      "## Decision:",
      "(a) Noted the letter.",
      "(b) Agreed that a report be given.",
    );
    expect(found).toEqual(["Noted the letter.", "Agreed that a report be given."]);
  });

  test("a paragraph that leads to a list of what is decided", async () => {
    const found = await textsOf(
      "decision_notice",
      "# Decision details",
      "## Decision:",
      "That the letter be noted.",
      "That the next steps be approved:",
      "- That a plan be written.\n- That a report be given in May.",
    );
    expect(found).toEqual(["That the letter be noted.", "That a plan be written.", "That a report be given in May."]);
  });

  test("near-miss: one that leads to a list of things", async () => {
    const found = await textsOf(
      "decision_notice",
      "# Decision details",
      "## Decision:",
      "That the letter be noted.",
      "That these figures be given:",
      "- caseloads\n- vacancies",
    );
    expect(found).toEqual(["That the letter be noted.", "That these figures be given: caseloads vacancies"]);
  });

  test("what the agenda asked above the minutes is no decision and no action", async () => {
    const record = await recordOf(
      lines(
        "# Agenda item",
        "## Ofsted inspection",
        "Meeting of Executive, Tuesday, 6th November, 2018",
        "Recommended -",
        "(1) To note the outcome.",
        "(2) To request that the Director prepare a plan.",
        "## Minutes:",
        "The report gave the action that the Council had taken and would take in response.",
        "Resolved -",
        "(1) That the outcome of the Ofsted inspection be noted.",
      ),
    );
    expect(record.decisions.map(({ text }) => text)).toEqual(["That the outcome of the Ofsted inspection be noted."]);
    expect(record.actions).toEqual([]);
  });

  test("near-miss: where nothing is resolved a scrutiny panel recommends", async () => {
    const found = await textsOf("minutes", "## 4. Inspection", "Recommended -", "(1) That a plan be written.");
    expect(found).toEqual(["That a plan be written."]);
  });
});

describe("the inspection that a page is about", () => {
  const page = (title: string, purpose: string): string =>
    lines(
      "# Decision details",
      `## ${title}`,
      "Decision maker: Cabinet",
      "## Purpose:",
      purpose,
      "Date of decision: 21/02/2022",
    );

  test("a SEND inspection that only the purpose names", async () => {
    const record = await recordOf(
      page(
        "Written statement of action",
        "To answer the recent Special Educational Needs and Disability (SEND) inspection.",
      ),
    );
    expect(record.framework).toBe("area_send");
  });

  test("near-miss: a strategy that names no inspection", async () => {
    const record = await recordOf(page("SEND strategy", "To consult schools on places for children with SEND."));
    expect(record.framework).toBeNull();
  });

  test("a visit that is told by its month", async () => {
    const record = await recordOf(
      page(
        "Improvement plan",
        "The plan answers two priority actions of an Ofsted focused visit to children’s services during February 2020.",
      ),
    );
    expect(record).toMatchObject({ framework: "ilacs", inspection_type: "focused_visit" });
  });

  test("the month of the inspection behind other words of the same sentence", async () => {
    const record = await recordOf(
      page(
        "Ofsted action plan",
        "To submit the children’s services plan to Ofsted following the inspection in July 2021.",
      ),
    );
    expect(record.dates.find(({ edtf }) => edtf === "2021-07")?.role).toBe("inspection");
  });
});

describe("lists and records of decisions", () => {
  test.each([
    "The following decisions were taken on 21 December 2023 by the Cabinet",
    "DECISIONS TAKEN BY THE CABINET – 21 DECEMBER 2023",
    "Cabinet decision: 21 December 2023",
  ])("%s", async (head) => {
    const record = await recordOf(lines(head, "Ofsted inspection", "Decision taken", "(a) To note the letter."));
    expect(record).toMatchObject({ committee: "Cabinet", meeting_date: "2023-12-21" });
  });

  test("near-miss: decisions that a paper reports", async () => {
    const record = await recordOf(
      lines("# Ofsted inspection", "Decisions made on thresholds by social workers are quick."),
    );
    expect(record).toMatchObject({ committee: null, meeting_date: null });
  });

  test("a record under its name, with labels on lines of their own", async () => {
    const record = await recordOf(
      lines(
        "View Cabinet Decision Record",
        "Title of Item/Report",
        "Ofsted focused visit",
        "RESOLVED that it be noted.",
      ),
    );
    expect(record).toMatchObject({ document_type: "decision_notice", title: "Ofsted focused visit" });
  });

  test("the page of a meeting is minutes, whatever its items are called", async () => {
    const record = await recordOf(
      lines("# Agenda, decisions and minutes", "## Cabinet, 3 September 2024", "**Record of decisions**", "Agreed."),
    );
    expect(record.document_type).toBe("minutes");
  });

  test("a meeting of the assembly", async () => {
    const record = await recordOf(
      lines("# Issue - meetings", "## Ofsted", "## Meeting: 17/05/2023 - Assembly (Item 10)"),
    );
    expect(record.committee).toBe("Assembly");
  });

  test("in a sheet a list of things belongs to the decision that leads to it", async () => {
    const html =
      "<h1>Record of decisions</h1><table><tr><td>Decision number:</td><td>Decision:</td></tr><tr><td>98/2024</td><td><p>The Cabinet agreed to release the following posts:</p><p>a) Social worker</p><p>b) Clerk</p></td></tr><tr><td>99/2024</td><td><p>The Cabinet noted the letter.</p></td></tr></table>";
    const record = await recordOf(html, "sheet.html");
    expect(record.decisions.map(({ text }) => text)).toEqual([
      "The Cabinet agreed to release the following posts: Social worker Clerk",
      "The Cabinet noted the letter.",
    ]);
  });
});

describe("no actions of minutes", () => {
  const told = async (text: string) =>
    (
      await recordOf(
        lines(
          "# Agenda item",
          "## Ofsted inspection",
          "Meeting of Cabinet, 6 March 2025",
          "## Minutes:",
          `Ofsted came in May. ${text}`,
        ),
      )
    ).actions.map(({ status }) => status);

  test.each([
    ["whoever is asked to speak", "The Chair invited the Director to present the report."],
    ["what an item is for", "To seek endorsement of the improvement plan that was developed by the board."],
    ["a condition", "More was needed if the service were to be judged good."],
    ["what members are asked to do", "The Lead Member outlined the plan and asked members to approve it."],
  ])("near-miss: %s", async (_, text) => {
    expect(await told(text)).toEqual([]);
  });

  test.each([
    ["what an officer is asked", "The Chair asked the Director to write to schools.", ["requested"]],
    ["work that goes on", "Recruitment of social workers continued in the north.", ["in_progress"]],
  ])("%s", async (_, text, statuses) => {
    expect(await told(text)).toEqual(statuses);
  });
});

describe("grades told beside earlier ones", () => {
  const page = (text: string) =>
    recordOf(
      lines(
        "# Agenda item",
        "## Ofsted inspection of children’s services",
        "Meeting of Cabinet, 6 March 2025",
        "## Minutes:",
        text,
      ),
    );

  test("what has changed since the last inspection is this one's", async () => {
    const { grades } = await page(
      "Since the last inspection the rating of services for children needing help has been assessed as ‘good’.",
    );
    expect(grades).toMatchObject([{ judgement: "help_and_protection", grade: "good", previous: false }]);
  });

  test("near-miss: what services had received before is an earlier one's", async () => {
    const { grades } = await page(
      "Children’s services were rated inadequate after having received a good rating in 2012.",
    );
    expect(grades.map(({ grade, previous }) => [grade, previous])).toEqual([
      ["inadequate", false],
      ["good", true],
    ]);
  });

  test("near-miss: a share of indicators is no grade", async () => {
    expect((await page("Ofsted came. A third of the indicators have been deemed to be inadequate.")).grades).toEqual(
      [],
    );
  });
});

test("an entry of the forward plan that says what was resolved is the record of it", async () => {
  const record = await recordOf(
    lines(
      "# Issue details",
      "## Improvement plan",
      "Cabinet considered the report and RESOLVED to:",
      "1. Endorse the plan;",
      "2. Agree that a report be brought back.",
      "Decision due: 3 Aug 2015 by Cabinet",
    ),
  );
  expect(record).toMatchObject({ document_type: "decision_notice", committee: "Cabinet", meeting_date: "2015-08-03" });
  expect(record.decisions.map(({ text }) => text)).toEqual([
    "Endorse the plan;",
    "Agree that a report be brought back.",
  ]);
});

test("some areas that were judged overall as good leave the overall grade as it is", async () => {
  const { grades } = await recordOf(
    lines(
      "# Agenda item",
      "## Ofsted inspection of children’s services",
      "Meeting of Cabinet, 6 March 2025",
      "## Minutes:",
      "The overall judgement was that services required improvement, with several areas that were judged overall as good.",
    ),
  );
  expect(grades.map(({ judgement, grade }) => [judgement, grade])).toEqual([
    ["overall_effectiveness", "requires_improvement"],
  ]);
});

test("under the word of resolving, what a body noted part by part", async () => {
  const found = await textsOf(
    "minutes",
    "## 4. Letter",
    "Resolved:",
    "Cabinet noted:",
    "1. The outcome;\n2. The plan.",
  );
  expect(found).toEqual(["The outcome;", "The plan."]);
});

test("the meeting of one who decides alone has its day", async () => {
  const record = await recordOf(
    lines(
      "# Agenda and minutes",
      "## Cabinet Member for Children and Families - Thursday, 20th July, 2023 5.00 pm",
      "Noted.",
    ),
  );
  expect(record).toMatchObject({ committee: null, meeting_date: "2023-07-20" });
});

describe("the business of a page of one decision", () => {
  const below = ["## Purpose:", "To consider it.", "## Decision:", "The plan was agreed."];
  const of = async (...head: readonly string[]) =>
    (await readItems(decisions, "decisions", lines(...head, ...below), { documentType: "decision_notice" })).map(
      ({ value: { text, item } }) => ({ text, item }),
    );

  test("is named by the page’s title, not by its chapters", async () => {
    expect(await of("# Decision details", "# Improvement plan")).toEqual([
      { text: "The plan was agreed.", item: "Improvement plan" },
    ]);
  });

  test("a title in plain type under the page’s name is no decision", async () => {
    expect(await of("# Decision details", "Improvement plan for children")).toEqual([
      { text: "The plan was agreed.", item: null },
    ]);
  });
});
