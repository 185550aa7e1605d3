import { describe, expect, test } from "vitest";
import { PagePrinter, treeOfPages } from "./page-printer.js";

const long =
  "Managers have put a plan in place and review it with their partners in every month of the year, as agreed.";

/** A label, a tab stop and words wrapped beside it; gives the next baseline. */
function item(page: PagePrinter, x: number, y: number, label: string, words: string, width = 400): number {
  page.text(x, y, label);
  return page.prose(x + 28, y, width, words);
}

describe("labels", () => {
  test.each([
    { why: "bullets", label: "•", tree: "list\n  [•] p" },
    { why: "bullets of a symbol font", label: "\uf0b7", tree: "list\n  [•] p" },
    { why: "squares", label: "◼", tree: "list\n  [◼] p" },
    { why: "dashes", label: "–", tree: "list\n  [–] p" },
    { why: "a minus sign", label: "−", tree: "list\n  [−] p" },
    { why: "a ring that is a letter o", label: "o", tree: "list\n  [o] p" },
    { why: "numbers", label: "1.", tree: "list\n  [1.] p" },
    { why: "bare numbers", label: "7", tree: "list\n  [7] p" },
    { why: "letters", label: "(a)", tree: "list\n  [(a)] p" },
    { why: "Roman numbers", label: "iv)", tree: "list\n  [iv)] p" },
    { why: "capitals", label: "B.", tree: "list\n  [B.] p" },
    { why: "paragraph numbers", label: "2.1.3", tree: "p [2.1.3]" },
  ])("$why stand outside the words", ({ label, tree }) => {
    const page = new PagePrinter();
    item(page, 70, 100, label, long);
    expect(treeOfPages(page)).toBe(`${tree} ${long}`);
  });

  test.each([
    { why: "an amount", start: "3.5 million pounds" },
    { why: "a year", start: "2018 and it was good" },
    { why: "a time", start: "6.30 pm" },
    { why: "a dash inside a sentence", start: "– as was said –" },
    { why: "a paragraph of an Act", start: "(a) of the schedule" },
    { why: "an initial", start: "B. Able and others" },
    { why: "a section number", start: "47 of the Act" },
  ])("near miss: a line that a sentence runs into and that begins with $why", ({ start }) => {
    const page = new PagePrinter();
    page.lines(70, 100, [
      "The members heard at some length what had been said about the sum of",
      `${start} was what the members heard before they went on to other`,
      "things that day.",
    ]);
    expect(treeOfPages(page)).toBe(
      `p The members heard at some length what had been said about the sum of ${start} was what the members heard before they went on to other things that day.`,
    );
  });

  test("numbers in front of small letters go on counting below one another", () => {
    const page = new PagePrinter();
    page.lines(70, 100, [
      "The letter names three things:",
      "1. speed of visits,",
      "2. quality of notes,",
      "3. use of reviews.",
    ]);
    expect(treeOfPages(page)).toBe(
      "p The letter names three things:\nlist\n  [1.] p speed of visits,\n  [2.] p quality of notes,\n  [3.] p use of reviews.",
    );
  });

  test.each([
    { why: "capitals", labels: ["A. ", "B.", "C."] },
    { why: "small letters", labels: ["a.", "b.", "c."] },
    { why: "numbers", labels: ["1.", "2.", "3."] },
  ])("$why that count on below one another need no gap", ({ labels: [first, second, third] }) => {
    const page = new PagePrinter();
    page.lines(70, 100, [
      "The Panel:",
      `${first}Notes the letter`,
      `${second}Approves the plan, which the Director had brought to the Panel in the month before and`,
      "which runs for two years",
      `${third}Asks for an update.`,
    ]);
    expect(treeOfPages(page)).toBe(
      [
        "p The Panel:",
        "list",
        `  [${first?.trim()}] p Notes the letter`,
        `  [${second}] p Approves the plan, which the Director had brought to the Panel in the month before and which runs for two years`,
        `  [${third}] p Asks for an update.`,
      ].join("\n"),
    );
  });

  test.each([
    { why: "initials of names", lines: ["A. Able, Director of Services", "B. Baker, Head of Quality"] },
    { why: "letters that count nothing on", lines: ["B.Approves the plan", "D.Asks for an update"] },
    { why: "letters at other left edges", lines: ["A.Notes the letter", "", "B.Approves the plan"] },
  ])("near miss: $why are no labels", ({ lines }) => {
    const page = new PagePrinter();
    page.text(70, 100, "The Panel:");
    lines.forEach((line, index) => page.text(70 + (lines.length - 2) * 20 * index, 125 + 25 * index, line));
    expect(treeOfPages(page)).not.toContain("list");
  });

  test("near miss: a number that counts nothing on is a word of its sentence", () => {
    const page = new PagePrinter();
    page.lines(70, 100, [
      "1. Officers told the board at some length what had been said of paragraph",
      "2. of the schedule, and what they themselves had made of it, before they",
      "went on.",
    ]);
    expect(treeOfPages(page)).toBe(
      "list\n  [1.] p Officers told the board at some length what had been said of paragraph 2. of the schedule, and what they themselves had made of it, before they went on.",
    );
  });

  test("a bold number with a bold title is a heading, its number the label", () => {
    const page = new PagePrinter();
    page.text(70, 100, "3.", { bold: true }).text(98, 100, "Legal implications", { bold: true });
    page.text(70, 300, "4 Next steps", { bold: true });
    item(page, 70, 124, "3.1", long);
    expect(treeOfPages(page)).toBe(`h1 [3.] **Legal implications**\np [3.1] ${long}\nh1 [4] **Next steps**`);
  });
});

