import { closeSync, fstatSync, openSync, readSync, writeFileSync } from "node:fs";
import { writeCheckedLine } from "./checked-line.js";
import type { JournalLine } from "./content.js";

/**
 * The journal of a running batch: a line for each content that is finished, written as soon as it is. A run that was
 * killed is taken up again from it; a last line that was torn is told by its checksum and does not count.
 */
export class Journal {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, "a+");
    // A torn line must not swallow the first line of this run.
    const { size } = fstatSync(this.#file);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(this.#file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) this.#write("\n");
  }

  append(line: JournalLine): void {
    this.#write(writeCheckedLine(line));
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(text: string): void {
    writeFileSync(this.#file, text);
  }
}
