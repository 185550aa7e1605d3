import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveList, resolveSharedList } from "../../src/resolve/resolve-list.js";
import { makeCandidate } from "./make-candidate.js";

const asked = (text: string, weight: Parameters<typeof makeCandidate>[2]) =>
  makeCandidate("recommendations", { text }, weight);
const texts = (candidates: readonly ReturnType<typeof asked>[]): string[] =>
  resolveList("recommendations", candidates).map(({ value }) => value.text);

describe("resolveList", () => {
  test("items stand in the document's order", () => {
    expect(
      texts([asked("Second", { start: 20 }), asked("First", { start: 0 }), asked("Third", { start: 40 })]),
    ).toEqual(["First", "Second", "Third"]);
  });

  test.each([
    {
      why: "the higher rank",
      rivals: [asked("Long", { start: 0, length: 20, rank: 60 }), asked("Sure", { start: 5, length: 5, rank: 80 })],
      kept: ["Sure"],
    },
    {
      why: "the longer quote of equals",
      rivals: [asked("Short", { start: 5, length: 5 }), asked("Long", { start: 0, length: 20 })],
      kept: ["Long"],
    },
    {
      why: "both where they only touch",
      rivals: [asked("One", { start: 0, length: 5 }), asked("Two", { start: 5, length: 5 })],
      kept: ["One", "Two"],
    },
  ])("of overlapping words stands $why", ({ rivals, kept }) => {
    expect(texts(rivals)).toEqual(kept);
    expect(texts(rivals.toReversed())).toEqual(kept);
  });

  test("other fields' candidates are left out", () => {
    expect(resolveList("risks", [asked("One", { start: 0 })])).toEqual([]);
  });

  test("no two kept items overlap, and each dropped one overlaps a kept one that is no worse", () => {
    const spans = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 15 }),
        rank: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(spans, (list) => {
        const candidates = list.map((span, index) => asked(`${index}`, span));
        const kept = resolveList("recommendations", candidates);
        const overlapping = kept.filter(
          ({ evidence }, index) => evidence.end > (kept[index + 1]?.evidence.start ?? Infinity),
        );
        expect(overlapping).toEqual([]);
        for (const [index, { start, length, rank }] of list.entries()) {
          if (kept.some(({ value }) => value.text === `${index}`)) continue;
          const stronger = kept.filter(
            ({ evidence, rank: other }) => evidence.start < start + length && start < evidence.end && other >= rank,
          );
          expect(stronger.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("resolveSharedList", () => {
  const person = (name: string, start: number, rank = 50) =>
    makeCandidate("people", { name, role: "inspector", organisation: null }, { start, rank });

  test("items may share words; the same one is told once, by the higher rank", () => {
    const people = resolveSharedList(
      "people",
      [person("Jo Fell", 8, 40), person("Una Byrne", 0), person("Jo Fell", 2, 60)],
      ({ value }) => value.name,
    );
    expect(people.map(({ value, evidence }) => `${value.name} ${evidence.start}`)).toEqual([
      "Una Byrne 0",
      "Jo Fell 2",
    ]);
  });
});
