import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { ParsedDocument } from "../parsed-document.js";

/** What `parseDocx` gives. */
export type ParsedDocx =
  | { readonly status: "read"; readonly parsed: ParsedDocument }
  | { readonly status: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** Reads a Word document. */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedDocx> {
  const { default: mammoth } = await import("mammoth");
  const { parseHtml } = await import("../html/parse-html.js");
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return { status: "read", parsed: parseHtml(value) };
  } catch {
    return { status: "failed", diagnostics: [diagnostic("read/damaged-docx", {})] };
  }
}
