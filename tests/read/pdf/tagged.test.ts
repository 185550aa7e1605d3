import { describe, expect, test } from "vitest";
import type { PageContent } from "../../../src/read/pdf/page-content.js";
import { buildTaggedTree } from "../../../src/read/pdf/tagged/index.js";
import { describeTree } from "../describe-tree.js";
import { element as el, run, taggedPage } from "./tagged-pages.js";

const treeOf = (...pages: PageContent[]): string => describeTree(buildTaggedTree(pages).root).trim();
const lines = (...text: string[]): string => text.join("\n");

describe("order and roles", () => {
  test("the content stream gives the order, the tags give the roles", () => {
    const page = taggedPage(
      1,
      [el("P", 1), el("H1", 0), el("Note", el("P", 2))],
      [
        run(0, 80, "Overview\n", { bold: true }),
        run(1, 100, "Leaders know their services well."),
        run(2, 760, "1 In May."),
      ],
    );
    expect(treeOf(page)).toBe(lines("h1 **Overview**", "p Leaders know their services well.", "note 1", "  p In May."));
  });

  test("letters without a tag are paragraphs where they are drawn", () => {
    const page = taggedPage(1, [el("P", 0)], [run(0, 80, "First.\n"), run(null, 100, "Second.")]);
    expect(treeOf(page)).toBe(lines("p First.", "p Second."));
  });

  test("letters tied to an element elsewhere go back to the line in whose middle they stand", () => {
    const page = taggedPage(
      1,
      [el("P", 0, 2), el("P", 3), el("P", 1)],
      [
        run(0, 80, "Homes are "),
        run(1, 80, "mostly ", { x: 72 + 60 }),
        run(2, 80, "near.\n", { x: 72 + 60 + 48 }),
        run(3, 110, "Next."),
      ],
    );
    expect(treeOf(page)).toBe(lines("p Homes are mostly near.", "p Next."));
  });

  test("an element goes on over pages, but not over a page that it leaves out", () => {
    const page = (number: number, words: string): PageContent =>
      taggedPage(number, [el("P", 0)], [run(0, 80, words)], "same");
    expect(treeOf(page(1, "Plans are clear"), page(2, "and short."))).toBe("p Plans are clear and short.");
    expect(
      treeOf(page(1, "Plans are clear."), taggedPage(2, [el("P", 0)], [run(0, 80, "Other.")]), page(3, "End.")),
    ).toBe(lines("p Plans are clear.", "p Other.", "p End."));
  });

  test("a letterhead drawn last stands before the letter", () => {
    const letter = taggedPage(
      1,
      [el("P", 0), el("P", 1), el("P", 2)],
      [
        run(0, 200, "Dear Ms Ayre\n"),
        run(1, 740, "Assessments are thorough, although fathers are not\n"),
        run(2, 60, "Oakham LE15 6AB"),
      ],
    );
    const next = taggedPage(2, [el("P", 0)], [run(0, 80, "always asked.")]);
    expect(treeOf(letter, next)).toBe(
      lines(
        "p Oakham LE15 6AB",
        "p Dear Ms Ayre",
        "p Assessments are thorough, although fathers are not always asked.",
      ),
    );
  });
});

