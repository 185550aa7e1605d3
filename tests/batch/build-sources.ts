import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installCopy } from "../install-copy.js";

let install = "";

/** Builds the sources for the tests of a file; for `beforeAll`, which calls what it resolves to at the end. */
export async function buildSources(): Promise<() => Promise<void>> {
  install = await installCopy();
  return async () => {
    await rm(install, { recursive: true, force: true });
  };
}

/** URL of a module of the built sources, given by its path below src/ with the ending .js. */
export function builtModule(path: string): string {
  return pathToFileURL(join(install, "dist", path)).href;
}

/** The built command line. */
export function builtCommand(): string {
  return join(install, "bin", "ilacs.js");
}
