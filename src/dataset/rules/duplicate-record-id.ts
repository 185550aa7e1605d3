import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

/** One document under two names has one id in both, because the id is made from the bytes: that is duplicate-document. */
export const duplicateRecordId = defineDatasetRule<{ id: string; line: number }>({
  name: "duplicate-record-id",
  severity: "error",
  summary: "A record stands once in a dataset.",
  message: ({ id, line }) => `The record “${id}” of this file stands on line ${line} already`,
  watch() {
    const first = new Map<string, RecordAddress>();
    return {
      *see({ record_id: id, source }, address) {
        const key = `${id}|${source.file}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, address);
        else {
          yield {
            address,
            path: ["record_id"],
            values: { id, line: before.line },
            related: [{ address: before, path: ["record_id"] }],
          };
        }
      },
      end: () => [],
    };
  },
});
