import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { recordOf } from "../extract/extract-record.js";
import { readPageExamples } from "../page-examples.js";

const pages = readdirSync(new URL("../../docs/extractors/", import.meta.url)).map((page) => ({
  page,
  ...readPageExamples(`extractors/${page}`, "markdown"),
}));

/** A document, and the part of its record that the page is about. */
const examples = pages.flatMap(({ page, examples: shown }) => shown.map((example) => ({ page, ...example })));

/** Pages whose examples give the document in another form; the tests of these extractors read them. */
const readElsewhere = ["dates.md", "findings.md", "local-authority.md"];
/** Pages that tell in words what they read, without a fence. */
const withoutFence = ["contradictions.md", "decisions.md", "recommendations.md", "risks.md", "running-title-dates.md"];

describe("the examples of the extractors' pages", () => {
  test("every page with a fence has an example that is tried out", () => {
    const tried = new Set(examples.map(({ page }) => page));
    const untried = pages.filter(({ page, fences }) => fences > 0 && !tried.has(page));
    expect(untried.map(({ page }) => page)).toEqual(readElsewhere);
    expect(pages.filter(({ fences }) => fences === 0).map(({ page }) => page)).toEqual(withoutFence);
  });

  test.each(examples)("$page", async ({ text, expected }) => {
    const { diagnostics = [], ...values } = expected as { readonly diagnostics?: readonly object[] };
    const record = await recordOf(text);
    expect(record).toMatchObject(values);
    // An example is a small document: it raises others beside the diagnostic that its page is about.
    for (const diagnostic of diagnostics)
      expect(record.diagnostics).toContainEqual(expect.objectContaining(diagnostic));
  });
});
