import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/dataset/problem.js";
import { validateDataset } from "../../src/dataset/validate-dataset.js";
import { datasetFile, toJsonLines } from "./dataset-file.js";
import { makeRecord, type RecordFragment } from "./make-record.js";

async function problemsOf(code: string, ...fragments: readonly RecordFragment[]): Promise<readonly Problem[]> {
  const dataset = toJsonLines(fragments.map((fragment) => makeRecord(fragment)));
  const report = await validateDataset([datasetFile("records.jsonl", dataset)]);
  return report.problems.filter((problem) => problem.code === `dataset/${code}`);
}

interface Case {
  readonly why: string;
  readonly rule: string;
  readonly record: RecordFragment;
}

const plan = { document_type: "action_plan", meeting_date: "2018-10-04" } as const;
const area = (text: string, quote: string): RecordFragment => ({ improvement_areas: [{ text, evidence: { quote } }] });
const table = (...rows: readonly (readonly [number, number])[]): RecordFragment => ({
  grade_counts: rows.map(([count, percent]) => ({ count, percent })),
});

describe("what is reported, where, and in which words", () => {
  test.each<Case & { pointer: string; message: string }>([
    {
      why: "an edited grade",
      rule: "grade-not-in-quote",
      record: { grades: [{ grade: "good", evidence: { quote: "Requires improvement to be good" } }] },
      pointer: "/grades/0/grade",
      message: "overall_effectiveness is good, but the quote that proves it says requires_improvement",
    },
    {
      why: "the longer word holds the shorter one",
      rule: "grade-not-in-quote",
      record: { framework: "pre_sif", grades: [{ grade: "adequate", evidence: { quote: "Inadequate" } }] },
      pointer: "/grades/0/grade",
      message: "overall_effectiveness is adequate, but the quote that proves it says inadequate",
    },
    {
      why: "a year that was mistyped moves the end before the start",
      rule: "inspection-ends-before-start",
      record: { inspection: { start_date: "2018-06-11", end_date: "2017-06-22" } },
      pointer: "/inspection/end_date",
      message: "The inspection ends on 2017-06-22, before it starts on 2018-06-11",
    },
    {
      why: "an action done before its day",
      rule: "action-completed-in-future",
      record: { ...plan, actions: [{ status: "completed", due: "2018-12", due_basis: "stated" }] },
      pointer: "/actions/0/due",
      message: "The action is completed, but due on 2018-12, after the document was written (2018-10-04)",
    },
    {
      why: "the code of another time",
      rule: "gss-code-not-in-force",
      record: {
        local_authority: { name: "Buckinghamshire", gss_code_at_date: "E06000060" },
        inspection: { start_date: "2020-03-02", end_date: "2020-03-31" },
      },
      pointer: "/local_authority/gss_code_at_date",
      message: "The GSS code E06000060 was in force from 2020-04-01, but the document was written on 2020-03-31",
    },
    {
      why: "two quotes of one place",
      rule: "evidence-disagrees",
      record: {
        improvement_areas: [{ text: "The pace of change.", evidence: { start: 1000, quote: "The pace of change." } }],
        findings: [{ text: "peace of", evidence: { start: 1004, quote: "peace of" } }],
      },
      pointer: "/findings/0/evidence/quote",
      message: "The quote reads “peace of” where another quote of the same place reads “pace of ”",
    },
    {
      why: "a share that no total explains",
      rule: "count-percent-mismatch",
      record: table([3, 2], [53, 35], [70, 64], [26, 17]),
      pointer: "/grade_counts/2/percent",
      message: "70 authorities with good for overall_effectiveness cannot be 64 % beside the other rows of the table",
    },
    {
      why: "a judgement of another edition of the framework",
      rule: "judgement-not-in-framework",
      record: {
        inspection: { start_date: "2022-11-14", end_date: "2022-11-25" },
        grades: [{ judgement: "care_leavers" }],
      },
      pointer: "/grades/0/judgement",
      message: "The framework ilacs had no judgement care_leavers on 2022-11-14",
    },
  ])("$rule: $why", async ({ rule, record, pointer, message }) => {
    const [problem, ...others] = await problemsOf(rule, record);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ message, place: { file: "records.jsonl", line: 1, pointer } });
  });
});

