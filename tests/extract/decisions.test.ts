import { describe, expect, test } from "vitest";
import { decisions } from "../../src/extract/decisions.js";
import { readItems } from "./read-items.js";

async function decide(
  lines: readonly string[],
  committee: string | null = null,
  documentType: "minutes" | "decision_notice" | "committee_report" = "minutes",
) {
  const found = await readItems(decisions, "decisions", lines.join("\n\n"), { documentType, committee });
  return found.map(({ value }) => value);
}

const texts = async (...args: Parameters<typeof decide>) => (await decide(...args)).map(({ text }) => text);

describe("minutes that lost their words of resolving", () => {
  test("paragraphs “That … be noted”, with those of their series", async () => {
    const lines = [
      "# Focused visit",
      "1. That the letter be noted.",
      "2. These points were raised:",
      "- The Panel was glad of it.",
      "3. That officers report back in May.",
    ];
    expect(await texts(lines)).toEqual(["That the letter be noted.", "That officers report back in May."]);
    expect(await texts(["# Minutes of the last meeting", "That the minutes be approved as a correct record."])).toEqual(
      ["That the minutes be approved as a correct record."],
    );
  });

  test.each([
    ["what was moved and not voted on", ["It was moved by Cllr Ash:", "That the plan be endorsed."]],
    ["points of a debate", ["The Panel heard:", "- That the plan would be noted by the Board."]],
    ["a fact", ["That the plan was agreed in May was welcome."]],
    ["a turn of speech", ["That said, parents felt that their children should be invited to speak."]],
    ["what follows from it", ["That means all of the plan could be agreed by June."]],
  ])("near-miss: %s", async (_, lines) => {
    expect(await texts(["# Focused visit", ...lines])).toEqual([]);
  });

  test("a line that holds the item, what it was for and its minutes", async () => {
    expect(
      await texts(["Last meeting To approve the minutes. Minutes: RESOLVED: That the minutes be agreed."]),
    ).toEqual(["That the minutes be agreed."]);
  });
});

describe("the agenda's own words on a meeting's page", () => {
  const motion = "RESOLVED – That the press be excluded from the meeting as follows: item 12.";

  test("a resolution printed above the minutes was only proposed", async () => {
    expect(await texts(["# Exempt information", motion, "Minutes:", "RESOLVED – That the press be excluded."])).toEqual(
      ["That the press be excluded."],
    );
  });

  test("near-miss: what stands between “Decision:” and “Minutes:”", async () => {
    expect(await texts(["# Exempt information", "Decision:", motion, "Minutes:", "The Chair spoke."])).toEqual([
      motion.slice("RESOLVED – ".length),
    ]);
  });
});

describe("where a decision ends", () => {
  test("before what the minutes go on to tell", async () => {
    expect(
      await texts(["# 2 Minutes", "It was RESOLVED that the minutes be agreed. The Panel spoke of parking."]),
    ).toEqual(["that the minutes be agreed."]);
  });

  test("near-miss: a second sentence that resolves as well", async () => {
    const line = "RESOLVED that the minutes be agreed. The Chair be asked to write to the Minister.";
    expect(await texts(["# 2 Minutes", line])).toEqual([line.slice("RESOLVED ".length)]);
  });

  test.each([
    "The minutes of 4 May were agreed as a correct record subject to the following amendment: -",
    "The minutes of 4 May were submitted and approved as a correct record.",
  ])("%s", async (line) => {
    expect(await texts(["# 2 Minutes", line])).toEqual([line]);
  });

  test("near-miss: points that were noted are no decision", async () => {
    expect(await texts(["# 4 Visit", "During discussion the following points were noted:", "- It went well."])).toEqual(
      [],
    );
  });
});

