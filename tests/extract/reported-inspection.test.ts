import { describe, expect, test } from "vitest";
import { recordOf } from "./extract-record.js";

/** A paper for a meeting on 6 September 2022. */
const paper = (title: string, ...paragraphs: readonly string[]): string =>
  `# ${title}\n\nReport of the Director of Children’s Services\n\nReport to: Cabinet, 6 September 2022\n\n## Background\n\n${paragraphs.join("\n\n")}\n\n## Recommendations\n\n1. That the report be noted.\n`;

describe("the inspection that a paper is about", () => {
  test.each([
    {
      why: "a standard inspection by its two weeks",
      title: "Ofsted inspection of children’s services",
      text: [
        "Ofsted inspected children’s services from 11 to 22 July 2022.",
        "The report was published on 30 August 2022.",
      ],
      expected: {
        framework: "ilacs",
        inspection_type: "standard",
        inspection: { start_date: "2022-07-11", end_date: "2022-07-22", published_date: "2022-08-30" },
      },
    },
    {
      why: "a short one that the text names",
      title: "Ofsted inspection of children’s services",
      text: ["A short inspection of children’s services took place between 11 and 15 July 2022."],
      expected: {
        framework: "ilacs",
        inspection_type: "short",
        inspection: { start_date: "2022-07-11", end_date: "2022-07-15" },
      },
    },
    {
      why: "a focused visit in the title",
      title: "Outcome of the Ofsted focused visit to children’s services",
      text: ["Inspectors carried out the visit on 12 and 13 July 2022."],
      expected: {
        framework: "ilacs",
        inspection_type: "focused_visit",
        inspection: { start_date: "2022-07-12", end_date: "2022-07-13" },
      },
    },
    {
      why: "a joint inspection",
      title: "Joint targeted area inspection of the response to neglect of children",
      text: ["The inspection of the partnership took place from 11 to 15 July 2022."],
      expected: {
        framework: "jtai",
        inspection_type: "joint",
        inspection: { start_date: "2022-07-11", end_date: "2022-07-15" },
      },
    },
  ])("$why", async ({ title, text, expected }) => {
    expect(await recordOf(paper(title, ...text))).toMatchObject(expected);
  });

  test("the single inspection framework by name; it knows no short or standard inspections", async () => {
    const text = "Under the single inspection framework Ofsted inspected children’s services from 6 to 30 June 2016.";
    const record = await recordOf(paper("Ofsted inspection of children’s services", text).replaceAll("2022", "2016"));
    expect(record).toMatchObject({
      framework: "sif",
      inspection_type: null,
      inspection: { start_date: "2016-06-06", end_date: "2016-06-30" },
    });
  });

  test("the framework that only the date tells is inferred", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "Ofsted inspected children’s services from 11 to 22 July 2022.",
      ),
    );
    expect(record.evidence.find(({ field }) => field === "framework")?.basis).toBe("inferred");
  });

  test("of two inspections the later one", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "Ofsted inspected children’s services from 4 to 15 March 2019.",
        "Ofsted inspected children’s services again from 11 to 22 July 2022.",
      ),
    );
    expect(record.inspection).toMatchObject({ start_date: "2022-07-11", end_date: "2022-07-22" });
  });

  test("three paragraphs make a paper one about an inspection whose title does not say so", async () => {
    const record = await recordOf(
      paper(
        "Children’s services improvement",
        "Ofsted visited the council in the summer.",
        "Inspectors met many children.",
        "The inspection took place from 11 to 22 July 2022.",
      ),
    );
    expect(record).toMatchObject({ framework: "ilacs", inspection: { start_date: "2022-07-11" } });
  });
});

describe("what is none", () => {
  test.each([
    { why: "a budget", title: "Budget monitoring", text: ["Spending on roads is as planned."] },
    {
      why: "an inspection of roads",
      title: "Inspection of highways",
      text: ["The roads were inspected in June 2022."],
    },
    {
      why: "one mention in passing",
      title: "Youth strategy",
      text: ["The strategy is for all children.", "Progress is reported to Ofsted each year."],
    },
  ])("$why", async ({ title, text }) => {
    expect(await recordOf(paper(title, ...text))).toMatchObject({
      framework: null,
      inspection_type: null,
      inspection: { start_date: null, end_date: null, published_date: null },
    });
  });

  test("a visit after the meeting has not been yet", async () => {
    const record = await recordOf(
      paper("Ofsted inspection of children’s services", "The inspection will take place from 10 to 21 October 2022."),
    );
    expect(record.inspection).toMatchObject({ start_date: null, end_date: null });
  });

  test("the sentence that explains short and standard inspections names no kind", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "Under the framework a council has a standard inspection or a short inspection every three years.",
        "Services for children are prepared.",
      ),
    );
    expect(record.inspection_type).toBeNull();
  });

  test("a focused visit named in passing does not make the paper one about it", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "Ofsted inspected children’s services from 11 to 22 July 2022. A focused visit took place on 3 March 2021.",
      ),
    );
    expect(record).toMatchObject({ inspection_type: "standard", inspection: { start_date: "2022-07-11" } });
  });
});
