import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { viewDocument } from "../../src/document/view.js";
import type { DocumentType } from "../../src/domain/document-types.js";
import { contradictions } from "../../src/extract/contradictions.js";
import { numberPattern, printedNumber } from "../../src/extract/fragments/printed-number.js";
import { unknownIdentity } from "../../src/extract/identity.js";
import { readText } from "../../src/pipeline.js";
import { detectSections } from "../../src/sections/detect-sections.js";

async function report(lines: readonly string[], documentType: DocumentType = "committee_report") {
  const result = await readText(new TextEncoder().encode(lines.join("\n\n")), { file: "paper.md" });
  if (result.status !== "read") throw new Error("the test's document could not be read");
  const view = viewDocument(result.document);
  const context = {
    view,
    sections: detectSections(view, documentType),
    identity: { ...unknownIdentity, documentType },
  };
  if (contradictions.applies?.(context) === false) return [];
  return [...contradictions.read(context)].flatMap((found): { code: string; args: unknown; quotes: string[] }[] => {
    if (!("diagnostic" in found)) return [];
    const { code, args, places }: Diagnostic = found.diagnostic;
    return [{ code, args, quotes: places.map(({ start, end }) => view.text.slice(start, end)) }];
  });
}

const codes = async (lines: readonly string[]) => (await report(lines)).map(({ code }) => code);

describe("extract/days-and-working-days", () => {
  test("both places and the number", async () => {
    const lines = [
      "The plan must be with Ofsted within 70 days of the report.",
      "The council has seventy working days to publish its plan.",
    ];
    expect(await report(lines)).toEqual([
      { code: "extract/days-and-working-days", args: { count: 70 }, quotes: lines },
    ]);
  });

  test.each([
    [["Plans are due to Ofsted within 70 working days.", "The plan is published after 70 working days."]],
    [["Submit the plan in 70 working days.", "Respond to the letter in 60 days."]],
    [["Reviews of plans are held within 20 working days.", "He was away for 20 days."]],
    [["Respond within 10 days.", "Submit it within 10 working days."]],
  ])("near-miss: %j", async (lines) => {
    expect(await codes(lines)).toEqual([]);
  });
});

describe("extract/visit-dates-differ", () => {
  test.each([
    [
      "Inspectors were on site from 22 January to 2 February 2024.",
      "The team was on site from 22 January to 9 February 2024.",
    ],
    ["The next visit is set for 5 and 6 November 2024.", "We rehearsed for the visit on 12 and 13 November 2024."],
  ])("%s", async (one, other) => {
    const [found, ...more] = await report([one, other]);
    expect(found).toMatchObject({ code: "extract/visit-dates-differ", quotes: [one, other] });
    expect(more).toEqual([]);
  });

  test.each([
    [["Inspectors visited on 5 and 6 June 2024.", "Inspectors visited on 12 and 13 November 2024."]],
    [["Inspectors visited from 5 to 16 June 2023.", "The fieldwork ran from 5 to 16 June 2023."]],
    [["Inspectors were on site on 3 to 7 June and 17 to 21 June 2013."]],
    [["Ofsted visited on 5 and 6 June 2024.", "The school inspection was on 6 and 7 June 2024."]],
    [["Inspectors visited on 5 and 6 June 2024.", "The half term was from 27 May to 7 June 2024."]],
  ])("near-miss: %j", async (lines) => {
    expect(await codes(lines)).toEqual([]);
  });
});

describe("extract/submission-dates-differ", () => {
  test("two days for one plan", async () => {
    const lines = [
      "The action plan goes to Ofsted by 25 June 2024.",
      "The plan is late.",
      "The improvement plan has to be with Ofsted by 31 May 2024.",
    ];
    expect(await report(lines)).toEqual([
      {
        code: "extract/submission-dates-differ",
        args: { one: "25 June 2024", other: "31 May 2024" },
        quotes: [lines[0], lines[2]],
      },
    ]);
  });

  test.each([
    [["Send the action plan to Ofsted by 25 June 2024.", "Ofsted must have the action plan by 25 June 2024."]],
    [["Send the action plan to Ofsted by 25 June 2024.", "Staff are to be trained by 31 May 2024."]],
    [["Send the action plan to Ofsted by 25 June 2024.", "The action plan answers the Ofsted report of 13 May 2024."]],
  ])("near-miss: %j", async (lines) => {
    expect(await codes(lines)).toEqual([]);
  });
});