describe("decisions after their lead-in words", () => {
  test.each([
    ["RESOLVED – That the report be noted.", "That the report be noted."],
    ["RESOLVED: That the report be noted.", "That the report be noted."],
    ["RESOLVED that the report be noted.", "that the report be noted."],
    ["RESOLVED unanimously that the report be noted.", "that the report be noted."],
    ["RESOLVED (by 6 votes to 2) that the report be noted.", "that the report be noted."],
    ["Resolved – that the report be noted.", "that the report be noted."],
    ["Resolved (unanimously) that the report be noted.", "that the report be noted."],
    ["Decision: To note the report.", "To note the report."],
    ["It was agreed that the Chair would write to the Minister.", "that the Chair would write to the Minister."],
    ["Following discussion, it was agreed that a task group be formed.", "that a task group be formed."],
    ["The Panel AGREED to visit the new home.", "to visit the new home."],
    ["RESOLVED, that the report be noted.", "that the report be noted."],
    ["Resolved to note the report.", "to note the report."],
    ["The Panel agreed – that the report be noted.", "that the report be noted."],
    ["ORDERED that the report be noted.", "that the report be noted."],
    ["RECOMMENDED TO COUNCIL: That the scheme be adopted.", "That the scheme be adopted."],
    ["**Decision(s) made:** That the scheme be adopted.", "That the scheme be adopted."],
    ["It was moved by Cllr Ash, seconded by Cllr Elm, and resolved, that it be noted.", "that it be noted."],
    ["The Panel thanked the team and resolved that the report be noted.", "that the report be noted."],
    ["Members spoke of pay. It was agreed that a note would be sent to all.", "that a note would be sent to all."],
    ["The Chair summed up and it was agreed to meet again in May.", "to meet again in May."],
    ["The talk was long. AGREED: To return to the matter in May.", "To return to the matter in May."],
  ])("%s", async (line, text) => {
    expect(await texts(["# 4. Inspection outcome", line], "Children's Panel")).toEqual([text]);
  });

  test.each([
    ["what another body decided", "The Cabinet RESOLVED in March that the plan be funded."],
    ["what another body had agreed", "The Cabinet had agreed that the plan be funded."],
    ["a word that is no lead-in", "Agreed actions are listed below."],
    ["a heading about decisions elsewhere", "Decision making in the front door is quick."],
    ["what was agreed when another body met", "When the Board met, it was agreed that a plan would be written."],
    ["what was agreed before", "At the last meeting, it was agreed that a plan would be written."],
    ["what members agreed of a fact", "Members spoke of pay. It was agreed that caseloads were high."],
    ["what somebody reported", "The Director said that the scheme had been agreed and that it was noted."],
    ["apologies that were noted", "Apologies for absence were noted."],
    ["nothing declared", "No declarations of interest were received."],
  ])("near-miss: %s", async (_, line) => {
    expect(await texts(["# 4. Inspection outcome", line], "Children's Panel")).toEqual([]);
  });

  test("near-miss: what members said in a debate", async () => {
    const lines = ["# 4. Inspection outcome", "Members said:", "- It was agreed that caseloads were high."];
    expect(await texts(lines)).toEqual([]);
  });
});

