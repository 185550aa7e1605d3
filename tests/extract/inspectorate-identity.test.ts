import { describe, expect, test } from "vitest";
import { ilacsReport, recordOf, visitLetter } from "./extract-record.js";

const quoteOf = (list: readonly { field: string; quote: string }[], field: string): string | undefined =>
  list.find((evidence) => evidence.field === field)?.quote;

describe("reports", () => {
  test("an ILACS report gives its type, framework, title, dates and lead inspector with their quotes", async () => {
    const record = await recordOf(ilacsReport());
    expect(record.document_type).toBe("inspection_report");
    expect(record.framework).toBe("ilacs");
    expect(record.inspection_type).toBe("standard");
    expect(record.title).toBe("Inspection of Barsetshire local authority children’s services");
    expect(record.inspection).toMatchObject({
      start_date: "2026-06-01",
      end_date: "2026-06-12",
      published_date: null,
      lead_inspector: "Ada Marlowe",
      inspectors: [],
    });
    expect(quoteOf(record.inspection.evidence, "start_date")).toBe("1 to 12 June 2026");
    expect(quoteOf(record.inspection.evidence, "lead_inspector")).toBe("Ada Marlowe");
    expect(quoteOf(record.evidence, "title")).toBe(record.title);
  });

  test.each([
    { why: "one week on site is short", dates: "Inspection dates: 6 to 10 December 2021", type: "short" },
    { why: "two weeks are standard", dates: "Inspection dates: 21 November to 2 December 2022", type: "standard" },
    { why: "a range over New Year is one", dates: "Inspection dates: 12 December 2022 to 13 January 2023", type: null },
  ])("$why", async ({ dates, type }) => {
    expect((await recordOf(ilacsReport({ dates }))).inspection_type).toBe(type);
  });

  test("a range over New Year keeps both years", async () => {
    const record = await recordOf(ilacsReport({ dates: "Inspection dates: 12 December 2022 to 13 January 2023" }));
    expect(record.inspection).toMatchObject({ start_date: "2022-12-12", end_date: "2023-01-13" });
  });

  test("two lead inspectors side by side are none, and that is said", async () => {
    const lead = "Lead inspectors: Ada Marlowe, His Majesty’s Inspector, and Tom O’Dell, His Majesty’s Inspector";
    const record = await recordOf(ilacsReport({ lead }));
    expect(record.inspection.lead_inspector).toBeNull();
    expect(record.diagnostics.map(({ code }) => code)).toContain("extract/several-lead-inspectors");
  });

  test("a deputy lead inspector is not the lead", async () => {
    const record = await recordOf(ilacsReport({ lead: "Deputy lead inspector: Tom O’Dell" }));
    expect(record.inspection.lead_inspector).toBeNull();
  });

  test.each([
    ["9 October to 2 November 2017", "sif"],
    ["24 to 28 June 2013", "pre_sif"],
    ["5 to 16 February 2018", "ilacs"],
  ])("a title that several frameworks share is of the one in force on %s", async (dates, framework) => {
    const record = await recordOf(ilacsReport({ dates: `Inspection dates: ${dates}`, grades: [] }));
    expect(record.framework).toBe(framework);
  });

  test("a title of the single inspection framework that is broken over paragraphs is known by its first line", async () => {
    const lines = [
      "# Swindon Borough Council",
      "Re-inspection of services for children in need of help and",
      "protection",
      "Inspection dates: 9 October to 2 November 2017",
    ];
    expect((await recordOf(lines.join("\n\n"))).framework).toBe("sif");
  });

  test("a report of the single inspection framework joins its title over lines and carries its date", async () => {
    const record = await recordOf(
      [
        "# Swindon Borough Council",
        "## Inspection of services for children in need of help and protection, children looked after and care leavers",
        "and",
        "## Review of the effectiveness of the Local Safeguarding Children Board",
        "Inspection date: 3 to 26 November 2014",
        "Report published: 19 January 2015",
        "## Children’s services in Swindon are inadequate",
        "| | |\n| --- | --- |\n| 1. Children who need help and protection | Inadequate |\n| 2. Children looked after and achieving permanence | Requires improvement |\n| 2.1 Adoption performance | Good |\n| 2.2 Experiences and progress of care leavers | Requires improvement |\n| 3. Leadership, management and governance | Inadequate |",
        "## The Local Safeguarding Children Board",
        "The Local Safeguarding Children Board requires improvement",
      ].join("\n\n"),
    );
    expect(record.framework).toBe("sif");
    expect(record.title).toBe(
      "Swindon Borough Council Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board",
    );
    expect(record.inspection.published_date).toBe("2015-01-19");
    expect(record.grades.map(({ judgement, grade }) => `${judgement}: ${grade}`)).toEqual([
      "overall_effectiveness: inadequate",
      "help_and_protection: inadequate",
      "looked_after_and_permanence: requires_improvement",
      "adoption: good",
      "care_leavers: requires_improvement",
      "leadership_management_and_governance: inadequate",
      "lscb_effectiveness: requires_improvement",
    ]);
  });
});

