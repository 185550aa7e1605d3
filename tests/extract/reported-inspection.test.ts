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

describe("which of several it is", () => {
  test("a plan answers the inspection, not the visit that followed", async () => {
    const record = await recordOf(
      paper(
        "Progress with the children’s services action plan",
        "Ofsted inspected children’s services between 23 January and 3 February 2021 and published its report on 29 March 2021.",
        "On 12 and 13 July 2022 Ofsted made a focused visit to the front door. Its letter is dated 22 August 2022.",
      ),
    );
    expect(record).toMatchObject({
      inspection_type: "standard",
      inspection: { start_date: "2021-01-23", end_date: "2021-02-03", published_date: "2021-03-29" },
    });
  });

  test("nor the visits that one sentence names together", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "The inspection took place from 10 to 21 January 2022.",
        "Monitoring visits took place on 9 and 10 May 2022 and on 29 and 30 August 2022.",
      ),
    );
    expect(record.inspection).toMatchObject({ start_date: "2022-01-10", end_date: "2022-01-21" });
  });

  test("a title that names a visit leaves the inspection before it out", async () => {
    const record = await recordOf(
      paper(
        "Ofsted monitoring visit to children’s services",
        "Ofsted carried out a monitoring visit on 6 and 7 July 2022, the second since the inspection of 3 to 14 May 2021.",
      ),
    );
    expect(record).toMatchObject({
      inspection_type: "monitoring_visit",
      inspection: { start_date: "2022-07-06", end_date: "2022-07-07" },
    });
  });

  test("the heading of an item of minutes names it as a title does", async () => {
    const record = await recordOf(
      "# Barsetshire Council\n\n# Children’s Scrutiny Panel\n\n11 June 2019\n\nPresent: Councillor A Marlowe (Chair)\n\n## 9. Ofsted focused visit\n\nThe Director reported on the letter from Ofsted, dated 20th May, 2019, which followed a focused visit on 24th and 25th April, 2019.\n\nRESOLVED – That the letter be noted.\n",
    );
    expect(record).toMatchObject({
      inspection_type: "focused_visit",
      inspection: { start_date: "2019-04-24", end_date: "2019-04-25", published_date: "2019-05-20" },
    });
  });

  test("a visit is the subject where the inspection is long past and only its month is told", async () => {
    const record = await recordOf(
      paper(
        "The council’s service for care leavers",
        "Ofsted’s focused visit took place on 12 and 13 July 2022. The judgement of good, given in the inspection of children’s services in February 2020, is not affected.",
      ),
    );
    expect(record).toMatchObject({ inspection_type: "focused_visit", inspection: { start_date: "2022-07-12" } });
  });

  test("near-miss: not in a plan that answers the inspection", async () => {
    const record = await recordOf(
      paper(
        "Children’s services improvement plan",
        "The plan answers the Ofsted inspection of children’s services in February 2020. A focused visit took place on 12 and 13 July 2022.",
      ),
    );
    expect(record).toMatchObject({ inspection_type: null, inspection: { start_date: null } });
  });

  test("an old inspection is the subject where no other is told of", async () => {
    const record = await recordOf(
      paper(
        "Children’s services improvement plan: progress since the Ofsted inspection",
        "Ofsted inspected children’s services from 9 to 20 September 2019.",
      ),
    );
    expect(record.inspection).toMatchObject({ start_date: "2019-09-09", end_date: "2019-09-20" });
  });
});

