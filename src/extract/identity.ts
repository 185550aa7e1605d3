import type { Authority } from "../domain/authorities.js";
import type { DocumentType, InspectionType } from "../domain/document-types.js";
import type { Framework } from "../domain/frameworks.js";

/**
 * What earlier stages settled about a document. Extractors of a later stage read it and never change it; dates are ISO
 * 8601. `documentDate` is the best date for "when was this written": the meeting, the letter's date, the report's.
 */
export interface Identity {
  readonly documentType: DocumentType | null;
  readonly framework: Framework | null;
  readonly inspectionType: InspectionType | null;
  readonly title: string | null;
  readonly committee: string | null;
  readonly meetingDate: string | null;
  readonly documentDate: string | null;
  readonly authority: Authority | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly publishedDate: string | null;
}

/** Nothing known yet. */
export const unknownIdentity: Identity = {
  documentType: null,
  framework: null,
  inspectionType: null,
  title: null,
  committee: null,
  meetingDate: null,
  documentDate: null,
  authority: null,
  startDate: null,
  endDate: null,
  publishedDate: null,
};
