import { describe, expect, test } from "vitest";
import { viewDocument } from "../../src/document/view.js";
import type { DocumentType } from "../../src/domain/document-types.js";
import type { Framework } from "../../src/domain/frameworks.js";
import type { CandidateFor } from "../../src/extract/candidate.js";
import { findings } from "../../src/extract/findings.js";
import { isNoFinding } from "../../src/extract/findings/no-finding.js";
import { unknownIdentity } from "../../src/extract/identity.js";
import { loadSource } from "../../src/read/index.js";
import { defaultReadLimits } from "../../src/read/reader.js";
import { detectSections } from "../../src/sections/detect-sections.js";
import { readPageExamples } from "../page-examples.js";

type Finding = CandidateFor<"findings">;

/** What the extractor reads from a document written as Markdown. */
async function readFindings(
  markdown: string,
  documentType: DocumentType | null = "inspection_report",
  framework: Framework | null = "ilacs",
): Promise<{ text: string; found: Finding[] }> {
  const options = { file: "report.md", pdfEngine: "auto", limits: defaultReadLimits } as const;
  const outcome = await loadSource(new TextEncoder().encode(markdown), options);
  if (outcome.status === "failed") throw new Error("the text of a test could not be read");
  const view = viewDocument(outcome.document);
  const context = {
    view,
    sections: detectSections(view, documentType),
    identity: { ...unknownIdentity, documentType, framework },
  };
  const extracted = findings.applies?.(context) === false ? [] : [...findings.read(context)];
  const found = extracted.filter((each): each is Finding => "field" in each && each.field === "findings");
  return { text: outcome.document.text, found };
}

const report = (body: string): string =>
  `# Inspection of Exampleshire local authority children’s services\n\n## The experiences and progress of children in care: good\n\n${body}\n`;

const texts = (found: readonly Finding[]): string[] => found.map(({ value }) => value.text);

describe("the examples of docs/extractors/findings.md", () => {
  const { examples } = readPageExamples("extractors/findings.md", "text");

  test("there are some", () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
  });

  test.each(examples)("example $#", async ({ text, words, expected }) => {
    const [documentType, framework] = words as [DocumentType, Framework];
    const { found } = await readFindings(text, documentType, framework);
    expect(
      found.map(({ value: { verdict, ...value } }) => {
        expect(verdict.rule).not.toBe("");
        return value;
      }),
    ).toEqual(expected);
  });
});

describe("findings", () => {
  test("evidence quotes the sentence where it stands and names the rule", async () => {
    const { text, found } = await readFindings(report("1. Visits are regular. Plans are not always shared."));
    const [, second] = found;
    expect(second?.value.verdict).toEqual({ rule: "not-always", words: ["not always"] });
    expect(second?.evidence).toMatchObject({
      quote: "Plans are not always shared.",
      section: "The experiences and progress of children in care: good",
      rule: "findings/not-always",
    });
    expect(text.slice(second?.evidence.start, second?.evidence.end)).toBe(second?.evidence.quote);
  });

  test("a bullet keeps the number of its paragraph; the next paragraph has none", async () => {
    const { found } = await readFindings(
      report("7. These are seen:\n   - Plans are clear to all.\n\nVisits are regular."),
    );
    expect(found.map(({ value }) => [value.text, value.paragraph])).toEqual([
      ["Plans are clear to all.", "7"],
      ["Visits are regular.", null],
    ]);
  });

  test("a paragraph that a page break cut in two is whole again", async () => {
    const { text, found } = await readFindings(
      report("Visits are regular and\n\nare made by the same worker. Plans are clear."),
    );
    expect(texts(found)).toEqual(["Visits are regular and are made by the same worker.", "Plans are clear."]);
    const [first] = found;
    expect(text.slice(first?.evidence.start, first?.evidence.end)).toBe(first?.evidence.quote);
  });

  test("a short lead-in and items of a few words are no sentences", async () => {
    const { found } = await readFindings(
      report("Inspectors saw these things:\n\n- visits that helped\n- Plans that were clear to all."),
    );
    expect(texts(found)).toEqual(["Plans that were clear to all."]);
  });

  test("the sentence before counts only inside a section", async () => {
    const { found } = await readFindings(
      `${report("Plans are not always shared.")}\n## The experiences and progress of care leavers: good\n\nAs a result, PAs ring them.`,
    );
    expect(found.map(({ value }) => value.polarity)).toEqual(["improvement", "strength"]);
  });

  test("reports of 2013 to 2018 take the judgement from the box above the chapter", async () => {
    const { found } = await readFindings(
      [
        "# Inspection of services for children in need of help and protection",
        "## Executive summary",
        "Services are safe.",
        "## Recommendations",
        "1. Ensure that visits are made.",
        "| The experiences and progress of children who need help and protection | Good |\n| --- | --- |",
        "### Summary",
        "Help comes early.",
        "### Inspection findings",
        "21. Thresholds are understood.",
        "#### The graded judgement for adoption performance is that it is good",
        "22. Adopters are prepared well.",
        "#### Visits",
        "23. Workers visit weekly.",
        "#### Key strengths and weaknesses of the LSCB",
        "24. The board meets monthly.",
      ].join("\n\n"),
      "inspection_report",
      "sif",
    );
    expect(found.map(({ value }) => [value.text, value.judgement])).toEqual([
      ["Services are safe.", "overall_effectiveness"],
      ["Help comes early.", "help_and_protection"],
      ["Thresholds are understood.", "help_and_protection"],
      ["Adopters are prepared well.", "adoption"],
      ["Workers visit weekly.", "adoption"],
      ["The board meets monthly.", "lscb_effectiveness"],
    ]);
  });

  test.each([
    { why: "a council's paper about the report", documentType: "committee_report" as const },
    { why: "a document of no known kind", documentType: null },
  ])("near-miss: $why", async ({ documentType }) => {
    const { found } = await readFindings(report("Plans are clear."), documentType, null);
    expect(found).toEqual([]);
  });

  test.each([
    { why: "a table", body: "| Visits | Plans |\n| --- | --- |\n| Visits are regular. | Plans are clear. |" },
    { why: "a label without a full stop", body: "Care leavers in Exampleshire" },
    {
      why: "a section about the inspection",
      body: "## Information about this inspection\n\nInspectors saw many files.",
    },
    { why: "what grades mean", body: "## Inspection judgements\n\nA good authority leads services that help." },
  ])("near-miss: $why", async ({ body }) => {
    const { found } = await readFindings(report(body));
    expect(found).toEqual([]);
  });
});

