/** What a document is. The first five are the inspectorates' own, the rest councils'. */
export const documentTypes = [
  "inspection_report",
  "focused_visit_letter",
  "monitoring_visit_letter",
  "joint_inspection_letter",
  "area_send_report",
  "committee_report",
  "minutes",
  "agenda",
  "action_plan",
  "decision_notice",
  "other",
] as const;

export type DocumentType = (typeof documentTypes)[number];

/** What kind of inspection or visit a document is about. */
export const inspectionTypes = [
  "standard",
  "short",
  "focused_visit",
  "monitoring_visit",
  "assurance_visit",
  "joint",
  "reinspection",
] as const;

export type InspectionType = (typeof inspectionTypes)[number];

const INSPECTORATE_TYPES: ReadonlySet<DocumentType> = new Set([
  "inspection_report",
  "focused_visit_letter",
  "monitoring_visit_letter",
  "joint_inspection_letter",
  "area_send_report",
]);

/** Whether a document of this type is written by an inspectorate, not by a council. */
export function isFromInspectorate(type: DocumentType | null): boolean {
  return type !== null && INSPECTORATE_TYPES.has(type);
}
