import type { Element, ElementContent, Nodes } from "hast";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  listItemNode,
  listNode,
  noteNode,
  paragraphNode,
  tableCellNode,
  tableNode,
  tableRowNode,
} from "../../document/build.js";
import type {
  BlockNode,
  FurnitureNode,
  HeadingNode,
  ListItemNode,
  ListNode,
  NoteNode,
  TableNode,
} from "../../document/tree.js";
import {
  type InlineMarks,
  type InlinePiece,
  NO_PLACE,
  noMarks,
  piecesFrom,
  rawText,
  toRuns,
} from "../inline-buffer.js";
import { HARD_BREAK, splitLines } from "../inline-lines.js";
import { type Flat, nestBlocks } from "../nest-blocks.js";
import { type PrintedLabel, splitLabel } from "../printed-label.js";
import {
  childElements,
  classesOf,
  findElement,
  idOf,
  isBlock,
  isElement,
  isUnseen,
  nameParts,
  roleOf,
  styleOf,
} from "./elements.js";
import { itemLabels } from "./list-labels.js";
import { furnitureWords, partOf } from "./page-parts.js";
import { type GridRow, cellText, readGrid, toTableNode } from "./tables.js";

/** What conversion fills beside the blocks. */
export interface ConversionContext {
  readonly pageLetters: number;
  readonly diagnostics: Diagnostic[];
  readonly notes: NoteNode[];
  readonly keepFurniture: (role: FurnitureNode["role"], words: string) => void;
}

/** Turns elements into the blocks that a reader of the page sees. */
export function convertElement(elements: readonly Nodes[], context: ConversionContext): BlockNode[] {
  return nestBlocks(flatten(elements, context));
}

function flatten(
  nodes: readonly Nodes[],
  context: ConversionContext,
  indent = 0,
  marks: InlineMarks = noMarks,
): Flat[] {
  const flow = new Flow(context);
  for (const node of nodes) flow.walk(node, { marks, indent, heading: null, level: undefined });
  flow.flush();
  return flow.flat;
}

interface Place {
  readonly marks: InlineMarks;
  readonly indent: number;
  readonly heading: HeadingNode["depth"] | null;
  /** Nesting level of a Word list paragraph. */
  readonly level: number | undefined;
}

const noteTarget = /^(?:_?ftn|_?edn|footnote-|endnote-|fn:?|user-content-fn-)(\d{1,4})$/u;
const noteLink = /^#(?:_?ftn|_?edn|footnote-|endnote-|fn:?|user-content-fn-)(?:ref-?)?:?\d{1,4}$/u;
const fileSize = /^\s*\(?(?:PDF|DOCX?|XLSX?|HTML|Word|ODT)?,?\s?\d{1,4}(?:\.\d{1,2})?\s?[KM]B\)?\s*$/iu;
const headingName = /^h([1-6])$/u;

/** Collects inline text into paragraphs as it walks through elements. */
class Flow {
  readonly flat: Flat[] = [];
  readonly #context: ConversionContext;
  #inline: InlinePiece[] = [];
  #place: Place = { marks: noMarks, indent: 0, heading: null, level: undefined };

  constructor(context: ConversionContext) {
    this.#context = context;
  }

  walk(node: Nodes, place: Place): void {
    if (node.type === "text") {
      this.#inline.push({ text: node.value.replace(/[ \n\r\f]+/gu, " "), marks: place.marks });
      this.#place = place;
    } else if (isElement(node)) {
      if (!isUnseen(node)) this.#walkElement(node, place);
    } else if ("children" in node) {
      for (const child of node.children) this.walk(child, place);
    }
  }

  /** Ends the paragraph that is being collected. */
  flush(): void {
    const pieces = this.#inline;
    this.#inline = [];
    if (pieces.length === 0) return;
    const { heading, indent, level } = this.#place;
    for (const line of splitLines(pieces, heading !== null)) {
      const found = splitLabel(rawText(line));
      const label = found !== null && (heading === null || found.label.kind !== "bullet") ? found.label : null;
      const runs = toRuns(label === null || found === null ? line : piecesFrom(line, found.textStart));
      if (runs.length === 0) continue;
      this.flat.push({
        kind: heading === null ? "paragraph" : "heading",
        depth: heading ?? 1,
        runs,
        label,
        indent,
        level,
      });
    }
  }

