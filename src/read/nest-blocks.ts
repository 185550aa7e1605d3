import { headingNode, listItemNode, listNode, paragraphNode } from "../document/build.js";
import type { BlockNode, HeadingNode, ListItemNode, ListNode, TableNode, TextRun } from "../document/tree.js";
import { NO_PLACE } from "./inline-buffer.js";
import { type PrintedLabel, follows } from "./printed-label.js";

/** A heading or paragraph before lists are made of labelled ones. `indent` grows with nesting; about two for a level. */
export interface FlatParagraph {
  readonly kind: "heading" | "paragraph";
  readonly depth: HeadingNode["depth"];
  readonly runs: TextRun[];
  readonly label: PrintedLabel | null;
  readonly indent: number;
  /** The list that counts the paragraph and its level there (1 is the outermost), where the format tells it. */
  readonly numbering?: ListLevel | undefined;
}

/** A level of one of Word's lists. */
export interface ListLevel {
  readonly list: string;
  readonly level: number;
}

/** A list or table that is finished already. */
export interface FlatBlock {
  readonly kind: "block";
  readonly node: ListNode | TableNode;
  readonly indent: number;
}

export type Flat = FlatParagraph | FlatBlock;

/** A numbered paragraph longer than this is a paragraph of a report ("3.1 …"), not an item of a short list. */
const LONG_ITEM = 320;

/** Difference in indentation that makes a level; Word's own steps are two units, hand-set ones a little less. */
const INDENT_STEP = 1.5;

