import { describe, expect, test } from "vitest";
import type { DocumentType } from "../../src/domain/document-types.js";
import { detectSections } from "../../src/sections/detect-sections.js";
import type { Section } from "../../src/sections/section.js";
import { viewOf } from "./view-of.js";

async function sectionsOf(text: string, type: DocumentType): Promise<readonly Section[]> {
  return detectSections(await viewOf(text), type).sections;
}

/** The section in which the block with these words stands: its kind and its judgement. */
async function placeOf(words: string, text: string, type: DocumentType): Promise<string> {
  const view = await viewOf(text);
  const block = view.blocks.find((other) => other.text.startsWith(words));
  if (block === undefined) throw new Error(`nothing begins with “${words}”`);
  const { kind, judgement } = detectSections(view, type).sectionOf(block);
  return [kind ?? "-", ...(judgement === null ? [] : [judgement])].join(" ");
}

describe("an inspectorate's headings", () => {
  test.each([
    ["What needs to improve?", "improvement_areas"],
    ["What needs to improve in this area of social work practice", "improvement_areas"],
    ["Areas for improvement", "improvement_areas"],
    ["Recommendations", "improvement_areas"],
    ["Areas for priority action", "priority_actions"],
    ["Key strengths", "strengths"],
    ["The local authority has the following strengths:", "strengths"],
    ["Headline findings", "findings"],
    ["Executive summary", "summary"],
    ["Information about this inspection", "inspection_details"],
    ["What the inspection judgements mean", "grade_scale"],
    ["Contents", "boilerplate"],
    ["The experiences and progress of care leavers: good", "findings care_leavers"],
    ["1. What needs to improve?", "improvement_areas"],
    ["What needs to improve?1", "improvement_areas"],
    ["WHAT NEEDS TO IMPROVE", "improvement_areas"],
  ])("%s opens %s", async (heading, kind) => {
    expect(await placeOf("Words.", `# Report\n\n## ${heading}\n\nWords.\n`, "inspection_report")).toBe(kind);
  });

  test("a heading that no tag calls one opens a section where it stands alone", async () => {
    expect(await placeOf("Words.", "# Report\n\nWhat needs to improve?\n\nWords.\n", "inspection_report")).toBe(
      "improvement_areas",
    );
  });

  test.each([
    ["a sentence", "What needs to improve was said in the letter of June."],
    ["an item of a list", "- Areas for improvement"],
    ["a line that ends like a sentence", "Areas for improvement."],
  ])("%s opens none", async (_, line) => {
    expect(await placeOf("Words.", `# Report\n\n## Anything\n\n${line}\n\nWords.\n`, "inspection_report")).toBe("-");
  });
});

describe("a council's headings", () => {
  test.each([
    ["Recommendations", "recommendations"],
    ["2.0 Recommendation(s)", "recommendations"],
    ["Risk management", "risks"],
    ["Next steps", "actions"],
    ["Areas for improvement", "improvement_areas"],
    ["What is working well", "strengths"],
    ["Key findings", "findings"],
  ])("%s opens %s", async (heading, kind) => {
    expect(await placeOf("Words.", `# Paper\n\n## ${heading}\n\nWords.\n`, "committee_report")).toBe(kind);
  });

  test("bold lines are its chapters", async () => {
    expect(await placeOf("Words.", "# Paper\n\n**Recommendations**\n\nWords.\n", "committee_report")).toBe(
      "recommendations",
    );
  });

  test.each([
    ["the same weight", "**Recommendations**\n\n1. Note it.\n\n**Details of the report**\n\nWords.\n"],
    ["numbers and capitals", "2.  RECOMMENDATIONS\n\nNote it.\n\n3.  OPTIONS\n\nWords.\n"],
  ])("what is asked ends at the next line set with %s", async (_, text) => {
    expect(await placeOf("Words.", text, "committee_report")).toBe("-");
  });

  test("a line directly under the heading divides what is asked", async () => {
    const text = "**Recommendations**\n\n**For Cabinet**\n\nNote it.\n\n**For Council**\n\nWords.\n";
    expect(await placeOf("Words.", text, "committee_report")).toBe("recommendations");
  });

  test("near-miss: a numbered sentence in small letters opens nothing", async () => {
    const text = "2.  RECOMMENDATIONS\n\n3.  Note it\n\nWords.\n";
    expect(await placeOf("Words.", text, "committee_report")).toBe("recommendations");
  });

  test("a bold line divides what stands under a heading and never holds the next one", async () => {
    const view = await viewOf("# Paper\n\n## The visit\n\n**Good things**\n\nOne.\n\n## What we ask\n\nWords.\n");
    const words = view.blocks.find(({ text }) => text === "Words.");
    if (words === undefined) throw new Error("the test's words are gone");
    const section = detectSections(view, "committee_report").sectionOf(words);
    expect([section.title, section.parent?.title]).toEqual(["What we ask", "Paper"]);
  });

  test.each([
    ["numbered alike", "4.3  Areas for improvement\n\n- Plans.\n\n**4.4  Work with health**\n\nWords.\n"],
    ["tagged", "Areas for improvement\n\n- Plans.\n\n## Work with health\n\nWords.\n"],
  ])("a line that lists areas ends at a heading that is %s", async (_, text) => {
    expect(await placeOf("Words.", `# Paper\n\n${text}`, "committee_report")).toBe("-");
  });

  test("the same word opens another section in a report of the inspectorate", async () => {
    const text = "# Report\n\n## Recommendations\n\nWords.\n";
    expect(await placeOf("Words.", text, "committee_report")).toBe("recommendations");
    expect(await placeOf("Words.", text, "inspection_report")).toBe("improvement_areas");
  });

  test("a chapter that is none of them has no kind", async () => {
    expect(
      await placeOf(
        "Words.",
        "# Paper\n\n## Recommendations\n\nOne.\n\n## Legal comments\n\nWords.\n",
        "committee_report",
      ),
    ).toBe("-");
  });
});