describe("findings in a council's paper", () => {
  const paper = (body: string): string => `# Children's services update\n\n${body}\n`;

  test.each([
    "Ofsted also found that plans are clear.",
    "The focused visit noted a clear line of sight to practice.",
    "In the monitoring visit, inspectors judged supervision to be too thin.",
    "Visits were described by inspectors as warm.",
  ])("told of inspectors: %s", async (sentence) => {
    const { found } = await readFindings(
      paper(`We have moved on.\n\n${sentence} A panel meets monthly.`),
      "committee_report",
    );
    expect(texts(found)).toEqual([sentence]);
  });

  test.each([
    { why: "a list announced", body: "Inspectors named six areas for improvement." },
    { why: "a grade", body: "Inspectors judged the council to be inadequate." },
    { why: "a request", body: "Members are asked to note what Ofsted found about visits." },
    { why: "what was found stands elsewhere", body: "We have put right what inspectors found." },
    { why: "found by others", body: "Ofsted came in May.\n\nThe peer review found that plans are clear." },
    { why: "findings of a consultation", body: "Ofsted came in May.\n\n## Consultation findings\n\nParents like it." },
    { why: "a paper that is not about an inspection", body: "## Key findings\n\nBuses are late." },
    { why: "a section of recommendations", body: "## Recommendations\n\nThat Ofsted found clear plans is noted." },
    { why: "the paper itself", body: "Ofsted came in May.\n\n## Key findings\n\nThe letter was published in June." },
  ])("near-miss: $why", async ({ body }) => {
    const { found } = await readFindings(paper(body), "committee_report");
    expect(texts(found)).toEqual([]);
  });

  const listed = async (lead: string, ...items: string[]): Promise<string[]> => {
    const body = `Ofsted came in May.\n\n## What inspectors found\n\n${lead}\n\n${items.map((item) => `- ${item}`).join("\n")}`;
    const { found } = await readFindings(paper(body), "committee_report");
    return found.map(({ value }) => `${value.polarity} ${value.text}`);
  };

  test.each([
    { lead: "Ofsted identified the following areas for improvement:", polarity: "improvement" },
    { lead: "The council was asked to improve three things:", polarity: "improvement" },
    { lead: "Inspectors named these strengths:", polarity: "strength" },
  ])("an item is what its lead-in says: $lead", async ({ lead, polarity }) => {
    const items = [
      "The pace of adoption work.",
      "Effective recording of visits.",
      "Sufficiency of homes for teenagers.",
    ];
    expect(await listed(lead, ...items)).toEqual(items.map((item) => `${polarity} ${item}`));
  });

  test("an item that tells both sides is mixed, whatever its lead-in says", async () => {
    const items = ["Plans are clear, but reviews are late.", "The pace of adoption work."];
    expect(await listed("Ofsted identified the following areas for improvement:", ...items)).toEqual([
      `mixed ${items[0]}`,
      `improvement ${items[1]}`,
    ]);
  });

  test("what is only named has no verdict; what is told or praised has one", async () => {
    const items = [
      "The pace of adoption work.",
      "Sufficiency of homes for teenagers.",
      "How plans reach families.",
      "Social workers visit children in their homes.",
      "Strong oversight of plans by managers.",
      "Children benefit from advocacy.",
    ];
    expect(await listed("Inspectors looked at:", ...items)).toEqual(items.slice(3).map((item) => `strength ${item}`));
  });

  test("what a plan says that Ofsted named is no strength", async () => {
    const body = "## Plan\n\nOfsted said: The frequency of supervision.\n\nOfsted said: Supervision is regular.";
    const { found } = await readFindings(paper(body), "action_plan");
    expect(texts(found)).toEqual(["Ofsted said: Supervision is regular."]);
  });

  test.each(["the inspection ", "Ofsted identified ", "were found by inspectors ", "a focused visit letter "])(
    "hostile text stays inside a time budget: %j",
    async (piece) => {
      const text = `${piece.repeat(Math.floor(100_000 / piece.length))}.`;
      const started = process.cpuUsage();
      await readFindings(paper(text), "committee_report");
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    },
  );
});

