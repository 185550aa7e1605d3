import { describe, expect, test } from "vitest";
import type { Identity } from "../../../src/extract/identity.js";
import { listDates } from "./read-dates.js";

const council: Partial<Identity> = { documentType: "committee_report" };

describe("the meeting's own date, with nothing known yet", () => {
  test.each([
    [
      "a label in its line",
      "Report to: Select Committee\n\nDate of meeting: Wednesday 12th June 2024\n\n# Outcome of the inspection",
      "12th June 2024: 2024-06-12, meeting",
    ],
    [
      "the committee and the date in one line",
      "# CABINET – 12 JUNE 2024\n\n## Outcome of the inspection",
      "12 JUNE 2024: 2024-06-12, meeting",
    ],
    [
      "minutes that say when it was held",
      "Minutes of the meeting of the Policy Board held at the Civic Centre on 12 June 2024 at 6.30pm",
      "12 June 2024: 2024-06-12, meeting",
    ],
    [
      "a table of labels",
      "| Meeting date | 12.06.24 |\n| --- | --- |\n| Lead member | Cllr Example |\n| Ward | All |",
      "12.06.24: 2024-06-12, meeting",
    ],
    [
      "a body and a date in figures",
      "Executive Board, 12/06/2024\n\n# Outcome of the inspection",
      "12/06/2024: 2024-06-12, meeting",
    ],
    [
      "the date alone under the committee",
      "# Scrutiny Panel\n\n12 June 2024\n\n# Outcome of the inspection",
      "12 June 2024: 2024-06-12, meeting",
    ],
    [
      "an agenda that gives notice",
      "NOTICE is given that a meeting of the Cabinet will be held on Wednesday, 12th June 2024 at 10 am",
      "12th June 2024: 2024-06-12, meeting",
    ],
  ])("%s", async (_, text, wanted) => {
    expect(await listDates(text, council)).toContain(wanted);
  });
});

describe("dates in a header that are not the meeting's", () => {
  const known: Partial<Identity> = { ...council, meetingDate: "2024-06-12", documentDate: "2024-06-12" };

  test.each([
    ["the next meeting", "Date of next meeting: 17 July 2024", "17 July 2024: 2024-07-17, next_meeting"],
    ["when the agenda was issued", "Date of publication: 4 June 2024", "4 June 2024: 2024-06-04, publication"],
    ["when the report was written", "Date of report: 28 May 2024", "28 May 2024: 2024-05-28, document"],
    [
      "minutes to be approved",
      "Minutes of the meeting held on 15 May 2024 (pages 3 - 8)",
      "15 May 2024: 2024-05-15, event",
    ],
    [
      "a committee that saw it before",
      "Previously considered by: Scrutiny Panel, 22 May 2024",
      "22 May 2024: 2024-05-22, event",
    ],
    ["when call-in ends", "Call-in period expires: 19 June 2024", "19 June 2024: 2024-06-19, deadline"],
    ["when a decision takes effect", "Decision effective from: 20 June 2024", "20 June 2024: 2024-06-20, event"],
    ["the end of call-in", "Call-in deadline: 19 June 2024, 5 pm", "19 June 2024: 2024-06-19, deadline"],
    [
      "the days of the inspection",
      "Inspection dates: 22 January to 2 February 2024",
      "22 January to 2 February 2024: 2024-01-22/2024-02-02, inspection",
    ],
  ])("%s", async (_, text, wanted) => {
    expect(await listDates(`# Paper\n\nMeeting: 12 June 2024\n\n${text}\n`, known)).toContain(wanted);
  });
});

describe("the next meeting under a heading of its own", () => {
  const known: Partial<Identity> = { documentType: "minutes", meetingDate: "2024-07-09", documentDate: "2024-07-09" };

  test.each([
    "## Date of next meeting",
    "**24/24 Date of next meeting**",
    "## 9. DATE AND TIME OF NEXT MEETING",
    "**Next meeting**",
  ])("%s", async (heading) => {
    const dates = await listDates(
      `# Panel\n\n9 July 2024\n\n${heading}\n\nTuesday 10 September 2024 at 10.30am.\n`,
      known,
    );
    expect(dates.at(-1)).toBe("10 September 2024: 2024-09-10, next_meeting");
  });
});

