import type { InspectionRecord } from "../../record/schema.js";
import { listEvidence, type PlacedEvidence } from "../list-evidence.js";
import { defineRule } from "./define-rule.js";

/**
 * The text of a text file or web page cannot be longer than its bytes. A PDF's or DOCX file's can, because they are
 * compressed, so for these only the page is compared.
 */
export const evidenceOutsideSource = defineRule<{ fault: string }>({
  name: "evidence-outside-source",
  severity: "error",
  summary: "Evidence stands inside its file.",
  message: ({ fault }) => fault,
  *check(record) {
    for (const { path, evidence } of listEvidence(record)) {
      const fault = faultOf(evidence, record.source);
      if (fault !== null) yield { path, values: { fault } };
    }
  },
});

function faultOf({ page, end }: PlacedEvidence["evidence"], source: InspectionRecord["source"]): string | null {
  const { page_count: pages, bytes, media_type: mediaType } = source;
  if (page === null && pages !== null) return `The evidence names no page, but the file has ${pages}`;
  if (page !== null && pages === null) return `The evidence names page ${page}, but the file has no pages`;
  if (page !== null && pages !== null && page > pages) return `The evidence stands on page ${page} of ${pages}`;
  if (mediaType.startsWith("text/") && end > bytes) {
    return `The evidence ends at character ${end}, but the file has only ${bytes} bytes`;
  }
  return null;
}
