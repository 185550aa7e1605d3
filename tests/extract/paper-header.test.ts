import { describe, expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

const body = "\n\n## Recommendations\n\n1. That the report be noted.\n";

/** A paper whose head is a table of labels and values. */
const tabled = (...rows: readonly (readonly [label: string, value: string])[]): string =>
  `${rows.map(([label, value], index) => `| ${label} | ${value} |${index === 0 ? "\n| --- | --- |" : ""}`).join("\n")}${body}`;
/** A paper whose head is lines. */
const lined = (...lines: readonly string[]): string => `${lines.join("\n\n")}${body}`;

describe("the head as a table", () => {
  test("each field from the cell beside its label, with that cell as its quote", async () => {
    const record = await recordOf(
      tabled(
        ["Report to", "Children’s Scrutiny Panel"],
        ["Date of meeting", "Tuesday 6 June 2023"],
        ["Title of report", "Outcome of the Ofsted focused visit"],
        ["Report author", "Jo Fell, Head of Quality"],
        ["Cabinet Member", "Councillor Una Byrne"],
        ["Contact officer", "Tom O’Dell, 01632 960123"],
        ["Wards affected", "All"],
        ["Key decision", "No"],
        ["Classification", "Open"],
      ),
    );
    expect(record).toMatchObject({
      document_type: "committee_report",
      committee: "Children’s Scrutiny Panel",
      meeting_date: "2023-06-06",
      title: "Outcome of the Ofsted focused visit",
      header: {
        author: "Jo Fell, Head of Quality",
        portfolio_holder: "Councillor Una Byrne",
        contact: "Tom O’Dell, 01632 960123",
        wards: "All",
        key_decision: "No",
        classification: "Open",
      },
    });
    expect(record.evidence.find(({ field }) => field === "meeting_date")?.quote).toBe("6 June 2023");
    expect(record.evidence.find(({ field }) => field === "committee")?.quote).toBe("Children’s Scrutiny Panel");
  });

  test("a bare date below the name of the committee is the meeting's", async () => {
    expect(
      await recordOf("# Cabinet\n\n**Date:** 14 March 2024\n\n# Outcome of the inspection\n\nThe outcome was good.\n"),
    ).toMatchObject({
      committee: "Cabinet",
      meeting_date: "2024-03-14",
    });
  });

  test("labels in capitals need no colon where several stand together", async () => {
    const record = await recordOf(
      lined(
        "TITLE Outcome of the Ofsted focused visit",
        "FOR CONSIDERATION BY The Executive on Tuesday, 6 June 2023",
        "WARD None specific",
        "LEAD OFFICER Director of Children’s Services, Jo Fell",
      ),
    );
    expect(record).toMatchObject({
      title: "Outcome of the Ofsted focused visit",
      committee: "Executive",
      meeting_date: "2023-06-06",
      header: { author: "Director of Children’s Services, Jo Fell", wards: "None specific" },
    });
  });

  test("near misses: one line in capitals, a line all in capitals, the number of an item", async () => {
    const record = await recordOf(
      lined(
        "# Response to the focused visit",
        "WARD Members heard from the service.",
        "REPORT TO CABINET",
        "ITEM 7 Visit",
      ),
    );
    expect(record).toMatchObject({ title: "Response to the focused visit", header: { wards: null } });
  });

  test("the author is who wrote it, not the director above; what it is not is no classification", async () => {
    const record = await recordOf(
      tabled(
        ["Report to", "Cabinet"],
        ["Lead Strategic Director", "Ann Rook"],
        ["Author", "Jo Fell"],
        ["Exempt?", "No"],
      ),
    );
    expect(record.header).toMatchObject({ author: "Jo Fell", classification: null });
  });

  test.each([
    {
      why: "four columns, two pairs a row",
      labels:
        "| Report to | Cabinet | Date | 6 June 2023 |\n| --- | --- | --- | --- |\n| Author | Jo Fell | Wards | All |",
    },
    {
      why: "labels with colons",
      labels:
        "| Report to: | Cabinet |\n| --- | --- |\n| Date: | 6 June 2023 |\n| Author: | Jo Fell |\n| Wards: | All |",
    },
  ])("$why", async ({ labels }) => {
    expect(await recordOf(`${labels}${body}`)).toMatchObject({
      committee: "Cabinet",
      meeting_date: "2023-06-06",
      header: { author: "Jo Fell", wards: "All" },
    });
  });

  test("a label whose cell is empty takes nothing from the next row", async () => {
    const record = await recordOf(
      tabled(["Report to", "Cabinet"], ["Report author", ""], ["Wards affected", "All"], ["Key decision", ""]),
    );
    expect(record.header).toMatchObject({ author: null, wards: "All", key_decision: null });
  });
});

describe("the head as lines", () => {
  test.each([
    {
      why: "From, To and Subject",
      lines: [
        "To: Corporate Parenting Board",
        "From: Director of Children’s Services",
        "Subject: Ofsted focused visit",
        "Date: 6 June 2023",
      ],
    },
    {
      why: "bold labels",
      lines: [
        "**Report to:** Corporate Parenting Board",
        "**Report of:** Director of Children’s Services",
        "**Title:** Ofsted focused visit",
        "**Meeting date:** 6 June 2023",
      ],
    },
    {
      why: "labels alone above their values",
      lines: [
        "## Report to",
        "Corporate Parenting Board",
        "## Report of",
        "Director of Children’s Services",
        "## Subject",
        "Ofsted focused visit",
        "## Date of meeting",
        "6 June 2023",
      ],
    },
  ])("$why", async ({ lines }) => {
    expect(await recordOf(lined(...lines))).toMatchObject({
      committee: "Corporate Parenting Board",
      meeting_date: "2023-06-06",
      title: "Ofsted focused visit",
      header: { author: "Director of Children’s Services" },
    });
  });

  test("who reports to whom, without a colon, the day behind the committee", async () => {
    const record = await recordOf(
      lined(
        "Report to Children and Young People Select Committee 14th October 2015",
        "Report of the Director of Children’s Services",
        "**Ofsted inspection of children’s services**",
      ),
    );
    expect(record).toMatchObject({
      committee: "Children and Young People Select Committee",
      meeting_date: "2015-10-14",
      title: "Ofsted inspection of children’s services",
      header: { author: "Director of Children’s Services" },
    });
  });

  test("committee and day in one value, the weekday and the council's name left out", async () => {
    const record = await recordOf(
      lined(
        "Meeting: Somerset Council – Executive, Wednesday 7 June 2023",
        "Report author: Jo Fell",
        "Subject: Ofsted",
      ),
    );
    expect(record).toMatchObject({ committee: "Executive", meeting_date: "2023-06-07" });
  });
});

describe("who decides, and when it was written", () => {
  const notice = (...lines: readonly string[]): string => `# Notice of executive decision\n\n${lined(...lines)}`;

  test("labels that run to their values in dots, several in one paragraph", async () => {
    const record = await recordOf(
      notice(
        "Subject ............ Response to the Ofsted monitoring visit\nDecision taker ..... Cabinet\nDate taken ......... 14/10/2022",
      ),
    );
    expect(record).toMatchObject({
      title: "Response to the Ofsted monitoring visit",
      committee: "Cabinet",
      meeting_date: "2022-10-14",
    });
    expect(record.evidence.find(({ field }) => field === "title")?.quote).toBe(
      "Response to the Ofsted monitoring visit",
    );
  });

  test.each([
    { why: "a member", decider: "Cabinet Member for Children and Young People" },
    { why: "a portfolio holder", decider: "Portfolio Holder for Children, Learning and Skills" },
    { why: "an officer", decider: "Strategic Director of People Services" },
  ])("$why who decides alone is no committee; the day is the decision's", async ({ decider }) => {
    const record = await recordOf(
      notice(`Decision maker: ${decider}`, "Date of decision: 17 August 2018", "Subject: Improvement plan"),
    );
    expect(record).toMatchObject({ committee: null, meeting_date: "2018-08-17" });
    expect(record.dates).toMatchObject([{ edtf: "2018-08-17", role: "meeting" }]);
  });

  test("near-miss: the day of a decision in a paper for one member", async () => {
    const record = await recordOf(
      lined(
        "Report of: Director of Children’s Services",
        "Decision maker: Portfolio Holder for Children",
        "Wards: All",
        "Date of decision: 17 August 2018",
      ),
    );
    expect(record).toMatchObject({ document_type: "committee_report", committee: null, meeting_date: null });
  });

  test("a body that decides", async () => {
    const record = await recordOf(
      notice("Decision maker: Cabinet", "Date of decision: 17 August 2018", "Subject: Improvement plan"),
    );
    expect(record).toMatchObject({ committee: "Cabinet", meeting_date: "2018-08-17" });
  });

  test.each([
    {
      why: "a message",
      text: "From: Jo Fell\n\nDate: 3 July 2025\n\nSubject: Inspection result\n\nInspectors liked it.\n",
    },
    {
      why: "a briefing",
      text: "# Members’ briefing note\n\nSubject: Inspection result\n\nDate: 3 July 2025\n\nInspectors liked it.\n",
    },
    {
      why: "a plan's version",
      text: "# Children’s improvement plan\n\nVersion 3, 3 July 2025\n\n| Action | Lead | Due |\n| --- | --- | --- |\n| Train managers | Jo Fell | May 2026 |\n",
    },
  ])("the day of $why is the document's, not a meeting's", async ({ text }) => {
    const record = await recordOf(text);
    expect(record.meeting_date).toBeNull();
    expect(record.dates.find(({ edtf }) => edtf === "2025-07-03")?.role).toBe("document");
  });

  test("members of a body are addressed for it", async () => {
    const record = await recordOf(
      "From: Jo Fell\n\nTo: All members of the Children’s Scrutiny Committee\n\nSubject: Inspection result\n\nInspectors liked it.\n",
    );
    expect(record.committee).toBe("Children’s Scrutiny Committee");
  });
});

describe("what is no field", () => {
  test("a post under the author's name is no title", async () => {
    const record = await recordOf(
      lined(
        "Report to: Cabinet",
        "**Progress since the Ofsted focused visit**",
        "Report author: Jo Fell",
        "Title: Corporate Director for Children’s Services",
      ),
    );
    expect(record.title).toBe("Progress since the Ofsted focused visit");
  });

  test("nor is a column's name", async () => {
    const record = await recordOf(
      "# Improvement Board: forward plan for inspection\n\n| Meeting | Topic | Lead |\n| --- | --- | --- |\n| 10 December 2019 | Workforce | HR |\n",
    );
    expect(record.title).toBe("Improvement Board: forward plan for inspection");
  });

  test.each([
    { why: "all members are no committee", line: "To: All Members of the County Council" },
    { why: "a person is no committee", line: "To: Jo Fell, Director of Children’s Services" },
    { why: "one member who decides is none that meets", line: "To: Councillor Una Byrne" },
  ])("$why", async ({ line }) => {
    expect(
      (await recordOf(lined(line, "Report author: Tom O’Dell", "Subject: Ofsted focused visit"))).committee,
    ).toBeNull();
  });

  test.each([
    { why: "a month is no day of meeting", line: "Meeting date: June 2023" },
    { why: "nor is a day without a year", line: "Meeting date: Tuesday 6 June" },
    { why: "nor a day that does not exist", line: "Meeting date: 31 June 2023" },
    { why: "nor words", line: "Meeting date: to be confirmed" },
  ])("$why", async ({ line }) => {
    expect(
      (await recordOf(lined("Report to: Cabinet", line, "Subject: Ofsted focused visit"))).meeting_date,
    ).toBeNull();
  });

  test("labels far below the head introduce nothing", async () => {
    const paragraphs = Array.from({ length: 70 }, (_, index) => `Paragraph ${index + 1} of the report on practice.`);
    const record = await recordOf(
      lined("Report to: Cabinet", "Subject: Ofsted focused visit", ...paragraphs, "Report author: Jo Fell"),
    );
    expect(record.header.author).toBeNull();
  });

  test("a letter of the inspectorate has no such head", async () => {
    const record = await recordOf(
      "2 July 2024\n\nTo: Cabinet\n\nDear Jo Fell\n\n# Focused visit to Rutland children’s services\n\nThis letter summarises the findings of the focused visit to Rutland children’s services on 4 June 2024.\n",
    );
    expect(record).toMatchObject({ document_type: "focused_visit_letter", committee: null, header: { author: null } });
  });
});

test("two days for one meeting are a conflict with both places", async () => {
  const record = await recordOf(
    tabled(["Report to", "Cabinet"], ["Meeting date", "4 October 2018"], ["Date of meeting", "11 October 2018"]),
  );
  expect(record.meeting_date).toBe("2018-10-04");
  const conflict = record.diagnostics.find(({ code }) => code === "resolve/conflicting-values");
  expect(conflict?.evidence.map(({ quote }) => quote)).toEqual(["4 October 2018", "11 October 2018"]);
});

describe("what a label says by its document", () => {
  const plan =
    "\n\n| Ref | Action | Owner | Due |\n| --- | --- | --- | --- |\n| 1 | Recruit ten social workers | Head of Service | 31 March 2026 |\n";

  test("“Date:” in a plan is the day of writing", async () => {
    const head = [
      "# Children’s services improvement action plan",
      "**Barsetshire County Council**",
      "**Date:** 6 October 2025",
    ];
    const record = await recordOf(`${head.join("\n\n")}${plan}`, "plan.md");
    expect(record).toMatchObject({ document_type: "action_plan", meeting_date: null });
    expect(record.dates[0]).toMatchObject({ edtf: "2025-10-06", role: "document" });
  });

  test("near-miss: a plan that says for which body it is", async () => {
    const head = [
      "# Children’s services improvement action plan",
      "**Board:** Improvement Board",
      "**Date:** 6 October 2025",
    ];
    const record = await recordOf(`${head.join("\n\n")}${plan}`, "plan.md");
    expect(record).toMatchObject({ committee: "Improvement Board", meeting_date: "2025-10-06" });
  });

  test.each([
    { why: "a list", below: ["That the Cabinet Member:", "1. Notes the letter.", "2. Approves the plan."] },
    { why: "a sentence", below: ["The contract was agreed."] },
  ])("“Decision:” over $why is no answer to “Key decision?”", async ({ below }) => {
    const lines = ["# Decision details", "# Improvement plan", "Is Key decision?: Yes", "## Decision:", ...below];
    expect((await recordOf(lines.join("\n\n"), "page.md")).header.key_decision).toBe("Yes");
    const unsaid = lines.filter((line) => !line.startsWith("Is Key"));
    expect((await recordOf(unsaid.join("\n\n"), "page.md")).header.key_decision).toBeNull();
  });

  test("near-miss: “Decision: Non-key” says whether it is one", async () => {
    const record = await recordOf(
      tabled(["Report to", "Cabinet"], ["Subject", "Ofsted visit"], ["Decision", "Non-key"]),
    );
    expect(record.header.key_decision).toBe("Non-key");
  });
});

test.each(["Tel: 01632 960123", "01632 960123", "Email: jo.fell@example.gov.uk", "jo.fell@example.gov.uk"])(
  "how somebody can be reached is no author: %s",
  async (value) => {
    const head = (author: string): string => tabled(["Report to", "Cabinet"], ["Report author", author]);
    expect((await recordOf(head(value))).header?.author ?? null).toBeNull();
    expect((await recordOf(head(`Jo Fell, ${value}`))).header?.author).toContain("Jo Fell");
  },
);
