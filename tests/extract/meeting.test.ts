import { describe, expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

const met = async (text: string, file?: string): Promise<{ committee: string | null; meeting_date: string | null }> => {
  const { committee, meeting_date } = await recordOf(text, file);
  return { committee, meeting_date };
};

const minutes = (...head: readonly string[]): string =>
  `${head.join("\n\n")}\n\nPresent: Councillors A Marlowe (Chair), T O’Dell\n\n## 1. Apologies for absence\n\nApologies were received from Councillor Byrne.\n\n## 2. Ofsted inspection\n\nRESOLVED – That the report be noted.\n`;

describe("minutes", () => {
  test.each([
    {
      why: "one sentence in capitals and lower case",
      head: ["MINUTES of a meeting of the Children’s Scrutiny Committee held at County Hall on Tuesday 4 May 2021"],
    },
    {
      why: "the council's name above",
      head: [
        "BARSETSHIRE COUNTY COUNCIL",
        "Minutes of the meeting of the Children’s Scrutiny Committee held on 4 May 2021",
      ],
    },
    {
      why: "“At a meeting of”",
      head: ["At a Meeting of the Children’s Scrutiny Committee held in County Hall on 4 May 2021"],
    },
    {
      why: "headings for body and day",
      head: ["# Minutes", "# Children’s Scrutiny Committee", "# Tuesday, 4th May, 2021"],
    },
    { why: "a body's name in capitals", head: ["# MINUTES", "**CHILDREN’S SCRUTINY COMMITTEE**", "4 May 2021"] },
    {
      why: "under the body's name, told as a meeting held",
      head: ["**CHILDREN’S SCRUTINY COMMITTEE**", "Minutes of the Meeting held on 4 May 2021 at 6.00 pm"],
    },
    {
      why: "an extract from them",
      head: ["Extract from the Minutes of the Children’s Scrutiny Committee held on 4 May 2021"],
    },
    { why: "body and day in one heading", head: ["# Children’s Scrutiny Committee – 4 May 2021", "# Minutes"] },
  ])("$why", async ({ head }) => {
    expect(await met(minutes(...head))).toEqual({
      committee: "Children’s Scrutiny Committee",
      meeting_date: "2021-05-04",
    });
  });

  test("the meeting before is another one", async () => {
    const text = minutes("# Minutes of the Cabinet", "4 May 2021").concat(
      "\n## 3. Minutes of the meeting of the Schools Forum held on 2 March 2021\n\nThe minutes of the Schools Forum were received.\n",
    );
    expect(await met(text)).toEqual({ committee: "Cabinet", meeting_date: "2021-05-04" });
  });

  test("agreeing the minutes of the last meeting gives no date", async () => {
    const text =
      "# Cabinet minutes\n\nPresent: Councillors A Marlowe (Chair), T O’Dell\n\nMINUTES OF THE PREVIOUS MEETING\n\nThe minutes of the meeting held on 2 March 2021 were agreed as a correct record.\n\nRESOLVED – That the report be noted.\n";
    expect((await met(text)).meeting_date).toBeNull();
  });
});

describe("pages of council web sites", () => {
  const page = (main: string): string =>
    `<!doctype html><html><head><title>Council</title></head><body><main>${main}</main></body></html>`;

  test.each([
    {
      why: "an agenda item",
      main: "<h1>Agenda item</h1><h2>Ofsted focused visit</h2><ul><li>Meeting of Cabinet, Tuesday, 6th June, 2023 2.00 pm (Item 12.)</li></ul><p>To note the letter.</p><h3>Minutes:</h3><p>The Director presented the letter.</p><p>RESOLVED – That the letter be noted.</p>",
    },
    {
      why: "the history of an issue",
      main: "<h1>Issue - items at meetings - Ofsted focused visit</h1><p>Meeting: 06/06/2023 - Cabinet (Item 12)</p><p>12 Ofsted focused visit</p><p>RESOLVED – That the letter be noted.</p>",
    },
    {
      why: "a meeting",
      main: "<h1>Agenda and minutes</h1><h2>Cabinet - Tuesday, 6th June, 2023 2.00 pm</h2><p>Venue: County Hall</p><table><tr><th>No.</th><th>Item</th></tr><tr><td>1.</td><td>Apologies</td></tr></table><h3>Minutes:</h3><p>There were none.</p>",
    },
  ])("$why", async ({ main }) => {
    expect(await met(page(main), "page.html")).toEqual({ committee: "Cabinet", meeting_date: "2023-06-06" });
  });
});

describe("papers that say whom they are for", () => {
  test("the director's report to a meeting to be held", async () => {
    expect(
      await met(
        "Report of the Strategic Director, Children’s Services, to the meeting of the Children’s Overview & Scrutiny Committee to be held on Wednesday 12 October 2022\n\nSubject: Ofsted monitoring visit\n\nWards affected: All\n\n## Recommendations\n\n1. That the report be noted.\n",
      ),
    ).toEqual({ committee: "Children’s Overview & Scrutiny Committee", meeting_date: "2022-10-12" });
  });

  test("a trust's board of directors", async () => {
    expect(
      await met(minutes("# Barset Children’s Trust", "## Minutes of the Board of Directors", "4 May 2021")),
    ).toEqual({
      committee: "Board of Directors",
      meeting_date: "2021-05-04",
    });
  });
});

describe("agendas and notices", () => {
  test("an agenda's front sheet", async () => {
    const text =
      "# AGENDA\n\nA meeting of the Corporate Parenting Board will be held on Tuesday 6 June 2023 at County Hall\n\nContact: Jo Fell\n\n1. Apologies for absence\n\n2. Declarations of interest\n\n3. Ofsted focused visit (Pages 3 - 12)\n";
    expect(await met(text)).toEqual({ committee: "Corporate Parenting Board", meeting_date: "2023-06-06" });
  });

  test("a decision notice", async () => {
    const text =
      "# Record of Executive Decision\n\n| Decision maker | Cabinet |\n| --- | --- |\n| Date of decision | 6 June 2023 |\n| Subject | Ofsted focused visit |\n\n## Decision\n\nThat the letter be noted.\n";
    const record = await recordOf(text);
    expect(record).toMatchObject({
      document_type: "decision_notice",
      committee: "Cabinet",
      meeting_date: "2023-06-06",
      title: "Ofsted focused visit",
    });
  });
});

describe("what is no meeting", () => {
  const paper = (...head: readonly string[]): string =>
    `${head.join("\n\n")}\n\nReport of: Director of Children’s Services\n\n## Recommendations\n\n1. That the report be noted.\n`;

  test.each([
    { why: "the council's letterhead", head: ["# Barsetshire County Council", "# Ofsted focused visit"] },
    {
      why: "the Council as authority",
      head: ["# Ofsted focused visit", "The Council has agreed an improvement plan."],
    },
    {
      why: "a committee without its name",
      head: ["# Ofsted focused visit", "The Committee will consider the letter at its meeting on 13 March 2025."],
    },
    { why: "a heading that speaks of a board", head: ["# Ofsted focused visit", "## Why there is a Board"] },
    {
      why: "a board that the text speaks of",
      head: ["# Ofsted focused visit", "An improvement board oversees the plan."],
    },
  ])("$why is no committee", async ({ head }) => {
    expect((await met(paper(...head))).committee).toBeNull();
  });

  test.each([
    {
      why: "the day of the inspection",
      line: "Ofsted visited the authority on 28 March 2023 and spoke to many children, carers and staff.",
    },
    { why: "the day of publication", line: "Published: 9 May 2023" },
    { why: "the next meeting's month", line: "The next meeting is in September 2023." },
  ])("$why is not the day of the meeting", async ({ line }) => {
    expect((await met(paper("# Ofsted focused visit", line))).meeting_date).toBeNull();
  });
});

describe("minutes that name their body only in what it did", () => {
  const told = (line: string): string => `# Agenda item\n\n## Safeguarding Board\n\nMinutes:\n\n${line}\n`;

  test.each([
    ["The Cabinet considered the report on the visit.", "Cabinet"],
    ["Further to Minute 8, the Scrutiny Board considered a note of the Director.", "Scrutiny Board"],
    ["The Schools Subgroup received a report on the visit.", "Schools Subgroup"],
  ])("%s", async (line, committee) => {
    expect((await met(told(line))).committee).toBe(committee);
  });

  test("the minutes that a meeting approves are its own body's", async () => {
    const line =
      "RESOLVED: that the minutes of the meeting of the Schools Select Committee held on 5 May 2021 be signed.";
    expect(await met(told(line))).toEqual({ committee: "Schools Select Committee", meeting_date: null });
  });

  test.each([
    "The minutes of its meeting held on 2 March 2021 are attached.",
    "To confirm the minutes of the meetings of the Board held on 2 March 2021.",
  ])("near-miss: %s", async (line) => {
    expect((await met(told(line))).meeting_date).toBeNull();
  });

  test("a body's long name, and one with the year for which it sat", async () => {
    const page = (line: string): string => `# Agenda and minutes\n\n${line}\n\nMinutes:\n\nNone.\n`;
    const both =
      "Schools and Families Special Meeting, Schools, Families and Lifelong Learning Overview and Scrutiny Sub-Committee";
    expect(await met(page(`${both} - Tuesday, 4th May, 2021 6.30 pm`))).toEqual({
      committee: both,
      meeting_date: "2021-05-04",
    });
    expect(await met(page("Scrutiny Board (Schools) 2020/2021 - Tuesday, 4th May, 2021 9.45 am"))).toEqual({
      committee: "Scrutiny Board (Schools)",
      meeting_date: "2021-05-04",
    });
  });

  test.each([
    "The Cabinet had considered the report in May.",
    "The Committee considered the report.",
    "Councillor Moss advised that the Cabinet considered the report.",
    "Members were told that the Improvement Board would meet in May.",
  ])("near-miss: %s", async (line) => {
    expect((await met(told(line))).committee).toBeNull();
  });
});

test("the day by which an action is due is no meeting", async () => {
  const plan =
    "# Children’s services improvement plan\n\n| Action | Lead | Due |\n| --- | --- | --- |\n| Train all team managers | Jo Fell | 31 March 2023 |\n";
  expect((await met(plan)).meeting_date).toBeNull();
});

describe("days that come after the meeting", () => {
  const scrutiny = (...lines: readonly string[]): string =>
    ["# Barsetshire County Council", "# Children’s Scrutiny Panel", ...lines].join("\n\n");
  const business = ["## 1. Ofsted inspection", "RESOLVED: That the letter be noted."];

  test.each(["Minutes of the meeting", "MINUTES of a meeting", "Draft notes of the special meeting"])(
    "the head says when the body met, whatever day it meets next: “%s held on”",
    async (words) => {
      const head = `${words} held on Thursday, 9 October 2025 at County Hall`;
      const text = scrutiny(head, ...business, "## 2. Date of next meeting", "Thursday, 20 November 2025");
      const record = await recordOf(text);
      expect(record.meeting_date).toBe("2025-10-09");
      expect(record.dates.map(({ edtf, role }) => [edtf, role])).toEqual([
        ["2025-10-09", "meeting"],
        ["2025-11-20", "next_meeting"],
      ]);
    },
  );

  test.each([
    { why: "under “Next meeting”", lines: ["## Next meeting", "20 November 2025"] },
    { why: "a label under “Next meeting”", lines: ["**Next meeting**", "Date: 20 November 2025"] },
    { why: "in a sentence", lines: ["The next meeting will be held on 20 November 2025."] },
  ])("the day of the next meeting is not this one’s: $why", async ({ lines }) => {
    expect((await met(scrutiny("# Minutes", ...business, ...lines))).meeting_date).toBeNull();
  });

  test.each([
    "The Director will report to the Board by 31 January 2026.",
    "The Director will report to Cabinet on 15 January 2026.",
    "Cabinet requested the Director to report to the Board on 31 January 2026.",
    "A further report to Cabinet will follow on 15 January 2026.",
  ])("nor is the day on which something will be reported: %s", async (sentence) => {
    const paper = ["# Report to Cabinet", "# Outcome of the Ofsted inspection", "## Next steps", sentence];
    expect((await met(paper.join("\n\n"), "paper.md")).meeting_date).toBeNull();
    const minuted = [
      "CABINET – 13 NOVEMBER 2025",
      "Outcome of the Ofsted inspection",
      "RESOLVED: That",
      `1. ${sentence}`,
    ];
    expect((await met(minuted.join("\n\n"))).meeting_date).toBe("2025-11-13");
  });

  test.each([
    "A meeting of the Cabinet will be held on Thursday 9 October 2025",
    "Report of the Director of Children’s Services to the Cabinet, 9 October 2025",
    "This report will be considered at the meeting of the Cabinet on 9 October 2025",
  ])("near-miss: what is to come and is the document’s own: %s", async (line) => {
    const text = [line, "# Outcome of the Ofsted inspection", "## Recommendations", "1. That the report be noted."];
    expect((await met(text.join("\n\n"), "paper.md")).meeting_date).toBe("2025-10-09");
  });
});
