import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type InspectionRecord, recordSchema } from "../../src/record/schema.js";
import { documents } from "./documents.js";
import { useCommandLine } from "./run-command.js";

const { run, folder } = useCommandLine();

const codesIn = (stderr: string): string[] =>
  [...stderr.matchAll(/\[([a-z]+\/[a-z0-9-]+)\]/gu)].map(([, code]) => code ?? "");

describe("records on standard output", () => {
  test("JSON that fits the schema, and nothing else", async () => {
    const { code, stdout, stderr } = await run(["extract", "report.md"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const record = recordSchema.parse(JSON.parse(stdout));
    expect(record).toMatchObject({ document_type: "inspection_report", source: { file: "report.md" } });
  });

  test("JSON Lines: one line a record", async () => {
    const { stdout } = await run(["extract", "--format", "jsonl", "report.md", "conflict.md"]);
    const files = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as InspectionRecord).source.file);
    expect(files).toEqual(["report.md", "conflict.md"]);
  });

  test("a page to read", async () => {
    const { stdout } = await run(["extract", "--format", "text", "report.md"]);
    expect(stdout).toContain("Inspection of Barsetshire local authority children’s services\nreport.md\n");
    expect(stdout).toMatch(/On site +2026-06-01 to 2026-06-12/u);
    expect(stdout).toMatch(/care leavers +outstanding/u);
    expect(stdout).toContain("What needs to improve (2)\n  • The timeliness of visits to children.\n");
  });

  test("standard input under the name -", async () => {
    const { code, stdout } = await run(["extract", "-"], { input: documents["report.md"] });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ document_type: "inspection_report", source: { file: "-" } });
  });

  test("into a file, nothing on standard output", async () => {
    const { code, stdout } = await run(["extract", "-f", "jsonl", "report.md", "-o", "records.jsonl"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const written = readFileSync(join(folder(), "records.jsonl"), "utf8");
    expect(JSON.parse(written)).toMatchObject({ document_type: "inspection_report" });
  });
});

