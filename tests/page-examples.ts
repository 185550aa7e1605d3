import { readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** An example of a page: a fence with a document's text, and the JSON fence behind it that says what it must give. */
export interface PageExample {
  readonly text: string;
  /** The words behind the fence's language. */
  readonly words: readonly string[];
  readonly expected: unknown;
}

/** What a page under docs/ shows in fences, and those of its fences in a language that a JSON fence follows. */
export function readPageExamples(path: string, language: string): { fences: number; examples: readonly PageExample[] } {
  const page = readFileSync(new URL(`../docs/${path}`, import.meta.url), "utf8");
  const fences = unified()
    .use(remarkParse)
    .parse(page)
    .children.filter((node) => node.type === "code");
  const examples = fences.flatMap((fence, index): PageExample[] => {
    const next = fences[index + 1];
    if (fence.lang !== language || next?.lang !== "json") return [];
    return [{ text: fence.value, words: (fence.meta ?? "").split(" "), expected: JSON.parse(next.value) }];
  });
  return { fences: fences.length, examples };
}
