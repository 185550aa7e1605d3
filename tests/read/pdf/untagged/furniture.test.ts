import { describe, expect, test } from "vitest";
import { PagePrinter, treeOfPages } from "./page-printer.js";

const stories = [
  "The board met four times and heard from carers, from partners and from young people. All of them spoke well of it.",
  "Its members now want fewer reports and more visits, and they have asked for a calendar of both by the end of May.",
  "Not all of the money has been spent, since two of the homes could not find the staff that they need to open now.",
] as const;

/** Pages with a story each, and something printed on every one of them. */
function pagesWith(print: (page: PagePrinter, number: number) => void): PagePrinter[] {
  return stories.map((story, index) => {
    const page = new PagePrinter(index + 1);
    print(page, index + 1);
    page.prose(70, 110, 450, story);
    return page;
  });
}

describe("page headers and footers", () => {
  test.each([
    {
      why: "a header",
      print: (page: PagePrinter) => page.text(70, 40, "Newtown Council"),
      noted: "header Newtown Council",
    },
    {
      why: "a footer whose number changes",
      print: (page: PagePrinter, number: number) => page.text(70, 810, `Cabinet report – page ${number} of 3`),
      noted: "footer Cabinet report – page 1 of 3",
    },
    {
      why: "a footer with a number at the other margin, which says nothing",
      print: (page: PagePrinter, number: number) => page.text(70, 810, "Cabinet report").text(510, 810, String(number)),
      noted: "footer Cabinet report",
    },
    {
      why: "a page number",
      print: (page: PagePrinter, number: number) => page.text(300, 815, String(number)),
      noted: "",
    },
    {
      why: "the number that a pack stamps on its pages",
      print: (page: PagePrinter, number: number) => page.text(280, 825, `Page ${number + 40}`),
      noted: "",
    },
  ])("$why leaves the text and is kept once", ({ print, noted }) => {
    const expected = [...stories.map((story) => `p ${story}`), ...(noted === "" ? [] : [noted])].join("\n");
    expect(treeOfPages(...pagesWith(print))).toBe(expected);
  });

  test("stands as far from the edge on a landscape page as on the others", () => {
    const upright = new PagePrinter(1).text(70, 810, "Cabinet report 1");
    upright.prose(70, 110, 450, stories[0]);
    const landscape = new PagePrinter(2, 842, 595).text(70, 563, "Cabinet report 2");
    landscape.prose(70, 110, 600, stories[1]);
    expect(treeOfPages(upright, landscape)).toBe(`p ${stories[0]}\np ${stories[1]}\nfooter Cabinet report 1`);
  });

  test("what committee software stamps on a page is one even where it stands alone", () => {
    const page = new PagePrinter().text(450, 30, "Agenda Item 6");
    page.prose(70, 110, 450, stories[0]);
    expect(treeOfPages(page)).toBe(`p ${stories[0]}\nheader Agenda Item 6`);
  });

  test("near miss: two pages that begin with headings of the same words", () => {
    const pages = pagesWith((page, number) => number < 3 && page.text(70, 90, "Findings", { bold: true }));
    expect(treeOfPages(...pages)).toBe(
      [`h1 **Findings**`, `p ${stories[0]}`, `h1 **Findings**`, `p ${stories[1]}`, `p ${stories[2]}`].join("\n"),
    );
  });

  test("near miss: a number in the text at a page's end", () => {
    const page = new PagePrinter();
    page.prose(70, 110, 450, stories[0]);
    page.text(70, 700, "Total").text(110, 700, "41");
    expect(treeOfPages(page)).toBe(`p ${stories[0]}\np Total 41`);
  });

  test("near miss: the header row of a table that goes on over pages", () => {
    const pages = [1, 2, 3].map((number) => {
      const page = new PagePrinter(number).grid([70, 250, 480], [40, 60, 400, 700]);
      page.text(76, 54, "Action", { bold: true }).text(256, 54, "Owner", { bold: true });
      page.text(76, 80, `Visit home ${number}a`).text(256, 80, "A Name");
      return page.text(76, 420, `Visit home ${number}b`).text(256, 420, "B Name");
    });
    expect(treeOfPages(...pages)).toBe(
      [
        "table",
        "  = ***Action** | ***Owner**",
        ...["1a", "1b", "2a", "2b", "3a", "3b"].map(
          (home) => `  | Visit home ${home} | ${home.endsWith("a") ? "A" : "B"} Name`,
        ),
      ].join("\n"),
    );
  });
});

describe("footnotes", () => {
  const raised = { size: 6 };

  test("small lines after a mark leave the text, and so does their mark in it", () => {
    const page = new PagePrinter();
    page.text(70, 100, "The board met in May.").text(176, 96, "1", raised).text(184, 100, "It heard from carers.");
    page.prose(70, 130, 450, stories[1]);
    page.text(70, 760, "1", { size: 5 }).text(74, 763, "Minutes of the board, 3 May 2024.", { size: 8 });
    page.text(70, 773, "2", { size: 5 }).text(74, 776, "Figures are provisional.", { size: 8 });
    expect(treeOfPages(page)).toBe(
      [
        "p The board met in May. It heard from carers.",
        `p ${stories[1]}`,
        "note 1",
        "  p Minutes of the board, 3 May 2024.",
        "note 2",
        "  p Figures are provisional.",
      ].join("\n"),
    );
  });

  test("lines as large as the text are notes after a raised mark and white space", () => {
    const page = new PagePrinter();
    page.prose(70, 110, 450, stories[0]);
    page.text(70, 756, "1", raised).text(75, 760, "Minutes of the board, 3 May 2024,");
    page.text(70, 772, "which were approved in June.");
    expect(treeOfPages(page)).toBe(
      `p ${stories[0]}\nnote 1\n  p Minutes of the board, 3 May 2024, which were approved in June.`,
    );
  });

  test("near miss: small print without a mark", () => {
    const page = new PagePrinter();
    page.prose(70, 110, 450, stories[0]);
    page.text(70, 700, "Printed on recycled paper.", { size: 8 });
    expect(treeOfPages(page)).toBe(`p ${stories[0]}\np Printed on recycled paper.`);
  });
});

describe("text that was recognised on a scan", () => {
  const scanned = { invisible: true };

  test("letters of uneven size and height are lines, a short line over a paragraph is a heading", () => {
    const page = new PagePrinter();
    page.text(70, 100, "Legal", { ...scanned, size: 10.6 }).text(98, 100.8, "implications", { ...scanned, size: 9.7 });
    let x = 70;
    for (const [index, word] of "None of the members saw any at all in what was said".split(" ").entries()) {
      page.text(x, 130 + (index % 3) * 0.7, word, { ...scanned, size: 9.5 + (index % 4) * 0.3 });
      x += 5.2 * (word.length + 1);
    }
    page.text(70, 142, "by the officers who had come.", scanned);
    expect(treeOfPages(page)).toBe(
      "h1 Legal implications\np None of the members saw any at all in what was said by the officers who had come.",
    );
  });

  test("numbers read as a column of their own stand before their words, a table's lines are no letters", () => {
    const page = new PagePrinter();
    page.text(70, 100, "(i)", scanned).text(70, 118, "(ii)", scanned);
    page.text(98, 100, "note the letter; and", scanned).text(98, 118, "thank the staff.", scanned);
    page.text(70, 136, "|", scanned);
    expect(treeOfPages(page)).toBe("list\n  [(i)] p note the letter; and\n  [(ii)] p thank the staff.");
  });
});
