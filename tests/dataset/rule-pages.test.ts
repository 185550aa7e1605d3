import { readdirSync, readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/dataset/rules/index.js";
import { structureCodes } from "../../src/dataset/structure-codes.js";
import { validateDataset } from "../../src/dataset/validate-dataset.js";
import { verifyCodes } from "../../src/dataset/verify-codes.js";
import { datasetFile, toJsonLines } from "./dataset-file.js";
import { makeRecord, type RecordFragment } from "./make-record.js";

interface Page {
  readonly name: string;
  readonly text: string;
  readonly examples: readonly { readonly kind: "bad" | "good"; readonly dataset: string }[];
}

const folder = new URL("../../docs/rules/", import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readPage(name.replace(/\.md$/u, "")));

function readPage(name: string): Page {
  const text = readFileSync(new URL(`${name}.md`, folder), "utf8");
  const fences = unified()
    .use(remarkParse)
    .parse(text)
    .children.filter((node) => node.type === "code");
  const examples = fences.map(({ lang, meta, value }) => {
    if (meta !== "bad" && meta !== "good") throw new Error(`${name}.md has a fence that is neither bad nor good`);
    return { kind: meta, dataset: lang === "jsonl" ? value : toJsonLines(recordsOf(JSON.parse(value))) } as const;
  });
  return { name, text, examples };
}

/** An example is the part of a record that the rule is about, or a list of such parts for a rule over a dataset. */
function recordsOf(example: unknown): unknown[] {
  return [example].flat().map((fragment) => makeRecord(fragment as RecordFragment));
}

async function codesIn(dataset: string): Promise<string[]> {
  const report = await validateDataset([datasetFile("example.jsonl", dataset)]);
  return report.tallies.map(({ code }) => code);
}

test("every code has a page and every page a code", () => {
  const codes = [...structureCodes, ...rules].map(({ code }) => code.replace("dataset/", ""));
  expect(pages.map(({ name }) => name).toSorted()).toEqual(codes.toSorted());
});

test("every code of verify has a page", () => {
  const names = readdirSync(new URL("verify/", folder)).map((name) => `verify/${name.replace(/\.md$/u, "")}`);
  expect(names.toSorted()).toEqual(verifyCodes.map(({ code }) => code).toSorted());
});

test("a plain record passes every rule", async () => {
  expect(await codesIn(toJsonLines([makeRecord()]))).toEqual([]);
});

describe.each(pages)("$name", ({ name, text, examples }) => {
  const code = `dataset/${name}`;

  test("names its code and its severity", () => {
    const severity = [...structureCodes, ...rules].find((rule) => rule.code === code)?.severity;
    expect(text.startsWith(`# ${code}\n`)).toBe(true);
    expect(text).toContain(`Severity: ${severity}.`);
  });

  test("has an example of each kind", () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(["bad", "good"]));
  });

  test.each(examples)("$kind example", async ({ kind, dataset }) => {
    const codes = await codesIn(dataset);
    expect(codes.includes(code)).toBe(kind === "bad");
  });
});
