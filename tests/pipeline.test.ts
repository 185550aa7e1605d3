import { afterEach, describe, expect, test, vi } from "vitest";
import { strengths } from "../src/extract/strengths.js";
import { extract } from "../src/pipeline.js";
import { visitLetter } from "./extract/extract-record.js";

describe("a fault in a rule", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("is an error of the document, never an exception", async () => {
    vi.spyOn(strengths, "read").mockImplementation(() => {
      throw new RangeError("too deep");
    });
    const result = await extract(new TextEncoder().encode(visitLetter()), { file: "letter.md" });
    expect(result.status).toBe("failed");
    expect(result.records).toEqual([]);
    expect(result.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["record/fault", "Document 1 of the file could not be worked through: too deep."],
    ]);
  });
});
