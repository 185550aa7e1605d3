import { readFile, stat } from "node:fs/promises";
import { reasonOf } from "../batch/reason-of.js";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";

/** The bytes of an input, or why they could not be had. */
export type OpenedInput =
  | { readonly status: "opened"; readonly bytes: Uint8Array }
  | { readonly status: "failed"; readonly diagnostic: Diagnostic };

/** Opens a file, or standard input for `-`. Never throws for what is wrong with the file. */
export async function openInput(file: string, maxBytes: number): Promise<OpenedInput> {
  if (file === "-") return { status: "opened", bytes: await readStandardInput() };
  try {
    const info = await stat(file);
    if (info.isDirectory()) return { status: "failed", diagnostic: diagnostic("input/folder", { file }) };
    if (info.size > maxBytes) {
      const tooLarge = diagnostic("read/too-large", { bytes: info.size, limit: maxBytes });
      return { status: "failed", diagnostic: tooLarge };
    }
    return { status: "opened", bytes: await readFile(file) };
  } catch (error) {
    return { status: "failed", diagnostic: whyNot(file, error as NodeJS.ErrnoException) };
  }
}

function whyNot(file: string, error: NodeJS.ErrnoException): Diagnostic {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return diagnostic("input/not-found", { file });
  return diagnostic("input/not-readable", { file, reason: reasonOf(error) });
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
