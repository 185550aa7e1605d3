import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { layOutText } from "../document/lay-out-text.js";
import { rootNode } from "../document/build.js";
import type { DocumentFormat, ReadDocument, SourceDocument } from "../document/source-document.js";
import type { TreeNode } from "../document/tree.js";
import type { DecodedText } from "./decode-text.js";
import { detectFormat } from "./detect-format.js";
import type { ParsedDocument } from "./parsed-document.js";
import type { ReadOptions, ReadOutcome } from "./reader.js";

/** What reading needs to know beside the bytes. `file` is the name that diagnostics speak of; it decides nothing. */
export interface LoadOptions extends ReadOptions {
  readonly file: string;
}

/** A document with its text and hash, or the errors that say why there is none. */
export type LoadOutcome =
  | { readonly status: "read"; readonly document: SourceDocument }
  | { readonly status: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** Markup and text beyond this are data dumps; a pack of 1,300 pages has about 4 MB. */
const MOST_TEXT_BYTES = 8 * 1024 * 1024;

/** Reads a document whose format is told from its bytes. Never throws for a bad document. */
export async function readDocument(bytes: Uint8Array, options: LoadOptions): Promise<ReadOutcome> {
  const { limits } = options;
  if (bytes.length === 0) return failed(diagnostic("read/empty-file", {}));
  if (bytes.length > limits.maxBytes) {
    return failed(diagnostic("read/too-large", { bytes: bytes.length, limit: limits.maxBytes }));
  }
  const detected = await detectFormat(bytes);
  switch (detected.format) {
    case "pdf": {
      const { readPdf } = await import("./pdf/read-pdf.js");
      return withNote(await readPdf(bytes, options), noteOnName(options.file, "pdf"));
    }
    case "docx": {
      const { parseDocx } = await import("./docx/parse-docx.js");
      const parsed = await parseDocx(bytes);
      if (parsed.status === "failed") return parsed;
      return finish("docx", "mammoth", parsed.parsed, noteOnName(options.file, "docx"));
    }
    case "html":
    case "markdown":
    case "plain-text":
      return readText(detected.format, detected.decoded, bytes.length, options);
    case "empty":
      return failed(diagnostic("read/empty-file", {}));
    case "encrypted-office":
      return failed(diagnostic("read/encrypted-docx", {}));
    case "damaged-zip":
      return failed(
        detected.looksLikeDocx
          ? diagnostic("read/damaged-docx", {})
          : diagnostic("read/not-a-document", { kind: "a damaged archive", hint: "Fetch the file again." }),
      );
    case "foreign":
      return failed(diagnostic("read/not-a-document", { ...detected.file }));
  }
}

/** Reads a document, lays its text out and takes its hash: what every later stage works on. */
export async function loadSource(bytes: Uint8Array, options: LoadOptions): Promise<LoadOutcome> {
  const outcome = await readDocument(bytes, options);
  if (outcome.status === "failed") return outcome;
  const { createHash } = await import("node:crypto");
  const text = layOutText(outcome.document.root);
  return {
    status: "read",
    document: {
      ...outcome.document,
      file: options.file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      text,
    },
  };
}

async function readText(
  format: "html" | "markdown" | "plain-text",
  decoded: DecodedText,
  bytes: number,
  options: LoadOptions,
): Promise<ReadOutcome> {
  if (bytes > MOST_TEXT_BYTES) return failed(diagnostic("read/text-too-large", { bytes, limit: MOST_TEXT_BYTES }));
  const notes: Diagnostic[] =
    decoded.encoding === "windows-1252" ? [diagnostic("read/decoded-as-windows-1252", {})] : [];
  switch (format) {
    case "html": {
      const { parseHtml } = await import("./html/parse-html.js");
      const { findErrorPage } = await import("./html/error-page.js");
      const parsed = parseHtml(decoded.text);
      const title = findErrorPage(parsed, decoded.text, extensionOf(options.file) ?? "");
      if (title !== null) return failed(diagnostic("read/html-error-page", { title }));
      return finish(format, "rehype-parse", parsed, [...notes, ...noteOnName(options.file, format)]);
    }
    case "markdown": {
      const { parseMarkdown } = await import("./markdown/parse-markdown.js");
      return finish(format, "remark-parse", parseMarkdown(decoded.text), [
        ...notes,
        ...noteOnName(options.file, format),
      ]);
    }
    case "plain-text": {
      const { parsePlainText } = await import("./plain-text/parse-plain-text.js");
      return finish(format, "plain-text", parsePlainText(decoded.text), [
        ...notes,
        ...noteOnName(options.file, format),
      ]);
    }
  }
}

const mediaTypes: Readonly<Record<Exclude<DocumentFormat, "pdf">, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  markdown: "text/markdown",
  "plain-text": "text/plain",
};

function finish(
  format: Exclude<DocumentFormat, "pdf">,
  engine: string,
  parsed: ParsedDocument,
  notes: readonly Diagnostic[],
): ReadOutcome {
  const root = rootNode(parsed.children);
  const body = parsed.children.filter((child) => child.type !== "furniture");
  if (!body.some(hasLetters)) return failed(diagnostic("read/no-text", { format: formatNames[format] }));
  const document: ReadDocument = {
    format,
    mediaType: mediaTypes[format],
    engine,
    textLayer: "untagged",
    pages: [],
    root,
    metadata: parsed.metadata,
    diagnostics: [...notes, ...parsed.diagnostics],
  };
  return { status: "read", document };
}

function hasLetters(node: TreeNode): boolean {
  if (node.type === "text") return /[\p{L}\p{N}]/u.test(node.value);
  return node.children.some(hasLetters);
}

/** Formats in words, for sentences. */
const formatNames: Readonly<Record<DocumentFormat, string>> = {
  pdf: "a PDF",
  docx: "a Word document",
  html: "a web page",
  markdown: "Markdown text",
  "plain-text": "plain text",
};

/** Which format a file's name promises; a name that promises nothing is never wrong. */
const promisedFormats: Readonly<Record<string, readonly DocumentFormat[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  doc: ["docx"],
  html: ["html"],
  htm: ["html"],
  aspx: ["html"],
  md: ["markdown", "plain-text"],
  markdown: ["markdown", "plain-text"],
  txt: ["plain-text", "markdown"],
};

function noteOnName(file: string, format: DocumentFormat): Diagnostic[] {
  const extension = extensionOf(file);
  const promised = extension === null ? undefined : promisedFormats[extension];
  if (extension === null || promised === undefined || promised.includes(format)) return [];
  return [diagnostic("read/format-not-as-named", { extension, format: formatNames[format] })];
}

function extensionOf(file: string): string | null {
  return /\.([a-z0-9]{1,8})$/iu.exec(file)?.[1]?.toLowerCase() ?? null;
}

function withNote(outcome: ReadOutcome, notes: readonly Diagnostic[]): ReadOutcome {
  if (outcome.status === "failed" || notes.length === 0) return outcome;
  const { document } = outcome;
  return { status: "read", document: { ...document, diagnostics: [...notes, ...document.diagnostics] } };
}

function failed(...diagnostics: Diagnostic[]): ReadOutcome {
  return { status: "failed", diagnostics };
}
