import { describe, expect, test } from "vitest";
import { actions } from "../../src/extract/actions.js";
import { statusOfRow } from "../../src/extract/actions/progress-status.js";
import { ownerOfDeed } from "../../src/extract/actions/owners.js";
import { planColumns } from "../../src/extract/actions/plan-columns.js";
import { readItems } from "./read-items.js";

const ABOUT = "Ofsted inspected children's services in May 2024. The inspection report came out in July 2024.";

async function read(markdown: string, documentType: "committee_report" | "minutes" = "committee_report") {
  const paper = `# Ofsted inspection\n\n${ABOUT}\n\n${markdown}`;
  const known = { documentType, meetingDate: "2024-09-10", documentDate: "2024-09-10" } as const;
  return (await readItems(actions, "actions", paper, known)).map(({ value }) => value);
}

/** Status and due date of the actions under a heading of responses. */
async function told(sentences: string) {
  return (await read(`## Our response\n\n${sentences}`)).map(({ text, status, due }) => [text, status, due]);
}

describe("plans under any column names", () => {
  test.each([
    [["Ref", "Action", "Lead officer", "Timescale", "Progress", "RAG"]],
    [["No.", "What we will do", "Who", "By when", "Where we are", "BRAG"]],
    [["ID", "Task", "Responsible", "Deadline", "Update", "RAG rating"]],
    [["Item", "Agreed action", "Owner", "Target date", "Latest position", "RAG status"]],
  ])("%j", async (names) => {
    const row = ["1.1", "Open two homes", "Head of Commissioning", "31 March 2025", "Site bought", "Amber"];
    const table = [names, names.map(() => "---"), row].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    expect(await read(table)).toMatchObject([
      {
        text: "Open two homes",
        status: "in_progress",
        owner: "Head of Commissioning",
        due: "2025-03-31",
        due_basis: "stated",
        rag: "Amber",
      },
    ]);
  });

  test.each([
    [["Risk", "Action to avoid or mitigate risk", "Owner"]],
    [["What", "When"]],
    [["Judgement", "Grade"]],
    [["Action"]],
  ])("no plan: %j", (names) => {
    expect(planColumns(names)).toBeNull();
  });

  test.each([
    ["Not started", "", "", "planned"],
    ["Not yet begun; waiting for a lease", "Amber", "", "planned"],
    ["Two of five appointed", "Green", "", "in_progress"],
    ["", "Red", "", "in_progress"],
    ["All posts filled", "Blue", "", "completed"],
    ["Letter sent on 2 May", "", "", "completed"],
    ["Reported to the Board. CLOSED", "", "", "completed"],
    ["Completed in two of six teams", "Amber", "", "in_progress"],
    ["", "", "Done", "completed"],
    ["", "", "Ongoing", "in_progress"],
    ["tbc", "", "June 2025", "planned"],
    ["", "G", "", "in_progress"],
  ])("progress %j, rating %j, due %j: %s", (progress, rating, due, status) => {
    expect(statusOfRow({ progress, rating, due }, "planned")).toBe(status);
  });

  test("a completed action has no due date, an unnamed owner is none", async () => {
    const table =
      "| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n| Write a guide | tbc | May 2024 | Complete |";
    expect(await read(table)).toMatchObject([{ status: "completed", owner: null, due: null, due_basis: null }]);
  });

  test("rows that name a priority and repeated header rows are none", async () => {
    const table =
      "| Ref | Action | Lead | Due |\n| --- | --- | --- | --- |\n| Priority 1: the front door | | | |\n| 1 | Add a manager | Head of MASH | May 2025 |\n| Ref | Action | Lead | Due |\n| 2 | Train staff | PSW | June 2025 |";
    expect((await read(table)).map(({ text }) => text)).toEqual(["Add a manager", "Train staff"]);
  });

  test("lines below each other under the area that they answer", async () => {
    const [action] = await read(
      "## Area for improvement 1: Return home interviews\n\nAction: Commission a service\n\nLead: Head of Early Help\n\nTimescale: 31 March 2025\n\nProgress: Tender issued",
    );
    expect(action).toMatchObject({
      text: "Commission a service",
      owner: "Head of Early Help",
      due: "2025-03-31",
      status: "in_progress",
      addresses: { improvement_area: 0, reason: "it stands under the area's heading" },
    });
  });
});

