import type { DatasetFile } from "../../src/dataset/read-records.js";

/** A dataset's file from its text or bytes, in pieces of a given size so that lines and letters are cut anywhere. */
export function datasetFile(name: string, content: string | Uint8Array, pieceSize = 64 * 1024): DatasetFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    chunks: {
      async *[Symbol.asyncIterator]() {
        for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
      },
    },
  };
}

/** Records as JSON Lines. */
export function toJsonLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
