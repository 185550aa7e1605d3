import { describe, expect, test } from "vitest";
import { treeOf } from "../load.js";

const wide = (words: string): string => `${words} ${"and this goes on for a while ".repeat(8).trim()}.`;

describe("paragraphs of a text file", () => {
  test("a text wrapped to a width is joined, a short line ends its paragraph", async () => {
    const text = [
      "The Trust runs the homes from a new building that it rents by the year. The owner",
      "has told the managers that the roof must be mended before winter, and the board's",
      "builder begins in May.",
      "The Panel agreed.",
    ].join("\n");
    expect(await treeOf(text)).toBe(
      [
        "p The Trust runs the homes from a new building that it rents by the year. The owner has told the managers that the roof must be mended before winter, and the board's builder begins in May.",
        "p The Panel agreed.",
      ].join("\n"),
    );
  });

  test("a file with one paragraph a line stays so", async () => {
    const lines = [wide("First"), wide("Second"), wide("Third")];
    expect(await treeOf(lines.join("\n"))).toBe(lines.map((line) => `p ${line}`).join("\n"));
  });

  test("an address and a list of grades are not run together", async () => {
    const text = `${wide("Text")}\n\nPalace Road\nBarchester\nBA1 2CD\n\nThe four grades:\n\noutstanding\ngood\ninadequate\n`;
    expect(await treeOf(text)).toContain("p Palace Road\np Barchester\np BA1 2CD\n");
    expect(await treeOf(text)).toContain("p outstanding\np good\np inadequate");
  });

  test("lines below a colon that stop short of the width are a list, though each begins in lower case", async () => {
    const text = `${wide("Text")}\n\nIt named these strengths:\nthe speed of the first response to a call\nthe care that the evening team takes\n`;
    expect(await treeOf(text)).toContain(
      "p It named these strengths:\np the speed of the first response to a call\np the care that the evening team takes",
    );
  });

  test("near-miss: words that go on below a colon fill their lines, or end with a word that must go on", async () => {
    const full =
      "the speed with which the team answers the first call of a parent or of a school, and\nthe care that it takes";
    expect(await treeOf(`It named this:\n${full}`)).toContain(`p ${full.replace("\n", " ")}`);
    const open = "the speed with which the team answers the\nfirst call of a parent or of a school";
    expect(await treeOf(`${wide("Text")}\n\nIt named this:\n${open}`)).toContain(`p ${open.replace("\n", " ")}`);
  });

  test("a line that ends in the middle of a phrase goes on, whatever its length", async () => {
    const text = `${wide("Text")}\n\nReport from: The Director of\nAdults Services\n\n(Pages\n3 - 12)\n\nLead: A Member\n(Deputy Leader)`;
    expect(await treeOf(text)).toContain("p Report from: The Director of Adults Services\np (Pages 3 - 12)");
    expect(await treeOf(text)).toContain("p Lead: A Member (Deputy Leader)");
  });

  test.each([
    { why: "the word was broken", first: "exploit-", second: "ation of children", joined: "exploitation of children" },
    { why: "the hyphen is the word's", first: "multi-", second: "agency work", joined: "multi-agency work" },
    {
      why: "the author writes it elsewhere",
      first: "re-",
      second: "view; they review it",
      joined: "review; they review it",
    },
    { why: "years", first: "2018-", second: "19 was spent", joined: "2018-19 was spent" },
    { why: "a capital", first: "non-", second: "Ofsted visits", joined: "non-Ofsted visits" },
    { why: "a hanging hyphen", first: "short-", second: "and long-term homes", joined: "short- and long-term homes" },
  ])("a hyphen at the line's end: $why", async ({ first, second, joined }) => {
    const text = `The report was about the many kinds of arrangements for children and their ${first}\n${second} in the city, and about what was done in each of them in the last year\nby the council.`;
    expect(await treeOf(text)).toContain(joined);
  });

  test("a paragraph that a page break cut in two is whole, but not two items", async () => {
    const text =
      "The board was led by the chair of the safeguarding partnership and\n\nmet each month.\n\nThe areas were\n\nsupervision\n\nplans";
    const tree = await treeOf(text);
    expect(tree).toContain("safeguarding partnership and met each month.");
    expect(tree).toContain("p supervision\np plans");
  });

  test("a wrapped line that begins with a number is no new paragraph", async () => {
    const text = [
      "The duties of the council are set out in the regulations and described in part",
      "12. They were met, as the auditor has confirmed in the letter of last December",
      "which is attached.",
    ].join("\n");
    expect(await treeOf(text)).toMatch(/^p The duties .* in part 12\. They were met/u);
  });

  test("near-miss: a sentence over a numbered heading, and words that lead in with a colon and a dash, are no headings", async () => {
    const text =
      "C. To say how the Panel wishes to look at the progress of the plan.\n\n1     PURPOSE OF REPORT\n\n2.   It is recommended that the Committee:-\n\n     *   Note the plan.\n";
    const tree = await treeOf(text);
    expect(tree).toContain("p C. To say how");
    expect(tree).toContain("p [2.] It is recommended that the Committee:-");
  });

  test("a full line of a numbered list that ends without a stop is whole when the next number follows", async () => {
    const text = [
      "The inspectors made the recommendations that are printed below in the order of the report.",
      "",
      "1. Ensure that the plans of all children say clearly what has to change and when",
      "2. Make sure that supervision takes place each month",
    ].join("\n");
    const tree = await treeOf(text);
    expect(tree).toContain("what has to change and when\n");
    expect(tree).toContain("Make sure that supervision takes place each month");
    expect(tree).not.toContain("and when 2.");
  });
});

