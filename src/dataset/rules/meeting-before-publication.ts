import { isFromInspectorate } from "../../domain/document-types.js";
import { defineRule } from "./define-rule.js";

/** A committee may see a report under embargo, so this asks for a look and does not say that it is wrong. */
export const meetingBeforePublication = defineRule<{ meeting: string; published: string }>({
  name: "meeting-before-publication",
  severity: "warning",
  summary: "A committee considers an inspection report after its publication.",
  message: ({ meeting, published }) =>
    `The meeting of ${meeting} considers a report that is published on ${published}, later`,
  *check({ document_type: type, meeting_date: meeting, inspection }) {
    const { published_date: published } = inspection;
    if (!isFromInspectorate(type) && meeting !== null && published !== null && meeting < published) {
      yield {
        path: ["meeting_date"],
        values: { meeting, published },
        related: [["inspection", "published_date"]],
      };
    }
  },
});
