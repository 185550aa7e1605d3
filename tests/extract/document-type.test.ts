import { describe, expect, test } from "vitest";
import { ilacsReport, recordOf, visitLetter } from "./extract-record.js";

const visited = "Rutland children’s services";

describe("what a document is", () => {
  test.each([
    { type: "inspection_report", text: ilacsReport() },
    { type: "focused_visit_letter", text: visitLetter() },
    {
      type: "monitoring_visit_letter",
      text: `2 July 2024\n\nDear Jo Fell\n\n# Monitoring visit to ${visited}\n\nThis letter summarises the findings of the third monitoring visit to ${visited} on 4 June 2024.\n`,
    },
    {
      type: "joint_inspection_letter",
      text: "2 July 2024\n\nDear local partnership\n\n# Joint targeted area inspection of the response to neglect in Rutland\n\nBetween 13 and 17 May 2024, Ofsted and others undertook a joint inspection of the response to neglect in Rutland.\n",
    },
    {
      type: "area_send_report",
      text: "# Area SEND inspection of Rutland Local Area Partnership\n\nInspection dates: 13 to 17 May 2024\n\nThe partnership knows its children.\n",
    },
    {
      type: "committee_report",
      text: "# Ofsted focused visit\n\nReport of: Director of Children’s Services\n\nWards affected: All\n\n## Recommendations\n\n1. That the report be noted.\n",
    },
    {
      type: "minutes",
      text: "# Minutes of the Cabinet\n\n4 May 2021\n\nPresent: Councillor A Marlowe (Chair)\n\nRESOLVED – That the report be noted.\n",
    },
    {
      type: "agenda",
      text: "# AGENDA\n\nA meeting of the Cabinet will be held on 4 May 2021\n\n1. Apologies\n\n2. Ofsted focused visit (Pages 3 - 12)\n",
    },
    {
      type: "decision_notice",
      text: "# Officer decision record\n\nDecision maker: Director of Children’s Services\n\nDecision: To publish the plan.\n",
    },
    {
      type: "action_plan",
      text: "# Post-inspection improvement plan\n\n| Action | Lead | Due date | RAG |\n| --- | --- | --- | --- |\n| Train managers | Jo Fell | March 2023 | Green |\n",
    },
  ])("$type", async ({ type, text }) => {
    const record = await recordOf(text);
    expect(record.document_type).toBe(type);
    expect(record.evidence.find(({ field }) => field === "document_type")).toMatchObject({ basis: "inferred" });
  });
});

describe("by the words of its head", () => {
  test.each([
    {
      why: "a paper with two labels and no recommendations",
      type: "committee_report",
      text: "Cabinet, 4 May 2021\n\nOfsted focused visit\n\nLead officer: Jo Fell\n\nPortfolio holder: Councillor Una Byrne\n\nThe visit went well.\n",
    },
    {
      why: "a paper that asks",
      type: "committee_report",
      text: "Report of the Director\n\nOfsted focused visit\n\nThe Scrutiny Committee is invited to comment.\n",
    },
    {
      why: "an extract from minutes",
      type: "minutes",
      text: "Extract from the minutes of the Scrutiny Committee held on 4 May 2021\n\n-: Present :-\n\nCouncillor A Marlowe (Chair)\n\n12. Ofsted focused visit\n\nResolved:\n\nthat the letter be noted.\n",
    },
    {
      why: "a page of the agenda and its minutes",
      type: "minutes",
      text: "# Agenda and draft minutes\n\n## Cabinet\n\nTuesday 4 May 2021\n\nMinutes:\n\nThere were none.\n",
    },
    {
      why: "the page of one item that has been dealt with",
      type: "minutes",
      text: "# Agenda item\n\n## New improvement plan\n\n7.1 The Director told the Panel that the plan was being written.\n\n7.2 Members were informed that it would be ready in May.\n",
    },
    {
      why: "the page of one item whose words of resolving were lost",
      type: "minutes",
      text: "# Agenda item\n\n## Focused visit\n\n1. That the letter be noted.\n\n2. That a report be brought in May.\n",
    },
    {
      why: "near-miss: the page of one item that is still to come",
      type: "agenda",
      text: "# Agenda item\n\n## Focused visit\n\nTo consider the letter of the inspectorate.\n\nSupporting documents:\n",
    },
    {
      why: "notes without a head",
      type: "minutes",
      text: "Councillor Elm welcomed the members.\n\nIt was resolved that the minutes were taken as read.\n",
    },
    {
      why: "an item told by who attended",
      type: "minutes",
      text: "The Chair explained that the Board had met the inspectors.\n\nThe following were in attendance for this item:\n\n- Jo Fell, Director\n",
    },
    {
      why: "a meeting's page whose table was flattened",
      type: "minutes",
      text: "Venue: Room 2\n\nApologies To receive apologies. Minutes: None were received.\n\nVisit To note the letter. Minutes: The letter was talked over.\n",
    },
    {
      why: "a member's decision",
      type: "decision_notice",
      text: "# Portfolio holder decision notice\n\n| Subject | Improvement plan |\n| --- | --- |\n| Report author | Jo Fell |\n| Key decision | No |\n| Wards affected | All |\n| Portfolio holder | Councillor Una Byrne |\n\n## Recommendations\n\nTo agree the plan.\n\n## Financial implications\n\nNone.\n",
    },
    {
      why: "the decisions of one meeting",
      type: "decision_notice",
      text: "# Decisions taken by the Cabinet on Tuesday 20 June 2023\n\n## Ofsted visit\n\nDecision:\n\n1. That the letter be noted.\n",
    },
    {
      why: "a briefing for members, whatever labels it has",
      type: "other",
      text: "# Members’ briefing note\n\nSubject: Ofsted focused visit\n\nLead officer: Jo Fell\n\nPortfolio holder: Councillor Una Byrne\n\nThe visit went well.\n",
    },
    {
      why: "questions to the council and their answers",
      type: "other",
      text: "# Written questions to Cabinet Members\n\nFrom: Councillor Una Byrne\n\nWhen do inspectors come?\n",
    },
    {
      why: "news for the press",
      type: "other",
      text: "# News release\n\nOfsted published its report on the county’s services today.\n",
    },
    {
      why: "a paper about how members are briefed",
      type: "committee_report",
      text: "# Review of member briefings\n\nReport of: Monitoring Officer\n\nSubject: Review of member briefings\n\n## Recommendations\n\n1. That the report be noted.\n",
    },
    {
      why: "a paper that names a notice of a decision in a label's value",
      type: "committee_report",
      text: "Report to: Cabinet\n\nReport of: Director of Children’s Services\n\nSubject: Improvement plan\n\nForward plan: Notice of decision given on 4 May 2021\n\n## Recommendations\n\n1. That the report be noted.\n",
    },
  ])("$why: $type", async ({ type, text }) => {
    expect((await recordOf(text)).document_type).toBe(type);
  });
});

