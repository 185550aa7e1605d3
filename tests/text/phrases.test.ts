import { describe, expect, test } from "vitest";
import { compilePhrases, findPhrases, keepLongest, lazyPhrases, readWords } from "../../src/text/phrases.js";

function found(phrase: string, text: string): string[] {
  const words = readWords(text);
  return findPhrases(compilePhrases([[phrase, true]]), words).map(({ from, to }) =>
    words
      .slice(from, to)
      .map(({ word }) => word)
      .join(" "),
  );
}

describe("readWords", () => {
  test("small letters, possessives left off, hyphens and punctuation apart, places kept", () => {
    const text = "Children’s well-being (today), 65%";
    expect(readWords(text).map(({ word }) => word)).toEqual([
      "children",
      "well",
      "being",
      "(",
      "today",
      ")",
      ",",
      "65%",
    ]);
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))[0]).toBe("Children’s");
  });
});

describe("findPhrases", () => {
  test.each([
    { phrase: "pathway plan|plans", text: "Pathway plans help.", words: ["pathway plans"] },
    { phrase: "inconsisten*", text: "It is inconsistently done.", words: ["inconsistently"] },
    {
      phrase: "a (very) small number",
      text: "A small number and a very small number.",
      words: ["a small number", "a very small number"],
    },
    { phrase: "more ~2 needed", text: "More such work needed.", words: ["more such work needed"] },
    { phrase: "more ~2 needed", text: "More needed.", words: ["more needed"] },
    { phrase: "too _", text: "Too late, too", words: ["too late"] },
    { phrase: "only #", text: "Only 65% and only half.", words: ["only 65%"] },
    { phrase: "not only ,", text: "Not only, but.", words: ["not only ,"] },
  ])("$phrase in $text", ({ phrase, text, words }) => {
    expect(found(phrase, text)).toEqual(words);
  });

  test.each([
    { why: "another word", phrase: "pathway plan|plans", text: "Pathway planners help." },
    { why: "a gap does not cross a comma", phrase: "more ~2 needed", text: "More, then needed." },
    { why: "a gap is not longer than it says", phrase: "more ~2 needed", text: "More of such good work needed." },
    { why: "one word of any kind is not none", phrase: "too _", text: "too" },
    { why: "nor a punctuation mark", phrase: "too _", text: "They are good, too." },
  ])("near-miss: $why", ({ phrase, text }) => {
    expect(found(phrase, text)).toEqual([]);
  });

  test.each(["", "(very) small", "~2 needed", "_ needed", "a (b", "a|", "(a) b"])("refuses %j", (phrase) => {
    expect(() => compilePhrases([[phrase, true]])).toThrow(RangeError);
  });

  test("many words never seen before do not fill the memory and change nothing", () => {
    const book = lazyPhrases(() => [["too _", true]]);
    const many = Array.from({ length: 50_000 }, (_, index) => `w${String(index)}`).join(" ");
    expect(findPhrases(book(), readWords(`${many} too late`))).toHaveLength(1);
    expect(findPhrases(book(), readWords("too late"))).toHaveLength(1);
  });
});

describe("keepLongest", () => {
  test("the first to begin, then the longest, then the first written", () => {
    const book = compilePhrases([
      ["not", "a"],
      ["not always", "b"],
      ["always late", "c"],
      ["not always", "d"],
      ["late", "e"],
    ]);
    expect(keepLongest(findPhrases(book, readWords("not always late"))).map(({ value }) => value)).toEqual(["b", "e"]);
  });
});
