import { diagnostic } from "../../diagnostics/diagnostic.js";
import { type DocumentType, isFromInspectorate } from "../../domain/document-types.js";
import type { SettledField } from "../resolve-identity.js";
import type { ResolvedDocument } from "../resolved-document.js";
import type { CrossCheck } from "./cross-check.js";

/** The fields that are looked after, in words. */
const WORDS = {
  document_type: "the kind of document",
  framework: "the framework",
  title: "the title",
  committee: "the committee",
  meeting_date: "the day of the meeting",
  "inspection.start_date": "the first day of the inspection",
  "inspection.end_date": "the last day of the inspection",
  "inspection.published_date": "the day of publication",
  "inspection.lead_inspector": "the lead inspector",
} as const satisfies { readonly [F in SettledField]?: string };

type WatchedField = keyof typeof WORDS;

const INSPECTION: readonly WatchedField[] = ["framework", "inspection.start_date", "inspection.end_date"];
/** Letters are dated; reports of councils and of local areas leave the day of publication to the web page that they are published on. */
const LETTER: readonly WatchedField[] = [...INSPECTION, "inspection.published_date"];

/** The values that a document of each kind tells in its head, so that one that is missing was overlooked or left out. */
const EXPECTED: { readonly [T in DocumentType]: readonly WatchedField[] } = {
  inspection_report: [...INSPECTION, "inspection.lead_inspector"],
  focused_visit_letter: LETTER,
  monitoring_visit_letter: LETTER,
  joint_inspection_letter: LETTER,
  area_send_report: INSPECTION,
  committee_report: ["title", "committee", "meeting_date"],
  minutes: ["committee", "meeting_date"],
  agenda: ["committee", "meeting_date"],
  action_plan: ["title"],
  decision_notice: ["title", "meeting_date"],
  other: ["document_type"],
};

/**
 * Says which values were not found that a document of its kind tells as a rule, and whether nothing was found at all:
 * a record whose fields are empty must not look like a record of a document that has nothing to say.
 */
export const valuesNotFound: CrossCheck = (resolved) => {
  const type = resolved.identity.documentType ?? "other";
  if (type === "other" && isBlank(resolved)) return [diagnostic("resolve/nothing-recognised", {})];
  const fields = EXPECTED[type].filter((field) => field === "document_type" || resolved.fields[field] === null);
  if (fields.length === 0) return [];
  const code = isFromInspectorate(type) ? "resolve/report-value-not-found" : "resolve/paper-value-not-found";
  return [diagnostic(code, { fields: fields.map((field) => WORDS[field]).join(", ") })];
};

/** Whether a document gave neither a heading of its own nor a single item. Dates and names alone tell nothing. */
function isBlank({ fields, lists }: ResolvedDocument): boolean {
  const { dates: _, people: __, ...telling } = lists;
  return (
    fields.title === null && fields.committee === null && Object.values(telling).every((items) => items.length === 0)
  );
}