describe("the parts of a decision", () => {
  test("each lettered part is one, with its sub-parts", async () => {
    const lines = [
      "# 4. Inspection outcome",
      "RESOLVED that Cabinet:",
      "1. note the letter;\n2. ask for a report on\n   - caseloads; and\n   - supervision.",
    ];
    expect(await texts(lines)).toEqual(["note the letter;", "ask for a report on caseloads; and supervision."]);
  });

  test("the first part stands behind the lead-in and the others below it", async () => {
    const lines = ["# 4. Outcome", "Resolved:- (1) That the letter be noted.", "(2) That a sub-group be formed."];
    expect(await texts(lines)).toEqual(["That the letter be noted.", "That a sub-group be formed."]);
  });

  test("capital letters number the parts where a reader takes them for words", async () => {
    const lines = ["# 4. Outcome", "RESOLVED that –", "A. the letter be noted;", "B. a sub-group be formed."];
    expect(await texts(lines)).toEqual(["the letter be noted;", "a sub-group be formed."]);
  });

  test("what a body did stands below its name", async () => {
    const lines = ["# 4. Outcome", "The Panel:", "(a) NOTED the letter; and\n(b) AGREED that a sub-group be formed."];
    expect(await texts(lines)).toEqual(["NOTED the letter; and", "AGREED that a sub-group be formed."]);
  });

  test("near-miss: what a body is there for stands below its name", async () => {
    const lines = ["# 4. Outcome", "The Panel:", "- reviews the plan each quarter;\n- noted absences are followed up."];
    expect(await texts(lines)).toEqual([]);
  });

  test("parts behind a clause of their one sentence", async () => {
    const line = "RESOLVED – That, having regard to the report, (1) the letter be noted and (2) it be published.";
    expect(await texts(["# 4. Outcome", line])).toEqual(["the letter be noted and", "it be published."]);
  });

  test("near-miss: numbers of recommendations are no parts", async () => {
    const line = "RESOLVED – That recommendations (1) and (2) be approved.";
    expect(await texts(["# 4. Outcome", line])).toEqual(["That recommendations (1) and (2) be approved."]);
  });

  test("a part that leads to parts of its own in a list beside it", async () => {
    const lines = [
      "# 4. Outcome",
      "**RESOLVED**",
      "(i) That the letter be noted;",
      "(ii) That the Panel:",
      "   (a) visit the hub; and",
      "   (b) meet staff; and",
      "(iii) That a report be brought.",
    ];
    expect(await texts(lines)).toEqual([
      "That the letter be noted;",
      "That the Panel: visit the hub; and meet staff; and",
      "That a report be brought.",
    ]);
  });

  test("what a scrutiny meeting recommends, where nothing else tells of a decision", async () => {
    const lines = [
      "# 4. Outcome",
      "Recommendations to Cabinet:",
      "1. That it be published.\n2. That staff be thanked.",
    ];
    expect(await texts(lines)).toEqual(["That it be published.", "That staff be thanked."]);
  });

  test("near-miss: the report's recommendations above what was resolved", async () => {
    const lines = ["# 4. Outcome", "Recommendations:", "1. To publish it.", "RESOLVED – That it be noted."];
    expect(await texts(lines)).toEqual(["That it be noted."]);
  });

  test("a part that has not ended goes on in parts of its own", async () => {
    const lines = [
      "# 4. Outcome",
      "**Agreed:-**",
      "(1) that the letter be received;",
      "(2) that the Director provide",
      "(a) figures on pay; and",
      "(b) a note on posts.",
    ];
    expect(await texts(lines)).toEqual([
      "that the letter be received;",
      "that the Director provide figures on pay; and a note on posts.",
    ]);
  });

  test("near-miss: the numbered points of a discussion", async () => {
    const lines = [
      "# 4. Outcome",
      "During discussion, the following points were made:",
      "(a) it was agreed that the pace had to rise;",
      "(b) the Panel agreed that pay was low.",
      "Resolved to note the report.",
    ];
    expect(await texts(lines, "Children's Panel")).toEqual(["to note the report."]);
  });

  test("a table whose first row names the columns", async () => {
    const table = "| | |\n| --- | --- |\n| **Number:** | **Decision:** |\n| 12 | The Cabinet noted the plan. |";
    expect(await texts(["# 4. Outcome", table])).toEqual(["The Cabinet noted the plan."]);
  });

  test("a body without a colon leads to the list under its heading", async () => {
    const lines = ["# 4. Outcome", "Resolved:", "That Cabinet", "1. notes the letter; and\n2. endorses the plan."];
    expect(await texts(lines)).toEqual(["notes the letter; and", "endorses the plan."]);
  });

  test("the parts of one item in rows of their own; an item without a decision", async () => {
    const table =
      "| Agenda Item | Decision |\n| --- | --- |\n| 4. Outcome | Cabinet resolved to: |\n| | (i) Note the letter; |\n| | (ii) Adopt the plan. |\n| 5. Urgent items | None. |";
    const found = await decide(["# Decisions made at Cabinet", table], null, "decision_notice");
    expect(found.map(({ text, item }) => [text, item])).toEqual([
      [expect.stringContaining("Note the letter;"), "4. Outcome"],
      [expect.stringContaining("Adopt the plan."), "4. Outcome"],
    ]);
  });

  const sheet = "| Item | Decisions |\n| --- | --- |\n| 4. Funding | Approved the plan. |";

  test("a sheet of decisions that no type is known of", async () => {
    const found = await readItems(decisions, "decisions", `# Delegated decisions by the Leader\n\n${sheet}`, {
      documentType: "other",
    });
    expect(found.map(({ value }) => value.text)).toEqual(["Approved the plan."]);
  });

  test("near-miss: a column of decisions in a paper of another kind", async () => {
    const found = await readItems(decisions, "decisions", `# Briefing on panels\n\n${sheet}`, {
      documentType: "other",
    });
    expect(found).toEqual([]);
  });

  test("a count of what was agreed leads to the list", async () => {
    const lines = [
      "# 4. Outcome",
      "Members agreed the following:",
      "1. That the letter be noted.\n2. That it be sent on.",
    ];
    expect(await texts(lines)).toEqual(["That the letter be noted.", "That it be sent on."]);
  });

  test.each([
    ["The Cabinet Member, jointly with the Director of Finance:-"],
    ["The Portfolio Holder has decided to:"],
    ["The Director, in consultation with the Leader, agreed:"],
  ])("a decision notice leads in under its heading: %s", async (lead) => {
    const lines = ["# Record of decision", "## The decision", lead, "a) approve the plan;\nb) release the money."];
    expect(await texts(lines, null, "decision_notice")).toEqual(["approve the plan;", "release the money."]);
  });

  test("near-miss: the header below a notice's title is no decision", async () => {
    const lines = ["# EXECUTIVE DECISION", "Decision maker: the Leader", "## Decision made", "The plan was approved."];
    expect(await texts(lines, null, "decision_notice")).toEqual(["The plan was approved."]);
  });

  test("sub-parts that stand as paragraphs of their own belong to their part", async () => {
    const lines = [
      "# 4. Outcome",
      "Resolved that:",
      "(a) the letter be noted;",
      "(b) a report be made on:",
      "(i) pay; and",
      "(ii) posts.",
    ];
    expect(await texts(lines)).toEqual(["the letter be noted;", "a report be made on: pay; and posts."]);
  });

  test("parts whose labels the file has lost", async () => {
    const lines = [
      "# 4. Inspection outcome",
      "RESOLVED:",
      "That the letter be noted;",
      "That a report be brought in June.",
      "The meeting closed at 4 pm.",
    ];
    expect(await texts(lines)).toEqual(["That the letter be noted;", "That a report be brought in June."]);
  });

  test("parts inside one paragraph", async () => {
    const line = "RESOLVED: (1) That the plan be approved; (2) That it be published; and (3) That it be reviewed.";
    expect(await texts(["# 7. Fostering", line])).toEqual([
      "That the plan be approved;",
      "That it be published; and",
      "That it be reviewed.",
    ]);
  });

  test("near-miss: a number in brackets opens no part", async () => {
    const line = "RESOLVED that the plan (2) and its annex (a) be approved.";
    expect(await texts(["# 7. Fostering", line])).toEqual(["that the plan (2) and its annex (a) be approved."]);
  });

  test("a list of things is content of the decision that it completes", async () => {
    const lines = [
      "# 7. Fostering",
      "It was agreed that the Panel would be given the following figures:",
      "- Carers approved this year\n- Beds that stand empty",
    ];
    expect(await texts(lines)).toEqual(["that the Panel would be given the following figures:"]);
  });
});

