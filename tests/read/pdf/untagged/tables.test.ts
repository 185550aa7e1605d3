import { describe, expect, test } from "vitest";
import { PagePrinter, treeOfPages } from "./page-printer.js";

const prose =
  "The board met four times and heard from carers, from partners and from the young people whom the plan is about.";

describe("tables with drawn lines", () => {
  test("rows, columns and a bold header; words wrapped in a cell are joined", () => {
    const page = new PagePrinter().grid([70, 170, 400, 480], [100, 120, 160, 180]);
    page.text(76, 114, "Risk", { bold: true }).text(176, 114, "What we do", { bold: true });
    page.text(406, 114, "Score", { bold: true });
    page.text(76, 134, "Demand").prose(176, 134, 215, "A second team stands ready and meets once a week.");
    page.text(406, 134, "16 (4x4)");
    page.text(76, 174, "Staff").text(176, 174, "Posts are out to advert.").text(406, 174, "12 (3x4)");
    expect(treeOfPages(page)).toBe(
      [
        "table",
        "  = ***Risk** | ***What we do** | ***Score**",
        "  | Demand | A second team stands ready and meets once a week. | 16 (4x4)",
        "  | Staff | Posts are out to advert. | 12 (3x4)",
      ].join("\n"),
    );
  });

  test("merged cells span what they cover", () => {
    const page = new PagePrinter();
    for (const y of [100, 160]) page.rule(70, y, 470, y);
    page.rule(170, 120, 470, 120).rule(170, 140, 470, 140);
    for (const x of [70, 170, 470]) page.rule(x, 100, x, 160);
    page.rule(320, 120, 320, 160);
    page.text(76, 114, "Priority 1").text(176, 114, "Who and when");
    page.text(176, 134, "Head of Service").text(326, 134, "May 2024");
    page.text(176, 154, "Director").text(326, 154, "June 2024");
    expect(treeOfPages(page)).toBe(
      [
        "table",
        "  | Priority 1 (3 rows) | Who and when (2 columns)",
        "  | @1 Head of Service | May 2024",
        "  | @1 Director | June 2024",
      ].join("\n"),
    );
  });

  test("a table goes on over pages: its header is kept once, a cut row is whole, another table stays apart", () => {
    const one = new PagePrinter(1).grid([70, 200, 480], [700, 720, 760]);
    one.text(76, 714, "Action", { bold: true }).text(206, 714, "Progress", { bold: true });
    one.text(76, 734, "Audit plans").text(206, 734, "Forty plans have been looked at and the");
    const two = new PagePrinter(2).grid([70, 200, 480], [60, 80, 100, 120]);
    two.text(76, 74, "Action", { bold: true }).text(206, 74, "Progress", { bold: true });
    two.text(206, 94, "findings were sent to all managers.");
    two.text(76, 114, "Train staff").text(206, 114, "Begins in May.");
    two.grid([70, 150, 480], [300, 320, 340]);
    two.text(76, 314, "Ward").text(156, 314, "All").text(76, 334, "Key").text(156, 334, "No");
    expect(treeOfPages(one, two)).toBe(
      [
        "table",
        "  = ***Action** | ***Progress**",
        "  | Audit plans | Forty plans have been looked at and the findings were sent to all managers.",
        "  | Train staff | Begins in May.",
        "table",
        "  | Ward | All",
        "  | Key | No",
      ].join("\n"),
    );
  });

  test("a row that lacks the reference of all others belongs to the row on the page before", () => {
    const one = new PagePrinter(1).grid([70, 100, 300, 480], [700, 720, 740]);
    one.text(76, 714, "3.1").text(106, 714, "Open the new home.").text(306, 714, "Head of Housing");
    one.text(76, 734, "3.2").text(106, 734, "Agree the rents.").text(306, 734, "Care Manager");
    const two = new PagePrinter(2).grid([70, 100, 300, 480], [60, 80, 100]);
    two.text(306, 74, "Head of Finance");
    two.text(76, 94, "3.3").text(106, 94, "Move in.").text(306, 94, "All");
    expect(treeOfPages(one, two)).toBe(
      [
        "table",
        "  | 3.1 | Open the new home. | Head of Housing",
        "  | 3.2 | Agree the rents. | Care Manager / Head of Finance",
        "  | 3.3 | Move in. | All",
      ].join("\n"),
    );
  });

  test.each([
    { why: "a frame around text", draw: (page: PagePrinter) => page.grid([60, 520], [80, 140]) },
    { why: "an underline", draw: (page: PagePrinter) => page.rule(70, 102, 300, 102) },
    {
      why: "a highlighter's colour on words of two lines",
      draw: (page: PagePrinter) => page.grid([69.5, 300], [92, 104]).grid([69.5, 200], [104, 116]),
    },
    {
      why: "a highlighter's colour on words in the middle of a line",
      draw: (page: PagePrinter) => page.grid([69.5, 254.5, 400], [92, 104]),
    },
  ])("near miss: $why", ({ draw }) => {
    const page = new PagePrinter();
    page.text(70, 100, "The board met four times and heard from").text(268, 100, "carers, from partners and from the");
    page.text(70, 112, "young people whom the plan is about.");
    draw(page);
    expect(treeOfPages(page)).toBe(`p ${prose}`);
  });
});

