import { describe, expect, test } from "vitest";
import { paperFindings } from "../../src/extract/paper-findings.js";
import { leanOf } from "../../src/extract/paper-findings/leads.js";
import { readEnumeration } from "../../src/extract/paper-findings/enumerations.js";
import { readItems } from "./read-items.js";

const SUBJECT = "Ofsted inspected children's services in May.";

async function read(markdown: string) {
  const paper = `# Report to Cabinet\n\n${SUBJECT}\n\n${markdown}`;
  const known = { documentType: "committee_report" } as const;
  const [strengths, areas] = await Promise.all([
    readItems(paperFindings, "strengths", paper, known),
    readItems(paperFindings, "improvement_areas", paper, known),
  ]);
  return { strengths: strengths.map(({ value }) => value.text), areas: areas.map(({ value }) => value.text) };
}

const NONE = { strengths: [], areas: [] };

describe("what a lead-in says of the items under it", () => {
  test.each([
    ["Inspectors praised the following", "strength"],
    ["What is going well?", "strength"],
    ["A number of things have got better. These are", "strength"],
    ["Since the last visit inspectors noted the following improvements", "strength"],
    ["Areas for further development", "improvement"],
    ["The letter names four matters that need attention", "improvement"],
    ["What must get better", "improvement"],
    ["The inspectorate still wants to see", "improvement"],
    ["Weaknesses", "improvement"],
    ["Strengths and areas for improvement", "judged"],
    ["Key findings", "judged"],
    ["Inspectors found that", "judged"],
    ["There are no areas for priority action", null],
    ["Areas for improvement and risks to delivery", null],
    ["Inspectors looked at the work of the front door", null],
    ["The judgements are", null],
    ["Members may wish to ask how practice will improve", null],
    ["In that week the team", null],
  ])("%s: %s", (lead, lean) => {
    expect(leanOf(lead)).toBe(lean);
  });
});

describe("areas that one sentence enumerates", () => {
  test.each([
    [
      "Areas for improvement include the pace of plans, the recording of visits and the quality of chronologies.",
      ["the pace of plans", "the recording of visits", "the quality of chronologies"],
    ],
    [
      "Inspectors named two areas for improvement, namely how visits are recorded and the oversight of plans.",
      ["how visits are recorded", "the oversight of plans"],
    ],
    [
      "Improvement was needed in supervision; the use of data and audit; and permanence planning.",
      ["supervision", "the use of data and audit", "permanence planning"],
    ],
  ])("%s", (sentence, items) => {
    expect(readEnumeration(sentence)?.items.map(({ text }) => text)).toEqual(items);
  });

  test.each([
    "The areas for improvement are set out in section 4, 5 and 6.",
    "The areas for improvement are detailed in the letter, and in our plan.",
    "Areas for improvement were discussed with staff, partners and members.",
  ])("lists none: %s", (sentence) => {
    expect(readEnumeration(sentence)).toBeNull();
  });
});

describe("lists of council papers", () => {
  test("bullets under headings", async () => {
    const found = await read(
      "## What inspectors liked\n\n- Visits are regular.\n- Staff stay.\n\n## Where we have to get better\n\n- Plans drift.\n- Reviews are late.",
    );
    expect(found).toEqual({
      strengths: ["Visits are regular.", "Staff stay."],
      areas: ["Plans drift.", "Reviews are late."],
    });
  });

  test("a mixed list under a neutral heading is judged item by item", async () => {
    const found = await read(
      "## Key findings\n\n- Early help is prompt and effective.\n- Care leavers are well supported.\n- Too many assessments are late.",
    );
    expect(found.strengths).toEqual(["Early help is prompt and effective.", "Care leavers are well supported."]);
    expect(found.areas).toEqual(["Too many assessments are late."]);
  });

  test("columns of a table; an empty cell is none", async () => {
    const found = await read(
      "| What we do well | What we need to improve |\n| --- | --- |\n| Foster care | Dental checks |\n| | Housing for young parents |",
    );
    expect(found).toEqual({ strengths: ["Foster care"], areas: ["Dental checks", "Housing for young parents"] });
  });

  test("a list inside an item of minutes", async () => {
    const found = await read(
      "## Minutes\n\n- The Director listed the things that must improve:\n  - visits to siblings;\n  - health checks.\n- The Chair thanked staff.",
    );
    expect(found.areas).toEqual(["visits to siblings;", "health checks."]);
  });

  test("areas set as numbered headings", async () => {
    const found = await read(
      "## Area for improvement 1: The quality of chronologies\n\nWork began in May.\n\n## Area for improvement 2: Missing children\n\nWork began in June.",
    );
    expect(found.areas).toEqual(["The quality of chronologies", "Missing children"]);
  });

  test("who leads on an area stands in brackets outside its words", async () => {
    const found = await read(
      "## Areas for improvement\n\n- Supervision. (Principal Social Worker)\n- Life story work. (Head of Permanence)",
    );
    expect(found.areas).toEqual(["Supervision.", "Life story work."]);
  });

  test("a plan's column names again what the paper lists", async () => {
    const found = await read(
      "## Areas for improvement\n\n- The quality of pathway plans for care leavers.\n- The oversight of agency staff.\n\n| Area for improvement | Action | Owner |\n| --- | --- | --- |\n| Pathway plans | Train advisers | PSW |",
    );
    expect(found.areas).toEqual(["The quality of pathway plans for care leavers.", "The oversight of agency staff."]);
  });

  test.each([
    [
      "what inspectors did",
      "## The visit\n\nIn that week inspectors:\n\n- read 40 records;\n- met carers;\n- visited a hub.",
    ],
    ["grades", "| Judgement | Good | Requires improvement |\n| --- | --- | --- |\n| Overall | 12 | 20 |"],
    ["the equality duty", "We have regard to the need to:\n\n- advance equality;\n- foster good relations."],
    ["risks", "## Risks\n\nThe areas of weakness that could harm delivery are:\n\n- turnover;\n- cost."],
    ["nothing to list", "## Areas for priority action\n\n- There are no areas for priority action."],
    ["recommendations", "## Recommendations\n\nThat Cabinet:\n\n- notes the areas for improvement;\n- thanks staff."],
  ])("none from %s", async (_, markdown) => {
    expect(await read(markdown)).toEqual(NONE);
  });

  test("none from a paper about something else", async () => {
    const paper = "# Winter maintenance\n\n## Strengths\n\n- Skilled drivers\n- Good coverage";
    expect(await readItems(paperFindings, "strengths", paper, { documentType: "committee_report" })).toEqual([]);
  });
});