describe("letters", () => {
  test("a focused visit gives its dates, its own date, inspectors and signatory", async () => {
    const record = await recordOf(visitLetter());
    expect(record.document_type).toBe("focused_visit_letter");
    expect(record.inspection_type).toBe("focused_visit");
    expect(record.local_authority).toMatchObject({ name: "Rutland", gss_code: "E06000017" });
    expect(record.inspection).toMatchObject({
      start_date: "2024-06-04",
      end_date: "2024-06-05",
      published_date: "2024-07-02",
      lead_inspector: "Ada Marlowe",
      inspectors: ["Ada Marlowe", "Tom O’Dell"],
    });
  });

  test.each([
    {
      why: "posts between the names",
      inspectors: "The inspectors were Ada Marlowe, HMI, and Tom O’Dell, Her Majesty’s Inspector.",
      names: ["Ada Marlowe", "Tom O’Dell"],
    },
    {
      why: "posts behind the list",
      inspectors:
        "The visit was carried out by Ada Marlowe, Tom O’Dell and Anna-may Lund, Her Majesty’s Inspectors (HMIs).",
      names: ["Ada Marlowe", "Tom O’Dell", "Anna-may Lund"],
    },
    {
      why: "a designate who took part counts",
      inspectors:
        "Her Majesty’s Inspectors (HMI) for this visit were Ada Marlowe and Tom O’Dell, with Una Byrne, HMI designate.",
      names: ["Ada Marlowe", "Tom O’Dell", "Una Byrne"],
    },
    {
      why: "one who only shadowed does not",
      inspectors:
        "His Majesty’s Inspectors for this visit were Ada Marlowe and Tom O’Dell. His Majesty’s Inspector (designate) Una Byrne shadowed this visit.",
      names: ["Ada Marlowe", "Tom O’Dell"],
    },
    {
      why: "nor does the quality assurance manager",
      inspectors:
        "The inspectors were Ada Marlowe, HMI, and Tom O’Dell, HMI. The quality assurance manager was Una Byrne, SHMI.",
      names: ["Ada Marlowe", "Tom O’Dell"],
    },
  ])("inspectors: $why", async ({ inspectors, names }) => {
    const summary = `This letter summarises the findings of the focused visit to Rutland children’s services on 4 June 2024. ${inspectors}`;
    expect((await recordOf(visitLetter({ summary }))).inspection.inspectors).toEqual(names);
  });

  test("one day on site is both first and last", async () => {
    const summary =
      "This letter summarises the findings of a focused visit to Rutland children’s services on 12 March 2024. The inspectors were Ada Marlowe, HMI, and Tom O’Dell, HMI.";
    const record = await recordOf(visitLetter({ date: "9 April 2024", summary }));
    expect(record.inspection).toMatchObject({ start_date: "2024-03-12", end_date: "2024-03-12" });
  });

  test("a joint inspection without a printed year takes the letter's, and says that it is inferred", async () => {
    const record = await recordOf(
      "24 October 2016\n\nDear local partnership\n\n# Joint targeted area inspection of the multi-agency response to abuse and neglect in Halton\n\nBetween 5 September and 9 September, Ofsted and the Care Quality Commission undertook a joint inspection of the multi-agency response to abuse and neglect in Halton.\n",
    );
    expect(record.document_type).toBe("joint_inspection_letter");
    expect(record.framework).toBe("jtai");
    expect(record.inspection).toMatchObject({ start_date: "2016-09-05", end_date: "2016-09-09" });
    expect(record.inspection.evidence.find(({ field }) => field === "start_date")?.basis).toBe("inferred");
  });

  test("a council's paper about a visit is no letter", async () => {
    const record = await recordOf(
      "# Focused visit to Rutland children’s services\n\nReport of: Director of Children’s Services\n\nReport to: Cabinet, 6 August 2024\n\n## Recommendations\n\nThat Cabinet note the letter.\n",
    );
    expect(record.document_type).toBe("committee_report");
  });
});
