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
import { looksLikeHeaderRow, namesColumns, namesMinutes } from "../header-row.js";
import { HARD_BREAK, splitLines } from "../inline-lines.js";
import { type Flat, type FlatParagraph, type ListLevel, nestBlocks } from "../nest-blocks.js";
import { parsePlainText } from "../plain-text/parse-plain-text.js";
import { readMark } from "../paragraph-mark.js";
import { type PrintedLabel, splitLabel, wholeLabel } from "../printed-label.js";
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
  visibleText,
} from "./elements.js";
import { cellsOf, joinTabbed } from "../tabbed-paragraphs.js";
import { itemLabels } from "./list-labels.js";
import { furnitureWords, partOf } from "./page-parts.js";
import { type GridCell, type GridRow, cellText, readGrid, toTable } from "./tables.js";

/** What conversion fills beside the blocks. */
export interface ConversionContext {
  readonly pageLetters: number;
  readonly diagnostics: Diagnostic[];
  readonly notes: NoteNode[];
  /** The mark printed in the running text for a note, by the note's id. */
  readonly noteLabels: Map<string, string>;
  /** Whether the page is a Word document that mammoth converted: tabs are kept, paragraphs carry marks. */
  readonly fromWord: boolean;
  readonly keepFurniture: (role: FurnitureNode["role"], words: string) => void;
}

/** Turns elements into the blocks that a reader of the page sees. */
export function convertElement(elements: readonly Nodes[], context: ConversionContext): BlockNode[] {
  return nestBlocks(joinTabbed(flatten(elements, context)));
}

function flatten(
  nodes: readonly Nodes[],
  context: ConversionContext,
  indent = 0,
  marks: InlineMarks = noMarks,
): Flat[] {
  const flow = new Flow(context);
  for (const node of nodes) flow.walk(node, { marks, indent, heading: null, numbering: undefined });
  flow.flush();
  return flow.flat;
}

interface Place {
  readonly marks: InlineMarks;
  readonly indent: number;
  readonly heading: HeadingNode["depth"] | null;
  readonly numbering: ListLevel | undefined;
}

const noteTarget = /^(?:_?ftn|_?edn|footnote-|endnote-|fn:?|user-content-fn-)(\d{1,4})$/u;
const noteLink = /^#(?:_?ftn|_?edn|footnote-|endnote-|fn:?|user-content-fn-)(?:ref-?)?:?\d{1,4}$/u;
const fileSize = /^\s*\(?(?:PDF|DOCX?|XLSX?|HTML|Word|ODT)?,?\s?\d{1,4}(?:\.\d{1,2})?\s?[KM]B\)?\s*$/iu;
const headingName = /^h([1-6])$/u;

const SOURCE_SPACE = /[ \t\n\r\f]+/gu;
const SOURCE_SPACE_BUT_TABS = /[ \n\r\f]+/gu;

/** Collects inline text into paragraphs as it walks through elements. */
class Flow {
  readonly flat: Flat[] = [];
  readonly #context: ConversionContext;
  #inline: InlinePiece[] = [];
  #pairs: TableNode | null = null;
  #place: Place = { marks: noMarks, indent: 0, heading: null, numbering: undefined };

  constructor(context: ConversionContext) {
    this.#context = context;
  }

