import type { DocumentType, InspectionType } from "./document-types.js";
import type { Judgement } from "./judgements.js";

/** The inspection frameworks that a document can belong to. */
export const frameworks = ["ilacs", "sif", "jtai", "area_send", "pre_sif"] as const;

export type Framework = (typeof frameworks)[number];

/** A stretch of time in which a framework asked for the same judgements. Dates are ISO 8601, both included. */
export interface FrameworkPeriod {
  readonly framework: Framework;
  /** What the inspectorate calls it. */
  readonly name: string;
  /** Inspections that began on this day or later; null where the start does not matter. */
  readonly from: string | null;
  /** The last day on which such an inspection began; null while it is in force. */
  readonly to: string | null;
  /** The graded judgements of an inspection report, in the order in which reports print them. */
  readonly judgements: readonly Judgement[];
  /** Judgements that other periods have and this one has not, each with the reason. */
  readonly notReported: readonly { readonly judgement: Judgement; readonly reason: string }[];
  /** Title and clause of the publication that says so. */
  readonly source: string;
}

/**
 * The frameworks of England's children's-services inspections since 2009, oldest first. A joint inspection (JTAI) and
 * an area SEND inspection award no grades; nor do focused visits and monitoring visits.
 */
export const frameworkPeriods: readonly FrameworkPeriod[] = [
  {
    framework: "pre_sif",
    name: "Inspections of safeguarding and looked after children services",
    from: "2009-04-01",
    to: "2012-07-31",
    judgements: ["overall_effectiveness", "other:capacity_for_improvement"],
    notReported: [],
    source:
      "Ofsted, Inspections of safeguarding and looked after children services: framework for inspection and guidance for local authorities and partners, 090027, May 2009 (in force from 1 April 2009) and October 2010",
  },
  {
    framework: "pre_sif",
    name: "Inspections of local authority arrangements for the protection of children",
    from: "2012-05-01",
    to: "2013-10-31",
    judgements: [
      "overall_effectiveness",
      "other:the_effectiveness_of_the_help_and_protection_provided_to_children_young_people_families_and_carers",
      "other:the_quality_of_practice",
      "other:leadership_and_governance",
    ],
    notReported: [],
    source:
      "Ofsted, Framework for the inspection of local authority arrangements for the protection of children, 2012; judgements as in Ofsted's official statistics of 24 January 2013, table 1",
  },
  {
    framework: "pre_sif",
    name: "Inspection of looked after children services",
    from: "2013-01-01",
    to: "2013-10-31",
    judgements: [
      "overall_effectiveness",
      "other:capacity_to_improve",
      "other:outcomes_for_looked_after_children_and_young_people",
      "other:quality_of_provision",
      "other:leadership_and_management",
    ],
    notReported: [],
    source: "Education and Inspections Act 2006, section 136; the judgements as the reports of 2013 list them",
  },
  {
    framework: "sif",
    name: "Single inspection framework",
    from: "2013-11-01",
    to: "2017-12-31",
    judgements: [
      "overall_effectiveness",
      "help_and_protection",
      "looked_after_and_permanence",
      "adoption",
      "care_leavers",
      "leadership_management_and_governance",
      "lscb_effectiveness",
    ],
    notReported: [],
    source:
      "Ofsted, Framework and evaluation schedule for the inspections of services for children in need of help and protection, children looked after and care leavers; reviews of Local Safeguarding Children Boards, 130216, section 1 “The judgements inspectors will make” and section 2; withdrawn when ILACS began in January 2018",
  },
  {
    framework: "jtai",
    name: "Joint targeted area inspections",
    from: "2016-01-01",
    to: null,
    judgements: [],
    notReported: [],
    source:
      "Children Act 2004, section 20; Ofsted, CQC, HMICFRS and HMI Probation, Joint targeted area inspections: framework and guidance (a narrative letter without grades)",
  },
  {
    framework: "area_send",
    name: "Area SEND inspections",
    from: "2016-05-01",
    to: null,
    judgements: [],
    notReported: [],
    source:
      "Children Act 2004, section 20; Ofsted and CQC, Area SEND inspections: framework and handbook (from January 2023 one of three outcomes instead of grades)",
  },
  {
    framework: "ilacs",
    name: "Inspection of local authority children's services",
    from: "2018-01-01",
    to: "2022-12-31",
    judgements: ["overall_effectiveness", "impact_of_leaders", "help_and_protection", "in_care_and_care_leavers"],
    notReported: [
      {
        judgement: "in_care",
        reason:
          "Until December 2022 ILACS graded children in care and care leavers together (in_care_and_care_leavers).",
      },
      {
        judgement: "care_leavers",
        reason:
          "Until December 2022 ILACS graded children in care and care leavers together (in_care_and_care_leavers).",
      },
    ],
    source: "Ofsted, Inspecting local authority children's services: the framework, January 2018, “Graded judgements”",
  },
  {
    framework: "ilacs",
    name: "Inspection of local authority children's services",
    from: "2023-01-01",
    to: "2026-03-31",
    judgements: ["overall_effectiveness", "impact_of_leaders", "help_and_protection", "in_care", "care_leavers"],
    notReported: [],
    source:
      "Ofsted, A new ILACS judgement on the experiences and progress of care leavers: report on the responses to the consultation, 2 December 2022 (separate judgement from January 2023)",
  },
  {
    framework: "ilacs",
    name: "Inspection of local authority children's services",
    from: "2026-04-01",
    to: null,
    judgements: ["impact_of_leaders", "help_and_protection", "in_care", "care_leavers"],
    notReported: [
      {
        judgement: "overall_effectiveness",
        reason: "Since April 2026 ILACS awards no grade for overall effectiveness.",
      },
    ],
    source:
      "Ofsted, Ofsted confirms removal of headline judgement for inspections of local authorities' children's services, 27 November 2025 (from April 2026)",
  },
];

