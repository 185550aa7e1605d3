import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/*
 * Processes of their own cannot run the sources as vitest does, so tests that start some build the sources first, into
 * a folder of their own: a `dist/` that was built before the last change must not decide a test.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "ilacs-tests");
const stamp = join(cache, "built");
const lock = join(cache, "lock");

/** URL of a module of the built sources, given by its path below src/ with the ending .js. */
export function builtModule(path: string): string {
  return new URL(path, `file://${cache}/dist/`).href;
}

/** Builds the sources unless they were built since they last changed; other test files may be doing so meanwhile. */
export async function buildSources(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (let waited = 0; !takeLock(); waited++) {
    if (waited > 600) throw new Error(`${lock} was not released; delete it`);
    await setTimeout(100);
  }
  try {
    if (existsSync(stamp) && statSync(stamp).mtimeMs > newestSource()) return;
    const started = new Date();
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const options = ["-p", "tsconfig.build.json", "--outDir", join(cache, "dist"), "--incremental"];
    execFileSync(process.execPath, [compiler, ...options, "--tsBuildInfoFile", join(cache, "info")], { cwd: root });
    writeFileSync(stamp, started.toISOString());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // Left behind by a run that was stopped.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function newestSource(): number {
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true });
  return Math.max(...sources.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