describe("what a section holds", () => {
  test("themes under a finding section keep its judgement", async () => {
    const text =
      "# Report\n\n## The experiences and progress of care leavers: good\n\n### Housing\n\nWords.\n\n### Health\n\nMore.\n";
    expect(await placeOf("Words.", text, "inspection_report")).toBe("findings care_leavers");
    expect(await placeOf("More.", text, "inspection_report")).toBe("findings care_leavers");
  });

  test("a theme set as large as the heading that it divides", async () => {
    const text = "# Report\n\n## What needs to improve?\n\n## Housing\n\n- Words.\n\n## Health\n\n- More.\n";
    expect(await placeOf("More.", text, "inspection_report")).toBe("improvement_areas");
  });

  test("a theme named like a judgement divides a list and opens no findings", async () => {
    const text = "# Report\n\n## Recommendations\n\n### Leadership, management and governance\n\n- Words.\n";
    expect(await placeOf("Words.", text, "inspection_report")).toContain("improvement_areas");
  });

  test("a chapter about a judgement ends the list before it, though its themes are set alike", async () => {
    const text =
      "# Report\n\nAreas for improvement\n\n## Planning\n\n- One.\n\n## Inspection judgement about the LSCB\n\nWords.\n";
    expect(await placeOf("One.", text, "inspection_report")).toContain("improvement_areas");
    expect(await placeOf("Words.", text, "inspection_report")).toBe("findings lscb_effectiveness");
  });

  test("an unknown heading of the same size ends a section", async () => {
    const text = "# Report\n\n## What needs to improve?\n\n- An item.\n\n## Anything else\n\nWords.\n";
    expect(await placeOf("Words.", text, "inspection_report")).toBe("-");
  });

  test("a box with a case study interrupts a list, which goes on after it", async () => {
    const text =
      "# Report\n\n## What needs to improve?\n\n- One item.\n\n## Case study\n\nA story.\n\n- Another item.\n";
    expect(await placeOf("A story.", text, "inspection_report")).toContain("findings");
    expect(await placeOf("Another item.", text, "inspection_report")).toBe("improvement_areas");
  });

  test("words before the first heading belong to a section without heading", async () => {
    const [first] = await sectionsOf("Words.\n\n# Report\n", "inspection_report");
    expect(first).toMatchObject({ kind: null, title: "", heading: null, depth: 0, parent: null });
    expect(first?.blocks.map(({ text }) => text)).toEqual(["Words."]);
  });

  test("every block stands in one section or heads one", async () => {
    const view = await viewOf("Words.\n\n# A\n\nB\n\n## Strengths\n\n- C\n- D\n\n## Next\n\nE\n");
    const { sections } = detectSections(view, "inspection_report");
    const held = sections.flatMap(({ heading, blocks }) => [...(heading === null ? [] : [heading]), ...blocks]);
    expect(held.map(({ text }) => text)).toEqual(view.blocks.map(({ text }) => text));
  });
});
