import { type DecodedText, decodeText } from "./decode-text.js";

/** A kind of file that is no document for us, by the words that a person knows it under. */
export interface ForeignFile {
  readonly kind: string;
  /** What to do with it, as a sentence. */
  readonly hint: string;
}

/** What the bytes of a file are. */
export type DetectedFormat =
  | { readonly format: "pdf" }
  | { readonly format: "docx"; readonly entries: readonly string[] }
  | { readonly format: "html" | "markdown" | "plain-text"; readonly decoded: DecodedText }
  | { readonly format: "empty" }
  | { readonly format: "encrypted-office" }
  | { readonly format: "damaged-zip"; readonly looksLikeDocx: boolean }
  | { readonly format: "foreign"; readonly file: ForeignFile };

const CONVERT_OFFICE = "Open it in Word or LibreOffice and save it as .docx or PDF.";
const UNPACK = "Unpack it and give the documents inside, or give the archive to `ilacs batch`.";
const NOT_READ = "Give the document itself: PDF, Word (.docx), web page, Markdown or text.";
const PICTURE = "It is a picture of a page at best; give a file with text, or run text recognition over it first.";
const TABULAR = "Save the sheet that holds the text as a document, or give the paper that it belongs to.";

/** First bytes that tell a format, in Latin-1; the longest match is listed first. Source: the formats' own specifications. */
const signatures: readonly (readonly [bytes: string, file: ForeignFile])[] = [
  ["\x89PNG\r\n\x1a\n", { kind: "a PNG picture", hint: PICTURE }],
  ["\xff\xd8\xff", { kind: "a JPEG picture", hint: PICTURE }],
  ["GIF87a", { kind: "a GIF picture", hint: PICTURE }],
  ["GIF89a", { kind: "a GIF picture", hint: PICTURE }],
  ["II*\0", { kind: "a TIFF picture", hint: PICTURE }],
  ["MM\0*", { kind: "a TIFF picture", hint: PICTURE }],
  ["RIFF", { kind: "a picture, sound or film", hint: NOT_READ }],
  ["{\\rtf", { kind: "a rich text (.rtf) file", hint: CONVERT_OFFICE }],
  ["7z\xbc\xaf\x27\x1c", { kind: "a 7-Zip archive", hint: UNPACK }],
  ["Rar!\x1a\x07", { kind: "a RAR archive", hint: UNPACK }],
  ["\x1f\x8b", { kind: "a gzip archive", hint: UNPACK }],
  ["BZh", { kind: "a bzip2 archive", hint: UNPACK }],
  ["\xfd7zXZ\0", { kind: "an xz archive", hint: UNPACK }],
  ["MZ", { kind: "a Windows program", hint: NOT_READ }],
  ["\x7fELF", { kind: "a program", hint: NOT_READ }],
  ["PAR1", { kind: "a Parquet table", hint: NOT_READ }],
  ["SQLite format 3\0", { kind: "a database", hint: NOT_READ }],
  ["ID3", { kind: "a sound recording", hint: NOT_READ }],
  ["%!PS", { kind: "a PostScript file", hint: "Convert it to PDF first." }],
];

/** Names of parts that tell which office or archive format a zip file is. */
const zipKinds: readonly (readonly [entry: RegExp, file: ForeignFile])[] = [
  [/^xl\//u, { kind: "an Excel workbook", hint: TABULAR }],
  [/^ppt\//u, { kind: "a PowerPoint presentation", hint: "Export it as PDF first." }],
  [/^content\.xml$/u, { kind: "an OpenDocument file", hint: CONVERT_OFFICE }],
  [/^META-INF\/container\.xml$/u, { kind: "an e-book", hint: NOT_READ }],
];

/** Names of streams in an OLE container (UTF-16 inside the file) that tell which old office format it is. */
const oleKinds: readonly (readonly [stream: string, file: ForeignFile])[] = [
  ["WordDocument", { kind: "an old Word (.doc) file", hint: CONVERT_OFFICE }],
  ["Workbook", { kind: "an old Excel (.xls) workbook", hint: TABULAR }],
  ["PowerPoint Document", { kind: "an old PowerPoint (.ppt) presentation", hint: "Export it as PDF first." }],
  ["__substg1.0", { kind: "an Outlook message", hint: "Save the attached document and give that." }],
];

const OLE_SIGNATURE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const ZIP_SIGNATURES = ["PK\x03\x04", "PK\x05\x06"];
/** A PDF's header may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;

/** Tells the format of a file from its bytes; its name is never looked at. */
export async function detectFormat(bytes: Uint8Array): Promise<DetectedFormat> {
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN + 8));
  if (head.includes("%PDF-") && !head.trimStart().startsWith("<")) return { format: "pdf" };
  if (ZIP_SIGNATURES.some((signature) => head.startsWith(signature))) return detectZip(bytes, head);
  if (head.startsWith(OLE_SIGNATURE)) return detectOle(bytes);
  for (const [signature, file] of signatures) if (head.startsWith(signature)) return { format: "foreign", file };
  const decoded = decodeText(bytes);
  if (decoded === null) return { format: "foreign", file: { kind: "a file of unknown kind", hint: NOT_READ } };
  return detectText(decoded);
}

