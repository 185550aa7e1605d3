import { describe, expect, test } from "vitest";
import type { Box } from "../../../../src/document/tree.js";
import type { PageContent } from "../../../../src/read/pdf/page-content.js";
import { buildUntaggedTree } from "../../../../src/read/pdf/untagged/index.js";
import { describeTree } from "../../describe-tree.js";
import { PagePrinter, treeOfPages } from "./page-printer.js";

const first =
  "The board met four times and heard from carers, from partners and from young people. All of them spoke well of it.";
const second = "Its members now want fewer reports and more visits, and they have asked for a calendar of both by May.";

describe("lines to paragraphs", () => {
  test("white space between paragraphs parts them", () => {
    const page = new PagePrinter();
    const below = page.prose(70, 100, 300, first);
    page.prose(70, below + 8, 300, second);
    expect(treeOfPages(page)).toBe(`p ${first}\np ${second}`);
  });

  test("without white space, a line that had room for the next word ends one", () => {
    const page = new PagePrinter();
    page.prose(70, page.prose(70, 100, 300, first), 300, second);
    expect(treeOfPages(page)).toBe(`p ${first}\np ${second}`);
  });

  test("a first-line indent begins one where the line above is full", () => {
    const page = new PagePrinter();
    page.lines(70, 100, [
      "The board met four times and heard from carers and also it heard",
      "partners and friends, who said that the plan was sound for now.",
    ]);
    page.text(95, 124, "Its members now want fewer reports and more visits and talks");
    page.text(70, 136, "with those who do the work every day.");
    expect(treeOfPages(page)).toBe(
      [
        "p The board met four times and heard from carers and also it heard partners and friends, who said that the plan was sound for now.",
        "p Its members now want fewer reports and more visits and talks with those who do the work every day.",
      ].join("\n"),
    );
  });

  test("double spacing is no white space between paragraphs", () => {
    const page = new PagePrinter();
    for (const [index, line] of [
      "The board met four times and heard from carers, from partners and",
      "from the young people whom the plan is about, and it was then that",
      "the members asked for fewer reports and for more visits to places",
      "where the work is done.",
    ].entries())
      page.text(70, 100 + 24 * index, line);
    expect(treeOfPages(page).split("\n")).toHaveLength(1);
  });

  test.each([
    {
      why: "an address is one line each",
      lines: ["Civic Centre", "High Street", "Newtown", "NT1 2AB"],
      tree: "p Civic Centre\np High Street\np Newtown\np NT1 2AB",
    },
    {
      why: "fields of a report's head are one line each",
      lines: ["Contact: A Name, Head of Service", "Wards: All", "Key decision: No"],
      tree: "p Contact: A Name, Head of Service\np Wards: All\np Key decision: No",
    },
    {
      why: "a name tied by its author to the next line does not end a list of names",
      lines: [
        "Present: Councillors Able, Baker, Carter, Dyer, Eaton, Farrier,",
        "Glover, Hooper and Ironmonger of the board and its two partner bodies",
      ],
      tree: "p Present: Councillors Able, Baker, Carter, Dyer, Eaton, Farrier, Glover, Hooper and Ironmonger of the board and its two partner bodies",
    },
  ])("$why", ({ lines, tree }) => {
    const page = new PagePrinter();
    page.lines(70, 100, lines);
    page.prose(70, 300, 350, first);
    expect(treeOfPages(page)).toBe(`${tree}\np ${first}`);
  });

  test("a passage set narrower than the page has its own margin", () => {
    const page = new PagePrinter();
    const below = page.prose(110, 100, 220, `“${first} Adam and Eve were there too, and so was everybody else.”`);
    page.prose(70, below + 12, 450, second);
    expect(treeOfPages(page)).toBe(`p “${first} Adam and Eve were there too, and so was everybody else.”\np ${second}`);
  });

  test("a sender's address set flush right keeps its lines", () => {
    const page = new PagePrinter();
    page.text(460, 100, "Civic Centre").text(470, 112, "Newtown NT").text(440, 124, "Date: 3 May 2024");
    page.prose(70, 160, 450, first);
    expect(treeOfPages(page)).toBe(`p Civic Centre\np Newtown NT\np Date: 3 May 2024\np ${first}`);
  });

  test("a bold line of its own is a heading, a bold beginning is not", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Next steps", { bold: true });
    page.prose(70, 112, 450, first);
    page.text(70, 150, "Cost:", { bold: true }).text(100, 150, "none.");
    expect(treeOfPages(page)).toBe(`h1 **Next steps**\np ${first}\np **Cost:** none.`);
  });

  test("a word divided at its hyphen is whole, an address too long for its line as well", () => {
    const page = new PagePrinter();
    page.lines(70, 100, [
      "The board welcomes the careful and well-founded decision-",
      "making and asks all to look at https://www.example.org/a/",
      "b/report.html for more of the kind before they come again.",
    ]);
    expect(treeOfPages(page)).toBe(
      "p The board welcomes the careful and well-founded decision-making and asks all to look at https://www.example.org/a/b/report.html for more of the kind before they come again.",
    );
  });

  test("letters drawn twice for weight are read once", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Summary").text(70.4, 100, "Summary");
    page.prose(70, 130, 450, first);
    expect(treeOfPages(page)).toBe(`p Summary\np ${first}`);
  });

  test("words that run up the margin are kept, behind the text", () => {
    const page = new PagePrinter();
    page.turned(30, 500, "Draft for comment");
    page.prose(70, 100, 450, first);
    expect(treeOfPages(page)).toBe(`p ${first}\np Draft for comment`);
  });
});

