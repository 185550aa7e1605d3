import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";

/** URL of a module of the built sources, given by its path below src/ with the ending .js. */
export function builtModule(path: string): string {
  return pathToFileURL(join(inject("install"), "dist", path)).href;
}

/** The built command line. */
export function builtCommand(): string {
  return join(inject("install"), "bin", "ilacs.js");
}
