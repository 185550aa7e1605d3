import { fork, type ChildProcess } from "node:child_process";
import { dirname, join } from "node:path";
import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.js";
import { BatchError } from "./batch-error.js";
import type {
  ExtractedFile,
  ExtractionSettings,
  FileDiagnostic,
  FileLocation,
  FromWorker,
  ToWorker,
  WorkerSettings,
} from "./protocol.js";

/** An input on its way through the pool. */
export interface PoolTask {
  readonly file: string;
  readonly location: FileLocation;
}

/** What became of a task. `sha256` and `bytes` are null when the bytes could not be had. */
export type PoolOutcome =
  | { readonly type: "skipped"; readonly sha256: string; readonly bytes: number }
  | { readonly type: "unreadable"; readonly diagnostic: FileDiagnostic }
  | {
      readonly type: "extracted";
      readonly sha256: string;
      readonly bytes: number;
      readonly spool: string;
      readonly extracted: ExtractedFile;
    }
  | {
      /** The worker had to be stopped or stopped by itself. */
      readonly type: "stopped";
      readonly sha256: string | null;
      readonly bytes: number | null;
      readonly problem: Diagnostic;
    };

export interface PoolSettings {
  readonly workers: number;
  /** Module that a worker process runs; tests of the sources give the built one. */
  readonly workerModule: string;
  readonly extractModule: string;
  readonly extraction: ExtractionSettings;
  /** Folder for the spools; their names begin with `spoolPrefix`, which no earlier run has used. */
  readonly spoolFolder: string;
  readonly spoolPrefix: string;
  readonly timeLimitSeconds: number;
  readonly memoryLimitMegabytes: number;
  /** A worker whose memory stands above this after a file is replaced by a new one. */
  readonly recycleMegabytes: number;
}

/** What the pool asks of its owner. */
export interface PoolOwner<Task extends PoolTask> {
  /** The next task for a worker, by the worker's number; null when there is none left. */
  readonly next: (worker: number) => Task | null;
  /** Whether bytes with this hash still have to be extracted. */
  readonly wants: (sha256: string, task: Task) => boolean;
  /** `seconds`: how long the last attempt at it took. */
  readonly finished: (task: Task, outcome: PoolOutcome, seconds: number) => void;
}

const MEGABYTE = 1024 * 1024;

/** Of the memory limit, the part that JavaScript's heap may take; the rest is for buffers and WebAssembly. */
const HEAP_SHARE = 0.75;

/** A process that has not come up by then never will. */
const START_SECONDS = 60;

const STDERR_KEPT = 4096;

/** How V8 and WebAssembly say that memory ran out. */
const OUT_OF_MEMORY = /out of memory|Allocation failed|allocation failure|ENOMEM|invalid table size/iu;

/**
 * Worker processes that extract files, one at a time each. A file that breaks, hangs or swells its process costs only
 * itself: the process is ended and a new one takes its place.
 */
export class WorkerPool<Task extends PoolTask> {
  readonly #settings: PoolSettings;
  readonly #owner: PoolOwner<Task>;
  readonly #running = new Set<WorkerProcess>();
  #started = 0;

  constructor(settings: PoolSettings, owner: PoolOwner<Task>) {
    this.#settings = settings;
    this.#owner = owner;
  }

