import { defineRule } from "./define-rule.js";

const LISTS = ["improvement_areas", "strengths", "recommendations", "decisions"] as const;

/** Items that were drawn from prose may follow the listed ones, so only listed items are compared with each other. */
export const itemsOutOfOrder = defineRule<{ list: string; start: number; before: number }>({
  name: "items-out-of-order",
  severity: "warning",
  summary: "The items of a list stand in the document's order and do not overlap.",
  message: ({ list, start, before }) =>
    `This item of ${list} begins at character ${start}, before the end of the item above it (${before})`,
  *check(record) {
    for (const list of LISTS) {
      let last: { index: number; end: number } | null = null;
      for (const [index, item] of record[list].entries()) {
        if ("listed" in item && !item.listed) continue;
        const { start, end } = item.evidence;
        if (last !== null && start < last.end) {
          yield {
            path: [list, index, "evidence", "start"],
            values: { list, start, before: last.end },
            related: [[list, last.index, "evidence", "end"]],
          };
        }
        last = { index, end };
      }
    }
  },
});
