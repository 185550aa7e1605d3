import { defineRule } from "./define-rule.js";

export const recordIdMismatch = defineRule<{ id: string; wanted: string }>({
  name: "record-id-mismatch",
  severity: "error",
  summary: "A record's id is made from its file's bytes and its part.",
  message: ({ id, wanted }) => `The record's id is “${id}”, but its file's hash and its part make “${wanted}”`,
  *check({ record_id: id, source }) {
    const wanted = `${source.sha256.slice(0, 16)}-${source.part}`;
    if (id !== wanted) {
      yield {
        path: ["record_id"],
        values: { id, wanted },
        related: [
          ["source", "sha256"],
          ["source", "part"],
        ],
      };
    }
  },
});
