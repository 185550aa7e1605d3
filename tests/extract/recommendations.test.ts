import { describe, expect, test } from "vitest";
import type { DocumentType } from "../../src/domain/document-types.js";
import { recommendations } from "../../src/extract/recommendations.js";
import { recordOf } from "./extract-record.js";
import { readItems } from "./read-items.js";

async function texts(lines: readonly string[], documentType: DocumentType = "committee_report") {
  const found = await readItems(recommendations, "recommendations", lines.join("\n\n"), { documentType });
  return found.map(({ value }) => value.text);
}

describe("recommendations under their heading", () => {
  test.each([
    "# Recommendations",
    "# 2. RECOMMENDATION(S)",
    "# Recommendations and Reasons",
    "# Decisions asked of members",
    "# What Cabinet is asked to do",
    "# Decisions sought",
    "# Decision(s) required",
    "# Proposed resolution",
    "# Recommendations for decision",
    "# Proposal(s)",
    "# DECISION RECOMMENDATIONS",
    "# What we would like the committee to do",
  ])("%s", async (heading) => {
    const lines = [heading, "That the Board:", "- note the letter; and\n- approve the plan.", "# Background"];
    expect(await texts(lines)).toEqual(["note the letter; and", "approve the plan."]);
  });

  test.each(["# Members are asked to:", "**Cabinet is recommended to:**", "# The Committee is invited to"])(
    "the heading itself asks: %s",
    async (heading) => {
      expect(await texts([heading, "1. note the letter\n2. approve the plan", "# Background"])).toEqual([
        "note the letter",
        "approve the plan",
      ]);
    },
  );

  test("the parts that one sentence numbers are one each", async () => {
    const lines = ["# Recommendation", "The Panel is asked to (a) note the letter; and (b) approve the plan."];
    expect(await texts(lines)).toEqual(["note the letter; and", "approve the plan."]);
  });

  test("near-miss: what the service would like of others", async () => {
    expect(await texts(["# What we would like partners to do", "1. Share records.\n2. Attend reviews."])).toEqual([]);
  });

  test("near-miss: proposals that are plans of the service", async () => {
    expect(await texts(["# Proposals", "The team will move to a new building. Staff have been told."])).toEqual([]);
  });

  test("a box of one column", async () => {
    const box =
      "| Recommendations |\n| --- |\n| It is recommended that Cabinet: |\n| 1. note the letter |\n| 2. adopt it |";
    expect(await texts([box])).toEqual(["note the letter", "adopt it"]);
  });

  test("a row of the header table", async () => {
    const table = "| | |\n| --- | --- |\n| Author | Ann Bell |\n| Recommendation(s) | That the letter be noted. |";
    expect(await texts([table])).toEqual(["That the letter be noted."]);
  });

  test("the numbered rows of a form, up to its next field", async () => {
    const rows = [
      "Author: Ann Bell",
      "Officer Recommendations: That Cabinet:",
      "1. Notes the letter.",
      "2. Adopts it.",
      "Corporate aims: 3",
    ];
    const table = `| Form |\n| --- |\n${rows.map((row) => `| ${row} |`).join("\n")}`;
    expect(await texts([table])).toEqual(["Notes the letter.", "Adopts it."]);
  });

  test("a paragraph's number before a small letter stands outside", async () => {
    const lines = [
      "# Recommendations",
      "It is recommended that Cabinet:",
      "1.1 notes the letter;",
      "1.2 adopts the plan.",
    ];
    expect(await texts(lines)).toEqual(["notes the letter;", "adopts the plan."]);
  });

  test("near-miss: the reasons that follow under the same heading, and the proposal that it asks to note", async () => {
    const lines = [
      "# Proposal",
      "It is proposed that a plan be drawn up and sent to the Panel.",
      "# Recommendation",
      "That the Board:",
      "(i) notes the letter",
      "(ii) adopts the plan",
      "For the following reason:",
      "(i) To meet the law.",
    ];
    expect(await texts(lines)).toEqual(["notes the letter", "adopts the plan"]);
  });

  test("near-miss: the columns of a tracker", async () => {
    const table = "| Recommendation | Our response |\n| --- | --- |\n| Improve plans | Training for all teams |";
    expect(await texts([table])).toEqual([]);
  });

  test("one sentence is kept with its lead-in", async () => {
    const lines = ["# Recommendation", "The Cabinet is asked to note this report."];
    expect(await texts(lines)).toEqual(["The Cabinet is asked to note this report."]);
  });

  test.each(["# Reasons for recommendations", "# Ofsted's recommendations", "# Alternative options considered"])(
    "near-miss: %s",
    async (heading) => {
      expect(await texts([heading, "- Make supervision regular."])).toEqual([]);
    },
  );

  test("what is asked twice counts once", async () => {
    const lines = [
      "# Recommendations",
      "Cabinet is asked to:",
      "1. NOTE the overspend of £2m and the actions taken.\n2. AGREE the changes.",
      "# 1. Background",
      "Text.",
      "# 4. Recommendations",
      "4.1 Cabinet is asked to:",
      "1. NOTE the overspend of £2m.\n2. AGREE the changes to the programme.",
    ];
    expect(await texts(lines)).toEqual(["NOTE the overspend of £2m and the actions taken.", "AGREE the changes."]);
  });

  test("near-miss: two asks of one section that share most words are two", async () => {
    const lines = ["# Recommendations", "1. Approve the budget for 2024.\n2. Approve the budget for 2025."];
    expect(await texts(lines)).toHaveLength(2);
  });
});