describe("labels", () => {
  test.each([
    { why: "a square", words: "\u25fc Visits to children.", tree: "[\u25fc] p Visits to children." },
    { why: "a symbol font's square", words: "\uf06e Visits.", tree: "[\u25fc] p Visits." },
    { why: "a minus sign", words: "\u2212 Visits.", tree: "[\u2212] p Visits." },
    { why: "a paragraph number", words: "12. Visits are timely.", tree: "[12.] p Visits are timely." },
    { why: "a bracketed letter", words: "(a) to note the report", tree: "[(a)] p to note the report" },
    { why: "Word's second-level bullet", words: "o Visits.", tree: "[o] p Visits." },
    { why: "none: a year", words: "2022 was a hard year.", tree: "[] p 2022 was a hard year." },
    { why: "none: a quotation", words: "\u2018Front door\u2019 visits.", tree: "[] p \u2018Front door\u2019 visits." },
  ])("an item with $why", ({ words, tree }) => {
    const page = taggedPage(1, [el("L", el("LI", el("LBody", 0)))], [run(0, 80, words)]);
    expect(treeOf(page)).toBe(lines("list", `  ${tree}`));
  });

  test("label and body that Word has mixed up are one item", () => {
    const page = taggedPage(
      1,
      [el("L", el("LI", el("Lbl", 0, 2), el("LBody", 1)))],
      [run(0, 80, "\u25fc "), run(1, 80, "The quality ", { x: 90 }), run(2, 80, "of plans.", { x: 162 })],
    );
    expect(treeOf(page)).toBe(lines("list", "  [\u25fc] p The quality of plans."));
  });

  test.each([
    { role: "P", words: "\u25fc Typed bullet", tree: lines("list", "  [\u25fc] p Typed bullet") },
    {
      role: "H2",
      words: "\u25fc Bullet under a heading tag.",
      tree: lines("list", "  [\u25fc] p Bullet under a heading tag."),
    },
    { role: "P", words: "2.1 Services are safe.", tree: "p [2.1] Services are safe." },
    { role: "P", words: "\u2013 an aside", tree: "p \u2013 an aside" },
    { role: "P", words: "3.5 million pounds", tree: "p 3.5 million pounds" },
  ])("$role with $words", ({ role, words, tree }) => {
    expect(treeOf(taggedPage(1, [el(role, 0)], [run(0, 80, words)]))).toBe(tree);
  });

  test("a wide gap tells the number of a paragraph from a number in it", () => {
    const page = taggedPage(1, [el("P", 0, 1)], [run(0, 80, "12 "), run(1, 80, "Homes are near.", { x: 108 })]);
    expect(treeOf(page)).toBe("p [12] Homes are near.");
    const amount = taggedPage(1, [el("P", 0, 1)], [run(0, 80, "12 "), run(1, 80, "homes are near.", { x: 88 })]);
    expect(treeOf(amount)).toBe("p 12 homes are near.");
  });

  test("short paragraphs typed 1., 2. are a list; a number that stands alone is not", () => {
    const page = taggedPage(
      1,
      [el("P", 0), el("P", 1), el("P", 2), el("P", 3)],
      [
        run(0, 80, "Cabinet is asked:"),
        run(1, 100, "1. to note;"),
        run(2, 120, "2. to agree."),
        run(3, 140, "7. Later on."),
      ],
    );
    expect(treeOf(page)).toBe(
      lines("p Cabinet is asked:", "list", "  [1.] p to note;", "  [2.] p to agree.", "p [7.] Later on."),
    );
  });

  test.each([
    ["in a paragraph", (...ids: number[]) => el("P", ...ids)],
    ["in one item", (...ids: number[]) => el("L", el("LI", el("LBody", ...ids)))],
  ])("items whose lines were broken by hand are items of their own, %s", (_, tag) => {
    const page = taggedPage(
      1,
      [tag(0, 1, 2, 3)],
      [
        run(0, 80, "a) That the report be noted;\n"),
        run(1, 94, "b) That the plan be agreed and the\n"),
        run(2, 108, "board be thanked; and\n"),
        run(3, 122, "c) That all be told."),
      ],
    );
    expect(treeOf(page)).toBe(
      lines(
        "list",
        "  [a)] p That the report be noted;",
        "  [b)] p That the plan be agreed and the board be thanked; and",
        "  [c)] p That all be told.",
      ),
    );
  });

  test("near-misses: a line that begins with another number, or in the middle of a sentence", () => {
    const one = (first: string, second: string): string =>
      treeOf(taggedPage(1, [el("P", 0, 1)], [run(0, 80, first), run(1, 94, second)]));
    expect(one("2. The Panel met in", "3. Street with the board.")).not.toContain("[3.]");
    expect(one("a) The Panel met;", "d) is not next.")).not.toContain("[d)]");
  });

  test("items further in stand under the item that leads into them", () => {
    const page = taggedPage(
      1,
      [el("L", el("LI", 0), el("LI", 1), el("LI", 2), el("LI", 3))],
      [
        run(0, 80, "\u25fc Help for carers:"),
        run(1, 100, "\u2013 breaks; and", { x: 90 }),
        run(2, 120, "\u2013 a teacher.", { x: 90 }),
        run(3, 140, "\u25fc Records."),
      ],
    );
    expect(treeOf(page)).toBe(
      lines(
        "list",
        "  [\u25fc] p Help for carers:",
        "    list",
        "      [\u2013] p breaks; and",
        "      [\u2013] p a teacher.",
        "  [\u25fc] p Records.",
      ),
    );
  });

  test("a paragraph at the edge of an item's words is the item's second", () => {
    const page = taggedPage(
      1,
      [el("L", el("LI", 0, 1)), el("P", 2), el("P", 3)],
      [
        run(0, 80, "\u25fc "),
        run(1, 80, "Some children wait.", { x: 90 }),
        run(2, 100, "Most do not.", { x: 90 }),
        run(3, 120, "Leaders know this."),
      ],
    );
    expect(treeOf(page)).toBe(
      lines("list", "  [\u25fc] p Some children wait.", "    p Most do not.", "p Leaders know this."),
    );
  });
});