describe("headings of a text file", () => {
  test.each([
    { why: "capitals", text: "RISK MANAGEMENT\n\nThe risks are low.", line: "h1 RISK MANAGEMENT" },
    {
      why: "alone between empty lines",
      text: "Community impact\n\nThe plan helps families.",
      line: "h2 Community impact",
    },
    {
      why: "numbered before paragraphs",
      text: "2. Background\n\n2.1 The council was inspected.",
      line: "h2 [2.] Background",
    },
    { why: "a numbered item", text: "Item 7: Ofsted visit\n\nThe Panel met.", line: "h2 Item 7: Ofsted visit" },
    { why: "a minute number", text: "35/19 OFSTED INSPECTION\n\nThe Panel met.", line: "h2 [35/19] OFSTED INSPECTION" },
    {
      why: "two lines of capitals",
      text: "OUTCOME OF THE INSPECTION OF\nCHILDREN'S SERVICES\n\nThe Panel met.",
      line: "h1 OUTCOME OF THE INSPECTION OF CHILDREN'S SERVICES",
    },
    { why: "underlined twice", text: "Findings\n========\nThey were good.", line: "h1 Findings" },
    { why: "underlined once", text: "Findings\n--------\nThey were good.", line: "h2 Findings" },
    {
      why: "a colon behind a name",
      text: "Officer contact details:\n\nA. Harding",
      line: "h3 Officer contact details:",
    },
  ])("$why", async ({ text, line }) => {
    expect((await treeOf(text)).split("\n")[0]).toBe(line);
  });

  test("a short line between whole paragraphs where no empty lines are set", async () => {
    const lines = [wide("First"), "Findings", wide("Second")];
    expect(await treeOf(lines.join("\n"))).toBe(`p ${lines[0]}\nh2 Findings\np ${lines[2]}`);
  });

  test("a line that stands out of the list above it", async () => {
    const text = "7.   Repair the roof of the east wing before the\n     winter.\nThe kitchen\n\n8.   Buy an oven.\n";
    expect((await treeOf(text)).split("\n")).toContain("h2 The kitchen");
  });

  test("a full stop behind a heading over the first numbered paragraph", async () => {
    const text =
      "The care of the house and of all who live in it: good.\n\n1. The house is kept well.\n\n2. The roof is old.\n";
    expect((await treeOf(text)).split("\n")[0]).toBe("h2 The care of the house and of all who live in it: good.");
  });

  test.each([
    {
      why: "a sentence over the second",
      text: "The care of the house and of all who live in it: good.\n\n2. The roof is old.",
    },
    { why: "a line that hangs under an item", text: "7.   Repair the roof.\n     The kitchen\n\n8.   Buy an oven." },
    { why: "a sentence", text: "The plan was agreed.\n\nIt starts in May." },
    { why: "a lead-in", text: "RESOLVED that:\n\n(a) the plan be agreed." },
    { why: "a lead-in to bullets", text: "The main points were:\n\n• drift;\n\n• delay." },
    { why: "an item that ends with a semicolon", text: "Services to care leavers;\n\nThese have improved." },
    { why: "a date", text: "5 MARCH 2019\n\nThe Panel met." },
    { why: "a value in a paper's header", text: "Non-key\n\nThe Panel met." },
    { why: "a field", text: "Date: 5 March 2019\n\nThe Panel met." },
    { why: "an item of a list", text: "1. the timeliness of checks\n\n2. the range of housing" },
    { why: "an address", text: "clerk@barchester.example\n\nThe Panel met." },
    { why: "a resolution", text: "RESOLVED –\n\n(a) that the plan be agreed." },
    { why: "an office holder", text: "Cabinet Member for Children Councillor A Proudie\n\nThe Panel met." },
    { why: "a greeting", text: "Dear Director\n\nThe Panel met." },
    { why: "the last line", text: "Supporting documents" },
  ])("not $why", async ({ text }) => {
    expect((await treeOf(text)).split("\n")[0]).not.toMatch(/^h\d/u);
  });
});

