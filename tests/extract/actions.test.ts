import { describe, expect, test } from "vitest";
import { actions } from "../../src/extract/actions.js";
import { statusOfRow } from "../../src/extract/actions/progress-status.js";
import { ownerOfDeed } from "../../src/extract/actions/owners.js";
import { planColumns } from "../../src/extract/actions/plan-columns.js";
import { recordOf } from "./extract-record.js";
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

/** A table of one row under the names of its columns. */
const tableOf = (...rows: string[][]): string =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => "---"), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

describe("what was done beside what comes next", () => {
  test.each([
    ["What we've done", "What next", "Who", "When"],
    ["What we have done", "What we will do", "Owner", "By when"],
    ["Actions taken", "Next steps", "Lead", "Due"],
    ["Work to date", "What's next?", "Lead officer", "Deadline"],
  ])("who and when are those of the next: %s | %s", async (...names) => {
    const row = ["Hired two trainers", "Train all carers", "Head of Fostering", "31 March 2025"];
    expect(await read(tableOf(names, row))).toMatchObject([
      { text: "Train all carers", status: "planned", owner: "Head of Fostering", due: "2025-03-31" },
    ]);
  });

  test("alone it is completed", async () => {
    const table = tableOf(["What we have done", "Who"], ["Hired two trainers", "Head of Fostering"]);
    expect(await read(table)).toMatchObject([{ text: "Hired two trainers", status: "completed" }]);
  });
});

describe("a colour with its reason", () => {
  test.each([
    ["RAG status", "Amber – site still to be found", "Amber"],
    ["Status", "Red: planning refused", "Red"],
    ["Progress", "Green (both homes on time)", "Green"],
    ["RAG", "Amber", "Amber"],
    ["RAG", "G (on target)", "G (on target)"],
  ])("%s: %s", async (name, cell, rag) => {
    const table = tableOf(["Action", "Lead", name], ["Open two homes", "Head of Property", cell]);
    expect(await read(table)).toMatchObject([{ text: "Open two homes", status: "in_progress", rag }]);
  });

  test("near-miss: a colour in the words of progress", async () => {
    const table = tableOf(
      ["Action", "Lead", "Progress"],
      ["Open two homes", "Head of Property", "Green Lane site bought"],
    );
    expect(await read(table)).toMatchObject([{ rag: null }]);
  });
});

describe("what is no deed", () => {
  test.each([
    "Our aim is to be outstanding by 2028.",
    "The ambition of the service is to become the best place to grow up by 2030.",
    "We aspire to be good by 2027.",
    "7.1 £450,000 has been set aside in 2025/26.",
  ])("%s", async (sentence) => {
    expect(await told(sentence)).toEqual([]);
  });

  test("near-miss: an aim that names the deed", async () => {
    expect(await told("The aim is to publish a new strategy by June 2026.")).toHaveLength(1);
    expect(await told("7.2 A lead for practice has been appointed.")).toMatchObject([
      ["A lead for practice has been appointed.", "completed", null],
    ]);
  });
});

describe("who is named below a resolution", () => {
  test.each(["(Action: Director of Children's Services)", "[ACTION: Director of Children's Services]"])(
    "%s",
    async (line) => {
      const paper = `## 5. Ofsted inspection\n\nRESOLVED – That a report on visits be brought to the next meeting.\n\n${line}`;
      expect((await read(paper, "minutes"))[0]).toMatchObject({
        text: "RESOLVED – That a report on visits be brought to the next meeting.",
        owner: "Director of Children's Services",
      });
    },
  );

  test("near-miss: in brackets below what was only told", async () => {
    const paper = "## 5. Ofsted inspection\n\nVisits were late in May.\n\n(Action: Director of Children's Services)";
    expect(await read(paper, "minutes")).toEqual([]);
  });

  test("the verb of a resolution in capitals", () => {
    expect(ownerOfDeed("REQUESTED the Head of Fostering to report on carers.")).toBe("Head of Fostering");
    expect(ownerOfDeed("REQUESTED that figures be sent.")).toBeNull();
  });
});