describe("diagnostics on standard error", () => {
  test("a warning with its file, sentence, advice and code; the record stands", async () => {
    const { code, stdout, stderr } = await run(["extract", "conflict.md"]);
    expect(code).toBe(0);
    expect(codesIn(stderr)).toContain("resolve/conflicting-grades");
    expect(stderr).toContain("conflict.md: warning: The document grades care leavers as outstanding");
    expect(stderr).toContain("\n  Look at both places");
    expect(JSON.parse(stdout)).toMatchObject({ document_type: "inspection_report" });
  });

  test("notes only when asked for", async () => {
    expect(codesIn((await run(["extract", "latin.txt"])).stderr)).not.toContain("read/decoded-as-windows-1252");
    expect(codesIn((await run(["extract", "--verbose", "latin.txt"])).stderr)).toContain(
      "read/decoded-as-windows-1252",
    );
  });

  test("none when quiet; the code still tells", async () => {
    expect(await run(["extract", "--quiet", "empty.pdf"])).toEqual({ code: 1, stdout: "", stderr: "" });
  });

  test("no colour off a terminal; colour where it is forced, never where NO_COLOR is set", async () => {
    const escape = "\u001b[";
    expect((await run(["extract", "conflict.md"])).stderr).not.toContain(escape);
    const forced = await run(["extract", "conflict.md"], { env: { FORCE_COLOR: "1" } });
    expect(forced.stderr).toContain(escape);
    expect(forced.stdout).not.toContain(escape);
    const refused = await run(["extract", "-f", "text", "conflict.md"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    expect(refused.stdout + refused.stderr).not.toContain(escape);
  });
});

describe("what ends with code 1", () => {
  test.each([
    { why: "no such file", file: "nowhere.pdf", raised: "input/not-found" },
    { why: "a file in a folder that is a file", file: "report.md/inside.pdf", raised: "input/not-found" },
    { why: "a folder", file: "papers", raised: "input/folder" },
    { why: "no bytes", file: "empty.pdf", raised: "read/empty-file" },
    { why: "an error page named .pdf", file: "error-page.pdf", raised: "read/html-error-page" },
    { why: "a PDF that is cut off", file: "cut-off.pdf", raised: "read/damaged-pdf" },
    { why: "a picture named .pdf", file: "picture.pdf", raised: "read/not-a-document" },
    { why: "a name that no file can have", file: "a".repeat(5000), raised: "input/not-readable" },
  ])("$why: $raised", async ({ file, raised }) => {
    const { code, stdout, stderr } = await run(["extract", file]);
    expect({ code, stdout, codes: codesIn(stderr) }).toEqual({ code: 1, stdout: "", codes: [raised] });
  });

  test("several records are one JSON array, one record is an object", async () => {
    const several = JSON.parse((await run(["extract", "report.md", "conflict.md"])).stdout) as unknown[];
    expect(several).toHaveLength(2);
    expect(JSON.parse((await run(["extract", "report.md"])).stdout)).toHaveProperty("record_id");
  });

  test("one bad file among good ones, whose records are still written", async () => {
    const { code, stdout } = await run(["extract", "-f", "jsonl", "nowhere.pdf", "report.md"]);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a file above the limit", async () => {
    const { code, stderr } = await run(["extract", "--max-bytes", "10", "report.md"]);
    expect({ code, codes: codesIn(stderr) }).toEqual({ code: 1, codes: ["read/too-large"] });
  });

  test.each([
    { options: ["--strict"], code: 1 },
    { options: ["--fail-on", "resolve/conflicting-grades"], code: 1 },
    { options: ["--fail-on", "resolve/*"], code: 1 },
    { options: ["--fail-on", "read/no-text"], code: 0 },
    { options: [], code: 0 },
  ])("a warning with $options: $code", async ({ options, code }) => {
    const ended = await run(["extract", "conflict.md", ...options]);
    expect(ended.code).toBe(code);
    expect(ended.stdout).not.toBe("");
  });
});

describe("what ends with code 2 and no output", () => {
  test.each([
    { why: "no file", words: ["extract"], told: "missing required argument" },
    { why: "an unknown option", words: ["extract", "--colour", "report.md"], told: "unknown option" },
    {
      why: "an unknown format",
      words: ["extract", "--format", "xml", "report.md"],
      told: "Allowed choices are json, jsonl, text",
    },
    { why: "an unknown command", words: ["extrct", "report.md"], told: "Did you mean extract?" },
    {
      why: "a limit that is no number",
      words: ["extract", "--max-pages", "many", "report.md"],
      told: "whole number above 0",
    },
    {
      why: "a diagnostic that does not exist",
      words: ["extract", "report.md", "--fail-on", "resolve/conflict"],
      told: "There is no code",
    },
    {
      why: "nowhere to write",
      words: ["extract", "report.md", "-o", "no/such/folder/out.json"],
      told: "make it first",
    },
    { why: "a folder to write to", words: ["extract", "report.md", "-o", "papers"], told: "it is a folder" },
  ])("$why", async ({ words, told }) => {
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(existsSync(join(folder(), "no"))).toBe(false);
  });
});

test.each(["report.md", "papers/../report.md", "link.md"])(
  "a document is never overwritten by its record: -o %s",
  async (output) => {
    const link = join(folder(), "link.md");
    if (!existsSync(link)) symlinkSync(join(folder(), "report.md"), link);
    const { code, stderr } = await run(["extract", "conflict.md", "report.md", "-o", output]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `ilacs: -o ${output} names the document report.md, which would be overwritten; name another file\n`,
    });
    expect(readFileSync(join(folder(), "report.md"), "utf8")).toBe(documents["report.md"]);
  },
);

// Linux has a device that is always full.
test.runIf(existsSync("/dev/full"))("a full disk is told in a sentence and ends with code 2", async () => {
  const file = await run(["extract", "--quiet", "report.md", "-o", "/dev/full"]);
  expect(file).toEqual({ code: 2, stdout: "", stderr: "ilacs: cannot write /dev/full: the disk is full\n" });
  const full = openSync("/dev/full", "w");
  const output = await run(["schema"], { stdout: full });
  closeSync(full);
  expect(output).toEqual({
    code: 2,
    stdout: "",
    stderr: "ilacs: cannot write to standard output: the disk is full\n",
  });
});

test("a file's name gives the terminal no commands", async () => {
  const { stderr } = await run(["extract", "\u001b[2Jno\nsuch.pdf"]);
  expect(stderr).toContain(String.raw`\u001b[2Jno\nsuch.pdf: error: There is no file “\u001b[2Jno\nsuch.pdf”.`);
});
