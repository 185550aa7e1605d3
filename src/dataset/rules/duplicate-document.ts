import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

export const duplicateDocument = defineDatasetRule<{ file: string; other: string; part: number }>({
  name: "duplicate-document",
  severity: "warning",
  summary: "The same bytes stand in a dataset under one name.",
  message: ({ file, other, part }) =>
    `${file} (part ${part}) has the same bytes as ${other}, which is in the dataset too`,
  watch() {
    const first = new Map<string, { address: RecordAddress; file: string }>();
    return {
      *see({ source }, address) {
        const { sha256, part, file } = source;
        const key = `${sha256}-${part}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, { address, file });
        // The same record twice is told by its id.
        else if (before.file !== file) {
          yield {
            address,
            path: ["source", "sha256"],
            values: { file, other: before.file, part },
            related: [{ address: before.address, path: ["source", "sha256"] }],
          };
        }
      },
      end: () => [],
    };
  },
});
