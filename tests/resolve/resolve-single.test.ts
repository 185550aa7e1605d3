import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveSingle } from "../../src/resolve/resolve-single.js";
import { makeCandidate } from "./make-candidate.js";

const title = (value: string, weight: Parameters<typeof makeCandidate>[2] = {}) =>
  makeCandidate("title", value, weight);

describe("which value is taken", () => {
  test("none where nothing was found", () => {
    expect(resolveSingle("title", [])).toEqual({ chosen: null, diagnostics: [] });
    expect(resolveSingle("title", [makeCandidate("committee", "Cabinet")]).chosen).toBeNull();
  });

  test.each([
    {
      why: "the higher rank",
      others: [title("Low", { rank: 60 }), title("High", { rank: 70, start: 9 })],
      taken: "High",
    },
    {
      why: "what is stated before what is inferred, whatever their ranks",
      others: [title("Inferred", { rank: 90, basis: "inferred" }), title("Stated", { rank: 30 })],
      taken: "Stated",
    },
    {
      why: "the earlier place of equals",
      others: [title("Later", { start: 9 }), title("Earlier", { start: 3 })],
      taken: "Earlier",
    },
  ])("$why", ({ others, taken }) => {
    expect(resolveSingle("title", others).chosen?.value).toBe(taken);
    expect(resolveSingle("title", others.toReversed()).chosen?.value).toBe(taken);
  });
});

describe("conflicts", () => {
  test("another value of the same weight is told with both places, the one taken first", () => {
    const { diagnostics } = resolveSingle("inspection.start_date", [
      makeCandidate("inspection.start_date", "2023-05-11", { start: 40 }),
      makeCandidate("inspection.start_date", "2023-05-12", { start: 20 }),
    ]);
    expect(diagnostics).toEqual([
      {
        code: "resolve/conflicting-values",
        args: { field: "start date", chosen: "2023-05-12", other: "2023-05-11" },
        places: [expect.objectContaining({ start: 20 }), expect.objectContaining({ start: 40 })],
      },
    ]);
  });

  test.each([
    { why: "the same value twice", others: [title("A title"), title("A title", { start: 9 })] },
    {
      why: "the same words in other letters and punctuation",
      others: [title("A Title:"), title("a title", { start: 9 })],
    },
    { why: "a value of lower rank", others: [title("A", { rank: 60 }), title("B", { rank: 59 })] },
    { why: "an inferred value of the same rank", others: [title("A"), title("B", { basis: "inferred" })] },
  ])("$why is none", ({ others }) => {
    expect(resolveSingle("title", others).diagnostics).toEqual([]);
  });
});

test("the order in which rules ran changes nothing", () => {
  const weights = fc.record({
    rank: fc.integer({ min: 1, max: 5 }),
    basis: fc.constantFrom("stated" as const, "inferred" as const),
    start: fc.integer({ min: 0, max: 9 }),
  });
  const found = fc.uniqueArray(weights, { selector: ({ start }) => start, maxLength: 8 });
  fc.assert(
    fc.property(found, (list) => {
      const made = list.map((weight) => title(`Title ${weight.start % 3}`, weight));
      const first = resolveSingle("title", made);
      expect(resolveSingle("title", made.toReversed())).toEqual(first);
      expect(made.length === 0).toBe(first.chosen === null);
    }),
  );
});
