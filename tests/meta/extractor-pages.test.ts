import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { stages } from "../../src/extract/index.js";

const extractors = stages.flat();
const page = (id: string): URL => new URL(`../../docs/extractors/${id}.md`, import.meta.url);
const sources = readdirSync(new URL("../../src/extract/", import.meta.url), { recursive: true, encoding: "utf8" });

test("no two extractors share an id", () => {
  expect(new Set(extractors.map(({ id }) => id)).size).toBe(extractors.length);
});

test("every page is an extractor's", () => {
  const names = readdirSync(new URL("../../docs/extractors/", import.meta.url)).map((name) => name.replace(".md", ""));
  const ids: readonly string[] = extractors.map(({ id }) => id);
  expect(names.filter((name) => !ids.includes(name))).toEqual([]);
});

describe.each(extractors.map(({ id }) => id))("%s", (id) => {
  test("is named after its file", () => {
    expect(sources.some((path) => path.replaceAll("\\", "/").split("/").at(-1) === `${id}.ts`)).toBe(true);
  });

  test("has a page that says what it reads", () => {
    expect(existsSync(page(id))).toBe(true);
    const text = readFileSync(page(id), "utf8");
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text.split("\n").length).toBeGreaterThan(10);
  });
});
