import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FoundSource, SourceAccess } from "../dataset/verify-dataset.js";
import { CliError } from "./cli-error.js";

interface ListedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Finds the sources of records below a folder: by the end of the path that the record names, else by the bytes, so that
 * a collection may have been moved or renamed since.
 *
 * @throws CliError where the folder cannot be listed.
 */
export async function createSourceFinder(folder: string): Promise<SourceAccess["find"]> {
  const files = await listFiles(folder);
  const byName = new Map<string, ListedFile[]>();
  for (const file of files) {
    const name = basename(file.path);
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const hashes = new Map<string, string>();
  const hashOf = async (path: string): Promise<string> => {
    const hash = hashes.get(path) ?? (await hashFile(path));
    hashes.set(path, hash);
    return hash;
  };
  return async ({ file, sha256, bytes }): Promise<FoundSource> => {
    const named = rankBySharedEnd(byName.get(stepsOf(file).at(-1) ?? "") ?? [], file);
    // A file of another size has another hash, so only those of the same size are read.
    const sameSize = [...named, ...files].filter((candidate) => candidate.bytes === bytes);
    for (const { path } of sameSize) {
      if ((await hashOf(path)) === sha256) return { status: "found", name: path, bytes: await readFile(path) };
    }
    const [nearest] = named;
    if (nearest === undefined) return { status: "missing" };
    return { status: "changed", name: nearest.path, sha256: await hashOf(nearest.path) };
  };
}

async function listFiles(folder: string): Promise<ListedFile[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return await Promise.all(paths.toSorted().map(async (path) => ({ path, bytes: (await stat(path)).size })));
  } catch (error) {
    throw new CliError(
      `cannot list the sources in ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The file whose folders agree with the recorded path furthest from the end comes first. */
function rankBySharedEnd(files: readonly ListedFile[], recorded: string): readonly ListedFile[] {
  const wanted = stepsOf(recorded).toReversed();
  const shared = ({ path }: ListedFile): number => {
    const steps = stepsOf(path).toReversed();
    const differs = wanted.findIndex((step, index) => step !== steps[index]);
    return differs === -1 ? wanted.length : differs;
  };
  return files.toSorted((a, b) => shared(b) - shared(a));
}

/** A record may have been made on another system, so both kinds of slash part the steps. */
function stepsOf(path: string): string[] {
  return path.split(/[/\\]/u);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