describe("how its days are told", () => {
  test("by the first and the last of them", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "The inspection team came on site on 11 July 2022 and left on 22 July 2022.",
      ),
    );
    expect(record).toMatchObject({
      inspection_type: "standard",
      inspection: { start_date: "2022-07-11", end_date: "2022-07-22" },
    });
  });

  test("without their year, in a message of the same year; they are inferred", async () => {
    const record = await recordOf(
      "From: Jo Fell\n\nSent: 3 May 2024\n\nSubject: Ofsted report on children’s services\n\nOur ILACS report is out. Inspectors were here from 11 March to 22 March.\n",
    );
    expect(record.inspection).toMatchObject({ start_date: "2024-03-11", end_date: "2024-03-22" });
    expect(
      record.evidence.filter(({ field, basis }) => field === "inspection.start_date" && basis === "inferred"),
    ).toHaveLength(0);
    expect(record.inspection.evidence.find(({ field }) => field === "start_date")?.basis).toBe("inferred");
  });

  test("of a joint inspection by several inspectorates", async () => {
    const record = await recordOf(
      paper(
        "Serious youth violence and children",
        "Ofsted, the Care Quality Commission, HMICFRS and HMI Probation carried out a joint targeted area inspection of the response to serious youth violence between 11 and 15 July 2022.",
      ),
    );
    expect(record).toMatchObject({
      framework: "jtai",
      inspection_type: "joint",
      inspection: { start_date: "2022-07-11", end_date: "2022-07-15" },
    });
  });

  test("of an inspection of the local area's SEND services", async () => {
    const record = await recordOf(
      paper(
        "Area SEND inspection: outcome for children",
        "Ofsted and the Care Quality Commission inspected the local area partnership from 11 to 15 July 2022.",
        "Children’s services were judged good in November 2021 (ILACS).",
      ),
    );
    expect(record).toMatchObject({ framework: "area_send", inspection_type: "joint" });
  });

  test("two days of a visit make no short inspection", async () => {
    const record = await recordOf(
      paper(
        "Children’s services and Ofsted",
        "Ofsted’s visit took place on 12 and 13 July 2022. Inspectors met staff.",
      ),
    );
    expect(record.inspection_type).toBeNull();
  });
});

describe("the framework of its day", () => {
  test("before November 2013", async () => {
    const record = await recordOf(
      paper(
        "Inspection of local authority arrangements for the protection of children",
        "Ofsted inspected from 30 April to 9 May 2013.",
      ).replaceAll("2022", "2013"),
    );
    expect(record.framework).toBe("pre_sif");
  });

  test("not the one to come that the paper names", async () => {
    const record = await recordOf(
      paper(
        "Ofsted inspection of children’s services",
        "Ofsted inspected children’s services from 6 to 30 June 2017. A new framework, ILACS, begins in January 2018.",
      ).replaceAll("2022", "2017"),
    );
    expect(record.framework).toBe("sif");
  });
});

describe("minutes that date no inspection", () => {
  const item = (title: string, ...lines: readonly string[]): string =>
    `# Agenda item\n\n## ${title}\n\n### Minutes:\n\n${lines.join("\n\n")}\n`;

  test("the visit that they have before them", async () => {
    const record = await recordOf(
      item(
        "Ofsted outcome letter",
        "The Director of Children’s Services spoke of the outcome of the latest Ofsted monitoring visit.",
      ),
    );
    expect(record.inspection_type).toBe("monitoring_visit");
  });

  test("near-miss: visits that followed an inspection that they tell of", async () => {
    const record = await recordOf(
      item(
        "Ofsted improvement plan",
        "Ofsted’s inspection of children’s services in May 2022 found them inadequate.",
        "The feedback from the first monitoring visit was fair.",
      ),
    );
    expect(record.inspection_type).toBeNull();
  });

  test("near-miss: a visit named in minutes whose title names the inspection", async () => {
    const record = await recordOf(
      item(
        "Inspection of local authority children’s services (ILACS)",
        "The authority received its inspection in March.",
        "The Board had followed the focused visit of September 2022.",
      ),
    );
    expect(record.inspection_type).toBeNull();
  });

  test("the day on which the report came out, under another title", async () => {
    const record = await recordOf(
      item(
        "Improvement Board",
        "Ofsted judged children’s services good. The inspection report was published on 9 May 2023.",
      ),
    );
    expect(record.inspection.published_date).toBe("2023-05-09");
  });

  test("a re-inspection in the title", async () => {
    const record = await recordOf(
      item(
        "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
        "The Director spoke of the inspection in May 2017.",
      ),
    );
    expect(record).toMatchObject({ framework: "sif", inspection_type: "reinspection" });
  });

  test("the framework by what it alone had: a graded safeguarding board, a written statement of action", async () => {
    const graded = await recordOf(
      item("Ofsted reports", "Children’s services and the Safeguarding Children Board had been judged good by Ofsted."),
    );
    expect(graded.framework).toBe("sif");
    const statement = await recordOf(
      item(
        "Written statement of action",
        "The statement for children with special needs had been signed off by Ofsted.",
      ),
    );
    expect(statement.framework).toBe("area_send");
  });
});

