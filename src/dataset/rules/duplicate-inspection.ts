import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

/** A report that was published again with a correction has other bytes and tells of the same visit. */
export const duplicateInspection = defineDatasetRule<{ authority: string; start: string; file: string }>({
  name: "duplicate-inspection",
  severity: "warning",
  summary: "One inspection has one report in a dataset.",
  message: ({ authority, start, file }) =>
    `${file} reports the inspection of ${authority} that began on ${start} as well; one of the two may be a reissue`,
  watch() {
    const first = new Map<string, { address: RecordAddress; sha256: string; file: string }>();
    return {
      *see({ document_type: type, local_authority: authority, inspection, source }, address) {
        const { start_date: start } = inspection;
        if (type !== "inspection_report" || authority === null || start === null) return;
        const key = `${authority.gss_code}|${start}`;
        const before = first.get(key);
        const { sha256, file } = source;
        if (before === undefined) first.set(key, { address, sha256, file });
        else if (before.sha256 !== sha256) {
          yield {
            address,
            path: ["inspection", "start_date"],
            values: { authority: authority.name, start, file: before.file },
            related: [{ address: before.address, path: ["inspection", "start_date"] }],
          };
        }
      },
      end: () => [],
    };
  },
});
