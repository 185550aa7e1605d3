import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { datasetFiles, workFiles } from "./content.js";
import { BatchError } from "./batch-error.js";

/** A lock whose owner cannot be asked is taken for left behind when it was not renewed for this long. */
const LOCK_SECONDS = 60;

interface Lock {
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

/** The folder that a dataset is written to, locked against a second batch while this one works in it. */
export class OutputFolder {
  readonly path: string;
  /** The folder for what is kept while the batch runs. */
  readonly work: string;
  readonly #renewal: NodeJS.Timeout;

  /** Makes and locks the folder. Throws BatchError when it belongs to something else or to a running batch. */
  constructor(path: string) {
    this.path = path;
    this.work = join(path, datasetFiles.work);
    refuseForeignFolder(path);
    mkdirSync(this.work, { recursive: true });
    this.#lock();
    this.#renewal = setInterval(() => utimesSync(this.#lockPath, new Date(), new Date()), (LOCK_SECONDS / 4) * 1000);
    this.#renewal.unref();
  }

  get #lockPath(): string {
    return join(this.work, workFiles.lock);
  }

  /** An empty folder for the new dataset; it is on the same disk, so that its files can be renamed into place. */
  makeFresh(): string {
    const fresh = join(this.work, workFiles.fresh);
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    return fresh;
  }

  /**
   * Puts the new dataset's files in the old one's place, each by one rename: whoever reads a file meanwhile reads the
   * old one or the new one, never half. Then the work folder goes.
   */
  replaceWithFresh(): void {
    const fresh = join(this.work, workFiles.fresh);
    const tables = join(this.path, datasetFiles.tables);
    mkdirSync(tables, { recursive: true });
    for (const name of readdirSync(join(fresh, datasetFiles.tables))) {
      renameSync(join(fresh, datasetFiles.tables, name), join(tables, name));
    }
    const { records, files, failures, run, package: description, workbook } = datasetFiles;
    if (!existsSync(join(fresh, workbook))) rmSync(join(this.path, workbook), { force: true });
    for (const name of [description, workbook, failures, records, files, run]) {
      if (existsSync(join(fresh, name))) renameSync(join(fresh, name), join(this.path, name));
    }
    clearInterval(this.#renewal);
    rmSync(this.work, { recursive: true, force: true });
  }

  /** Unlocks the folder and leaves what was finished for the next run. */
  leave(): void {
    clearInterval(this.#renewal);
    rmSync(this.#lockPath, { force: true });
  }

  #lock(): void {
    const lock: Lock = { host: hostname(), pid: process.pid, started: describeProcess(process.pid).started };
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        writeFileSync(this.#lockPath, JSON.stringify(lock), { flag: "wx" });
        return;
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
        if (!isLeftBehind(this.#lockPath)) break;
        rmSync(this.#lockPath, { force: true });
      }
    }
    throw new BatchError(`another batch is writing to ${this.path}; wait for it, or give another --out`);
  }
}

/** A folder with files but without a dataset of ours is somebody's; nothing of it may be overwritten. */
function refuseForeignFolder(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new BatchError(`${path} is a file; --out names a folder`);
  if (existsSync(join(path, datasetFiles.work)) || existsSync(join(path, datasetFiles.files))) return;
  const taken = Object.values(datasetFiles).filter((name) => existsSync(join(path, name)));
  if (taken.length > 0) {
    throw new BatchError(
      `${path} holds ${taken.join(", ")}, which ilacs batch did not write; give another --out or move them away`,
    );
  }
}

function isLeftBehind(path: string): boolean {
  try {
    const lock = JSON.parse(readFileSync(path, "utf8")) as Lock;
    // In a container that is started again the new process often has the old one's number: its start tells them apart.
    if (lock.host === hostname()) return !isRunning(lock.pid) || describeProcess(lock.pid).started !== lock.started;
  } catch {
    // A lock that was torn while it was written: its age decides.
  }
  return Date.now() - statSync(path).mtimeMs > LOCK_SECONDS * 1000;
}

function isRunning(pid: number): boolean {
  if (describeProcess(pid).ended) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * What Linux tells of a process (proc(5), fields 3 and 22 of stat): when it started, and whether it has ended and only
 * waits for its parent to notice, which in many containers nobody does. Elsewhere nothing is known.
 */
function describeProcess(pid: number): { readonly started: string; readonly ended: boolean } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { started: fields[19] ?? "", ended: /^[ZX]/u.test(fields[0] ?? "") };
  } catch {
    return { started: "", ended: false };
  }
}
