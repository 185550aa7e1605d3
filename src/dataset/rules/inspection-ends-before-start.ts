import { defineRule } from "./define-rule.js";

export const inspectionEndsBeforeStart = defineRule<{ start: string; end: string }>({
  name: "inspection-ends-before-start",
  severity: "error",
  summary: "An inspection ends on or after the day on which it starts.",
  message: ({ start, end }) => `The inspection ends on ${end}, before it starts on ${start}`,
  *check({ inspection }) {
    const { start_date: start, end_date: end } = inspection;
    if (start !== null && end !== null && end < start) {
      yield { path: ["inspection", "end_date"], values: { start, end }, related: [["inspection", "start_date"]] };
    }
  },
});
