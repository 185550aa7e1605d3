import { describe, expect, test } from "vitest";
import { extract } from "../../src/pipeline.js";
import { splitParts } from "../../src/sections/split-parts.js";
import { loadDocument } from "../read/load.js";

const agenda = `# AGENDA

Date: Tuesday 6 June 2023

A meeting of the Corporate Parenting Board will be held at County Hall on Tuesday 6 June 2023

1. Apologies for absence

2. Declarations of interest

3. Ofsted focused visit (Pages 3 - 12)
`;
const report = `Report to: Corporate Parenting Board

Meeting date: 6 June 2023

Subject: Ofsted focused visit

Lead officer: Jo Fell

## Purpose of the report

To present the letter of the inspectorate.

## Recommendations

1. That the letter be noted.
`;
const letter = `2 July 2024

Jo Fell

Director of Children’s Services

Dear Jo Fell

# Focused visit to Rutland children’s services

This letter summarises the findings of the focused visit to Rutland children’s services on 4 and 5 June 2024.

## Headline findings

Care leavers are supported well.
`;
const minutes = `MINUTES OF A MEETING OF THE CORPORATE PARENTING BOARD

Tuesday 2 May 2023

Present: Councillor A Marlowe (Chair)

1. Apologies for absence

2. Minutes of the previous meeting

RESOLVED - That the minutes of the meeting held on 7 March 2023 be signed.
`;
const contacts = `## Contact details

| Lead officer | Jo Fell |
| --- | --- |
| Officer | Tom O’Dell |
| Telephone | 01632 960123 |
`;

async function kindsIn(text: string, file: string): Promise<string[]> {
  const { records } = await extract(new TextEncoder().encode(text), { file });
  return records.map(({ document_type: type }) => type);
}

describe("a pack without pages", () => {
  test.each(["pack.md", "pack.txt"])("%s: agenda, report and letter are three documents", async (file) => {
    const pack = [agenda, report, letter].join("\n");
    const words = file.endsWith(".txt") ? pack.replaceAll(/^#+ /gmu, "") : pack;
    expect(await kindsIn(words, file)).toEqual(["agenda", "committee_report", "focused_visit_letter"]);
  });

  test("the minutes behind an agenda that ends close above them", async () => {
    expect(await kindsIn([agenda, minutes, report].join("\n"), "pack.md")).toEqual([
      "agenda",
      "minutes",
      "committee_report",
    ]);
  });

  test("near-miss: the minutes of every item on a meeting's page", async () => {
    const page = [
      "# Agenda and minutes",
      "## Scrutiny Sub-Committee",
      "Tuesday 2 May 2023",
      "**1. Apologies**",
      "Minutes:",
      "There were none.",
      "**2. Minutes of the previous meeting**",
      "To approve the minutes of the meeting held on 7 March 2023.",
      "Minutes:",
      "They were agreed.",
    ].join("\n\n");
    expect(await kindsIn(page, "page.md")).toEqual(["minutes"]);
  });

  test("near-miss: items of a page that approve the minutes of a meeting on a day", async () => {
    const page = [
      "Agenda and minutes",
      "Schools Scrutiny Panel - Tuesday 2 May 2023 6.00 pm",
      "Apologies",
      "Minutes:",
      "Apologies for absence were received from Councillor Elm (Chair).",
      "Minutes of the meeting held on 7 March 2023 pdf icon PDF 80 KB",
      "To approve the minutes of the meeting held on 7 March 2023.",
      "Minutes:",
      "The minutes were agreed.",
      "Consideration was given to the minutes of the meeting held on 7 March 2023.",
      "The Panel held a minute of silence.",
    ].join("\n\n");
    expect(await kindsIn(page, "page.txt")).toEqual(["minutes"]);
  });

  test("each record tells its number and keeps to its own words", async () => {
    const text = [agenda, report, letter].join("\n");
    const { records } = await extract(new TextEncoder().encode(text), { file: "pack.md" });
    expect(records.map(({ source }) => [source.part, source.parts])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(new Set(records.map(({ record_id: id }) => id)).size).toBe(3);
    expect(records.map(({ recommendations }) => recommendations.length)).toEqual([0, 1, 0]);
    expect(records.map(({ inspection }) => inspection.inspectors.length)).toEqual([0, 0, 0]);
    expect(records[2]?.inspection.start_date).toBe("2024-06-04");
  });

  test("near-miss: a resolution that names a body, with the approval of minutes below it", async () => {
    const minutes = [
      "# Minutes of the meeting of the Board held on 9 May 2022",
      "Present: Councillor Ash (Chair)",
      ...Array.from({ length: 14 }, (_, index) => `Members spoke of matter ${index + 1}.`),
      "RESOLVED, that",
      "1. Cabinet be asked to report each quarter;\n2. Cabinet be thanked.",
      "## Minutes",
      "AGREED, that the minutes of the meeting held on 4 April 2022 be signed.",
      "Apologies were received from Councillor Elm.",
    ].join("\n\n");
    expect(await kindsIn(minutes, "minutes.md")).toEqual(["minutes"]);
  });

  test("a letter appended to a report", async () => {
    expect(await kindsIn(`${report}\n${letter}`, "report.md")).toEqual(["committee_report", "focused_visit_letter"]);
  });
});

describe("one document", () => {
  test.each([
    { why: "a report", text: report },
    { why: "a letter", text: letter },
    { why: "an agenda", text: agenda },
    { why: "a report with its contacts in a table", text: `${report}\n${contacts}` },
    {
      why: "a report that speaks of an agenda and of minutes",
      text: `${report}\nThe minutes of the meeting held on 2 March 2023 were agreed.\n\nThe agenda of the Board is public.\n`,
    },
    {
      why: "minutes with a table in which something is on the agenda",
      text: `# Improvement Board\n\nMinutes of the meeting held on 2 July 2024\n\nPresent: Jo Fell\n\n| Action | Outcome |\n| --- | --- |\n| Bring figures | On agenda |\n\n## Date of next meeting\n\nDate: 5 August 2024\n\nVenue: Town Hall\n`,
    },
    {
      why: "a report that quotes a letter",
      text: `${report}\n> Dear Jo Fell\n>\n> Care leavers are supported well.\n`,
    },
  ])("$why", async ({ text }) => {
    expect(splitParts(await loadDocument(text, "document.md"))).toHaveLength(1);
  });

  test("a page that says that it is blank stands in no part", async () => {
    const text = [agenda, "This page is intentionally left blank", report].join("\n");
    const parts = splitParts(await loadDocument(text, "pack.md"));
    expect(parts).toHaveLength(2);
    expect(parts.flatMap(({ blocks }) => blocks).filter((block) => /intentionally/u.test(block.text))).toEqual([]);
  });
});

test("every block but blank pages stands in exactly one part", async () => {
  const document = await loadDocument([agenda, report, letter].join("\n"), "pack.md");
  const parts = splitParts(document);
  const starts = parts.flatMap(({ blocks }) => blocks.map(({ start }) => start));
  expect(new Set(starts).size).toBe(starts.length);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(parts.map(({ part }) => part.number)).toEqual([1, 2, 3]);
});
