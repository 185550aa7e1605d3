import type { SourceDocument } from "../document/source-document.js";
import { printable } from "../text/printable.js";
import { shorten } from "../text/shorten.js";
import type { RootNode, TextRun, TreeNode } from "../document/tree.js";

const WIDTH = 72;

/**
 * A document's tree as lines: role, page and offsets, printed label, first words; children indented under their
 * parent. It shows at which stage a wrong record went wrong: what is not here, no rule can find.
 */
export function renderOutline(document: SourceDocument): string {
  const lines: string[] = [];
  for (const child of document.root.children) describe(child, 0, document.text, lines);
  return `${lines.join("\n")}\n`;
}

type Shown = Exclude<TreeNode, RootNode | TextRun>;

function describe(node: Shown, depth: number, text: string, lines: string[]): void {
  const { span, page } = node.data;
  const label = "label" in node.data && node.data.label !== undefined ? ` ${node.data.label}` : "";
  const place = `${page === null ? "" : `p${page} `}${span.start}-${span.end}`;
  const words = isLeaf(node) ? ` ${firstWords(text.slice(span.start, span.end))}` : "";
  lines.push(`${"  ".repeat(depth)}${roleOf(node)} ${place}${label}${words}`);
  if (isLeaf(node)) return;
  for (const child of node.children) describe(child, depth + 1, text, lines);
}

function isLeaf(node: Shown): node is Extract<Shown, { children: TextRun[] }> {
  return node.type === "heading" || node.type === "paragraph" || node.type === "furniture";
}

function roleOf(node: Shown): string {
  switch (node.type) {
    case "heading":
      return `heading${node.depth}`;
    case "tableRow":
      return node.data.header ? "row (header)" : "row";
    case "tableCell":
      return `cell ${node.data.column}${node.data.columnSpan > 1 ? `+${node.data.columnSpan}` : ""}`;
    case "listItem":
      return "item";
    case "footnoteDefinition":
      return "note";
    case "furniture":
      return `page ${node.role}`;
    default:
      return node.type;
  }
}

function firstWords(text: string): string {
  return printable(shorten(text.replace(/\s+/gu, " ").trim(), WIDTH));
}
