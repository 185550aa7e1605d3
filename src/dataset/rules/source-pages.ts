import { defineRule } from "./define-rule.js";

export const sourcePages = defineRule<{ fault: string }>({
  name: "source-pages",
  severity: "error",
  summary: "A document's pages and part lie inside its file.",
  message: ({ fault }) => fault,
  *check({ source }) {
    const { page_count: pages, first_page: first, last_page: last, part, parts } = source;
    if (part > parts) {
      yield { path: ["source", "part"], values: { fault: `This is part ${part} of a file with ${parts}` } };
    }
    if (first !== null && last !== null && last < first) {
      yield {
        path: ["source", "last_page"],
        values: { fault: `The document ends on page ${last}, before its first page ${first}` },
        related: [["source", "first_page"]],
      };
    }
    if (last !== null && pages !== null && last > pages) {
      yield {
        path: ["source", "last_page"],
        values: { fault: `The document ends on page ${last} of a file with ${pages}` },
        related: [["source", "page_count"]],
      };
    }
  },
});
