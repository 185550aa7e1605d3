import { defineRule } from "./define-rule.js";

export const publishedBeforeVisitEnded = defineRule<{ published: string; end: string }>({
  name: "published-before-visit-ended",
  severity: "error",
  summary: "A report or letter is published after the visit that it reports.",
  message: ({ published, end }) => `The document is published on ${published}, before the visit ends on ${end}`,
  *check({ inspection }) {
    const { published_date: published, start_date: start, end_date } = inspection;
    const end = end_date ?? start;
    if (published !== null && end !== null && published < end) {
      yield {
        path: ["inspection", "published_date"],
        values: { published, end },
        related: [["inspection", end_date === null ? "start_date" : "end_date"]],
      };
    }
  },
});