  /** Works until there is no task left. Rejects when workers cannot be started at all. */
  async run(): Promise<void> {
    try {
      await Promise.all(Array.from({ length: this.#settings.workers }, (_, worker) => this.#serve(worker)));
    } finally {
      for (const worker of this.#running) worker.kill();
    }
  }

  async #serve(number: number): Promise<void> {
    let worker: WorkerProcess | null = null;
    for (let task = this.#owner.next(number); task !== null; task = this.#owner.next(number)) {
      worker ??= await this.#start();
      let began = performance.now();
      let outcome = await worker.read(task, (sha256) => this.#owner.wants(sha256, task as Task));
      if (outcome.type === "stopped" && worker.served > 1 && mayBeOthersFault(outcome)) {
        // What earlier files left behind in the process may be to blame, and the outcome must not depend on the order
        // of files: the file is read once more by a process that has read nothing else.
        this.#drop(worker);
        worker = await this.#start();
        began = performance.now();
        outcome = await worker.read(task, (sha256) => this.#owner.wants(sha256, task as Task));
      }
      this.#owner.finished(task, outcome, (performance.now() - began) / 1000);
      if (!worker.alive || worker.memory > this.#settings.recycleMegabytes * MEGABYTE) {
        this.#drop(worker);
        worker = null;
      }
    }
    if (worker !== null) this.#drop(worker);
  }

  async #start(): Promise<WorkerProcess> {
    this.#started += 1;
    const spool = join(this.#settings.spoolFolder, `${this.#settings.spoolPrefix}-${this.#started}.jsonl`);
    const worker = new WorkerProcess(this.#settings, spool);
    this.#running.add(worker);
    await worker.ready();
    return worker;
  }

  #drop(worker: WorkerProcess): void {
    worker.kill();
    this.#running.delete(worker);
  }
}

function mayBeOthersFault(outcome: PoolOutcome & { type: "stopped" }): boolean {
  return outcome.problem.code !== "batch/time-limit";
}

/** One worker process. */
class WorkerProcess {
  readonly #settings: PoolSettings;
  readonly #spool: string;
  readonly #process: ChildProcess;
  #stderr = "";
  #onMessage: ((message: FromWorker) => void) | null = null;
  #onExit: ((problem: Diagnostic) => void) | null = null;
  #exit: Diagnostic | null = null;
  /** How many files it was given. */
  served = 0;
  /** Its resident set after its last file, in bytes. */
  memory = 0;

  constructor(settings: PoolSettings, spool: string) {
    this.#settings = settings;
    this.#spool = spool;
    const worker: WorkerSettings = {
      extractModule: settings.extractModule,
      extraction: settings.extraction,
      spool,
      memoryLimitBytes: settings.memoryLimitMegabytes * MEGABYTE,
    };
    this.#process = fork(new URL(settings.workerModule), [JSON.stringify(worker)], {
      execArgv: [`--max-old-space-size=${Math.floor(settings.memoryLimitMegabytes * HEAP_SHARE)}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    // One that was killed may leave its pipe broken; that it has ended is told by "close".
    this.#process.stderr?.on("error", () => {});
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    this.#process.on("message", (message: FromWorker) => this.#onMessage?.(message));
    this.#process.on("error", (error) => this.#ended(this.#crash(error.message)));
    // "close" and not "exit": by then all that it had written to stderr has come.
    this.#process.on("close", (code, signal) => this.#ended(this.#explain(code, signal)));
  }

  get alive(): boolean {
    return this.#exit === null && this.#process.connected;
  }

  /** Resolves when it has loaded the extraction; rejects when it cannot. */
  async ready(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => {
        reject(new BatchError(`a worker process could not start: ${this.#stderr.trim() || "it ended without a word"}`));
      };
      const timer = setTimeout(() => {
        this.kill();
        fail();
      }, START_SECONDS * 1000);
      this.#onExit = () => {
        clearTimeout(timer);
        fail();
      };
      this.#onMessage = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#onExit = null;
  }

  /**
   * Has the worker read a file; `wants` is asked with the file's hash. Whatever the file does to the worker is an
   * outcome; rejects with BatchError only when the worker cannot write down what it has found.
   */
  async read(task: PoolTask, wants: (sha256: string) => boolean): Promise<PoolOutcome> {
    this.served += 1;
    let hashed: { readonly sha256: string; readonly bytes: number } | null = null;
    return await new Promise<PoolOutcome>((resolve, reject) => {
      const stopped = (problem: Diagnostic): void => {
        settle({
          type: "stopped",
          sha256: hashed?.sha256 ?? null,
          bytes: hashed?.bytes ?? null,
          problem,
        });
      };
      const timer = setTimeout(() => {
        this.kill();
        stopped(diagnostic("batch/time-limit", { seconds: this.#settings.timeLimitSeconds }));
      }, this.#settings.timeLimitSeconds * 1000);
      const stopListening = (): void => {
        clearTimeout(timer);
        this.#onMessage = null;
        this.#onExit = null;
      };
      const settle = (outcome: PoolOutcome): void => {
        stopListening();
        resolve(outcome);
      };
      this.#onExit = stopped;
      this.#onMessage = (message) => {
        if (message.type === "hashed") {
          hashed = message;
          this.#tell({ type: wants(message.sha256) ? "extract" : "skip" });
        } else if (message.type === "unreadable") {
          settle(message);
        } else if (message.type === "threw") {
          const outOfMemory = OUT_OF_MEMORY.test(message.problem);
          this.kill();
          stopped(outOfMemory ? this.#memoryLimit() : this.#crash(message.problem));
        } else if (message.type === "cannot-write") {
          stopListening();
          reject(new BatchError(`cannot write to ${dirname(this.#spool)}: ${message.reason}`));
        } else if (message.type === "skipped" && hashed !== null) {
          settle({ ...hashed, type: "skipped" });
        } else if (message.type === "extracted" && hashed !== null) {
          const { type, memory, ...extracted } = message;
          this.memory = memory;
          settle({ type, sha256: hashed.sha256, bytes: hashed.bytes, spool: this.#spool, extracted });
        }
      };
      if (this.#exit === null) this.#tell({ type: "read", file: task.file, location: task.location });
      else stopped(this.#exit);
    });
  }

  kill(): void {
    this.#exit ??= this.#crash("it was ended");
    this.#process.kill("SIGKILL");
  }

  #tell(message: ToWorker): void {
    // A send that fails is followed by the process's end, which is dealt with there.
    this.#process.send(message, () => {});
  }

  #ended(problem: Diagnostic): void {
    this.#exit ??= problem;
    this.#onExit?.(this.#exit);
  }

  #explain(code: number | null, signal: NodeJS.Signals | null): Diagnostic {
    // Nobody but its own watchdog, or the operating system when memory runs out, ends a worker by SIGKILL.
    if (signal === "SIGKILL" || OUT_OF_MEMORY.test(this.#stderr)) return this.#memoryLimit();
    return this.#crash(signal === null ? `exit code ${code}` : `signal ${signal}`);
  }

  #memoryLimit(): Diagnostic {
    return diagnostic("batch/memory-limit", { megabytes: this.#settings.memoryLimitMegabytes });
  }

  #crash(how: string): Diagnostic {
    return diagnostic("batch/crashed", { how });
  }
}
