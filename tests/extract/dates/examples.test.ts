import { describe, expect, test } from "vitest";
import type { DocumentType } from "../../../src/domain/document-types.js";
import { readPageExamples } from "../../page-examples.js";
import { readDates } from "./read-dates.js";

const { examples } = readPageExamples("extractors/dates.md", "text");

describe("the examples of docs/extractors/dates.md", () => {
  test("there are some", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)("example $#", async ({ text, words, expected }) => {
    const { candidates } = await readDates(text, { documentType: words[0] as DocumentType });
    expect(candidates.map(({ value }) => value)).toEqual(expected);
  });
});
