import { describe, expect, test } from "vitest";
import { risks } from "../../src/extract/risks.js";
import { readItems } from "./read-items.js";

async function read(rows: readonly (readonly string[])[], above = "# Risks") {
  const [names = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [line(names), line(names.map(() => "---")), ...rest.map(line)].join("\n");
  const found = await readItems(risks, "risks", `${above}\n\n${table}`, { documentType: "committee_report" });
  return found.map(({ value }) => value);
}

describe("risk tables under any column names", () => {
  test.each([
    [["Risk", "Description", "Action to avoid or mitigate risk", "Risk rating"]],
    [["Risk title", "What could happen", "What we are doing about it", "Score"]],
    [["Threat", "Consequences", "Controls", "RAG"]],
    [["What could go wrong", "Why it matters", "How we will manage it", "Residual risk"]],
    [["Issue", "What this means for children", "Mitigation", "L x I"]],
  ])("%j", async (names) => {
    expect(await read([names, ["Staff leave", "Children wait", "Recruit abroad", "16 (Red)"]])).toEqual([
      { risk: "Staff leave", description: "Children wait", mitigation: "Recruit abroad", rating: "16 (Red)" },
    ]);
  });

  test("references and owners are none of the four; the residual rating stands before the inherent one", async () => {
    const names = ["Ref", "Risk description", "Inherent score", "Mitigating actions", "Residual score", "Risk owner"];
    expect(await read([names, ["R1", "Staff leave", "20", "Recruit abroad", "C2", "DCS"]])).toEqual([
      { risk: "Staff leave", description: null, mitigation: "Recruit abroad", rating: "C2" },
    ]);
  });

  test.each([
    { names: ["Risk", "Likelihood", "Impact", "Mitigation"], rating: "Likelihood: Medium; Impact: High" },
    { names: ["Risk", "L (1-5)", "I (1-5)", "Mitigation"], rating: "L (1-5): Medium; I (1-5): High" },
    {
      names: ["Risk", "How likely?", "How bad?", "What we do about it"],
      rating: "How likely: Medium; How bad: High",
    },
  ])("levels of likelihood and impact are the two halves of a rating: $names", async ({ names, rating }) => {
    expect(await read([names, ["Staff leave", "Medium", "High", "Pay more"]])).toEqual([
      { risk: "Staff leave", description: null, mitigation: "Pay more", rating },
    ]);
  });

  test("likelihood and impact alone make a risk table; one half alone is no rating", async () => {
    expect(
      await read([
        ["Risk", "Likelihood", "Impact"],
        ["Staff leave", "2", "4"],
      ]),
    ).toEqual([{ risk: "Staff leave", description: null, mitigation: null, rating: "Likelihood: 2; Impact: 4" }]);
    expect(
      await read([
        ["Risk", "Likelihood", "Mitigation"],
        ["Staff leave", "Medium", "Pay more"],
      ]),
    ).toEqual([{ risk: "Staff leave", description: null, mitigation: "Pay more", rating: null }]);
    expect(
      await read([
        ["Risk", "Likelihood", "Impact"],
        ["Staff leave", "Medium", ""],
      ]),
    ).toEqual([]);
  });

  test("halves before and after mitigation leave open which holds", async () => {
    const names = ["Risk", "Likelihood", "Impact", "Mitigation", "Residual likelihood", "Residual impact"];
    expect(await read([names, ["Staff leave", "5", "5", "Pay more", "2", "3"]])).toEqual([
      { risk: "Staff leave", description: null, mitigation: "Pay more", rating: null },
    ]);
  });

  test("the event names the risk and the cause describes it; levels before and now leave the score that holds", async () => {
    const names = [
      "Risk event",
      "Cause and consequence",
      "Inherent L",
      "Inherent score",
      "Controls",
      "Residual I",
      "Residual score",
    ];
    expect(await read([names, ["Staff leave", "Pay is low", "4", "20", "Pay more", "4", "12"]])).toEqual([
      { risk: "Staff leave", description: "Pay is low", mitigation: "Pay more", rating: "12" },
    ]);
  });

  test("a description beside the risk's number names the risk; two halves make a rating", async () => {
    const names = ["Risk no.", "Description", "Consequences", "Probability", "Severity", "Response"];
    expect(await read([names, ["7", "Staff leave", "Drift", "3", "4", "Pay more"]], "# Appendix 3")).toEqual([
      { risk: "Staff leave", description: "Drift", mitigation: "Pay more", rating: "Probability: 3; Severity: 4" },
    ]);
  });

  test("a card with its labels at the left", async () => {
    const card = [
      ["Risk", "Districts do not agree"],
      ["Impact", "Care leavers wait"],
      ["Mitigation", "Leaders meet"],
      ["Score", "9 (Amber)"],
    ];
    expect(await read(card)).toEqual([
      {
        risk: "Districts do not agree",
        description: "Care leavers wait",
        mitigation: "Leaders meet",
        rating: "9 (Amber)",
      },
    ]);
  });

  test("columns named in questions", async () => {
    const names = ["Risk", "What we have in place", "How worried are we"];
    expect(await read([names, ["Staff leave", "Pay more", "High"]])).toEqual([
      { risk: "Staff leave", description: null, mitigation: "Pay more", rating: "High" },
    ]);
  });

  test("a risk merged over two rows is one", async () => {
    const rows = [
      ["Risk", "Mitigation", "Rating"],
      ["Staff leave", "Recruit abroad", "High"],
      ["", "Pay more", ""],
    ];
    expect(await read(rows)).toEqual([
      { risk: "Staff leave", description: null, mitigation: "Recruit abroad Pay more", rating: "High" },
    ]);
  });

  test("header rows printed again are none", async () => {
    const names = ["Risk", "Mitigation", "Rating"];
    expect(await read([names, ["Staff leave", "Recruit", "High"], names])).toHaveLength(1);
  });
});

describe("near-misses: tables that hold no risks", () => {
  test.each([
    ["an action plan", ["Issue", "Action", "Owner", "Priority"]],
    ["a plan of improvement", ["Area", "Action", "Lead", "RAG"]],
    ["outcomes", ["Judgement", "Grade"]],
    ["a plan that names the risks to its actions", ["Action", "Lead", "Due", "Risks", "RAG"]],
  ])("%s", async (_, names) => {
    expect(await read([names, names.map(() => "Supervision is not regular")], "# Plan")).toEqual([]);
  });

  test("a plan below a chapter on risk", async () => {
    const names = ["Issue", "Action", "Owner", "Priority"];
    const above = "# Risk\n\nRisks are low.\n\n# Action plan";
    expect(await read([names, ["Supervision", "Weekly reports", "DCS", "High"]], above)).toEqual([]);
  });

  test("a key to the ratings", async () => {
    expect(
      await read([
        ["Score", "Meaning"],
        ["1 to 5", "Low risk"],
      ]),
    ).toEqual([]);
  });
});

test("a second column of prose that names the risk describes it", async () => {
  const names = ["Risk", "Assessment of risk", "Mitigation", "Residual risk"];
  expect(
    await read([names, ["Staff leave", "Children would wait longer for help", "Pay more", "Low"]], "# Implications"),
  ).toEqual([
    { risk: "Staff leave", description: "Children would wait longer for help", mitigation: "Pay more", rating: "Low" },
  ]);
});

test("under a heading of risks the description names the risk", async () => {
  const names = ["ID", "Description", "Likelihood", "Impact", "Score", "Response", "Trend"];
  const rows = [names, ["R1", "Turnover leads to drift", "4", "4", "16", "Pay more", "↑"]];
  expect(await read(rows, "# Risks and issues")).toEqual([
    { risk: "Turnover leads to drift", description: null, mitigation: "Pay more", rating: "16" },
  ]);
  expect(await read(rows, "# Programme")).toEqual([]);
});

test("threats with a level and what is done about them are risks, not actions", async () => {
  const names = ["Ref", "Threat", "Chance", "Effect", "Level", "What we are doing", "Lead"];
  const row = ["C1", "If posts stay empty, children will drift", "Likely", "Severe", "Red", "Golden hello", "HR"];
  expect(await read([names, row], "# Programme")).toEqual([
    { risk: "If posts stay empty, children will drift", description: null, mitigation: "Golden hello", rating: "Red" },
  ]);
});
