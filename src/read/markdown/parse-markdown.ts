import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import {
  listItemNode,
  listNode,
  noteNode,
  paragraphNode,
  tableCellNode,
  tableNode,
  tableRowNode,
} from "../../document/build.js";
import type { BlockNode, NoteNode, TableNode } from "../../document/tree.js";
import { dropInvisible } from "../clean-text.js";
import {
  type InlineMarks,
  type InlinePiece,
  NO_PLACE,
  noMarks,
  piecesFrom,
  rawText,
  toRuns,
} from "../inline-buffer.js";
import { parseHtml } from "../html/parse-html.js";
import { HARD_BREAK, splitLines } from "../inline-lines.js";
import { type Flat, nestBlocks } from "../nest-blocks.js";
import type { ParsedDocument } from "../parsed-document.js";
import { parsePlainText } from "../plain-text/parse-plain-text.js";
import { splitLabel, wholeLabel } from "../printed-label.js";

/** Block quotes and lists nested deeper than this are flattened. */
const DEEPEST = 60;

/** Reads Markdown with GitHub's additions (tables, task lists, footnotes). Front matter goes into the metadata. */
export function parseMarkdown(source: string): ParsedDocument {
  const { text, metadata } = takeFrontMatter(dropInvisible(source));
  const cut = cutTables(dropDenseMarks(text));
  const shallow = flattenQuotes(cut.text);
  const tree = unified().use(remarkParse).use(remarkGfm).parse(shallow.text) as Root;
  const notes: NoteNode[] = [];
  const diagnostics: Diagnostic[] = shallow.cut ? [diagnostic("read/nested-too-deep", { limit: DEEPEST })] : [];
  const blocks = toBlocks(tree.children, { source: shallow.text, notes, diagnostics });
  if (cut.cells > 0) diagnostics.push(diagnostic("read/table-cut", { cells: cut.cells, limit: MOST_PIPES }));
  return { children: [...blocks, ...notes], metadata, diagnostics };
}

interface Context {
  readonly source: string;
  readonly notes: NoteNode[];
  readonly diagnostics: Diagnostic[];
}

const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

