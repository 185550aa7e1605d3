import { expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

/** A report as text that was once a PDF: three pages, each with the same running title. */
const report = (running: string): string =>
  [
    "Inspection of Rutland local authority children’s services\n\nInspection dates: 1 to 12 June 2026\n\nLead inspector: Ada Marlowe, His Majesty’s Inspector\n\nThe first page says what was found, at some length and in whole sentences.",
    "The second page goes on with what was found about children who need help.\n\nIt has a second paragraph about protection.",
    "The third page goes on with what was found about care leavers.\n\nIt has a second paragraph about their housing.",
  ]
    .map((page) => `${page}\n\n${running}\n`)
    .join("\f");

const raised = async (running: string): Promise<string[]> =>
  (await recordOf(report(running), "report.txt")).diagnostics
    .filter(({ code }) => code === "extract/running-title-dates-differ")
    .map(({ message }) => message);

test("a running title with other dates is told, and the report's own dates stand", async () => {
  expect(await raised("Rutland children’s services, 4 to 15 March 2019")).toEqual([
    "A page header or footer prints “4 to 15 March 2019” as the dates; the report itself says 2026-06-01 to 2026-06-12 (taken).",
  ]);
});

test.each([
  { why: "the same dates", running: "Rutland children’s services, 1 to 12 June 2026" },
  {
    why: "the same dates written in another way",
    running: "Rutland children’s services, 1 June 2026 to 12 June 2026",
  },
  { why: "a single day, which may be that of printing", running: "Rutland children’s services, 4 March 2019" },
  { why: "no dates", running: "Rutland children’s services" },
])("$why raises nothing", async ({ running }) => {
  expect(await raised(running)).toEqual([]);
});
