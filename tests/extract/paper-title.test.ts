import { describe, expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

const body = "## Recommendations\n\n1. That the report be noted.\n";
const titleOf = async (...lines: readonly string[]): Promise<string | null> =>
  (await recordOf(`${lines.join("\n\n")}\n`)).title;

describe("a paper's title", () => {
  test.each([
    { why: "the first heading", lines: ["# Ofsted inspection of children’s services", "Report of the Director"] },
    { why: "a bold line", lines: ["Report of the Director", "**Ofsted inspection of children’s services**"] },
    {
      why: "the heading under an item number",
      lines: ["# Agenda Item 7", "# Ofsted inspection of children’s services", "Report of the Director"],
    },
    {
      why: "the heading under the council's name and a classification",
      lines: [
        "# Barsetshire County Council",
        "# Part 1",
        "# Ofsted inspection of children’s services",
        "Report of the Director",
      ],
    },
    {
      why: "the heading under “Report to …”",
      lines: ["# Report to Cabinet", "# Ofsted inspection of children’s services", "Report of the Director"],
    },
  ])("$why", async ({ lines }) => {
    expect(await titleOf(...lines, body)).toBe("Ofsted inspection of children’s services");
  });

  test.each([
    {
      why: "the heading under the committee's name and the day",
      lines: [
        "# Barsetshire County Council",
        "# CHILDREN AND FAMILIES CABINET PANEL",
        "# WEDNESDAY, 22 MARCH 2023 AT 10.00AM",
        "# Ofsted inspection of children’s services",
        "Report of the Director",
      ],
    },
    {
      why: "the bold line under the addressees",
      lines: [
        "**Report**",
        "**To the Chair and Members of the**",
        "**Children and Young People’s Scrutiny Panel**",
        "**Ofsted inspection of children’s services**",
        "Report of the Director",
      ],
    },
    {
      why: "the heading under a person and the post",
      lines: [
        "# DIRECTOR OF CHILDREN’S SERVICES: JO FELL",
        "# COUNCILLOR UNA BYRNE",
        "# Ofsted inspection of children’s services",
        "Report of the Director",
      ],
    },
    {
      why: "the heading under a labelled day",
      lines: ["## Meeting date: 20 June 2013", "# Ofsted inspection of children’s services", "Report of the Director"],
    },
    {
      why: "a plain line of the head, where only chapters are headings",
      lines: [
        "BARSETSHIRE COUNTY COUNCIL",
        "CABINET, 4 March 2024",
        "Ofsted inspection of children’s services",
        "Report of the Director",
        "# 1. WHAT CABINET IS ASKED TO DO",
      ],
    },
    {
      why: "the row of its own in a front sheet",
      lines: [
        "| Cabinet | |\n| --- | --- |\n| 28 July 2021 | |\n| Report of: Jo Fell | Classification: Open |\n| Ofsted inspection of children’s services | |",
        "# Executive summary",
        "Inspectors came in June.",
      ],
    },
  ])("$why", async ({ lines }) => {
    expect(await titleOf(...lines, body)).toBe("Ofsted inspection of children’s services");
  });

  test("over two lines, the first of which ends with a colon", async () => {
    expect(
      await titleOf(
        "# Ofsted inspection of children’s services:",
        "# outcome and next steps",
        "Report of the Director",
        "Wards affected: All",
        body,
      ),
    ).toBe("Ofsted inspection of children’s services: outcome and next steps");
  });

  test("a subject that ends in a body's name is no name of a body", async () => {
    expect(await titleOf("# APPOINTMENT OF A CHAIR TO THE IMPROVEMENT BOARD", "Report of the Director", body)).toBe(
      "APPOINTMENT OF A CHAIR TO THE IMPROVEMENT BOARD",
    );
  });

  test("a labelled title outranks the heading above it", async () => {
    expect(
      await titleOf("# Corporate Parenting Board", "Subject: Ofsted focused visit", "Report of: Jo Fell", body),
    ).toBe("Ofsted focused visit");
  });

  test("a line that tells who reports can hold the title behind a colon", async () => {
    const line = "Report of the Director of Children’s Services: Ofsted inspection of children’s services";
    expect(await titleOf(line, "Wards affected: All", body)).toBe(line);
  });
});

test.each(["Tougher inspection of children’s services", "Wardens and carers: inspection of services"])(
  "a word that only begins like a label: %s",
  async (title) => {
    expect(await titleOf(`# ${title}`, "Ofsted came.", body)).toBe(title);
  },
);

describe("lines that are no title", () => {
  test.each([
    { why: "a chapter", line: "## Purpose of the report" },
    { why: "a chapter", line: "## Introduction" },
    { why: "a bold label", line: "**Contact officer:**" },
    { why: "a bold sentence", line: "**This report is for noting.**" },
    { why: "an appendix", line: "## Appendix A" },
    { why: "a classification", line: "**For information**" },
    { why: "a date", line: "## 6 June 2023" },
    { why: "a short word", line: "**Open**" },
    { why: "a label with a dash", line: "## Divisions affected - All" },
    { why: "the sender of a letter", line: "**Department for Education**" },
    { why: "a borough", line: "## London Borough of Barset" },
    { why: "a committee", line: "## Children and Families Scrutiny Committee" },
    { why: "one who decides", line: "## Cabinet Member for Children’s Services" },
    { why: "a person", line: "**Jo Fell, Director of Children’s Services**" },
    { why: "a day and time", line: "## Tuesday 6 June 2023 at 2.00 pm" },
    { why: "a numbered chapter", line: "## 4. Relevant background information" },
  ])("$why: $line", async ({ line }) => {
    expect(
      await titleOf("Report of the Director", line, "Words of the report.", "Wards affected: All", body),
    ).toBeNull();
  });

  test("a bold cell of a table", async () => {
    expect(
      await titleOf(
        "Report of the Director",
        "| **Financial position** | none |\n| --- | --- |\n| Staff | none |",
        body,
      ),
    ).toBeNull();
  });
});

describe("minutes and agendas", () => {
  test("the headings at the top are one title", async () => {
    expect(
      await titleOf(
        "# Barsetshire County Council",
        "# Minutes of the Cabinet",
        "Present: Councillor A Marlowe (Chair)",
        "RESOLVED – That the report be noted.",
      ),
    ).toBe("Barsetshire County Council Minutes of the Cabinet");
  });

  test("a page of meeting software is titled by the item under its own heading", async () => {
    expect(
      await titleOf(
        "# Agenda item",
        "## Ofsted focused visit",
        "Meeting of Cabinet, Tuesday 6 June 2023 2.00 pm (Item 12.)",
        "## Minutes:",
        "The Director presented the letter.",
      ),
    ).toBe("Ofsted focused visit");
  });

  test("a page that is an agenda is titled by its own heading", async () => {
    expect(
      await titleOf(
        "# Agenda for Cabinet on Monday, 13th March, 2023, 6.30 pm",
        "Venue: Town Hall",
        "## Items",
        "1. Apologies for absence",
      ),
    ).toBe("Agenda for Cabinet on Monday, 13th March, 2023, 6.30 pm");
  });

  test("so is the history of an issue", async () => {
    expect(
      await titleOf(
        "# Issue - items at meetings - Ofsted focused visit",
        "Ofsted focused visit",
        "Meeting: 06/06/2023 - Cabinet (Item 12)",
        "RESOLVED – That the letter be noted.",
      ),
    ).toContain("Ofsted focused visit");
  });
});

describe("pages of meetings", () => {
  test("an item's title stands under the line that says so, set like any other and however long", async () => {
    const long =
      "Outcome of the inspection of services for children who need help and protection, children looked after and care leavers, and of the review of the safeguarding board";
    expect(await titleOf("# Agenda item", long, "### Minutes:", "The Cabinet considered the report.")).toBe(long);
    expect(await titleOf("# Agenda item", "Department for Education notice", "Members were told of the notice.")).toBe(
      "Department for Education notice",
    );
  });

  test("the day of the meeting behind the body's name is no part of the title", async () => {
    expect(
      await titleOf(
        "# Agenda and minutes",
        "## Schools Scrutiny Panel - Tuesday 4 May 2021 10.00 am",
        "Minutes:",
        "None.",
      ),
    ).toBe("Schools Scrutiny Panel");
    expect(
      await titleOf(
        "Schools Scrutiny Panel - Tuesday 4th May 2021 6.00 p.m.",
        "## Apologies",
        "Apologies were received from Councillor T O’Dell (Chairman).",
      ),
    ).toBe("Schools Scrutiny Panel");
  });

  test("the body above the day", async () => {
    expect(
      await titleOf(
        "# Agenda and minutes",
        "Schools Scrutiny Panel",
        "Tuesday 4 May 2021 1.30 pm",
        "## Apologies",
        "Minutes:",
        "None.",
      ),
    ).toBe("Schools Scrutiny Panel");
  });

  test("near-miss: what an item is for is not its title", async () => {
    expect(
      await titleOf(
        "# Agenda item",
        "Purpose: to hear of the visit",
        "### Minutes:",
        "Members were told of the visit.",
      ),
    ).not.toBe("Purpose: to hear of the visit");
  });
});

describe("pages saved from the web and typed heads", () => {
  test.each(["Skip to main content", "Accept all cookies on this site", "Home > Council > Meetings"])(
    "%s is no title",
    async (line) => {
      expect(await titleOf(`**${line}**`, "**Ofsted inspection of children’s services**", body)).toBe(
        "Ofsted inspection of children’s services",
      );
    },
  );

  test("a labelled title ends before the next label of its block", async () => {
    expect(await titleOf("Subject: Ofsted visit to the Trust Director: Jo Fell Contact Officer: Sam Hill", body)).toBe(
      "Ofsted visit to the Trust",
    );
    expect(await titleOf("Subject: Children’s services: Ofsted visit to the Trust", body)).toBe(
      "Children’s services: Ofsted visit to the Trust",
    );
  });
});

test("a quantity may begin a title; a version number is none", async () => {
  expect(await titleOf("# 6 Month Review of the Progress Plan", "Children’s services tell of their work.")).toBe(
    "6 Month Review of the Progress Plan",
  );
  expect(
    await titleOf("Version v2a", "Children’s Improvement Plan 2015", "Ofsted inspected children’s services."),
  ).toBe("Children’s Improvement Plan 2015");
});

describe("the head of minutes", () => {
  const met = [
    "Present: Councillor A Marlowe (Chair)",
    "## 1. Ofsted inspection",
    "RESOLVED: That the letter be noted.",
  ];

  test.each([
    {
      why: "the sentence that says when the body met",
      lines: ["# Barsetshire Council", "# Schools Forum", "# Minutes of the meeting held on Thursday, 9 October 2025"],
      title: "Barsetshire Council Schools Forum",
    },
    {
      why: "the word “Minutes” below the body’s name",
      lines: ["# Barsetshire Council", "# Schools Forum", "# MINUTES", "9 October 2025"],
      title: "Barsetshire Council Schools Forum",
    },
    {
      why: "the first item under body and day",
      lines: ["# CABINET – 13 NOVEMBER 2025", "# Outcome of the focused visit"],
      title: "CABINET – 13 NOVEMBER 2025",
    },
  ])("$why is no part of the title", async ({ lines, title }) => {
    expect(await titleOf(...lines, ...met)).toBe(title);
  });

  test("near-miss: minutes headed by that sentence alone", async () => {
    expect(await titleOf("# Minutes of the Schools Forum", ...met)).toBe("Minutes of the Schools Forum");
  });
});

test("a page’s own labels are never its title", async () => {
  const lines = ["# Decision details", "Children’s services: outcome of the visit", "## Purpose:", "To consider it."];
  expect(await titleOf(...lines, "## Decision:", "The plan was agreed.")).toBe(
    "Children’s services: outcome of the visit",
  );
});

describe("pages of questions and answers", () => {
  const answers = ["Ofsted inspects children’s services.", "Visits were late.", "In November."];
  const page = (heading: string, mark: (question: string) => string): Promise<string | null> =>
    titleOf(
      ...(heading === "" ? [] : [heading]),
      ...["Why did Ofsted visit?", "What did the inspection find?", "When will the report come back?"].flatMap(
        (question, index) => [mark(question), answers[index] ?? ""],
      ),
    );

  test.each([
    ["# Ofsted inspection: questions and answers", "Ofsted inspection: questions and answers"],
    ["# FAQs", "FAQs"],
    ["# What has the inspection changed?", "What has the inspection changed?"],
  ])("are called what stands above the questions: %s", async (heading, title) => {
    expect(await page(heading, (question) => `## ${question}`)).toBe(title);
    expect(await page(heading, (question) => `**${question}**`)).toBe(title);
  });

  test("have no title where nothing stands above the questions", async () => {
    expect(await page("", (question) => `## ${question}`)).toBeNull();
  });

  test("near-miss: one question is a title as any other line is", async () => {
    expect(await titleOf("# Are our children safe after the inspection?", "Report of the Director", body)).toBe(
      "Are our children safe after the inspection?",
    );
  });
});