describe("what it is not", () => {
  test.each([
    {
      why: "news with a sentence about a plan",
      type: "other",
      text: "# Inspectors find progress\n\nThe visits check how the council gets on with its improvement plan following the inspection of children’s services.\n",
    },
    {
      why: "a council's paper that quotes a letter's title",
      type: "committee_report",
      text: `# Focused visit to ${visited}\n\nReport of: Director of Children’s Services\n\nReport to: Cabinet\n\n## Recommendations\n\n1. That the letter be noted.\n`,
    },
    {
      why: "a paper with an action plan in it",
      type: "committee_report",
      text: "# Ofsted inspection\n\nReport of: Director of Children’s Services\n\nWards affected: All\n\n## Recommendations\n\n1. That the plan be approved.\n\n| Action | RAG |\n| --- | --- |\n| Train managers | Green |\n",
    },
    {
      why: "a paper with an agenda item's number",
      type: "committee_report",
      text: "Agenda item 7\n\n# Ofsted inspection\n\nReport of: Director of Children’s Services\n\n## Recommendations\n\n1. That the report be noted.\n",
    },
    {
      why: "minutes in which an inspection report was presented",
      type: "minutes",
      text: "# Minutes of the Cabinet\n\nPresent: Councillor A Marlowe (Chair)\n\n## 4. Inspection of local authority children’s services\n\nThe lead inspector’s report was presented.\n\nRESOLVED – That the report be noted.\n",
    },
  ])("$why is one of its own kind: $type", async ({ type, text }) => {
    expect((await recordOf(text)).document_type).toBe(type);
  });

  test("a note without any sign is none of them", async () => {
    expect((await recordOf("The weather was fine and everybody went for a walk.\n", "note.txt")).document_type).toBe(
      "other",
    );
  });
});

describe("plans by their titles", () => {
  test.each([
    "SEND Written Statement of Action",
    "Action Plan following Ofsted Inspection of Services to Children in Need of Help and Protection",
    "Accelerated Progress Plan – April 2022",
    "Ofsted Response Plan",
    "Statement of Proposed Action",
  ])("%s", async (title) => {
    expect((await recordOf(`# ${title}\n\nOfsted visited children’s services in May 2022.\n`)).document_type).toBe(
      "action_plan",
    );
  });

  test("a paper that takes such a plan to a meeting stays a paper", async () => {
    const paper =
      "# SEND Written Statement of Action\n\nReport of: Director of Children’s Services\n\nWards affected: All\n\n## Recommendations\n\n1. That the plan be noted.\n";
    expect((await recordOf(paper)).document_type).toBe("committee_report");
  });
});
