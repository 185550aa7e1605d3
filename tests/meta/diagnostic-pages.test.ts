import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes } from "../../src/diagnostics/codes/index.js";

const folder = new URL("../../docs/diagnostics/", import.meta.url);
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.replace(/\.md$/u, ""));

test("every diagnostic has a page and every page a diagnostic", () => {
  expect(pages.toSorted()).toEqual(Object.keys(codes).toSorted());
});

describe.each(pages)("%s", (code) => {
  const text = readFileSync(new URL(`${code}.md`, folder), "utf8");

  test("is headed by its code, gives an example and says what to do", () => {
    expect(text.startsWith(`# ${code}\n`)).toBe(true);
    expect(text).toContain("\n## Example\n");
    expect(text).toContain("\n## What to do\n");
  });
});

describe.each(Object.entries(codes))("the words of %s", (_, { summary, advice }) => {
  test.each([
    ["summary", summary],
    ["advice", advice],
  ])("its %s is a sentence", (_name, words) => {
    expect(words).toMatch(/^\p{Lu}.{10,}\.$/u);
  });
});
