import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

export const duplicateRecordId = defineDatasetRule<{ id: string; line: number }>({
  name: "duplicate-record-id",
  severity: "error",
  summary: "A record id stands once in a dataset.",
  message: ({ id, line }) => `The record id “${id}” stands on line ${line} already`,
  watch() {
    const first = new Map<string, RecordAddress>();
    return {
      *see({ record_id: id }, address) {
        const before = first.get(id);
        if (before === undefined) first.set(id, address);
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
