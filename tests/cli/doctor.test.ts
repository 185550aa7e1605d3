import { describe, expect, test } from "vitest";
import { examine } from "../../src/cli/doctor/examine.js";
import { TINY_WORDS, tinyDocx, tinyHtml, tinyMarkdown, tinyPdf } from "../../src/cli/doctor/tiny-documents.js";
import { readText } from "../../src/pipeline.js";

describe("the tiny documents", () => {
  test.each([
    ["a PDF, by pdfium", tinyPdf, "pdfium"],
    ["a PDF, by pdf-parse", tinyPdf, "pdf-parse"],
    ["a Word document", tinyDocx, "auto"],
    ["a web page", tinyHtml, "auto"],
    ["Markdown", tinyMarkdown, "auto"],
  ] as const)("%s holds its words", async (_, make, pdfEngine) => {
    const result = await readText(await make(), { file: "tiny", pdfEngine });
    expect(result.status === "read" ? result.document.text : result.diagnostics).toContain(TINY_WORDS);
  });
});

test("a whole install is healthy", async () => {
  const examinations = await examine();
  expect(examinations.filter(({ healthy }) => !healthy)).toEqual([]);
  expect(examinations.map(({ subject }) => subject)).toEqual([
    "ilacs",
    "Node.js",
    "Record schema",
    "PDF, pdfium",
    "PDF, pdf-parse",
    "Word",
    "HTML",
    "Markdown",
    "Machine",
  ]);
});
