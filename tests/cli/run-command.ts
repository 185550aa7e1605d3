import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { builtCommand } from "../built-program.js";
import { documents } from "./documents.js";

/** What a finished command left behind. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** An open file that standard output goes to. */
  readonly stdout?: number;
}

/** The built command line, in a folder with the documents. */
export interface CommandLine {
  readonly run: (words: readonly string[], around?: Surroundings) => Promise<Ended>;
  readonly folder: () => string;
}

/** The command line for the tests of a file; its folder is taken away after them. */
export function useCommandLine(): CommandLine {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ilacs-cli-"));
    mkdirSync(join(folder, "papers"));
    for (const [name, content] of Object.entries(documents)) writeFileSync(join(folder, name), content);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const run: CommandLine["run"] = (words, { input = "", env = {}, stdout: file } = {}) =>
    new Promise((resolve, reject) => {
      const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
      const child = spawn(process.execPath, [builtCommand(), ...words], {
        cwd: folder,
        env: { ...inherited, ...env },
        stdio: ["pipe", file ?? "pipe", "pipe"],
      });
      let [stdout, stderr] = ["", ""];
      child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
      child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
      child.stdin?.on("error", () => undefined).end(input);
    });
  return { run, folder: () => folder };
}
