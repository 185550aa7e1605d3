import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type MappedText,
  mapText,
  offsetFrom,
  originOf,
  replaceMapped,
  sourceSpan,
} from "../../src/text/mapped-text.js";

const originsOf = (mapped: MappedText): number[] => [...mapped.text].map((_, index) => originOf(mapped, index));

describe("replaceMapped", () => {
  test("gives back the same object where nothing matches or nothing changes", () => {
    const text = mapText("care leavers");
    expect(replaceMapped(text, /x/g, "y")).toBe(text);
    expect(replaceMapped(text, /a/g, () => null)).toBe(text);
    expect(replaceMapped(text, /a/g, "a")).toBe(text);
  });

  test.each([
    {
      why: "a stretch becomes one character",
      source: "a \n b",
      pattern: / \n /g,
      by: " ",
      text: "a b",
      origins: [0, 1, 4],
    },
    { why: "a stretch is dropped", source: "ab--cd", pattern: /-/g, by: "", text: "abcd", origins: [0, 1, 4, 5] },
    {
      why: "more letters than before",
      source: "o\ufb03ce",
      pattern: /\ufb03/g,
      by: "ffi",
      text: "office",
      origins: [0, 1, 1, 1, 2, 3],
    },
    { why: "at both ends", source: "-a-", pattern: /-/g, by: "", text: "a", origins: [1] },
  ])("$why", ({ source, pattern, by, text, origins }) => {
    const mapped = replaceMapped(mapText(source), pattern, by);
    expect(mapped.text).toBe(text);
    expect(originsOf(mapped)).toEqual(origins);
    expect(originOf(mapped, text.length)).toBe(source.length);
  });

  test("maps through two changes to the first source", () => {
    const once = replaceMapped(mapText("one--two  three"), /--/g, "-");
    const twice = replaceMapped(once, / {2}/g, " ");
    expect(twice.text).toBe("one-two three");
    expect(sourceSpan(twice, { start: 8, end: 13 })).toEqual({ start: 10, end: 15 });
    expect(offsetFrom(twice, 10)).toBe(8);
    expect(offsetFrom(twice, 4)).toBe(4);
  });
});

describe("any replacements in a row", () => {
  const change = fc.record({
    pattern: fc.constantFrom(/a+/g, /[bc]/g, /\s+/g, /d./g, /^./g, /.$/g),
    by: fc.constantFrom("", "x", "xyz", " "),
  });

  test("origins never fall and stay inside the source; spans are ordered", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "c", "d", " ", "\n", "é"), { maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.array(change, { maxLength: 4 }), (source, changes) => {
        let mapped = mapText(source.join(""));
        for (const { pattern, by } of changes) mapped = replaceMapped(mapped, pattern, by);
        const origins = originsOf(mapped);
        origins.forEach((origin, index) => {
          expect(origin).toBeGreaterThanOrEqual(index === 0 ? 0 : (origins[index - 1] ?? 0));
          expect(origin).toBeLessThan(source.length);
          const span = sourceSpan(mapped, { start: 0, end: index + 1 });
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(source.length);
        });
      }),
    );
  });

  test("characters that were not replaced come from an equal character", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", " ", "\n", "c"), { maxLength: 30 }), (source) => {
        const text = source.join("");
        let mapped = replaceMapped(mapText(text), /\s+/g, " ");
        mapped = replaceMapped(mapped, /b/g, "");
        [...mapped.text].forEach((character, index) => {
          const from = text[originOf(mapped, index)] ?? "";
          expect(from.trim()).toBe(character.trim());
        });
      }),
    );
  });
});
