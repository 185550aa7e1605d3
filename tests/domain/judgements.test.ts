import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameworks } from "../../src/domain/frameworks.js";
import { judgementFromLabel, otherJudgement, plainLabel } from "../../src/domain/judgements.js";
import { cpuMillisecondsSince } from "../cpu-time.js";

describe("labels as the frameworks print them", () => {
  test.each([
    ["Overall effectiveness", "overall_effectiveness"],
    ["The impact of leaders on social work practice with children and families", "impact_of_leaders"],
    ["The impact of leaders on practice with children and families", "impact_of_leaders"],
    ["The experiences and progress of children who need help and protection", "help_and_protection"],
    ["The experiences and progress of children in care and care leavers", "in_care_and_care_leavers"],
    ["The experiences and progress of children in care", "in_care"],
    ["The experiences and progress of care leavers", "care_leavers"],
    ["1. Children who need help and protection", "help_and_protection"],
    ["2. Children looked after and achieving permanence", "looked_after_and_permanence"],
    ["2.1 Adoption performance", "adoption"],
    ["2.2 Experiences and progress of care leavers", "care_leavers"],
    ["3. Leadership, management and governance", "leadership_management_and_governance"],
    ["The effectiveness of the Local Safeguarding Children Board (LSCB)", "lscb_effectiveness"],
  ] as const)("%s", (label, judgement) => {
    expect(judgementFromLabel(label)).toBe(judgement);
  });
});

describe("labels as printing and councils change them", () => {
  test.each([
    [
      "a wrapped label",
      "The experiences and progress of children in care and care\nleavers",
      "in_care_and_care_leavers",
    ],
    ["and/or", "Children who need help and/or protection", "help_and_protection"],
    ["or", "Children in need of help or protection", "help_and_protection"],
    ["ampersand", "Children in Care & Care Leavers", "in_care_and_care_leavers"],
    ["full stop", "The impact of leaders on social work practice with children and families.", "impact_of_leaders"],
    ["curly apostrophe", "Overall effectiveness of children’s services", "overall_effectiveness"],
    ["capitals and colon", "OVERALL EFFECTIVENESS:", "overall_effectiveness"],
    ["short", "Overall", "overall_effectiveness"],
    ["the inspectorate's name inside", "Overall Ofsted rating", "overall_effectiveness"],
    ["short", "Impact of leaders", "impact_of_leaders"],
    ["short", "Help and protection", "help_and_protection"],
    ["short", "Children in care", "in_care"],
    ["short", "Care leavers", "care_leavers"],
    ["outcomes for experiences of", "Outcomes for care leavers", "care_leavers"],
    ["care-experienced", "Care-experienced young people", "care_leavers"],
    ["both groups in other words", "Children in care and young people leaving care", "in_care_and_care_leavers"],
    [
      "a number of its own",
      "Judgement 3: Leadership, management and governance",
      "leadership_management_and_governance",
    ],
    ["initials", "LSCB", "lscb_effectiveness"],
  ] as const)("%s: %s", (_why, label, judgement) => {
    expect(judgementFromLabel(label)).toBe(judgement);
  });
});

describe("labels that depend on the framework", () => {
  test.each([
    ["Leadership", "ilacs", "impact_of_leaders"],
    ["Leadership", "sif", "leadership_management_and_governance"],
    ["Leadership", null, null],
    ["Leadership and management", "pre_sif", "other:leadership_and_management"],
    ["Looked after children", "ilacs", "in_care"],
    ["Looked after children", "sif", "looked_after_and_permanence"],
    ["Looked after children", null, null],
    ["Children in care", "sif", "looked_after_and_permanence"],
    ["Partnership working", "pre_sif", "other:partnership_working"],
    ["Partnership working", "ilacs", null],
  ] as const)("%s under %s", (label, framework, judgement) => {
    expect(judgementFromLabel(label, framework)).toBe(judgement);
  });
});

describe("judgements from before 2013 keep their words", () => {
  test.each([
    ["Capacity to improve", "other:capacity_to_improve"],
    ["Capacity for improvement", "other:capacity_for_improvement"],
    [
      "Outcomes for looked after children and young people",
      "other:outcomes_for_looked_after_children_and_young_people",
    ],
    ["The quality of practice", "other:the_quality_of_practice"],
    ["Leadership and governance", "other:leadership_and_governance"],
    [
      "The effectiveness of the help and protection provided to children, young people, families and carers",
      "other:the_effectiveness_of_the_help_and_protection_provided_to_children_young_people_families_and_carers",
    ],
  ])("%s", (label, judgement) => {
    expect(judgementFromLabel(label, "pre_sif")).toBe(judgement);
  });

  test("the grade for all services is overall effectiveness under every framework", () => {
    const label = "Overall effectiveness of services for looked after children and young people";
    expect(judgementFromLabel(label, "pre_sif")).toBe("overall_effectiveness");
  });

  test("a name is made of the plain words", () => {
    expect(otherJudgement("3.  Staying safe (safeguarding)")).toBe("other:staying_safe_safeguarding");
  });
});

describe("near misses are no judgement", () => {
  test.each([
    "",
    "Children in care council",
    "12 children in care",
    "Children in care panel",
    "Care leavers’ accommodation",
    "The local offer for care leavers",
    "Help",
    "Protection",
    "Help, protection and care",
    "Children in need",
    "Overall number of children in care",
    "Overall, social workers know their children well",
    "Impact",
    "The impact of domestic abuse on children and families",
    "Adoption statement of purpose",
    "Regional adoption agency",
    "Leadership Exchange",
    "Safeguarding Children Board business manager",
    "What needs to improve",
    "The experiences and progress of children in residential care",
    "Experiences and progress",
    "Children in care and education",
    "Inspection of children’s services",
    "Grade",
    "Judgement",
    "Help and protection is inadequate",
    "Children in care are seen often and care leavers keep in touch with their personal advisers.",
  ])("%s", (label) => {
    expect(judgementFromLabel(label, "ilacs")).toBeNull();
  });
});

test("plain words are stable", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (label) => {
      const plain = plainLabel(label);
      expect(plainLabel(plain)).toBe(plain);
    }),
  );
});

test("hostile labels take no time", () => {
  const began = process.cpuUsage();
  for (const framework of [null, ...frameworks])
    for (const label of [
      "the experiences and progress of ".repeat(9),
      "children and young people ".repeat(12),
      "of the ".repeat(40),
    ])
      judgementFromLabel(label, framework);
  expect(cpuMillisecondsSince(began)).toBeLessThan(200);
});
