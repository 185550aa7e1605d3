import type { InspectionType } from "../../domain/document-types.js";
import type { Framework } from "../../domain/frameworks.js";

/** What a paper can call an inspectorate's coming, and which framework that is of; null where several are. */
export interface InspectionKind {
  readonly type: InspectionType;
  readonly framework: Framework | null;
  readonly pattern: RegExp;
}

const CHILD_SOCIAL_CARE = "(?:local authority )?children['’]?s (?:social care )?services";

/** The needs, and no verb: "officers will send the inspection report to members". */
const SEND =
  "SEND(?! (?:an?|the|it|its|this|that|these|their|them|our|us|his|her|him|me|you|out|copies|any|all|every|further|details?|letters?|members)\\b)";

/** The kinds of visits and inspections by the words that papers use; the surest first. */
export const inspectionKinds: readonly InspectionKind[] = [
  { type: "monitoring_visit", framework: "ilacs", pattern: /\bmonitoring (?:Ofsted )?(?:visits?|inspections?)\b/iu },
  {
    type: "focused_visit",
    framework: "ilacs",
    pattern: /\b(?:focus(?:s)?ed|thematic) (?:Ofsted )?(?:visits?|inspections?)\b/iu,
  },
  { type: "joint", framework: "jtai", pattern: /\bjoint targeted (?:area )?inspections?\b|\bJTAIs?\b/iu },
  {
    type: "joint",
    framework: "area_send",
    pattern: new RegExp(
      `\\barea special educational needs\\b[^.;]{0,40}\\b(?:inspection|revisit)\\b|\\b${SEND}\\b[^.;:]{0,60}\\b(?:re-?)?(?:inspection|inspected|inspectors|re-?visit)\\b|\\b(?:re-?)?(?:inspection|inspected|inspectors|re-?visit)\\b[^.;:]{0,60}\\b(?:${SEND}|special educational needs)\\b|\\b(?:local|joint) area (?:joint |partnership )?(?:re-?)?(?:inspections?|re-?visit)\\b|\\binspect\\w{1,4} (?:the |of the )?[^.;]{0,40}\\blocal area partnership\\b|\\blocal area partnership\\b[^.;]{0,30}\\binspected\\b|\\bwritten statement of action\\b|\\bWSOA\\b|\\baccelerated progress plan\\b`,
      "iu",
    ),
  },
  {
    type: "reinspection",
    framework: "sif",
    pattern:
      /\bre-?inspection of (?:the )?(?:council|authority|services for|children['’]?s (?:social care )?services)/iu,
  },
  { type: "short", framework: "ilacs", pattern: /\bshort (?:ILACS |Ofsted )?inspection\b/iu },
  { type: "standard", framework: "ilacs", pattern: /\b(?:standard|full ILACS) (?:ILACS |Ofsted )?inspection\b/iu },
];

/** Words by which a paper names the framework of an inspection. */
export const frameworkWords: readonly { readonly framework: Framework; readonly pattern: RegExp }[] = [
  {
    framework: "ilacs",
    pattern: new RegExp(
      "\\bILACS?\\b|\\binspect(?:ions?|ing) (?:of )?local authority children['’]?s (?:social care )?services\\b",
      "iu",
    ),
  },
  {
    framework: "sif",
    pattern:
      /\bsingle inspection framework\b|\bSIF\b|\bservices for children in need of help and protection,? (?:and )?children looked after and care leavers\b/iu,
  },
  {
    // The safeguarding board and adoption had grades of their own under that framework alone.
    framework: "sif",
    pattern:
      /\bsafeguarding children['’]?s? board\b[^.;]{0,40}\b(?:judged|rated|graded)\b|\badoption(?: performance)? (?:was|were) (?:judged|rated|graded|found to (?:be|require))\b/iu,
  },
  {
    framework: "pre_sif",
    pattern:
      /\binspect(?:ion|ed)\b[^.;]{0,60}\barrangements for the protection of children\b|\binspection of safeguarding and (?:looked[- ]after children|services for looked)|\bsafeguarding and looked[- ]after children(?:['’]s)? (?:services )?inspection\b/iu,
  },
  { framework: "jtai", pattern: /\bjoint targeted area inspections?\b|\bJTAI\b/iu },
];

/** Inspections of others than the council's social work with children: schools, homes, agencies, adults' services. */
const OF_ANOTHER_SERVICE =
  /\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|early years (?:settings?|providers?)|colleges?|childminders?|children['’]?s (?:residential )?homes?|residential (?:homes?|units?|care)|care homes?|short breaks? (?:homes?|units?)|registered (?:homes?|provision)|secure (?:unit|home)|fostering (?:agency|service|inspection)|(?:regional |voluntary )?adoption (?:agency|service|inspection)|adult (?:social care|education|learning|skills)|further education|supported (?:accommodation|lodgings)|(?:each|every|the|this) home|youth (?:offending|justice) (?:team|service|inspection)|fire and rescue)\b/iu;
/** Inspectorates of others, where Ofsted is not with them. */
const OF_ANOTHER_INSPECTORATE = /\b(?:HMICFRS|HMIC|HMIP|constabulary|CQC|care quality commission)\b/iu;
const OF_CHILDRENS_SERVICES = new RegExp(
  `\\b(?:${CHILD_SOCIAL_CARE}|ILACS|JTAI|SIF|single inspection framework|(?:focused|monitoring) visits?|joint targeted|area SEND|SEND|help and protection|children in (?:need|care)|children looked after|looked after children|care leavers|safeguarding|local area|corporate parent\\w*)\\b`,
  "iu",
);

/** Whether words name the council's own work with children, not a home or an agency for them. */
export function namesChildrensServices(words: string): boolean {
  return OF_CHILDRENS_SERVICES.test(words.replace(/\bchildren['’]?s (?:residential )?homes?\b/giu, ""));
}

/** Whether words about an inspection are about somebody else's: a school's, a home's, an agency's. */
export function isOfAnotherService(words: string): boolean {
  if (OF_ANOTHER_INSPECTORATE.test(words) && !/\b(?:ofsted|joint)/iu.test(words)) return true;
  return OF_ANOTHER_SERVICE.test(words) && !namesChildrensServices(words);
}

/** Whether a kind is a visit, which awards no grades and stands between inspections. */
export function isVisit(type: InspectionType | null): boolean {
  return type === "monitoring_visit" || type === "focused_visit";
}