function takeFrontMatter(source: string): { text: string; metadata: Record<string, string> } {
  const match = frontMatter.exec(source);
  const lines = match?.[1]?.split(/\r?\n/u) ?? [];
  // A "---" rule at the top of a document is no front matter: that has only "key: value" lines and their lists.
  if (match === null || !lines.every((line) => /^(?:[A-Za-z_][\w -]{0,40}:.*|\s+\S.*|\s*-\s.*|#.*|\s*)$/u.test(line))) {
    return { text: source, metadata: {} };
  }
  const metadata: Record<string, string> = {};
  for (const line of lines) {
    const field = /^([A-Za-z_][\w -]{0,40}):\s*(.+)$/u.exec(line);
    if (field?.[1] !== undefined && field[2] !== undefined) {
      metadata[field[1].trim().toLowerCase()] = field[2].trim().replace(/^(["'])(.*)\1$/u, "$2");
    }
  }
  return { text: source.slice(match[0].length), metadata };
}

/** More marks of emphasis, links and code in one paragraph than this are no markup of a document. */
const MOST_MARKS = 1_500;
const mark = /[*_~[\]`<]/gu;

/**
 * Takes the marks out of paragraphs that hold thousands of them: pairing them takes a parser time that grows with the
 * square of their number and more. The rows of a table are looked at one by one.
 */
function dropDenseMarks(text: string): string {
  if ((text.match(mark)?.length ?? 0) <= MOST_MARKS) return text;
  return text
    .split(BLANK_LINE)
    .flatMap((block) => (pipeDelimiter.test(block) ? block.split(/(\n)/u) : [block]))
    .map((part) => ((part.match(mark)?.length ?? 0) > MOST_MARKS ? part.replace(mark, " ") : part))
    .join("");
}

/** The parser takes long for a cell; a table of more is a data file. */
const MOST_PIPES = 20_000;

/** Cuts the rows of tables off that have more cells than any table of a paper. */
function cutTables(text: string): { text: string; cells: number } {
  if ((text.match(/\|/gu)?.length ?? 0) <= MOST_PIPES) return { text, cells: 0 };
  let most = 0;
  const blocks = text.split(BLANK_LINE).map((block) => {
    const cells = block.match(/\|/gu)?.length ?? 0;
    if (cells <= MOST_PIPES) return block;
    most = Math.max(most, cells);
    let left = MOST_PIPES;
    return block
      .split("\n")
      .filter((line) => (left -= line.match(/\|/gu)?.length ?? 0) >= 0)
      .join("\n");
  });
  return { text: blocks.join(""), cells: most };
}

const BLANK_LINE = /(\n[ \t]*\n)/u;
const pipeDelimiter = /^[^\n]{0,5000}\n[ \t]{0,3}\|?[ \t:|-]{3,5000}(?:\n|$)/u;

/** Cuts the marks of block quotes and the indentation of lists that are nested beyond all reason. */
function flattenQuotes(text: string): { text: string; cut: boolean } {
  let cut = false;
  const lines = text.split("\n").map((line) => {
    const lead = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u.exec(line)?.[0];
    const marks = lead?.match(/>|[-*+]|\d[.)]/gu)?.length ?? 0;
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    if (marks <= DEEPEST && indent <= DEEPEST * 4) return line;
    cut = true;
    return line.slice(Math.max(lead?.length ?? 0, indent)).trimStart();
  });
  return { text: lines.join("\n"), cut };
}

function toBlocks(nodes: readonly RootContent[], context: Context): BlockNode[] {
  return nestBlocks(joinHtml(nodes).flatMap((node) => toFlat(node, context)));
}

/** Tags with empty lines between them ("<table>", rows, "</table>") are one piece of a page. */
function joinHtml(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  let pieces: string[] = [];
  const flush = (): void => {
    if (pieces.length > 0) joined.push({ type: "html", value: pieces.join("\n") });
    pieces = [];
  };
  for (const node of nodes) {
    if (node.type === "html") pieces.push(node.value);
    else {
      flush();
      joined.push(node);
    }
  }
  flush();
  return joined;
}

function toFlat(node: RootContent, context: Context): Flat[] {
  switch (node.type) {
    case "heading":
      return toHeadings(node.children, node.depth);
    case "paragraph":
      return toParagraphs(node.children);
    case "list":
      return [{ kind: "block", node: toList(node, context), indent: 0 }];
    case "table":
      return [{ kind: "block", node: toHungList(node) ?? toTable(node), indent: 0 }];
    case "html":
      return fromHtml(node.value, context);
    case "blockquote":
      return node.children.flatMap((child) => toFlat(child, context));
    case "code":
      // Four spaces in front make "code" of what a council writer meant as an indented paragraph.
      return parsePlainText(node.value).children.flatMap(fromBlock);
    case "footnoteDefinition":
      context.notes.push(
        noteNode(node.identifier, node.label ?? undefined, toBlocks(node.children, context), NO_PLACE),
      );
      return [];
    default:
      return [];
  }
}

/** Converters leave what Markdown cannot say, tables with merged cells above all, as they would stand in a page. */
function fromHtml(value: string, { notes, diagnostics }: Context): Flat[] {
  if (!/>[^<]*[^\s<]/u.test(value)) return [];
  const page = parseHtml(value);
  for (const problem of page.diagnostics) diagnostics.push(problem);
  for (const node of page.children) if (node.type === "footnoteDefinition") notes.push(node);
  return page.children.flatMap(fromBlock);
}

function fromBlock(node: ParsedDocument["children"][number]): Flat[] {
  switch (node.type) {
    case "list":
    case "table":
      return [{ kind: "block", node, indent: 0 }];
    case "heading":
    case "paragraph":
      return [
        {
          kind: node.type,
          depth: node.type === "heading" ? node.depth : 1,
          runs: node.children,
          label: null,
          indent: 0,
        },
      ];
    default:
      return [];
  }
}

function toHeadings(content: readonly PhrasingContent[], depth: 1 | 2 | 3 | 4 | 5 | 6): Flat[] {
  const pieces = toPieces(content, noMarks);
  const found = splitLabel(rawText(pieces));
  const label = found !== null && found.label.kind !== "bullet" ? found.label : null;
  const runs = toRuns(label === null || found === null ? pieces : piecesFrom(pieces, found.textStart));
  return runs.length === 0 ? [] : [{ kind: "heading", depth, runs, label, indent: 0 }];
}

function toParagraphs(content: readonly PhrasingContent[]): Flat[] {
  return splitLines(toPieces(content, noMarks), false).flatMap((line): Flat[] => {
    const found = splitLabel(rawText(line));
    const runs = toRuns(found === null ? line : piecesFrom(line, found.textStart));
    if (runs.length === 0) return [];
    return [{ kind: "paragraph", depth: 1, runs, label: found?.label ?? null, indent: 0 }];
  });
}

function toList(list: List, context: Context): BlockNode & { type: "list" } {
  return listNode(
    list.ordered === true,
    list.children.map((item) => toItem(item, context)),
    NO_PLACE,
  );
}

/** A list item; its label is the number as typed ("4."), read from the source, or a bullet. */
function toItem(item: ListItem, context: Context): ReturnType<typeof listItemNode> {
  const start = item.position?.start.offset ?? 0;
  const marker = /^\d{1,9}[.)]/u.exec(context.source.slice(start, start + 12))?.[0];
  const blocks = toBlocks(item.children, context);
  const first = blocks[0];
  // "- (a) text" and "- 2.1 text" carry a number of their own behind the dash.
  if (marker === undefined && first?.type === "list" && first.children.length === 1 && blocks.length === 1) {
    const inner = first.children[0];
    if (inner !== undefined && inner.data.label !== "•") return inner;
  }
  if (marker === undefined && first?.type === "paragraph" && first.data.label !== undefined) {
    const { label, ...place } = first.data;
    first.data = place;
    return listItemNode(blocks, NO_PLACE, label);
  }
  return listItemNode(blocks, NO_PLACE, marker ?? "•");
}

function toTable(table: Table): TableNode {
  const rows = filledRows(table);
  const named = rows.length === table.children.length;
  return tableNode(
    rows.map((row, index) => {
      const header = named && index === 0;
      return tableRowNode(
        header,
        row.children.map((cell, column) => tableCellNode({ column, header }, toCellBlocks(cell), NO_PLACE)),
        NO_PLACE,
      );
    }),
    NO_PLACE,
  );
}

/** Rows of "(1)" and a text under no column names are a list that was set as a table. */
function toHungList(table: Table): (BlockNode & { type: "list" }) | null {
  const rows = filledRows(table);
  if (rows.length === table.children.length) return null;
  const items = rows.map(({ children: [mark, text, ...more] }) => {
    const label = mark === undefined ? null : wholeLabel(rawText(toPieces(mark.children, noMarks)));
    if (label === null || label.kind === "reference" || text === undefined || more.length > 0) return null;
    return listItemNode(toCellBlocks(text), NO_PLACE, label.text);
  });
  return items.includes(null) || items.length === 0
    ? null
    : listNode(
        true,
        items.filter((item) => item !== null),
        NO_PLACE,
      );
}

/** The rows without a first one that is empty: Markdown has no table without a row that names the columns. */
function filledRows(table: Table): readonly TableRow[] {
  const [first, ...others] = table.children;
  const empty = first?.children.every((cell) => rawText(toPieces(cell.children, noMarks)).trim() === "") === true;
  return empty ? others : table.children;
}

function toCellBlocks(cell: TableCell): BlockNode[] {
  return splitLines(toPieces(cell.children, noMarks), false)
    .map((line) => toRuns(line))
    .filter((runs) => runs.length > 0)
    .map((runs) => paragraphNode(runs, NO_PLACE));
}

function toPieces(content: readonly Nodes[], marks: InlineMarks): InlinePiece[] {
  return content.flatMap((node): InlinePiece[] => {
    switch (node.type) {
      case "text":
      case "inlineCode":
        return [{ text: node.value, marks }];
      case "break":
        return [{ text: HARD_BREAK, marks }];
      case "strong":
        return toPieces(node.children, { ...marks, bold: true });
      case "emphasis":
        return toPieces(node.children, { ...marks, italic: true });
      case "link":
        return toPieces(node.children, { ...marks, link: node.url });
      case "html":
        return /^<br\s*\/?>$/iu.test(node.value) ? [{ text: HARD_BREAK, marks }] : [];
      case "delete":
      case "linkReference":
        return toPieces(node.children, marks);
      default:
        return [];
    }
  });
}
