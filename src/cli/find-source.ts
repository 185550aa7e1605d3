import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { findInputs, type FoundInput } from "../batch/find-inputs.js";
import { readLocation } from "../batch/read-location.js";
import type { FoundSource, SourceAccess } from "../dataset/verify-dataset.js";
import { CliError } from "./cli-error.js";

/**
 * Finds the sources of records below a folder, also inside zip archives: by the end of the path that the record names,
 * else by the bytes, so that a collection may have been moved or renamed since.
 *
 * @throws CliError where there is no such folder.
 */
export async function createSourceFinder(folder: string): Promise<SourceAccess["find"]> {
  const files = await listSources(folder);
  const byName = new Map<string, FoundInput[]>();
  for (const file of files) {
    const name = stepsOf(file.file).at(-1) ?? "";
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const hashes = new Map<string, string>();
  const hashOf = (file: FoundInput): string => {
    const hash = hashes.get(file.file) ?? createHash("sha256").update(bytesOf(file)).digest("hex");
    hashes.set(file.file, hash);
    return hash;
  };
  return async ({ file, sha256, bytes }): Promise<FoundSource> => {
    const named = rankBySharedEnd(byName.get(stepsOf(file).at(-1) ?? "") ?? [], file);
    // A file of another size has another hash, so only those of the same size are read.
    const same = [...named, ...files].find((candidate) => candidate.bytes === bytes && hashOf(candidate) === sha256);
    if (same !== undefined) return { status: "found", name: same.file, bytes: bytesOf(same) };
    const [nearest] = named;
    if (nearest === undefined) return { status: "missing" };
    return { status: "changed", name: nearest.file, sha256: hashOf(nearest) };
  };
}

async function listSources(folder: string): Promise<readonly FoundInput[]> {
  const kind = await stat(folder).catch(() => null);
  if (kind?.isDirectory() !== true) throw new CliError(`there is no folder ${folder}`);
  const everything = { base: folder, out: null, maxBytes: Number.MAX_SAFE_INTEGER, wants: () => true };
  return (await findInputs([folder], everything)).inputs;
}

/** @throws CliError for a file that is there and cannot be read: nothing could be proved by leaving it out. */
function bytesOf({ file, location }: FoundInput): Uint8Array {
  const read = readLocation(location);
  if (read.status === "read") return read.bytes;
  throw new CliError(`cannot read the source ${file}`);
}

/** The file whose folders agree with the recorded path furthest from the end comes first. */
function rankBySharedEnd(files: readonly FoundInput[], recorded: string): readonly FoundInput[] {
  const wanted = stepsOf(recorded).toReversed();
  const shared = ({ file }: FoundInput): number => {
    const steps = stepsOf(file).toReversed();
    const differs = wanted.findIndex((step, index) => step !== steps[index]);
    return differs === -1 ? wanted.length : differs;
  };
  return files.toSorted((a, b) => shared(b) - shared(a));
}

/** A record may have been made on another system, so both kinds of slash part the steps. */
function stepsOf(path: string): string[] {
  return path.split(/[/\\]/u);
}