describe("extract/listed-count-differs", () => {
  test("a list with one item too many", async () => {
    const lines = ["Ofsted found three areas to improve:", "- Pay\n- Posts\n- Plans\n- Places"];
    const [found] = await report(lines);
    expect(found).toMatchObject({
      code: "extract/listed-count-differs",
      args: { stated: 3, things: "areas", listed: 4 },
      quotes: ["Ofsted found three areas to improve:", "Pay\n- Posts\n- Plans\n- Places"],
    });
  });

  test.each([
    [["Ofsted found three areas to improve:", "- Pay\n- Posts\n- Plans"]],
    [["Ofsted found eight areas to improve, including:", "- Pay\n- Posts"]],
    [["Of the three areas two themes are new:", "- Pay\n- Posts\n- Plans"]],
    [["Three areas were named. The board said:", "- Pay\n- Posts"]],
    [["Ofsted found two areas to improve:", "- Pay\n  - for carers\n  - for staff\n- Posts"]],
  ])("near-miss: %j", async (lines) => {
    expect(await codes(lines)).toEqual([]);
  });
});

describe("colours", () => {
  const table = "| Action | RAG |\n| --- | --- |\n| One | Blue |\n| Two | Red |\n| Three | Red |";

  test("extract/rag-count-differs", async () => {
    const sentence = "Two actions are complete (blue) and two are off track (red).";
    expect(await report([sentence, table])).toEqual([
      { code: "extract/rag-count-differs", args: { colour: "blue", stated: 2, listed: 1 }, quotes: [sentence, "Blue"] },
    ]);
  });

  test.each([["One action is complete (blue) and two are off track (red)."], ["Two red cars passed."]])(
    "near-miss: %s",
    async (sentence) => {
      expect(await codes([sentence, table])).toEqual([]);
    },
  );

  test("extract/rag-meanings-differ", async () => {
    const lines = ["Key: Green: on track. Red: late.", "Green = completed; Red = running late"];
    expect(await report(lines)).toEqual([
      {
        code: "extract/rag-meanings-differ",
        args: { colour: "green", one: "on track", other: "completed" },
        quotes: lines,
      },
    ]);
  });

  test("near-miss: a key that is printed twice", async () => {
    expect(await codes(["Green: on track. Red: off track.", "Green = action on track; Red = off track"])).toEqual([]);
  });
});

describe("extract/overall-holds-other", () => {
  const row = "| --- | --- | --- |\n| Northshire | Good | Leaders know their services. |";

  test("a column of a table about another judgement", async () => {
    const names = "| Council | Overall grade | Leadership, management and governance – extracts |";
    expect(await codes([`${names}\n${row}`])).toEqual(["extract/overall-holds-other"]);
  });

  test.each([
    "| Council | Overall grade | Date of the report |",
    "| Council | Overall effectiveness | Overall effectiveness last time |",
    "| Council | Overall | Help and protection and leadership, management and governance |",
  ])("near-miss: %s", async (names) => {
    expect(await codes([`${names}\n${row}`])).toEqual([]);
  });
});

test("inspectorates' documents are left to other checks", async () => {
  const lines = ["Ofsted found three areas to improve:", "- Pay\n- Posts"];
  expect(await report(lines, "inspection_report")).toEqual([]);
});

test.each([
  ["seventy", 70],
  ["Twenty-one", 21],
  ["12", 12],
  ["ninety-ten", null],
  ["many", null],
])("the number in %s", (words, value) => {
  expect(printedNumber(words)).toBe(value);
});

test("a number inside a pattern", () => {
  expect(new RegExp(`^${numberPattern}$`, "u").test("seven")).toBe(true);
  expect(new RegExp(`^${numberPattern}$`, "u").test("one")).toBe(false);
});

const plan = (rows: number): string =>
  [
    "| Ref | Action | Lead |",
    "| --- | --- | --- |",
    ...Array.from({ length: rows }, (_, index) => `| ${index + 1} | Train team ${index + 1} | PSW |`),
  ].join("\n");