describe("how far an action is, from the tense", () => {
  test.each([
    ["A duty manager has been appointed.", "completed", null],
    ["A new panel was set up in June 2024.", "completed", null],
    ["We are recruiting six social workers.", "in_progress", null],
    ["A revised audit tool is being tested.", "in_progress", null],
    ["Work is under way on a joint protocol.", "in_progress", null],
    ["The Virtual School will publish an offer by 30 November 2024.", "planned", "2024-11-30"],
    ["Two homes are due to open in March 2025.", "planned", "2025-03"],
    ["An audit is planned this autumn.", "planned", "2024-23"],
    ["The Council has to send its statement to Ofsted by 12 December 2024.", "planned", "2024-12-12"],
    ["The Chief Executive has asked the Director to bring a monthly dashboard.", "requested", null],
  ])("%s %s", async (sentence, status, due) => {
    expect(await told(sentence)).toEqual([[sentence, status, due]]);
  });

  test("halves of a sentence at different stages are two actions", async () => {
    expect(await told("A course has been bought and will be run from January 2025.")).toEqual([
      ["A course has been bought", "completed", null],
      ["will be run from January 2025.", "planned", "2025-01"],
    ]);
  });

  test("what goes on and when it ends is one", async () => {
    const sentence = "The plan is being drafted with partners and will be sent to Ofsted by 1 November 2024.";
    expect(await told(sentence)).toEqual([[sentence, "in_progress", "2024-11-01"]]);
  });

  test.each([
    "Inspectors visited two teams.",
    "Ofsted found that visits had been completed on time.",
    "The report was published in July 2024.",
    "Ofsted will usually visit again within three years.",
    "This report has been prepared by officers.",
    "Of the 40 schools two were given notice in 2024.",
    "If funding is found, a second post will be created.",
    "Caseloads had fallen to 18.",
  ])("no action: %s", async (sentence) => {
    expect(await told(sentence)).toEqual([]);
  });

  test("nothing from the sections on law, risk and recommendations", async () => {
    const found = await read(
      "## Legal implications\n\nThe Council will have regard to guidance.\n\n## Recommendations\n\n- That a plan be brought to the next meeting.\n\n## Risk management\n\nA register has been set up.",
    );
    expect(found).toEqual([]);
  });
});

describe("lists under a lead-in", () => {
  test("each item is one action, by its own words or the lead-in's", async () => {
    const found = await read(
      "## What happens next\n\nOfficers will:\n\n- meet Ofsted on 14 October 2024;\n- refresh the strategy (Head of Commissioning, by March 2025)\n",
    );
    expect(found).toMatchObject([
      { text: "meet Ofsted on 14 October 2024;", status: "planned", due: "2024-10-14", owner: null },
      { text: "refresh the strategy", status: "planned", due: "2025-03", owner: "Head of Commissioning" },
    ]);
  });
});

describe("minutes speak in reported speech", () => {
  test("would is planned, was being is in progress, a request is requested", async () => {
    const found = await read(
      "## Ofsted visit\n\nThe Director said that a new tool was being tested. The Head of Safeguarding would report in January 2025. Members asked for a breakdown of caseloads. Officers agreed to circulate this by 1 October 2024.",
      "minutes",
    );
    expect(found.map(({ status, owner, due }) => [status, owner, due])).toEqual([
      ["in_progress", null, null],
      ["planned", "Head of Safeguarding", "2025-01"],
      ["requested", null, "2024-10-01"],
    ]);
  });

  test("what a paper's 'would' supposes is no action", async () => {
    expect(await told("A larger team would help.")).toEqual([]);
  });

  test("questions, motions and items about something else are none", async () => {
    const found = await read(
      "## Ofsted visit\n\nA Member asked whether vacancies had been filled. It was moved by the Chair that the item be deferred.\n\n## School admissions\n\nNew arrangements would be published in March 2025.",
      "minutes",
    );
    expect(found).toEqual([]);
  });
});

describe("who does it", () => {
  test.each([
    ["The Head of Commissioning is re-tendering the contract", "Head of Commissioning"],
    ["A scheme will be put to the Board by the HR Director in March", "HR Director"],
    ["Events were led by the Assistant Director: Safeguarding Services", "Assistant Director: Safeguarding Services"],
    ["The Improvement Board, chaired independently, will meet every six weeks", "Improvement Board"],
    [
      "This is checked weekly by heads of service and monthly by the assistant director",
      "heads of service; assistant director",
    ],
    ["We have recruited six social workers", null],
    ["Cabinet will be kept informed", null],
    ["Team managers are working through a course", null],
    ["A system was put in, which was praised by Ofsted", null],
  ])("%s: %s", (clause, owner) => {
    expect(ownerOfDeed(clause)).toBe(owner);
  });
});

describe("which area an action answers", () => {
  const areas = "## Areas for improvement\n\n- The timeliness of dental checks.\n- The quality of chronologies.\n\n";

  test("the one that the plan names in the row", async () => {
    const table =
      "| Area for improvement | Action | Owner |\n| --- | --- | --- |\n| Chronologies | Train staff | PSW |";
    expect((await read(areas + table))[0]?.addresses).toEqual({
      improvement_area: 1,
      reason: "the plan names it in the same row",
    });
  });

  test("the one whose words agree closely, and none where they do not", async () => {
    const found = await read(
      `${areas}## Our response\n\nA new pathway for dental checks has been agreed. Six apprentices have been recruited.`,
    );
    expect(found.map(({ addresses }) => addresses?.improvement_area ?? null)).toEqual([0, null]);
  });

  test("the one that it is printed below as the response", async () => {
    const found = await read(
      "## What should improve\n\nWhat must improve and our response:\n\n(i) The grip on plans.\n\nResponse: A panel was set up in June.\n\n(ii) Stability of staff.\n\nResponse: A payment scheme will start in January 2025.",
    );
    expect(found.map(({ addresses }) => addresses?.improvement_area ?? null)).toEqual([0, 1]);
  });
});
