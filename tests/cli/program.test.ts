import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { EXTRACTOR_VERSION } from "../../src/version.js";
import { useCommandLine } from "./run-command.js";

const { run } = useCommandLine();
const names = createProgram().commands.map((command) => command.name());

test("--version prints the version alone", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `${EXTRACTOR_VERSION}\n`, stderr: "" });
});

test("--help names every command on standard output", async () => {
  const { code, stdout, stderr } = await run(["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, "mu"));
});

test.each(names)("%s --help ends with code 0", async (name) => {
  const { code, stdout, stderr } = await run([name, "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`Usage: ilacs ${name}`);
});

test("without a command it says what there is and ends with code 2", async () => {
  const { code, stdout, stderr } = await run([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: ilacs");
});

const root = new URL("../../", import.meta.url);
const pages = ["README.md", ...readdirSync(new URL("docs", root)).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);

/** The command lines in a page's shell and workflow blocks and in its code spans: the words behind the program's name. */
function commandLines(page: string): string[] {
  const blocks = [...page.matchAll(/^```(\w*)\n(.*?)^```$/gmsu)];
  const scripts = blocks.flatMap(([, language, text = ""]) => (language === "sh" || language === "yaml" ? [text] : []));
  const prose = page.replaceAll(/^```.*?^```$/gmsu, "");
  const spans = [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
  const code = [...scripts, ...spans].map((text) => text.replaceAll(/(?<=^|\s)#.*/gu, ""));
  return code.flatMap((text) =>
    [...text.matchAll(/\bilacs(?:\.js)? ([a-z][^\n|;>]*)/gu)].map(([, words = ""]) => words),
  );
}

test("commands and options that the README and the guides show exist", () => {
  const shown = pages.flatMap((name) => commandLines(readFileSync(new URL(name, root), "utf8")));
  expect(shown.length).toBeGreaterThan(30);
  const unknown = shown.filter((words) => {
    const [name] = words.split(" ", 1);
    const command = createProgram().commands.find((known) => known.name() === name);
    const options = [...words.matchAll(/(?<=\s)--?[a-z][a-z-]*/gu)].map(([option]) => option);
    if (command === undefined) return true;
    return !options.every((option) => command.options.some(({ long, short }) => long === option || short === option));
  });
  expect(unknown).toEqual([]);
});
