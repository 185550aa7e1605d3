import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toJsonLines } from "../dataset/dataset-file.js";
import { makeRecord } from "../dataset/make-record.js";
import { builtCommand } from "../built-program.js";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly require_serial: boolean;
}

const [hook] = parse(await readFile(new URL("../../.pre-commit-hooks.yaml", import.meta.url), "utf8")) as Hook[];

let commands: string;
let repository: string;

beforeAll(async () => {
  commands = await mkdtemp(join(tmpdir(), "ilacs-commands-"));
  // pre-commit puts the commands of an installed hook on the path.
  await symlink(builtCommand(), join(commands, "ilacs"));
  repository = await mkdtemp(join(tmpdir(), "ilacs-repository-"));
  git("init", "--quiet");
});

afterAll(async () => {
  await Promise.all([commands, repository].map((folder) => rm(folder, { recursive: true, force: true })));
});

function git(...words: readonly string[]): string {
  return execFileSync("git", words, { cwd: repository, encoding: "utf8" });
}

/** Runs the hook as pre-commit does: the entry's words, then the staged files that its pattern names. */
function runHook(): { files: readonly string[]; status: number | null; stdout: string } {
  if (hook === undefined) throw new Error("there is no hook");
  const files = git("diff", "--cached", "--name-only", "-z")
    .split("\0")
    .filter((file) => file !== "" && new RegExp(hook.files, "u").test(file));
  const [command = "", ...words] = hook.entry.split(" ");
  const { status, stdout } = spawnSync(command, [...words, ...files], {
    cwd: repository,
    encoding: "utf8",
    env: { PATH: `${commands}:${process.env["PATH"]}` },
  });
  return { files, status, stdout };
}

describe("the pre-commit hook", () => {
  test("refuses a staged dataset with an error and tells its line", async () => {
    await mkdir(join(repository, "out"), { recursive: true });
    await writeFile(join(repository, "notes.jsonl"), "not a dataset\n");
    await writeFile(
      join(repository, "out", "records.jsonl"),
      toJsonLines([makeRecord(), makeRecord({ source: { file: "b.pdf" }, inspection: { end_date: "2018-06-10" } })]),
    );
    git("add", ".");
    const { files, status, stdout } = runHook();
    expect(files).toEqual(["out/records.jsonl"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}2:\d+ +error +The inspection ends on 2018-06-10/mu);
  });

  test("lets a clean one pass", async () => {
    await writeFile(join(repository, "out", "records.jsonl"), toJsonLines([makeRecord()]));
    git("add", ".");
    expect(runHook()).toMatchObject({ status: 0 });
  });

  test("can be installed: it is built from its checkout, and packing prints the package's name alone", async () => {
    const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
    const { scripts } = JSON.parse(text) as { scripts: Readonly<Record<string, string>> };
    expect(scripts["prepare"]).toContain("tsc -p tsconfig.build.json");
    const npmrc = await readFile(new URL("../../.npmrc", import.meta.url), "utf8");
    expect(npmrc).toMatch(/^foreground-scripts=false$/mu);
  });

  test("gives all files to one run, so that duplicates across them are found", () => {
    expect(hook).toMatchObject({ id: "ilacs-validate", language: "node", require_serial: true });
  });
});