describe("page breaks", () => {
  const item = (mark: number): ReturnType<typeof el> => el("L", el("LI", el("LBody", mark)));

  test("an item without its label at the top of a page goes on, a full stop or not", () => {
    const upper = taggedPage(1, [item(0)], [run(0, 740, "\u25fc Plans are clear.")]);
    const lower = taggedPage(2, [item(0), item(1)], [run(0, 80, "They are short."), run(1, 100, "\u25fc Visits.")]);
    expect(treeOf(upper, lower)).toBe(
      lines("list", "  [\u25fc] p Plans are clear. They are short.", "  [\u25fc] p Visits."),
    );
  });

  test("where no item has a label, only an open sentence goes on", () => {
    const upper = taggedPage(1, [item(0), item(1)], [run(0, 700, "Homes."), run(1, 740, "Visits")]);
    const lower = taggedPage(2, [item(0), item(1)], [run(0, 80, "Records."), run(1, 100, "Plans.")]);
    expect(treeOf(upper, lower)).toBe(
      lines("list", "  [] p Homes.", "  [] p Visits", "  [] p Records.", "  [] p Plans."),
    );
  });

  test.each([
    { why: "an open sentence that goes on small", upper: "Children are seen", lower: "alone.", joined: true },
    {
      why: "an open sentence that ends with a small word",
      upper: "They moved to",
      lower: "St Mary\u2019s.",
      joined: true,
    },
    { why: "a full stop", upper: "Children are seen.", lower: "alone.", joined: false },
    { why: "a number on the next page", upper: "Children are seen", lower: "12. Plans", joined: false },
    { why: "a short line before a new sentence", upper: "Yours sincerely", lower: "Ada Fenwick", joined: false },
  ])("$why", ({ upper, lower, joined }) => {
    const tree = treeOf(
      taggedPage(1, [el("P", 0)], [run(0, 740, upper)]),
      taggedPage(2, [el("P", 0)], [run(0, 80, lower)]),
    );
    expect(tree.split("\n")).toHaveLength(joined ? 1 : 2);
  });

  test("a last line that left no room for the next word goes on", () => {
    const upper = taggedPage(
      1,
      [el("P", 0)],
      [
        run(0, 726, "The council asked the director and her deputy, the\n"),
        run(0, 740, "leader of the opposition group and the chair of St\n"),
      ],
    );
    const lower = taggedPage(2, [el("P", 0)], [run(0, 80, "Mary\u2019s trust.")]);
    expect(treeOf(upper, lower).split("\n")).toHaveLength(1);
  });

  test("a sentence goes on behind a box at the foot of its page", () => {
    const upper = taggedPage(
      1,
      [item(0), el("P", 1), el("P", 2)],
      [
        run(0, 600, "\u25fc Strategy discussions are mostly timely and "),
        run(0, 614, "well attended, but they do not"),
        run(1, 700, "Case study", { bold: true }),
        run(2, 720, "A boxed text that ends."),
      ],
    );
    const lower = taggedPage(2, [el("P", 0)], [run(0, 80, "involve all agencies.")]);
    expect(treeOf(upper, lower)).toBe(
      lines(
        "list",
        "  [\u25fc] p Strategy discussions are mostly timely and well attended, but they do not involve all agencies.",
        "h1 **Case study**",
        "p A boxed text that ends.",
      ),
    );
  });

  test("evidence finds both pages: one run a page", () => {
    const { root } = buildTaggedTree([
      taggedPage(1, [el("P", 0)], [run(0, 740, "Children are seen")]),
      taggedPage(2, [el("P", 0)], [run(0, 80, "alone.")]),
    ]);
    const [paragraph] = root.children;
    expect(paragraph?.type === "paragraph" && paragraph.children.map(({ data, value }) => [data.page, value])).toEqual([
      [1, "Children are seen"],
      [2, " alone."],
    ]);
  });
});