describe("motions", () => {
  test("a lost motion is none", async () => {
    const lines = [
      "# 6. Motion",
      "Councillor Ash moved and Councillor Birch seconded that the report be deferred.",
      "The motion was lost.",
    ];
    expect(await texts(lines)).toEqual([]);
  });

  test("a carried motion counts where no resolution restates it; a lost amendment leaves it as it was", async () => {
    const lines = [
      "# 6. Motion",
      "Councillor Ash proposed and Councillor Birch seconded the following motion:",
      "1. This Council notes the report.\n2. This Council asks for more carers.",
      "Councillor Cole proposed and Councillor Dale seconded an amendment that the second part be deleted.",
      "The amendment was lost.",
      "The motion was carried.",
    ];
    expect(await texts(lines)).toEqual(["This Council notes the report.", "This Council asks for more carers."]);
  });

  test("a resolution stands for the motion that it restates", async () => {
    const lines = [
      "# 6. Motion",
      "Councillor Ash moved and Councillor Birch seconded that the report be welcomed.",
      "The motion was carried.",
      "RESOLVED that the report be warmly welcomed.",
    ];
    expect(await texts(lines)).toEqual(["that the report be warmly welcomed."]);
  });
});

describe("decisions told, repeated and noticed", () => {
  test.each(["The work programme was noted.", "The Panel noted the report."])("%s", async (line) => {
    expect(await texts(["# 8. Work programme", line], "Children's Panel")).toEqual([line]);
  });

  test("by the meeting itself", async () => {
    const line = "The work programme was noted by the Panel.";
    expect(await texts(["# 8. Work programme", line], "Children's Panel")).toEqual([line]);
  });

  test.each([
    "Late visits were noted by inspectors.",
    "The strategy was endorsed by the previous administration.",
    "The plan was approved by the Improvement Board in March.",
  ])("near-miss, what others did: %s", async (line) => {
    expect(await texts(["# 8. Focused visit", line], "Children's Panel")).toEqual([]);
  });

  test("near-miss: what is told beside a resolution is no second decision", async () => {
    const lines = ["# 3. Minutes", "The minutes were agreed.", "RESOLVED: That the minutes be signed."];
    expect(await texts(lines)).toEqual(["That the minutes be signed."]);
  });

  test("minutes that repeat the decision block in other words", async () => {
    const lines = [
      "# 412 Inspection outcome",
      "#### Decision:",
      "1. That the findings be welcomed;\n2. That the plan be approved.",
      "#### Minutes:",
      "RESOLVED:",
      "That the recommendations be approved.",
    ];
    expect(await texts(lines)).toEqual(["That the findings be welcomed;", "That the plan be approved."]);
  });

  test("a sentence of two decisions is told as a whole", async () => {
    const line = "The Board NOTED the annual report and AGREED to visit.";
    expect(await texts(["# 26. Health", line], "Corporate Parenting Board")).toEqual([line]);
  });

  test("a body's name between the heading and the parts", async () => {
    const lines = ["# 13. Budget", "**Decision**", "The Committee:", "1. Noted the forecast.\n2. Agreed the virement."];
    expect(await texts(lines)).toEqual(["Noted the forecast.", "Agreed the virement."]);
  });

  test("a decision sheet set out as a table", async () => {
    const lines = [
      "# Decision sheet",
      "| Item | Title | Decision |\n| --- | --- | --- |\n| 4 | Outcome | That it be noted. |",
    ];
    expect(await decide(lines, null, "decision_notice")).toEqual([
      { text: "That it be noted.", kind: "noted", item: "4 Outcome", vote: null },
    ]);
  });

  test("near-miss: a table with a column of another name", async () => {
    const lines = ["# Log", "| Item | Decision maker |\n| --- | --- |\n| Outcome | The Director |"];
    expect(await texts(lines)).toEqual([]);
  });

  test("near-miss: alone in its item it is the decision", async () => {
    const lines = ["# 5. Budget", "RESOLVED: That the recommendations be approved."];
    expect(await texts(lines)).toEqual(["That the recommendations be approved."]);
  });

  test("item, vote and kind", async () => {
    const lines = ["# 5. Budget", "RESOLVED (by 6 votes to 2) that authority be delegated to the Director."];
    expect(await decide(lines)).toEqual([
      {
        text: "that authority be delegated to the Director.",
        kind: "delegated",
        item: "5. Budget",
        vote: "by 6 votes to 2",
      },
    ]);
  });

  test("a decision notice: its reasons are none", async () => {
    const lines = [
      "# 5 Outcome",
      "## Decision",
      "To approve the plan.",
      "## Reasons for decision",
      "To meet the deadline.",
    ];
    expect(await texts(lines, null, "decision_notice")).toEqual(["To approve the plan."]);
  });

  test("near-miss: a record that is yet to be signed decides nothing", async () => {
    const lines = ["# PROPOSED RECORD OF DECISION", "## Decision", "To approve the plan."];
    expect(await texts(lines, null, "decision_notice")).toEqual([]);
  });

  test("near-miss: a report tells of decisions and takes none", async () => {
    expect(await texts(["# 5. Budget", "RESOLVED that the report be noted."], null, "committee_report")).toEqual([]);
  });

  test("agreed by a show of hands, after it was moved and seconded", async () => {
    const lines = [
      "# 33 Inspection",
      "It was moved, seconded and, on a show of hands, agreed:",
      "1. That the report be noted;\n2. That the Chair be invited.",
    ];
    expect(await texts(lines)).toEqual(["That the report be noted;", "That the Chair be invited."]);
  });

  test("a notice whose decisions have lost their numbers", async () => {
    const lines = ["# 6 Budget", "DECISION:", "Cabinet agreed to:", "note the update", "approve the plan"];
    expect(await texts(lines, null, "decision_notice")).toEqual(["note the update", "approve the plan"]);
  });

  test("near-miss: what a sheet says was considered was not decided", async () => {
    const lines = [
      "# Decisions",
      "| RECOMMENDATIONS CONSIDERED | DECISIONS |\n| --- | --- |\n| Cabinet is RECOMMENDED to buy it. | Agreed to lease it. |",
    ];
    expect(await texts(lines, null, "decision_notice")).toEqual(["Agreed to lease it."]);
  });
});