describe("what is not reported", () => {
  test.each<Case>([
    {
      why: "the longer wording of the grade",
      rule: "grade-not-in-quote",
      record: { grades: [{ grade: "requires_improvement", evidence: { quote: "requires improvement\nto be good" } }] },
    },
    {
      why: "the initials that tables use",
      rule: "grade-not-in-quote",
      record: { grades: [{ grade: "requires_improvement", evidence: { quote: "Ambridge / RI" } }] },
    },
    {
      why: "two grades in one sentence",
      rule: "grade-not-in-quote",
      record: { grades: [{ grade: "good", evidence: { quote: "moved from inadequate to good" } }] },
    },
    {
      why: "leading zero and slashes",
      rule: "date-not-in-quote",
      record: { dates: [{ edtf: "2018-10-04", evidence: { quote: "04/10/2018" } }] },
    },
    {
      why: "an ordinal",
      rule: "date-not-in-quote",
      record: { dates: [{ edtf: "2018-10-04", evidence: { quote: "4th October" } }] },
    },
    {
      why: "a shortened month",
      rule: "date-not-in-quote",
      record: { dates: [{ edtf: "2018-10", evidence: { quote: "Oct 18" } }] },
    },
    {
      why: "a season",
      rule: "date-not-in-quote",
      record: { dates: [{ edtf: "2018-23", evidence: { quote: "autumn 2018" } }] },
    },
    {
      why: "a word that the page broke",
      rule: "text-not-in-quote",
      record: area("Oversight of safeguarding.", "Oversight of safe-\nguarding."),
    },
    {
      why: "a footnote's mark",
      rule: "text-not-in-quote",
      record: area("The pace of change.", "The pace1 of change."),
    },
    {
      why: "the visit of one day",
      rule: "inspection-ends-before-start",
      record: { inspection: { start_date: "2018-06-11", end_date: "2018-06-11" } },
    },
    {
      why: "the last day on which the old code held",
      rule: "gss-code-not-in-force",
      record: {
        local_authority: { name: "Buckinghamshire", gss_code_at_date: "E10000002" },
        inspection: { start_date: "2020-03-02", end_date: "2020-03-31" },
      },
    },
    {
      why: "due in the month in which the paper was written",
      rule: "action-due-before-document",
      record: { ...plan, actions: [{ due: "2018-10", due_basis: "stated" }] },
    },
    {
      why: "due on the day itself",
      rule: "action-completed-in-future",
      record: { ...plan, actions: [{ status: "completed", due: "2018-10-04", due_basis: "stated" }] },
    },
    {
      why: "percentages rounded to one place",
      rule: "count-percent-mismatch",
      record: table([3, 2], [53, 34.9], [70, 46.1], [26, 17.1]),
    },
    {
      why: "a table that leaves some authorities out",
      rule: "count-percent-mismatch",
      record: table([12, 8], [50, 33]),
    },
    { why: "nobody holds the grade", rule: "count-percent-mismatch", record: table([0, 0], [50, 33], [100, 67]) },
    { why: "one row alone says nothing", rule: "count-percent-mismatch", record: table([50, 1]) },
    {
      why: "a previous inspection under another framework",
      rule: "judgement-not-in-framework",
      record: { grades: [{ judgement: "adoption", previous: true }] },
    },
    {
      why: "another authority's grade",
      rule: "judgement-not-in-framework",
      record: { grades: [{ judgement: "adoption", local_authority: { name: "Medway", gss_code: "E06000035" } }] },
    },
    {
      why: "a council's paper need not repeat every grade",
      rule: "grade-missing-without-reason",
      record: { document_type: "committee_report", grades: [{ judgement: "overall_effectiveness" }] },
    },
    {
      why: "two quotes that touch",
      rule: "evidence-disagrees",
      record: {
        improvement_areas: [{ text: "The pace", evidence: { start: 1000, quote: "The pace" } }],
        findings: [{ text: "of change", evidence: { start: 1008, quote: " of change" } }],
      },
    },
    {
      why: "items from prose follow the listed ones",
      rule: "items-out-of-order",
      record: {
        improvement_areas: [
          { text: "The pace of change.", evidence: { start: 5000, quote: "The pace of change." } },
          { text: "Plans are late.", listed: false, evidence: { start: 2000, quote: "Plans are late." } },
        ],
      },
    },
    {
      why: "a report under embargo has no publication date yet",
      rule: "meeting-before-publication",
      record: { ...plan, inspection: { published_date: null } },
    },
    {
      why: "the page of a document without pages",
      rule: "evidence-outside-source",
      record: {
        source: { media_type: "text/html", page_count: null, first_page: null, last_page: null },
        evidence: [],
        local_authority: null,
        inspection: { start_date: null, end_date: null },
        grades: [],
        dates: [{ evidence: { page: null } }],
      },
    },
    {
      why: "a sentence of the summary that the report says again",
      rule: "duplicate-item",
      record: {
        strengths: [
          { text: "Strong early help.", listed: false },
          { text: "Strong early help.", listed: false },
        ],
      },
    },
  ])("$rule: $why", async ({ rule, record }) => {
    expect(await problemsOf(rule, record)).toEqual([]);
  });
});

describe("rules over a dataset", () => {
  test("a second record of the same id names the first one's line", async () => {
    const [problem] = await problemsOf(
      "duplicate-record-id",
      { source: { file: "a.pdf" } },
      {},
      { source: { file: "a.pdf" } },
    );
    expect(problem).toMatchObject({
      place: { line: 3, pointer: "/record_id" },
      related: [{ line: 1, pointer: "/record_id" }],
    });
  });

  test("each missing part is named", async () => {
    const [problem] = await problemsOf("parts-incomplete", { source: { file: "pack.pdf", part: 2, parts: 4 } });
    expect(problem?.message).toBe("pack.pdf holds 4 documents, but the dataset lacks parts 1, 3, 4");
  });

  test("two visits to one authority are two inspections", async () => {
    const later = { source: { file: "b.pdf" }, inspection: { start_date: "2021-06-14", end_date: "2021-06-25" } };
    expect(await problemsOf("duplicate-inspection", {}, later)).toEqual([]);
    expect(
      await problemsOf("grades-disagree-between-documents", {}, { ...later, grades: [{ grade: "inadequate" }] }),
    ).toEqual([]);
  });

  test("each further version is told once", async () => {
    const versions = ["0.1.0", "0.2.0", "0.2.0", "0.1.0", "0.3.0"];
    const fragments = versions.map((version, index) => ({
      source: { file: `${index}.pdf` },
      extractor_version: version,
    }));
    const problems = await problemsOf("mixed-versions", ...fragments);
    expect(problems.map(({ place }) => place.line)).toEqual([2, 5]);
  });
});
