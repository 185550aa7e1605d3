import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.js";
import { datasetFiles } from "./content.js";
import { reasonOf } from "./reason-of.js";
import { isHidden } from "./hidden-file.js";
import { listArchive } from "./list-archive.js";
import type { FileLocation } from "./protocol.js";
import { BatchError } from "./batch-error.js";

/** An input that can be read. */
export interface FoundInput {
  /** Its name in the dataset: its path below the base folder, with "/" between the parts. */
  readonly file: string;
  readonly location: FileLocation;
  readonly bytes: number;
}

/** An input of which it is known before it is read that it gives no record. */
export interface RefusedInput {
  readonly file: string;
  readonly problem: Diagnostic;
}

export interface FoundInputs {
  /** The folder that the names are relative to. */
  readonly base: string;
  readonly inputs: readonly FoundInput[];
  readonly refused: readonly RefusedInput[];
}

export interface FindOptions {
  /** The folder that names are relative to; the deepest one that holds every input when none is given. */
  readonly base: string | null;
  /** The output folder, which is never an input; null where nothing is written. */
  readonly out: string | null;
  readonly maxBytes: number;
  /** Tells by an input's name whether it is wanted; what is not is not looked at. */
  readonly wants: (file: string) => boolean;
}

/** Characters that make an argument a pattern, when no file has it as its name. */
const PATTERN = /[*?[\]{}!()]/u;

/** How many files' sizes are asked for at once. */
const AT_ONCE = 64;

/**
 * Finds the inputs that were given as files, folders (with all that is below them), patterns and zip archives, sorted
 * by name. An input that is missing or damaged is refused with the reason; throws BatchError where none of the given
 * ones is there, or a pattern matches nothing.
 */
export async function findInputs(given: readonly string[], options: FindOptions): Promise<FoundInputs> {
  const paths: string[] = [];
  const anchors: string[] = [];
  const missing: string[] = [];
  for (const input of given) {
    const found = await expand(input, options.out);
    if (found.missing) missing.push(input);
    for (const path of found.paths) paths.push(path);
    anchors.push(found.anchor);
  }
  if (missing.length === given.length && given.length > 0) {
    throw new BatchError(`there is no file or folder ${missing.join(", ")}`);
  }
  const base = options.base === null ? commonFolder(anchors) : resolve(options.base);

  const found: FoundInput[] = [];
  const refused: RefusedInput[] = [];
  // The same path may have been given twice, by itself and with its folder.
  const names = new Map(paths.map((path) => [nameBelow(base, path), path]));
  const wanted = [...names].filter(([file, path]) => isArchive(path) || options.wants(file));
  for (let index = 0; index < wanted.length; index += AT_ONCE) {
    const batch = wanted.slice(index, index + AT_ONCE);
    const looked = await Promise.all(batch.map(([file, path]) => lookAt(file, path, options)));
    for (const { inputs, problems } of looked) {
      for (const input of inputs) found.push(input);
      for (const problem of problems) refused.push(problem);
    }
  }
  return { base, ...withoutRepetitions(found, refused) };
}

/** The files that an argument stands for, as absolute paths, and the folder that it speaks of. */
interface Expanded {
  readonly paths: readonly string[];
  readonly anchor: string;
  /** Whether nothing has the name that was given. */
  readonly missing: boolean;
}

async function expand(input: string, out: string | null): Promise<Expanded> {
  const path = resolve(input);
  const kind = await statOrNull(path);
  if (kind?.isDirectory() === true) {
    return { paths: await walk(path, out), anchor: path, missing: false };
  }
  if (kind !== null || !PATTERN.test(input)) return { paths: [path], anchor: dirname(path), missing: kind === null };
  const { glob } = await import("tinyglobby");
  const matches = await glob(input.split(sep).join("/"), {
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: true,
  });
  const paths = matches.map((match) => resolve(match)).filter((match) => !isInside(match, out));
  if (paths.length === 0) throw new BatchError(`no file matches ${input}`);
  return { paths, anchor: patternFolder(input), missing: false };
}

/** All files below a folder. Links are followed, but never round in a circle. */
async function walk(folder: string, out: string | null): Promise<string[]> {
  const paths: string[] = [];
  const visit = async (current: string, above: ReadonlySet<string>): Promise<void> => {
    const real = await realpath(current);
    if (above.has(real) || isInside(current, out)) return;
    const entries = await readdir(current, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      // It stands for the files that are in it and cannot be seen.
      paths.push(current);
      return;
    }
    if (isDataset(entries)) return;
    const folders: string[] = [];
    for (const entry of entries) {
      const path = join(current, entry.name);
      if (isHidden(entry.name)) continue;
      if (await isFolder(entry, path)) folders.push(path);
      else paths.push(path);
    }
    for (const below of folders) await visit(below, new Set([...above, real]));
  };
  await visit(folder, new Set());
  return paths;
}