describe("tables without lines", () => {
  test("three rows of words that stand under each other", () => {
    const page = new PagePrinter();
    const below = page.prose(70, 100, 450, prose);
    page.text(70, below + 20, "Leadership").text(350, below + 20, "Good");
    page.text(70, below + 40, "Help and protection").text(350, below + 40, "Requires improvement");
    page.lines(70, below + 60, ["Children in care and those", "who have left it"]);
    page.text(350, below + 66, "Outstanding");
    page.prose(70, below + 110, 450, prose);
    expect(treeOfPages(page)).toBe(
      [
        `p ${prose}`,
        "table",
        "  | Leadership | Good",
        "  | Help and protection | Requires improvement",
        "  | Children in care and those who have left it | Outstanding",
        `p ${prose}`,
      ].join("\n"),
    );
  });

  test("two rows are enough where names stand before their values", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Report of:").text(200, 100, "Director of Children’s Services");
    page.text(70, 116, "Meeting date:").text(200, 116, "4 October 2018");
    page.prose(70, 150, 450, prose);
    expect(treeOfPages(page)).toBe(
      `table\n  | Report of: | Director of Children’s Services\n  | Meeting date: | 4 October 2018\np ${prose}`,
    );
  });

  test("names so wide that they leave no white space are parted where the columns begin", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Indicator", { bold: true }).text(150, 100, "2022/23 all", { bold: true });
    page.text(206, 100, "2023/24 all", { bold: true }).text(263, 100, "Trend", { bold: true });
    for (const [index, row] of [
      ["Visits", "65%", "82%", "Up"],
      ["Plans", "71%", "70%", "Down"],
      ["Checks", "90%", "91%", "Up"],
    ].entries())
      for (const [column, x] of [70, 150, 206, 263].entries()) page.text(x, 116 + 16 * index, row[column] ?? "");
    expect(treeOfPages(page)).toBe(
      [
        "table",
        "  = ***Indicator** | ***2022/23 all** | ***2023/24 all** | ***Trend**",
        "  | Visits | 65% | 82% | Up",
        "  | Plans | 71% | 70% | Down",
        "  | Checks | 90% | 91% | Up",
      ].join("\n"),
    );
  });

  test("near miss: justified prose whose wide gaps meet", () => {
    const page = new PagePrinter();
    for (const [index, [left, right]] of [
      ["The board met four times and", "heard from carers and from all"],
      ["the partners and it heard from", "the young people whom the plan"],
      ["is about and who, as they said", "then, had waited for this long"],
      ["enough to know what they want", "and when they want it to come."],
    ].entries())
      page.text(70, 100 + 12 * index, left ?? "").text(228, 100 + 12 * index, right ?? "");
    expect(treeOfPages(page).split("\n")).toHaveLength(1);
  });

  test("near miss: a table of contents", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Executive summary").text(510, 100, "6");
    page.text(70, 116, "Recommendations").text(510, 116, "8");
    page.text(70, 132, "Information about this inspection").text(505, 132, "48");
    expect(treeOfPages(page)).toBe(
      "p Executive summary 6\np Recommendations 8\np Information about this inspection 48",
    );
  });

  test("near miss: numbers in front of paragraphs", () => {
    const page = new PagePrinter();
    for (const [index, number] of ["1.1", "1.2", "1.3"].entries()) {
      page.text(70, 100 + 40 * index, number);
      page.prose(110, 100 + 40 * index, 400, prose);
    }
    expect(treeOfPages(page)).toBe(`p [1.1] ${prose}\np [1.2] ${prose}\np [1.3] ${prose}`);
  });
});
