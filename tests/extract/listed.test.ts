import { describe, expect, test } from "vitest";
import { ilacsReport, recordOf, visitLetter } from "./extract-record.js";

const areas = async (text: string): Promise<string[]> =>
  (await recordOf(text)).improvement_areas.filter(({ listed }) => listed).map(({ text: words }) => words);

describe("what must improve", () => {
  test("items as the report lists them, in order, with their quotes", async () => {
    const record = await recordOf(ilacsReport());
    expect(record.improvement_areas.map(({ text }) => text)).toEqual([
      "The timeliness of visits to children.",
      "The quality of supervision.",
    ]);
    expect(record.improvement_areas[0]?.evidence).toMatchObject({
      quote: "The timeliness of visits to children.",
      section: "What needs to improve?",
    });
  });

  test("sub-bullets stay inside their item", async () => {
    const body =
      "## What needs to improve?\n\n- The quality of plans, including:\n  - child protection plans\n  - pathway plans\n- Supervision.\n";
    expect(await areas(ilacsReport({ body }))).toEqual([
      "The quality of plans, including: child protection plans pathway plans",
      "Supervision.",
    ]);
  });

  test("areas for priority action carry priority, the others do not", async () => {
    const body =
      "## Area for priority action\n\n- Children left at risk.\n\n## Areas for improvement\n\n- Supervision.\n";
    const record = await recordOf(visitLetter({ body }));
    expect(record.improvement_areas.map(({ text, priority }) => [text, priority])).toEqual([
      ["Children left at risk.", true],
      ["Supervision.", false],
    ]);
  });

  test("themes between the items, even named like judgements, are no items and open no findings", async () => {
    const body =
      "## What does the local authority need to improve?\n\n### Areas for improvement\n\n#### Leadership, management and governance\n\n1. Improve oversight.\n\n#### Care leavers\n\n2. Improve pathway plans.\n\n## Inspection judgements about the local authority\n\nText.\n";
    const record = await recordOf(ilacsReport({ body }));
    expect(record.improvement_areas.map(({ text, paragraph }) => [paragraph, text])).toEqual([
      ["1", "Improve oversight."],
      ["2", "Improve pathway plans."],
    ]);
  });

  test("a case study between the items does not end the list", async () => {
    const body =
      "## Areas for improvement\n\n- Thresholds are unclear.\n\n### Case study: effective practice\n\nA worker helped a family.\n\n- Minutes are late.\n\n## Next steps\n\nA plan is due.\n";
    expect(await areas(visitLetter({ body }))).toEqual(["Thresholds are unclear.", "Minutes are late."]);
  });

  test("a numbered sentence that leads into the items is none", async () => {
    const body =
      "## Areas for improvement\n\n7. To put this right, the council should take the following action.\n\n8. Visit every child.\n\n9. Record the visits.\n";
    expect(await areas(ilacsReport({ body }))).toEqual(["Visit every child.", "Record the visits."]);
    const joint = await recordOf(ilacsReport({ body }));
    expect(joint.improvement_areas[0]?.addressee).toBe("local_authority");
  });

  test("prose stands for bullets where there are none", async () => {
    const body = "## What needs to improve\n\nThe timeliness of return home interviews.\n";
    expect(await areas(visitLetter({ body }))).toEqual(["The timeliness of return home interviews."]);
  });

  test.each([
    {
      why: "a section that says that there are none",
      body: "## Areas for priority action\n\nThere are no areas for priority action.\n",
    },
    {
      why: "an inspection that found none",
      body: "## Areas for priority action\n\nThe inspection did not find any areas for priority and immediate action.\n",
    },
    { why: "a lead-in sentence", body: "## What needs to improve\n\nThe local authority should improve:\n" },
    { why: "no such section", body: "## Findings\n\n- Supervision needs to improve.\n" },
  ])("nothing is listed by $why", async ({ body }) => {
    expect(await areas(visitLetter({ body }))).toEqual([]);
  });

  test("recommendations to the safeguarding board are kept apart", async () => {
    const body =
      "## The local authority\n\n### Recommendations\n\n1. Improve visits.\n\n## The Local Safeguarding Children Board (LSCB)\n\n### Recommendations\n\n2. Improve audits.\n";
    const record = await recordOf(ilacsReport({ body }));
    expect(record.improvement_areas.map(({ addressee }) => addressee)).toEqual(["local_authority", "lscb"]);
  });

  test("an empty list under its heading is reported", async () => {
    const record = await recordOf(
      visitLetter({ body: "## What needs to improve\n\n## Findings\n\nVisits are regular.\n" }),
    );
    expect(record.diagnostics.map(({ code }) => code)).toContain("extract/empty-heading");
  });
});

describe("strengths", () => {
  test("are read where they are listed", async () => {
    const body = "## Key strengths\n\n- Leaders know their services well.\n\n## Areas for improvement\n\n- Audits.\n";
    const record = await recordOf(visitLetter({ body }));
    expect(record.strengths.filter(({ listed }) => listed).map(({ text }) => text)).toEqual([
      "Leaders know their services well.",
    ]);
  });
});

describe("what a careful reader would flag", () => {
  test("a template that was never filled in", async () => {
    const record = await recordOf(visitLetter({ body: "Sent to: INSERT LA ADDRESS\n" }));
    expect(record.diagnostics.find(({ code }) => code === "extract/template-remnant")?.message).toContain(
      "INSERT LA ADDRESS",
    );
  });

  test("dates that run backwards", async () => {
    const record = await recordOf(visitLetter({ date: "2 February 2023" }));
    expect(record.diagnostics.map(({ code }) => code)).toContain("resolve/dates-out-of-order");
  });

  test("nothing on a letter that is in order", async () => {
    const record = await recordOf(visitLetter());
    expect(record.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
