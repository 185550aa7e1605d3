import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

export const mixedVersions = defineDatasetRule<{ version: string; other: string }>({
  name: "mixed-versions",
  severity: "warning",
  summary: "All records of a dataset were read by one version of the rules.",
  message: ({ version, other }) =>
    `This record was read by version ${version}, the records before it by ${other}; a difference between them may be the rules'`,
  watch() {
    const first = new Map<string, RecordAddress>();
    return {
      *see({ extractor_version: version }, address) {
        if (first.has(version)) return;
        const [before] = first;
        first.set(version, address);
        if (before !== undefined) {
          const [other, otherAddress] = before;
          yield {
            address,
            path: ["extractor_version"],
            values: { version, other },
            related: [{ address: otherAddress, path: ["extractor_version"] }],
          };
        }
      },
      end: () => [],
    };
  },
});
