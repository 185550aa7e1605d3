import { describe, expect, test } from "vitest";
import { messageOf } from "../../../src/diagnostics/describe.js";
import type { Identity } from "../../../src/extract/identity.js";
import { listDates, readDates } from "./read-dates.js";
import { cpuMillisecondsSince } from "../../cpu-time.js";

describe("what is read", () => {
  test("words, value, place and quote agree", async () => {
    const { text, candidates } = await readDates("# Paper\n\nThe visit was on Tuesday 5 February 2019 and ended well.");
    expect(candidates).toHaveLength(1);
    const [{ value, evidence, basis } = { value: null, evidence: null, basis: null }] = candidates;
    expect(value).toMatchObject({ text: "5 February 2019", edtf: "2019-02-05" });
    expect(basis).toBe("stated");
    expect(evidence?.quote).toBe("5 February 2019");
    expect(text.slice(evidence?.start, evidence?.end)).toBe("5 February 2019");
    expect(evidence?.rule).toMatch(/^dates\/[a-z-]+$/u);
  });

  test("dates in list items and cells are read once each", async () => {
    const dates = await listDates(
      "# Plan\n\n- first on 1 May 2024\n- then on 2 May 2024\n\n| When | What |\n| --- | --- |\n| June 2024 | Train |\n",
    );
    expect(dates.map((date) => date.split(":")[0])).toEqual(["1 May 2024", "2 May 2024", "June 2024"]);
  });

  test("a second date after “or” has the role of the first", async () => {
    const known: Partial<Identity> = { documentType: "minutes", meetingDate: "2025-01-09" };
    expect(await listDates("# Minutes\n\nIt will be done by April 2027 or April 2028.", known)).toEqual([
      "April 2027: 2027-04, deadline",
      "April 2028: 2028-04, deadline",
    ]);
  });

  test.each([
    ["a date without a year", "It closes on 15 January."],
    ["a year alone", "It was inspected in 2018 and will be again in 2025."],
    ["a footnote", "It was published.[^1]\n\n[^1]: On 20 March 2024."],
    ["a web address", "See https://www.example.gov.uk/2024-03-20/report."],
  ])("left out: %s", async (_, text) => {
    expect(await listDates(`# Paper\n\n${text}\n`)).toEqual([]);
  });
});

test("a paragraph of ten thousand dates is read in good time", async () => {
  const started = process.cpuUsage();
  const dates = await listDates(`# Paper\n\n${"The plan, agreed by 4 May 2020, ".repeat(10_000)}\n`);
  expect(dates).toHaveLength(10_000);
  expect(cpuMillisecondsSince(started)).toBeLessThan(10_000);
});

describe("printed dates that do not exist", () => {
  test("are reported with their place and give no value", async () => {
    const { text, candidates, diagnostics } = await readDates("# Plan\n\nReview on 31 June 2018, then in March 20205.");
    expect(candidates).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["extract/impossible-date", "extract/impossible-date"]);
    const [first] = diagnostics;
    expect(text.slice(first?.places[0]?.start, first?.places[0]?.end)).toBe("31 June 2018");
    expect(first === undefined ? "" : messageOf(first)).toContain("31 June 2018");
  });
});

describe("the deadlines that the law sets", () => {
  const report: Partial<Identity> = {
    documentType: "inspection_report",
    framework: "sif",
    publishedDate: "2017-07-07",
  };

  test("70 working days after a report that prints its publication", async () => {
    const { candidates } = await readDates("# Inspection\n\nReport published: 7 July 2017\n", report);
    const inferred = candidates.filter(({ basis }) => basis === "inferred");
    // 7 July 2017 was a Friday; the August bank holiday is the only one among the 70 days.
    expect(inferred.map(({ value }) => value.edtf)).toEqual(["2017-10-16"]);
    expect(inferred[0]?.value).toMatchObject({ role: "deadline" });
    expect(inferred[0]?.value.text).toContain("70 working days");
    expect(inferred[0]?.evidence.quote).toBe("7 July 2017");
  });

  test("the sentence that names the clock is the better proof", async () => {
    const { candidates } = await readDates(
      "# Inspection\n\nReport published: 7 July 2017\n\nA plan is due within 70 working days of receiving this report.\n",
      report,
    );
    expect(candidates.find(({ basis }) => basis === "inferred")?.evidence.quote).toBe("70 working days");
  });

  test("a focused visit with areas for priority action has two clocks", async () => {
    const { candidates } = await readDates(
      "# Focused visit\n\n6 June 2022\n\n## Areas for priority action\n\n- The response to neglect.\n",
      { documentType: "focused_visit_letter", framework: "ilacs", publishedDate: "2022-06-06" },
    );
    const inferred = candidates.filter(({ basis }) => basis === "inferred").map(({ value }) => value.edtf);
    // From Monday 6 June 2022, August bank holiday left out.
    expect(inferred.toSorted()).toEqual(["2022-07-04", "2022-09-13"]);
  });

  test.each([
    [
      "a report without a printed publication",
      "# Inspection\n\nInspection dates: 5 to 16 June 2023\n",
      { ...report, publishedDate: null },
    ],
    [
      "a letter that names the day",
      "# Inspection\n\nReport published: 7 July 2017\n\nSend the written statement to us by 16 October 2017.\n",
      report,
    ],
    [
      "a focused visit without areas for priority action",
      "# Focused visit\n\n6 June 2022\n\n## What needs to improve\n\n- The response to neglect.\n",
      { ...report, documentType: "focused_visit_letter", publishedDate: "2022-06-06" },
    ],
    [
      "a council's paper",
      "# Paper\n\nThe report was published on 7 July 2017.\n",
      { ...report, documentType: "committee_report" },
    ],
  ] as const)("nothing is inferred for %s", async (_, text, known) => {
    const { candidates } = await readDates(text, known);
    expect(candidates.filter(({ basis }) => basis === "inferred")).toEqual([]);
  });
});

describe("pages of news and council web sites", () => {
  test.each([
    ["28/04/2023 - Permalink", "28/04/2023: 2023-04-28, document"],
    ["Page last updated: 20/08/2020", "20/08/2020: 2020-08-20, document"],
    ["Published on: 26 April 2021", "26 April 2021: 2021-04-26, document"],
    [
      "None has been outstanding since the new inspection framework started in November 2013.",
      "November 2013: 2013-11, event",
    ],
    [
      "The service had been judged good by the inspectorate in November 2017.",
      "November 2017: 2017-11, previous_inspection",
    ],
  ])("%s", async (text, expected) => {
    expect(await listDates(`# Ofsted and our children’s services\n\n${text}\n`, { framework: "ilacs" })).toEqual([
      expected,
    ]);
  });
});