describe("isNoFinding", () => {
  test.each([
    "This letter summarises the findings of the focused visit to Exampleshire on 5 May 2024.",
    "Inspectors looked at how the council answers calls.",
    "Inspectors considered a range of evidence, including case discussions.",
    "This visit was carried out in line with the framework.",
    "The lead inspector for this inspection was Jo Bloggs.",
    "Her Majesty’s Inspectors were Jo Bloggs and Mo Blake.",
    "Ofsted will take the findings of this visit into account when planning the next one.",
    "The director of children’s services should prepare a written statement of proposed action.",
    "The next area SEND inspection will be within three years.",
    "If you would like a copy of this document in a different format, please ring us.",
    "For more see www.example.org.",
    "Alongside this evaluation, inspectors undertook a deep dive into neglect.",
    "In the inspection of the front door, we evaluated the response to calls.",
    "Care leavers",
    "1 Ofsted produces this report under the Act of 2006.",
    "A full description of what the inspection judgements mean can be found at the end.",
  ])("none: %s", (text) => {
    expect(isNoFinding(text)).toBe(true);
  });

  test.each([
    "Inspectors saw swift decisions in the MASH.",
    "Inspectors found no children at risk.",
    "Inspectors visited two homes and found that they were warm.",
    "The inspection team was told that carers feel valued.",
    "The local authority will move to a new system in May.",
    "This report is read by every manager before supervision.",
    "Moods are good.",
    "Ofsted’s report of 2019 produced a change of pace.",
    "The next of kin is always asked.",
    "In two cases, inspectors evaluated practice as poor.",
    "Alongside this work, inspectors examined files and found them clear.",
  ])("a finding: %s", (text) => {
    expect(isNoFinding(text)).toBe(false);
  });
});

describe("findings on a page that is no paper", () => {
  const page = async (body: string): Promise<string[]> => {
    const { found } = await readFindings(`# News\n\nOfsted came in May.\n\n${body}\n`, "other");
    return texts(found);
  };

  test.each([
    "Inspectors said visits were warm.",
    "The report states that plans are late.",
    "“Plans are late,” the report said.",
    "“Plans are late,” said the inspectors’ report.",
    "The report, published on Monday, also praised the virtual school.",
    "The Trust was praised for its early help.",
    "Leadership was highlighted as a key strength.",
    "Concerns flagged up by Ofsted include too many changes of worker.",
    "Ofsted and the CQC concluded that change was slow.",
    "Areas where improvement is needed include supervision.",
    "Children were found to enter care in a planned way.",
    "It was also noted that plans are late.",
  ])("%s", async (sentence) => {
    expect(await page(sentence)).toEqual([sentence]);
  });

  test("a quotation goes on over sentences and paragraphs, each of which opens it anew", async () => {
    expect(
      await page(
        'The report states: "Plans are late.\n\n"Visits are rare. Records are thin.\n\n"Homes are few."\n\n"We are sorry," the leader said.',
      ),
    ).toEqual(['The report states: "Plans are late.', '"Visits are rare.', "Records are thin.", '"Homes are few."']);
  });

  test("a quotation follows the sentence or the line that names its speaker", async () => {
    expect(
      await page("“Plans are late,” inspectors said. “Visits are rare.”\n\nOfsted’s report said:\n\n“Homes are few.”"),
    ).toEqual(["“Plans are late,” inspectors said.", "“Visits are rare.”", "“Homes are few.”"]);
  });

  test("a quotation goes on in the next paragraph after its speaker, until somebody else speaks", async () => {
    expect(
      await page(
        '"Plans are late," the report states.\n\n"Visits are rare.\n\n"Homes are few."\n\n"We are sorry," the leader said.',
      ),
    ).toEqual(['"Plans are late," the report states.', '"Visits are rare.', '"Homes are few."']);
  });

  test("“they” are whoever the sentence before began with", async () => {
    expect(await page("Inspectors came twice.\n\nThey found that plans are late.")).toEqual([
      "They found that plans are late.",
    ]);
  });

  test.each([
    "“Plans were late,” the leader said. “We will do better.”",
    "The leader said: “Plans were late.\n\n“We will do better.”",
    "Parents came twice.\n\nThey said that plans are late.",
    "Staff were praised by the mayor.",
    "Inspectors judged the council to be inadequate.",
  ])("near-miss: %s", async (body) => {
    expect(await page(body)).toEqual([]);
  });

  test("in a paper for a meeting “the report” is the paper itself", async () => {
    const { found } = await readFindings(
      "# Paper\n\nOfsted came in May.\n\nThe report states that plans are late.",
      "committee_report",
    );
    expect(texts(found)).toEqual([]);
  });
});
