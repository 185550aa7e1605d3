import { execFile } from "node:child_process";
import { cp, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the present sources into a folder of their own, as an install would lay them out, and gives its path. Tests
 * that run the command line in its own process then never run yesterday's build.
 */
export async function installCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ilacs-install-"));
  const tsc = join(root, "node_modules", ".bin", "tsc");
  // Types are the type check's business; without them the build takes a moment.
  const words = ["-p", join(root, "tsconfig.build.json"), "--outDir", join(folder, "dist"), "--noCheck"];
  await promisify(execFile)(tsc, words);
  for (const name of ["bin", "schemas", "package.json"]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}