describe("lists of a text file", () => {
  test("bullets of another kind, or further in, are nested", async () => {
    const text =
      "·    A summary was shared:\n\nØ  progress was slow\n\n·    The next visit is in May\n   o   in the north\n   o   in the south\n";
    expect(await treeOf(text)).toBe(
      [
        "list",
        "  [·] p A summary was shared:",
        "    list",
        "      [Ø] p progress was slow",
        "  [·] p The next visit is in May",
        "    list",
        "      [o] p in the north",
        "      [o] p in the south",
      ].join("\n"),
    );
  });

  test("a bullet that stands one column to the left is none deeper", async () => {
    expect(await treeOf("The review covered;\n- services\n - plans\n - visits.")).toBe(
      "p The review covered;\nlist\n  [-] p services\n  [-] p plans\n  [-] p visits.",
    );
  });

  test("numbers of a report's paragraphs stay on them, short numbered items are a list", async () => {
    const text = `1.    To approve the plan.\n\n2.    To send it to the inspectorate on or before\n      7 February 2020.\n\nReasons\n\n3. ${wide("The plan")}\n4. ${wide("The law")}\n`;
    const tree = await treeOf(text);
    expect(tree).toContain(
      "list\n  [1.] p To approve the plan.\n  [2.] p To send it to the inspectorate on or before 7 February 2020.",
    );
    expect(tree).toContain("p [3.] The plan");
    expect(tree).toContain("p [4.] The law");
  });

  test("letters go on over an item's own list, romans begin one inside", async () => {
    expect(await treeOf("(h) plans\n(i) visits, namely\n    (i) to children\n    (ii) to carers\n(j) reviews")).toBe(
      [
        "list",
        "  [(h)] p plans",
        "  [(i)] p visits, namely",
        "    list",
        "      [(i)] p to children",
        "      [(ii)] p to carers",
        "  [(j)] p reviews",
      ].join("\n"),
    );
  });

  test("a number on a line of its own belongs to the words below", async () => {
    expect(await treeOf("2.1\nThe plan was agreed by the board.\n\n•\nvisits")).toBe(
      "p [2.1] The plan was agreed by the board.\nlist\n  [•] p visits",
    );
  });
});