describe("what kind a decision is of and how the vote went", () => {
  const kinds = async (...parts: readonly string[]) =>
    (await decide(["# Ofsted inspection", "RESOLVED: That", ...parts.map((part, at) => `${at + 1}. ${part}`)])).map(
      ({ kind }) => kind,
    );

  test("a note that is written is not noted", async () => {
    expect(
      await kinds(
        "officers provide a briefing note by 30 January 2026;",
        "a note of the costs be circulated;",
        "the Director bring a note to the Board;",
        "the notes of the visit be sent to members.",
      ),
    ).toEqual(["resolved", "resolved", "resolved", "resolved"]);
  });

  test("near-miss: a body that notes", async () => {
    expect(
      await kinds(
        "the letter be noted;",
        "Cabinet note the costs;",
        "members agree to note the risks;",
        "Notes the plan;",
        "the Panel unanimously notes the update.",
      ),
    ).toEqual(["noted", "noted", "noted", "noted", "noted"]);
  });

  test("a line behind the last part tells the vote of them all", async () => {
    const lines = [
      "# Ofsted inspection",
      "RESOLVED: That",
      "1. the letter be noted;",
      "2. the plan be approved;",
      "3. it be sent.",
    ];
    const votes = async (below: string) => (await decide([...lines, below])).map(({ vote }) => vote);
    expect(await votes("Voting: unanimous.")).toEqual(["unanimous", "unanimous", "unanimous"]);
    expect(await votes("Reason: to secure improvement.\n\nVoting: unanimous.")).toEqual(Array(3).fill("unanimous"));
    expect(await votes("# Budget\n\nVoting: unanimous.")).toEqual([null, null, null]);
    expect(await votes("The Chair said that the Panel had not been unanimous in May.")).toEqual([null, null, null]);
  });
});