describe("extract/action-count-differs", () => {
  test("the sentence and the first row of the table", async () => {
    expect(await report(["There are seven actions in this version.", plan(6)])).toEqual([
      {
        code: "extract/action-count-differs",
        args: { stated: 7, listed: 6 },
        quotes: ["There are seven actions in this version.", expect.stringContaining("Train team 1")],
      },
    ]);
  });

  test.each([
    ["as many", "The plan has 6 actions."],
    ["some of them", "Of these, two actions are red."],
    ["those that are late", "There are five overdue actions in the plan."],
    ["another plan's", "The full plan of 8 actions is at Appendix 2."],
    ["far off: the table is a part", "There are 40 actions in all."],
  ])("near-miss: %s", async (_, sentence) => {
    expect(await codes([sentence, plan(6)])).toEqual([]);
  });
});

const GRADES = [
  "| Judgement | Grade |",
  "| --- | --- |",
  "| Overall effectiveness | Requires improvement |",
  "| The impact of leaders | Requires improvement |",
  "| Children in care | Good |",
  "| Care leavers | Good |",
].join("\n");

describe("extract/told-grades-differ", () => {
  test("a sentence that tells of one and a table that holds two", async () => {
    const sentence = "One area was graded good.";
    expect(await report([GRADES, sentence])).toEqual([
      {
        code: "extract/told-grades-differ",
        args: { grade: "good", stated: 1, held: 2 },
        quotes: [sentence, expect.stringContaining("Children in care")],
      },
    ]);
  });

  test.each([
    ["as many", "Two areas were graded good."],
    ["as many without the overall judgement", "One of the three areas was judged to require improvement."],
    ["another time", "In the previous inspection three areas were graded good."],
    ["another body", "Nationally, nine judgements were graded good."],
    ["no count", "All areas of practice were looked at; good work was seen."],
  ])("near-miss: %s", async (_, sentence) => {
    expect(await codes([GRADES, sentence])).toEqual([]);
  });
});

describe("extract/total-differs", () => {
  const table = (total: string, header = "Cases"): string =>
    `| Team | ${header} |\n| --- | --- |\n| North | 12 |\n| South | 9 |\n| West | 8 |\n| Total | ${total} |`;

  test("rows that add up to something else", async () => {
    expect(await report([table("30")])).toEqual([
      { code: "extract/total-differs", args: { column: "Cases", stated: 30, sum: 29 }, quotes: ["30"] },
    ]);
  });

  test.each([
    ["rows that add up", table("29")],
    ["percentages", table("30", "% on time")],
    ["an average in the last row", table("30").replace("| West |", "| Average |")],
    ["a total that is no number", table("n/a")],
  ])("near-miss: %s", async (_, markdown) => {
    expect(await codes([markdown])).toEqual([]);
  });
});

describe("extract/sample-count-differs", () => {
  test("in the sentence", async () => {
    const sentence = "It draws on a sample of three councils: Kent, Leeds, Sefton and Wigan.";
    expect(await report([sentence])).toEqual([
      { code: "extract/sample-count-differs", args: { stated: 3, named: 4 }, quotes: [sentence] },
    ]);
  });

  test("in the labels of what is quoted", async () => {
    const labels = ["Kent / Good", "Leeds / Outstanding", "Sefton / Inadequate", "Wigan / Good"];
    expect(await codes(["Extracts follow from a sample of three inspections.", ...labels])).toEqual([
      "extract/sample-count-differs",
    ]);
  });

  test.each([
    [["A sample of three councils: Kent, Leeds and Sefton."]],
    [["A sample of five inspections follows.", "Kent / Good", "Leeds / Outstanding"]],
    [["A sample of ten files was read."]],
  ])("near-miss: %j", async (lines) => {
    expect(await codes(lines)).toEqual([]);
  });
});

describe("extract/parts-exceed-whole", () => {
  test("parts that come to more", async () => {
    const sentence = "Of the 10 files audited, four were good, five required improvement and two were inadequate.";
    expect(await report([sentence])).toEqual([
      { code: "extract/parts-exceed-whole", args: { stated: 10, sum: 11 }, quotes: [sentence] },
    ]);
  });

  test.each([
    "Of the 10 files audited, four were good and five required improvement.",
    "Of the 10 files audited, four were good, four required improvement and two were inadequate.",
    "In 2024, 12 cases were good and 30 were inadequate.",
  ])("near-miss: %s", async (sentence) => {
    expect(await codes([sentence])).toEqual([]);
  });
});