describe("recommendations without a heading", () => {
  test("sentences that ask", async () => {
    const lines = ["# Risks", "The Improvement Board is asked to challenge the red actions.", "It rained."];
    expect(await texts(lines)).toEqual(["The Improvement Board is asked to challenge the red actions."]);
  });

  test("the last sentence of a paragraph", async () => {
    const lines = ["# Conclusion", "Much has been done. The Panel is asked to note the progress."];
    expect(await texts(lines)).toEqual(["The Panel is asked to note the progress."]);
  });

  test.each([
    ["RECOMMENDED that the letter be noted.", "that the letter be noted."],
    ["Recommendation: That the letter be noted.", "That the letter be noted."],
  ])("a label before the ask: %s", async (line, text) => {
    expect(await texts(["# Background", line])).toEqual([text]);
  });

  test("a summary that asks to decide, where nothing else asks", async () => {
    const lines = ["# Summary", "Ofsted came in May.", "Members are asked to:", "- note the letter\n- adopt the plan"];
    expect(await texts(lines)).toEqual(["note the letter", "adopt the plan"]);
  });

  test.each([
    "The Committee is invited to consider what inspectors found.",
    "Staff are asked to record visits.",
    "The Board was asked to look at the figures.",
    "Inspectors recommended that the council improve its plans.",
  ])("near-miss: %s", async (line) => {
    expect(await texts(["# Summary", line])).toEqual([]);
  });

  test("near-miss: a summary that says what the meeting will look at, where the paper asks elsewhere", async () => {
    const lines = [
      "# Summary",
      "Cabinet is invited to consider what inspectors found.",
      "# Recommendations",
      "1. Note it.",
    ];
    expect(await texts(lines)).toEqual(["Note it."]);
  });
});

describe("which documents ask", () => {
  test("a proposed record of decision asks for its decision", async () => {
    const lines = [
      "# PROPOSED RECORD OF DECISION",
      "## Decision: Cabinet is asked to:",
      "1. TRANSFER the service; and\n2. DELEGATE authority.",
    ];
    expect(await texts(lines, "decision_notice")).toEqual(["TRANSFER the service; and", "DELEGATE authority."]);
  });

  test.each<DocumentType>(["minutes", "inspection_report"])("near-miss: %s", async (type) => {
    expect(await texts(["# Recommendations", "1. Note the report."], type)).toEqual([]);
  });

  test("a form's field asks, whatever else its label names", async () => {
    const lines = [
      "**Recommendations/Outcomes:** The Committee is asked to review the letter.",
      "## Background",
      "Text.",
    ];
    expect(await texts(lines)).toEqual(["The Committee is asked to review the letter."]);
  });

  test("near-miss: a field of that name which asks nothing", async () => {
    expect(await texts(["**Recommendations/Outcomes:** See the plan.", "## Background", "Text."])).toEqual([]);
  });

  test("the officer's recommendations end where the reason begins", async () => {
    const lines = ["**3. Officer recommendations and reasons**", "3.1 That Cabinet note it.", "3.2 Reason: To help."];
    expect(await texts(lines)).toEqual(["That Cabinet note it."]);
  });

  test("near-miss: a notice prints what was recommended over what was decided", async () => {
    const lines = [
      "# Item 6",
      "RECOMMENDATION: That Cabinet notes the report.",
      "DECISION:",
      "That the report be noted.",
    ];
    expect(await texts(lines, "decision_notice")).toEqual([]);
  });

  test.each(["# 2. Recommended actions/decision", "# Recommended decision"])(
    "lines without bullets below a numbered lead-in: %s",
    async (heading) => {
      const lines = [
        heading,
        "2.1 The Panel is asked to:",
        "Note the letter",
        "Comment on the plan",
        "The plan is long.",
      ];
      expect(await texts(lines)).toEqual(["Note the letter", "Comment on the plan"]);
    },
  );

  test("near-miss: the list of background papers below the last recommendation", async () => {
    const lines = ["# Recommendation", "That the Panel notes the letter.", "List of background documents: none."];
    expect(await texts(lines)).toEqual(["That the Panel notes the letter."]);
  });
});

describe("what is asked in other forms", () => {
  const asked = async (text: string): Promise<string[]> => {
    const record = await recordOf(`# Ofsted inspection of children’s services\n\nReport of the Director\n\n${text}\n`);
    return record.recommendations.map((item) => item.text);
  };

  test("the parts of one sentence", async () => {
    expect(
      await asked("Members of the group are asked to (a) note the register and (b) agree that R2 be closed."),
    ).toEqual(["note the register and", "agree that R2 be closed."]);
  });

  test("under “Action required”", async () => {
    expect(
      await asked(
        "## 2 Action required\n\n2.1 The Committee is asked:\n\n- to use the information provided; and\n- to decide what to do next.",
      ),
    ).toEqual(["to use the information provided; and", "to decide what to do next."]);
  });

  test("a label and the ask as one heading", async () => {
    expect(
      await asked("### Recommendations: Members are asked to:\n\n- Note the outcome;\n- Endorse the statement."),
    ).toEqual(["Note the outcome;", "Endorse the statement."]);
  });

  test("capital letters in front of what is asked are not its words", async () => {
    expect(await asked("## Recommendations\n\nA. To note the judgement.\n\nB. To agree the response.")).toEqual([
      "To note the judgement.",
      "To agree the response.",
    ]);
  });
});
