import mammoth from "mammoth";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { furnitureNode } from "../../document/build.js";
import type { FurnitureNode } from "../../document/tree.js";
import { cleanText } from "../clean-text.js";
import { parseHtml } from "../html/parse-html.js";
import { NO_PLACE, noMarks, toRuns } from "../inline-buffer.js";
import { dropMarks } from "../paragraph-mark.js";
import type { ParsedDocument } from "../parsed-document.js";
import { markParagraphs } from "./mark-paragraphs.js";
import { readNumbering } from "./numbering.js";
import { readStyles } from "./styles.js";
import { decodeEntities, xmlTags } from "./xml-tags.js";
import { unpackParts } from "./zip-package.js";

/** What `parseDocx` gives. */
export type ParsedDocx =
  | { readonly status: "read"; readonly parsed: ParsedDocument }
  | { readonly status: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** XML that a document may unpack to; a report of 500 pages has about 20 MB. */
const MOST_XML_BYTES = 40 * 1024 * 1024;

const wantedPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/_rels\/[\w.-]+\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml)$/u;

/**
 * Reads a Word document. mammoth turns it into HTML, which the HTML reader takes on; what mammoth leaves out (printed
 * numbers of automatic numbering, indentation, outline levels, page headers and footers) is read from the parts
 * themselves. Insertions of tracked changes are accepted, deletions and comments left out.
 */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedDocx> {
  const unpacked = await unpackParts(bytes, (name) => wantedPart.test(name), MOST_XML_BYTES);
  if (unpacked === "too-large") return failed(diagnostic("read/unpacks-too-large", { limit: MOST_XML_BYTES }));
  if (unpacked === "encrypted") return failed(diagnostic("read/encrypted-docx", {}));
  if (unpacked === "damaged") return failed(diagnostic("read/damaged-docx", {}));
  const parts = new Map([...unpacked.parts].map(([name, content]) => [name, new TextDecoder().decode(content)]));
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/u.test(name));
  if (main === undefined) return failed(diagnostic("read/damaged-docx", {}));
  const { paragraph: styles, boldCharacter } = readStyles(parts.get("word/styles.xml") ?? "");
  const numbering = readNumbering(parts.get("word/numbering.xml") ?? "", (style) => styles.get(style)?.numId ?? null);
  for (const [name, xml] of parts) parts.set(name, dropMarks(xml));
  parts.set(main, markParagraphs(parts.get(main) ?? "", styles, numbering));
  try {
    const html = await convert(parts, boldCharacter);
    const parsed = parseHtml(html, { fromWord: true });
    return {
      status: "read",
      parsed: {
        ...parsed,
        children: [...parsed.children, ...readFurniture(parts)],
        metadata: readProperties(parts.get("docProps/core.xml") ?? ""),
      },
    };
  } catch {
    return failed(diagnostic("read/damaged-docx", {}));
  }
}

/** A zip file as mammoth uses it inside; giving it one keeps unpacking, and its limits, in our hands. */
interface MammothFile {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
}

const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const EMPTY_PARTS: Readonly<Record<string, string>> = {
  "word/styles.xml": `<w:styles xmlns:w="${WORD_NAMESPACE}"/>`,
  "word/numbering.xml": `<w:numbering xmlns:w="${WORD_NAMESPACE}"/>`,
};

async function convert(parts: ReadonlyMap<string, string>, boldStyles: readonly string[]): Promise<string> {
  // Styles and numbering have been read already; a template's 350 kB of styles would take mammoth most of its time.
  const shown = (name: string): string | undefined => EMPTY_PARTS[name] ?? parts.get(name);
  const file: MammothFile = {
    exists: (name) => shown(name) !== undefined,
    read: (name, encoding) => {
      const part = shown(name) ?? "";
      return Promise.resolve(encoding === undefined ? new TextEncoder().encode(part) : part);
    },
  };
  const { value } = await mammoth.convertToHtml({ file } as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    styleMap: ["u => u", "r.Emphasis => em", ...boldStyles.map((style) => `r.${style} => strong`)],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
  });
  return value;
}

const paragraphText = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b[^<>]*\/?>|(<\/w:p>)/gu;

/** Page headers and footers; the council's name often stands there alone. */
function readFurniture(parts: ReadonlyMap<string, string>): FurnitureNode[] {
  const furniture = new Map<string, FurnitureNode>();
  for (const [name, xml] of parts) {
    const role = /^word\/(header|footer)\d*\.xml$/u.exec(name)?.[1];
    if (role !== "header" && role !== "footer") continue;
    const shown = withoutDeletions(xml);
    let words = "";
    for (const [, text, gap, end] of shown.matchAll(paragraphText)) {
      words += text === undefined ? (gap === undefined && end === undefined ? "" : " ") : decodeEntities(text);
    }
    const clean = cleanText(words).trim();
    if (/\p{L}{2}/u.test(clean) && !furniture.has(clean)) {
      furniture.set(clean, furnitureNode(role, toRuns([{ text: clean, marks: noMarks }]), NO_PLACE));
    }
  }
  return [...furniture.values()];
}

function withoutDeletions(xml: string): string {
  // The fallback drawing of a text box repeats its words.
  const pieces: string[] = [];
  let position = 0;
  let depth = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.name !== "w:del" && tag.name !== "mc:Fallback") continue;
    if (tag.kind === "open") {
      if (depth === 0) pieces.push(xml.slice(position, tag.start));
      depth++;
    } else if (tag.kind === "close" && depth > 0) {
      depth--;
      position = tag.end;
    }
  }
  if (depth === 0) pieces.push(xml.slice(position));
  return pieces.join("");
}

function readProperties(xml: string): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const [, name, value] of xml.matchAll(/<(?:dc|dcterms|cp):([a-zA-Z]{1,30})(?:\s[^<>]*)?>([^<]{1,500})</gu)) {
    if (name !== undefined && value !== undefined) metadata[name] = cleanText(decodeEntities(value)).trim();
  }
  return metadata;
}

function failed(problem: Diagnostic): ParsedDocx {
  return { status: "failed", diagnostics: [problem] };
}
