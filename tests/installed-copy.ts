import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the install that the tests of processes run. */
    readonly install: string;
  }
}

/**
 * Builds the present sources into a folder of their own, as an install would lay them out. Tests that run the command
 * line in its own process then never run yesterday's build. Once for all of them: vitest calls this before the first.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "ilacs-install-"));
  const tool = (name: string): string => join(root, "node_modules", ".bin", name);
  // Types are the type check's business; without them the build takes a moment.
  const words = ["-p", join(root, "tsconfig.build.json"), "--outDir", join(folder, "dist"), "--noCheck"];
  await promisify(execFile)(tool("tsc"), words);
  for (const name of ["bin", "schemas", "package.json"]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const { scripts } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    scripts: { bundle: string };
  };
  const [bundler = "", ...options] = scripts.bundle.split(" ");
  await promisify(execFile)(tool(bundler), options, { cwd: folder });
  provide("install", folder);
  return () => rm(folder, { recursive: true, force: true });
}
