import { describe, expect, test } from "vitest";
import { PagePrinter, treeOfPages } from "./page-printer.js";

const statements = [
  "Leaders across the partnership should improve how they plan for the years in which a child grows up and leaves.",
  "Leaders across the partnership should see to it that the plans of all children are looked at once in every year.",
  "Leaders across the partnership should work with the schools of the area to bring down the number of exclusions.",
] as const;
const prose =
  "The board met four times and heard from carers, from partners and from young people. All of them spoke well of it.";

describe("boxes", () => {
  test("under each other, each with one statement, are a list that goes on over a page break", () => {
    const one = new PagePrinter(1).grid([64, 530], [640, 660, 720, 760]);
    one.text(70, 654, "Areas for improvement", { bold: true });
    one.prose(70, 674, 450, statements[0]);
    one.text(70, 734, "Leaders across the partnership should see to it that the");
    const two = new PagePrinter(2).grid([64, 530], [60, 100, 140]);
    two.prose(70, 74, 450, "plans of all children are looked at once in every year.");
    two.prose(70, 114, 450, statements[2]);
    expect(treeOfPages(one, two)).toBe(
      ["h1 **Areas for improvement**", "list", ...statements.map((statement) => `  [] p ${statement}`)].join("\n"),
    );
  });

  test("keep to themselves: a case study beside a list is no part of its last item", () => {
    const page = new PagePrinter().grid([90, 530], [160, 230]);
    page.text(70, 100, "•").prose(98, 100, 400, statements[0]);
    page.text(98, 175, "Case study").prose(98, 195, 400, prose);
    expect(treeOfPages(page)).toBe(`list\n  [•] p ${statements[0]}\np Case study\np ${prose}`);
  });

  test("a box of running text under a grade is no row, and its last sentence goes on outside", () => {
    const long = [prose, prose, prose].join(" ");
    const one = new PagePrinter(1);
    for (const y of [600, 620, 780]) one.rule(64, y, 530, y);
    one.rule(64, 600, 64, 780).rule(530, 600, 530, 780).rule(400, 600, 400, 620);
    one.text(70, 614, "Help and protection", { bold: true }).text(406, 614, "Good", { bold: true });
    one.prose(70, 640, 450, `${long} And they were heard by`);
    const two = new PagePrinter(2);
    two.prose(70, 80, 450, "the members who had come.");
    expect(treeOfPages(one, two)).toBe(
      `table\n  | **Help and protection** | **Good**\np ${long} And they were heard by the members who had come.`,
    );
  });
});

describe("what lies over or beside something else", () => {
  test("lines printed over others stay lines of their own", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Civic Centre").text(70, 112, "Newtown");
    page.text(71, 102, "Director of Services").text(71, 114, "High Street");
    page.prose(70, 150, 450, prose);
    expect(treeOfPages(page)).toBe(
      ["p Civic Centre", "p Director of Services", "p Newtown", "p High Street", `p ${prose}`].join("\n"),
    );
  });

  test("a cell so full that it nearly touches the next is parted where its column begins", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Inspectorate", { bold: true }).text(250, 100, "Commission", { bold: true });
    page.text(70, 116, "Anna Able, Lead inspector of it all").text(250, 116, "Bea Baker, Lead inspector");
    page.text(70, 132, "Cecil Carter, Inspector").text(250, 132, "Dan Dyer, Inspector");
    page.text(70, 148, "Eve Eaton, Inspector").text(250, 148, "Fay Farrier, Inspector");
    expect(treeOfPages(page)).toBe(
      [
        "table",
        "  = ***Inspectorate** | ***Commission**",
        "  | Anna Able, Lead inspector of it all | Bea Baker, Lead inspector",
        "  | Cecil Carter, Inspector | Dan Dyer, Inspector",
        "  | Eve Eaton, Inspector | Fay Farrier, Inspector",
      ].join("\n"),
    );
  });

  test("two entries of a cell are two, though the first fills its line", () => {
    const page = new PagePrinter().grid([64, 200, 322], [100, 165]);
    page.lines(70, 112, ["Set up a joint panel", "that meets each week", "and hears of all who", "have come to it."]);
    page.text(206, 112, "Director for the Place").text(206, 126, "Head of Children in Care");
    expect(treeOfPages(page)).toBe(
      "table\n  | Set up a joint panel that meets each week and hears of all who have come to it. | Director for the Place / Head of Children in Care",
    );
  });

  test("names of a letter's addressees are one a line, also where one fills its line", () => {
    const page = new PagePrinter();
    const names = [
      "Anna Able, Director of Children’s Services, Newtown City Council",
      "Bea Baker, Chief Constable",
      "Cecil Carter, Chief Executive of the Clinical Commissioning Group for Newtown and Oldtown",
      "Dan Dyer, Chair of the Safeguarding Board",
      "Eve Eaton, Youth Offending Service",
    ];
    page.lines(70, 100, names);
    page.prose(70, 190, 450, prose);
    expect(treeOfPages(page)).toBe([...names, prose].map((line) => `p ${line}`).join("\n"));
  });

  test("a date in a cell of its own is no numbered item", () => {
    const page = new PagePrinter().grid([64, 200, 330], [100, 120, 140]);
    page.text(70, 114, "Published:").text(206, 114, "2").text(220, 114, "August 2013");
    page.text(70, 134, "Ward:").text(206, 134, "All");
    expect(treeOfPages(page)).toBe("table\n  | Published: | 2 August 2013\n  | Ward: | All");
  });
});
