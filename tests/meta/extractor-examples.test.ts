import { readdirSync, readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { recordOf } from "../extract/extract-record.js";

interface Example {
  readonly page: string;
  readonly source: string;
  readonly expected: object;
}

const folder = new URL("../../docs/extractors/", import.meta.url);

/** A fence of Markdown with a fence of JSON behind it: a document, and the part of its record that the page is about. */
const examples = readdirSync(folder).flatMap((page): Example[] => {
  const fences = unified()
    .use(remarkParse)
    .parse(readFileSync(new URL(page, folder), "utf8"))
    .children.filter((node) => node.type === "code");
  return fences.flatMap((fence, index): Example[] => {
    const next = fences[index + 1];
    if (fence.lang !== "markdown" || next?.lang !== "json") return [];
    return [{ page, source: fence.value, expected: JSON.parse(next.value) as object }];
  });
});

describe("the examples of the extractors' pages", () => {
  test.each(examples)("$page", async ({ source, expected }) => {
    expect(await recordOf(source)).toMatchObject(expected);
  });
});
