import type { RecordAddress } from "../problem.js";
import { defineDatasetRule } from "./define-rule.js";

export const partsIncomplete = defineDatasetRule<{ file: string; parts: number; missing: string }>({
  name: "parts-incomplete",
  severity: "warning",
  summary: "Of a file with several documents all are in the dataset.",
  message: ({ file, parts, missing }) => `${file} holds ${parts} documents, but the dataset lacks ${missing}`,
  watch() {
    // A file with one document, the usual case, needs no memory.
    const packs = new Map<string, { address: RecordAddress; file: string; parts: number; seen: Set<number> }>();
    return {
      see({ source }, address) {
        if (source.parts > 1) {
          const { sha256, file, parts, part } = source;
          const pack = packs.get(sha256) ?? { address, file, parts, seen: new Set<number>() };
          pack.seen.add(part);
          packs.set(sha256, pack);
        }
        return [];
      },
      *end() {
        for (const { address, file, parts, seen } of packs.values()) {
          const missing = Array.from({ length: parts }, (_, index) => index + 1).filter((part) => !seen.has(part));
          if (missing.length > 0) {
            yield {
              address,
              path: ["source", "parts"],
              values: { file, parts, missing: `part${missing.length > 1 ? "s" : ""} ${missing.join(", ")}` },
            };
          }
        }
      },
    };
  },
});