/** How words end that announce a list. */
const LEAD_IN = /:\s?[-–—]?["”’]?$/u;

interface OpenList {
  readonly list: ListNode;
  readonly indent: number;
  numbering: ListLevel | undefined;
  label: PrintedLabel;
  item: ListItemNode;
}

/**
 * Makes lists of labelled paragraphs and nests them by label style and indentation, as a reader of the page would:
 * "(a)" under "3.1", "–" under "•", a bullet list inside the numbered item that leads into it.
 *
 * Numbers that count the paragraphs of a report stay on their paragraphs (`ParagraphNode.data.label`), because the
 * lists under them are lists of their own; bullets, letters, bracketed numbers and short runs from "1." on are items.
 */
export function nestBlocks(flat: readonly Flat[]): BlockNode[] {
  const itemNumbers = findItemNumbers(flat);
  const blocks: BlockNode[] = [];
  const open: OpenList[] = [];
  flat.forEach((block, index) => {
    const current = open.at(-1);
    if (block.kind === "block") {
      if (current !== undefined && (leadsIn(current.item) || block.indent >= current.indent + INDENT_STEP)) {
        current.item.children.push(block.node);
      } else {
        open.length = 0;
        blocks.push(block.node);
      }
    } else if (block.kind === "paragraph" && block.label !== null && isItemLabel(block.label, itemNumbers.has(index))) {
      addItem(block, block.label, open, blocks);
    } else if (
      block.kind === "paragraph" &&
      block.label === null &&
      current !== undefined &&
      block.indent >= current.indent + INDENT_STEP
    ) {
      current.item.children.push(paragraphNode(block.runs, NO_PLACE));
    } else {
      open.length = 0;
      const label = block.label?.text;
      blocks.push(
        block.kind === "heading"
          ? headingNode(block.depth, block.runs, NO_PLACE, label)
          : paragraphNode(block.runs, NO_PLACE, label),
      );
    }
  });
  return blocks;
}

function isItemLabel(label: PrintedLabel, numbersItems: boolean): boolean {
  switch (label.kind) {
    case "bullet":
      return true;
    case "letter":
      return numbersItems || label.style !== SECTION_STYLE;
    case "number":
      return numbersItems || label.style.includes("(");
    case "multilevel":
    case "reference":
      return false;
  }
}

/** "1." and "I.", which number sections and paragraphs as well as items. */
function countsParagraphs(label: PrintedLabel): boolean {
  return (label.kind === "number" && !label.style.includes("(")) || label.style === SECTION_STYLE;
}

const SECTION_STYLE = "#.A";

/**
 * Indexes of "1."-style paragraphs that stand in a run of short ones from 1 on with nothing else between. Where one of
 * them leads into a list of its own, they are the paragraphs of a letter or report.
 */
function findItemNumbers(flat: readonly Flat[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last: PrintedLabel | null = null;
  let leading = false;
  const begin = (): void => {
    run = [];
    last = null;
    leading = false;
  };
  const close = (): void => {
    if (run.length > 1 && !leading) for (const index of run) found.add(index);
    begin();
  };
  flat.forEach((block, index) => {
    if (block.kind === "block") {
      if (endsWithColon(flat[index - 1])) leading = true;
      return;
    }
    const { label } = block;
    if (block.kind === "heading") close();
    else if (label === null) {
      if (block.indent < INDENT_STEP) close();
    } else if (countsParagraphs(label)) {
      const goesOn: boolean = last !== null && follows(last, label);
      if (!goesOn) close();
      if (lengthOf(block.runs) > LONG_ITEM) begin();
      else if (goesOn || label.value === 1 || label.roman === 1) {
        run.push(index);
        last = label;
      }
    } else if (label.kind === "multilevel" || label.kind === "reference") close();
    else if (endsWithColon(flat[index - 1])) leading = true;
  });
  close();
  return found;
}

function endsWithColon(block: Flat | undefined): boolean {
  return block !== undefined && block.kind !== "block" && LEAD_IN.test(block.runs.at(-1)?.value ?? "");
}

function addItem(block: FlatParagraph, label: PrintedLabel, open: OpenList[], blocks: BlockNode[]): void {
  const item = listItemNode([paragraphNode(block.runs, NO_PLACE)], NO_PLACE, label.text);
  const home = findHome(block, label, open);
  if (home !== null) {
    open.length = home + 1;
    const level = open[home];
    if (level !== undefined) {
      level.list.children.push(item);
      level.item = item;
      level.label = label;
      level.numbering = block.numbering ?? level.numbering;
      return;
    }
  }
  while (open.length > 0 && !nestsUnder(block, label, open.at(-1))) open.pop();
  const list = listNode(label.kind !== "bullet", [item], NO_PLACE);
  const parent = open.at(-1);
  if (parent === undefined) blocks.push(list);
  else parent.item.children.push(list);
  open.push({ list, indent: block.indent, numbering: block.numbering, label, item });
}

/** The open list that an item goes on with, innermost first; null where it begins a list of its own. */
function findHome(block: FlatParagraph, label: PrintedLabel, open: readonly OpenList[]): number | null {
  const counted = open.findLastIndex(
    (list) => isSameList(block.numbering, list.numbering) && list.numbering?.level === block.numbering?.level,
  );
  if (counted !== -1) return counted;
  const continued = (list: OpenList): boolean =>
    !isSameList(block.numbering, list.numbering) && follows(list.label, label);
  const aligned = open.findLastIndex((list) => list.indent === block.indent && continued(list));
  if (aligned !== -1) return aligned;
  for (let index = open.length - 1; index >= 0; index--) {
    const list = open[index];
    if (list === undefined || !continued(list)) continue;
    const deeper = block.indent - list.indent;
    const step = leadsIn(list.item) && index === open.length - 1 ? 1 : INDENT_STEP;
    if (label.kind !== "bullet" || (deeper < step && deeper > -INDENT_STEP)) return index;
  }
  return null;
}

/** Whether an item that begins a list of its own stands inside the last item of an open one. */
function nestsUnder(block: FlatParagraph, label: PrintedLabel, list: OpenList | undefined): boolean {
  if (list === undefined) return true;
  if (block.numbering !== undefined && isSameList(block.numbering, list.numbering)) {
    return block.numbering.level > (list.numbering?.level ?? 0);
  }
  if (block.indent >= list.indent + INDENT_STEP) return true;
  if (block.indent <= list.indent - INDENT_STEP) return false;
  if (block.indent > list.indent && (leadsIn(list.item) || list.label.style !== label.style)) return true;
  if (list.label.style === label.style) return false;
  return leadsIn(list.item) || (list.label.kind !== "bullet" && label.kind === "bullet");
}

function isSameList(a: ListLevel | undefined, b: ListLevel | undefined): boolean {
  return a !== undefined && b !== undefined && a.list === b.list;
}

/** Whether an item's words announce a list: it ends with a colon and nothing has been put under it yet. */
function leadsIn(item: ListItemNode): boolean {
  const first = item.children[0];
  if (item.children.length !== 1 || first?.type !== "paragraph") return false;
  return LEAD_IN.test(first.children.at(-1)?.value ?? "");
}

function lengthOf(runs: readonly TextRun[]): number {
  return runs.reduce((total, run) => total + run.value.length, 0);
}