describe("headings", () => {
  const paragraph = run(1, 110, "Children are safe and their plans are clear.");
  const headingOf = (words: string, drawn: Parameters<typeof run>[3], role = "P"): string =>
    treeOf(taggedPage(1, [el(role, 0), el("P", 1)], [run(0, 80, words, drawn), paragraph])).split("\n")[0] ?? "";

  test.each([
    { why: "a bold line", words: "What needs to improve?", drawn: { bold: true }, role: "P" },
    { why: "a large line", words: "Findings", drawn: { size: 16 }, role: "P" },
    { why: "a tagged line", words: "Findings", drawn: {}, role: "H2" },
    { why: "a bold line with a grade", words: "Care leavers: outstanding", drawn: { bold: true }, role: "P" },
  ])("$why is one", ({ words, drawn, role }) => {
    expect(headingOf(words, drawn, role)).toMatch(/^h1 /);
  });

  test.each([
    { why: "a bold sentence", words: "Children are safe.", drawn: { bold: true }, role: "P" },
    { why: "a bold particular", words: "Inspection dates: 5 to 9 May 2022", drawn: { bold: true }, role: "P" },
    { why: "a tagged sentence", words: "Children are safe.", drawn: {}, role: "H1" },
    {
      why: "a tagged text that looks like the rest",
      words: `Leaders ${"know their services well and ".repeat(4)}care`,
      drawn: {},
      role: "H3",
    },
    { why: "a bold joining word", words: "and", drawn: { bold: true }, role: "P" },
  ])("$why is none", ({ words, drawn, role }) => {
    expect(headingOf(words, drawn, role)).toMatch(/^p /);
  });

  test("the signature of a letter is none", () => {
    const page = taggedPage(
      1,
      [el("P", 0), el("P", 1), el("P", 2)],
      [
        run(0, 80, "Yours sincerely"),
        run(1, 100, "Ada Fenwick", { bold: true }),
        run(2, 120, "Plans are clear and short."),
      ],
    );
    expect(treeOf(page)).toBe(lines("p Yours sincerely", "p **Ada Fenwick**", "p Plans are clear and short."));
  });

  test("lines of a table of contents are none", () => {
    const page = taggedPage(
      1,
      [el("P", 0), el("P", 1), el("P", 2), el("P", 3)],
      [
        run(0, 80, "Summary 2", { bold: true }),
        run(1, 100, "Findings 4", { bold: true }),
        run(2, 120, "Annex 9", { bold: true }),
        run(3, 140, "A text that is plain and long enough."),
      ],
    );
    expect(treeOf(page).split("\n").slice(0, 3)).toEqual(["p **Summary 2**", "p **Findings 4**", "p **Annex 9**"]);
  });

  test("depths follow size and weight, tagged or not", () => {
    const page = taggedPage(
      1,
      [el("H3", 0), el("P", 1), el("P", 2), el("H1", 3), el("P", 4)],
      [
        run(0, 80, "Report", { size: 24 }),
        run(1, 110, "Findings", { size: 14, bold: true }),
        run(2, 130, "Plans are clear and children are safe."),
        run(3, 150, "Help", { bold: true }),
        run(4, 170, "It comes early."),
      ],
    );
    expect(treeOf(page)).toMatch(/^h1 Report\nh2 \*\*Findings\*\*\n.*\nh3 \*\*Help\*\*\n/);
  });

  test("a bold numbered item over numbered paragraphs is a heading, and they leave the list", () => {
    const page = taggedPage(
      1,
      [el("L", el("LI", el("LBody", 0), el("L", el("LI", el("LBody", 1)))), el("LI", el("LBody", 2)))],
      [
        run(0, 80, "2. Background", { bold: true }),
        run(1, 100, "2.1 The visit was short."),
        run(2, 120, "2.2 It went well."),
      ],
    );
    expect(treeOf(page)).toBe(lines("h1 [2.] **Background**", "p [2.1] The visit was short.", "p [2.2] It went well."));
  });

  test.each([
    {
      why: "a line break parts it",
      head: "Support for carers",
      y: 94,
      tree: ["h1 **Support for carers**", "p It comes early."],
    },
    { why: "on one line it stays", head: "Summary: ", y: 80, tree: ["p **Summary:** It comes early."] },
  ])("a bold beginning of a paragraph: $why", ({ head, y, tree }) => {
    const page = taggedPage(
      1,
      [el("P", 0), el("P", 1)],
      [
        run(0, 80, head, { bold: true }),
        run(0, y, "It comes early.", { x: y === 80 ? 130 : 72 }),
        run(1, 120, "Children are safe and their plans are clear to all of them."),
      ],
    );
    expect(treeOf(page).split("\n").slice(0, tree.length)).toEqual(tree);
  });

  test("a list of bold items stays a list", () => {
    const page = taggedPage(
      1,
      [el("L", el("LI", 0), el("LI", 1)), el("P", 2)],
      [
        run(0, 80, "1. Note it", { bold: true }),
        run(1, 100, "2. Agree it", { bold: true }),
        run(2, 130, "Reasons follow."),
      ],
    );
    expect(treeOf(page).split("\n")[0]).toBe("list");
  });
});

