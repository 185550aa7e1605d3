import { extract } from "../../src/pipeline.js";
import type { InspectionRecord } from "../../src/record/schema.js";

/** The first record of a document that a test writes as Markdown or text; fails the test where there is none. */
export async function recordOf(text: string, file = "document.md"): Promise<InspectionRecord> {
  const result = await extract(new TextEncoder().encode(text), { file });
  const [record] = result.records;
  if (record === undefined) throw new Error(`no record: ${JSON.stringify(result.diagnostics)}`);
  return record;
}

/** A report of an ILACS inspection, as small as one can be; parts are replaced by a test. */
export function ilacsReport({
  title = "Inspection of Barsetshire local authority children’s services",
  dates = "Inspection dates: 1 to 12 June 2026",
  lead = "Lead inspector: Ada Marlowe, His Majesty’s Inspector",
  grades = [
    ["The impact of leaders on social work practice with children and families", "Good"],
    ["The experiences and progress of children who need help and protection", "Requires improvement to be good"],
    ["The experiences and progress of children in care", "Good"],
    ["The experiences and progress of care leavers", "Outstanding"],
  ],
  body = "## What needs to improve?\n\n- The timeliness of visits to children.\n- The quality of supervision.\n",
}: {
  title?: string;
  dates?: string;
  lead?: string;
  grades?: readonly (readonly [label: string, grade: string])[];
  body?: string;
} = {}): string {
  const table = grades.map(([label, grade]) => `| ${label} | ${grade} |`).join("\n");
  return `# ${title}\n\n${dates}\n\n${lead}\n\n| Judgement | Grade |\n| --- | --- |\n${table}\n\nServices in Somerset are good.\n\n${body}`;
}

/** A letter after a focused visit. */
export function visitLetter({
  date = "2 July 2024",
  title = "Focused visit to Rutland children’s services",
  summary = "This letter summarises the findings of the focused visit to Rutland children’s services on 4 and 5 June 2024. His Majesty’s Inspectors for this visit were Ada Marlowe and Tom O’Dell.",
  body = "## What needs to improve in this area of social work practice\n\n- The local offer for care leavers.\n",
  end = "Yours sincerely\n\nAda Marlowe\n\nHis Majesty’s Inspector",
}: { date?: string; title?: string; summary?: string; body?: string; end?: string } = {}): string {
  return `${date}\n\nJo Fell\n\nDirector of Children’s Services\n\nDear Jo Fell\n\n# ${title}\n\n${summary}\n\n## Headline findings\n\nCare leavers are supported well.\n\n${body}\n\n${end}\n`;
}
