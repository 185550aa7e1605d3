import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadSource } from "../../src/read/index.js";
import { defaultReadLimits } from "../../src/read/reader.js";
import { describeTree } from "./describe-tree.js";

const fixtures = [
  "docx-automatic-numbers",
  "docx-fields-and-tables",
  "html-council-page",
  "html-meeting-page",
  "html-word-export",
  "markdown-typed-labels",
  "text-from-pdf",
  "text-wrapped-columns",
];

describe("documents of every format as their readers see them", () => {
  test.each(fixtures)("%s", async (slug) => {
    const folder = fileURLToPath(new URL(`../../fixtures/${slug}/`, import.meta.url));
    const name = (await readdir(folder)).find((file) => file.startsWith("source.")) ?? "";
    const bytes = await readFile(`${folder}${name}`);
    const outcome = await loadSource(bytes, { file: name, limits: defaultReadLimits, pdfEngine: "auto" });
    if (outcome.status === "failed") throw new Error(outcome.diagnostics.map(({ code }) => code).join());
    expect(describeTree(outcome.document.root)).toBe(await readFile(`${folder}expected.document.txt`, "utf8"));
  });
});