describe("words at line ends", () => {
  const paragraph = (...texts: string[]): string =>
    treeOf(
      taggedPage(
        1,
        [el("P", ...texts.map((_, mark) => mark))],
        texts.map((text, mark) => run(mark, 80 + mark * 14, text)),
      ),
    );

  test.each([
    {
      why: "broken by the typesetter",
      texts: ["Children wait. Some chil-\n", "dren do not."],
      words: "Some children do",
    },
    {
      why: "with a hyphen of its own",
      texts: ["Decision making is slow; decision-\n", "making by panels too."],
      words: "decision-making by",
    },
    { why: "that the document has both ways", texts: ["Reuse and re-use: re-\n", "use is rare."], words: "re-use is" },
    { why: "that stands nowhere else", texts: ["They moved to a step-\n", "down home."], words: "step-down home" },
  ])("a word $why", ({ texts, words }) => {
    expect(paragraph(...texts)).toContain(words);
  });

  test("where many words are broken, an unknown one is too", () => {
    const known = ["children", "families", "managers", "services"];
    const texts = [
      `${known.join(" ")} chil-\n`,
      "dren fami-\n",
      "lies mana-\n",
      "gers servi-\n",
      "ces super-\n",
      "vision multi agency multi-\n",
      "agency.",
    ];
    expect(paragraph(...texts)).toBe(`p ${known.join(" ")} ${known.join(" ")} supervision multi agency multi-agency.`);
  });
});

describe("footnotes", () => {
  const small = { size: 8 };

  test("the mark leaves the text, also before a comma", () => {
    const page = taggedPage(
      1,
      [el("P", 0, 1, 2), el("Note", 3, 4)],
      [
        run(0, 80, "special schools\n"),
        run(1, 76, "2\n", { x: 162, size: 8 }),
        run(2, 80, ", most of them near.", { x: 166 }),
        run(3, 756, "2 ", { size: 6 }),
        run(4, 760, "Open all year.", { x: 80, ...small }),
      ],
    );
    expect(treeOf(page)).toBe(lines("p special schools, most of them near.", "note 2", "  p Open all year."));
  });

  test.each([
    { why: "an ordinal", words: "11", raised: "th", rest: " of May", text: "p 11th of May" },
    { why: "a square metre", words: "40 m", raised: "2", rest: " of floor", text: "p 40 m2 of floor" },
  ])("$why is no mark", ({ words, raised, rest, text }) => {
    const at = 72 + words.length * 6;
    const page = taggedPage(
      1,
      [el("P", 0)],
      [run(0, 80, words), run(0, 76, raised, { x: at, size: 8 }), run(0, 80, rest, { x: at + 8 })],
    );
    expect(treeOf(page)).toBe(text);
  });

  test("a digit of the words' own size is no mark", () => {
    const page = taggedPage(1, [el("P", 0)], [run(0, 80, "Stage "), run(0, 80, "2", { x: 110 })]);
    expect(treeOf(page)).toBe("p Stage 2");
  });
});