  #walkElement(element: Element, place: Place): void {
    const { tagName } = element;
    if (tagName === "br") {
      this.#inline.push({ text: HARD_BREAK, marks: place.marks });
      return;
    }
    if (tagName === "hr") return this.flush();
    if (this.#isPutAside(element)) return;
    if (tagName === "ul" || tagName === "ol" || tagName === "menu" || tagName === "dir")
      return this.#addList(element, place);
    if (tagName === "table") return this.#addTable(element, place);
    if (tagName === "dl") return this.#addDefinitions(element, place);
    if (!isBlock(element)) return this.#walkInline(element, place);
    this.flush();
    const inner = insideOf(element, place);
    this.#place = inner;
    const pairs = labelPairs(element);
    if (pairs === null) this.#walkChildren(element, inner);
    else this.#push(this.#pairTable(pairs, inner), inner);
    this.flush();
  }

  #walkChildren(element: Element, place: Place): void {
    for (const child of element.children) this.walk(child, place);
  }

  #walkInline(element: Element, place: Place): void {
    const { href } = element.properties;
    if (element.tagName === "a" && typeof href === "string" && noteLink.test(href)) return;
    if (element.tagName === "sup" && isNoteMark(element)) return;
    if (element.tagName === "span" && isFileSize(element)) return;
    this.#walkChildren(element, { ...place, marks: marksOf(element, place.marks) });
  }

  /** Site furniture and notes leave the running text. */
  #isPutAside(element: Element): boolean {
    const note = noteTarget.exec(idOf(element))?.[1];
    if (note !== undefined && isBlock(element)) {
      this.flush();
      const label = `[${note}]`;
      const blocks = nestBlocks(flatten(element.children, this.#context).map((block) => withoutLabel(block, note)));
      this.#context.notes.push(noteNode(note, label.slice(1, -1), blocks, NO_PLACE));
      return true;
    }
    const part = partOf(element, this.#context.pageLetters);
    if (part === "content") return false;
    if (part !== "navigation") this.#context.keepFurniture(part, furnitureWords(element));
    return true;
  }

  #push(node: ListNode | TableNode, place: Place): void {
    this.flat.push({ kind: "block", node, indent: place.indent });
  }

  #addList(element: Element, place: Place): void {
    this.flush();
    const items = childElements(element);
    if (items.some((item) => findElement(item, (inner) => headingName.test(inner.tagName)) !== null)) {
      // A list of cards or search results, each with its heading, is a way of laying out a page.
      for (const item of items) {
        this.#walkChildren(item, place);
        this.flush();
      }
      return;
    }
    const labels = itemLabels(element, items);
    const nodes: ListItemNode[] = [];
    items.forEach((item, index) => {
      const flat = flatten(item.tagName === "li" ? item.children : [item], this.#context);
      const last = nodes.at(-1);
      if (item.tagName !== "li" && last !== undefined) last.children.push(...nestBlocks(flat));
      else if (flat.length > 0) nodes.push(toItem(flat, labels[index] ?? "•"));
    });
    if (nodes.length > 0) this.#push(listNode(element.tagName === "ol", nodes, NO_PLACE), place);
  }

  #addTable(element: Element, place: Place): void {
    this.flush();
    const rows = readGrid(element, this.#context.diagnostics);
    const layout = layoutOf(element, rows);
    const caption = childElements(element).find((child) => child.tagName === "caption");
    if (caption !== undefined) {
      this.#place = { ...place, heading: layout === "data" ? 4 : null };
      this.#walkChildren(caption, this.#place);
      this.flush();
    }
    if (layout === "data") {
      const blocksOf = (cell: Element): BlockNode[] => nestBlocks(flatten(cell.children, this.#context));
      return this.#push(toTableNode(rows, blocksOf), place);
    }
    for (const row of rows) {
      // "No." and "Item" over a page laid out in two columns say nothing that the page does not show.
      if (layout === "labels" && row.header) continue;
      const [first, ...others] = row.cells;
      const label = layout === "labels" && first !== undefined ? labelOfCell(cellText(first)) : null;
      const cells = label === null ? row.cells : others;
      const flat = cells.flatMap((cell) => flatten(cell.element.children, this.#context, place.indent));
      this.flat.push(...(label === null ? flat : withLabel(flat, label)));
    }
  }

  #addDefinitions(element: Element, place: Place): void {
    this.flush();
    const pairs: { term: Nodes[]; value: Nodes[] }[] = [];
    const parts = childElements(element).flatMap((child) => (child.tagName === "div" ? childElements(child) : [child]));
    for (const part of parts) {
      const last = pairs.at(-1);
      if (part.tagName === "dt" && (last === undefined || last.value.length > 0))
        pairs.push({ term: [part], value: [] });
      else if (part.tagName === "dt") last?.term.push(part);
      else if (last === undefined) pairs.push({ term: [], value: [part] });
      else last.value.push(part);
    }
    if (pairs.length > 0) this.#push(this.#pairTable(pairs, place), place);
  }

  #pairTable(pairs: readonly { term: readonly Nodes[]; value: readonly Nodes[] }[], place: Place): TableNode {
    const cellOf = (nodes: readonly Nodes[]): BlockNode[] =>
      nestBlocks(
        flatten(
          nodes.flatMap((node) => ("children" in node ? node.children : [])),
          this.#context,
          0,
          place.marks,
        ),
      );
    return tableNode(
      pairs.map(({ term, value }) =>
        tableRowNode(
          false,
          [
            tableCellNode({ column: 0, header: true }, cellOf(term), NO_PLACE),
            tableCellNode({ column: 1 }, cellOf(value), NO_PLACE),
          ],
          NO_PLACE,
        ),
      ),
      NO_PLACE,
    );
  }
}

/** A list item; a number typed at its beginning takes the place of the bullet. */
function toItem(flat: readonly Flat[], label: string): ListItemNode {
  const [first, ...others] = flat;
  if (first?.kind === "paragraph") {
    const typed = first.label?.text;
    const rest = nestBlocks(others);
    return listItemNode([paragraphNode(first.runs, NO_PLACE), ...rest], NO_PLACE, typed ?? label);
  }
  return listItemNode(nestBlocks(flat), NO_PLACE, label);
}

function withLabel(flat: readonly Flat[], label: PrintedLabel): Flat[] {
  const [first, ...others] = flat;
  if (first === undefined || first.kind === "block" || first.label !== null) return [...flat];
  // What stands in the cell beside a number belongs to it.
  const deeper = others.map((block) => (label.kind === "reference" ? block : { ...block, indent: block.indent + 2 }));
  return [{ ...first, label }, ...deeper];
}

function withoutLabel(block: Flat, note: string): Flat {
  if (block.kind !== "paragraph") return block;
  const [first, ...others] = block.runs;
  if (first === undefined) return block;
  const value = first.value.replace(new RegExp(`^\\[?${note}\\]?\\s+`, "u"), "").replace(/\s*[↑↩]\ufe0e?$/u, "");
  return { ...block, runs: [{ ...first, value }, ...others] };
}

function labelOfCell(text: string): PrintedLabel | null {
  return splitLabel(`${text}\tx`)?.label ?? null;
}

const CELL_IS_PAGE = 700;

/**
 * How a table is used: to set out data, to lay a page out ("layout"), or to hang numbers in a margin ("labels"), as
 * Word does with "(1)" | "text" and ModernGov with "28/17" | the whole agenda item.
 */
function layoutOf(element: Element, rows: readonly GridRow[]): "data" | "layout" | "labels" {
  if (/^(?:presentation|none)$/u.test(roleOf(element))) return "layout";
  const body = rows.filter((row) => !row.header);
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (columns <= 1) return "layout";
  const numbered = body.filter((row) => {
    const [first, second] = row.cells;
    return (
      row.cells.length === 2 && first !== undefined && second !== undefined && labelOfCell(cellText(first)) !== null
    );
  });
  const blocks = body.some((row) => row.cells.some((cell) => isWholeBlock(cell.element)));
  if (columns === 2 && numbered.length > 0 && numbered.length === body.length && (blocks || isMargin(body))) {
    return "labels";
  }
  const headings = body.some((row) =>
    row.cells.some((cell) => findElement(cell.element, (inner) => /^(?:h[1-6]|table)$/u.test(inner.tagName)) !== null),
  );
  return headings && !rows.some((row) => row.header) ? "layout" : "data";
}

/** Numbers in brackets or with a full stop, beside words without column names: a list set as a table. */
function isMargin(rows: readonly GridRow[]): boolean {
  return rows.every((row) => {
    const label = row.cells[0] === undefined ? null : labelOfCell(cellText(row.cells[0]));
    return label !== null && label.kind !== "reference" && label.style !== "#";
  });
}

/** A cell that holds what a page holds: many paragraphs, lists among them. */
function isWholeBlock(cell: Element): boolean {
  const children = childElements(cell).filter((child) => isBlock(child));
  return children.length >= 3 && (cell.children.length >= 3 || CELL_IS_PAGE > 0);
}

function isNoteMark(element: Element): boolean {
  const [only, ...others] = childElements(element);
  if (only === undefined || others.length > 0) return false;
  const { href } = only.properties;
  return only.tagName === "a" && typeof href === "string" && noteLink.test(href);
}

function isFileSize(element: Element): boolean {
  const [only] = element.children;
  return element.children.length === 1 && only?.type === "text" && fileSize.test(only.value);
}

const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/iu;
const lightStyle = /font-weight\s*:\s*(?:normal|[1-5]00)/iu;
const italicStyle = /font-style\s*:\s*italic/iu;

function marksOf(element: Element, marks: InlineMarks): InlineMarks {
  const style = styleOf(element);
  const { tagName } = element;
  const { href } = element.properties;
  const bold =
    (tagName === "b" || tagName === "strong" || boldStyle.test(style) || marks.bold) && !lightStyle.test(style);
  const italic = tagName === "i" || tagName === "em" || italicStyle.test(style) || marks.italic;
  const link = tagName === "a" && typeof href === "string" ? href : marks.link;
  return { bold, italic, link };
}

function insideOf(element: Element, place: Place): Place {
  const depth = headingDepthOf(element);
  const msoLevel = /mso-list\s*:\s*\S+\s+level(\d)/iu.exec(styleOf(element))?.[1];
  const style = styleOf(element);
  const marks = style === "" ? place.marks : marksOf(element, place.marks);
  const quote = element.tagName === "blockquote" ? 2 : 0;
  return {
    marks,
    indent: place.indent + marginOf(style) + quote,
    heading: depth ?? place.heading,
    level: msoLevel === undefined ? place.level : Number(msoLevel),
  };
}

function headingDepthOf(element: Element): HeadingNode["depth"] | null {
  const named = headingName.exec(element.tagName)?.[1];
  if (named !== undefined) return Number(named) as HeadingNode["depth"];
  if (roleOf(element) === "heading") {
    const level = Number(element.properties["ariaLevel"] ?? 2);
    return (level >= 1 && level <= 6 ? level : 2) as HeadingNode["depth"];
  }
  const word = classesOf(element).find((name) => /^MsoHeading\d$|^MsoTitle$/iu.test(name));
  if (word === undefined || element.tagName !== "p") return null;
  return /title$/iu.test(word) ? 1 : (Math.min(6, Number(word.at(-1)) || 2) as HeadingNode["depth"]);
}

/** Points of one step of indentation in Word (a quarter of an inch); two of our units. */
const STEP_POINTS = 18;
const pointsPer: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, em: 12, rem: 12 };

function marginOf(style: string): number {
  const match = /(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|cm|mm|in|em|rem)/iu.exec(style);
  if (match === null) return 0;
  const points = Number(match[1]) * (pointsPer[match[2]?.toLowerCase() ?? ""] ?? 0);
  return (points / STEP_POINTS) * 2;
}

const labelName = /^(?:label|term|key|caption|fieldlabel|heading|title|name)$/u;
const valueName = /^(?:value|item|items|field|content|data|text|detail|details|description)$/u;

/** Pairs of a label and its value, each in an element of its own, as content systems print a page's fields. */
function labelPairs(element: Element): { term: Element[]; value: Element[] }[] | null {
  const children = childElements(element);
  if (
    children.length !== 2 ||
    element.children.some((child: ElementContent) => child.type === "text" && child.value.trim() !== "")
  ) {
    return null;
  }
  const [term, value] = children;
  if (
    term === undefined ||
    value === undefined ||
    findElement(element, (inner) => headingName.test(inner.tagName)) !== null
  )
    return null;
  const named = [...nameParts(term)].some((part) => part === "label" || labelName.test(part));
  const valued = [...nameParts(value)].some((part) => valueName.test(part));
  if (!named || !valued) return null;
  const label = textOf(term);
  return label.length > 0 && label.length <= 50 ? [{ term: [term], value: [value] }] : null;
}

function textOf(element: Element): string {
  return cellText({ element, column: 0, columnSpan: 1, rowSpan: 1 });
}
