import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

/** A council's paper and the inspectorate's report speak of the same inspection when authority and first day agree. */
export const gradesDisagreeBetweenDocuments = defineDatasetRule<{
  judgement: string;
  grade: string;
  other: string;
  file: string;
}>({
  name: "grades-disagree-between-documents",
  severity: "warning",
  summary: "Two documents about one inspection give a judgement the same grade.",
  message: ({ judgement, grade, other, file }) => `${judgement} is ${grade} here, but ${other} in ${file}`,
  watch() {
    const first = new Map<string, { address: RecordAddress; grade: string; file: string; index: number }>();
    return {
      *see({ local_authority: authority, inspection, grades, source }, address) {
        if (authority === null || inspection.start_date === null) return;
        for (const [index, { judgement, grade, previous, local_authority: otherAuthority }] of grades.entries()) {
          if (previous || otherAuthority !== null) continue;
          const key = `${authority.gss_code}|${inspection.start_date}|${judgement}`;
          const before = first.get(key);
          if (before === undefined) first.set(key, { address, grade, file: source.file, index });
          else if (before.grade !== grade && before.address !== address) {
            yield {
              address,
              path: ["grades", index, "grade"],
              values: { judgement, grade, other: before.grade, file: before.file },
              related: [{ address: before.address, path: ["grades", before.index, "grade"] }],
            };
          }
        }
      },
      end: () => [],
    };
  },
});
