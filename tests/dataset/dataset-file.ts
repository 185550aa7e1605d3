import type { DatasetFile } from "../../src/dataset/read-records.js";

/** A dataset's file from text, in pieces of a given size so that lines and letters are cut anywhere. */
export function datasetFile(name: string, text: string, pieceSize = 64 * 1024): DatasetFile {
  const bytes = new TextEncoder().encode(text);
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
