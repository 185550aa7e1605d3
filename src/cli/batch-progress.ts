import type { BatchProgress } from "../batch/run-batch.js";
import { counted, grouped } from "../text/counted.js";

/** Shows how far a batch is: a line that changes on a terminal, a new line every ten seconds elsewhere. */
export interface ProgressDisplay {
  show(progress: BatchProgress): void;
  end(): void;
}

const SECONDS_BETWEEN_LINES = 10;
const SECONDS_BETWEEN_CHANGES = 0.2;

/** Makes the display for standard error. `now` tells the time in milliseconds. */
export async function createProgressDisplay(
  stream: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): Promise<ProgressDisplay> {
  const started = now();
  const spinner = stream.isTTY ? (await import("ora")).default({ stream, text: "looking for files" }).start() : null;
  const pause = (spinner === null ? SECONDS_BETWEEN_LINES : SECONDS_BETWEEN_CHANGES) * 1000;
  let shown = started;
  return {
    show(progress) {
      if (now() - shown < pause) return;
      shown = now();
      const line = describeProgress(progress, (shown - started) / 1000);
      if (spinner === null) stream.write(`${line}\n`);
      else spinner.text = line;
    },
    end() {
      spinner?.stop();
    },
  };
}

/** One line: files done and in all, pages a second, time left, failures. */
export function describeProgress(progress: BatchProgress, seconds: number): string {
  const { stage, files, done, failed, pages, bytes, bytesDone } = progress;
  if (stage === "listing") return "looking for files";
  if (stage === "writing") return `${counted(files, "file")} read; writing the dataset`;
  const parts = [`${grouped(done)} of ${grouped(files)} files`];
  if (pages > 0 && seconds > 0) parts.push(`${grouped(Math.round(pages / seconds))} pages a second`);
  // Bytes foretell the time better than files do: a paper with its appendices weighs as much as forty letters.
  if (bytesDone > 0 && bytesDone < bytes) parts.push(`${duration((seconds * (bytes - bytesDone)) / bytesDone)} left`);
  if (failed > 0) parts.push(`${grouped(failed)} failed`);
  return parts.join(", ");
}

/** A time as people read it: "40 s", "3 min 20 s", "2 h 5 min". */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
