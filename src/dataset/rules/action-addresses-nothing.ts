import { defineRule } from "./define-rule.js";

export const actionAddressesNothing = defineRule<{ area: number; areas: number }>({
  name: "action-addresses-nothing",
  severity: "error",
  summary: "An action answers an improvement area that the record has.",
  message: ({ area, areas }) =>
    `The action answers improvement area ${area} (counted from 0), but the record has ${areas}`,
  *check(record) {
    const areas = record.improvement_areas.length;
    for (const [index, { addresses }] of record.actions.entries()) {
      if (addresses !== null && addresses.improvement_area >= areas) {
        yield {
          path: ["actions", index, "addresses", "improvement_area"],
          values: { area: addresses.improvement_area, areas },
        };
      }
    }
  },
});