async function detectZip(bytes: Uint8Array, head: string): Promise<DetectedFormat> {
  const { listZipEntries } = await import("./docx/zip-package.js");
  const entries = await listZipEntries(bytes);
  if (entries === null) {
    return { format: "damaged-zip", looksLikeDocx: /\[Content_Types\]\.xml|word\/|_rels\/\.rels/u.test(head) };
  }
  if (entries.some((name) => /^word\/document\d?\.xml$/u.test(name))) return { format: "docx", entries };
  for (const [entry, file] of zipKinds) {
    if (entries.some((name) => entry.test(name))) return { format: "foreign", file };
  }
  return { format: "foreign", file: { kind: "a zip archive", hint: UNPACK } };
}

function detectOle(bytes: Uint8Array): DetectedFormat {
  const text = latin1(bytes.subarray(0, 1024 * 1024)) + latin1(bytes.subarray(Math.max(0, bytes.length - 256 * 1024)));
  // MS-OFFCRYPTO: a password-protected .docx is an OLE container with a stream of this name.
  if (text.includes(utf16("EncryptedPackage"))) return { format: "encrypted-office" };
  for (const [stream, file] of oleKinds) if (text.includes(utf16(stream))) return { format: "foreign", file };
  return { format: "foreign", file: { kind: "an old Office file", hint: CONVERT_OFFICE } };
}

function utf16(name: string): string {
  return [...name].map((letter) => `${letter}\0`).join("");
}

const htmlStart =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|title|meta|div|table|main|article|section|h[1-6]|p)\b/iu;
const htmlTag = /<\/(?:p|div|td|li|h[1-6]|span|a|table|body)>/giu;
const structuredText = /^\s*(?:\{\s*"|\[\s*[{[])/u;

function detectText(decoded: DecodedText): DetectedFormat {
  const { text } = decoded;
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, 1_000_000))) {
    return text.trim() === "" || text.length < 1_000_000 ? { format: "empty" } : { format: "plain-text", decoded };
  }
  if (htmlStart.test(text)) return { format: "html", decoded };
  if (/^\s*<\?xml\b/u.test(text)) return { format: "foreign", file: { kind: "an XML file", hint: NOT_READ } };
  if (structuredText.test(text) && isJson(text)) {
    return { format: "foreign", file: { kind: "a JSON file", hint: NOT_READ } };
  }
  if (/^MIME-Version:|^From: <Saved by/imu.test(text.slice(0, 400))) {
    return {
      format: "foreign",
      file: { kind: "a web archive or e-mail message", hint: "Save the page as HTML or PDF and give that." },
    };
  }
  if (/^\s*</u.test(text) && (text.slice(0, 20_000).match(htmlTag)?.length ?? 0) >= 3)
    return { format: "html", decoded };
  return { format: looksLikeMarkdown(text) ? "markdown" : "plain-text", decoded };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const atxHeading = /^ {0,3}#{1,6} +\S/mu;
const pipeDelimiter = /^ {0,3}\|? *:?-{3,}:? *\|(?: *:?-{3,}:? *\|?)*\s*$/mu;
const frontMatter = /^---\r?\n(?:[A-Za-z_][\w -]{0,40}:[^\n]*\r?\n){1,60}---\r?\n/u;
const markdownLink = /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|#|\.)[^)\s]{0,400}\)/gu;

/**
 * Whether a text is written in Markdown: "# " headings, a pipe table, front matter or several links. Stray asterisks
 * and "- 2.1" are what converters leave in plain text and tell nothing.
 */
function looksLikeMarkdown(text: string): boolean {
  const probe = text.slice(0, 200_000);
  return (
    atxHeading.test(probe) ||
    pipeDelimiter.test(probe) ||
    frontMatter.test(probe) ||
    (probe.match(markdownLink)?.length ?? 0) >= 3
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
