import { workerData } from "node:worker_threads";

/*
 * A thread beside a worker's work: it ends the whole process when the process has grown over its memory limit or has
 * lost the process that started it. It must be a thread, because the work may block for ever; and it must be in the
 * process, because one that is killed with its parent's `kill -9` would otherwise run on for hours.
 */

/** What the thread is given. */
export interface WatchdogData {
  readonly parent: number;
  readonly memoryLimitBytes: number;
}

const EVERY_MILLISECONDS = 50;

const { parent, memoryLimitBytes } = workerData as WatchdogData;

setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > memoryLimitBytes) process.kill(process.pid, "SIGKILL");
}, EVERY_MILLISECONDS);