/** Whether a folder is what an earlier batch wrote: its tables and records are no documents. */
function isDataset(entries: readonly Dirent[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return [datasetFiles.run, datasetFiles.records, datasetFiles.files].every((name) => names.has(name));
}

async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return (await statOrNull(path))?.isDirectory() ?? false;
}

interface LookedAt {
  readonly inputs: readonly FoundInput[];
  readonly problems: readonly RefusedInput[];
}

async function lookAt(file: string, path: string, options: FindOptions): Promise<LookedAt> {
  let kind: Stats;
  try {
    kind = await stat(path);
  } catch (error) {
    return refuse(file, diagnostic("batch/unreadable", { reason: reasonOf(error) }), options);
  }
  if (kind.isDirectory()) {
    return refuse(
      file,
      diagnostic("batch/unreadable", { reason: "it is a folder that you may not look into" }),
      options,
    );
  }
  if (!kind.isFile()) return refuse(file, diagnostic("batch/not-a-file", { kind: kindOf(kind) }), options);
  if (isArchive(path)) {
    const archive = await lookInside(file, path, options);
    if (archive !== null) return archive;
  }
  if (!options.wants(file)) return { inputs: [], problems: [] };
  if (kind.size > options.maxBytes) {
    return refuse(file, diagnostic("batch/too-large", { bytes: kind.size, limit: options.maxBytes }), options);
  }
  return { inputs: [{ file, location: { path, member: null }, bytes: kind.size }], problems: [] };
}

/** An archive's members; null when the file is a document after all. */
async function lookInside(file: string, path: string, options: FindOptions): Promise<LookedAt | null> {
  const archive = await listArchive(path, options.maxBytes);
  if (archive.status === "document") return null;
  const inputs: FoundInput[] = [];
  const problems: RefusedInput[] = [];
  for (const listed of archive.members) {
    const name = `${file}/${listed.name}`;
    if (!options.wants(name)) continue;
    if (listed.status === "refused") problems.push({ file: name, problem: listed.problem });
    else inputs.push({ file: name, location: { path, member: listed.member }, bytes: listed.member.bytes });
  }
  if (archive.status === "refused") problems.push(...refuse(file, archive.problem, options).problems);
  return { inputs, problems };
}

function refuse(file: string, problem: Diagnostic, { wants }: FindOptions): LookedAt {
  return { inputs: [], problems: wants(file) ? [{ file, problem }] : [] };
}

/** Sorts by name. An archive can hold two members of one name: only the first one is read, the others are refused. */
function withoutRepetitions(
  found: readonly FoundInput[],
  refused: readonly RefusedInput[],
): Pick<FoundInputs, "inputs" | "refused"> {
  const inputs: FoundInput[] = [];
  const repeated: RefusedInput[] = [];
  const sorted = [...found].sort(byName);
  for (const input of sorted) {
    if (inputs.at(-1)?.file === input.file) {
      repeated.push({ file: input.file, problem: diagnostic("batch/repeated-name", {}) });
    } else {
      inputs.push(input);
    }
  }
  return { inputs, refused: [...refused, ...repeated].sort(byName) };
}

/** The order of everything in a dataset: by the names' UTF-16 units, the same on every machine. */
export function byName(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function nameBelow(base: string, path: string): string {
  const name = relative(base, path).split(sep).join("/");
  if (name.startsWith("../") || name === "..") {
    throw new BatchError(`${path} does not lie below the folder ${base} that --base names`);
  }
  return name === "" ? basename(path) : name;
}

function commonFolder(folders: readonly string[]): string {
  const [first = process.cwd(), ...others] = folders;
  let parts = first.split(sep);
  for (const other of others) {
    const compared = other.split(sep);
    const end = parts.findIndex((part, index) => part !== compared[index]);
    if (end !== -1) parts = parts.slice(0, end);
  }
  return parts.join(sep) || sep;
}

/** The folder that a pattern begins in: `reports/*` + `/*.pdf` begins in `reports`. */
function patternFolder(pattern: string): string {
  const parts = pattern.split(/[/\\]/u);
  const first = parts.findIndex((part) => PATTERN.test(part));
  return resolve(parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : "."));
}

function isArchive(path: string): boolean {
  return /\.zip$/iu.test(path);
}

function isInside(path: string, folder: string | null): boolean {
  return folder !== null && (path === folder || path.startsWith(folder + sep));
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

function kindOf(kind: Stats): string {
  if (kind.isFIFO()) return "a pipe";
  if (kind.isSocket()) return "a socket";
  return "a device";
}