describe("tables of a text file", () => {
  test("lines with tabs, an empty line between them, a ruled line left out", async () => {
    expect(await treeOf("Risk\tRating\nDrift\tB2\n---\t---\n\nDelay\tC3\n")).toBe(
      "table\n  = *Risk | *Rating\n  | Drift | B2\n  | Delay | C3",
    );
  });

  test("rows whose empty cells at the end were cut have them again", async () => {
    expect(await treeOf("Action\tLead\tStatus\nOpen a home\tDCS\n\tPSW\tDone\nSend a letter\tDCS\tDone\t\n")).toBe(
      "table\n  = *Action | *Lead | *Status\n  | Open a home | DCS |\n  |  | PSW | Done\n  | Send a letter | DCS | Done",
    );
  });

  test("labels beside values have no row that names columns", async () => {
    expect(await treeOf("Meeting:\tCabinet\nDate:\t4 May 2021\n")).toBe(
      "table\n  | Meeting: | Cabinet\n  | Date: | 4 May 2021",
    );
  });

  test("a single line with a tab is a paragraph", async () => {
    expect(await treeOf("Meeting:\tCabinet\n\nThe Panel met.")).toBe("p Meeting: Cabinet\np The Panel met.");
  });

  test("numbered items with tabs are no table", async () => {
    expect(await treeOf("(a)\tthe plan\n(b)\tthe letter\n")).toBe("list\n  [(a)] p the plan\n  [(b)] p the letter");
  });

  test("columns set with spaces, numbers to the right", async () => {
    expect(
      await treeOf("Grade            Count     %\nGood                16   24%\nInadequate           4    6%\n"),
    ).toBe("table\n  = *Grade | *Count | *%\n  | Good | 16 | 24%\n  | Inadequate | 4 | 6%");
  });

  test("a value centred beside a label of two lines, as converters of PDFs set it", async () => {
    const lines = [
      " Subject                                          Mark",
      "",
      " How the roof and the walls of the house",
      "                                                  Fair",
      " have been kept",
      "",
      " The garden                                       Poor",
    ];
    expect(await treeOf(lines.join("\n"))).toBe(
      "table\n  | Subject | Mark\n  | How the roof and the walls of the house have been kept | Fair\n  | The garden | Poor",
    );
  });

  test("words in other columns belong to another table", async () => {
    const lines = [
      "Keeper:          Ann Brown",
      "                 Barchester House",
      "",
      "Subject                                           Mark",
      "",
      "The roof of the house                             Fair",
      "",
      "The garden                                        Poor",
    ];
    expect(await treeOf(lines.join("\n"))).toBe(
      "p Keeper: Ann Brown Barchester House\ntable\n  | Subject | Mark\n  | The roof of the house | Fair\n  | The garden | Poor",
    );
  });

  test("an address to the right of a greeting is no column", async () => {
    const text =
      "                              Palace Road\n                              Barchester\n\nDear Director\n\nThank you.\n";
    expect(await treeOf(text)).not.toContain("table");
  });

  test("a table drawn with bars, rows of several lines and all", async () => {
    const drawn = [
      "+-------+---------+",
      "| Risk  | Action  |",
      "+=======+=========+",
      "| Delay | Monthly |",
      "|       | board   |",
      "+-------+---------+",
      "| Cost  | Reserve |",
      "+-------+---------+",
    ];
    expect(await treeOf(drawn.join("\n"))).toBe(
      "table\n  = *Risk | *Action\n  | Delay | Monthly board\n  | Cost | Reserve",
    );
  });

  test("a drawn table directly below a line and above another", async () => {
    const text = "The marks are:\n+------+------+\n| Roof | Fair |\n| Yard | Poor |\n+------+------+\nThe roof is old.";
    expect(await treeOf(text)).toBe("h3 The marks are:\ntable\n  | Roof | Fair\n  | Yard | Poor\np The roof is old.");
  });

  test("a line that begins with a tab goes on with the item above", async () => {
    expect(await treeOf("(a)\tthe plan be brought to the\n\tnext meeting\n(b)\tthe rest")).toBe(
      "list\n  [(a)] p the plan be brought to the next meeting\n  [(b)] p the rest",
    );
  });

  test("a number set apart from its paragraph by an empty line is its label", async () => {
    const text =
      "The state of the lake and of its boats in winter: good\n1.\n\nThe lake is deep and the water in it is clear.\n\n2.\n\nThe boats are old.\n";
    expect(await treeOf(text)).toBe(
      "h2 The state of the lake and of its boats in winter: good\nlist\n  [1.] p The lake is deep and the water in it is clear.\n  [2.] p The boats are old.",
    );
  });

  test("a page number and a number before another number stay where they are", async () => {
    expect(await treeOf("The lake is deep.\n\n2\n\nThe boats are old.")).toBe(
      "p The lake is deep.\np 2\np The boats are old.",
    );
  });

  test("a heading that breaks off among full lines heads what follows", async () => {
    const lines = [
      "The keeper walks round the lake each morning and writes down what he has seen in the",
      "green book that hangs beside the door of the boat house and is read out each evening.",
      "Boats and oars",
      "Of the nine boats on the lake seven were painted in the spring, and the other two wait",
      "for their turn until the oars have been mended by the joiner who comes up from the bay.",
    ];
    expect(await treeOf(lines.join("\n"))).toBe(
      [`p ${lines.slice(0, 2).join(" ")}`, "h2 Boats and oars", `p ${lines.slice(3).join(" ")}`].join("\n"),
    );
  });

  test("the last words of a paragraph are no heading where nothing follows them", async () => {
    const lines = [
      "The keeper walks round the lake each morning and writes down what he has seen in the",
      "green book that hangs beside the door of the boat house and is read out each evening.",
      "Boats are then brought in by hand, one after the other, and the gate is locked for the",
      "night",
    ];
    expect(await treeOf(lines.join("\n"))).toBe(`p ${lines.join(" ")}`);
  });

  test("the subject of a letter stands by itself below the salutation", async () => {
    const text = [
      "Dear Ms Grantly",
      "Focused visit to Barchester City Council local authority children’s services",
      "This letter tells what was found at the visit to Barchester City Council and whom the",
      "inspectors met there on both of the days that they were in the city with the leaders.",
    ].join("\n");
    expect((await treeOf(text)).split("\n").slice(0, 2)).toEqual([
      "p Dear Ms Grantly",
      "p Focused visit to Barchester City Council local authority children’s services",
    ]);
  });

  test("two spaces behind full stops are no columns", async () => {
    const text = "The plan is good.  It was agreed.\nThe work is done.  It was hard.  All are glad.\n";
    expect(await treeOf(text)).toBe(
      "p The plan is good. It was agreed.\np The work is done. It was hard. All are glad.",
    );
  });
});

describe("page furniture of a text file", () => {
  test("page numbers and running headers leave the text and are kept once", async () => {
    const page = (number: number, words: string): string =>
      `Barchester City Council\n\n${words}\n\nPage ${number} of 3\n`;
    const text = [
      page(1, "The Panel met in May."),
      page(2, "It met again in June."),
      page(3, "It did not meet in July."),
    ].join("\f");
    expect(await treeOf(text)).toBe(
      [
        "p The Panel met in May.",
        "p It met again in June.",
        "p It did not meet in July.",
        "footer Page 1 of 3",
        "header Barchester City Council",
      ].join("\n"),
    );
  });
});