describe("headings that are not bold", () => {
  test.each([
    { why: "capitals", heading: "LEGAL IMPLICATIONS", look: {} },
    { why: "italics", heading: "Legal implications", look: { italic: true } },
    { why: "slightly larger letters", heading: "Legal implications", look: { size: 10.6 } },
  ])("$why over text", ({ heading, look }) => {
    const page = new PagePrinter();
    const below = page.prose(70, 100, 450, first);
    page.text(70, below + 12, heading, look);
    page.prose(70, below + 36, 450, second);
    expect(treeOfPages(page)).toMatch(new RegExp(`\\nh\\d ${heading}\\np Its members`));
  });

  test.each([
    { why: "a postcode", line: "NT1 2AB" },
    { why: "a sentence in italics", line: "Nobody was there to say no.", look: { italic: true } },
    { why: "a plain line", line: "Legal implications" },
  ])("near miss: $why", ({ line, look }) => {
    const page = new PagePrinter();
    const below = page.prose(70, 100, 450, first);
    page.text(70, below + 12, line, look ?? {});
    page.prose(70, below + 36, 450, second);
    expect(treeOfPages(page)).toBe(`p ${first}\np ${line}\np ${second}`);
  });
});

test("an underlined line over text is a heading, an underlined web address is not", () => {
  const page = new PagePrinter();
  page.text(70, 100, "Legal implications").rule(70, 102, 160, 102);
  page.prose(70, 118, 450, first);
  page.text(70, 160, "www.example.org/plan").rule(70, 162, 170, 162);
  page.prose(70, 178, 450, second);
  expect(treeOfPages(page)).toBe(`h1 Legal implications\np ${first}\np www.example.org/plan\np ${second}`);
});

describe("a page printed sideways", () => {
  /** The page with everything on it turned a quarter: its letters run up, or down. */
  function turn(printed: PagePrinter, up: boolean): PageContent {
    const { runs, width, height, ...page } = printed.page();
    const place = ({ left, top, right, bottom }: Box): Box =>
      up
        ? { left: top, top: width - right, right: bottom, bottom: width - left }
        : { left: height - bottom, top: left, right: height - top, bottom: right };
    return {
      ...page,
      width: height,
      height: width,
      runs: runs.map((run) => ({ ...run, box: place(run.box), baseline: 0 })),
    };
  }

  test.each([true, false])("is read as if it were turned (letters run up: %s)", (up) => {
    const page = new PagePrinter();
    page.text(70, 100, "Risk").text(200, 100, "What we do").text(400, 100, "Score");
    page.text(70, 120, "Demand").text(200, 120, "Two teams").text(400, 120, "High");
    page.text(70, 140, "Staff").text(200, 140, "Adverts").text(400, 140, "Low");
    page.prose(70, 200, 450, first);
    expect(describeTree(buildUntaggedTree([turn(page, up)]).root).trimEnd()).toBe(
      `table\n  | Risk | What we do | Score\n  | Demand | Two teams | High\n  | Staff | Adverts | Low\np ${first}`,
    );
  });
});
