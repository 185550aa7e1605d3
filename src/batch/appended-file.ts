import { closeSync, openSync, writeFileSync } from "node:fs";

/** How much text is held before it is written. */
const MOST_HELD = 1024 * 1024;

/** A new file that is written from its beginning to its end. Text is gathered into large pieces; bytes go out at once. */
export class AppendedFile {
  readonly #file: number;
  #held: string[] = [];
  #heldLength = 0;
  #written = 0;

  constructor(path: string) {
    this.#file = openSync(path, "w");
  }

  /** How many bytes the file has. */
  get bytes(): number {
    this.#flush();
    return this.#written;
  }

  append(piece: string | Uint8Array): void {
    if (typeof piece === "string") {
      this.#held.push(piece);
      this.#heldLength += piece.length;
      if (this.#heldLength > MOST_HELD) this.#flush();
    } else {
      this.#flush();
      this.#write(piece);
    }
  }

  close(): void {
    try {
      this.#flush();
    } finally {
      closeSync(this.#file);
    }
  }

  #flush(): void {
    if (this.#held.length === 0) return;
    this.#write(Buffer.from(this.#held.join("")));
    this.#held = [];
    this.#heldLength = 0;
  }

  #write(bytes: Uint8Array): void {
    writeFileSync(this.#file, bytes);
    this.#written += bytes.length;
  }
}
