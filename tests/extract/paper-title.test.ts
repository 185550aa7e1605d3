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
