import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeInBash } from "../../../src/cli/completion/bash.js";
import { describeProgram } from "../../../src/cli/completion/describe-program.js";
import { completeInFish } from "../../../src/cli/completion/fish.js";
import { completeInZsh } from "../../../src/cli/completion/zsh.js";
import { createProgram } from "../../../src/cli/program.js";

const commands = describeProgram(createProgram());
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ilacs-completion-"));
  await writeFile(join(folder, "ilacs.bash"), completeInBash("ilacs", commands));
  await writeFile(join(folder, "_ilacs"), completeInZsh("ilacs", commands));
  await writeFile(join(folder, "ilacs.fish"), completeInFish("ilacs", commands));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

function has(shell: string): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}

function runIn(shell: string, ...words: readonly string[]): string {
  return execFileSync(shell, words, { encoding: "utf8", env: { ...process.env, HOME: folder } });
}

/** What bash offers after some words; the last is the one that is being typed. */
function completeWith(...words: readonly string[]): string[] {
  const quoted = ["ilacs", ...words].map((word) => `'${word}'`).join(" ");
  const script = `source ${join(folder, "ilacs.bash")}; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _ilacs; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return runIn("bash", "--norc", "-c", script)
    .split("\n")
    .filter((word) => word !== "");
}

describe.skipIf(!has("bash"))("in bash", () => {
  test("every command that the program has, and only those that fit", () => {
    expect(completeWith("")).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(completeWith("val")).toEqual(["validate"]);
    expect(completeWith("nonsense")).toEqual([]);
  });

  test.each(commands.map((command) => [command.name, command] as const))("every option of %s", (name, { options }) => {
    const long = options.flatMap(({ flags }) => flags).filter((flag) => flag.startsWith("--"));
    expect(completeWith(name, "--").toSorted()).toEqual(long.toSorted());
  });

  test("the values of an option, by its long and its short name", () => {
    expect(completeWith("validate", "--format", "")).toEqual(["text", "json", "github", "sarif", "junit"]);
    expect(completeWith("validate", "x.jsonl", "-f", "s")).toEqual(["sarif"]);
  });

  test("the values of an argument", () => {
    expect(completeWith("completion", "")).toEqual(["bash", "zsh", "fish"]);
  });

  test("file names are left to the shell", () => {
    expect(completeWith("validate", "rec")).toEqual([]);
    expect(completeWith("validate", "--config", "")).toEqual([]);
  });
});

describe.skipIf(!has("zsh"))("in zsh", () => {
  test("the script is one that zsh reads and registers", () => {
    const script = `autoload -U compinit; compinit -u -D; source ${join(folder, "_ilacs")}; print $_comps[ilacs]`;
    expect(runIn("zsh", "-f", "-c", script)).toBe("_ilacs\n");
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  test("commands and values", () => {
    const complete = (line: string): string[] =>
      runIn("fish", "--no-config", "-c", `source ${join(folder, "ilacs.fish")}; complete -C '${line}'`)
        .split("\n")
        .map((candidate) => candidate.split("\t")[0] ?? "");
    expect(complete("ilacs val")).toContain("validate");
    expect(complete("ilacs diff --format ")).toEqual(expect.arrayContaining(["text", "json", "markdown"]));
  });
});

test("each script names every command and every long option", () => {
  for (const script of [completeInBash, completeInZsh, completeInFish].map((write) => write("ilacs", commands))) {
    for (const { name, options } of commands) {
      expect(script).toContain(name);
      for (const flag of options.flatMap(({ flags }) => flags)) expect(script).toContain(flag.replace(/^--?/u, ""));
    }
  }
});

test("quotes and brackets in a description end nothing", () => {
  const odd = [
    {
      name: "odd",
      description: "it's [not] a: trap \\",
      options: [{ flags: ["-o", "--option"], description: "don't [stop]: here", takesValue: true, choices: [] }],
      argumentChoices: [],
    },
  ];
  expect(completeInZsh("ilacs", odd)).toContain(String.raw`'[don'\''t \[stop\]: here]:value:_files'`);
  expect(completeInFish("ilacs", odd)).toContain(String.raw`-d 'it\'s [not] a: trap \\'`);
});