describe("rows of labels", () => {
  const known: Partial<Identity> = {
    ...council,
    meetingDate: "2024-06-12",
    documentDate: "2024-06-12",
    startDate: "2024-01-22",
    endDate: "2024-02-02",
  };

  test.each([
    ["Next monitoring visit", "12 and 13 November 2024", "next_visit"],
    ["Inspection", "22 January to 2 February 2024", "inspection"],
    ["On site", "22 January to 2 February 2024", "inspection"],
    ["Council notified", "15 January 2024", "notification"],
    ["Report published", "20 March 2024", "publication"],
    ["Previous inspection", "September 2018", "previous_inspection"],
    ["Last focused visit", "October 2021", "previous_inspection"],
    ["Action plan due", "28 June 2024", "deadline"],
    ["Next meeting of the board", "17 July 2024", "next_meeting"],
    ["Position at", "30 April 2024", "as_at"],
  ])("%s: %s is %s", async (label, words, role) => {
    const table = `| Key dates |  |\n| --- | --- |\n| ${label} | ${words} |`;
    const dates = await listDates(`# Paper\n\n## At a glance\n\n${table}\n`, known);
    expect(dates.at(-1)).toMatch(new RegExp(`, ${role}$`, "u"));
  });
});

describe("columns of action tables", () => {
  const known: Partial<Identity> = {
    documentType: "action_plan",
    meetingDate: "2024-06-12",
    documentDate: "2024-06-12",
  };

  test.each([
    ["Timescale", "June 2024", "deadline"],
    ["Target completion date", "30/09/2024", "deadline"],
    ["By when?", "Autumn 2024", "deadline"],
    ["Deadline (original)", "31 March 2024", "deadline"],
    ["Revised date", "1 Oct 2024", "deadline"],
    ["Milestone date", "July 2024", "deadline"],
    ["End", "July 2024", "deadline"],
    ["Due", "Completed 2 May 2024", "event"],
    ["Date raised", "15/12/2023", "event"],
    ["Start date", "1 April 2024", "event"],
    ["Date completed", "2 May 2024", "event"],
    ["Progress", "Launched on 20 May 2024", "event"],
    ["Progress", "Now promised for 30 November 2024", "deadline"],
    ["Progress", "88% at 30 April 2024", "as_at"],
  ])("%s: %s is a %s", async (column, words, role) => {
    const table = `| Ref | Action | Lead | ${column} |\n| --- | --- | --- | --- |\n| 1.1 | Write a plan | AB | ${words} |\n| 1.2 | Train staff | CD | tbc |`;
    const [only] = await listDates(`# Plan\n\n## Actions\n\n${table}\n`, known);
    expect(only).toMatch(new RegExp(`, ${role}$`, "u"));
  });

  test("a date that names a column of figures", async () => {
    const table = "| Measure | 31 March 2023 | March 2024 |\n| --- | --- | --- |\n| In care | 580 | 612 |";
    expect(await listDates(`# Plan\n\n## Figures\n\n${table}\n`, known)).toEqual([
      "31 March 2023: 2023-03-31, as_at",
      "March 2024: 2024-03, as_at",
    ]);
  });

  test("the inspections of other councils are events", async () => {
    const table =
      "| Council | Grade | Latest inspection |\n| --- | --- | --- |\n| Northby | Good | May 2023 |\n| Westham | Inadequate | June 2022 |";
    expect(await listDates(`# Neighbours\n\n## Grades\n\n${table}\n`, known)).toEqual([
      "May 2023: 2023-05, event",
      "June 2022: 2022-06, event",
    ]);
  });
});
