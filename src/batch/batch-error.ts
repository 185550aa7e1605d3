/**
 * The batch as a whole cannot be done: nothing to read, nowhere to write, no worker that starts (exit code 2). What was
 * finished before is kept. A single file's trouble is never one: it ends in failures.jsonl.
 */
export class BatchError extends Error {
  override readonly name = "BatchError";
}