describe("what is none", () => {
  test.each([
    {
      why: "children's homes",
      title: "Ofsted inspections of the council’s children’s homes",
      text: [
        "The home in Elm Road was inspected on 7 and 8 February 2022.",
        "Each home is inspected by Ofsted once a year.",
        "Ofsted judged two of the homes good.",
      ],
    },
    {
      why: "adult education",
      title: "Adult education: Ofsted inspection",
      text: ["Ofsted inspected our adult skills provision from 13 to 16 June 2022."],
    },
    {
      why: "a school",
      title: "School admissions for children of 2023",
      text: ["At its last Ofsted inspection in May 2019 Elm Primary School was judged outstanding."],
    },
  ])("an inspection of $why", async ({ title, text }) => {
    const record = await recordOf(paper(title, ...text));
    expect(record).toMatchObject({ framework: null, inspection_type: null, inspection: { start_date: null } });
    expect(record.dates.map(({ role }) => role)).not.toContain("inspection");
    expect(record.dates.map(({ role }) => role)).not.toContain("previous_inspection");
  });

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

describe("inspections of a local area's work for SEND", () => {
  test.each([
    "The SEND inspection of the local area took place in March 2019. Inspectors named nine areas of concern for children.",
    "This written statement of action answers what inspectors found in the area for children.",
    "An accelerated progress plan for children and young people followed the revisit by Ofsted and CQC.",
    "Ofsted and the Care Quality Commission inspected the area’s services for young people with SEND in March 2019.",
  ])("%s", async (text) => {
    expect((await recordOf(paper("Update for the board on services for children", text))).framework).toBe("area_send");
  });

  test("beside an inspection of the council’s own services it is not what the paper is about", async () => {
    const text = [
      "Ofsted inspected children’s services from 11 to 22 July 2022 and judged them good.",
      "The SEND inspection of March 2019 is reported elsewhere.",
    ];
    expect((await recordOf(paper("Ofsted inspection of children’s services", ...text))).framework).toBe("ilacs");
  });

  test("a statement of the action that a council proposes is of any framework", async () => {
    const text =
      "Ofsted inspected children’s services in May 2016. A written statement of the action proposed is due in 70 days.";
    const record = await recordOf(paper("Inspection of children’s services", text).replaceAll("2022", "2016"));
    expect(record.framework).toBe("sif");
  });
});

describe("near-miss: the inspection of another authority is not the paper’s own", () => {
  const ofKent = (...text: readonly string[]): string =>
    paper("Ofsted and children’s services", ...text).replace("\n\n", "\n\nKent County Council\n\n");

  test("its days on site", async () => {
    const record = await recordOf(
      ofKent(
        "Ofsted inspected children’s services from 11 to 22 July 2022.",
        "Ofsted’s inspection of Surrey from 15 to 26 August 2022 is what our partners wait for.",
      ),
    );
    expect(record.inspection).toMatchObject({ start_date: "2022-07-11", end_date: "2022-07-22" });
  });

  test("its kind", async () => {
    const text = "Ofsted’s focused visit to Surrey in May 2022 found that leaders act.";
    const found = await recordOf(`# Kent County Council\n\nNews of children’s services\n\n${text}\n`);
    expect(found.inspection_type).toBeNull();
    const own = await recordOf(
      `# Kent County Council\n\nNews of children’s services\n\n${text.replace("Surrey", "Kent")}\n`,
    );
    expect(own.inspection_type).toBe("focused_visit");
  });
});

test("near-miss: to send something is no inspection of SEND", async () => {
  const text =
    "Ofsted wrote to the council about its children. The Director will send the inspection letter to members.";
  expect((await recordOf(paper("Update for the board on services for children", text))).framework).not.toBe(
    "area_send",
  );
});

describe("the framework of a page that names none", () => {
  const page = (text: string, title = "Ofsted publishes its report"): string =>
    `# ${title}\n\nOfsted came to see children’s services.\n\n${text}\n`;

  test.each([
    ["Leadership, management and governance was rated good.", "sif"],
    ["Adoption was rated ‘good’ by Ofsted.", "sif"],
    ["The impact of leaders was rated good, and adoption rated well by parents.", "ilacs"],
    ["The council had been judged good by Ofsted in November 2017.", "ilacs"],
    ["Back in March 2012 Ofsted judged it adequate.", "ilacs"],
    ["Children can wait for adoption.", "ilacs"],
    ["There are delays in achieving permanence for children.", "ilacs"],
    ["Services were rated adequate by Ofsted.", "pre_sif"],
    ["Recording was rated adequate or above in an audit.", "ilacs"],
  ])("%s", async (text, framework) => {
    expect(await recordOf(page(text))).toMatchObject({ framework });
  });

  test("a later page that looks back at older judgements is about its own time", async () => {
    const text = "Published: 3 June 2021\n\nIn the last cycle leadership, management and governance was rated good.";
    expect(await recordOf(page(text))).toMatchObject({ framework: "ilacs" });
  });

  test("a joint inspection is the page’s where it names no other", async () => {
    const send =
      "# Inspection letter published\n\nThe local area SEND inspection report of Ofsted is out. Kent must act for its children.\n";
    expect(await recordOf(send)).toMatchObject({ framework: "area_send" });
    const both = `${send}\nA focused visit to children’s services follows.\n`;
    expect(await recordOf(both)).not.toMatchObject({ framework: "area_send" });
  });

  test.each([
    ["Following a focused visit in May, Ofsted said that plans are late.", "focused_visit"],
    ["The third monitoring visit by Ofsted since then found that plans are clear.", "monitoring_visit"],
    ["The latest inspection follows a focused visit of last year that found delays.", null],
  ])("news tells its visit at once: %s", async (text, type) => {
    expect(await recordOf(page(text, "Ofsted finds progress"))).toMatchObject({ inspection_type: type });
  });

  test("the day on which a page was put out is not that of the inspectors’ report", async () => {
    const record = await recordOf(page("Published on: 26 April 2021\n\nOfsted’s focused visit letter is awaited."));
    expect(record.inspection.published_date).toBeNull();
    expect(record.dates.map(({ role }) => role)).toEqual(["document"]);
  });
});

test("a visit named in passing is not the inspection that the title names", async () => {
  const text = [
    "The authority received its most recent inspection on 27 February - 10 March and the report was published on 9 May.",
    "The board had been set up after the September 2021 focused visit by Ofsted to children’s services.",
  ];
  const record = await recordOf(paper("Inspection of Local Authority Children’s Services (ILACS)", ...text));
  expect(record.inspection_type).not.toBe("focused_visit");
  expect(record.inspection.start_date).toBe("2022-02-27");
});

test("a joint targeted area inspection is of children’s services by its name", async () => {
  const plan =
    "# Joint Targeted Area Inspection of domestic abuse: action plan\n\nDate of inspection: 9-13 July 2018\n";
  expect(await recordOf(plan)).toMatchObject({
    framework: "jtai",
    inspection_type: "joint",
    inspection: { start_date: "2018-07-09", end_date: "2018-07-13" },
  });
});

describe("an inspection of which only the first day is told", () => {
  test.each([
    "Ofsted inspected children’s services for two weeks from Monday, 11 July 2022.",
    "The inspection of children’s services started on 11 July 2022.",
    "The inspection of children’s services began on 11 July 2022 and lasted two weeks.",
    "The inspection of children’s services began on 11 July and lasted two weeks.",
    "Ofsted commenced an inspection of children’s services on 11 July 2022.",
    "The inspection of children’s services took place over two weeks from 11 July 2022.",
  ])("%s", async (text) => {
    const record = await recordOf(paper("Ofsted inspection of children’s services", text));
    expect(record.inspection).toMatchObject({ start_date: "2022-07-11", end_date: null });
  });

  test.each([
    {
      text: "The inspection of children’s services started on 11 July 2022 and ended on 22 July 2022.",
      end: "2022-07-22",
    },
    { text: "Inspectors were on site from Monday 11 July 2022 until Friday 22 July 2022.", end: "2022-07-22" },
    { text: "Ofsted inspected children’s services from 11 to 22 July 2022.", end: "2022-07-22" },
    { text: "Ofsted inspected children’s services on 11 July 2022.", end: "2022-07-11" },
  ])("$text", async ({ text, end }) => {
    const record = await recordOf(paper("Ofsted inspection of children’s services", text));
    expect(record.inspection).toMatchObject({ start_date: "2022-07-11", end_date: end });
  });
});
