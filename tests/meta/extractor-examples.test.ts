import { readdirSync, readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { recordOf } from "../extract/extract-record.js";

interface Example {
  readonly page: string;
  readonly source: string;
  readonly expected: { readonly diagnostics?: readonly object[] };
}

const folder = new URL("../../docs/extractors/", import.meta.url);

/** A fence of Markdown with a fence of JSON behind it: a document, and the part of its record that the page is about. */
const pages = readdirSync(folder).map((page) => ({
  page,
  fences: unified()
    .use(remarkParse)
    .parse(readFileSync(new URL(page, folder), "utf8"))
    .children.filter((node) => node.type === "code"),
}));

const examples = pages.flatMap(({ page, fences }): Example[] =>
  fences.flatMap((fence, index): Example[] => {
    const next = fences[index + 1];
    if (fence.lang !== "markdown" || next?.lang !== "json") return [];
    return [{ page, source: fence.value, expected: JSON.parse(next.value) as Example["expected"] }];
  }),
);

/** Pages whose examples give the document in another form; the tests of these extractors read them. */
const readElsewhere = ["dates.md", "findings.md", "local-authority.md"];
/** Pages that tell in words what they read, without a fence. */
const withoutFence = ["contradictions.md", "decisions.md", "recommendations.md", "risks.md", "running-title-dates.md"];

describe("the examples of the extractors' pages", () => {
  test("every page with a fence has an example that is tried out", () => {
    const tried = new Set(examples.map(({ page }) => page));
    const untried = pages.filter(({ page, fences }) => fences.length > 0 && !tried.has(page));
    expect(untried.map(({ page }) => page)).toEqual(readElsewhere);
    expect(pages.filter(({ fences }) => fences.length === 0).map(({ page }) => page)).toEqual(withoutFence);
  });

  test.each(examples)("$page", async ({ source, expected }) => {
    const { diagnostics = [], ...values } = expected;
    const record = await recordOf(source);
    expect(record).toMatchObject(values);
    // An example is a small document: it raises others beside the diagnostic that its page is about.
    for (const diagnostic of diagnostics)
      expect(record.diagnostics).toContainEqual(expect.objectContaining(diagnostic));
  });
});
