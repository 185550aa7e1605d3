import type { Element, Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { furnitureNode } from "../../document/build.js";
import type { FurnitureNode, NoteNode } from "../../document/tree.js";
import { cleanText, dropInvisible } from "../clean-text.js";
import { NO_PLACE, noMarks, toRuns } from "../inline-buffer.js";
import { dropMarks } from "../paragraph-mark.js";
import type { ParsedDocument } from "../parsed-document.js";
import { convertElement } from "./convert-element.js";
import { countLetters, findElement, isElement, isUnseen, visibleText } from "./elements.js";
import { DEEPEST_ELEMENT, MOST_TAGS, limitNesting } from "./nesting-guard.js";
import { findMain, furnitureWords, partOf } from "./page-parts.js";

/**
 * Reads a web page as a person reads it: the document itself without menus, banners, forms and hidden parts; the words
 * of the site's header, footer and title stay as page furniture, because the council's name often stands only there.
 */
export function parseHtml(source: string, { fromWord = false }: { fromWord?: boolean } = {}): ParsedDocument {
  const visible = dropInvisible(source);
  const { html, deep, tags } = limitNesting(fromWord ? visible : dropMarks(visible));
  const tree = unified().use(rehypeParse).parse(html) as Root;
  const diagnostics: Diagnostic[] = deep ? [diagnostic("read/nested-too-deep", { limit: DEEPEST_ELEMENT })] : [];
  if (tags > MOST_TAGS) diagnostics.push(diagnostic("read/markup-cut", { tags, limit: MOST_TAGS }));
  const body = findElement(tree, (element) => element.tagName === "body") ?? tree;
  const metadata = readMetadata(tree);
  const pageLetters = countLetters(body);
  const main = findMain(body, pageLetters);
  const notes: NoteNode[] = [];
  const furniture = new Map<string, FurnitureNode>();
  const keep = (role: FurnitureNode["role"], words: string): void => {
    if (/\p{L}{2}/u.test(words) && !furniture.has(words)) {
      furniture.set(words, furnitureNode(role, toRuns([{ text: words, marks: noMarks }]), NO_PLACE));
    }
  };
  if (metadata["title"] !== undefined) keep("header", metadata["title"]);
  if (main !== null) takeOutside(body, main, keep, pageLetters);
  const title = main === null || hasHeading(main) ? null : titleOutside(body, main);
  const blocks = convertElement([...(title === null ? [] : [title]), main ?? body], {
    pageLetters,
    diagnostics,
    notes,
    noteLabels: new Map(),
    fromWord,
    keepFurniture: keep,
  });
  return { children: [...blocks, ...notes, ...furniture.values()], metadata, diagnostics };
}

function readMetadata(tree: Root): Record<string, string> {
  const metadata: Record<string, string> = {};
  const title = findElement(tree, (element) => element.tagName === "title");
  const words = title === null ? "" : cleanText(title.children.map((child) => visibleText(child)).join("")).trim();
  if (words !== "") metadata["title"] = words;
  const head = findElement(tree, (element) => element.tagName === "head");
  for (const child of head?.children ?? []) {
    if (!isElement(child) || child.tagName !== "meta") continue;
    const { name, content } = child.properties;
    if (
      typeof name === "string" &&
      typeof content === "string" &&
      /^(?:dc(?:terms)?\.|author|description)/iu.test(name)
    ) {
      metadata[name.toLowerCase()] = cleanText(content).trim();
    }
  }
  return metadata;
}

/** Keeps header and footer words of what stands outside the main part. */
function takeOutside(
  node: Nodes,
  main: Element,
  keep: (role: FurnitureNode["role"], words: string) => void,
  pageLetters: number,
): void {
  if (node === main || !("children" in node)) return;
  if (isElement(node)) {
    if (isUnseen(node)) return;
    const part = partOf(node, pageLetters);
    if (part === "navigation") return;
    if ((part === "header" || part === "footer") && findElement(node, (inner) => inner === main) === null) {
      keep(part, furnitureWords(node));
      return;
    }
  }
  for (const child of node.children) takeOutside(child, main, keep, pageLetters);
}

function hasHeading(element: Element): boolean {
  return findElement(element, (inner) => inner.tagName === "h1" && !isUnseen(inner)) !== null;
}

/** The page's `<h1>` where it stands outside the main part. */
function titleOutside(body: Nodes, main: Element): Element | null {
  return findElement(
    body,
    (element) =>
      element.tagName === "h1" && !isUnseen(element) && findElement(main, (inner) => inner === element) === null,
  );
}