/**
 * The periods of a framework in which an inspection began on a date. Before 2013 two programmes ran side by side, so
 * there can be more than one.
 */
export function frameworkPeriodsAt(framework: Framework, date: string): readonly FrameworkPeriod[] {
  return frameworkPeriods.filter(
    (period) =>
      period.framework === framework &&
      (period.from === null || date >= period.from) &&
      (period.to === null || date <= period.to),
  );
}

/** What a document should hold and what it cannot hold. */
export interface ExpectedJudgements {
  /** Graded judgements that the document should print. */
  readonly expected: readonly Judgement[];
  /** Judgements that it cannot print, because its framework has none of that name, with the reason. */
  readonly notReported: readonly { readonly judgement: Judgement; readonly reason: string }[];
}

const NONE_EXPECTED: ExpectedJudgements = { expected: [], notReported: [] };

/**
 * Which judgements a document should hold. `date` is the day on which the inspection began (the end, or the date of the
 * report, are second best: a framework holds for inspections that began under it); null gives what every period of the
 * framework has. Only inspection reports hold judgements: letters award none, and a council's paper need not repeat
 * them.
 */
export function expectedJudgements(
  framework: Framework | null,
  date: string | null,
  documentType: DocumentType | null,
  inspectionType: InspectionType | null = null,
): ExpectedJudgements {
  if (framework === null || documentType !== "inspection_report") return NONE_EXPECTED;
  const periods = periodsOrAll(framework, date);
  const [first, ...others] = periods;
  if (first === undefined) return NONE_EXPECTED;
  const expected = first.judgements.filter(
    (judgement) =>
      others.every((period) => period.judgements.includes(judgement)) &&
      !(judgement === "lscb_effectiveness" && inspectionType === "reinspection"),
  );
  const notReported = others.length === 0 ? [...first.notReported] : [];
  if (inspectionType === "reinspection" && first.judgements.includes("lscb_effectiveness"))
    notReported.push({
      judgement: "lscb_effectiveness",
      reason: "A re-inspection of a local authority does not review the Local Safeguarding Children Board again.",
    });
  return { expected, notReported };
}

function periodsOrAll(framework: Framework, date: string | null): readonly FrameworkPeriod[] {
  const inForce = date === null ? [] : frameworkPeriodsAt(framework, date);
  return inForce.length > 0 ? inForce : frameworkPeriods.filter((period) => period.framework === framework);
}

/** Whether a framework has a judgement at all, or had it on a date. Any `other:` judgement belongs to those before 2013. */
export function hasJudgement(framework: Framework, judgement: Judgement, date: string | null = null): boolean {
  if (judgement.startsWith("other:")) return framework === "pre_sif";
  return periodsOrAll(framework, date).some((period) => period.judgements.includes(judgement));
}

const DAY = 86_400_000;

/**
 * Whether an ILACS inspection was a short or a standard one, told from the days on site: inspectors are on site for one
 * week in a short inspection and for two in a standard one (Ofsted, Inspecting local authority children's services,
 * “Short inspections” and “Standard inspections”). Null where the dates fit neither.
 */
export function inspectionTypeFromTimeOnSite(start: string | null, end: string | null): "short" | "standard" | null {
  if (start === null || end === null) return null;
  const days = (Date.parse(end) - Date.parse(start)) / DAY + 1;
  if (!(days >= 2)) return null;
  if (days <= 7) return "short";
  return days <= 21 ? "standard" : null;
}
