import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findInputs } from "../../src/batch/find-inputs.js";
import { Workplace } from "./batch-harness.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  place.write({
    "a/report.pdf": "1",
    "a/2018/report.pdf": "22",
    "b/report.pdf": "333",
    "b/minutes.docx": "4444",
    "b/.git/config": "x",
    "out/records.jsonl": "x",
  });
});
afterEach(() => place[Symbol.dispose]());

async function find(inputs: readonly string[], base: string | null = null): Promise<string[]> {
  const { inputs: found, refused } = await findInputs(
    inputs.map((input) => place.at(input)),
    { base: base === null ? null : place.at(base), out: place.at("out"), maxBytes: 100, wants: () => true },
  );
  return [...found.map(({ file }) => file), ...refused.map(({ file, problem }) => `${file}: ${problem.code}`)];
}

describe("names are paths below the deepest folder that holds every input", () => {
  test.each([
    { why: "one folder", inputs: ["a"], files: ["2018/report.pdf", "report.pdf"] },
    {
      why: "two folders with files of one name",
      inputs: ["a", "b"],
      files: ["a/2018/report.pdf", "a/report.pdf", "b/minutes.docx", "b/report.pdf"],
    },
    { why: "one file", inputs: ["b/report.pdf"], files: ["report.pdf"] },
    { why: "files of two folders", inputs: ["a/report.pdf", "b/report.pdf"], files: ["a/report.pdf", "b/report.pdf"] },
    { why: "a file and its folder", inputs: ["b/report.pdf", "b"], files: ["minutes.docx", "report.pdf"] },
    { why: "a folder and one below it", inputs: ["a/2018", "a"], files: ["2018/report.pdf", "report.pdf"] },
    { why: "a pattern", inputs: ["a/**/*.pdf"], files: ["2018/report.pdf", "report.pdf"] },
    { why: "a pattern with one match deep down", inputs: ["a/*/*.pdf"], files: ["2018/report.pdf"] },
    { why: "a hidden file that was asked for", inputs: ["b/.git/config"], files: ["config"] },
    {
      why: "the folder around the output",
      inputs: ["."],
      files: ["a/2018/report.pdf", "a/report.pdf", "b/minutes.docx", "b/report.pdf"],
    },
  ])("$why", async ({ inputs, files }) => {
    expect(await find(inputs)).toEqual(files);
  });

  test("or below the folder that --base names", async () => {
    expect(await find(["a/2018"], ".")).toEqual(["a/2018/report.pdf"]);
    await expect(find(["a", "b"], "a")).rejects.toThrow(/does not lie below the folder/u);
  });

  test("a file whose name looks like a pattern is a file", async () => {
    place.write({ "b/report [final] (2).pdf": "x" });
    expect(await find(["b/report [final] (2).pdf"])).toEqual(["report [final] (2).pdf"]);
  });
});

test("what an earlier batch wrote is no input", async () => {
  const dataset = ["run.json", "records.jsonl", "files.jsonl", "tables/grades.csv"];
  place.write(Object.fromEntries(dataset.map((name) => [`c/dataset/${name}`, "x"])));
  place.write({ "c/report.md": "x", "c/other/run.json": "x" });
  expect(await find(["c"])).toEqual(["other/run.json", "report.md"]);
});

test("links to files and folders are followed, but never round in a circle", async () => {
  symlinkSync(place.at("a/report.pdf"), place.at("b/linked.pdf"));
  symlinkSync(place.at("a"), place.at("b/folder"));
  symlinkSync(place.at("b"), place.at("b/round"));
  symlinkSync(place.at("a/nowhere"), place.at("b/dangling.pdf"));
  expect(await find(["b"])).toEqual([
    "folder/2018/report.pdf",
    "folder/report.pdf",
    "linked.pdf",
    "minutes.docx",
    "report.pdf",
    "dangling.pdf: batch/unreadable",
  ]);
});

test.runIf(process.platform === "linux")("a pipe is no file, and nobody waits for it", async () => {
  execFileSync("mkfifo", [place.at("b/pipe")]);
  expect(await find(["b/pipe"])).toEqual(["pipe: batch/not-a-file"]);
});

test("what a shard does not want is not looked at", async () => {
  const { inputs, refused } = await findInputs([place.at("a"), place.at("b/missing.pdf")], {
    base: null,
    out: place.at("out"),
    maxBytes: 100,
    wants: (file) => file.includes("2018"),
  });
  expect([...inputs, ...refused].map(({ file }) => file)).toEqual(["a/2018/report.pdf"]);
});