describe("tables", () => {
  const cell = (mark: number, role = "TD"): ReturnType<typeof el> => el(role, el("P", mark));
  const row = (...cells: ReturnType<typeof el>[]): ReturnType<typeof el> => el("TR", ...cells);

  test("labels that wrap stay with their grade", () => {
    const page = taggedPage(
      1,
      [el("Table", row(cell(0, "TH"), cell(1, "TH")), row(cell(2), cell(3)), row(cell(4), cell(5)))],
      [
        run(0, 80, "Judgement", { bold: true }),
        run(1, 80, "Grade", { x: 300, bold: true }),
        run(2, 100, "The impact of leaders on social work\n"),
        run(2, 114, "practice with children\n"),
        run(3, 100, "Good", { x: 300 }),
        run(4, 140, "Overall effectiveness"),
        run(5, 140, "Good", { x: 300 }),
      ],
    );
    expect(treeOf(page)).toBe(
      lines(
        "table",
        "  = ***Judgement** | ***Grade**",
        "  | The impact of leaders on social work practice with children | Good",
        "  | Overall effectiveness | Good",
      ),
    );
  });

  test("a letter laid out in one column is no table", () => {
    const page = taggedPage(
      1,
      [el("Table", row(cell(0)), row(cell(1, "TH")))],
      [run(0, 80, "11 April 2023"), run(1, 110, "Dear Ms Ayre, the visit went well.")],
    );
    expect(treeOf(page)).toBe(lines("p 11 April 2023", "p Dear Ms Ayre, the visit went well."));
  });

  test("rows of a bullet and a text are a list", () => {
    const page = taggedPage(
      1,
      [el("Table", row(cell(0), cell(1)), row(cell(2), cell(3)))],
      [run(0, 80, "\u25fc"), run(1, 80, "Plans.", { x: 90 }), run(2, 100, "\u25fc"), run(3, 100, "Visits.", { x: 90 })],
    );
    expect(treeOf(page)).toBe(lines("list", "  [\u25fc] p Plans.", "  [\u25fc] p Visits."));
  });

  test("a row of a minute number and a heading is that heading", () => {
    const page = taggedPage(
      1,
      [el("Table", row(el("TD", el("L", el("LI", el("Lbl", 0)))), el("TD", el("P", 1), el("P", 2)))), el("P", 3)],
      [
        run(0, 80, "283.", { bold: true }),
        run(1, 80, "Apologies", { x: 110, bold: true }),
        run(2, 94, "(Item 1)", { x: 110 }),
        run(3, 120, "Members were sorry to hear it."),
      ],
    );
    expect(treeOf(page)).toBe(lines("h1 [283.] **Apologies**", "p (Item 1)", "p Members were sorry to hear it."));
  });

  describe("minutes set in a table", () => {
    /** A table of rows; each cell is a list of paragraphs, drawn one below the other. */
    const tableOf = (...rows: string[][][]): string => {
      let next = 0;
      const runs: PageContent["runs"][number][] = [];
      const table = el(
        "Table",
        ...rows.map((cells) =>
          el(
            "TR",
            ...cells.map((paragraphs, column) =>
              el(
                "TD",
                ...paragraphs.map((words) => {
                  runs.push(run(next, 80 + 14 * next, `${words}\n`, { x: 72 + 120 * column }));
                  return el("P", next++);
                }),
              ),
            ),
          ),
        ),
      );
      return treeOf(taggedPage(1, [table], runs));
    };
    const item = ["Inspection", "The Panel met.", "RESOLVED: Noted."];

    test("are running text; the number goes in front, also one that its column broke", () => {
      expect(tableOf([["No."], ["Item"]], [["28/1 7"], item], [["29/17"], item])).toBe(
        lines(
          "p [28/17] Inspection",
          "p The Panel met.",
          "p RESOLVED: Noted.",
          "p [29/17] Inspection",
          "p The Panel met.",
          "p RESOLVED: Noted.",
        ),
      );
    });

    test("with a column of who acts", () => {
      const tree = tableOf([["Minute"], ["Discussion"], ["Action by"]], [["28/17"], item, ["AB"]]);
      expect(tree).toBe(lines("p [28/17] Inspection", "p The Panel met.", "p RESOLVED: Noted.", "p AB"));
    });

    test.each([
      ["a plan whose actions run to paragraphs", [["Ref"], ["Action"], ["Lead"]], [["1.1"], item, ["AB"]]],
      ["references beside values", [["Ref"], ["Grade"]], [["28/17"], ["Good"]]],
      ["rows that begin with words", [["Item"], ["Discussion"]], [["Apologies"], item]],
    ])("near-miss: %s stays a table", (_, names, row) => {
      expect(tableOf(names, row, row)).toMatch(/^table/u);
    });
  });

  test("boxed statements under a heading are items without a label", () => {
    const long = (start: string): string => `${start} should make sure that every plan is clear and that it is kept.`;
    const page: PageContent = {
      ...taggedPage(
        1,
        [el("Table", row(cell(0, "TH")), row(cell(1)), row(cell(2)))],
        [
          run(0, 80, "Areas for improvement", { bold: true }),
          run(1, 110, long("Leaders")),
          run(2, 140, long("Managers")),
        ],
      ),
      rules: [90, 124].map((y) => ({ left: 60, right: 530, top: y, bottom: y + 0.5 })),
    };
    expect(treeOf(page)).toBe(
      lines("h1 **Areas for improvement**", "list", `  [] p ${long("Leaders")}`, `  [] p ${long("Managers")}`),
    );
    expect(treeOf({ ...page, rules: [] })).not.toContain("list");
  });

  test("running text between pairs of cells leaves the table", () => {
    const prose = "Leaders know their services well. ".repeat(12).trim();
    const page = taggedPage(
      1,
      [el("Table", row(cell(0), cell(1)), row(cell(2), cell(3)), row(cell(4)))],
      [
        run(0, 80, "Help"),
        run(1, 80, "Good", { x: 300 }),
        run(2, 100, "Care"),
        run(3, 100, "Good", { x: 300 }),
        run(4, 130, prose),
      ],
    );
    expect(treeOf(page)).toBe(lines("table", "  | Help | Good", "  | Care | Good", `p ${prose}`));
  });

  test("a table goes on over the page, its header row kept once", () => {
    const half = (number: number, reference: string, action: string): PageContent =>
      taggedPage(
        number,
        [el("Table", row(cell(0, "TH"), cell(1, "TH")), row(cell(2), cell(3)))],
        [run(0, 80, "Ref"), run(1, 80, "Action", { x: 130 }), run(2, 100, reference), run(3, 100, action, { x: 130 })],
      );
    expect(treeOf(half(1, "1", "Open a hub"), half(2, "2", "Train carers"))).toBe(
      lines("table", "  = *Ref | *Action", "  | 1 | Open a hub", "  | 2 | Train carers"),
    );
  });

  test("two tables with other headers stay two", () => {
    const table = (number: number, header: string): PageContent =>
      taggedPage(
        number,
        [el("Table", row(cell(0, "TH"), cell(1, "TH")), row(cell(2), cell(3)))],
        [run(0, 80, header), run(1, 80, "Grade", { x: 130 }), run(2, 100, "A"), run(3, 100, "B", { x: 130 })],
      );
    expect(treeOf(table(1, "Judgement"), table(2, "Council")).match(/table/g)).toHaveLength(2);
  });
});

describe("page furniture", () => {
  test("the same words are kept once with their pages, page numbers not at all", () => {
    const page = (number: number): PageContent =>
      taggedPage(
        number,
        [el("P", 0)],
        [
          run(null, 30, "Inspection of Rutland\n", { artifact: true, size: 8 }),
          run(null, 810, "5 to 9 May 2022 ", { artifact: true, size: 8 }),
          run(null, 810, String(number), { artifact: true, size: 8, x: 500 }),
          run(0, 100, "A sentence."),
        ],
      );
    const { root } = buildTaggedTree([page(1), page(2), page(3)]);
    const furniture = root.children.filter((child) => child.type === "furniture");
    expect(furniture.map((node) => [node.role, node.children[0]?.value, node.data.page, node.data.lastPage])).toEqual([
      ["header", "Inspection of Rutland", 1, 3],
      ["footer", "5 to 9 May 2022", 1, 3],
    ]);
  });
});
