import { expect, test } from "vitest";
import type { InspectionRecord } from "../../src/record/schema.js";
import { documents } from "./documents.js";
import { useCommandLine } from "./run-command.js";

const { run } = useCommandLine();

test("the printed text is what the offsets of evidence refer to", async () => {
  const { stdout: text } = await run(["text", "report.md"]);
  const record = JSON.parse((await run(["extract", "report.md"])).stdout) as InspectionRecord;
  const quotes = [
    ...record.evidence,
    ...record.inspection.evidence,
    ...[...record.grades, ...record.improvement_areas, ...record.dates].map(({ evidence }) => evidence),
  ];
  expect(quotes.length).toBeGreaterThan(10);
  for (const { start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote);
});

test("standard input", async () => {
  const [file, input] = [await run(["text", "report.md"]), await run(["text", "-"], { input: documents["report.md"] })];
  expect(input.stdout).toBe(file.stdout);
});

test.each([
  { file: "nowhere.pdf", raised: "input/not-found" },
  { file: "papers", raised: "input/folder" },
  { file: "error-page.pdf", raised: "read/html-error-page" },
])("$file: code 1, nothing printed, $raised told", async ({ file, raised }) => {
  const { code, stdout, stderr } = await run(["text", file]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(`[${raised}]`);
});