describe("plans under any column names", () => {
  test.each([
    [["Ref", "Action", "Lead officer", "Timescale", "Progress", "RAG"]],
    [["No.", "What we will do", "Who", "By when", "Where we are", "BRAG"]],
    [["ID", "Task", "Responsible", "Deadline", "Update", "RAG rating"]],
    [["Item", "Agreed action", "Owner", "Target date", "Latest position", "RAG status"]],
    [["Ref", "We will", "Accountable", "Completion date", "How are we doing", "BRAG rating"]],
    [["#", "Recommendation / Action", "Responsible Member / Officer", "Deadline", "Update / Response", "RAG"]],
    [["1", "Key actions", "SRO", "Milestone date", "Impact so far", "RAG"]],
    [["Theme", "Steps we will take", "Named person", "Finish", "Where are we now?", "Colour"]],
    [["Objective", "Deliverable", "By", "When", "Notes", "RAG"]],
    [["Issue no.", "Resolution", "Owner", "Due", "Update", "RAG"]],
    [["Action ID", "Detail of action", "Lead Officer", "Planned End Date", "Evidence / Comments", "RAG"]],
    [["No.", "Deliverable", "Accountable lead", "Milestone", "Progress", "Status"]],
    [["Line", "Intended activity", "Accountable", "Delivery date", "Position at quarter 2", "BRAG"]],
    [["What do we hope to see?", "How are we going to get there?", "Who leads?", "By when", "Update", "RAG"]],
    [["No.", "Our pledge", "Champion / Lead", "Finish date", "How far are we?", "RAG"]],
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
    [["Activity", "When", "Who was consulted"]],
    [["Milestone", "Date"]],
    [["Stage", "Start", "End", "Who"]],
    [["Decision due", "Title", "Lead officer"]],
    [["Measure", "Lead officer", "Target", "Q1", "RAG", "Commentary"]],
    [["Topic", "Lead officer", "Due date", "Status"]],
    [["Contract", "Owner", "End date", "RAG"]],
    [["What we want to achieve", "How will we know", "By when"]],
    [["Saving", "Owner", "Amount £000", "RAG"]],
    [["Term", "What it means"]],
    [["What could go wrong", "How we will stop it", "Who", "RAG"]],
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
    ["Outstanding", "", "", "planned"],
    ["", "Slipping: one post filled", "", "in_progress"],
    ["", "Not yet complete", "", "in_progress"],
    ["", "B – delivered", "", "completed"],
    ["40%", "", "", "planned"],
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

describe("columns beside the usual ones", () => {
  const table = (...rows: readonly string[]) => rows.map((row) => `| ${row} |`).join("\n");

  test("a day of completion, a revised date, a status beside the words of progress", async () => {
    const found = await read(
      table(
        "Action | Lead | Due date | Revised date | Date completed | Update | Status",
        "--- | --- | --- | --- | --- | --- | ---",
        "Write a guide | PSW | May 2024 | | 3 June 2024 | |",
        "Buy a tool | PSW | May 2024 | October 2024 | | Two bids | Open",
        "Train staff | PSW | May 2025 | tbc | | | Not started",
      ),
    );
    expect(found.map(({ status, due }) => [status, due])).toEqual([
      ["completed", null],
      ["in_progress", "2024-10"],
      ["planned", "2025-05"],
    ]);
  });

  test("a column that no rule knows holds the state where its cells are such words", async () => {
    const rows = [
      "We will | Who | How it goes",
      "--- | --- | ---",
      "Hire two workers | HR | Done",
      "Audit | QA | On track",
    ];
    expect((await read(table(...rows))).map(({ status }) => status)).toEqual(["completed", "in_progress"]);
  });

  test("the outcome of a log tells what came of an action, that of a plan what is hoped for", async () => {
    const log = ["Action | Who | Outcome", "--- | --- | ---", "Send the offer | DM | Complete, sent in May"];
    const plan = ["Action | Who | Outcome", "--- | --- | ---", "Send the offer | DM | Young people know their rights"];
    expect((await read(table(...log)))[0]?.status).toBe("completed");
    expect((await read(table(...plan)))[0]?.status).toBe("planned");
  });

  test("names below a title row; a plan that names risks behind its actions", async () => {
    const rows = [
      "Improvement plan 2024 | | |",
      "--- | --- | --- | ---",
      "Action | Lead | Due | Risks",
      "Hire two workers | HR | May 2025 | Pay",
    ];
    expect(await read(table(...rows))).toMatchObject([{ text: "Hire two workers", owner: "HR", due: "2025-05" }]);
  });

  test("how much of it is done, in per cent", async () => {
    const rows = [
      "Action | Lead | % Complete",
      "--- | --- | ---",
      "A guide | PSW | 100%",
      "A tool | PSW | 60%",
      "A team | PSW | 0%",
    ];
    expect((await read(table(...rows))).map(({ status }) => status)).toEqual(["completed", "in_progress", "planned"]);
  });

  test("names that a reader took for a line of text: the cells tell", async () => {
    const rows = [
      ["1 Embed the model of practice", "Assistant Director", "April 2020", "Two of five teams trained", "Amber"],
      ["2 Set up a scrutiny panel", "Head of Commissioning", "May 2020", "Panel met in January", "Complete"],
    ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    const names = "<p>No Action Responsible officer Timescale Progress RAG</p>";
    const title = "<h1>Children's services improvement plan, Barset Council, 2 March 2020</h1>";
    const { actions: found } = await recordOf(`${title}${names}<table>${rows.join("")}</table>`, "plan.html");
    expect(found.map(({ owner, due, status }) => [owner, due, status])).toEqual([
      ["Assistant Director", "2020-04", "in_progress"],
      ["Head of Commissioning", null, "completed"],
    ]);
  });

  test.each([
    ["Q3 2024/25", "2024-10/2024-12"],
    ["31/03/2025", "2025-03-31"],
    ["Jan-25", "2025-01"],
    ["Spring term 2025", "2025-21"],
    ["Within 3 months", "2024-12"],
    ["6 months", "2025-03"],
    ["End of March 2025", "2025-03"],
    ["Ongoing", null],
    ["Immediate", null],
    ["Monthly", null],
  ])("due %s: %s", async (due, edtf) => {
    const rows = ["Action | Lead | Timescale", "--- | --- | ---", `Hire two workers | HR | ${due}`];
    expect((await read(table(...rows)))[0]?.due).toBe(edtf);
  });
});

describe("the paper's own key to its ratings", () => {
  const rated = (key: string, rating: string) =>
    read(`${key}\n\n| Action | Lead | RAG |\n| --- | --- | --- |\n| Hire two workers | HR | ${rating} |`);

  test.each([
    ["Key: Red – not started; Amber – under way; Green – completed.", "Green", "completed"],
    ["Key: Red – not started; Amber – under way; Green – completed.", "Red", "planned"],
    ["C = completed, G = on track, NS = not started", "C", "completed"],
    ["C = completed, G = on track, NS = not started", "NS", "planned"],
    [
      "| Colour | Meaning |\n| --- | --- |\n| Purple | Closed |\n| Green | Will be done by the date |",
      "Green",
      "in_progress",
    ],
    ["Key: Green – completed; Red – late.\n\nFor appendix B: Green – on track; Red – late.", "Green", "in_progress"],
    ["The Green Paper was discussed.", "Green", "in_progress"],
  ])("%s: %s is %s", async (key, rating, status) => {
    expect((await rated(key, rating)).map((action) => action.status)).toEqual([status]);
  });
});

describe("actions that minutes set apart", () => {
  const notes = (lines: string) => read(`## Ofsted\n\n${lines}\n\n## Next meeting\n\n5 November 2024`, "minutes");

  test.each([
    ["ACTION: Cllr Khan to meet the young people", "Cllr Khan", null],
    ["Action 3.1: AN to share the audit by 13 December 2024.", "AN", "2024-12-13"],
    ["Action – JB: Circulate the dates to all members", "JB", null],
    ["Action (JB / Cllr Sykes): write to the Trust", "JB / Cllr Sykes", null],
    [
      "Action: Director of Children's Services to report to the next Board",
      "Director of Children's Services",
      "2024-11-05",
    ],
    ["Action: SO to check the list for the November Panel", "SO", "2024-11-05"],
    ["It was agreed that the letter be shared. (Action: JB)", "JB", null],
    ["It was agreed that the letter be shared.\n\nAction: JB", "JB", null],
  ])("%s: %s, due %s", async (line, owner, due) => {
    const [action] = await notes(line);
    expect([action?.status, action?.owner, action?.due]).toEqual(["requested", owner, due]);
  });

  test("the action column of minutes laid out as a table", async () => {
    const found = await notes(
      "| Item | Discussion | Action |\n| --- | --- | --- |\n| 1 | Welcome | |\n| 2 | Vacancies stood at 18%. | HR Lead to circulate the survey |",
    );
    expect(found.map(({ text, owner }) => [text, owner])).toEqual([["HR Lead to circulate the survey", "HR Lead"]]);
  });

  test.each([
    "Action plan: the second version was noted",
    "Actions: none",
    "Ofsted praised the carers. (Action plan, page 3)",
    "The Panel noted the review of action.",
  ])("none: %s", async (line) => {
    expect(await notes(line)).toEqual([]);
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
    ["We’re testing a pathway with the Trust.", "in_progress", null],
    ["We've agreed a pathway with the Trust.", "completed", null],
    ["A new Director took up post on 1 June 2024.", "completed", null],
    ["Cabinet members now chair quarterly assurance meetings.", "in_progress", null],
    ["An exit interview is now offered to all leavers.", "in_progress", null],
    ["A strategy is out for consultation until 31 October 2024.", "in_progress", "2024-10-31"],
    ["Weekly audits are carried out by the Practice Team.", "in_progress", null],
    ["The Council must publish the new offer by 1 April 2025.", "planned", "2025-04-01"],
    ["A duty rota has been in place since May 2024.", "completed", null],
    ["The new offer has been on our website since 2 May.", "completed", null],
    ["Managers are using the new tool and are going through each plan.", "in_progress", null],
    ["The recruitment of team managers is complete.", "completed", null],
    ["Twelve of these posts are filled.", "completed", null],
    ["Officers are to report back to Cabinet in six months.", "planned", "2025-03"],
    ["It is hoped to extend the pilot in March 2025.", "planned", "2025-03"],
    ["The new service starts in October 2024.", "planned", "2024-10"],
    ["Letters go out next week.", "planned", "2024-09-16/2024-09-22"],
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
    "The cost of the partner was met by the Department for Education.",
    "The committee will talk about this at its meeting on 24 September 2024.",
    "The letter recognised better visiting but asked for faster permanence.",
    "I want to tell you what we are doing.",
    "You will have seen the letter that came out on Tuesday.",
    "The document says what the partners have agreed.",
    "The Director introduced the report on the inspection.",
    "Ratings: Red – not started; Amber – under way; Green – completed.",
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
  test.each([
    ["## Next steps", "Improvement plan to Cabinet (October 2024)", "planned"],
    ["## What we have done\n\nKey achievements:", "Waiting times cut from 19 to 8 days", "completed"],
    ["## Happening now", "Training every manager", "in_progress"],
    ["## Key actions since the last Board", "A new template", "completed"],
    ["## Key actions before the next Board", "Finish the move", "planned"],
    ["## Key actions before the next Board", "Appointed a lead in May", "completed"],
    ["## Key actions before the next Board", "Set up a panel", "planned"],
    ["## Letter to members\n\nActions taken", "New plan template", "completed"],
    ["## What comes next\n\nThe Council intends to:", "appoint a lead for kinship care", "planned"],
  ])("%s, %s: %s", async (lead, item, status) => {
    expect((await read(`${lead}\n\n- ${item}\n`)).map((action) => action.status)).toEqual([status]);
  });

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

describe("where a paper tells of the response", () => {
  const titled = async (title: string, section: string) => {
    const paper = `# ${title}\n\n${ABOUT}\n\n## ${section}\n\nThe duty team was moved to the town hall.`;
    const known = { documentType: "committee_report", meetingDate: "2024-09-10", title } as const;
    return (await readItems(actions, "actions", paper, known)).length;
  };

  test.each([
    ["Improvement plan: progress update", "Priority 1", 1],
    ["Improvement plan: progress update", "Background", 0],
    ["Improvement plan: progress update", "Resource implications", 0],
    ["Outcome of the inspection", "Further work", 1],
    ["Outcome of the inspection", "Priority 1", 0],
    ["Outcome of the inspection", "Legal implications", 0],
  ])("%s, %s: %i", async (title, section, count) => {
    expect(await titled(title, section)).toBe(count);
  });

  test("who is set off by a dash; no names in what is only said", async () => {
    const found = await read(
      "## Actions agreed by the Board\n\n- Director of Finance – confirm the funding – 31 October 2024\n- Review thresholds with schools – Head of Safeguarding\n- A letter to parents: the second\n",
    );
    expect(found.map(({ owner, due, status }) => [owner, due, status])).toEqual([
      ["Director of Finance", "2024-10-31", "planned"],
      ["Head of Safeguarding", null, "planned"],
      [null, null, "planned"],
    ]);
  });
});

test("paragraphs numbered from section to section are no list of their heading", async () => {
  const found = await read(
    "## Our actions since the visit\n\n3. A tracker is being built. Two workers have been hired.\n\n4. The backlog was cleared in May.",
  );
  expect(found.map(({ text }) => text)).toEqual([
    "A tracker is being built.",
    "Two workers have been hired.",
    "The backlog was cleared in May.",
  ]);
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

  test("notes of no known type that begin with who was present are minutes", async () => {
    const text = `# Board\n\nPresent: Jo Fell (Chair)\n\n## Ofsted visit\n\n${ABOUT}\n\nA second team would be set up in January 2025.`;
    for (const [paper, count] of [
      [text, 1],
      [text.replace("Present:", "Sent to:"), 0],
    ] as const) {
      const found = await readItems(actions, "actions", paper, { documentType: "other" });
      expect(found.map(({ value }) => value.status)).toEqual(Array(count).fill("planned"));
    }
  });

  test("what members ask to see, what is resolved that somebody do", async () => {
    const found = await read(
      "## Ofsted visit\n\nMembers asked to see the feedback of care leavers.\n\n**RESOLVED** that:\n\n(a) the plan be noted; and\n\n(b) the Chair write to the Minister.",
      "minutes",
    );
    expect(found.map(({ text, status }) => [text, status])).toEqual([
      ["Members asked to see the feedback of care leavers.", "requested"],
      ["the Chair write to the Minister.", "requested"],
    ]);
  });

  test.each([
    ["Members suggested the Director should visit two offices.", "requested"],
    ["She proposed that a task group be set up.", "requested"],
    ["A Member suggested that officers could bring a paper on placements.", "requested"],
    ["Recruitment of social workers continued at pace.", "in_progress"],
    ["It was noted that the Head of Service had been tasked with a review of thresholds.", "requested"],
    ["Visits were now undertaken each quarter.", "in_progress"],
    ["There was also a training programme in place.", "completed"],
  ])("%s", async (sentence, status) => {
    expect((await read(`## Ofsted visit\n\n${sentence}`, "minutes")).map((action) => action.status)).toEqual([status]);
  });

  test.each([
    ["whom the meeting invites to speak", "The Chair invited the Director to present the report."],
    ["who had been invited to it", "The Director had been invited to the meeting to provide an update."],
    ["who will be there", "An inspector will be in attendance."],
    ["when it breaks up", "There was no quorum and the meeting would adjourn."],
    ["who introduced the item", "The Director gave a brief introduction and had made reference to the awards."],
    ["apologies", "The Chair noted that apologies had been received."],
    ["how hard people work", "She said that the council was working at pace."],
    ["what is left to do, without saying what", "There was still work to do."],
    ["a page of the report", "The Member referred to a paragraph which said that reports will be improved."],
    ["what a plan holds", "The Improvement Plan showed how the work would be measured."],
    ["what was not there", "He advised Members that no reply had been received from the Minister."],
    ["what somebody hopes for", "The Member said that she looked forward to meeting those who had been appointed."],
    ["a suggestion that was welcomed", "The Panel welcomed the suggested review, which could be useful."],
    ["why somebody thinks that it rose", "It was suggested that the rise could be due to better recording."],
    ["what somebody thinks that it shows", "Members suggested that the figures could reflect the pandemic."],
    ["what had been hoped for", "A Member suggested that turnover should have fallen by now."],
    ["what is still hard", "Recruitment continues to be a challenge."],
    ["what is wanting", "There was a lack of suitable homes in place."],
    ["what is still seen", "Monitoring continues to show that visits are late."],
    ["how the service was graded", "It was noted that the service had been recently graded as stable."],
    ["when inspectors came", "It was explained that an Ofsted visit had taken place in July 2024."],
    ["what an item is for", "To consider a proposal that a task group is set up."],
    ["a note to the agenda", "The Director will present the plan - report to follow"],
  ])("near-miss: %s", async (_, sentence) => {
    expect(await read(`## Ofsted visit\n\n${sentence}`, "minutes")).toEqual([]);
  });

  test("the agenda's own words stand between an item's title and its minutes", async () => {
    const item =
      "## Ofsted visit\n\nThe plan will be published in May 2025.\n\nMinutes:\n\nA second team had been set up.";
    expect((await read(item, "minutes")).map(({ text }) => text)).toEqual(["A second team had been set up."]);
  });

  test("a page laid out as a table of one column has a row an item", async () => {
    const table = "| Item |\n| --- |\n| Ofsted visit Minutes: A second team had been set up. |";
    expect(await read(`## Ofsted visit\n\n${table}`, "minutes")).toMatchObject([{ status: "completed" }]);
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
    ["Priya Nair (Head of Inclusion) is visiting every family", "Priya Nair (Head of Inclusion)"],
    ["Marcus Ellwood, Head of Leaving Care, is going through the plans", "Marcus Ellwood, Head of Leaving Care"],
    ["Councillor Okoro will visit two of the homes", "Councillor Okoro"],
    ["A framework was agreed by the Board in November", null],
    ["Family Hubs will open in May", null],
    ["I have asked the Head of Leaving Care to report to me every fortnight", "Head of Leaving Care"],
    ["ask the Director to bring the strategy to the next meeting", "Director"],
    ["the team is coaching individual workers", null],
    ["A Principal Social Worker has been in post since April", null],
    ["That the Cabinet Member be asked to report in January", "Cabinet Member"],
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

describe("what is no action", () => {
  test.each([
    "It was 41% on 31 December, and 52% a year ago.",
    "It is not yet known when the new team will start.",
    "No areas for priority action have been identified.",
    "An equality impact assessment has been started.",
    "Legal: The duty to publish has been extended.",
    "£1.2m was set aside in the budget.",
    "Their letter was released on 1 July 2024.",
    "You carried a detailed article about the improvement plan.",
    "We are making strong progress against our improvement plan.",
    "Our ambition is to have the best services in the county.",
    "We will always protect children and support families.",
    "It adds that the improvement plan has been completed.",
    "The council heard that 68% of visits were held within ten days.",
  ])("%s", async (sentence) => {
    expect(await told(sentence)).toEqual([]);
  });

  test.each([
    ["Compliance is reported each week to the Director and stood at 83% in May.", "in_progress"],
    ["A target of 90% has been agreed with partners.", "completed"],
    ["Equality training has been delivered to all managers.", "completed"],
    ["Additional funding of £1.2m has been made available for six social workers.", "completed"],
    ["No later than May 2025 the council will publish a new strategy.", "planned"],
  ])("but: %s", async (sentence, status) => {
    expect((await told(sentence)).map(([text, found]) => [text, found])).toEqual([[sentence, status]]);
  });
});

test("bullets under a numbered lead-in are its list", async () => {
  const found = await read(
    "## What we are doing\n\n4. We have:\n\n- recruited twelve social workers\n- opened a hub in Whitby\n\n5. We will:\n\n- refresh the neglect strategy\n",
  );
  expect(found.map(({ text, status }) => [text, status])).toEqual([
    ["recruited twelve social workers", "completed"],
    ["opened a hub in Whitby", "completed"],
    ["refresh the neglect strategy", "planned"],
  ]);
});

test("sentences behind “In response” are the response, under whatever heading", async () => {
  const found = await read(
    "## Context and key issues\n\nPathway plans had been rewritten in 2022. In response the Trust has appointed a service manager. Older pathway plans are being rewritten.",
  );
  expect(found.map(({ text }) => text)).toEqual([
    "In response the Trust has appointed a service manager.",
    "Older pathway plans are being rewritten.",
  ]);
});

describe("requests told one after the other", () => {
  const minutes = async (text: string) => (await read(`## Ofsted\n\n${text}`, "minutes")).map((action) => action.text);

  test("a promise of what was asked for is one with it", async () => {
    const text = "The Chair asked for a breakdown by distance. The Head of Service agreed to circulate it.";
    expect(await minutes(text)).toEqual([text]);
  });

  test("two that share nothing are two", async () => {
    const first = "The Chair requested that a copy of the policy be shared with Members.";
    const second = "The Director undertook to provide data on agency staff.";
    expect(await minutes(`${first} ${second}`)).toEqual([first, second]);
  });

  test("what is added to the work programme is asked for; what had been is not", async () => {
    expect(await minutes("That a report on housing be added to the work programme.")).toEqual([
      "That a report on housing be added to the work programme.",
    ]);
  });
});

describe("lead-ins of lists of actions", () => {
  test("a dash leads on as a colon does, and what is listed can stand in the sentence before", async () => {
    const list = "- Appointment of a lead for permanence\n- Opened a second hub\n- Published the guide for carers";
    const lead = "The Assistant Director then set out the progress made since May. These points were as follows:-";
    expect((await read(`## Our response\n\n${lead}\n\n${list}`)).map(({ text, status }) => [text, status])).toEqual([
      ["Appointment of a lead for permanence", "completed"],
      ["Opened a second hub", "completed"],
      ["Published the guide for carers", "completed"],
    ]);
  });

  test("the day in the lead-in is that of each item that names none", async () => {
    const list = "- set up a panel for children who go home;\n- report on missed visits by 30 September 2024.";
    const found = await read(`## Our response\n\nBy the end of November 2024 it intends to:\n\n${list}`);
    expect(found.map(({ status, due }) => [status, due])).toEqual([
      ["planned", "2024-11"],
      ["planned", "2024-09-30"],
    ]);
  });

  test("what was already done stands behind an auxiliary and its adverb", async () => {
    const found = await read(
      "## Detail\n\nIn response, the service has already:\n\n- taken on two managers;\n- put out a guide.",
    );
    expect(found.map(({ status }) => status)).toEqual(["completed", "completed"]);
  });

  test("a list of something else that a dash leads on to is none", async () => {
    expect(
      await read("## Our response\n\nThe partners on the board are –\n\n- the police\n- the ICB\n- schools"),
    ).toEqual([]);
  });

  test("a clause of time with a verb of its own does not hide the deed behind it", async () => {
    expect(await told("Once the figures are final we will publish the scorecard.")).toEqual([
      ["Once the figures are final we will publish the scorecard.", "planned", null],
    ]);
    expect(await told("Practice is steadier where managers have been trained.")).toEqual([]);
  });
});

describe("tables under words that say that a plan follows", () => {
  const table = (names: string) =>
    `| ${names} |\n| --- | --- | --- |\n| Supervision tracker in every team | Heads of Service | December 2024 |`;

  test.each(["## What are our plans for the next 12 months?", "## Next steps"])("%s", async (heading) => {
    expect(await read(`${heading}\n\n${table("Priority for the year | Lead | Timescale")}`)).toMatchObject([
      { text: "Supervision tracker in every team", status: "planned", owner: "Heads of Service", due: "2024-12" },
    ]);
  });

  test("the same table under other words, and one of measures or papers, is none", async () => {
    expect(await read(`## Background\n\n${table("Priority for the year | Lead | Timescale")}`)).toEqual([]);
    expect(await read(`## Next steps\n\n${table("Report | Lead | Due")}`)).toEqual([]);
  });
});

describe("how far a row is", () => {
  const row = (progress: string) => statusOfRow({ progress, rating: "", due: "May 2024" }, "planned");

  test.each(["2 of 5 delivered", "Delivered to three of seven teams", "some of the staff trained, completed"])(
    "%s is not finished",
    (progress) => {
      expect(row(progress)).toBe("in_progress");
    },
  );

  test("all of them is", () => {
    expect(row("Delivered: 5 of 5")).toBe("completed");
  });

  test("numbers of stages are read by the paper's key", async () => {
    const table =
      "| No | We will | Who | When | Stage |\n| --- | --- | --- | --- | --- |\n| 1 | Review open cases | JB | April 2024 | 4 |\n| 2 | Audit with health | QA | Jan 2025 | 2 |\n| 3 | Open a hub | DCS | May 2025 | 1 |";
    const found = await read(`${table}\n\nStage: 1 = not begun; 2 = begun; 3 = nearly done; 4 = done`);
    expect(found.map(({ status }) => status)).toEqual(["completed", "in_progress", "planned"]);
  });

  test("a share of a plan that is complete is a figure", async () => {
    expect(await told("57% of the Improvement Plan was complete; 36 lines were amber.")).toEqual([]);
  });
});

test("a coming visit among the next steps is the inspectors'", async () => {
  const items =
    "- Bring a protocol to the Board by 30 November 2024\n- Sixth monitoring visit expected in January 2025";
  expect((await read(`## Next steps\n\n${items}`)).map(({ text }) => text)).toEqual([
    "Bring a protocol to the Board by 30 November 2024",
  ]);
});
