import { existsSync, readFileSync } from "node:fs";
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

const readme = new URL("../../README.md", import.meta.url);

test.runIf(existsSync(readme))("commands and options that the README shows exist", () => {
  const shown = [...readFileSync(readme, "utf8").matchAll(/^\$? ?(?:npx )?ilacs ([a-z]+)([^\n]*)/gmu)];
  const unknown = shown.flatMap(([line, name, rest = ""]) => {
    const command = createProgram().commands.find((known) => known.name() === name);
    const options = [...rest.matchAll(/(?<=\s)--[a-z-]+/gu)].map(([option]) => option);
    const known = options.every((option) => command?.options.some(({ long }) => long === option));
    return command !== undefined && known ? [] : [line];
  });
  expect(unknown).toEqual([]);
});
