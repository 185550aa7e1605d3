import { readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import type { DocumentType } from "../../../src/domain/document-types.js";
import { readDates } from "./read-dates.js";

const page = readFileSync(new URL("../../../docs/extractors/dates.md", import.meta.url), "utf8");
const fences = unified()
  .use(remarkParse)
  .parse(page)
  .children.filter((node) => node.type === "code");
const examples = fences.flatMap((fence, index) => {
  const values = fences[index + 1];
  if (fence.lang !== "text" || values?.lang !== "json") return [];
  return [
    { text: fence.value, documentType: fence.meta as DocumentType, values: JSON.parse(values.value) as unknown[] },
  ];
});

describe("the examples of docs/extractors/dates.md", () => {
  test("there are some", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)("example $#", async ({ text, documentType, values }) => {
    const { candidates } = await readDates(text, { documentType });
    expect(candidates.map(({ value }) => value)).toEqual(values);
  });
});
