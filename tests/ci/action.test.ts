import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { toJsonLines } from "../dataset/dataset-file.js";
import { makeRecord } from "../dataset/make-record.js";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly name: string;
      readonly shell: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly run: string;
    }[];
  };
}

const action = parse(await readFile(new URL("../../action.yml", import.meta.url), "utf8")) as Action;

let checkout: string;
let tools: string;

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), "ilacs-checkout-"));
  tools = await mkdtemp(join(tmpdir(), "ilacs-tools-"));
  // Stands for npm without network: it writes down what it was asked for and fails.
  await writeFile(join(tools, "npm"), `#!/bin/sh\necho "npm $*" >> "${tools}/asked"\nexit 1\n`);
  await chmod(join(tools, "npm"), 0o755);
  await mkdir(join(checkout, "datasets with spaces"));
  await writeFile(join(checkout, "good.jsonl"), toJsonLines([makeRecord()]));
  await writeFile(
    join(checkout, "datasets with spaces", "records.jsonl"),
    toJsonLines([makeRecord(), makeRecord({ source: { file: "b.pdf" }, meeting_date: "2018-02-30" })]),
  );
  await writeFile(
    join(checkout, "warning.jsonl"),
    toJsonLines([makeRecord({ improvement_areas: [{ text: "The pace." }, { text: "The pace." }] })]),
  );
});

afterAll(async () => {
  await Promise.all([checkout, tools].map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Runs the action's steps as a runner would, one after the other until one fails. */
async function runAction(
  inputs: Readonly<Record<string, string>>,
  actionPath = inject("install"),
): Promise<{ code: number; stdout: string }> {
  let stdout = "";
  for (const step of action.runs.steps) {
    expect(step.shell).toBe("bash");
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/gu, (_, input: string) => {
          const given = inputs[input] ?? action.inputs[input]?.default;
          if (given === undefined) throw new Error(`no input ${input}`);
          return given;
        }),
      ]),
    );
    const result = await new Promise<{ code: number; stdout: string }>((resolve) => {
      execFile(
        "bash",
        ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run],
        {
          cwd: checkout,
          env: {
            ...env,
            PATH: `${tools}:${process.env["PATH"]}`,
            GITHUB_ACTION_PATH: actionPath,
            GITHUB_ACTIONS: "true",
          },
        },
        (error, out) => resolve({ code: error === null ? 0 : Number(error.code), stdout: out }),
      );
    });
    stdout += result.stdout;
    if (result.code !== 0) return { code: result.code, stdout };
  }
  return { code: 0, stdout };
}

describe("the GitHub action", () => {
  test("passes a clean dataset without asking the network for anything", async () => {
    const { code, stdout } = await runAction({ datasets: "good.jsonl" });
    expect(stdout).toBe("ilacs: errors 0, warnings 0, records 1\n");
    expect(code).toBe(0);
    await expect(readFile(join(tools, "asked"))).rejects.toThrow("ENOENT");
  });

  test("fails on an error and shows it at its line, in a folder with spaces in its name", async () => {
    const { code, stdout } = await runAction({ datasets: "\n  good.jsonl\n  datasets with spaces\n" });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=datasets with spaces\/records\.jsonl,line=2,col=\d+,title=dataset\/date-invalid::“2018-02-30” is not a day of the calendar/mu,
    );
  });

  test("lets warnings pass unless strict or named", async () => {
    expect((await runAction({ datasets: "warning.jsonl" })).code).toBe(0);
    expect((await runAction({ datasets: "warning.jsonl", strict: "true" })).code).toBe(1);
    expect((await runAction({ datasets: "warning.jsonl", "fail-on": "dataset/duplicate-item\n" })).code).toBe(1);
  });

  test("ends with code 2 for a configuration that is not there", async () => {
    expect((await runAction({ datasets: "good.jsonl", config: "nowhere.json" })).code).toBe(2);
  });

  test("a dataset's name is never run as a command", async () => {
    const { code } = await runAction({ datasets: "$(touch pwned); `touch pwned`" });
    expect(code).toBe(2);
    await expect(readFile(join(checkout, "pwned"))).rejects.toThrow("ENOENT");
  });

  test("installs itself where it has not been installed yet", async () => {
    const bare = await mkdtemp(join(tmpdir(), "ilacs-bare-"));
    const { code } = await runAction({ datasets: "good.jsonl" }, bare);
    expect(code).toBe(1);
    expect(await readFile(join(tools, "asked"), "utf8")).toBe("npm ci --no-audit --no-fund\n");
    await rm(bare, { recursive: true });
  });
});
