import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.js";

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  test.each([
    { why: "full stops, questions, exclamations", text: "One ends. Does two? Three does!", parts: 3 },
    { why: "a closing quote belongs to the sentence before", text: "She said, ‘It helps.’ They agree.", parts: 2 },
    { why: "a closing bracket too", text: "Plans are late (see above). They agree.", parts: 2 },
    { why: "an opening quote begins one", text: "They agree. ‘It helps,’ she said.", parts: 2 },
    { why: "a number begins one", text: "They agree. 12 children were seen.", parts: 2 },
    { why: "capitals before the full stop", text: "It was led by an HMI. They agree.", parts: 2 },
    { why: "a year before it", text: "This was so in 2018. They agree.", parts: 2 },
    { why: "a single letter after a small word", text: "They chose plan B. They agree.", parts: 2 },
    { why: "a lost space", text: "Plans are good.They are shared.", parts: 2 },
    { why: "three dots before a capital", text: "They waited... Nobody came.", parts: 2 },
    { why: "line breaks", text: "Plans are good.\nThey are shared.", parts: 2 },
    { why: "bullets inside a line", text: "They offer: • Play therapy. ◼ Group work.", parts: 3 },
  ])("ends: $why", ({ text, parts }) => {
    expect(sentencesOf(text)).toHaveLength(parts);
  });

  test.each([
    { why: "e.g. and i.e.", text: "Tools, e.g. Signs of Safety, i.e. a model, are used." },
    { why: "titles", text: "Cllr. Smith, Mr. Jones, Dr. Lee and Prof. Ray chair it." },
    { why: "St.", text: "Workers in St. Helens visit weekly." },
    { why: "No. before a number", text: "The panel met at No. 5 High Street." },
    { why: "versus", text: "They heard Smith v. Jones." },
    { why: "initials", text: "It was led by J. R. Smith." },
    { why: "an initial between names", text: "It was led by Anne B. Smith." },
    { why: "decimal numbers and money", text: "They spent £1.4 million on 3.5 posts." },
    { why: "web addresses", text: "See www.example.gov.uk/Reports for more." },
    { why: "a quote that goes on", text: "‘It helps.’ said one." },
    { why: "a small letter after a full stop", text: "They paid approx. half." },
    { why: "semicolons and colons", text: "Plans are clear; They are shared: Everybody knows." },
  ])("does not end: $why", ({ text }) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  test("footnote digits glued to a full stop belong to no sentence", () => {
    expect(sentencesOf("This meets needs.2 They agree.")).toEqual(["This meets needs.", "They agree."]);
  });

  test("No. ends a sentence where no number follows", () => {
    expect(sentencesOf("Did they agree? No. They left.")).toEqual(["Did they agree?", "No.", "They left."]);
  });

  test("spans are moved by the offset and hold no white space at either end", () => {
    expect(splitSentences("  One ends.  Two ends. ", 100)).toEqual([
      { start: 102, end: 111 },
      { start: 113, end: 122 },
    ]);
  });

  test.each(["", "   ", "\n"])("nothing in %j", (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  test("spans are in order, apart, inside the text, and cover all letters", () => {
    const piece = fc.constantFrom(
      "Plans",
      "are",
      "late",
      ". ",
      "! ",
      "? ",
      "’ ",
      "e.g. ",
      "No. ",
      "2",
      " ",
      "•",
      "A",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let before = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(before, start)).not.toMatch(/\p{L}/u);
          before = end;
        }
        expect(text.slice(before)).not.toMatch(/\p{L}/u);
      }),
    );
  });

  test("a long run of full stops that ends no sentence stays inside a time budget", () => {
    const started = process.cpuUsage();
    splitSentences(`Contents${".".repeat(200_000)}: 4`);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });

  test.each([". ", "A. ", "e.g. ", "’", "• ", "2"])("hostile text stays inside a time budget: %j", (piece) => {
    const started = process.cpuUsage();
    splitSentences(piece.repeat(200_000));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});