  walk(node: Nodes, place: Place): void {
    if (node.type === "text") {
      const space = this.#context.fromWord ? SOURCE_SPACE_BUT_TABS : SOURCE_SPACE;
      this.#inline.push({ text: node.value.replace(space, " "), marks: place.marks });
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
    for (const paragraph of readParagraphs(pieces, this.#place)) this.flat.push(paragraph);
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
    if (tagName === "pre") {
      this.flush();
      addAll(this.flat, flattenText(visibleText(element)));
      return;
    }
    if (tagName === "dl") return this.#addDefinitions(element, place);
    if (!isBlock(element)) return this.#walkInline(element, place);
    this.flush();
    const inner = insideOf(element, place);
    this.#place = inner;
    const pair = labelPair(element);
    if (pair === null) this.#walkChildren(element, inner);
    else this.#addPair(pair, inner);
    this.flush();
  }

  #walkChildren(element: Element, place: Place): void {
    for (const child of element.children) this.walk(child, place);
  }

  #walkInline(element: Element, place: Place): void {
    const { href } = element.properties;
    if (element.tagName === "a" && typeof href === "string" && noteLink.test(href)) {
      const label = cellText(element).replace(/^\[|\]$/gu, "");
      if (!/ref-?:?\d{1,4}$/u.test(href)) this.#context.noteLabels.set(href.slice(1), label);
      return;
    }
    if (element.tagName === "span" && isFileSize(element)) return;
    this.#walkChildren(element, { ...place, marks: marksOf(element, place.marks) });
  }

  /** Site furniture and notes leave the running text. */
  #isPutAside(element: Element): boolean {
    if (isBlock(element) && this.#addNote(element)) return true;
    if (this.#context.fromWord) return false;
    const part = partOf(element, this.#context.pageLetters);
    if (part === "content") return false;
    if (part !== "navigation") this.#context.keepFurniture(part, furnitureWords(element));
    return true;
  }

  #addNote(element: Element): boolean {
    const id = idOf(element);
    const number = noteTarget.exec(id)?.[1];
    if (number === undefined) return false;
    this.flush();
    const label = this.#context.noteLabels.get(id) ?? number;
    const blocks = nestBlocks(flatten(element.children, this.#context).map((block) => withoutMark(block, label)));
    this.#context.notes.push(noteNode(id, label, blocks, NO_PLACE));
    return true;
  }

  #push(node: ListNode | TableNode, place: Place): void {
    this.flat.push({ kind: "block", node, indent: place.indent });
  }

  #addList(element: Element, place: Place): void {
    this.flush();
    const items = childElements(element).filter((item) => !this.#addNote(item));
    const listed = items.some((item) => item.tagName === "li");
    if (!listed || items.some((item) => findElement(item, (inner) => headingName.test(inner.tagName)) !== null)) {
      // Without items it only indents; a list of cards, each with its heading, is a way of laying out a page.
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
      if (item.tagName !== "li" && last !== undefined) addAll(last.children, nestBlocks(flat));
      else if (flat.length > 0) addAll(nodes, toItems(flat, labels[index] ?? "•"));
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
      const { title, table } = toTable(rows, blocksOf);
      for (const block of title) this.#addTitle(block, place);
      return this.#push(table, place);
    }
    // "No." and "Item" over a page laid out in two columns say nothing that the page does not show.
    const isNamed = layout === "labels" && namesColumns(rows.map(({ cells }) => cells.map(wordsOfCell)));
    for (const row of isNamed ? rows.slice(1) : rows) {
      const [first, ...others] = row.cells;
      const hung = layout === "labels" && first !== undefined && others.length > 0;
      const label = hung ? wholeLabel(cellText(first.element)) : null;
      const cells = label === null ? row.cells : others;
      const flat = cells.flatMap((cell) => flatten(cell.element.children, this.#context, place.indent));
      addAll(this.flat, label === null ? flat : withLabel(flat, label));
    }
  }

  #addTitle(block: BlockNode, { indent }: Place): void {
    if (block.type === "heading" || block.type === "paragraph") {
      this.flat.push({ kind: "heading", depth: 4, runs: block.children, label: null, indent });
    } else this.flat.push({ kind: "block", node: block, indent });
  }

  #addDefinitions(element: Element, place: Place): void {
    this.flush();
    const pairs: (Pair & { term: Nodes[]; value: Nodes[] })[] = [];
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

  /** Pairs that follow each other are the rows of one table. */
  #addPair(pair: Pair, place: Place): void {
    const table = this.#pairTable([pair], place);
    const last = this.flat.at(-1);
    if (last?.kind === "block" && last.node === this.#pairs) addAll(this.#pairs.children, table.children);
    else {
      this.#pairs = table;
      this.#push(table, place);
    }
  }

  #pairTable(pairs: readonly Pair[], place: Place): TableNode {
    const cellOf = (nodes: readonly Nodes[]): BlockNode[] => nestBlocks(flatten(nodes, this.#context, 0, place.marks));
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

/** A heading longer than this is a paragraph in a heading's style, as councils number the paragraphs of reports. */
const LONGEST_HEADING = 220;

function readParagraphs(pieces: readonly InlinePiece[], place: Place): FlatParagraph[] {
  const marked = readMark(rawText(pieces));
  const mark = marked?.mark;
  // A table of contents repeats headings where nothing stands under them.
  if (mark?.contents === true) return [];
  const words = marked === null ? pieces : piecesFrom(pieces, marked.textStart);
  const own = mark?.outline === undefined || mark.outline === 0 ? null : (Math.min(6, mark.outline) as 1);
  const heading = own ?? place.heading;
  const indent = place.indent + ((mark?.indent ?? 0) / 20 / STEP_POINTS) * 2;
  const numbering =
    mark?.list === null || mark === undefined ? place.numbering : { list: mark.list, level: mark.level };
  const printed = mark === undefined || mark.label === "" ? null : labelFrom(mark.label);
  return splitLines(words, heading !== null).flatMap((line, index): FlatParagraph[] => {
    const found = index === 0 && printed !== null ? null : splitLabel(rawText(line));
    const typed = found !== null && (heading === null || found.label.kind !== "bullet") ? found : null;
    const bold = mark?.bold === true;
    const runs = toRuns(
      (typed === null ? line : piecesFrom(line, typed.textStart)).map((piece) =>
        bold ? { ...piece, marks: { ...piece.marks, bold } } : piece,
      ),
    );
    if (runs.length === 0) return [];
    const long = runs.reduce((total, run) => total + run.value.length, 0) > LONGEST_HEADING;
    const label = index === 0 && printed !== null ? printed : (typed?.label ?? null);
    const isHeading = heading !== null && !long && label?.kind !== "bullet";
    const cells = isHeading || label !== null ? undefined : cellsOf(line);
    const paragraph = { kind: isHeading ? "heading" : "paragraph", depth: heading ?? 1, runs, label, indent } as const;
    return [{ ...paragraph, numbering, ...(cells === undefined ? {} : { cells }) }];
  });
}

function labelFrom(text: string): PrintedLabel {
  const label = splitLabel(`${text}\tx`)?.label;
  if (label !== undefined && label.text === text) return label;
  const kind = /[\p{L}\p{N}]{2}|\p{N}/u.test(text) ? "reference" : "bullet";
  return { text, kind, style: text.replace(/\d+/gu, "#"), value: null, roman: null };
}

/** Text that keeps its own line breaks, as a page shows a file of plain text. */
function flattenText(text: string): Flat[] {
  return parsePlainText(text).children.flatMap((node): Flat[] => {
    if (node.type === "list" || node.type === "table") return [{ kind: "block", node, indent: 0 }];
    if (node.type !== "heading" && node.type !== "paragraph") return [];
    const label = node.data.label === undefined ? null : labelFrom(node.data.label);
    const depth = node.type === "heading" ? node.depth : 1;
    return [{ kind: node.type, depth, runs: node.children, label, indent: 0 }];
  });
}

/** A list item; a number typed at its beginning takes the place of the bullet, several of them make several items. */
function toItems(flat: readonly Flat[], label: string): ListItemNode[] {
  const [first, ...others] = flat;
  if (first?.kind !== "paragraph") return [listItemNode(nestBlocks(flat), NO_PLACE, label)];
  const typed = first.label;
  const [list, ...more] = typed === null ? [] : nestBlocks(flat);
  if (list?.type === "list" && more.length === 0 && list.children.length > 1) return list.children;
  return [listItemNode([paragraphNode(first.runs, NO_PLACE), ...nestBlocks(others)], NO_PLACE, typed?.text ?? label)];
}

function withLabel(flat: readonly Flat[], label: PrintedLabel): Flat[] {
  const [first, ...others] = flat;
  if (first === undefined || first.kind === "block" || first.label !== null) return [...flat];
  // What stands in the cell beside a number belongs to it.
  const deeper = others.map((block) => (label.kind === "reference" ? block : { ...block, indent: block.indent + 2 }));
  return [{ ...first, label }, ...deeper];
}

/** The words of a note without the number in front and the arrow back to the text. */
function withoutMark(block: Flat, label: string): Flat {
  if (block.kind !== "paragraph") return block;
  const runs = block.runs.map((run) => ({ ...run, value: run.value.replace(/\s*[↑↩]\ufe0e?$/u, "") }));
  const [first, ...others] = runs.filter((run) => run.value !== "");
  if (first === undefined) return block;
  const mark = [`[${label}]`, `${label}.`, label].find((printed) => first.value.startsWith(printed));
  const value = mark === undefined ? first.value : first.value.slice(mark.length).trimStart();
  return { ...block, runs: value === "" ? others : [{ ...first, value }, ...others] };
}

/**
 * How a table is used: to set out data, to lay a page out ("layout"), or to hang numbers in a margin ("labels"), as
 * Word does with "(1)" | "text" and ModernGov with "28/17" | the whole agenda item.
 */
function layoutOf(element: Element, rows: readonly GridRow[]): "data" | "layout" | "labels" {
  if (/^(?:presentation|none)$/u.test(roleOf(element))) return "layout";
  const body = rows.filter((row) => !row.header);
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (columns <= 1) return "layout";
  const cells = body.flatMap((row) => row.cells.map((cell) => cell.element));
  const whole = cells.some(isWholeBlock);
  const naming = namedRows(rows);
  const below = rows.filter((row) => !naming.includes(row));
  const isPair = columns === 2 || (columns === 3 && whole && namesMinutes(naming[0]?.cells.map(wordsOfCell) ?? []));
  if (isPair && isMargin(below, whole, naming.length > 0)) return "labels";
  if (rows.some((row) => row.header)) return "data";
  const holdsBlocks = cells.some(
    (cell) => findElement(cell, (inner) => /^(?:h[1-6]|table)$/u.test(inner.tagName)) !== null,
  );
  // A single row is a letterhead or two columns of a page, unless it is one label beside its value.
  const single = body.length === 1 && cells.some((cell) => cellText(cell).length > LONGEST_FIELD);
  return holdsBlocks || single ? "layout" : "data";
}

/** The rows that name the columns: those that the markup marks, or else a first row of such words, as Word leaves it. */
function namedRows(rows: readonly GridRow[]): readonly GridRow[] {
  // Word marks the first row of any table as one to repeat, the first item of a list too.
  const marked = rows.filter(
    ({ header, cells: [first] }) => header && wholeLabel(first === undefined ? "" : wordsOfCell(first)) === null,
  );
  if (marked.length > 0 || rows[0] === undefined) return marked;
  return looksLikeHeaderRow(rows.map((row) => row.cells.map(wordsOfCell))) ? [rows[0]] : [];
}

function wordsOfCell({ element }: GridCell): string {
  return cellText(element);
}

/** A value beside its label is not longer than this. */
const LONGEST_FIELD = 120;

/**
 * Whether the first column holds nothing but numbers: "(a)" or "1." beside words is a list set as a table, and so is a
 * bare number without column names; references like "28/17" are so only beside whole agenda items, otherwise data.
 */
function isMargin(rows: readonly GridRow[], whole: boolean, named: boolean): boolean {
  let numbered = 0;
  for (const { cells } of rows) {
    const [first, second] = cells;
    const words = first === undefined ? "" : cellText(first.element);
    if (second === undefined || words === "") continue;
    const label = wholeLabel(words);
    if (label === null) return false;
    if (!whole && (label.kind === "reference" || (named && label.style === "#"))) return false;
    numbered++;
  }
  return numbered > 0 && numbered >= rows.length / 2;
}

/** A cell that holds what a page holds: many paragraphs, lists among them. */
function isWholeBlock(cell: Element): boolean {
  return childElements(cell).filter((child) => isBlock(child)).length >= 3;
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
  // Underlined words stand out as bold ones do; minutes kept in Word underline their headings.
  const stands = /^(?:b|strong)$/u.test(tagName) || (tagName === "u" && marks.link === undefined);
  const bold = (stands || boldStyle.test(style) || marks.bold) && !lightStyle.test(style);
  const italic = tagName === "i" || tagName === "em" || italicStyle.test(style) || marks.italic;
  const link = tagName === "a" && typeof href === "string" ? href : marks.link;
  return { bold, italic, link };
}

function insideOf(element: Element, place: Place): Place {
  const depth = headingDepthOf(element);
  const style = styleOf(element);
  const word = /mso-list\s*:\s*(\S{1,20})\s+level(\d)/iu.exec(style);
  const marks = style === "" ? place.marks : marksOf(element, place.marks);
  // Less than a level: a quotation below a list is no part of its last item.
  const quote = element.tagName === "blockquote" ? 1 : 0;
  return {
    marks,
    indent: place.indent + marginOf(style) + quote,
    heading: depth ?? place.heading,
    numbering: word === null ? place.numbering : { list: word[1] ?? "", level: Number(word[2]) },
  };
}

function headingDepthOf(element: Element): HeadingNode["depth"] | null {
  const named = headingName.exec(element.tagName)?.[1];
  if (named !== undefined) return Number(named) as HeadingNode["depth"];
  if (roleOf(element) === "heading") {
    const level = Number(element.properties["ariaLevel"] ?? 2);
    return (level >= 1 && level <= 6 ? level : 2) as HeadingNode["depth"];
  }
  return element.tagName === "p" || element.tagName === "div" ? namedHeading(element) : null;
}

/** Depths of what ModernGov prints as titles: of the page, of the item, of a part of it. */
const titleDepths: Readonly<Record<string, HeadingNode["depth"]>> = {
  mgmaintitletxt: 1,
  mgsubtitletxt: 2,
  mgaititletxt: 3,
  mgsubitemtitletxt: 4,
  msotitle: 1,
};
const LONGEST_TITLE = 160;

/** The depth of a paragraph that only its class makes a heading. */
function namedHeading(element: Element): HeadingNode["depth"] | null {
  const names = classesOf(element).map((name) => name.toLowerCase());
  const known = names.map((name) => titleDepths[name]).find((depth) => depth !== undefined);
  const named = known ?? (names.some((name) => /(?:^|[-_])(?:sub)?(?:title|heading)$/u.test(name)) ? 3 : undefined);
  if (named === undefined || findElement(element, (inner) => inner !== element && isBlock(inner)) !== null) return null;
  const words = cellText(element);
  return words !== "" && words.length <= LONGEST_TITLE ? named : null;
}

/** Points of one step of indentation in Word (a quarter of an inch); two of our units. */
const STEP_POINTS = 18;
const pointsPer: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, em: 12, rem: 12 };

function marginOf(style: string): number {
  const points = lengthOf(
    /(?:^|;|\s)(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|cm|mm|in|em|rem)/iu,
    style,
  );
  const hanging = lengthOf(/text-indent\s*:\s*-(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|cm|mm|in|em|rem)/iu, style);
  return (Math.max(0, points - hanging) / STEP_POINTS) * 2;
}

/** A length of a style in points. */
function lengthOf(pattern: RegExp, style: string): number {
  const match = pattern.exec(style);
  return match === null ? 0 : Number(match[1]) * (pointsPer[match[2]?.toLowerCase() ?? ""] ?? 0);
}

const labelName = /^(?:label|term|key|caption|fieldlabel|heading|title|name)$/u;
const valueName = /^(?:value|item|items|field|content|data|text|detail|details|description)$/u;

/** A label and its value, each in elements of its own. */
interface Pair {
  readonly term: readonly Nodes[];
  readonly value: readonly Nodes[];
}

/** The label and value that an element holds, as content systems print the fields of a page; null where it does not. */
function labelPair(element: Element): Pair | null {
  const [term, value, ...others] = childElements(element);
  if (term === undefined || value === undefined || others.length > 0) return null;
  if (element.children.some((child: ElementContent) => child.type === "text" && child.value.trim() !== "")) return null;
  if (findElement(element, (inner) => headingName.test(inner.tagName)) !== null) return null;
  const named = [...nameParts(term)].some((part) => labelName.test(part));
  const valued = [...nameParts(value)].some((part) => valueName.test(part));
  const words = cellText(term);
  return named && valued && words !== "" && words.length <= 50 ? { term: [term], value: [value] } : null;
}

/** A spread argument list overflows the stack with the tens of thousands of lines that one element can hold. */
function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const element of more) list.push(element);
}