describe("nesting", () => {
  test("items stand under each other as they are indented", () => {
    const page = new PagePrinter();
    let y = item(page, 70, 100, "1.", "Strengthen the oversight of:");
    y = item(page, 98, y + 4, "•", "plans that drift;", 300);
    y = item(page, 98, y + 4, "•", long, 300);
    y = item(page, 70, y + 4, "2.", long);
    expect(treeOfPages(page)).toBe(
      [
        "list",
        "  [1.] p Strengthen the oversight of:",
        "    list",
        "      [•] p plans that drift;",
        `      [•] p ${long}`,
        `  [2.] p ${long}`,
      ].join("\n"),
    );
  });

  test("numbers set flush right are no indentation", () => {
    const page = new PagePrinter();
    page.text(75, 100, "9.").text(98, 100, "Nine of them.");
    page.text(70, 118, "10.").text(98, 118, "Ten of them.");
    page.prose(70, 150, 450, long);
    expect(treeOfPages(page)).toBe(`list\n  [9.] p Nine of them.\n  [10.] p Ten of them.\np ${long}`);
  });

  test("a paragraph beside the label's words belongs to the item, one at the page's edge does not", () => {
    const page = new PagePrinter();
    let y = item(page, 70, 100, "5", "Minutes (Pages 3 - 4)");
    y = page.prose(98, y + 4, 400, "The minutes of the last meeting are attached.");
    page.prose(70, y + 4, 450, long);
    expect(treeOfPages(page)).toBe(
      `list\n  [5] p Minutes (Pages 3 - 4)\n    p The minutes of the last meeting are attached.\np ${long}`,
    );
  });

  test("an item goes on over a page break", () => {
    const one = new PagePrinter(1);
    one.text(70, 700, "12.");
    one.lines(98, 700, ["Make sure that every plan says what is to happen, who will see to it and"]);
    const two = new PagePrinter(2);
    two.lines(98, 80, ["by when it will be done."]);
    item(two, 70, 100, "13.", long);
    expect(treeOfPages(one, two)).toBe(
      `list\n  [12.] p Make sure that every plan says what is to happen, who will see to it and by when it will be done.\n  [13.] p ${long}`,
    );
  });
});
