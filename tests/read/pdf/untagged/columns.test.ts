import { describe, expect, test } from "vitest";
import { PagePrinter, treeOfPages } from "./page-printer.js";

const stories = [
  "The board met four times and heard from carers, from partners and from the young people whom the plan is about, and all of them spoke well of it.",
  "Its members now want fewer reports and more visits, and they have asked for a calendar of both by May, so that nobody is left out of them again.",
  "Not all of the money has been spent, since two of the homes that were to open in the spring could not find the staff that they need to do so.",
] as const;

describe("columns", () => {
  test("are read one after the other, lines over their whole width in place", () => {
    const page = new PagePrinter();
    page.text(200, 80, "News of the board", { size: 14, bold: true });
    page.prose(70, 110, 210, stories[0]);
    page.prose(310, 110, 210, stories[1]);
    page.prose(70, 260, 450, stories[2]);
    expect(treeOfPages(page)).toBe(`h1 **News of the board**\np ${stories[0]}\np ${stories[1]}\np ${stories[2]}`);
  });

  test("are three as well as two", () => {
    const page = new PagePrinter();
    page.prose(70, 110, 140, stories[0]);
    page.prose(230, 110, 140, stories[1]);
    page.prose(390, 110, 140, stories[2]);
    expect(treeOfPages(page)).toBe(stories.map((story) => `p ${story}`).join("\n"));
  });

  test("are told by their text where the page is drawn line by line", () => {
    const page = new PagePrinter();
    const left = new PagePrinter();
    left.prose(70, 110, 210, `${stories[0]} ${stories[2]}`);
    const right = new PagePrinter();
    right.prose(310, 110, 210, `${stories[1]} ${stories[2]}`);
    const runs = [...left.page().runs, ...right.page().runs].sort((a, b) => a.baseline - b.baseline);
    for (const run of runs) page.text(run.box.left, run.baseline, run.text.trim());
    expect(treeOfPages(page)).toBe(`p ${stories[0]} ${stories[2]}\np ${stories[1]} ${stories[2]}`);
  });

  test("a sentence and a list go on from column to column", () => {
    const page = new PagePrinter();
    page.lines(70, 110, ["The board met four times this year and", "heard from carers and from many of the"]);
    page.text(70, 140, "•").prose(90, 140, 190, "Plans are better than they were.");
    page.lines(70, 160, ["And so the members want fewer reports", "and more visits to the places that are"]);
    page.lines(310, 110, ["new to them."]);
    page.text(310, 128, "•").prose(330, 128, 190, "Visits are planned for May.");
    page.text(310, 158, "•").prose(330, 158, 190, "Reports will be shorter.");
    expect(treeOfPages(page)).toBe(
      [
        "p The board met four times this year and heard from carers and from many of the",
        "list",
        "  [•] p Plans are better than they were.",
        "p And so the members want fewer reports and more visits to the places that are new to them.",
        "list",
        "  [•] p Visits are planned for May.",
        "  [•] p Reports will be shorter.",
      ].join("\n"),
    );
  });

  test("a letterhead's address and contact details are two columns, the letter below is none of theirs", () => {
    const page = new PagePrinter();
    page.lines(70, 50, ["Inspectorate", "Canal Street", "Newtown NT1 2AB"], { size: 9 });
    page.lines(200, 50, ["T 0300 000 0000", "mail@example.org", "www.example.org"], { size: 9 });
    page.text(70, 140, "21 August 2025");
    page.prose(70, 170, 450, stories[0]);
    expect(treeOfPages(page)).toBe(
      [
        "p Inspectorate",
        "p Canal Street",
        "p Newtown NT1 2AB",
        "p T 0300 000 0000",
        "p mail@example.org",
        "p www.example.org",
        "p 21 August 2025",
        `p ${stories[0]}`,
      ].join("\n"),
    );
  });

  test("words beside running text that were drawn after it do not cut its sentences", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Progress of the plan", { bold: true });
    page.prose(70, 116, 300, stories[0]);
    page.lines(420, 100, ["A Name by", "30 June"]);
    page.text(70, 200, "Any other business", { bold: true });
    page.prose(70, 216, 300, stories[1]);
    expect(treeOfPages(page)).toBe(
      [
        "h1 **Progress of the plan**",
        `p ${stories[0]}`,
        "p A Name by",
        "p 30 June",
        "h1 **Any other business**",
        `p ${stories[1]}`,
      ].join("\n"),
    );
  });
});
