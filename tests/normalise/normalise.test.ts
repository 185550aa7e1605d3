import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, normalisers } from "../../src/normalise/index.js";
import { mapText, originOf, sourceSpan } from "../../src/text/mapped-text.js";
import { cpuMillisecondsSince } from "../cpu-time.js";

describe("normalise", () => {
  test.each([
    { why: "lines are joined with one space", source: "children in \ncare\nand ", text: "children in care and " },
    { why: "no-break and thin spaces are spaces", source: "12\u00a0May\u20092022", text: "12 May 2022" },
    { why: "a hyphen at a line end stays in its word", source: "decision-\nmaking", text: "decision-making" },
    { why: "so does one before a number", source: "COVID-\n19", text: "COVID-19" },
    { why: "a left-out word keeps its space", source: "short-\nand long-term", text: "short- and long-term" },
    { why: "also before or", source: "mid- \n or long-term", text: "mid- or long-term" },
    { why: "and only before the whole word", source: "hand-\norganised", text: "hand-organised" },
    { why: "a dash at a line end is no hyphen", source: "care –\nwhich", text: "care – which" },
    { why: "nor is a lone hyphen", source: "care -\nwhich", text: "care - which" },
    { why: "ligatures are letters", source: "o\ufb03ce \ufb02ow", text: "office flow" },
    { why: "accents sit on their letters", source: "Zoe\u0308", text: "Zo\u00eb" },
    { why: "a symbol font's square is a square", source: "\uf06e Plans", text: "\u25fc Plans" },
    { why: "a symbol font's bullet is a bullet", source: "\uf0b7 Plans", text: "\u2022 Plans" },
    { why: "an unknown private character stays", source: "\ue123", text: "\ue123" },
    { why: "soft hyphens and zero-width spaces go", source: "safe\u00adguard\u200bing", text: "safeguarding" },
    { why: "quotes stay as printed", source: '\u2018front door\u2019 "as is"', text: '\u2018front door\u2019 "as is"' },
  ])("$why", ({ source, text }) => {
    expect(normalise(source).text).toBe(text);
  });

  test("a span of the text leads back to its words in the source", () => {
    const source = "the \uf06e  multi-\nagency  hub";
    const mapped = normalise(source);
    const start = mapped.text.indexOf("multi-agency");
    expect(mapped.text).toBe("the ◼ multi-agency hub");
    const { start: from, end: to } = sourceSpan(mapped, { start, end: start + "multi-agency".length });
    expect(source.slice(from, to)).toBe("multi-\nagency");
  });
});

const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "-\n",
        "\n",
        " ",
        "\u00a0",
        "and",
        "or ",
        "\ufb01",
        "e\u0301",
        "\u0301",
        "\u00ad",
        "\uf0b7",
        "a",
        "1",
        "–",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("any text", () => {
  test("normalised twice is normalised once", () => {
    fc.assert(
      fc.property(awkward, (source) => {
        const { text } = normalise(source);
        expect(normalise(text).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("every normaliser alone changes its own result no more", () => {
    for (const normaliser of normalisers) {
      fc.assert(
        fc.property(awkward, (source) => {
          const { text } = normaliser(mapText(source));
          expect(normaliser(mapText(text)).text).toBe(text);
        }),
      );
    }
  });

  test("keeps places in order and inside the source", () => {
    fc.assert(
      fc.property(awkward, (source) => {
        const mapped = normalise(source);
        let before = 0;
        for (let index = 0; index < mapped.text.length; index++) {
          const origin = originOf(mapped, index);
          expect(origin).toBeGreaterThanOrEqual(before);
          expect(origin).toBeLessThan(source.length);
          before = origin;
        }
      }),
    );
  });

  test("long rows of white space and hyphens take no time", () => {
    const hostile = `${"- ".repeat(50_000)}${" \n".repeat(50_000)}${"-\n".repeat(50_000)}`;
    const began = process.cpuUsage();
    normalise(hostile);
    expect(cpuMillisecondsSince(began)).toBeLessThan(2_000);
  });
});
